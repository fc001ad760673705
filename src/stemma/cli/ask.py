"""`stemma ask SQL [ATLAS]`: ask the library in SQL; it is only read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from stemma.pipeline import library_of
from stemma.store.query import QueryResult, run_query


def ask(
    sql: Annotated[str, Parameter(help="One SELECT query.")],
    atlas: Annotated[Path, Parameter(help="The atlas folder, or a library file.")] = Path(),
    /,
    *,
    format: Annotated[Literal["table", "csv", "json"], Parameter(help="How to print.")] = "table",
) -> int:
    """Ask the library in SQL.

    Parameters
    ----------
    sql
        One query that reads; anything else is refused.
    atlas
        The atlas folder, or a library file.
    """
    result = run_query(library_of(atlas), sql)
    print({"csv": as_csv, "json": as_json, "table": as_table}[format](result))
    return 0


def as_csv(result: QueryResult) -> str:
    """Quoted CSV; an absent value is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows(["" if cell is None else cell for cell in row] for row in result.rows)
    return buffer.getvalue().rstrip("\n")


def as_json(result: QueryResult) -> str:
    """A JSON list of objects."""
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def as_table(result: QueryResult) -> str:
    """A table for the terminal; an absent value is a blank."""
    from stemma.publishing.views.terminal import table

    rows = [["" if cell is None else str(cell) for cell in row] for row in result.rows]
    return table(result.columns, rows)
