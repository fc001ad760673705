"""A reading: all that was understood of one document, and all that was not.

In go the readers' findings, out comes one value that every later step takes: sections, markers,
footnotes, sources, records, statements, nodes, problems, coverage. Its JSON form is
`contracts/reading.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from stemma.model.counts import Count
from stemma.model.nodes import Node
from stemma.model.problem import Problem
from stemma.model.records import record
from stemma.model.sources import Footnote, Marker, Source
from stemma.model.statement import Reach, Statement, Status
from stemma.model.strength import Responsibility, Strength
from stemma.model.text import Span, Text


class BlockKind(StrEnum):
    """What a block of a section is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """A line of a list, its bullet included."""
    NOTE = "note"
    """A footnote definition."""
    FURNITURE = "furniture"
    """Contents lists, stubs, menus: set phrases of the layout that say nothing of the group."""


@record
@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, heading or note. No passage crosses its borders."""

    kind: BlockKind
    start: int
    end: int
    label: str = ""
    """The label that the layout found on a line of its own: formed, disbanded, first, last, updated, activity."""


@record
@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page. Parents (level 1) hold their subsections' stretch as well."""

    id: str
    """As in contracts/reading.md: overview, leadership, attacks ..."""
    title: str
    level: int
    """0 the title, 1 printed divisions, 2 subsections."""
    heading: str
    """"printed" or "recovered"."""
    start: int
    """First character of the heading, or of the body where the heading was recovered."""
    end: int
    """After the last character of the body; note lists lie outside."""
    blocks: tuple[Block, ...] = ()
    """The section's own blocks in order, those of subsections left out."""


@record
@dataclass(frozen=True, slots=True)
class Evidence:
    """What every record carries: where it stands, what it rests on, how firm it is."""

    node: str
    statements: tuple[str, ...]
    passages: tuple[Span, ...]
    footnotes: tuple[str, ...] = ()
    reach: Reach = Reach.NONE
    strength: Strength = Strength.STATED
    status: Status = Status.READ


@record
@dataclass(frozen=True, slots=True)
class NameRecord:
    """A further name of the profile's own group; kind: abbreviation, alias, former, variant."""

    name: str
    kind: str
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class DateRecord:
    """A date of the group itself: formed, updated."""

    when: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class DisbandedRecord:
    """The status line. status: active, inactive, disbanded, unknown."""

    status: str
    when: str | None
    how: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place of an attack; country is ISO 3166-1 alpha-2, None where it cannot be told."""

    name: str
    country: str | None


@record
@dataclass(frozen=True, slots=True)
class PartRecord:
    """A part of a compound attack entry."""

    text: str
    when: str | None
    count: int | None


@record
@dataclass(frozen=True, slots=True)
class AttackRecord:
    """An entry of the attack list, or the first or last attack of the key statistics."""

    when: str | None
    places: tuple[PlaceRecord, ...]
    killed: Count | None
    """None: not printed. Counts follow UCDP GED's low/best/high."""
    wounded: Count | None
    responsibility: Responsibility
    by: tuple[str, ...]
    """Claimant or affiliate, where it is not the group itself."""
    parts: tuple[PartRecord, ...]
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class LeaderRecord:
    """A tenure line."""

    name: str
    start: str | None
    end: str | None
    role: str | None
    fate: str | None
    """killed, captured, died, surrendered, deposed, resigned; None: not stated."""
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class NameChangeRecord:
    """A change of the group's own name; value "none" where it is stated that there are none."""

    value: str | None
    previous: str | None
    following: str | None
    when: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class SizeRecord:
    """A size estimate."""

    when: str | None
    count: Count
    reported_by: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class DesignationRecord:
    """A listing by a named authority; end ".." where it is said to last."""

    regime: str
    authority: str | None
    start: str | None
    end: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class RelationRecord:
    """A relation of two parties; in directed kinds `a` acts on `b`."""

    a: str
    a_type: str
    b: str
    b_type: str
    kind: str
    start: str | None
    end: str | None
    support_kind: tuple[str, ...]
    evidence: Evidence
    rule: str = ""
    """The rule that proposed it; empty for conventional lines."""


@record
@dataclass(frozen=True, slots=True)
class SponsorRecord:
    """Support from a state or an outside party, as the sponsors section tells it."""

    sponsor: str | None
    kinds: tuple[str, ...]
    when: str | None
    value: str | None
    """"none" where it is stated that there is no sponsor, "some" where the kind is not known."""
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class ResourceRecord:
    """A source of funds or means."""

    kind: str
    text: str
    giver: str | None
    when: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class LocationRecord:
    """A place where the group is; function: base, operations, training, recruitment."""

    place: str
    country: str | None
    function: str
    when: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class TextRecord:
    """A goal, target, tactic or community relation in its own words."""

    text: str
    when: str | None
    evidence: Evidence


@record
@dataclass(frozen=True, slots=True)
class Records:
    """All records of a page, by category, in the order of the page."""

    formed: tuple[DateRecord, ...] = ()
    disbanded: tuple[DisbandedRecord, ...] = ()
    updated: tuple[DateRecord, ...] = ()
    first_attack: tuple[AttackRecord, ...] = ()
    last_attack: tuple[AttackRecord, ...] = ()
    attacks: tuple[AttackRecord, ...] = ()
    leaders: tuple[LeaderRecord, ...] = ()
    name_changes: tuple[NameChangeRecord, ...] = ()
    sizes: tuple[SizeRecord, ...] = ()
    designations: tuple[DesignationRecord, ...] = ()
    relations: tuple[RelationRecord, ...] = ()
    state_sponsors: tuple[SponsorRecord, ...] = ()
    resources: tuple[ResourceRecord, ...] = ()
    locations: tuple[LocationRecord, ...] = ()
    goals: tuple[TextRecord, ...] = ()
    targets: tuple[TextRecord, ...] = ()
    tactics: tuple[TextRecord, ...] = ()
    community_relations: tuple[TextRecord, ...] = ()


@record
@dataclass(frozen=True, slots=True)
class Coverage:
    """Characters that are not white space, each in exactly one part."""

    characters: int
    read: int
    prose: int
    notes: int
    unread: int


@record
@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read."""

    text: Text
    layout: str
    group: Node
    """The profile's own group."""
    names: tuple[NameRecord, ...]
    sections: tuple[Section, ...]
    markers: tuple[Marker, ...]
    footnotes: tuple[Footnote, ...]
    sources: tuple[Source, ...]
    records: Records
    statements: tuple[Statement, ...]
    nodes: Mapping[str, Node]
    problems: tuple[Problem, ...]
    coverage: Coverage
    unread: tuple[Span, ...] = field(default=())
    """Stretches that no reader took, in order."""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """Outside ids from front matter: wikidata, ucdp, un, ofac, mmp ..."""
    declared_names: tuple[str, ...] = ()
    """Names that front matter adds; no statement is made of them."""
    form: str = ""
    """For HTML and Word files: the layout of the page in them."""
