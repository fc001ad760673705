"""R3: one event, several perpetrators named by different voices.

In goes the case, out comes one problem an event. Joint attacks, where the profile itself names several
groups side by side, are no rivals.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.problem import Problem
from stemma.model.statement import NodeRef
from stemma.model.strength import strength


def find_rival_attributions(case: Case) -> Iterator[Problem]:
    """Events blamed on, or claimed by, different groups."""
    for node, sightings in case.with_property("perpetrator"):
        rivals = distinct([*sightings, *case.of_subject(node, "perpetrator_affiliation")])
        voiced = [s for s in rivals if s.statement.voices or strength(s.statement) != "stated"]
        if len(rivals) > 1 and voiced:
            named = "; ".join(
                f"{case.label(value_id(s))} ({strength(s.statement)})" for s in rivals
            )
            yield problem(
                rivals[-1], "R3", "rival-attribution",
                f"{case.label(node)}: expected one perpetrator, found {named}",
                "show the voices side by side; nothing is decided for you",
                others=rivals[:-1],
            )  # fmt: skip


def distinct(sightings: list[Sighting]) -> list[Sighting]:
    """The first sighting for each perpetrator."""
    found: dict[str, Sighting] = {}
    for sighting in sightings:
        found.setdefault(value_id(sighting), sighting)
    return [s for key, s in found.items() if key]


def value_id(sighting: Sighting) -> str:
    """The node named; empty for "somebody unknown"."""
    value = sighting.statement.value
    return value.id if isinstance(value, NodeRef) else ""
