"""R8: names that differ by a letter or two.

In goes the case, out comes one problem for each pair of names, of groups or persons, within edit
distance 2 of each other (Levenshtein 1966). Short names and plain plurals are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.nodes import Node, NodeType, slug
from stemma.model.problem import Problem
from stemma.model.statement import NodeRef

FURTHEST = 2
SHORTEST = 7


def find_variants(case: Case) -> Iterator[Problem]:
    """Pairs of nodes of one type whose names are nearly the same."""
    for kind in (NodeType.GROUP, NodeType.PERSON, NodeType.PLACE):
        nodes = sorted((n for n in case.nodes.values() if n.type is kind), key=lambda n: n.id)
        keyed = [(node, slug(node.label)) for node in nodes]
        for (a, x), (b, y) in combinations(keyed, 2):
            if are_near(x, y):
                found = variant(case, a, b)
                if found:
                    yield found


def are_near(x: str, y: str) -> bool:
    """Whether two name slugs differ by one or two letters, and not only by a plural."""
    if x == y or min(len(x), len(y)) < SHORTEST or abs(len(x) - len(y)) > FURTHEST:
        return False
    if x.rstrip("s") == y.rstrip("s") or any(c.isdigit() for c in x + y):
        return False
    return Levenshtein.distance(x, y, score_cutoff=FURTHEST) <= FURTHEST


def variant(case: Case, a: Node, b: Node) -> Problem | None:
    """The problem, at the place where the second name stands."""
    first, second = sighting_of(case, a), sighting_of(case, b)
    if first is None or second is None:
        return None
    return problem(
        second, "R8", "name-variant",
        f"expected one spelling, found {a.label!r} and {b.label!r}",
        "write one of them, or say in the registry that they are two",
        others=[first],
    )  # fmt: skip


def sighting_of(case: Case, node: Node) -> Sighting | None:
    """A statement that names the node: one about it, else one whose value it is."""
    for sightings in case.by_id.values():
        statement = sightings[0].statement
        value = statement.value
        named = statement.subject == node.id or (isinstance(value, NodeRef) and value.id == node.id)
        if named or any(part == node.id.partition("/")[2] for part in parties(statement.subject)):
            return sightings[0]
    return None


def parties(subject: str) -> list[str]:
    """The group slugs in a relation's id."""
    if not subject.startswith("relation/"):
        return []
    return subject.split("/")[2].split("~")
