"""The coder: cells of a row become statements voiced by the dataset that holds the row.

In go values with their row, out come nodes and statements whose passage is the row as written.
Example: `coder.state("group/xf", "formed", When("1998"), row)`. Two rows that code one thing support one
statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from stemma.importing.table import CodedRow, OpenTable
from stemma.model.dates import When
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node, NodeType
from stemma.model.statement import Act, Certainty, Reach, Statement, Status, Support, Value, Voice


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset as a publication and as a voice."""

    source: str
    """Key of the publication."""
    label: str
    """How it is named where it speaks."""


@dataclass(slots=True)
class Coder:
    """Collects nodes and statements of one import."""

    nodes: dict[str, Node] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)

    def node(self, identifier: str, type: NodeType, label: str, kind: str = "") -> str:
        """Make a node known; the first label met stays."""
        self.nodes.setdefault(identifier, Node(identifier, type, label, kind))
        return identifier

    def state(
        self,
        subject: str,
        property_name: str,
        value: Value,
        row: CodedRow,
        *,
        table: OpenTable,
        dataset: Dataset,
        when: When | None = None,
        act: Act = Act.STATES,
        by: Voice | None = None,
        doubt: str | None = None,
    ) -> str:
        """State a value voiced by the dataset, and within it by `by`; returns the statement's id.

        `doubt` is a note of the table that says the value may be wrong: it makes it *possible*.
        """
        made = coded_statement(
            subject, property_name, value, dataset=dataset, when=when, act=act, by=by, doubt=doubt
        )
        support = Support(
            table.text.passage(row.start, row.end), source=dataset.source, reach=Reach.SENTENCE
        )
        known = self.statements.get(made.id, made)
        if support not in known.supports:
            known = replace(known, supports=(*known.supports, support))
        self.statements[made.id] = known
        return made.id


def coded_statement(
    subject: str,
    property_name: str,
    value: Value,
    *,
    dataset: Dataset,
    when: When | None = None,
    act: Act = Act.STATES,
    by: Voice | None = None,
    doubt: str | None = None,
) -> Statement:
    """A statement in the voice of the dataset, without its supports."""
    voices = (Voice(act, None, dataset.label), *((by,) if by else ()))
    certainty = Certainty.POSSIBLE if doubt else Certainty.CERTAIN
    identifier = statement_id(
        subject, property_name, value, certainty=certainty, voices=voices, when=when
    )
    return Statement(
        identifier, subject, property_name, value, certainty=certainty, voices=voices, when=when,
        cue=doubt, status=Status.CODED,
    )  # fmt: skip
