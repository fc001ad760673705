"""A table on its way to a file: columns with their words, rows in order.

In goes rows, out come CSV, JSON Lines, Parquet. Example: `csv_text(Table("groups", ..., rows))`. CSV is
quoted throughout, UTF-8, LF; an absent value is an empty cell and in JSON Lines it is left out.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model.identifiers import Json
from stemma.model.tables import Cell, Column

TYPES = {"integer": "integer", "number": "number", "text": "string"}
"""Types of columns in Table Schema and CSV on the Web."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with what it is about."""

    name: str
    title: str
    """What a row is, and its universe: which rows there could have been."""
    columns: tuple[Column, ...]
    rows: Sequence[Mapping[str, Cell]]
    key: tuple[str, ...]
    """Columns that tell rows apart."""
    foreign: tuple[tuple[str, str, str], ...] = ()
    """Column, table and column that it points to."""


def csv_text(table: DataTable) -> str:
    """The table as quoted CSV (RFC 4180, with LF)."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    names = [column.name for column in table.columns]
    writer.writerow(names)
    writer.writerows(
        [["" if (c := row.get(n)) is None else c for n in names] for row in table.rows]
    )
    return buffer.getvalue()


def json_lines_text(table: DataTable) -> str:
    """One object a row, in the order of the columns."""
    names = [column.name for column in table.columns]
    return "".join(
        json.dumps({n: c for n in names if (c := row.get(n)) is not None}, ensure_ascii=False)
        + "\n"
        for row in table.rows
    )


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
    return {
        "url": path, "dc:title": table.title,
        "tableSchema": {"columns": columns, "primaryKey": keys},
    }  # fmt: skip
