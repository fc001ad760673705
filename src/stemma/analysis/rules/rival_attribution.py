"""R3: one event, several perpetrators named by different voices.

In goes the case, out comes one problem an event. Joint attacks are no rivals: the profile itself names
several groups, or one voice names them side by side ("blamed the X and the Y").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.problem import Problem
from stemma.model.statement import NodeRef
from stemma.model.strength import strength


def find_rival_attributions(case: Case) -> Iterator[Problem]:
    """Events blamed on, or claimed by, different groups."""
    for node, sightings in case.with_property("perpetrator"):
        rivals = distinct([*sightings, *case.of_subject(node, "perpetrator_affiliation")])
        voiced = [s for s in rivals if s.statement.voices or strength(s.statement) != "stated"]
        joint = all(named_together(case, a, b) for a, b in combinations(rivals, 2))
        if len(rivals) > 1 and voiced and not joint:
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


def named_together(case: Case, a: Sighting, b: Sighting) -> bool:
    """One voice names both: "and" stands beside the other's name in the passage of one of them."""
    if a.statement.voices != b.statement.voices:
        return False
    return any(
        re.search(rf"\band (?:on )?(?:the )?{re.escape(case.label(value_id(other)))}", passage(one))
        for one, other in ((a, b), (b, a))
    )


def passage(sighting: Sighting) -> str:
    """The words of the first passage, with single blanks."""
    return " ".join(sighting.statement.supports[0].passage.exact.split())


def value_id(sighting: Sighting) -> str:
    """The node named; empty for "somebody unknown"."""
    value = sighting.statement.value
    return value.id if isinstance(value, NodeRef) else ""
