"""R7: successive size estimates that differ more than fivefold.

In goes the case, out comes a notice for each: growth and loss are real, but a factor of five between
neighbours is worth a look. Times that overlap are R1's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from stemma.analysis.case import Case, envelope_of, record_problem
from stemma.model.counts import in_words
from stemma.model.dates import overlaps
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading, SizeRecord

FACTOR = 5


def find_jumps(case: Case) -> Iterator[Problem]:
    """Neighbours in time, estimate by estimate."""
    for reading in case.readings:
        dated = [(s, d) for s in reading.records.sizes if (d := envelope_of(s.when)) is not None]
        dated.sort(key=lambda pair: (pair[1].start_min or 0, pair[1].end_max or 0))
        for (a, first), (b, second) in pairwise(dated):
            if not overlaps(first, second) and is_jump(a, b):
                yield jump(reading, a, b)


def is_jump(a: SizeRecord, b: SizeRecord) -> bool:
    """Whether the nearest bounds differ more than fivefold."""
    smaller, larger = sorted((a.count, b.count), key=lambda c: c.low or c.high or 0)
    return bool(smaller.high and larger.low and larger.low > FACTOR * smaller.high)


def jump(reading: Reading, a: SizeRecord, b: SizeRecord) -> Problem:
    """The notice."""
    return record_problem(
        reading, b.evidence, "R7", "size-jump",
        f"expected neighbouring estimates within a factor of {FACTOR}, found {in_words(a.count)} "
        f"({a.when}) and then {in_words(b.count)} ({b.when})",
        "say in the text what happened, or whom the estimators count",
        severity=Severity.NOTICE, others=[a.evidence],
    )  # fmt: skip
