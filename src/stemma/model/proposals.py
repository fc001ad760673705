"""Proposals: statements that a program, a model or a person made of a passage, before anybody believes them.

In goes a line of JSON, out comes a record whose parts are typed and not yet compared with any text. What
passes the checks of `analysis.proposals` becomes a statement with `made_by=model`, status proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stemma.model.dates import When
from stemma.model.statement import Certainty, Polarity, Stance, Value, Voice


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words a proposal rests on. Offsets count code points; None where only the words were given."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One line of a proposals file."""

    line: int
    """From 1, for messages."""
    profile: str
    """File name, file stem or group id of the profile; empty where the atlas has only one."""
    subject: str
    """Node id."""
    property: str
    value: Value
    passage: Quotation
    polarity: Polarity = Polarity.YES
    certainty: Certainty = Certainty.CERTAIN
    voices: tuple[Voice, ...] = ()
    stance: Stance = Stance.ASSERTS
    when: When | None = None
    place: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    """Printed names of nodes that the profile does not know yet, by node id."""
    maker: str = ""
    """Which program made it."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a proposal was not taken; several reasons may hold, the first is given."""

    line: int
    code: str
    """Hyphenated: passage-differs, number-not-in-passage, hedge-lost ..."""
    reason: str
    """Expected and found, in words."""
    shown: str = ""
    """The proposal in short."""
