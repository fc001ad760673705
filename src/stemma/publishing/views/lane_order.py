"""The order of lanes: who is tied to whom stands near, and a family stands together.

In go names, ties with weights and families, out comes an order in which the sum of the weighted distances
of all ties is small. A lane goes first to the middle of those it is tied to (the barycentre heuristic of
Sugiyama, Tagawa and Toda 1981), then every lane and every family in turn to where it costs least (minimum
linear arrangement by insertion, Petit 2003); the cost of all places of a lane is found in one pass over the
cuts. Same input, same order. Example: `order_lanes(["a", "b", "c"], [("a", "c", 3.0)])` gives a, c, b.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

SWEEPS = 24
MOST_STEPS = 1_500_000
"""Places looked at, over all rounds; more lanes get fewer rounds, and at least two."""

Neighbours = Mapping[str, Mapping[str, float]]
Ties = Iterable[tuple[str, str, float]]


def order_lanes(
    names: Iterable[str],
    ties: Ties,
    *,
    families: Sequence[Sequence[str]] = (),
    by_hand: Sequence[str] = (),
) -> list[str]:
    """The names in an order that keeps tied ones near and families together.

    Names `by_hand` keep that order among themselves, whatever it costs; the others go where they cost least.
    """
    near = neighbours(ties)
    everyone = dict.fromkeys(sorted(names))
    order = [name for part in components(list(everyone), near) for name in settled(part, near)]
    if families:
        order = joined(order, [[n for n in f if n in everyone] for f in families], near)
    fixed = [name for name in dict.fromkeys(by_hand) if name in everyone]
    return by_hand_first(order, fixed, near) if fixed else order


def neighbours(ties: Ties) -> Neighbours:
    """Weights by pair, both ways; a tie of a lane to itself counts nothing."""
    near: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for a, b, weight in ties:
        if a != b:
            near[a][b] += weight
            near[b][a] += weight
    return near


def components(names: Sequence[str], near: Neighbours) -> list[list[str]]:
    """Lanes that hang together, the most first, each in the order of its walk."""
    left, found = dict.fromkeys(sorted(names)), []
    weight = {name: sum(near.get(name, {}).values()) for name in left}
    for first in sorted(left, key=lambda name: -weight[name]):
        if first not in left:
            continue
        part, waiting = [], [first]
        del left[first]
        while waiting:
            here = waiting.pop(0)
            part.append(here)
            for other in sorted(near.get(here, {}), key=lambda n: (-near[here][n], n)):
                if other in left:
                    del left[other]
                    waiting.append(other)
        found.append(part)
    return sorted(found, key=len, reverse=True)


def cost(order: Sequence[str], near: Neighbours) -> float:
    """The sum of weighted distances."""
    place = places(order)
    pairs = ((a, b, w) for a in order for b, w in near.get(a, {}).items() if place[a] < place[b])
    return sum((place[b] - place[a]) * w for a, b, w in pairs)


def places(order: Sequence[str]) -> dict[str, int]:
    """Where each name stands."""
    return {name: at for at, name in enumerate(order)}


def settled(part: list[str], near: Neighbours) -> list[str]:
    """The cheapest of the sweeps, then every lane put where it costs least."""
    best, least, order = part, cost(part, near), part
    for _ in range(SWEEPS):
        place = places(order)
        order = sorted(order, key=lambda name: (middle(name, place, near), place[name]))
        price = cost(order, near)
        if price < least:
            best, least = order, price
    return moved(best, near, dict.fromkeys(best, range(len(best))))


def middle(name: str, place: Mapping[str, int], near: Neighbours) -> float:
    """The weighted mean place of those a lane is tied to."""
    weights = near.get(name, {})
    total = sum(weights.values())
    return sum(place[n] * w for n, w in weights.items()) / total if total else place[name]


def cuts(order: Sequence[str], near: Neighbours) -> list[float]:
    """The weight of the ties that cross each gap; gap g lies before lane g."""
    place = places(order)
    steps = [0.0] * (len(order) + 1)
    for name in order:
        here = place[name]
        for other, weight in near.get(name, {}).items():
            there = place.get(other, -1)
            if there > here:
                steps[here + 1] += weight
                steps[there + 1] -= weight
    return list(accumulate(steps))


def moved(order: list[str], near: Neighbours, blocks: Mapping[str, range]) -> list[str]:
    """Each lane that has a block moved to its cheapest place in it, until none moves."""
    order = list(order)
    rounds = max(2, MOST_STEPS // max(1, len(order) ** 2))
    crossed, place = cuts(order, near), places(order)
    movable = [name for name in sorted(blocks) if len(blocks[name]) > 1]
    for _ in range(rounds):
        is_settled = True
        for name in movable:
            here = place[name]
            ties = [(place[n], w) for n, w in near.get(name, {}).items() if n in place]
            others = without(here, ties, crossed)
            target = cheapest(here, ties, others, blocks[name])
            if target != here:
                order.insert(target, order.pop(here))
                low, high = min(here, target), max(here, target)
                place.update(zip(order[low : high + 1], range(low, high + 1), strict=True))
                crossed = crossed_with(
                    target, [(place[n], w) for n, w in near[name].items() if n in place], others
                )
                is_settled = False
        if is_settled:
            break
    return order


Ends = Sequence[tuple[int, float]]
"""The ties of one lane: where each other end stands, and its weight."""


def without(here: int, ties: Ends, crossed: Sequence[float]) -> list[float]:
    """The weight of the ties of all other lanes that cross each gap between them."""
    own = spread(here, ties, len(crossed))
    rest = [c - o for c, o in zip(crossed, accumulate(own), strict=True)]
    del rest[here + 1]
    return rest


def crossed_with(here: int, ties: Ends, others: Sequence[float]) -> list[float]:
    """The weight of all ties that cross each gap, once a lane stands between the others."""
    rest = [*others[: here + 1], *others[here:]]
    own = spread(here, ties, len(rest))
    return [c + o for c, o in zip(rest, accumulate(own), strict=True)]


def spread(here: int, ties: Ends, gaps: int) -> list[float]:
    """The differences, from gap to gap, of what a lane's own ties add; gap g lies before lane g."""
    own = [0.0] * gaps
    for there, weight in ties:
        own[min(here, there) + 1] += weight
        own[max(here, there) + 1] -= weight
    return own


def cheapest(here: int, ties: Ends, others: Sequence[float], block: range) -> int:
    """Where in its block a lane costs least; its own place where none is really cheaper.

    A lane put at a gap of the others stretches each tie over that gap by one; its own ties are as long as
    their ends are away. Both are known for all gaps from their differences.
    """
    slope, first = [0.0] * (len(others) + 1), 0.0
    for there, weight in ties:
        at = there - (there > here)
        first += weight * (at + 1)
        slope[0] -= weight
        slope[at] += weight
        slope[at + 1] += weight
    lengths = accumulate(accumulate(slope), initial=first)
    prices = [c + f for c, f in zip(others, lengths, strict=False)]
    best = min(block, key=prices.__getitem__)
    return best if prices[best] < prices[here] - 1e-9 else here


def joined(order: Sequence[str], families: Sequence[Sequence[str]], near: Neighbours) -> list[str]:
    """The order with the lanes of each family side by side, the families themselves near their ties."""
    place = places(order)
    of = {name: members[0] for members in families for name in members}
    members: dict[str, list[str]] = defaultdict(list)
    for name in order:
        members[of.get(name, name)].append(name)
    mean = {f: sum(place[n] for n in names) / len(names) for f, names in members.items()}
    between = [
        (of.get(a, a), of.get(b, b), w) for a in order for b, w in near.get(a, {}).items() if a < b
    ]
    by_mean = sorted(members, key=lambda family: (mean[family], family))
    candidates = [
        by_mean,
        order_lanes(members, between) if len(members) < len(order) else list(order),
    ]
    written = [[name for family in row for name in members[family]] for row in candidates]
    best = min(written, key=lambda row: cost(row, near))
    blocks: dict[str, range] = {}
    for at, name in enumerate(best):
        if name not in blocks:
            family = members[of.get(name, name)]
            blocks.update(dict.fromkeys(family, range(at, at + len(family))))
    return moved(best, near, blocks)


def by_hand_first(order: Sequence[str], fixed: Sequence[str], near: Neighbours) -> list[str]:
    """The fixed names in their order, the others moved to where they cost least between them."""
    free = [name for name in order if name not in fixed]
    return moved([*fixed, *free], near, dict.fromkeys(free, range(len(order))))
