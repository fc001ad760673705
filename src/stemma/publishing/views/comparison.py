"""Comparison: the life of each profiled group as a small file, for any two to six side by side.

In goes a concordance, out comes a `ComparedGroup` a group: its key statistics and its life chart, each value
and bar with the address of its statement. `web/src/compare/record.ts` reads the files at the door.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.records import record
from stemma.publishing.views.concordance import Concordance, last_day
from stemma.publishing.views.fact_tables import CellValue
from stemma.publishing.views.key_statistics import key_statistics
from stemma.publishing.views.life_chart import ChartPoint, life_chart_view
from stemma.publishing.views.lineage_file import (
    Link,
    PointLine,
    StretchLine,
    point_line,
    stretch_line,
)
from stemma.publishing.views.switched import Moments, begin_of, earliest, known_mark, mark_of
from stemma.publishing.views.words import node_in_words


@record
@dataclass(frozen=True, slots=True)
class FactValue:
    """A value with its address; without one it rests on no sentence."""

    words: str
    strength: str
    doubt: str
    href: str
    mark: str
    """What the switches ask of it, as by `views.switched`."""


@record
@dataclass(frozen=True, slots=True)
class Fact:
    """A key statistic; no values: nothing stated."""

    label: str
    values: tuple[FactValue, ...]


@record
@dataclass(frozen=True, slots=True)
class Band:
    """A row of the chart with its bars."""

    title: str
    bars: tuple[StretchLine, ...]


@record
@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """One group."""

    group: str
    name: str
    href: str
    facts: tuple[Fact, ...]
    bands: tuple[Band, ...]
    attacks: tuple[PointLine, ...]
    sizes: tuple[PointLine, ...]


@record
@dataclass(frozen=True, slots=True)
class Choosable:
    """A group that can be chosen."""

    group: str
    name: str
    file: str
    """Name of its file, without ending."""


def compared_group(
    concordance: Concordance, group: str, *, link: Link, group_link: Link
) -> ComparedGroup | None:
    """A group; None where it has no profile that states anything."""
    profiles = concordance.profiles.get(group, ())
    found = {s.id: s for r in profiles for s in concordance.of_profile.get(r.text.name, ())}
    if not found:
        return None
    statements = list(found.values())
    chart = life_chart_view(concordance, group, statements)
    facts = key_statistics(concordance, group, statements)
    return ComparedGroup(
        group, node_in_words(group, concordance.build.nodes), group_link(group),
        tuple(Fact(f.label, facts_of(concordance, f.values, link)) for f in facts),
        tuple(
            Band(title, tuple(stretch_line(row, link) for row in rows))
            for title, rows in chart.rows
        ),
        points(chart.attacks, link), points(chart.sizes, link),
    )  # fmt: skip


def facts_of(
    concordance: Concordance, values: Sequence[CellValue], link: Link
) -> tuple[FactValue, ...]:
    """Values with their addresses."""
    return tuple(
        FactValue(
            v.words, v.strength, v.doubt, link(v.id) if v.id else "", fact_mark(concordance, v.id)
        )
        for v in values
    )  # fmt: skip


def fact_mark(concordance: Concordance, identifier: str) -> str:
    """The mark of a statement; what rests on none is the atlas's own, and known from its date."""
    statement = concordance.statements.get(identifier)
    if statement is None:
        described = concordance.build.header.described
        return known_mark(last_day(described) if described else None)
    day = earliest(statement)
    if day is None:
        day = begin_of(concordance.of_node.get(statement.subject, ()))
    return mark_of(Moments(concordance), statement, day)


def points(found: Sequence[ChartPoint], link: Link) -> tuple[PointLine, ...]:
    """Attacks or sizes."""
    return tuple(point_line(point, link) for point in found)
