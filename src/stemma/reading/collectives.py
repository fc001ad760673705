"""Collective and unnamed actors: "the Kenyan diaspora", "an unidentified gunman".

In go words that say who, out come nodes that stand for them: a class of people, or somebody the text
leaves unnamed at one attack. Neither is a group with a name, and two unnamed ones are never the same.
"""

from __future__ import annotations

import re

from stemma.model.nodes import GroupKind, Node, NodeType, group_id
from stemma.model.text import Span
from stemma.reading.page import Page
from stemma.reading.wordplaces import Words

CLASS = re.compile(
    r"(?:the\s+|its\s+)?(?P<name>(?:[\w’'-]+\s+){0,2}?(?:diaspora|communit(?:y|ies)|donors|sympathi[sz]ers|supporters|businessmen|"
    r"business(?:es)?|merchants|traders|farmers|expatriates|emigrants|refugees|charities))$"
)
PERSON = r"(?:militant|gunman|assailant|attacker|bomber|fighter|extremist|insurgent|operative)"
PERSONS = (
    r"(?:militants|gunmen|assailants|attackers|bombers|fighters|extremists|insurgents|operatives)"
)
KNOWN = Words(f"{PERSON}|{PERSONS}")
UNNAMED = re.compile(
    rf"\b(?:[Aa]n?\s+(?:[\w’'-]+\s+){{0,2}}?{PERSON}|(?:[Uu]nidentified|[Uu]nknown|[Uu]nnamed)\s+(?:[\w’'-]+\s+)?{PERSONS})\b"
)


def class_of(words: str) -> Node | None:
    """The class of people that the words name; None for anybody else."""
    found = CLASS.match(words)
    if found is None:
        return None
    name = found["name"]
    return Node(group_id(name), NodeType.GROUP, name, GroupKind.CLASS)


def unnamed_actor(page: Page, attack: str, span: Span) -> tuple[Node, Span] | None:
    """Somebody without a name in the telling of an attack, and where; None where nobody is."""
    if not KNOWN.stand_in(page.plain, *span):
        return None
    found = UNNAMED.search(page.plain, *span)
    if found is None:
        return None
    words = " ".join(found.group().split())
    identifier = group_id(f"{words} of {attack.partition('/')[2]}")
    return Node(identifier, NodeType.GROUP, words, GroupKind.UNNAMED), Span(*found.span())
