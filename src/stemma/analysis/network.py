"""The network of groups: who is tied to whom, how central each is, and where it stands in the picture.

A node is a group, an edge a pair of groups with at least one relation, undirected and counted once however
many relations the pair has. In go names and pairs, out come measures and places; same input, same numbers.
Example: in a chain a-b-c `betweenness` gives b 1.0 and the ends 0.0.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[str, str]
Neighbours = Mapping[str, Sequence[str]]
Place = tuple[float, float]

MOST_PIVOTS = 150
"""Groups from which shortest paths are counted; of a larger network an even sample of them."""
ROUNDS, MOST_STEPS = 90, 250_000
"""Rounds of the layout, fewer where many groups and ties would make them long, and at least twelve."""
CROWD = 12
"""Groups of a cell that push; a crowded cell pushes no harder than these."""
GOLDEN = math.pi * (3 - math.sqrt(5))


def neighbours_of(names: Iterable[str], pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """The neighbours of every name, in the order of their names; a group tied to itself counts nothing."""
    near: dict[str, set[str]] = {name: set() for name in names}
    for a, b in pairs:
        if a != b and a in near and b in near:
            near[a].add(b)
            near[b].add(a)
    return {name: sorted(others) for name, others in near.items()}


def degree(near: Neighbours) -> dict[str, int]:
    """How many groups each is tied to."""
    return {name: len(others) for name, others in near.items()}


def betweenness(near: Neighbours) -> dict[str, float]:
    """The share of shortest paths between two others that pass through a group, from 0 to 1.

    Brandes (2001), "A faster algorithm for betweenness centrality"; above `MOST_PIVOTS` groups estimated
    from that many sources, Brandes and Pich (2007), "Centrality estimation in large networks".
    """
    names = sorted(near)
    step = max(1, -(-len(names) // MOST_PIVOTS))
    sources = names[::step]
    total = dict.fromkeys(names, 0.0)
    for source in sources:
        for name, share in dependencies(source, near).items():
            total[name] += share
    pairs = max(1, (len(names) - 1) * (len(names) - 2))
    return {name: total[name] * len(names) / len(sources) / pairs for name in names}


def dependencies(source: str, near: Neighbours) -> dict[str, float]:
    """For every other group the share of shortest paths from one source that pass through it."""
    paths, far = defaultdict(float, {source: 1.0}), {source: 0}
    before: dict[str, list[str]] = defaultdict(list)
    order, waiting = [], deque([source])
    while waiting:
        here = waiting.popleft()
        order.append(here)
        for other in near[here]:
            if other not in far:
                far[other] = far[here] + 1
                waiting.append(other)
            if far[other] == far[here] + 1:
                paths[other] += paths[here]
                before[other].append(here)
    share: dict[str, float] = defaultdict(float)
    for name in reversed(order):
        for other in before[name]:
            share[other] += paths[other] / paths[name] * (1 + share[name])
    share.pop(source, None)
    return share


def places(near: Neighbours) -> dict[str, Place]:
    """Where each group stands: tied ones near, others apart, in a square of about the root of their number.

    Fruchterman and Reingold (1991), "Graph drawing by force-directed placement", with their grid for the
    forces that push apart; no chance is in it: groups begin on a spiral in the order of their degree.
    Parts that do not hang together are laid out by themselves and set side by side, the largest first.
    """
    parts = parts_of(near)
    found: dict[str, Place] = {}
    for part, (left, top) in zip(parts, packed([size_of(part) for part in parts]), strict=True):
        middle = size_of(part) / 2
        for name, (x, y) in settled(part, near).items():
            found[name] = (round(left + middle + x, 3), round(top + middle + y, 3))
    return found


def packed(sizes: Sequence[float]) -> list[Place]:
    """The corners of squares, the largest first: the first at the left, the others in rows beside it.

    Where the first is not much larger than the others, all stand in rows.
    """
    if not sizes:
        return []
    first, *others = sizes
    wide = max(others, default=0.0)
    while others and wide <= 1.5 * first:
        rows, high = in_rows(others, wide)
        if high <= first:
            return [(0.0, 0.0), *((left + first, top) for left, top in rows)]
        wide += 1.0
    return in_rows(sizes, max(4.0, 1.6 * math.sqrt(sum(size**2 for size in sizes))))[0]


def in_rows(sizes: Sequence[float], wide: float) -> tuple[list[Place], float]:
    """The corners of squares in rows that are not wider, and how high they are together."""
    corners: list[Place] = []
    left = top = high = 0.0
    for size in sizes:
        if left and left + size > wide:
            left, top, high = 0.0, top + high, 0.0
        corners.append((left, top))
        left, high = left + size, max(high, size)
    return corners, top + high


def size_of(part: Sequence[str]) -> float:
    """The side of the square that a part needs."""
    return 1.0 if len(part) == 1 else 1.7 * math.sqrt(len(part)) + 1.2


def parts_of(near: Neighbours) -> list[list[str]]:
    """Groups that hang together, the largest part first."""
    left, parts = set(near), []
    for name in sorted(near):
        if name not in left:
            continue
        part, waiting = [], [name]
        left.discard(name)
        while waiting:
            here = waiting.pop()
            part.append(here)
            fresh = [other for other in near[here] if other in left]
            left.difference_update(fresh)
            waiting += fresh
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def settled(part: Sequence[str], near: Neighbours) -> dict[str, Place]:
    """The places of one part about its middle."""
    order = sorted(part, key=lambda name: (-len(near[name]), name))
    x = {n: 0.8 * math.sqrt(at) * math.cos(at * GOLDEN) for at, n in enumerate(order)}
    y = {n: 0.8 * math.sqrt(at) * math.sin(at * GOLDEN) for at, n in enumerate(order)}
    if len(order) > 2:
        steps = len(order) + sum(len(near[name]) for name in order)
        rounds = min(ROUNDS, max(12, MOST_STEPS // steps))
        for turn in range(rounds):
            moved(order, near, x, y, heat=30 / rounds * (1 - turn / rounds) + 0.01)
    return fitted(order, x, y)


def moved(
    order: Sequence[str], near: Neighbours, x: dict[str, float], y: dict[str, float], *, heat: float
) -> None:
    """One round: tied ones pull, near ones push, nobody moves further than the heat."""
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for name in order:
        cells[math.floor(x[name] / 2), math.floor(y[name] / 2)].append(name)
    steps = {}
    for name in order:
        push_x, push_y = pushed(name, cells, x, y)
        for other in near[name]:
            dx, dy = x[other] - x[name], y[other] - y[name]
            pull = math.hypot(dx, dy) * 0.5
            push_x += dx * pull
            push_y += dy * pull
        push_x -= x[name] * 0.02
        push_y -= y[name] * 0.02
        length = math.hypot(push_x, push_y) or 1.0
        scale = min(heat, length) / length
        steps[name] = (push_x * scale, push_y * scale)
    for name, (step_x, step_y) in steps.items():
        x[name] += step_x
        y[name] += step_y


def pushed(
    name: str,
    cells: Mapping[tuple[int, int], Sequence[str]],
    x: Mapping[str, float],
    y: Mapping[str, float],
) -> tuple[float, float]:
    """How the groups of the cells around push one away; those far off do not reach it."""
    column, row = math.floor(x[name] / 2), math.floor(y[name] / 2)
    push_x = push_y = 0.0
    for near_column in (column - 1, column, column + 1):
        for near_row in (row - 1, row, row + 1):
            for other in cells.get((near_column, near_row), ())[:CROWD]:
                dx, dy = x[name] - x[other], y[name] - y[other]
                square = dx * dx + dy * dy
                if other != name and square < 9:
                    strength = 1.4 / max(square, 0.04)
                    push_x += dx * strength
                    push_y += dy * strength
    return push_x, push_y


def fitted(
    order: Sequence[str], x: Mapping[str, float], y: Mapping[str, float]
) -> dict[str, Place]:
    """The places moved and shrunk into the square of the part."""
    middle_x = (max(x.values()) + min(x.values())) / 2
    middle_y = (max(y.values()) + min(y.values())) / 2
    reach = max(max(abs(x[n] - middle_x), abs(y[n] - middle_y)) for n in order)
    scale = (size_of(order) - 1) / 2 / reach if reach else 1.0
    return {n: ((x[n] - middle_x) * scale, (y[n] - middle_y) * scale) for n in order}
