"""Strength: one display word for how firmly something is said, computed and never stored.

In goes a statement, out comes a word; it is an order, not a probability. Example: a statement that
"the government blamed the group" has strength `blamed`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from stemma.model.statement import Act, Certainty, Polarity, Special, Stance, Statement


class Strength(StrEnum):
    """The display words of MODEL.md, firmest first."""

    STATED = "stated"
    ESTIMATED = "estimated"
    ATTRIBUTED = "attributed"
    CLAIMED = "claimed"
    PROBABLE = "probable"
    BLAMED = "blamed"
    SUSPECTED = "suspected"
    ALLEGED = "alleged"
    SUGGESTED = "suggested"
    POSSIBLE = "possible"
    UNVERIFIED = "unverified"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"
    NEGATIVE = "negative"
    DENIED = "denied"
    REJECTED = "rejected"


class Responsibility(StrEnum):
    """How firmly the text ties an attack to the profile's own group."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    SUSPECTED = "suspected"
    POSSIBLE = "possible"
    UNCLEAR = "unclear"
    DENIED = "denied"


BY_ACT = {
    Act.ALLEGES: Strength.ALLEGED,
    Act.SUSPECTS: Strength.SUSPECTED,
    Act.SUGGESTS: Strength.SUGGESTED,
    Act.BLAMES: Strength.BLAMED,
    Act.ACCUSES: Strength.BLAMED,
    Act.CLAIMS: Strength.CLAIMED,
    Act.ESTIMATES: Strength.ESTIMATED,
    Act.DENIES: Strength.DENIED,
}

PLACE = {word: place for place, word in enumerate(Strength)}
"""From firmest to weakest, the words outside the order last."""
ORDER = tuple(Strength)[: tuple(Strength).index(Strength.UNCLEAR) + 1]
"""From firmest to weakest; the words after `unclear` stand outside the order."""

RESPONSIBILITY = {
    Strength.STATED: Responsibility.ASSERTED,
    Strength.ESTIMATED: Responsibility.ASSERTED,
    Strength.ATTRIBUTED: Responsibility.ALLEGED,
    Strength.CLAIMED: Responsibility.CLAIMED,
    Strength.PROBABLE: Responsibility.SUSPECTED,
    Strength.BLAMED: Responsibility.ALLEGED,
    Strength.ALLEGED: Responsibility.ALLEGED,
    Strength.UNVERIFIED: Responsibility.ALLEGED,
    Strength.SUSPECTED: Responsibility.SUSPECTED,
    Strength.SUGGESTED: Responsibility.SUSPECTED,
    Strength.POSSIBLE: Responsibility.POSSIBLE,
    Strength.UNCLEAR: Responsibility.UNCLEAR,
    Strength.UNKNOWN: Responsibility.UNCLEAR,
    Strength.DENIED: Responsibility.DENIED,
    Strength.NEGATIVE: Responsibility.DENIED,
    Strength.REJECTED: Responsibility.DENIED,
}


ASSERTS, YES, CERTAIN = Stance.ASSERTS, Polarity.YES, Certainty.CERTAIN
STATED, ATTRIBUTED = Strength.STATED, Strength.ATTRIBUTED
"""Looked up once: every view asks for the strength of every statement."""


def strength(statement: Statement) -> Strength:
    """The first rule of MODEL.md that applies to the statement."""
    if (
        statement.stance is ASSERTS
        and statement.polarity is YES
        and statement.certainty is CERTAIN
        and not isinstance(statement.value, Special)
    ):
        voices = statement.voices
        return BY_ACT.get(voices[0].act, ATTRIBUTED) if voices else STATED
    return doubted(statement)


def doubted(statement: Statement) -> Strength:
    """The same where something but the voices is told of the statement."""
    if statement.stance is Stance.REJECTS:
        return Strength.REJECTED
    if statement.value is Special.NONE:
        return Strength.NEGATIVE
    if statement.value is Special.SOME:
        return Strength.UNKNOWN
    if statement.polarity is Polarity.UNKNOWN or statement.certainty is Certainty.OPEN:
        return Strength.UNCLEAR
    if statement.polarity is Polarity.NO:
        return Strength.DENIED if statement.voices else Strength.NEGATIVE
    if statement.stance is Stance.DOUBTS:
        return Strength.UNVERIFIED
    if statement.certainty is Certainty.POSSIBLE:
        return Strength.POSSIBLE
    if statement.certainty is Certainty.PROBABLE:
        return Strength.PROBABLE
    if statement.voices:
        return BY_ACT.get(statement.voices[0].act, ATTRIBUTED)
    return STATED


OWN_MEASURE = re.compile(
    r"\b(?:probabl[ey]|likely|presumably|apparently|in\s+all\s+(?:probability|likelihood)|(?:by|to)\s+all\s+appearances)\b",
    re.I,
)
"""Words for how sure the profile is itself, where "is believed to" and "reportedly" pass on what others think."""


def responsibility(statement: Statement) -> Responsibility:
    """How firmly a perpetrator statement ties its attack to the group.

    "Probably", "likely" and "presumably" are nobody's suspicion but the text's own measure of certainty, and give
    `possible`: so the authors of pages in tests/reading/pages/blind took 12 of 16 such attacks.
    """
    word = strength(statement)
    if word is Strength.PROBABLE and statement.cue and OWN_MEASURE.search(statement.cue):
        return Responsibility.POSSIBLE
    return RESPONSIBILITY[word]


FIRM = frozenset({Strength.STATED, Strength.ESTIMATED, Strength.ATTRIBUTED, Strength.CLAIMED})
"""Strengths that need no hedge beside them."""


def is_hedged(word: Strength) -> bool:
    """Whether a strength is below `claimed`."""
    return word not in FIRM


def weakest(words: list[Strength]) -> Strength:
    """The weakest of several strengths; `stated` for none."""
    return max(words, key=PLACE.__getitem__, default=Strength.STATED)
