"""Word places: where in a text the words stand that a reader looks for, found once a text.

In go a text and a `Lexicon`, which answers for a run of characters without blanks ("attacks,") where in
it the wanted words begin; out come their offsets, in order. Each different run is looked at once, so a
reader that asks for "words that may hedge" pays nothing for the others. Example:
`Lexicon(words_that(may_hedge)).places(text)`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

WORD = re.compile(r"[^\W\d_]+")
BLANKS = re.compile(r"(\s+)")
MOST = 1 << 16
"""Runs that a lexicon remembers before it begins anew."""
TEXTS = 2
"""Texts whose places are kept: the one being read, and the one before."""

T = TypeVar("T")
Finder = Callable[[str], Iterable[int]]
"""Offsets of the wanted words in a run."""


class Vocabulary(dict[str, T]):
    """What a question answers for runs of characters, each asked once."""

    def __init__(self, ask: Callable[[str], T]) -> None:
        """`ask` is called for every run that was not met before."""
        super().__init__()
        self.ask = ask

    def __missing__(self, run: str) -> T:
        """The answer for a new run."""
        if len(self) >= MOST:
            self.clear()
        found = self[run] = self.ask(run)
        return found


class Lexicon(Vocabulary[tuple[int, ...]]):
    """Runs to the offsets of the wanted words in them; most have none."""

    def __init__(self, find: Finder) -> None:
        """`find` gives the offsets in one run."""
        super().__init__(lambda run: tuple(find(run)))
        self.known: dict[str, tuple[int, ...]] = {}

    def places(self, text: str) -> tuple[int, ...]:
        """Offsets of all wanted words of a text."""
        places = self.known.get(text)
        if places is None:
            if len(self.known) >= TEXTS:
                self.known.clear()
            places = self.known[text] = tuple(self.search(text))
        return places

    def search(self, text: str) -> Iterable[int]:
        """The same, without keeping them."""
        runs = runs_of(text)
        found = zip(runs.starts, map(self.__getitem__, runs.words), strict=True)
        return [at + inside for at, places in found if places for inside in places]


class Words(Vocabulary[bool]):
    """Whether a run holds one of some words, in any case: a quick test before a slow pattern."""

    def __init__(self, pattern: str) -> None:
        """`pattern` is one of single words, such as `attacks?|raids?`."""
        whole = re.compile(rf"\b(?:{pattern})\b", re.I)
        super().__init__(lambda run: whole.search(run) is not None)

    def stand_in(self, text: str, start: int, end: int) -> bool:
        """Whether one of them stands in a stretch that cuts no word."""
        return any(map(self.__getitem__, runs_between(text, start, end)))


def words_that(is_wanted: Callable[[str], bool]) -> Finder:
    """A finder of words for which a question is answered with yes."""
    return lambda run: [m.start() for m in WORD.finditer(run) if is_wanted(m.group())]


class Runs(NamedTuple):
    """The runs without blanks of a text, in order."""

    words: list[str]
    starts: list[int]
    """Where each begins."""


@lru_cache(maxsize=TEXTS)
def runs_of(text: str) -> Runs:
    """All runs of a text, cut once for all who ask for words."""
    parts = BLANKS.split(text)
    starts = list(accumulate(map(len, parts), initial=0))
    return Runs(parts[::2], starts[:-1:2])


@lru_cache(maxsize=1024)
def runs_between(text: str, start: int, end: int) -> list[str]:
    """The runs of a stretch, which several readers ask for."""
    return text[start:end].split()


def all_places(text: str, words: str) -> list[int]:
    """Every offset at which the words stand, inside other words too."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """The offsets of a stretch."""
    return places[bisect_left(places, start) : bisect_left(places, end)]
