"""Guarded patterns: tried only where the words stand that they cannot do without.

In goes a stretch of text, out comes what the pattern finds, as `re` would give it. The words of a stretch
are looked up once for all guarded patterns, so that a pattern without its words costs next to nothing; it
is compiled when a text first asks for it. Example: `DENIAL = guarded(r"\\bden(?:y|ied)\\b", re.I)`, then
`DENIAL.search(clause)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

from stemma.patterns import MEMORY
from stemma.reading.needed import needed_of, needed_words
from stemma.reading.wordplaces import WORD, Vocabulary

END = 1 << 62
"""No end is given: that of the text."""
KEY = 3
"""Beginnings of words are looked up by so many letters."""
ALIKE = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "K": "k"})
"""Letters that fit a small one where case is ignored."""


class Guards:
    """The words that patterns need, a bit for each set of them, and which of them stand in a stretch."""

    def __init__(self) -> None:
        """None yet."""
        self.sets: dict[frozenset[str], int] = {}
        self.bits: dict[str, dict[str, int]] = {}
        self.runs = Vocabulary(self.bits_of)
        self.standing = lru_cache(maxsize=4096)(self.stand)

    def need(self, sets: Iterable[frozenset[str]]) -> int:
        """The bits that must all be set in a text before a pattern that needs these words is tried."""
        total = 0
        for words in sets:
            total |= self.sets.get(words) or self.added(words)
        return total

    def added(self, words: frozenset[str]) -> int:
        """The bit of a set that nobody needed yet; what was known of texts is forgotten."""
        bit = self.sets[words] = 1 << len(self.sets)
        for word in words:
            alike = self.bits.setdefault(word[:KEY], {})
            alike[word] = alike.get(word, 0) | bit
        self.runs.clear()
        self.standing.cache_clear()
        return bit

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
        found = map(self.runs.__getitem__, text[start:end].split())
        return reduce(or_, filter(None, found), 0)


GUARDS = Guards()
"""Those of all patterns that are asked of sentences and clauses."""


class Guarded:
    """A pattern behind its words, used as a compiled one is."""

    __slots__ = ("compiled", "flags", "guards", "needed", "pattern", "standing")

    def __init__(self, pattern: str, flags: int = 0, *, guards: Guards = GUARDS) -> None:
        """Nothing is worked out before the pattern is asked."""
        self.pattern, self.flags, self.guards = pattern, flags, guards
        self.standing = guards.standing
        self.needed: int | None = None
        self.compiled: re.Pattern[str] | None = None

    def ready(self, text: str, start: int, end: int) -> re.Pattern[str] | None:
        """The compiled pattern where its words stand in the stretch."""
        if self.needed is None:
            self.prepare(text, start, end)
        needed = self.needed
        if needed and self.standing(text, start, end) & needed != needed:
            return None
        if self.compiled is None:
            self.compiled = re.compile(self.pattern, self.flags)
        return self.compiled

    def prepare(self, text: str, start: int, end: int) -> None:
        """Work out the words, and compile the pattern where this first text has them: it is parsed once.

        A process that remembers what it compiled does not even that.
        """
        for memory in MEMORY:
            known = memory.needed(self.pattern, self.flags, needed_words)
            self.needed = self.guards.need(known)
            return
        parsed = parser.parse(self.pattern, self.flags)
        needed = self.needed = self.guards.need(needed_of(parsed))
        if self.standing(text, start, end) & needed == needed:
            self.compiled = compiler.compile(parsed, self.flags)

    def lacks(self, standing: int) -> bool:
        """Whether the pattern is known to need words that do not stand in a text."""
        needed = self.needed
        return needed is not None and standing & needed != needed

    def search(self, text: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        """The first place that fits."""
        needed = self.needed
        if needed and self.standing(text, start, end) & needed != needed:
            return None
        compiled = self.compiled or self.ready(text, start, end)
        return compiled.search(text, start, end) if compiled else None

    def match(self, text: str, start: int = 0, end: int = END) -> re.Match[str] | None:
        """What fits right at the start."""
        compiled = self.ready(text, start, end)
        return compiled.match(text, start, end) if compiled else None

    def finditer(self, text: str, start: int = 0, end: int = END) -> Iterator[re.Match[str]]:
        """All places that fit."""
        needed = self.needed
        if needed and self.standing(text, start, end) & needed != needed:
            return iter(())
        compiled = self.compiled or self.ready(text, start, end)
        return compiled.finditer(text, start, end) if compiled else iter(())

    def sub(self, new: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with other words for what fits."""
        compiled = self.ready(text, 0, END)
        return compiled.sub(new, text) if compiled else text


def guarded(pattern: str, flags: int = 0) -> Guarded:
    """A pattern that is searched for, and found in few of the texts it is asked of."""
    return Guarded(pattern, flags)
