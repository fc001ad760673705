"""Whether a description names a group: by an abbreviation, or by the telling words of its name.

In go a text and a name, out comes yes or no. Example: `names("LeJ cadres fled", "Lashkar-e-Jhangvi")`.
Spellings vary in these texts, so words are compared nearly (rapidfuzz); a short form stands for a run
of the name's words, particles left out or not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

PARTICLES = frozenset(
    [
        "the",
        "of",
        "and",
        "al",
        "el",
        "ul",
        "e",
        "i",
        "de",
        "la",
        "des",
        "du",
        "in",
        "for",
        "wal",
        "l",
        "pour",
        "et",
        "le",
    ]
)
FILLERS = PARTICLES | frozenset(
    [
        "group",
        "groups",
        "movement",
        "front",
        "army",
        "organization",
        "party",
        "islamic",
        "islam",
        "brigade",
        "brigades",
        "force",
        "forces",
        "people",
        "peoples",
        "state",
        "battalion",
        "formerly",
        "national",
        "liberation",
        "united",
    ]
)
NEAR = 78.0
"""Of 100 (rapidfuzz ratio): spellings of one word in these texts lie above, different words below."""
BOTH = re.compile(r"\b(?:both|two|these|rival|allied) (?:groups|organi[sz]ations|factions)\b", re.I)
SHORT = re.compile(r"(?<![\w'’-])[A-Z][A-Za-z]{0,5}[A-Z](?!\w)")


def names(text: str, name: str) -> bool:
    """Whether the text names the group, or speaks of both groups without names."""
    if BOTH.search(text):
        return True
    return is_told(name, frozenset(words_of(text))) or any(
        is_short_for(short, name) for short in dict.fromkeys(SHORT.findall(text))
    )


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name or text; marks and apostrophes inside them are left out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+", re.sub(r"[’'`]", "", plain).casefold()))


@lru_cache(maxsize=65536)
def is_short_for(short: str, name: str) -> bool:
    """Whether a short form is the initials of a run of the name's words, or printed in it."""
    if f"({short})" in name:
        return True
    words = words_of(name)
    return any(spells(short.casefold(), words[start:]) for start in range(len(words)))


def spells(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are the initials of the words, particles being optional."""
    if not letters:
        return True
    if not words:
        return False
    if words[0][0] == letters[0] and spells(letters[1:], words[1:]):
        return True
    return words[0] in PARTICLES and spells(letters, words[1:])


def is_told(name: str, words: frozenset[str]) -> bool:
    """Whether at least half of the name's telling words stand in the text, spelt alike or nearly."""
    told = [w for w in words_of(name) if w not in FILLERS and len(w) > 2]
    telling = told or [w for w in words_of(name) if w not in PARTICLES]
    met = sum(word in words or any(near(word, other) for other in words) for word in telling)
    return bool(telling) and met * 2 >= len(telling)


@lru_cache(maxsize=65536)
def near(word: str, other: str) -> bool:
    """Whether two words are spellings of one."""
    return abs(len(word) - len(other)) <= 3 and len(other) > 3 and fuzz.ratio(word, other) >= NEAR
