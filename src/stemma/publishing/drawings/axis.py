"""The time axis: days to places, with a line for every few years.

In go the days that have to be shown, out comes an `Axis` that begins and ends with a year. Example:
`axis_over(days, left=200, right=1040).x(day)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stemma.publishing.drawings.svg import tag, text

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
ROOM = 64
"""Units between two labelled years, at least."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of whole years over a stretch of units."""

    first: int
    """First day."""
    last: int
    """Day after the last."""
    left: float
    right: float

    def x(self, day: float) -> float:
        """The place of a day; days outside stand at the edge."""
        inside = min(max(day, self.first), self.last)
        return self.left + (inside - self.first) / (self.last - self.first) * (
            self.right - self.left
        )

    @property
    def years(self) -> range:
        """The years that get a line."""
        first, last = date.fromordinal(self.first).year, date.fromordinal(self.last - 1).year + 1
        count = max(1, int((self.right - self.left) // ROOM))
        step = next((s for s in STEPS if (last - first) / s <= count), STEPS[-1])
        return range(-(-first // step) * step, last + 1, step)


def axis_over(days: Iterable[int], *, left: float, right: float) -> Axis:
    """The axis of whole years that holds the days; the present one alone where there are none."""
    shown = list(days) or [date(2000, 1, 1).toordinal()]
    first, last = (year_of(day) for day in (min(shown), max(shown)))
    return Axis(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1, left, right)


def year_of(day: int) -> int:
    """The year of a day; the first or the last that there is for a day outside."""
    return date.fromordinal(min(max(day, 1), date.max.toordinal())).year


def grid(axis: Axis, top: float, bottom: float) -> str:
    """A hair line and a label for every labelled year."""
    marks = []
    for year in axis.years:
        x = axis.x(date(max(year, 1), 1, 1).toordinal())
        marks.append(tag("line", x1=x, x2=x, y1=top, y2=bottom))
        ends = x > axis.right - 20
        anchor = "end" if ends else None
        marks.append(text(str(year), x + (-3 if ends else 3), top + 11, text_anchor=anchor))
    return tag("g", *marks, class_="grid", aria_hidden="true")
