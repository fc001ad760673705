"""The life chart as SVG: bands of bars over one time axis, every mark a link to its statement.

In go a `LifeChart` and a function from statement ids to addresses, out comes the markup of a drawing
that the page's tables repeat in words. Measures are units of its own; the page scales it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from stemma.publishing.drawings.axis import Axis, axis_over, grid
from stemma.publishing.drawings.bars import bar_lines, line
from stemma.publishing.drawings.svg import tag, text, title
from stemma.publishing.views.life_chart import ChartPoint, ChartRow, LifeChart
from stemma.publishing.views.switched import base_36, mark

Thing = TypeVar("Thing", ChartRow, ChartPoint)

WIDTH, LABELS = 1056.0, 236.0
ROW, BAND, TOP = 22.0, 30.0, 20.0
SIZE_HEIGHT, ATTACK_HEIGHT = 92.0, 40.0
LEAST_MARK, MOST_MARK = 4.0, 13.0
"""Half the width of a lozenge for no known toll, and for hundreds of killed."""
ROUND = (1, 2, 5, 10)


@dataclass(slots=True)
class Canvas:
    """A drawing under way: what was drawn, and where the next band begins."""

    axis: Axis
    link: Callable[[str], str]
    marks: Mapping[str, str]
    y: float = TOP
    parts: list[str] = field(default_factory=list)
    opened: int = 0
    """Marks so far."""
    earlier: dict[int, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    """By number of a mark: what it was drawn as before, each with the day from which it was known."""

    def heading(self, words: str) -> None:
        """The title of a band."""
        self.y += BAND
        self.parts.append(text(words, 0, self.y - 8, class_="band"))

    def opening(self, thing: Thing, draw: Callable[[Thing], str], kind: str = "") -> None:
        """A mark that opens its statement; its earlier states are kept beside the drawing."""
        states = tuple(
            (state.known, inside(state, draw(state), kind))
            for state in thing.earlier
            if state.known is not None
        )
        if states:
            self.earlier[self.opened] = states
        self.opened += 1
        first = states[0][0] if states else thing.known
        said = chart_mark(self.marks.get(thing.id, ""), first)
        drawn = inside(thing, draw(thing), kind)
        since = base_36(thing.known) if states else None
        self.parts.append(
            tag("a", drawn, href=self.link(thing.id), data_said=said or None, data_since=since)
        )


def inside(thing: ChartRow | ChartPoint, content: str, kind: str) -> str:
    """What stands in the link of a mark: its words and its drawing."""
    kinds = ["mark", *([f"k-{kind}"] if kind else [])]
    kinds += [f"s-{thing.strength}"] if thing.strength != "stated" else []
    return title(thing.words) + tag("g", content, class_=" ".join(kinds))


def chart_mark(of_statement: str, known: int | None) -> str:
    """The mark of the statement that is opened, with the day from which anything of the drawing is known."""
    begins, _, rest = of_statement.partition(".")
    was, _, second = rest.partition(".")
    return mark(begins, was if was.startswith("~") else base_36(known), second)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, and what its marks were before."""

    markup: str
    """Empty where nothing is dated."""
    earlier: Mapping[int, tuple[tuple[int, str], ...]]
    """By number of a link of the drawing: days of knowing and what stood in the link from then on."""


def draw_life_chart(
    chart: LifeChart, name: str, link: Callable[[str], str], marks: Mapping[str, str]
) -> Drawing:
    """The drawing. `marks` are what the switches of the page ask."""
    if not chart.days:
        return Drawing("", {})
    canvas = Canvas(axis_over(chart.days, left=LABELS, right=WIDTH - 8), link, marks)
    for heading, rows in chart.rows[:1]:
        draw_band(canvas, heading, rows)
    draw_attacks(canvas, chart.attacks)
    draw_sizes(canvas, chart.sizes)
    for heading, rows in chart.rows[1:]:
        draw_band(canvas, heading, rows)
    height, axis = canvas.y + 8, canvas.axis
    markup = tag(
        "svg", grid(axis, 0, height), *canvas.parts,
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}", class_="chart life-chart", role="group",
        aria_label=f"Life chart of {name}",
        data_axis=f"{axis.first} {axis.last} {axis.left:.0f} {axis.right:.0f}",
    )  # fmt: skip
    return Drawing(markup, canvas.earlier)


def draw_band(canvas: Canvas, heading: str, rows: Sequence[ChartRow]) -> None:
    """One row a bar."""
    canvas.heading(heading)
    for row in rows:
        canvas.y += ROW
        canvas.opening(row, partial(draw_row, canvas.axis, canvas.y), row.kind)


def draw_row(axis: Axis, y: float, row: ChartRow) -> str:
    """A label and a bar."""
    label = text(row.label, 0, y - 6, class_="label")
    return bar_lines(axis, row.bar, y - 10, f"{y:.0f}") + label


def draw_attacks(canvas: Canvas, attacks: Sequence[ChartPoint]) -> None:
    """Lozenges over a line that is as long as the date is imprecise, wide by the least killed."""
    if not attacks:
        return
    canvas.heading("Attacks")
    canvas.y += ATTACK_HEIGHT
    middle = canvas.y - ATTACK_HEIGHT / 2
    canvas.parts.append(text("wider: more killed", 0, middle + 4, class_="label hint"))
    for attack in attacks:
        canvas.opening(attack, partial(draw_attack, canvas.axis, middle))


def draw_attack(axis: Axis, y: float, attack: ChartPoint) -> str:
    """A lozenge."""
    first, last = stretch(axis, attack)
    half = mark_size(attack.low)
    x = (first + last) / 2
    points = f"{x - half:.1f},{y} {x:.1f},{y - half:.1f} {x + half:.1f},{y} {x:.1f},{y + half:.1f}"
    range_line = line(first, last, y, "faint") if last - first > 2 * half else ""
    return range_line + tag("polygon", points=points, class_="lozenge")


def mark_size(killed: int | None) -> float:
    """Half the width of a lozenge: its area grows with the killed."""
    return min(MOST_MARK, LEAST_MARK + math.sqrt(killed or 0))


def stretch(axis: Axis, point: ChartPoint | ChartRow) -> tuple[float, float]:
    """From the first to the last possible day."""
    bar = point.bar
    first = axis.x(bar.start_min) if bar.start_min is not None else axis.left
    last = axis.x(bar.end_max) if bar.end_max is not None else axis.right
    return first, last


def draw_sizes(canvas: Canvas, sizes: Sequence[ChartPoint]) -> None:
    """Estimates as boxes: as wide as their time, as high as their range."""
    highest = max((point.high or point.low or 0 for point in sizes), default=0)
    if not highest:
        return
    canvas.heading("Size")
    canvas.y += SIZE_HEIGHT
    base, top = canvas.y - 8, round_up(highest)

    scale = Scale(base, (SIZE_HEIGHT - 20) / top)
    for share in (0, top // 2, top) if top > 1 else (0, top):
        y = scale.y(share)
        canvas.parts.append(
            text(f"{share:,}", LABELS - 8, y + 4, class_="label hint", text_anchor="end")
        )
        canvas.parts.append(line(LABELS, WIDTH - 8, y, "rule"))
    for point in sizes:
        canvas.opening(point, partial(draw_size, canvas.axis, scale))


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers of people to heights."""

    base: float
    """Height of 0."""
    unit: float
    """Units of the drawing for one more."""

    def y(self, number: int) -> float:
        """The height of a number."""
        return self.base - number * self.unit


def draw_size(axis: Axis, scale: Scale, point: ChartPoint) -> str:
    """A box as wide as its time and as high as its range; an arrow where that has no upper end."""
    first, last = stretch(axis, point)
    low = point.low if point.low is not None else 0
    high = point.high if point.high is not None else point.low or 0
    box = tag(
        "rect", x=first, y=scale.y(high) - 1.5, width=max(last - first, 5),
        height=scale.y(low) - scale.y(high) + 3, rx=1.5, class_="estimate",
    )  # fmt: skip
    if point.high is not None:
        return box
    x = first + max(last - first, 5) / 2
    return box + tag("path", d=f"M{x:.1f} {scale.y(high) - 3:.1f}v-8m-3 3l3 -3l3 3", class_="more")


def round_up(number: int) -> int:
    """The next of 1, 2, 5, 10, 20 ..."""
    scale = int(math.pow(10, len(str(number)) - 1))
    return next(step * scale for step in ROUND if step * scale >= number)
