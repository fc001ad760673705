"""The life chart as SVG: bands of bars over one time axis, every mark a link to its statement.

In go a `LifeChart` and a function from statement ids to addresses, out comes the markup of a drawing
that the page's tables repeat in words. Measures are units of its own; the page scales it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.publishing.drawings.axis import Axis, axis_over, grid
from stemma.publishing.drawings.bars import bar_lines, line
from stemma.publishing.drawings.svg import tag, text, title
from stemma.publishing.views.life_chart import ChartPoint, ChartRow, LifeChart

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

    def heading(self, words: str) -> None:
        """The title of a band."""
        self.y += BAND
        self.parts.append(text(words, 0, self.y - 8, class_="band"))

    def opening(self, id: str, words: str, strength: str, *content: str, kind: str = "") -> None:
        """A mark that opens its statement."""
        mark = tag(
            "g",
            *content,
            class_=" ".join(
                [
                    "mark",
                    *([f"k-{kind}"] if kind else []),
                    *([f"s-{strength}"] if strength != "stated" else []),
                ]
            ),
        )
        self.parts.append(
            tag("a", title(words), mark, href=self.link(id), data_said=self.marks.get(id))
        )


def draw_life_chart(
    chart: LifeChart, name: str, link: Callable[[str], str], marks: Mapping[str, str]
) -> str:
    """The drawing; empty where nothing is dated. `marks` are what the switches of the page ask."""
    if not chart.days:
        return ""
    canvas = Canvas(axis_over(chart.days, left=LABELS, right=WIDTH - 8), link, marks)
    for heading, rows in chart.rows[:1]:
        draw_band(canvas, heading, rows)
    draw_attacks(canvas, chart.attacks)
    draw_sizes(canvas, chart.sizes)
    for heading, rows in chart.rows[1:]:
        draw_band(canvas, heading, rows)
    height = canvas.y + 8
    return tag(
        "svg", grid(canvas.axis, 0, height), *canvas.parts,
        viewBox=f"0 0 {WIDTH:.0f} {height:.0f}", class_="chart life-chart", role="group",
        aria_label=f"Life chart of {name}",
    )  # fmt: skip


def draw_band(canvas: Canvas, heading: str, rows: Sequence[ChartRow]) -> None:
    """One row a bar."""
    canvas.heading(heading)
    for row in rows:
        canvas.y += ROW
        label = text(row.label, 0, canvas.y - 6, class_="label")
        bar = bar_lines(canvas.axis, row.bar, canvas.y - 10, f"{canvas.y:.0f}")
        canvas.opening(row.id, row.words, row.strength, label, bar, kind=row.kind)


def draw_attacks(canvas: Canvas, attacks: Sequence[ChartPoint]) -> None:
    """Lozenges over a line that is as long as the date is imprecise, wide by the least killed."""
    if not attacks:
        return
    canvas.heading("Attacks")
    canvas.y += ATTACK_HEIGHT
    middle = canvas.y - ATTACK_HEIGHT / 2
    canvas.parts.append(text("wider: more killed", 0, middle + 4, class_="label hint"))
    for attack in attacks:
        first, last = stretch(canvas.axis, attack)
        half = mark_size(attack.low)
        x = (first + last) / 2
        points = f"{x - half:.1f},{middle} {x:.1f},{middle - half:.1f} {x + half:.1f},{middle} {x:.1f},{middle + half:.1f}"
        range_line = line(first, last, middle, "faint") if last - first > 2 * half else ""
        shape = tag("polygon", points=points, class_="lozenge")
        canvas.opening(attack.id, attack.words, attack.strength, range_line, shape)


def mark_size(killed: int | None) -> float:
    """Half the width of a lozenge: its area grows with the killed."""
    return min(MOST_MARK, LEAST_MARK + math.sqrt(killed or 0))


def stretch(axis: Axis, point: ChartPoint) -> tuple[float, float]:
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

    def height(number: int) -> float:
        return base - number / top * (SIZE_HEIGHT - 20)

    for share in (0, top // 2, top) if top > 1 else (0, top):
        y = height(share)
        canvas.parts.append(
            text(f"{share:,}", LABELS - 8, y + 4, class_="label hint", text_anchor="end")
        )
        canvas.parts.append(line(LABELS, WIDTH - 8, y, "rule"))
    for point in sizes:
        first, last = stretch(canvas.axis, point)
        low = point.low if point.low is not None else 0
        high = point.high if point.high is not None else point.low or 0
        box = tag(
            "rect", x=first, y=height(high) - 1.5, width=max(last - first, 5),
            height=height(low) - height(high) + 3, rx=1.5, class_="estimate",
        )  # fmt: skip
        open_end = ""
        if point.high is None:
            x = first + max(last - first, 5) / 2
            open_end = tag(
                "path", d=f"M{x:.1f} {height(high) - 3:.1f}v-8m-3 3l3 -3l3 3", class_="more"
            )
        canvas.opening(point.id, point.words, point.strength, box, open_end)


def round_up(number: int) -> int:
    """The next of 1, 2, 5, 10, 20 ..."""
    scale = int(math.pow(10, len(str(number)) - 1))
    return next(step * scale for step in ROUND if step * scale >= number)
