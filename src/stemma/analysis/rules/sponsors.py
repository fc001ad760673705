"""Sponsors that are no states, and size estimates whose reporters are named in different ways.

In goes the case, out come notices: `sponsor-no-state`, `reporter-form`.
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, record_problem
from stemma.model.nodes import Node, NodeType
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading

STATES = ("state_body", "intergovernmental")


def find_sponsors(case: Case) -> Iterator[Problem]:
    """Both kinds."""
    for reading in case.readings:
        yield from no_states(reading)
        yield from reporters(case, reading)


def no_states(reading: Reading) -> Iterator[Problem]:
    """A section of state sponsors none of whose sponsors is a state."""
    by_label = {node.label: node for node in reading.nodes.values()}
    named = [r for r in reading.records.state_sponsors if r.sponsor]
    if not named or any(is_state(by_label.get(r.sponsor or "")) for r in named):
        return
    for record in named:
        yield record_problem(
            reading, record.evidence, "sections", "sponsor-no-state",
            f"expected a state under State Sponsors, found {record.sponsor}",
            "tell this under Relationships, and say here that no state sponsor is known",
            severity=Severity.NOTICE,
        )  # fmt: skip


def is_state(node: Node | None) -> bool:
    """Whether a node is a state or a body of states; a place that sponsors is its government."""
    return node is None or node.kind in STATES or node.type is NodeType.PLACE


def reporters(case: Case, reading: Reading) -> Iterator[Problem]:
    """A size reported by an author where others name the publication."""
    told = [r for r in reading.records.sizes if r.reported_by]
    by_author = [
        r for r in told if is_author(case, reading, r.reported_by or "", r.evidence.footnotes)
    ]
    if not by_author or len(by_author) * 2 > len(told):
        return
    for record in by_author:
        yield record_problem(
            reading, record.evidence, "sections", "reporter-form",
            f"expected the publication or body that reports the size, as in the other lines, found the author "
            f"{record.reported_by}", "name all reporters in one way", severity=Severity.NOTICE,
        )  # fmt: skip


def is_author(case: Case, reading: Reading, name: str, footnotes: tuple[str, ...]) -> bool:
    """Whether the name is the family name of an author of a cited source."""
    notes = [case.notes.get((reading.text.name, note)) for note in footnotes]
    sources = [case.sources.get(c.source) for note in notes if note for c in note.citations]
    return any(name == author.family for source in sources if source for author in source.author)
