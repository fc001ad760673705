"""When somebody led, as the words behind the verb say: "from 1983 until his arrest in May 1988".

In goes the stretch behind the words of leading, out comes a `Told`: start, end, and what ended it. Example:
"until he was shot dead in October 1991" has no start, ends 1991-10 and was a killing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.text import Span
from stemma.reading.dates import DateFound, find_dates
from stemma.reading.names.groups import UPPER
from stemma.reading.periods import ends

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
OPENING = re.compile(r"\s*(?:In|On|By|From)\s+$")
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
    ("deposed", re.compile(r"\b(?:deposed|ousted|overthrown|expelled|expulsion|removed|removal)\b", re.I)),
    ("resigned", re.compile(r"\b(?:resign\w*|stepp(?:ed|ing)\s+down|retire\w*|defect\w*|abdicat\w+)\b", re.I)),
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
    opening = opening_date(plain, span, at)
    if opening:
        start, end = ends(opening.when.edtf)
        return Told(start, end, first, None, began is not None)
    return Told(None, None, began.end() if began else first, None, began is not None)


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
