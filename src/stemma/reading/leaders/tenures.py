"""When somebody led, as the words behind the verb say: "from 1983 until his arrest in May 1988".

In goes the stretch behind the words of leading, out comes a `Told`: start, end, and what ended it. Example:
"until he was shot dead in October 1991" has no start, ends 1991-10 and was a killing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from stemma.model.dates import When
from stemma.model.text import Span
from stemma.reading.dates import (
    DateFound,
    find_dates,
    find_partials,
    find_relatives,
    resolve_relative,
)
from stemma.reading.names.groups import UPPER
from stemma.reading.periods import ends, read_period

UNTIL = re.compile(r"\b(?:until|till|up\s+to|to(?=\s+(?:his|her)\s))\b", re.I)
FROM_FIRST = re.compile(
    r"\b(?:from|since)\s+(?:(?:its|the|their)\s+)?(?:very\s+)?(?:creation|foundation|founding|formation|inception|beginning|establishment|start|outset)\b",
    re.I,
)
LEAD_IN = r"(?:,\s+)?(?:(?:in|on|from|since|during|around|between|by|after)\s+)?(?:(?:early|mid|late)\s+)?(?:\(\s*)?$"
BEHIND = re.compile(rf"[^,;.()]{{0,60}}?{LEAD_IN}")
"""What may stand between the words and their date."""
BEHIND_PLACES = re.compile(rf"(?:[^,;.()]|,(?=\s[{UPPER}])|,(?=\s(?:in|on)\s)){{0,80}}?{LEAD_IN}")
"""The same with places: "was captured in Mombasa, Kenya, on 3 April 2011"."""
OF_ELSE = re.compile(
    r"\b(?:who|which|that|when|while|where|before|after|until|founded|formed|killed|arrested|born|attack\w*|against|bomb\w*)\b",
    re.I,
)
"""Words behind which a date is that of something else."""
OPENING = re.compile(
    r"\s*(?:(?:In|On|By|From)|(?:The|An?|Its)\s+(?:[\w-]+\s+){0,3}(?:congress|conference|council|assembly|meeting|convention|coup|elections?|split|summit)(?:,?\s+held)?\s+(?:of|in))\s+$"
)
RIGHT_BEFORE = re.compile(r"\b(?:in|on|since|by)\s+$")
ALSO_THEN = re.compile(r"\s*(?:of\s+)?(?:that|the\s+same)\s+year\b")
""" "on December 25 of that year"."""
BEGAN = re.compile(r"\b(?:began|begins|started|dates\s+(?:from|back\s+to)|opened|commenced)\b")
OVER = re.compile(
    r"\b(?:ended|came\s+to\s+an?\s+(?:\w+\s+)?(?:end|close)|finished|was\s+(?:over|cut\s+short)|closed|concluded|was\s+(?:brought\s+to\s+an\s+end|ended)|lasted\s+(?:only\s+)?(?:until|till|to))\b"
)
LASTED = re.compile(
    r"(?:,|\s*\(|\s+(?:(?:which|that)\s+)?(?:lasted|ran|stretched|extended|spanned))?\s*(?=from\s|between\s|since\s|\d|[A-Z])"
)
""" "(2003 to 2007)", ", 1990 to 1994,", "lasted from 1990 to 1994" behind "the years of his leadership"."""
FREED = re.compile(
    r"\s*(?:After|Since|Following|Upon|On)\s+(?:his|her)\s+(?:release|return|escape|acquittal|pardon|amnesty)\b[^,;.]{0,30}?\s(?:in|on)\s+$"
)
ALONE_BEFORE = re.compile(r",\s+(?:in\s+|on\s+)?$")
LONGEST = 160
"""Characters behind the words in which a period may stand."""
LONGEST_OPENING = 60
"""Characters at the head of a sentence in which a date opens it."""
FATES = (
    ("killed", re.compile(r"\b(?:killed|assassinat\w+|murder\w*|slain|shot\s+dead|killing|air\s*-?\s*strike|drone\s+strike)\b", re.I)),
    ("executed", re.compile(r"\b(?:executed|hanged|execution|put\s+to\s+death)\b", re.I)),
    ("captured", re.compile(r"\b(?:captur\w+|arrest\w*|detain\w*|detention|apprehended|imprison\w+)\b", re.I)),
    ("surrendered", re.compile(r"\bsurrender\w*\b", re.I)),
    ("deposed", re.compile(r"\b(?:deposed|ousted|overthrown|expelled|expulsion|removed|removal|toppled|unseated|dismiss\w*|voted\s+out|sacked)\b", re.I)),
    ("resigned", re.compile(r"\b(?:resign\w*|stepp(?:ed|ing)\s+(?:down|aside)|stood\s+down|retire\w*|defect\w*|abdicat\w+)\b", re.I)),
    ("died", re.compile(r"\b(?:died|death|passed\s+away)\b", re.I)),
)  # fmt: skip
"""What may end a leading; a death is a killing where the words say how."""


@dataclass(frozen=True, slots=True)
class Told:
    """A period of leading."""

    start: str | None
    """EDTF; None where the words do not say."""
    end: str | None
    """EDTF; ".." where it lasts; None where the words do not say."""
    stop: int
    """Behind what was read."""
    fate: str | None = None
    """What ended it; None where the words do not say."""
    is_first: bool = False
    """Whether it began with the group."""


def told_behind(
    plain: str, span: Span, first: int, stop: int, *, at: int, has_places: bool = False
) -> Told:
    """The period behind the words, else that of a date which opens the sentence, before `at`."""
    stop = min(stop, first + LONGEST)
    began = FROM_FIRST.search(plain, first, stop)
    dates = find_dates(plain, first, stop)
    until = UNTIL.search(plain, first, stop)
    if until:
        return ended(plain, first, until, dates, is_first=began is not None)
    near = dates[0] if dates else None
    if near and is_behind(plain[first : near.start], has_places=has_places):
        start, end = ends(near.when.edtf)
        return Told(start, end, near.end, None, began is not None)
    then = same_time(plain, span, first, stop)
    if then:
        return Told(then[0], None, then[1], None, began is not None)
    term = opening_term(plain, span, at)
    if term:
        return replace(term, stop=first)
    opening = opening_date(plain, span, at)
    if opening:
        start, end = ends(opening.when.edtf)
        return Told(start, end, first, None, began is not None)
    return Told(None, None, began.end() if began else first, None, began is not None)


def same_time(plain: str, span: Span, first: int, stop: int) -> tuple[str, int] | None:
    """A date that leans on one told before: "the same month", "on December 25 of that year"."""
    told = find_dates(plain, span.start, first)
    if not told:
        return None
    anchor = told[-1].when
    for day in find_partials(plain, first, stop, anchor):
        again = ALSO_THEN.match(plain, day.end, stop)
        if again and is_behind(plain[first : day.start]):
            return day.when.edtf, again.end()
    for phrase in find_relatives(plain, first, stop):
        if phrase.kind == "same" and is_behind(plain[first : phrase.start]):
            return resolve_relative(phrase, narrowed(anchor, phrase.unit)).edtf, phrase.end
    return None


def narrowed(anchor: When, unit: str) -> When:
    """A date as far as "that year" or "the same month" repeats it."""
    digits = {"year": len("2001"), "month": len("2001-01")}.get(unit)
    known = (ends(anchor.edtf)[1] or anchor.edtf).strip("/.")
    return replace(anchor, edtf=known[:digits] if known[:4].isdigit() else known)


TERM = re.compile(r"\s*(?:From|Between|Since)\s")
TO = re.compile(r",?\s+(?:to|until|till|through|and|up\s+to)\s[^,;.()]{0,40}?$")


def opening_term(plain: str, span: Span, at: int) -> Told | None:
    """A term that opens the sentence: "From his election in May 1999 to his death on February 11, 2004, ..."."""
    if not TERM.match(plain, span.start, at):
        return None
    dates = find_dates(plain, span.start, at)
    if len(dates) < 2 or not TO.match(plain, dates[0].end, dates[1].start):
        return None
    why = plain[dates[0].end : dates[1].start]
    begun, ended = (ends(date.when.edtf)[0] for date in dates[:2])
    return Told(begun, ended, dates[1].end, fate_in(why))


def nominal_told(plain: str, first: int, end: int) -> Told:
    """When a leading was that a noun names: behind "Henry Muli's command of the LRF"."""
    stop = min(end, first + LONGEST)
    lasted = LASTED.match(plain, first, stop)
    period = read_period(plain, lasted.end(), stop) if lasted else None
    if period and "/" in period.when.edtf:
        return Told(period.start, period.end, period.span.end)
    began, over = BEGAN.search(plain, first, stop), OVER.search(plain, first, stop)
    start = (
        date_behind(
            plain, began.end(), over.start() if over and over.start() > began.end() else stop
        )
        if began
        else None
    )
    last = date_behind(plain, over.end(), stop) if over else None
    fate = fate_in(plain[over.end() : last.start]) if over and last else None
    return Told(
        ends(start.when.edtf)[0] if start else None,
        ends(last.when.edtf)[0] or ends(last.when.edtf)[1] if last else None,
        last.end if last else start.end if start else first,
        fate,
    )


def date_behind(plain: str, first: int, stop: int) -> DateFound | None:
    """The first date of a stretch, where nothing else stands before it."""
    found = next(iter(find_dates(plain, first, stop)), None)
    return found if found and is_behind(plain[first : found.start], has_places=True) else None


def opening_date(plain: str, span: Span, at: int) -> DateFound | None:
    """The date that opens the sentence, or that stands alone between commas before the words."""
    head = min(at, span.start + LONGEST_OPENING)
    for date in find_dates(plain, span.start, head):
        if date.start == span.start or OPENING.fullmatch(plain, span.start, date.start):
            return date
        if FREED.fullmatch(plain, span.start, date.start):
            return date
        if (
            ALONE_BEFORE.search(plain[span.start : date.start])
            and plain[date.end : date.end + 1] == ","
        ):
            return date
    for date in find_dates(plain, max(span.start, at - LONGEST_OPENING), at):
        if not plain[date.end : at].strip(" ,") and RIGHT_BEFORE.search(
            plain, span.start, date.start
        ):
            return date
    return None


def ended(
    plain: str, first: int, until: re.Match[str], dates: list[DateFound], *, is_first: bool
) -> Told:
    """A period whose end is told: before "until" stands its start, behind it why it ended, and when."""
    last = next((date for date in dates if date.end > until.end()), None)
    begun = next((date for date in dates if date.start < until.start()), None)
    start = ends(begun.when.edtf)[0] if begun and is_behind(plain[first : begun.start]) else None
    if last is None:
        return Told(start, None, until.end(), None, is_first)
    if last is begun:
        start, end = ends(last.when.edtf)
        return Told(start, end, last.end, None, is_first)
    why = plain[until.end() : last.start] if last.start > until.end() else ""
    one, other = ends(last.when.edtf)
    return Told(start, other or one, last.end, fate_in(why), is_first)


def is_behind(between: str, *, has_places: bool = False) -> bool:
    """Whether a date behind these words belongs to what stands before them."""
    pattern = BEHIND_PLACES if has_places else BEHIND
    return pattern.fullmatch(between) is not None and OF_ELSE.search(between) is None


def fate_in(words: str) -> str | None:
    """What became of somebody, as the words say."""
    return next((fate for fate, pattern in FATES if pattern.search(words)), None)
