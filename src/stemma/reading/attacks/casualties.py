"""Casualties in brackets: killed, wounded, third counts, and the attackers' own dead.

In goes "(16+ killed, 100+ wounded)", out come counts with their places; what looks like a count and
cannot be read is a fault, never a guess. Bounds follow UCDP GED's low/best/high. Tolls told in prose
are read by `tolls`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from stemma.model.counts import Count, Inclusion
from stemma.reading.cells import read_casualty_cell
from stemma.reading.numbers import CountFound, find_counts

BRACKET = re.compile(
    r"\((?P<inside>(?:[^()\n]|\([^()\n]{1,20}\)){3,200})\)|\[(?P<square>[^\[\]\n]{6,200})\]"
)
KILLED = re.compile(
    r"(?<![^\W\d])(?:killed|dead|deaths?|died|fatalit(?:y|ies)|slain|murdered)\b", re.I
)
WOUNDED = re.compile(r"(?<![^\W\d])(?:wounded|injured|injur(?:y|ies)|hurt|wounds)\b", re.I)
BOTH = re.compile(
    r"\b(?:casualt(?:y|ies)|causalt(?:y|ies)|causualties|causalities|casulties|victims)\b", re.I
)
NEARLY = re.compile(r"\b(?:kil+e?d|kill|woun?de?d|wouned|injur\w*|casu\w+|caus\w+t\w*)\b", re.I)
UNKNOWN = re.compile(
    r"\b(?:unknown|unclear|not\s+(?:known|reported|given|available)|unspecified|unconfirmed|undetermined|unavailable|unreported)\b",
    re.I,
)
NONE = re.compile(r"^\W*(?:no|zero|none|without|nobody)\b", re.I)
OTHER = re.compile(
    r"\b(?:captured|kidnapped|abducted|hostages?|missing|arrested|freed|detained|taken|displaced)\b",
    re.I,
)
OWN = re.compile(
    r"\b(?:attackers?|assailants?|(?:suicide\s+)?bombers?|perpetrators?|militants?|gunm[ae]n|fighters|insurgents?|rebels?|hijackers?|terrorists?|raiders|guerrillas?)\b",
    re.I,
)
INCLUDING = re.compile(r"\b(?:including|among\s+them|of\s+(?:them|whom))\b", re.I)
EXCLUDING = re.compile(
    r"\b(?:(?:not|without)\s+(?:including|counting)|excluding|besides|apart\s+from)\b", re.I
)
COUNTED = re.compile(r"\s+[a-z][\w-]+\s")
"""What is counted, named between the number and its word."""
BESIDE = re.compile(r"\(\s*\+\s*(?P<n>\d{1,4})\s*\)")
PART = re.compile(r"[^,;/]+(?:,(?=\d{3}\b)[^,;/]*)*")
BETWEEN_TWO = re.compile(r"\bbetween\s+[\w,-]+\s*$", re.I)
JOINED = re.compile(
    r"\s+(?:and|&)\s+(?=(?:[\w+~<>,.-]+\s+){1,4}(?:killed|wounded|injured|dead|injuries|deaths)\b)"
    r"|(?<!\bnot)\s+(?=including\b|excluding\b|not\s+including\b)",
    re.I,
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
    own: CountFound | None = None
    """Attackers among the dead, or beside them; whether among them says `killed.count`."""


@dataclass(slots=True)
class Tally:
    """Counts collected while a bracket is read."""

    killed: CountFound | None = None
    wounded: CountFound | None = None
    own: CountFound | None = None
    others: list[Other] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    pending: CountFound | None = None
    """A number whose word stands in a later part ("200+ civilians, guards and police wounded")."""
    inclusion: Inclusion = Inclusion.UNSTATED


def read_casualties(text: str, start: int, end: int) -> Casualties | None:
    """The last bracket of the stretch that counts casualties; None where there is none."""
    for bracket in reversed(list(BRACKET.finditer(text, start, end))):
        found = read_bracket(text, bracket)
        if found:
            return found
    return None


def read_bracket(text: str, bracket: re.Match[str]) -> Casualties | None:
    """One bracket; None where it speaks of something else."""
    group = "inside" if bracket["inside"] else "square"
    inside = bracket[group]
    if not (
        is_count(inside)
        or is_misspelt(inside)
        or (OTHER.search(inside) and re.search(r"\d", inside))
    ):
        return None
    tally = Tally()
    for start, end in pieces(text, bracket.start(group), bracket.end(group)):
        read_piece(text, start, end, tally)
    if not (tally.killed or tally.wounded or tally.faults or tally.others):
        return None
    return Casualties(
        bracket.start(), bracket.end(), with_inclusion(tally.killed, tally.inclusion), tally.wounded,
        tuple(tally.others), tuple(tally.faults), tally.own,
    )  # fmt: skip


def is_count(inside: str) -> bool:
    """Whether a bracket speaks of the killed, the wounded, or both."""
    return bool(KILLED.search(inside) or WOUNDED.search(inside) or BOTH.search(inside))


def is_misspelt(inside: str) -> bool:
    """A number beside a word that comes close to killed or wounded."""
    return bool(NEARLY.search(inside) and re.search(r"\d|unknown", inside, re.I))


def with_inclusion(found: CountFound | None, inclusion: Inclusion) -> CountFound | None:
    """The number of killed, with what is said of the attackers' own dead."""
    if found is None or inclusion is Inclusion.UNSTATED:
        return found
    return replace(found, count=replace(found.count, includes_perpetrators=inclusion))


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of the bracket: at commas and semicolons, and at "and" before another count."""
    found = []
    for part in PART.finditer(text, start, end):
        at = part.start()
        for joint in JOINED.finditer(text, part.start(), part.end()):
            if BETWEEN_TWO.search(text, at, joint.start()) or joint.start() == at:
                continue
            found.append((at, joint.start()))
            at = joint.end()
        found.append((at, part.end()))
    return found


def read_piece(text: str, start: int, end: int, tally: Tally) -> None:
    """One part: a count with its word, "unknown wounded", "no casualties", a third count, own dead."""
    words = text[start:end]
    if INCLUDING.search(words) or EXCLUDING.search(words):
        read_inclusion(text, start, end, tally)
        return
    killed, wounded, both = KILLED.search(words), WOUNDED.search(words), BOTH.search(words)
    count = piece_count(text, start, end)
    beside = BESIDE.search(text, start, end)
    cell = read_casualty_cell(text[start : beside.end()]) if beside else None
    if beside and cell and cell.attackers:
        tally.own = CountFound(cell.attackers, *beside.span())
        tally.inclusion = Inclusion.NO
    if not (killed or wounded or both):
        if count and not OTHER.search(words):
            tally.pending = count
        other_piece(text, start, end, count, tally)
        return
    count = count or tally.pending
    if count is None:
        tally.faults.append(Fault(start, end, words.strip()))
        return
    if killed and tally.killed and OWN.search(words):
        tally.own, tally.inclusion = count, Inclusion.UNSTATED
        return
    told = killed or wounded
    if (
        tally.pending
        and tally.pending is not count
        and told
        and COUNTED.match(text, count.end, end)
    ):
        if killed and OWN.search(words):
            tally.own, tally.inclusion = count, Inclusion.YES
        count, tally.pending = total(tally.pending, count), None
    if killed or both:
        tally.killed = tally.killed or count
    if wounded or (both and (count.count.unknown or count.count.high == 0)):
        tally.wounded = tally.wounded or count


def total(first: CountFound, second: CountFound) -> CountFound:
    """Both numbers together: "3 policemen and 2 attackers killed"; a bound that one lacks is lacking."""
    a, b = first.count, second.count
    if a.unknown or b.unknown:
        return second
    summed = Count(
        added(a.low, b.low), added(a.best, b.best), added(a.high, b.high), a.approx or b.approx,
        as_written=f"{a.as_written} + {b.as_written}",
    )  # fmt: skip
    return CountFound(summed, first.start, second.end)


def added(first: int | None, second: int | None) -> int | None:
    """The sum of two bounds; None where one is not known."""
    return None if first is None or second is None else first + second


def read_inclusion(text: str, start: int, end: int, tally: Tally) -> None:
    """ "including 8 attackers", "not including the bomber"; of others than attackers nothing follows."""
    words = text[start:end]
    if not OWN.search(words):
        return
    excluded = bool(EXCLUDING.search(words))
    tally.inclusion = Inclusion.NO if excluded else Inclusion.YES
    found = find_counts(text, start, end)
    tally.own = found[0] if found else tally.own
    if tally.wounded is None and WOUNDED.search(words) and len(found) > 1:
        tally.wounded = found[-1]


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
    return found[0] if found else glued_count(text, start, end)


GLUED = re.compile(r"\s*(?P<n>\d{1,6})(?P<plus>\+?)(?=\s?(?:killed|wounded|injured|dead)\b)", re.I)


def glued_count(text: str, start: int, end: int) -> CountFound | None:
    """A number without a blank behind or before it: "3killed", "9 killed/31 wounded"."""
    found = GLUED.match(text, start, end)
    if found is None:
        return None
    number, written = int(found["n"]), found.group().strip()
    exact = None if found["plus"] else number
    return CountFound(
        Count(number, exact, exact, as_written=written), found.start("n"), found.end()
    )


def other_piece(text: str, start: int, end: int, count: CountFound | None, tally: Tally) -> None:
    """A third count, or a part nobody can read."""
    words = text[start:end]
    label = OTHER.search(words)
    if label and count and not count.count.unknown:
        tally.others.append(Other(label.group().casefold(), count.count, count.start, end))
    elif NEARLY.search(words):
        tally.faults.append(Fault(start, end, words.strip()))
