"""Fields: what words that tell ties have in common, so that a rare word counts like its neighbours.

In goes a word without its grammatical ending, out come the fields that `data/tie_words.txt` puts it in. Example:
"bankrolled" and "subsidised" are both of the field `pay`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from stemma.reading.relations.stems import without_ending

FILE = "tie_words.txt"


@lru_cache(maxsize=1)
def fields() -> dict[str, tuple[str, ...]]:
    """The fields of each word, by the word without its ending; the first is the one that it mostly means."""
    found: dict[str, dict[str, None]] = {}
    for line in (resources.files("stemma.reading") / "data" / FILE).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, words = line.partition(":")
        for word in words.split():
            found.setdefault(without_ending(word), {})[name] = None
    return {word: tuple(names) for word, names in found.items()}
