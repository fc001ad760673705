"""What the tables of groups code: years, status, attacks, sizes, listings, sponsors, founding places.

In go copies and the roll of groups, out come statements voiced by the copy. Columns that repeat another
(two tables of one copy) support one statement. Empty and `NA` cells state nothing; `0` in a year column
means open or not known in these tables and is never a year.

Problems: `cell-not-read`, `date-not-read`, `end-before-start`, `group-not-known`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.importing.coder import Coder, Dataset
from stemma.importing.mmp.copies import Copy, Form, FormTable
from stemma.importing.mmp.dates import read_coded_date
from stemma.importing.mmp.groups import CodedGroup, Roll
from stemma.importing.mmp.links import NO_ID, Party
from stemma.importing.mojibake import repair_text
from stemma.importing.table import CodedRow
from stemma.model.counts import Count
from stemma.model.dates import Mode, When
from stemma.model.nodes import GroupKind, NodeType, attack_id, designation_id, group_id
from stemma.model.places import place_id
from stemma.model.problem import Severity
from stemma.model.statement import Act, NodeRef, Value, Voice
from stemma.reading.gazetteer import gazetteer

EMPTY = frozenset({"", "NA", "N/A", "NULL"})
SIZES = ("init_size", "min_size", "max_size")
AUTHORITIES = (("us_designated", "United States"), ("un_designated", "United Nations"))
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
DECADE = re.compile(r"(\d{3})0s")
DOUBTFUL = re.compile(
    r"\b(?:unclear|alleg\w+|accus\w+|bad|probably|incorrect|imprecise|impercise|unknown|missing)\b",
    re.I,
)
ABOUT_SPONSORS = re.compile(r"\b(?:sponsors?|support\w*)\b", re.I)
ABOUT_SIZES = re.compile(r"\bsizes?\b|\bestimates?\b", re.I)
ABOUT_PLACES = re.compile(r"\b(?:founding_?(?:city)?|locations?|city|geographic)\b", re.I)
LIST = re.compile(r",\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class Facts:
    """Where the facts of one row go."""

    coder: Coder
    dataset: Dataset
    table: FormTable
    row: CodedRow
    group: CodedGroup

    @property
    def node(self) -> str:
        """The group's node."""
        return f"group/{self.group.id}"

    def cell(self, column: str) -> str:
        """A cell; empty where it says nothing."""
        written = self.row.cells.get(column, "")
        return "" if written in EMPTY else written

    def state(
        self, subject: str, property_name: str, value: Value, when: When | None = None,
        *, by: Voice | None = None, doubt: str | None = None,
    ) -> None:  # fmt: skip
        """State a value of this row."""
        self.coder.state(
            subject, property_name, value, self.row, table=self.table.table, dataset=self.dataset,
            when=when, by=by, doubt=doubt,
        )  # fmt: skip

    def doubt(self, about: re.Pattern[str]) -> str | None:
        """The note of the row, where it casts doubt on these columns."""
        note = repair_text(self.cell("Notes"))
        return note if about.search(note) and DOUBTFUL.search(note) else None

    def report(self, code: str, message: str, help: str) -> None:
        """A problem of this row."""
        self.table.table.report(self.row, Severity.WARNING, code, message, help)


def code_groups(copy: Copy, roll: Roll, coder: Coder, dataset: Dataset) -> None:
    """All facts of a copy's tables of groups; every row is carried or reported."""
    for form in (Form.GROUPS, Form.GROUP_MAPS):
        for table in copy.of(form):
            for row in table.table.rows:
                code_row(form, table, row, roll, coder, dataset)


def code_row(
    form: Form, table: FormTable, row: CodedRow, roll: Roll, coder: Coder, dataset: Dataset
) -> None:
    """One row."""
    identifier = row.cells.get("group_id", "")
    name = row.cells.get("group_name") or row.cells.get("old_website_name", "")
    group = roll.find(Party("" if identifier == NO_ID else identifier, repair_text(name)))
    if group is None:
        table.leave(row, Severity.ERROR, "group-not-known",
                    f"expected a group, found id {identifier!r} and name {name!r}",
                    "give the row an id or a name")  # fmt: skip
        return
    facts = Facts(coder, dataset, table, row, group)
    years = ("start_year", "end_year") if form is Form.GROUPS else ("startyear", "endyear")
    code_life(facts, *years)
    if form is Form.GROUPS:
        for code in (
            code_updated,
            code_attacks,
            code_sizes,
            code_listings,
            code_sponsors,
            code_founding,
        ):
            code(facts)
    table.carry(row)


def code_life(facts: Facts, start_column: str, end_column: str) -> None:
    """Formed, status and end; an end before the start is reported and both stand as coded."""
    start, end = (year(facts, column) for column in (start_column, end_column))
    if start:
        facts.state(facts.node, "formed", When(start))
    if start and end and end < start:
        facts.report(
            "end-before-start",
            f"expected an end after {start}, found {end}",
            "correct one of the years",
        )
    active = facts.cell("active")
    if active == "1":
        seen = read_coded_date(facts.cell("last_updated")).edtf
        facts.state(facts.node, "status", "active", When("/..", Mode.THROUGHOUT, seen))
    elif active == "0":
        facts.state(facts.node, "status", "inactive", When(end) if end else None)
    if end:
        facts.state(facts.node, "disbanded", When(end))


def year(facts: Facts, column: str) -> str | None:
    """A year; 0 is none."""
    written = facts.cell(column)
    if written in ("", "0"):
        return None
    if re.fullmatch(r"1[89]\d\d|20\d\d", written):
        return written
    not_read(facts, column, "a year")
    return None


def not_read(facts: Facts, column: str, expected: str) -> None:
    """A cell that says something else than its column promises."""
    facts.report(
        "cell-not-read", f"expected {expected} in {column}, found {facts.row.cells.get(column, '')!r}; nothing is taken over",
        "correct the cell",
    )  # fmt: skip


def code_updated(facts: Facts) -> None:
    """When the profile was last described."""
    if moment := date(facts, "last_updated"):
        facts.state(facts.node, "updated", moment)


def date(facts: Facts, column: str) -> When | None:
    """A date of a column, or None with a report."""
    read = read_coded_date(facts.cell(column))
    if read.fault:
        facts.report(
            "date-not-read", f"expected a date in {column}, found {read.written!r}: {read.fault}; nothing is taken over",
            "correct the date",
        )  # fmt: skip
    return When(read.edtf, as_written=read.written) if read.edtf else None


def code_attacks(facts: Facts) -> None:
    """First and last attack: only their dates are coded."""
    for name in ("first_attack", "last_attack"):
        if moment := date(facts, name):
            node = attack_id(moment.edtf, facts.group.name)
            facts.coder.node(node, NodeType.ATTACK, f"attack of {facts.group.name}, {moment.edtf}")
            facts.state(node, "when", moment)
            facts.state(node, "perpetrator", NodeRef(facts.node))
            facts.state(facts.node, name, NodeRef(node))


def code_sizes(facts: Facts) -> None:
    """The first, the smallest and the largest estimate, each with its year."""
    for name in SIZES:
        written = facts.cell(f"{name}_members")
        if not written:
            continue
        if NUMBER.fullmatch(written) is None:
            not_read(facts, f"{name}_members", "a number of members")
            continue
        count = Count.exactly(int(written.replace(",", "")), as_written=written)
        facts.state(facts.node, "size", count, size_year(facts, f"{name}_year"),
                    doubt=facts.doubt(ABOUT_SIZES))  # fmt: skip


def size_year(facts: Facts, column: str) -> When | None:
    """The year or decade of an estimate."""
    written = facts.cell(column)
    decade = DECADE.fullmatch(written)
    edtf = f"{decade[1]}X" if decade else year(facts, column)
    return When(edtf, Mode.WITHIN, as_written=written) if edtf else None


def code_listings(facts: Facts) -> None:
    """Listings by named authorities; which list, and when, is not coded. `0` is a stated no."""
    for column, authority in AUTHORITIES:
        coded = facts.cell(column)
        if coded == "1":
            code_listing(facts, authority)
        elif coded == "0":
            facts.state(facts.node, "not_designated", authority)
        elif coded:
            not_read(facts, column, "0 or 1")
    for authority in listed(facts.cell("other_designated_names")):
        code_listing(facts, authority)


def code_listing(facts: Facts, authority: str) -> None:
    """One listing."""
    node = designation_id(facts.node, authority, "", None)
    facts.coder.node(node, NodeType.DESIGNATION, f"{facts.group.name}, listed by {authority}")
    by = Voice(Act.DESIGNATES, None, authority)
    facts.state(node, "group", NodeRef(facts.node), by=by)
    facts.state(node, "authority", authority, by=by)


def listed(written: str) -> Sequence[str]:
    """The members of a list in words."""
    return [part.strip() for part in LIST.split(repair_text(written)) if part.strip()]


def code_sponsors(facts: Facts) -> None:
    """State sponsors by name; the notes of the table say that some are only alleged."""
    for name in listed(facts.cell("state_sponsor_names")):
        sponsor = facts.coder.node(group_id(name), NodeType.GROUP, name, GroupKind.STATE_BODY)
        facts.state(
            facts.node, "state_sponsor", NodeRef(sponsor), doubt=facts.doubt(ABOUT_SPONSORS)
        )


def code_founding(facts: Facts) -> None:
    """Where the group was founded, city first; a note of the table that says otherwise goes along."""
    note = facts.cell("founding_notes")
    country = facts.cell("founding_country")
    code = gazetteer().countries.get(country) if country else None
    parts = [facts.cell("founding_city"), facts.cell("founding_province"), country]
    name = next((repair_text(part) for part in parts if part), "")
    if not name:
        return
    place = facts.coder.node(place_id(name, code), NodeType.PLACE, name)
    rough = note if DOUBTFUL.search(note) else None
    facts.state(facts.node, "founded_in", NodeRef(place), doubt=facts.doubt(ABOUT_PLACES) or rough)
    if note:
        facts.state(facts.node, "founded_in_note", repair_text(note))


def lives(coder: Coder, roll: Roll) -> Iterator[tuple[str, tuple[int | None, int | None]]]:
    """The first year of forming and the last of ending that are coded, by group key."""
    years = {
        (statement.subject, statement.property): int(statement.value.edtf[:4])
        for statement in coder.statements.values()
        if statement.property in ("formed", "disbanded") and isinstance(statement.value, When)
    }
    for group in roll.groups.values():
        node = f"group/{group.id}"
        yield group.key, (years.get((node, "formed")), years.get((node, "disbanded")))
