"""Placing coded relations: each row becomes statements voiced by its dataset, beside the prose.

In go the rows of `relations.csv` and the readings, out come statements on the node of (kind, parties,
overlapping time): that of the prose where there is one, else a node of the row's own. Prose and table
are never merged: where they differ, a problem names both places. Problems: `unknown-group`,
`duplicate-row`, `coded-difference` (R12), `friend-and-foe` (R13).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from stemma.model.coded import CodedRelation, CodedTable
from stemma.model.dates import Envelope, When, envelope_of, overlaps
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node, NodeType, RelationKind, parties_of_relation, relation_id
from stemma.model.problem import Problem, RelatedPlace, Severity, place_at, problem_at
from stemma.model.reading import Reading
from stemma.model.registry import Registry, name_key
from stemma.model.statement import (
    Act,
    Polarity,
    Rank,
    Reach,
    Statement,
    Status,
    Support,
    Value,
    Voice,
)
from stemma.model.text import Text

FRIENDLY = tuple(sorted((
    RelationKind.ALLY, RelationKind.AFFILIATE, RelationKind.SUPPORT, RelationKind.PLEDGE,
    RelationKind.JOINT_UNIT, RelationKind.UMBRELLA_MEMBER, RelationKind.HOST,
)))  # fmt: skip
PERIOD = ("start", "end")


@dataclass(slots=True)
class Tie:
    """A relation node with what its tellers say of its time."""

    node: str
    kind: RelationKind
    a: str
    b: str
    told: dict[str, list[tuple[Statement, Text]]] = field(default_factory=lambda: defaultdict(list))
    """Property to statements, each with the text it stands in."""

    @property
    def period(self) -> Envelope:
        """All days on which it may have held; a side that nobody dates is open."""
        starts = self.days("start")
        ends = self.days("end")
        first = [d.start_min for d in starts]
        last = [d.end_max for d in ends]
        return Envelope(
            None if not first or None in first else min(d for d in first if d is not None), None,
            None, None if not last or None in last else max(d for d in last if d is not None),
        )  # fmt: skip

    def days(self, name: str) -> list[Envelope]:
        """The dates of one property."""
        return [s.value.envelope for s, _ in self.told[name] if isinstance(s.value, When)]


@dataclass(frozen=True, slots=True)
class Placed:
    """What the rows say, and what is wrong with them."""

    statements: tuple[Statement, ...] = ()
    nodes: Mapping[str, Node] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Board:
    """Where rows are laid beside the prose."""

    text: Text
    ties: dict[tuple[RelationKind, frozenset[str]], list[Tie]]
    groups: Mapping[str, Node]
    """By id, short id and name."""
    statements: dict[str, Statement] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(
        self, row: CodedRelation, severity: Severity, code: str, message: str, help: str, *,
        rule: str = "", statements: tuple[str, ...] = (), related: tuple[RelatedPlace, ...] = (),
    ) -> None:  # fmt: skip
        """A problem at a row."""
        self.problems.append(
            problem_at(self.text, *row.span, severity, code, message, help, rule=rule,
                       statements=statements, related=related)
        )  # fmt: skip


def place_coded(table: CodedTable, readings: Sequence[Reading], registry: Registry) -> Placed:
    """Lay every row beside the prose, in the order of the table."""
    if not table.relations:
        return Placed()
    board = Board(table.text, told_ties(readings), known_groups(registry, readings))
    for row in table.relations:
        lay(board, row)
    return Placed(tuple(board.statements.values()), board.nodes, tuple(board.problems))


def known_groups(registry: Registry, readings: Iterable[Reading]) -> dict[str, Node]:
    """Groups under their ids and names; the registry's come first."""
    groups: dict[str, Node] = {}
    for reading in readings:
        for node in reading.nodes.values():
            if node.type is NodeType.GROUP:
                groups.setdefault(node.id, node)
                groups.setdefault(name_key(node.label), node)
    for key, node in registry.by_name.items():
        groups[key] = node
    for row in registry.groups.values():
        groups[row.id] = groups[row.node.id] = row.node
    return groups


def told_ties(
    readings: Iterable[Reading],
) -> dict[tuple[RelationKind, frozenset[str]], list[Tie]]:
    """The relations of the prose by kind and parties."""
    ties: dict[str, Tie] = {}
    for reading in readings:
        for statement in reading.statements:
            parties = parties_of_relation(statement.subject)
            if parties is None or statement.rank is Rank.DEPRECATED:
                continue
            if statement.polarity is not Polarity.YES:
                continue
            tie = ties.get(statement.subject)
            if tie is None:
                kind = RelationKind(statement.subject.split("/")[1].replace("-", "_"))
                tie = ties[statement.subject] = Tie(statement.subject, kind, *parties)
            tie.told[statement.property].append((statement, reading.text))
    found: dict[tuple[RelationKind, frozenset[str]], list[Tie]] = defaultdict(list)
    for tie in ties.values():
        found[tie.kind, frozenset((tie.a, tie.b))].append(tie)
    return found


def lay(board: Board, row: CodedRelation) -> None:
    """One row: its node, its statements, and what stands against it."""
    a, b = group_of(board, row, row.a), group_of(board, row, row.b)
    if a is None or b is None:
        return
    pair = frozenset((a.id, b.id))
    same = [t for t in board.ties.get((row.kind, pair), []) if overlaps(t.period, period_of(row))]
    alike = [t for t in same if not row.kind.is_directed or (t.a, t.b) == (a.id, b.id)]
    tie = alike[0] if alike else new_tie(board, row, a, b)
    for other in same:
        if other not in alike:
            report_direction(board, row, a, b, other)
    made = tuple(statements_of(row, tie.node, board.text))
    if all(statement.id in board.statements for statement in made):
        board.report(row, Severity.WARNING, "duplicate-row",
                     "expected each row once, found a row that says nothing new",
                     "remove it, or say what it adds")  # fmt: skip
    report_differences(board, row, tie, made)
    report_foes(board, row, pair, made[0])
    for statement in made:
        known = board.statements.setdefault(statement.id, statement)
        if known is not statement:
            continue
        tie.told[statement.property].append((statement, board.text))


def group_of(board: Board, row: CodedRelation, name: str) -> Node | None:
    """The group that a cell means; one that nobody knows is reported."""
    node = board.groups.get(name) or board.groups.get(name_key(name))
    if node is None:
        board.report(row, Severity.ERROR, "unknown-group",
                     f"expected a group of groups.csv, found {name!r}; the row is not used",
                     "add the group to groups.csv, or correct the name")  # fmt: skip
    else:
        board.nodes.setdefault(node.id, node)
    return node


def new_tie(board: Board, row: CodedRelation, a: Node, b: Node) -> Tie:
    """A node for what only the table says."""
    node = relation_id(row.kind, a.id, b.id, row.start)
    a, b = (a, b) if row.kind.is_directed or a.label <= b.label else (b, a)
    label = f"{a.label}, {row.kind.value.replace('_', ' ')}, {b.label}"
    board.nodes.setdefault(node, Node(node, NodeType.RELATION, label, row.kind))
    ties = board.ties.setdefault((row.kind, frozenset((a.id, b.id))), [])
    tie = next((tie for tie in ties if tie.node == node), None)
    if tie is None:
        tie = Tie(node, row.kind, *(parties_of_relation(node) or (a.id, b.id)))
        ties.append(tie)
    return tie


def period_of(row: CodedRelation) -> Envelope:
    """All days that a row may cover."""
    start = envelope_of(row.start).start_min if row.start and row.start != ".." else None
    end = envelope_of(row.end).end_max if row.end and row.end != ".." else None
    return Envelope(start, None, None, end)


def statements_of(row: CodedRelation, node: str, text: Text) -> Iterator[Statement]:
    """What a row says, voiced by its dataset, with the row as passage."""
    voices = voices_of(row.source.title or row.source.id)
    support = Support(text.passage(*row.span), None, row.source.id, Reach.SENTENCE, row.locator)
    values: list[tuple[str, Value]] = [("kind", row.kind.value)]
    values += [
        (name, When(edtf, as_written=edtf))
        for name, edtf in zip(PERIOD, (row.start, row.end), strict=True)
        if edtf and edtf != ".."
    ]
    values += [("support_kind", kind) for kind in row.support_kinds]
    for name, value in values:
        identifier = statement_id(node, name, value, certainty=row.certainty, voices=voices)
        yield Statement(
            identifier, node, name, value, certainty=row.certainty, voices=voices,
            supports=(support,), status=Status.CODED,
        )  # fmt: skip


@lru_cache(maxsize=1024)
def voices_of(dataset: str) -> tuple[Voice, ...]:
    """A dataset speaking."""
    return (Voice(Act.STATES, None, dataset),)


def report_direction(board: Board, row: CodedRelation, a: Node, b: Node, other: Tie) -> None:
    """The prose has the two the other way round."""
    statement, text = next(iter(other.told.values()))[0]
    board.report(
        row, Severity.WARNING, "coded-difference",
        f"{a.label}, {row.kind.value}, {b.label}: expected the direction that {text.name} tells, found "
        "the other one",
        "compare the sources; both stay", rule="R12", statements=(statement.id,),
        related=(place_of(statement, text),),
    )  # fmt: skip


def report_differences(
    board: Board, row: CodedRelation, tie: Tie, made: Sequence[Statement]
) -> None:
    """Dates of the row that are not those of the prose, or of another row."""
    for statement in made:
        if statement.property not in PERIOD or not isinstance(statement.value, When):
            continue
        told = tie.told[statement.property]
        values = {s.value.edtf for s, _ in told if isinstance(s.value, When)}
        if not told or statement.value.edtf in values:
            continue
        other, text = told[0]
        shared = isinstance(other.value, When) and overlaps(
            other.value.envelope, statement.value.envelope
        )
        board.report(
            row, Severity.NOTICE if shared else Severity.WARNING, "coded-difference",
            f"{statement.property} of {tie.node}: expected {', '.join(sorted(values))} as {text.name} has "
            f"it, found {statement.value.edtf}",
            "compare the sources; both stay, and the prose is what the maps show", rule="R12",
            statements=(other.id, statement.id), related=(place_of(other, text),),
        )  # fmt: skip


def report_foes(board: Board, row: CodedRelation, pair: frozenset[str], made: Statement) -> None:
    """Friendly here and hostile there at one time."""
    against = FRIENDLY if row.kind is RelationKind.RIVAL else (RelationKind.RIVAL,)
    if row.kind is not RelationKind.RIVAL and row.kind not in FRIENDLY:
        return
    for kind in against:
        for tie in board.ties.get((kind, pair), ()):
            if overlaps(tie.period, period_of(row)):
                statement, text = next(iter(tie.told.values()))[0]
                board.report(
                    row, Severity.WARNING, "friend-and-foe",
                    f"{row.a} and {row.b}: expected an end of the friendly relation before hostility, "
                    f"found {row.kind.value} here and {kind.value} in {text.name}",
                    "state when the one ended, or leave it: it shows as contested from that date",
                    rule="R13", statements=(statement.id, made.id),
                    related=(place_of(statement, text),),
                )  # fmt: skip
                return


def place_of(statement: Statement, text: Text) -> RelatedPlace:
    """Where the other telling stands."""
    return place_at(text, *statement.supports[0].passage.span, "the other telling")
