"""The build: everything compiled from an atlas, before and after the public projection.

In go readings, judged statements and the registry, out comes one value that library, downloads and
site are made from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stemma.model.layers import EventLayer
from stemma.model.nodes import Node
from stemma.model.places import KnownPlace
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.registry import Registry
from stemma.model.releases import Release
from stemma.model.sources import Source
from stemma.model.statement import Statement


@dataclass(frozen=True, slots=True)
class AtlasHeader:
    """What `atlas.toml` says of the atlas itself."""

    title: str
    publisher: str = ""
    licence: str = ""
    editors: tuple[str, ...] = ()
    described: str = ""
    """EDTF date as of which the atlas describes; empty: not stated."""
    universe: Mapping[str, str] = field(default_factory=dict)
    """What was looked for: groups, years, kinds of fact, observed until."""
    theatres: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names of regional maps to the countries (names or ISO codes) and groups (ids) they hold."""
    lanes: tuple[str, ...] = ()
    """Ids of groups in the order that the editors want on the lineage map; it wins over the computed one."""
    expected: Mapping[str, int] = field(default_factory=dict)
    """How many groups, profiles, attacks ... the editors expect; a difference is a problem."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of each expected count in atlas.toml."""
    contact: str = ""
    """Where errors are reported: a mail address or an https address; empty: not stated."""
    address: str = ""
    """Where the site is published, https; empty: not stated."""
    release: str = ""
    """Version that is being frozen; empty for everyday builds."""
    reliability: str = ""
    """What two coders' audit sheets said of the coding; empty: nobody audited it."""


@dataclass(frozen=True, slots=True)
class Build:
    """An atlas, compiled."""

    header: AtlasHeader
    registry: Registry
    readings: tuple[Reading, ...]
    """One a profile, in the order of their files."""
    statements: tuple[Statement, ...]
    """All statements of all profiles, judged, each id once, in the order of the profiles."""
    profile_of: Mapping[str, tuple[str, ...]]
    """Statement id to the file names of the profiles that make it."""
    nodes: Mapping[str, Node]
    sources: Mapping[str, Source]
    problems: tuple[Problem, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Ids that once named a statement or a node, and where they lead now."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """Counts of what the public projection leaves out, by reason."""
    positions: Mapping[str, KnownPlace] = field(default_factory=dict)
    """Places whose position the editors looked up, by node id."""
    layers: tuple[EventLayer, ...] = ()
    """Events of other datasets; no statements, and counted by nobody."""
    releases: tuple[Release, ...] = ()
    """What was stated at earlier times, the oldest first."""


def resolved(identifier: str, redirects: Mapping[str, str]) -> str:
    """Where an id leads in the end; itself where nothing took its place."""
    for _ in redirects:
        if identifier not in redirects:
            break
        identifier = redirects[identifier]
    return identifier


def merge_nodes(
    registry: Registry, readings: Sequence[Reading], coded: Mapping[str, Node]
) -> dict[str, Node]:
    """Nodes of the registry first, then those of the profiles in their order, then coded ones."""
    nodes = {group.node.id: group.node for group in registry.groups.values()}
    for reading in readings:
        for node in reading.nodes.values():
            nodes.setdefault(node.id, node)
    return {**coded, **nodes}
