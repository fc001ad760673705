"""Old ids: statements of earlier releases that are not stated any more, and what stands in their place.

In go a build's releases, out comes, by node, every id that a release published and today's atlas does not: so that a
permalink of any release still says what happened to it. What was withheld since keeps its id alone. Ids that a
correction or a rename leads on are not among them: they resolve by themselves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.build import Build, resolved
from stemma.model.releases import ListedStatement
from stemma.model.statement import Statement

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}(?![^-])")
"""The date that ids of attacks and events begin with."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """One statement of an earlier release."""

    statement: ListedStatement
    """As the last release that had it published it; its words are empty where they are withheld."""
    version: str
    """That release."""
    now: tuple[str, ...]
    """Ids of today that say something of the same thing: same node, same property."""
    moved: str = ""
    """What its node is called now; empty where it kept its id."""
    perhaps: tuple[str, ...] = ()
    """Of a node that is gone: ids that say the same property of nodes of its kind and date; a hint, no identity."""

    @property
    def anchor(self) -> str:
        """Of its permalink on the page of its node."""
        return self.statement.id.rpartition("/")[2]


def withdrawn_of(build: Build) -> dict[str, tuple[Withdrawn, ...]]:
    """Old statements by their node, in the order of ids."""
    last = {
        key: (row, release.version) for release in build.releases for key, row in release.statements.items()
    }  # fmt: skip
    if not last:
        return {}
    today = by_stem(build.statements)
    alike: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for stem, ids in today.items():
        if kind_of(stem)[1]:
            alike[kind_of(stem)] += ids
    stated = {statement.id for statement in build.statements} | build.redirects.keys()
    found: dict[str, list[Withdrawn]] = defaultdict(list)
    for key in sorted(last.keys() - stated):
        row, version = last[key]
        node, _, said = key.rpartition("/")
        home = resolved(node, build.redirects)
        stem = f"{home}/{said.partition('~')[0]}"
        moved, now = home if home != node else "", tuple(today.get(stem, ()))
        perhaps = () if home in build.nodes else tuple(alike.get(kind_of(stem), ()))
        found[node].append(Withdrawn(row, version, now, moved, perhaps))
    return {node: tuple(rows) for node, rows in found.items()}


def fate_in_words(old: Withdrawn) -> str:
    """What became of an old statement, and why its id is none of today's."""
    row = old.statement
    told = f"{row.subject}: {row.words} ({row.strength})" if row.words else "words withheld since"
    said = f"release {old.version} stated {row.id}\n  {told}"
    if old.moved:
        said += f"\nits subject is {old.moved} now"
    if old.now:
        return f"{said}\nchanged: of the same thing this is stated now"
    if not row.words:
        return f"{said}\nwithheld: the atlas still holds it and does not publish it"
    hint = f"; perhaps it is told as {' or '.join(old.perhaps[:3])}" if old.perhaps else ""
    return f"{said}\nwithdrawn: nothing is stated of it now{hint}"


def kind_of(stem: str) -> tuple[str, str, str]:
    """Kind of a node, the date in its id, and the property; an id without a date has none."""
    node, _, name = stem.rpartition("/")
    kind, _, rest = node.partition("/")
    dated = DATE.match(rest)
    return kind, dated[0] if dated else "", name


def by_stem(statements: Iterable[Statement]) -> dict[str, list[str]]:
    """Ids by node and property."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        found[statement.id.rpartition("~")[0]].append(statement.id)
    return found
