"""Periods: what is printed between brackets or after a colon as "START to END".

In goes a stretch that should hold one date or interval, out come its start, its end and the `When`.
Example: "unknown to May 2004" has no start and ends 2004-05; "2000 – Present" ends "..".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.dates import Basis, Mode, When
from stemma.model.text import Span
from stemma.reading.dates import DateFound, read_date
from stemma.reading.scanning import past

NOT_KNOWN = r"(?:unknown|unclear|not known|\?)"
BETWEEN = r"\s*(?:to|until|through|till|[-–—−])\s*"
UNKNOWN_START = re.compile(rf"\s*{NOT_KNOWN}{BETWEEN}", re.I)
JOINED = re.compile(BETWEEN)
UNKNOWN_END = re.compile(rf"{BETWEEN}{NOT_KNOWN}", re.I)
YEAR_TO_DAY = re.compile(
    r"(?P<year>(?:1[89]|20)\d\d)\s*[-–—−]\s*(?=\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+(?:1[89]|20)\d\d)"
)
LEAD = re.compile(
    r"\s*(?:(?:allegedly|reportedly|possibly|probably|perhaps|likely|presumably)\s+)?(?:from\s+)?",
    re.I,
)


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
    lead = UNKNOWN_START.match(plain, start, end)
    at = lead.end() if lead else past(LEAD, plain, start, end)
    found = read_date(plain, at, end)
    if found is None:
        return year_to_day(plain, at, end)
    closing = UNKNOWN_END.match(plain, found.end, end)
    edtf = found.when.edtf
    if lead and "/" not in edtf:
        edtf = f"/{edtf}"
    elif closing and "/" not in edtf:
        edtf = f"{edtf}/"
    stop = closing.end() if closing else found.end
    if "/" not in edtf and (backwards := earlier_end(plain, stop, end)):
        edtf, stop = f"{edtf}/{backwards.when.edtf}", backwards.end
    span = Span(start, stop)
    first, last = ends(edtf)
    when = When(
        edtf, Mode.THROUGHOUT, as_of if last == ".." else None, Basis.STATED, plain[at:stop].strip()
    )
    return Period(first, last, when, span)


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
