"""Guarded patterns: tried only where the words stand that they cannot do without.

In goes a stretch of text, out comes what the pattern finds, as `re` would give it. The words of a stretch
are looked up once for all guarded patterns, so that a pattern without its words costs next to nothing; it
is compiled when a text first asks for it. Example: `DENIAL = guarded(r"\\bden(?:y|ied)\\b", re.I)`, then
`DENIAL.search(clause)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, reduce
from operator import or_

from stemma.reading.needed import needed_words
from stemma.reading.wordplaces import WORD, Vocabulary

END = 1 << 62
"""No end is given: that of the text."""
KEY = 3
"""Beginnings of words are looked up by so many letters."""
PATIENCE = 64
"""A pattern is asked so often before its words are worked out: a page alone is read without."""
ALIKE = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "K": "k"})
"""Letters that fit a small one where case is ignored."""


class Guards:
    """The words that patterns need, a bit for each set of them, and which of them stand in a stretch."""

    def __init__(self) -> None:
        """None yet."""
        self.number = 0
        self.bits: dict[str, dict[str, int]] = {}
        self.runs = Vocabulary(self.bits_of)
        self.standing = lru_cache(maxsize=4096)(self.stand)

    def need(self, pattern: str, flags: int = 0) -> int:
        """The bits that must all be set in a text before the pattern is tried on it."""
        total = 0
        for words in needed_words(pattern, flags):
            bit = 1 << self.number
            self.number += 1
            total |= bit
            for word in words:
                alike = self.bits.setdefault(word[:KEY], {})
                alike[word] = alike.get(word, 0) | bit
        self.runs.clear()
        self.standing.cache_clear()
        return total

    def bits_of(self, run: str) -> int:
        """The sets that have a word in a run of characters without blanks."""
        low = run.lower() if run.isascii() else run.translate(ALIKE).lower()
        found = 0
        for word in WORD.findall(low):
            whole = f"{word} "
            for length in range(1, KEY + 1):
                for beginning, bits in self.bits.get(whole[:length], {}).items():
                    if whole.startswith(beginning):
                        found |= bits
        return found

    def stand(self, text: str, start: int, end: int) -> int:
        """The sets that have a word in a stretch."""
        return reduce(or_, map(self.runs.__getitem__, text[start:end].split()), 0)


GUARDS = Guards()
"""Those of all patterns that are asked of sentences and clauses."""
Search = Callable[[str, int, int], "re.Match[str] | None"]


class Guarded:
    """A pattern behind its words, used as a compiled one is."""

    __slots__ = ("asked", "compiled", "flags", "guards", "needed", "pattern")

    def __init__(self, pattern: str, flags: int = 0, *, guards: Guards = GUARDS) -> None:
        """Nothing is worked out before the pattern is asked."""
        self.pattern, self.flags, self.guards = pattern, flags, guards
        self.asked = 0
        self.needed: int | None = None
        self.compiled: re.Pattern[str] | None = None

    def ready(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        """The compiled pattern where its words stand in the stretch."""
        needed = self.needed
        if needed is None:
            needed = self.worked_out()
        if needed and self.guards.standing(text, start, end) & needed != needed:
            return None
        if self.compiled is None:
            self.compiled = re.compile(self.pattern, self.flags)
        return self.compiled

    def worked_out(self) -> int:
        """The bits it needs; none as long as it was asked but a few times."""
        self.asked += 1
        if self.asked <= PATIENCE:
            return 0
        self.needed = self.guards.need(self.pattern, self.flags)
        return self.needed

    def search(self, text: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        """The first place that fits."""
        compiled = self.ready(text, start, end)
        return compiled.search(text, start, end) if compiled else None

    def match(self, text: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        """What fits right at the start."""
        compiled = self.ready(text, start, end)
        return compiled.match(text, start, end) if compiled else None

    def finditer(self, text: str, start: int = 0, end: int = END) -> Iterator[re.Match[str]]:
        """All places that fit."""
        compiled = self.ready(text, start, end)
        return compiled.finditer(text, start, end) if compiled else iter(())

    def sub(self, new: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with other words for what fits."""
        compiled = self.ready(text, 0, END)
        return compiled.sub(new, text) if compiled else text


def guarded(pattern: str, flags: int = 0) -> Guarded:
    """A pattern that is searched for, and found in few of the texts it is asked of."""
    return Guarded(pattern, flags)
