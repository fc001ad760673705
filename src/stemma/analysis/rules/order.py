"""R4: things in an order that cannot be: ends before starts, acts after death, ties before founding.

In goes the case, out come problems. Days are compared by their outermost possible values, so only what
is impossible at every reading of the dates fires.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, envelope_of, problem, record_problem
from stemma.model.dates import When
from stemma.model.problem import Problem
from stemma.model.reading import Reading


def find_disorder(case: Case) -> Iterator[Problem]:
    """All three kinds."""
    yield from reversed_periods(case)
    yield from acts_after_death(case)
    for reading in case.readings:
        yield from before_founding(reading)


def reversed_periods(case: Case) -> Iterator[Problem]:
    """Periods whose last possible day lies before their first."""
    for sightings in case.by_id.values():
        for sighting in sightings[:1]:
            value = sighting.statement.value
            if isinstance(value, When) and is_reversed(value):
                yield problem(
                    sighting, "R4", "end-before-start",
                    f"expected the end after the start, found {value.as_written or value.edtf!r}",
                    "correct one of the two dates",
                )  # fmt: skip


def is_reversed(when: When) -> bool:
    """Whether the end lies before the start however the dates are read."""
    days = when.envelope
    return days.start_min is not None and days.end_max is not None and days.end_max < days.start_min


def acts_after_death(case: Case) -> Iterator[Problem]:
    """Tenures that go on after the leader's death."""
    for node, people in case.with_property("person"):
        person = getattr(people[0].statement.value, "id", "")
        deaths = [
            s
            for s in case.of_subject(person, "fate")
            if s.statement.value in ("killed", "died", "executed")
        ]
        for period in case.of_subject(node, "period"):
            value = period.statement.value
            for death in deaths:
                last = death.statement.when.envelope.end_max if death.statement.when else None
                start = value.envelope.start_min if isinstance(value, When) else None
                if last is not None and start is not None and start > last:
                    yield problem(
                        period, "R4", "act-after-death",
                        f"{case.label(node)}: expected a tenure before the death told of, found it after",
                        "correct the tenure or the date of death", others=[death],
                    )  # fmt: skip


def before_founding(reading: Reading) -> Iterator[Problem]:
    """Relations, leaders and attacks dated wholly before the group was formed."""
    formed = envelope_of(reading.records.formed[0].when) if reading.records.formed else None
    if formed is None or formed.start_min is None:
        return
    founding = reading.records.formed[0]
    for attack in (*reading.records.attacks, *reading.records.first_attack):
        days = envelope_of(attack.when)
        if days and days.end_max is not None and days.end_max < formed.start_min:
            yield record_problem(
                reading, attack.evidence, "R4", "attack-before-founding",
                f"expected an attack after the founding ({founding.when}), found {attack.when}",
                "check both dates, or say which predecessor carried it out",
                others=[founding.evidence],
            )  # fmt: skip
    for relation in reading.records.relations:
        days = envelope_of(relation.start)
        own_founding = relation.kind in ("split", "successor", "merger")
        if (
            days
            and not own_founding
            and days.end_max is not None
            and days.end_max < formed.start_min
        ):
            yield record_problem(
                reading, relation.evidence, "R4", "relation-before-founding",
                f"expected a relation after the founding ({founding.when}), found {relation.start}",
                "check both dates, or name the predecessor", others=[founding.evidence],
            )  # fmt: skip
