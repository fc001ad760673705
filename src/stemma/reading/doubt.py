"""Doubt: the axes of a statement that hedging words set.

In go nothing but values, out comes one record that readers pass to `Page.state`. Example: "allegedly"
is `Doubt(voices=(Voice(ALLEGES, None, "(passive)"),), cue="allegedly")`.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.records import record
from stemma.model.statement import Certainty, Polarity, Stance, Voice


@record
@dataclass(frozen=True, slots=True)
class Doubt:
    """How something is said. The default is a plain yes."""

    voices: tuple[Voice, ...] = ()
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.YES
    stance: Stance = Stance.ASSERTS
    cue: str | None = None
    """The words as printed."""


PLAIN = Doubt()
