"""Ties: the dated relations of a build, as charts and maps draw them.

In go a concordance and statements by node, out come `Tie`s with their parties, kind, time and strength.
A hostile tie of a pair makes its friendly ones contested from that day; nobody ends them but the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model.dates import When
from stemma.model.nodes import RelationKind, parties_of_relation
from stemma.model.statement import Statement, Status
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.timeline import Bar, bar_between, last_evidence, moment_of
from stemma.publishing.views.words import line_style, node_in_words, statement_in_words

MOMENTS = (
    RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR, RelationKind.JOINT_OPERATION,
)  # fmt: skip
"""Relations that happen and do not last."""
FRIENDLY = (
    RelationKind.ALLY, RelationKind.AFFILIATE, RelationKind.SUPPORT, RelationKind.PLEDGE,
    RelationKind.JOINT_UNIT, RelationKind.UMBRELLA_MEMBER, RelationKind.HOST,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tie:
    """A dated relation of two groups."""

    node: str
    a: str
    """Node id; in directed kinds `a` acts on `b`."""
    b: str
    kind: str
    bar: Bar
    id: str
    """Of the statement that says what kind it is."""
    words: str
    strength: str
    support: str = ""
    """Kinds of support as stated; empty where the text names none."""
    is_single: bool = False
    """Whether fewer than two independent publications carry it."""
    passages: int = 1
    """How many passages say that it is so."""


def ties_of(
    concordance: Concordance, nodes: Mapping[str, Sequence[Statement]]
) -> tuple[list[Tie], int]:
    """The relations among the nodes, and how many of them have no date."""
    ties, undated = [], 0
    for node, statements in nodes.items():
        if (parties := parties_of_relation(node)) is None:
            continue
        tie = tie_of(concordance, node, parties, statements)
        if tie:
            ties.append(tie)
        else:
            undated += 1
    return [contested(tie, ties) for tie in ties], undated


def tie_of(
    concordance: Concordance, node: str, parties: tuple[str, str], statements: Sequence[Statement]
) -> Tie | None:
    """One relation; None without a kind or a date."""
    statements = prose_first(statements)
    kind = valued(statements, "kind")
    start, end = dated(statements, "start"), dated(statements, "end")
    seen = last_evidence(concordance.build, statements)
    bar = bar_between(start[1] if start else None, end[1] if end else None, seen)
    if kind is None or bar is None:
        return None
    shown = concordance.build.nodes
    words = f"{node_in_words(node, shown)}: {statement_in_words(kind, shown)}"
    bar = moment_of(bar) if kind.value in MOMENTS else bar
    kinds = [s for s in statements if s.property == "kind"]
    return Tie(
        node, *parties, str(kind.value), bar, kind.id, words, line_style(kind),
        ", ".join(str(s.value) for s in statements if s.property == "support_kind"),
        is_single(concordance, statements),
        len({support.passage for s in kinds for support in s.supports}),
    )  # fmt: skip


def is_single(concordance: Concordance, statements: Iterable[Statement]) -> bool:
    """Whether fewer than two independent publications carry what is stated."""
    return len({key for s in statements for key in concordance.chains[s.id]}) < 2


def contested(tie: Tie, ties: Iterable[Tie]) -> Tie:
    """The tie with the day from which another one of the pair is hostile."""
    if tie.kind not in FRIENDLY:
        return tie
    days = [
        other.bar.start_min
        for other in ties
        if other.kind == RelationKind.RIVAL and {other.a, other.b} == {tie.a, tie.b}
    ]
    known = [day for day in days if day is not None and day >= (tie.bar.start_min or 0)]
    if not known or (tie.bar.end_max is not None and tie.bar.end_max < min(known)):
        return tie
    return replace(tie, bar=replace(tie.bar, contested=min(known)))


def prose_first(statements: Sequence[Statement]) -> Sequence[Statement]:
    """What is drawn of a relation: the prose where it says anything; no coded row ends what it tells."""
    prose = [s for s in statements if s.status is not Status.CODED]
    return prose or statements


def by_node(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Statements by their subject, in the order met."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.subject, []).append(statement)
    return found


def valued(statements: Iterable[Statement], name: str) -> Statement | None:
    """The first statement of a property."""
    return next((s for s in statements if s.property == name), None)


def dated(statements: Iterable[Statement], name: str) -> tuple[Statement, When] | None:
    """The first statement of a property whose value is a time."""
    for statement in statements:
        if statement.property == name and isinstance(statement.value, When):
            return statement, statement.value
    return None
