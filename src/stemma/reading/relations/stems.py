"""Stems: words without their grammatical endings, roughly, so that "swears" and "swearing" are one."""

from __future__ import annotations

ENDINGS = (("ies", "y"), ("ied", "y"), ("ying", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))  # fmt: skip
SHORTEST = 4
"""Words of so many letters are as they stand."""
DOUBLED = frozenset("bdgklmnprt")


def without_ending(word: str) -> str:
    """A word in small letters without its ending."""
    if len(word) <= SHORTEST:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] in DOUBLED:
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST - 1 else word
