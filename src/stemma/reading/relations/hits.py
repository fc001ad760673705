"""Hits: one place where the text says that two parties are related, before hits are merged.

In go nothing but values. Example: `Hit(RelationKind.ALLY, node, False, span, "ally-with", ...)`.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.dates import When
from stemma.model.nodes import Node, RelationKind
from stemma.model.records import record
from stemma.model.text import Span
from stemma.reading.doubts.doubt import PLAIN, Doubt

WEIGHED = "weighed-"
"""How the rules are called whose words were only weighed."""


@record
@dataclass(frozen=True, slots=True)
class Hit:
    """A relation of the profile's own group with another, as one passage tells it."""

    kind: RelationKind
    other: Node
    other_acts: bool
    """In directed kinds: whether the other group acts on the profile's own."""
    span: Span
    rule: str
    """The rule that found it; empty for conventional lines."""
    doubt: Doubt = PLAIN
    when: When | None = None
    support_kinds: tuple[str, ...] = ()
    is_weak: bool = False
    """A single joint act: gives way to a firmer relation of the pair."""
    is_apart: bool = False
    """One of several times of one tie, which its sentence keeps apart."""

    weight: float = 1.0
    """How probable it is, where its words were only weighed."""

    @property
    def is_weighed(self) -> bool:
        """Whether no frame, but the weights of words told it."""
        return self.rule.startswith(WEIGHED)
