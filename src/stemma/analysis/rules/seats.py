"""R6: gaps and overlaps in a seat that one person holds at a time.

In goes the case, out comes one problem for each gap of at least 30 days that no reading of the dates
closes, and for each overlap that no reading avoids. A tenure that ends after the gap opened and whose
start is unknown may have filled it, so it closes the gap. Tenure lines of a profile are taken as one seat
where roles do not say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from stemma.analysis.case import Case, envelope_of, record_problem
from stemma.model.dates import Envelope
from stemma.model.problem import Problem, Severity
from stemma.model.reading import LeaderRecord, Reading

GAP = 30
FIRST = re.compile(
    r"\bfirst (?:\w+ )?(?:emir|amir|leader|chief|head|commander|president|chairman|imam)\b"
)


def find_seats(case: Case) -> Iterator[Problem]:
    """Gaps and overlaps between each leader and the next."""
    for reading in case.readings:
        dated = [(r, days) for r in reading.records.leaders if (days := tenure(r)) is not None]
        dated.sort(key=lambda pair: pair[1].start_min or 0)
        closers = [end for r in reading.records.leaders if (end := undated_start(r)) is not None]
        for (before, first), (after, second) in pairwise(dated):
            filled = any(end > (first.end_max or end) for end in closers)
            yield from between(reading, before, first, after, second, is_filled=filled)
        yield from late_firsts(reading, dated)


def late_firsts(reading: Reading, dated: list[tuple[LeaderRecord, Envelope]]) -> Iterator[Problem]:
    """Somebody called the first leader whose tenure another's precedes."""
    for record, days in dated:
        earlier = next((r for r, e in dated if r is not record and is_before(e, days)), None)
        role = FIRST.search(told_of(reading, record))
        if role and earlier:
            yield record_problem(
                reading, record.evidence, "R6", "first-but-later",
                f"expected the first tenure to be that of the {role.group()}, {record.name} (from "
                f"{record.start}), found {earlier.name} (from {earlier.start}) before it",
                "say that the two held different offices, or correct the dates",
                others=[earlier.evidence],
            )  # fmt: skip


def told_of(reading: Reading, record: LeaderRecord) -> str:
    """The words of the tenure's paragraph, from its line on."""
    start = record.evidence.passages[0].start
    ends = (b.end for s in reading.sections for b in s.blocks if b.start <= start < b.end)
    return reading.text.content[start : next(ends, record.evidence.passages[0].end)]


def is_before(one: Envelope, other: Envelope) -> bool:
    """Whether a tenure surely began before another."""
    return (
        one.start_max is not None
        and other.start_min is not None
        and one.start_max < other.start_min
    )


def tenure(record: LeaderRecord) -> Envelope | None:
    """The envelope of a tenure with a start and, where stated, an end."""
    if not record.start:
        return None
    return envelope_of(f"{record.start}/{record.end}" if record.end else record.start)


def undated_start(record: LeaderRecord) -> int | None:
    """The last day of a tenure whose start is not known and whose end is stated."""
    days = envelope_of(record.end) if record.end and not record.start else None
    return days.end_max if days else None


def between(
    reading: Reading,
    before: LeaderRecord,
    first: Envelope,
    after: LeaderRecord,
    second: Envelope,
    *,
    is_filled: bool,
) -> Iterator[Problem]:
    """What stands between two successive tenures."""
    if before.end and first.end_max is not None and second.start_min is not None and not is_filled:
        gap = second.start_min - first.end_max
        if gap >= GAP:
            yield record_problem(
                reading, after.evidence, "R6", "leadership-gap",
                f"expected a leader between {before.name} (to {before.end}) and {after.name} "
                f"(from {after.start}), found none for at least {gap} days",
                "name who led in between, or say that it is not known",
                others=[before.evidence],
            )  # fmt: skip
    if before.end and first.end_min is not None and second.start_max is not None:
        shared = first.end_min - second.start_max
        if before.end != ".." and shared > 0:
            yield record_problem(
                reading, after.evidence, "R6", "leadership-overlap",
                f"expected one leader at a time, found {before.name} (to {before.end}) and {after.name} "
                f"(from {after.start}) together for at least {shared} days",
                "say which roles they held", severity=Severity.NOTICE, others=[before.evidence],
            )  # fmt: skip
