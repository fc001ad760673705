"""R12: one event or relation told differently in two profiles.

In goes the case, out comes one problem for each value that two profiles of the atlas give differently.
With one profile there is nothing to compare, and `stemma check` says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.identifiers import value_json
from stemma.model.problem import Problem

SHARED = ("killed", "wounded", "when", "start", "end", "period", "formed")


def find_tellings(case: Case) -> Iterator[Problem]:
    """Properties with one value in one profile and another in another."""
    for name in SHARED:
        for node, sightings in case.with_property(name):
            yield from differences(case, node, name, list(sightings))


def differences(case: Case, node: str, name: str, sightings: list[Sighting]) -> Iterator[Problem]:
    """Compare each profile's first value with the first profile's."""
    first: dict[str, Sighting] = {}
    for sighting in sightings:
        first.setdefault(sighting.reading.text.name, sighting)
    told = list(first.values())
    for other in told[1:]:
        if value_json(other.statement.value) != value_json(told[0].statement.value):
            yield problem(
                other, "R12", "two-tellings",
                f"{case.label(node)}, {name}: expected what {told[0].reading.text.name} says, found "
                "another value",
                "compare the sources of both profiles", others=told[:1],
            )  # fmt: skip
