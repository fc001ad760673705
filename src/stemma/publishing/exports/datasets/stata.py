"""Analysis tables as Stata files with labels, for Stata 14 and later and for R's haven.

In go tables, out come `.dta` files. Status columns are numbers with value labels; absent is a missing value. Texts
that Stata's fixed strings cannot hold go into strL, so nothing is cut. Canonical tables are not written: they are
JSON and passages, and CSV holds them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.model.build import Build
from stemma.model.tables import Cell, Column
from stemma.publishing.exports.datasets.answers import (
    NONE,
    NOT_LOOKED_FOR,
    NOT_STATED,
    STATED,
    UNKNOWN,
)
from stemma.publishing.exports.datasets.canonical import CANONICAL
from stemma.publishing.exports.datasets.dta import Variable, dta_pieces
from stemma.publishing.exports.datasets.package import codebook
from stemma.publishing.exports.datasets.table import Chunk, Counted, DataTable
from stemma.publishing.exports.outfiles import Folder

STATUSES = (STATED, NONE, UNKNOWN, NOT_STATED, NOT_LOOKED_FOR)
CODES: dict[Cell, int] = {word: number for number, word in enumerate(STATUSES, start=1)}
LABELS = {number: str(word) for word, number in CODES.items()}


class StataWriter:
    """A folder of `.dta` files, one an analysis table, and the codebook with the labels in full."""

    shown: set[str] | None

    def __init__(self, folder: Folder) -> None:
        self.folder, self.shown = folder, set()

    def wants(self, table: DataTable) -> bool:
        """The tables made for analysis."""
        return table.name not in CANONICAL

    def begin(self, table: DataTable) -> None:
        """A new table."""
        self.table = table
        self.cells: list[list[Cell]] = [[] for _ in table.columns]

    def add(self, chunk: Chunk) -> None:
        """Rows, column by column."""
        for held, cells in zip(self.cells, chunk.columns, strict=True):
            held.extend(cells)

    def end(self) -> None:
        """Write the table."""
        for column, cells in zip(self.table.columns, self.cells, strict=True):
            if self.shown is not None and column.name.endswith("_statement"):
                self.shown.update(str(cell) for cell in cells if cell is not None)
        self.folder.write(
            f"{self.table.name}.dta", dta_pieces(self.table.title, list(self.variables()))
        )
        self.cells = []

    def variables(self) -> Iterator[Variable]:
        """The columns as variables; each one's cells are let go of in turn."""
        for number, column in enumerate(self.table.columns):
            yield variable_of(column, self.cells[number])
            self.cells[number] = []

    def finish(self, build: Build, tables: Sequence[Counted]) -> None:
        """The codebook."""
        self.folder.write("codebook.md", codebook(build, tables))


def variable_of(column: Column, cells: Sequence[Cell]) -> Variable:
    """A column: statuses are numbers with labels."""
    if column.name.endswith("_status"):
        codes = [CODES.get(cell) for cell in cells]
        return Variable(column.name, column.words, codes, is_text=False, values=LABELS)
    return Variable(column.name, column.words, cells, is_text=column.type == "text")
