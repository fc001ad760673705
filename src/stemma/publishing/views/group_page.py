"""A group's page: its prose with notes, its life, and what is contested, unknown or thinly sourced.

In go a public build and a reading, out comes what the page and `stemma show` lay out.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.build import Build
from stemma.model.dates import When, in_words
from stemma.model.reading import Block, BlockKind, Reading
from stemma.model.statement import Reach, Special, Statement
from stemma.publishing.views.words import statement_in_words, strength_in_words, value_in_words

TABLES = (
    ("Attacks", "attack/"), ("Leaders", "leadership/"), ("Designations", "designation/"),
    ("Relations", "relation/"), ("Locations", "presence/"), ("Name changes", "name-change/"),
)  # fmt: skip
KEY = ("formed", "first_attack", "last_attack", "size", "status")
CONTESTED = ("R1", "R2", "R3", "R12", "R13")


@dataclass(frozen=True, slots=True)
class Line:
    """One statement in a table or list."""

    id: str
    subject: str
    what: str
    when: str
    strength: str
    notes: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of prose, or a marker where `footnote` is set."""

    words: str
    footnote: str | None = None
    is_marker: bool = False


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph or item, in pieces."""

    kind: str
    start: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section with its blocks."""

    id: str
    title: str
    level: int
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """A footnote as printed, with the keys of what it cites."""

    id: str
    words: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupPage:
    """All of a page."""

    id: str
    name: str
    names: tuple[str, ...]
    identifiers: tuple[str, ...]
    described: str
    key: tuple[Line, ...]
    sections: tuple[SectionView, ...]
    notes: tuple[NoteView, ...]
    tables: tuple[tuple[str, tuple[Line, ...]], ...]
    contested: tuple[str, ...]
    unknown: tuple[Line, ...]
    single: tuple[Line, ...]
    run: tuple[Line, ...]
    missing: tuple[str, ...]


def group_page_view(build: Build, reading: Reading) -> GroupPage:
    """The page of a reading's group."""
    public = {s.id: s for s in build.statements}
    mine = [public[s.id] for s in reading.statements if s.id in public]
    lines = [line_of(build, statement) for statement in mine]
    pairs = list(zip(mine, lines, strict=True))
    registered = build.registry.groups.get(reading.group.id.partition("/")[2])
    known = dict(registered.identifiers if registered else {}) | dict(reading.identifiers)
    return GroupPage(
        id=reading.group.id.partition("/")[2],
        name=reading.group.label,
        names=tuple(n.name for n in reading.names),
        identifiers=tuple(f"{k}: {v}" for k, v in sorted(known.items())),
        described=build.header.described,
        key=tuple(x for s, x in pairs if s.subject == reading.group.id and s.property in KEY),
        sections=tuple(sections_of(reading)),
        notes=tuple(
            NoteView(
                n.id, reading.text.content[n.start : n.end], tuple(c.source for c in n.citations)
            )
            for n in reading.footnotes
        ),
        tables=tuple(
            (name, rows)
            for name, prefix in TABLES
            if (rows := tuple(x for s, x in pairs if s.subject.startswith(prefix)))
        ),
        contested=tuple(
            p.message for p in build.problems if p.file == reading.text.name and p.rule in CONTESTED
        ),
        unknown=tuple(x for s, x in pairs if s.value is Special.SOME),
        single=tuple(x for s, x in pairs if len({u.source for u in s.supports if u.source}) == 1),
        run=tuple(x for s, x in pairs if any(u.reach is Reach.RUN for u in s.supports)),
        missing=missing(reading),
    )


def line_of(build: Build, statement: Statement) -> Line:
    """One statement as a line."""
    when = statement.value if isinstance(statement.value, When) else statement.when
    subject = build.nodes.get(statement.subject)
    notes = dict.fromkeys(s.footnote for s in statement.supports if s.footnote)
    return Line(
        statement.id, subject.label if subject else statement.subject, statement_in_words(statement, build.nodes),
        in_words(when) if when else "", strength_in_words(statement), ", ".join(notes) or "no note",
    )  # fmt: skip


def missing(reading: Reading) -> tuple[str, ...]:
    """Categories of which the page says nothing."""
    records = reading.records
    return tuple(
        name.replace("_", " ")
        for name in records.__dataclass_fields__
        if not getattr(records, name)
    )


def sections_of(reading: Reading) -> list[SectionView]:
    """The sections that hold text, in order."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    return [
        SectionView(s.id, s.title, s.level, blocks)
        for s in reading.sections
        if s.id != "title"
        and (blocks := tuple(block_view(reading, b) for b in s.blocks if b.kind in kinds))
    ]


def block_view(reading: Reading, block: Block) -> BlockView:
    """A block cut at its markers."""
    pieces = []
    at = block.start
    content = reading.text.content
    for marker in reading.markers:
        if block.start <= marker.start < block.end:
            pieces.append(Piece(shown(content[at : marker.start])))
            pieces.append(Piece(f"[{marker.number}]", marker.footnote, is_marker=True))
            at = marker.end
    pieces.append(Piece(shown(content[at : block.end])))
    return BlockView(block.kind.value, block.start, tuple(pieces))


def shown(words: str) -> str:
    """Prose without the escapes and bullets of Markdown."""
    bare = words.replace("\\[", "[").replace("\\]", "]").replace("\\*", "*").replace("\\_", "_")
    return bare.removeprefix("- ")


def life_lines(build: Build, reading: Reading) -> list[tuple[str, str, str, str]]:
    """Dated statements of a group in the order of time: when, what, strength, id."""
    public = {s.id: s for s in build.statements}
    rows = []
    for statement in reading.statements:
        kept = public.get(statement.id)
        when = (
            kept.value if kept and isinstance(kept.value, When) else (kept.when if kept else None)
        )
        if kept is None or when is None:
            continue
        first = when.hull.first or 0
        label = build.nodes[kept.subject].label if kept.subject in build.nodes else kept.subject
        what = f"{label}: {statement_in_words(kept, build.nodes)}"
        if isinstance(kept.value, When):
            what = f"{label}: {kept.property.replace('_', ' ')} {value_in_words(kept, build.nodes)}"
        rows.append((first, in_words(when), what, strength_in_words(kept), kept.id))
    return [row[1:] for row in sorted(rows)]
