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

CLOSING = "”’\"')]»」』\u2060"
END = re.compile(
    rf"[.!?…؟۔。！？](?:(?<=[.!?…؟۔])(?<![.!?…؟۔].)[.!?…؟۔]*[{re.escape(CLOSING)}]*(?=\s|$)|(?<=[。！？])[。！？]*[{re.escape(CLOSING)}]*)"
)
"""Stops with what closes behind them; begins with a set of characters, so that the search is quick."""
NEXT = re.compile(r"\s*[“‘\"'(\[«「『¿¡\u2060]*(?P<letter>[^\W_])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Lt|Sgt|Capt|Maj|Brig|Adm|Gov|Sen|Rep|Pres|Amb|Rev|Hon|Mt|Ft|No|Nos|Vol|vol|no|"
    r"pp?|Pp|ed|eds|Ed|al|vs|v|cf|ca?|approx|est|Fig|fig|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|a\.k\.a|"
    r"n\.d|etc)|(?<![^\W_])[^\W\d_]|\b[A-Z]\.[A-Z])\.$"
)
MAY_END = re.compile(r"(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|al|etc|[ap]\.m)|(?:\b[A-Z]\.)+[A-Z])\.$")
"""Abbreviations that may close a sentence as well."""
STARTER = re.compile(
    r"\s*[“‘\"'(\u2060]*(?:The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|In|On|At|By|For|From|Of|To|With|"
    r"After|Before|During|While|When|Where|Since|Until|Under|Following|According|However|Although|Though|Because|As|An?|"
    r"And|But|Or|If|Some|Many|Most|Several|Another|Other|Both|Two|Three|One|All|No|Not|There|Then|Later|Despite|Between|"
    r"Within|Also|Moreover|Among|Since|Who|What|Only)\b(?![.’'])"
)
"""A word that opens a sentence and no name."""
CLOSE = 12
"""Characters between a marker and the end that its sentence may still have."""
COUNTER = re.compile(r"\d{1,3}\.")


def cut_sentences(plain: str, block: Block, markers: Sequence[Marker]) -> list[Sentence]:
    """The sentences of one block."""
    first = bisect_left(markers, block.start, key=lambda m: m.start)
    last = bisect_left(markers, block.end, key=lambda m: m.start)
    mine = markers[first:last]
    spans = bodies(plain, block.start, block.end)
    return with_reach([closed(plain, span, nxt, mine) for span, nxt in with_next(spans, block.end)])


def bodies(plain: str, start: int, end: int) -> list[Span]:
    """Stretches between full stops; abbreviations and initials end nothing."""
    found = []
    at = skip(plain, start, end)
    for stop in END.finditer(plain, at, end):
        following = NEXT.match(plain, stop.end(), end)
        if following is None or following["letter"].islower() or stop.end() <= at:
            continue
        if is_abbreviation(plain, at, stop) or COUNTER.fullmatch(plain, at, stop.end()):
            continue
        found.append(Span(at, stop.end()))
        at = skip(plain, stop.end(), end)
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
    if stop.group()[0] != "." or stop.group()[1:2] in (".", "”", '"', "’"):
        return False
    before = plain[max(start, stop.start() - 8) : stop.start() + 1]
    if MAY_END.search(before):
        has_marker = plain[stop.end() : stop.end() + 3].isspace()
        return not has_marker and STARTER.match(plain, stop.end()) is None
    return bool(ABBREVIATION.search(before))


def with_next(spans: list[Span], end: int) -> list[tuple[Span, int]]:
    """Each span with the start of the one after it."""
    starts = [*(span.start for span in spans[1:]), end]
    return list(zip(spans, starts, strict=False))


def closed(plain: str, span: Span, following: int, markers: Sequence[Marker]) -> Sentence:
    """A sentence with the markers that stand in it and right after it, or right before its stop."""
    mine = [m for m in markers if span.start <= m.start < following] if markers else ()
    if not mine:
        return Sentence(span.start, span.end, span.end, (), Reach.NONE)
    after = [m for m in mine if m.end > span.end or is_closing(plain, m.end, span.end)]
    inner = tuple(mine[: len(mine) - len(after)])
    end = max(span.end, after[-1].end) if after else span.end
    notes = tuple(dict.fromkeys(m.footnote for m in after if m.footnote))
    reach = Reach.SENTENCE if after else Reach.NONE
    return Sentence(span.start, end, span.end, notes, reach, inner)


def is_closing(plain: str, start: int, end: int) -> bool:
    """Whether nothing but a stop, quotes and brackets stands there."""
    return end - start < CLOSE and not plain[start:end].strip(f" .!?…{CLOSING}")


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
