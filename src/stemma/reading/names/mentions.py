"""Mentions: the places where a text speaks of groups, and the nodes that are meant there.

`names.finding` finds them. States and their organs are nodes that can speak, and no groups. Example: in
"the Blue Front (BF)" both names are mentions of one node.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from stemma.model.nodes import Node, NodeType, slug
from stemma.model.records import record
from stemma.model.registry import name_key
from stemma.reading.gazetteer import gazetteer

STATE_ORGAN = re.compile(
    r"\b(?:government|regime|authorities|police|army|military|forces|troops|officials?|ministry|president|state|security\s+services?|intelligence|prosecutors?)\b",
    re.I,
)
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)


@record
@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text speaks of a group, or of a person who acts for it."""

    start: int
    end: int
    node: Node
    """The group that is meant."""
    name: str
    """As printed."""
    is_own: bool
    """Whether it is the profile's own group."""
    is_named: bool = True
    """False for "the group" and for persons."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions in the order of the text."""

    all: tuple[Mention, ...]
    own: Node
    by_key: Mapping[str, Node]
    """Normal names, abbreviations and aliases to nodes."""
    names: Mapping[str, tuple[str, ...]]
    """Node ids to the names met, the abbreviations included."""
    starts: tuple[int, ...] = field(default=(), repr=False)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch."""
        return list(self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def resolve(self, label: str) -> Node | None:
        """The node that a speaker's name means: a known group, else the government of a state."""
        bare = ARTICLE.sub("", " ".join(label.split()))
        return self.by_key.get(name_key(bare)) or government_of(bare)

    def means_own(self, name: str) -> bool:
        """Whether a name means the profile's own group."""
        return self.resolve(name) == self.own


def government_of(label: str) -> Node | None:
    """The state body that a label such as "Kenyan police" means; None without country or organ."""
    known = gazetteer()
    hit = known.country_pattern.search(label)
    if hit is None or not (STATE_ORGAN.search(label) or hit.group() == label):
        return None
    code = known.countries.get(hit.group()) or known.adjectives[hit.group()]
    name = known.names[code]
    return Node(
        f"group/government-of-{slug(name)}", NodeType.GROUP, f"Government of {name}", "state_body"
    )
