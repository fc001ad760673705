"""The search index: names, sentences and publications, by the words that find them.

In goes a concordance, out come entries and, for every folded word, the numbers of the entries that hold it;
words of other scripts are found as they stand and by their transliteration. Entries of names come first, then sentences, then sources.
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
NAMED = (NodeType.GROUP, NodeType.PERSON)


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
    """Entries, and words to their numbers."""

    entries: tuple[Entry, ...]
    words: dict[str, tuple[int, ...]]
    """In the order of the alphabet."""
    common: tuple[str, ...]
    """Words that stand in too many entries to find one."""


def search_index(concordance: Concordance, marks: Mapping[str, str]) -> SearchIndex:
    """The index of a whole atlas; `marks` are what the switches ask, by statement id."""
    told = [
        (entry, words)
        for reading in concordance.build.readings
        for entry, words in concordance.recalled(sentences_with_words, reading.text.name, marks)
    ]
    listed = [
        *((entry, found_by(entry)) for entry in named_entries(concordance)),
        *told,
        *((entry, found_by(entry)) for entry in publications(concordance)),
    ]
    entries = tuple(entry for entry, _ in listed)
    found: dict[str, list[int]] = defaultdict(list)
    for number, (_, words) in enumerate(listed):
        for word in words:
            found[word].append(number)
    most = len(entries) / 4 if len(entries) > MANY else len(entries)
    common = sorted(word for word, numbers in found.items() if len(numbers) > most)
    kept = {word: tuple(found[word]) for word in sorted(found) if word not in common}
    return SearchIndex(entries, kept, tuple(common))


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


def named_entries(concordance: Concordance) -> Iterator[Entry]:
    """Groups that have a page, then people, each in the order of their names."""
    nodes = concordance.build.nodes
    for group in concordance.groups:
        names = concordance.names(group)
        yield Entry(
            "group",
            names[0],
            ", ".join(names[1:]),
            (known_as(concordance, group),),
            Target("group", group),
            " ".join(names),
        )
    people = [
        n for n in nodes.values() if n.type is NodeType.PERSON and n.id in concordance.of_node
    ]
    for node in sorted(people, key=lambda n: (n.label.casefold(), n.id)):
        names = concordance.names(node.id)
        yield Entry(
            "person",
            names[0],
            ", ".join(names[1:]),
            (known_as(concordance, node.id),),
            Target("node", node.id),
            " ".join(names),
        )


def known_as(concordance: Concordance, node: str) -> Said:
    """Since when anything is known of a node."""
    return Said("", known_mark(first_known(concordance, node)))


def sentences_with_words(
    concordance: Concordance, text: str, marks: Mapping[str, str]
) -> tuple[tuple[Entry, tuple[str, ...]], ...]:
    """The sentences of a profile, by file name, each with the words that find it."""
    found = sentences(concordance, concordance.texts[text], marks)
    return tuple((entry, found_by(entry)) for entry in found)


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


def publications(concordance: Concordance) -> Iterable[Entry]:
    """Every publication."""
    for key, source in sorted(concordance.build.sources.items()):
        words = publication(source)
        rest = len(concordance.of_source.get(key, ()))
        told = f"{rest} statement{'s' * (rest != 1)} rest{'s' * (rest == 1)} on it"
        said = (Said("", source_mark(source)),)
        yield Entry("source", words, told, said, Target("source", key), f"{words} {key}")
