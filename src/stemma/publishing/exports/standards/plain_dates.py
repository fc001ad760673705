"""Plain dates for formats that know no others.

In goes a time with its doubt, out comes an ISO date as far as all of its days agree, or nothing: a coarse
or open date is never made an instant.
"""

from __future__ import annotations

from datetime import date

from stemma.model.dates import When


def prefix_date(when: When | None) -> str | None:
    """The date as far as all of its possible days agree: year, month or day; None where they do not."""
    if when is None:
        return None
    days = when.envelope
    if days.start_min is None or days.end_max is None:
        return None
    first, last = iso(days.start_min), iso(days.end_max)
    if first is None or last is None:
        return None
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return None


def iso(day: int | None) -> str | None:
    """A day number as ISO date; None where open or outside the years 1 to 9999."""
    if day is None or not 1 <= day <= date.max.toordinal():
        return None
    return date.fromordinal(day).isoformat()
