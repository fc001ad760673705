"""The grid of specifications: every outcome by bounds, strength, end rule and source rule, in one long table.

In go a study and its records, out comes a row for each group, year, outcome and cell of the declared grid, so that
a referee sees how far a result depends on choices that the text leaves open (after Steegen et al. 2016, "Increasing
Transparency Through a Multiverse Analysis").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from stemma.model.statement import Statement
from stemma.model.strength import ORDER, Strength, strength
from stemma.model.tables import Cell, Column
from stemma.publishing.exports.datasets.answers import Study, firmest
from stemma.publishing.exports.datasets.groups import Record
from stemma.publishing.exports.datasets.panels import (
    KINDS,
    DatedAttack,
    dated_attacks,
    days_of,
    high_of,
    life_of,
    stretches_of,
    total,
    years_of,
)
from stemma.publishing.exports.datasets.stretch import Stretch
from stemma.publishing.exports.datasets.table import DataTable, Lazily

BOUNDS = ("core", "hull")
"""Only what is certain in the year, or all that is possible."""
STRENGTHS = (Strength.STATED, Strength.CLAIMED, Strength.BLAMED, Strength.UNCLEAR)
"""The weakest strength that counts."""
ENDS = ("stated", "last_spoken_of", "last_evidence", "open")
"""A relation without a stated end: left out, ended on the last day its sentences speak of, at its last evidence, or going on."""
SOURCES = (0, 1, 2)
"""Independent chains of publications that a statement must rest on."""


def specifications(study: Study, records: Sequence[Record]) -> DataTable:
    """The long table."""
    columns = (
        Column("group", "text", "node id"), Column("year", "integer", "calendar year"),
        Column("outcome", "text", "attacks, killed_low, killed_high, or a kind of relation"),
        Column("bounds", "text", "core: certain in the year; hull: possible"),
        Column("weakest", "text", "weakest strength that counts"),
        Column("ends", "text", "relations without a stated end: stated (left out), last_spoken_of, last_evidence, open; empty for attacks"),
        Column("min_sources", "integer", "independent chains of publications at least"),
        Column("value", "integer", "the outcome under these choices; empty: a toll is unknown or has no upper bound"),
    )  # fmt: skip
    rows = Lazily(lambda: (row for record in records for row in grid_rows(study, record)))
    title = f"One row a group, year, outcome and specification; {len(BOUNDS) * len(STRENGTHS) * len(SOURCES)} cells for attacks, four end rules more for relations."
    key = ("group", "year", "outcome", "bounds", "weakest", "ends", "min_sources")
    return DataTable("specifications", title, columns, rows, key)


def grid_rows(study: Study, record: Record) -> Iterator[dict[str, Cell]]:
    """All years and cells of one group."""
    stretches = stretches_of(study, record.relations)
    relations = [(r, firmest(r.fact.all("kind"))) for r in record.relations]
    held = [
        (r.kind, kind, stretch)
        for (r, kind), stretch in zip(relations, stretches, strict=True)
        if kind is not None
    ]
    attacks = dated_attacks(study, record)
    for year in years_of([life_of(study, record)], study):
        first, last = days_of(year)
        for bounds, weakest, least in product(BOUNDS, STRENGTHS, SOURCES):
            common: dict[str, Cell] = {
                "group": record.node, "year": year, "bounds": bounds, "weakest": weakest.value, "min_sources": least,
            }  # fmt: skip
            for outcome, value in attack_outcomes(
                study, attacks, first, last, bounds, weakest, least
            ):
                yield {**common, "outcome": outcome, "ends": None, "value": value}
            for ends, wanted in product(ENDS, KINDS):
                number = sum(
                    counts(study, kind, weakest, least) and holds(stretch, first, last, bounds, ends)
                    for name, kind, stretch in held if name == wanted
                )  # fmt: skip
                yield {**common, "outcome": wanted.value, "ends": ends, "value": number}


def counts(study: Study, statement: Statement, weakest: Strength, least: int) -> bool:
    """Whether a statement is firm and sourced enough."""
    word = strength(statement)
    if word not in ORDER or ORDER.index(word) > ORDER.index(weakest):
        return False
    return least == 0 or study.sources_of([statement]) >= least


def holds(stretch: Stretch, first: int, last: int, bounds: str, ends: str) -> bool:
    """Whether a relation holds in the year under an end rule."""
    limit = {"last_spoken_of": stretch.spoken, "last_evidence": stretch.seen}.get(ends)
    within = not stretch.right_censored or ends == "open" or (limit is not None and first <= limit)
    if bounds == "core":
        return within and stretch.in_core(first, last)
    return within and stretch.hull_start is not None and stretch.in_hull(first, last)


def attack_outcomes(
    study: Study, attacks: Sequence[DatedAttack], first: int, last: int, bounds: str, weakest: Strength, least: int
) -> list[tuple[str, Cell]]:  # fmt: skip
    """Attacks and their tolls."""
    core = bounds == "core"
    chosen = [
        attack for attack in attacks
        if (attack.within(first, last) if core else attack.touches(first, last)) and counts(study, attack.told, weakest, least)
    ]  # fmt: skip
    tolls = [attack.toll for attack in chosen]
    return [
        ("attacks", len(chosen)), ("killed_low", sum(toll.low or 0 for toll in tolls if toll)),
        ("killed_high", total([high_of(toll) for toll in tolls])),
    ]  # fmt: skip
