"""Listings told in sentences: "Canada listed the group as a terrorist entity in 1994".

In goes the stretch of a sentence, out come `Listing`s: who listed, on which list, when. Example: "The
United States designated the BRF a Foreign Terrorist Organization on 8 October 2002, followed by Canada
in 2003" gives two, the second without a list of its own. A sentence without a date, or about another
group, gives none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from stemma.model.text import Span
from stemma.reading.names.own_group import ARTICLE, MEANT
from stemma.reading.periods import Period, read_period

DONE = r"(?:designated|listed|proscribed|banned|outlawed|blacklisted|sanctioned|classified|declared|named|labell?ed|added|placed|put|included|entered|inscribed|recogni[sz]ed)"
ADVERB = r"(?:\s+(?:first|also|again|later|already|then|perhaps|\w+ly|re-?))?"
SAID_TO = (
    r"(?:\s+(?:(?:is|was|are|were)\s+(?:\w+ly\s+)?(?:believed|said|thought|reported|rumou?red|alleged|understood|supposed)\s+to"
    r"|(?:seem|appear)(?:s|ed)?\s+to|may|might|could)(?=\s+have\b))?"
)
"""How a listing is told that is not certain."""
PASSIVE = re.compile(
    rf"\b(?:was|were|been|being|is|are){ADVERB}\s+(?P<verb>(?:re-?(?!named))?{DONE})\b"
)
OPENING = re.compile(
    r"\s*(?:[A-Za-z]+ly\s+)?(?P<verb>[Dd]esignated|[Ll]isted|[Pp]roscribed|[Bb]anned|[Oo]utlawed|[Ss]anctioned|[Bb]lacklisted|[Dd]eclared)\b"
)
LEAD = re.compile(r"\s*")
ORGAN = r"(?:[a-z]+\s+)?(?:government|authorities|parliament|cabinet|junta|supreme\s+court|high\s+court)\b"
BRACKETED = r"(?:\s\([A-Z][\w’' -]{1,30}\))?"
"""What a name holds in brackets: "the ISIL (Da'esh) Committee"."""
ACTOR = (
    rf"(?:the\s+|The\s+|both\s+)?(?P<authority>(?:{ORGAN}|(?:province|state|republic|government|canton|territory|kingdom|parliament|senate|ministry|department)\s+of\s+(?=[A-Z])[^,;.()]{{3,60}}?(?=\s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?:re-?)?{DONE})|[A-Z][\w.’'-]*(?:(?:,?\s+(?:of|the|and|for|on|de|\d{{3,4}}(?=\s[A-Z])|[A-Z][\w.’'-]*{BRACKETED})){{0,9}}\s+[A-Z][\w.’'-]*)?(?:\s+(?:government|authorities|parliament|cabinet|courts?|officials))?)){ADVERB}"
    rf"{SAID_TO}(?:\s+(?:has|have|had))?{ADVERB}\s+(?P<verb>(?:re-?(?!named))?{DONE})\s+(?P<object>(?:the\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]*){{0,9}})"
)
ACTIVE = re.compile(ACTOR)
LATER = re.compile(rf"(?:[,;]\s+|\d{{4}}\s+|\b(?:and|when|before|after|while|that)\s+){ACTOR}")
"""The same behind a date or in a clause of its own."""
BY = re.compile(
    r"\s(?:by|in)\s+(?:the\s+)?(?P<who>[A-Z][\w.’'-]*(?:\s+(?:of|the|and|for|on|de|[A-Z][\w.’'-]*)){0,12}(?:\s+(?:government|authorities|parliament|cabinet|courts?))?)"
)
ON_LIST = re.compile(
    r"\s(?:to|on|in|onto|under)\s+(?:the\s+|its\s+|their\s+)?(?:(?P<owner>[A-Z][^,;.]{1,70}?)[’']s?\s+)?(?P<list>(?:[Ll]ist\s+of\s+)?[A-Z\d\[“\"a-z][^,;.]{2,90}?\b(?:[Ll]ists?|[Ss]chedule|[Oo]rder|[Rr]egister|[Aa]ct|[Oo]rgani[sz]ations|[Ee]ntities|[Gg]roups)\b(?:\s+of\s+[^,;.]{3,60}?|(?<=Order)\s+\d{2,6})?)"
    r"(?=\s+(?:in|on|since|by|under|from|for|until)\b|\s*[,;.()]|\s*$)"
)
AS = re.compile(
    r"(?P<as>\s+(?:as|to\s+be)\s+|\s+)(?:an?|one\s+of\s+its|its|the)?\s*(?P<regime>[A-Za-z“\"‘'][^,;.()]{2,110}?)(?=\s+(?:in|on|since|by|under|from|for|until|pursuant|and)\b|\s*[,;.()]|\s*$)"
)
BODY = re.compile(
    r"\b(?:organi[sz]ations?|groups?|entit(?:y|ies)|terrorists?|list|associations?|sect|party|movement)\b",
    re.I,
)
FOLLOWED = re.compile(
    r"(?:,\s+(?:and|with|followed\s+by)?|\band|\bfollowed\s+by|;)\s*(?:by\s+|with\s+)?(?:the\s+)?(?P<authority>[A-Z][\w.’'-]*(?:\s+(?:of|the|and|for|[A-Z][\w.’'-]*)){0,9}?)\s+(?:(?:did\s+so|did\s+the\s+same|following|followed)\s+)?(?:suit\s+)?(?P<moment>(?:in|on)\s+(?=\d|[A-Z][a-z]+\s+(?:\d)|the\s+same\s)|the\s+same\s)"
)
SAME = re.compile(r"(?:(?:in|on)\s+)?the\s+same\s+(?:day|month|year)\b")
"""A date told by that of the listing before."""
NO_LISTING = re.compile(
    r"\bnamed\s+in\b|\bas\s+a\s+person\s+(?:was|were)\b|\b(?:himself|herself)\s+was\b"
)
"""Being named in a report is no listing, and a person's listing is not the group's."""
NEAR = 5
AGAIN = re.compile(
    r",?\s+(?:and|then)\s+(?:again|once\s+more|anew|a\s+second\s+time)\s+(?:from|in|between|since|on)\s+(?=[A-Z\d])"
)
"""A second period of the same listing."""
SMALL = re.compile(r"(?:\s+(?:as|on|in|of|and|for|the|de|under))+$")
"""Behind a name, what no longer belongs to it."""
DATE = re.compile(
    r"(?:\b(?P<since>since)|\b(?:on|in|of|from|during)|,)\s+(?=(?:\d{1,2}\s+)?(?:(?:early|late|mid)[-\s])?(?:[A-Z][a-z]+\.?,?\s+)?(?:\d{1,2},?\s+)?(?:1[89]|20)\d\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing as a sentence tells it."""

    authority: str | None
    """None where the sentence does not say who listed."""
    regime: str
    """The list, or what the group was listed as; the verb where nothing else is said ("proscribed")."""
    period: Period


def listings_of(plain: str, span: Span, is_own: Callable[[str], bool]) -> Iterator[Listing]:
    """The listings of a sentence; `is_own` says whether a name means the profile's group."""
    opening = OPENING.match(plain, span.start, span.end)
    passive = list(PASSIVE.finditer(plain, span.start, span.end))
    verbs = [opening] if opening else passive
    if not verbs:
        yield from told_actively(plain, span, is_own)
        return
    for at, verb in enumerate(verbs):
        stop = verbs[at + 1].start() if at + 1 < len(verbs) else span.end
        first = verb.start() if at else span.start
        yield from told_behind(plain, Span(first, stop), verb.end(), None, verb["verb"])


def told_actively(plain: str, span: Span, is_own: Callable[[str], bool]) -> Iterator[Listing]:
    """The listings of a sentence that says who listed the group."""
    first = LEAD.match(plain, span.start, span.end)
    active = (first and ACTIVE.match(plain, first.end(), span.end)) or LATER.search(
        plain, span.start, span.end
    )
    if active is None or is_own(ARTICLE.sub("", active["authority"])):
        return
    told = active["object"]
    meant = MEANT.match(told)
    if meant or is_own(ARTICLE.sub("", told)):
        rest = active.start("object") + meant.end() if meant else active.end()
        yield from told_behind(plain, span, rest, active["authority"], active["verb"])


def told_behind(
    plain: str, span: Span, rest: int, name: str | None, verb: str
) -> Iterator[Listing]:
    """The listing whose words stand behind the verb, and those that follow it with their own dates."""
    period = date_of(plain, span, rest)
    if period is None or NO_LISTING.search(plain, span.start, min(span.end, rest + NEAR)):
        return
    first = listing(plain, rest, span.end, name, verb, period)
    yield first
    for again in AGAIN.finditer(plain, period.span.end, span.end):
        when = read_period(plain, again.end(), span.end)
        if when is not None:
            yield replace(first, period=when)
    for other in FOLLOWED.finditer(plain, rest, span.end):
        same = SAME.match(plain, other.start("moment"), span.end)
        when = period if same else read_period(plain, other.end(), span.end)
        if when is not None and (same or when.span != period.span):
            authority = " ".join(other["authority"].split())
            if authority != first.authority:
                yield Listing(authority, verb.casefold(), when)


def listing(
    plain: str, rest: int, end: int, name: str | None, verb: str, period: Period
) -> Listing:
    """What stands behind the verb, up to the sentence's end: the list and, in the passive, who listed."""
    stop = period.span.start if period.span.start > rest else end
    listed = ON_LIST.match(plain, rest, stop)
    regime = None
    authority = name
    if listed:
        regime, authority = listed["list"], authority or listed["owner"]
    else:
        called = AS.match(plain, rest, stop)
        if called and BODY.search(called["regime"]):
            regime = called["regime"]
    by = None if authority else BY.search(plain, rest, stop)
    also = ON_LIST.match(plain, by.end(), stop) if by and regime is None else None
    regime = also["list"] if also else regime
    authority = by["who"] if by else authority
    bare = SMALL.sub("", ARTICLE.sub("", " ".join((authority or "").split()))) or None
    return Listing(bare, " ".join((regime or verb.casefold()).split()).strip('“”"'), period)


def date_of(plain: str, span: Span, rest: int) -> Period | None:
    """The date behind the verb, else the one that opens the sentence."""
    for found in DATE.finditer(plain, rest, span.end):
        period = read_period(
            plain, found.start("since") if found["since"] else found.end(), span.end
        )
        if period:
            return period
    for found in DATE.finditer(plain, span.start, rest):
        period = read_period(plain, found.start("since") if found["since"] else found.end(), rest)
        if period:
            return period
    return None
