"""The tables made for analysis: bounds, censoring, the five answers, and totals that plain SQL finds again."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from stemma.atlas import new_folder
from stemma.exchange import import_mmp_atlas
from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.states import state_codes
from stemma.model.strength import Strength
from stemma.pipeline import example_atlas, public_build
from stemma.publishing.exports.datasets.answers import (
    NONE,
    NOT_LOOKED_FOR,
    NOT_STATED,
    STATED,
    UNKNOWN,
)
from stemma.publishing.exports.datasets.package import specification_files
from stemma.publishing.exports.datasets.panels import DatedAttack, best_of, high_of, total
from stemma.publishing.exports.formats import export_files

PROFILE = """---
id: amber
name: Amber Front
---

# Amber Front

## Overview

Formed: 1994[^overview-1]

Disbanded: Group is active.

## Leadership

Joseph Lual (1994 to 1999): Lual founded the group.[^leadership-1]

Mary Akol (January 2001 to Present): Akol was his deputy.[^leadership-1]

## Size Estimates

- 1996: 400 – 600 (Daily Courier)[^size_estimates-1]

## Attacks

May 2, 1995: The Amber Front attacked a market in Gulu, Uganda (5+ killed, 12 wounded).[^attacks-1]

June 1995: The Ugandan government blamed the Amber Front for a bombing in Lira, Uganda (3 killed, unknown wounded).[^attacks-1]

## Relationships

- ally: Birch Army, May 1998[^relationships-1]
- rival: Birch Army, 2002[^relationships-1]
- ally: Cedar Brigade, 1996 – 1997[^relationships-1]

[^overview-1]: “Amber Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
[^leadership-1]: “Amber Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
[^size_estimates-1]: Okello, Amina. “Counting.” Daily Courier, 1 Dec. 1996. Web. 2 Aug. 2010.
[^attacks-1]: Okello, Amina. “Market attacked.” Daily Courier, 3 July 1995. Web. 2 Aug. 2010.
[^relationships-1]: “Amber Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
"""
HEADER = """title = "Invented groups"

[universe]
groups = "the Amber Front"
facts = ["formation", "leaders", "sizes", "attacks", "relations"]
observed_until = "2005"
"""
GROUPS = "id,name\namber,Amber Front\nbirch,Birch Army\ncedar,Cedar Brigade\n"
Table = list[dict[str, str]]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The atlas of the profile above."""
    folder = tmp_path_factory.mktemp("atlas") / "invented"
    new_folder(folder, {"atlas.toml": HEADER, "groups.csv": GROUPS, "profiles/amber.md": PROFILE})
    return public_build(folder)


@pytest.fixture(scope="module")
def tables(build: Build) -> dict[str, Table]:
    """Its tables."""
    return tables_of(build)


def tables_of(build: Build) -> dict[str, Table]:
    """Every CSV of an export."""
    files = export_files(build, "csv")
    return {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(data.decode())))
        for name, data in files.items() if name.endswith(".csv")
    }  # fmt: skip


def only(rows: Table, **cells: object) -> dict[str, str]:
    """The one row with these cells."""
    (row,) = [row for row in rows if all(row[name] == str(value) for name, value in cells.items())]
    return row


def test_an_empty_cell_says_which_of_the_five_answers_it_is(tables: dict[str, Table]) -> None:
    """Formed is stated; an end is not looked for; of a group without a profile nothing was looked for."""
    amber = only(tables["group_table"], group="group/amber")
    assert (amber["formed"], amber["formed_status"]) == ("1994", "stated")
    assert (amber["formed_earliest"], amber["formed_latest"]) == ("1994-01-01", "1994-12-31")
    assert (amber["ended"], amber["ended_status"]) == ("", "not looked for")
    birch = only(tables["group_table"], group="group/birch")
    assert birch["has_profile"] == "0"
    assert birch["formed_status"] == "not looked for"
    counted = ("attacks", "leaders", "listings", "presence", "relations")
    assert [amber[f"{name}_status"] for name in counted] == [
        "stated", "stated", "not looked for", "not looked for", "stated",
    ]  # fmt: skip
    assert (birch["attacks_told"], birch["attacks_status"]) == ("0", "not looked for")


def test_a_year_counts_low_what_is_firm_and_high_what_is_told(tables: dict[str, Table]) -> None:
    """1995: one attack stated, one only blamed; "5+" leaves the toll open above."""
    year = only(tables["group_years"], group="group/amber", year=1995)
    assert (year["attacks_low"], year["attacks_high"]) == ("1", "2")
    assert (year["killed_low"], year["killed_high"]) == ("5", "")
    assert year["attacks_strength"] == "blamed"
    assert (year["alive_core"], year["leaders_core"]) == ("1", "1")


def test_the_codebook_says_what_the_endings_of_columns_mean(build: Build) -> None:
    """Every word that may stand in a `_status` or `_strength` column, and what a table's universe is."""
    written = export_files(build, "csv")["codebook.md"].decode()
    words = written.partition("## Words")[2].partition("## Reliability")[0]
    for word in (*Strength, STATED, NONE, UNKNOWN, NOT_STATED, NOT_LOOKED_FOR, "core", "hull"):
        assert word in words, word
    assert "observed until 2005" in written and "no census" in written


def test_an_unknown_toll_is_no_zero(tables: dict[str, Table]) -> None:
    """ "5+ killed" has no upper bound, so the year has none and no one number, though the other toll is 3; a year in
    which nothing is told has zeros whose status says that nothing is stated.
    """
    year = only(tables["group_years"], group="group/amber", year=1995)
    assert (year["killed_best"], year["killed_high"], year["attacks_status"]) == ("", "", "stated")
    quiet = only(tables["group_years"], group="group/amber", year=1999)
    assert (quiet["attacks_high"], quiet["killed_high"]) == ("0", "0")
    assert quiet["attacks_status"] == "not stated"
    unknown = DatedAttack(1, 2, None, Strength.STATED, frozenset(), None)  # type: ignore[arg-type]
    known = DatedAttack(1, 2, None, Strength.STATED, frozenset(), Count.exactly(3))  # type: ignore[arg-type]
    for held, best, high in (([known], 3, 3), ([known, unknown], None, None), ([], 0, 0)):
        tolls = [attack.toll for attack in held]
        assert total([best_of(toll) for toll in tolls]) == best
        assert total([high_of(toll) for toll in tolls]) == high


def test_beside_every_count_of_a_year_stands_what_it_means(tables: dict[str, Table]) -> None:
    """1998: an ally is stated, a rival is not; of listings nobody looked; two relations on one publication."""
    year = only(tables["group_years"], group="group/amber", year=1998)
    told = {name: year[f"{name}_status"] for name in ("ally", "rival", "leaders", "listed")}
    assert told == {
        "ally": "stated", "rival": "not stated", "leaders": "stated", "listed": "not looked for",
    }  # fmt: skip
    assert (year["relations_strength"], year["relations_sources"]) == ("stated", "1")
    year = only(tables["group_years"], group="group/amber", year=1995)
    assert (year["attacks_sources"], year["relations_sources"]) == ("1", "")
    birch = [row for row in tables["group_years"] if row["group"] == "group/birch"]
    assert birch and {row["leaders_status"] for row in birch} == {"not looked for"}


def test_an_estimate_is_carried_into_no_other_year(tables: dict[str, Table]) -> None:
    """400 to 600 in 1996; of 1997 nothing is stated."""
    year = only(tables["group_years"], group="group/amber", year=1996)
    assert (year["size_low"], year["size_high"], year["size_status"]) == ("400", "600", "stated")
    after = only(tables["group_years"], group="group/amber", year=1997)
    assert (after["size_low"], after["size_status"]) == ("", "not stated")


def test_an_alliance_without_an_end_is_assumed_and_contested_and_never_ended(
    tables: dict[str, Table],
) -> None:
    """Allies from May 1998, rivals from 2002, newest source 2003, observed until 2005."""
    ally = {
        row["year"]: row
        for row in tables["dyad_years"]
        if row["relation"] == "relation/ally/amber~birch/1998-05"
    }
    assert list(ally) == [str(year) for year in range(1998, 2006)]
    assert ally["2000"]["core"] == "1" and ally["2000"]["contested"] == "0"
    assert (
        ally["2003"]["core"] == "0"
        and ally["2003"]["contested"] == "1"
        and ally["2003"]["hull"] == "1"
    )
    assert ally["2005"]["assumed"] == "1" and ally["2005"]["right_censored"] == "1"
    ended = [
        row["year"]
        for row in tables["dyad_years"]
        if row["relation"] == "relation/ally/amber~cedar/1996"
    ]
    assert ended == ["1996", "1997"]


def test_every_cell_of_the_grid_is_there(build: Build) -> None:
    """A blamed attack counts where the weakest strength is blamed, and not where it is stated."""
    written = b"".join(specification_files(build)["specifications.csv"]).decode()
    rows = list(csv.DictReader(io.StringIO(written)))
    common = {
        "group": "group/amber",
        "year": 1995,
        "outcome": "attacks",
        "bounds": "core",
        "min_sources": 0,
    }
    assert only(rows, **common, weakest="stated")["value"] == "1"
    assert only(rows, **common, weakest="blamed")["value"] == "2"
    wanted = {
        "group": "group/amber",
        "year": 2004,
        "outcome": "ally",
        "bounds": "hull",
        "min_sources": 0,
        "weakest": "stated",
    }
    assert [
        only(rows, **wanted, ends=ends)["value"] for ends in ("stated", "last_evidence", "open")
    ] == ["0", "0", "1"]
    keys = [
        tuple(
            row[n] for n in ("group", "year", "outcome", "bounds", "weakest", "ends", "min_sources")
        )
        for row in rows
    ]
    assert len(keys) == len(set(keys))


def test_plain_sql_on_the_statements_finds_the_totals_again(tables: dict[str, Table]) -> None:
    """Leaders, attacks by group and the least killed are counted from the canonical table alone."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE TABLE s (subject, property, value, voices, stance, polarity, certainty)"
    )
    names = ("subject", "property", "value", "voices", "stance", "polarity", "certainty")
    connection.executemany(
        "INSERT INTO s VALUES (?,?,?,?,?,?,?)",
        [[row[n] for n in names] for row in tables["statements"]],
    )
    (leaders,) = connection.execute(
        "SELECT count(DISTINCT subject) FROM s WHERE property = 'group' AND subject LIKE 'leadership/%' "
        "AND json_extract(value, '$.node') = 'group/amber'"
    ).fetchone()
    assert only(tables["group_table"], group="group/amber")["leaders"] == str(leaders) == "2"
    firm = (
        "SELECT DISTINCT subject FROM s WHERE property = 'perpetrator' AND json_extract(value, '$.node') = 'group/amber' "
        "AND voices = '[]' AND stance = 'asserts' AND polarity = '+' AND certainty = 'certain'"
    )
    (killed,) = connection.execute(
        f"SELECT sum(json_extract(value, '$.low')) FROM s WHERE property = 'killed' AND subject IN ({firm})"
    ).fetchone()
    total = sum(
        int(row["killed_low"]) for row in tables["group_years"] if row["group"] == "group/amber"
    )
    assert total == killed == 5
    variables = only(tables["mmp_variables"], group="group/amber")
    (attacks,) = connection.execute(f"SELECT count(*) FROM ({firm})").fetchone()
    assert variables["num_attacks"] == str(attacks) == "1"
    assert (variables["end_year"], variables["active"]) == ("", "1")
    assert variables["num_rivals"] == "1"
    assert (variables["num_splinters"], variables["num_splinters_status"]) == ("", "not stated")


def test_states_carry_three_codes(shared: Path) -> None:
    """Germany is 260 for Gleditsch and Ward and 255 for the Correlates of War; UCDP's own table agrees on the rest."""
    germany = state_codes("DE")
    assert germany is not None and (germany.iso3, germany.gw, germany.cow) == ("DEU", 260, 255)
    assert state_codes("ZZ") is None
    text = (shared / "data" / "ucdp" / "ucdp-prio-acd-221.csv").read_text("utf-8")
    known = {row["location"]: row["gwno_loc"] for row in csv.DictReader(io.StringIO(text))}
    for name, iso2 in {
        "Uganda": "UG",
        "Pakistan": "PK",
        "Philippines": "PH",
        "Uzbekistan": "UZ",
        "Mali": "ML",
    }.items():
        codes = state_codes(iso2)
        assert codes is not None and str(codes.gw) == known[name]


def test_the_drift_between_a_coded_row_and_the_prose(shared: Path, tmp_path: Path) -> None:
    """The IMU and Al Qaeda in 2018, side by side: by the coded row affiliates since June 1998 without an end; by the
    example atlas support that ended in 2002, and an alliance that is only assumed after its last evidence.
    """
    coded = tmp_path / "coded"
    import_mmp_atlas(shared / "data" / "mmp", coded)
    rows = [
        row for row in tables_of(public_build(coded))["dyad_years"]
        if {row["a"], row["b"]} == {"group/al-qaeda", "group/islamic-movement-of-uzbekistan"}
    ]  # fmt: skip
    assert {row["kind"] for row in rows} == {"affiliate"}
    assert min(row["year"] for row in rows) == "1998"
    assert all(row["right_censored"] == "1" for row in rows)
    ours = [
        row for row in tables_of(public_build(example_atlas()))["dyad_years"]
        if {row["a"], row["b"]} == {"group/al-qaeda", "group/imu"}
    ]  # fmt: skip
    support = [row for row in ours if row["kind"] == "support" and row["right_censored"] == "0"]
    assert max(row["year"] for row in support) == "2002"
    alliance = [row for row in ours if row["kind"] == "ally"]
    assert alliance, "the example atlas tells of the alliance"
    assert any(row["core"] == "1" for row in alliance)
    assert any(row["assumed"] == "1" and row["core"] == "0" for row in alliance)

    def in_2018(found: list[dict[str, str]]) -> set[tuple[str, ...]]:
        told = ("kind", "core", "hull", "assumed", "last_evidence")
        return {tuple(row[name] for name in told) for row in found if row["year"] == "2018"}

    assert {row[:4] for row in in_2018(rows)} == {("affiliate", "1", "1", "0")}
    assert in_2018(ours) == {("ally", "0", "1", "1", "2011-04-07")}


def test_stata_reads_labels_and_no_text_is_cut(
    build: Build, peer: Callable[[str], ModuleType], tmp_path: Path
) -> None:
    """Pyreadstat sees value labels on status columns and the words of every variable."""
    pyreadstat = peer("pyreadstat")
    peer("pandas")
    files = export_files(build, "stata")
    path = tmp_path / "g.dta"
    path.write_bytes(files["group_table.dta"])
    frame, meta = pyreadstat.read_dta(str(path))
    assert meta.variable_value_labels["formed_status"][5] == "not looked for"
    assert meta.column_names_to_labels["formed"].startswith("when it was formed")
    row = frame[frame["group"] == "group/amber"].iloc[0]
    assert row["formed"] == "1994" and row["ended_status"] == 5
    assert json.loads(files["MANIFEST.json"])["note"] == "not a screening list"
