"""What several formats need of one build, worked out once.

In goes a build, out come its facts, the ids of its statements in order, and the reason for which a format without
doubt leaves each of them out. Whatever else two formats share they ask for with `once`. Example:
`gathered.once(network_parts)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from stemma.analysis.facts import Facts, facts_of
from stemma.model.build import Build
from stemma.model.statement import Polarity, Special, Stance, Statement
from stemma.model.strength import is_hedged, strength

T = TypeVar("T")

HEDGED = "hedged: the format has no place for who says it and how sure they are"
NEGATIVE = "denied, negative or left open: the format knows only what is"
UNKNOWN = "stated as unknown or as none: the format has no such value"
NO_PLACE = "the format has no place for this property"


class Gathered:
    """One build, gone through once however many formats ask."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self.made: dict[Callable[[Gathered], Any], Any] = {}

    @cached_property
    def facts(self) -> Facts:
        """Its facts."""
        return facts_of(self.build.statements, self.build.nodes)

    @cached_property
    def ordered(self) -> list[Statement]:
        """Its statements, sorted by id."""
        return sorted(self.build.statements, key=attrgetter("id"))

    @cached_property
    def ids(self) -> list[str]:
        """Ids of its statements, sorted."""
        return [statement.id for statement in self.ordered]

    @cached_property
    def quoted_ids(self) -> list[str]:
        """The same as cells of quoted CSV."""
        return [quoted(identifier) for identifier in self.ids]

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """Statement id to the reason for which a format that knows no doubt leaves it out."""
        return {statement.id: reason_of(statement) for statement in self.build.statements}

    def prepare(self) -> None:
        """Work out what the formats of two processes both need, before the second one begins."""
        _ = self.facts, self.quoted_ids

    def reason_of(self, statement: Statement) -> str:
        """The reason of one statement."""
        return self.reasons.get(statement.id) or reason_of(statement)

    def once(self, make: Callable[[Gathered], T]) -> T:
        """What `make` makes of the build; made when it is first asked for."""
        if make not in self.made:
            self.made[make] = make(self)
        made: T = self.made[make]
        return made


def quoted(cell: str) -> str:
    """A cell of quoted CSV."""
    return '"' + cell.replace('"', '""') + '"'


def reason_of(statement: Statement) -> str:
    """Why a format without doubt cannot carry a statement."""
    if isinstance(statement.value, Special):
        return UNKNOWN
    if statement.polarity is not Polarity.YES:
        return NEGATIVE
    if statement.stance is not Stance.ASSERTS or is_hedged(strength(statement)):
        return HEDGED
    return NO_PLACE
