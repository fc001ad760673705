"""The mapping of a team's own table: which column says what.

In goes TOML, out comes a `Mapping`. Example:

    title = "Coding sheet"
    [source]
    key = "team2024"
    title = "Coding sheet of the team, 2024"
    [[relations]]
    a = "Group A"
    b = "Group B"
    kind = {column = "Type", words = {Allied = "ally", Hostile = "rival"}}
    start = {column = "From", form = "day-first"}
    [[facts]]
    group = "Group A"
    property = "formed"
    value = {column = "Founded", form = "year"}

Forms: iso, year, day-first, month-first, number, text. A date of another form is reported and not taken over.
Everything wrong with the mapping itself is `WrongUse`, before a row is read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

from stemma.errors import WrongUse
from stemma.model.nodes import RelationKind
from stemma.model.statement import Certainty

FORMS = ("iso", "year", "day-first", "month-first", "number", "text")
PROPERTIES = {
    "formed": "date", "disbanded": "date", "updated": "date", "size": "number", "status": "text",
    "name": "text", "alias": "text", "abbreviation": "text", "ideology": "text", "goal": "text",
    "tactic": "text", "target": "text",
}  # fmt: skip
"""Properties that a column may become, and the kind of value that each takes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A column with the form of its cells, or one value for every row."""

    column: str = ""
    form: str = "text"
    words: MappingOf[str, str] = field(default_factory=dict)
    """Cell to what it means; empty: as it stands."""
    always: str = ""


@dataclass(frozen=True, slots=True)
class RelationMap:
    """How a row becomes a relation."""

    a: Cell
    b: Cell
    kind: Cell
    start: Cell | None
    end: Cell | None
    certainty: Cell | None
    note: Cell | None


@dataclass(frozen=True, slots=True)
class FactMap:
    """How a row becomes a statement about a group."""

    group: Cell
    property: str
    value: Cell
    when: Cell | None


@dataclass(frozen=True, slots=True)
class TableMap:
    """A whole mapping."""

    title: str
    key: str
    source_title: str
    issued: str
    sheet: str
    """Name of the sheet of a workbook; empty: the first."""
    header: int
    """Row of the column names, from 1."""
    empty: frozenset[str]
    """Cells that say nothing."""
    relations: tuple[RelationMap, ...]
    facts: tuple[FactMap, ...]

    @property
    def columns(self) -> dict[str, list[str]]:
        """Columns and what each becomes."""
        found: dict[str, list[str]] = {}
        for n, relation in enumerate(self.relations, start=1):
            for name in ("a", "b", "kind", "start", "end", "certainty", "note"):
                cell = getattr(relation, name)
                if cell and cell.column:
                    found.setdefault(cell.column, []).append(f"relation {n}: {name} ({cell.form})")
        for fact in self.facts:
            for name, cell in (("group", fact.group), ("value", fact.value), ("when", fact.when)):
                if cell and cell.column:
                    found.setdefault(cell.column, []).append(
                        f"{fact.property}: {name} ({cell.form})"
                    )
        return found


def read_mapping(text: str) -> TableMap:
    """The mapping. Raises `WrongUse` with what was expected."""
    try:
        form = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(
            f"mapping: expected TOML, found: {error}", "correct the line it names"
        ) from error
    source, table = section(form, "source"), section(form, "table")
    key = str(source.get("key") or "")
    if not key:
        raise WrongUse(
            "mapping: expected [source] with a key",
            "name the dataset: every value needs its source",
        )
    header = table.get("header", 1)
    if not isinstance(header, int) or header < 1:
        raise WrongUse(
            f"mapping: expected a row number for table.header, found {header!r}", "count from 1"
        )
    empty = table.get("empty", ["", "NA", "N/A"])
    made = TableMap(
        str(form.get("title") or source.get("title") or key), key, str(source.get("title") or key),
        str(source.get("issued") or ""), str(table.get("sheet") or ""), header,
        frozenset(map(str, empty)) if isinstance(empty, list) else frozenset({""}),
        tuple(relation_map(row) for row in rows(form, "relations")), tuple(fact_map(row) for row in rows(form, "facts")),
    )  # fmt: skip
    if not made.relations and not made.facts:
        raise WrongUse(
            "mapping: expected [[relations]] or [[facts]], found neither",
            "say what the columns become",
        )
    return made


def section(form: MappingOf[str, object], name: str) -> MappingOf[str, object]:
    """A table of the TOML; absent: empty."""
    found = form.get(name, {})
    if not isinstance(found, dict):
        raise WrongUse(
            f"mapping: expected [{name}] to be a table", f"write [{name}] on a line of its own"
        )
    return found


def rows(form: MappingOf[str, object], name: str) -> list[MappingOf[str, object]]:
    """A list of tables; absent: empty."""
    found = form.get(name, [])
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise WrongUse(f"mapping: expected [[{name}]]", "use two brackets for each")
    return found


def relation_map(row: MappingOf[str, object]) -> RelationMap:
    """One `[[relations]]`."""
    kind = needed(row, "kind", "relations")
    for word in (*kind.words.values(), *([kind.always] if kind.always else [])):
        one_of(word, tuple(RelationKind), "relations.kind")
    certainty = optional(row, "certainty", "relations")
    for word in certainty.words.values() if certainty else ():
        one_of(word, tuple(Certainty), "relations.certainty")
    return RelationMap(
        needed(row, "a", "relations"), needed(row, "b", "relations"), kind, optional(row, "start", "relations"),
        optional(row, "end", "relations"), certainty, optional(row, "note", "relations"),
    )  # fmt: skip


def fact_map(row: MappingOf[str, object]) -> FactMap:
    """One `[[facts]]`."""
    name = one_of(str(row.get("property") or ""), tuple(PROPERTIES), "facts.property")
    value = needed(row, "value", f"facts, {name}")
    wanted = {
        "date": ("iso", "year", "day-first", "month-first"),
        "number": ("number",),
        "text": ("text",),
    }[PROPERTIES[name]]
    one_of(value.form, wanted, f"facts.value.form of {name}")
    return FactMap(
        needed(row, "group", f"facts, {name}"), name, value, optional(row, "when", f"facts, {name}")
    )


def one_of(word: str, known: tuple[str, ...], where: str) -> str:
    """A word of a closed list."""
    if word not in known:
        raise WrongUse(
            f"mapping: {where}: expected one of {', '.join(known)}; found {word!r}",
            "correct the word",
        )
    return word


def needed(row: MappingOf[str, object], name: str, where: str) -> Cell:
    """A cell that must be named."""
    cell = optional(row, name, where)
    if cell is None:
        raise WrongUse(f"mapping: {where}: expected {name}", f'name the column: {name} = "Column"')
    return cell


def optional(row: MappingOf[str, object], name: str, where: str) -> Cell | None:
    """A cell by the name of its column, or with its form and words."""
    found = row.get(name)
    if found is None:
        return None
    if isinstance(found, str):
        return Cell(found)
    if not isinstance(found, dict):
        raise WrongUse(
            f"mapping: {where}.{name}: expected a column, found {found!r}", "name the column"
        )
    words = found.get("words", {})
    cell = Cell(
        str(found.get("column") or ""), str(found.get("form") or "text"),
        {str(k): str(v) for k, v in words.items()} if isinstance(words, dict) else {}, str(found.get("always") or ""),
    )  # fmt: skip
    one_of(cell.form, FORMS, f"{where}.{name}.form")
    if not cell.column and not cell.always:
        raise WrongUse(f"mapping: {where}.{name}: expected a column or always", "name one")
    return cell
