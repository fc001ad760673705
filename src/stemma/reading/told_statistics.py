"""Key statistics told in prose, on pages that list none: when the group was founded, how many it had.

In goes a page of a layout without a block of key statistics (extracts, narrative summaries, factbook
profiles), out come the same records that a profile lists. Example: "ESC was founded in Gao in December
2012" and "the group had about 300 members in 2012". Only what is said of the profile's own group counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from stemma.model.dates import Mode, When
from stemma.model.reading import DateRecord, SizeRecord
from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.hedges import doubt_over
from stemma.reading.mentions import Mention
from stemma.reading.numbers import CountFound, find_counts
from stemma.reading.page import Page, start_of
from stemma.reading.sizes import COUNTED_ALONE, MEMBERS, state_size

NEAR = 25
FRAME_LENGTH = 120
"""Characters before a number in which a verb may say that it counts members."""
FEWEST = 2
TELLING = ("executive_summary", "narrative")
BEGUN = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+|first\s+)?(?:founded|formed|established|created|set\s+up|launched|organi[sz]ed)\b"
    r"|\b(?:emerged|originated|arose|came\s+into\s+being)\b"
    r"|(?:,|\b(?:group|organi[sz]ation|movement|front|network|army|party|militia|faction|alliance))\s+(?:founded|formed|established|created|set\s+up|launched)(?=\s+(?:in|on|by|around)\b)"
)
BARE = re.compile(r"\s*(?:formed|founded|established|created|emerged)\b")
"""A clause of a profile that leaves its subject out."""
PRONOUN = re.compile(r"\s*(?:It|The\s+(?:group|organi[sz]ation|movement))\s+$")
ANOTHER = re.compile(
    r"\b(?:death|after|until|when|which|who|whose|following|led|killed|before|and\s+then)\b"
)
"""Words behind which a date is that of something else."""
AFTER = 90
"""Characters behind the verb in which its date stands."""
LEAD = 8
"""Sentences at the head of the text in which it says when the group began."""
PREPOSED = re.compile(
    r"\b(?:of|with|by|against|from|in|to|for|under|within|than|as)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$"
)
MODIFIES = re.compile(
    r"[’']s?\b|\s+(?:group|faction|members?|cells?|units?|brigade|splinters?|offshoot|leaders?|branch)\b"
)
FRAME = re.compile(
    r"\b(?:has|had|have|having|number(?:s|ed|ing)?|compris\w+|consist\w+\s+of|counted|boast\w+|grew\s+to|grown\s+to|strength\s+(?:of|at|was|is)|estimated\s+at|"
    r"membership\s+(?:of|at|was|is)|fielded|commands?|commanded)\s+(?:(?:be|been|to|have|an?|its|peak|total|of|then|still|only|estimated|at|most|least|the)\s+){0,4}$"
)
PEOPLE = re.compile(rf"\s*{MEMBERS}\b", re.I)
VICTIMS = re.compile(
    r"\s*(?:\w+\s+)?(?:people|persons|civilians|soldiers|troops|policemen|men|women)\b", re.I
)


def read_told_founding(page: Page) -> list[DateRecord]:
    """When prose says that the group began: the first sentence of its head that does."""
    for sentence in islice(telling(page), LEAD):
        span = Span(sentence.start, sentence.body_end)
        verb = begun(page, span)
        found = founding_date(page, span, verb) if verb else None
        if found is None:
            continue
        hedges = [hedge for hedge in page.hedges(span) if hedge.kind != "number"]
        doubt = doubt_over(page.plain, span, hedges, page.who)
        stated = page.state(page.group.id, "formed", found.when, span, doubt=doubt)
        return [DateRecord(found.when.edtf, page.evidence(page.group.id, [stated]))]
    return []


def begun(page: Page, span: Span) -> tuple[int, int] | None:
    """Where a sentence says that the own group began; None where it says it of another, or not at all."""
    bare = BARE.match(page.plain, *span)
    if bare:
        return bare.span()
    for found in BEGUN.finditer(page.plain, *span):
        if PRONOUN.fullmatch(page.plain, span.start, found.start()):
            return found.span()
        before = page.mentions.within(span.start, found.start())
        if before and is_subject(page, span, before[-1]):
            return found.span()
    return None


def founding_date(page: Page, span: Span, verb: tuple[int, int]) -> DateFound | None:
    """The date behind the verb, else one that opens the sentence."""
    dates = page.dates(span)
    for found in dates:
        if 0 <= found.start - verb[1] <= AFTER:
            return None if ANOTHER.search(page.plain, verb[1], found.start) else found
    return next((d for d in dates if d.end <= verb[0] and d.start - span.start <= len("In ")), None)


def is_subject(page: Page, span: Span, mention: Mention) -> bool:
    """Whether the own group itself is what a sentence speaks of, not something of it or for it."""
    return (
        mention.is_own
        and not PREPOSED.search(page.plain, span.start, mention.start)
        and not MODIFIES.match(page.plain, mention.end, span.end)
    )


def read_told_sizes(page: Page) -> list[SizeRecord]:
    """Numbers of members that prose gives the group."""
    records = []
    for sentence in telling(page):
        span = Span(sentence.start, sentence.body_end)
        dates = page.dates(span)
        for count in counted(page, span):
            near = date_of(dates, count)
            moment = (
                When(near.when.edtf, Mode.WITHIN, as_written=near.when.as_written) if near else None
            )
            records.append(state_size(page, count, moment, None, span))
    return records


def date_of(dates: Sequence[DateFound], count: CountFound) -> DateFound | None:
    """The date right behind a number, else the last one before it, else the next."""
    at = bisect_left(dates, count.end, key=start_of)
    behind = dates[at] if at < len(dates) else None
    before = dates[at - 1] if at else None
    if behind and behind.start - count.end <= NEAR:
        return behind
    return before or behind


def counted(page: Page, span: Span) -> Iterator[CountFound]:
    """The numbers of a sentence that count the own group's members."""
    named = page.mentions.within(*span)
    if not named or not all(mention.is_own for mention in named):
        return
    if not is_subject(page, span, named[0]):
        return
    dated = {at for date in page.dates(span) for at in range(date.start, date.end)}
    for count in find_counts(page.plain, *span):
        if count.start in dated or count.end - 1 in dated:
            continue
        before = max(span.start, count.start - FRAME_LENGTH)
        if not FRAME.search(page.plain, before, count.start) or is_some(count):
            continue
        is_people = PEOPLE.match(page.plain, count.end, span.end)
        if (is_people and not VICTIMS.match(page.plain, count.end, span.end)) or (
            not is_people and COUNTED_ALONE.match(page.plain, count.end, span.end)
        ):
            yield count


def is_some(count: CountFound) -> bool:
    """Whether a count says no more than "many"."""
    return count.count.high is None and (count.count.low or 0) <= FEWEST


def telling(page: Page) -> Iterator[Sentence]:
    """The sentences of the page's running text."""
    for section in page.document.sections:
        if section.id in TELLING:
            yield from page.prose(section)
