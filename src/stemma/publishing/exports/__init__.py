"""Exporters, in order; outside packages' come after ours.

In goes a public build, out come files. `write_downloads` writes what every site offers: each table as
quoted CSV and as JSON Lines, the codebook, and a manifest that says what was left out. Beside the
downloads of an earlier build, the long tables are those of before with other rows where statements changed.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.model.build import Build
from stemma.model.outside import outside
from stemma.publishing.codebook import codebook
from stemma.publishing.exports.events_table import COLUMNS, event_rows
from stemma.publishing.exports.spliced import Lengths, laid_out, spliced
from stemma.publishing.spare import put_bytes
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
LONG = {"statements": "id", "supports": "statement"}
"""Tables with rows of statements, and the column that names the statement."""
LINES: Mapping[str, Callable[[Sequence[str], Iterable[Row]], list[str]]] = {
    "csv": csv_lines, "jsonl": json_lines,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Before:
    """The downloads of an earlier build, and what has changed since."""

    folder: Path
    lengths: Mapping[str, Lengths]
    """Of the long tables, by file name."""
    keys: Sequence[str]
    """Ids of its statements, sorted."""
    changed: frozenset[str]
    gone: frozenset[str]


def all_exporters() -> tuple[tuple[str, Exporter], ...]:
    """Ours, then those of outside packages, which load to a writer named by its file ending."""
    ours = {ending for ending, _ in EXPORTERS}
    return (*EXPORTERS, *((name, made) for name, made in outside(GROUP) if name not in ours))


def write_downloads(
    build: Build, folder: Path, library: Path | None = None, before: Before | None = None
) -> dict[str, Lengths]:
    """Write every table in every form, the codebook and the manifest; `library` holds this build already.

    The folder holds nothing else afterwards. Returned is how the long tables are laid out.
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
) -> dict[str, Lengths]:
    """The same from a library that is there."""
    exporters = all_exporters()
    counts: dict[str, int] = {}
    lengths: dict[str, Lengths] = {}
    connection = sqlite3.connect(library)
    try:
        for table in TABLES:
            if table in LONG and all(ending in LINES for ending, _ in exporters):
                counts[table] = write_long(connection, table, build, folder, before, lengths)
                continue
            _, columns, rows = read_table(connection, table)
            counts[table] = len(rows)
            for ending, export in exporters:
                put(folder / f"{table}.{ending}", export(columns, rows))
    finally:
        connection.close()
    if events := event_rows(build):
        counts["events"] = len(events)
        for ending, export in exporters:
            put(folder / f"events.{ending}", export(tuple(COLUMNS), events))
    put(folder / "codebook.md", codebook(schema()) + (events_codebook() if events else ""))
    put(folder / "MANIFEST.json", manifest(build, folder, counts))
    return lengths


def write_long(
    connection: sqlite3.Connection,
    table: str,
    build: Build,
    folder: Path,
    before: Before | None,
    lengths: dict[str, Lengths],
) -> int:
    """A table with rows of statements, spliced where there is one of before; the number of its rows."""
    names = [f"{table}.{ending}" for ending in LINES]
    if before is not None and all(name in before.lengths for name in names):
        names_of, told = rows_with(connection, table, before.changed)
        for ending, lines in LINES.items():
            name = f"{table}.{ending}"
            text = dict.fromkeys(before.changed, b"")
            for row, line in zip(told, lines(names_of, told), strict=True):
                text[str(row[0])] += line.encode("utf-8")
            old = (before.folder / name).read_bytes()
            pieces, lengths[name] = spliced(
                old, before.keys, before.lengths[name], text, before.gone
            )
            put_bytes(folder / name, b"".join(pieces))
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    _, columns, rows = read_table(connection, table)
    keys = sorted(statement.id for statement in build.statements)
    for ending, lines in LINES.items():
        head = csv_line(columns).encode("utf-8") if ending == "csv" else b""
        written = [
            (str(row[0]), line.encode("utf-8"))
            for row, line in zip(rows, lines(columns, rows), strict=True)
        ]
        whole, lengths[f"{table}.{ending}"] = laid_out(head, keys, written)
        put_bytes(folder / f"{table}.{ending}", b"".join(whole))
    return len(rows)


def rows_with(
    connection: sqlite3.Connection, table: str, keys: Iterable[str]
) -> tuple[list[str], list[Row]]:
    """The columns of a long table, and its rows of some statements, in order."""
    asked = f"SELECT * FROM {table} WHERE {LONG[table]} = ? ORDER BY 1, 2"
    columns = [c[0] for c in connection.execute(f"SELECT * FROM {table} LIMIT 0").description]
    return columns, [row for key in sorted(keys) for row in connection.execute(asked, (key,))]


def events_codebook() -> str:
    """The part of the codebook on events of other datasets."""
    rows = "".join(f"| `{name}` | {words} |\n" for name, words in COLUMNS.items())
    return (
        "\n## events\n\nEvents of other datasets, no statements of the atlas: each under the licence in its row.\n\n"
        f"| Column | Meaning |\n|---|---|\n{rows}"
    )


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
