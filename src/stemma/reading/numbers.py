"""Numbers as printed: figures, words, bounds, ranges.

In goes a stretch, out come `CountFound`s. Example: "at least 16" is low 16 without a high bound and
keeps its cue. Bounds follow contracts/reading.md, COUNT.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.counts import Count

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
WORD = "|".join([*UNITS, *TENS, *SCALES])
SPACE = "[,\u00a0\u202f\u2009]"
FIGURES = rf"\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)|\d{{1,9}}"
SPELLED = rf"(?:(?:{WORD})\b(?:(?:[\s-]+and[\s-]+|[\s-]+)(?={WORD})|))+"
NUMBER = rf"(?:{FIGURES}|{SPELLED})"
VAGUE = (
    r"(?P<vague>several|multiple|numerous|many|scores\s+of|dozens\s+of|hundreds\s+of|"
    r"thousands\s+of|tens\s+of\s+thousands\s+of|a\s+dozen|dozens|hundreds|thousands|a\s+few|a\s+number\s+of|a\s+couple\s+of)"
)
VAGUE_LOW = (
    ("tens of thousands", 20_000), ("thousands", 2000), ("hundreds", 200), ("dozens", 24),
    ("scores", 40), ("a dozen", 12),
)  # fmt: skip
LEAST = r"at\s+least|more\s+than|over|no\s+fewer\s+than|no\s+less\s+than|upwards?\s+of|a\s+minimum\s+of|in\s+excess\s+of|exceeding"
MOST = r"up\s+to|fewer\s+than|less\s+than|at\s+most|no\s+more\s+than|under|a\s+maximum\s+of|as\s+many\s+as|not\s+more\s+than"
ABOUT = r"about|around|approximately|roughly|some|nearly|almost|close\s+to|circa|an\s+estimated|estimated|c\."
COUNT = re.compile(
    rf"(?<![\w.,$€£-])(?:(?P<least>{LEAST})\s+|(?P<most>{MOST})\s+|(?P<about>{ABOUT})\s+|(?P<sign>[~≈><≥≤])\s*)?"
    rf"(?:between\s+(?P<from>{NUMBER})\s+and\s+(?P<until>{NUMBER})"
    rf"|(?P<low>{NUMBER})(?:\s*(?:[-–—−]|\bto\b)\s*(?P<high>{NUMBER}))?(?P<plus>\s?\+|\s+or\s+more\b|\s+or\s+so\b)?"
    rf"|{VAGUE})(?![\w%])",
    re.I,
)
DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class CountFound:
    """A count with its place and the words that bound it."""

    count: Count
    start: int
    end: int
    cue: str | None = None
    """ "at least", "around"; None for plain numbers and signs."""


def read_count(text: str, start: int, end: int) -> CountFound | None:
    """The count that stands at the start of the stretch, blanks before it allowed."""
    at = start
    while at < end and text[at].isspace():
        at += 1
    found = COUNT.match(text, at, end)
    return made(found) if found else None


def find_counts(text: str, start: int, end: int) -> list[CountFound]:
    """All counts of a stretch, in order."""
    return [count for found in COUNT.finditer(text, start, end) if (count := made(found))]


def made(found: re.Match[str]) -> CountFound | None:
    """The record of a match."""
    written = found.group()
    cue = found["least"] or found["most"] or found["about"]
    if found["vague"]:
        low: int | None = vague_low(found["vague"])
        count = Count(low, None, None, as_written=written)
        return CountFound(count, found.start(), found.end(), found["vague"])
    first = value_of(found["from"] or found["low"])
    second = value_of(found["until"] or found["high"])
    if first is None:
        return None
    if second is not None and second < first:
        second = widened(first, second)
    low, best, high = bounded(found, first, second)
    approx = bool(found["about"]) or found["sign"] in ("~", "≈") or (found["plus"] or "").endswith("so")
    try:
        count = Count(low, best, high, approx, as_written=written)
    except ValueError:
        return None
    return CountFound(count, found.start(), found.end(), " ".join(cue.split()) if cue else None)


def widened(first: int, second: int) -> int | None:
    """ "120-30" has no meaning we know: the second number is dropped."""
    return None


def bounded(
    found: re.Match[str], first: int, second: int | None
) -> tuple[int | None, int | None, int | None]:
    """Low, best, high of one or two numbers under their cue."""
    plus = (found["plus"] or "").strip()
    if second is not None:
        return first, None, second
    if found["least"] or found["sign"] in (">", "≥") or plus == "+" or plus.endswith("more"):
        return first, None, None
    if found["most"] or found["sign"] in ("<", "≤"):
        return None, None, first
    return first, first, first


def vague_low(phrase: str) -> int:
    """The least that a vague plural can mean: two, or what its word says."""
    words = " ".join(phrase.casefold().split())
    return next((low for name, low in VAGUE_LOW if words.startswith(name)), 2)


def value_of(written: str | None) -> int | None:
    """The number that figures or words spell."""
    if not written:
        return None
    if DIGITS.search(written):
        return int(re.sub(r"\D", "", written))
    total = current = 0
    for word in re.split(r"[\s-]+", written.casefold()):
        if word in UNITS or word in TENS:
            current += UNITS.get(word, 0) + TENS.get(word, 0)
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in SCALES:
            total += max(current, 1) * SCALES[word]
            current = 0
    return total + current
