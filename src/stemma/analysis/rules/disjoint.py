"""R1: one subject, one functional property, times that overlap, values that exclude each other.

In goes the case, out comes one problem for each pair. Example: 2003: 400 to 600 members beside
"late 2003: 100".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.counts import Count, in_words
from stemma.model.dates import When, overlaps
from stemma.model.problem import Problem
from stemma.model.statement import Polarity

COUNTED = ("size", "killed", "wounded")
DATED = ("formed", "disbanded", "when")


def find_disjoint(case: Case) -> Iterator[Problem]:
    """Pairs of values that cannot both hold."""
    for name in COUNTED:
        for _, sightings in case.with_property(name):
            yield from pairs(case, name, sightings, are_disjoint_counts)
    for name in DATED:
        for _, sightings in case.with_property(name):
            yield from pairs(case, name, sightings, are_disjoint_dates)


def pairs(
    case: Case,
    name: str,
    sightings: Sequence[Sighting],
    disjoint: Callable[[Sighting, Sighting], bool],
) -> Iterator[Problem]:
    """Compare each two."""
    firm = [s for s in sightings if s.statement.polarity is Polarity.YES]
    for a, b in combinations(firm, 2):
        if a.statement.id != b.statement.id and disjoint(a, b):
            yield problem(
                b, "R1", f"{name}-conflict",
                f"{name} of {case.label(a.statement.subject)}: expected one value for one time, "
                f"found {shown(a)} and {shown(b)}",
                "keep both and say who says which, or rule on it in judgements/",
                others=[a],
            )  # fmt: skip


def are_disjoint_counts(a: Sighting, b: Sighting) -> bool:
    """Whether two counts of one time share no number."""
    x, y = a.statement.value, b.statement.value
    if not (isinstance(x, Count) and isinstance(y, Count)) or x.unit != y.unit:
        return False
    return same_time(a, b) and (below(x, y) or below(y, x))


def below(x: Count, y: Count) -> bool:
    """Whether all of x lies under all of y."""
    return x.high is not None and y.low is not None and x.high < y.low


def same_time(a: Sighting, b: Sighting) -> bool:
    """Whether both hold at a common day; two undated ones do."""
    x, y = a.statement.when, b.statement.when
    if x is None or y is None:
        return x is None and y is None
    return overlaps(x.envelope, y.envelope)


def are_disjoint_dates(a: Sighting, b: Sighting) -> bool:
    """Whether two dates of one thing share no day."""
    x, y = a.statement.value, b.statement.value
    if not (isinstance(x, When) and isinstance(y, When)):
        return False
    return not overlaps(x.envelope, y.envelope)


def shown(sighting: Sighting) -> str:
    """The value with its time, in words."""
    statement = sighting.statement
    value = statement.value
    words = in_words(value) if isinstance(value, Count) else str(getattr(value, "edtf", value))
    return f"{words} ({statement.when.as_written})" if statement.when else words
