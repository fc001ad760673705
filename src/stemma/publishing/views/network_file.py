"""The file of the network: groups with their places and measures, and the ties of the lineage map.

In go a `LineageMap` and the ties of its file, out comes a `NetworkFile`. Places are computed once for all ties, so a group stands
still while time moves. `web/src/network/record.ts` reads it at the door.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from stemma.analysis.network import betweenness, degree, neighbours_of, places
from stemma.publishing.views.concordance import Work, at_once
from stemma.publishing.views.lineage import LineageMap
from stemma.publishing.views.lineage_file import AtlasLine, Link


@dataclass(frozen=True, slots=True)
class NodeLine:
    """A group of the network."""

    group: str
    name: str
    names: tuple[str, ...]
    href: str
    theatres: tuple[str, ...]
    x: float
    y: float
    degree: int
    """Groups it is tied to by dated relations, at any time."""
    betweenness: float
    """Share of shortest paths between others that pass through it, at any time."""
    known: int | None
    """The day from which anything is known of it."""


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """All of it; `a` and `b` of ties are numbers of nodes."""

    atlas: AtlasLine
    nodes: tuple[NodeLine, ...]
    ties: tuple[msgspec.Raw, ...]
    """A `TieLine` each, as JSON."""
    theatres: tuple[str, ...]
    unpublished: int
    """Ties that cite no dated publication: they count as known from the day of their profile."""


def network_file(
    view: LineageMap,
    atlas: AtlasLine,
    ties: tuple[msgspec.Raw, ...],
    *,
    group_link: Link,
    work: Work = at_once,
) -> NetworkFile:
    """The network of all groups that have a dated tie; its ties are those of the map's file.

    Lanes that no tie touches come last on the map, so that numbers of lanes are numbers of nodes.
    """
    tied = {group for tie in view.ties for group in (tie.a, tie.b)}
    lanes = [lane for lane in view.lanes if lane.group in tied]
    near = neighbours_of(sorted(tied), [(tie.a, tie.b) for tie in view.ties])
    at, many, between = work(places, near), degree(near), work(betweenness, near)
    nodes = tuple(
        NodeLine(
            lane.group, lane.name, lane.names, group_link(lane.group), lane.theatres,
            *at[lane.group], many[lane.group], round(between[lane.group], 5), lane.known,
        )
        for lane in lanes
    )  # fmt: skip
    return NetworkFile(atlas, nodes, ties, view.theatres, view.unpublished)
