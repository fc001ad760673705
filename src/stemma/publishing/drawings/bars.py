"""Bars in a drawing: solid where certain, faint where possible, fading as long as an end is imprecise.

In go an axis, a `Bar` and a name that no other bar of the page has, out come lines. Opacity is time and the
pattern of the line is strength, so the two are never mixed up: a blamed tie is dashed, an assumed stretch is
faint, and an imprecise date fades from its first possible day to its last.
"""

from __future__ import annotations

from stemma.publishing.drawings.axis import Axis
from stemma.publishing.drawings.svg import tag
from stemma.publishing.views.timeline import Bar, Segment, segments_of

GAP = 4.0
"""Units between the last evidence of an open end and its assumed rest."""
LEAST = 2.5
"""Units of the shortest mark."""


def bar_lines(axis: Axis, bar: Bar, y: float, name: str) -> str:
    """The lines of a bar at a height: fading start, solid middle, fading or assumed end."""
    segments = segments_of(bar, axis.first, axis.last)
    parts = [segment_line(axis, s, y, f"{name}-{n}") for n, s in enumerate(segments)]
    if bar.contested is not None:
        stop = max(axis.x(segments[-1].stop), axis.x(bar.contested))
        parts.append(contested_from(axis.x(bar.contested), stop, y))
    return "".join(parts)


def segment_line(axis: Axis, segment: Segment, y: float, name: str) -> str:
    """One segment, not shorter than the shortest mark; a fade shorter than that is drawn as firm."""
    begin, stop = axis.x(segment.start), axis.x(segment.stop)
    match segment.state:
        case "firm":
            return line(begin, max(stop, begin + LEAST), y, "firm")
        case "faded" if stop - begin > LEAST:
            return fading(begin, stop, y, segment.opacity, name)
        case "faded":
            return line(begin, stop, y, "firm") if stop > begin else ""
        case "assumed":
            return line(begin + GAP, stop, y, "faint") if stop - begin > GAP + LEAST else ""
        case _:
            return line(begin, max(stop, begin + LEAST), y, "faint")


def fading(x1: float, x2: float, y: float, opacity: tuple[float, float], name: str) -> str:
    """A level line whose opacity goes from one value to another; its colour is that of the mark it stands in."""
    begin, stop = (written if (written := f"{value:.3g}") != "1" else None for value in opacity)
    stops = [tag("stop", stop_opacity=begin), tag("stop", offset="1", stop_opacity=stop)]
    gradient = tag(
        "linearGradient", *stops, id=f"fade-{name}", gradientUnits="userSpaceOnUse", x1=x1, x2=x2
    )  # fmt: skip
    return gradient + tag(
        "line", x1=x1, x2=x2, y1=y, y2=y, class_="faded", stroke=f"url(#fade-{name})"
    )


def contested_from(x: float, stop: float, y: float) -> str:
    """A tick where a friendly tie begins to be contested, and a hollow stretch from there on."""
    tick = tag("line", x1=x, x2=x, y1=y - 7, y2=y + 7, class_="contest-tick")
    hollow = tag("line", x1=x, x2=stop, y1=y, y2=y, class_="contested")
    return hollow + tick


def line(x1: float, x2: float, y: float, class_: str) -> str:
    """A level line."""
    return tag("line", x1=x1, x2=x2, y1=y, y2=y, class_=class_)
