"""Fields: what words have in common, so that a rare word counts like its neighbours.

In goes a list of the package, out come the fields of each word without its grammatical ending. Example: by
`data/tie_words.txt` "bankrolled" and "subsidised" are both of the field `pay`.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from stemma.reading.relations.stems import without_ending

FILE = "tie_words.txt"
"""What words that tell ties have in common."""


@cache
def fields(file: str = FILE) -> dict[str, tuple[str, ...]]:
    """The fields of each word, by the word without its ending; the first is the one that it mostly means."""
    found: dict[str, dict[str, None]] = {}
    for line in (resources.files("stemma.reading") / "data" / file).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, _, words = line.partition(":")
        for word in words.split():
            found.setdefault(without_ending(word), {})[name] = None
    return {word: tuple(names) for word, names in found.items()}
