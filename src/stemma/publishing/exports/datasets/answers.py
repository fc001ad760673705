"""Answers: what an atlas says to one question about one thing, and the five ways of saying nothing.

In go a fact and a property, out come the cells of a table: the value and beside it `_status` (stated, stated
none, unknown, not stated, not looked for), `_strength`, `_sources` (independent chains) and `_statement`.
Of several statements the firmest is taken, of equally firm ones the first of the atlas.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.analysis.facts import Fact, Facts
from stemma.analysis.independence import root_of
from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.dates import When, iso_day
from stemma.model.nodes import tail
from stemma.model.statement import Special, Statement
from stemma.model.strength import PLACE, YES, strength
from stemma.model.tables import Cell, Column
from stemma.publishing.exports.datasets.stretch import Stretch
from stemma.publishing.exports.gathered import Gathered
from stemma.publishing.views.silences import CATEGORIES
from stemma.publishing.views.silences import facts_of as facts_looked_for

STATED, NONE, UNKNOWN, NOT_STATED, NOT_LOOKED_FOR = (
    "stated", "stated none", "unknown", "not stated", "not looked for",
)  # fmt: skip
PUBLISHED = "last day of the date of the newest publication that tells of it (of a dataset, of the edition cited), ISO; empty: undated"
"""Meaning of every column `last_evidence`."""
SPOKEN = "last day that the sentences themselves speak of, whenever they were published, ISO; empty: they date nothing"
"""Meaning of every column `last_spoken_of`."""


@dataclass(frozen=True, slots=True)
class Study:
    """A build made ready for analysis: facts, and what was looked for until when."""

    build: Build
    facts: Facts
    profiled: frozenset[str]
    """Groups that have a profile, node ids."""
    looked_for: frozenset[str]
    """Kinds of fact that the universe of the atlas names; empty: it names none."""
    observed_until: str
    """EDTF; empty: not stated."""
    roots: dict[str, str] = field(default_factory=dict, compare=False)
    """The beginning of each publication's chain, worked out once."""
    stretches: dict[str, Stretch] = field(default_factory=dict, compare=False)
    """Days of each relation by its node, worked out once; kept by the panels."""

    @property
    def last_day(self) -> int | None:
        """The last day of observation."""
        return When(self.observed_until).envelope.end_max if self.observed_until else None

    def status_of(self, group: str, category: str, statement: Statement | None) -> str:
        """One of the five answers."""
        if statement is not None:
            special = {Special.NONE: NONE, Special.SOME: UNKNOWN}
            value = statement.value
            return special[value] if isinstance(value, Special) else STATED
        if group not in self.profiled:
            return NOT_LOOKED_FOR
        words = CATEGORIES[category][1] if category in CATEGORIES else ()
        if self.looked_for and words and not self.looked_for.intersection(words):
            return NOT_LOOKED_FOR
        return NOT_STATED

    def sources_of(self, statements: Iterable[Statement]) -> int:
        """Independent chains of publications behind statements."""
        return len({root for statement in statements for root in self.roots_of(statement)})

    def roots_of(self, statement: Statement) -> frozenset[str]:
        """Where the chains of publications begin that stand behind a statement."""
        keys = {support.source for support in statement.supports if support.source}
        for key in keys - self.roots.keys():
            self.roots[key] = root_of(key, self.build.sources)
        return frozenset([self.roots[key] for key in keys])


def study_of(gathered: Gathered) -> Study:
    """Make a build ready."""
    build = gathered.build
    universe = build.header.universe
    until = universe.get("observed_until", "") or build.header.described
    return Study(
        build, gathered.facts,
        frozenset(reading.group.id for reading in build.readings),
        facts_looked_for(universe), until,
    )  # fmt: skip


def firmest(statements: Iterable[Statement]) -> Statement | None:
    """The firmest statement that affirms; a stated none or unknown only where nothing else is said."""
    rows = [s for s in statements if s.polarity is YES]
    if len(rows) < 2:
        return rows[0] if rows else None
    return min(rows, key=lambda s: PLACE[strength(s)], default=None)


def said_columns(name: str, words: str) -> list[Column]:
    """The four columns that stand beside a value."""
    return [
        Column(f"{name}_status", "text", f"{words}: stated, stated none, unknown, not stated, not looked for"),
        Column(f"{name}_strength", "text", f"{words}: how firmly it is said, one display word; empty: nothing is said"),
        Column(f"{name}_sources", "integer", f"{words}: independent chains of publications behind it; empty: nothing is said"),
        Column(f"{name}_statement", "text", f"{words}: id of the statement; empty: nothing is said"),
    ]  # fmt: skip


def said(
    name: str, study: Study, group: str, category: str, statement: Statement | None
) -> dict[str, Cell]:
    """Their cells."""
    return {
        f"{name}_status": study.status_of(group, category, statement),
        f"{name}_strength": strength(statement).value if statement else None,
        f"{name}_sources": study.sources_of([statement]) if statement else None,
        f"{name}_statement": statement.id if statement else None,
    }


def date_columns(name: str, words: str) -> list[Column]:
    """A date with its four bounds."""
    return [
        Column(name, "text", f"{words}, EDTF; empty: see {name}_status"),
        Column(
            f"{name}_earliest",
            "text",
            f"{words}: first possible day, ISO; empty: open or not stated",
        ),
        Column(
            f"{name}_latest", "text", f"{words}: last possible day, ISO; empty: open or not stated"
        ),
        *said_columns(name, words),
    ]


def date_cells(
    name: str, study: Study, group: str, category: str, statement: Statement | None
) -> dict[str, Cell]:
    """Their cells."""
    when = statement.value if statement and isinstance(statement.value, When) else None
    days = when.envelope if when else None
    return {
        name: when.edtf if when else None,
        f"{name}_earliest": iso_day(days.start_min) if days else None,
        f"{name}_latest": iso_day(days.end_max) if days else None,
        **said(name, study, group, category, statement),
    }


def count_columns(name: str, words: str) -> list[Column]:
    """A number with its bounds, after UCDP GED's low, best and high."""
    return [
        Column(
            f"{name}_low", "integer", f"{words}, at least; empty: no lower bound, see {name}_status"
        ),
        Column(
            f"{name}_best",
            "integer",
            f"{words}, the one number that is printed; empty: a range, a bound or nothing",
        ),
        Column(
            f"{name}_high", "integer", f"{words}, at most; empty: no upper bound, see {name}_status"
        ),
        *said_columns(name, words),
    ]


def count_cells(
    name: str, study: Study, group: str, category: str, statement: Statement | None
) -> dict[str, Cell]:
    """Their cells."""
    count = statement.value if statement and isinstance(statement.value, Count) else None
    best = count.best if count and count.best is not None else None
    if count and best is None and count.low is not None and count.low == count.high:
        best = count.low
    return {
        f"{name}_low": count.low if count else None,
        f"{name}_best": best,
        f"{name}_high": count.high if count else None,
        **said(name, study, group, category, statement),
    }


def group_of(fact: Fact) -> str:
    """The group that a leadership, designation, presence or size is about, from its own statement or id."""
    return fact.node_of("group") or f"group/{tail(fact.node).split('/')[0]}"


def label_of(build: Build, node: str | None) -> str | None:
    """A node's name; None for none."""
    known = build.nodes.get(node or "")
    return known.label if known else node


def names_of(build: Build, nodes: Iterable[str]) -> str | None:
    """Names, separated by |; None for none."""
    return "|".join(label_of(build, node) or node for node in nodes) or None
