"""Key statistics told in prose, on pages that list none: when the group was founded, how many it had.

In goes a page of a layout without a block of key statistics (extracts, narrative summaries, factbook
profiles), out come the same records that a profile lists. Example: "ESC was founded in Gao in December
2012" and "the group had about 300 members in 2012". Only what is said of the profile's own group counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from stemma.model.dates import Mode, When
from stemma.model.reading import DateRecord, SizeRecord
from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.doubts.hedges import doubt_over
from stemma.reading.names.mentions import Mention
from stemma.reading.numbers import CountFound
from stemma.reading.page import Page
from stemma.reading.size_sentences import estimates_of
from stemma.reading.sizes import COUNTED_ALONE, state_size

FEWEST = 2
TELLING = ("executive_summary", "narrative")
BEGUN = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+|first\s+)?(?:founded|formed|established|created|set\s+up|launched|organi[sz]ed)\b"
    r"|\b(?:emerged|originated|arose|came\s+into\s+(?:being|existence)|was\s+born|brought\s+into\s+(?:being|existence|life)|(?:dates|dated|traces|traced)\s+its\s+(?:own\s+)?(?:foundation|founding|formation|origins?|beginnings?)\s+(?:back\s+)?to)\b"
    r"|(?:,|\b(?:group|organi[sz]ation|movement|front|network|army|party|militia|faction|alliance))\s+(?:founded|formed|established|created|set\s+up|launched)(?=\s+(?:in|on|by|around)\b)"
)
BEGAN = re.compile(
    r"\b(?:founded|formed|established|created|set\s+up|(?:to|they)\s+(?:found|form|establish|create|set\s+up|launch))\s+(?:the\s+|what\s+became\s+the\s+)?$"
)
BEGINNING = r"(?:foundation|founding|formation|creation|establishment)"
ITS_BEGINNING = re.compile(
    rf"\s*(?:Its|The\s+(?:group|organi[sz]ation|movement)[’']s)\s+(?:official\s+|formal\s+)?{BEGINNING}\s+(?:is|was)\s+(?:\w+\s+)?(?:dated\s+(?:back\s+)?(?:to|from)|announced|proclaimed|declared)\b"
)
BEGINNING_OF = re.compile(rf"\b{BEGINNING}\s+of\s+(?:the\s+)?$", re.I)
"""Before a name: "the founding of the Front in 1980"."""
OPENED = re.compile(
    r"\s*(?P<verb>(?:Founded|Formed|Established|Created|Set\s+up|Launched|Organi[sz]ed)\b)[^.;]{3,120}?,\s+(?:(?P<it>it|the\s+(?:group|organi[sz]ation|movement))\b|(?:the\s+)?(?=[A-Z]))"
)
"""A sentence that begins with the founding of what its main clause is about."""
NEAR = 40
"""Characters before a name in which stands that somebody founded the group."""
BARE = re.compile(r"\s*(?:formed|founded|established|created|emerged)\b")
"""A clause of a profile that leaves its subject out."""
PRONOUN = re.compile(r"\s*(?:It|The\s+(?:group|organi[sz]ation|movement))\s+$")
LATER_IT = re.compile(r"[;,]\s+(?:and\s+)?it\s+$")
""" "The front is a splinter; it was founded in 1990"."""
SINCE_ITS = re.compile(
    rf"\s*(?:[Ss]ince|[Aa]fter|[Ff]rom)\s+its\s+{BEGINNING}\s+(?=(?:in|on)\b)[^,;]{{3,40}},\s+(?:the\s+)?(?=[A-Z])|[^.;]{{2,60}}?\s\((?P<est>est\.?|founded|formed|established)\s+(?=[\w\s,]{{0,14}}\d{{4}})"
)
""" "Since its establishment in 1992, the front", "the front (est. 1994)"."""
WHO_FOUNDED = re.compile(
    r"\bwho\s+(?:had\s+)?(?:founded|formed|established|created|set\s+up|launched)\s+it\b"
)
GOES_ON = re.compile(r"\band\s+$")
"""Before a verb whose subject is the sentence's: "is based in Gulu and was founded in 1990"."""
ANOTHER = re.compile(
    r"\b(?:though|although|death|after|until|when|which|who|whose|following|led|killed|before|and\s+then)\b"
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
    r"[’']s?\b|\s+(?:group|faction|members?|cells?|units?|force|column|brigade|splinters?|offshoot|leaders?|branch)\b"
)
OF_STRENGTH = re.compile(
    r"\b(?:strength|size|membership|numbers?|ranks)\s+of\s|\b(?P<its>[Ii]ts)\s+(?:[a-z]+\s+){0,2}(?:strength|size|membership|numbers?|ranks)\b"
)
FEW = re.compile(r"\b(?:remain(?:s|ed)?|were\s+left)\b")
IT = re.compile(r"\b(?:[Ii]t|[Ii]ts|[Tt]he\s+(?:group|movement|organi[sz]ation|remnants?))\b")


def read_told_founding(page: Page) -> list[DateRecord]:
    """When prose says that the group began: the first sentence of its head that does, or one that says the same more exactly."""
    chosen: tuple[Span, DateFound] | None = None
    for sentence in islice(telling(page), LEAD):
        span = Span(sentence.start, sentence.body_end)
        verb = begun(page, span)
        found = founding_date(page, span, verb) if verb else None
        if found and (chosen is None or found.when.edtf.startswith(f"{chosen[1].when.edtf}-")):
            chosen = span, found
    if chosen is None:
        return []
    span, found = chosen
    hedges = [hedge for hedge in page.hedges(span) if hedge.kind != "number"]
    doubt = doubt_over(page.plain, span, hedges, page.who)
    stated = page.state(page.group.id, "formed", found.when, span, doubt=doubt)
    return [DateRecord(found.when.edtf, page.evidence(page.group.id, [stated]))]


def begun(page: Page, span: Span) -> tuple[int, int] | None:
    """Where a sentence says that the own group began; None where it says it of another, or not at all."""
    bare = BARE.match(page.plain, *span)
    if bare:
        return bare.span()
    its = ITS_BEGINNING.match(page.plain, *span)
    if its:
        return its.span()
    since = SINCE_ITS.match(page.plain, *span)
    if since:
        at = since.start("est") if since["est"] else since.end()
        named = (
            page.mentions.within(span.start, at)
            if since["est"]
            else page.mentions.within(at, at + 1)
        )
        if any(mention.is_own for mention in named):
            return (
                (since.start("est"), since.end()) if since["est"] else (span.start, span.start + 1)
            )
    told = WHO_FOUNDED.search(page.plain, *span)
    first = page.mentions.within(*span)[:1]
    if told and any(is_subject(page, span, mention) for mention in first):
        return told.span()
    opened = OPENED.match(page.plain, *span)
    if opened:
        subject = page.mentions.within(opened.end(), opened.end() + 1)
        is_own = opened["it"] or any(mention.is_own for mention in subject)
        return opened.span("verb") if is_own else None
    for mention in page.mentions.within(*span):
        before = page.plain[max(span.start, mention.start - NEAR) : mention.start]
        active = BEGAN.search(before) or BEGINNING_OF.search(before)
        if mention.is_own and active and not MODIFIES.match(page.plain, mention.end, span.end):
            return mention.start, mention.end
    for found in BEGUN.finditer(page.plain, *span):
        if PRONOUN.fullmatch(page.plain, span.start, found.start()):
            return found.span()
        named = page.mentions.within(span.start, found.start())
        if LATER_IT.search(page.plain[span.start : found.start()]) and is_about_own(
            page, span, named
        ):
            return found.span()
        goes_on = GOES_ON.search(page.plain[span.start : found.start()]) is not None
        spoken = (named[-1:] + named[:1]) if goes_on else named[-1:]
        if any(is_subject(page, span, mention) for mention in spoken):
            return found.span()
    return None


def is_about_own(page: Page, span: Span, named: list[Mention]) -> bool:
    """Whether a sentence begins with the own group as what it is about."""
    return bool(named) and is_subject(page, span, named[0])


def founding_date(page: Page, span: Span, verb: tuple[int, int]) -> DateFound | None:
    """The date behind the verb, else the last one before it that is no other event's."""
    dates = page.dates(span)
    for found in dates:
        if 0 <= found.start - verb[1] <= AFTER:
            if ANOTHER.search(page.plain, verb[1], found.start) and not NOT_UNTIL.search(
                page.plain[span.start : found.start]
            ):
                break
            return found
    before = [d for d in dates if d.end <= verb[0]]
    return before[-1] if before and is_lead(page, span, before[-1], verb) else None


def is_lead(page: Page, span: Span, found: DateFound, verb: tuple[int, int]) -> bool:
    """Whether a date before the verb is the founding's: no other verb's, and no other event's."""
    if found.start - span.start <= len("In "):
        return True
    between = page.plain[found.end : verb[0]]
    before = page.plain[max(span.start, found.start - NEAR) : found.start]
    return len(between) <= AFTER and not ANOTHER.search(between) and not OF_ANOTHER.search(before)


OF_ANOTHER = re.compile(
    r"\b(?:after|since|until|before|from|following|(?:killed|died|born|failed|banned|arrested|attacked|elections?|coup|war|accords?|agreement|revolt|uprising)\s+(?:of|in|on))\s+(?:the\s+)?\Z"
)
""" "Barely a year after the coup of [1986]"."""
NOT_UNTIL = re.compile(
    r"\bnot\s+(?:\w+ly\s+)?(?:founded|formed|established|created|set\s+up)\s+until\s+\Z"
)
""" "was not formally founded until 1996"."""


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
    goes_on = False
    for sentence in telling(page, *TELLING, "organization"):
        span = Span(sentence.start, sentence.body_end)
        told = estimates_of(page.plain, span, page.dates(span), COUNTED_ALONE)
        told = [estimate for estimate in told if not is_some(estimate.found)]
        who = " ".join(estimate.who for estimate in told if estimate.who)
        goes_on = bool(told) and counts_own(page, span, who, goes_on=goes_on)
        for estimate in told if goes_on else ():
            when = estimate.date.when if estimate.date else None
            moment = When(when.edtf, Mode.WITHIN, as_written=when.as_written) if when else None
            records.append(state_size(page, estimate.found, moment, estimate.who, span))
    return records


def counts_own(page: Page, span: Span, who: str, *, goes_on: bool) -> bool:
    """Whether a sentence that counts members counts the own group's.

    It names no other group but whoever counts; it speaks of the own group, of its strength, or of "it"
    where the sentence before counted the own group's.
    """
    named = [m for m in page.mentions.within(*span) if m.is_own or m.name not in who]
    if any(not mention.is_own for mention in named):
        return False
    if any(is_subject(page, span, mention) for mention in named[:1]):
        return True
    of_own = OF_STRENGTH.search(page.plain, *span)
    if of_own:
        return bool(named) or of_own["its"] is not None
    return not named and goes_on and bool(who or IT.search(page.plain, *span) or FEW.search(page.plain, *span))  # fmt: skip


def is_some(count: CountFound) -> bool:
    """Whether a count says no more than "many"."""
    return count.count.high is None and (count.count.low or 0) <= FEWEST


def telling(page: Page, *sections: str) -> Iterator[Sentence]:
    """The sentences of the page's running text, or of the named sections."""
    for section in page.document.sections:
        if section.id in (sections or TELLING):
            yield from page.prose(section)
