"""The network that graph formats share: groups as nodes, relations as edges with their days.

In go statements, out come nodes and edges. An edge is a relation with one wording: where a relation is
told twice with another strength or kind, each telling is an edge of its own, so contradictions stand
side by side. By default what is hedged is left out. Days are ISO dates; None: not stated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.analysis.facts import Relation, footnote_sources, is_firm
from stemma.model.build import Build
from stemma.model.dates import When, iso_day
from stemma.model.nodes import RelationKind
from stemma.model.statement import Special, Statement
from stemma.model.strength import strength
from stemma.publishing.exports.gathered import Gathered
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.views.timeline import Bar, bar_between, last_evidence


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A group."""

    id: str
    label: str
    kind: str
    identifiers: str
    """Outside ids as scheme:value, separated by |."""


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """One telling of a relation."""

    id: str
    """Statement id of its kind."""
    source: str
    target: str
    kind: str
    is_directed: bool
    direction_known: bool
    strength: str
    start_earliest: str | None
    start_latest: str | None
    end_earliest: str | None
    end_latest: str | None
    last_evidence: str | None
    """Of a relation without a stated end: the newest source that shows it; assumed after it."""
    support_kinds: str
    sources: str
    """Keys of publications, separated by |."""
    statements: str
    """Ids of the statements behind the edge, separated by a blank."""

    @property
    def fields(self) -> Mapping[str, str | bool]:
        """The attributes that are stated."""
        values: list[tuple[str, str | bool | None]] = [
            (name, getattr(self, name)) for name in FIELDS
        ]
        return {name: value for name, value in values if value is not None and value != ""}


FIELDS = tuple(n for n in NetworkEdge.__dataclass_fields__ if n not in ("id", "source", "target"))
"""Attributes of an edge in their order."""


@dataclass(frozen=True, slots=True)
class Network:
    """Groups that take part in at least one edge, and the edges."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]


def network_of(build: Build, left: Omissions) -> Network:
    """The firm relations of a build; everything else is left out with its reason."""
    network, own = left.gathered.once(drawn)
    left.add(own)
    left.leave_rest(build.statements)
    return network


def drawn(gathered: Gathered) -> tuple[Network, Omissions]:
    """The network and what its edges carry, the same for both formats."""
    build, left = gathered.build, Omissions(gathered)
    edges = [e for relation in gathered.facts.relations for e in edges_of(build, relation, left)]
    parties = sorted({party for edge in edges for party in (edge.source, edge.target)})
    return Network(tuple(node_of(build, party) for party in parties), tuple(edges)), left


def edges_of(build: Build, relation: Relation, left: Omissions) -> list[NetworkEdge]:
    """An edge for every firm telling of the relation's kind."""
    fact = relation.fact
    told = fact.all("kind", is_firm)
    if not told:
        left.leave_rest(fact.statements)
        return []
    start, end = fact.first("start", is_firm), fact.first("end", is_firm)
    kinds = fact.all("support_kind", is_firm)
    unknown = fact.first("direction")
    carried = [s for s in (*told, start, end, *kinds) if s is not None]
    left.carry(*carried)
    direction_known = not (unknown and unknown.value is Special.SOME)
    if unknown:
        left.carry(unknown)
    left.leave_rest(fact.statements, "")
    seen = last_evidence(build, carried)
    bar = bar_between(when_of(start), when_of(end), seen) or Bar(None, None, None, None, seen)
    return [
        edge(relation, kind, [kind, *[s for s in (start, end, *kinds) if s]], bar, direction_known)
        for kind in told
    ]


def edge(
    relation: Relation, kind: Statement, statements: Sequence[Statement], bar: Bar, known: bool
) -> NetworkEdge:
    """One telling."""
    name = str(kind.value)
    return NetworkEdge(
        kind.id, relation.a, relation.b, name, RelationKind(name).is_directed, known,
        strength(kind).value, iso_day(bar.start_min), iso_day(bar.start_max), iso_day(bar.end_min),
        iso_day(bar.end_max), iso_day(bar.seen),
        "|".join(str(s.value) for s in statements if s.property == "support_kind"),
        "|".join(footnote_sources(statements)), " ".join(s.id for s in statements),
    )  # fmt: skip


def when_of(statement: Statement | None) -> When | None:
    """The time that a statement holds."""
    return statement.value if statement and isinstance(statement.value, When) else None


def node_of(build: Build, group: str) -> NetworkNode:
    """A group with its names and ids."""
    node = build.nodes.get(group)
    row = build.registry.groups.get(group.partition("/")[2])
    known = row.identifiers if row else {}
    return NetworkNode(
        group, node.label if node else group, node.kind if node else "",
        "|".join(f"{scheme}:{value}" for scheme, value in sorted(known.items())),
    )  # fmt: skip
