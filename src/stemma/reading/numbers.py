"""Numbers as printed: figures, words, bounds, ranges, vague plurals.

In goes a stretch of text, out come `CountFound`s with their places. Example: "at least 16" is low
16 without a high bound, and its cue is "at least". Bounds follow contracts/reading.md, COUNT: "16+"
and "over 16" have no high bound, "up to 300" no low one, "about 73" is 73, approximate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.counts import Count
from stemma.model.records import record
from stemma.reading.wordplaces import Lexicon, between, words_that

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
VAGUE = {
    **{
        f"{few} {scale}": 2 * number
        for few in ("several", "a few", "many")
        for scale, number in (("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("dozen", 12))
    },
    "low dozens": 12, "low hundreds": 100, "low thousands": 1000,
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "thousands": 2000,
    "hundreds": 200, "dozens": 24, "scores": 40, "several": 2, "multiple": 2, "numerous": 2,
    "many": 2, "a few": 2, "a number of": 2, "a couple of": 2, "a handful of": 2,
}  # fmt: skip
"""The least that a vague plural can mean; none of them has a high bound."""

GAP = r"[\s\u2060]"
"""A blank, a hard line break, or the filler that stands for markup."""
SEPARATOR = "[,\u00a0\u202f\u2009]"
FIRST_WORD = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
ONE_WORD = f"{FIRST_WORD}|{'|'.join(SCALES)}"
FIGURES = (
    rf"(?:\d{{1,3}}(?:{SEPARATOR}\d{{3}})+(?!\d)|\d{{1,9}}(?!\d))"
    rf"(?:\.\d{{1,3}}(?={GAP}{{1,3}}(?:million|thousand)\b))?"
    rf"(?:{GAP}{{1,3}}(?:million|thousand|hundred|dozen)\b)?"
)
SPELLED = (
    rf"(?:(?:an?|half{GAP}{{1,3}}a){GAP}{{1,3}}(?:{'|'.join(SCALES)})|{FIRST_WORD})\b"
    rf"(?:(?:{GAP}{{1,3}}and{GAP}{{1,3}}|{GAP}{{1,3}}|-{GAP}{{0,2}})(?:{ONE_WORD})\b){{0,9}}"
)
NUMBER = rf"(?:{FIGURES}|{SPELLED})"
DASH = "[-–—−]"
LEAST = (
    "at least|more than|just over|well over|slightly over|a little over|slightly more than|a little more than|over|no fewer than|no less than|not less than|upwards? of|a minimum of|at a minimum|"
    "in excess of|exceeding|greater than|as few as"
)
MOST = "up to|fewer than|less than|at the very most|at the most|at most|at best|no more than|not more than|just under|just below|a little under|slightly less than|under|a maximum of|as many as|not exceeding|never more than|hardly more than|never exceeded|never exceeding|did not exceed"
ABOUT = "about|around|approximately|roughly|some|nearly|almost|close to|circa|an estimated|estimated|in the neighbou?rhood of|in the region of|in the vicinity of|on the order of|in the order of"


def spaced(words: str) -> str:
    """The words as a pattern in which any run of blanks may stand for a blank."""
    return words.replace(" ", f"{GAP}{{1,3}}")


PLURALS = [few for few in VAGUE if any(scale in few for scale in SCALES)]
UPPER = rf"(?:{spaced(LEAST)}){GAP}{{1,3}}{NUMBER}|{spaced('|'.join(PLURALS))}|{NUMBER}"
"""The second number of a range; "500 to several thousand" and "10 to over 30" have no high bound."""
COUNT = re.compile(
    rf"(?:(?:(?P<least>{spaced(LEAST)})|(?P<most>{spaced(MOST)})|(?P<about>{spaced(ABOUT)}|approx\.?|ca?\.))"
    rf"{GAP}{{1,3}}(?=[\w~≈])|(?P<sign>[~≈><≥≤+]){GAP}?)?"
    rf"(?:(?:(?:between|from){GAP}{{1,3}}|(?<=as few as ))(?P<from>{NUMBER})(?:{GAP}{{1,3}}(?:and|to)|,?{GAP}{{1,3}}(?:or|possibly|perhaps|maybe)){GAP}{{1,3}}"
    rf"(?:as{GAP}{{1,3}}many{GAP}{{1,3}}as{GAP}{{1,3}})?(?P<until>{UPPER})"
    rf"|(?P<low>{NUMBER})(?:{GAP}{{0,3}}(?:{DASH}|to\b){GAP}{{0,3}}(?P<high>{UPPER}))?"
    rf"(?P<plus>{GAP}?\+|{GAP}{{1,3}}or{GAP}{{1,3}}(?:more|so)\b|{GAP}{{1,3}}at{GAP}{{1,3}}(?:least|(?:the{GAP}{{1,3}})?most)\b)?"
    rf"|(?P<vague>{spaced('|'.join(VAGUE))})(?:{GAP}{{1,3}}of\b)?"
    r"|(?P<article>an?))"
    rf"(?![\w%+]|[.,/:]\d|{DASH}\w|{GAP}?(?:%|per\s?cent\b))",
    re.I,
)
OPEN = re.compile(rf"{spaced(LEAST)}\b|{spaced('|'.join(PLURALS))}", re.I)
FIGURE = re.compile(r"\d+(?:[.,/:]\d+)*")
STARTERS = frozenset(
    [*UNITS, *TENS]
    + [phrase.split()[0].strip("?") for phrase in VAGUE]
    + [phrase.split()[0].strip("?") for phrase in f"{LEAST}|{MOST}|{ABOUT}".split("|")]
    + ["between", "half", "an", "upward", "approx", "ca", "c"]
)
SIGNS = "~≈><≥≤+"
NOT_BEFORE = "$€£¥#/.,_"
NOT_DIGIT = re.compile(r"[^\d.]")


@record
@dataclass(frozen=True, slots=True)
class CountFound:
    """A count with its place and the words that bound it."""

    count: Count
    """The count; `as_written` is the text between start and end."""
    start: int
    """Offset of its first character, cue included."""
    end: int
    """Offset behind its last character."""
    cue: str | None = None
    """ "at least", "around", as printed; None for plain numbers and signs."""
    cue_start: int | None = None
    cue_end: int | None = None


def read_count(text: str, start: int, end: int, *, articles: bool = False) -> CountFound | None:
    """The count that stands at the start of the stretch, blanks before it allowed.

    With `articles` "a" and "an" are one.
    """
    while start < end and (text[start].isspace() or text[start] == "\u2060"):
        start += 1
    return count_at(text, start, end, articles=articles) if start < end else None


def find_counts(text: str, start: int, end: int, *, articles: bool = False) -> list[CountFound]:
    """All counts of a stretch, in order; numbers of dates are among them."""
    found: list[CountFound] = []
    past = start
    for at in candidates(text, start, end):
        if at < past:
            continue
        at = max(past, with_sign(text, at, past)) if text[at].isdigit() else at
        count = count_at(text, at, end, articles=articles)
        if count:
            found.append(count)
            past = count.end
    return found


def candidates(text: str, start: int, end: int) -> Sequence[int]:
    """Offsets of the words and figures that a count may begin with."""
    return between(COUNTING.places(text), start, end)


def beginnings(run: str) -> list[int]:
    """Those of a run without blanks."""
    if run.isalpha():
        return list(starters(run))
    figures = [figure.start() for figure in FIGURE.finditer(run)]
    return sorted([*figures, *starters(run)])


def is_starter(word: str) -> bool:
    """Whether a count may begin with the word."""
    return word.lower() in STARTERS


starters = words_that(is_starter)
COUNTING = Lexicon(beginnings)


def with_sign(text: str, at: int, least: int) -> int:
    """The offset of the sign right before a figure, else the figure's own."""
    before = at - 1 - (at - 1 > least and text[at - 1] == " ")
    return before if before >= least and text[before] in SIGNS else at


def count_at(text: str, at: int, end: int, *, articles: bool) -> CountFound | None:
    """The count that begins right here; None inside a word, an amount of money or a code."""
    if at and (text[at - 1] in NOT_BEFORE or text[at - 1].isalnum()) and not after_comma(text, at):
        return None
    if at > 1 and text[at - 1] == "-" and text[at - 2].isalnum():
        return None
    if text[max(0, at - 3) : at].lower() == "no " and text[at : at + 3].lower() == "one":
        return None
    found = COUNT.match(text, at, end)
    if found is None or (found["article"] and not articles):
        return None
    return count_found(found)


def after_comma(text: str, at: int) -> bool:
    """Whether a comma or full stop stands before, without a digit before that."""
    return text[at - 1] in ".," and at > 1 and not text[at - 2].isdigit()


def count_found(found: re.Match[str]) -> CountFound | None:
    """The record of a match; None for a range that runs backwards."""
    bounds = bounds_of(found)
    if bounds is None:
        return None
    about = bool(found["about"]) or found["sign"] in ("~", "≈")
    approx = (about and bounds[0] is not None) or (found["plus"] or "").endswith("so")
    count = Count(*bounds, approx, as_written=found.group())
    cue = next((name for name in ("least", "most", "about") if found[name]), None)
    if cue is None:
        return CountFound(count, found.start(), found.end())
    words = " ".join(found[cue].replace("\u2060", " ").split())
    return CountFound(count, found.start(), found.end(), words, found.start(cue), found.end(cue))


def bounds_of(found: re.Match[str]) -> tuple[int | None, int | None, int | None] | None:
    """Low, best and high of what was printed; None where a range runs backwards."""
    first = first_number(found)
    if found["vague"] and not found["most"]:
        return first, None, None
    written = found["until"] or found["high"]
    if written and OPEN.match(written):
        return first, None, None
    if written:
        second = number_of(written)
        if is_elided(found["from"] or found["low"], written, second):
            first *= 1000
        return (first, None, second) if second >= first else None
    plus = (found["plus"] or "").strip()
    if found["least"] or (found["sign"] or "-") in ">≥+" or plus.endswith(("+", "more", "least")):
        return first, None, None
    if found["most"] or (found["sign"] or "-") in "<≤" or plus.endswith("most"):
        return None, None, first
    return first, first, first


def is_elided(first: str, written: str, second: int) -> bool:
    """ "125-190,000": the first number leaves out the thousands that the second prints."""
    in_thousands = written.endswith(("000", "thousand")) and second % 1000 == 0
    plain = len(first) <= 3 and first.isdigit()
    return in_thousands and plain and int(first) * 1000 < second


def first_number(found: re.Match[str]) -> int:
    """The one number, or the first of a range."""
    if found["article"]:
        return 1
    if found["vague"]:
        return VAGUE[" ".join(found["vague"].lower().replace("\u2060", " ").split())]
    return number_of(found["from"] or found["low"])


BETWEEN_WORDS = re.compile(r"[\s\u2060-]+")


def number_of(written: str) -> int:
    """The number that figures or words spell: "1.5 million", "two hundred and six"."""
    words = BETWEEN_WORDS.split(written.lower())
    if words[0][0].isdigit():
        return figures_of(written)
    half = words[0] == "half"
    total = current = 0
    for word in words:
        if word in ("hundred", "dozen"):
            current = max(current, 1) * SCALES[word]
        elif word in SCALES:
            total += max(current, 1) * SCALES[word]
            current = 0
        else:
            current += UNITS.get(word, 0) + TENS.get(word, 0)
    return (total + current) // (2 if half else 1)


def figures_of(written: str) -> int:
    """Figures, with or without a scale behind them."""
    scale = next((size for name, size in SCALES.items() if written.lower().endswith(name)), 1)
    whole, _, part = NOT_DIGIT.sub("", written).partition(".")
    return int(whole) * scale + (int(part) * scale // 10 ** len(part) if part else 0)
