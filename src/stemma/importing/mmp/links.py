"""Relations as the copies code them, one record a row.

In goes a copy, out come `CodedLink`s with repaired texts and dates. A link's date is repaired only
where another copy of the same link proves it; otherwise it is not stated, and that is reported.

Problems: `self-loop`, `date-repaired`, `date-year-only`, `date-unproved`, `date-not-read`, `link-type`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from stemma.importing.mmp.copies import Copy, Form, FormTable
from stemma.importing.mmp.dates import CodedDate, proved, read_coded_date
from stemma.importing.mojibake import repair_text
from stemma.importing.table import CodedRow
from stemma.model.nodes import RelationKind
from stemma.model.problem import Severity

KINDS: Mapping[str, RelationKind] = {
    "all": RelationKind.ALLY, "allies": RelationKind.ALLY,
    "riv": RelationKind.RIVAL, "rivals": RelationKind.RIVAL,
    "aff": RelationKind.AFFILIATE, "affiliates": RelationKind.AFFILIATE,
    "spl": RelationKind.SPLIT, "splinters": RelationKind.SPLIT, "splits": RelationKind.SPLIT,
    "mer": RelationKind.MERGER, "mergers": RelationKind.MERGER,
}  # fmt: skip
NO_ID = "-99"


@dataclass(frozen=True, slots=True)
class Party:
    """A group as a row names it; `id` is empty where the row has only -99, `name` where only an id."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CodedLink:
    """One row of a table of relations."""

    copy: Copy
    table: FormTable
    row: CodedRow
    link: str
    """Id of the link, the same in all copies."""
    kind: RelationKind
    first: Party
    second: Party
    date: CodedDate
    text: str
    """The description, repaired; empty where there is none."""
    map: str = ""
    """The map it is drawn on, where the table has one row per link and map."""

    @property
    def pair(self) -> frozenset[str]:
        """The two groups, by id where they have one."""
        return frozenset(party.id or party.name for party in (self.first, self.second))


def read_links(copies: Iterable[Copy]) -> list[CodedLink]:
    """All relations of all copies; self loops and unknown kinds are reported and left out."""
    return [
        link
        for copy in copies
        for table in copy.of(Form.LINKS)
        for link in table_links(copy, table)
    ]


def table_links(copy: Copy, table: FormTable) -> Iterator[CodedLink]:
    """The rows of one table."""
    for row in table.table.rows:
        kind = KINDS.get(row.cells.get("type", "").casefold())
        if kind is None:
            table.leave(row, Severity.ERROR, "link-type",
                        f"expected one of {', '.join(KINDS)}; found {row.cells.get('type', '')!r}",
                        "correct the type")  # fmt: skip
            continue
        link = coded_link(copy, table, row, kind)
        if link.first == link.second or (link.first.id and link.first.id == link.second.id):
            table.leave(row, Severity.WARNING, "self-loop",
                        f"expected two groups, found {link.first.name or link.first.id!r} twice",
                        "name the other group; the row is not imported")  # fmt: skip
            continue
        yield link


def coded_link(copy: Copy, table: FormTable, row: CodedRow, kind: RelationKind) -> CodedLink:
    """One row as a link."""
    cells = row.cells
    number = cells.get("link_id") or cells.get("unique_id") or cells.get("id", "")
    return CodedLink(
        copy, table, row, number, kind, party(cells, "1"), party(cells, "2"),
        read_coded_date(cells.get("date") or cells.get("year", "")),
        repair_text(cells.get("description", "")), repair_text(cells.get("map_name", "")),
    )  # fmt: skip


def party(cells: Mapping[str, str], which: str) -> Party:
    """A group of the row."""
    identifier = cells.get(f"group{which}_id") or cells.get(f"group{which}", "")
    name = repair_text(cells.get(f"group{which}_name", ""))
    return Party("" if identifier == NO_ID else identifier, name)


def repair_dates(links: Iterable[CodedLink], proof: Iterable[CodedLink]) -> list[CodedLink]:
    """Links whose shortened dates are what another copy of the link proves, each repair reported."""
    copies: dict[str, list[CodedLink]] = defaultdict(list)
    for link in proof:
        if link.date.edtf:
            copies[link.link].append(link)
    return [repaired(link, copies[link.link]) for link in links]


def repaired(link: CodedLink, copies: Iterable[CodedLink]) -> CodedLink:
    """One link with its date proved, or without a date."""
    if not link.date.fault:
        return link
    if link.date.short is None:
        link.table.table.report(
            link.row, Severity.WARNING, "date-not-read",
            f"expected a date, found {link.date.written!r}: {link.date.fault}; no date is taken over",
            "correct the date",
        )  # fmt: skip
        return link
    others = [each for each in copies if each.pair == link.pair and each.row is not link.row]
    edtf = proved(link.date.short, [each.date.edtf or "" for each in others])
    witness = next((each for each in others if each.date.edtf == edtf), None)
    if edtf is None or witness is None:
        link.table.table.report(
            link.row, Severity.WARNING, "date-unproved",
            f"expected a year of four figures, found {link.date.written!r}; no other copy proves one, so none is taken over",
            "write the year in full",
        )  # fmt: skip
        return link
    where = f"{witness.table.table.name}, line {witness.row.line}"
    whole = len(edtf) == 10
    link.table.table.report(
        link.row, Severity.NOTICE if whole else Severity.WARNING,
        "date-repaired" if whole else "date-year-only",
        f"expected a year of four figures, found {link.date.written!r}; {where} proves {edtf}",
        "nothing to do" if whole else "only the year is proved: write the date in full",
    )  # fmt: skip
    return replace(link, date=CodedDate(link.date.written, edtf))
