"""R11: a headline that is firmer than what it rests on.

In goes the case, out comes one problem for each first or last attack whose tie to the group is hedged,
claimed by another, or left open: as a headline it reads as the group's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, record_problem
from stemma.model.problem import Problem
from stemma.model.reading import AttackRecord, Reading
from stemma.model.strength import Responsibility


def find_echoes(case: Case) -> Iterator[Problem]:
    """First and last attacks that are not firmly the group's."""
    for reading in case.readings:
        for name, records in (
            ("First Attack", reading.records.first_attack),
            ("Last Attack", reading.records.last_attack),
        ):
            for record in records:
                found = echo(reading, name, record)
                if found:
                    yield found


def echo(reading: Reading, name: str, record: AttackRecord) -> Problem | None:
    """The problem of one headline."""
    firm = (Responsibility.ASSERTED, Responsibility.CLAIMED)
    if record.responsibility in firm and not record.by:
        return None
    by = f" (by {', '.join(record.by)})" if record.by else ""
    return record_problem(
        reading, record.evidence, "R11", name.casefold().replace(" ", "-") + "-hedged",
        f"{name}: expected an attack of {reading.group.label}, found one that is {record.responsibility} "
        f"({record.evidence.strength}){by}",
        "choose a firmly attributed attack, or say in the label that it is not certain",
    )  # fmt: skip
