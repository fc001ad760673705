"""Analysis tables as Stata files with labels, for Stata 13 and later and for R's haven.

In go tables, out come `.dta` files by pandas, an extra (`stemma-atlas[stata]`): Stata's format is no business of
ours and pandas writes it natively. Status columns are numbers with value labels; absent is a missing value. Texts
that Stata's fixed strings cannot hold (over 2,045 bytes) go into strL, so nothing is cut. Canonical tables are not
written: they are JSON and passages, and CSV holds them.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import pandas

from stemma.model.build import Build
from stemma.model.tables import Cell
from stemma.publishing.exports.datasets.answers import (
    NONE,
    NOT_LOOKED_FOR,
    NOT_STATED,
    STATED,
    UNKNOWN,
)
from stemma.publishing.exports.datasets.canonical import CANONICAL
from stemma.publishing.exports.datasets.package import codebook
from stemma.publishing.exports.datasets.table import Chunk, Counted, DataTable
from stemma.publishing.exports.outfiles import Folder

STATUSES = (STATED, NONE, UNKNOWN, NOT_STATED, NOT_LOOKED_FOR)
CODES: dict[Cell, int] = {word: number for number, word in enumerate(STATUSES, start=1)}
EPOCH = datetime(1970, 1, 1)
"""The time that a file says it was written at: the same atlas gives the same bytes on any day."""
LONGEST = 2045
"""Bytes of a fixed string in Stata."""
VARIABLE = 32
"""Characters of a variable's name."""
LABEL = 80
"""Characters of a variable's label."""


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
        self.folder.write(f"{self.table.name}.dta", stata_bytes(self.table, self.frame()))
        self.cells = []

    def frame(self) -> pandas.DataFrame:
        """The table as a frame of types that Stata has; each column's cells are let go of in turn."""
        columns = {}
        for column, cells in zip(self.table.columns, self.cells, strict=True):
            name = column.name[:VARIABLE]
            if column.name.endswith("_status"):
                codes = [CODES.get(cell) for cell in cells]
                columns[name] = pandas.Series(codes, dtype="float64")
            elif column.type == "text":
                words = ["" if cell is None else str(cell) for cell in cells]
                columns[name] = pandas.Series(words, dtype=object)
            else:
                columns[name] = pandas.Series(cells, dtype="float64")
            cells.clear()
        return pandas.DataFrame(columns)

    def finish(self, build: Build, tables: Sequence[Counted]) -> None:
        """The codebook."""
        self.folder.write("codebook.md", codebook(build, tables))


def stata_bytes(table: DataTable, frame: pandas.DataFrame) -> bytes:
    """One table."""
    statuses = [name for name in frame.columns if name.endswith("_status")]
    labels = dict(enumerate(STATUSES, start=1))
    buffer = io.BytesIO()
    frame.to_stata(
        buffer, write_index=False, version=118, time_stamp=EPOCH, convert_strl=long_texts(frame), data_label=table.title[:LABEL],
        variable_labels={c.name[:VARIABLE]: c.words[:LABEL] for c in table.columns},
        value_labels=dict.fromkeys(statuses, labels),
    )  # fmt: skip
    return buffer.getvalue()


def long_texts(frame: pandas.DataFrame) -> list[str]:
    """Columns with a text that Stata's fixed strings cannot hold."""
    found = []
    for name in frame.columns:
        if frame[name].dtype == object:
            longest = max((text for text in frame[name]), key=len, default="")
            if len(longest) * 4 > LONGEST and any(
                len(text) * 4 > LONGEST and len(text.encode("utf-8", "replace")) > LONGEST
                for text in frame[name]
            ):
                found.append(name)
    return found
