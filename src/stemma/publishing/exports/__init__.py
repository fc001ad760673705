"""Exporters, in order; outside packages' come after ours.

In goes a public build, out come files. `write_downloads` writes what every site offers: each table as
quoted CSV and as JSON Lines, the codebook, and a manifest that says what was left out. Beside the
downloads of an earlier build, every table is the one of before with other rows where something changed.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from stemma.model.build import Build
from stemma.model.outside import outside
from stemma.publishing.codebook import codebook
from stemma.publishing.exports.events_table import COLUMNS, event_rows
from stemma.publishing.exports.spliced import Layout, Piece, Told, laid_out, spliced
from stemma.store.library import schema, write_library

TABLES = (
    "statements", "supports", "sources", "groups", "attacks", "leaders", "sizes", "designations", "relations",
)  # fmt: skip
GROUP = "stemma.exporters"
Row = Sequence[str | int | None]


def write_csv(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Quoted CSV, UTF-8, LF; an absent value is an empty cell."""
    return csv_line(columns) + "".join(csv_lines(columns, rows))


def csv_line(cells: Row) -> str:
    """One row."""
    return csv_lines((), [cells])[0]


def csv_lines(columns: Sequence[str], rows: Iterable[Row]) -> list[str]:
    """Each row as text, without the names of the columns."""
    lines = Lines()
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
    return lines


class Lines(list[str]):
    """Takes what a writer writes, one row at a time."""

    def write(self, words: str) -> None:
        """A row."""
        self.append(words)


def write_json_lines(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """One JSON object a line; absent is null."""
    return "".join(json_lines(columns, rows))


def json_lines(columns: Sequence[str], rows: Iterable[Row]) -> list[str]:
    """Each row as text."""
    written = json.JSONEncoder(ensure_ascii=False).encode
    return [written(dict(zip(columns, row, strict=True))) + "\n" for row in rows]


Exporter = Callable[[Sequence[str], Sequence[Row]], str]
EXPORTERS: tuple[tuple[str, Exporter], ...] = (("csv", write_csv), ("jsonl", write_json_lines))
"""File ending and writer."""
LINES: Mapping[str, Callable[[Sequence[str], Iterable[Row]], list[str]]] = {
    "csv": csv_lines, "jsonl": json_lines,
}  # fmt: skip
"""File ending, and what writes each row of a table by itself."""
OF_STATEMENTS = ("statements", "supports")
"""Tables whose rows belong to a statement."""
OF_RECORDS = ("sources", "groups")
"""Tables whose rows stand by themselves; those of the others say what is stated of a node."""


@dataclass(frozen=True, slots=True)
class Before:
    """The downloads of an earlier build, and what has changed since."""

    folder: Path
    library: Path
    """Of that build."""
    layouts: Mapping[str, Layout]
    """By table."""
    changed: frozenset[str]
    """Ids of statements that are new, gone or not what they were."""


def all_exporters() -> tuple[tuple[str, Exporter], ...]:
    """Ours, then those of outside packages, which load to a writer named by its file ending."""
    ours = {ending for ending, _ in EXPORTERS}
    return (*EXPORTERS, *((name, made) for name, made in outside(GROUP) if name not in ours))


def write_downloads(
    build: Build, folder: Path, library: Path | None = None, before: Before | None = None
) -> dict[str, Layout]:
    """Write every table in every form, the codebook and the manifest; `library` holds this build already.

    The folder holds nothing else afterwards. Returned is how the tables are laid out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.iterdir():
        left.unlink()
    if library is None:
        with tempfile.TemporaryDirectory() as made:
            path = Path(made) / "library.sqlite"
            write_library(path, build)
            return write_tables(build, folder, path, None)
    return write_tables(build, folder, library, before)


def write_tables(
    build: Build, folder: Path, library: Path, before: Before | None
) -> dict[str, Layout]:
    """The same from a library that is there."""
    layouts: dict[str, Layout] = {}
    pieces: Mapping[str, Sequence[Piece]]
    counts: dict[str, int] = {}
    digests: dict[str, str] = {}
    others = [(ending, export) for ending, export in all_exporters() if ending not in LINES]
    connection = sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)
    try:
        keys = touched_keys(connection, before) if before else {}
        for table in TABLES:
            if before and table in before.layouts:
                told = told_of(connection, table, keys[table])
                old = {e: (before.folder / f"{table}.{e}").read_bytes() for e in LINES}
                pieces, layouts[table] = spliced(old, before.layouts[table], told)
            else:
                pieces, layouts[table] = whole_table(connection, table)
            counts[table] = sum(layouts[table].counts)
            for ending, made in pieces.items():
                digests[f"{table}.{ending}"] = put(folder / f"{table}.{ending}", *made)
            for ending, export in others:
                words = export(*rows_of(connection, table)).encode("utf-8")
                digests[f"{table}.{ending}"] = put(folder / f"{table}.{ending}", words)
    finally:
        connection.close()
    if events := event_rows(build):
        counts["events"] = len(events)
        for ending, export in all_exporters():
            words = export(tuple(COLUMNS), events).encode("utf-8")
            digests[f"events.{ending}"] = put(folder / f"events.{ending}", words)
    told_columns = codebook(schema()) + (events_codebook() if events else "")
    digests["codebook.md"] = put(folder / "codebook.md", told_columns.encode("utf-8"))
    put(folder / "MANIFEST.json", manifest(build, digests, counts).encode("utf-8"))
    return layouts


def touched_keys(connection: sqlite3.Connection, before: Before) -> dict[str, Set[str]]:
    """By table: the keys under which rows may be others than in the earlier library."""
    connection.execute("ATTACH ? AS earlier", (f"{before.library.absolute().as_uri()}?mode=ro",))
    nodes: Set[str] = differing(connection, "nodes") | {
        key.rpartition("/")[0] for key in before.changed
    }
    return (
        dict.fromkeys(TABLES, nodes)
        | dict.fromkeys(OF_STATEMENTS, before.changed)
        | {table: differing(connection, table) for table in OF_RECORDS}
    )


def differing(connection: sqlite3.Connection, table: str) -> set[str]:
    """Ids of rows that are not the same in both libraries."""
    rows = f"SELECT * FROM main.{table}", f"SELECT * FROM earlier.{table}"
    return {
        str(row[0])
        for one, other in (rows, rows[::-1])
        for row in connection.execute(f"{one} EXCEPT {other}")
    }


def told_of(connection: sqlite3.Connection, table: str, keys: Iterable[str]) -> dict[str, Told]:
    """The rows of some keys of a table, with their lines."""
    found = {}
    for key in keys:
        columns, rows = rows_of(connection, table, key)
        text = {e: "".join(lines(columns, rows)).encode("utf-8") for e, lines in LINES.items()}
        found[key] = Told(len(rows), text)
    return found


def whole_table(
    connection: sqlite3.Connection, table: str
) -> tuple[Mapping[str, Sequence[Piece]], Layout]:
    """The pieces of a table's files, by their ending, and how they are laid out."""
    columns, rows = rows_of(connection, table)
    told = {e: [w.encode("utf-8") for w in lines(columns, rows)] for e, lines in LINES.items()}
    layout = laid_out([str(row[0]) for row in rows], told)
    heads = {"csv": csv_line(columns).encode("utf-8")}
    return {e: [heads.get(e, b""), b"".join(made)] for e, made in told.items()}, layout


def rows_of(
    connection: sqlite3.Connection, table: str, key: str | None = None
) -> tuple[Sequence[str], Sequence[Row]]:
    """The columns of a table and its rows, or those of one key, in the order of key and last column."""
    columns = [c[0] for c in connection.execute(f"SELECT * FROM {table} LIMIT 0").description]
    only, given = ("", ()) if key is None else (f"WHERE {columns[0]} = ?", (key,))
    asked = f"SELECT * FROM {table} {only} ORDER BY 1, 2, {len(columns)}"
    return columns, connection.execute(asked, given).fetchall()


def events_codebook() -> str:
    """The part of the codebook on events of other datasets."""
    rows = "".join(f"| `{name}` | {words} |\n" for name, words in COLUMNS.items())
    return (
        "\n## events\n\nEvents of other datasets, no statements of the atlas: each under the licence in its row.\n\n"
        f"| Column | Meaning |\n|---|---|\n{rows}"
    )


def manifest(build: Build, digests: Mapping[str, str], counts: dict[str, int]) -> str:
    """Rows, digests, and what was left out and why, in counts."""
    fields = {
        "title": build.header.title,
        "licence": build.header.licence,
        "release": build.header.release or None,
        "note": "not a screening list",
        "rows": counts,
        "left_out": dict(build.left_out),
        "sha256": dict(sorted(digests.items())),
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"


def put(path: Path, *pieces: Piece) -> str:
    """Write a new file of some pieces; its SHA-256."""
    digest = hashlib.sha256()
    with path.open("xb") as file:
        for piece in pieces:
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()
