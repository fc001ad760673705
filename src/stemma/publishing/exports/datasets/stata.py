"""Analysis tables as Stata files with labels, for Stata 13 and later and for R's haven.

In go tables, out come `.dta` files by pandas, an extra (`stemma-atlas[stata]`): Stata's format is no business of
ours and pandas writes it natively. Status columns are numbers with value labels; absent is a missing value. Texts
that Stata's fixed strings cannot hold (over 2,045 bytes) go into strL, so nothing is cut. Canonical tables are not
written: they are JSON and passages, and CSV holds them.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from stemma.errors import WrongUse
from stemma.model.build import Build
from stemma.publishing.exports.datasets.answers import (
    NONE,
    NOT_LOOKED_FOR,
    NOT_STATED,
    STATED,
    UNKNOWN,
)
from stemma.publishing.exports.datasets.package import analysis_tables, codebook
from stemma.publishing.exports.datasets.table import DataTable
from stemma.publishing.exports.omissions import Omissions

if TYPE_CHECKING:
    from pandas import DataFrame

STATUSES = (STATED, NONE, UNKNOWN, NOT_STATED, NOT_LOOKED_FOR)
LONGEST = 2045
"""Bytes of a fixed string in Stata."""
VARIABLE = 32
"""Characters of a variable's name."""
LABEL = 80
"""Characters of a variable's label."""


def stata_files(build: Build, left: Omissions) -> Mapping[str, str | bytes]:
    """One `.dta` a table, and the codebook with the labels in full."""
    left.carry(*build.statements)
    tables = analysis_tables(build)
    files: dict[str, str | bytes] = {f"{table.name}.dta": stata_bytes(table) for table in tables}
    return files | {"codebook.md": codebook(build, tables)}


def stata_bytes(table: DataTable) -> bytes:
    """One table."""
    frame = frame_of(table)
    long = [
        name for name in frame.columns
        if frame[name].dtype == object and frame[name].map(lambda cell: len(cell.encode())).max() > LONGEST
    ] if len(frame) else []  # fmt: skip
    statuses = [name for name in frame.columns if name.endswith("_status")]
    labels = dict(enumerate(STATUSES, start=1))
    buffer = io.BytesIO()
    frame.to_stata(
        buffer, write_index=False, version=118, convert_strl=long, data_label=table.title[:LABEL],
        variable_labels={c.name[:VARIABLE]: c.words[:LABEL] for c in table.columns},
        value_labels=dict.fromkeys(statuses, labels),
    )  # fmt: skip
    return buffer.getvalue()


def frame_of(table: DataTable) -> DataFrame:
    """The table as a frame of types that Stata has. Raises `WrongUse` without pandas."""
    try:
        import pandas
    except ImportError as error:
        raise WrongUse("Stata files need pandas", "install stemma-atlas[stata]") from error
    columns = {}
    for column in table.columns:
        cells = [row.get(column.name) for row in table.rows]
        if column.name.endswith("_status"):
            cells = [STATUSES.index(str(cell)) + 1 if cell in STATUSES else None for cell in cells]
        if column.type == "text" and not column.name.endswith("_status"):
            columns[column.name[:VARIABLE]] = pandas.Series(
                ["" if c is None else str(c) for c in cells], dtype=object
            )
        else:
            columns[column.name[:VARIABLE]] = pandas.Series(cells, dtype="float64")
    return pandas.DataFrame(columns)
