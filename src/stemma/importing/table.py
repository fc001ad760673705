"""Tables as somebody left them: rows of cells with the place of each row.

In go a name and bytes, out comes a `CodedTable`. Example: `read_coded_table("links.csv", data).rows[0]
.cells["type"]`. Rows that are longer or shorter than the head are kept and reported.

Problems: `row-length`, `column-twice`, `encoding-guessed`.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

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
class CodedTable:
    """A table with what was met in it."""

    text: Text
    columns: tuple[str, ...]
    rows: tuple[CodedRow, ...]
    problems: list[Problem]

    @property
    def name(self) -> str:
        """The file's name."""
        return self.text.name

    def report(self, row: CodedRow, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem of one row."""
        self.problems.append(
            problem_at(self.text, row.start, row.end, severity, code, message, help)
        )


def read_coded_table(name: str, data: bytes, *, max_bytes: int = 1_000_000_000) -> CodedTable:
    """Read a CSV file of any of the usual encodings. Raises `UnreadableFile` for what is no text."""
    decoded = decode(name, data, max_bytes=max_bytes)
    text, problems = decoded.text, list(decoded.problems)
    reader = csv.reader(io.StringIO(text.content, newline=""))
    columns = tuple(cell.strip() for cell in next(reader, []))
    report_columns(text, columns, problems)
    rows = []
    before = reader.line_num
    for cells in reader:
        start = text.line_starts[before]
        after = reader.line_num
        stop = text.line_starts[after] if after < len(text.line_starts) else len(text.content)
        end = start + len(text.content[start:stop].rstrip("\r\n"))
        if any(cell.strip() for cell in cells):
            rows.append(coded_row(text, columns, cells, start, end, before + 1, problems))
        before = after
    return CodedTable(text, columns, tuple(rows), problems)


def report_columns(text: Text, columns: tuple[str, ...], problems: list[Problem]) -> None:
    """A column that stands twice: its last value would hide the first."""
    for column, count in Counter(name for name in columns if name).items():
        if count > 1:
            problems.append(
                problem_at(text, 0, len(text.line(1)), Severity.ERROR, "column-twice",
                           f"expected each column once, found {column!r} {count} times",
                           "rename or remove one of them")
            )  # fmt: skip


def coded_row(
    text: Text, columns: tuple[str, ...], cells: list[str], start: int, end: int, line: int,
    problems: list[Problem],
) -> CodedRow:  # fmt: skip
    """One row; cells beyond the head are reported, not lost: the row stays as written."""
    if len(cells) != len(columns):
        problems.append(
            problem_at(text, start, end, Severity.WARNING, "row-length",
                       f"expected {len(columns)} cells, found {len(cells)}",
                       "quote cells that hold commas or line breaks")
        )  # fmt: skip
    padded = [*cells, *[""] * (len(columns) - len(cells))]
    named = {c: v.strip() for c, v in zip(columns, padded, strict=False)}
    return CodedRow(named, start, end, line)
