"""`groups.csv`: the registry's rows.

In goes the table, out come `RegisteredGroup`s. Example row: `xf,X Front,XF|The Front,armed_group`.
Problems: `bad-id`, `duplicate-id`, `cyclic-alias`, `registry-conflict`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.atlas.tables import Row, Table
from stemma.model.nodes import GroupKind
from stemma.model.problem import Severity
from stemma.model.registry import RegisteredGroup, name_key

GROUP_COLUMNS = ("id", "name", "aliases", "kind")
OUTSIDE = ("wikidata", "ucdp", "acled", "gtd", "un", "ofac", "mmp")
GOOD_ID = re.compile(r"[^\W_A-Z](?:[\w-]*\w)?$")


def read_groups(table: Table) -> Iterator[RegisteredGroup]:
    """The registry's rows; faulty ones are reported and left out."""
    ids: set[str] = set()
    outside: dict[tuple[str, str], str] = {}
    names: dict[str, str] = {}
    for row in table.rows:
        identifier = row.cells.get("id", "")
        if not GOOD_ID.fullmatch(identifier):
            table.report(row, Severity.ERROR, "bad-id",
                         f"expected an id of lower-case letters, digits and hyphens, found {identifier!r}",
                         "correct the id; it becomes part of file names and links")  # fmt: skip
            continue
        if identifier in ids:
            table.report(row, Severity.ERROR, "duplicate-id",
                         f"expected each id once, found {identifier!r} again; this row is not used",
                         "give the group an id of its own")  # fmt: skip
            continue
        ids.add(identifier)
        group = read_group(row, identifier)
        report_conflicts(table, row, group, outside)
        report_cycles(table, row, group, names)
        yield group


def read_group(row: Row, identifier: str) -> RegisteredGroup:
    """One row."""
    aliases = tuple(a.strip() for a in row.cells.get("aliases", "").split("|") if a.strip())
    known = {k: v for k, v in row.cells.items() if k not in GROUP_COLUMNS and v}
    kind = row.cells.get("kind") or GroupKind.ARMED_GROUP.value
    return RegisteredGroup(identifier, row.cells.get("name") or identifier, aliases, kind, known)


def report_conflicts(
    table: Table, row: Row, group: RegisteredGroup, outside: dict[tuple[str, str], str]
) -> None:
    """One outside id on two groups."""
    for scheme, value in group.identifiers.items():
        other = outside.setdefault((scheme, value), group.id)
        if other != group.id:
            table.report(row, Severity.ERROR, "registry-conflict",
                         f"expected {scheme} {value} on one group, found it on {other} and {group.id}",
                         "remove it from one of them")  # fmt: skip


def report_cycles(table: Table, row: Row, group: RegisteredGroup, names: dict[str, str]) -> None:
    """A name that leads to two groups: nobody can tell which is meant."""
    for name in (group.name, *group.aliases):
        other = names.setdefault(name_key(name), group.id)
        if other != group.id:
            table.report(row, Severity.ERROR, "cyclic-alias",
                         f"expected {name!r} to mean one group, found it on {other} and {group.id}",
                         "remove the alias from one of them")  # fmt: skip
