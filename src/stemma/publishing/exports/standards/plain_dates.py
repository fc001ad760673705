"""Plain dates for formats that know no others.

In goes a time with its doubt, out comes an ISO date as far as all of its days agree, or nothing: a coarse
or open date is never made an instant.
"""

from __future__ import annotations

from stemma.model.dates import When, iso_day


def prefix_date(when: When | None) -> str | None:
    """The date as far as all of its possible days agree: year, month or day; None where they do not."""
    if when is None:
        return None
    days = when.envelope
    if days.start_min is None or days.end_max is None:
        return None
    first, last = iso_day(days.start_min), iso_day(days.end_max)
    if first is None or last is None:
        return None
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return first[:length]
    return None
