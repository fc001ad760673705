"""Doubt: the axes of a statement that hedging words set.

In go nothing but values, out comes one record that readers pass to `Page.state`. Example: "allegedly"
is `Doubt(voices=(Voice(ALLEGES, None, "(passive)"),), cue="allegedly")`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from stemma.model.records import record
from stemma.model.statement import Act, Certainty, Polarity, Stance, Voice


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


def with_cue(doubt: Doubt, cue: str | None) -> Doubt:
    """The same with other words as printed; every hedge is made so, and `replace` would look at all fields."""
    return Doubt(doubt.voices, doubt.certainty, doubt.polarity, doubt.stance, cue)


def is_doubted(doubt: Doubt) -> bool:
    """Whether it makes a statement weaker than `claimed`: more than a voice is set, or one that charges."""
    return (
        doubt.certainty is not Certainty.CERTAIN
        or doubt.polarity is not Polarity.YES
        or doubt.stance is not Stance.ASSERTS
        or bool(doubt.voices and doubt.voices[0].act in CHARGING)
    )


PASSING_ON = frozenset({Act.REPORTS, Act.STATES, Act.ESTIMATES})
CHARGING = frozenset({Act.ALLEGES, Act.SUSPECTS, Act.SUGGESTS, Act.BLAMES, Act.ACCUSES})


def nested(total: Doubt) -> Doubt:
    """Who reports an allegation is not certain of it: "according to the Courier, he allegedly ..."."""
    voices = total.voices
    passed_on = len(voices) > 1 and voices[0].act in PASSING_ON
    if (
        passed_on
        and total.certainty is Certainty.CERTAIN
        and any(v.act in CHARGING for v in voices[1:])
    ):
        return replace(total, certainty=Certainty.PROBABLE)
    return total
