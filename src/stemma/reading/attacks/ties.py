"""Attack ties: what an attack entry says of a party, and the entry with its parties masked.

In go the sentences of an entry, out come their words with the own group's mentions as runs of omega
and other groups' as runs of lambda; `attacks.clauses` reads them clause by clause into `Tie`s. Example:
"The police blamed the front, but it denied any role" is a hedged tie and a denial of one group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from stemma.model.nodes import Node
from stemma.model.records import record
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import Hedge
from stemma.reading.names.mentions import Mention
from stemma.reading.page import Page


class Says(StrEnum):
    """What a clause says of a party."""

    ACTS = "acts"
    """Plainly did it."""
    HEDGED = "hedged"
    NAMED = "named"
    """Is named beside the deed; that it did it is left to the reader."""
    STRUCK = "struck"
    """Is what the deed was done to, by somebody whom the clause does not name."""
    CLAIMS = "claims"
    DENIES = "denies"
    DOUBTED = "doubted"
    """A claim or charge that somebody doubts; nobody is named."""
    UNCLAIMED = "unclaimed"
    TIED = "tied"
    """An affiliate, umbrella or splinter of the own group did it."""
    SUFFERS = "suffers"
    """Another party acts, the own group is the victim."""


@record
@dataclass(frozen=True, slots=True)
class Tie:
    """What one clause says of one party."""

    says: Says
    node: Node
    is_own: bool
    doubt: Doubt
    span: Span
    is_aside: bool = False
    """Whether it stands in a clause of time or cause: "after it had been blamed for ..."."""
    is_link: bool = False
    """Whether the attackers are tied to the party, not the party to the attack."""
    is_verdict: bool = False
    """Whether a court found that the party did it."""


OWN_VERB = re.compile(
    r"\b(?:that|which|whom|who)\s+(?:it|they)\s+(?:had\s+|has\s+)?(?:\w+ly\s+)?\Z"
)
"""Before "accused": it is the group of the clause before that does."""


class Entry:
    """The sentences of one entry, read clause by clause."""

    def __init__(
        self, page: Page, sentences: Sequence[Sentence], bracket: Span | None = None
    ) -> None:
        """Mask the mentions: own ones become runs of omega, others of lambda.

        `bracket` holds the casualties: who counted them says nothing of who killed.
        """
        self.page, self.bracket = page, bracket
        self.sentences = sentences
        self.start = sentences[0].start
        end = sentences[-1].body_end
        self.mentions = page.mentions.within(self.start, end)
        masked = list(page.plain[self.start : end])
        for mention in self.mentions:
            if bracket and bracket.start <= mention.start < bracket.end:
                continue
            mark = "Ω" if mention.is_own else "Λ"
            at, last = mention.start - self.start, mention.end - self.start
            masked[at:last] = mark * (last - at)
        told = page.plain[self.start : end]
        for name in page.mentions.names.get(page.group.id, ()):
            at = told.find(f"{name}-")
            while at >= 0:
                masked[at : at + len(name)] = "Ω" * len(name)
                at = told.find(f"{name}-", at + 1)
        self.masked = "".join(masked)[: end - self.start]

    def hedges(self, span: Span) -> list[Hedge]:
        """The hedges of a sentence that stand outside the bracket."""
        found = [h for h in self.page.hedges(span) if not self.is_own_charge(h)]
        if self.bracket is None:
            return found
        return [h for h in found if not self.bracket.start <= h.start < self.bracket.end]

    def is_own_charge(self, hedge: Hedge) -> bool:
        """Whether it is the own group that accuses: "burned villages that it accused of feeding them"."""
        return (
            hedge.kind == "accused"
            and hedge.cue == "accused"
            and OWN_VERB.search(self.page.plain, max(self.start, hedge.start - 24), hedge.start)
            is not None
        )

    def mask(self, span: Span) -> str:
        """The masked words of a stretch."""
        return self.masked[span.start - self.start : span.end - self.start]

    def mention_at(self, offset: int) -> Mention | None:
        """The mention that covers an offset of the page."""
        return next((m for m in self.mentions if m.start <= offset < m.end), None)

    def last_before(self, offset: int) -> Mention | None:
        """The last group named before."""
        return next((m for m in reversed(self.mentions) if m.end <= offset), None)
