"""Who is who between profiles: nodes that are the same, part of each other, or different.

In go readings and the rows of `judgements/nodes.csv` and `redirects.csv`, out come readings whose
statements stand on common nodes, and where each id of old leads. So a joint attack that two profiles
tell is one node, its tellings meet in R12, and totals count it once. Problems: `unknown-node`,
`node-conflict`, `maybe-same` (two profiles tell an attack of one day in one country), `redirect`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from stemma.model.dates import When
from stemma.model.identifiers import statement_id
from stemma.model.judgements import NodeJudgement, Redirect, Sameness
from stemma.model.nodes import Node, NodeType, RelationKind
from stemma.model.problem import Problem, Severity, place_at, problem_at
from stemma.model.reading import Evidence, Reading, Records
from stemma.model.registry import Registry
from stemma.model.statement import MadeBy, NodeRef, Statement, Status

WHOLE_DAY = len("2001-02-03")


@dataclass(frozen=True, slots=True)
class Identified:
    """Readings on common nodes."""

    readings: tuple[Reading, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Nodes and statements of old to those of today."""
    problems: tuple[Problem, ...] = ()


def identify(
    readings: Sequence[Reading],
    registry: Registry,
    judgements: Sequence[NodeJudgement],
    renamed: Sequence[Redirect],
) -> Identified:
    """Apply the judgements, then follow the ids that earlier states of the atlas published."""
    problems: list[Problem] = []
    redirects: dict[str, str] = {}
    known = {node for reading in readings for node in reading.nodes}
    known |= {row.node.id for row in registry.groups.values()}
    usable = [j for j in judgements if is_known(j, known, problems)]
    found = tuple(set_apart(reading, usable) for reading in readings)
    names = same_names(usable, problems)
    found = tuple(with_names(reading, names, redirects) for reading in found)
    found = tuple(with_parts(reading, usable, names) for reading in found)
    problems += maybe_same(found, usable, names)
    redirects |= former_ids(found, known, renamed, problems)
    return Identified(found, redirects, tuple(problems))


def is_known(judgement: NodeJudgement, known: set[str], problems: list[Problem]) -> bool:
    """Whether both nodes are there; one that is not makes the row stale."""
    missing = [node for node in (judgement.a, judgement.b) if node not in known]
    if missing:
        problems.append(at_line(
            "nodes.csv", judgement.line, Severity.WARNING, "unknown-node",
            f"expected a node of this atlas, found {missing[0]!r}",
            "correct the id, or remove the row: the text it judged has changed",
        ))  # fmt: skip
    return not missing


def at_line(
    file: str, line: int, severity: Severity, code: str, message: str, help: str
) -> Problem:
    """A problem at a line of a table."""
    return Problem(severity, code, file, 0, 0, line, 1, message, help)


def same_names(judgements: Sequence[NodeJudgement], problems: list[Problem]) -> dict[str, str]:
    """Each node that is the same as another, to the one that stays."""
    names: dict[str, str] = {}

    def stays(node: str) -> str:
        while node in names:
            node = names[node]
        return node

    for row in judgements:
        if row.judgement is Sameness.SAME and stays(row.a) != stays(row.b):
            names[stays(row.b)] = stays(row.a)
    for row in judgements:
        apart = row.judgement in (Sameness.DIFFERENT, Sameness.PART_OF)
        if apart and row.a != row.b and stays(row.a) == stays(row.b):
            problems.append(at_line(
                "nodes.csv", row.line, Severity.ERROR, "node-conflict",
                f"expected {row.a} and {row.b} to be one thing as other rows say, found {row.judgement}",
                "remove one of the rows",
            ))  # fmt: skip
    return {node: stays(node) for node in names}


def set_apart(reading: Reading, judgements: Iterable[NodeJudgement]) -> Reading:
    """The reading with nodes of its own where its profile means another thing by an id.

    The new id ends in the first four letters of the hash of the first statement that stands on it.
    """
    short = reading.group.id.partition("/")[2]
    names: dict[str, str] = {}
    for row in judgements:
        if row.a == row.b and row.profile in (short, reading.text.name):
            first = next((s for s in reading.statements if s.subject == row.a), None)
            if first:
                names[row.a] = f"{row.a}-{first.id.rpartition('~')[2][:4]}"
    return with_names(reading, names, {})


def with_names(reading: Reading, names: Mapping[str, str], redirects: dict[str, str]) -> Reading:
    """The reading with other node ids, and the ids of its statements with them."""
    if not names:
        return reading
    nodes = {new_name(node, names): node for node in reading.nodes}
    if all(new == old for new, old in nodes.items()):
        return reading
    statements: dict[str, Statement] = {}
    ids: dict[str, str] = {}
    for statement in reading.statements:
        new = renamed_statement(statement, names)
        ids[statement.id] = new.id
        known = statements.get(new.id)
        supports = dict.fromkeys((*known.supports, *new.supports)) if known else new.supports
        statements[new.id] = replace(new, supports=tuple(supports))
    redirects |= {old: new for old, new in ids.items() if old != new}
    redirects |= {old: new for new, old in nodes.items() if old != new}
    group = replace(reading.group, id=new_name(reading.group.id, names))
    return replace(
        reading, group=group, statements=tuple(statements.values()),
        nodes={new: replace(reading.nodes[old], id=new) for new, old in nodes.items()},
        records=renamed_records(reading.records, ids, names),
    )  # fmt: skip


def renamed_statement(statement: Statement, names: Mapping[str, str]) -> Statement:
    """The statement on other nodes."""
    value = statement.value
    if isinstance(value, NodeRef):
        value = NodeRef(new_name(value.id, names))
    voices = tuple(replace(v, who=new_name(v.who, names)) if v.who else v for v in statement.voices)
    subject = new_name(statement.subject, names)
    place = new_name(statement.place, names) if statement.place else None
    if (subject, value, voices, place) == (
        statement.subject, statement.value, statement.voices, statement.place,
    ):  # fmt: skip
        return statement
    identifier = statement_id(
        subject, statement.property, value, polarity=statement.polarity,
        certainty=statement.certainty, voices=voices, stance=statement.stance, when=statement.when,
        place=place,
    )  # fmt: skip
    return replace(
        statement, id=identifier, subject=subject, value=value, voices=voices, place=place
    )


def new_name(node: str, names: Mapping[str, str]) -> str:
    """A node's id after renaming; ids that hold a renamed group or person follow it."""
    if node in names:
        return names[node]
    kind, *parts = node.split("/")
    if not parts or kind in ("group", "person", "place", "regime", "attack", "event"):
        return node
    groups = {old[6:]: new[6:] for old, new in names.items() if old.startswith("group/")}
    persons = {old[7:]: new[7:] for old, new in names.items() if old.startswith("person/")}
    if kind == "relation" and len(parts) == 3:
        a, _, b = parts[1].partition("~")
        parties = [groups.get(a, a), groups.get(b, b)]
        word = parts[0].replace("-", "_")
        if word in set(RelationKind) and not RelationKind(word).is_directed:
            parties.sort()
        parts[1] = "~".join(parties)
    else:
        parts[0] = groups.get(parts[0], parts[0])
        if kind == "leadership" and len(parts) > 1:
            parts[1] = persons.get(parts[1], parts[1])
    return "/".join([kind, *parts])


def renamed_records(records: Records, ids: Mapping[str, str], names: Mapping[str, str]) -> Records:
    """Records that point to the new ids."""

    def renamed(evidence: Evidence) -> Evidence:
        statements = tuple(dict.fromkeys(ids.get(i, i) for i in evidence.statements))
        return replace(evidence, node=new_name(evidence.node, names), statements=statements)

    fields = {
        name: tuple(replace(r, evidence=renamed(r.evidence)) for r in getattr(records, name))
        for name in Records.__dataclass_fields__
    }
    return Records(**fields)


def with_parts(
    reading: Reading, judgements: Iterable[NodeJudgement], names: Mapping[str, str]
) -> Reading:
    """The reading with the statements that one node is part of another."""
    added: list[Statement] = []
    whole: dict[str, Node] = {}
    for row in judgements:
        if row.judgement is not Sameness.PART_OF:
            continue
        part, of = names.get(row.a, row.a), names.get(row.b, row.b)
        told = next((s for s in reading.statements if s.subject == part), None)
        if told is None or part == of:
            continue
        value = NodeRef(of)
        added.append(Statement(
            statement_id(part, "part_of", value), part, "part_of", value, supports=told.supports,
            made_by=MadeBy.PERSON, status=Status.ACCEPTED,
        ))  # fmt: skip
        whole[of] = Node(
            of, NodeType(of.partition("/")[0]), of.rpartition("/")[2].replace("-", " ")
        )
    if not added:
        return reading
    return replace(
        reading, statements=(*reading.statements, *added), nodes={**whole, **reading.nodes}
    )


def maybe_same(
    readings: Sequence[Reading], judgements: Iterable[NodeJudgement], names: Mapping[str, str]
) -> Iterator[Problem]:
    """Attacks of one day in one country under two ids in two profiles, on which nobody decided."""
    judged = {frozenset((names.get(row.a, row.a), names.get(row.b, row.b))) for row in judgements}
    told: dict[tuple[str, str], dict[str, tuple[Statement, Reading]]] = defaultdict(dict)
    for reading in readings:
        countries = {
            s.subject: s.value.id[6:8]
            for s in reading.statements
            if s.property == "place" and isinstance(s.value, NodeRef)
        }
        for s in reading.statements:
            if s.property == "when" and isinstance(s.value, When) and s.subject in countries:
                is_attack = s.subject.startswith("attack/") and len(s.value.edtf) == WHOLE_DAY
                if is_attack and s.status is Status.READ:
                    told[s.value.edtf, countries[s.subject]].setdefault(s.subject, (s, reading))
    for (day, _), nodes in told.items():
        for (a, (first, one)), (b, (second, other)) in combinations(nodes.items(), 2):
            if one is other or frozenset((a, b)) in judged:
                continue
            yield problem_at(
                other.text, *second.supports[0].passage.span, Severity.NOTICE, "maybe-same",
                f"{b}: expected one node for one attack, found {a} of the same day ({day}) and country "
                f"in {one.text.name}",
                "say same, part_of or different in judgements/nodes.csv", rule="R12",
                statements=(second.id, first.id),
                related=(place_at(one.text, *first.supports[0].passage.span, "the other attack"),),
            )  # fmt: skip


def former_ids(
    readings: Sequence[Reading],
    known: set[str],
    renamed: Sequence[Redirect],
    problems: list[Problem],
) -> dict[str, str]:
    """Every id that a renamed node gave, its statements' ids included, to that of today."""
    if not renamed:
        return {}
    names = {row.old: row.new for row in renamed}
    back: dict[str, str] = {}
    for row in renamed:
        end, seen = row.new, {row.old}
        while end in names and end not in seen:
            seen.add(end)
            end = names[end]
        if end not in known or row.old in known:
            found = f"{row.old}, which is a node of today" if row.old in known else repr(row.new)
            problems.append(at_line(
                "redirects.csv", row.line, Severity.ERROR, "redirect",
                f"expected an id of old that leads to a node of this atlas, found {found}",
                "correct the row",
            ))  # fmt: skip
        else:
            back[row.old] = end
    redirects: dict[str, str] = {}
    for old, new in back.items():
        redirects[old] = new
        names = {new: old}
        for reading in readings:
            redirects |= {new_name(n, names): n for n in reading.nodes if new_name(n, names) != n}
            for statement in reading.statements:
                former = renamed_statement(statement, names)
                if former.id != statement.id:
                    redirects[former.id] = statement.id
    return redirects
