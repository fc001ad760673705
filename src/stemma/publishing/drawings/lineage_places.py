"""Where everything of the still lineage map stands: lanes, connectors, ribbons with their words, brackets.

In goes a `LineageMap` and a time axis, out comes a `Placing`; `web/src/lineage/layout.ts` places alike. A tie rises from one
lane to the other at its beginning; where it lasts, its ribbon runs along the lane of the party with fewer
ties, in the first slot that is free. The members of one umbrella share a column.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stemma.model.nodes import RelationKind
from stemma.publishing.drawings.axis import Axis
from stemma.publishing.views.concordance import Work, at_once
from stemma.publishing.views.lineage import Lane, LineageMap
from stemma.publishing.views.ties import MOMENTS, Tie

TOP, PAD, LEADERS = 30.0, 28.0, 9.0
"""Units above the first lane, round each lane, and more above one that has leaders."""
SLOT, WORDED_SLOT = 7.0, 14.0
"""Units of a ribbon below its lane, and of one with words on it."""
MOST_WORDED = 90
"""Ribbons above which words would crowd the map."""
APART, BREATH = 6.0, 10.0
"""Units between two connectors that begin at one time, and behind a ribbon before another takes its place."""
LETTER = 5.0
"""Units of a letter of the words on a ribbon."""
Bracket = tuple[str, int | None]
"""An umbrella and the day from which its members stand under it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A tie with its place."""

    tie: Tie
    x: float
    """Of its connector."""
    from_y: float
    """Height of the lane of `a`."""
    to_y: float
    ribbon: float | None
    """Height of its ribbon; None for what does not last."""
    words: str
    """Kind and other party, to stand on the ribbon; empty where there is no room for words."""


@dataclass(frozen=True, slots=True)
class Placing:
    """All places."""

    heights: Mapping[str, float]
    """By group: the middle of its lane."""
    ties: tuple[Placed, ...]
    bottom: float


def place_map(view: LineageMap, axis: Axis, work: Work = at_once) -> Placing:
    """The places of a whole map; `work` may know the columns and slots already."""
    homes = homes_of(view.ties)
    is_worded = sum(tie.kind not in MOMENTS for tie in view.ties) <= MOST_WORDED
    short = {lane.group: lane.short for lane in view.lanes}
    words = [
        ribbon_words(tie, homes[n], short) if is_worded else "" for n, tie in enumerate(view.ties)
    ]
    order = {lane.group: at for at, lane in enumerate(view.lanes)}
    stretches = [
        stretch_of(tie, axis, order, home, told)
        for tie, home, told in zip(view.ties, homes, words, strict=True)
    ]
    columns, slots = work(slotted, stretches)
    deepest = Counter[str]()
    for home, slot in zip(homes, slots, strict=True):
        deepest[home] = max(deepest[home], slot + 1)
    high = WORDED_SLOT if is_worded else SLOT
    heights = lane_heights(view.lanes, {home: n * high for home, n in deepest.items()})
    last = view.lanes[-1].group
    first_slot = 3.0 if is_worded else 0.0
    ties = tuple(
        Placed(
            tie, columns[n], heights[tie.a], heights[tie.b],
            heights[homes[n]] + first_slot + high * (slots[n] + 1) if slots[n] >= 0 else None, words[n],
        )
        for n, tie in enumerate(view.ties)
    )  # fmt: skip
    return Placing(heights, ties, heights[last] + PAD + high * (1 + deepest[last]))


def homes_of(ties: Sequence[Tie]) -> list[str]:
    """The lane along which each ribbon runs: that of the party with fewer ties."""
    degree = Counter(group for tie in ties for group in (tie.a, tie.b))
    return [min((tie.a, tie.b), key=lambda group: (degree[group], group)) for tie in ties]


def ribbon_words(tie: Tie, home: str, short: Mapping[str, str]) -> str:
    """What stands on a ribbon: its kind and the party at the other end; nothing for what does not last."""
    if tie.kind in MOMENTS:
        return ""
    kind = f"{tie.kind}, {tie.support}" if tie.support else tie.kind
    return f"{kind.replace('_', ' ')}: {short[tie.b if tie.a == home else tie.a]}"


def bracket_of(tie: Tie) -> Bracket | None:
    """The bracket that a membership belongs to; None for other ties."""
    return (tie.b, tie.bar.start_min) if tie.kind == RelationKind.UMBRELLA_MEMBER else None


class Stretch(NamedTuple):
    """What decides where a tie stands among the others."""

    begin: float
    stop: float
    """Where it begins and where its ribbon would end."""
    low: int
    high: int
    """Numbers of its lanes from the top."""
    home: int
    """Number of the lane along which its ribbon runs."""
    words: float
    """Units of the words on it."""
    bracket: Bracket | None
    lasts: bool
    """Whether it has a ribbon."""


def stretch_of(tie: Tie, axis: Axis, order: Mapping[str, int], home: str, words: str) -> Stretch:
    """A tie among lanes in an order, with the words on it."""
    begin, stop = reach(axis, tie)
    a, b = order[tie.a], order[tie.b]
    return Stretch(
        begin, stop, min(a, b), max(a, b), order[home], len(words) * LETTER, bracket_of(tie),
        tie.kind not in MOMENTS,
    )  # fmt: skip


def slotted(stretches: Sequence[Stretch]) -> tuple[list[float], list[int]]:
    """The place of each connector along the axis, and the slot of each ribbon; -1 for what has none."""
    taken: dict[tuple[int, int], float] = {}
    columns: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    brackets: dict[Bracket, float] = {}
    xs, slots = [], []
    for each in stretches:
        known = brackets.get(each.bracket) if each.bracket else None
        begin = known if known is not None else free_column(columns, each)
        if each.bracket:
            brackets[each.bracket] = begin
        columns[math.floor(begin / APART)].append((begin, each.low, each.high))
        slot = -1
        if each.lasts:
            slot = 0
            while taken.get((each.home, slot), -1.0) > begin:
                slot += 1
            taken[each.home, slot] = max(each.stop, begin + each.words) + BREATH
        xs.append(begin)
        slots.append(slot)
    return xs, slots


def free_column(columns: Mapping[int, Sequence[tuple[float, int, int]]], each: Stretch) -> float:
    """The first place from its beginning on where no other connector crosses the same lanes."""
    begin = each.begin
    while any(
        abs(begin - x) < APART and each.low < b and a < each.high
        for near in (-1, 0, 1)
        for x, a, b in columns.get(math.floor(begin / APART) + near, ())
    ):
        begin += APART
    return begin


def reach(axis: Axis, tie: Tie) -> tuple[float, float]:
    """Where a tie begins and where its ribbon ends."""
    bar = tie.bar
    begin = axis.x(bar.start_min) if bar.start_min is not None else axis.left
    return begin, axis.x(bar.end_max) if bar.end_max is not None else axis.right


def lane_heights(lanes: Sequence[Lane], ribbons: Mapping[str, float]) -> dict[str, float]:
    """The height of each lane's middle; ribbons below it push the next one down, leaders stand above it."""
    heights, y = {}, TOP
    for lane in lanes:
        y += PAD / 2 + (LEADERS if lane.leaders else 0)
        heights[lane.group] = y
        y += PAD / 2 + ribbons.get(lane.group, 0)
    return heights


def free_of(placing: Placing, x: float, y: float) -> float:
    """A place for words at a height that begins behind the connectors that would stand in their first letters."""
    at = x
    for p in sorted(placing.ties, key=lambda p: p.x):
        low, high = sorted((p.from_y, p.to_y))
        if low <= y <= high and at - 4 < p.x < at + 16 and at < x + 48:
            at = p.x + 5
    return at
