"""Home: all groups of an atlas in one table, those that are only mentioned included.

In goes a concordance, out comes what the first page lays out.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.dates import When, date_in_words
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.fact_tables import CellValue, cell_value
from stemma.publishing.views.group_page import KINDS


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
    status: tuple[CellValue, ...]
    statements: int
    """Statements of its own profile."""
    has_profile: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """The first page."""

    title: str
    described: str
    """In words; empty where not stated."""
    universe: tuple[tuple[str, str], ...]
    """What was looked for."""
    groups: tuple[GroupLine, ...]
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
        universe=tuple((k.replace("_", " "), told(v)) for k, v in build.header.universe.items()),
        groups=tuple(group_line(concordance, group) for group in concordance.groups),
        profiles=len(build.readings),
        statements=len(build.statements),
        sources=len(build.sources),
    )


def told(value: object) -> str:
    """A value of the universe on one line."""
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def group_line(concordance: Concordance, group: str) -> GroupLine:
    """One group."""
    build = concordance.build
    own = concordance.of_node.get(group, ())
    formed = [s for s in own if s.property == "formed"]
    profiles = concordance.profiles.get(group, ())
    node = build.nodes[group]
    return GroupLine(
        id=group,
        name=node.label,
        names=concordance.names(group)[1:],
        kind=KINDS.get(node.kind, node.kind.replace("_", " ")),
        formed=tuple(cell_value(build, s) for s in formed),
        formed_edtf=edtf_of(formed),
        status=tuple(cell_value(build, s) for s in own if s.property == "status"),
        statements=sum(len(concordance.of_profile.get(r.text.name, ())) for r in profiles),
        has_profile=bool(profiles),
    )


def edtf_of(statements: list[Statement]) -> str:
    """The first date among the values."""
    return next((s.value.edtf for s in statements if isinstance(s.value, When)), "")
