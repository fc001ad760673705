"""Authorities: the other side, whose word on an armed group is a charge.

In goes a voice, out comes the same voice, or one that blames. Example: "the interior ministry said" that
a group did something is a ministry that blames the group.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.statement import Act, Voice

AUTHORITY = re.compile(
    r"\b(?:government|police|army|military|officials?|ministers?|ministry|president|authorit\w+|prosecutors?|security|forces|intelligence|state|regime|governor|court|officers?|spokes\w+|investigators?|commander|king|mayor|source|troops|navy|air\s+force|coast\s+guard|gendarm\w+|battalion|infantry|junta|embassy|consulate|diplomats?|senate|parliament|council|prefect|sheriff|militar\w+|detectives?)\b",
    re.I,
)


def is_involved(label: str) -> bool:
    """Whether a speaker is the other side or a witness: what they say is no plain report."""
    return is_authority(label) or WITNESS.search(label) is not None


def is_authority(label: str) -> bool:
    """Whether a speaker, as printed, is the state or one of its organs."""
    return AUTHORITY.search(label) is not None


WITNESS = re.compile(
    r"^(?:some|many|most|several|others?)\b|\b(?:witness(?:es)?|eyewitness(?:es)?|defectors?|deserters?|prisoners?|detainees?|captives?|captured|arrested|informants?|informers?|suspects?|villagers?|residents?|refugees?|survivors?|locals?|neighbou?rs?|relatives?|famil(?:y|ies)|widow|former\s+(?:rebels?|members?|fighters?|guerrillas?|hostages?))\b",
    re.I,
)


def as_charge(voice: Voice) -> Voice:
    """Who says, on the other side, that a group did it accuses it; whoever says he saw it alleges it."""
    if voice.act in (Act.STATES, Act.REPORTS) and is_authority(voice.label or ""):
        return replace(voice, act=Act.BLAMES)
    if voice.act in (Act.STATES, Act.REPORTS) and WITNESS.search(voice.label or ""):
        return replace(voice, act=Act.ALLEGES)
    return voice
