"""A team's own table becomes an atlas by a mapping; what cannot be read states nothing."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.cli import run
from stemma.errors import StemmaError, UnreadableFile, WrongUse
from stemma.exchange import OwnTable, import_own_atlas
from stemma.importing.atlas_files import coded_files
from stemma.importing.coder import Coder, Dataset, coded_statement
from stemma.importing.ledger import opened_ledger
from stemma.importing.own_table import read_date, read_number
from stemma.importing.table import read_coded_table
from stemma.model.counts import Count
from stemma.pipeline import compile_atlas

MAPPING = """
title = "Coding sheet"
[source]
key = "team2024"
title = "Coding sheet of the team, 2024"
[[relations]]
a = "Group A"
b = "Group B"
kind = {column = "Type", words = {Allied = "ally", Hostile = "rival"}}
start = {column = "From", form = "day-first"}
certainty = {column = "Sure", words = {yes = "certain", no = "possible"}}
[[facts]]
group = "Group A"
property = "size"
value = {column = "Members", form = "number"}
"""
TABLE = """Group A,Group B,Type,From,Sure,Members,Coder
Amber Front,Birch Army,Allied,03/05/1998,yes,400-600,AB
Birch Army,Cedar Brigade,Hostile,2001,no,,AB
"""
Load = Callable[..., OwnTable]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """An import of these texts."""

    def made(
        table: str | bytes = TABLE,
        mapping: str = MAPPING,
        name: str = "t.csv",
        max_rows: int = 1000,
        to: str = "atlas",
    ) -> OwnTable:
        (tmp_path / name).write_bytes(table if isinstance(table, bytes) else table.encode())
        (tmp_path / "m.toml").write_text(mapping, "utf-8")
        return import_own_atlas(
            tmp_path / name, tmp_path / "m.toml", tmp_path / to, max_rows=max_rows
        )

    return made


def rows_of(atlas: Path) -> list[dict[str, str]]:
    """relations.csv."""
    return list(csv.DictReader(io.StringIO((atlas / "relations.csv").read_text("utf-8"))))


def codes(made: OwnTable) -> set[str]:
    """The problems' codes, columns that were not mapped left out."""
    return {p.code for p in made.problems} - {"column-not-mapped"}


def test_the_form_says_which_number_is_the_month(load: Load, tmp_path: Path) -> None:
    """03/05/1998 is 3 May, day first; a year stays a year; "no" is possible."""
    load()
    first, second = rows_of(tmp_path / "atlas")
    assert (first["a"], first["kind"], first["start"], first["certainty"]) == (
        "amber-front",
        "ally",
        "1998-05-03",
        "",
    )
    assert (second["start"], second["certainty"]) == ("2001", "possible")
    build = compile_atlas(tmp_path / "atlas")
    assert not [p for p in build.problems if p.severity == "error"]
    size = next(s for s in build.statements if s.property == "size")
    assert size.voices[0].label == "Coding sheet of the team, 2024"
    assert "Amber Front,Birch Army" in size.supports[0].passage.exact


def test_columns_nobody_mapped_are_named(load: Load) -> None:
    """The coder's initials are not taken over, and that is said."""
    made = load()
    assert "Coder: not taken over" in made.columns
    assert [p.message for p in made.problems if p.code == "column-not-mapped"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Amber Front,Dune Company,Allied,3/5/98,yes,,", "date-two-digit"),
        ("Amber Front,Dune Company,Allied,31/02/1998,yes,,", "cell-not-read"),
        ("Amber Front,Dune Company,Friendly,1999,yes,,", "cell-not-read"),
        ("Amber Front,Dune Company,Allied,1999,yes,=SUM(A1:A9),", "cell-formula"),
        ("Amber Front,Dune Company,Allied,1999,yes,many,", "cell-not-read"),
        ("Amber Front,,Allied,1999,yes,,", "group-missing"),
        ("Amber Front,Birch Army,Allied,03/05/1998,yes,,", "row-repeated"),
        ("Amber Front,Dune Company,Allied,1999-05-01,yes,,", "mixed-dates"),
    ],
)
def test_what_cannot_be_read_is_reported_and_states_nothing(
    load: Load, row: str, code: str
) -> None:
    """One bad row below two good ones."""
    assert code in codes(load(TABLE + row + "\n"))
    assert code not in codes(load(TABLE, to="without"))


@pytest.mark.parametrize(
    ("table", "mapping", "words"),
    [
        (TABLE.replace("Type,", "Kind,"), MAPPING, "found no Type"),
        (TABLE.replace("Coder", "Type"), MAPPING, "twice"),
        (TABLE, MAPPING.replace('"ally"', '"friend"'), "found 'friend'"),
        (TABLE, MAPPING.replace('key = "team2024"', ""), "key"),
        (TABLE, "title = [", "TOML"),
        (TABLE, '[source]\nkey = "x"\n', "relations"),
        (TABLE + "a,b,Allied,1999,yes,,\n" * 1001, MAPPING, "at most 1,000 rows"),
    ],
)
def test_wrong_tables_and_mappings_are_refused_whole(
    load: Load, tmp_path: Path, table: str, mapping: str, words: str
) -> None:
    """Nothing is half-imported: no folder is left behind."""
    with pytest.raises(WrongUse, match=words):
        load(table, mapping)
    assert not (tmp_path / "atlas").exists()


def test_a_workbook_with_merged_cells_formulas_and_dates(load: Load, tmp_path: Path) -> None:
    """A date cell is its day; a formula is no value; merged cells are named."""
    openpyxl = pytest.importorskip("openpyxl")
    import datetime

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Group A", "Group B", "Type", "From", "Sure", "Members"])
    sheet.append(
        ["Amber Front", "Birch Army", "Allied", datetime.datetime(1998, 5, 3), "yes", "=2+2"]
    )
    sheet.merge_cells("A3:B3")
    buffer = io.BytesIO()
    book.save(buffer)
    made = load(buffer.getvalue(), name="t.xlsx")
    assert rows_of(tmp_path / "atlas")[0]["start"] == "1998-05-03"
    assert {"cell-formula", "cells-merged"} <= codes(made)
    with pytest.raises(UnreadableFile):
        load(b"PK\x03\x04 no workbook", name="u.xlsx")


def test_a_stata_file(load: Load, tmp_path: Path) -> None:
    """The same rows as .dta."""
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"A": ["Amber Front"], "B": ["Birch Army"], "year": [1998.0]})
    buffer = io.BytesIO()
    frame.to_stata(buffer, write_index=False)
    mapping = '[source]\nkey = "x"\n[[relations]]\na = "A"\nb = "B"\nkind = {always = "ally"}\nstart = {column = "year", form = "year"}\n'
    load(buffer.getvalue(), mapping, "t.dta")
    (row,) = rows_of(tmp_path / "atlas")
    assert (row["a"], row["start"]) == ("amber-front", "1998")


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what each column becomes."""
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    (tmp_path / "m.toml").write_text(MAPPING, "utf-8")
    before = sorted(p.name for p in tmp_path.iterdir())
    assert (
        run(
            [
                "import",
                "table",
                str(tmp_path / "t.csv"),
                "--mapping",
                str(tmp_path / "m.toml"),
                "--dry-run",
            ]
        )
        == 0
    )
    assert "From: relation 1: start (day-first)" in capsys.readouterr().out
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_windows_1252_is_read_and_said(load: Load, tmp_path: Path) -> None:
    """Óglaigh in an old code page."""
    made = load(TABLE.replace("Birch", "Óglaigh").encode("cp1252"))
    assert "oglaigh-army,Óglaigh Army" in (tmp_path / "atlas" / "groups.csv").read_text("utf-8")
    assert "encoding-guessed" in codes(made)


@pytest.mark.parametrize(
    ("written", "bounds"),
    [
        ("400", (400, 400)),
        ("1,500", (1500, 1500)),
        ("400-600", (400, 600)),
        ("16+", (16, None)),
        ("~73", (73, 73)),
        ("600-400", None),
        ("some", None),
    ],
)
def test_numbers_keep_their_bounds(written: str, bounds: tuple[int, int | None] | None) -> None:
    """ "16+" has no upper bound; nonsense is no number."""
    count = read_number(written)
    assert (None if count is None else (count.low, count.high)) == bounds


@pytest.mark.parametrize(
    ("written", "form", "edtf"),
    [
        ("2001", "year", "2001"), ("2001-05", "iso", "2001-05"), ("3/5/1998", "day-first", "1998-05-03"),
        ("3/5/1998", "month-first", "1998-03-05"), ("3/5/1998", "iso", None), ("13/13/1998", "day-first", None), ("2001-00-05", "iso", None),
    ],
)  # fmt: skip
def test_dates_are_never_guessed(written: str, form: str, edtf: str | None) -> None:
    """Which number is the month is said by the form alone."""
    assert read_date(written, form)[0] == edtf
    assert json.dumps(edtf)


HEAD = "Group A,Group B,Type,From,Sure,Members,Coder\n"


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("A,A,Allied,1998,yes,,", "self-loop"),
        ("A,B,Allied,1998,perhaps,,", "certainty-not-read"),
        ("The Amber Front,B,Allied,1998,yes,,\nAMBER FRONT,C,Allied,1998,yes,,", "names-joined"),
        ("A,B,Allied", "row-length"),
        ("A,B,Allied,1998,yes,5,AB,more", "row-length"),
        ("A,B,Allied,1998-05-03,yes,,\nA,C,Allied,03/05/1998,yes,,", "mixed-dates"),
    ],
)
def test_rows_that_could_mislead_are_named(load: Load, table: str, code: str) -> None:
    """Nothing about a row is decided silently."""
    assert code in codes(load(HEAD + table + "\n"))


@pytest.mark.parametrize("row", ["A,A,Allied,1998,yes,,", "A,B,Allied,1998,perhaps,,"])
def test_a_doubt_that_is_not_understood_makes_no_relation(
    load: Load, tmp_path: Path, row: str
) -> None:
    """ "perhaps" is no word of the mapping: the relation would come out certain. Nor is a group its own ally."""
    load(HEAD + row + "\n")
    assert rows_of(tmp_path / "atlas") == []


def test_a_year_beside_full_dates_is_no_mixture(load: Load) -> None:
    """Only where a day and a month may have been swapped are there two kinds."""
    assert "mixed-dates" not in codes(load(TABLE))


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_part_cells_too(load: Load, tmp_path: Path, mark: str) -> None:
    """As European spreadsheets save them."""
    load(TABLE.replace(",", mark))
    assert [row["a"] for row in rows_of(tmp_path / "atlas")] == ["amber-front", "birch-army"]


def test_names_keep_their_script_and_lose_what_a_sheet_put_around_them(
    load: Load, tmp_path: Path
) -> None:
    """Marks of direction, hard blanks and line breaks are no part of a name; 1 500 with a hard blank is a number."""
    load(
        HEAD
        + "\u202bحركة الشباب\u202c,\u200fAmber\u00a0Front\u200f,Allied,1998,yes,1\u00a0500,\n"
        + 'حركة الشباب,"Amber\nFront",Hostile,1999,yes,,\n'
    )
    groups = list(csv.DictReader((tmp_path / "atlas" / "groups.csv").open(encoding="utf-8")))
    assert {group["name"]: group["aliases"] for group in groups} == {
        "حركة الشباب": "", "Amber Front": "",
    }  # fmt: skip
    size = json.loads((tmp_path / "atlas/coded/team2024/statements.jsonl").read_text("utf-8"))
    assert json.loads(size["value"])["low"] == 1500


def hostile_workbook(part: bytes) -> bytes:
    """A workbook whose sheet is this."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", part)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("t.csv", "Group A,Group B\n".encode("utf-16-le"), "NUL"),
        ("t.csv", HEAD.encode() + b'"A,B,Allied,1998,yes,,\n' + (b"C,D,Allied,1998,yes,," + b"x" * 200 + b"\n") * 900, "quotes"),
        ("t.csv", b"", "found no Group A"),
        ("t.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600), "damaged"),
        ("t.xlsx", hostile_workbook(bytes(20_000_000)), "refused"),
        ("t.xlsx", hostile_workbook(b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'), "document type"),
        ("t.xlsx", hostile_workbook(b"<worksheet/>")[:-40], "damaged"),
        ("t.dta", b"<stata_dta>" + bytes(300), "no Stata file"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_whole(
    load: Load, tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    """Wrong encodings, an open quote, an old workbook, zip bombs, entities, torn files: no folder is left behind."""
    pytest.importorskip(
        "openpyxl" if name.endswith("xlsx") else "pandas" if "dta" in name else "csv"
    )
    with pytest.raises(StemmaError, match=words):
        load(data, name=name)
    assert not (tmp_path / "atlas").exists()


def test_ten_thousand_defects_of_a_kind_are_told_and_the_others_counted(load: Load) -> None:
    """A wrong mapping would else fill the memory with the same sentence."""
    made = load(HEAD + "A,B,Friendly,1998,yes,,\n" * 10_050, max_rows=20_000)
    unread = [p for p in made.problems if p.code == "cell-not-read"]
    assert len(unread) == 10_001
    assert "50 more rows" in unread[-1].message
    assert made.rows[0].left_out == 10_050


def test_places_are_those_of_the_file(load: Load) -> None:
    """Lines above the head count: the bad cell stands in line 5 of the file."""
    made = load("A sheet of the team\n\n" + TABLE + "A,B,Allied,many,yes,,\n",
                MAPPING.replace("[[relations]]", "[table]\nheader = 3\n[[relations]]"))  # fmt: skip
    (problem,) = [p for p in made.problems if p.code == "cell-not-read"]
    assert (problem.line, problem.source_line) == (6, "A,B,Allied,many,yes,,")


ROWS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), max_size=12)


@given(ROWS)
def test_the_ledger_on_disk_gives_what_memory_would(rows: list[tuple[int, int]]) -> None:
    """Statements, supports and passages of a table of any length are those of a short one, byte for byte."""
    data = "Group,Members\n" + "".join(f"Group {g},{m}\n" for g, m in rows)
    table = read_coded_table("t.csv", data.encode())
    coder, dataset = Coder(), Dataset("team", "Team")
    with opened_ledger() as ledger:
        for row in table.rows:
            value = Count.exactly(int(row.cells["Members"]))
            group = f"group/{row.cells['Group']}"
            coder.state(group, "size", value, row, table=table, dataset=dataset)
            ledger.add(coded_statement(group, "size", value, dataset=dataset), row)
        made = {name: "".join(lines) for name, lines in ledger.coded("team", table.text).items()}
    expected = coded_files("team", list(coder.statements.values()), ())
    assert made == (expected if rows else {})
