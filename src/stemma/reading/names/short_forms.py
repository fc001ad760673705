"""Short forms: which shorter names of a page mean which longer ones, and which mean the page's own group.

In go gathered `Names`, out come the same with their short forms pointed. Example: "the Tiger Force" is the
"Sengla Tiger Force", "Red Front" on the page of the "Red Front of the Huallaga" is the own group, and capitals
met without a bracket are the one name whose words they begin.
"""

from __future__ import annotations

import re
from collections import Counter

from stemma.model.nodes import Node
from stemma.reading.names.groups import (
    ADJECTIVAL,
    ADJECTIVE,
    FIELD_WORDS,
    GENERIC,
    NO_GROUP,
    PROPER,
    WORDS,
    Names,
    initials,
    is_of_country,
)
from stemma.reading.names.tongues import HEADS

PLURAL = re.compile(r"(?P<word>[A-Z]\w+s)\s+(?:of|for|from)\s")
"""The "Eagles of the Cedar" are spoken of as "the Eagles"."""


def add_short_forms(names: Names) -> None:
    """ "the Y" for the "X Y" most spoken of, or the only one where Y is a sort of group; "X" for "X Group"; acronyms for the names they spell; a head of another tongue alone is short for one, or no name."""
    last_words: dict[str, Counter[str]] = {}
    for name in list(names.nodes):
        head, _, word = name.rpartition(" ")
        if head and word not in GENERIC and names.by_words(word):
            last_words.setdefault(word, Counter())[name] = names.found[name]
        is_group = word == "Group" and " " in head
        if head in names.found and (is_group or (word in SORTS and is_said_alone(head, names))):
            names.nodes.setdefault(head, names.nodes[name])
        short, of, _ = name.partition(" of ")
        if of and " " in short and short in names.nodes:
            without_place(name, short, names)
    point_own_short(names)
    point_plurals(names)
    for word in own_words(names.own.label):
        if word in names.nodes and names.nodes[word].label == word and word not in GENERIC:
            names.point(word, names.own)
    for sort in [n for n in names.nodes if n in GENERIC and names.nodes[n].label == n]:
        called = {n.id: n for long, n in names.nodes.items() if long.endswith(f" {sort}")}
        if len(called) == 1:
            names.point(sort, next(iter(called.values())))
    for tail in [n for n in names.nodes if n.count(" ") == 1 and names.nodes[n].label == n]:
        ends = (f" {tail}", f" {tail.removesuffix('s')}")
        called = {n.id: n for long, n in names.nodes.items() if long.endswith(ends)}
        if called.keys() == {names.own.id}:
            names.point(tail, names.own)
        elif len(called) == 1:
            join_tail(tail, next(iter(called.values())), names)
    for word, forms in last_words.items():
        best = forms.most_common(1)[0][0]
        if word not in names.nodes or names.nodes[word].label == word:
            names.point(word, names.nodes[best])
    for head in [n for n in names.nodes if n in HEADS and names.nodes[n].label == n]:
        del names.nodes[head]
    spell_acronyms(names)


def point_plurals(names: Names) -> None:
    """The "Lions of Gourma" are spoken of as "the Lions", where no other name begins so."""
    called: dict[str, dict[str, Node]] = {}
    for name, node in names.nodes.items():
        found = PLURAL.match(name)
        if found and node.id != names.own.id:
            called.setdefault(found["word"], {})[node.id] = node
    for word, nodes in called.items():
        if (
            len(nodes) == 1
            and names.nodes.get(word) is not None
            and names.nodes[word].label == word
        ):
            names.point(word, next(iter(nodes.values())))


def point_own_short(names: Names) -> None:
    """ "Red Front" on the page of the "Red Front of the Huallaga", where no other name begins so and no bracket tells it apart."""
    short, of, _ = names.own.label.partition(" of ")
    node = names.nodes.get(short) if of and " " in short else None
    if node is None or node.label != short or node.id == names.own.id:
        return
    alike = {n.id for long, n in names.nodes.items() if long.startswith(f"{short} of ")}
    is_introduced = any(n != short and other.id == node.id for n, other in names.nodes.items())
    if alike <= {names.own.id} and not is_introduced:
        names.point(short, names.own)


def own_words(label: str) -> list[str]:
    """The words that alone may mean the group of a name: not "Qaida" of a branch "in" a land, nor "Khalid" of a man's name."""
    if ":" in label:
        return []
    words = label.split()
    behind = [*words[1:], "-"]
    pairs = zip(words, behind, strict=True)
    return [word for word, after in pairs if not after.islower() and after not in ("Ibn", "Bin")]


def join_tail(tail: str, longer: Node, names: Names) -> None:
    """ "The Tiger Force" is the "Sengla Tiger Force"; the "West German Rote Kolonne", named so once, is the "Rote Kolonne"."""
    head = longer.label.removesuffix(tail).split()
    if (
        all(is_of_country(word) or word in CREEDS for word in head)
        and names.found[longer.label] <= names.found[tail]
    ):
        names.point(longer.label, names.nodes[tail])
    elif not any(map(ADJECTIVE.search, head)) or names.found[longer.label] > names.found[tail]:
        names.point(tail, longer)


CREEDS = frozenset(("Maoist", "Trotskyist", "Stalinist", "Islamist", "Salafist", "Jihadist", "Loyalist", "Marxist"))  # fmt: skip
""" "The Maoist People's War Party" is the "People's War Party"."""
SORTS = frozenset(WORDS.findall("Organization Organisation Group Movement Network Militia Brigade Brigades Battalion Battalions Army Front Party"))  # fmt: skip


def is_said_alone(head: str, names: Names) -> bool:
    """Whether "Badr" alone can mean the "Badr Organization": it is no adjective, place or family of the page."""
    if " " in head or len(head) < 4 or ADJECTIVAL[head] or NO_GROUP[head] or head in FIELD_WORDS:
        return False
    return not any(run.endswith(f" {head}") for run in names.found)


def without_place(name: str, short: str, names: Names) -> None:
    """ "The People's Party" after "the People's Party of the Hills" is that one, where only one is called so."""
    node, own = names.nodes[short], names.own.id
    alike = {n.id for long, n in names.nodes.items() if long.startswith(f"{short} of ")}
    if len(alike) == 1 and node.label == short and own not in (node.id, names.nodes[name].id):
        is_introduced = any(n != short and other.id == node.id for n, other in names.nodes.items())
        is_rare = names.found[name] < names.found[short]
        names.point(*((name, node) if is_introduced and is_rare else (short, names.nodes[name])))


def spell_acronyms(names: Names) -> None:
    """Capitals met without a bracket mean the one known name whose words they begin."""
    unknown = [n for n in names.found if n not in names.nodes and is_acronym(n)]
    if not unknown:
        return
    spelt: dict[str, dict[str, Node]] = {}
    for name, node in names.nodes.items():
        for letters in initials(name):
            spelt.setdefault(letters, {})[node.id] = node
    for word in unknown:
        nodes = spelt.get(word.upper().replace("-", ""), {})
        if len(nodes) == 1:
            names.nodes[word] = next(iter(nodes.values()))


def is_acronym(word: str) -> bool:
    """Two to seven letters, most of them capitals."""
    return (
        2 <= len(word) <= 7
        and sum(c.isupper() for c in word) * 3 >= len(word) * 2
        and word not in PROPER
    )
