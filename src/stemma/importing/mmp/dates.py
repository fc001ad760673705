"""Dates as the Mapping Militants tables print them.

In goes a cell, out comes a `CodedDate`: EDTF where the cell proves it, else what a second copy has to
prove. `1993-12-00` is a month, `0000-00-00` and `NA` are not stated, `07/00/2018` is a month first,
`8/20/12` has lost its century and is no date by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})$")
SHORT = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})$")
YEAR = re.compile(r"(\d{4})$")
NOTHING = frozenset({"", "0", "NA", "N/A", "NULL", "0000-00-00", "00/00/0000"})


@dataclass(frozen=True, slots=True)
class CodedDate:
    """What a cell says. At most one of `edtf` and `short` is set."""

    written: str
    """The cell."""
    edtf: str | None = None
    """EDTF, with the precision that is printed; None: not stated or not proved."""
    short: tuple[int, int, int] | None = None
    """The three numbers of a date without century; which is the month is not proved either."""
    fault: str = ""
    """Why a cell that says something is no date; empty where it is one."""


def read_coded_date(cell: str) -> CodedDate:
    """Read one cell; the month comes first in `MM/DD/YYYY`, as its `07/00/2018` shows."""
    if cell in NOTHING:
        return CodedDate(cell)
    if iso := ISO.match(cell):
        return checked(cell, *map(int, iso.groups()))
    if slashed := SLASHED.match(cell):
        month, day, year = map(int, slashed.groups())
        return checked(cell, year, month, day)
    if short := SHORT.match(cell):
        first, second, third = map(int, short.groups())
        return CodedDate(cell, short=(first, second, third), fault="the century is lost")
    if YEAR.match(cell):
        return checked(cell, int(cell), 0, 0)
    return CodedDate(cell, fault="no form of date that these tables use")


def checked(cell: str, year: int, month: int, day: int) -> CodedDate:
    """Year, month or day, as far as they are printed; impossible ones are a fault."""
    if year == 0:
        return CodedDate(cell, fault="it has no year")
    if month == 0:
        fault = "it has a day without a month" if day else ""
        return CodedDate(cell, None if fault else f"{year:04}", fault=fault)
    try:
        date(year, month, day or 1)
    except ValueError:
        return CodedDate(cell, fault="there is no such day")
    return CodedDate(cell, f"{year:04}-{month:02}" + (f"-{day:02}" if day else ""))


def proved(short: tuple[int, int, int], copies: Iterable[str]) -> str | None:
    """The one date among other copies' EDTF dates that a shortened one can have been; None: none.

    A copy proves it when day, month and last two digits of the year are the same; a copy that knows
    only the year proves the year.
    """
    whole = {copy for copy in copies if len(copy) == 10 and matches(short, copy)}
    if len(whole) == 1:
        return whole.pop()
    years = {copy for copy in copies if len(copy) == 4 and int(copy) % 100 == short[2]}
    return years.pop() if not whole and len(years) == 1 else None


def matches(short: tuple[int, int, int], copy: str) -> bool:
    """Whether `M/D/YY` or `D/M/YY` is this day."""
    year, month, day = map(int, copy.split("-"))
    first, second, third = short
    return third == year % 100 and (first, second) in ((month, day), (day, month))
