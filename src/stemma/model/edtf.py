"""EDTF, the subset we need: one string in, the possible days out.

In goes `2001-39`, `[1997..1999]`, `2002-12/2003-05` or `../2001-09`, out comes an `Envelope` of
four day numbers: `parse_edtf("2001-39")` is 1 September to 31 December 2001. Levels 0 and 1 of ISO
8601-2:2019 without clock times, with sets, seasons, quarters (33-36), quadrimesters (37-39: early,
mid and late year) and semesters (40-41). Days are numbered as by `datetime.date.toordinal`, in the
proleptic Gregorian calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from stemma.model.records import record


class Days(NamedTuple):
    """A run of days, both ends included; None is open or unknown."""

    first: int | None
    last: int | None


@record
@dataclass(frozen=True, slots=True)
class Envelope:
    """Earliest and latest start, earliest and latest end, as day numbers.

    None means open or unknown on that side. Nodegoat's four points and SFM's precise and imprecise
    ranges in one.
    """

    start_min: int | None
    """The first day on which it can have begun."""
    start_max: int | None
    """The last day on which it can have begun."""
    end_min: int | None
    """The first day on which it can have ended."""
    end_max: int | None
    """The last day on which it can have ended."""

    @property
    def hull(self) -> Days:
        """All days that are possible."""
        return Days(self.start_min, self.end_max)


PARTS = {
    21: (2, 3), 22: (5, 3), 23: (8, 3), 24: (11, 3),
    25: (2, 3), 26: (5, 3), 27: (8, 3), 28: (11, 3),
    29: (8, 3), 30: (11, 3), 31: (2, 3), 32: (5, 3),
    33: (0, 3), 34: (3, 3), 35: (6, 3), 36: (9, 3),
    37: (0, 4), 38: (4, 4), 39: (8, 4), 40: (0, 6), 41: (6, 6),
}  # fmt: skip
"""Code to months after January and number of months; a winter begins in December of its year."""
DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
DAYS_IN = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LONGEST_YEAR = 12
"""Digits of a `Y` year that are still reckoned."""


def parse_edtf(text: str) -> Envelope:
    """The envelope of an EDTF string.

    `~` and `%` widen a date by one of its units on both sides; `?` changes no day. An interval
    whose end comes before its start is read as printed. Raises `ValueError`, naming the value, for
    anything outside the subset.
    """
    try:
        if "/" in text:
            return read_interval(text)
        if text[0] in "[{":
            return read_set(text)
        first, last = read_days(text)
    except (ValueError, IndexError) as error:
        raise ValueError(
            f"expected an EDTF date such as 2001-05, 2001-39 or 1998/2001, found {text!r}"
        ) from error
    return Envelope(first, last, first, last)


def is_approximate(edtf: str) -> bool:
    """Whether a part of the date is marked `~` or `%`."""
    return "~" in edtf or "%" in edtf


def is_uncertain(edtf: str) -> bool:
    """Whether a part of the date is marked `?` or `%`; that lowers certainty and moves no day."""
    return "?" in edtf or "%" in edtf


def read_interval(text: str) -> Envelope:
    """`A/B`; either side may be open (`..`) or unknown (empty)."""
    before, _, after = text.partition("/")
    start_min, start_max = read_side(before)
    end_min, end_max = read_side(after)
    return Envelope(start_min, start_max, end_min, end_max)


def read_side(text: str) -> tuple[int | None, int | None]:
    """The first and last day that one side of an interval may mean; a set may stand there."""
    if text in ("", ".."):
        return None, None
    if text[0] in "[{":
        found = read_set(text)
        return found.start_min, found.end_max
    return read_days(text)


def read_set(text: str) -> Envelope:
    """`[a..b]`, `[a,b]`, `[..b]`, `[a..]`: one of the members; in braces: all of them."""
    members = text[1:-1].split(",")
    if text[-1] != ("]" if text[0] == "[" else "}") or any(not m.strip(" .") for m in members):
        raise ValueError(text)
    spans = [read_member(member.strip()) for member in members]
    first = min(spans, key=lambda span: LEAST if span[0] is None else span[0])
    last = max(spans, key=lambda span: MOST if span[3] is None else span[3])
    if text[0] == "[":
        return Envelope(first[0], last[3], first[0], last[3])
    return Envelope(first[0], first[1], last[2], last[3])


LEAST, MOST = float("-inf"), float("inf")


def read_member(text: str) -> tuple[int | None, int | None, int | None, int | None]:
    """One date of a set, or a run `a..b` of which one end may be open."""
    before, dots, after = text.partition("..")
    start = read_days(before) if before else (None, None)
    if not dots:
        return *start, *start
    return *start, *(read_days(after) if after else (None, None))


def read_days(text: str) -> tuple[int, int]:
    """First and last day of one date, with `X` digits and a flag."""
    widened = 0
    if text[-1] in "?~%":
        widened = text[-1] != "?"
        text = text[:-1]
    if text[0] == "Y":
        return long_year(text[1:], widened)
    sign = 1
    if text[0] == "-":
        sign, text = -1, text[1:]
    size = len(text)
    if size == 4:
        return year_days(text, sign, widened)
    if text[4] != "-" or not text[:4].isdigit() or not text.isascii():
        raise ValueError(text)
    year = sign * int(text[:4])
    if size == 10 and text[7] == "-" and text[8:] != "XX":
        day = day_number(year, text[5:7], text[8:])
        return day - widened, day + widened
    if size == 7 or (size == 10 and text[7] == "-"):
        return month_days(year, text[5:7], widened, is_day=size == 10)
    raise ValueError(text)


def year_days(text: str, sign: int, widened: int) -> tuple[int, int]:
    """A year, a decade (`197X`) or a century (`19XX`)."""
    known = text.rstrip("X")
    years = (1, 10, 100)[4 - len(known)]
    if not (known.isdigit() and known.isascii()):
        raise ValueError(text)
    year = sign * int(known) * years
    if sign < 0 and years > 1:
        year -= years - 1
    return run_of_months(year * 12, 12 * years, widened)


def month_days(year: int, code: str, widened: int, *, is_day: bool) -> tuple[int, int]:
    """A month or a part of a year; `2001-XX` and `2001-XX-XX` are the year."""
    if code == "XX":
        return run_of_months(year * 12, 12, widened)
    if not code.isdigit():
        raise ValueError(code)
    month = int(code)
    if 1 <= month <= 12:
        return run_of_months(year * 12 + month - 1, 1, widened)
    if is_day or month not in PARTS:
        raise ValueError(code)
    first, length = PARTS[month]
    return run_of_months(year * 12 + first, length, widened)


def long_year(digits: str, widened: int) -> tuple[int, int]:
    """`Y170000002` or `Y-170000002`: a year of more than four digits."""
    number = digits.removeprefix("-")
    if not (number.isascii() and number.isdigit() and 4 < len(number) <= LONGEST_YEAR):
        raise ValueError(digits)
    return run_of_months(int(digits) * 12, 12, widened)


def run_of_months(first: int, months: int, widened: int) -> tuple[int, int]:
    """The days of so many months from month number `first` (year * 12 + months after January)."""
    if widened:
        first, months = first - months, 3 * months
    return month_start(first), month_start(first + months) - 1


def month_start(number: int) -> int:
    """Day number of the first of a month."""
    year, month = divmod(number, 12)
    past = year - 1
    leap_day = month > 1 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return past * 365 + past // 4 - past // 100 + past // 400 + DAYS_BEFORE[month] + 1 + leap_day


def day_number(year: int, month: str, day: str) -> int:
    """Day number of a day; raises `ValueError` for one that no calendar has."""
    if not (month.isdigit() and day.isdigit()):
        raise ValueError(day)
    number = int(month)
    if not (1 <= number <= 12 and 1 <= int(day) <= month_length(year, number)):
        raise ValueError(day)
    return month_start(year * 12 + number - 1) + int(day) - 1


def month_length(year: int, month: int) -> int:
    """Days of a month, January being 1."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return DAYS_IN[month - 1] + leap
