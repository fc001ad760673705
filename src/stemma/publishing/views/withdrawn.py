"""Old ids: statements of earlier releases that are not stated any more, and what stands in their place.

In go a build's releases, out comes, by node, every id that a release published and today's atlas does not: so that a
permalink of any release still says what happened to it. What was withheld since keeps its id alone. Ids that a
correction or a rename leads on are not among them: they resolve by themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.build import Build, resolved
from stemma.model.releases import ListedStatement
from stemma.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """One statement of an earlier release."""

    statement: ListedStatement
    """As the last release that had it published it; its words are empty where they are withheld."""
    version: str
    """That release."""
    now: tuple[str, ...]
    """Ids of today that say something of the same thing: same node, same property."""

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
    stated = {statement.id for statement in build.statements} | build.redirects.keys()
    found: dict[str, list[Withdrawn]] = defaultdict(list)
    for key in sorted(last.keys() - stated):
        row, version = last[key]
        node, _, said = key.rpartition("/")
        stem = f"{resolved(node, build.redirects)}/{said.partition('~')[0]}"
        found[node].append(Withdrawn(row, version, tuple(today.get(stem, ()))))
    return {node: tuple(rows) for node, rows in found.items()}


def by_stem(statements: Iterable[Statement]) -> dict[str, list[str]]:
    """Ids by node and property."""
    found: dict[str, list[str]] = defaultdict(list)
    for statement in statements:
        found[statement.id.rpartition("~")[0]].append(statement.id)
    return found
