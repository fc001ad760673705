"""Facts with a life of their own, put together from the statements about one node.

In go statements, out come relations, leaderships, attacks, designations and presences, each with the
statement behind every part. Nothing is decided here: of several statements of one property all are kept,
in the order of the atlas; what a reader or a format takes is theirs to say. Example:
`facts_of(statements).relations[0].first("start")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.nodes import Node, NodeType, parties_of_relation
from stemma.model.statement import NodeRef, Polarity, Special, Stance, Statement
from stemma.model.strength import is_hedged, strength

Accepts = Callable[[Statement], bool]


def is_firm(statement: Statement) -> bool:
    """Whether a statement may stand without its hedge: affirmed, asserted, not below *claimed*, a value.

    The rule of MODEL.md section 6 for formats that carry no doubt.
    """
    return (
        statement.polarity is Polarity.YES
        and statement.stance is Stance.ASSERTS
        and not isinstance(statement.value, Special)
        and not is_hedged(strength(statement))
    )


def anything(statement: Statement) -> bool:
    """Takes every statement."""
    return True


@dataclass(frozen=True, slots=True)
class Fact:
    """A node with everything that is stated of it."""

    node: str
    statements: tuple[Statement, ...]

    def all(self, property_name: str, accepts: Accepts = anything) -> list[Statement]:
        """The statements of one property that are accepted."""
        return [s for s in self.statements if s.property == property_name and accepts(s)]

    def first(self, property_name: str, accepts: Accepts = anything) -> Statement | None:
        """The first of them; None where there is none."""
        return next(iter(self.all(property_name, accepts)), None)

    def node_of(self, property_name: str, accepts: Accepts = anything) -> str | None:
        """The node that the first of them names."""
        for statement in self.all(property_name, accepts):
            if isinstance(statement.value, NodeRef):
                return statement.value.id
        return None


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of two groups; in directed kinds `a` acts on `b`."""

    fact: Fact
    kind: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything of an atlas by what it is; order is that of the atlas."""

    by_node: Mapping[str, Fact]
    relations: tuple[Relation, ...]
    leaderships: tuple[Fact, ...]
    attacks: tuple[Fact, ...]
    designations: tuple[Fact, ...]
    presences: tuple[Fact, ...]

    def of(self, node: str) -> Fact:
        """What is stated of a node; nothing gives a fact without statements."""
        return self.by_node.get(node) or Fact(node, ())


def facts_of(statements: Iterable[Statement], nodes: Mapping[str, Node]) -> Facts:
    """Go through all statements once."""
    gathered: dict[str, list[Statement]] = {}
    for statement in statements:
        gathered.setdefault(statement.subject, []).append(statement)
    by_node = {node: Fact(node, tuple(rows)) for node, rows in gathered.items()}
    return Facts(
        by_node,
        tuple(relations_of(by_node.values(), nodes)),
        typed(by_node.values(), NodeType.LEADERSHIP),
        typed(by_node.values(), NodeType.ATTACK),
        typed(by_node.values(), NodeType.DESIGNATION),
        typed(by_node.values(), NodeType.PRESENCE),
    )


def typed(facts: Iterable[Fact], type: NodeType) -> tuple[Fact, ...]:
    """The facts about nodes of one type."""
    return tuple(fact for fact in facts if fact.node.startswith(f"{type.value}/"))


def relations_of(facts: Iterable[Fact], nodes: Mapping[str, Node]) -> list[Relation]:
    """Every relation node with its kind and parties, as its id names them."""
    found = []
    for fact in facts:
        parties = parties_of_relation(fact.node)
        if parties is not None:
            node = nodes.get(fact.node)
            kind = node.kind if node and node.kind else fact.node.split("/")[1].replace("-", "_")
            found.append(Relation(fact, kind, *parties))
    return found


def footnote_sources(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Keys of the publications that statements rest on, each once, in order."""
    keys = (support.source for s in statements for support in s.supports if support.source)
    return tuple(dict.fromkeys(keys))


def spoken_of(statement: Statement) -> list[str]:
    """Nodes that a statement is about."""
    value = statement.value
    parties = statement.subject.split("/")
    named = [statement.subject, *([value.id] if isinstance(value, NodeRef) else [])]
    if parties[0] == "relation" and len(parties) == 4:
        named += [f"group/{party}" for party in parties[2].split("~")]
    elif parties[0] in ("leadership", "designation", "presence", "size", "section", "name-change"):
        named.append(f"group/{parties[1]}")
    return list(dict.fromkeys(named))
