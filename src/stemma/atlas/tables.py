"""Tables of the atlas folder: CSV files read row by row, with the place of every row.

In goes a file, out comes a `Table` of rows that know their line. Example:
`read_table(path, ("id", "name"), problems).rows[0].cells["id"]`. Problems: `table-column`,
`table-row`, `encoding-guessed`.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.text import Span, Text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with its place."""

    cells: Mapping[str, str]
    line: int
    """Its last line, from 1."""
    first_line: int = 0
    """Its first line, from 1: a quoted cell may hold line ends."""


@dataclass(slots=True)
class Table:
    """A CSV file with the problems met in it."""

    text: Text
    rows: list[Row]
    problems: list[Problem]

    def report(self, row: Row, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem at a row."""
        start, end = self.span(row)
        self.problems.append(problem_at(self.text, start, end, severity, code, message, help))

    def span(self, row: Row) -> Span:
        """Where a row stands in the file, its line end left out."""
        lines = len(self.text.line_starts)
        first, last = min(row.first_line or row.line, lines), min(row.line, lines)
        while first < last and not self.text.line(first).strip():
            first += 1
        return Span(
            self.text.line_starts[first - 1],
            self.text.line_starts[last - 1] + len(self.text.line(last)),
        )


def load_text(path: Path, problems: list[Problem]) -> Text:
    """A text file of the atlas; a missing one is empty.

    UTF-8, or UTF-16 with its byte-order mark; anything else is read as windows-1252, as spreadsheets
    save it, with a warning.
    """
    data = path.read_bytes() if path.is_file() else b""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Text.of(path.name, data.decode("utf-16", "replace"), data)
    try:
        return Text.of(path.name, data.decode("utf-8-sig"), data)
    except UnicodeDecodeError as error:
        text = Text.of(path.name, data.decode("cp1252", "replace"), data)
        problems.append(
            problem_at(text, min(error.start, len(text.content) - 1), error.start + 1, Severity.WARNING,
                       "encoding-guessed", "expected UTF-8, found other bytes; read as windows-1252",
                       "save the file as UTF-8")
        )  # fmt: skip
        return text


def read_table(
    path: Path, columns: tuple[str, ...], problems: list[Problem], *, is_open: bool = False
) -> Table:
    """A CSV file; unknown columns are a problem unless the table is open to further ones.

    Cells are separated by commas, or by the semicolons of European spreadsheets.
    """
    text = load_text(path, problems)
    table = Table(text, [], [])
    try:
        fill(table, columns, is_open=is_open)
    except csv.Error as error:
        last = table.rows[-1].line if table.rows else 0
        table.report(Row({}, last + 1, last + 1), Severity.ERROR, "table-row",
                     f"expected a row of CSV, found: {error}; the rows from here on are not read",
                     "close the quotes of this row, or of one above")  # fmt: skip
    problems += table.problems
    table.problems.clear()
    return table


def fill(table: Table, columns: tuple[str, ...], *, is_open: bool) -> None:
    """Read all rows; blank ones are left out."""
    content = table.text.content
    head = content.partition("\n")[0]
    separator = ";" if ";" in head and "," not in head else ","
    reader = csv.DictReader(io.StringIO(content, newline=""), delimiter=separator)
    reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
    report_columns(table, list(reader.fieldnames), columns, is_open=is_open)
    before = reader.line_num
    for cells in reader:
        clean = {k: (v or "").strip() for k, v in cells.items() if isinstance(k, str)}
        if any(clean.values()):
            table.rows.append(Row(clean, reader.line_num, before + 1))
        before = reader.line_num


def report_columns(
    table: Table, names: list[str], columns: tuple[str, ...], *, is_open: bool
) -> None:
    """Columns that are missing, and those that nobody knows."""
    required = columns[:1] if is_open else columns[:2]
    missing = [name for name in required if table.text.content.strip() and name not in names]
    unknown = [] if is_open else [name for name in names if name not in columns]
    for name, word in [(n, "missing") for n in missing] + [(n, "unknown") for n in unknown]:
        table.report(Row({}, 1, 1), Severity.ERROR, "table-column",
                     f"expected the columns {', '.join(columns)}; found {name!r} {word}",
                     "correct the first line of the table")  # fmt: skip


def read_rows(table: Table, form: Callable[[Table, Row], T | None]) -> Iterator[T]:
    """Every row that can be read."""
    return (made for row in table.rows if (made := form(table, row)) is not None)
