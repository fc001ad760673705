"""The files of the search: small enough that a reader loads only those of the words that are typed.

In go an index and a function that makes addresses, out come a head, word lists by first letter, postings and
entries in pieces of about 16 kB. A word list says of each word in which piece of postings its numbers
are. Example: for "gulu" a browser loads the head, the list of "g", one piece of postings and one of
entries. `web/src/search/record.ts` reads them at the door.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stemma.publishing.views.search_index import Entry, Said, SearchIndex, Target

T = TypeVar("T")
PIECE = 16_000
"""Bytes of a piece, about."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry as it is shown."""

    kind: str
    words: str
    where: str
    said: tuple[Said, ...]
    """Strengths with what the switches ask, each pair as a list of two."""
    href: str
    """From the root of the site."""


@dataclass(frozen=True, slots=True)
class SearchHead:
    """What is loaded first."""

    entries: int
    first_of_piece: tuple[int, ...]
    """The number of the first entry of each piece of entries."""
    letters: tuple[str, ...]
    """First letters that have a word list."""
    common: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """All files, by name without ending."""

    head: SearchHead
    words: Mapping[str, Mapping[str, int]]
    """By first letter: word to the piece of postings that has its numbers."""
    postings: tuple[Mapping[str, tuple[int, ...]], ...]
    hits: tuple[tuple[Hit, ...], ...]


def search_files(index: SearchIndex, address: Callable[[Target], str]) -> SearchFiles:
    """Cut an index into files."""
    hits = [hit_of(entry, address) for entry in index.entries]
    pieces = list(in_pieces(hits, weight_of))
    postings = list(
        in_pieces(list(index.words.items()), lambda item: len(json.dumps(item[1])) + len(item[0]))
    )
    lists: dict[str, dict[str, int]] = {}
    for number, piece in enumerate(postings):
        for word, _ in piece:
            lists.setdefault(word[0], {})[word] = number
    firsts = [sum(len(piece) for piece in pieces[:n]) for n in range(len(pieces))]
    return SearchFiles(
        SearchHead(len(hits), tuple(firsts), tuple(lists), index.common), lists,
        tuple(dict(piece) for piece in postings), tuple(map(tuple, pieces)),
    )  # fmt: skip


def hit_of(entry: Entry, address: Callable[[Target], str]) -> Hit:
    """An entry with its address."""
    return Hit(entry.kind, entry.words, entry.where, entry.said, address(entry.target))


def weight_of(hit: Hit) -> int:
    """Bytes of a hit, about."""
    return len(hit.words) + len(hit.where) + len(hit.href) + 60 + 24 * len(hit.said)


def in_pieces(items: Sequence[T], size: Callable[[T], int]) -> Iterable[list[T]]:
    """Items in their order, cut where a piece would be too large."""
    piece: list[T] = []
    room = PIECE
    for item in items:
        if piece and size(item) > room:
            yield piece
            piece, room = [], PIECE
        piece.append(item)
        room -= size(item)
    if piece:
        yield piece
