"""The files of the search: small enough that a reader loads only those of the words that are typed.

In go blocks of entries with their addresses, out come a head, word lists by first letter, postings and
entries in pieces of about 16 kB. A word list says of each word in which piece of postings its numbers
are. Example: for "gulu" a browser loads the head, the list of "g", one piece of postings and one of
entries. `web/src/search/record.ts` reads them at the door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from operator import itemgetter
from typing import TypeVar

import msgspec

from stemma.model.records import record
from stemma.publishing.views.search_index import Entry, Said, Target, found_by, search_index

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
    postings: tuple[Mapping[str, msgspec.Raw], ...]
    """By word: numbers of entries, as JSON."""
    hits: tuple[tuple[msgspec.Raw, ...], ...]
    """A `Hit` each, as JSON."""


@record
@dataclass(frozen=True, slots=True)
class Block:
    """Entries that one findable thing has, ready for the files: three fields of one length."""

    hits: tuple[bytes, ...]
    """Each as JSON."""
    weights: tuple[int, ...]
    """Bytes of each, about."""
    finders: tuple[tuple[str, ...], ...]
    """The words that find each."""


def block_of(entries: Sequence[Entry], address: Callable[[Target], str]) -> Block:
    """Entries with their addresses."""
    hits = [hit_of(entry, address) for entry in entries]
    return Block(
        tuple(map(msgspec.json.encode, hits)), tuple(map(weight_of, hits)),
        tuple(map(found_by, entries)),
    )  # fmt: skip


def search_files(blocks: Sequence[Block]) -> SearchFiles:
    """Cut the blocks of all entries, and the index of their words, into files."""
    index = search_index(words for block in blocks for words in block.finders)
    weighed = zip(chain.from_iterable(b.hits for b in blocks), chain.from_iterable(b.weights for b in blocks), strict=True)  # fmt: skip
    pieces = list(in_pieces(list(weighed), itemgetter(1)))
    encode = msgspec.json.encode
    found = [(word, encode(numbers), len(numbers)) for word, numbers in index.words.items()]
    postings = list(in_pieces(found, room_of))
    lists: dict[str, dict[str, int]] = {}
    for number, piece in enumerate(postings):
        for word, _, _ in piece:
            lists.setdefault(word[0], {})[word] = number
    firsts = accumulate((len(piece) for piece in pieces[:-1]), initial=0)
    return SearchFiles(
        SearchHead(index.entries, tuple(firsts) if pieces else (), tuple(lists), index.common), lists,
        tuple({word: msgspec.Raw(numbers) for word, numbers, _ in piece} for piece in postings),
        tuple(tuple(msgspec.Raw(hit) for hit, _ in piece) for piece in pieces),
    )  # fmt: skip


def room_of(posting: tuple[str, bytes, int]) -> int:
    """Bytes of a word with its numbers, about; with a blank behind each comma."""
    word, numbers, many = posting
    return len(word) + len(numbers) + many - 1


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
