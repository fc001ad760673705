"""R9: numbers that do not add up: a part larger than its whole, a toll unlike its source's headline.

In goes the case, out come problems. A headline is read with the grammar of prose casualties; an
approximate number there ("nearly 400") is compared loosely.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.counts import Count, in_words
from stemma.model.problem import Problem, Severity
from stemma.reading.attacks.tolls import read_tolls


def find_arithmetic(case: Case) -> Iterator[Problem]:
    """Parts against wholes, tolls against headlines."""
    for name in ("killed", "wounded"):
        for node, sightings in case.with_property(name):
            yield from parts(case, node, name, sightings[0])
            for sighting in sightings:
                yield from headlines(case, name, sighting)


def parts(case: Case, node: str, name: str, whole: Sighting) -> Iterator[Problem]:
    """A part told in prose that exceeds the printed total."""
    total = whole.statement.value
    for part in case.of_subject(node, f"{name}_in_part"):
        value = part.statement.value
        if not (isinstance(value, Count) and isinstance(total, Count)):
            continue
        if not differs(total, value):
            continue
        exceeds = value.low is not None and total.high is not None and value.low > total.high
        yield problem(
            part, "R9", "part-exceeds-whole" if exceeds else "part-differs",
            f"{case.label(node)}, {name}: expected the sentence and the bracket to agree, found "
            f"{in_words(value)} in the sentence and {in_words(total)} in the bracket",
            "correct one of them, or say what the smaller number counts",
            severity=Severity.WARNING if exceeds else Severity.NOTICE, others=[whole],
        )  # fmt: skip


def headlines(case: Case, name: str, sighting: Sighting) -> Iterator[Problem]:
    """The toll that a cited title prints, where it differs."""
    value = sighting.statement.value
    if not isinstance(value, Count):
        return
    seen = set()
    for support in sighting.statement.supports:
        source = case.sources.get(support.source or "")
        if source is None or source.id in seen:
            continue
        seen.add(source.id)
        told = read_tolls(source.title, 0, len(source.title))
        printed = (told.killed if name == "killed" else told.wounded) if told else None
        if printed and differs(value, printed.count):
            yield problem(
                sighting, "R9", "headline-differs",
                f"{case.label(sighting.statement.subject)}, {name}: expected {in_words(printed.count)} as in "
                f"the cited title “{source.title}”, found {in_words(value)}",
                "check whether perpetrators are counted, and cite the source of this number",
            )  # fmt: skip


def differs(value: Count, printed: Count) -> bool:
    """Whether the two counts share no number; approximate ones get a tenth of room."""
    room = 0.1 if value.approx or printed.approx else 0.0
    low, high = printed.low, printed.high
    over = value.low is not None and high is not None and value.low > high * (1 + room)
    under = value.high is not None and low is not None and value.high < low * (1 - room)
    return over or under
