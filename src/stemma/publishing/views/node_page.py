"""A node's page: the evidence of every statement about it, and what else names it.

In go a concordance and a node id, out comes what the permalinks of its statements open.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.evidence import EvidenceView, evidence_of
from stemma.publishing.views.words import node_in_words

TYPES = {
    "group": "group", "person": "person", "place": "place", "regime": "list", "section": "section",
    "attack": "attack", "event": "event", "relation": "relation", "leadership": "tenure",
    "designation": "listing", "presence": "presence", "size": "size estimate",
    "name-change": "name change",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GroupName:
    """A group, for a link."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NodePage:
    """All of a page."""

    id: str
    type: str
    label: str
    profiles: tuple[GroupName, ...]
    """Groups whose profiles speak of it."""
    evidence: tuple[EvidenceView, ...]
    naming: tuple[StatementLine, ...]
    """Statements about other things that name it."""


def node_page_view(concordance: Concordance, node: str) -> NodePage:
    """The page of one node."""
    statements = concordance.of_node.get(node, ())
    groups = {
        concordance.texts[support.passage.text].group.id
        for statement in statements
        for support in statement.supports
        if support.passage.text in concordance.texts
    }
    nodes = concordance.build.nodes
    names = sorted((node_in_words(group, nodes), group) for group in groups)
    return NodePage(
        id=node,
        type=TYPES.get(node.partition("/")[0], node.partition("/")[0]),
        label=node_in_words(node, nodes),
        profiles=tuple(GroupName(group, name) for name, group in names),
        evidence=tuple(evidence_of(concordance, statement) for statement in statements),
        naming=tuple(map(concordance.line, concordance.naming.get(node, ()))),
    )
