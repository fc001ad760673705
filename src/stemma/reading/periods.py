"""Periods: what is printed between brackets or after a colon as "START to END".

In goes a stretch that should hold one date or interval, out come its start, its end and the `When`.
Example: "unknown to May 2004" has no start and ends 2004-05; "2000 – Present" ends "..".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.dates import Basis, Mode, When
from stemma.model.edtf import month_length
from stemma.model.text import Span
from stemma.reading.dates import DateFound, read_date, unit_before
from stemma.reading.scanning import past

NOT_KNOWN = r"(?:(?:(?:dates?|end|start)\s+)?(?:unknown|unclear|not known)|\?)"
BETWEEN = r"\s*(?:up\s+to|to|until|through|till|[-–—−])\s*"
UNKNOWN_START = re.compile(rf"\s*{NOT_KNOWN}{BETWEEN}", re.I)
JOINED = re.compile(BETWEEN)
AND = re.compile(r"\s+and\s+")
UNKNOWN_END = re.compile(rf"{BETWEEN}{NOT_KNOWN}", re.I)
UNKNOWN_TO_PRESENT = re.compile(rf"\s*{NOT_KNOWN}(?={BETWEEN}(?:the\s+)?present\b)", re.I)
PRESENT_END = re.compile(rf"{BETWEEN}(?:the\s+)?(?:present(?:\s+day)?|now|today|date)\b", re.I)
OPEN_END = re.compile(r"\s*[-–—−]\s*$")
"""A dash with nothing behind it: "(2014–)"."""
BEFORE_START = re.compile(r"(?:before|prior\s+to|earlier\s+than)\s", re.I)
BOUND = re.compile(r"(?:(?P<until>until|till|up\s+to)|since)\s+", re.I)
NUMERIC = re.compile(
    r"(?<![\w./])(?:(?P<day>\d{1,2})(?P<mark>[./]))?(?P<month>\d{1,2})[./](?P<year>(?:1[89]|20)\d\d)(?![\w/])"
)
"""A month and its year in figures, or a day: "10/2001", "17.04.1996"."""
YEAR_TO_DAY = re.compile(
    r"(?P<year>(?:1[89]|20)\d\d)\s*[-–—−]\s*(?=\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+(?:1[89]|20)\d\d)"
)
LEAD = re.compile(
    r"\s*(?:(?:allegedly|reportedly|possibly|probably|perhaps|likely|presumably)\s+)?(?:from\s+)?",
    re.I,
)
BOTH_ENDS = re.compile(r"\s*between\s+", re.I)
""" "between 1994 and 2001"."""


@dataclass(frozen=True, slots=True)
class Period:
    """An interval as printed."""

    start: str | None
    """EDTF; None: not stated or not known."""
    end: str | None
    """EDTF; ".." where it lasts; None: not stated or not known."""
    when: When
    span: Span
    """What was read."""


def read_period(plain: str, start: int, end: int, *, as_of: str | None = None) -> Period | None:
    """The period at the start of the stretch; None where no date stands there."""
    nothing = UNKNOWN_TO_PRESENT.match(plain, start, end)
    present = PRESENT_END.match(plain, nothing.end(), end) if nothing else None
    if present:
        return stated("/..", plain, Span(start, present.end()), start, as_of)
    both = BOTH_ENDS.match(plain, start, end)
    if both and (period := between(plain, start, both.end(), end)):
        return period
    lead = UNKNOWN_START.match(plain, start, end)
    at = lead.end() if lead else past(LEAD, plain, start, end)
    found = read_date(plain, at, end)
    if found is None:
        return year_to_day(plain, at, end) or in_figures(plain, start, at, end, as_of)
    closing = UNKNOWN_END.match(plain, found.end, end)
    edtf = found.when.edtf
    if lead and "/" not in edtf:
        edtf = f"/{edtf}"
    elif closing and "/" not in edtf:
        edtf = f"{edtf}/"
    stop = closing.end() if closing else found.end
    first, _, last = edtf.partition("/")
    if first and last and BEFORE_START.match(plain, at, found.start):
        edtf = f"[..{unit_before(first)}]/{last}"
    elif "/" not in edtf and (backwards := earlier_end(plain, stop, end)):
        edtf, stop = f"{edtf}/{backwards.when.edtf}", backwards.end
    elif "/" not in edtf and (opened := OPEN_END.match(plain, stop, end)):
        edtf, stop = f"{edtf}/..", opened.end()
    return stated(edtf, plain, Span(start, stop), at, as_of)


def stated(edtf: str, plain: str, span: Span, at: int, as_of: str | None) -> Period:
    """The period of an interval, with its words from `at`."""
    first, last = ends(edtf)
    words = plain[at : span.end].strip()
    when = When(edtf, Mode.THROUGHOUT, as_of if last == ".." else None, Basis.STATED, words)
    return Period(first, last, when, span)


def between(plain: str, start: int, at: int, end: int) -> Period | None:
    """ "between 1994 and 2001": the interval of two dates that "and" joins."""
    first = read_date(plain, at, end)
    joined = AND.match(plain, first.end, end) if first else None
    last = read_date(plain, joined.end(), end) if joined else None
    if first is None or last is None or "/" in first.when.edtf or "/" in last.when.edtf:
        return None
    edtf = f"{first.when.edtf}/{last.when.edtf}"
    return stated(edtf, plain, Span(start, last.end), at, None)


def in_figures(plain: str, start: int, at: int, end: int, as_of: str | None) -> Period | None:
    """ "10/2001 – 02/2006", "17.04.1996 – 25.09.1998": a period whose dates are figures."""
    lead = BOUND.match(plain, at, end)
    first = NUMERIC.match(plain, lead.end() if lead else at, end)
    begun = numeric_edtf(first) if first else None
    if first is None or begun is None:
        return None
    if lead:
        edtf = f"/{begun}" if lead["until"] else f"{begun}/.."
        return stated(edtf, plain, Span(start, first.end()), at, as_of)
    joined = JOINED.match(plain, first.end(), end)
    last = NUMERIC.match(plain, joined.end(), end) if joined else None
    ended = numeric_edtf(last) if last else None
    if last and ended:
        return stated(f"{begun}/{ended}", plain, Span(start, last.end()), at, as_of)
    present = PRESENT_END.match(plain, first.end(), end)
    if present:
        return stated(f"{begun}/..", plain, Span(start, present.end()), at, as_of)
    closing = UNKNOWN_END.match(plain, first.end(), end)
    stop = closing.end() if closing else first.end()
    return stated(f"{begun}/" if closing else begun, plain, Span(start, stop), at, as_of)


def numeric_edtf(found: re.Match[str]) -> str | None:
    """The date that figures mean; None where day and month cannot be told apart."""
    year, month, day = found["year"], int(found["month"]), int(found["day"] or 0)
    if found["mark"] == "/":
        if day <= MONTHS and month <= MONTHS:
            return None
        day, month = (month, day) if month > MONTHS else (day, month)
    if not 1 <= month <= MONTHS or (
        found["day"] and not 1 <= day <= month_length(int(year), month)
    ):
        return None
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


MONTHS = 12


def year_to_day(plain: str, at: int, end: int) -> Period | None:
    """ "1974 – 11 May 1983": a year whose dash the day of the end follows."""
    year = YEAR_TO_DAY.match(plain, at, end)
    last = read_date(plain, year.end(), end) if year else None
    if year is None or last is None or "/" in last.when.edtf:
        return None
    edtf = f"{year['year']}/{last.when.edtf}"
    when = When(edtf, Mode.THROUGHOUT, None, Basis.STATED, plain[at : last.end].strip())
    return Period(year["year"], last.when.edtf, when, Span(at, last.end))


def earlier_end(plain: str, at: int, end: int) -> DateFound | None:
    """An end before its start: prose never means that, between brackets it is read as printed."""
    joined = JOINED.match(plain, at, end)
    found = read_date(plain, joined.end(), end) if joined else None
    return found if found and "/" not in found.when.edtf else None


def ends(edtf: str) -> tuple[str | None, str | None]:
    """Start and end of an interval; a single date is a start without an end."""
    if "/" not in edtf:
        return edtf, None
    first, _, last = edtf.partition("/")
    return (first if first not in ("", "..") else None), (last or None)
