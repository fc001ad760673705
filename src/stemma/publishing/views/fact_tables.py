"""The tables of a group's page: attacks, leaders, sizes, designations, relations and the rest.

In go a concordance and the statements of a profile, out come tables whose every cell opens its
statement. A table of nodes has one row a node (an attack, a tenure); a table of statements has one row
a statement. An empty table is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model.build import Build
from stemma.model.dates import When, in_words
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.words import (
    NOTHING,
    doubt_in_words,
    line_style,
    node_in_words,
    time_in_words,
    value_in_words,
)


@dataclass(frozen=True, slots=True)
class CellValue:
    """A value in a cell; it opens its statement."""

    id: str
    words: str
    strength: str
    doubt: str = ""
    """Who says so and how sure it is; empty where the profile states it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; without values it says that nothing is stated."""

    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a node with its cells; a table of statements has no node."""

    node: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""
    """What the section says of its own completeness."""

    @property
    def is_on_page(self) -> bool:
        """Whether a group's page shows it; the others repeat sentences and stand with what was read."""
        return self.id in ON_PAGE


@dataclass(frozen=True, slots=True)
class NodeTable:
    """What a table of nodes is made of."""

    id: str
    title: str
    head: str
    """Title of the first column, the node's label; empty where the cells say it all."""
    columns: tuple[tuple[str, tuple[str, ...]], ...]
    """Title and properties of each further column."""


NODE_TABLES = (
    NodeTable("attack", "Attacks", "Attack", (
        ("When", ("when",)), ("Killed", ("killed",)), ("Wounded", ("wounded",)),
        ("Carried out by", ("perpetrator", "perpetrator_affiliation", "responsibility")),
    )),
    NodeTable("leadership", "Leaders", "", (
        ("Leader", ("person",)), ("Period", ("period",)), ("Fate", ("fate",)),
    )),
    NodeTable("designation", "Designations", "", (
        ("Authority", ("authority",)), ("List", ("regime",)), ("Period", ("period",)),
    )),
    NodeTable("relation", "Relations", "Relation", (
        ("Kind", ("kind",)), ("From", ("start",)), ("To", ("end",)), ("Support", ("support_kind",)),
    )),
    NodeTable("presence", "Locations", "", (("Place", ("place",)), ("Used for", ("function",)))),
    NodeTable("name-change", "Name changes", "", (
        ("From", ("previous", "from")), ("To", ("following", "to")), ("When", ("when",)),
    )),
    NodeTable("event", "Events", "Event", (("When", ("when",)), ("Took part", ("participant",)))),
)  # fmt: skip
STATEMENT_TABLES = (
    ("size", "Size estimates", ("size",)),
    ("names", "Names", ("name", "abbreviation", "alias", "variant", "short", "former_name")),
    ("leaders-unnamed", "What is said of the leader", ("leader",)),
    ("goals", "Goals and ideology", ("goal", "ideology")),
    ("targets", "Targets", ("target",)),
    ("tactics", "Tactics", ("tactic",)),
    ("resources", "Resources", ("resource", "resource_giver")),
    ("sponsors", "Sponsors", ("state_sponsor", "external_influence")),
    ("communities", "Relations to communities", ("community_relation",)),
    ("politics", "Political activities", ("political_activity",)),
)  # fmt: skip
ON_PAGE = ("attack", "leadership", "size", "designation", "relation", "name-change")
SECTION_OF = {"attack": "attacks", "presence": "locations", "relation": "relationships"}


def fact_tables(
    concordance: Concordance, group: str, statements: Sequence[Statement]
) -> tuple[Table, ...]:
    """All tables of a group's page that have rows."""
    partial = partial_sections(concordance, statements)
    tables = [node_table(concordance, layout, statements, partial) for layout in NODE_TABLES]
    own = [statement for statement in statements if statement.subject == group]
    tables += [
        statement_table(concordance.build, key, title, [s for s in own if s.property in properties])
        for key, title, properties in STATEMENT_TABLES
    ]
    return tuple(table for table in tables if table.rows)


def partial_sections(concordance: Concordance, statements: Iterable[Statement]) -> dict[str, str]:
    """Sections that say how complete they are, by the last part of their id."""
    return {
        s.subject.rpartition("/")[2]: value_in_words(s, concordance.build.nodes)
        for s in statements
        if s.property == "completeness"
    }


def node_table(
    concordance: Concordance,
    layout: NodeTable,
    statements: Sequence[Statement],
    partial: dict[str, str],
) -> Table:
    """One row a node; attacks and events in the order of time."""
    nodes = concordance.build.nodes
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.subject.partition("/")[0] == layout.id:
            found.setdefault(statement.subject, []).append(statement)
    if layout.id == "leadership":
        found = {key: [*rows, *of_persons(concordance, rows)] for key, rows in found.items()}
    subjects = list(found)
    if layout.id in ("attack", "event"):
        subjects.sort(key=lambda subject: first_day(found[subject]))
    rows = tuple(
        Row(
            subject if layout.head else "",
            node_in_words(subject, nodes),
            tuple(cell_of(concordance.build, found[subject], names) for _, names in layout.columns),
        )
        for subject in subjects
    )
    columns = (*([layout.head] if layout.head else []), *(title for title, _ in layout.columns))
    said = partial.get(SECTION_OF.get(layout.id, ""), "")
    note = f"The text calls its own list {said}." if said else ""
    return Table(layout.id, layout.title, columns, rows, note)


def of_persons(concordance: Concordance, statements: Iterable[Statement]) -> list[Statement]:
    """What is said of the persons that statements name."""
    named = [s.value.id for s in statements if isinstance(s.value, NodeRef)]
    return [
        statement
        for node in named
        if node.startswith("person/")
        for statement in concordance.of_node.get(node, ())
    ]


def first_day(statements: Iterable[Statement]) -> int:
    """The first possible day of a node; undated ones come last."""
    whens = [s.value for s in statements if s.property == "when" and isinstance(s.value, When)]
    days = [when.hull.first for when in whens if when.hull.first is not None]
    return min(days, default=10**9)


def cell_of(build: Build, statements: Iterable[Statement], properties: tuple[str, ...]) -> Cell:
    """The values of some properties."""
    kept = [s for s in statements if s.property in properties]
    return Cell(tuple(cell_value(build, statement) for statement in kept))


def cell_value(build: Build, statement: Statement) -> CellValue:
    """A value with its time and doubt."""
    words = value_in_words(statement, build.nodes) + time_in_words(statement)
    linked = "linked to " if statement.property == "perpetrator_affiliation" else ""
    doubt = doubt_in_words(statement, build.nodes)
    return CellValue(statement.id, linked + words, line_style(statement), doubt)


def statement_table(build: Build, key: str, title: str, statements: Sequence[Statement]) -> Table:
    """One row a statement: what, when, who says so."""
    is_dated = any(statement.when for statement in statements)
    columns = ("What", "When", "Who says so") if is_dated else ("What", "Who says so")
    rows = tuple(Row("", "", tuple(statement_cells(build, s, is_dated))) for s in statements)
    return Table(key, title, columns, rows)


def statement_cells(build: Build, statement: Statement, is_dated: bool) -> list[Cell]:
    """Value, time where the table has dates, and voices."""
    word = line_style(statement)
    told = [CellValue(statement.id, value_in_words(statement, build.nodes), word)]
    when = in_words(statement.when) if statement.when else NOTHING
    said = doubt_in_words(statement, build.nodes) or "the profile itself"
    cells = [Cell(tuple(told)), Cell((CellValue("", when, ""),)), Cell((CellValue("", said, ""),))]
    return cells if is_dated else [cells[0], cells[2]]
