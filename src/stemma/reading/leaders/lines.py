"""Tenure lines: the heads that say who led when, in every form in which they are printed.

In goes a block, out come `Head`s: a name with the terms printed for it. Example: "Daniel Ouma (1994-1999),
Peter Okoth (1999-2003)" gives two heads, "2007 to 2010: Dominic Achieng" and "Leader: Ezekiel Nandi
(appointed 1989; dismissed 1995)" one each. A block that is a sentence has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.model.dates import Mode, When
from stemma.model.text import Span
from stemma.reading.dates import read_date
from stemma.reading.leaders.words import FULL_NAME, NAME, OFFICE, RANK
from stemma.reading.periods import Period, ends, read_period

OPENING = re.compile(rf"\s*(?:[-•*–]\s+|\d{{1,2}}[.)]\s+)?(?:{RANK}{OFFICE}s?\s*:\s*)?", re.I)
"""The bullet, and a label such as "Current leader:"."""
NOTED = r"(?P<bracket>\([^()\n]{1,80}\)|\[[^\[\]\n]{4,80}\])"
BRACKET = re.compile(NOTED)
NAMED = re.compile(rf"(?P<name>[^:\n]{{2,120}}?)\s*(?::\s*)?{NOTED}")
LONGEST_HEAD = 220
"""Characters in which the bracket of a head ends."""
MORE_NAMED = re.compile(
    rf"\s*(?:[,;/]\s*(?:and\s+|&\s+)?|&\s*|and\s+)(?P<name>{NAME})\s*(?P<bracket>\([^()\n]{{1,80}}\))"
)
"""The next head of a line that has several."""
CLOSING = re.compile(
    r"\s*(?:[\[(](?:interim|acting|caretaker|provisional)[\])]\s*)?(?:[:.,;–—]|-\s|$)"
)
"""What stands behind the heads of a line."""
CALLED = re.compile(
    r",\s+(?:(?:alias|a\.?k\.?a\.?|also\s+known\s+as|nicknamed|called)(?=\s)|(?:(?:co-)?founder|(?:[a-z-]+\s+){0,3}(?:leader|emir|commander|chairman|chief|head|president|secretary))\b)[^:]*$"
    r"|\s+(?:alias|a\.?k\.?a\.?|also\s+known\s+as)\s[^:]*$|\s*[-–—]$"
)
"""The office behind a name: "Amina Okello, founder and leader"."""
TELLS = re.compile(
    rf"(?<!\S)(?:was|were|is|are|has|had|have|led|headed|commanded|became|took|held|followed|succeeded|replaced|spent|served|ran|stood|began|ruled|directed|chaired|acted|remained|stayed|ended|[Uu]nder|[Dd]uring)\b|^(?:The|Its)\s+{RANK}{OFFICE}\b"
)
"""Words of sentences; the name of a line has none."""
JOINTLY = re.compile(rf"(?:{FULL_NAME},\s+)*{FULL_NAME},?\s+(?:and|&)\s+{FULL_NAME}")
JOINT = re.compile(r",?\s+(?:and|&)\s+|,\s+")
"""Those who led together."""
ANOTHER = re.compile(r"\s*;\s+(?:and\s+)?")
"""Between heads without brackets."""
FROM_ON = re.compile(r"from\s", re.I)
BARE = re.compile(
    rf"(?P<name>{FULL_NAME})(?:\s*:\s+|,\s+|\s+[-–—]\s+|[.:,]\s+(?:[Tt]he\s+)?(?i:{RANK}{OFFICE})(?:\s+of\s+the\s+\w+)?[,:]?\s+|\s+[-–—]\s+(?i:{RANK}{OFFICE}),?\s+)(?=(?i:from|since|until|between|unknown|early|mid|late|about|around|circa)\b|ca?\.|[?\d]|[A-Z])"
)
"""A name whose term stands without a bracket: "Elijah Mutua: 1985-1991", "Harun Issa. Leader from 2015 to 2018"."""
BEHIND_TERM = re.compile(rf"\s*(?::|[-–—,]\s)\s*(?P<name>{FULL_NAME})(?=\s*(?:$|[,.;:(]|\s[-–—]))")
"""The name behind a term with which the line begins."""
LABEL = re.compile(
    r"\b(?:Years?|Active|Leadership|Leaders?|Formed|Founded|Disbanded|Period|Group|Known|Dates?|Status|Tenure|Term|Duration|Size|Location|War|Phase|Chapter|Congress|Operations?|Updated)\b"
)
"""A word of labels, not of names."""
GAP = re.compile(r"(?:\s|[;,&]|\band\b(?:\s+again\b)?)*")
WORDS_OF_OFFICE = rf"(?:as\s+)?(?:the\s+)?{RANK}{OFFICE}|acting|interim|ad\s+interim|provisional|caretaker|incumbent|jointly|co-leader|(?:in\s+)?(?:office|power|command)"
REMARK = re.compile(
    rf"(?:{WORDS_OF_OFFICE}|deceased|dead|unconfirmed|disputed|(?:first|second)\s+term)\b:?(?=\s*[;,]|\s*$|\s+(?:from|since|until|[\d?]|(?-i:[A-Z])))"
    r"|(?:born|b\.)\s+[^;,()]{0,20}?(?:,\s*)?\d{4}(?=\s*[;,])",
    re.I,
)
"""What is noted in a bracket before the term: an office, a birth."""
DATED = r"\s+(?:(?:in|on|since)\s+)?"
BEGAN = re.compile(
    rf"(?:(?:re)?appointed|(?:re-?)?elected|selected|named|installed|chosen|sworn\s+in|inaugurated|took\s+(?:over|office|charge|command|power|the\s+helm)|assumed\s+(?:office|command|power|charge|(?:the\s+)?leadership)|became\s+{RANK}{OFFICE}|came\s+to\s+power|in\s+office){DATED}",
    re.I,
)
STOPS = r"killed|murdered|assassinated|executed|arrested|captured|deposed|ousted|overthrown|dismissed|removed|replaced|expelled|voted\s+out|died|resigned|retired|surrendered|defected|stepped\s+down"
STOPPED = re.compile(rf"(?:{STOPS}|left\s+(?:office|the\s+post)){DATED}", re.I)
ENDINGS = r"death|arrest|capture|killing|murder|assassination|execution|dismissal|removal|resignation|retirement|expulsion|surrender|defection|deposition|overthrow|ouster"
UNTIL = re.compile(
    rf"\s*,?\s*(?:(?:until|till|up\s+to|to)\s|[-–—])\s*(?:(?:his|her|being|(?:he|she)(?:\s+was)?)\s+)?(?:\w+ly\s+)?(?:{STOPS}|{ENDINGS})(?:\s+by\s+[^,;()\d]{{2,30}}?)?,?{DATED}"
)
"""Why a term ended, before the date of its end."""
UNDATED = re.compile(
    r"(?:exact\s+)?(?:dates?|periods?|tenure|terms?|years?)(?:\s+(?:in\s+office|of\s+\w+))?\s+(?:(?:are|is)\s+)?(?:unknown|not\s+known|unclear|uncertain)\s*$|unknown\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One time of leading as a line prints it."""

    start: str | None
    """EDTF; None: not stated or not known."""
    end: str | None
    """EDTF; ".." where it lasts; None: not stated or not known."""
    when: When | None
    """None where the line says that its dates are not known."""


@dataclass(frozen=True, slots=True)
class Head:
    """Who led when, as one line says."""

    name: str
    terms: tuple[Term, ...]
    span: Span
    """From the name to the end of its terms."""


def heads_of(plain: str, span: Span, as_of: str | None) -> list[Head]:
    """The heads with which a block begins; none where it is no tenure line."""
    opening = OPENING.match(plain, *span)
    rest = Span(opening.end() if opening else span.start, span.end)
    heads = list(bracketed(plain, rest, as_of)) or list(loose_heads(plain, rest, as_of))
    return heads if heads and CLOSING.match(plain, heads[-1].span.end, span.end) else []


def told_from(plain: str, heads: Sequence[Head], end: int) -> int:
    """Where behind its heads a line begins to tell."""
    return behind(CLOSING, plain, heads[-1].span.end, end)


def bracketed(plain: str, span: Span, as_of: str | None) -> Iterator[Head]:
    """`NAME (TERM)`, also several in a row, and two names before one bracket."""
    found = first_named(plain, span, as_of)
    while found:
        terms = noted_terms(plain, inside(found), as_of)
        if not terms:
            return
        last = found.end()
        for name in names_in(found["name"]):
            yield Head(name, terms, Span(found.start("name"), last))
        found = MORE_NAMED.match(plain, last, span.end)


def first_named(plain: str, span: Span, as_of: str | None) -> re.Match[str] | None:
    """The name with which a line begins and its bracket; brackets that hold no term belong to the name."""
    for bracket in BRACKET.finditer(plain, span.start, min(span.end, span.start + LONGEST_HEAD)):
        found = NAMED.fullmatch(plain, span.start, bracket.end())
        if found is None or TELLS.search(CALLED.sub("", found["name"])):
            return None
        if noted_terms(plain, inside(found), as_of):
            return found
    return None


def inside(found: re.Match[str]) -> Span:
    """What stands in the bracket."""
    return Span(found.start("bracket") + 1, found.end("bracket") - 1)


def names_in(printed: str) -> list[str]:
    """The name without the office behind it, or the names of those who led together."""
    name = CALLED.sub("", " ".join(printed.split()))
    return JOINT.split(name) if JOINTLY.fullmatch(name) else [name]


def loose_heads(plain: str, span: Span, as_of: str | None) -> Iterator[Head]:
    """Heads without brackets, with a semicolon between them."""
    while head := term_first(plain, span, as_of) or unbracketed(plain, span, as_of):
        yield head
        more = ANOTHER.match(plain, head.span.end, span.end)
        if more is None:
            return
        span = Span(more.end(), span.end)


def term_first(plain: str, span: Span, as_of: str | None) -> Head | None:
    """ "2007 to 2010: Dominic Achieng"."""
    period = read_period(plain, span.start, span.end, as_of=as_of)
    found = BEHIND_TERM.match(plain, period.span.end, span.end) if period else None
    return one_term(found, period, span.start)


def unbracketed(plain: str, span: Span, as_of: str | None) -> Head | None:
    """ "Elijah Mutua: 1985-1991.", "Henry Muli, 2008 to date: ..."."""
    found = BARE.match(plain, *span)
    period = read_period(plain, found.end(), span.end, as_of=as_of) if found else None
    return one_term(found, period, span.start)


def one_term(found: re.Match[str] | None, period: Period | None, start: int) -> Head | None:
    """A name with the one term before or behind it; None where one is missing or the name is a label."""
    if found is None or period is None:
        return None
    if not is_term(period.when.edtf) or LABEL.search(found["name"]):
        return None
    term = Term(period.start, period.end, period.when)
    end = max(found.end("name"), period.span.end)
    return Head(" ".join(found["name"].split()), (term,), Span(start, end))


def is_term(edtf: str) -> bool:
    """Whether a date is an interval: without brackets a single one dates something else."""
    return "/" in edtf


def noted_terms(plain: str, span: Span, as_of: str | None) -> tuple[Term, ...]:
    """The terms that a bracket notes, among births, offices and remarks; none where it notes none."""
    if UNDATED.match(plain, *span):
        return (Term(None, None, None),)
    terms: list[Term] = []
    at = behind(GAP, plain, span.start, span.end)
    while at < span.end:
        found = term_at(plain, Span(at, span.end), as_of)
        if found:
            term, stop = found
            terms.append(term)
        elif terms or not (remark := REMARK.match(plain, at, span.end)):
            break
        else:
            stop = remark.end()
        at = behind(GAP, plain, stop, span.end)
    return tuple(terms)


def term_at(plain: str, span: Span, as_of: str | None) -> tuple[Term, int] | None:
    """The term that a stretch begins with, and where it stops."""
    began = BEGAN.match(plain, *span)
    until = UNTIL.match(plain, *span)
    if began or until:
        opened = dated_at(plain, began.end(), span.end) if began else (None, span.start)
        return closed_term(plain, span, opened) if opened else None
    period = read_period(plain, span.start, span.end, as_of=as_of)
    if period is None:
        return None
    if period.start and is_closed_behind(plain, period, span.end):
        return closed_term(plain, span, (period.start, period.span.end))
    if FROM_ON.match(plain, *span) and period.when.edtf == period.start:
        when = When(f"{period.start}/..", Mode.THROUGHOUT, as_of, as_written=period.when.as_written)
        return Term(period.start, "..", when), period.span.end
    return Term(period.start, period.end, period.when), period.span.end


def is_closed_behind(plain: str, period: Period, end: int) -> bool:
    """Whether a term of which only the start is printed goes on with what ended it."""
    if "/" in period.when.edtf:
        return False
    at = behind(GAP, plain, period.span.end, end)
    return bool(UNTIL.match(plain, period.span.end, end) or STOPPED.match(plain, at, end))


def closed_term(plain: str, span: Span, opened: tuple[str | None, int]) -> tuple[Term, int]:
    """A term whose start was read, with the end that is told of it behind."""
    start, stop = opened
    ending = UNTIL.match(plain, stop, span.end) or STOPPED.match(
        plain, behind(GAP, plain, stop, span.end), span.end
    )
    closed = dated_at(plain, ending.end(), span.end) if ending else None
    end, stop = closed or (None, stop)
    edtf = f"{start or ''}/{end or ''}" if end else start or ""
    when = When(edtf, Mode.THROUGHOUT, as_written=plain[span.start : stop].strip())
    return Term(start, end, when), stop


def dated_at(plain: str, start: int, end: int) -> tuple[str | None, int] | None:
    """The single date with which a stretch begins."""
    found = read_date(plain, start, end)
    return (ends(found.when.edtf)[0], found.end) if found else None


def behind(pattern: re.Pattern[str], plain: str, start: int, end: int) -> int:
    """The place behind what fits at the start, which may be nothing."""
    found = pattern.match(plain, start, end)
    return found.end() if found else start
