"""The lineage map: a lane a group, its life, its attacks, and the dated ties between lanes.

In goes a concordance, out come lanes in an order that keeps families together, and ties. Groups
without a dated tie are counted and stand in the table of groups only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model.nodes import RelationKind, parties_of_relation
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.fact_tables import Cell, cell_of
from stemma.publishing.views.lane_order import components, neighbours, order_lanes
from stemma.publishing.views.life_chart import (
    ChartPoint,
    ChartRow,
    attack_points,
    own_life,
    short_name,
)
from stemma.publishing.views.ties import Tie, by_node, ties_of
from stemma.publishing.views.words import node_in_words

WEIGHTS: Mapping[str, float] = {
    RelationKind.SPLIT: 3.0, RelationKind.MERGER: 3.0, RelationKind.SUCCESSOR: 3.0,
    RelationKind.AFFILIATE: 2.0, RelationKind.PLEDGE: 2.0, RelationKind.UMBRELLA_MEMBER: 2.0,
    RelationKind.JOINT_UNIT: 2.0,
}  # fmt: skip
"""How much a tie of a kind pulls two lanes together; the others pull 1."""
KIN = (
    RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR, RelationKind.JOINT_UNIT,
    RelationKind.UMBRELLA_MEMBER,
)  # fmt: skip
"""Kinds that make a family: what came out of, went into or stands under one another."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A group."""

    group: str
    """Node id."""
    name: str
    short: str
    has_profile: bool
    life: tuple[ChartRow, ...]
    """Empty where its beginning is not stated."""
    attacks: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """A relation as a row of the table that repeats the map, dated or not."""

    node: str
    a: str
    a_name: str
    b: str
    b_name: str
    kind: Cell
    start: Cell
    end: Cell
    support: Cell


@dataclass(frozen=True, slots=True)
class LineageMap:
    """All of a map."""

    lanes: tuple[Lane, ...]
    ties: tuple[Tie, ...]
    rows: tuple[TieRow, ...]
    undated: int
    """Relations that have no date: in the table, not on the map."""
    alone: tuple[str, ...]
    """Names of groups with a page that no dated tie touches."""
    kinds: tuple[str, ...]
    """Kinds of relations on the map."""

    @property
    def days(self) -> list[int]:
        """All days that the axis has to hold."""
        bars = [tie.bar for tie in self.ties]
        bars += [row.bar for lane in self.lanes for row in lane.life]
        bars += [point.bar for lane in self.lanes for point in lane.attacks]
        return [day for bar in bars for day in bar.days]


def lineage_view(concordance: Concordance) -> LineageMap:
    """The map of a whole atlas."""
    nodes = by_node(concordance.build.statements)
    relations = {node: rows for node, rows in nodes.items() if parties_of_relation(node)}
    ties, undated = ties_of(concordance, relations)
    shown = frozenset(concordance.groups)
    ties = [tie for tie in ties if tie.a in shown and tie.b in shown]
    tied = dict.fromkeys(group for tie in ties for group in (tie.a, tie.b))
    order = lane_order(ties, tuple(f"group/{name}" for name in concordance.build.header.lanes))
    return LineageMap(
        lanes=tuple(lane_of(concordance, group, nodes) for group in order),
        ties=tuple(sorted(ties, key=lambda tie: (tie.bar.start_min or 0, tie.node))),
        rows=tuple(tie_row(concordance, node, rows) for node, rows in sorted(relations.items())),
        undated=undated,
        alone=tuple(
            node_in_words(g, concordance.build.nodes) for g in concordance.groups if g not in tied
        ),
        kinds=tuple(dict.fromkeys(tie.kind for tie in ties)),
    )


def lane_order(ties: Sequence[Tie], by_hand: Sequence[str] = ()) -> list[str]:
    """The groups of dated ties, families together; each distinct relation pulls once."""
    distinct = {tie.node: (tie.a, tie.b, WEIGHTS.get(tie.kind, 1.0)) for tie in ties}
    tied = dict.fromkeys(group for tie in ties for group in (tie.a, tie.b))
    return order_lanes(
        tied, distinct.values(), families=families_of(ties), by_hand=by_hand
    )  # fmt: skip


def families_of(ties: Sequence[Tie]) -> list[list[str]]:
    """Groups that kin ties connect, the largest family first; a group without kin is one by itself."""
    tied = dict.fromkeys(group for tie in ties for group in (tie.a, tie.b))
    kin = [(tie.a, tie.b, WEIGHTS.get(tie.kind, 1.0)) for tie in ties if tie.kind in KIN]
    return components(list(tied), neighbours(kin))


def lane_of(concordance: Concordance, group: str, nodes: dict[str, list[Statement]]) -> Lane:
    """One group's lane."""
    profiles = concordance.profiles.get(group, ())
    mine = [s for r in profiles for s in concordance.of_profile.get(r.text.name, ())]
    attacks, _ = attack_points(concordance, by_node(mine))
    return Lane(
        group, node_in_words(group, concordance.build.nodes), short_name(concordance, group),
        bool(profiles), tuple(own_life(concordance, group, nodes.get(group, []))), tuple(attacks),
    )  # fmt: skip


def tie_row(concordance: Concordance, node: str, statements: Sequence[Statement]) -> TieRow:
    """One relation in words."""
    a, b = parties_of_relation(node) or ("", "")
    build = concordance.build
    kind = cell_of(build, statements, ("kind",))
    return TieRow(
        node, a, node_in_words(a, build.nodes), b, node_in_words(b, build.nodes), kind,
        cell_of(build, statements, ("start",)), cell_of(build, statements, ("end",)),
        cell_of(build, statements, ("support_kind",)),
    )  # fmt: skip
