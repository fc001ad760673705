"""Maps become theatres, their groups in the order of their positions; umbrellas become relations.

In go copies and the roll of groups, out come theatre names with group ids, and relations of kind
`umbrella_member`. The 2022 form repeats map and umbrella on every row of a group. Tables that only
place maps on a globe are carried as they are: an atlas needs no centre of a map.

Problems: `group-not-known`, `map-not-known`, `umbrella-not-known`, `end-before-start`, `date-not-read`,
`not-carried`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.importing.mmp.copies import Copy, Form, FormTable
from stemma.importing.mmp.dates import read_coded_date
from stemma.importing.mmp.groups import CodedGroup, Roll
from stemma.importing.mmp.links import Party
from stemma.importing.mojibake import repair_text
from stemma.importing.table import CodedRow
from stemma.model.nodes import slug
from stemma.model.problem import Severity


@dataclass(frozen=True, slots=True)
class Umbrella:
    """A common banner, as its table codes it."""

    name: str
    short: str
    start: str | None
    end: str | None
    """EDTF; None: not stated."""
    text: str
    id: str
    """Its id as a group of the atlas: that of the group of this name, where there is one."""


@dataclass(frozen=True, slots=True)
class Membership:
    """A group under an umbrella."""

    group: CodedGroup
    umbrella: Umbrella
    table: FormTable
    row: CodedRow


def read_theatres(copies: Sequence[Copy], roll: Roll) -> dict[str, list[str]]:
    """Map names to group ids by position; the newest copy comes first and others add what it lacks."""
    placed: dict[str, dict[str, int]] = defaultdict(dict)
    for copy in reversed(copies):
        for name, group, position in (*places_2022(copy, roll), *places_2016(copy, roll)):
            placed[name].setdefault(group.id, position)
    return {name: sorted(held, key=lambda g: (held[g], g)) for name, held in sorted(placed.items())}


def places_2022(copy: Copy, roll: Roll) -> Iterator[tuple[str, CodedGroup, int]]:
    """Rows of groups x maps x umbrellas."""
    for table in copy.of(Form.GROUP_MAPS):
        for row in table.table.rows:
            group = roll.find(Party(row.cells["group_id"], ""))
            name = repair_text(row.cells.get("map_name", ""))
            if group and name:
                yield name, group, position_of(row.cells.get("map_position", ""))


def places_2016(copy: Copy, roll: Roll) -> Iterator[tuple[str, CodedGroup, int]]:
    """Rows of map and group, with the maps' names in a table of their own."""
    names = {}
    for maps in copy.of(Form.MAPS):
        for row in maps.table.rows:
            names[row.cells["id"]] = repair_text(row.cells.get("name", ""))
            maps.carry(row)
    for table in copy.of(Form.MAP_GROUPS):
        for row in table.table.rows:
            place = member(table, row, roll, names, row.cells["map_id"], "map")
            if place:
                yield place[1], place[0], position_of(row.cells.get("position", ""))


def member(
    table: FormTable, row: CodedRow, roll: Roll, names: dict[str, str], key: str, what: str
) -> tuple[CodedGroup, str] | None:
    """The group of a row and the name of what holds it; None with a report where either is not known."""
    group = roll.find(Party(row.cells["group_id"], ""))
    if group is None:
        table.leave(row, Severity.WARNING, "group-not-known",
                    f"expected a group that a table names, found id {row.cells['group_id']}",
                    "add the table that names it")  # fmt: skip
        return None
    if key not in names:
        table.leave(row, Severity.WARNING, f"{what}-not-known",
                    f"expected the id of a {what}, found {key}; {group.name} is not placed there",
                    f"add the row of the {what}")  # fmt: skip
        return None
    table.carry(row)
    return group, names[key]


def position_of(written: str) -> int:
    """A position; one that is no number comes last."""
    return int(written) if written.isdigit() else 1_000_000


def read_memberships(copies: Sequence[Copy], roll: Roll) -> list[Membership]:
    """Every membership of every copy."""
    return [m for copy in copies for m in (*members_2016(copy, roll), *members_2022(copy, roll))]


def members_2016(copy: Copy, roll: Roll) -> Iterator[Membership]:
    """Umbrellas in one table, their members in another."""
    umbrellas = {}
    for table in copy.of(Form.UMBRELLAS):
        for row in table.table.rows:
            umbrellas[row.cells["id"]] = umbrella(
                roll, table, row, "name", "startdate", "enddate", "description"
            )
            table.carry(row)
    names = {key: each.name for key, each in umbrellas.items()}
    for table in copy.of(Form.UMBRELLA_GROUPS):
        for row in table.table.rows:
            key = row.cells["umbrella_id"]
            found = member(table, row, roll, names, key, "umbrella")
            if found:
                yield Membership(found[0], umbrellas[key], table, row)


def members_2022(copy: Copy, roll: Roll) -> Iterator[Membership]:
    """Umbrellas on the rows of their members."""
    for table in copy.of(Form.GROUP_MAPS):
        for row in table.table.rows:
            group = roll.find(Party(row.cells["group_id"], ""))
            if group and row.cells.get("umbrella_name", "NA") not in ("", "NA"):
                banner = umbrella(roll, table, row, "umbrella_name", "umbrella_startyear", "umbrella_endyear", "umbrella_description"
                )  # fmt: skip
                yield Membership(group, banner, table, row)


def umbrella(
    roll: Roll, table: FormTable, row: CodedRow, name: str, start: str, end: str, text: str
) -> Umbrella:
    """The umbrella of a row; an end before the start is reported and both stay."""
    dates = [read_coded_date(row.cells.get(column, "")) for column in (start, end)]
    for read in dates:
        if read.fault:
            table.table.report(
                row, Severity.WARNING, "date-not-read",
                f"expected a date, found {read.written!r}: {read.fault}; nothing is taken over", "correct the date",
            )  # fmt: skip
    first, last = (read.edtf for read in dates)
    if first and last and last[: len(first)] < first[: len(last)]:
        table.table.report(
            row, Severity.WARNING, "end-before-start",
            f"expected an end after {first}, found {last}", "correct one of the dates",
        )  # fmt: skip
    cells = row.cells
    named = roll.find(Party("", repair_text(cells.get(name, ""))))
    return Umbrella(
        repair_text(cells.get(name, "")), repair_text(cells.get("shortname", "")), first, last,
        repair_text(cells.get(text, "")),
        named.id if named else slug(repair_text(cells.get(name, ""))),
    )  # fmt: skip


def leave_the_rest(copies: Sequence[Copy]) -> None:
    """Rows that an atlas has no place for: names of regions, centres of maps."""
    for copy in copies:
        for form, why in (
            (Form.SUBREGIONS, "no table says which group the region belongs to"),
            (Form.CENTRES, "the centre of a map is no place of a group"),
        ):
            for table in copy.of(form):
                for row in table.table.rows:
                    table.leave(row, Severity.NOTICE, "not-carried",
                                f"expected a row that speaks of a group, found none: {why}",
                                "nothing to do")  # fmt: skip
