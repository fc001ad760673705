"""Judgements: what people decided about statements and citations.

In go rows of `judgements/statements.csv` and `judgements/citations.csv`, out come records. Who decided
and why stay inside the atlas; the public projection never carries them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stemma.model.statement import Verdict


class Decision(StrEnum):
    """What was decided about a statement."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class StatementJudgement:
    """One decision."""

    statement: str
    decision: Decision
    by: str
    at: str
    why: str
    line: int
    """Line of the file, for problems."""
    passage: str = ""
    """The words that were judged; empty where the row does not say: the decision then follows the id alone."""


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """What somebody who opened a cited source found there."""

    profile: str
    """Short group id of the profile."""
    footnote: str
    """`section:number`."""
    source: str
    """Key; empty: all sources of the note."""
    quote: str
    locator: str
    checked_by: str
    checked_at: str
    verdict: Verdict
    sha256: str = ""


class Sameness(StrEnum):
    """Whether two profiles speak of one thing."""

    SAME = "same"
    PART_OF = "part_of"
    """The first is a part of the second."""
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class NodeJudgement:
    """A row of `judgements/nodes.csv`."""

    a: str
    """Node id; where two are the same, this one stays."""
    b: str
    judgement: Sameness
    profile: str
    """Where `a` and `b` are equal and different things: the profile (short group id) whose node is the other one."""
    line: int


@dataclass(frozen=True, slots=True)
class Redirect:
    """A row of `redirects.csv`: a node that had another id in an earlier state of the atlas."""

    old: str
    new: str
    line: int
