"""R2: one proposition affirmed in one place and denied, or left open, in another.

In goes the case, out comes one problem for each value that is both. Example: an attack blamed on the
group in the attack list, "unclear if the group was responsible" in the narrative.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.problem import Problem
from stemma.model.statement import NodeRef, Polarity


def find_polarity(case: Case) -> Iterator[Problem]:
    """Values stated with opposite polarity."""
    for name in ("perpetrator", "perpetrator_affiliation"):
        for node, sightings in case.with_property(name):
            yield from opposed(case, node, sightings)


def opposed(case: Case, node: str, sightings: Sequence[Sighting]) -> Iterator[Problem]:
    """The first affirmation against each denial or open question."""
    by_value: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        value = sighting.statement.value
        if isinstance(value, NodeRef):
            by_value[value.id].append(sighting)
    for value, group in by_value.items():
        yes = [s for s in group if s.statement.polarity is Polarity.YES]
        other = [s for s in group if s.statement.polarity is not Polarity.YES]
        for sighting in other if yes else ():
            word = "denied" if sighting.statement.polarity is Polarity.NO else "left open"
            yield problem(
                sighting, "R2", "polarity-conflict",
                f"{case.label(node)}: expected one answer on {case.label(value)}, found it named "
                f"responsible in one place and {word} in another",
                "say in both places who holds which view",
                others=yes[:1],
            )  # fmt: skip
