"""The codebook: what every table and column means, made from the words of `schema.sql`.

In goes the schema, out come descriptions. One source of truth: a column without words is a fault that
a test finds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

TABLE = re.compile(r"^CREATE (?:TABLE (?P<name>\w+) \(|VIEW (?P<view>\w+) AS) -- (?P<words>.+)$")
COLUMN = re.compile(r"^  (?P<name>\w+) (?P<type>[A-Z]+)\b[^-]*?(?:-- (?P<words>.+))?$")
VIEWED = re.compile(r"^  .* AS (?P<name>\w+),?(?: -- (?P<type>[A-Z]+) (?P<words>.+))?$")
"""A column of a view has its type before its words."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its type and its words; empty words are a fault."""

    table: str
    name: str
    type: str
    words: str


def columns_of(schema: str) -> list[Column]:
    """Every column of every table and view, in order."""
    found: list[Column] = []
    table, form = "", COLUMN
    for line in schema.splitlines():
        head = TABLE.match(line)
        if head:
            table, form = name_of(head), VIEWED if head["view"] else COLUMN
        elif line.startswith((")", "FROM")):
            table = ""
        elif table and (column := form.match(line)) and column["name"] != "PRIMARY":
            found.append(Column(table, column["name"], column["type"] or "", column["words"] or ""))
    return found


def name_of(head: re.Match[str]) -> str:
    """The name of a table or view."""
    return head["name"] or head["view"]


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """A table with its columns."""

    name: str
    words: str
    columns: tuple[Column, ...]


def tables_of(schema: str) -> list[DescribedTable]:
    """Every table in order, with its words."""
    words = {
        name_of(head): head["words"] for line in schema.splitlines() if (head := TABLE.match(line))
    }
    columns = columns_of(schema)
    return [
        DescribedTable(name, told, tuple(column for column in columns if column.table == name))
        for name, told in words.items()
    ]


def codebook(schema: str) -> str:
    """The codebook as Markdown."""
    lines = [
        "# Codebook",
        "",
        "Made from the library's schema. Dates are EDTF. An empty cell means not stated; unknown and",
        "stated-none are the values `some` and `none`. Text stays as written: a cell that begins with",
        "`=`, `+`, `-` or `@` is data. This is not a screening list.",
    ]
    table = ""
    for column in columns_of(schema):
        if column.table != table:
            table = column.table
            lines += ["", f"## {table}", "", "| column | type | meaning |", "|---|---|---|"]
        words = column.words.replace("|", r"\|")
        lines.append(f"| `{column.name}` | {column.type.lower()} | {words} |")
    return "\n".join(lines) + "\n"
