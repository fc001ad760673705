"""Casualties: the bracket of an attack entry, and tolls told in prose.

In goes "(16+ killed, 100+ wounded)", out come counts with their places; what looks like a count and
cannot be read is a fault, never a guess. Bounds follow UCDP GED's low/best/high.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from stemma.model.counts import Count
from stemma.reading.numbers import CountFound, find_counts, read_count

BRACKET = re.compile(r"\((?P<inside>[^()\n]{3,160})\)")
KILLED = re.compile(r"\b(?:killed|dead|deaths?|died|fatalit(?:y|ies)|slain|murdered)\b", re.I)
WOUNDED = re.compile(r"\b(?:wounded|injured|injuries|hurt|wounds)\b", re.I)
BOTH = re.compile(
    r"\b(?:casualt(?:y|ies)|causalt(?:y|ies)|causualties|causalities|victims)\b", re.I
)
NEARLY = re.compile(r"\b(?:kil+e?d|kill|woun?de?d|wouned|injur\w*|casu\w+|caus\w+t\w*)\b", re.I)
UNKNOWN = re.compile(
    r"\b(?:unknown|unclear|not\s+known|unspecified|unconfirmed|undetermined)\b", re.I
)
NONE = re.compile(r"^\s*(?:no|zero|none|without)\b", re.I)
OTHER = re.compile(
    r"\b(?:captured|kidnapped|abducted|hostages?|missing|arrested|freed|detained|taken|displaced|attackers?)\b",
    re.I,
)
PART = re.compile(r"[^,;/]+(?:,(?=\d{3}\b)[^,;/]*)*")
BETWEEN_TWO = re.compile(r"\bbetween\s+[\w,-]+\s*$", re.I)
JOINED = re.compile(
    r"\s+(?:and|&)\s+(?=(?:[\w+~<>,.-]+\s+){1,4}(?:killed|wounded|injured|dead)\b)", re.I
)


@dataclass(frozen=True, slots=True)
class Other:
    """A third count: captured, hostages."""

    label: str
    count: Count
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of the bracket that cannot be read."""

    start: int
    end: int
    found: str


@dataclass(frozen=True, slots=True)
class Casualties:
    """What a bracket, or prose, says."""

    start: int
    end: int
    killed: CountFound | None = None
    """None: not printed."""
    wounded: CountFound | None = None
    others: tuple[Other, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts collected while a bracket is read."""

    killed: CountFound | None = None
    wounded: CountFound | None = None
    others: list[Other] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    pending: CountFound | None = None
    """A number whose word stands in a later part ("200+ civilians, guards and police wounded")."""


def read_casualties(text: str, start: int, end: int) -> Casualties | None:
    """The last bracket of the stretch that counts casualties; None where there is none."""
    for bracket in reversed(list(BRACKET.finditer(text, start, end))):
        found = read_bracket(text, bracket)
        if found:
            return found
    return None


def read_bracket(text: str, bracket: re.Match[str]) -> Casualties | None:
    """One bracket; None where it speaks of something else."""
    inside = bracket["inside"]
    if not (
        KILLED.search(inside)
        or WOUNDED.search(inside)
        or BOTH.search(inside)
        or is_misspelt(inside)
    ):
        return None
    tally = Tally()
    for start, end in pieces(text, bracket.start("inside"), bracket.end("inside")):
        read_piece(text, start, end, tally)
    if not (tally.killed or tally.wounded or tally.faults or tally.others):
        return None
    return Casualties(
        bracket.start(),
        bracket.end(),
        tally.killed,
        tally.wounded,
        tuple(tally.others),
        tuple(tally.faults),
    )


def is_misspelt(inside: str) -> bool:
    """A number beside a word that comes close to killed or wounded."""
    return bool(NEARLY.search(inside) and re.search(r"\d|unknown", inside, re.I))


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of the bracket: at commas and semicolons, and at "and" before another count."""
    found = []
    for part in PART.finditer(text, start, end):
        at = part.start()
        for joint in JOINED.finditer(text, part.start(), part.end()):
            if BETWEEN_TWO.search(text, at, joint.start()):
                continue
            found.append((at, joint.start()))
            at = joint.end()
        found.append((at, part.end()))
    return found


def read_piece(text: str, start: int, end: int, tally: Tally) -> None:
    """One part: a count with its word, "unknown wounded", "no casualties", or a third count."""
    words = text[start:end]
    killed, wounded, both = KILLED.search(words), WOUNDED.search(words), BOTH.search(words)
    count = piece_count(text, start, end)
    if not (killed or wounded or both) and count and not OTHER.search(words):
        tally.pending = count
    count = count or (tally.pending if killed or wounded else None)
    if not (killed or wounded or both):
        other_piece(text, start, end, count, tally)
        return
    if count is None:
        tally.faults.append(Fault(start, end, words.strip()))
        return
    if killed or both:
        tally.killed = tally.killed or count
    if wounded or (both and (count.count.unknown or count.count.high == 0)):
        tally.wounded = tally.wounded or count


def piece_count(text: str, start: int, end: int) -> CountFound | None:
    """The number of a part; unknown and none are numbers too."""
    words = text[start:end]
    if UNKNOWN.search(words):
        return CountFound(
            Count(None, None, None, unknown=True, as_written=words.strip()), start, end
        )
    if NONE.match(words):
        return CountFound(Count.exactly(0, as_written=words.strip()), start, end)
    found = find_counts(text, start, end)
    return found[0] if found else None


def other_piece(text: str, start: int, end: int, count: CountFound | None, tally: Tally) -> None:
    """A third count, or a part nobody can read."""
    words = text[start:end]
    label = OTHER.search(words)
    if label and count and not count.count.unknown:
        tally.others.append(Other(label.group().casefold(), count.count, count.start, end))
    elif NEARLY.search(words):
        tally.faults.append(Fault(start, end, words.strip()))


KILL_VERB = re.compile(
    r"\b(?:killing|killed|kills|murdered|murdering|executed|executing|claimed\s+the\s+lives\s+of|resulted\s+in\s+the\s+deaths?\s+of|"
    r"left|leaving|leaves)\s+(?=\S)",
    re.I,
)
WOUND_VERB = re.compile(r"\b(?:wounding|wounded|injuring|injured)\s+(?=\S)", re.I)
BETWEEN = r"\s+(?:(?!and\b|dead\b|killed\b|wounded\b|injured\b)[^\W\d][\w’'-]*\s+){0,4}?"
DEAD = re.compile(
    rf"{BETWEEN}(?:dead|killed|died|were\s+killed|deaths|fatalities|lost\s+their\s+lives)\b", re.I
)
HURT = re.compile(rf"{BETWEEN}(?:wounded|injured|hurt)\b", re.I)


def find_casualties_in_prose(text: str, start: int, end: int) -> Casualties | None:
    """Tolls told in words: "killing 25 soldiers", "left 12 dead and 30 wounded"."""
    killed = toll(text, start, end, KILL_VERB, DEAD)
    wounded = toll(text, start, end, WOUND_VERB, HURT)
    if killed is None and wounded is None:
        return None
    return Casualties(start, end, killed, wounded)


def toll(
    text: str, start: int, end: int, verb: re.Pattern[str], after: re.Pattern[str]
) -> CountFound | None:
    """A count right behind the verb, or one that the word follows."""
    for found in verb.finditer(text, start, end):
        count = read_count(text, found.end(), end)
        left = found.group().casefold().startswith(("left", "leav"))
        if count and (not left or after.match(text, count.end, end)):
            return count
    for count in find_counts(text, start, end):
        if after.match(text, count.end, min(end, count.end + 60)):
            return count
    return None
