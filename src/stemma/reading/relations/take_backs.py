"""Take-backs: whether the sentence behind a tie takes it back, by the words of both.

In go the skeletons of two sentences and the other group of a tie, out comes a probability; a tie that no hedge touches is
doubted where it is high. Rules come first (`doubts.reservations`); here weights speak that were learnt from the
invented passages of our own tests by `tools/weigh_take_backs.py` (docs/model-card.md). Example: "A yearbook counts
@O among the allies of @0. The entry was removed from the next edition."
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from stemma.model.statement import Stance
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.page import Page
from stemma.reading.relations.fields import fields
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.stems import without_ending
from stemma.reading.skeletons import Skeleton, skeleton_of

FILE = "take_back_weights.tsv"
WORDS = "doubt_words.txt"
ENOUGH, NEARLY_SURE = 0.45, 0.8
"""The probability from which on a tie is taken back; the second where the next sentence names a new group, whose tie it may doubt."""
BIAS = ""
"""Under this clue the file has what speaks for a take-back before any word is read."""
SCALE = 10
"""Weights are written as whole tenths."""
TOKEN = re.compile(r"@[OXY]|[a-z]+(?:['’-][a-z]+)*|\d{4}|[,;:?]", re.I)
BEGINNING = 5
"""Letters of a longer word that it shares with those of its family."""
SHORTEST = 5
"""Letters of a word that both sentences may share."""
MOST_SHARED, LONGEST, WIDTH = 3, 6, 5
CUE = 60
"""Characters of the sentence that are told as the words that doubt."""


def take_back_clues(before: str, behind: str) -> set[str]:
    """The clues to whether a sentence takes back the one before it, both with `@O`, `@X` and `@Y` for groups."""
    first, words = stems(before), stems(behind)
    known = fields(WORDS)
    found = {f"w:{word}" for word in words}
    found.update(f"p:{word[:BEGINNING]}" for word in words if len(word) > BEGINNING)
    found.update(f"g:{a} {b}" for a, b in itertools.pairwise(words))
    found.update(f"t:{' '.join(words[at : at + 3])}" for at in range(len(words) - 2))
    found.update(f"s:{' '.join(words[:length])}" for length in (1, 2))
    told = [(at, known[word][0]) for at, word in enumerate(words) if word in known]
    names = [name for _, name in told]
    found.update(f"F:{name}" for name in names)
    found.update(f"FS:{a} {b}" for a, b in itertools.pairwise(names))
    found.update(f"FT:{' '.join(names[at : at + 3])}" for at in range(len(names) - 2))
    found.update(f"FN:{name} {words[at + 1]}" for at, name in told if at + 1 < len(words))
    found.update(f"FP:{words[at - 1]} {name}" for at, name in told if at)
    sourced = {name for word in first for name in known.get(word, ()) if name in SOURCED}
    found.update(f"x:{a}:{b}" for a in sourced for b in names)
    shared = {word for word in first if len(word) >= SHORTEST and word[0] != "@"}.intersection(
        words
    )
    found.add(f"shared:{min(len(shared), MOST_SHARED)}")
    if shared:
        found.update(f"sF:{name}" for name in names)
    found.add(f"length:{min(len(words) // WIDTH, LONGEST)}")
    return found


SOURCED = ("telling", "source", "document", "guess")


def stems(words: str) -> list[str]:
    """The words of a sentence without their endings."""
    found = (token.group() for token in TOKEN.finditer(words))
    return [
        word if word[0] == "@" else "#" if word.isdigit() else without_ending(word.lower().replace("’", "'"))
        for word in found
    ]  # fmt: skip


@lru_cache(maxsize=1)
def take_back_weights() -> Mapping[str, int]:
    """What each clue speaks for and against; empty where the package has no file."""
    file = resources.files("stemma.reading") / "data" / FILE
    if not file.is_file():
        return {}
    lines = (line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {clue: int(weight) for clue, _, weight in (line.partition("\t") for line in lines)}


def probability_of(before: str, behind: str) -> float:
    """How probable it is that the second sentence takes back the first."""
    weights = take_back_weights()
    known = [weights[clue] for clue in take_back_clues(before, behind) if clue in weights]
    length = math.sqrt(len(known)) or 1.0
    value = (sum(known) / length + weights.get(BIAS, 0)) / SCALE
    return 1 / (1 + math.exp(-value))


def with_take_back(
    hits: Sequence[Hit], skeleton: Skeleton, following: Sentence | None, page: Page
) -> list[Hit]:
    """The hits of a sentence, those without doubt doubted where the next one takes them back."""
    if following is None or not take_back_weights() or all(h.doubt != PLAIN for h in hits):
        return list(hits)
    behind = skeleton_of(following, page)
    known = {node.id for node in skeleton.others}
    enough = NEARLY_SURE if any(node.id not in known for node in behind.others) else ENOUGH
    return [
        replace(hit, doubt=taken_back(page, following))
        if hit.doubt == PLAIN
        and probability_of(seen_from(skeleton, hit.other.id), seen_from(behind, hit.other.id)) >= enough
        else hit
        for hit in hits
    ]  # fmt: skip


def seen_from(skeleton: Skeleton, other: str) -> str:
    """The words of a sentence, `@X` for the other group of a tie and `@Y` for every third one."""
    names = ["@X" if node.id == other else "@Y" for node in skeleton.others]
    return NUMBER.sub(lambda found: names[int(found[1])], skeleton.words)


NUMBER = re.compile(r"@(\d+)")


def taken_back(page: Page, sentence: Sentence) -> Doubt:
    """The doubt of the profile, with the beginning of the sentence that takes back as its cue."""
    told = " ".join(page.plain[sentence.start : sentence.body_end].split())
    cut = told if len(told) <= CUE else f"{told[:CUE].rpartition(' ')[0]} …"
    return Doubt(stance=Stance.DOUBTS, cue=cut)
