"""Which table is which: the forms of the Mapping Militants tables, known by their columns.

In go named bytes, out come copies: tables of one folder are one copy of the dataset. A table of no
known form is reported and left alone.

Problem: `table-not-known`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

from stemma.importing.table import CodedRow, CodedTable, read_coded_table
from stemma.model.problem import Problem, Severity, problem_at


class Form(StrEnum):
    """What a table holds."""

    LINKS = "links"
    """Relations."""
    KEY = "key"
    """Group ids and names."""
    GROUPS = "groups"
    """Groups with years, sizes, designations."""
    GROUP_MAPS = "group-maps"
    """Groups x maps x umbrellas."""
    MAPS = "maps"
    MAP_GROUPS = "map-groups"
    UMBRELLAS = "umbrellas"
    UMBRELLA_GROUPS = "umbrella-groups"
    SUBREGIONS = "subregions"
    """Names of regions that no other table refers to."""
    CENTRES = "centres"
    """Coordinates of map centres."""
    ADDRESSES = "addresses"
    """Addresses of profile pages."""


COLUMNS: tuple[tuple[Form, frozenset[str]], ...] = (
    (Form.LINKS, frozenset({"id", "type", "group1", "group2", "date"})),
    (Form.LINKS, frozenset({"unique_id", "type", "group1_id", "group2_id", "date"})),
    (Form.LINKS, frozenset({"link_id", "type", "group1_id", "group2_id", "year"})),
    (Form.GROUP_MAPS, frozenset({"group_id", "old_website_name", "map_id", "umbrella_id"})),
    (Form.GROUPS, frozenset({"group_id", "group_name", "start_year", "end_year"})),
    (Form.MAP_GROUPS, frozenset({"map_id", "group_id", "position"})),
    (Form.MAPS, frozenset({"id", "url", "name", "startyear", "endyear"})),
    (Form.UMBRELLAS, frozenset({"id", "name", "startdate", "enddate", "shortname"})),
    (Form.UMBRELLA_GROUPS, frozenset({"umbrella_id", "group_id"})),
    (Form.KEY, frozenset({"group_id", "name"})),
    (Form.SUBREGIONS, frozenset({"id", "name", "region_id"})),
    (Form.CENTRES, frozenset({"lat", "long"})),
    (Form.ADDRESSES, frozenset({"URL", "Domain", "Anchor"})),
)
CARRIED = "carried"


@dataclass(slots=True)
class FormTable:
    """A table of a known form; `fates` says what became of each row: none is lost."""

    form: Form
    table: CodedTable
    fates: dict[int, str] = field(default_factory=dict)
    """By line: `carried`, or the code of the problem that says why not."""

    def carry(self, row: CodedRow) -> None:
        """The row stands in the atlas."""
        self.fates[row.line] = CARRIED

    def leave(self, row: CodedRow, severity: Severity, code: str, message: str, help: str) -> None:
        """The row does not, and a problem says why."""
        self.fates[row.line] = code
        self.table.report(row, severity, code, message, help)


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of the dataset."""

    name: str
    """The folder's name, `2019`."""
    tables: tuple[FormTable, ...]

    def of(self, form: Form) -> list[FormTable]:
        """Its tables of one form."""
        return [each for each in self.tables if each.form is form]

    @property
    def source(self) -> str:
        """Key of the copy as a publication."""
        return f"mmp-{self.name.lower().replace(' ', '-')}"


def read_copies(files: Mapping[str, bytes]) -> tuple[list[Copy], list[Problem]]:
    """Copies by folder, in the order of their names; other tables as problems."""
    by_folder: dict[str, list[FormTable]] = defaultdict(list)
    problems: list[Problem] = []
    for path, data in sorted(files.items()):
        table = read_coded_table(path, data)
        form = form_of(table)
        if form is None:
            problems.append(not_known(table))
        else:
            by_folder[PurePosixPath(path).parent.name].append(FormTable(form, table))
    return [
        Copy(name or "mmp", tuple(tables)) for name, tables in sorted(by_folder.items())
    ], problems


def form_of(table: CodedTable) -> Form | None:
    """The first form whose columns the table has."""
    columns = frozenset(table.columns)
    return next((form for form, needed in COLUMNS if needed <= columns), None)


def not_known(table: CodedTable) -> Problem:
    """A table of no form that these imports know."""
    return problem_at(
        table.text, 0, len(table.text.line(1)), Severity.WARNING, "table-not-known",
        f"expected a Mapping Militants table, found the columns {', '.join(table.columns)[:200]}",
        "use `stemma import table` with a mapping for it",
    )  # fmt: skip
