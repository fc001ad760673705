"""The lineage map as SVG, for readers without script: all that the scripted map draws of the whole atlas.

In go a `LineageMap` and functions that make addresses, out comes the markup of a drawing that a table repeats
in words: lanes with lives, leaders and attacks; ties as connectors with ribbons and the words on them; umbrellas as brackets
over their members alone. Every mark is a link to its statement. `web/src/lineage/draw.ts` draws alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from stemma.model.nodes import RelationKind
from stemma.publishing.drawings.axis import Axis, axis_over, grid
from stemma.publishing.drawings.bars import bar_lines
from stemma.publishing.drawings.life_chart import mark_size, stretch
from stemma.publishing.drawings.lineage_places import (
    LEADERS,
    LETTER,
    PAD,
    Bracket,
    Placed,
    Placing,
    bracket_of,
    free_of,
    place_map,
)
from stemma.publishing.drawings.svg import tag, text, title
from stemma.publishing.views.concordance import EachWork, Work, at_once, each_at_once
from stemma.publishing.views.life_chart import ChartPoint, ChartRow
from stemma.publishing.views.lineage import Lane, LineageMap
from stemma.publishing.views.ties import Tie
from stemma.publishing.views.timeline import Bar

WIDTH, LABELS = 1056.0, 200.0
LONGEST = 31
"""Letters of a lane's name that have room before the axis."""
NAME_LETTER = 5.6
"""Units of a letter of a leader's name."""
ARROWS = ("affiliate", "support", "pledge", "split", "successor", "merger", "host")
NEWBORN = ("split", "successor")
"""Kinds whose `a` comes out of `b`: the arrow shows the way of time."""
NOWHERE = Placing({}, (), 0.0)
"""For what asks for no other place."""
Link = Callable[[str], str]


def draw_lineage_map(
    view: LineageMap,
    name: str,
    link: Link,
    group_link: Link,
    *,
    each: EachWork = each_at_once,
    work: Work = at_once,
) -> str:
    """The drawing; empty where no tie is dated."""
    if not view.ties:
        return ""
    axis = axis_over(view.days, left=LABELS, right=WIDTH - 8)
    placing = place_map(view, axis, work)
    heights = [(lane, placing.heights[lane.group]) for lane in view.lanes]
    lanes = each(draw_group, heights, axis, link, group_link)
    parts = [*draw_families(view.lanes, placing), grid(axis, 0, placing.bottom)]
    parts += [lane for lane, _, _ in lanes]
    parts += draw_ties(placing, axis, link, each)
    parts += draw_brackets(placing.ties)
    parts += [leaders for _, leaders, _ in lanes]
    parts += [attacks for _, _, attacks in lanes]
    return tag(
        "svg", *parts, viewBox=f"0 0 {WIDTH:.0f} {placing.bottom:.0f}", class_="chart lineage-map",
        role="group", aria_label=f"Lineage map of {name}",
    )  # fmt: skip


def draw_group(
    row: tuple[Lane, float], axis: Axis, link: Link, group_link: Link
) -> tuple[str, str, str]:
    """All marks of a group, whose lane has a height: lane, leaders and attacks, for they are drawn in that order."""
    lane, y = row
    return (
        draw_lane(lane, axis, y, group_link, link),
        "".join(draw_leaders(lane.leaders, axis, y, link)),
        "".join(draw_attack(attack, axis, y, link) for attack in lane.attacks),
    )


def draw_ties(placing: Placing, axis: Axis, link: Link, each: EachWork) -> list[str]:
    """All ties in their order; one with words has to know where the others stand."""
    plain = [(p, n) for n, p in enumerate(placing.ties) if not p.words]
    drawn = dict(zip((n for _, n in plain), each(draw_plain, plain, axis, link), strict=True))
    return [
        drawn[n] if n in drawn else draw_tie(p, n, axis, placing, link)
        for n, p in enumerate(placing.ties)
    ]


def draw_plain(row: tuple[Placed, int], axis: Axis, link: Link) -> str:
    """A tie without words on it, and its number among the ties."""
    return draw_tie(*row, axis, NOWHERE, link)


def draw_families(lanes: Sequence[Lane], placing: Placing) -> Iterator[str]:
    """Lanes of one family on one ground."""
    tops = [
        placing.heights[lane.group] - PAD / 2 - (LEADERS if lane.leaders else 0) for lane in lanes
    ]
    edges = [*tops, placing.bottom]
    for family, held in groupby(range(len(lanes)), key=lambda at: lanes[at].family):
        rows = list(held)
        if len(rows) > 1:
            top, bottom = edges[rows[0]], edges[rows[-1] + 1]
            yield tag("rect", x=LABELS, y=top, width=WIDTH - LABELS, height=bottom - top,
                      class_="family", data_family=str(family))  # fmt: skip


def draw_lane(lane: Lane, axis: Axis, y: float, group_link: Link, link: Link) -> str:
    """A name, a hair line over all years, and the life of the group."""
    weight = "label profiled" if lane.has_profile else "label"
    short = lane.short if len(lane.short) <= LONGEST else f"{lane.short[: LONGEST - 1]}…"
    label = text(short, 0, y + 4, class_=weight)
    name = tag("a", title(lane.name), label, href=group_link(lane.group))
    rule = tag("line", x1=axis.left, x2=axis.right, y1=y, y2=y, class_="rule")
    life = [
        tag(
            "a", tag("g", title(f"{lane.name}: {row.words}"), bar_lines(axis, row.bar, y, f"{y:.0f}-{n}"),
                     class_=f"mark k-group s-{row.strength}"),
            href=link(row.id), aria_label=f"{lane.name}: {row.words}",
        )
        for n, row in enumerate(lane.life)
    ]  # fmt: skip
    on = [goes_on(axis, row.bar, y) for row in lane.life[:1] if row.bar.end_max is None]
    return tag("g", name, rule, *life, *on, class_="lane")


def goes_on(axis: Axis, bar: Bar, y: float) -> str:
    """An arrow at the edge of time: no end is stated; faint where that is only assumed."""
    x = axis.right + 7
    is_assumed = (bar.seen or bar.start_max or axis.first) < axis.last
    points = f"{x:.1f},{y:.1f} {x - 6:.1f},{y - 4:.1f} {x - 6:.1f},{y + 4:.1f}"
    return tag("polygon", points=points, class_="goes-on faint" if is_assumed else "goes-on")


def draw_leaders(leaders: Sequence[ChartRow], axis: Axis, y: float, link: Link) -> Iterator[str]:
    """A thin bar above the lane for each tenure, and the name where it has room; none stands upon another."""
    free = axis.left
    for n, row in enumerate(leaders):
        begin, stop = stretch(axis, row)
        parts = [bar_lines(axis, row.bar, y - 7, f"led-{y:.0f}-{n}")]
        letters = int((max(stop, begin + 3) - begin) // NAME_LETTER)
        words = row.label if len(row.label) <= letters else f"{row.label[: letters - 1]}…"
        if is_open(row.bar):
            begin = max(begin, stop - len(words) * NAME_LETTER - 3)
        else:
            parts.append(tag("line", x1=begin, x2=begin, y1=y - 11, y2=y - 4, class_="firm"))
        if letters >= 4 and begin >= free:
            parts.append(text(words, begin + 3, y - 10, class_="leader"))
            free = begin + len(words) * NAME_LETTER + 8
        mark = tag("g", *parts, class_=f"mark k-leader s-{row.strength}")
        yield tag("a", title(f"{row.label}: {row.words}"), mark, href=link(row.id))


def is_open(bar: Bar) -> bool:
    """Whether nobody knows when it began: only its end has a place, and there the name stands."""
    return bar.start_max is not None and bar.end_min is not None and bar.start_max >= bar.end_min


def draw_tie(p: Placed, n: int, axis: Axis, placing: Placing, link: Link) -> str:
    """Connector, its end marks, the ribbon and its words; `n` is its number among the ties."""
    tie = p.tie
    is_member = tie.kind == RelationKind.UMBRELLA_MEMBER
    parts = [foot(p)] if is_member else connector(tie.kind, p.x, p.from_y, p.to_y)
    if p.ribbon is not None:
        parts.append(bar_lines(axis, tie.bar, p.ribbon, f"tie-{n}"))
        parts += ribbon_text(p, axis, placing)
    if tie.kind == RelationKind.SUPPORT and tie.support and not p.words:
        letters = "".join(word[:1].lower() for word in tie.support.split(", "))
        y = p.to_y + (-9 if p.to_y > p.from_y else 17)
        parts.append(text(letters, p.x + 4, y, class_="on-ribbon"))
    mark = tag("g", *parts, class_=f"mark tie k-{tie.kind} s-{tie.strength}")
    return tag("a", title(tie_words(tie)), mark, href=link(tie.id))


def tie_words(tie: Tie) -> str:
    """A tie as its title says it: what it is, what of it is only assumed, what is contested, on how much it rests."""
    bar = tie.bar
    told = [tie.words]
    told += [f"support: {tie.support}"] if tie.support else []
    if bar.end_max is None and bar.is_throughout:
        told.append("no end is stated; assumed after its last evidence")
    told += ["contested: a statement says the opposite"] if bar.contested is not None else []
    told += ["rests on one source"] if tie.is_single else []
    return "; ".join(told)


def ribbon_text(p: Placed, axis: Axis, placing: Placing) -> list[str]:
    """What a ribbon is, at its beginning, and from where it is contested."""
    if not p.words or p.ribbon is None:
        return []
    room = WIDTH - len(p.words) * LETTER
    at = min(free_of(placing, max(p.x, axis.left) + 5, p.ribbon - 6), room)
    found = [text(p.words, at, p.ribbon - 4, class_="on-ribbon")]
    contested = p.tie.bar.contested
    if contested is not None:
        x = free_of(placing, axis.x(contested) + 4, p.ribbon - 6)
        if at + len(p.words) * LETTER < x < axis.right - 40:
            found.append(text("contested", x, p.ribbon - 4, class_="on-ribbon contest"))
    return found


def connector(kind: str, x: float, from_y: float, to_y: float) -> list[str]:
    """The line of a kind from lane to lane, with the marks at its ends."""
    path = zigzag(x, from_y, to_y) if kind == "rival" else f"M{x:.1f} {from_y:.1f}V{to_y:.1f}"
    parts = [line(path)]
    if kind == "host":
        parts.append(line(f"M{x + 3:.1f} {from_y:.1f}V{to_y:.1f}"))
    if kind == "joint_operation":
        parts += [line(f"M{x - 4:.1f} {y:.1f}h8") for y in (from_y, to_y)]
    if kind == "joint_unit":
        parts += [line(f"M{x - 3:.1f} {y - 3:.1f}h6v6h-6z") for y in (from_y, to_y)]
    if kind == "ally":
        parts += [tag("circle", cx=x, cy=y, r=2.6, class_="end") for y in (from_y, to_y)]
    return parts + (arrow(kind, x, from_y, to_y) if kind in ARROWS else [])


def arrow(kind: str, x: float, from_y: float, to_y: float) -> list[str]:
    """An arrow head towards the party acted on, or the new one; a split forks, a merger joins."""
    tail, head = (to_y, from_y) if kind in NEWBORN else (from_y, to_y)
    back = 7.0 if head < tail else -7.0
    points = f"{x:.1f},{head:.1f} {x - 3.6:.1f},{head + back:.1f} {x + 3.6:.1f},{head + back:.1f}"
    parts = [tag("polygon", points=points, class_="end")]
    if kind == "split":
        parts.append(
            line(
                f"M{x - 4:.1f} {tail:.1f}l4 {5 if head > tail else -5}l4 {-5 if head > tail else 5}"
            )
        )
    if kind == "merger":
        parts.append(line(f"M{x - 5:.1f} {head + 2 * back:.1f}l5 {-back:.0f}l5 {back:.0f}"))
    return parts


def line(path: str) -> str:
    """A line of a connector."""
    return tag("path", d=path, class_="connector")


def zigzag(x: float, from_y: float, to_y: float) -> str:
    """Hostility: a line that goes left and right."""
    step = 4.0 if to_y > from_y else -4.0
    count = max(1, int(abs(to_y - from_y) // abs(step)))
    turns = "".join(f"l{3 if n % 2 else -3} {step:.0f}" for n in range(count))
    return f"M{x:.1f} {from_y:.1f}{turns}"


def foot(p: Placed) -> str:
    """Where a member stands under its umbrella's bracket."""
    return line(f"M{p.x:.1f} {p.from_y:.1f}h7")


def draw_brackets(ties: Sequence[Placed]) -> Iterator[str]:
    """One bracket an umbrella and beginning, from its first member to its last; lanes between them get no foot."""
    members: dict[Bracket, list[Placed]] = defaultdict(list)
    for p in ties:
        if bracket := bracket_of(p.tie):
            members[bracket].append(p)
    for held in members.values():
        x, head = held[0].x, held[0].to_y
        ys = [y for p in held for y in (p.from_y, p.to_y)]
        back = line(f"M{x:.1f} {min(ys):.1f}V{max(ys):.1f}")
        box = tag("rect", x=x - 4, y=head - 4, width=8, height=8, class_="end")
        yield tag("g", back, box, class_="mark bracket k-umbrella_member", aria_hidden="true")


def draw_attack(attack: ChartPoint, axis: Axis, y: float, link: Link) -> str:
    """A small lozenge on the lane."""
    first, last = stretch(axis, attack)
    x, half = (first + last) / 2, mark_size(attack.low) * 0.6
    points = f"{x - half:.1f},{y:.1f} {x:.1f},{y - half:.1f} {x + half:.1f},{y:.1f} {x:.1f},{y + half:.1f}"
    shape = tag("polygon", points=points, class_="lozenge")
    mark = tag("g", shape, class_=f"mark k-attack s-{attack.strength}")
    return tag("a", title(attack.words), mark, href=link(attack.id))
