"""R8: names that differ by a letter or two.

In goes the case, out comes one problem for each pair of names, of groups or persons, within edit
distance 2 of each other (Levenshtein 1966). Short names and plain plurals are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from rapidfuzz.distance import Levenshtein

from stemma.analysis.case import Case, Sighting, problem
from stemma.model.nodes import Node, NodeType, parties_of_relation, slug
from stemma.model.problem import Problem
from stemma.model.statement import NodeRef

FURTHEST = 2
SHORTEST = 7
PIECE = 2
"""Letters of a piece: a third of the shortest name."""


def find_variants(case: Case) -> Iterator[Problem]:
    """Pairs of nodes of one type whose names are nearly the same."""
    named: dict[str, Sighting] | None = None
    for kind in (NodeType.GROUP, NodeType.PERSON, NodeType.PLACE):
        nodes = sorted((n for n in case.nodes.values() if n.type is kind), key=lambda n: n.id)
        slugs: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            slugs[slug(node.label)].append(node)
        for x, y in case.work(near_pairs, sorted(slugs)):
            named = first_sightings(case) if named is None else named
            for a, b in product(slugs[x], slugs[y]):
                found = variant(named, *sorted((a, b), key=lambda n: n.id))
                if found:
                    yield found


def near_pairs(slugs: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of slugs that are near.

    Two texts at most two edits apart share one of three pieces of the shorter, moved by at most two
    places (the pigeonhole principle of Wu and Manber 1992), so only texts that share one are compared.
    """
    whole = [text for text in slugs if len(text) >= SHORTEST and not has_digit(text)]
    pieces: dict[tuple[int, str, int], list[str]] = defaultdict(list)
    for text in whole:
        for at in range(len(text) - PIECE + 1):
            pieces[len(text), text[at : at + PIECE], at].append(text)
    found = []
    for text in whole:
        third = len(text) // (FURTHEST + 1)
        near = {
            other
            for cut in (0, third, 2 * third)
            for length in range(len(text), len(text) + FURTHEST + 1)
            for at in range(max(0, cut - FURTHEST), cut + FURTHEST + 1)
            for other in pieces.get((length, text[cut : cut + PIECE], at), ())
            if length > len(text) or other > text
        }
        found += [(text, other) for other in sorted(near) if differ_little(text, other)]
    return found


def are_near(x: str, y: str) -> bool:
    """Whether two name slugs differ by one or two letters, and not only by a plural."""
    if x == y or min(len(x), len(y)) < SHORTEST or abs(len(x) - len(y)) > FURTHEST:
        return False
    return not (has_digit(x) or has_digit(y)) and differ_little(x, y)


def has_digit(text: str) -> bool:
    """Whether a name has a number in it: those of a series differ by it on purpose."""
    return any(map(str.isdigit, text))


def differ_little(x: str, y: str) -> bool:
    """Whether two names are one or two letters apart, and not only by a plural."""
    near = Levenshtein.distance(x, y, score_cutoff=FURTHEST) <= FURTHEST
    return near and x.rstrip("s") != y.rstrip("s")


def variant(named: Mapping[str, Sighting], a: Node, b: Node) -> Problem | None:
    """The problem, at the place where the second name stands."""
    first, second = named.get(a.id), named.get(b.id)
    if first is None or second is None:
        return None
    return problem(
        second, "R8", "name-variant",
        f"expected one spelling, found {a.label!r} and {b.label!r}",
        "write one of them, or say in the registry that they are two",
        others=[first],
    )  # fmt: skip


def first_sightings(case: Case) -> dict[str, Sighting]:
    """By node: the first statement that names it, about it or with it as value or party."""
    named: dict[str, Sighting] = {}
    for sightings in case.by_id.values():
        statement = sightings[0].statement
        value = statement.value
        nodes = [statement.subject, *parties(statement.subject)]
        nodes += [value.id] if isinstance(value, NodeRef) else []
        for node in nodes:
            named.setdefault(node, sightings[0])
    return named


def parties(subject: str) -> tuple[str, ...]:
    """The groups in a relation's id."""
    return parties_of_relation(subject) or ()
