"""R6: gaps and overlaps in a seat that one person holds at a time.

In goes the case, out comes one problem for each gap of at least 30 days that no reading of the dates
closes, and for each overlap that no reading avoids. Tenure lines of a profile are taken as one seat
where roles do not say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from stemma.analysis.case import Case, envelope_of, record_problem
from stemma.model.dates import Envelope
from stemma.model.problem import Problem, Severity
from stemma.model.reading import LeaderRecord, Reading

GAP = 30


def find_seats(case: Case) -> Iterator[Problem]:
    """Gaps and overlaps between each leader and the next."""
    for reading in case.readings:
        dated = [(r, days) for r in reading.records.leaders if (days := tenure(r)) is not None]
        dated.sort(key=lambda pair: pair[1].start_min or 0)
        for (before, first), (after, second) in pairwise(dated):
            yield from between(reading, before, first, after, second)


def tenure(record: LeaderRecord) -> Envelope | None:
    """The envelope of a tenure with a start and, where stated, an end."""
    if not record.start:
        return None
    return envelope_of(f"{record.start}/{record.end}" if record.end else record.start)


def between(
    reading: Reading, before: LeaderRecord, first: Envelope, after: LeaderRecord, second: Envelope
) -> Iterator[Problem]:
    """What stands between two successive tenures."""
    if before.end and first.end_max is not None and second.start_min is not None:
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
