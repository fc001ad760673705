"""Our own tables become an atlas again: the way back of `stemma export --to csv|jsonl|parquet`.

In go rows by table, out comes an `ImportedAtlas` with the same statements, ids included. Rows that cannot be
read are reported with file and row by the atlas itself when it is opened.

Problems: `table-missing`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from stemma.errors import WrongUse
from stemma.importing.atlas_files import (
    Draft,
    FileRows,
    ImportedAtlas,
    atlas_files,
    json_lines,
)
from stemma.model.registry import RegisteredGroup
from stemma.model.tables import TABLES, Cell, source_of

Rows = Sequence[Mapping[str, Cell]]
CODED = ("statements", "supports", "passages", "nodes")


def import_canonical(tables: Mapping[str, Rows], header: Mapping[str, object]) -> ImportedAtlas:
    """The atlas of these tables. Raises `WrongUse` where a table that everything rests on is missing."""
    missing = [name for name in CODED if name not in tables]
    if missing:
        raise WrongUse(
            f"expected the tables {', '.join(CODED)}, found no {', '.join(missing)}",
            "name a folder that `stemma export --to csv`, jsonl or parquet has written",
        )
    for name in CODED:
        check_columns(name, tables[name])
    universe, theatres = header.get("universe"), header.get("theatres")
    lanes = header.get("lanes")
    draft = Draft(
        str(header.get("title") or "Imported atlas"), str(header.get("licence") or ""),
        groups=[group_of(row) for row in tables.get("groups", ())],
        sources=[source_of(row) for row in tables.get("sources", ())],
        theatres={str(k): list(map(str, v)) for k, v in theatres.items()} if isinstance(theatres, dict) else {},
        lanes=list(map(str, lanes)) if isinstance(lanes, list) else (),
        universe={str(k): str(v) for k, v in universe.items()} if isinstance(universe, dict) else {},
        described=str(header.get("described") or ""),
    )  # fmt: skip
    files = atlas_files(draft, {})
    files |= {f"coded/tables/{name}.jsonl": json_lines(tables[name]) for name in CODED}
    counts = tuple(
        FileRows(name, len(rows), len(rows), 0) for name, rows in tables.items() if name in CODED
    )
    return ImportedAtlas(files, (), counts)


def check_columns(name: str, rows: Rows) -> None:
    """The columns that a row cannot do without. Raises `WrongUse`."""
    first = rows[0] if rows else {}
    needed = {
        "statements": ("id", "subject", "property", "value"),
        "supports": ("statement", "passage"),
    }
    lacking = [column for column in needed.get(name, ("id",)) if rows and column not in first]
    if lacking:
        known = ", ".join(column.name for column in TABLES[name])
        raise WrongUse(
            f"{name}: expected the columns {known}; found no {', '.join(lacking)}",
            "export the tables again",
        )


def group_of(row: Mapping[str, Cell]) -> RegisteredGroup:
    """A row of the registry."""
    return RegisteredGroup(
        str(row["id"]), str(row.get("name") or row["id"]),
        tuple(json.loads(str(row.get("aliases") or "[]"))), str(row.get("kind") or "armed_group"),
        json.loads(str(row.get("identifiers") or "{}")),
    )  # fmt: skip
