"""Asking the library: one query that reads, and nothing else.

In goes SQL, out come columns and rows. Writing, attaching and loading are refused by SQLite's own
authorizer, and a query that runs too long is stopped.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import LibraryMissing, QueryRefused

ALLOWED = frozenset(
    (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE)
)
FORBIDDEN_FUNCTIONS = frozenset(("load_extension", "writefile", "readfile", "edit"))
STEPS = 1_000_000
MOST_STEPS = 2000


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What a query gave."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | float | bytes | None, ...], ...]


def open_library(path: Path) -> sqlite3.Connection:
    """A connection that can only read. Raises `LibraryMissing`."""
    if not path.is_file():
        raise LibraryMissing(str(path))
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("SELECT 1 FROM statements LIMIT 1")
    except sqlite3.DatabaseError as error:
        connection.close()
        raise LibraryMissing(str(path), f"not a library of ours ({error})") from error
    return connection


def run_query(path: Path, sql: str) -> QueryResult:
    """Run one reading query. Raises `QueryRefused` with SQLite's reason."""
    connection = open_library(path)
    ticks = iter(range(MOST_STEPS))
    connection.set_authorizer(authorize)
    connection.set_progress_handler(lambda: int(next(ticks, None) is None), STEPS)
    try:
        cursor = connection.execute(sql)
        if cursor.description is None:
            raise QueryRefused("expected a SELECT, found a statement that gives no rows")
        columns = tuple(column[0] for column in cursor.description)
        return QueryResult(columns, tuple(cursor.fetchall()))
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise QueryRefused(str(error)) from error
    finally:
        connection.close()


def authorize(
    action: int, first: str | None, second: str | None, database: str | None, source: str | None
) -> int:
    """Allow reading, deny all else."""
    if action == sqlite3.SQLITE_FUNCTION and (second or "") in FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and first in ("table_info", "data_version"):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY
