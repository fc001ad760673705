"""Tables of the atlas folder: rows with their places, whatever the spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from stemma.atlas.tables import Table, read_table
from stemma.model.problem import Problem


def read(folder: Path, words: str) -> tuple[Table, list[Problem]]:
    path = folder / "t.csv"
    path.write_text(words, "utf-8", newline="")
    problems: list[Problem] = []
    return read_table(path, ("id", "name"), problems), problems


def test_a_row_knows_where_it_stands(tmp_path: Path) -> None:
    """Also where a quoted cell holds line ends."""
    table, problems = read(tmp_path, 'id,name\r\na,"One\r\nTwo"\r\n\r\nb,Three\r\n')
    spans = [table.text.content[slice(*table.span(row))] for row in table.rows]
    assert spans == ['a,"One\r\nTwo"', "b,Three"] and not problems


def test_semicolons_separate_where_the_head_has_no_comma(tmp_path: Path) -> None:
    """As spreadsheets save in much of Europe."""
    table, problems = read(tmp_path, "id;name\na;One, Two\n")
    assert table.rows[0].cells == {"id": "a", "name": "One, Two"} and not problems


def test_a_cell_without_an_end_is_a_problem_and_no_traceback(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The csv module refuses cells above 131,072 characters, unless another library has changed that."""
    before = csv.field_size_limit(131_072)
    request.addfinalizer(lambda: csv.field_size_limit(before))
    table, problems = read(tmp_path, 'id,name\na,One\nb,"' + "x" * 140_000)
    assert len(table.rows) == 1
    assert [(p.code, p.line) for p in problems] == [("table-row", 3)]
