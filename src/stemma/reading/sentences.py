"""Sentences of a block, with the notes that reach them.

In go the masked text, a block and the page's markers, out come `Sentence`s in order that leave out
nothing but blanks between them. A note after the last sentence of a run supports the run, back to the
previous marker (MODEL.md, "The chain reaches the source").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from stemma.model.reading import Block
from stemma.model.sources import Marker
from stemma.model.statement import Reach
from stemma.model.text import Span
from stemma.reading.document import Sentence

END = re.compile(r"[.!?…]+[”’\"')\]\u2060]*(?=\s|$)|[.!?][”\"](?=\s)")
NEXT = re.compile(r"\s+(?=[“‘\"'(\[¿¡\u2060]*(?:[^\W_a-zß-öø-ÿ]|\d))")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Lt|Sgt|Capt|Maj|Brig|Adm|Gov|Sen|Rep|Pres|Amb|Rev|Hon|Mt|Ft|No|Nos|Vol|vol|no|"
    r"pp?|Pp|ed|eds|Ed|al|vs|v|cf|ca?|approx|est|Fig|fig|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|a\.k\.a|"
    r"n\.d|etc)|(?<![^\W\d_])[A-Z]|\b[A-Z]\.[A-Z])\.$"
)
ACRONYM_END = re.compile(r"(?:[A-Z]\.){2,}$")


def cut_sentences(plain: str, block: Block, markers: Sequence[Marker]) -> list[Sentence]:
    """The sentences of one block."""
    first = bisect_left(markers, block.start, key=lambda m: m.start)
    last = bisect_left(markers, block.end, key=lambda m: m.start)
    mine = markers[first:last]
    spans = bodies(plain, block.start, block.end)
    return with_reach([closed(span, nxt, mine) for span, nxt in with_next(spans, block.end)])


def bodies(plain: str, start: int, end: int) -> list[Span]:
    """Stretches between full stops; abbreviations and initials end nothing."""
    found = []
    at = skip(plain, start, end)
    for stop in END.finditer(plain, at, end):
        following = NEXT.match(plain, stop.end(), end)
        if following is None or stop.end() <= at or is_abbreviation(plain, at, stop):
            continue
        found.append(Span(at, stop.end()))
        at = following.end()
    tail = end
    while tail > at and plain[tail - 1].isspace():
        tail -= 1
    if tail > at:
        found.append(Span(at, tail))
    return found


def skip(plain: str, start: int, end: int) -> int:
    """The first character that is not blank."""
    while start < end and plain[start].isspace():
        start += 1
    return start


def is_abbreviation(plain: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the stop belongs to "Dr.", "C. J." or the like."""
    if stop.group()[0] != ".":
        return False
    before = plain[max(start, stop.start() - 8) : stop.start() + 1]
    if ACRONYM_END.search(before):
        following = plain[stop.end() : stop.end() + 12].lstrip()
        return not following[:3].istitle() or following[:1].isdigit()
    return bool(ABBREVIATION.search(before))


def with_next(spans: list[Span], end: int) -> list[tuple[Span, int]]:
    """Each span with the start of the one after it."""
    starts = [span.start for span in spans[1:]] + [end]
    return list(zip(spans, starts, strict=True))


def closed(span: Span, following: int, markers: Sequence[Marker]) -> Sentence:
    """A sentence with the markers that stand in it and right after it."""
    mine = [m for m in markers if span.start <= m.start < following]
    inner = tuple(m for m in mine if m.start < span.end)
    after = [m for m in mine if m.start >= span.end]
    end = max([m.end for m in after], default=span.end)
    notes = tuple(dict.fromkeys(m.footnote for m in after if m.footnote))
    reach = Reach.SENTENCE if after else Reach.NONE
    return Sentence(span.start, end, span.end, notes, reach, inner)


def with_reach(sentences: list[Sentence]) -> list[Sentence]:
    """Give sentences without a note those that end their run."""
    result = list(sentences)
    for index in range(len(sentences) - 2, -1, -1):
        here, after = result[index], result[index + 1]
        if here.reach is Reach.NONE and after.reach is not Reach.NONE and not after.inner:
            result[index] = Sentence(
                here.start, here.end, here.body_end, after.notes, Reach.RUN, here.inner
            )
    return result
