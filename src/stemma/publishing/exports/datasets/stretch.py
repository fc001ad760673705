"""A stretch of days with its doubt, as panels count it.

In go days, out comes whether a year lies in its *core*, where something holds for certain on at least one of its days,
or in its *hull*, where it may. Example: `Stretch(a, b, None, None).in_core(first, last)`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which something holds: certain ones and possible ones. None: no certain day, or open."""

    core_start: int | None
    core_end: int | None
    hull_start: int | None
    hull_end: int | None
    seen: int | None = None
    """Last evidence, where no end is stated."""
    left_censored: bool = True
    right_censored: bool = True
    spoken: int | None = None
    """Last day that the sentences themselves speak of."""

    def in_core(self, first: int, last: int) -> bool:
        """Whether a certain day lies in the stretch of days."""
        start, end = self.core_start, self.core_end
        return start is not None and end is not None and start <= last and end >= first

    def in_hull(self, first: int, last: int) -> bool:
        """Whether a possible day does."""
        return (self.hull_start is None or self.hull_start <= last) and (
            self.hull_end is None or self.hull_end >= first
        )
