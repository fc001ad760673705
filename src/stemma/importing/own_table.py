"""A team's own table becomes an atlas, by a mapping.

In go rows and a mapping, out comes an `ImportedAtlas`: relations as rows of `relations.csv`, facts as coded statements
in the voice of the dataset, whose passage is the row. A cell that cannot be read is reported with row and column and
states nothing; columns that the mapping does not name are reported once.

Problems: `column-missing`, `column-not-mapped`, `cell-not-read`, `cell-formula`, `cells-merged`, `mixed-dates`,
`date-two-digit`, `row-repeated`, `group-missing`, `names-joined`, `self-loop`, `certainty-not-read`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b

from stemma.errors import WrongUse
from stemma.importing.atlas_files import Draft, FileRows, ImportedAtlas, atlas_files
from stemma.importing.coder import Dataset, coded_statement
from stemma.importing.ledger import Ledger
from stemma.importing.mapping import PROPERTIES, Cell, FactMap, RelationMap, TableMap
from stemma.importing.table import CodedRow, OpenTable
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.nodes import group_id
from stemma.model.problem import Severity
from stemma.model.registry import RegisteredGroup
from stemma.model.sources import Source
from stemma.model.statement import Certainty, Value

DAYS = ("iso", "day-first", "month-first")
"""Kinds of dates in which a day and a month may have been swapped; a year or month alone cannot."""
TOLD = 10_000
"""Problems of one code that are told row by row."""
BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))")
"""The narrow blanks that French and Russian sheets write in 1 500."""
DIRECTION = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Marks of writing direction: a sheet adds them, and they are no part of a name."""
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

    table: OpenTable
    mapping: TableMap
    ledger: Ledger
    groups: dict[str, RegisteredGroup] = field(default_factory=dict)
    seen: set[bytes] = field(default_factory=set)
    """Digests of the relations that rows have made."""
    told: Counter[str] = field(default_factory=Counter)
    """How many problems of each code the rows have."""
    last: set[tuple[int, str]] = field(default_factory=set)
    """Line and message of the problems of the row at hand: two parts of a mapping may ask for one cell."""
    joined: dict[str, list[str]] = field(default_factory=dict)
    """Group id to further spellings of its name, in the order of rows."""
    rows: int = 0
    carried: int = 0
    """Rows that state something."""
    date_kinds: dict[str, Counter[str]] = field(default_factory=dict)

    def report(self, row: CodedRow, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem of a row; of one code the first ten thousand are told, the others counted."""
        if (row.line, message) in self.last:
            return
        self.last.add((row.line, message))
        self.told[code] += 1
        if self.told[code] <= TOLD:
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

    def says(self, row: CodedRow, cell: Cell) -> bool:
        """Whether a cell holds anything that is not one of the mapping's empty words."""
        return row.cells.get(cell.column, "") not in self.mapping.empty

    def group(self, row: CodedRow, cell: Cell) -> str:
        """A group's short id; empty where the row names none."""
        name = " ".join(self.cell(row, cell).translate(DIRECTION).split())
        if not name:
            return ""
        identifier = group_id(name).partition("/")[2]
        known = self.groups.setdefault(identifier, RegisteredGroup(identifier, name))
        if known.name != name and name not in (spellings := self.joined.setdefault(identifier, [])):
            spellings.append(name)
            self.report(row, Severity.WARNING, "names-joined",
                        f"{cell.column}: expected one spelling of {known.name!r}, found {name!r}; both are group {identifier}",
                        "write one of them everywhere, or give one another name in the mapping")  # fmt: skip
        return identifier

    def registered(self) -> list[RegisteredGroup]:
        """All groups with their other spellings, by id."""
        return [
            replace(self.groups[key], aliases=tuple(self.joined.get(key, ())))
            for key in sorted(self.groups)
        ]

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


def import_own_table(table: OpenTable, mapping: TableMap, ledger: Ledger) -> ImportedAtlas:
    """The atlas; its larger files are read from the ledger as they are written.

    Raises `WrongUse` where a mapped column is missing: nothing is half-imported.
    """
    check_columns(table, mapping)
    work = Import(table, mapping, ledger)
    for row in table.read_rows():
        made = [add_relation(work, row, relation) for relation in mapping.relations]
        made += [add_fact(work, row, fact) for fact in mapping.facts]
        work.rows += 1
        work.last.clear()
        work.carried += any(made)
    report_mixed(work)
    report_untold(work)
    draft = Draft(
        mapping.title, groups=work.registered(),
        sources=[Source(mapping.key, "dataset", mapping.source_title, issued=mapping.issued)],
    )  # fmt: skip
    files = {
        **atlas_files(draft, {}),
        "relations.csv": ledger.relations(),
        **ledger.coded(mapping.key, table.text),
    }
    rows = FileRows(table.name, work.rows, work.carried, work.rows - work.carried)
    return ImportedAtlas(files, tuple(table.problems), (rows,))


def check_columns(table: OpenTable, mapping: TableMap) -> None:
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
    for column in dict.fromkeys(table.columns):
        if column and column not in mapping.columns:
            table.report_head(
                Severity.NOTICE, "column-not-mapped",
                f"expected every column in the mapping, found {column!r}, which is not taken over",
                "add it to the mapping, or leave it",
            )  # fmt: skip


def add_relation(work: Import, row: CodedRow, relation: RelationMap) -> bool:
    """A row as a relation; whether it makes one."""
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
        return False
    if a == b:
        work.report(row, Severity.WARNING, "self-loop",
                    f"expected two groups, found {a} twice; the row makes no relation", "correct the row")  # fmt: skip
        return False
    certainty = work.cell(row, relation.certainty)
    if not certainty and relation.certainty and work.says(row, relation.certainty):
        work.report(row, Severity.WARNING, "certainty-not-read",
                    f"{relation.certainty.column}: expected to know how sure the row is; it makes no relation, since a doubt could be lost",
                    "add the word to the mapping, or correct the cell")  # fmt: skip
        return False
    start, end = work.date(row, relation.start), work.date(row, relation.end)
    key = blake2b(
        "\n".join((a, kind, b, start, end)).encode("utf-8", "replace"), digest_size=16
    ).digest()
    if key in work.seen:
        work.report(row, Severity.WARNING, "row-repeated",
                    f"expected each relation once, found {a}, {kind}, {b}, {start or 'undated'} again",
                    "remove the row, or say what it adds")  # fmt: skip
        return False
    work.seen.add(key)
    work.ledger.relate({
        "a": a, "kind": kind, "b": b, "start": start, "end": end, "source": work.mapping.key,
        "locator": f"row {row.line}", "certainty": "" if certainty == Certainty.CERTAIN else certainty,
        "note": work.cell(row, relation.note),
    })  # fmt: skip
    return True


def add_fact(work: Import, row: CodedRow, fact: FactMap) -> bool:
    """A row as a statement about a group; whether it makes one."""
    group = work.group(row, fact.group)
    value = fact_value(work, row, fact) if group else None
    if value is None:
        return False
    when, dataset = work.date(row, fact.when), Dataset(work.mapping.key, work.mapping.source_title)
    work.ledger.add(
        coded_statement(
            f"group/{group}",
            fact.property,
            value,
            dataset=dataset,
            when=When(when) if when else None,
        ),
        row,
    )
    return True


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
    found = NUMBER.match(BETWEEN_THOUSANDS.sub("", written.strip()))
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
        return checked(year, month, day), "iso" if day else "coarse"
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
    """Columns whose days come in several kinds: a spreadsheet may have turned some of them."""
    for column, kinds in work.date_kinds.items():
        dated = [(kind, count) for kind, count in kinds.most_common() if kind in DAYS]
        if len(dated) > 1:
            said = ", ".join(f"{count} {kind}" for kind, count in dated)
            work.table.report_head(
                Severity.WARNING, "mixed-dates", f"{column}: expected dates of one kind, found {said}",
                "look at the cells that differ: a spreadsheet may have swapped day and month",
            )  # fmt: skip


def report_untold(work: Import) -> None:
    """How many problems there are beyond those that are told."""
    for code, count in work.told.items():
        if count > TOLD:
            work.table.report_head(
                Severity.WARNING, code, f"expected few of these, found {count - TOLD:,} more rows like the {TOLD:,} told",
                "so many of one kind are the mapping's: look at its words, forms and empty cells",
            )  # fmt: skip


def plan(table: OpenTable, mapping: TableMap) -> list[str]:
    """What each column becomes, for `--dry-run`."""
    becomes = mapping.columns
    return [
        f"{column}: {'; '.join(becomes[column]) if column in becomes else 'not taken over'}"
        for column in dict.fromkeys(filter(None, table.columns))
    ]
