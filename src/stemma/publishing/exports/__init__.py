"""Exporters, in order; outside packages' come after ours.

In goes a public build, out come files. `write_downloads` writes what every site offers: each table as
quoted CSV and as JSON Lines, the codebook, and a manifest that says what was left out.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from stemma.model.build import Build
from stemma.model.outside import outside
from stemma.publishing.codebook import codebook
from stemma.publishing.exports.events_table import COLUMNS, event_rows
from stemma.publishing.spare import put_bytes
from stemma.store.library import schema, write_library

TABLES = (
    "statements", "supports", "sources", "groups", "attacks", "leaders", "sizes", "designations", "relations",
)  # fmt: skip
GROUP = "stemma.exporters"
Row = Sequence[str | int | None]


def write_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Quoted CSV, UTF-8, LF; an absent value is an empty cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
    return buffer.getvalue()


def write_json_lines(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """One JSON object a line; absent is null."""
    written = json.JSONEncoder(ensure_ascii=False).encode
    return "".join(written(dict(zip(columns, row, strict=True))) + "\n" for row in rows)


Exporter = Callable[[Sequence[str], Sequence[Row]], str]
EXPORTERS: tuple[tuple[str, Exporter], ...] = (("csv", write_csv), ("jsonl", write_json_lines))
"""File ending and writer."""


def all_exporters() -> tuple[tuple[str, Exporter], ...]:
    """Ours, then those of outside packages, which load to a writer named by its file ending."""
    ours = {ending for ending, _ in EXPORTERS}
    return (*EXPORTERS, *((name, made) for name, made in outside(GROUP) if name not in ours))


def write_downloads(build: Build, folder: Path, library: Path | None = None) -> None:
    """Write every table in every form, the codebook and the manifest; `library` holds this build already."""
    folder.mkdir(parents=True, exist_ok=True)
    counts: dict[str, int] = {}
    exporters = all_exporters()
    for table, columns, rows in tables_of(build) if library is None else read_tables(library):
        counts[table] = len(rows)
        for ending, export in exporters:
            put(folder / f"{table}.{ending}", export(columns, rows))
    if events := event_rows(build):
        counts["events"] = len(events)
        for ending, export in exporters:
            put(folder / f"events.{ending}", export(tuple(COLUMNS), events))
    put(folder / "codebook.md", codebook(schema()) + (events_codebook() if events else ""))
    put(folder / "MANIFEST.json", manifest(build, folder, counts))


def events_codebook() -> str:
    """The part of the codebook on events of other datasets."""
    rows = "".join(f"| `{name}` | {words} |\n" for name, words in COLUMNS.items())
    return (
        "\n## events\n\nEvents of other datasets, no statements of the atlas: each under the licence in its row.\n\n"
        f"| Column | Meaning |\n|---|---|\n{rows}"
    )


def tables_of(build: Build) -> list[tuple[str, Sequence[str], Sequence[Row]]]:
    """Tables and views of the library, in the order of their keys."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        write_library(path, build)
        return read_tables(path)


def read_tables(library: Path) -> list[tuple[str, Sequence[str], Sequence[Row]]]:
    """The same from a library that is there."""
    connection = sqlite3.connect(library)
    try:
        return [read_table(connection, table) for table in TABLES]
    finally:
        connection.close()


def read_table(
    connection: sqlite3.Connection, table: str
) -> tuple[str, Sequence[str], Sequence[Row]]:
    """One table with its columns."""
    cursor = connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
    return table, [column[0] for column in cursor.description], cursor.fetchall()


def manifest(build: Build, folder: Path, counts: dict[str, int]) -> str:
    """Rows, digests, and what was left out and why, in counts."""
    files = sorted(path for path in folder.iterdir() if path.name != "MANIFEST.json")
    fields = {
        "title": build.header.title,
        "licence": build.header.licence,
        "release": build.header.release or None,
        "note": "not a screening list",
        "rows": counts,
        "left_out": dict(build.left_out),
        "sha256": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def put(path: Path, words: str) -> None:
    """Write text with LF line ends."""
    put_bytes(path, words.encode("utf-8"))
