"""Relation lasting: until when a tie went on, where its sentence says so behind the frame.

In goes the end of a frame, out comes a date. Example: "an ally of @0 from 1991 until its leader was shot in
2005" ends in 2005; "in 1990 and 1991" is one time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import Node
from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.doubts.aspects import VERB
from stemma.reading.page import Page
from stemma.reading.relations.anchors import dates_by_others

LASTED = re.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Uu]p\s+to)\s+(?!(?:about|around|early|mid|late|at\s+least)\b)[^,;.@\d]{3,70}?\s(?:in|on|of)\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?$"
)
""" "Until the death of its founder in 2007"."""
GOES_ON = re.compile(
    r"[^.;]{0,60}?\b(?:remain|stay|continu|last|held|kept|serv|co-?operat|co-?ordinat|fought|member|partner|rag|went\s+on)\w*\b[^.;]{0,90}"
)
DIRECTLY = re.compile(r"(?P<between>[^.;]{0,80}?)\b(?:until|till|up\s+to)\b[^.;]{0,80}")
""" "Its closest ally until the two merged in 2016": no verb stands between."""


def lasting(page: Page, frame: Span, node: Node) -> When | None:
    """The end that stands behind the frame: "joined in 1987 and remained a member until 1991"."""
    sentence = page.sentence_at(frame.start)
    if sentence is None or "til" not in page.plain[frame.end : sentence.body_end]:
        return None
    rest = Span(frame.end, sentence.body_end)
    for date in (*page.dates(rest), *dates_by_others(page, rest)):
        until = date.when.edtf.startswith("../") and date.when.as_written.lower().startswith(
            "until"
        )
        if not until and not is_last(page, rest, date):
            continue
        named = [m for m in page.mentions.within(frame.end, date.start) if not m.is_own]
        if all(m.node.id == node.id for m in named) and goes_on(page, frame.end, date):
            return replace(date.when, edtf=date.when.edtf.removeprefix("../"))
    return None


def goes_on(page: Page, at: int, date: DateFound) -> bool:
    """Whether "until" belongs to the frame that ends there, or to a verb that only says that it lasted."""
    stop = date.start + len("until") if date.when.edtf.startswith("../") else date.start
    if GOES_ON.fullmatch(page.plain, at, stop):
        return True
    found = DIRECTLY.fullmatch(page.plain, at, stop)
    return found is not None and not VERB.search(page.plain, at, found.end("between"))


def is_last(page: Page, clause: Span, date: DateFound) -> bool:
    """Whether a date tells of what ended the tie: "until the army's demobilization in 1991"."""
    first = max(clause.start, date.start - 90)
    if LASTED.search(page.plain, first, date.start):
        return True
    return opening_of(page, date) is not None


BETWEEN = re.compile(r"\b[Bb]etween\s+(?:the\s+)?\Z")
AND_ITS_END = re.compile(
    r"\s+and\s+[^,;.\d]{3,60}?\s(?:in|on|of)\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?"
)


def opening_of(page: Page, last: DateFound) -> DateFound | None:
    """The date that "between" stands before, where this one ends what it opens: "between 1975 and its ban in 1981"."""
    sentence = page.sentence_at(last.start)
    if sentence is None or "etween" not in page.plain[sentence.start : last.start]:
        return None
    for date in page.dates(Span(sentence.start, last.start)):
        opens = BETWEEN.search(page.plain, sentence.start, date.start)
        if opens and AND_ITS_END.fullmatch(page.plain, date.end, last.start):
            return date
    return None


NUMBERS = {
    word: n
    for n, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
}
COUNT = rf"(?P<n>{'|'.join(NUMBERS)}|\d{{1,2}})"
VAGUE = r"(?<!about )(?<!nearly )(?<!almost )(?<!over )(?<!than )(?<!least )(?<!some )(?<!around )"
FOR_YEARS = re.compile(rf"\bfor\s+(?:the\s+(?:next|following)\s+)?{VAGUE}{COUNT}\s+years\b")
YEARS_LONG = re.compile(
    rf"\b{VAGUE}{COUNT}-year(?:-long)?\s+(?:[a-z-]+\s+){{0,2}}?(?:alliance|pact|agreement|partnership|accord|war|feud|membership|co-?operation)\b"
)
YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:-\d\d)?(?:-\d\d)?\Z")


def with_length(page: Page, clause: Span, frame: Span, when: When) -> When:
    """The time with its end where the clause says how many years it lasted: "concluded a two-year alliance in 2001".

    The end is worked out, to the year; a length that is itself vague gives none.
    """
    start = YEAR_FIRST.match(when.edtf)
    if start is None or "year" not in page.plain[clause.start : clause.end]:
        return when
    long = YEARS_LONG.search(page.plain, *clause)
    told = long or FOR_YEARS.search(page.plain, frame.end, clause.end)
    if told is None or (long is None and VERB.search(page.plain, frame.end, told.start())):
        return when
    count = NUMBERS.get(told["n"].lower()) or int(told["n"])
    last = int(start["year"]) + count
    return replace(when, edtf=f"{when.edtf}/{last}", mode=Mode.THROUGHOUT, basis=Basis.INFERRED)


BEGAN = re.compile(r"[^;.]{0,40}\b(?:began|started|broke\s+out|erupted)\s+(?:in|on)\s+\Z")
ENDED_IN = re.compile(
    r"[^;.]{0,60}\b(?:ended|ceased|stopped|subsided|came\s+to\s+an\s+end|(?:was|were)\s+(?:ended|settled|resolved))\b[^;.\d]{0,60}\b(?:in|on)\s+\Z"
)


def began_and_ended(page: Page, frame: Span) -> When | None:
    """ "Battles between the two began in 1977 and ended with the coup in 1980"."""
    sentence = page.sentence_at(frame.start)
    if sentence is None or sentence.body_end <= frame.end:
        return None
    for one, two in pairwise(page.dates(Span(frame.end, sentence.body_end))):
        begun = BEGAN.match(page.plain, frame.end, one.start)
        if begun and ENDED_IN.match(page.plain, one.end, two.start):
            edtf = f"{one.when.edtf}/{two.when.edtf}"
            return replace(one.when, edtf=edtf, mode=Mode.THROUGHOUT)
    return None


def years_in_a_row(page: Page, when: When, dates: Sequence[DateFound]) -> When:
    """ "In 1990 and 1991" is one time; the date itself where no year follows it."""
    for one, two in pairwise(dates):
        first, last = one.when.edtf, two.when.edtf
        joined = page.plain[one.end : two.start].split() == ["and"]
        years = YEAR_ALONE.match(first) and YEAR_ALONE.match(last) and when.edtf in (first, last)
        if joined and years and int(last) == int(first) + 1:
            return replace(when, edtf=f"{first}/{last}", mode=Mode.THROUGHOUT)
    return when


YEAR_ALONE = re.compile(r"\d{4}\Z")
