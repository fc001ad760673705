"""Cells of coded tables: a casualty figure, or the name of whoever is said to have done it.

In goes "12 (+3)", out comes 12 victims and 3 attackers; in goes "Blue Front (suspected)", out comes the
bare name with its doubt. Plus signs in front mean attackers only, behind a number "at least". Vague
words keep a low bound alone; an unknown number has no bounds. `None`: not printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.counts import Count
from stemma.model.statement import Act, Certainty, Polarity, Voice
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.numbers import read_count

BESIDE = re.compile(r"\s*\(?\s*\+\s*(?P<n>\d{1,5})\s*\)?")
NOT_KNOWN = re.compile(r"\s*(?:unknown|not known|n/?a|\?|unclear)", re.I)
NOBODY = re.compile(r"\s*(?:none|nil|no one|[-–—])\s*$", re.I)
ABDUCTED = re.compile(r"\b(?:kidnapped|abducted|hostages?|captured|taken)\b", re.I)
TAIL = re.compile(
    r"\s*(?:\((?P<inside>[^()]+)\)|,\s*(?P<word>allegedly|suspected|possibly|probably|reportedly|alleged|claimed|denied)|(?P<mark>\?))\s*$",
    re.I,
)
HEAD = re.compile(
    r"\s*(?P<word>suspected|alleged(?:ly)?|possibl[ey]|probabl[ey]|presumed|purported(?:ly)?|reportedly|likely|perhaps|believed to be)\s+(?=\S)",
    re.I,
)
DOUBTS = (
    ("suspect", Doubt((Voice(Act.SUSPECTS, None, "(passive)"),))),
    ("alleg", Doubt((Voice(Act.ALLEGES, None, "(passive)"),))),
    ("purport", Doubt((Voice(Act.ALLEGES, None, "(passive)"),))),
    ("accus", Doubt((Voice(Act.ACCUSES, None, "(passive)"),))),
    ("blam", Doubt((Voice(Act.BLAMES, None, "(passive)"),))),
    ("report", Doubt((Voice(Act.REPORTS, None, "(passive)"),), Certainty.PROBABLE)),
    ("possib", Doubt(certainty=Certainty.POSSIBLE)),
    ("perhaps", Doubt(certainty=Certainty.POSSIBLE)),
    ("?", Doubt(certainty=Certainty.POSSIBLE)),
    ("probab", Doubt(certainty=Certainty.PROBABLE)),
    ("likely", Doubt(certainty=Certainty.PROBABLE)),
    ("presum", Doubt(certainty=Certainty.PROBABLE)),
    ("believ", Doubt(certainty=Certainty.PROBABLE)),
    ("unclear", Doubt(polarity=Polarity.UNKNOWN)),
    ("disputed", Doubt(polarity=Polarity.UNKNOWN)),
    ("unconfirmed", Doubt(polarity=Polarity.UNKNOWN)),
    ("claim", Doubt((Voice(Act.CLAIMS, None, "(passive)"),))),
    ("denied", Doubt((Voice(Act.DENIES, None, "(passive)"),), polarity=Polarity.NO)),
)


@dataclass(frozen=True, slots=True)
class CasualtyCell:
    """What one cell counts."""

    victims: Count | None
    """None: not printed."""
    attackers: Count | None
    """The attackers' own, counted beside the victims; None: not printed."""
    is_abduction: bool
    """Whether the persons were taken, not hurt."""


@dataclass(frozen=True, slots=True)
class NameCell:
    """A name with what is said of its certainty."""

    name: str
    """Without the hedge."""
    doubt: Doubt


def read_casualty_cell(text: str) -> CasualtyCell | None:
    """The figure of a cell; None where none can be read."""
    taken = bool(ABDUCTED.search(text))
    own = BESIDE.fullmatch(text)
    if own:
        return CasualtyCell(None, exactly(own["n"]), taken)
    tail = BESIDE.search(text)
    beside = tail if tail and "(" in tail.group() else None
    victims = victims_of(text[: beside.start()] if beside else text)
    if victims is None:
        return None
    return CasualtyCell(victims, exactly(beside["n"]) if beside else None, taken)


def victims_of(text: str) -> Count | None:
    """The number before the attackers'; unknown and none are numbers too."""
    if NOT_KNOWN.match(text):
        return Count(None, None, None, unknown=True, as_written=text.strip())
    if NOBODY.match(text):
        return Count.exactly(0, as_written=text.strip())
    found = read_count(text, 0, len(text))
    return found.count if found else None


def exactly(figures: str) -> Count:
    """A plain number."""
    return Count.exactly(int(figures), as_written=figures)


def read_name_cell(text: str) -> NameCell:
    """The bare name of a cell with its doubt; brackets that say anything else stay with the name."""
    head, tail = HEAD.match(text), TAIL.search(text)
    word = (
        (head and head["word"]) or (tail and (tail["word"] or tail["mark"] or tail["inside"])) or ""
    )
    doubt = doubt_named(word)
    if doubt == PLAIN:
        return NameCell(" ".join(text.split()), PLAIN)
    bare = text[head.end() :] if head else text[: tail.start()] if tail else text
    return NameCell(" ".join(bare.split()), doubt)


def doubt_named(word: str) -> Doubt:
    """The doubt that a word such as "suspected" says; plain for any other word."""
    low = word.casefold().strip()
    found = next((doubt for stem, doubt in DOUBTS if low.startswith(stem)), None)
    if found is None:
        return PLAIN
    return Doubt(found.voices, found.certainty, found.polarity, found.stance, word.strip())
