"""Ties: the dated relations of a build, as charts and maps draw them.

In go a concordance and statements by node, out come `Tie`s with their parties, kind, time and strength.
A hostile tie of a pair makes its friendly ones contested from that day; nobody ends them but the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from stemma.model.dates import When
from stemma.model.nodes import RelationKind, parties_of_relation
from stemma.model.records import record
from stemma.model.statement import Statement, Status
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.known import Told, add_state, bare, told
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


@record
@dataclass(frozen=True, slots=True)
class Tie(Told):
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
        make = partial(tie_of, concordance, node, parties)
        tie = told(concordance, statements, make)
        if tie:
            ties.append(tie)
        else:
            undated += 1
    return contested_ties(ties), undated


def contested_ties(ties: Sequence[Tie]) -> list[Tie]:
    """Ties with the day from which another one of their pair is hostile, in every state."""
    hostile: dict[frozenset[str], list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.kind == RelationKind.RIVAL:
            hostile[frozenset((tie.a, tie.b))].append(tie)
    pairs = [(tie, hostile.get(frozenset((tie.a, tie.b)), ())) for tie in ties]
    return [contested_as_known(tie, rivals) for tie, rivals in pairs]


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
    ends = concordance.ends
    found = {ends.get(c.source, c.source) for s in statements for c in s.cited() if c.source}
    return len(found) < 2


def contested_as_known(tie: Tie, rivals: Sequence[Tie]) -> Tie:
    """The tie, contested by its pair's hostile ones, in every state by those that were known then."""
    if not rivals or all(state.kind not in FRIENDLY for state in (tie, *tie.earlier)):
        return tie
    now = contested(tie, rivals)
    moments = [state.known for one in (tie, *rivals) for state in (*one.earlier, one)]
    days = sorted({day for day in moments if day is not None})
    states: list[Tie] = []
    for day in days:
        state = tie.on_day(day)
        known = [found for rival in rivals if (found := rival.on_day(day))]
        add_state(states, contested(bare(state), known) if state else None, day)
    add_state(states, bare(now), None)
    earlier = tuple(states[:-1])
    return replace(states[-1], earlier=earlier, is_unpublished=tie.is_unpublished)


def contested(tie: Tie, rivals: Iterable[Tie]) -> Tie:
    """The tie with the day from which a hostile one of the pair begins."""
    if tie.kind not in FRIENDLY:
        return tie
    days = [other.bar.start_min for other in rivals]
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
