"""Statements: a value, as voiced, with the passages and notes that carry it.

Six axes stand side by side and are never merged: how exact the value is, who says it, how sure they
are, whether the profile endorses it, whether the editors accept it, and how it was read. Example:
`attack/1999-05-02-gulu · killed · Count(low=16)`, carried by note `attacks:1`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.records import record
from stemma.model.text import Passage


class Certainty(StrEnum):
    """How sure the innermost voice is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    OPEN = "open"


class Polarity(StrEnum):
    """Whether the proposition is affirmed, denied, or left open."""

    YES = "+"
    NO = "-"
    UNKNOWN = "?"


class Stance(StrEnum):
    """What the profile thinks of the voice it reports."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DOUBTS = "doubts"
    REJECTS = "rejects"


class Act(StrEnum):
    """What a voice does."""

    STATES = "states"
    REPORTS = "reports"
    ESTIMATES = "estimates"
    CLAIMS = "claims"
    BLAMES = "blames"
    ACCUSES = "accuses"
    ALLEGES = "alleges"
    SUSPECTS = "suspects"
    SUGGESTS = "suggests"
    DENIES = "denies"
    CONFIRMS = "confirms"
    DESIGNATES = "designates"
    PLEDGES = "pledges"


class Special(StrEnum):
    """Values that are no value. An absent statement means "not stated", never "no"."""

    SOME = "some"
    """It exists and is not known ("unknown wounded")."""
    NONE = "none"
    """It is stated not to exist ("no recorded name changes")."""


class Reach(StrEnum):
    """How far a footnote reaches."""

    CLAUSE = "clause"
    """The note stands inside the sentence, right after the clause."""
    SENTENCE = "sentence"
    """The note ends the sentence."""
    RUN = "run"
    """The note ends a later sentence of the same paragraph, with no other note between."""
    NONE = "none"
    """No note reaches the passage."""


class Rank(StrEnum):
    """The editors' verdict, after Wikidata's ranks."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


class MadeBy(StrEnum):
    """How the statement came about."""

    CONVENTION = "convention"
    """A conventional line, read without judgement."""
    RULE = "rule"
    """A rule over free prose."""
    PERSON = "person"
    MODEL = "model"


class Status(StrEnum):
    """Whether the statement stands by itself or waits for a person."""

    READ = "read"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    UNSURE = "unsure"
    CODED = "coded"
    """A row of a coded table says it; public, and never joined with the prose."""


class Verdict(StrEnum):
    """What somebody who opened the source found there."""

    SUPPORTS = "supports"
    PARTLY = "partly"
    CONTRADICTS = "contradicts"
    SILENT = "silent"
    UNAVAILABLE = "unavailable"


class Visibility(StrEnum):
    """Who may see the statement."""

    PUBLIC = "public"
    RESTRICTED = "restricted"
    INTERNAL = "internal"


@record
@dataclass(frozen=True, slots=True)
class NodeRef:
    """A value that is another node."""

    id: str
    """Node id."""


Value: TypeAlias = str | int | Count | When | NodeRef | Special


@record
@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who says something; a tuple of voices runs from the outermost inwards."""

    act: Act
    """What they do: claim, blame, estimate ..."""
    who: str | None = None
    """Node id, where the speaker is a node."""
    label: str = ""
    """The speaker as printed; "(passive)" where the text names nobody."""
    at: str | None = None
    """When they said it, EDTF; None where not stated."""


@record
@dataclass(frozen=True, slots=True)
class Support:
    """One passage and the footnote, citation by citation, that carries a statement."""

    passage: Passage
    """The sentence or line that was read."""
    footnote: str | None = None
    """`section:number`; None where no note reaches the passage, or the note has no definition."""
    source: str | None = None
    """Key of the publication; None without a note."""
    reach: Reach = Reach.NONE
    """How far the note reaches."""
    locator: str | None = None
    """Pages as cited."""
    quote: str | None = None
    """The source's own words, where somebody looked."""
    archive_url: str | None = None
    archived_at: str | None = None
    sha256: str | None = None
    """Digest of the file that was looked at."""
    checked_by: str | None = None
    """Who looked; None: not checked against the source."""
    checked_at: str | None = None
    verdict: Verdict | None = None


class Cited(NamedTuple):
    """What a support cites, without the place and the words of its passage."""

    text: str
    """File name of the text that holds the passage."""
    footnote: str | None
    source: str | None
    reach: Reach
    locator: str | None
    is_checked: bool
    """Whether somebody opened the source."""


@record
@dataclass(frozen=True, slots=True)
class Statement:
    """(subject, property, value) as voiced. The id is made from the proposition alone."""

    id: str
    """`NODE/PROPERTY~HASH`, see `model.identifiers`."""
    subject: str
    """Node id."""
    property: str
    """What is stated of it; the codebook lists all."""
    value: Value
    """The value; `Special` for unknown and for stated-none."""
    polarity: Polarity = Polarity.YES
    certainty: Certainty = Certainty.CERTAIN
    voices: tuple[Voice, ...] = ()
    """Outermost first; empty where the profile itself says it."""
    stance: Stance = Stance.ASSERTS
    when: When | None = None
    """Valid time; None: not stated."""
    place: str | None = None
    """Place node id; None: not stated."""
    cue: str | None = None
    """The hedging words as printed ("allegedly")."""
    supports: tuple[Support, ...] = ()
    rank: Rank = Rank.NORMAL
    rank_reason: str = ""
    made_by: MadeBy = MadeBy.CONVENTION
    rule: str = ""
    """The rule that proposed it, for `made_by=rule`."""
    status: Status = Status.READ
    visibility: Visibility = Visibility.PUBLIC

    def cited(self) -> tuple[Cited, ...]:
        """What the supports cite, in their order."""
        return tuple(
            Cited(s.passage.text, s.footnote, s.source, s.reach, s.locator, s.verdict is not None)
            for s in self.supports
        )

    def resting_on(self, places: Sequence[int]) -> Statement:
        """The statement with only some of its supports, by their places among all."""
        return replace(self, supports=tuple(self.supports[at] for at in places))

    def within(self, texts: Set[str]) -> Statement:
        """The statement as these texts carry it, by their file names: what others cite for it is left out."""
        kept = tuple(support for support in self.supports if support.passage.text in texts)
        return self if len(kept) == len(self.supports) else replace(self, supports=kept)
