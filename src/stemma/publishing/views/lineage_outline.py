"""The outline of the lineage map: its groups and relations as lists, for phones and for screen readers.

In goes a `LineageMap`, out comes an entry a lane with its ties in the order of time, each once from either
side. Example: under "X Front" stands "1999 to 2004: ally, Y Army".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from stemma.publishing.views.lineage import LineageMap
from stemma.publishing.views.ties import Tie
from stemma.publishing.views.timeline import Bar
from stemma.publishing.views.words import property_in_words


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A tie as seen from one of its parties."""

    node: str
    when: str
    words: str
    id: str
    strength: str


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A lane."""

    group: str
    """Node id."""
    name: str
    lines: tuple[OutlineLine, ...]


def outline_of(view: LineageMap) -> tuple[OutlineEntry, ...]:
    """Every lane in the order of the map."""
    names = {lane.group: lane.name for lane in view.lanes}
    ties: dict[str, list[OutlineLine]] = defaultdict(list)
    for tie in view.ties:
        ties[tie.a].append(line_of(tie, names[tie.b], "with"))
        ties[tie.b].append(line_of(tie, names[tie.a], "by"))
    return tuple(
        OutlineEntry(lane.group, lane.name, tuple(ties[lane.group])) for lane in view.lanes
    )


def line_of(tie: Tie, other: str, side: str) -> OutlineLine:
    """One tie; what is only assumed or contested says so."""
    doubts = [tie.strength] if tie.strength not in ("stated", "listed") else []
    if tie.bar.contested is not None:
        doubts.append("contested")
    kind = property_in_words(tie.kind)
    told = f"{kind}: {other}" if side == "with" else f"{kind}, of {other}"
    words = f"{told} ({', '.join(doubts)})" if doubts else told
    return OutlineLine(tie.node, years_of(tie.bar), words, tie.id, tie.strength)


def years_of(bar: Bar) -> str:
    """The time in years, with what is not stated."""
    start, end = year_of(bar.start_min), year_of(bar.end_max)
    if start and end:
        return start if start == end else f"{start} to {end}"
    if start:
        return f"{start}, no end stated"
    return f"until {end}, no beginning stated" if end else ""


def year_of(day: int | None) -> str:
    """The year of a day; empty for none."""
    return str(date.fromordinal(min(max(day, 1), date.max.toordinal())).year) if day else ""
