"""Size estimates told in sentences: how many, when, and who says so.

In goes the stretch of a sentence, out come `Estimate`s. Example: "A defector put its strength at 400 in
2003, while the army counted no more than 150 in 2005" gives two, each with its own date and its own voice.
Whose members are counted, the caller knows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.names.groups import UPPER
from stemma.reading.numbers import CountFound, find_counts
from stemma.reading.page import start_of

MEMBERS = (
    r"(?:active |armed |full-time |core |total |estimated |trained |male |female )*"
    r"(?:members?|fighters?|militants?|combatants?|soldiers?|men|women|troops?|operatives?|people|persons|"
    r"cadres?|guerrillas?|insurgents?|rebels?|strong|recruits?|volunteers?|supporters?|followers?|dissidents?|partisans?|gunmen|adherents?)"
)
PEOPLE = re.compile(rf"\s*{MEMBERS}\b", re.I)
VICTIMS = re.compile(r"\s*(?:\w+\s+)?(?:people|persons|civilians|soldiers|troops|policemen|men|women)\b", re.I)  # fmt: skip
FILLED = r"(?:(?:be|been|to|have|an?|its|their|the|peak|total|of|then|still|only|just|estimated|at|most|least|some|now)\s+){0,4}"
HOLDING = (
    r"(?:has|had|have|having|number(?:s|ed|ing)?|compris\w+|consist\w+\s+of|boast\w+|grew\s+to|grown\s+to|rose\s+to|risen\s+to|swelled\s+to|swollen\s+to|swelling\s+to|a\s+figure\s+of|"
    r"(?:shr[aiu]nk|fell|fallen|dropped|dwindled|reduced|cut|decreased|declined|down)\s+to|strength\s+(?:of|at|was|is)|"
    r"membership\s+(?:of|at|was|is)|membership\s+of\s+(?:the\s+)?[\w’' -]{2,40}?\s+(?:was|is|stood\s+at)(?:\s+\w+ly)?|fielded|commands?|commanded|reached|remained|remain)"
)
RATING = (
    r"(?:counted|counts|spoke\s+of|speaks\s+of|estimated\s+(?:that|at)|assess(?:es|ed)\s+(?:that|at)|believed\s+that|"
    r"(?:put|puts|placed|places|estimat(?:ed|es)|assess(?:ed|es)|reckon(?:ed|s)|calculat(?:ed|es))\s+(?:it|them|(?:the|its|their)\s+(?:[a-z]+\s+){0,3}?(?:strength|size|number|numbers|membership|manpower|ranks|remnants?|group|organi[sz]ation|movement)(?:\s+of\s+(?:the\s+)?[\w’' -]{2,50}?)?|[\w’'-]+(?:\s+[\w’'-]+){0,3})\s+(?:at|to\s+(?:be|have|number)|as|that))"
)
RATED = r"(?:estimated|assessed|put|placed|given|believed|believes|thinks|thought|reported|said)\b[^,;.]{0,60}?\s(?:at|to\s+(?:have(?:\s+had)?|number|be|comprise|include)|that\s+there\s+(?:were|are))"
FRAME = re.compile(rf"\b(?:{HOLDING}|{RATING}|{RATED})\s+{FILLED}$")
"""Words right before a number by which it counts members."""
AGAIN = re.compile(
    rf"(?:^|,|\band\b|\bbut\b|\bthen\b|\blater\b|;)\s*(?:(?:then|later|only)\s+)*(?:at|to)?\s*{FILLED}$"
)
"""A second number behind the first: "at 700 in 2015 and at 250 in 2018"."""
NOT_ALL = re.compile(
    r"\b(?:including|among\s+(?:them|whom)|of\s+(?:them|whom|which)|plus|with)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:recruit\w+|joined|trained|passed\s+through|imprisoned|lost)\b[^,;]{0,40}$"
)
"""Words before a number that counts a part of the members, or those of all times."""
DEALT = re.compile(
    r"\b(?:kill|wound|injur|kidnap|abduct|execut|arrest|captur|displac|behead|massacr|attend|deploy|freed|free|releas|bomb|tax|murder)(?:s|ed|red|ing)?\s+(?:(?:over|about|some|around|at\s+least|more\s+than|nearly|up\s+to|another)\s+)*\Z"
)
""" "The front killed 43 people": none of its members."""
OTHER_THINGS = re.compile(
    r"\s+(?:(?:people|persons|civilians|soldiers|police(?:men)?|others|more)\s+)?(?:were\s+)?(?:killed|wounded|injured|dead|deaths|casualties|attacks?|bombings?|incidents?|raids|arrests|hostages|attended|for\s+the\s+(?:rival|other)|square|kilomet|km|dollars|million|villages|weapons|rifles|guns)\b"
    r"|[^.;]{0,20}\b(?:attended|took\s+part\s+in\s+the|marched|demonstrated|fled|protested)\b"
)
""" "12 attacks", "300 killed", "5,000 people attended the funeral"."""
GONE = re.compile(
    rf"\s*{MEMBERS}\s+(?:(?:had|have|has)\s+(?:been\s+)?|(?:were|was)\s+)?(?:laid\s+down|surrendered|killed|arrested|captured|wounded|died|deserted|defected|demobili[sz]ed|registered|lost|imprisoned|released)\b"
)
"""Members of whom only their end is told."""
LEFT = re.compile(r"\s*(?:\w+\s+)?(?:remain(?:s|ed)?|were\s+left|(?:were\s+)?still\s+active)\b")
NEVER = re.compile(r"\b(?:never|not|hardly|rarely)\b[^,;.]{0,30}$")
MOST = 8
"""Estimates that one sentence may tell."""
NEAR = 25
FRAME_LENGTH = 120
"""Characters before a number in which a verb may say that it counts members."""
WHO = rf"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Tt]wo)\s+)?(?P<who>(?:[a-z-]+\s+){{0,3}}?(?:[{UPPER}][\w.’'-]*(?:\s+(?:(?:of|and|for|the|de)\s+){{0,2}}(?:[{UPPER}][\w.’'-]*)|\s+[a-z-]+){{0,8}}?|[a-z-]+))"
SAYS = r"(?:itself\s+|themselves\s+|also\s+|even\s+|later\s+|(?:has|have|had)\s+)*(?:estimat(?:ed|es)|put|puts|placed|assess(?:ed|es)|counted|counts|reported|reports|claimed|claims|spoke\s+of|said|believed|believes|thinks|gave|gives?|wrote|writes|alleged|alleges|stated|states(?!\s+(?:and|or|of|in|with|where)\b|[,;.])|reckoned|reckons|maintained|insisted|calculated|guessed|noted)\b"
SUBJECT = re.compile(
    rf"(?:^|[,;]\s+|\d{{4}},?\s+)(?:(?:while|and|but|whereas|though|although)\s+)?{WHO}\s+{SAYS}"
)
"""Who stands before the verb that gives a number."""
APPOSED = re.compile(
    rf"(?:^|[,;]\s+|\d{{4}},?\s+)(?:An?|Another|One|The)\s+[a-z][^,;.()]{{2,60}},\s+(?:the\s+)?(?P<who>[{UPPER}][^,;.()]{{2,60}}),\s+{SAYS}"
)
"""What the estimator is, and behind it the name: "A research group in Abuja, the Gulf Monitor, put the figure"."""
RELATIVE = re.compile(
    r"\s*(?:An?|One|The)\s+(?P<who>[a-z-]+(?:\s+[a-z-]+)?)\s+who\b[^;]*?\b(?:counted|estimated|put|spoke|reported)\b"
)
ACCORDING = re.compile(
    rf"\b[Aa]ccording\s+to\s+{WHO}(?=\s*[,.;(]|\s+(?:in|on|had|has|have|there|made)\b|\s*$)"
)
BY = re.compile(
    rf"\b(?:estimated|assessed|put|counted|reported|given|believed)\s+by\s+{WHO}(?=\s+(?:in|at|to|as)\b|\s*[,;.]|\s*$)"
)
OF = re.compile(
    rf"\b(?:assessment|estimate|count|report)\s+(?:of|by)\s+{WHO}(?=\s+(?:made|from|in|dated|published)\b|\s*[,;.]|\s*$)"
)
ACCOUNT = re.compile(rf"\b[Bb]y\s+{WHO}[’']s\s+own\s+(?:account|count|estimate|reckoning)\b")
NOBODY = re.compile(
    r"(?i:\b(?:was|were|is|are|be|been|had|has|have|but|it|its|they|he|she|unknown|not|which|who|that|this)\b)"
    r"|\b(?:group|organi[sz]ation|movement|strength|size|numbers?|membership|estimates?|in|by|at)$"
)
"""What is no estimator: pronouns, and the number's own noun."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number of members as a sentence tells it."""

    found: CountFound
    date: DateFound | None
    who: str | None
    """Who gives it, as printed without an article; None where the sentence does not say."""


def estimates_of(
    plain: str,
    span: Span,
    dates: Sequence[DateFound],
    alone: re.Pattern[str],
    *,
    in_section: bool = False,
) -> list[Estimate]:
    """The estimates of a sentence; `alone` is what may follow a number that names no members.

    In a section on sizes the first number of members needs no verb that says so.
    """
    counts = list(islice(counted(plain, span, dates, alone, in_section=in_section), MOST))
    told: list[Estimate] = []
    for at, count in enumerate(counts):
        first = counts[at - 1].end if at else span.start
        last = counts[at + 1].start if at + 1 < len(counts) else span.end
        who = estimator(plain, span, Span(first, last), count)
        if who is None and at and AGAIN.search(plain[first : count.start]):
            who = told[-1].who
        told.append(Estimate(bounded(plain, count), date_of(dates, count), who))
    return told


def counted(
    plain: str,
    span: Span,
    dates: Sequence[DateFound],
    alone: re.Pattern[str],
    *,
    in_section: bool,
) -> Iterator[CountFound]:
    """The numbers of a sentence that count members: a verb says so before them, or a noun behind."""
    dated = {at for date in dates for at in range(date.start, date.end)}
    known: CountFound | None = None
    for count in find_counts(plain, *span):
        if count.start in dated or count.end - 1 in dated:
            continue
        before = plain[max(span.start, count.start - FRAME_LENGTH) : count.start]
        is_again = known is not None and AGAIN.search(plain[known.end : count.start])
        is_framed = FRAME.search(before) or is_again
        is_people = PEOPLE.match(plain, count.end, span.end)
        is_alone = is_people or alone.match(plain, count.end, span.end)
        is_left = LEFT.match(plain, count.end, span.end)
        if NOT_ALL.search(before) or GONE.match(plain, count.end, span.end):
            continue
        if DEALT.search(before) or OTHER_THINGS.match(plain, count.end, span.end):
            continue
        is_first = in_section and known is None and is_people
        if VICTIMS.match(plain, count.end, span.end) and not (is_framed or is_first or is_left):
            continue
        if (is_framed and is_alone) or is_left or is_first:
            known = count
            yield count


def estimator(plain: str, span: Span, near: Span, count: CountFound) -> str | None:
    """Who gives a number: named before its verb, behind it, or at the beginning of the sentence."""
    behind = plain[count.end : near.end]
    before = plain[near.start : count.start]
    for pattern, words in ((SUBJECT, before), (APPOSED, before), (ACCOUNT, before), (BY, before), (OF, before), (ACCORDING, before), (OF, behind), (ACCORDING, behind), (BY, behind)):  # fmt: skip
        found = pattern.search(words)
        who = named(found["who"]) if found else None
        if who:
            return who
    opening = RELATIVE.match(plain, span.start, min(count.start, span.start + 200)) or (
        ACCORDING.match(plain, span.start, count.start) if near.start != span.start else None
    )
    return named(opening["who"]) if opening else None


def named(who: str) -> str | None:
    """An estimator's name, single blanks; None for pronouns and the like."""
    words = " ".join(who.split()).rstrip(".")
    words = re.sub(r"\s+itself$", "", words)
    return None if NOBODY.search(words) else words


def bounded(plain: str, count: CountFound) -> CountFound:
    """The count, turned where the sentence denies more: "never had more than 60"."""
    low = count.count.low
    if count.count.high is None and low and NEVER.search(plain[max(0, count.start - 40) : count.start]):  # fmt: skip
        return replace(count, count=replace(count.count, low=None, best=None, high=low))
    return count


def date_of(dates: Sequence[DateFound], count: CountFound) -> DateFound | None:
    """The date right behind a number, else the last one before it, else the next."""
    at = bisect_left(dates, count.end, key=start_of)
    behind = dates[at] if at < len(dates) else None
    before = dates[at - 1] if at else None
    if behind and behind.start - count.end <= NEAR:
        return behind
    return before or behind
