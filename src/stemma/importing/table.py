"""Tables as somebody left them: rows of cells with the place of each row.

In go a name and bytes, out comes a `CodedTable`. Example: `read_coded_table("links.csv", data).rows[0]
.cells["type"]`. Rows that are longer or shorter than the head are kept and reported.

Large ones are opened with `open_table` and read row by row.

Problems: `row-length`, `column-twice`, `encoding-guessed`.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.errors import UnreadableFile
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.text import Text
from stemma.reading.decoding import decode


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A row of a table, with its place in the file."""

    cells: Mapping[str, str]
    """By column, blanks trimmed; a missing cell is empty."""
    start: int
    """First code point of the row."""
    end: int
    """Code point after its last, the line end left out."""
    line: int
    """From 1."""


@dataclass(slots=True)
class OpenTable:
    """A table whose head is read, with what was met in it; its rows come one by one."""

    text: Text
    columns: tuple[str, ...]
    problems: list[Problem]
    header: int
    """Line of the head, from 1; what stands above it is no row."""
    separator: str = ","
    """Between cells: a comma, or the semicolon or tab of other spreadsheets."""

    @property
    def name(self) -> str:
        """The file's name."""
        return self.text.name

    def report(self, row: CodedRow, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem of one row."""
        self.problems.append(
            problem_at(self.text, row.start, row.end, severity, code, message, help)
        )

    def report_head(self, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem of the head, or of all rows."""
        line = min(self.header, len(self.text.line_starts))
        start = self.text.line_starts[line - 1]
        end = start + len(self.text.line(line))
        self.problems.append(problem_at(self.text, start, end, severity, code, message, help))

    def read_rows(self) -> Iterator[CodedRow]:
        """The rows that are not blank, one by one. Raises `UnreadableFile` where it is no CSV any more."""
        text, above = self.text, self.header - 1
        reader = csv.reader(
            io.StringIO(text.content[text.line_starts[above] :], newline=""),
            delimiter=self.separator,
        )
        next(reader, None)
        before = reader.line_num + above
        for cells in read_cells(text.name, reader):
            start = text.line_starts[before]
            after = reader.line_num + above
            stop = text.line_starts[after] if after < len(text.line_starts) else len(text.content)
            end = start + len(text.content[start:stop].rstrip("\r\n"))
            if any(cell.strip() for cell in cells):
                yield coded_row(self, cells, start, end, before + 1)
            before = after


@dataclass(slots=True)
class CodedTable(OpenTable):
    """A table that is read."""

    rows: tuple[CodedRow, ...] = ()


def open_table(
    name: str, data: bytes, *, header: int = 1, max_bytes: int = 1_000_000_000
) -> OpenTable:
    """The head of a CSV file of any of the usual encodings. Raises `UnreadableFile` for what is no text."""
    decoded = decode(name, data, max_bytes=max_bytes)
    text = decoded.text
    if header > len(text.line_starts):
        raise UnreadableFile(
            name, f"expected the names of the columns in line {header}, found none"
        )
    separator = separator_of(text.line(header))
    content = io.StringIO(text.content[text.line_starts[header - 1] :], newline="")
    reader = csv.reader(content, delimiter=separator)
    columns = tuple(cell.strip() for cell in next(read_cells(name, reader), []))
    table = OpenTable(text, columns, list(decoded.problems), header, separator)
    report_columns(table)
    return table


def read_coded_table(name: str, data: bytes, *, max_bytes: int = 1_000_000_000) -> CodedTable:
    """The whole of it. Raises `UnreadableFile` for what is no text."""
    table = open_table(name, data, max_bytes=max_bytes)
    rows = tuple(table.read_rows())
    return CodedTable(table.text, table.columns, table.problems, table.header, rows=rows)


def separator_of(head: str) -> str:
    """What stands between the cells of a head: the first of comma, semicolon and tab that it holds."""
    return next((mark for mark in ",;\t" if mark in head), ",")


def read_cells(name: str, rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Rows of CSV. Raises `UnreadableFile` where a quote that nothing closes swallows the rest."""
    try:
        yield from rows
    except csv.Error as error:
        raise UnreadableFile(
            name, f"no CSV that can be read: {error}; close the quotes of the row"
        ) from error


def report_columns(table: OpenTable) -> None:
    """A column that stands twice: its last value would hide the first."""
    for column, count in Counter(name for name in table.columns if name).items():
        if count > 1:
            table.report_head(
                Severity.ERROR, "column-twice", f"expected each column once, found {column!r} {count} times",
                "rename or remove one of them",
            )  # fmt: skip


def coded_row(table: OpenTable, cells: list[str], start: int, end: int, line: int) -> CodedRow:
    """One row; cells beyond the head are reported, not lost: the row stays as written."""
    columns = table.columns
    if len(cells) != len(columns):
        table.problems.append(
            problem_at(table.text, start, end, Severity.WARNING, "row-length",
                       f"expected {len(columns)} cells, found {len(cells)}",
                       "quote cells that hold commas or line breaks")
        )  # fmt: skip
    padded = [*cells, *[""] * (len(columns) - len(cells))]
    named = {c: v.strip() for c, v in zip(columns, padded, strict=False)}
    return CodedRow(named, start, end, line)
