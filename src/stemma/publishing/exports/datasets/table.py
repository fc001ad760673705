"""A table on its way to a file: columns with their words, rows in order.

In goes rows, out come chunks of them, which writers of CSV, JSON Lines, Parquet and Stata take in one pass. Rows are
made when they are asked for, so a table of millions of rows is never held as a whole. Example:
`csv_text(DataTable("groups", ..., rows))`. CSV is quoted throughout, UTF-8, LF; an absent value is an empty cell.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import itemgetter

from stemma.model.identifiers import Json
from stemma.model.tables import Cell, Cells, Column

TYPES = {"integer": "integer", "number": "number", "text": "string"}
"""Types of columns in Table Schema and CSV on the Web."""
CHUNK = 4096
"""Rows that are held at a time."""
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Lazily:
    """Rows that are made anew each time somebody goes through them."""

    make: Callable[[], Iterable[Row]]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.make())


@dataclass(frozen=True, slots=True)
class InOrder:
    """The same, but made as tuples in the order of their columns, which is how files want them."""

    names: tuple[str, ...]
    make: Callable[[], Iterable[Cells]]

    def __iter__(self) -> Iterator[Row]:
        return (dict(zip(self.names, cells, strict=True)) for cells in self.make())


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with what it is about."""

    name: str
    title: str
    """What a row is, and its universe: which rows there could have been."""
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    """Each row has a cell for every column; None is absent."""
    key: tuple[str, ...]
    """Columns that tell rows apart."""
    foreign: tuple[tuple[str, str, str], ...] = ()
    """Column, table and column that it points to."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)

    def chunks(self) -> Iterator[Chunk]:
        """The rows as tuples in the order of the columns, some thousand at a time."""
        made = (
            self.rows.make()
            if isinstance(self.rows, InOrder)
            else map(itemgetter(*self.names), self.rows)
        )
        rows = iter(made)
        while held := list(islice(rows, CHUNK)):
            yield Chunk(self, held)


@dataclass(slots=True)
class Counted:
    """A table that was written: how many rows it has, and how many cells of each column are stated."""

    table: DataTable
    rows: int
    stated: list[int]

    @classmethod
    def none(cls, table: DataTable) -> Counted:
        """Before the first row."""
        return cls(table, 0, [0] * len(table.columns))

    def add(self, chunk: Chunk) -> None:
        """Some rows more."""
        self.rows += len(chunk.rows)
        for place, cells in enumerate(chunk.columns):
            self.stated[place] += len(cells) - cells.count(None)


@dataclass(frozen=True)
class Chunk:
    """Some rows of a table; every writer sees the same."""

    table: DataTable
    rows: Sequence[Cells]

    @cached_property
    def columns(self) -> list[Cells]:
        """The same, column by column."""
        return list(zip(*self.rows, strict=True))

    @cached_property
    def csv(self) -> bytes:
        """The rows as quoted CSV (RFC 4180, with LF)."""
        return csv_lines(self.rows).encode("utf-8", "replace")


def csv_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Quoted CSV; the module writes None as an empty cell."""
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def csv_pieces(table: DataTable) -> Iterator[bytes]:
    """The table as quoted CSV, head first, piece by piece."""
    yield csv_lines([table.names]).encode()
    for chunk in table.chunks():
        yield chunk.csv


def csv_text(table: DataTable) -> str:
    """The table as quoted CSV."""
    return b"".join(csv_pieces(table)).decode()


def frictionless_resource(table: DataTable, path: str) -> dict[str, Json]:
    """A resource of a Frictionless data package (Data Package 1.0, Table Schema 1.0)."""
    keys: list[Json] = list(table.key)
    schema: dict[str, Json] = {
        "fields": [
            {
                "name": c.name,
                "type": TYPES[c.type],
                "description": c.words,
            }
            for c in table.columns
        ],
        "missingValues": [""],
        "primaryKey": keys,
    }
    if table.foreign:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": target}}
            for column, other, target in table.foreign
        ]
    return {
        "name": table.name.replace("_", "-"), "path": path, "title": table.title,
        "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "dialect": {"delimiter": ",", "quoteChar": '"', "lineTerminator": "\n"},
        "schema": schema,
    }  # fmt: skip


def csvw_table(table: DataTable, path: str) -> dict[str, Json]:
    """A table of CSV on the Web metadata (W3C, 2015)."""
    columns: list[Json] = [
        {
            "name": c.name, "titles": c.name, "dc:description": c.words, "null": "",
            "datatype": TYPES[c.type],
        }
        for c in table.columns
    ]  # fmt: skip
    keys: list[Json] = list(table.key)
    schema: dict[str, Json] = {"columns": columns, "primaryKey": keys}
    if table.foreign:
        schema["foreignKeys"] = [
            {
                "columnReference": column,
                "reference": {"resource": f"{other}.csv", "columnReference": target},
            }
            for column, other, target in table.foreign
        ]
    return {"url": path, "dc:title": table.title, "tableSchema": schema}
