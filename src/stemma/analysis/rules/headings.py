"""Headings that are missing, and headings with nothing under them.

In goes the case, out come notices: a division whose sections could only be told apart by their wording
(`missing-headings`), a heading that no text follows (`empty-heading`). Headings listed in a table of
contents are no empty ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from stemma.analysis.case import Case
from stemma.analysis.prose import remark
from stemma.model.problem import Problem
from stemma.model.reading import BlockKind, Reading
from stemma.model.text import Span
from stemma.reading.remainder import merge

HEADING = re.compile(r"[^\W\d_][^\n:.;!?|]{2,60}")
WORDS = 6


def find_headings(case: Case) -> Iterator[Problem]:
    """Both kinds."""
    for reading in case.readings:
        yield from missing(reading)
        yield from empty(reading)


def missing(reading: Reading) -> Iterator[Problem]:
    """Divisions with recovered sections, each once."""
    for division in (s for s in reading.sections if s.level == 1 and s.heading == "printed"):
        lost = [
            s.title
            for s in reading.sections
            if s.level == 2
            and s.heading == "recovered"
            and division.start <= s.start < division.end
        ]
        if lost:
            heading = next((b for b in division.blocks if b.kind is BlockKind.HEADING), None)
            span = (
                Span(heading.start, heading.end)
                if heading
                else Span(division.start, division.start + 1)
            )
            yield remark(
                reading, span, "layout", "missing-headings",
                f"expected the headings {', '.join(lost)}, found none of them printed",
                "print each heading, so that nobody has to guess where one section ends",
            )  # fmt: skip


def empty(reading: Reading) -> Iterator[Problem]:
    """Lines shaped like a heading that stand in no section, with nothing but a heading after them."""
    spans = [Span(s.start, s.end) for s in reading.sections]
    inside = merge([*spans, *(Span(n.start, n.end) for n in reading.footnotes)])
    starts = {section.start for section in reading.sections}
    titles = {s.title.casefold() for s in reading.sections}
    lines = list(lines_of(reading))
    for (span, words), following in zip(lines, [*(s for s, _ in lines[1:]), None], strict=False):
        if in_any(span, inside) or words.casefold() in titles:
            continue
        if not HEADING.fullmatch(words) or len(words.split()) > WORDS:
            continue
        if following and following.start not in starts and in_any(following, inside):
            continue
        if following is None or following.start in starts or is_heading(following, reading):
            yield remark(
                reading, span, "layout", "empty-heading",
                f"expected text under the heading {words!r}, found the next heading",
                "fill the section, or remove its heading",
            )  # fmt: skip
    yield from empty_sections(reading)


def empty_sections(reading: Reading) -> Iterator[Problem]:
    """Printed sections without a block of their own and without subsections."""
    for section in reading.sections:
        heads = [b for b in section.blocks if b.kind is BlockKind.HEADING]
        own = [b for b in section.blocks if b.kind is not BlockKind.HEADING]
        parts = [
            s
            for s in reading.sections
            if s.level > section.level and section.start <= s.start < section.end
        ]
        if section.level and section.heading == "printed" and heads and not own and not parts:
            yield remark(
                reading, Span(heads[0].start, heads[0].end), "layout", "empty-heading",
                f"expected text under the heading {section.title!r}, found the next heading",
                "fill the section, or remove its heading",
            )  # fmt: skip


def lines_of(reading: Reading) -> Iterator[tuple[Span, str]]:
    """The lines that are not blank, freed of white space."""
    for line in re.finditer(r"[^\r\n]+", reading.text.content):
        words = line.group().strip()
        if words:
            start = line.start() + line.group().index(words)
            yield Span(start, start + len(words)), words


def in_any(span: Span, inside: list[Span]) -> bool:
    """Whether the stretch lies in one of disjoint ordered spans."""
    at = bisect_right(inside, span.start, key=lambda each: each.start)
    return any(each.overlaps(span) for each in inside[max(at - 1, 0) : at + 1])


def is_heading(span: Span, reading: Reading) -> bool:
    """Whether the line itself is shaped like a heading."""
    words = reading.text.content[span.start : span.end]
    return bool(HEADING.fullmatch(words)) and len(words.split()) <= WORDS
