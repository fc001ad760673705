"""The lineage map: a lane a group, its life, its attacks, and the dated ties between lanes.

In goes a concordance, out come lanes in an order that keeps families together, and ties. Groups
without a dated tie are counted and stand in the table of groups only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from stemma.model.nodes import RelationKind, parties_of_relation
from stemma.model.records import record
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.views.concordance import Concordance, Work, at_once
from stemma.publishing.views.fact_tables import Cell, cell_of
from stemma.publishing.views.known import first_known, known_day, known_in_words, told
from stemma.publishing.views.lane_order import components, neighbours, order_lanes
from stemma.publishing.views.life_chart import (
    ChartPoint,
    ChartRow,
    attack_points,
    own_life,
    rows_of,
    short_name,
)
from stemma.publishing.views.ties import Tie, by_node, contested_ties, dated, tie_of, valued
from stemma.publishing.views.words import node_in_words
from stemma.reading.gazetteer import gazetteer

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


@record
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
    leaders: tuple[ChartRow, ...] = ()
    names: tuple[str, ...] = ()
    """Other names, for the search in the map."""
    family: int = 0
    """Number of its family; the largest is 0."""
    theatres: tuple[str, ...] = ()
    status: str = ""
    """`active`, `inactive` or `disbanded` as stated; empty: not stated."""
    known: int | None = None
    """The day from which anything is known of it; None: no day."""
    status_known: int | None = None
    """The day from which its status is known; None: no day, or none is stated."""


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
    known: str = ""
    """In words: the day from which it is known; empty: no day."""


@dataclass(frozen=True, slots=True)
class LineageMap:
    """All of a map."""

    lanes: tuple[Lane, ...]
    ties: tuple[Tie, ...]
    undated: int
    """Relations that have no date: in the table, not on the map."""
    alone: tuple[str, ...]
    """Names of groups with a page of which nothing is dated."""
    kinds: tuple[str, ...]
    """Kinds of relations on the map."""
    theatres: tuple[str, ...] = ()
    """Names of regional maps, in the order of the atlas."""

    @property
    def unpublished(self) -> int:
        """Ties that cite no dated publication."""
        return sum(tie.is_unpublished for tie in self.ties)

    @property
    def days(self) -> list[int]:
        """All days that the axis has to hold."""
        bars = [tie.bar for tie in self.ties]
        bars += [row.bar for lane in self.lanes for row in (*lane.life, *lane.leaders)]
        bars += [point.bar for lane in self.lanes for point in lane.attacks]
        return [day for bar in bars for day in bar.days]


def lineage_view(concordance: Concordance) -> LineageMap:
    """The map of a whole atlas."""
    found = concordance.recalled_all(tie_at, concordance.relations)
    undated = found.count(None)
    shown = concordance.groups_with_page
    all_ties = contested_ties([tie for tie in found if tie])
    ties = [tie for tie in all_ties if tie.a in shown and tie.b in shown]
    header = concordance.build.header
    order = lane_order(
        ties, tuple(f"group/{name}" for name in header.lanes), work=concordance.worked_out
    )
    family_of = {g: at for at, family in enumerate(families_of(ties)) for g in family}
    lanes = {group: concordance.recalled(lane_of, group) for group in concordance.groups}
    by_itself = [g for g in concordance.groups if g not in family_of and is_dated(lanes[g])]
    family_of |= {group: len(family_of) + at for at, group in enumerate(by_itself)}
    return LineageMap(
        lanes=tuple(replace(lanes[g], family=family_of[g]) for g in (*order, *by_itself)),
        ties=tuple(sorted(ties, key=lambda tie: (tie.bar.start_min or 0, tie.node))),
        undated=undated,
        alone=tuple(
            node_in_words(g, concordance.build.nodes)
            for g in concordance.groups
            if g not in family_of
        ),
        kinds=tuple(dict.fromkeys(tie.kind for tie in ties)),
        theatres=tuple(header.theatres),
    )


def is_dated(lane: Lane) -> bool:
    """Whether there is anything to draw on a lane that no tie touches."""
    return bool(lane.life or lane.attacks or lane.leaders)


def lane_order(
    ties: Sequence[Tie], by_hand: Sequence[str] = (), *, work: Work = at_once
) -> list[str]:
    """The groups of dated ties, families together; each distinct relation pulls once."""
    distinct = {tie.node: (tie.a, tie.b, WEIGHTS.get(tie.kind, 1.0)) for tie in ties}
    tied = dict.fromkeys(group for tie in ties for group in (tie.a, tie.b))
    return work(
        ordered, tuple(tied), tuple(distinct.values()), tuple(map(tuple, families_of(ties))), tuple(by_hand)
    )  # fmt: skip


def ordered(
    names: Sequence[str],
    ties: Sequence[tuple[str, str, float]],
    families: Sequence[Sequence[str]],
    by_hand: Sequence[str],
) -> list[str]:
    """The order of lanes, as a function of nothing but what it is given."""
    return order_lanes(names, ties, families=families, by_hand=by_hand)


def families_of(ties: Sequence[Tie]) -> list[list[str]]:
    """Groups that kin ties connect, the largest family first; a group without kin is one by itself."""
    tied = dict.fromkeys(group for tie in ties for group in (tie.a, tie.b))
    kin = [(tie.a, tie.b, WEIGHTS.get(tie.kind, 1.0)) for tie in ties if tie.kind in KIN]
    return components(list(tied), neighbours(kin))


def lane_of(concordance: Concordance, group: str) -> Lane:
    """One group's lane."""
    profiles = concordance.profiles.get(group, ())
    mine = by_node(s for r in profiles for s in concordance.of_profile.get(r.text.name, ()))
    attacks, _ = attack_points(concordance, mine)
    leaders, _ = rows_of(concordance, mine, "leadership", group)
    own = concordance.of_node.get(group, ())
    status = valued(own, "status")
    names = concordance.names(group)
    ended = dated(own, "disbanded")
    life = tuple(own_life(concordance, group, own))
    stated = ended[0] if ended else status
    return Lane(
        group, names[0], short_name(concordance, group), bool(profiles),
        life, tuple(attacks), in_turn([within_life(row, life) for row in leaders]), names[1:],
        theatres=theatres_of(concordance, group, mine),
        status="disbanded" if ended else status_word(status),
        known=first_known(concordance, group),
        status_known=known_day(concordance, stated) if stated else None,
    )  # fmt: skip


def in_turn(leaders: Sequence[ChartRow]) -> tuple[ChartRow, ...]:
    """Tenures in the order in which they had begun at the latest; those without any start first."""
    return tuple(sorted(leaders, key=lambda row: row.bar.start_max or row.bar.start_min or 0))


def within_life(leader: ChartRow, life: Sequence[ChartRow]) -> ChartRow:
    """A tenure within the life of its group, and as either was known earlier."""
    earlier = [
        within(state, [row for one in life if (row := one.on_day(state.known or 0))])
        for state in leader.earlier
    ]
    return replace(within(leader, life), earlier=tuple(earlier))


def within(leader: ChartRow, life: Sequence[ChartRow]) -> ChartRow:
    """A tenure whose start nobody states: it began at some time between the group's own start and its end."""
    bar = leader.bar
    begun = min((row.bar.start_min for row in life if row.bar.start_min is not None), default=None)
    if bar.start_min is not None or begun is None or bar.end_min is None or bar.end_min < begun:
        return leader
    return replace(
        leader, bar=replace(bar, start_min=begun, start_max=bar.start_max or bar.end_min)
    )


def status_word(status: Statement | None) -> str:
    """A stated status; what is stated to be unknown is not stated."""
    return status.value if status and isinstance(status.value, str) else ""


def theatres_of(
    concordance: Concordance, group: str, mine: Mapping[str, Sequence[Statement]]
) -> tuple[str, ...]:
    """The regional maps that name the group, or a country of one of its attacks or presences."""
    held = {group.partition("/")[2]} | countries_of(mine)
    maps = concordance.build.header.theatres
    return tuple(
        name for name, members in maps.items() if held & {country_code(m) for m in members}
    )


def countries_of(nodes: Mapping[str, Sequence[Statement]]) -> set[str]:
    """Codes of the countries of places that attacks and presences have."""
    places = [
        s.value.id.partition("/")[2]
        for node, rows in nodes.items()
        if node.partition("/")[0] in ("attack", "presence")
        for s in rows
        if s.property == "place" and isinstance(s.value, NodeRef)
    ]
    return {place[:2].upper() for place in places if place[2:3] == "-"}


def country_code(member: str) -> str:
    """The code of a country that is named; anything else as it stands, codes in capitals."""
    code = gazetteer().countries.get(member)
    return code or (member.upper() if len(member) == 2 else member)


def tie_at(concordance: Concordance, node: str) -> Tie | None:
    """One relation; None without a kind or a date. What another one contests is not yet in it."""
    parties = parties_of_relation(node) or ("", "")
    make = partial(tie_of, concordance, node, parties)
    return told(concordance, concordance.of_node[node], make)


def tie_row(concordance: Concordance, node: str) -> TieRow:
    """One relation in words."""
    statements = concordance.of_node[node]
    a, b = parties_of_relation(node) or ("", "")
    build = concordance.build
    kind = cell_of(build, statements, ("kind",))
    return TieRow(
        node, a, node_in_words(a, build.nodes), b, node_in_words(b, build.nodes), kind,
        cell_of(build, statements, ("start",)), cell_of(build, statements, ("end",)),
        cell_of(build, statements, ("support_kind",)), known_in_words(concordance, statements),
    )  # fmt: skip
