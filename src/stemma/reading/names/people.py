"""People who act for a group: whom the text calls a leader, commander or founder of which group.

In goes running text with the names of groups found in it, out come persons' names with the node of
their group: "X leader NAME", "NAME, the leader of X", and the names of tenure lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from stemma.model.nodes import Node
from stemma.model.reading import Section
from stemma.reading.gazetteer import gazetteer
from stemma.reading.names.groups import TOKEN, UPPER, Names

ROLE = r"(?:(?:senior|top|former|late|supreme|then|military|political|spiritual|deputy|overall|first|current|founding|key|main)[ -])*(?:co-)?(?:leaders?|emirs?|commanders?|chiefs?|heads?|founders?|spokes\w+|deputy|deputies|members?|ideologues?)"
PERSON = rf"{TOKEN}(?:\s+(?:(?:bin|ibn|abu|al|bint|ul|de|del|von|van)[\s-])?(?:al-|ul-|el-)?{TOKEN}){{0,3}}"
LED = re.compile(rf"(?:[’']s)?\s+{ROLE},?\s+(?P<person>{PERSON})(?:\s+and\s+(?P<other>{PERSON}))?")
LEADER_OF = re.compile(
    rf"(?P<person>{PERSON}),\s+(?:the\s+|a\s+|an\s+|its\s+)?{ROLE}\s+of\s+(?:the\s+)?(?P<group>[^,.;()]{{2,70}})"
)
OF_NAME = re.compile(
    rf"\b{ROLE}\s+of\s+(?:the\s+)?(?P<group>[^,.;()]{{2,70}}?),?\s+(?P<person>{PERSON})(?=[,.;]|\s+[a-z])"
)
LAST = r"(?:leaders?|emirs?|commanders?|chiefs?|heads?|founders?|spokes\w+|deputy|deputies|members?|ideologues?)"
ROLE_NAME = re.compile(rf"{LAST},?\s+[{UPPER}]")
ROLE_OF = re.compile(rf"{LAST}\s+of\s")
"""Cheap tests before the frames."""
TENURE_NAME = re.compile(r"\s*(?:[-•*]\s+)?(?P<name>[^:()\n]{3,60}?)\s*\([^:\n]{1,100}\)\s*:")
SHORTER = re.compile(rf"(?<=[\w.] )[{UPPER}][\w’'-]{{2,}} [{UPPER}][\w’'-]{{2,}}$")
"""The last two of three names: "Mansur Jamal Tijani" is spoken of as "Jamal Tijani"."""
BRACKET_END = re.compile(r"(?:\s*\([^()]{1,12}\))?(?:[’']s?)?$")


def people_of(
    text: str, stretches: Iterable[tuple[int, int]], leadership: Section | None, names: Names
) -> dict[str, Node]:
    """Persons to the groups they act for; a surname alone means the person of a tenure line."""
    found: dict[str, Node] = {}
    for start, end in stretches:
        for role in LED.finditer(text, start, end) if ROLE_NAME.search(text, start, end) else ():
            node = named_before(text[max(start, role.start() - 80) : role.start()], names)
            for person in (role["person"], role["other"]) if node else ():
                add_person(person, node, names, found)
        for frame in (LEADER_OF, OF_NAME) if ROLE_OF.search(text, start, end) else ():
            for role in frame.finditer(text, start, end):
                whole = frame is OF_NAME
                node = (named_whole if whole else named_at_start)(role["group"], names)
                add_person(role["person"], node, names, found)
    found.update(tenure_names(text, leadership, names))
    return found


def add_person(person: str | None, node: Node | None, names: Names, found: dict[str, Node]) -> None:
    """Keep a person's name, unless it is a group's or a people's."""
    if not person or node is None or person in names.nodes:
        return
    known = gazetteer()
    if person in known.adjectives or person in known.countries or names.by_words(person):
        return
    found.setdefault(person, node)


def tenure_names(text: str, leadership: Section | None, names: Names) -> dict[str, Node]:
    """The names of tenure lines, in full and by surname."""
    found: dict[str, Node] = {}
    for block in leadership.blocks if leadership else ():
        line = TENURE_NAME.match(text, block.start, block.end)
        if line is None:
            continue
        name = " ".join(line["name"].split())
        if name in names.nodes:
            continue
        found[name] = names.own
        last = name.rpartition(" ")[2]
        is_free = last not in names.nodes or is_only_man(last, names)
        if len(last) > 3 and is_free and last[0].isupper():
            found[last] = names.own
        for middle in name.split()[1:-1]:
            is_free = middle not in names.nodes or is_only_man(middle, names)
            if len(middle) > 3 and is_free and middle[0].isupper() and middle.isalpha():
                found.setdefault(middle, names.own)
        short = SHORTER.search(name)
        if short and short.group() not in names.nodes:
            found.setdefault(short.group(), names.own)
    return found


def is_only_man(name: str, names: Names) -> bool:
    """Whether a word that was taken for another group's name may be a man's: "the successor of Warsame"."""
    node = names.nodes.get(name)
    if node is None or node.label != name or node.id == names.own.id:
        return False
    return name.isalpha() and not name.isupper() and not names.by_words(name)


def named_before(words: str, names: Names) -> Node | None:
    """The group whose name ends right before a word such as "leader"."""
    bare = BRACKET_END.sub("", words)
    known = [name for name in names.nodes if bare.endswith(name)]
    return names.nodes[max(known, key=len)] if known else None


def named_whole(words: str, names: Names) -> Node | None:
    """The group whose name the phrase is: "members of the X fired on a bus in Y" names no person."""
    return names.nodes.get(" ".join(BRACKET_END.sub("", words).split()))


def named_at_start(words: str, names: Names) -> Node | None:
    """The group whose name begins a phrase."""
    known = [name for name in names.nodes if words.startswith(name)]
    return names.nodes[max(known, key=len)] if known else None
