"""The lineage map as SVG: lanes over one time axis, ties as connectors with ribbons.

In go a `LineageMap` and functions that make addresses, out comes the markup of a drawing that a table
repeats in words. A tie rises from one lane to the other at its beginning; where it lasts, a thin ribbon
runs along the lane of the party with fewer ties, as long as the sources carry it and faint after.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stemma.publishing.drawings.axis import Axis, axis_over, grid
from stemma.publishing.drawings.bars import bar_lines
from stemma.publishing.drawings.life_chart import mark_size, stretch
from stemma.publishing.drawings.svg import tag, text, title
from stemma.publishing.views.life_chart import ChartPoint
from stemma.publishing.views.lineage import Lane, LineageMap
from stemma.publishing.views.ties import MOMENTS, Tie

WIDTH, LABELS = 1056.0, 200.0
TOP, PAD, SLOT = 30.0, 28.0, 7.0
"""Units above the first lane, round each lane, and for each ribbon below it."""
APART = 6.0
"""Units between two connectors that begin at one time."""
BREATH = 10.0
"""Units kept free behind a ribbon before another may take its place."""
ARROWS = ("affiliate", "support", "pledge", "split", "successor", "merger", "host")
NEWBORN = ("split", "successor")
"""Kinds whose `a` comes out of `b`: the arrow shows the way of time."""
DOTS = ("ally", "joint_unit", "joint_operation", "umbrella_member")


@dataclass(frozen=True, slots=True)
class Placed:
    """A tie with its place."""

    tie: Tie
    x: float
    """Of its connector."""
    home: str
    """The lane along which its ribbon runs."""
    slot: int
    """0 is next to the lane; moments have no ribbon and slot -1."""


def draw_lineage_map(
    view: LineageMap,
    name: str,
    link: Callable[[str], str],
    group_link: Callable[[str], str],
) -> str:
    """The drawing; empty where no tie is dated."""
    if not view.ties:
        return ""
    axis = axis_over(view.days, left=LABELS, right=WIDTH - 8)
    placed = place_ties(view, axis)
    heights = lane_heights(view.lanes, placed)
    last = view.lanes[-1].group
    bottom = (
        heights[last]
        + PAD
        + SLOT * (1 + max([p.slot for p in placed if p.home == last], default=0))
    )
    parts = [grid(axis, 0, bottom)]
    for lane in view.lanes:
        parts.append(draw_lane(lane, axis, heights[lane.group], group_link, link))
    parts += [draw_tie(p, n, axis, heights, link) for n, p in enumerate(placed)]
    for lane in view.lanes:
        parts += [draw_attack(a, axis, heights[lane.group], link) for a in lane.attacks]
    return tag(
        "svg", *parts, viewBox=f"0 0 {WIDTH:.0f} {bottom:.0f}", class_="chart lineage-map",
        role="group", aria_label=f"Lineage map of {name}",
    )  # fmt: skip


def place_ties(view: LineageMap, axis: Axis) -> list[Placed]:
    """Connectors side by side where they begin together; ribbons in the first free slot."""
    degree = Counter(group for tie in view.ties for group in (tie.a, tie.b))
    order = {lane.group: at for at, lane in enumerate(view.lanes)}
    taken: dict[tuple[str, int], float] = {}
    columns: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    placed = []
    for tie in view.ties:
        home = min((tie.a, tie.b), key=lambda group: (degree[group], group))
        begin, stop = reach(axis, tie)
        low, high = sorted((order[tie.a], order[tie.b]))
        while any(
            abs(begin - x) < APART and low < b and a < high
            for near in (-1, 0, 1)
            for x, a, b in columns.get(math.floor(begin / APART) + near, ())
        ):
            begin += APART
        columns[math.floor(begin / APART)].append((begin, low, high))
        slot = -1
        if tie.kind not in MOMENTS:
            slot = 0
            while taken.get((home, slot), -1.0) > begin:
                slot += 1
            taken[home, slot] = max(stop, begin) + BREATH
        placed.append(Placed(tie, begin, home, slot))
    return placed


def reach(axis: Axis, tie: Tie) -> tuple[float, float]:
    """Where a tie begins and where its ribbon ends."""
    bar = tie.bar
    begin = axis.x(bar.start_min) if bar.start_min is not None else axis.left
    return begin, axis.x(bar.end_max) if bar.end_max is not None else axis.right


def lane_heights(lanes: Sequence[Lane], placed: Sequence[Placed]) -> dict[str, float]:
    """The height of each lane's middle; ribbons below it push the next one down."""
    slots: dict[str, int] = {}
    for p in placed:
        slots[p.home] = max(slots.get(p.home, 0), p.slot + 1)
    heights, y = {}, TOP
    for lane in lanes:
        y += PAD / 2
        heights[lane.group] = y
        y += PAD / 2 + slots.get(lane.group, 0) * SLOT
    return heights


def draw_lane(
    lane: Lane,
    axis: Axis,
    y: float,
    group_link: Callable[[str], str],
    link: Callable[[str], str],
) -> str:
    """A name, a hair line over all years, and the life of the group."""
    weight = "label profiled" if lane.has_profile else "label"
    name = tag(
        "a",
        title(lane.name),
        text(lane.short, 0, y + 4, class_=weight),
        href=group_link(lane.group),
    )
    rule = tag("line", x1=axis.left, x2=axis.right, y1=y, y2=y, class_="rule")
    life = [
        tag(
            "a", tag("g", title(f"{lane.name}: {row.words}"), bar_lines(axis, row.bar, y, f"{y:.0f}-{n}"),
                     class_=f"mark k-group s-{row.strength}"),
            href=link(row.id), aria_label=f"{lane.name}: {row.words}",
        )
        for n, row in enumerate(lane.life)
    ]  # fmt: skip
    return tag("g", name, rule, *life, class_="lane")


def draw_tie(
    p: Placed, n: int, axis: Axis, heights: dict[str, float], link: Callable[[str], str]
) -> str:
    """Connector, its end marks, and the ribbon; `n` is its number among the ties."""
    tie = p.tie
    from_y, to_y = heights[tie.a], heights[tie.b]
    along = heights[p.home] + SLOT * (p.slot + 1) if p.slot >= 0 else None
    path = f"M{p.x:.1f} {from_y:.1f}V{to_y:.1f}"
    if tie.kind == "rival":
        path = zigzag(p.x, from_y, to_y)
    parts = [tag("path", d=path, class_="connector"), *ends(p, from_y, to_y)]
    if along is not None:
        parts.append(bar_lines(axis, tie.bar, along, f"tie-{n}"))
    mark = tag("g", *parts, class_=f"mark tie k-{tie.kind} s-{tie.strength}")
    return tag("a", title(tie.words), mark, href=link(tie.id))


def zigzag(x: float, from_y: float, to_y: float) -> str:
    """Hostility: a line that goes left and right."""
    step = 4.0 if to_y > from_y else -4.0
    count = max(1, int(abs(to_y - from_y) // abs(step)))
    turns = "".join(f"l{3 if n % 2 else -3} {step:.0f}" for n in range(count))
    return f"M{x:.1f} {from_y:.1f}{turns}"


def ends(p: Placed, from_y: float, to_y: float) -> list[str]:
    """Dots at both ends of what is mutual; an arrow head towards the party acted on, or the new one."""
    kind = p.tie.kind
    if kind in NEWBORN:
        from_y, to_y = to_y, from_y
    if kind in DOTS:
        return [tag("circle", cx=p.x, cy=y, r=2.6, class_="end") for y in (from_y, to_y)]
    if kind not in ARROWS:
        return []
    back = 6.0 if to_y < from_y else -6.0
    head = (
        f"{p.x:.1f},{to_y:.1f} {p.x - 3.4:.1f},{to_y + back:.1f} {p.x + 3.4:.1f},{to_y + back:.1f}"
    )
    return [tag("polygon", points=head, class_="end")]


def draw_attack(attack: ChartPoint, axis: Axis, y: float, link: Callable[[str], str]) -> str:
    """A small lozenge on the lane."""
    first, last = stretch(axis, attack)
    x, half = (first + last) / 2, mark_size(attack.low) * 0.6
    points = f"{x - half:.1f},{y:.1f} {x:.1f},{y - half:.1f} {x + half:.1f},{y:.1f} {x:.1f},{y + half:.1f}"
    shape = tag("polygon", points=points, class_="lozenge")
    mark = tag("g", shape, class_=f"mark k-attack s-{attack.strength}")
    return tag("a", title(attack.words), mark, href=link(attack.id))
