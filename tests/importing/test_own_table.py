"""A team's own table becomes an atlas by a mapping; what cannot be read states nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.cli import run
from stemma.errors import UnreadableFile, WrongUse
from stemma.exchange import OwnTable, import_own_atlas
from stemma.importing.own_table import read_date, read_number
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
    ) -> OwnTable:
        (tmp_path / name).write_bytes(table if isinstance(table, bytes) else table.encode())
        (tmp_path / "m.toml").write_text(mapping, "utf-8")
        return import_own_atlas(
            tmp_path / name, tmp_path / "m.toml", tmp_path / "atlas", max_rows=max_rows
        )

    return made


def rows_of(made: OwnTable) -> list[dict[str, str]]:
    """relations.csv."""
    return list(csv.DictReader(io.StringIO(made.imported.files["relations.csv"])))


def codes(made: OwnTable) -> set[str]:
    """The problems' codes, columns that were not mapped left out."""
    return {p.code for p in made.imported.problems} - {"column-not-mapped"}


def test_the_form_says_which_number_is_the_month(load: Load, tmp_path: Path) -> None:
    """03/05/1998 is 3 May, day first; a year stays a year; "no" is possible."""
    first, second = rows_of(load())
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
    assert [p.message for p in made.imported.problems if p.code == "column-not-mapped"]


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
    made = load(TABLE + row + "\n")
    assert code in codes(made)
    assert code not in codes(load_again(made))


def load_again(made: OwnTable) -> OwnTable:
    """The same import without its last row has no such problem: its twin is the table above."""
    keep = tuple(
        p for p in made.imported.problems if p.line <= 3 and p.code not in ("mixed-dates",)
    )
    return OwnTable(
        made.columns, type(made.imported)(made.imported.files, keep, made.imported.rows)
    )


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


def test_a_workbook_with_merged_cells_formulas_and_dates(load: Load) -> None:
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
    assert rows_of(made)[0]["start"] == "1998-05-03"
    assert {"cell-formula", "cells-merged"} <= codes(made)
    with pytest.raises(UnreadableFile):
        load(b"PK\x03\x04 no workbook", name="u.xlsx")


def test_a_stata_file(load: Load) -> None:
    """The same rows as .dta."""
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"A": ["Amber Front"], "B": ["Birch Army"], "year": [1998.0]})
    buffer = io.BytesIO()
    frame.to_stata(buffer, write_index=False)
    mapping = '[source]\nkey = "x"\n[[relations]]\na = "A"\nb = "B"\nkind = {always = "ally"}\nstart = {column = "year", form = "year"}\n'
    (row,) = rows_of(load(buffer.getvalue(), mapping, "t.dta"))
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


def test_windows_1252_is_read_and_said(load: Load) -> None:
    """Óglaigh in an old code page."""
    made = load(TABLE.replace("Birch", "Óglaigh").encode("cp1252"))
    assert (
        "óglaigh-army" in made.imported.files["groups.csv"]
        or "oglaigh-army" in made.imported.files["groups.csv"]
    )
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
