"""`coded/NAME/`: statements that came without prose, as the canonical tables of `model.tables`.

In go the folders, out come statements and nodes. Each holds `statements.jsonl`, `supports.jsonl`,
`passages.jsonl` and `nodes.jsonl`, as an import or an export of Stemma writes them. A statement whose id is not that of its
proposition has been changed by hand without one: it is reported and not used.

Problems: `coded-row`, `coded-id`, `coded-support`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from pathlib import Path

import msgspec

from stemma.atlas.tables import load_text
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.statement import Statement, Support
from stemma.model.tables import Row, node_of, passage_id, passage_of, statement_of, support_of
from stemma.model.text import Passage, Text

DECODER = msgspec.json.Decoder()


@dataclass(frozen=True, slots=True)
class Canonical:
    """What the folders hold."""

    statements: tuple[Statement, ...] = ()
    nodes: Mapping[str, Node] = field(default_factory=dict)


def read_canonical(folder: Path, problems: list[Problem]) -> Canonical:
    """Every dataset below `coded/`, in the order of their names."""
    statements: dict[str, Statement] = {}
    nodes: dict[str, Node] = {}
    for dataset in sorted(path for path in folder.glob("*") if path.is_dir()):
        for node in read_nodes(dataset, problems):
            nodes.setdefault(node.id, node)
        for statement in read_statements(dataset, problems):
            statements.setdefault(statement.id, statement)
    return Canonical(tuple(statements.values()), nodes)


def read_nodes(dataset: Path, problems: list[Problem]) -> Iterator[Node]:
    """The nodes of one dataset."""
    for line in rows(dataset / "nodes.jsonl", problems):
        try:
            yield node_of(line.cells)
        except (KeyError, ValueError) as error:
            problems.append(unread(line, error))


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its place."""

    cells: Row
    text: Text
    start: int
    end: int

    def problem(self, code: str, message: str, help: str) -> Problem:
        """A problem of this row."""
        return problem_at(self.text, self.start, self.end, Severity.ERROR, code, message, help)


def rows(path: Path, problems: list[Problem]) -> Iterator[Line]:
    """The rows of a JSON Lines file; lines that are no object are reported."""
    text = load_text(path, problems)
    for start, stop in pairwise((*text.line_starts, len(text.content))):
        line = text.content[start:stop].rstrip("\r\n")
        if not line.strip():
            continue
        cells = decoded(line)
        if isinstance(cells, dict):
            yield Line(cells, text, start, start + len(line))
        else:
            found = Line({}, text, start, start + len(line))
            problems.append(
                found.problem("coded-row", f"expected a JSON object, found {cells!r}", "export or import the table again")
            )  # fmt: skip


def decoded(line: str) -> object:
    """A line of JSON, or the words of what is wrong with it; the standard library takes what msgspec refuses."""
    try:
        return DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeEncodeError):
        try:
            return json.loads(line)
        except ValueError as error:
            return str(error)


def unread(line: Line, error: Exception) -> Problem:
    """A row that lacks a column, or has a word outside its closed list."""
    found = f"column {error} missing" if isinstance(error, KeyError) else str(error)
    return line.problem(
        "coded-row", f"expected a row of the canonical tables, found: {found}; it is not used",
        "correct the row; the codebook lists columns and words",
    )  # fmt: skip


def read_passages(dataset: Path, problems: list[Problem]) -> dict[str, Passage]:
    """The passages of one dataset by id."""
    passages: dict[str, Passage] = {}
    for line in rows(dataset / "passages.jsonl", problems):
        try:
            passage = passage_of(line.cells)
        except (KeyError, ValueError) as error:
            problems.append(unread(line, error))
        else:
            passages[passage_id(passage)] = passage
    return passages


def read_statements(dataset: Path, problems: list[Problem]) -> Iterator[Statement]:
    """The statements of one dataset with their supports."""
    supports: dict[str, list[tuple[int, Support]]] = defaultdict(list)
    passages = read_passages(dataset, problems)
    for line in rows(dataset / "supports.jsonl", problems):
        try:
            key, position = str(line.cells["statement"]), int(line.cells["position"] or 0)
            supports[key].append((position, support_of(line.cells, passages)))
        except (KeyError, ValueError) as error:
            problems.append(unread(line, error))
    for line in rows(dataset / "statements.jsonl", problems):
        held = supports.get(str(line.cells.get("id")), ())
        carried = (
            [held[0][1]] if len(held) == 1 else [s for _, s in sorted(held, key=itemgetter(0))]
        )
        try:
            statement = statement_of(line.cells, carried)
        except (KeyError, ValueError, TypeError) as error:
            problems.append(unread(line, error))
            continue
        if fault := fault_of(statement):
            problems.append(line.problem(*fault))
        else:
            yield statement


def fault_of(statement: Statement) -> tuple[str, str, str] | None:
    """Code, message and help for a statement that cannot be used."""
    expected = statement_id(
        statement.subject, statement.property, statement.value, polarity=statement.polarity,
        certainty=statement.certainty, voices=statement.voices, stance=statement.stance,
        when=statement.when, place=statement.place,
    )  # fmt: skip
    if statement.id != expected:
        return (
            "coded-id", f"expected the id {expected} of this proposition, found {statement.id}; it is not used",
            "a changed proposition is a new statement: give it its own id, or undo the change",
        )  # fmt: skip
    if not statement.supports:
        return (
            "coded-support", f"expected a passage for {statement.id}, found none in supports.jsonl; it is not used",
            "no value without its passage: add the row of supports",
        )  # fmt: skip
    return None
