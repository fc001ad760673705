"""What a format cannot carry: each statement that is left out, and why.

In go statements with a reason, out come the rows of `left_out.csv`, which `MANIFEST.json` counts.
Formats fail closed: what would lose its hedge is left out here and never weakened or firmed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.model.statement import Polarity, Special, Stance, Statement
from stemma.model.strength import is_hedged, strength

HEDGED = "hedged: the format has no place for who says it and how sure they are"
NEGATIVE = "denied, negative or left open: the format knows only what is"
UNKNOWN = "stated as unknown or as none: the format has no such value"
NO_PLACE = "the format has no place for this property"
NO_PARTY = "a party has no identifier that the format can name"


@dataclass(slots=True)
class Omissions:
    """Collects while a format is written; a statement that is carried after all is not left out."""

    reasons: dict[str, str] = field(default_factory=dict)
    """Statement id to the first reason."""
    carried: set[str] = field(default_factory=set)

    def carry(self, *statements: Statement) -> None:
        """The statements stand in the output with all that they say."""
        for statement in statements:
            self.carried.add(statement.id)

    def leave(self, statement: Statement, reason: str = "") -> None:
        """The statement does not; without a reason it is worked out from the statement."""
        self.reasons.setdefault(statement.id, reason or reason_of(statement))

    def leave_rest(self, statements: Iterable[Statement], reason: str = "") -> None:
        """Everything that was neither carried nor left out before."""
        for statement in statements:
            if statement.id not in self.carried:
                self.leave(statement, reason)

    def rows(self) -> list[tuple[str, str]]:
        """Statement and reason, by id."""
        return sorted((s, why) for s, why in self.reasons.items() if s not in self.carried)


def reason_of(statement: Statement) -> str:
    """Why a format without doubt cannot carry a statement."""
    if isinstance(statement.value, Special):
        return UNKNOWN
    if statement.polarity is not Polarity.YES:
        return NEGATIVE
    if statement.stance is not Stance.ASSERTS or is_hedged(strength(statement)):
        return HEDGED
    return NO_PLACE
