"""Clues: what stands around the own group and another one in a sentence, as words that weights can be given to.

In go the words of a skeleton and the number of the other group, out comes a set of clues. Example: of
"@O men swore loyalty to the @0" one is `b:OX:loyalty`, a word between the own group and the other one, and
one is `g:loyalty to`, two neighbours.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

TOKEN = re.compile(r"@O|@\d+|[a-z]+(?:['’-][a-z]+)*|\d{4}|[,;:()]", re.I)
ENDINGS = (("ies", "y"), ("ied", "y"), ("ying", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))  # fmt: skip
SHORTEST = 4
"""Words of so many letters are as they stand."""
DOUBLED = frozenset("bdgklmnprt")
BEGINNING = 5
"""Letters of a longer word that it shares with those of its family: "subordinate", "subordination"."""
BEFORE, BEHIND = 5, 8
"""Words looked at before the first of the two groups and behind the second."""
FARTHEST = 6
NO_WORDS = frozenset("@,;:()#")
ROOF = re.compile(
    r"\b(?:umbrella|coalition|alliance|federation|confederation|council|congress|bloc|front|union|league|assembly|committee|coordination|command|network|chamber|shura|coordinator|board|rally|platform|pole|collective|presidium|forum|imamate|roof|coordinadora|coordinaci[oó]n|alianza|alliance|consejo|conseil|uni[oó]n|frente|bloque|rassemblement|comitato|comit[eé])\b",
    re.I,
)
"""What groups are members of, and do not vanish in."""


def clues(words: str, number: int, label: str, kind: str, others: int) -> set[str]:
    """The clues to what ties the own group to the other one of this number.

    `label` and `kind` are the other group's, `others` tells how many groups the sentence has besides the own one.
    """
    tokens = list(tokens_of(words, number))
    found = {"any", f"kind:{kind}", f"others:{min(others, 4)}"}
    if ROOF.search(label):
        found.add("roof")
    for token in tokens:
        if token[0] not in NO_WORDS:
            found.add(f"w:{token}")
        if token[0] != "@" and len(token) > BEGINNING:
            found.add(f"p:{token[:BEGINNING]}")
    found.update(f"g:{a} {b}" for a, b in itertools.pairwise(tokens))
    found.update(around(tokens))
    return found


def around(tokens: Sequence[str]) -> Iterator[str]:
    """What stands between the two groups where they are nearest, before and behind them."""
    other = [at for at, token in enumerate(tokens) if token == "@X"]
    own = [at for at, token in enumerate(tokens) if token == "@O"]
    if not other:
        return
    if not own:
        yield "no-own"
        yield from (f"nl:{token}" for token in tokens[: other[0]][-BEHIND:])
        yield from (f"nr:{token}" for token in tokens[other[0] + 1 :][:BEHIND])
        return
    x, o = min(((x, o) for x in other for o in own), key=lambda pair: abs(pair[0] - pair[1]))
    order = "OX" if o < x else "XO"
    first, second = min(x, o), max(x, o)
    yield f"order:{order}"
    yield f"far:{min((second - first - 1) // 3, FARTHEST)}"
    between = tokens[first : second + 1]
    yield from (f"b:{order}:{token}" for token in between[1:-1])
    yield from (f"t:{' '.join(between[at : at + 3])}" for at in range(len(between) - 2))
    yield from (f"l:{order}:{token}" for token in tokens[max(0, first - BEFORE) : first])
    yield from (f"r:{order}:{token}" for token in tokens[second + 1 :][:BEHIND])


def tokens_of(words: str, number: int) -> Iterator[str]:
    """The words of a skeleton without their endings: `@X` for the other group, `@Y` for third ones, `#` for years."""
    for found in TOKEN.finditer(words):
        token = found.group()
        if token[0] == "@":
            yield token if token == "@O" else "@X" if token == f"@{number}" else "@Y"
        elif token.isdigit():
            yield "#"
        else:
            yield without_ending(token.lower().replace("’", "'"))


def without_ending(word: str) -> str:
    """A word without its grammatical ending, so that "swears" and "swearing" are one."""
    if len(word) <= SHORTEST:
        return word
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] in DOUBLED:
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST - 1 else word
