"""The remainder: which characters were read, which are prose, which are notes, which nobody took.

In go the page after all readers, out come `Coverage`, whose four parts add up, and a notice for every
unread stretch. Follows contracts/reading.md, "Coverage".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.model.problem import Severity
from stemma.model.reading import BlockKind, Coverage
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.page import Page
from stemma.reading.wordplaces import PIECE

STRUCTURED = frozenset(
    ("title", "overview", "leadership", "name_changes", "size_estimates", "attacks", "designations")
)
"""Sections in which nothing is prose."""
NUMBER = re.compile(r"\d")
LINE = re.compile(r"[^\r\n]+")


def measure(page: Page) -> tuple[Coverage, tuple[Span, ...]]:
    """The coverage of the page and its unread stretches, in order."""
    document = page.document
    content = document.text.content
    notes = merge(Span(note.start, note.end) for note in document.footnotes)
    read = subtract(merge([*page.taken, *document.taken]), notes)
    prose = subtract(merge(prose_spans(page)), merge([*read, *notes]))
    known = merge([*notes, *read, *prose])
    unread = list(trim(content, gaps(known, len(content))))
    counted = (sum(letters(content, span) for span in spans) for spans in (read, prose, notes))
    as_read, as_prose, as_notes = counted
    total = letters(content, Span(0, len(content)))
    rest = total - as_read - as_prose - as_notes
    return Coverage(total, as_read, as_prose, as_notes, rest), tuple(unread)


def report_unread(page: Page, unread: Iterable[Span]) -> None:
    """A notice for each stretch that nobody took."""
    for span in unread:
        shown = " ".join(page.document.text.content[span.start : span.end].split())
        page.problem(
            span.start, span.end, Severity.NOTICE, "unread",
            f"nothing here was understood: {shown[:80]!r}",
            "check the spelling of the line, or leave it: nothing is derived from it",
        )  # fmt: skip


def prose_spans(page: Page) -> list[Span]:
    """Sentences of free-text sections that hold no number, date, hedge or other group's name."""
    spans = []
    for section in page.document.sections:
        if section.id in STRUCTURED:
            continue
        for block in section.blocks:
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                spans += [s.span for s in page.sentences(block) if is_prose(page, s)]
    return spans


def is_prose(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence holds nothing that a reader should have read."""
    start, end = sentence.start, sentence.body_end
    if NUMBER.search(page.plain, start, end) or page.hedges(Span(start, end)):
        return False
    if any(not mention.is_own for mention in page.mentions.within(start, end)):
        return False
    return not page.dates(Span(start, end))


def merge(spans: Iterable[Span]) -> list[Span]:
    """Disjoint spans in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, span.end)
        elif span.end > span.start:
            merged.append(span)
    return merged


def subtract(spans: list[Span], holes: list[Span]) -> list[Span]:
    """What of disjoint ordered spans lies in no hole."""
    kept = []
    at = 0
    for span in spans:
        start = span.start
        while at < len(holes) and holes[at].end <= start:
            at += 1
        index = at
        while index < len(holes) and holes[index].start < span.end:
            if holes[index].start > start:
                kept.append(Span(start, holes[index].start))
            start = max(start, holes[index].end)
            index += 1
        if start < span.end:
            kept.append(span if start == span.start else Span(start, span.end))
    return kept


def gaps(spans: list[Span], length: int) -> list[Span]:
    """The stretches between disjoint ordered spans."""
    return subtract([Span(0, length)] if length else [], spans)


def trim(content: str, spans: Iterable[Span]) -> Iterable[Span]:
    """Spans cut at line ends and freed of white space; empty ones dropped."""
    for span in spans:
        for line in LINE.finditer(content[span.start : span.end]):
            text = line.group()
            start = span.start + line.start() + len(text) - len(text.lstrip())
            end = span.start + line.start() + len(text.rstrip())
            if start < end:
                yield Span(start, end)


def letters(content: str, span: Span) -> int:
    """Characters that are not white space, counted a piece at a time."""
    pieces = range(span.start, span.end, PIECE)
    return sum([sum(map(len, content[at : min(at + PIECE, span.end)].split())) for at in pieces])
