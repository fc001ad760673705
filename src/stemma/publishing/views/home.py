"""Home: all groups of an atlas in one table, those that are only mentioned included.

In goes a concordance, out comes what the first page lays out.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.counts import Count
from stemma.model.dates import When, date_in_words
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.fact_tables import CellValue, cell_value
from stemma.publishing.views.group_page import KINDS
from stemma.publishing.views.known import first_known
from stemma.publishing.views.switched import known_mark
from stemma.publishing.views.theatres import Theatre, theatres_of


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of the table."""

    id: str
    """Node id."""
    name: str
    names: tuple[str, ...]
    kind: str
    formed: tuple[CellValue, ...]
    formed_edtf: str
    """For sorting; empty where not stated."""
    last_attack: tuple[CellValue, ...]
    last_attack_day: int | None
    """For sorting."""
    size: tuple[CellValue, ...]
    """The estimate for the latest time."""
    size_low: int | None
    """For sorting."""
    status: tuple[CellValue, ...]
    statements: int
    """Statements of its own profile."""
    has_profile: bool
    theatres: tuple[str, ...]
    """Keys of the theatres it belongs to."""
    known: str
    """The mark of the day from which anything is known of it."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page."""

    title: str
    described: str
    """In words; empty where not stated."""
    universe: tuple[tuple[str, str], ...]
    """What was looked for."""
    theatres: tuple[Theatre, ...]
    profiles: int
    statements: int
    sources: int


def home_view(concordance: Concordance) -> HomeView:
    """The first page of an atlas."""
    build = concordance.build
    described = date_in_words(build.header.described) if build.header.described else ""
    return HomeView(
        title=build.header.title,
        described=described,
        universe=tuple((k.replace("_", " "), told(k, v)) for k, v in build.header.universe.items()),
        theatres=theatres_of(concordance),
        profiles=len(concordance.ordinals),
        statements=len(concordance.order),
        sources=len(build.sources),
    )


def profiled_first(concordance: Concordance) -> list[str]:
    """Groups in the order of their names, those that are only mentioned after the others."""
    return sorted(concordance.groups, key=lambda group: group not in concordance.declared)


def told(key: str, value: object) -> str:
    """A value of the universe on one line; a date in words."""
    if key == "observed_until":
        return date_in_words(str(value))
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def group_line(concordance: Concordance, group: str, theatres: tuple[str, ...]) -> GroupLine:
    """One group, with the keys of the theatres that it belongs to."""
    build = concordance.build
    own = concordance.of_node.get(group, ())
    formed = [s for s in own if s.property == "formed"]
    profiles = concordance.profiles.get(group, ())
    node = build.nodes[group]
    last = [s for s in own if s.property == "last_attack"]
    sizes = [s for s in own if s.property == "size"]
    newest = max(sizes, key=latest, default=None)
    return GroupLine(
        id=group,
        name=node.label,
        names=concordance.names(group)[1:],
        kind=KINDS.get(node.kind, node.kind.replace("_", " ")),
        formed=tuple(cell_value(build, s) for s in formed),
        formed_edtf=edtf_of(formed),
        last_attack=tuple(cell_value(build, s) for s in last),
        last_attack_day=day_of_attack(concordance, last),
        size=(cell_value(build, newest),) if newest else (),
        size_low=newest.value.low if newest and isinstance(newest.value, Count) else None,
        status=tuple(cell_value(build, s) for s in own if s.property == "status"),
        statements=sum(len(concordance.of_profile.get(r.text.name, ())) for r in profiles),
        has_profile=bool(profiles),
        theatres=theatres,
        known=known_mark(first_known(concordance, group)),
    )


def latest(statement: Statement) -> int:
    """The last possible day of an estimate; undated ones come first."""
    return (statement.when and statement.when.hull.last) or 0


def day_of_attack(concordance: Concordance, statements: list[Statement]) -> int | None:
    """The first possible day of the attack that statements name."""
    attacks = [s.value.id for s in statements if isinstance(s.value, NodeRef)]
    days = [
        s.value.hull.first
        for attack in attacks
        for s in concordance.of_node.get(attack, ())
        if s.property == "when" and isinstance(s.value, When)
    ]
    return min((day for day in days if day is not None), default=None)


def edtf_of(statements: list[Statement]) -> str:
    """The first date among the values."""
    return next((s.value.edtf for s in statements if isinstance(s.value, When)), "")
