"""Stretches of time with their doubt, as charts and maps draw them.

In go the times of statements, out come `Bar`s: solid where something holds for certain, faint where it
may, and for an end that nobody states the last day at which a source still shows it. Example: a listing
"2000 – Present" that is cited to December 2015 is solid until then and only assumed after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.build import Build
from stemma.model.dates import Mode, When, envelope_of
from stemma.model.records import record
from stemma.model.sources import Source
from stemma.model.statement import Cited, Statement
from stemma.model.strength import Strength, strength


@record
@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time; days as by `datetime.date.toordinal`. None: not stated on that side."""

    start_min: int | None
    start_max: int | None
    end_min: int | None
    end_max: int | None
    seen: int | None = None
    """Of a stretch without a stated end: the last day at which a source shows it."""
    is_throughout: bool = True
    """False for something that happened at some time within."""
    contested: int | None = None
    """The day from which a statement says the opposite: hostility of a pair called friends."""

    @property
    def days(self) -> list[int]:
        """All days that bound it."""
        every = (self.start_min, self.start_max, self.end_min, self.end_max, self.seen)
        return [day for day in every if day is not None]


FAINT = 0.3
"""How opaque time is that is only possible or only assumed."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar that is drawn in one way."""

    start: float
    """Day; whole but where two imprecise ends meet."""
    stop: float
    state: str
    """`firm`; `faded` over an imprecise date; `within` for something at some time in it; `open` before a
    beginning that is not stated; `assumed` after the last evidence of an end that is not stated."""
    opacity: tuple[float, float]
    """At its start and at its stop, from 0 to 1."""


def segments_of(bar: Bar, first: int, last: int) -> list[Segment]:
    """The segments of a bar in the order of time; open sides reach to `first` and `last`.

    An imprecise beginning rises from its first possible day to its last, an imprecise end falls in the same
    way; where the two overlap they meet half-way. `web/src/time/bar.ts` draws the same.
    """
    begin = bar.start_min if bar.start_min is not None else first
    stop = bar.end_max if bar.end_max is not None else last
    if not bar.is_throughout:
        return [Segment(begin, max(stop, begin), "within", (FAINT, FAINT))]
    known = [day for day in (bar.seen, bar.start_max) if day is not None]
    falls_from = max(bar.end_min if bar.end_min is not None else max(known, default=begin), begin)
    risen_by = min(bar.start_max if bar.start_max is not None else falls_from, max(stop, begin))
    if bar.end_max is not None and bar.start_min is not None and risen_by > falls_from:
        rise, fall = risen_by - begin, stop - falls_from
        peak = (begin * fall + stop * rise) / (rise + fall)
        height = (peak - begin) / rise
        return [
            Segment(begin, peak, "faded", (0, height)), Segment(peak, stop, "faded", (height, 0)),
        ]  # fmt: skip
    firm_to = max(falls_from, risen_by)
    is_begun = bar.start_min is not None
    firm_from = risen_by if is_begun else min(risen_by, firm_to - 1)
    parts = [
        Segment(begin, firm_from, *(("faded", (0.0, 1.0)) if is_begun else ("open", (FAINT, FAINT)))),
        Segment(firm_from, firm_to, "firm", (1, 1)),
        Segment(firm_to, stop, *(("assumed", (FAINT, FAINT)) if bar.end_max is None else ("faded", (1.0, 0.0)))),
    ]  # fmt: skip
    kept = [part for part in parts if part.stop > part.start]
    return kept or [Segment(begin, begin, "firm", (1, 1))]


def bar_of(when: When, seen: int | None = None) -> Bar:
    """The bar of one time; `seen` counts where its end is open and it says no `as_of` itself."""
    days = when.envelope
    last = day_of(when.as_of) if when.as_of else seen
    is_open = days.end_max is None
    is_throughout = when.mode is not Mode.WITHIN
    return Bar(
        days.start_min, days.start_max, days.end_min, days.end_max,
        last if is_open else None, is_throughout,
    )  # fmt: skip


def bar_between(start: When | None, end: When | None, seen: int | None) -> Bar | None:
    """The bar from one date to another; None where neither is stated."""
    if start is None and end is None:
        return None
    first = start.envelope if start else None
    last = end.envelope if end else None
    return Bar(
        first.start_min if first else None, first.end_max if first else None,
        last.start_min if last else None, last.end_max if last else None,
        None if last else seen,
    )  # fmt: skip


def moment_of(bar: Bar) -> Bar:
    """The bar of something that happens once: only its beginning, however long that is imprecise."""
    first = bar.start_min if bar.start_min is not None else bar.end_min
    last = bar.start_max if bar.start_max is not None else bar.end_max
    return Bar(first, first, last, last, is_throughout=False)


def day_of(edtf: str) -> int | None:
    """The first day that a date may mean."""
    return envelope_of(edtf).start_min if edtf else None


def last_evidence(build: Build, statements: Iterable[Statement]) -> int | None:
    """The last day of the newest publication that tells of what is stated; None where none is dated.

    Publications behind a denial are no evidence. What a sentence itself dates is `last_spoken_of`.
    """
    days = [
        published(cited, source)
        for statement in statements
        if strength(statement) not in AGAINST
        for cited in statement.cited()
        if (source := build.sources.get(cited.source or ""))
    ]
    return max((day for day in days if day is not None), default=None)


def published(cited: Cited, source: Source) -> int | None:
    """The last day on which a cited publication may have come out; of a dataset, the edition that is cited."""
    issued = issued_as_cited(cited, source)
    return envelope_of(issued).end_max if issued else None


def issued_as_cited(cited: Cited, source: Source) -> str:
    """When a cited publication came out, EDTF; of a dataset, the edition that is cited; empty: undated."""
    edition = EDITION.search(cited.locator or "") if source.type == "dataset" else None
    return edition[1] if edition else source.issued


def last_spoken_of(statements: Iterable[Statement]) -> int | None:
    """The last day that the sentences themselves speak of, whoever published them when; None where they date nothing.

    The end of a date or period, or `as_of` where it is open; of an open one without it, its beginning.
    """
    days = [
        spoken
        for statement in statements
        if strength(statement) not in AGAINST
        for when in (statement.value, statement.when)
        if isinstance(when, When) and (spoken := spoken_day(when)) is not None
    ]
    return max(days, default=None)


def spoken_day(when: When) -> int | None:
    """The last day that one date speaks of."""
    days = when.envelope
    if days.end_max is not None:
        return days.end_max
    return envelope_of(when.as_of).end_max if when.as_of else days.start_max


AGAINST = (Strength.DENIED, Strength.NEGATIVE, Strength.REJECTED)
"""What says that something is not so is no evidence that it is."""
EDITION = re.compile(r"\b((?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)$")
"""A year or date at the end of a locator: the edition of a dataset."""
