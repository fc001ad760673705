"""`releases/VERSION/`: what the atlas stated at earlier times.

In goes the folder, out come `Release`s, the oldest first. Each holds `statement-list.csv` as the site of
that time published it (`changes/statement-list.csv`), and `release.toml` with its day:
`date = "2026-11-24"`. A folder without a list is no release.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from stemma.atlas.tables import Row, Table, load_text, read_rows, read_table
from stemma.model.problem import Problem
from stemma.model.releases import LIST_COLUMNS, ListedStatement, Release

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_releases(folder: Path, problems: list[Problem]) -> tuple[Release, ...]:
    """Every release of an atlas, by date and then by version."""
    found = [
        read_release(place, problems)
        for place in sorted(folder.iterdir() if folder.is_dir() else ())
        if (place / "statement-list.csv").is_file()
    ]
    return tuple(sorted(found, key=lambda release: (release.date, parts_of(release.version))))


def read_release(folder: Path, problems: list[Problem]) -> Release:
    """One release."""
    table = read_table(folder / "statement-list.csv", LIST_COLUMNS, problems)
    problems += table.problems
    rows = {row.id: row for row in read_rows(table, listed)}
    return Release(folder.name, day_of(folder / "release.toml", problems), rows)


def listed(table: Table, row: Row) -> ListedStatement | None:
    """A row of the list."""
    cells = [row.cells.get(column, "") for column in LIST_COLUMNS]
    identifier, subject, words, strength, sources = cells
    keys = tuple(filter(None, sources.split("|")))
    return ListedStatement(identifier, subject, words, strength, keys) if identifier else None


def day_of(path: Path, problems: list[Problem]) -> str:
    """The day of a release; empty where it is not stated."""
    try:
        date = tomllib.loads(load_text(path, problems).content).get("date", "")
    except tomllib.TOMLDecodeError:
        return ""
    return str(date) if DAY.fullmatch(str(date)) else ""


def parts_of(version: str) -> list[tuple[int, str]]:
    """A version for comparing: 1.10 comes after 1.9."""
    return [
        (int(part), "") if part.isdigit() else (0, part) for part in re.split(r"[.\-]", version)
    ]
