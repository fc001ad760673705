"""The life chart: leaders, sizes, attacks, listings and relations of one group on one time axis.

In go a concordance and the statements of a group's profiles, out come rows of bars and points, each of
which opens its statement. What has no date is counted and not drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.records import record
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.known import Told, told
from stemma.publishing.views.ties import Tie, by_node, dated, is_single, ties_of, valued
from stemma.publishing.views.timeline import Bar, bar_between, bar_of, last_evidence
from stemma.publishing.views.words import (
    line_style,
    node_in_words,
    property_in_words,
    statement_in_words,
)

LONGEST_NAME = 24
"""Letters of a name that a row's label has room for; a longer one gives way to its abbreviation."""


@record
@dataclass(frozen=True, slots=True)
class ChartRow(Told):
    """A bar with its label."""

    label: str
    words: str
    """The statement in words, for those who point at it."""
    id: str
    """Of the statement that it opens."""
    strength: str
    kind: str
    """Of a relation: its kind; else group, leader or listing."""
    bar: Bar
    is_single: bool = False
    """Whether fewer than two independent publications carry it."""


@record
@dataclass(frozen=True, slots=True)
class ChartPoint(Told):
    """Something at a time: an attack, an estimate."""

    words: str
    id: str
    strength: str
    bar: Bar
    low: int | None
    """Killed at least, or the least size; None: not stated."""
    high: int | None
    is_single: bool = False
    """Whether fewer than two independent publications carry it."""


@dataclass(frozen=True, slots=True)
class LifeChart:
    """All of a chart."""

    rows: tuple[tuple[str, tuple[ChartRow, ...]], ...]
    """Title and rows of each band: the group, its leaders, listings, relations."""
    attacks: tuple[ChartPoint, ...]
    sizes: tuple[ChartPoint, ...]
    undated: int
    """Relations, attacks, tenures and listings that are not drawn for want of a date."""

    @property
    def days(self) -> list[int]:
        """All days that the axis has to hold."""
        bars = [row.bar for _, rows in self.rows for row in rows]
        bars += [point.bar for point in (*self.attacks, *self.sizes)]
        return [day for bar in bars for day in bar.days]


def life_chart_view(
    concordance: Concordance, group: str, statements: Sequence[Statement]
) -> LifeChart:
    """The chart of one group."""
    nodes = by_node(statements)
    life = own_life(concordance, group, statements)
    leaders, no_tenure = rows_of(concordance, nodes, "leadership", group)
    listings, no_period = rows_of(concordance, nodes, "designation", group)
    relations, no_start = relation_rows(concordance, nodes, group)
    attacks, no_date = attack_points(concordance, nodes)
    bands = (
        ("Group", life), ("Leaders", leaders), ("Relations", relations), ("Listings", listings),
    )  # fmt: skip
    return LifeChart(
        tuple((title, tuple(rows)) for title, rows in bands if rows),
        tuple(attacks),
        tuple(size_points(concordance, group, statements)),
        no_tenure + no_period + no_start + no_date,
    )


def own_life(
    concordance: Concordance, group: str, statements: Sequence[Statement]
) -> list[ChartRow]:
    """From its formation to its end, or to when it was last described; one bar a formation told."""
    own = [s for s in statements if s.subject == group]
    formed = [s.id for s in own if s.property == "formed" and isinstance(s.value, When)]
    rows = [told(concordance, own, partial(existence, concordance, id)) for id in formed]
    return [row for row in rows if row]


def existence(concordance: Concordance, formed: str, own: Sequence[Statement]) -> ChartRow | None:
    """The life that begins with one statement of formation; None where that is not among them."""
    statement = next((s for s in own if s.id == formed), None)
    if statement is None or not isinstance(statement.value, When):
        return None
    ended = dated(own, "disbanded")
    status = valued(own, "status")
    seen = last_evidence(concordance.build, [status] if status else own)
    bar = bar_between(statement.value, ended[1] if ended else None, seen)
    if bar is None:
        return None
    row = row_of(concordance, statement, "in existence", "group", bar)
    return replace(row, is_single=is_single(concordance, (statement,)))


def row_of(
    concordance: Concordance, statement: Statement, label: str, kind: str, bar: Bar
) -> ChartRow:
    """A row that opens a statement."""
    nodes = concordance.build.nodes
    words = f"{node_in_words(statement.subject, nodes)}: {statement_in_words(statement, nodes)}"
    return ChartRow(label, words, statement.id, line_style(statement), kind, bar)


LABELLED = {"leadership": ("person", "leader"), "designation": ("authority", "listing")}


def rows_of(
    concordance: Concordance, nodes: Mapping[str, Sequence[Statement]], type: str, group: str
) -> tuple[list[ChartRow], int]:
    """Tenures or listings in the order of time, and how many have no period."""
    rows, undated = [], 0
    for node, statements in nodes.items():
        if node.partition("/")[0] != type:
            continue
        row = told(concordance, statements, partial(period_row, concordance, node, type))
        if row:
            rows.append(row)
        else:
            undated += 1
    return sorted(rows, key=lambda row: (first_day(row.bar), row.label)), undated


def period_row(
    concordance: Concordance, node: str, type: str, statements: Sequence[Statement]
) -> ChartRow | None:
    """A tenure or listing; None without a period."""
    name, kind = LABELLED[type]
    period = dated(statements, "period")
    if period is None:
        return None
    label = label_of(concordance, valued(statements, name), node)
    seen = last_evidence(concordance.build, statements)
    row = row_of(concordance, period[0], label, kind, bar_of(period[1], seen))
    return replace(row, is_single=is_single(concordance, (period[0],)))


def label_of(concordance: Concordance, statement: Statement | None, node: str) -> str:
    """What a statement names, else the node's own label."""
    if statement is None:
        return node_in_words(node, concordance.build.nodes)
    if isinstance(statement.value, NodeRef):
        return node_in_words(statement.value.id, concordance.build.nodes)
    return str(statement.value)


def first_day(bar: Bar) -> int:
    """For the order of rows; what has no start comes first."""
    return bar.start_min if bar.start_min is not None else 0


def relation_rows(
    concordance: Concordance, nodes: Mapping[str, Sequence[Statement]], group: str
) -> tuple[list[ChartRow], int]:
    """Relations in the order of time, and how many have no date."""
    ties, undated = ties_of(concordance, nodes)
    rows = []
    for tie in ties:
        if group in (tie.a, tie.b):
            other = tie.a if tie.b == group else tie.b
            rows.append(relation_row(tie, short_name(concordance, other)))
    return sorted(rows, key=lambda row: (first_day(row.bar), row.label)), undated


def relation_row(tie: Tie, other: str) -> ChartRow:
    """A relation as a row, with what was known of it earlier."""
    return ChartRow(
        f"{property_in_words(tie.kind)}: {other}", tie.words, tie.id, tie.strength, tie.kind, tie.bar,
        tie.is_single, known=tie.known,
        earlier=tuple(relation_row(state, other) for state in tie.earlier),
    )  # fmt: skip


def short_name(concordance: Concordance, group: str) -> str:
    """The name of a group, or the abbreviation of a long one."""
    label, *others = concordance.names(group)
    if len(label) <= LONGEST_NAME:
        return label
    short = [n for n in others if n.replace("-", "").isupper() and n.isascii() and len(n) < 9]
    return short[0] if short else label


def attack_points(
    concordance: Concordance, nodes: Mapping[str, Sequence[Statement]]
) -> tuple[list[ChartPoint], int]:
    """Attacks by date, and how many have none. A point is as firm as what ties it to the group."""
    points, undated = [], 0
    for node, statements in nodes.items():
        if not node.startswith("attack/"):
            continue
        point = told(concordance, statements, partial(attack_point, concordance, node))
        if point:
            points.append(point)
        else:
            undated += 1
    return sorted(points, key=lambda point: (first_day(point.bar), point.id)), undated


def attack_point(
    concordance: Concordance, node: str, statements: Sequence[Statement]
) -> ChartPoint | None:
    """An attack; None without a date."""
    when = dated(statements, "when")
    if when is None:
        return None
    tie = valued(statements, "perpetrator") or valued(statements, "perpetrator_affiliation")
    toll = valued(statements, "killed")
    count = toll.value if toll and isinstance(toll.value, Count) else None
    shown = concordance.build.nodes
    words = [node_in_words(node, shown)]
    words += [statement_in_words(s, shown) for s in (toll, tie) if s]
    return ChartPoint(
        "; ".join(words), (tie or when[0]).id, line_style(tie or when[0]), bar_of(when[1]),
        count.low if count else None, count.high if count else None,
        is_single(concordance, (tie or when[0],)),
    )  # fmt: skip


def size_points(
    concordance: Concordance, group: str, statements: Sequence[Statement]
) -> list[ChartPoint]:
    """Dated size estimates."""
    sizes = [s for s in statements if s.subject == group and s.property == "size"]
    points = [told(concordance, (s,), partial(size_point, concordance)) for s in sizes]
    return sorted((p for p in points if p), key=lambda point: (first_day(point.bar), point.id))


def size_point(concordance: Concordance, statements: Sequence[Statement]) -> ChartPoint | None:
    """An estimate; None where it is unknown or has no time."""
    if not statements or not isinstance(count := statements[0].value, Count):
        return None
    (statement,) = statements
    if statement.when is None or count.unknown:
        return None
    return ChartPoint(
        statement_in_words(statement, concordance.build.nodes), statement.id,
        line_style(statement), bar_of(statement.when), count.low, count.high,
        is_single(concordance, statements),
    )  # fmt: skip
