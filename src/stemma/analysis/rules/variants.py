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
from stemma.model.nodes import NodeType, parties_of_relation, slug
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.statement import NodeRef, Statement

FURTHEST = 2
SHORTEST = 7
PIECE = 2
"""Letters of a piece: a third of the shortest name."""
KINDS = (NodeType.GROUP.value, NodeType.PERSON.value, NodeType.PLACE.value)
"""Types of nodes whose names are compared."""


Named = tuple[str, str]
"""A node's label and type."""


def find_variants(case: Case) -> Iterator[Problem]:
    """Pairs of nodes of one type whose names are nearly the same."""
    named: dict[str, Sighting] = {}
    for reading in case.readings:
        for node, statement in first_named(reading).items():
            named.setdefault(node, Sighting(statement, reading))
    nodes = {node.id: (node.label, node.type.value) for node in case.nodes.values()}
    for a, b in near_nodes(nodes):
        if a in named and b in named:
            yield variant(named[a], named[b], nodes[a], nodes[b])


def near_nodes(nodes: Mapping[str, Named]) -> list[tuple[str, str]]:
    """The ids of nodes whose names are nearly the same, each pair in the order of ids."""
    found = []
    for kind in KINDS:
        slugs: dict[str, list[str]] = defaultdict(list)
        for node in sorted(node for node, (_, type) in nodes.items() if type == kind):
            slugs[slug(nodes[node][0])].append(node)
        for x, y in near_pairs(sorted(slugs)):
            found += [(min(pair), max(pair)) for pair in product(slugs[x], slugs[y])]
    return found


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


def variant(first: Sighting, second: Sighting, a: Named, b: Named) -> Problem:
    """The problem, at the place where the second name stands."""
    return problem(
        second, "R8", "name-variant",
        f"expected one spelling, found {a[0]!r} and {b[0]!r}",
        "write one of them, or say in the registry that they are two",
        others=[first],
    )  # fmt: skip


def first_named(reading: Reading) -> dict[str, Statement]:
    """By node: the first statement that names it, about it or with it as value or party."""
    named: dict[str, Statement] = {}
    for statement in reading.statements:
        value = statement.value
        nodes = [statement.subject, *parties(statement.subject)]
        nodes += [value.id] if isinstance(value, NodeRef) else []
        for node in nodes:
            named.setdefault(node, statement)
    return named


def parties(subject: str) -> tuple[str, ...]:
    """The groups in a relation's id."""
    return parties_of_relation(subject) or ()
