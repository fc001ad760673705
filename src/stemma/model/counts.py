"""Counts with their bounds: "16+" has no upper bound, unknown is not zero.

In go bounds as printed, out comes a record that keeps them. Example: `Count(16, None, None)` is "at
least 16". Low, best and high follow UCDP GED.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stemma.model.records import record


class Inclusion(StrEnum):
    """Whether perpetrators are among those counted."""

    YES = "yes"
    NO = "no"
    UNSTATED = "unstated"


@record
@dataclass(frozen=True, slots=True)
class Count:
    """A number of persons or things.

    Raises `ValueError` unless 0 <= low <= best <= high, and for an unknown count with bounds.
    """

    low: int | None
    """At least so many; None: no lower bound printed."""
    best: int | None
    """The one number printed; None for ranges and bounds."""
    high: int | None
    """At most so many; None: no upper bound printed."""
    approx: bool = False
    """Printed with "about", "around", "~"."""
    unknown: bool = False
    """Printed as unknown; all bounds are None."""
    unit: str = "persons"
    """What is counted."""
    includes_perpetrators: Inclusion = Inclusion.UNSTATED
    """Whether the attackers' own dead are in the number."""
    as_written: str = ""
    """The words of the text."""

    def __post_init__(self) -> None:
        """Hold the order of the bounds."""
        known = [bound for bound in (self.low, self.best, self.high) if bound is not None]
        if known != sorted(known) or (known and known[0] < 0):
            raise ValueError(
                "expected 0 <= low <= best <= high, "
                f"found low {self.low}, best {self.best}, high {self.high}"
            )
        if self.unknown and known:
            raise ValueError(f"expected an unknown count without bounds, found {known}")

    @classmethod
    def exactly(cls, number: int, *, approx: bool = False, as_written: str = "") -> Count:
        """One number, or one approximate number."""
        return cls(number, number, number, approx, as_written=as_written)


def in_words(count: Count) -> str:
    """The count as a reader says it: "at least 16", "1,500 to 2,000", "not known", "none"."""
    unit = "" if count.unit == "persons" else f" {count.unit}"
    about = "about " if count.approx else ""
    low, high = count.low, count.high
    if low is None and high is None:
        return f"about {count.best:,}{unit}" if count.best is not None else "not known"
    if low is None:
        return f"up to {about}{high:,}{unit}"
    if high is None:
        return f"at least {about}{low:,}{unit}"
    if low == high:
        return f"none{unit and ' of'}{unit}" if low == 0 else f"{about}{low:,}{unit}"
    return f"{about}{low:,} to {high:,}{unit}"
