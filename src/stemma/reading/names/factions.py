"""Factions: names that add a word to a group's name, in brackets or behind a dash, and mean a part that left it.

In go the stretches of running text and the names known so far, out come further names with nodes of
their own. Example: where "a section broke away as the HLA (Red)" stands, "HLA (Red)" is a group beside
"HLA". A country, a language or an abbreviation in brackets names no faction, nor does a word that the
group's full name holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.model.nodes import Node, NodeType, group_id
from stemma.reading.gazetteer import gazetteer
from stemma.reading.names.groups import Names

ADDED = re.compile(
    r"(?<=\w )(?:\((?P<bracket>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)\)|[–—-] (?P<dash>[A-Z][a-z]+)(?=[\s,.;:)]))"
)
PARTED = re.compile(
    r"\b(?:broke|broken|split|seceded|separated|left|faction|section|wing|dissidents|followers|splinter|breakaway|rejected)\b[^.;]{0,120}?\b(?:as|name\s+of|formed|founded|created|called(?:\s+itself)?|established)\s+(?:the\s+)?\Z"
)
PARTS = re.compile(
    r"\s+(?:\w+ly\s+|later\s+|then\s+)?(?:split|broke|seceded|separated|left|emerged|(?:was|were)\s+(?:formed|founded|created))\b"
)
BEFORE = 170
LONGEST = 10
"""Words of a name."""


def add_factions(text: str, stretches: Sequence[tuple[int, int]], names: Names) -> None:
    """Name every faction whose name is that of a known group with a word behind it."""
    for start, end in stretches:
        for found in ADDED.finditer(text, start, end):
            name = name_before(text, start, found.start() - 1, names)
            if name is None:
                continue
            at = found.start() - 1 - len(name)
            full = text[at : found.end()]
            if full not in names.nodes and is_faction(text, at, found, names.nodes[name]):
                names.nodes[full] = Node(group_id(full), NodeType.GROUP, full, "armed_group")


def name_before(text: str, start: int, last: int, names: Names) -> str | None:
    """The longest known name that ends at a place."""
    at, best = last, None
    for _ in range(LONGEST):
        at = text.rfind(" ", start, at)
        name = text[max(at + 1, start) : last]
        if name in names.nodes:
            best = name
        if at < 0:
            break
    return best


def is_faction(text: str, at: int, found: re.Match[str], node: Node) -> bool:
    """Whether the text tells, where the name stands, that such a part left."""
    word, known = found["bracket"] or found["dash"], gazetteer()
    if word in node.label.split() or word in known.countries or word in known.adjectives:
        return False
    return (
        PARTED.search(text, max(0, at - BEFORE), at) is not None
        or PARTS.match(text, found.end()) is not None
    )
