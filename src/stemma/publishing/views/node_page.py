"""A node's page: the evidence of every statement about it, and what else names it.

In go a concordance and a node id, out comes what the permalinks of its statements open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.evidence import EvidenceView, S, evidence_with
from stemma.publishing.views.fact_tables import CellValue, cell_value
from stemma.publishing.views.withdrawn import Withdrawn
from stemma.publishing.views.words import node_in_words, property_in_words

TYPES = {
    "group": "group", "person": "person", "place": "place", "regime": "list", "section": "section",
    "attack": "attack", "event": "event", "relation": "relation", "leadership": "tenure",
    "designation": "listing", "presence": "presence", "size": "size estimate",
    "name-change": "name change",
}  # fmt: skip
NAMED = {
    "leadership": "As a leader", "designation": "In listings", "attack": "In attacks",
    "relation": "In relations", "event": "In events", "presence": "In locations",
    "group": "In what is said of groups", "person": "In what is said of persons",
}  # fmt: skip
"""Kinds of things that name a node, as headings."""


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group, for a link."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One property of the node, all its values side by side."""

    label: str
    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """Statements about things of one kind that name the node."""

    title: str
    lines: tuple[StatementLine, ...]


@dataclass(frozen=True, slots=True)
class NodePage(Generic[S]):
    """All of a page."""

    id: str
    type: str
    label: str
    profiles: tuple[GroupName, ...]
    """Groups whose profiles speak of it."""
    facts: tuple[Fact, ...]
    """The answer first: what is said of it, property by property."""
    evidence: tuple[EvidenceView[S], ...]
    moved: str
    """The node that this one is called now; empty for a node of today."""
    superseded: tuple[tuple[str, StatementLine], ...]
    """Anchors of statements that were put right, each with what stands instead."""
    withdrawn: tuple[tuple[Withdrawn, tuple[StatementLine, ...]], ...]
    """Statements of earlier releases that are not stated any more, each with what is stated of the same now."""
    naming: tuple[Naming, ...]
    """Statements about other things that name it, by kind of thing."""


def node_page_view(
    concordance: Concordance, node: str, supports: Callable[[Statement], tuple[S, ...]]
) -> NodePage[S]:
    """The page of one node; its passages are shown by a function."""
    statements = concordance.of_node.get(node, ())
    groups = {
        concordance.texts[cited.text].group.id
        for statement in statements
        for cited in statement.cited()
        if cited.text in concordance.texts
    }
    nodes = concordance.build.nodes
    names = sorted((node_in_words(group, nodes), group) for group in groups)
    return NodePage(
        id=node,
        type=TYPES.get(node.partition("/")[0], node.partition("/")[0]),
        label=node_in_words(node, nodes),
        profiles=tuple(GroupName(group, name) for name, group in names),
        facts=facts_of(concordance, statements),
        evidence=tuple(
            evidence_with(concordance, statement, supports(statement)) for statement in statements
        ),
        moved=concordance.build.redirects.get(node, ""),
        superseded=tuple(
            (old.rpartition("/")[2], concordance.line(concordance.statements[new]))
            for old, new in concordance.superseded.get(node, ())
        ),
        withdrawn=tuple(
            (old, tuple(concordance.line(concordance.statements[now]) for now in old.now))
            for old in concordance.withdrawn.get(node, ())
        ),
        naming=naming_of(concordance, node),
    )


def facts_of(concordance: Concordance, statements: Sequence[Statement]) -> tuple[Fact, ...]:
    """Properties in the order of the page; a single statement needs no overview."""
    found: dict[str, list[CellValue]] = {}
    for statement in statements:
        cell = cell_value(concordance.build, statement)
        found.setdefault(property_in_words(statement.property), []).append(cell)
    if len(statements) < 2:
        return ()
    return tuple(Fact(label.capitalize(), tuple(cells)) for label, cells in found.items())


def naming_of(concordance: Concordance, node: str) -> tuple[Naming, ...]:
    """Statements that name the node, in the order of the kinds."""
    found: dict[str, list[StatementLine]] = {}
    for statement in concordance.naming.get(node, ()):
        type = statement.subject.partition("/")[0]
        found.setdefault(type, []).append(concordance.line(statement))
    order = [*(type for type in NAMED if type in found), *(t for t in found if t not in NAMED)]
    return tuple(Naming(NAMED.get(type, "Elsewhere"), tuple(found[type])) for type in order)
