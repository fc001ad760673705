"""The case: what the rules look at, laid out once.

In go the readings of an atlas (or of a few files), out come statements by subject, records with the
reading they stand in, sources and nodes. Example: `Case.of([reading]).of_subject("group/abc", "size")`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.analysis.prose import Told, prose_of
from stemma.model.dates import Envelope, When
from stemma.model.nodes import Node
from stemma.model.problem import Problem, RelatedPlace, Severity, place_at, problem_at
from stemma.model.reading import Evidence, Reading
from stemma.model.records import record
from stemma.model.sources import Footnote, Source
from stemma.model.statement import Statement
from stemma.model.text import Span


@record
@dataclass(frozen=True, slots=True)
class Sighting:
    """A statement as one profile makes it."""

    statement: Statement
    reading: Reading

    @property
    def span(self) -> Span:
        """Its first passage."""
        return self.statement.supports[0].passage.span

    def place(self, note: str) -> RelatedPlace:
        """Its place, for problems that speak of several."""
        return place_at(self.reading.text, *self.span, note)


@dataclass(frozen=True, slots=True)
class Case:
    """Readings with their indexes."""

    readings: tuple[Reading, ...]
    by_subject: Mapping[tuple[str, str], Sequence[Sighting]]
    """(node, property) to sightings, in the order of profiles and texts."""
    by_id: Mapping[str, Sequence[Sighting]]
    by_property: Mapping[str, Sequence[str]]
    """Property to the nodes that have it, in the order of `by_subject`."""
    nodes: Mapping[str, Node]
    sources: Mapping[str, Source]
    notes: Mapping[tuple[str, str], Footnote]
    """(text name, footnote id) to the note."""
    prose: tuple[Sequence[Told], ...] = ()
    """The sentences of each reading; none where nobody asks for them."""

    @classmethod
    def of(cls, readings: Sequence[Reading], *, with_prose: bool = True) -> Case:
        """Index the readings."""
        by_subject: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
        by_id: dict[str, list[Sighting]] = defaultdict(list)
        by_property: dict[str, list[str]] = defaultdict(list)
        for reading in readings:
            for statement in reading.statements:
                sighting = Sighting(statement, reading)
                by_subject[statement.subject, statement.property].append(sighting)
                by_id[statement.id].append(sighting)
        for node, name in by_subject:
            by_property[name].append(node)
        return cls(
            tuple(readings),
            by_subject,
            by_id,
            by_property,
            {node.id: node for r in readings for node in r.nodes.values()},
            {source.id: source for r in readings for source in r.sources},
            {(r.text.name, note.id): note for r in readings for note in r.footnotes},
            tuple(prose_of(reading) for reading in readings) if with_prose else (),
        )

    def told(self) -> Iterator[tuple[Reading, Sequence[Told]]]:
        """Each reading with its sentences."""
        return zip(self.readings, self.prose, strict=True)

    def of_subject(self, node: str, name: str) -> Sequence[Sighting]:
        """The sightings of one property of one node."""
        return self.by_subject.get((node, name), ())

    def label(self, node: str | None) -> str:
        """The printed name of a node."""
        known = self.nodes.get(node or "")
        return known.label if known else (node or "somebody")

    def with_property(self, name: str) -> Iterator[tuple[str, Sequence[Sighting]]]:
        """Every node that has the property, with its sightings."""
        for node in self.by_property.get(name, ()):
            yield node, self.by_subject[node, name]


def problem(
    sighting: Sighting,
    rule: str,
    code: str,
    message: str,
    help: str,
    *,
    severity: Severity = Severity.WARNING,
    others: Sequence[Sighting] = (),
    span: Span | None = None,
    related: Sequence[RelatedPlace] = (),
) -> Problem:
    """A problem at the passage of a sighting; the others are pointed to."""
    start, end = span or sighting.span
    pointers = [*(other.place("the other statement") for other in others), *related]
    ids = (sighting.statement.id, *(other.statement.id for other in others))
    return problem_at(
        sighting.reading.text, start, end, severity, code, message, help,
        rule=rule, statements=ids, related=tuple(pointers),
    )  # fmt: skip


def record_problem(
    reading: Reading,
    evidence: Evidence,
    rule: str,
    code: str,
    message: str,
    help: str,
    *,
    severity: Severity = Severity.WARNING,
    others: Sequence[Evidence] = (),
) -> Problem:
    """A problem at the first passage of a record."""
    start, end = evidence.passages[0]
    related = tuple(place_at(reading.text, *o.passages[0], "the other record") for o in others)
    ids = tuple(dict.fromkeys(i for e in (evidence, *others) for i in e.statements[:1]))
    return problem_at(
        reading.text, start, end, severity, code, message, help,
        rule=rule, statements=ids, related=related,
    )  # fmt: skip


def last_day(when: When | None) -> int | None:
    """The latest possible day, as an ordinal; None where open or not stated."""
    return when.envelope.end_max if when else None


def envelope_of(edtf: str | None) -> Envelope | None:
    """The envelope of a date as records carry it; None where there is none."""
    return When(edtf).envelope if edtf and edtf != ".." else None
