"""The registry: which groups an atlas knows, under which names.

In go the rows of `groups.csv` (none outside an atlas), out comes the node that a name in prose means.
Names in prose are statements and never change the registry. Example:
`Registry.of([...]).resolve("the X Front")` gives the node `group/x-front` or None.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from stemma.model.nodes import Node, NodeType, slug


@dataclass(frozen=True, slots=True)
class RegisteredGroup:
    """One row of `groups.csv`."""

    id: str
    """Short id, `imu`; the node is `group/imu`."""
    name: str
    """Display name."""
    aliases: tuple[str, ...] = ()
    kind: str = "armed_group"
    """One of `GroupKind`."""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """Outside ids: wikidata, ucdp, acled, gtd, un, ofac, mmp."""

    @property
    def node(self) -> Node:
        """The group as a node."""
        return Node(f"group/{self.id}", NodeType.GROUP, self.name, self.kind)


@dataclass(frozen=True, slots=True)
class Registry:
    """Groups by id, and the nodes that names stand for."""

    groups: Mapping[str, RegisteredGroup] = field(default_factory=dict)
    by_name: Mapping[str, Node] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Iterable[RegisteredGroup]) -> Registry:
        """A registry of these rows; of two rows with one name the first keeps it."""
        rows = {group.id: group for group in groups}
        names: dict[str, Node] = {}
        for group in rows.values():
            for name in (group.name, *group.aliases):
                names.setdefault(name_key(name), group.node)
        return cls(rows, names)

    def resolve(self, name: str) -> Node | None:
        """The group that a name means here; None where the registry does not know it."""
        return self.by_name.get(name_key(name))


def name_key(name: str) -> str:
    """A name without article, case, marks and punctuation, for comparison only."""
    key = slug(name)
    return key[4:] if key.startswith("the-") else key
