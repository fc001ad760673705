"""Clues: what stands around the own group and another one in a sentence, as words that weights can be given to.

In go the words of a skeleton and the number of the other group, out comes a set of clues. Example: of
"@O men swore loyalty to the @0" one is `b:OX:loyalty`, a word between the own group and the other one,
one is `g:loyalty to`, two neighbours, and one is `fw:@O PLEDGE to @X`, the same by what its words have in common.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.reading.relations.fields import fields
from stemma.reading.relations.stems import without_ending

TOKEN = re.compile(r"@O|@\d+|[a-z]+(?:['’-][a-z]+)*|\d{4}|[,;:()]", re.I)
BEGINNING = 5
"""Letters of a longer word that it shares with those of its family: "subordinate", "subordination"."""
BEFORE, BEHIND = 5, 8
"""Words looked at before the first of the two groups and behind the second."""
FARTHEST = 6
LONGEST, BAREST = 7, 6
"""Kinds of words from one group to the other that are one clue as a whole, with small words and without."""
GROUPS = frozenset(("@O", "@X", "@Y"))
NO_WORDS = frozenset("@,;:()#")
SMALL = frozenset((
    "to", "from", "by", "with", "of", "for", "against", "into", "under", "as", "in", "at", "on", "between", "and", ",",
    "over", "upon", "through", "without", "within", "after", "before",
))  # fmt: skip
"""What stands beside fields."""
BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
ROOF = re.compile(
    r"\b(?:umbrella|coalition|alliance|federation|confederation|council|congress|bloc|front|union|league|assembly|committee|coordination|command|network|chamber|shura|coordinator|board|rally|platform|pole|collective|presidium|forum|imamate|roof|coordinadora|coordinaci[oó]n|alianza|alliance|consejo|conseil|uni[oó]n|frente|bloque|rassemblement|comitato|comit[eé])\b",
    re.I,
)
"""What groups are members of, and do not vanish in."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence."""

    text: str
    """As it stands, in small letters."""
    stem: str
    """Without its ending; `@X` for the other group, `@Y` for third ones, `#` for years."""
    fields: tuple[str, ...] = ()


def clues(words: str, number: int, label: str, kind: str, others: int) -> set[str]:
    """The clues to what ties the own group to the other one of this number.

    `label` and `kind` are the other group's, `others` tells how many groups the sentence has besides the own one.
    """
    tokens = list(tokens_of(words, number))
    stems = [token.stem for token in tokens]
    found = {"any", f"kind:{kind}", f"others:{min(others, 4)}"}
    if ROOF.search(label):
        found.add("roof")
    for stem in stems:
        if stem[0] not in NO_WORDS:
            found.add(f"w:{stem}")
        if stem[0] != "@" and len(stem) > BEGINNING:
            found.add(f"p:{stem[:BEGINNING]}")
    found.update(f"g:{a} {b}" for a, b in itertools.pairwise(stems))
    found.update(f"f:{name}" for token in tokens for name in token.fields)
    places = nearest(stems)
    if places:
        found.update(around(tokens, *places))
        found.update(by_fields(tokens, *places))
    return found


def nearest(stems: Sequence[str]) -> tuple[int, int, str] | None:
    """Places of the two groups where they are nearest, the first one first, and their order; None where the other one is missing.

    Where the own one is, both places are the other's.
    """
    other = [at for at, stem in enumerate(stems) if stem == "@X"]
    own = [at for at, stem in enumerate(stems) if stem == "@O"]
    if not other:
        return None
    if not own:
        return other[0], other[0], "X"
    x, o = min(((x, o) for x in other for o in own), key=lambda pair: abs(pair[0] - pair[1]))
    return min(x, o), max(x, o), "OX" if o < x else "XO"


def around(tokens: Sequence[Token], first: int, second: int, order: str) -> Iterator[str]:
    """What stands between the two groups, before and behind them, word by word."""
    before = tokens[max(0, first - (BEFORE if order != "X" else BEHIND)) : first]
    behind = tokens[second + 1 :][:BEHIND]
    if order == "X":
        yield "no-own"
        yield from (f"nl:{token.stem}" for token in before)
        yield from (f"nr:{token.stem}" for token in behind)
    else:
        yield f"order:{order}"
        yield f"far:{min((second - first - 1) // 3, FARTHEST)}"
        between = [token.stem for token in tokens[first : second + 1]]
        yield from (f"b:{order}:{stem}" for stem in between[1:-1])
        yield from (f"t:{' '.join(between[at : at + 3])}" for at in range(len(between) - 2))
        yield from (f"l:{order}:{token.stem}" for token in before)
        yield from (f"r:{order}:{token.stem}" for token in behind)


def by_fields(tokens: Sequence[Token], first: int, second: int, order: str) -> Iterator[str]:
    """The same by what the words have in common, small words beside them kept."""
    stretches = (
        ("fb", tokens[first + 1 : second]),
        ("fl", tokens[max(0, first - BEFORE - 1) : first]),
        ("fr", tokens[second + 1 :][: BEHIND + 1]),
    )
    for prefix, stretch in stretches:
        yield from (f"{prefix}:{order}:{name}" for token in stretch for name in token.fields)
    told = [(at, name) for at in range(len(tokens)) if (name := named(tokens, at))]
    names = [name for _, name in told]
    for length in (2, 3):
        for at in range(len(names) - length + 1):
            together = names[at : at + length]
            if any(is_telling(name) for name in together):
                yield f"fg:{' '.join(together)}"
    if order == "X":
        return
    whole = [name for at, name in told if first <= at <= second]
    if len(whole) <= LONGEST:
        yield f"fw:{' '.join(whole)}"
    bare = [name for name in whole if is_telling(name)]
    if len(bare) <= BAREST:
        yield f"fc:{' '.join(bare)}"
    for place in (first, second):
        before = [name for at, name in told if at < place and name[0].isupper()]
        behind = [name for at, name in told if at > place and name[0].isupper()]
        yield from (f"fv:{tokens[place].stem}:{order}:{name}" for name in before[-1:])
        yield from (f"fn:{tokens[place].stem}:{order}:{name}" for name in behind[:1])


def named(tokens: Sequence[Token], at: int) -> str:
    """What stands for a word among fields: a group, a small word, a field, with a star where it is suffered; empty for any other word."""
    token = tokens[at]
    if token.fields:
        return token.fields[0].upper() + "*" * is_suffered(tokens, at)
    return token.stem if token.stem in GROUPS or token.stem in SMALL else ""


def is_telling(name: str) -> bool:
    """Whether it is a field or a group."""
    return name[0] == "@" or name[0].isupper()


def is_suffered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word looks like a passive: "was secretly armed", "armed by"."""
    text = tokens[at].text
    if text.endswith("ing"):
        return False
    if any(token.text in BE for token in tokens[max(0, at - 2) : at]):
        return True
    is_by = at + 1 < len(tokens) and tokens[at + 1].text == "by"
    return is_by and text.endswith(("ed", "n", "t"))


def tokens_of(words: str, number: int) -> Iterator[Token]:
    """The words of a skeleton."""
    known = fields()
    for found in TOKEN.finditer(words):
        text = found.group()
        if text[0] == "@":
            stem = text if text == "@O" else "@X" if text == f"@{number}" else "@Y"
            yield Token(text, stem)
        elif text.isdigit():
            yield Token(text, "#")
        else:
            text = text.lower().replace("’", "'")
            stem = without_ending(text)
            yield Token(text, stem, known.get(stem, ()))
