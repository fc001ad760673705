"""What a format cannot carry: each statement that is left out, and why.

In go statements with a reason, out come the lines of `left_out.csv`, which `MANIFEST.json` counts.
Formats fail closed: what would lose its hedge is left out here and never weakened or firmed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from stemma.model.statement import Statement
from stemma.publishing.exports.gathered import Gathered, quoted

NO_PARTY = "a party has no identifier that the format can name"


@dataclass(slots=True)
class Omissions:
    """Collects while a format is written; a statement that is carried after all is not left out."""

    gathered: Gathered
    """The build, with what formats share of it."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Statement id to the first reason."""
    carried: set[str] = field(default_factory=set)

    def carry(self, *statements: Statement) -> None:
        """The statements stand in the output with all that they say."""
        self.carried.update([statement.id for statement in statements])

    def carry_all(self) -> None:
        """Every statement of the build does."""
        self.carried.update(self.gathered.ids)

    def leave(self, statement: Statement, reason: str = "") -> None:
        """The statement does not; without a reason it is worked out from the statement."""
        self.reasons.setdefault(statement.id, reason or self.gathered.reason_of(statement))

    def leave_rest(self, statements: Iterable[Statement], reason: str = "") -> None:
        """Everything that was neither carried nor left out before."""
        if statements is self.gathered.build.statements:
            every = dict.fromkeys(self.gathered.ids, reason) if reason else self.gathered.reasons
            self.reasons = {**every, **self.reasons}
            return
        for statement in statements:
            if statement.id not in self.carried:
                self.leave(statement, reason)

    def add(self, other: Omissions) -> None:
        """What another format that draws on the same parts carried and left out."""
        self.carried |= other.carried
        self.reasons |= other.reasons

    def left(self) -> list[tuple[str, str]]:
        """The id of each statement that is left out, as a cell of quoted CSV, and the reason; by id."""
        reasons, carried = self.reasons, self.carried
        return [
            (cell, reasons[identifier])
            for identifier, cell in zip(self.gathered.ids, self.gathered.quoted_ids, strict=True)
            if identifier in reasons and identifier not in carried
        ]


def counts(left: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How many are left out for each reason."""
    return dict(sorted(Counter(map(itemgetter(1), left)).items()))


def lines(left: Iterable[tuple[str, str]], reasons: Iterable[str]) -> str:
    """`left_out.csv`: statement and reason, by id."""
    ends = {why: f",{quoted(why)}\n" for why in reasons}
    return '"statement","reason"\n' + "".join([cell + ends[why] for cell, why in left])
