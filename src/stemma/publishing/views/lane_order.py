"""The order of lanes: who is tied to whom stands near.

In go names and ties with weights, out comes an order. The sum of the distances of all ties is made
small, first by letting every lane move to the middle of those it is tied to (the barycentre heuristic of
Sugiyama, Tagawa and Toda 1981), then by trying every place for every lane. Same input, same order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

SWEEPS = 24
MOST_TRIED = 150
"""Lanes up to which every place is tried for every lane."""

Neighbours = Mapping[str, Mapping[str, float]]


def order_lanes(names: Sequence[str], ties: Iterable[tuple[str, str, float]]) -> list[str]:
    """The names in an order that keeps tied ones near."""
    near: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for a, b, weight in ties:
        if a != b:
            near[a][b] += weight
            near[b][a] += weight
    order: list[str] = []
    for family in families(names, near):
        order += settled(family, near)
    return order


def families(names: Sequence[str], near: Neighbours) -> list[list[str]]:
    """Lanes that hang together, the largest family first, each in the order of its walk."""
    left, found = dict.fromkeys(sorted(names)), []
    while left:
        first = max(left, key=lambda name: sum(near.get(name, {}).values()))
        family, waiting = [], [first]
        del left[first]
        while waiting:
            here = waiting.pop(0)
            family.append(here)
            for other in sorted(near.get(here, {}), key=lambda n: (-near[here][n], n)):
                if other in left:
                    del left[other]
                    waiting.append(other)
        found.append(family)
    return sorted(found, key=len, reverse=True)


def settled(family: list[str], near: Neighbours) -> list[str]:
    """The best of the sweeps, with every lane put where it costs least."""
    best, least = family, cost(family, near)
    order = family
    for _ in range(SWEEPS):
        place = {name: at for at, name in enumerate(order)}
        order = sorted(order, key=lambda name: (middle(name, place, near), place[name]))
        price = cost(order, near)
        if price < least:
            best, least = order, price
    return tried(best, near) if len(best) <= MOST_TRIED else best


def middle(name: str, place: Mapping[str, int], near: Neighbours) -> float:
    """The weighted mean place of those a lane is tied to."""
    weights = near.get(name, {})
    total = sum(weights.values())
    return sum(place[n] * w for n, w in weights.items()) / total if total else place[name]


def cost(order: Sequence[str], near: Neighbours) -> float:
    """The sum of weighted distances."""
    place = {name: at for at, name in enumerate(order)}
    pairs = ((a, b, w) for a in order for b, w in near.get(a, {}).items() if place[a] < place[b])
    return sum((place[b] - place[a]) * w for a, b, w in pairs)


def tried(order: list[str], near: Neighbours) -> list[str]:
    """Each lane moved to its cheapest place until none moves."""
    best, least = order, cost(order, near)
    moved = True
    while moved:
        moved = False
        for name in sorted(best):
            rest = [n for n in best if n != name]
            for at in range(len(best)):
                candidate = [*rest[:at], name, *rest[at:]]
                price = cost(candidate, near)
                if price < least - 1e-9:
                    best, least, moved = candidate, price, True
    return best
