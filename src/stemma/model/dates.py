"""Dates with their doubt: an EDTF string, how it holds, from where it was seen, as written.

In goes what a grammar read, out come the days it may and the days it must cover, and the words for
it. Example: `When("2000-09-25/..", Mode.THROUGHOUT, as_of="2015-12")` is solid to December 2015,
open after, and reads "from 25 September 2000 until at least December 2015".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from stemma.model.edtf import Days, Envelope, is_approximate, is_uncertain, month_length, parse_edtf
from stemma.model.records import record

__all__ = [
    "Basis", "Days", "Envelope", "Mode", "When", "in_words", "is_approximate", "is_uncertain",
    "iso_day", "overlaps", "parse_edtf", "precedes", "year_of_day",
]  # fmt: skip


class Mode(StrEnum):
    """How a statement fills its time."""

    ON = "on"
    """At that date."""
    WITHIN = "within"
    """At some time within the interval."""
    THROUGHOUT = "throughout"
    """All the time."""


class Basis(StrEnum):
    """Where the date comes from."""

    STATED = "stated"
    """The text prints it."""
    PUBLICATION = "publication"
    """It is the date of the report that announced it."""
    RELATIVE = "relative"
    """Worked out from another date of the text ("the following month")."""
    INFERRED = "inferred"
    """Concluded by an editor or a rule."""


envelope_of = lru_cache(maxsize=65536)(parse_edtf)
"""The same few thousand dates are asked for again and again by views and tables."""


@record
@dataclass(frozen=True, slots=True)
class When:
    """A time as stated. The days raise `ValueError` where the EDTF is outside the subset."""

    edtf: str
    """EDTF; see `model.edtf` for the subset."""
    mode: Mode = Mode.ON
    """How the statement fills the time."""
    as_of: str | None = None
    """EDTF date at which an open end was last seen to hold; None: not stated."""
    basis: Basis = Basis.STATED
    """Where the date comes from."""
    as_written: str = ""
    """The words of the text."""

    @property
    def envelope(self) -> Envelope:
        """Earliest and latest start and end."""
        return envelope_of(self.edtf)

    @property
    def hull(self) -> Days:
        """All days that are possible."""
        return envelope_of(self.edtf).hull

    @property
    def core(self) -> Days | None:
        """Days on which it holds for certain; None where no single day is certain.

        Only what holds throughout has a core. Of an interval it runs from the latest start to the
        earliest end, an open end being cut at the first day of `as_of`; of a single date ("all of
        2003") it is that whole date, unless the date is approximate. A set has none.
        """
        if self.mode is not Mode.THROUGHOUT:
            return None
        days = parse_edtf(self.edtf)
        if "/" not in self.edtf:
            exact = self.edtf[0] not in "[{" and not is_approximate(self.edtf)
            return days.hull if exact else None
        end = days.end_min
        if self.is_open_ended and self.as_of:
            end = parse_edtf(self.as_of).start_min
        if days.start_max is None or end is None or end < days.start_max:
            return None
        return Days(days.start_max, end)

    @property
    def is_open_ended(self) -> bool:
        """Whether it is said to last ("to present"); an end that is only unknown does not count."""
        return self.edtf.endswith("/..")


@lru_cache(maxsize=65536)
def iso_day(day: int | None) -> str | None:
    """A day number as ISO date; None where open, or outside the years 1 to 9999."""
    if day is None or not 1 <= day <= LAST_DAY:
        return None
    return date.fromordinal(day).isoformat()


@lru_cache(maxsize=65536)
def year_of_day(day: int | None) -> int | None:
    """The year of a day number; None where open, or outside the years 1 to 9999."""
    return None if day is None or not 1 <= day <= LAST_DAY else date.fromordinal(day).year


def overlaps(a: Envelope, b: Envelope) -> bool:
    """Whether the possible days of the two share one."""
    return not precedes(a, b) and not precedes(b, a)


def precedes(a: Envelope, b: Envelope) -> bool:
    """Whether a's last possible day comes before b's first possible day; never of open sides."""
    return a.end_max is not None and b.start_min is not None and a.end_max < b.start_min


LAST_DAY = date.max.toordinal()
NOT_STATED = "not stated"
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
PARTS = {
    21: "spring ", 22: "summer ", 23: "autumn ", 24: "winter ", 25: "northern spring ",
    26: "northern summer ", 27: "northern autumn ", 28: "northern winter ", 29: "southern spring ",
    30: "southern summer ", 31: "southern autumn ", 32: "southern winter ",
    33: "the first quarter of ", 34: "the second quarter of ", 35: "the third quarter of ",
    36: "the fourth quarter of ", 37: "early ", 38: "mid-", 39: "late ",
    40: "the first half of ", 41: "the second half of ",
}  # fmt: skip
THIRDS = {"0..3": "early ", "4..6": "mid-", "7..9": "late "}
DECADE = re.compile(r"\[(\d{3})(\d\.\.)\1(\d)\]")
PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")


def in_words(when: When | None) -> str:
    """The time as a reader says it, without a day that was not printed; absent is "not stated".

    An interval with an open start reads "before October 2001" for something that happened then, and
    "until September 2001" for something that lasted.
    """
    if when is None or not when.edtf:
        return NOT_STATED
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return date_in_words(when.edtf)
    if end in ("", ".."):
        return unended_in_words(start, end, when.as_of)
    if start in ("", ".."):
        return unbegun_in_words(start, end, when.mode)
    link = ("between", "and") if when.mode is Mode.WITHIN else ("from", "to")
    return f"{link[0]} {without_shared_end(start, end)} {link[1]} {date_in_words(end)}"


def unended_in_words(start: str, end: str, as_of: str | None) -> str:
    """A time that lasts, or of which nobody knows the end."""
    seen = f"until at least {date_in_words(as_of)}" if as_of and end else ""
    if start in ("", ".."):
        return seen or NOT_STATED
    began = date_in_words(start)
    if not end:
        return f"from {began}, end not known"
    return f"from {began} {seen}" if seen else f"since {began}"


def unbegun_in_words(start: str, end: str, mode: Mode) -> str:
    """A time of which only the end is stated."""
    if mode is not Mode.THROUGHOUT and start and PLAIN.fullmatch(end):
        return f"before {date_in_words(unit_after(end))}"
    unknown = "" if start else ", start not known"
    return f"until {date_in_words(end)}{unknown}"


def unit_after(edtf: str) -> str:
    """The day after a day, the month after a month, the year after a year."""
    year, month, day = (int(part) for part in f"{edtf}-0-0".split("-")[:3])
    if day and day < month_length(year, month):
        return f"{year:04}-{month:02}-{day + 1:02}"
    if not month:
        return f"{year + 1:04}"
    year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return f"{year:04}-{month:02}{'-01' if day else ''}"


def without_shared_end(start: str, end: str) -> str:
    """The start of an interval, without the year or month that its end repeats."""
    words = date_in_words(start)
    if not (PLAIN.fullmatch(start) and PLAIN.fullmatch(end) and len(start) == len(end) > 4):
        return words
    shared = 2 if start[:7] == end[:7] and len(start) > 7 else 1 if start[:4] == end[:4] else 0
    return words.rsplit(" ", shared)[0] if shared else words


def date_in_words(edtf: str) -> str:
    """One date in words."""
    if edtf[0] in "[{":
        return set_in_words(edtf)
    about = "about " if is_approximate(edtf) else ""
    unsure = " (uncertain)" if is_uncertain(edtf) else ""
    return about + plain_date(edtf.rstrip("?~%")) + unsure


def plain_date(edtf: str) -> str:
    """Year, month and day as far as known."""
    before_christ = edtf.startswith("-")
    year, _, rest = edtf.lstrip("Y-").partition("-")
    month, _, day = rest.partition("-")
    name = year_in_words(year) + (" BCE" if before_christ or edtf.startswith("Y-") else "")
    if month in ("", "XX"):
        return name
    if int(month) > 12:
        return f"{PARTS[int(month)]}{name}"
    dated = f"{MONTHS[int(month) - 1]} {name}"
    return dated if day in ("", "XX") else f"{int(day)} {dated}"


def year_in_words(year: str) -> str:
    """A year, decade or century."""
    return f"the {year.replace('X', '0')}s" if year.endswith("X") else year


def set_in_words(edtf: str) -> str:
    """A set: part of a decade, one of several, "2001 or later"."""
    decade = DECADE.fullmatch(edtf)
    if decade and (third := THIRDS.get(decade[2] + decade[3])):
        return f"{third}{decade[1]}0s"
    word = "or" if edtf[0] == "[" else "and"
    members = [member_in_words(part.strip()) for part in edtf[1:-1].split(",")]
    return f" {word} ".join(members)


def member_in_words(member: str) -> str:
    """One member of a set, or a run of members."""
    first, dots, last = member.partition("..")
    if not dots:
        return date_in_words(first)
    if not first:
        return f"{date_in_words(last)} or earlier"
    if not last:
        return f"{date_in_words(first)} or later"
    return f"between {date_in_words(first)} and {date_in_words(last)}"
