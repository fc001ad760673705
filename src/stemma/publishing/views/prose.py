"""The prose of a profile as a reader sees it: sections, blocks, passages, markers and notes.

In go a concordance and a reading, out come sections whose blocks are cut into runs; a run that carries
statements has an anchor and knows them. Markup of the file (`[^attacks-1]`, `\\*`) is not shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from stemma.model.reading import Block, BlockKind, Reading
from stemma.model.sources import Marker
from stemma.model.text import Span
from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.publications import NoteView, note_view

BULLET = re.compile(r"\s*(?:[-*+•–]\s+)?")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|&<-])")
PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)


class PieceKind(StrEnum):
    """What a stretch of words is."""

    TEXT = "text"
    MARKER = "marker"
    """The mark that calls a note."""
    VALUE = "value"
    """The words a value was read from."""
    CUE = "cue"
    """The words that hedge it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words."""

    words: str
    kind: PieceKind = PieceKind.TEXT
    footnote: str | None = None
    """Of a marker: id of its note; None where no note defines it."""
    anchor: str = ""
    """Of a marker: its own anchor."""
    note_anchor: str = ""
    """Of a marker: the anchor of its note; empty where no note defines it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that carry the same statements; without an anchor they carry none."""

    pieces: tuple[Piece, ...]
    anchor: str = ""
    statements: tuple[StatementLine, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph or item, with the notes that it calls first."""

    kind: str
    runs: tuple[Run, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section with its blocks."""

    id: str
    """Anchor."""
    title: str
    depth: int
    """1 where it stands by itself, 2 below a printed division."""
    blocks: tuple[BlockView, ...]
    statements: int
    """How many statements were read in it."""


def sections_view(concordance: Concordance, reading: Reading) -> tuple[SectionView, ...]:
    """The sections that hold text, in order; each note stands with the block that calls it first."""
    prefix = concordance.prefix(reading.text.name)
    sources = concordance.build.sources
    notes = {n.id: note_view(reading, n, sources, prefix) for n in reading.footnotes}
    views, depth = [], 1
    for section in reading.sections:
        if section.level == 1:
            depth = 2
        kept = [block for block in section.blocks if block.kind in PROSE]
        if section.id == "title" or not (kept or section.level == 1):
            continue
        blocks = tuple(block_view(concordance, reading, block, notes) for block in kept)
        ids = {line.id for block in blocks for run in block.runs for line in run.statements}
        views.append(
            SectionView(
                f"{prefix}{section.id}", shown(reading, section.title), 1 if section.level == 1 else depth,
                blocks, len(ids),
            )
        )  # fmt: skip
    return tuple(views)


def block_view(
    concordance: Concordance, reading: Reading, block: Block, notes: dict[str, NoteView]
) -> BlockView:
    """A block cut at its passages; takes its notes out of those not shown yet."""
    runs = tuple(runs_of(concordance, reading, Span(block.start, block.end)))
    called = dict.fromkeys(
        piece.footnote for run in runs for piece in run.pieces if piece.footnote is not None
    )
    shown = tuple(notes.pop(key) for key in called if key in notes)
    return BlockView(block.kind.value, runs, shown)


def runs_of(concordance: Concordance, reading: Reading, block: Span) -> Iterator[Run]:
    """The runs of a block; its bullet is left out."""
    name = reading.text.name
    prefix = concordance.prefix(name)
    spans = concordance.stretches.get(name, ())
    bullet = BULLET.match(reading.text.content, block.start, block.end)
    at = bullet.end() if bullet else block.start
    number = bisect_left(spans, block.start, key=lambda span: span.end - 1)
    while number < len(spans) and spans[number].start < block.end:
        span = spans[number]
        if span.start > at:
            yield Run(pieces_of(reading, Span(at, span.start), prefix=prefix))
        rows = concordance.of_stretch[name, span.start]
        end = min(span.end, block.end)
        pieces = pieces_of(reading, Span(max(at, span.start), end), prefix=prefix)
        yield Run(pieces, f"{prefix}at-{span.start}", tuple(map(concordance.line, rows)))
        at, number = end, number + 1
    if at < block.end:
        yield Run(pieces_of(reading, Span(at, block.end), prefix=prefix))


def pieces_of(
    reading: Reading,
    span: Span,
    *,
    prefix: str = "",
    marked: Sequence[tuple[Span, PieceKind]] = (),
) -> tuple[Piece, ...]:
    """A stretch cut at its markers and at what is marked in it."""
    content = reading.text.content
    first = bisect_left(reading.markers, span.start, key=lambda marker: marker.start)
    cuts: list[tuple[Span, Piece | PieceKind]] = list(marked)
    for marker in reading.markers[first:]:
        if marker.start >= span.end:
            break
        cuts.append((Span(marker.start, marker.end), marker_piece(marker, prefix)))
    pieces, at = [], span.start
    for cut, what in sorted(cuts, key=lambda found: found[0]):
        if cut.start < at or cut.end > span.end:
            continue
        pieces.append(Piece(shown(reading, content[at : cut.start])))
        words = shown(reading, content[cut.start : cut.end])
        pieces.append(what if isinstance(what, Piece) else Piece(words, what))
        at = cut.end
    pieces.append(Piece(shown(reading, content[at : span.end])))
    return tuple(piece for piece in pieces if piece.words)


def marker_piece(marker: Marker, prefix: str) -> Piece:
    """A marker with its anchor and that of its note."""
    note = f"{prefix}note-{marker.footnote}" if marker.footnote else ""
    anchor = f"{prefix}m{marker.start}"
    return Piece(marker.number, PieceKind.MARKER, marker.footnote, anchor, note)


def shown(reading: Reading, words: str) -> str:
    """Words without the backslashes of a Markdown file."""
    return ESCAPE.sub(r"\1", words) if reading.layout == "markdown" else words
