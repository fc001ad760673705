"""The Mapping Militants tables become an atlas, and every defect of them is reported."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from stemma.exchange import import_mmp_atlas
from stemma.importing.atlas_files import ImportedAtlas
from stemma.importing.mmp.reading import import_mmp
from stemma.importing.mojibake import repair_text
from stemma.pipeline import compile_atlas

KEY = "group_id,name\n1,Amber Front\n2,Birch Army\n3,Cedar Brigade\n-99,Dune Company\n"
LINKS = (
    "unique_id,type,group1_id,group2_id,date,description,group1_name,group2_name\n"
    '11,all,1,2,1993-12-00,"The Amber Front and the Birch Army trained together, briefly.",Amber Front,Birch Army\n'
)


def imported(*rows: str, **others: str) -> ImportedAtlas:
    """An import of these links, and of other tables by path."""
    files = {"2019/key.csv": KEY, "2019/links.csv": LINKS + "".join(f"{row}\n" for row in rows)}
    files |= {name.replace("__", "/") + ".csv": text for name, text in others.items()}
    return import_mmp({name: text.encode() for name, text in files.items()})


def relations(atlas: ImportedAtlas) -> list[dict[str, str]]:
    """The rows of relations.csv."""
    return list(csv.DictReader(io.StringIO(atlas.files["relations.csv"])))


def codes(atlas: ImportedAtlas, line: int | None = None) -> list[str]:
    """The codes met, or those of one line of the links."""
    return [
        p.code for p in atlas.problems
        if line is None or (p.line == line and p.file == "2019/links.csv")
    ]  # fmt: skip


def test_a_month_stays_a_month_and_a_comma_in_a_text_splits_nothing() -> None:
    """`1993-12-00` is December 1993; the description is the row's note."""
    (row,) = relations(imported())
    assert (row["a"], row["kind"], row["b"], row["start"]) == (
        "amber-front", "ally", "birch-army", "1993-12",
    )  # fmt: skip
    assert row["note"] == "The Amber Front and the Birch Army trained together, briefly."
    assert row["source"] == "mmp-2019"


def test_the_new_group_of_a_split_left_the_first() -> None:
    """In these tables group1 is the parent; with us `a` left `b`."""
    atlas = imported(
        "12,spl,1,3,1999-00-00,The Cedar Brigade left the Amber Front.,Amber Front,Cedar Brigade"
    )
    split = relations(atlas)[1]
    assert (split["a"], split["b"]) == ("cedar-brigade", "amber-front")


def test_a_date_without_century_is_repaired_only_where_another_copy_proves_it() -> None:
    """`8/20/12` is 2012-08-20 where the 2016 copy of link 13 says so; `1/2/03` of link 14 stays out."""
    atlas = imported(
        "13,riv,1,2,8/20/12,Amber Front fighters attacked.,Amber Front,Birch Army",
        "14,riv,2,3,1/2/03,Birch Army fighters attacked.,Birch Army,Cedar Brigade",
        **{
            "2016__links": "id,type,group1,group2,date,description\n13,riv,1,2,2012-08-20,Amber Front\n"
        },
    )
    rows = {
        row["locator"].split(",")[0]: row for row in relations(atlas) if row["source"] == "mmp-2019"
    }
    assert rows["link 13"]["start"] == "2012-08-20"
    assert rows["link 14"]["start"] == ""
    assert "date-repaired" in codes(atlas, 3)
    assert "date-unproved" in codes(atlas, 4)


def test_a_copy_that_knows_only_the_year_proves_the_year() -> None:
    """`5/6/17` becomes 2017, not a day."""
    year = "link_id,type,group1_id,group2_id,description,year\n15,Rivals,1,2,Amber Front,2017\n"
    atlas = imported(
        "15,riv,1,2,5/6/17,Amber Front,Amber Front,Birch Army", **{"2022__links": year}
    )
    row = next(
        r
        for r in relations(atlas)
        if r["locator"].startswith("link 15") and r["source"] == "mmp-2019"
    )
    assert row["start"] == "2017"
    assert "date-year-only" in codes(atlas, 3)


def test_a_self_loop_is_left_out_and_reported() -> None:
    """A row that ties a group to itself."""
    atlas = imported("16,riv,2,2,2001-00-00,Birch Army,Birch Army,Birch Army")
    assert codes(atlas, 3) == ["self-loop"]
    assert len(relations(atlas)) == 1


def test_a_repeat_is_reported_and_the_same_tie_with_another_text_stays() -> None:
    """One pair, kind and date: equal texts are one row, other texts are two supports."""
    again = '17,all,2,1,1993-12-00,"The Amber Front and the Birch Army trained together, briefly.",Birch Army,Amber Front'
    other = "18,all,1,2,1993-12-00,A joint camp of the Amber Front.,Amber Front,Birch Army"
    atlas = imported(again, other)
    assert "repeat-row" in codes(atlas, 3)
    assert "repeat-relation" in codes(atlas, 4)
    assert [row["locator"] for row in relations(atlas)] == ["link 11, row 2", "link 18, row 4"]


def test_a_description_that_names_neither_group_is_reported_and_not_taken_over() -> None:
    """The text speaks of the Elder League; the mended row names one of the two."""
    slipped = "19,riv,2,3,2004-00-00,The Elder League declared a truce.,Birch Army,Cedar Brigade"
    mended = "20,riv,2,3,2005-00-00,The CB declared a truce.,Birch Army,Cedar Brigade"
    atlas = imported(slipped, mended)
    assert "names-neither" in codes(atlas, 3)
    assert "names-neither" not in codes(atlas, 4)
    assert relations(atlas)[1]["note"] == ""


def test_a_pair_coded_friend_and_foe_at_one_time_is_reported() -> None:
    """Allies and rivals from December 1993; in 1995 it would be a change."""
    assert "ally-and-rival" in codes(
        imported("21,riv,1,2,1993-12-00,Amber Front,Amber Front,Birch Army")
    )
    assert "ally-and-rival" not in codes(
        imported("21,riv,1,2,1995-00-00,Amber Front,Amber Front,Birch Army")
    )


def test_a_group_without_an_id_is_known_by_its_name() -> None:
    """`-99` is no id: the Dune Company relates under its name and carries none."""
    atlas = imported("22,all,-99,1,2010-00-00,Dune Company,Dune Company,Amber Front")
    assert relations(atlas)[1]["a"] == "dune-company"
    groups = {row["id"]: row for row in csv.DictReader(io.StringIO(atlas.files["groups.csv"]))}
    assert groups["dune-company"]["mmp"] == ""
    assert groups["amber-front"]["mmp"] == "1"


def test_the_direction_of_an_affiliation_is_not_invented(tmp_path: Path) -> None:
    """These tables do not say who is the senior: the relation says that it is not known."""
    atlas = imported("23,aff,1,2,2001-00-00,Amber Front,Amber Front,Birch Army")
    assert "direction-not-coded" in codes(atlas)
    lines = map(json.loads, atlas.files["coded/mmp/statements.jsonl"].splitlines())
    direction = [line for line in lines if line["property"] == "direction"]
    assert [json.loads(line["value"]) for line in direction] == [{"special": "some"}]


def test_an_atlas_of_a_copy_describes_as_of_that_copy() -> None:
    """What the 2019 copy says is said as of 2019: panels end there, and their titles say so."""
    assert 'described = "2019"' in str(imported().files["atlas.toml"])


def test_facts_of_a_group_are_statements_voiced_by_the_dataset() -> None:
    """Years, sizes and listings; `NA` states nothing, a note that doubts a column goes along."""
    table = (
        "group_id,group_name,start_year,end_year,active,last_updated,first_attack,init_size_members,"
        "init_size_year,us_designated,state_sponsor_names,founding_city,founding_country,Notes\n"
        '1,Amber Front,1998,0,1,08/00/2018,07/00/1999,"1,500",2000s,1,Ruritania,NA,Kenya,unclear state sponsors\n'
    )
    atlas = imported(**{"2022__groups": table})
    lines = [json.loads(line) for line in atlas.files["coded/mmp/statements.jsonl"].splitlines()]
    said = {line["property"]: line for line in lines if line["subject"] == "group/amber-front"}
    assert json.loads(said["formed"]["value"])["edtf"] == "1998"
    assert json.loads(said["size"]["value"])["best"] == 1500
    assert said["size"]["when_edtf"] == "200X"
    assert said["status"]["when_as_of"] == "2018-08"
    assert said["state_sponsor"]["certainty"] == "possible"
    assert said["state_sponsor"]["cue"] == "unclear state sponsors"
    assert all("dataset, copy of 2022" in line["voices"] for line in lines)
    first = next(line for line in lines if line["property"] == "when")
    assert json.loads(first["value"])["edtf"] == "1999-07"


def test_an_end_before_its_start_is_reported() -> None:
    """Founded 2001, ended 1999: both stay as coded."""
    table = "group_id,group_name,start_year,end_year,active\n1,Amber Front,2001,1999,0\n"
    assert "end-before-start" in codes(imported(**{"2022__groups": table}))


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("the \x93first\x94 camp", "the “first” camp"),
        ("Pedro Le√≥n", "Pedro León"),
        ("¬¨√¨first¬¨√Æ", "“first”"),
        ("Kata\\'ib", "Kata'ib"),
        ("a root √ 2 of it", "a root √ 2 of it"),
    ],
)
def test_names_are_repaired_from_their_code_pages(broken: str, meant: str) -> None:
    """Bytes of windows-1252 and UTF-8 taken for something else; what proves nothing stays."""
    assert repair_text(broken) == meant


@pytest.mark.parametrize("copy", ["2016", "2019", "2022", ""])
def test_no_row_of_the_real_tables_is_lost(shared: Path, tmp_path: Path, copy: str) -> None:
    """Rows in = rows carried + rows reported, in every table of every copy."""
    atlas = import_mmp_atlas(shared / "data" / "mmp" / copy, tmp_path / "atlas")
    for rows in atlas.rows:
        assert rows.rows == rows.carried + rows.left_out
        assert rows.left_out == 0 or any(p.file == rows.file for p in atlas.problems)
    build = compile_atlas(tmp_path / "atlas")
    assert not [p for p in build.problems if p.severity == "error"]


@pytest.mark.parametrize("copy", ["2019", ""])
def test_every_provable_date_of_2019_is_repaired(shared: Path, tmp_path: Path, copy: str) -> None:
    """The key of the answers lists the link, the ruined date and the day that 2016 proves."""
    atlas = import_mmp_atlas(shared / "data" / "mmp" / copy, tmp_path / "atlas")
    found = {
        row["locator"].split(",")[0]: row["start"]
        for row in relations(atlas)
        if row["source"] == "mmp-2019"
    }
    key = (shared / "data" / "truth" / "mmp_date_repair.csv").read_text("utf-8")
    for row in csv.DictReader(io.StringIO(key)):
        assert found[f"link {row['link_id']}"] == row["iso_2016"]


def test_every_set_of_repeats_of_2019_is_reported(shared: Path, tmp_path: Path) -> None:
    """Each set of the answers: all of its links but the first are reported, exact ones as rows."""
    atlas = import_mmp_atlas(shared / "data" / "mmp" / "2019", tmp_path / "atlas")
    table = next((shared / "data" / "mmp" / "2019").glob("relationships*.csv")).read_text(
        "utf-8-sig"
    )
    links = {
        n: row["unique_id"] for n, row in enumerate(csv.DictReader(io.StringIO(table)), start=2)
    }
    reported = Counter(
        links[p.line]
        for p in atlas.problems
        if p.code in ("repeat-row", "repeat-relation") and p.line in links
    )
    key = (shared / "data" / "truth" / "mmp_duplicates_2019.csv").read_text("utf-8")
    for row in csv.DictReader(io.StringIO(key)):
        members = row["link_ids"].split()
        assert sum(reported[member] > 0 for member in members) >= len(members) - 1
