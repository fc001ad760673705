"""The desk: where a reviewer's decisions meet the atlas.

In goes an atlas folder, out come cards to decide on and, for each decision, rows in `judgements/` and
entries in `corrections.toml`. The atlas is compiled anew after each decision, so that what is shown is
what is there. Example: `Desk(folder, by="A. Editor").decide(ids, "accepted", "")`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from stemma.analysis.corrections import apply_corrections
from stemma.analysis.review import Card, cards_of
from stemma.atlas import find_atlas, open_atlas
from stemma.atlas.deciding import NewDecision, Undo, add_correction, add_decisions, take_back
from stemma.errors import WrongUse
from stemma.model.build import Build
from stemma.model.corrections import Correction
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.identifiers import Json, normal_text
from stemma.model.judgements import Decision
from stemma.model.nodes import slug
from stemma.model.statement import Certainty, NodeRef, Special, Statement, Value
from stemma.model.text import Span
from stemma.pipeline import compile_atlas, read_atlas
from stemma.publishing.review.cards import queue_json
from stemma.reading.dates import read_date
from stemma.reading.numbers import read_count

IDLE = 180.0
"""Seconds after which a reviewer is taken to have left the desk."""


@dataclass(slots=True)
class Tally:
    """How much was decided, and in what time."""

    decisions: int = 0
    statements: int = 0
    seconds: float = 0.0
    last: float | None = None

    @property
    def minutes(self) -> float:
        """Minutes at work, pauses of over three minutes left out."""
        return round(self.seconds / 60, 1)

    def tick(self, now: float) -> None:
        """Something happened: the time since the last thing was work, unless it was a pause."""
        if self.last is not None:
            self.seconds += min(now - self.last, IDLE)
        self.last = now


@dataclass(slots=True)
class Desk:
    """One sitting of one reviewer."""

    folder: Path
    by: str
    clock: Callable[[], float] = time.monotonic
    today: Callable[[], str] = lambda: date.today().isoformat()
    tally: Tally = field(default_factory=Tally)
    done: list[tuple[Undo, int]] = field(default_factory=list)
    """What can be undone, with the number of statements."""
    build: Build | None = None

    def __post_init__(self) -> None:
        """Find the atlas. Raises `NotAnAtlas`."""
        self.folder = find_atlas(self.folder)

    def open(self) -> Build:
        """The atlas as it is on disk now."""
        self.tally.tick(self.clock())
        self.build = compile_atlas(self.folder)
        return self.build

    def cards(self) -> list[Card]:
        """What waits for a decision."""
        return cards_of(self.build or self.open())

    def queue(self) -> dict[str, Json]:
        """The cards that wait, and the tally, for the page."""
        build = self.open()
        cards = cards_of(build)
        tally = self.tally
        return {
            "atlas": build.header.title,
            "by": self.by,
            "cards": queue_json(cards, build),
            "tally": {
                "decisions": tally.decisions, "statements": tally.statements, "minutes": tally.minutes,
                "waiting": sum(len(card.statements) for card in cards),
            },
            "undo": bool(self.done),
        }  # fmt: skip

    def decide(self, statements: Sequence[str], decision: str, why: str) -> None:
        """One decision on some statements. Raises `WrongUse`, `BuildFailed`."""
        if decision not in (Decision.ACCEPTED, Decision.REJECTED, Decision.UNSURE):
            raise WrongUse(f"no decision {decision!r}", "accepted, rejected or unsure")
        waiting = self.waiting()
        unknown = [identifier for identifier in statements if identifier not in waiting]
        if unknown or not statements:
            raise WrongUse(
                f"nothing waits under {', '.join(unknown) or 'no id'}", "load the page again"
            )
        rows = [self.row(waiting[i], Decision(decision), why) for i in dict.fromkeys(statements)]
        self.keep(add_decisions(self.folder, rows), len(rows))

    def correct(self, statement: str, value: str, why: str, certainty: str = "") -> None:
        """Another reading for one statement, with its reason. Raises `WrongUse`, `BuildFailed`."""
        waiting = self.waiting()
        if statement not in waiting:
            raise WrongUse(f"nothing waits under {statement!r}", "load the page again")
        if not why.strip():
            raise WrongUse("a correction without a reason", "say what the sentence means")
        old = waiting[statement]
        entry = self.entry(old, value, why, certainty)
        self.refuse_stale(entry)
        self.keep(add_correction(self.folder, entry, self.row(old, Decision.CORRECTED, why)), 1)

    def undo(self) -> None:
        """Take the last decision back. Raises `WrongUse`, `BuildFailed`."""
        if not self.done:
            raise WrongUse("nothing to undo in this sitting", "decide something first")
        last, statements = self.done[-1]
        take_back(last)
        self.done.pop()
        self.tally.decisions -= 1
        self.tally.statements -= statements
        self.open()

    def waiting(self) -> dict[str, Statement]:
        """Undecided proposals by id."""
        return {s.id: s for card in self.cards() for s in card.statements}

    def row(self, statement: Statement, decision: Decision, why: str) -> NewDecision:
        """A decision as a row."""
        words = normal_text(statement.supports[0].passage.exact)
        return NewDecision(
            statement.id, decision, self.by, self.today(), " ".join(why.split()), words
        )

    def keep(self, undo: Undo, statements: int) -> None:
        """Count a decision and look at the atlas again."""
        self.done.append((undo, statements))
        self.tally.decisions += 1
        self.tally.statements += statements
        self.open()

    def entry(self, old: Statement, value: str, why: str, certainty: str) -> Correction:
        """The correction as an entry."""
        passage = old.supports[0].passage
        new = read_typed(old.value, value, self.build) if value.strip() else None
        chosen = Certainty(certainty) if certainty in set(Certainty) else None
        return Correction(
            Span(0, 1), passage.text, passage.exact, "", "", old.id, "", "", new,
            None, chosen, None, None, None, " ".join(why.split()), self.by, self.today(),
        )  # fmt: skip

    def refuse_stale(self, entry: Correction) -> None:
        """Try the correction before it is written. Raises `WrongUse` where it would not hold."""
        atlas = open_atlas(self.folder)
        tried = replace(atlas.corrections, entries=(*atlas.corrections.entries, entry))
        before = apply_corrections(read_atlas(atlas), atlas.corrections).problems
        after = apply_corrections(read_atlas(atlas), tried).problems
        if len(after) > len(before):
            raise WrongUse(after[-1].message, "write another value")


def read_typed(old: Value, words: str, build: Build | None) -> Value:
    """What a reviewer typed, as a value of the kind that was read. Raises `WrongUse`."""
    words = words.strip()
    if words.casefold() in ("unknown", "not known", "some"):
        return Special.SOME
    if words.casefold() == "none":
        return Special.NONE
    if isinstance(old, Count):
        return read_typed_count(old, words)
    if isinstance(old, When):
        return read_typed_date(words)
    if isinstance(old, NodeRef):
        return read_typed_node(words, build)
    if isinstance(old, int):
        if not words.isdigit():
            raise WrongUse(f"expected a number, found {words!r}", "write it in figures")
        return int(words)
    return words


def read_typed_count(old: Count, words: str) -> Count:
    """A number as it could be printed: 12, 12-15, 16+, at least 16, about 70."""
    found = read_count(words, 0, len(words))
    if found is None or words[found.end :].strip():
        raise WrongUse(
            f"expected a number such as 12, 12-15, 16+ or about 70, found {words!r}", "write it so"
        )
    return replace(found.count, unit=old.unit, as_written="")


def read_typed_date(words: str) -> When:
    """EDTF, or a date in words."""
    try:
        when = When(words)
        _ = when.envelope
        return when
    except ValueError as error:
        found = read_date(words, 0, len(words))
        if found is None or words[found.end :].strip():
            raise WrongUse(
                f"expected a date such as 2001-05 or May 2001, found {words!r}", "write it so"
            ) from error
        return replace(found.when, as_written="")


def read_typed_node(words: str, build: Build | None) -> NodeRef:
    """A node id, or the name of a group or person that the atlas knows."""
    nodes = build.nodes if build else {}
    if words in nodes:
        return NodeRef(words)
    known = build.registry.resolve(words) if build else None
    named = known or next((n for n in nodes.values() if slug(n.label) == slug(words)), None)
    if named is None:
        raise WrongUse(
            f"expected a name or id that the atlas knows, found {words!r}",
            "add it to groups.csv first",
        )
    return NodeRef(named.id)
