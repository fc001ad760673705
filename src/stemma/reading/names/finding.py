"""Finding: where the text speaks of groups, by name, abbreviation, leader or "the group".

In goes a document, out come its `Mentions`. Which capitalised words name a group is decided in
`names.groups`, who acts for one in `people`, whom "the group" means in `anaphora`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from stemma.model.nodes import Node, NodeType, group_id, slug
from stemma.model.reading import BlockKind
from stemma.model.registry import Registry, name_key
from stemma.reading.document import Document
from stemma.reading.gazetteer import gazetteer
from stemma.reading.names.anaphora import with_anaphora
from stemma.reading.names.bracketed import read_brackets
from stemma.reading.names.factions import add_factions
from stemma.reading.names.frames import renamings_of
from stemma.reading.names.groups import (
    FIELD_WORDS,
    LEADING,
    NAME,
    SHORT,
    Names,
    gather,
)
from stemma.reading.names.mentions import ARTICLE, Mention, Mentions
from stemma.reading.names.people import is_only_man, people_of
from stemma.reading.names.short_forms import PLURAL, add_short_forms
from stemma.reading.names.umbrellas import is_called_umbrella
from stemma.reading.sentences import bodies
from stemma.reading.wordplaces import all_places

JOINED = re.compile(r"-[a-z]")


def identify_group(document: Document, registry: Registry) -> Node:
    """The profile's own group: front matter's id, the registry's, the abbreviation, or the name."""
    heading = document.heading
    name = heading.name or document.text.name.rpartition(".")[0] or document.text.name
    known = registry.resolve(name)
    if heading.declared_id and slug(heading.declared_id) in registry.groups:
        known = registry.groups[slug(heading.declared_id)].node
    if known:
        return known
    if heading.declared_id:
        return Node(f"group/{slug(heading.declared_id)}", NodeType.GROUP, name, "armed_group")
    short = own_abbreviation(document, name)
    identifier = f"group/{slug(short)}" if short else group_id(name)
    return Node(identifier, NodeType.GROUP, name, "armed_group")


def own_abbreviation(document: Document, name: str) -> str | None:
    """The abbreviation printed in brackets after the group's name: in the title, else in the text."""
    if not document.heading.name:
        return None
    titled = next((n for n in document.heading.names if n.isupper()), None)
    if titled:
        return titled
    for at in all_places(document.plain, name):
        found = SHORT.match(document.plain, at + len(name))
        if found and not any(note.start <= at < note.end for note in document.footnotes):
            return found["short"]
    return initials_used(document, name)


def initials_used(document: Document, name: str) -> str | None:
    """The initials of the name, where the page uses them as a word and gives them to nobody else."""
    words = [word for word in INITIALS.split(name) if word[:1].isupper()]
    short = "".join(word[0] for word in words)
    if not FEWEST_LETTERS <= len(words) <= MOST_LETTERS or f"({short})" in document.plain:
        return None
    uses = sum(stands_whole(document.plain, at, short) for at in all_places(document.plain, short))
    return short if uses >= FEWEST_USES else None


INITIALS = re.compile(r"[\s-]+")
FEWEST_LETTERS, MOST_LETTERS = 3, 7
FEWEST_USES = 2


def find_mentions(
    document: Document, registry: Registry, group: Node, further: Collection[str] = ()
) -> Mentions:
    """All mentions of the running text; `further` are names known from elsewhere to be groups'."""
    names = names_of_own(document, registry, group)
    stretches = [
        (b.start, b.end)
        for s in document.sections
        if s.id != "designations"
        for b in s.blocks
        if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    ]
    for start, end in stretches:
        gather(document.plain, start, end, names)
        read_brackets(document.plain, start, end, names)
    for name in (*listed_names(document), *further):
        if name not in names.nodes:
            names.add(name)
    add_short_forms(names)
    add_factions(document.plain, stretches, names)
    persons = people_of(document.plain, stretches, document.section("leadership"), names)
    for name in [n for n in persons if is_only_man(n, names)]:
        del names.nodes[name]
    found = locate(document.plain, stretches, names, persons)
    found = with_anaphora(document.plain, stretches, found, group)
    return laid_out(with_umbrellas(document.plain, found), names, group)


LISTED = re.compile(rf"(?P<name>{NAME.pattern})[ \u00a0]\([A-Z]{{2}}e\.\d{{3}}\)")


def listed_names(document: Document) -> list[str]:
    """The names with the number of an entity behind them, which a UN summary prints: "Lake Province (QDe.949)"."""
    if document.kind != "un-narrative":
        return []
    return [LEADING.sub("", found["name"]) for found in LISTED.finditer(document.text.content)]


def names_of_own(document: Document, registry: Registry, group: Node) -> Names:
    """The names that the head of the page and the registry give the own group."""
    names = Names(registry, group)
    registered = registry.groups.get(group.id.partition("/")[2])
    known = (
        group.label,
        document.heading.name,
        *document.heading.names,
        own_abbreviation(document, document.heading.name),
        *(registered.aliases if registered else ()),
    )
    for name in filter(None, known):
        names.nodes[name] = group
        names.keys[name_key(name)] = group
        bare = ARTICLE.sub("", name)
        if bare != name:
            names.nodes[bare] = group
    for name in names_borne(document):
        other = registry.resolve(name)
        if name not in names.nodes and (other is None or other.id == group.id):
            names.nodes[name] = names.keys[name_key(name)] = group
    plural = PLURAL.match(ARTICLE.sub("", group.label))
    if plural and plural["word"] in FIELD_WORDS:
        names.nodes[plural["word"]] = names.keys[name_key(plural["word"])] = group
    return names


def names_borne(document: Document) -> Iterator[str]:
    """The names that the section on name changes says the group had or took."""
    section = document.section("name_changes")
    for block in section.blocks if section else ():
        for sentence in bodies(document.plain, block.start, block.end):
            for change in renamings_of(document.plain, sentence):
                yield from filter(None, (change.previous, change.following))


def locate(
    text: str, stretches: Sequence[tuple[int, int]], names: Names, persons: Mapping[str, Node]
) -> list[Mention]:
    """Every place where a known name stands, longest name first."""
    everything = {**persons, **names.nodes}
    everything.pop("", None)
    own = names.own.id
    hits = sorted([(at, -len(name), name) for at, name in places_of_names(text, everything)])
    starts = [at for at, _, _ in hits]
    found = []
    for start, end in stretches:
        past = start
        for first, length, name in hits[bisect_left(starts, start) : bisect_left(starts, end)]:
            last = first - length
            if first < past or last > end or is_spot(text, first, last, name):
                continue
            past = last
            node = everything[name]
            found.append(Mention(first, last, node, name, node.id == own, name in names.nodes))
    return found


def is_spot(text: str, first: int, last: int, name: str) -> bool:
    """Whether one word that can mean a group is where something happened: "near Dhobley, Somalia", with a Dhobley Brigade on the page."""
    if (
        " " in name
        or text[last : last + 2] != ", "
        or not AT_SPOT.search(text, max(0, first - NEAR), first)
    ):
        return False
    land = LAND.match(text, last + 2)
    return land is not None and any(
        word in gazetteer().countries for word in (land.group(), land.group().partition(" ")[0])
    )


AT_SPOT = re.compile(r"\b(?:in|near|at|outside|around|inside)\s+\Z", re.I)
LAND = re.compile(r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?")
NEAR = 10
"""Characters of the longest of those words and the blank behind it."""
MANY = 500
"""So many names are looked for one by one; more are looked up word by word."""
WORD = re.compile(r"\w+")


def places_of_names(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """Every place where a name stands whole, in no order."""
    if len(names) <= MANY:
        for name in names:
            yield from ((at, name) for at in all_places(text, name) if stands_whole(text, at, name))
        return
    heads: dict[str, dict[int, set[str]]] = {}
    """First words to the names that begin so, by their length."""
    for name in names:
        head = WORD.match(name)
        alike = heads.setdefault(head.group() if head else "", {})
        alike.setdefault(len(name), set()).add(name)
    for name in chain.from_iterable(heads.pop("", {}).values()):
        yield from ((at, name) for at in all_places(text, name) if stands_whole(text, at, name))
    for word in WORD.finditer(text):
        at = word.start()
        for size, alike_long in heads.get(word.group(), {}).items():
            name = text[at : at + size]
            if name in alike_long and stands_whole(text, at, name):
                yield at, name


def stands_whole(text: str, at: int, name: str) -> bool:
    """Whether a name that stands there is no part of a longer word or of a compound."""
    before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
    if before.isalnum() or before in ("_", "-") or after.isalnum() or after == "_":
        return False
    return after != "-" or not JOINED.match(text, at + len(name))


def with_umbrellas(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, those of groups that the text calls umbrellas with nodes that say so."""
    roofs = {
        m.node.id: replace(m.node, kind="umbrella")
        for m in found
        if not m.is_own
        and m.node.kind == "armed_group"
        and is_called_umbrella(text, m.start, m.end)
    }
    return [replace(m, node=roofs.get(m.node.id, m.node)) for m in found] if roofs else found


def laid_out(found: list[Mention], names: Names, own: Node) -> Mentions:
    """The indexes."""
    by_key = {name_key(name): node for name, node in names.nodes.items()}
    spoken: dict[str, list[str]] = {}
    for name, node in names.nodes.items():
        spoken.setdefault(node.id, []).append(name)
    return Mentions(
        tuple(found), own, by_key, {key: tuple(value) for key, value in spoken.items()},
        tuple(m.start for m in found),
    )  # fmt: skip
