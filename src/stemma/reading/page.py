"""The page under reading: where the section readers put what they understood.

In go values with the stretch they were read from; the page finds the sentence, the footnotes and
their reach, makes the id, and joins equal statements. Example:
`page.state(node, "killed", Count(...), span)` returns the statement's id.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Protocol, TypeVar

from stemma.model.dates import When
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node, NodeType
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.reading import Block, BlockKind, Evidence, Section
from stemma.model.registry import Registry
from stemma.model.sources import Citation, Footnote
from stemma.model.statement import (
    MadeBy,
    NodeRef,
    Rank,
    Reach,
    Statement,
    Status,
    Support,
    Value,
)
from stemma.model.strength import Strength, strength
from stemma.model.text import Span
from stemma.reading.dates import DateFound, find_dates
from stemma.reading.document import Document, Sentence
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import Hedge, find_hedges
from stemma.reading.doubts.heeding import Heeding
from stemma.reading.grounds import Ground
from stemma.reading.names.mentions import Mentions
from stemma.reading.places import PlaceFound
from stemma.reading.sentences import cut_sentences

T = TypeVar("T")
MANY = 16
"""So many things are gone through one by one; more are looked up."""
MOST = 100
"""Supports of one statement that a record lists; further ones are kept aside until the page is read."""


@dataclass(slots=True)
class Page:
    """Collects statements, nodes, problems and understood stretches of one document."""

    document: Document
    registry: Registry
    group: Node
    mentions: Mentions
    nodes: dict[str, Node] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    taken: set[Span] = field(default_factory=set)
    """Stretches understood as read."""
    cut: dict[int, list[Sentence]] = field(default_factory=dict)
    """The sentences of each block, by its start."""
    all_sentences: list[Sentence] = field(default_factory=list)
    """In order of the text."""
    begins: list[int] = field(default_factory=list)
    """Where those sentences begin."""
    starts: list[int] = field(default_factory=list)
    """Where the blocks begin."""
    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, Footnote] = field(default_factory=dict)
    issued: dict[str, str] = field(default_factory=dict)
    """Date of publication by source key."""
    dated: dict[Span, list[DateFound]] = field(default_factory=dict)
    supported: dict[Span, tuple[Support, ...]] = field(default_factory=dict)
    stated: set[int] = field(default_factory=set)
    """Which of the tuples in `supported` have their passages in `taken`, by identity."""
    hedged: dict[Span, list[Hedge]] = field(default_factory=dict)
    placed: dict[Span, list[PlaceFound]] = field(default_factory=dict)
    """The places of stretches, as each tells them by itself."""
    ground: Ground | None = None
    """Where the group fights; None until somebody asks."""
    lent: dict[str, set[Support]] = field(default_factory=dict)
    """The supports of statements that have many."""
    reached: dict[int, tuple[Support, ...]] = field(default_factory=dict)
    """What whole sentences lend, by where they begin."""
    plain: str = ""
    """The masked text, same offsets as the author's."""
    more: dict[str, list[Support]] = field(default_factory=dict)
    """What statements with more than `MOST` supports are carried by besides."""
    heeding: Heeding = field(default_factory=Heeding)
    """The net under the readers."""
    described: str | None = None
    """When the page was last described, EDTF: its update line, else the month of its newest access or source."""

    def __post_init__(self) -> None:
        """Index blocks and sentences, so that any offset finds its own."""
        self.plain = self.document.plain
        found = [b for s in self.document.sections for b in s.blocks]
        self.blocks = sorted(found, key=lambda block: block.start)
        self.starts = [block.start for block in self.blocks]
        marked = [marker.start for marker in self.document.markers]
        for block in self.blocks:
            first, last = bisect_left(marked, block.start), bisect_left(marked, block.end)
            mine = self.document.markers[first:last]
            self.cut[block.start] = cut_sentences(self.plain, block, mine)
            self.all_sentences += self.cut[block.start]
        self.begins = [sentence.start for sentence in self.all_sentences]
        self.notes = {note.id: note for note in self.document.footnotes}
        self.nodes[self.group.id] = self.group
        self.issued = {source.id: source.issued for source in self.document.sources}
        accesses = [c.accessed for n in self.document.footnotes for c in n.citations if c.accessed]
        seen = accesses or [date for date in self.issued.values() if len(date) >= 7]
        self.described = max(seen, default="")[:7] or None

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset."""
        at = bisect_right(self.starts, offset) - 1
        block = self.blocks[at] if at >= 0 else None
        return block if block and offset < block.end else None

    def sentences(self, block: Block) -> list[Sentence]:
        """The sentences of a block."""
        return self.cut[block.start]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset."""
        at = bisect_right(self.begins, offset) - 1
        sentence = self.all_sentences[at] if at >= 0 else None
        return sentence if sentence and offset < sentence.end else None

    def hedges(self, span: Span) -> list[Hedge]:
        """The hedges of a stretch: each sentence is searched once, parts take what lies in them."""
        mine = self.hedged.get(span)
        if mine is not None:
            return mine
        sentence = self.sentence_at(span.start)
        whole = Span(sentence.start, sentence.body_end) if sentence else span
        if not whole.holds(span):
            whole = span
        known = self.hedged.get(whole)
        if known is None:
            known = self.hedged[whole] = find_hedges(self.plain, whole.start, whole.end)
        mine = within(known, span)
        self.hedged[span] = mine
        return mine

    def dates(self, span: Span) -> list[DateFound]:
        """The dates of a stretch: each block is searched once, parts take what lies in them."""
        mine = self.dated.get(span)
        if mine is not None:
            return mine
        block = self.block_at(span.start)
        whole = Span(block.start, block.end) if block and span.end <= block.end else span
        known = self.dated.get(whole)
        if known is None:
            known = self.dated[whole] = find_dates(self.plain, whole.start, whole.end)
        mine = within(known, span)
        self.dated[span] = mine
        return mine

    def who(self, label: str | None) -> str | None:
        """The node that a speaker's printed name means, where it is one the page knows."""
        node = self.mentions.resolve(label) if label else None
        if node is None:
            return None
        self.nodes.setdefault(node.id, node)
        return node.id

    def cited_until(self, span: Span) -> str | None:
        """The newest date of what the span's notes cite: until then an open end is evidenced."""
        cited = self.cited(span)
        return (
            max((self.issued.get(c.source) or c.accessed or "" for c in cited), default="") or None
        )

    def cited_days(self, span: Span) -> set[str]:
        """When the publications were issued that the span's notes cite, EDTF."""
        return {self.issued.get(citation.source, "") for citation in self.cited(span)}

    def cited(self, span: Span) -> list[Citation]:
        """All citations of the notes that reach a span."""
        notes = {s.footnote for s in self.supports(span) if s.footnote}
        return [c for note in notes if note in self.notes for c in self.notes[note].citations]

    def lasts_until(self, span: Span) -> str | None:
        """How far an open end is evidenced: by the span's own notes, else by the page as a whole."""
        return self.cited_until(span) or self.described

    def prose(self, section: Section) -> list[Sentence]:
        """All sentences of a section's paragraphs and items, in order."""
        kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM)
        return [s for b in section.blocks if b.kind in kinds for s in self.sentences(b)]

    def node(self, identifier: str, type: NodeType, label: str, kind: str = "") -> str:
        """Make the node known; the first label met stays."""
        if identifier not in self.nodes:
            self.nodes[identifier] = Node(identifier, type, label, kind)
        return identifier

    def state(
        self,
        subject: str,
        property_name: str,
        value: Value,
        span: Span,
        *,
        doubt: Doubt = PLAIN,
        when: When | None = None,
        place: str | None = None,
        made_by: MadeBy = MadeBy.CONVENTION,
        rule: str = "",
        status: Status = Status.READ,
        take: bool = True,
    ) -> str:
        """Add a statement read from `span`; the sentences that hold the span become its passages.

        A proposition that the page already makes gains supports and keeps the firmer status.
        `take=False` leaves the stretch for coverage to judge. Returns the statement's id.
        """
        if isinstance(value, NodeRef) and value.id not in self.nodes:
            raise KeyError(value.id)
        doubt = self.heeding.doubt(self, subject, property_name, value, span, doubt)
        identifier = statement_id(
            subject, property_name, value, polarity=doubt.polarity, certainty=doubt.certainty,
            voices=doubt.voices, stance=doubt.stance, when=when, place=place,
        )  # fmt: skip
        supports = self.supports(span)
        if take and id(supports) not in self.stated:
            self.stated.add(id(supports))
            self.taken.update(passages_of(supports))
        known = self.statements.get(identifier)
        if known is None:
            known = Statement(
                identifier, subject, property_name, value, doubt.polarity, doubt.certainty,
                doubt.voices, doubt.stance, when, place, doubt.cue, supports, Rank.NORMAL, "",
                made_by, rule, status,
            )  # fmt: skip
        else:
            new = self.fresh(known, supports)
            if len(known.supports) >= MOST:
                self.more.setdefault(identifier, []).extend(new)
                new = ()
            known = join(known, new, made_by, status)
        self.statements[identifier] = known
        return identifier

    def all_statements(self) -> tuple[Statement, ...]:
        """Everything stated, with all its supports."""
        return tuple(
            join(known, self.more[known.id], known.made_by, known.status)
            if known.id in self.more
            else known
            for known in self.statements.values()
        )

    def fresh(self, known: Statement, supports: Iterable[Support]) -> tuple[Support, ...]:
        """The supports that a statement does not have yet."""
        if supports is known.supports:
            return ()
        if len(known.supports) < MANY:
            return tuple(s for s in unique(supports) if s not in known.supports)
        lent = self.lent.get(known.id)
        if lent is None:
            lent = self.lent[known.id] = set(known.supports)
        new = tuple(s for s in unique(supports) if s not in lent)
        lent.update(new)
        return new

    def supports(self, span: Span) -> tuple[Support, ...]:
        """A support for every citation that reaches the span, or one without a note; made once."""
        known = self.supported.get(span)
        if known is not None:
            return known
        first = self.sentence_at(span.start)
        if first is None or span.end > first.end or first.inner:
            found = tuple(self.found_supports(span))
        else:
            lent = self.reached.get(first.start)
            found = lent or tuple(self.found_supports(first.span))
            self.reached[first.start] = found
        self.supported[span] = found
        return found

    def found_supports(self, span: Span) -> list[Support]:
        """What all sentences of the span lend; its own words, without a note, where it is in none."""
        block = self.block_at(span.start)
        found: list[Support] = []
        sentences = self.sentences(block) if block else []
        if len(sentences) > MANY:
            first = bisect_right(sentences, span.start, key=start_of) - 1
            sentences = sentences[max(first, 0) : bisect_left(sentences, span.end, key=start_of)]
        for sentence in sentences:
            if sentence.start < span.end and span.start < sentence.end:
                found.extend(self.sentence_supports(sentence, span))
        return found or [Support(self.document.text.passage(span.start, span.end))]

    def sentence_supports(self, sentence: Sentence, span: Span) -> list[Support]:
        """What one sentence lends: its inner notes up to the span's end, else its closing ones."""
        passage = self.document.text.passage(sentence.start, sentence.end)
        inner = [m for m in sentence.inner if m.start >= span.start and m.footnote]
        whole = span.end >= sentence.body_end
        notes = [(m.footnote or "", Reach.CLAUSE) for m in (inner if whole else inner[:1])]
        if whole or not notes:
            notes += [(note, sentence.reach) for note in sentence.notes]
        supports = []
        for note, reach in notes:
            cited = self.notes[note].citations if note in self.notes else ()
            supports += [Support(passage, note, c.source, reach, c.locator) for c in cited]
            if not cited:
                supports.append(Support(passage, note, None, reach))
        return supports or [Support(passage)]

    def evidence(
        self, node: str, statements: Sequence[str], *, word: Strength | None = None
    ) -> Evidence:
        """The evidence of a record: passages and notes of its statements, the first ones first.

        The strength is `word`, else that of the first statement. Of a statement that the page makes over
        and over, the first hundred places stand for all; the statement itself keeps them.
        """
        drafts = [self.statements[identifier] for identifier in statements]
        lists = {id(draft.supports): draft.supports for draft in drafts}
        supports = [support for each in lists.values() for support in each[:MOST]]
        proposed = any(draft.status is Status.PROPOSED for draft in drafts)
        return Evidence(
            node,
            unique(statements),
            unique(passages_of(supports)),
            unique([s.footnote for s in supports if s.footnote]),
            supports[0].reach if supports else Reach.NONE,
            word or (strength(drafts[0]) if drafts else Strength.STATED),
            Status.PROPOSED if proposed else Status.READ,
        )

    def take(self, start: int, end: int) -> None:
        """Declare a stretch understood."""
        self.taken.add(Span(start, end))

    def problem(
        self, start: int, end: int, severity: Severity, code: str, message: str, help: str
    ) -> None:
        """Note a problem at a place of this text."""
        self.problems.append(
            problem_at(self.document.text, start, end, severity, code, message, help)
        )


def join(
    known: Statement, supports: Sequence[Support], made_by: MadeBy, status: Status
) -> Statement:
    """The statement with new supports; what a convention said once is no proposal."""
    merged = (*known.supports, *supports) if supports else known.supports
    firm = status is Status.READ or known.status is Status.READ
    is_new = made_by is MadeBy.CONVENTION and known.made_by is not MadeBy.CONVENTION
    if not supports and not is_new and firm == (known.status is Status.READ):
        return known
    return Statement(
        known.id, known.subject, known.property, known.value, known.polarity, known.certainty,
        known.voices, known.stance, known.when, known.place, known.cue, merged, known.rank,
        known.rank_reason,
        MadeBy.CONVENTION if is_new else known.made_by,
        known.rule, Status.READ if firm else known.status, known.visibility,
    )  # fmt: skip


class Placed(Protocol):
    """What stands at a place of the text."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """Behind its last."""


P = TypeVar("P", bound=Placed)
start_of = attrgetter("start")


def within(found: list[P], span: Span) -> list[P]:
    """Those that lie wholly in a stretch, of things in the order of the text."""
    if len(found) > MANY:
        first = bisect_left(found, span.start, key=start_of)
        found = found[first : bisect_left(found, span.end, key=start_of)]
    return [each for each in found if span.start <= each.start and each.end <= span.end]


def passages_of(supports: Iterable[Support]) -> list[Span]:
    """Where the passages stand; those of one sentence, which follow each other, once."""
    found: list[Span] = []
    last = None
    for support in supports:
        if support.passage is not last:
            last = support.passage
            found.append(last.span)
    return found


def unique(items: Iterable[T]) -> tuple[T, ...]:
    """Each item once, in the order met."""
    return tuple(dict.fromkeys(items))
