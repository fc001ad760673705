"""Tables of single facts: attacks, leaders, sizes, designations, relations.

In go a study, out comes a table each. A row is a fact; every value has its status, strength, independent
sources and statement beside it. Their universe is what the profiles and coded tables state: none of them
is a census of attacks, leaders or listings.
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.analysis.facts import Fact, Relation
from stemma.model.dates import Mode, When, iso_day
from stemma.model.nodes import RelationKind
from stemma.model.statement import NodeRef, Special, Statement
from stemma.model.strength import responsibility
from stemma.model.tables import Cell, Column
from stemma.publishing.exports.datasets.answers import (
    PUBLISHED,
    SPOKEN,
    Study,
    count_cells,
    count_columns,
    date_cells,
    date_columns,
    firmest,
    group_of,
    label_of,
    names_of,
    said,
    said_columns,
)
from stemma.publishing.exports.datasets.states import state_columns, states_cells
from stemma.publishing.exports.datasets.table import DataTable
from stemma.publishing.views.timeline import bar_between, bar_of, last_evidence, last_spoken_of

STATED_ONLY = "Universe: what the profiles and coded tables state; no census."
Row = Mapping[str, Cell]


def event_tables(study: Study) -> list[DataTable]:
    """The five tables."""
    return [attacks(study), leaders(study), sizes(study), designations(study), relations(study)]


def attacks(study: Study) -> DataTable:
    """One row an attack and perpetrator: who is said to have done it stands in the row, not in its key alone."""
    columns = (
        Column("row", "text", "attack and perpetrator"),
        Column("attack", "text", "node id of the attack"),
        Column("perpetrator", "text", "node id of a group that is named as perpetrator; empty: none is named"),
        Column("perpetrator_name", "text", "its name"),
        Column("responsibility", "text", "asserted, claimed, alleged, suspected, possible, unclear, denied; empty: nobody is named"),
        *said_columns("perpetrator", "who did it"),
        *date_columns("happened", "when it happened"),
        Column("places", "text", "places named, separated by |"),
        *state_columns("country"),
        *count_columns("killed", "persons killed"), *count_columns("wounded", "persons wounded"),
        Column("kidnapped_or_other", "text", "other quantities, in words, separated by |"),
        Column("description", "text", "the entry in the author's words; empty: none"),
    )  # fmt: skip
    rows = [row for fact in study.facts.attacks for row in attack_rows(study, fact)]
    return DataTable("attacks", f"One row an attack and a group named as its perpetrator. {STATED_ONLY}", columns,
                     rows, ("row",))  # fmt: skip


def attack_rows(study: Study, fact: Fact) -> list[Row]:
    """A row for each group that is named; one row where none is."""
    named: dict[str, list[Statement]] = {}
    for statement in fact.all("perpetrator"):
        if isinstance(statement.value, NodeRef):
            named.setdefault(statement.value.id, []).append(statement)
    return [attack_row(study, fact, node, rows) for node, rows in (named or {"": []}).items()]


def attack_row(study: Study, fact: Fact, node: str, told: list[Statement]) -> Row:
    """One row."""
    said_by = firmest(told) or (told[0] if told else None)
    places = [s.value.id for s in fact.all("place") if isinstance(s.value, NodeRef)]
    group = node or next(iter(study.profiled), "")
    description = fact.first("description")
    return {
        "row": f"{fact.node} {node}".strip(), "attack": fact.node, "perpetrator": node or None, "perpetrator_name": label_of(study.build, node) if node else None,
        "responsibility": responsibility(said_by).value if said_by else None,
        **said("perpetrator", study, group, "attacks", said_by),
        **date_cells("happened", study, group, "attacks", firmest(fact.all("when"))),
        "places": names_of(study.build, places),
        **states_cells("country", study, places),
        **count_cells("killed", study, group, "attacks", firmest(fact.all("killed"))),
        **count_cells("wounded", study, group, "attacks", firmest(fact.all("wounded"))),
        "kidnapped_or_other": "|".join(quantity(s) for s in fact.all("quantity")) or None,
        "description": str(description.value) if description and isinstance(description.value, str) else None,
    }  # fmt: skip


def quantity(statement: Statement) -> str:
    """A further number with its unit."""
    return getattr(statement.value, "as_written", "") or str(statement.value)


def leaders(study: Study) -> DataTable:
    """One row a tenure."""
    columns = (
        Column("leadership", "text", "node id of the tenure"),
        Column("group", "text", "node id of the group"), Column("group_name", "text", "its name"),
        Column("person", "text", "node id of the person"), Column("person_name", "text", "name as printed"),
        Column("role", "text", "role as printed; empty: leader"),
        *period_columns("tenure"), *said_columns("period", "the tenure"),
        Column("fate", "text", "killed, captured, died, surrendered, deposed, resigned; empty: not stated"),
    )  # fmt: skip
    rows = []
    for fact in study.facts.leaderships:
        group, person = group_of(fact), fact.node_of("person")
        period = firmest(fact.all("period"))
        role, fate = fact.first("role"), study.facts.of(person or "").first("fate")
        rows.append({
            "leadership": fact.node, "group": group, "group_name": label_of(study.build, group),
            "person": person, "person_name": label_of(study.build, person),
            "role": str(role.value) if role and isinstance(role.value, str) else None,
            **period_cells(study, period), **said("period", study, group, "leaders", period),
            "fate": str(fate.value) if fate and isinstance(fate.value, str) else None,
        })  # fmt: skip
    return DataTable("leaders", f"One row a tenure. {STATED_ONLY}", columns, rows, ("leadership",))


def period_columns(what: str) -> list[Column]:
    """A stretch of time with its core, its hull and what bounds them."""
    return [
        Column(
            "start_earliest",
            "text",
            f"{what}: first possible day of its start, ISO; empty: open or not stated",
        ),
        Column("start_latest", "text", f"{what}: last possible day of its start"),
        Column("end_earliest", "text", f"{what}: first possible day of its end"),
        Column(
            "end_latest", "text", f"{what}: last possible day of its end; empty: open or not stated"
        ),
        Column(
            "core_start",
            "text",
            f"{what}: first day on which it holds for certain; empty: no day is certain",
        ),
        Column(
            "core_end",
            "text",
            f"{what}: last such day; an end that nobody states stops at the last evidence",
        ),
        Column("last_evidence", "text", f"{what}, where no end is stated: {PUBLISHED}"),
        Column("last_spoken_of", "text", f"{what}: {SPOKEN}"),
        Column("left_censored", "integer", f"{what}: 1 where no start is stated"),
        Column("right_censored", "integer", f"{what}: 1 where no end is stated"),
    ]


def period_cells(study: Study, period: Statement | None) -> dict[str, Cell]:
    """Their cells, of a statement whose value is a time."""
    when = period.value if period and isinstance(period.value, When) else None
    if period is None or when is None:
        return bar_cells(None, None, None, None, None, None, is_throughout=False)
    bar = bar_of(when, last_evidence(study.build, [period]))
    return bar_cells(
        bar.start_min,
        bar.start_max,
        bar.end_min,
        bar.end_max,
        bar.seen,
        last_spoken_of([period]),
        is_throughout=when.mode is Mode.THROUGHOUT,
    )


def bar_cells(
    start_min: int | None, start_max: int | None, end_min: int | None, end_max: int | None, seen: int | None, spoken: int | None, *, is_throughout: bool
) -> dict[str, Cell]:  # fmt: skip
    """Bounds, core and censoring of a stretch."""
    core_end = end_min if end_min is not None else seen
    has_core = (
        is_throughout and start_max is not None and core_end is not None and start_max <= core_end
    )
    return {
        "start_earliest": iso_day(start_min), "start_latest": iso_day(start_max),
        "end_earliest": iso_day(end_min), "end_latest": iso_day(end_max),
        "core_start": iso_day(start_max) if has_core else None, "core_end": iso_day(core_end) if has_core else None,
        "last_evidence": iso_day(seen), "last_spoken_of": iso_day(spoken),
        "left_censored": int(start_min is None), "right_censored": int(end_max is None),
    }  # fmt: skip


def sizes(study: Study) -> DataTable:
    """One row an estimate, each with its estimator: none is preferred."""
    columns = (
        Column("group", "text", "node id of the group"), Column("group_name", "text", "its name"),
        *date_columns("estimated", "when the estimate holds"),
        *count_columns("size", "members"),
        Column("approximate", "integer", "1 where the text says about or around"),
        Column("estimated_by", "text", "who estimated, as printed; empty: the profile itself"),
    )  # fmt: skip
    rows = []
    for statement in (s for fact in study.facts.by_node.values() for s in fact.all("size")):
        when = statement.when
        voices = [v.label or v.who or "" for v in statement.voices]
        days = when.envelope if when else None
        rows.append({
            "group": statement.subject, "group_name": label_of(study.build, statement.subject),
            "estimated": when.edtf if when else None,
            "estimated_earliest": iso_day(days.start_min) if days else None,
            "estimated_latest": iso_day(days.end_max) if days else None,
            **said("estimated", study, statement.subject, "sizes", statement if when else None),
            **count_cells("size", study, statement.subject, "sizes", statement),
            "approximate": int(bool(getattr(statement.value, "approx", False))),
            "estimated_by": "|".join(voices) or None,
        })  # fmt: skip
    return DataTable(
        "sizes", f"One row an estimate. {STATED_ONLY}", columns, rows, ("size_statement",)
    )


def designations(study: Study) -> DataTable:
    """One row a listing by a named authority. Designation is not guilt, and lists change."""
    columns = (
        Column("designation", "text", "node id of the listing"),
        Column("group", "text", "node id of the group"), Column("group_name", "text", "its name"),
        Column("authority", "text", "who lists, as printed"), Column("regime", "text", "on which list, as printed"),
        *period_columns("listing"), *said_columns("period", "the listing"),
    )  # fmt: skip
    rows = []
    for fact in study.facts.designations:
        group, period = group_of(fact), firmest(fact.all("period"))
        authority, regime = fact.first("authority"), fact.first("regime")
        told = period or fact.first("group")
        rows.append({
            "designation": fact.node, "group": group, "group_name": label_of(study.build, group),
            "authority": str(authority.value) if authority else None,
            "regime": str(regime.value) if regime else None,
            **period_cells(study, period), **said("period", study, group, "designations", told),
        })  # fmt: skip
    return DataTable(
        "designations",
        f"One row a listing. {STATED_ONLY} Not a screening list.",
        columns,
        rows,
        ("designation",),
    )


def relations(study: Study) -> DataTable:
    """One row a relation; in directed kinds `a` acts on `b`."""
    columns = (
        Column("relation", "text", "node id of the relation"),
        Column("kind", "text", "ally, rival, affiliate, split, merger, umbrella_member, successor, support, pledge, joint_unit, joint_operation, host"),
        Column("a", "text", "node id of a party; in directed kinds it acts on b"), Column("a_name", "text", "its name"),
        Column("b", "text", "node id of the other party"), Column("b_name", "text", "its name"),
        Column("directed", "integer", "1 where the order of the parties means something"),
        Column("direction_known", "integer", "0 where it is stated that nobody knows who acts on whom"),
        Column("support_kinds", "text", "kinds of support, separated by |; empty: not stated"),
        *period_columns("relation"), *said_columns("kind", "the relation"),
        Column("coded_only", "integer", "1 where only a coded table says it, and no prose"),
    )  # fmt: skip
    rows = [relation_row(study, relation) for relation in study.facts.relations]
    return DataTable("relations", f"One row a relation of two parties. {STATED_ONLY}", columns,
                     [row for row in rows if row], ("relation",))  # fmt: skip


def relation_row(study: Study, relation: Relation) -> Row:
    """One row; a relation that is only denied has none."""
    fact = relation.fact
    kind = firmest(fact.all("kind"))
    if kind is None:
        return {}
    direction = fact.first("direction")
    return {
        "relation": fact.node, "kind": relation.kind, "a": relation.a, "a_name": label_of(study.build, relation.a),
        "b": relation.b, "b_name": label_of(study.build, relation.b),
        "directed": int(RelationKind(relation.kind).is_directed),
        "direction_known": int(not (direction and direction.value is Special.SOME)),
        "support_kinds": "|".join(str(s.value) for s in fact.all("support_kind") if isinstance(s.value, str)) or None,
        **relation_period(study, relation),
        **said("kind", study, relation.a, "relations", kind),
        "coded_only": int(all(s.status.value == "coded" for s in fact.statements)),
    }  # fmt: skip


def relation_period(study: Study, relation: Relation) -> dict[str, Cell]:
    """From the firmest start to the firmest end."""
    fact = relation.fact
    start, end = firmest(fact.all("start")), firmest(fact.all("end"))
    first = start.value if start and isinstance(start.value, When) else None
    last = end.value if end and isinstance(end.value, When) else None
    seen = last_evidence(study.build, fact.statements)
    bar = bar_between(first, last, seen)
    spoken = last_spoken_of(fact.statements)
    if bar is None:
        return bar_cells(None, None, None, None, seen, spoken, is_throughout=True)
    return bar_cells(
        bar.start_min, bar.start_max, bar.end_min, bar.end_max, bar.seen, spoken, is_throughout=True
    )
