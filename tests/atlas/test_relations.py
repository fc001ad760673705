"""Coded relations: rows beside the prose, voiced by their dataset, never merged with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.model.statement import Status
from stemma.pipeline import build_atlas, compile_atlas, public_build, start_atlas
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.group_page import group_page_view
from stemma.publishing.views.ties import by_node, ties_of
from stemma.store.query import run_query

HEAD = "a,kind,b,start,end,source,locator,certainty\n"
PROFILE = """---
id: unf
---

# Upper Nile Front (UNF)

## Relationships

- ally: Blue River Army, 2001.[^relationships-1]
- split from: Old Guard, 1994.[^relationships-1]

[^relationships-1]: “Upper Nile Front.” Nile Institute, 2003.
"""


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    folder = tmp_path / "atlas"
    start_atlas(folder)
    (folder / "groups.csv").write_text(
        "id,name,aliases\nunf,Upper Nile Front,UNF\nbra,Blue River Army,BRA\nog,Old Guard,\nlions,White Lions,\n",
        "utf-8",
    )
    (folder / "sources.json").write_text(
        '[{"id": "ties2020", "type": "dataset", "title": "Ties of Armed Groups"}]', "utf-8"
    )
    (folder / "profiles" / "unf.md").write_text(PROFILE, "utf-8")
    return folder


def code(atlas: Path, *rows: str) -> list[tuple[str, str]]:
    (atlas / "relations.csv").write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return [
        (p.code, p.severity.value)
        for p in compile_atlas(atlas).problems
        if p.file == "relations.csv"
    ]


def test_a_row_stands_on_the_node_of_the_prose_and_in_its_own_voice(atlas: Path) -> None:
    """Two statements of one kind: the profile's, and that of the dataset; the row is the passage."""
    assert code(atlas, "unf,ally,BRA,2001,,ties2020,row 12,") == []
    build = public_build(atlas)
    kinds = [
        s
        for s in build.statements
        if s.subject == "relation/ally/bra~unf/2001" and s.property == "kind"
    ]
    assert [s.status for s in kinds] == [Status.READ, Status.CODED]
    coded = kinds[1]
    assert coded.voices[0].label == "Ties of Armed Groups"
    (support,) = coded.supports
    assert (support.passage.exact, support.source, support.locator) == (
        "unf,ally,BRA,2001,,ties2020,row 12,", "ties2020", "row 12",
    )  # fmt: skip
    assert "ties2020" in build.sources


def test_a_difference_is_a_conflict_and_both_values_stay(atlas: Path) -> None:
    """The year of the prose and that of the table exclude each other; a month in it does not."""
    assert code(atlas, "unf,split,og,1996,,ties2020,,") == [("coded-difference", "warning")]
    starts = {
        s.value.edtf
        for s in compile_atlas(atlas).statements
        if s.property == "start" and "split" in s.subject
    }  # type: ignore[union-attr]
    assert starts == {"1994", "1996"}
    assert code(atlas, "unf,split,og,1994-03,,ties2020,,") == [("coded-difference", "notice")]
    assert code(atlas, "og,split,unf,1994,,ties2020,,") == [("coded-difference", "warning")]


def test_a_row_never_closes_a_relation_of_the_prose(atlas: Path) -> None:
    """The table says that the alliance ended; the prose does not, and the map follows the prose."""
    code(atlas, "unf,ally,bra,2001,2004,ties2020,,")
    concordance = concordance_of(public_build(atlas))
    nodes = by_node(concordance.build.statements)
    ties, _ = ties_of(concordance, nodes)
    (ally,) = [tie for tie in ties if tie.kind == "ally"]
    assert ally.bar.end_max is None or ally.bar.end_max > 731_946, "not closed in 2004"
    page = group_page_view(concordance, "group/unf")
    (relations,) = [table for table in page.tables if table.id == "relation"]
    ended = [
        v.doubt
        for row in relations.rows
        for cell in row.cells
        for v in cell.values
        if v.words == "2004"
    ]
    assert ended == ["coded; stated by Ties of Armed Groups"]


def test_a_row_without_prose_shows_as_coded(atlas: Path) -> None:
    """On the pages of both parties, in the library, and with the row as its evidence."""
    code(atlas, "lions,affiliate,bra,2005,2006,ties2020,,possible")
    built = build_atlas(atlas).folder
    node = "relation/affiliate/lions~bra/2005"
    rows = run_query(
        built / "atlas.sqlite",
        f"SELECT property, status, strength FROM statements WHERE subject = '{node}'",
    ).rows
    assert set(rows) == {(name, "coded", "possible") for name in ("kind", "start", "end")}
    for group in ("bra", "lions"):
        page = (built / "site" / "groups" / group / "index.html").read_text("utf-8")
        assert "coded; stated by Ties of Armed Groups" in page
    evidence = (built / "site" / "nodes" / node / "index.html").read_text("utf-8")
    assert "lions,affiliate,bra,2005,2006,ties2020,,possible" in evidence


def test_friend_in_the_prose_and_foe_in_the_table_is_reported(atlas: Path) -> None:
    """R13 over prose and rows."""
    assert code(atlas, "bra,rival,unf,2003,,ties2020,,") == [("friend-and-foe", "warning")]


def test_rows_that_cannot_be_used_say_why(atlas: Path) -> None:
    """Each fault at its row; the good row beside them is used."""
    found = code(
        atlas, "unf,friend,bra,2001,,ties2020,,", "unf,ally,nobody,2001,,ties2020,,", "unf,ally,bra,spring,,ties2020,,",
        "unf,ally,bra,2001,,unknown,,", "unf,ally,,2001,,ties2020,,", "unf,ally,bra,2001,,ties2020,,sure",
        "unf,ally,bra,2001,,ties2020,,", "unf,ally,bra,2001,,ties2020,,",
    )  # fmt: skip
    assert sorted(code for code, _ in found) == [
        "coded-certainty", "coded-date", "coded-party", "duplicate-row", "relation-kind", "unknown-group",
        "unknown-source",
    ]  # fmt: skip
    assert [s.status for s in compile_atlas(atlas).statements].count(Status.CODED) == 2
