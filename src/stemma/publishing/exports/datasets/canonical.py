"""The canonical tables of a build: everything it says, lossless, with the registry and the conflicts.

In goes a build, out come statements, supports, passages, nodes, sources, groups and conflicts.
`stemma import tables` makes an atlas of them again, with the same statements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.model.build import Build
from stemma.model.statement import Statement
from stemma.model.tables import (
    NODE,
    PASSAGE,
    PASSAGE_NAMES,
    SOURCE,
    STATEMENT,
    STATEMENT_NAMES,
    SUPPORT,
    SUPPORT_NAMES,
    Cells,
    Column,
    compact,
    node_row,
    passage_cells,
    passage_id,
    source_row,
    statement_cells,
    support_cells,
)
from stemma.publishing.exports.datasets.table import DataTable, InOrder, Lazily
from stemma.publishing.exports.gathered import Gathered

GROUP = (
    Column("id", "text", "short id; the node is group/ID"),
    Column("name", "text", "display name"),
    Column("aliases", "text", "other names, as JSON"),
    Column(
        "kind",
        "text",
        "armed_group, umbrella, joint_unit, faction, media_branch, party, state_body ...",
    ),
    Column("identifiers", "text", "outside ids by scheme, as JSON"),
)
CONFLICT = (
    Column("number", "integer", "order"),
    Column("rule", "text", "R1 to R13 of the checks; empty: another check"),
    Column("code", "text", "stable code, described in docs/problems.md"),
    Column("severity", "text", "error, warning, notice"),
    Column("statements", "text", "ids of the statements it is about, as JSON"),
    Column("file", "text", "file"),
    Column("line", "integer", "from 1"),
    Column("message", "text", "what was expected and what was found"),
    Column("help", "text", "what an editor can do"),
)
CANONICAL = ("statements", "supports", "passages", "nodes", "sources", "groups", "conflicts")
"""Their names."""


def canonical_tables(gathered: Gathered) -> list[DataTable]:
    """All seven, rows in the order of their keys."""
    build, ordered = gathered.build, gathered.ordered
    return [
        DataTable("statements", "One row a statement: subject, property, value, as voiced.", STATEMENT,
                  InOrder(STATEMENT_NAMES, lambda: map(statement_cells, ordered)), ("id",)),
        DataTable("supports", "One row a passage and note, citation by citation, that carry a statement.", SUPPORT,
                  InOrder(SUPPORT_NAMES, lambda: (support_cells(s.id, n, x) for s in ordered for n, x in enumerate(s.supports))),
                  ("statement", "position"),
                  (("statement", "statements", "id"), ("passage", "passages", "id"))),
        DataTable("passages", "One row a sentence or table row that statements were read from.", PASSAGE,
                  InOrder(PASSAGE_NAMES, lambda: passages_of(ordered)), ("id",)),
        DataTable("nodes", "One row a thing, or a fact with a life of its own.", NODE,
                  Lazily(lambda: map(node_row, sorted(build.nodes.values(), key=lambda n: n.id))), ("id",)),
        DataTable("sources", "One row a publication.", SOURCE,
                  [source_row(build.sources[key]) for key in sorted(build.sources)], ("id",)),
        DataTable("groups", "One row a group of the registry.", GROUP, group_rows(build), ("id",)),
        DataTable("conflicts", "One row a problem between statements.", CONFLICT, conflict_rows(build), ("number",)),
    ]  # fmt: skip


def passages_of(statements: Sequence[Statement]) -> Iterator[Cells]:
    """Every passage once, in the order of ids."""
    passages = {passage_id(s.passage): s.passage for row in statements for s in row.supports}
    return (passage_cells(passages[key]) for key in sorted(passages))


def group_rows(build: Build) -> Sequence[dict[str, str | int | None]]:
    """The registry."""
    groups = sorted(build.registry.groups.values(), key=lambda group: group.id)
    return [
        {
            "id": g.id, "name": g.name, "aliases": compact(list(g.aliases)), "kind": g.kind,
            "identifiers": compact(dict(g.identifiers)),
        }
        for g in groups
    ]  # fmt: skip


def conflict_rows(build: Build) -> Sequence[dict[str, str | int | None]]:
    """Problems that are about statements."""
    found = [p for p in build.problems if p.statements]
    return [
        {
            "number": number, "rule": p.rule or None, "code": p.code, "severity": p.severity.value,
            "statements": compact(list(p.statements)), "file": p.file, "line": p.line,
            "message": p.message, "help": p.help,
        }
        for number, p in enumerate(found)
    ]  # fmt: skip
