"""A team's own table becomes an atlas, by a mapping.

In go rows and a mapping, out comes an `ImportedAtlas`: relations as rows of `relations.csv`, facts as coded statements
in the voice of the dataset, whose passage is the row. A cell that cannot be read is reported with row and column and
states nothing; columns that the mapping does not name are reported once.

Problems: `column-missing`, `column-not-mapped`, `cell-not-read`, `cell-formula`, `cells-merged`, `mixed-dates`,
`date-two-digit`, `row-repeated`, `group-missing`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from stemma.errors import WrongUse
from stemma.importing.atlas_files import Draft, FileRows, ImportedAtlas, atlas_files
from stemma.importing.coder import Coder, Dataset
from stemma.importing.mapping import PROPERTIES, Cell, FactMap, RelationMap, TableMap
from stemma.importing.table import CodedRow, CodedTable
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.nodes import group_id
from stemma.model.problem import Severity, problem_at
from stemma.model.registry import RegisteredGroup
from stemma.model.sources import Source
from stemma.model.statement import Certainty, Value

ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]00:00(?::00)?)?$")
SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
SHORT = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$")
NUMBER = re.compile(
    r"(?P<about>~|about |ca\.? ?)?(?P<low>\d[\d,]*)(?:\.0)?(?:\s*[-–]\s*(?P<high>\d[\d,]*))?(?P<more>\+)?$",
    re.I,
)


@dataclass(slots=True)
class Import:
    """One import on its way."""

    table: CodedTable
    mapping: TableMap
    coder: Coder = field(default_factory=Coder)
    groups: dict[str, RegisteredGroup] = field(default_factory=dict)
    relations: list[dict[str, str]] = field(default_factory=list)
    seen: set[tuple[str, ...]] = field(default_factory=set)
    carried: set[int] = field(default_factory=set)
    date_kinds: dict[str, Counter[str]] = field(default_factory=dict)

    def report(self, row: CodedRow, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem of a row."""
        self.table.report(row, severity, code, message, help)

    def cell(self, row: CodedRow, cell: Cell | None) -> str:
        """What a cell means; empty where it says nothing or has no meaning in the mapping."""
        if cell is None:
            return ""
        if cell.always:
            return cell.always
        written = row.cells.get(cell.column, "")
        if written in self.mapping.empty:
            return ""
        if written.startswith("="):
            self.report(row, Severity.WARNING, "cell-formula",
                        f"{cell.column}: expected a value, found the formula {written[:40]!r}; nothing is taken over",
                        "save the sheet with values instead of formulas")  # fmt: skip
            return ""
        if cell.words and written not in cell.words:
            self.report(row, Severity.WARNING, "cell-not-read",
                        f"{cell.column}: expected one of {', '.join(cell.words)}; found {written[:60]!r}; nothing is taken over",
                        "add the word to the mapping, or correct the cell")  # fmt: skip
            return ""
        return cell.words.get(written, written)

    def group(self, row: CodedRow, cell: Cell) -> str:
        """A group's short id; empty where the row names none."""
        name = " ".join(self.cell(row, cell).split())
        if not name:
            return ""
        identifier = group_id(name).partition("/")[2]
        self.groups.setdefault(identifier, RegisteredGroup(identifier, name))
        return identifier

    def date(self, row: CodedRow, cell: Cell | None) -> str:
        """EDTF; empty where it says nothing or cannot be read."""
        written = self.cell(row, cell)
        if not written or cell is None:
            return ""
        edtf, kind = read_date(written, cell.form)
        self.date_kinds.setdefault(cell.column, Counter())[kind] += 1
        if edtf is None:
            code = "date-two-digit" if SHORT.match(written) else "cell-not-read"
            self.report(row, Severity.WARNING, code,
                        f"{cell.column}: expected a date of the form {cell.form}, found {written[:40]!r}; nothing is taken over",
                        "write the year in four figures" if code == "date-two-digit" else "correct the cell, or the form in the mapping")  # fmt: skip
        return edtf or ""


def import_own_table(table: CodedTable, mapping: TableMap) -> ImportedAtlas:
    """The atlas. Raises `WrongUse` where a mapped column is missing: nothing is half-imported."""
    check_columns(table, mapping)
    work = Import(table, mapping)
    for row in table.rows:
        for relation in mapping.relations:
            add_relation(work, row, relation)
        for fact in mapping.facts:
            add_fact(work, row, fact)
    report_mixed(work)
    draft = Draft(
        mapping.title, groups=sorted(work.groups.values(), key=lambda g: g.id), relations=list(work.relations),
        sources=[Source(mapping.key, "dataset", mapping.source_title, issued=mapping.issued)],
    )  # fmt: skip
    statements, nodes = work.coder.statements.values(), work.coder.nodes.values()
    files = atlas_files(draft, {mapping.key: (statements, nodes)} if work.coder.statements else {})
    rows = FileRows(
        table.name, len(table.rows), len(work.carried), len(table.rows) - len(work.carried)
    )
    return ImportedAtlas(files, tuple(table.problems), (rows,))


def check_columns(table: CodedTable, mapping: TableMap) -> None:
    """Every mapped column is there once; the others are named."""
    missing = [column for column in mapping.columns if column not in table.columns]
    if missing:
        raise WrongUse(
            f"{table.name}: expected the columns {', '.join(mapping.columns)}; found no {', '.join(missing)}",
            f"the table has {', '.join(filter(None, table.columns))[:400]}; correct the mapping",
        )
    twice = [
        name
        for name, count in Counter(table.columns).items()
        if count > 1 and name in mapping.columns
    ]
    if twice:
        raise WrongUse(
            f"{table.name}: expected the column {twice[0]!r} once, found it twice",
            "rename one of them",
        )
    for column in table.columns:
        if column and column not in mapping.columns:
            end = len(table.text.line(1))
            table.problems.append(
                problem_at(table.text, 0, end, Severity.NOTICE, "column-not-mapped",
                           f"expected every column in the mapping, found {column!r}, which is not taken over",
                           "add it to the mapping, or leave it")
            )  # fmt: skip


def add_relation(work: Import, row: CodedRow, relation: RelationMap) -> None:
    """A row as a relation."""
    a, b, kind = (
        work.group(row, relation.a),
        work.group(row, relation.b),
        work.cell(row, relation.kind),
    )
    if not (a and b and kind):
        if a or b or kind:
            work.report(row, Severity.WARNING, "group-missing",
                        "expected two groups and a kind of relation, found less; the row makes no relation",
                        "fill in the cells")  # fmt: skip
        return
    start, end = work.date(row, relation.start), work.date(row, relation.end)
    key = (a, kind, b, start, end)
    if key in work.seen:
        work.report(row, Severity.WARNING, "row-repeated",
                    f"expected each relation once, found {a}, {kind}, {b}, {start or 'undated'} again",
                    "remove the row, or say what it adds")  # fmt: skip
        return
    work.seen.add(key)
    work.carried.add(row.line)
    certainty = work.cell(row, relation.certainty) or Certainty.CERTAIN.value
    work.relations.append({
        "a": a, "kind": kind, "b": b, "start": start, "end": end, "source": work.mapping.key,
        "locator": f"row {row.line}", "certainty": "" if certainty == "certain" else certainty,
        "note": work.cell(row, relation.note),
    })  # fmt: skip


def add_fact(work: Import, row: CodedRow, fact: FactMap) -> None:
    """A row as a statement about a group."""
    group = work.group(row, fact.group)
    value = fact_value(work, row, fact) if group else None
    if value is None:
        return
    when = work.date(row, fact.when)
    work.carried.add(row.line)
    work.coder.state(
        f"group/{group}", fact.property, value, row, table=work.table,
        dataset=Dataset(work.mapping.key, work.mapping.source_title), when=When(when) if when else None,
    )  # fmt: skip


def fact_value(work: Import, row: CodedRow, fact: FactMap) -> Value | None:
    """The value of a cell; None where it says nothing or cannot be read."""
    kind = PROPERTIES[fact.property]
    if kind == "date":
        edtf = work.date(row, fact.value)
        return When(edtf, as_written=row.cells.get(fact.value.column, "")) if edtf else None
    written = work.cell(row, fact.value)
    if kind == "text" or not written:
        return written or None
    count = read_number(written)
    if count is None:
        work.report(row, Severity.WARNING, "cell-not-read",
                    f"{fact.value.column}: expected a number (400, 400-600, 400+), found {written[:40]!r}; nothing is taken over",
                    "correct the cell")  # fmt: skip
    return count


def read_number(written: str) -> Count | None:
    """A number with its bounds; "16+" has no upper one."""
    found = NUMBER.match(written.strip())
    if found is None:
        return None
    low = int(found["low"].replace(",", ""))
    high = int(found["high"].replace(",", "")) if found["high"] else low
    if found["more"]:
        return Count(low, None, None, as_written=written)
    if high < low:
        return None
    return Count(low, low if high == low else None, high, bool(found["about"]), as_written=written)


def read_date(written: str, form: str) -> tuple[str | None, str]:
    """EDTF and which kind of cell it was; the form decides which number is the month."""
    text = written.strip().removesuffix(".0")
    if iso := ISO.match(text):
        year, month, day = (int(part) if part else 0 for part in iso.groups())
        return checked(year, month, day), "iso"
    slashed = SLASHED.match(text)
    if slashed and form in ("day-first", "month-first"):
        first, second, year = map(int, slashed.groups())
        day, month = (first, second) if form == "day-first" else (second, first)
        return checked(year, month, day), form
    return None, "other"


def checked(year: int, month: int, day: int) -> str | None:
    """A date that exists, with the precision that is printed."""
    if not year or (day and not month):
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def report_mixed(work: Import) -> None:
    """Columns whose dates come in several kinds: a spreadsheet may have turned some of them."""
    for column, kinds in work.date_kinds.items():
        if len([kind for kind in kinds if kind != "other"]) > 1:
            said = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
            work.table.problems.append(
                problem_at(work.table.text, 0, len(work.table.text.line(1)), Severity.WARNING, "mixed-dates",
                           f"{column}: expected dates of one kind, found {said}",
                           "look at the cells that differ: a spreadsheet may have swapped day and month")
            )  # fmt: skip


def plan(table: CodedTable, mapping: TableMap) -> list[str]:
    """What each column becomes, for `--dry-run`."""
    becomes = mapping.columns
    return [
        f"{column}: {'; '.join(becomes[column]) if column in becomes else 'not taken over'}"
        for column in dict.fromkeys(filter(None, table.columns))
    ]
