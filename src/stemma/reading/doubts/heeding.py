"""Heeding: the last net under the readers, so that doubt in the text ends at the statement.

In goes what a reader is about to state, out comes the doubt that it shall have. A statement that its reader
would make firm is made weaker by what stands behind it and takes it back (`reservations`), else by a word
of doubt in its sentence that no cue holds (`unheeded`); the words are kept as its cue, so that
`stemma read --explain` shows why. Attack entries are weighed by their own reader. Example: "The front was
founded in 1984. Other sources dispute this." gives a founding that the profile doubts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Protocol

from stemma.model.dates import When
from stemma.model.reading import Block
from stemma.model.statement import Certainty, Special, Value
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import Doubt, is_doubted, nested
from stemma.reading.doubts.hedges import Hedge
from stemma.reading.doubts.reservation_topics import UNTOUCHED
from stemma.reading.doubts.reservations import REMARKS, Reservation, reservations_behind
from stemma.reading.doubts.turns import DATE_DOUBTED, OTHER_DATE, QUESTIONED
from stemma.reading.doubts.unheeded import unheeded

SPOKEN_FOR = ("attack/", "place/")
"""Nodes whose statements are weighed by their own reader, or say where a place is."""
CLOSE = 4
"""Characters by which a stretch may fall short of its sentence."""
start_of = attrgetter("start")


class Paragraphs(Protocol):
    """What is asked of a page."""

    plain: str

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset."""

    def sentences(self, block: Block) -> list[Sentence]:
        """The sentences of a block."""

    def hedges(self, span: Span) -> list[Hedge]:
        """The hedges of a stretch."""


@dataclass(slots=True)
class Heeding:
    """The net of one page, which is handed in: a net that held it would keep it from being freed.

    Each sentence is looked at once.
    """

    behind: dict[int, tuple[tuple[int, Reservation], ...]] = field(default_factory=dict)
    """What takes back a sentence, by where it begins."""
    heeded: dict[Span, tuple[list[Reservation], str | None]] = field(default_factory=dict)
    """What the text says of a stretch besides; a sentence makes many statements."""
    words: dict[int, str | None] = field(default_factory=dict)
    """A word of doubt that no cue holds, by where its sentence begins."""

    def doubt(
        self, page: Paragraphs, subject: str, name: str, value: Value, span: Span, doubt: Doubt
    ) -> Doubt:
        """The doubt of a statement: the reader's own, else what the text says of it besides."""
        doubt = nested(doubt)
        if is_doubted(doubt) or isinstance(value, Special):
            return doubt
        if name in UNTOUCHED or subject.startswith(SPOKEN_FOR):
            return doubt
        known = self.heeded.get(span)
        if known is None:
            known = self.heeded[span] = self.besides(page, span)
        taken_back, word = known
        for said in taken_back:
            if said.concerns(name):
                return replace(said.doubt, voices=doubt.voices)
        word = word or self.of_date(page, value, span)
        if word is None:
            return doubt
        return replace(doubt, certainty=Certainty.POSSIBLE, cue=f"{doubt.cue}; {word}" if doubt.cue else word)  # fmt: skip

    def of_date(self, page: Paragraphs, value: Value, span: Span) -> str | None:
        """What doubts a date alone: an adverb before its year, or another year beside it."""
        if not isinstance(value, When):
            return None
        for pattern in (DATE_DOUBTED, OTHER_DATE):
            for found in pattern.finditer(page.plain, *span):
                if found["year"] in value.edtf:
                    return " ".join(found["cue"].split())
        return None

    def besides(self, page: Paragraphs, span: Span) -> tuple[list[Reservation], str | None]:
        """What the text says of a stretch besides: what takes it back, and a word of doubt of its own."""
        block = page.block_at(span.start)
        sentences = page.sentences(block) if block else []
        first = bisect_right(sentences, span.start, key=start_of) - 1
        if first < 0 or span.start >= sentences[first].end:
            return [], None
        return self.said_of(page, span, sentences, first), self.unheeded(page, sentences[first])

    def said_of(
        self, page: Paragraphs, span: Span, sentences: Sequence[Sentence], first: int
    ) -> list[Reservation]:
        """What takes a stretch back: behind it in its sentences, or in those that follow."""
        own = sentences[first]
        is_whole = span.end > own.body_end - CLOSE
        found = []
        for index in range(first, len(sentences)):
            if index > first and sentences[index].start >= span.end:
                break
            for at, said in self.taken_back(page, sentences, index):
                if at >= min(span.end, own.body_end) or (is_whole and at > span.start + CLOSE):
                    found.append(said)
        return found

    def taken_back(
        self, page: Paragraphs, sentences: Sequence[Sentence], index: int
    ) -> tuple[tuple[int, Reservation], ...]:
        """What takes back a sentence of a block."""
        start = sentences[index].start
        known = self.behind.get(start)
        if known is None:
            near = [Span(s.start, s.body_end) for s in sentences[index : index + 1 + REMARKS]]
            known = self.behind[start] = tuple(reservations_behind(page.plain, near))
        return known

    def unheeded(self, page: Paragraphs, sentence: Sentence) -> str | None:
        """A word of doubt of a sentence that no cue holds."""
        if sentence.start not in self.words:
            span = Span(sentence.start, sentence.body_end)
            text = page.plain
            marked = (
                QUESTIONED.search(text[span.start : span.end])
                if text.find("?", *span) >= 0
                else None
            )
            self.words[sentence.start] = (
                marked.group() if marked else unheeded(text, span, page.hedges(span))
            )
        return self.words[sentence.start]
