"""Evidence: a statement with its sentence, its note and the publication.

In go a build and a statement id, out comes all that the permalink and `stemma why` show. Where nobody
opened the source, it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from stemma.errors import UnknownStatement
from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.dates import When, date_in_words
from stemma.model.reading import Block, Reading, Section
from stemma.model.statement import NodeRef, Special, Statement, Support
from stemma.model.strength import strength
from stemma.model.text import Span
from stemma.publishing.views.attribution import attribution
from stemma.publishing.views.concordance import Concordance, StatementLine, concordance_of
from stemma.publishing.views.known import known_in_words
from stemma.publishing.views.prose import PROSE, Piece, PieceKind, pieces_of
from stemma.publishing.views.publications import note_view, publication, short_publication
from stemma.publishing.views.words import (
    VERDICTS,
    making_in_words,
    node_in_words,
    reach_in_words,
    speakers_in_words,
    statement_in_words,
    strength_in_words,
)

UNCHECKED = "not checked against the source"
NEIGHBOURS = 300
"""Characters of the paragraph shown before and after a passage."""
SENTENCE_START = re.compile(r"(?<=[.!?…”])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class CitationView:
    """A publication that a passage's note cites, and what was found in it."""

    source: str
    """Key."""
    publication: str
    """In full."""
    via: tuple[tuple[str, str], ...]
    """Keys and short words of the sources that it is only known through."""
    locator: str
    checked: str
    """Verdict and date, or that nobody looked."""
    quote: str
    """The source's own words; empty where nobody copied them."""


@dataclass(frozen=True, slots=True)
class SupportView:
    """One passage with its note and what the note cites."""

    profile: str
    """File of the profile."""
    group: str
    """Node id of the profile's group."""
    group_name: str
    anchor: str
    """Of the passage on the group's page; empty for its title, which stands at the top."""
    section: str
    lead_in: tuple[Piece, ...]
    """What stands before the passage in its paragraph."""
    sentence: tuple[Piece, ...]
    """The passage; the value and the words that hedge it are marked in it."""
    lead_out: tuple[Piece, ...]
    exact: str
    """The passage as it stands in the file."""
    footnote: str
    """`section:number`; empty without a note."""
    note_anchor: str
    note: str
    """The note's words; empty without one."""
    is_keyed: bool
    """Whether the note holds nothing but keys, so that its citations say it all."""
    reach: str
    citations: tuple[CitationView, ...] = ()
    others: tuple[StatementLine, ...] = ()
    """Other statements that rest on the sentence."""

    @property
    def before(self) -> str:
        """The words before the passage."""
        return words_of(self.lead_in)

    @property
    def after(self) -> str:
        """The words after the passage."""
        return words_of(self.lead_out)

    @property
    def cited(self) -> tuple[tuple[str, str], ...]:
        """The publications, each with what was found in it."""
        return tuple((cited.publication, cited.checked) for cited in self.citations)

    @property
    def source(self) -> str:
        """Keys of the publications; empty without one."""
        return ", ".join(cited.source for cited in self.citations)

    @property
    def publication(self) -> str:
        """The publications in full."""
        return "; ".join(cited.publication for cited in self.citations)

    @property
    def checked(self) -> str:
        """What was found in them, or that nobody looked; the source's own words first."""
        found = (f"“{c.quote}” {c.checked}" if c.quote else c.checked for c in self.citations)
        return "; ".join(dict.fromkeys(found))


class Supporting(Protocol):
    """A passage, however it is shown."""

    @property
    def cited(self) -> tuple[tuple[str, str], ...]:
        """The publications that its note cites, each with what was found in it."""
        ...


S = TypeVar("S", bound=Supporting)


@dataclass(frozen=True, slots=True)
class EvidenceView(Generic[S]):
    """One statement."""

    id: str
    anchor: str
    """Property and hash."""
    subject: str
    words: str
    strength: str
    strength_words: str
    speakers: str
    """Who says so."""
    how: str
    """How it was read."""
    known: str
    """Since when it is known; empty: nobody dates what it rests on."""
    value_node: str
    """Node id, where the value is a node."""
    supports: tuple[S, ...] = field(default=())
    attribution: str = ""
    """What may be printed, with the hedge and the sources."""


def evidence_view(build: Build, identifier: str) -> EvidenceView[SupportView]:
    """The evidence of a statement. Raises `UnknownStatement`; the hash alone is enough."""
    identifier = now_called(build, identifier)
    found = [s for s in build.statements if identifier in (s.id, s.id.rpartition("~")[2])]
    if len(found) != 1:
        near = [s.id for s in found] or near_statements(
            [s.id for s in build.statements], identifier
        )
        raise UnknownStatement(identifier, near)
    return evidence_of(concordance_of(build), found[0])


def near_statements(identifiers: Iterable[str], wanted: str) -> list[str]:
    """Ids of the same node and property, else of the same node, at most five."""
    stem, node = wanted.rpartition("~")[0], wanted.rpartition("/")[0]
    known = list(identifiers)
    same = [key for key in known if stem and key.startswith(f"{stem}~")]
    return (same or [key for key in known if node and key.startswith(f"{node}/")])[:5]


def now_called(build: Build, identifier: str) -> str:
    """The id that took an old one's place; the hash of the old one is enough."""
    for old, new in build.redirects.items():
        if identifier in (old, old.rpartition("~")[2]):
            return new
    return identifier


def evidence_of(concordance: Concordance, statement: Statement) -> EvidenceView[SupportView]:
    """The evidence of one statement."""
    return evidence_with(concordance, statement, supports_of(concordance, statement))


def supports_of(concordance: Concordance, statement: Statement) -> tuple[SupportView, ...]:
    """Its passages."""
    groups = by_passage(statement.supports)
    return tuple(support_view(concordance, statement, group) for group in groups)


def evidence_with(
    concordance: Concordance, statement: Statement, supports: tuple[S, ...]
) -> EvidenceView[S]:
    """The same with passages that are shown already."""
    nodes = concordance.build.nodes
    value = statement.value
    subject, words = node_in_words(statement.subject, nodes), statement_in_words(statement, nodes)
    cited = {words: found for support in supports for words, found in support.cited}
    return EvidenceView(
        id=statement.id,
        anchor=statement.id.rpartition("/")[2],
        subject=subject,
        words=words,
        strength=strength(statement).value,
        strength_words=strength_in_words(statement),
        speakers=speakers_in_words(statement, nodes),
        how=making_in_words(statement),
        known=known_in_words(concordance, (statement,)),
        value_node=value.id if isinstance(value, NodeRef) else "",
        supports=supports,
        attribution=attribution(
            concordance.build.header,
            subject=subject,
            words=words,
            cited=cited,
            identifier=statement.id,
        ),
    )


def words_of(pieces: Iterable[Piece]) -> str:
    """Pieces as text; the marks of notes are left out."""
    return "".join(piece.words for piece in pieces if piece.kind is not PieceKind.MARKER)


def by_passage(supports: Iterable[Support]) -> list[list[Support]]:
    """Supports of one passage and note together: a note may cite several publications."""
    groups: dict[tuple[str, int, int, str | None], list[Support]] = {}
    for support in supports:
        passage = support.passage
        key = (passage.text, passage.start, passage.end, support.footnote)
        groups.setdefault(key, []).append(support)
    return list(groups.values())


def support_view(
    concordance: Concordance, statement: Statement, supports: list[Support]
) -> SupportView:
    """One passage with the citations of its note."""
    support, passage = supports[0], supports[0].passage
    reading = concordance.texts.get(passage.text)
    if reading is None:
        return row_view(concordance, statement, supports)
    sources, prefix = concordance.build.sources, concordance.prefix(passage.text)
    note = concordance.notes.get((passage.text, support.footnote or ""))
    shown = note_view(reading, note, sources, prefix) if note else None
    section = section_at(reading, passage.start)
    before, after = neighbours(reading, section, passage.span)
    marked = marks(concordance, statement, reading, passage.span)
    stretch = concordance.stretch_at(passage.text, passage.start)
    return SupportView(
        profile=passage.text,
        group=reading.group.id,
        group_name=reading.group.label,
        anchor=f"{prefix}at-{stretch.start}" if section and section.id != "title" else "",
        section=section.title if section else "",
        lead_in=before,
        sentence=pieces_of(reading, passage.span, marked=marked),
        lead_out=after,
        exact=passage.exact,
        footnote=support.footnote or "",
        note_anchor=shown.anchor if shown else "",
        note=shown.words if shown else "",
        is_keyed=shown is not None and shown.is_keyed,
        reach=reach_in_words(support.reach),
        citations=tuple(citations_of(concordance, supports)),
        others=tuple(
            concordance.line(other)
            for other in concordance.of_stretch[passage.text, stretch.start]
            if other.id != statement.id
        ),
    )


def row_view(
    concordance: Concordance, statement: Statement, supports: list[Support]
) -> SupportView:
    """A row of a coded table: it stands in no profile, and its dataset is its publication."""
    passage = supports[0].passage
    stretch = concordance.stretch_at(passage.text, passage.start)
    return SupportView(
        profile=passage.text, group="", group_name=passage.text, anchor="", section="coded rows",
        lead_in=(), sentence=(Piece(passage.exact),), lead_out=(), exact=passage.exact, footnote="",
        note_anchor="", note="", is_keyed=False, reach="the row names its dataset",
        citations=tuple(citations_of(concordance, supports)),
        others=tuple(
            concordance.line(other)
            for other in concordance.of_stretch[passage.text, stretch.start]
            if other.id != statement.id
        ),
    )  # fmt: skip


def citations_of(concordance: Concordance, supports: Iterable[Support]) -> Iterator[CitationView]:
    """The publications behind a passage."""
    for support in supports:
        sources = concordance.build.sources
        source = sources.get(support.source or "")
        if source:
            via = tuple(
                (key, short_publication(sources[key])) for key in source.relies_on if key in sources
            )
            yield CitationView(
                source.id, publication(source), via, support.locator or "",
                checked(support), support.quote or "",
            )  # fmt: skip


def checked(support: Support) -> str:
    """What somebody found in the source, or that nobody looked."""
    if support.verdict is None:
        return UNCHECKED
    when = f", looked up {date_in_words(support.checked_at)}" if support.checked_at else ""
    return VERDICTS[support.verdict] + when


def section_at(reading: Reading, offset: int) -> Section | None:
    """The innermost section that holds an offset."""
    holding = [s for s in reading.sections if s.start <= offset < s.end]
    return max(holding, key=lambda section: section.level, default=None)


def neighbours(
    reading: Reading, section: Section | None, span: Span
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What stands before and after a passage in its paragraph, cut at sentences where it is long."""
    blocks = section.blocks if section else ()
    block = next((b for b in blocks if b.kind in PROSE and b.start <= span.start < b.end), None)
    if block is None:
        return (), ()
    return words_before(reading, block, span), words_after(reading, block, span)


def words_before(reading: Reading, block: Block, span: Span) -> tuple[Piece, ...]:
    """The end of the paragraph's words before a passage."""
    start = max(block.start, span.start - NEIGHBOURS)
    cut = start > block.start
    if cut:
        content = reading.text.content
        begun = SENTENCE_START.search(content, start, span.start)
        start = begun.end() if begun else content.find(" ", start, span.start) + 1 or start
    pieces = pieces_of(reading, Span(start, span.start))
    return (Piece("… "), *pieces) if cut and pieces else pieces


def words_after(reading: Reading, block: Block, span: Span) -> tuple[Piece, ...]:
    """The beginning of the paragraph's words after a passage."""
    end = min(block.end, span.end + NEIGHBOURS)
    cut = end < block.end
    if cut:
        content = reading.text.content
        ends = [m.start() for m in SENTENCE_START.finditer(content, span.end + 1, end)]
        blank = content.rfind(" ", span.end, end)
        end = ends[-1] if ends else max(blank, span.end)
    pieces = pieces_of(reading, Span(span.end, end))
    return (*pieces, Piece(" …")) if cut and pieces else pieces


def marks(
    concordance: Concordance, statement: Statement, reading: Reading, span: Span
) -> list[tuple[Span, PieceKind]]:
    """Where in the passage the value stands, and the words that hedge it."""
    content = reading.text.content
    places = (place_of(content, w, span) for w in written_forms(concordance, statement))
    found = [(place, PieceKind.VALUE) for place in places if place][:1]
    for cue in (statement.cue or "").split(";"):
        place = place_of(content, (cue.strip(), ""), span)
        if place and not any(place.overlaps(other) for other, _ in found):
            found.append((place, PieceKind.CUE))
    return found


def written_forms(concordance: Concordance, statement: Statement) -> list[tuple[str, str]]:
    """The words a value may have in the text, likeliest first, each with what must follow it."""
    value = statement.value
    if isinstance(value, Special):
        name = f" {statement.property}"
        return [("unknown", name), ("unknown", ""), ("not known", "")]
    if isinstance(value, Count):
        return [(value.as_written, f" {statement.property}"), (value.as_written, "")]
    if isinstance(value, When):
        return [(value.as_written, "")]
    if isinstance(value, NodeRef):
        return [(name, "") for name in concordance.names(value.id)]
    return [(str(value), "")]


def place_of(content: str, words: tuple[str, str], span: Span) -> Span | None:
    """The first place where words stand by themselves, with what must follow them."""
    wanted, following = words
    at = content.find(wanted + following, span.start, span.end) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not (continues(content, at, span.start) or continues(content, end, 0)):
            return Span(at, end)
        at = content.find(wanted + following, at + 1, span.end)
    return None


def continues(content: str, at: int, start: int) -> bool:
    """Whether a word runs on over a place."""
    return start < at < len(content) and content[at - 1].isalnum() and content[at].isalnum()
