"""The search index: names, sentences and publications, by the words that find them.

In goes a concordance, out come entries, one findable thing after the other, and for every folded word the numbers of
the entries that hold it; words of other scripts are found as they stand and by their transliteration. Entries of names come first, then sentences, then sources.
Example: the word "fatih" finds the entry of "Al-Fātiḥ". Words that stand in over a quarter of many
entries find nothing by themselves and are listed as common.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from stemma.model.nodes import NodeType
from stemma.model.reading import Reading
from stemma.model.records import record
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.known import first_known, profile_day
from stemma.publishing.views.prose import PieceKind, Run, sections_view
from stemma.publishing.views.publications import publication
from stemma.publishing.views.switched import known_mark, source_mark
from stemma.publishing.views.words import node_in_words, one_line

WORD = re.compile(r"[a-z0-9]+")
APOSTROPHE = re.compile(r"[’'ʻʼ`]")
SCRIPT = re.compile(r"[^\W_]+")
SHORTEST, LONGEST = 2, 32
MANY = 200
"""Entries above which common words are left out."""
GROUP = "group/"
"""How ids of groups begin."""


@record
@dataclass(frozen=True, slots=True)
class Target:
    """Where a hit leads: a page of the site, by kind and id, and a place on it."""

    kind: str
    """`group`, `node`, `passage` or `source`."""
    id: str
    anchor: str = ""


class Said(NamedTuple):
    """How firmly something is said, and what the switches ask of it."""

    strength: str
    """Empty where nothing was read."""
    mark: str
    """As by `views.switched`."""


@record
@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found."""

    kind: str
    """`group`, `person`, `sentence` or `source`."""
    words: str
    where: str
    """Other names, or the profile and section of a sentence."""
    said: tuple[Said, ...]
    """What the switches ask: of a sentence one for each like statement read from it, else its own."""
    target: Target
    finders: str
    """All words that find it."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """How many entries there are, and words to their numbers."""

    entries: int
    words: dict[str, list[int]]
    """In the order of the alphabet."""
    common: tuple[str, ...]
    """Words that stand in too many entries to find one."""


class Findable(NamedTuple):
    """What entries are of: a node that is named, the sentences of a profile, a publication."""

    kind: str
    """`named`, `sentences` or `source`."""
    key: str


def findable(concordance: Concordance) -> Iterator[Findable]:
    """Everything of an atlas, in the order of its entries: groups that have a page, people, profiles, sources."""
    for node in (*concordance.groups, *people(concordance)):
        yield Findable("named", node)
    for text in concordance.ordinals:
        yield Findable("sentences", text)
    for key in sorted(concordance.build.sources):
        yield Findable("source", key)


def entries_of(
    concordance: Concordance, found: Findable, marks: Mapping[str, str]
) -> tuple[Entry, ...]:
    """The entries of one; `marks` are what the switches ask, by statement id."""
    if found.kind == "named":
        return (named_entry(concordance, found.key),)
    if found.kind == "source":
        return (publication_entry(concordance, found.key),)
    return tuple(sentences(concordance, concordance.texts[found.key], marks))


def search_index(finders: Iterable[Iterable[str]]) -> SearchIndex:
    """The index of entries in their order; in go the words that find each."""
    found: dict[str, list[int]] = defaultdict(list)
    number = -1
    for number, words in enumerate(finders):
        for word in words:
            found[word].append(number)
    entries = number + 1
    most = entries / 4 if entries > MANY else entries
    common = {word for word, numbers in found.items() if len(numbers) > most}
    kept = {word: found[word] for word in sorted(found) if word not in common}
    return SearchIndex(entries, kept, tuple(sorted(common)))


def found_by(entry: Entry) -> tuple[str, ...]:
    """The words that find an entry, each once."""
    return tuple(dict.fromkeys(words_of(entry.finders)))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Lower-case ASCII letters; other scripts are transliterated."""
    return anyascii(word).lower()


def words_of(text: str) -> Iterator[str]:
    """The folded words of a text; apostrophes join, hyphens part and join."""
    for word in text.split():
        word = APOSTROPHE.sub("", word)
        parts = WORD.findall(APOSTROPHE.sub("", folded(word)))
        if len(parts) > 1:
            parts.append("".join(parts))
        if not word.isascii():
            parts += SCRIPT.findall(own_script(word))
        yield from (part for part in parts if SHORTEST <= len(part) <= LONGEST)


def own_script(word: str) -> str:
    """Lower case without marks, in its own letters."""
    letters = unicodedata.normalize("NFKD", word).lower()
    return "".join(c for c in letters if not unicodedata.category(c).startswith("M"))


def people(concordance: Concordance) -> list[str]:
    """People of whom anything is stated, in the order of their names."""
    nodes = concordance.build.nodes.values()
    found = [n for n in nodes if n.type is NodeType.PERSON and n.id in concordance.of_node]
    return [node.id for node in sorted(found, key=lambda n: (n.label.casefold(), n.id))]


def named_entry(concordance: Concordance, node: str) -> Entry:
    """A group or a person."""
    is_group = node.startswith(GROUP)
    names = concordance.names(node)
    return Entry(
        "group" if is_group else "person", names[0], ", ".join(names[1:]),
        (known_as(concordance, node),), Target("group" if is_group else "node", node),
        " ".join(names),
    )  # fmt: skip


def known_as(concordance: Concordance, node: str) -> Said:
    """Since when anything is known of a node."""
    return Said("", known_mark(first_known(concordance, node)))


def sentences(
    concordance: Concordance, reading: Reading, marks: Mapping[str, str]
) -> Iterator[Entry]:
    """Every sentence of a profile, with what the switches ask of what was read from it."""
    group = reading.group.id
    name = node_in_words(group, concordance.build.nodes)
    unread = (Said("", known_mark(profile_day(concordance, reading.text.name))),)
    for section in sections_view(concordance, reading):
        for run in (run for block in section.blocks for run in block.runs):
            words = words_in(run)
            if len(words) > SHORTEST:
                anchor = run.anchor or section.id
                yield Entry(
                    "sentence", words, f"{name}, {section.title}", said_of(run, marks) or unread,
                    Target("passage", group, anchor), words,
                )  # fmt: skip


def words_in(run: Run) -> str:
    """A run without the markers of its notes."""
    return one_line("".join(p.words for p in run.pieces if p.kind is not PieceKind.MARKER))


def said_of(run: Run, marks: Mapping[str, str]) -> tuple[Said, ...]:
    """Each strength and mark once, in the order of the statements."""
    found = (Said(line.strength, marks.get(line.id, "")) for line in run.statements)
    return tuple(dict.fromkeys(found))


def publication_entry(concordance: Concordance, key: str) -> Entry:
    """A publication."""
    source = concordance.build.sources[key]
    words = publication(source)
    rest = len(concordance.of_source.get(key, ()))
    told = f"{rest} statement{'s' * (rest != 1)} rest{'s' * (rest == 1)} on it"
    said = (Said("", source_mark(source)),)
    return Entry("source", words, told, said, Target("source", key), f"{words} {key}")
