"""Writing the library: a build becomes one SQLite file, the same bytes for the same input.

In goes a `Build` and a path, out comes the file; `schema.sql` says what its columns mean. From the library of
an earlier build the rows of statements that are the same are copied; every table is filled anew all the
same and the file is written in the order of its keys, so that its bytes are those of a library made from
nothing.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TypeAlias

from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.counts import in_words as count_in_words
from stemma.model.dates import When, in_words, iso_day
from stemma.model.identifiers import Json, voice_json
from stemma.model.sources import Source
from stemma.model.statement import NodeRef, Special, Statement, Support
from stemma.model.strength import strength
from stemma.model.tables import written_value
from stemma.store.digests import RecordDigests

Cell: TypeAlias = str | int | None
Cells: TypeAlias = tuple[Cell, ...]
IN_MEMORY = 256 << 10
"""Kilobytes of a library that are kept in memory while it is made; the rest waits on the disk."""
TABLES = (
    "meta",
    "groups",
    "nodes",
    "sources",
    "statements",
    "supports",
    "redirects",
    "footnotes",
    "problems",
    "search",
)


TAKEN_OVER = """INSERT INTO search SELECT id, words FROM (
  SELECT id, words FROM earlier.search WHERE id NOT IN (SELECT id FROM others)
  UNION ALL SELECT id, words FROM others WHERE words IS NOT NULL
) ORDER BY id"""
"""The search table: rows of before, but for statements that are not what they were, of which those that stand have words."""


def schema() -> str:
    """The schema with its descriptions."""
    return (resources.files("stemma.store") / "schema.sql").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Since:
    """An earlier library, and what has changed since it was written."""

    library: Path
    changed: frozenset[str]
    """Ids of statements that are new or not what they were."""
    gone: frozenset[str]
    """Ids of statements that are no more."""


def rows_of(build: Build, records: RecordDigests) -> dict[str, bytes]:
    """By statement id: what its rows are made of, as a digest and the words that stand beside it."""
    found = {}
    known: dict[tuple[str, ...], bytes] = {}
    makers_of, digests = build.profile_of, records.of_all(build.statements)
    for statement, digest in zip(build.statements, digests, strict=True):
        value, key = statement.value, statement.id
        makers = makers_of.get(key, ())
        beside = known.get(makers)
        if beside is None:
            beside = known[makers] = "|".join(("", *makers)).encode("utf-8", "surrogatepass")
        if isinstance(value, NodeRef):
            beside = value_words(statement, build).encode("utf-8", "surrogatepass") + beside
        found[key] = digest + beside
    return found


def write_library(path: Path, build: Build, since: Since | None = None) -> None:
    """Write the library; the path must be new.

    It is made in memory, as far as that holds it, and written once, without anything between its rows.
    """
    connection = sqlite3.connect("", uri=True)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute(f"PRAGMA cache_size = -{IN_MEMORY}")
        connection.executescript(schema())
        if since:
            address = f"{since.library.absolute().as_uri()}?mode=ro&immutable=1"
            connection.execute("ATTACH ? AS earlier", (address,))
        for table, rows in contents(build) if since is None else fewer(build):
            fill(connection, table, rows)
        if since:
            take_over(connection, build, since)
        connection.commit()
        if since:
            connection.execute("DETACH earlier")
        connection.execute("VACUUM INTO ?", (os.fspath(path),))
    finally:
        connection.close()


def take_over(connection: sqlite3.Connection, build: Build, since: Since) -> None:
    """Fill the tables of statements from the earlier library, but for those that are not what they were."""
    new = [statement for statement in build.statements if statement.id in since.changed]
    words = dict.fromkeys(since.gone) | {s.id: search_words(s, build) for s in new}
    connection.execute("CREATE TEMP TABLE others (id TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID")
    fill(connection, "others", sorted(words.items()))
    for table, key in (("statements", "id"), ("supports", "statement")):
        connection.execute(f"INSERT INTO {table} SELECT * FROM earlier.{table}")
        connection.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT id FROM others)")
    fill(connection, "statements", (statement_row(s, build) for s in new))
    fill(connection, "supports", (row for s in new for row in support_rows(s)))
    connection.execute(TAKEN_OVER)


def told_before(
    library: Path, statements: Iterable[str]
) -> Iterator[tuple[str, list[str], list[tuple[str, str | None]]]]:
    """What an earlier library holds of statements: id, nodes that may be named, text and publication of each support.

    Raises `sqlite3.Error` where the file is none of ours.
    """
    connection = sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        for key in statements:
            told = connection.execute(
                "SELECT value_node, voices FROM statements WHERE id = ?", (key,)
            ).fetchone()
            if told:
                named = [voice[1] for voice in json.loads(told[1])] + ([told[0]] if told[0] else [])
                asked = "SELECT profile, source FROM supports WHERE statement = ?"
                yield key, named, connection.execute(asked, (key,)).fetchall()
    finally:
        connection.close()


def fill(connection: sqlite3.Connection, table: str, rows: Iterable[Cells]) -> None:
    """Insert rows, which all have the table's columns in order."""
    listed = list(rows)
    if listed:
        marks = ",".join("?" * len(listed[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", listed)


def contents(build: Build) -> Iterator[tuple[str, list[Cells]]]:
    """Every table with its rows, sorted by key."""
    yield from fewer(build)
    ordered = sorted(build.statements, key=lambda statement: statement.id)
    yield "statements", [statement_row(s, build) for s in ordered]
    yield "supports", [row for s in ordered for row in support_rows(s)]
    yield "search", [(s.id, search_words(s, build)) for s in ordered]


def fewer(build: Build) -> Iterator[tuple[str, list[Cells]]]:
    """The tables that are not of statements."""
    yield "meta", sorted(meta_rows(build))
    yield "groups", sorted(group_rows(build), key=str)
    yield "nodes", sorted((n.id, n.type.value, n.label, n.kind) for n in build.nodes.values())
    yield "sources", [source_row(build.sources[key]) for key in sorted(build.sources)]
    yield "redirects", sorted(build.redirects.items())
    yield "footnotes", sorted(footnote_rows(build))
    yield (
        "problems",
        [
            (n, p.severity.value, p.code, p.rule, p.file, p.line, p.column, p.message, p.help)
            for n, p in enumerate(build.problems)
        ],
    )


def meta_rows(build: Build) -> Iterator[tuple[str, str]]:
    """What the atlas says of itself."""
    header = build.header
    yield from {
        "title": header.title, "publisher": header.publisher, "licence": header.licence,
        "editors": ", ".join(header.editors), "described": header.described, "release": header.release,
        **{f"universe.{k}": v for k, v in header.universe.items()},
    }.items()  # fmt: skip


def group_rows(build: Build) -> Iterator[Cells]:
    """Every group node, with its profile where it has one."""
    profiles = {reading.group.id: reading for reading in build.readings}
    for node in build.nodes.values():
        if node.type.value != "group":
            continue
        short = node.id.partition("/")[2]
        registered = build.registry.groups.get(short)
        reading = profiles.get(node.id)
        known = dict(registered.identifiers) if registered else {}
        known |= dict(reading.identifiers) if reading else {}
        identifiers = "|".join(f"{k}:{v}" for k, v in sorted(known.items()))
        yield (
            short,
            node.id,
            node.label,
            node.kind,
            reading.text.name if reading else None,
            identifiers,
        )


def source_row(source: Source) -> Cells:
    """One publication."""
    authors = "; ".join(a.literal or f"{a.family}, {a.given}".strip(", ") for a in source.author)
    return (
        source.id, source.type, source.title, authors, source.container_title, source.publisher,
        source.issued, "|".join(source.relies_on), source.as_printed,
    )  # fmt: skip


def statement_row(statement: Statement, build: Build) -> Cells:
    """One statement."""
    value, when = statement.value, statement.when
    count = value if isinstance(value, Count) else None
    days = when.hull if when else None
    voices: list[Json] = [voice_json(voice) for voice in statement.voices]
    return (
        statement.id, statement.subject, statement.property, written_value(value), value_words(statement, build),
        count.low if count else None, count.best if count else None, count.high if count else None,
        value.value if isinstance(value, Special) else None, value.id if isinstance(value, NodeRef) else None,
        statement.polarity.value, statement.certainty.value, statement.stance.value, as_json(voices),
        strength(statement).value,
        when.edtf if when else None, when.mode.value if when else None, when.as_of if when else None,
        when.basis.value if when else None, when.as_written if when else None,
        iso_day(days.first if days else None), iso_day(days.last if days else None), statement.cue, statement.rank.value,
        statement.made_by.value, statement.rule, statement.status.value,
        "|".join(build.profile_of.get(statement.id, ())),
    )  # fmt: skip


def value_words(statement: Statement, build: Build) -> str:
    """The value as a reader says it."""
    value = statement.value
    if isinstance(value, Special):
        return "not known" if value is Special.SOME else "stated: none"
    if isinstance(value, Count):
        return count_in_words(value)
    if isinstance(value, When):
        return in_words(value)
    if isinstance(value, NodeRef):
        node = build.nodes.get(value.id)
        return node.label if node else value.id
    return str(value)


def support_rows(statement: Statement) -> Iterator[Cells]:
    """The supports of a statement, in order."""
    for position, support in enumerate(statement.supports):
        yield support_row(statement.id, position, support)


def support_row(statement: str, position: int, support: Support) -> Cells:
    """One support."""
    passage = support.passage
    return (
        statement, position, passage.text, support.footnote, support.source, support.reach.value,
        support.locator, passage.start, passage.end, passage.exact, passage.prefix, passage.suffix,
        support.quote, support.checked_at, support.verdict.value if support.verdict else None,
    )  # fmt: skip


def footnote_rows(build: Build) -> Iterator[tuple[str, str, str]]:
    """Every note as printed."""
    for reading in build.readings:
        for note in reading.footnotes:
            yield reading.text.name, note.id, reading.text.content[note.start : note.end]


def search_words(statement: Statement, build: Build) -> str:
    """What a search for the statement should meet: value and sentence."""
    sentences = {support.passage.exact for support in statement.supports}
    return " ".join([value_words(statement, build), *sorted(sentences)])


def as_json(value: Json) -> str:
    """Compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
