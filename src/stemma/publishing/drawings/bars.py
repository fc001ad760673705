"""Bars in a drawing: solid where certain, faint where possible, fading as long as an end is imprecise.

In go an axis and a `Bar`, out come lines. Opacity is time and the pattern of the line is strength, so
the two are never mixed up: a blamed tie is dashed, an assumed stretch is faint.
"""

from __future__ import annotations

from stemma.publishing.drawings.axis import Axis
from stemma.publishing.drawings.svg import tag
from stemma.publishing.views.timeline import Bar

GAP = 4.0
"""Units between the last evidence of an open end and its assumed rest."""
LEAST = 2.5
"""Units of the shortest mark."""


def bar_lines(axis: Axis, bar: Bar, y: float) -> str:
    """The lines of a bar at a height: fading start, solid middle, fading or assumed end."""
    begin = axis.x(bar.start_min) if bar.start_min is not None else axis.left
    if not bar.is_throughout:
        stop = axis.x(bar.end_max) if bar.end_max is not None else axis.right
        return line(begin, max(stop, begin + LEAST), y, "faint")
    solid = axis.x(bar.start_max) if bar.start_max is not None else None
    last, stop = ends_of(axis, bar)
    parts = []
    if solid is None:
        parts.append(line(axis.left, max(last - GAP, axis.left), y, "faint"))
        solid = last - LEAST
    elif solid - begin > LEAST:
        parts.append(line(begin, min(solid, max(last, begin)), y, "faint"))
    last = max(last, solid + LEAST)
    parts.append(line(solid, last, y, "firm"))
    if stop - last > LEAST:
        gap = GAP if bar.end_min is None else 0
        parts.append(line(last + gap, max(stop, last + gap + LEAST), y, "faint"))
    if bar.contested is not None:
        parts.append(contested_from(axis.x(bar.contested), max(stop, last), y))
    return "".join(parts)


def contested_from(x: float, stop: float, y: float) -> str:
    """A tick where a friendly tie begins to be contested, and a hollow stretch from there on."""
    tick = tag("line", x1=x, x2=x, y1=y - 7, y2=y + 7, class_="contest-tick")
    hollow = tag("line", x1=x, x2=stop, y1=y, y2=y, class_="contested")
    return hollow + tick


def ends_of(axis: Axis, bar: Bar) -> tuple[float, float]:
    """Where a bar is firm to, and where it can have ended."""
    stop = axis.x(bar.end_max) if bar.end_max is not None else axis.right
    if bar.end_min is not None:
        return axis.x(bar.end_min), stop
    known = [day for day in (bar.seen, bar.start_max) if day is not None]
    return (axis.x(max(known)) if known else axis.left), stop


def line(x1: float, x2: float, y: float, class_: str) -> str:
    """A level line."""
    return tag("line", x1=x1, x2=x2, y1=y, y2=y, class_=class_)
