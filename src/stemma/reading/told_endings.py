"""Endings told in prose, on pages that list none: when the group was dissolved or ceased to exist.

In goes a page without a line "Disbanded", out comes the `DisbandedRecord` that such a line would give.
Example: "It was dissolved in December 1983". Of a year and a day in it, told in two sentences, the day is
kept; the end of a wing, or of another group, is none of the page's group.
"""

from __future__ import annotations

import re

from stemma.model.dates import When
from stemma.model.reading import DisbandedRecord
from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.doubts.hedges import doubt_over
from stemma.reading.guarded import guarded
from stemma.reading.names.own_group import ITSELF
from stemma.reading.page import Page
from stemma.reading.told_statistics import is_subject, telling

ADVERB = r"(?:(?:(?!largely|mostly|partly|partially|virtually|nearly)\w+ly|later|then|also)\s+)?"
ENDED = guarded(
    rf"\b(?:(?:was|were|been)\s+{ADVERB}(?:dissolved|disbanded|wound\s+up)\b(?!\s+into)"
    rf"|{ADVERB}(?:disbanded|dissolved)(?:\s+itself)?(?=\s+(?:in|on|by|during|after|itself|sometime|at)\b|\s*[,.;]|\s*$)"
    rf"|ceased\s+to\s+exist\b|(?:announced|declared)\s+(?:its|their)\s+(?:own\s+|formal\s+)?(?:dissolution|disbandment)\b"
    r"|announced\s+that\s+it\s+(?:had\s+(?:been\s+)?|was\s+)?(?:disband(?:ed|ing)|dissolv(?:ed|ing))\b)"
)
HINT = re.compile(r"\b(?:dissol|disband|wound\s+up|ceased)")
BARE = re.compile(r"\s*(?:(?:in|on)\s[^,;]{3,30}\s)?(?:formally\s+|officially\s+)?(?:announced|declared|disbanded|dissolved|ceased)\b", re.I)  # fmt: skip
"""A clause of a profile that leaves its subject out."""
ITSELF_BEFORE = re.compile(rf"\b{ITSELF}\s+$")
GOES_ON = re.compile(r"\b(?:and|but)\s+$")
IT_OPENS = re.compile(
    r"\s*(?:[^,;]{2,60},\s+)?(?:[Ii]t|[Tt]he\s+(?:group|organi[sz]ation|movement|front))\s"
)
NOT_YET = re.compile(
    r"\b(?:not|never|no|would|will|may|might|could|refused|threatened|if|until|unless)\b"
)
LONGEST = 2000
"""Of a longer sentence the beginning is read."""
BEHIND = 80
"""Characters behind the verb in which its date stands."""
OTHER = re.compile(r"\b(?:who|which|when|while|before|founded|formed)\b")


def read_told_ending(page: Page) -> list[DisbandedRecord]:
    """When prose says that the group ended; the closest of the dates that fit together."""
    chosen: tuple[DateFound, Span] | None = None
    for sentence in telling(page):
        span = Span(sentence.start, min(sentence.body_end, sentence.start + LONGEST))
        for found in ENDED.finditer(page.plain, *span) if HINT.search(page.plain, *span) else ():
            dated = date_of(page, span, found) if ends_own(page, span, found.start()) else None
            if dated and (chosen is None or dated.when.edtf.startswith(chosen[0].when.edtf)):
                chosen = (dated, span)
    return [state_ending(page, *chosen)] if chosen else []


def ends_own(page: Page, span: Span, verb: int) -> bool:
    """Whether the own group is what ended: named or meant right before the verb, or what the sentence is of."""
    before = page.plain[max(span.start, verb - BEHIND) : verb]
    if NOT_YET.search(before[-40:]):
        return False
    if BARE.match(page.plain, *span):
        return True
    if ITSELF_BEFORE.search(before):
        return all(mention.is_own for mention in page.mentions.within(*span))
    named = page.mentions.within(span.start, verb)
    if GOES_ON.search(before):
        is_it = IT_OPENS.match(page.plain, *span) is not None
        return is_it or bool(named and is_subject(page, span, named[0]))
    return bool(named) and is_subject(page, span, named[-1]) and verb - named[-1].end <= NEAR


NEAR = 4
"""Characters between the group's name and the verb."""


def date_of(page: Page, span: Span, found: re.Match[str]) -> DateFound | None:
    """The date behind the verb, else the last one before it."""
    dates = page.dates(span)
    for date in dates:
        if 0 <= date.start - found.end() <= BEHIND:
            return None if OTHER.search(page.plain, found.end(), date.start) else date
    before = [date for date in dates if date.end <= found.start()]
    near = before[-1] if before else None
    return near if near and not OTHER.search(page.plain, near.end, found.start()) else None


def state_ending(page: Page, dated: DateFound, span: Span) -> DisbandedRecord:
    """The status with its date, and the date by itself."""
    when = When(dated.when.edtf.removesuffix("/.."), as_written=dated.when.as_written)
    doubt = doubt_over(page.plain, span, page.hedges(span), page.who)
    ids = [
        page.state(page.group.id, "status", "disbanded", span, doubt=doubt, when=when),
        page.state(page.group.id, "disbanded", when, span, doubt=doubt),
    ]
    return DisbandedRecord("disbanded", when.edtf, None, page.evidence(page.group.id, ids))
