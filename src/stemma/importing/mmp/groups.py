"""Groups as the copies name them, one record a group of the project.

In go copies and links, out come `CodedGroup`s with ids made from their names. The newest copy's name is
the display name, other names are aliases. `-99` is no id: such groups are known by their name.

Problems: `placeholder-id`, `name-repaired`, `name-missing`, `name-of-two`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.importing.mmp.copies import Copy, Form, FormTable
from stemma.importing.mmp.links import NO_ID, CodedLink, Party
from stemma.importing.mojibake import repair_text
from stemma.importing.table import CodedRow
from stemma.model.nodes import slug
from stemma.model.problem import Severity
from stemma.model.registry import name_key

NAME_COLUMNS: Mapping[Form, tuple[str, ...]] = {
    Form.KEY: ("name",),
    Form.GROUPS: ("group_name",),
    Form.GROUP_MAPS: ("old_website_name", "master_list_name"),
}


@dataclass(frozen=True, slots=True)
class CodedGroup:
    """A group with its names and the rows that describe it."""

    key: str
    """The project's id, or for a group without one the key of its name."""
    id: str
    """Short id in the atlas."""
    number: str
    """The project's id; empty where it has none."""
    name: str
    aliases: tuple[str, ...]

    @property
    def is_nameless(self) -> bool:
        """Whether no copy names it."""
        return self.name == f"Group {self.number}"


@dataclass(slots=True)
class Roll:
    """All groups, found by the project's id or by name."""

    groups: dict[str, CodedGroup] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    twins: list[tuple[str, str]] = field(default_factory=list)
    """Keys and names of groups whose name another group has first; the id stands behind theirs."""

    def find(self, party: Party) -> CodedGroup | None:
        """The group that a row means: by id, else by name."""
        key = party.id or self.by_name.get(name_key(party.name), "")
        return self.groups.get(key)


def read_groups(
    copies: Sequence[Copy], links: Iterable[CodedLink], witnesses: Sequence[Copy]
) -> Roll:
    """Every group that the copies name or relate; `witnesses` only lend names to bare ids."""
    links = list(links)
    named: dict[str, list[str]] = defaultdict(list)
    for copy in reversed(copies):
        for party in named_in(copy):
            named[party.id or name_key(party.name)].append(party.name)
    lent = {p.id: p.name for copy in witnesses for p in named_silently(copy) if p.id and p.name}
    for link in links:
        for party in (link.first, link.second):
            key = party.id or name_key(party.name)
            if party.name:
                named[key].append(party.name)
            elif key not in named:
                named[key].append(lent.get(key, ""))
            if not any(named[key]):
                report_nameless(link, key)
    roll = roll_of(joined({key: [n for n in names if n] for key, names in named.items()}))
    for key, name in roll.twins:
        report_twin(copies, key, name)
    return roll


def report_twin(copies: Iterable[Copy], key: str, name: str) -> None:
    """Two groups under one name: nobody can tell which a name means."""
    for copy in copies:
        for form in NAME_COLUMNS:
            for table in copy.of(form):
                row = next((r for r in table.table.rows if r.cells.get("group_id") == key), None)
                if row is not None:
                    table.table.report(
                        row, Severity.WARNING, "name-of-two",
                        f"expected a name of one group, found {name!r} on {key} and on another id; it is called {name} ({key})",
                        "join the two groups, or give them names that differ by more than an article",
                    )  # fmt: skip
                    return


def report_nameless(link: CodedLink, key: str) -> None:
    """A group that only a number stands for."""
    link.table.table.report(
        link.row, Severity.WARNING, "name-missing",
        f"expected a name of group {key}, found none in any copy; it is called Group {key}",
        "add the table that names it, or its name to groups.csv",
    )  # fmt: skip


def joined(named: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Groups without an id go to the one group that has both that very name and an id."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, names in named.items():
        if key.isdigit():
            for name in names:
                owners[name_key(name)].add(key)
    return {
        key: names for key, names in named.items() if key.isdigit() or len(owners.get(key, ())) != 1
    }


def named_in(copy: Copy) -> Iterator[Party]:
    """The names that a copy gives its groups, with what is wrong with them."""
    for form, columns in NAME_COLUMNS.items():
        for table in copy.of(form):
            for row in table.table.rows:
                yield from names_of_row(table, row, columns)


def named_silently(copy: Copy) -> Iterator[Party]:
    """The same without reporting, for copies that are not imported."""
    for form, columns in NAME_COLUMNS.items():
        for table in copy.of(form):
            for row in table.table.rows:
                yield Party(
                    row.cells.get("group_id", ""), repair_text(row.cells.get(columns[0], ""))
                )
    for table in copy.of(Form.LINKS):
        for row in table.table.rows:
            for which in ("1", "2"):
                name = row.cells.get(f"group{which}_name", "")
                yield Party(row.cells.get(f"group{which}_id", ""), repair_text(name))


def names_of_row(table: FormTable, row: CodedRow, columns: Sequence[str]) -> Iterator[Party]:
    """The names of one row."""
    identifier = row.cells.get("group_id", "")
    if identifier == NO_ID:
        table.table.report(
            row, Severity.NOTICE, "placeholder-id",
            f"expected a group id, found {NO_ID} for {row.cells.get(columns[0], '')!r}; it is known by its name",
            "give the group an id of its own",
        )  # fmt: skip
        identifier = ""
    for column in columns:
        written = row.cells.get(column, "")
        name = repair_text(written)
        if name != written:
            table.table.report(
                row, Severity.NOTICE, "name-repaired",
                f"expected text of one code page, found {written!r}; read as {name!r}",
                "nothing to do, or correct the name",
            )  # fmt: skip
        if name:
            yield Party(identifier, name)


def roll_of(named: Mapping[str, Sequence[str]]) -> Roll:
    """The groups with ids of their own: a name that two groups share gets the project's id behind it."""
    display = {key: names[0] if names else f"Group {key}" for key, names in named.items()}
    slugs = Counter(slug(name) for name in display.values())
    owners: dict[str, str] = {}
    roll = Roll()
    for key, name in display.items():
        owners.setdefault(name_key(name), key)
    for key, name in display.items():
        number = key if key.isdigit() else ""
        if owners[name_key(name)] != key:
            roll.twins.append((key, name))
            name = f"{name} ({number or key})"
        short = slug(name)
        if slugs[short] > 1:
            short = f"{short}-{number or slug(key)}"
        others = {name_key(n): n for n in named[key] if name_key(n) != name_key(name)}
        free = tuple(n for k, n in others.items() if owners.setdefault(k, key) == key)
        roll.groups[key] = CodedGroup(key, short, number, name, free)
        roll.by_name.setdefault(name_key(name), key)
        for alias in free:
            roll.by_name.setdefault(name_key(alias), key)
    return roll
