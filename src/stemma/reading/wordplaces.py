"""Word places: where in a text the words stand that a reader looks for, found once a text.

In go a text and a question that a single word answers, out come the offsets of those words, in order.
Example: `word_places(text, may_hedge)`. Only the different words of a text are asked, which are few.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=2)
def places_by_word(text: str) -> dict[str, list[int]]:
    """The words of a text as printed, each with all its offsets."""
    found: dict[str, list[int]] = {}
    for word in WORD.finditer(text):
        found.setdefault(word.group(), []).append(word.start())
    return found


@lru_cache(maxsize=8)
def word_places(text: str, is_wanted: Callable[[str], bool]) -> tuple[int, ...]:
    """Offsets of all words that are wanted."""
    places = places_by_word(text)
    return tuple(sorted([at for word in places if is_wanted(word) for at in places[word]]))


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
