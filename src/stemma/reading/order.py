"""The order of readers: a list of names and functions, and nothing else.

In go a page and the findings so far, out come more findings. A new reader is one file and one line
here. The order matters in two places: key statistics give the page its date before anybody asks how
far an open end is evidenced, and prose is read last, when attacks and leaders are known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from stemma.model.reading import (
    AttackRecord,
    DateRecord,
    DesignationRecord,
    DisbandedRecord,
    LeaderRecord,
    LocationRecord,
    NameChangeRecord,
    NameRecord,
    RelationRecord,
    ResourceRecord,
    Section,
    SizeRecord,
    SponsorRecord,
    TextRecord,
)
from stemma.reading.attacks.entries import read_attacks
from stemma.reading.communities import read_communities
from stemma.reading.completeness import read_completeness
from stemma.reading.designations import read_described, read_designations
from stemma.reading.events import read_events
from stemma.reading.ideology import read_ideology
from stemma.reading.leaders.leadership import read_leaders, read_led
from stemma.reading.locations import read_locations
from stemma.reading.names.aliases import read_aliases
from stemma.reading.names.changes import read_name_changes
from stemma.reading.names.names import read_names
from stemma.reading.names.told import read_told_names
from stemma.reading.overview import read_key_statistics
from stemma.reading.page import Page
from stemma.reading.political import read_political
from stemma.reading.relations.entries import read_related_entries
from stemma.reading.relations.prose import read_relations
from stemma.reading.resources import read_resources
from stemma.reading.retold import with_retold_end, with_retold_founding
from stemma.reading.sizes import read_sizes
from stemma.reading.sponsors import read_sponsors
from stemma.reading.targets import read_targets_tactics
from stemma.reading.told_endings import read_told_ending
from stemma.reading.told_statistics import read_told_founding, read_told_sizes
from stemma.reading.told_twice import as_told_elsewhere

R = TypeVar("R")


@dataclass(slots=True)
class Findings:
    """The records found so far, by category."""

    names: list[NameRecord] = field(default_factory=list)
    formed: list[DateRecord] = field(default_factory=list)
    disbanded: list[DisbandedRecord] = field(default_factory=list)
    updated: list[DateRecord] = field(default_factory=list)
    first_attack: list[AttackRecord] = field(default_factory=list)
    last_attack: list[AttackRecord] = field(default_factory=list)
    attacks: list[AttackRecord] = field(default_factory=list)
    leaders: list[LeaderRecord] = field(default_factory=list)
    name_changes: list[NameChangeRecord] = field(default_factory=list)
    sizes: list[SizeRecord] = field(default_factory=list)
    designations: list[DesignationRecord] = field(default_factory=list)
    relations: list[RelationRecord] = field(default_factory=list)
    state_sponsors: list[SponsorRecord] = field(default_factory=list)
    resources: list[ResourceRecord] = field(default_factory=list)
    locations: list[LocationRecord] = field(default_factory=list)
    goals: list[TextRecord] = field(default_factory=list)
    targets: list[TextRecord] = field(default_factory=list)
    tactics: list[TextRecord] = field(default_factory=list)
    community_relations: list[TextRecord] = field(default_factory=list)


Step = Callable[[Page, Findings], None]


def each(page: Page, section: str, read: Callable[[Section, Page], list[R]], into: list[R]) -> None:
    """Run a section reader over every section of that id."""
    for found in page.document.sections:
        if found.id == section:
            into.extend(read(found, page))


def key_statistics(page: Page, found: Findings) -> None:
    """Formed, disbanded, first and last attack, updated."""
    for section in page.document.sections:
        if section.id == "overview":
            statistics = read_key_statistics(section, page)
            found.formed += statistics.formed
            found.disbanded += statistics.disbanded
            found.updated += statistics.updated
            found.first_attack += statistics.first_attack
            found.last_attack += statistics.last_attack
    found.formed = [with_retold_founding(page, record) for record in found.formed]
    found.disbanded = [with_retold_end(page, record) for record in found.disbanded]
    if not found.formed:
        found.formed += read_told_founding(page)
    if page.document.is_prose and not found.disbanded:
        found.disbanded += read_told_ending(page)


def sizes(page: Page, found: Findings) -> None:
    """The section's, or what a page of another kind tells of them."""
    each(page, "size_estimates", read_sizes, found.sizes)
    if page.document.is_prose and not found.sizes:
        found.sizes.extend(read_told_sizes(page))


def leaders(page: Page, found: Findings) -> None:
    """The section's, or what a page of another kind tells of them."""
    each(page, "leadership", read_leaders, found.leaders)
    if page.document.is_prose and not found.leaders:
        found.leaders.extend(read_led(page))


def name_changes(page: Page, found: Findings) -> None:
    """The section's, or what a page of another kind tells of them."""
    each(page, "name_changes", read_name_changes, found.name_changes)
    if page.document.is_prose and not page.document.section("name_changes"):
        found.name_changes.extend(read_told_names(page))


def targets_and_tactics(page: Page, found: Findings) -> None:
    """Both come from one section."""
    for section in page.document.sections:
        if section.id == "targets_tactics":
            targets, tactics = read_targets_tactics(section, page)
            found.targets += targets
            found.tactics += tactics


def political(page: Page, found: Findings) -> None:
    """Statements only; the contract has no record for them."""
    for section in page.document.sections:
        if section.id == "political_activities":
            read_political(section, page)


def designations(page: Page, found: Findings) -> None:
    """The section's, or what a page of another kind tells of them."""
    each(page, "designations", read_designations, found.designations)
    if page.document.is_prose:
        found.designations.extend(read_described(page, found.designations))
    read_related_entries(page)


def attacks(page: Page, found: Findings) -> None:
    """The list; what the key statistics tell of the same attacks counts for both."""
    listed: list[AttackRecord] = []
    each(page, "attacks", read_attacks, listed)
    headlines = [*found.first_attack, *found.last_attack]
    found.attacks += as_told_elsewhere(page, listed, headlines)
    found.first_attack = as_told_elsewhere(page, found.first_attack, listed)
    found.last_attack = as_told_elsewhere(page, found.last_attack, listed)


def completeness(page: Page, found: Findings) -> None:
    """What sections say of their own completeness."""
    for section in page.document.sections:
        read_completeness(section, page)


READERS: tuple[tuple[str, Step], ...] = (
    ("key_statistics", key_statistics),
    ("leaders", leaders),
    ("name_changes", name_changes),
    ("sizes", sizes),
    ("resources", lambda p, f: each(p, "resources", read_resources, f.resources)),
    ("locations", lambda p, f: each(p, "locations", read_locations, f.locations)),
    ("ideology", lambda p, f: each(p, "ideology", read_ideology, f.goals)),
    ("political_activities", political),
    ("targets_tactics", targets_and_tactics),
    ("attacks", attacks),
    ("designations", designations),
    ("communities", lambda p, f: each(p, "community_relations", read_communities, f.community_relations)),
    ("sponsors", lambda p, f: each(p, "state_sponsors", read_sponsors, f.state_sponsors)),
    ("completeness", completeness),
    ("aliases", lambda p, f: f.names.extend(read_aliases(p))),
    ("names", lambda p, f: f.names.extend(read_names(p))),
    ("relations", lambda p, f: f.relations.extend(read_relations(p))),
    ("events", lambda p, f: read_events(p, [*f.attacks, *f.first_attack, *f.last_attack])),
)  # fmt: skip
