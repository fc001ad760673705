"""Groups as one row each, and the thirteen variables of the Mapping Militants data export.

In go a study, out come two tables. Universe: every group of the registry or of a statement; those without a
profile were not looked for, and their cells say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.analysis.facts import Fact, Relation
from stemma.model.dates import When, iso_day, year_of_day
from stemma.model.nodes import NodeType
from stemma.model.statement import NodeRef, Statement
from stemma.model.strength import is_hedged, strength
from stemma.model.tables import Cell, Column, compact
from stemma.publishing.exports.datasets.answers import (
    STATED,
    Study,
    count_cells,
    count_columns,
    date_cells,
    date_columns,
    firmest,
    group_of,
    said,
    said_columns,
)
from stemma.publishing.exports.datasets.states import countries_of, state_columns, states_cells
from stemma.publishing.exports.datasets.table import DataTable

TOLD = "whether any is told: stated, not stated, not looked for"
NO_GROUPS = ("state_body", "class", "intergovernmental", "unnamed")
UNIVERSE = "Universe: every group of the registry or named in a statement; those without a profile were not looked for."


@dataclass(frozen=True, slots=True)
class Record:
    """All that analysis asks of one group."""

    node: str
    fact: Fact
    attacks: tuple[tuple[Fact, Statement], ...]
    """Attacks with the firmest statement that names the group as perpetrator."""
    relations: tuple[Relation, ...]
    leaderships: tuple[Fact, ...]
    designations: tuple[Fact, ...]
    presences: tuple[Fact, ...]


def records_of(study: Study) -> list[Record]:
    """Every group, in the order of ids."""
    attacks: dict[str, list[tuple[Fact, Statement]]] = {}
    for fact in study.facts.attacks:
        by_group: dict[str, list[Statement]] = {}
        for statement in fact.all("perpetrator"):
            if isinstance(statement.value, NodeRef):
                by_group.setdefault(statement.value.id, []).append(statement)
        for group, told in by_group.items():
            if (best := firmest(told)) is not None:
                attacks.setdefault(group, []).append((fact, best))
    relations: dict[str, list[Relation]] = {}
    for relation in study.facts.relations:
        if firmest(relation.fact.all("kind")) is not None:
            for party in {relation.a, relation.b}:
                relations.setdefault(party, []).append(relation)
    leaderships, designations, presences = (
        grouped(facts)
        for facts in (study.facts.leaderships, study.facts.designations, study.facts.presences)
    )
    nodes = [
        n
        for n in study.build.nodes.values()
        if n.type is NodeType.GROUP and (n.kind not in NO_GROUPS or n.id in study.profiled)
    ]
    return [
        Record(
            node.id, study.facts.of(node.id), tuple(attacks.get(node.id, ())), tuple(relations.get(node.id, ())),
            tuple(leaderships.get(node.id, ())), tuple(designations.get(node.id, ())), tuple(presences.get(node.id, ())),
        )
        for node in sorted(nodes, key=lambda n: n.id)
    ]  # fmt: skip


def grouped(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts by the group that they are about."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(group_of(fact), []).append(fact)
    return found


def group_table(study: Study, records: Sequence[Record]) -> DataTable:
    """One row a group."""
    columns = (
        Column("group", "text", "node id"), Column("name", "text", "display name"),
        Column("kind", "text", "armed_group, umbrella, joint_unit, faction, media_branch, party ..."),
        Column("has_profile", "integer", "1 where a profile describes it; 0: only mentioned or coded"),
        Column("identifiers", "text", "outside ids by scheme, as JSON"),
        *date_columns("formed", "when it was formed"), *date_columns("ended", "when it ended"),
        Column("status", "text", "active, inactive, disbanded; empty: see status_status"), *said_columns("status", "whether it is active"),
        *date_columns("first_attack", "first attack that the text calls so"), *date_columns("last_attack", "last attack that the text calls so"),
        Column("first_attack_computed", "text", "earliest possible day of the earliest attack not below claimed, ISO; empty: none"),
        Column("last_attack_computed", "text", "latest possible day of the latest such attack"),
        Column("attacks_firm", "integer", "attacks told of it not below claimed; 0: none is told, which is no census"),
        Column("attacks_told", "integer", "attacks told of it with any strength, denials left out"),
        Column("attacks_status", "text", TOLD),
        *count_columns("size", "members, latest estimate"),
        Column("leaders", "integer", "tenures told"), Column("leaders_status", "text", TOLD),
        Column("listings", "integer", "listings told"), Column("listings_status", "text", TOLD),
        *state_columns("presence"), Column("presence_status", "text", TOLD),
        Column("relations", "integer", "relations told, any kind"), Column("relations_status", "text", TOLD),
        Column("last_described", "text", "date as of which the profile describes it, EDTF; empty: no profile or not stated"),
    )  # fmt: skip
    rows = [group_row(study, record) for record in records]
    return DataTable("group_table", f"One row a group. {UNIVERSE}", columns, rows, ("group",))


def group_row(study: Study, record: Record) -> dict[str, Cell]:
    """One row."""
    node = study.build.nodes[record.node]
    row = study.build.registry.groups.get(record.node.partition("/")[2])
    fact = record.fact
    status = firmest(fact.all("status"))
    firm = [attack for attack, told in record.attacks if not is_hedged(strength(told))]
    starts, ends = bounds_of(firm)
    size = latest(fact.all("size"))
    updated = firmest(fact.all("updated"))

    def told(category: str, held: Sequence[object]) -> str:
        return STATED if held else study.status_of(record.node, category, None)

    return {
        "group": record.node, "name": node.label, "kind": node.kind or None,
        "has_profile": int(record.node in study.profiled),
        "identifiers": compact(dict(row.identifiers)) if row and row.identifiers else None,
        **date_cells("formed", study, record.node, "formed", firmest(fact.all("formed"))),
        **date_cells("ended", study, record.node, "disbanded", firmest(fact.all("disbanded"))),
        "status": str(status.value) if status and isinstance(status.value, str) else None,
        **said("status", study, record.node, "disbanded", status),
        **headline(study, record, "first_attack"), **headline(study, record, "last_attack"),
        "first_attack_computed": iso_day(min(starts, default=None)), "last_attack_computed": iso_day(max(ends, default=None)),
        "attacks_firm": len(firm), "attacks_told": len(record.attacks), "attacks_status": told("attacks", record.attacks),
        **count_cells("size", study, record.node, "sizes", size),
        "leaders": len(record.leaderships), "leaders_status": told("leaders", record.leaderships),
        "listings": len(record.designations), "listings_status": told("designations", record.designations),
        **states_cells("presence", study, places_of(record)), "presence_status": told("locations", record.presences),
        "relations": len(record.relations), "relations_status": told("relations", record.relations),
        "last_described": updated.value.edtf if updated and isinstance(updated.value, When) else None,
    }  # fmt: skip


def places_of(record: Record) -> list[str]:
    """Places where the group is said to be."""
    return [
        s.value.id
        for fact in record.presences
        for s in fact.all("place")
        if isinstance(s.value, NodeRef)
    ]


def bounds_of(attacks: Iterable[Fact]) -> tuple[list[int], list[int]]:
    """Earliest and latest possible days of attacks."""
    whens = [
        s.value
        for fact in attacks
        if (s := firmest(fact.all("when"))) and isinstance(s.value, When)
    ]
    starts = [day for when in whens if (day := when.envelope.start_min) is not None]
    ends = [day for when in whens if (day := when.envelope.end_max) is not None]
    return starts, ends


def headline(study: Study, record: Record, name: str) -> dict[str, Cell]:
    """The attack that the text itself calls the first or last: its date, with the doubt of the headline."""
    told = firmest(record.fact.all(name))
    attack = study.facts.of(told.value.id) if told and isinstance(told.value, NodeRef) else None
    when = firmest(attack.all("when")) if attack else None
    cells = date_cells(name, study, record.node, name, when)
    return cells | said(name, study, record.node, name, told)


def latest(statements: Iterable[Statement]) -> Statement | None:
    """The estimate with the latest time; undated ones come first."""

    def day(statement: Statement) -> int:
        return (statement.when.envelope.start_min or 0) if statement.when else 0

    return max(statements, key=day, default=None)


def mmp_variables(study: Study, records: Sequence[Record]) -> DataTable:
    """The thirteen variables of the reference export, computed from firm statements only."""
    words = {
        "start_year": "year of formation", "end_year": "year of its end; empty where active or not stated, never the current year",
        "active": "1 active, 0 not", "years_active": "end_year, or the year observed until, minus start_year",
        "num_leaders": "tenures told", "avg_leader_duration": "mean length of tenures with both ends, in days",
        "num_countries": "countries of presence", "num_attacks": "attacks not below claimed", "attacks_per_year": "num_attacks divided by years_active",
        "num_relationships": "relations not below claimed", "num_splinters": "groups that split from it",
        "num_allies_affiliates": "alliances and affiliations", "num_rivals": "rivalries",
    }  # fmt: skip
    columns = [Column("group", "text", "node id"), Column("name", "text", "display name")]
    for name, meaning in words.items():
        type = "number" if name == "attacks_per_year" else "integer"
        columns += [Column(name, type, f"{meaning}; empty: see {name}_status"),
                    Column(f"{name}_status", "text", "stated, stated none, unknown, not stated, not looked for")]  # fmt: skip
    rows = [variables_row(study, record) for record in records]
    return DataTable("mmp_variables", f"One row a group: the variables of the Mapping Militants export. {UNIVERSE}",
                     tuple(columns), rows, ("group",))  # fmt: skip


def variables_row(study: Study, record: Record) -> dict[str, Cell]:
    """One row."""
    fact = record.fact
    formed, ended, status = (firmest(fact.all(name)) for name in ("formed", "disbanded", "status"))
    start = certain_year(formed)
    end = certain_year(ended)
    last = end or (year_of_day(study.last_day) if study.last_day else None)
    years = last - start if start is not None and last is not None else None
    firm = [attack for attack, told in record.attacks if not is_hedged(strength(told))]
    kinds = firm_kinds(record)
    tenures = [length for f in record.leaderships if (length := tenure_days(f)) is not None]
    countries = countries_of(study, places_of(record))
    active = (
        {"active": 1}.get(str(status.value), 0)
        if status and isinstance(status.value, str)
        else None
    )
    values: dict[str, tuple[Cell, str, Statement | None]] = {
        "start_year": (start, "formed", formed), "end_year": (end, "disbanded", ended), "active": (active, "disbanded", status),
        "years_active": (years, "formed", formed), "num_leaders": counted(len(record.leaderships), "leaders"),
        "avg_leader_duration": (round(sum(tenures) / len(tenures)) if tenures else None, "leaders", None),
        "num_countries": counted(len(countries), "locations"), "num_attacks": counted(len(firm), "attacks"),
        "attacks_per_year": (round(len(firm) / years, 4) if years else None, "attacks", None),
        "num_relationships": counted(sum(kinds.values()), "relations"), "num_splinters": counted(kinds["splinter"], "relations"),
        "num_allies_affiliates": counted(kinds["ally"] + kinds["affiliate"], "relations"), "num_rivals": counted(kinds["rival"], "relations"),
    }  # fmt: skip
    cells: dict[str, Cell] = {"group": record.node, "name": study.build.nodes[record.node].label}
    for name, (value, category, statement) in values.items():
        status_word = study.status_of(record.node, category, statement)
        cells |= {
            name: value,
            f"{name}_status": STATED if value is not None and statement is None else status_word,
        }
    return cells


def counted(number: int, category: str) -> tuple[Cell, str, Statement | None]:
    """A count of what is told: none told is no zero but no answer."""
    return (number or None, category, None)


def certain_year(statement: Statement | None) -> int | None:
    """The year of a date, where all of its days lie in one."""
    when = statement.value if statement and isinstance(statement.value, When) else None
    if when is None:
        return None
    first, last = year_of_day(when.envelope.start_min), year_of_day(when.envelope.end_max)
    return first if first == last else None


def firm_kinds(record: Record) -> Counter[str]:
    """Relations not below claimed by kind; a split in which the group is left is a splinter."""
    found: Counter[str] = Counter()
    for relation in record.relations:
        kind = firmest(relation.fact.all("kind"))
        if kind is None or is_hedged(strength(kind)):
            continue
        is_parent = relation.kind == "split" and relation.b == record.node
        found["splinter" if is_parent else relation.kind] += 1
    return found


def tenure_days(fact: Fact) -> int | None:
    """Length of a tenure whose ends are both stated, between the middles of their ranges."""
    period = firmest(fact.all("period"))
    when = period.value if period and isinstance(period.value, When) else None
    if when is None:
        return None
    days = when.envelope
    bounds = (days.start_min, days.start_max, days.end_min, days.end_max)
    if any(day is None for day in bounds):
        return None
    a, b, c, d = (day or 0 for day in bounds)
    return (c + d) // 2 - (a + b) // 2
