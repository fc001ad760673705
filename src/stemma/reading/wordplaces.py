"""Word places: where in a text the words stand that a reader looks for, found once a text.

In go a text and a `Lexicon`, which answers for a run of characters without blanks ("attacks,") where in
it the wanted words begin; out come their offsets, in order. Each different run is looked at once, so a
reader that asks for "words that may hedge" pays nothing for the others. Example:
`Lexicon(words_that(may_hedge)).places(text)`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

from stemma.model.text import Span

WORD = re.compile(r"[^\W\d_]+")
BLANKS = re.compile(r"\s+")
UNEVEN = [c for c in map(chr, range(1 << 14)) if c.isspace() and c != " "]
"""All blanks but the plain one."""
MOST = 1 << 16
"""Runs that a lexicon remembers before it begins anew."""
PIECE = 1 << 13
"""Characters that are cut into words at a time; a longer run is left whole."""
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


class Lexicon:
    """Where in a text the words stand that a reader looks for.

    All lexicons of the process go over a text together: most words are in none, and are passed by once.
    """

    def __init__(self, find: Finder) -> None:
        """`find` gives the offsets of the wanted words in one run."""
        self.find = find
        self.number = len(LEXICONS)
        LEXICONS.append(self)
        ANSWERS.clear()
        places_of.cache_clear()

    def places(self, text: str) -> list[int]:
        """Offsets of all wanted words of a text, in order."""
        return places_of(text)[self.number]

    def stand_in(self, text: str, start: int, end: int) -> bool:
        """Whether one of the words begins in a stretch."""
        places = self.places(text)
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end


CLOSING = ",.;:)]”’"
Answer = tuple[tuple[int, int], ...]
"""What is wanted in a run: the number of the lexicon that wants it, and the offset in the run."""
LEXICONS: list[Lexicon] = []


def answer(run: str) -> Answer:
    """What all lexicons say of a run; most say nothing. What closes it is no part of a word."""
    bare = run.rstrip(CLOSING)
    if bare != run:
        return ANSWERS[bare]
    return tuple([(each.number, offset) for each in LEXICONS for offset in each.find(run)])


ANSWERS: Vocabulary[Answer] = Vocabulary(answer)


@lru_cache(maxsize=TEXTS)
def places_of(text: str) -> tuple[list[int], ...]:
    """The offsets of what each lexicon wants, in the order of the lexicons."""
    places: tuple[list[int], ...] = tuple([] for _ in LEXICONS)
    for piece in pieces(text, 0, len(text)):
        words, starts = runs_of(text[slice(*piece)], piece.start)
        answers = map(ANSWERS.__getitem__, words)
        for start, told in zip(starts, answers, strict=True):
            for number, offset in told:
                places[number].append(start + offset)
    return places


class Words(Vocabulary[bool]):
    """Whether a run holds one of some words, in any case: a quick test before a slow pattern."""

    def __init__(self, pattern: str) -> None:
        """`pattern` is one of single words, such as `attacks?|raids?`."""
        whole = re.compile(rf"\b(?:{pattern})\b", re.I)
        super().__init__(lambda run: whole.search(run) is not None)

    def stand_in(self, text: str, start: int, end: int) -> bool:
        """Whether one of them stands in a stretch that cuts no word."""
        if end - start <= PIECE:
            return any(map(self.__getitem__, runs_between(text, start, end)))
        parts = pieces(text, start, end)
        return any(self[run] for part in parts for run in text[slice(*part)].split())


def words_that(is_wanted: Callable[[str], bool]) -> Finder:
    """A finder of words for which a question is answered with yes."""

    def find(run: str) -> list[int]:
        """The offsets in a run; most runs are one word."""
        if run.isalpha():
            return [0] if is_wanted(run) else []
        return [m.start() for m in WORD.finditer(run) if is_wanted(m.group())]

    return find


class Runs(NamedTuple):
    """The runs without blanks of a text, in order; between two blanks stands an empty one."""

    words: list[str]
    starts: list[int]
    """Where each begins."""


def runs_of(text: str, first: int) -> Runs:
    """The runs of a piece of text that begins at an offset."""
    for blank in UNEVEN:
        text = text.replace(blank, " ")
    words = text.split(" ")
    lengths = [len(word) + 1 for word in words]
    return Runs(words, list(accumulate(lengths[:-1], initial=first)))


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A stretch cut between words, so that a long text is never held word by word as a whole."""
    while start < end:
        blank = BLANKS.search(text, start + PIECE, end) if end - start > PIECE else None
        stop = blank.start() if blank else end
        yield Span(start, stop)
        start = stop


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
