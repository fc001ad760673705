"""The prose of a reading, sentence by sentence, for rules that look at wording and typography.

In goes a reading, out come its sentences in order with the section they stand in. Example:
`prose_of(reading)[0].words`. Offsets are those of the author's text: in `words` markers are blanked, so
that no footnote number is taken for a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.problem import Problem, Severity, place_at, problem_at
from stemma.model.reading import BlockKind, Reading
from stemma.model.text import Span
from stemma.reading.dates import DateFound, find_dates
from stemma.reading.document import Sentence
from stemma.reading.sentences import cut_sentences


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as the profile prints it."""

    reading: Reading
    section: str
    """Section id."""
    block: int
    """Where its paragraph starts."""
    sentence: Sentence
    plain: str
    """The whole text with markers blanked."""

    @property
    def span(self) -> Span:
        """The sentence without the markers that follow it."""
        return Span(self.sentence.start, self.sentence.body_end)

    @property
    def words(self) -> str:
        """Its words; offset 0 is `span.start`."""
        return self.plain[self.sentence.start : self.sentence.body_end]

    def dates(self) -> list[DateFound]:
        """The dates in it."""
        return find_dates(self.plain, self.sentence.start, self.sentence.body_end)

    def at(self, found: re.Match[str]) -> Span:
        """Where a match in `words` stands in the text."""
        return Span(self.sentence.start + found.start(), self.sentence.start + found.end())


def without_markers(reading: Reading) -> str:
    """The text with its markers as blanks, same length."""
    content = reading.text.content
    parts, at = [], 0
    for marker in sorted(reading.markers, key=lambda m: m.start):
        if marker.start >= at:
            parts += [content[at : marker.start], " " * (marker.end - marker.start)]
            at = marker.end
    return "".join([*parts, content[at:]])


def prose_of(reading: Reading) -> list[Told]:
    """The sentences of all paragraphs and list items, in order."""
    plain = without_markers(reading)
    markers = sorted(reading.markers, key=lambda m: m.start)
    told = [
        Told(reading, section.id, block.start, sentence, plain)
        for section in reading.sections
        for block in section.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        for sentence in cut_sentences(plain, block, markers)
    ]
    return sorted(told, key=lambda each: each.span)


def matches(told: list[Told], pattern: re.Pattern[str]) -> Iterator[tuple[Told, re.Match[str]]]:
    """Every match of a pattern inside one sentence."""
    for each in told:
        for found in pattern.finditer(each.words):
            yield each, found


def remark(
    reading: Reading,
    span: Span,
    rule: str,
    code: str,
    message: str,
    help: str,
    *,
    severity: Severity = Severity.NOTICE,
    others: list[Span] | None = None,
    note: str = "the other place",
) -> Problem:
    """A problem of wording at a stretch of the text; `others` are pointed to."""
    related = tuple(place_at(reading.text, *other, note) for other in (others or [])[:8])
    return problem_at(
        reading.text, *span, severity, code, message, help, rule=rule, related=related
    )
