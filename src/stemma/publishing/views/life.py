"""A life: the statements of a group in the order of time.

In go a build and a group, out come rows for `stemma show`: when, what, strength, id. A group without a
profile has a life too: what others say of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from stemma.errors import UnknownGroup
from stemma.model.build import Build
from stemma.model.dates import When, in_words
from stemma.model.nodes import Node, NodeType, parties_of_relation
from stemma.model.reading import Reading
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.views.switched import BEGINNINGS
from stemma.publishing.views.words import node_in_words, statement_in_words, strength_in_words

Row = tuple[str, str, str, str]
"""When, what, strength and id."""
MOST = 5
"""Names that are offered for one that is not there."""


@dataclass(frozen=True, slots=True)
class Life:
    """A group's life."""

    name: str
    has_profile: bool
    rows: tuple[Row, ...]
    undated: int
    """How many statements have no date, nor has what they are about: they stand in no row."""


def life_of(build: Build, name: str) -> Life:
    """The life of a group, by id or any of its names. Raises `UnknownGroup`."""
    known = build.registry.resolve(name)
    node = known.id if known else f"group/{name.removeprefix('group/')}"
    found = [r for r in build.readings if r.group.id == node or is_called(r, name)]
    if found:
        mine = {statement.id for reading in found for statement in reading.statements}
        return life_told(build, found[0].group.label, [s for s in build.statements if s.id in mine])
    group = named_node(build, node, name)
    if group is None:
        raise UnknownGroup(name, near_names(build, name))
    told = [s for s in build.statements if speaks_of(s, group.id)]
    return life_told(build, group.label, told, has_profile=False)


def is_called(reading: Reading, name: str) -> bool:
    """Whether a profile's group has a name."""
    names = {reading.group.label, *(n.name for n in reading.names)}
    return name.casefold() in {n.casefold() for n in names}


def named_node(build: Build, node: str, name: str) -> Node | None:
    """A group that is only mentioned."""
    groups = [each for each in build.nodes.values() if each.type is NodeType.GROUP]
    return build.nodes.get(node) or next(
        (group for group in groups if group.label.casefold() == name.casefold()), None
    )


def speaks_of(statement: Statement, node: str) -> bool:
    """Whether a statement is about a group, or names it."""
    value = statement.value
    return node in (
        statement.subject, *(parties_of_relation(statement.subject) or ()),
        value.id if isinstance(value, NodeRef) else "",
    )  # fmt: skip


def near_names(build: Build, name: str) -> list[str]:
    """Ids of groups whose id or name comes close."""
    ids: dict[str, str] = {}
    for node in build.nodes.values():
        if node.type is NodeType.GROUP:
            short = node.id.partition("/")[2]
            ids |= {short.casefold(): short, node.label.casefold(): short}
    for reading in build.readings:
        ids |= {n.name.casefold(): reading.group.id.partition("/")[2] for n in reading.names}
    near = get_close_matches(name.casefold(), ids, n=2 * MOST, cutoff=0.6)
    return list(dict.fromkeys(ids[each] for each in near))[:MOST]


def time_of(statement: Statement) -> When | None:
    """The time that a statement states, or for which it holds."""
    return statement.value if isinstance(statement.value, When) else statement.when


def dates_of(statements: Iterable[Statement]) -> dict[str, When]:
    """When attacks, tenures and relations were or began: what is said of them stands at that date."""
    found: dict[str, When] = {}
    for statement in statements:
        if statement.property in BEGINNINGS and isinstance(statement.value, When):
            found.setdefault(statement.subject, statement.value)
    return found


def life_told(
    build: Build, name: str, statements: Iterable[Statement], *, has_profile: bool = True
) -> Life:
    """The rows of statements in the order of time."""
    told = list(statements)
    dates = dates_of(told)
    rows, undated = [], 0
    for statement in told:
        when = time_of(statement) or dates.get(statement.subject)
        if when is None:
            undated += 1
            continue
        label = node_in_words(statement.subject, build.nodes)
        what = f"{label}: {statement_in_words(statement, build.nodes)}"
        first = when.hull.first or 0
        rows.append((first, in_words(when), what, strength_in_words(statement), statement.id))
    return Life(name, has_profile, tuple(row[1:] for row in sorted(rows)), undated)
