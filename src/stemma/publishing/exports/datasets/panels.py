"""Panels: group-years, dyads and dyad-years.

In go a study and its records, out come three tables. A year is *core* where something holds for certain on at
least one of its days, *hull* where it may. Relations without a stated end are firm to their last evidence and
only possible after it, until the observation ends. Counts of events have a low (certain in that year, not below
claimed) and a high (possible in that year, any strength but denied).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from stemma.analysis.facts import Fact, Relation
from stemma.model.counts import Count
from stemma.model.dates import LAST_DAY, When, iso_day, year_of_day
from stemma.model.nodes import RelationKind
from stemma.model.statement import Statement
from stemma.model.strength import Strength, is_hedged, strength, weakest
from stemma.model.tables import Cell, Cells, Column
from stemma.publishing.exports.datasets.answers import (
    NOT_STATED,
    PUBLISHED,
    SPOKEN,
    STATED,
    Study,
    firmest,
    label_of,
)
from stemma.publishing.exports.datasets.groups import Record
from stemma.publishing.exports.datasets.stretch import Stretch
from stemma.publishing.exports.datasets.table import DataTable, InOrder, Lazily
from stemma.publishing.views.timeline import bar_between, bar_of, last_evidence, last_spoken_of

T = TypeVar("T")
KINDS = (
    RelationKind.ALLY,
    RelationKind.RIVAL,
    RelationKind.AFFILIATE,
    RelationKind.SUPPORT,
    RelationKind.UMBRELLA_MEMBER,
)
"""Kinds that last and are counted by year."""
MOMENTS = frozenset(
    {RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR, RelationKind.JOINT_OPERATION}
)
COUNTED = "whether any is told for the year: stated, not stated, not looked for"
MAX_YEARS = 300
"""A life is no longer: a guard against a misread date filling a table."""


@lru_cache(maxsize=1024)
def days_of(year: int) -> tuple[int, int]:
    """First and last day of a year."""
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()


def when_of(statement: Statement | None) -> When | None:
    """The time that a statement holds."""
    return statement.value if statement and isinstance(statement.value, When) else None


def life_of(study: Study, record: Record) -> Stretch:
    """From forming to ending; what nobody states is bounded by what the group is told to have done."""
    formed, ended = (when_of(firmest(record.fact.all(name))) for name in ("formed", "disbanded"))
    status = firmest(record.fact.all("status"))
    acts = [day for relation in record.relations for day in evidence_days(relation.fact)]
    acts += [day for attack, _ in record.attacks for day in evidence_days(attack)]
    first_act, last_act = min(acts, default=None), max(acts, default=None)
    seen = max(
        (
            d
            for d in (
                last_act,
                as_of_day(status),
                last_evidence(study.build, record.fact.statements),
            )
            if d
        ),
        default=None,
    )
    start = formed.envelope if formed else None
    end = ended.envelope if ended else None
    core_start = start.end_max if start else first_act
    core_end = end.start_min if end else seen
    certain = core_start is not None and core_end is not None and core_start <= core_end
    return Stretch(
        core_start if certain else None, core_end if certain else None,
        start.start_min if start else first_act, end.end_max if end else study.last_day, None if end else seen,
        start is None, end is None, max((d for d in (last_act, last_spoken_of(record.fact.statements)) if d), default=None),
    )  # fmt: skip


def as_of_day(status: Statement | None) -> int | None:
    """The day at which a status was last seen to hold."""
    if status is None or status.when is None or status.when.as_of is None:
        return None
    return When(status.when.as_of).envelope.start_min


def evidence_days(fact: Fact) -> list[int]:
    """Certain days of a dated fact."""
    found = []
    for name in ("when", "start"):
        when = when_of(firmest(fact.all(name)))
        if when and when.envelope.start_min is not None:
            found.append(when.envelope.start_min)
    return found


def stretch_of(study: Study, relation: Relation) -> Stretch:
    """The days of a relation: core to its stated end or last evidence, hull to the end of observation."""
    node = relation.fact.node
    if node not in study.stretches:
        study.stretches[node] = stretched(study, relation)
    return study.stretches[node]


def stretched(study: Study, relation: Relation) -> Stretch:
    """The same, worked out."""
    fact = relation.fact
    start, end = when_of(firmest(fact.all("start"))), when_of(firmest(fact.all("end")))
    seen, spoken = last_evidence(study.build, fact.statements), last_spoken_of(fact.statements)
    bar = bar_between(start, end, seen)
    if bar is None:
        return Stretch(seen, seen, None, study.last_day, seen, spoken=spoken)
    if relation.kind in MOMENTS:
        first, last = bar.start_min, bar.start_max
        same = first is not None and first == last
        return Stretch(
            first if same else None,
            last if same else None,
            first,
            last,
            bar.seen,
            start is None,
            end is None,
            spoken,
        )
    core_end = bar.end_min if end else bar.seen
    core_start = bar.start_max
    certain = core_start is not None and core_end is not None and core_start <= core_end
    return Stretch(
        core_start if certain else None, core_end if certain else None, bar.start_min,
        bar.end_max if end else study.last_day, bar.seen, start is None, end is None, spoken,
    )  # fmt: skip


FRIENDLY = frozenset({RelationKind.ALLY, RelationKind.AFFILIATE, RelationKind.SUPPORT, RelationKind.PLEDGE,
                      RelationKind.JOINT_UNIT, RelationKind.UMBRELLA_MEMBER, RelationKind.HOST})  # fmt: skip


def stretches_of(study: Study, relations: Sequence[Relation]) -> list[Stretch]:
    """The days of relations, friendly ones certain only until a hostile one of the same pair may begin."""
    found = [stretch_of(study, relation) for relation in relations]
    hostile: dict[frozenset[str], int] = {}
    for relation, stretch in zip(relations, found, strict=True):
        if relation.kind == RelationKind.RIVAL and stretch.hull_start is not None:
            pair = frozenset((relation.a, relation.b))
            hostile[pair] = min(stretch.hull_start, hostile.get(pair, stretch.hull_start))
    return [
        until(stretch, hostile.get(frozenset((relation.a, relation.b))))
        if relation.kind in FRIENDLY
        else stretch
        for relation, stretch in zip(relations, found, strict=True)
    ]


def until(stretch: Stretch, hostile: int | None) -> Stretch:
    """The stretch, certain only before the day from which hostility may hold; nobody ends it."""
    start, end = stretch.core_start, stretch.core_end
    if hostile is None or start is None or end is None or end < hostile:
        return stretch
    if start >= hostile:
        return replace(stretch, core_start=None, core_end=None)
    return replace(stretch, core_end=hostile - 1)


def years_of(stretches: Iterable[Stretch], study: Study) -> range:
    """The years that stretches may touch, within the observation."""
    rows = list(stretches)
    starts = [year_of_day(s.hull_start) for s in rows if s.hull_start is not None]
    ends = [
        year_of_day(s.hull_end) or year_of_day(study.last_day) or year_of_day(s.seen) for s in rows
    ]
    known_starts = [y for y in starts if y is not None]
    known_ends = [y for y in ends if y is not None]
    if not known_starts or not known_ends:
        return range(0)
    first = min(known_starts)
    return range(first, min(max(known_ends), first + MAX_YEARS) + 1)


def group_years(study: Study, records: Sequence[Record]) -> DataTable:
    """One row a group and year of its possible life."""
    columns = [
        Column("group", "text", "node id"), Column("name", "text", "display name"), Column("year", "integer", "calendar year"),
        Column("alive_core", "integer", "1 where it existed for certain on a day of the year"),
        Column("alive_hull", "integer", "1 where it may have"),
        Column("left_censored", "integer", "1 where no formation is stated: its first act opens the panel"),
        Column("right_censored", "integer", "1 where no end is stated"),
        Column("last_evidence", "text", f"of the group, where no end is stated: its last dated act, or {PUBLISHED}"),
        Column("last_spoken_of", "text", f"the group: its last dated act, or {SPOKEN}"),
        Column("attacks_low", "integer", "attacks certain in the year and not below claimed"),
        Column("attacks_high", "integer", "attacks possible in the year, any strength but denied"),
        Column("killed_low", "integer", "at least so many killed in the attacks of attacks_low; unknown tolls add nothing"),
        Column("killed_best", "integer", "the printed tolls of attacks_high together; empty: one of them is a range, a bound or unknown"),
        Column("killed_high", "integer", "at most so many in those of attacks_high; empty: a toll is unknown or has no upper bound"),
        Column("killed_unknown", "integer", "attacks of attacks_high whose toll is unknown or not stated"),
        Column("attacks_strength", "text", "weakest strength among attacks_high; empty: none is told"),
        Column("attacks_sources", "integer", "independent chains of publications behind attacks_high; empty: none is told"),
        Column("attacks_status", "text", "stated, not stated, not looked for"),
        Column("leaders_core", "integer", "leaders in office for certain on a day of the year"),
        Column("leaders_hull", "integer", "leaders who may have been"),
        Column("leaders_status", "text", COUNTED),
        Column("listed_core", "integer", "listings in force for certain"), Column("listed_hull", "integer", "listings that may have been"),
        Column("listed_status", "text", COUNTED),
        Column("size_low", "integer", "lowest estimate that holds for the year"),
        Column("size_best", "integer", "the one number that all estimates for the year print; empty: several, a range or none"),
        Column("size_high", "integer", "highest one; empty: open or none"),
        Column("size_status", "text", "stated, unknown, not stated, not looked for"),
    ]  # fmt: skip
    for kind in KINDS:
        columns += [
            Column(
                f"{kind.value}_core",
                "integer",
                f"relations of kind {kind.value} that hold for certain on a day of the year",
            ),
            Column(
                f"{kind.value}_hull", "integer", f"relations of kind {kind.value} that may hold"
            ),
            Column(f"{kind.value}_status", "text", COUNTED),
        ]
    columns += [
        Column("relations_strength", "text", "weakest strength among all relations that may hold in the year; empty: none is told"),
        Column("relations_sources", "integer", "independent chains of publications behind them; empty: none is told"),
    ]  # fmt: skip
    rows = Lazily(lambda: (row for record in records for row in group_year_rows(study, record)))
    until = study.observed_until or "not stated"
    title = f"One row a group and year. Universe: groups with a dated act, from first to last possible year; observed until {until}."
    return DataTable("group_years", title, tuple(columns), rows, ("group", "year"))


def group_year_rows(study: Study, record: Record) -> Iterator[dict[str, Cell]]:
    """The years of one group."""
    life = life_of(study, record)
    relations: dict[str, list[Stretch]] = {kind.value: [] for kind in KINDS}
    ties = list(zip(record.relations, stretches_of(study, record.relations), strict=True))
    for relation, stretch in ties:
        relations.setdefault(relation.kind, []).append(stretch)
    tenures = [period_stretch(study, fact) for fact in record.leaderships]
    listings = [period_stretch(study, fact) for fact in record.designations]
    label = study.build.nodes[record.node].label
    years = years_of([life], study)
    attacks = in_years(
        dated_attacks(study, record), lambda attack: (attack.first, attack.last), years
    )
    sizes = in_years(
        [s for s in record.fact.all("size") if s.when], lambda s: hull_of(s.when), years
    )
    told = in_years(
        [(strength(best), study.roots_of(best), s) for r, s in ties if (best := firmest(r.fact.all("kind")))],
        lambda tie: (tie[2].hull_start, tie[2].hull_end), years,
    )  # fmt: skip
    silent = {
        category: NOT_STATED if facts else study.status_of(record.node, category, None)
        for category, facts in (("leaders", tenures), ("designations", listings), ("relations", ties))
    }  # fmt: skip
    counts = counted("leaders", tenures, years, silent["leaders"])
    counts |= counted("listed", listings, years, silent["designations"])
    for kind in KINDS:
        counts |= counted(kind.value, relations[kind.value], years, silent["relations"])
    for place, year in enumerate(years):
        first, last = days_of(year)
        yield {
            "group": record.node, "name": label, "year": year,
            "alive_core": int(life.in_core(first, last)), "alive_hull": int(life.in_hull(first, last)),
            "left_censored": int(life.left_censored), "right_censored": int(life.right_censored), "last_evidence": iso_day(life.seen), "last_spoken_of": iso_day(life.spoken),
            **attack_cells(study, record, attacks[place], first, last),
            **size_cells(study, record, sizes[place]),
            **{name: column[place] for name, column in counts.items()},
            **relation_cells(told[place]),
        }  # fmt: skip


def relation_cells(told: Sequence[tuple[Strength, frozenset[str], Stretch]]) -> dict[str, Cell]:
    """How firmly the relations of a year are said, and by how many independent chains."""
    if not told:
        return {"relations_strength": None, "relations_sources": None}
    words, roots = [word for word, _, _ in told], {r for _, held, _ in told for r in held}
    return {"relations_strength": weakest(words).value, "relations_sources": len(roots)}


def counted(
    name: str, stretches: Sequence[Stretch], years: range, silent: str
) -> dict[str, Sequence[Cell]]:
    """How many stretches hold in each year, for certain and possibly; `silent` is the answer where none does."""
    cores = [
        (s.core_start, s.core_end)
        for s in stretches
        if s.core_start is not None and s.core_end is not None
    ]
    hulls = [(s.hull_start, s.hull_end) for s in stretches]
    possible = touching(hulls, years)
    return {
        f"{name}_core": touching(cores, years), f"{name}_hull": possible,
        f"{name}_status": [STATED if number else silent for number in possible],
    }  # fmt: skip


def touching(spans: Iterable[tuple[int | None, int | None]], years: range) -> list[int]:
    """How many spans of days touch each year; None is open. Each span is counted by its two ends alone."""
    steps = [0] * (len(years) + 1)
    for start, end in spans:
        touched = touched_years(start, end, years)
        if touched:
            steps[touched.start] += 1
            steps[touched.stop] -= 1
    return list(accumulate(steps[:-1]))


def touched_years(start: int | None, end: int | None, years: range) -> range:
    """Places in `years` of those that a span of days touches; None is open."""
    if (end is not None and end < 1) or (start is not None and start > LAST_DAY):
        return range(0)
    from_year, to_year = year_of_day(start), year_of_day(end)
    first = 0 if from_year is None else max(from_year - years.start, 0)
    last = len(years) - 1 if to_year is None else min(to_year - years.start, len(years) - 1)
    return range(first, last + 1)


def in_years(
    things: Iterable[T], span: Callable[[T], tuple[int | None, int | None]], years: range
) -> list[list[T]]:
    """For each year the things whose span of possible days touches it, in their order."""
    found: list[list[T]] = [[] for _ in years]
    for thing in things:
        for place in touched_years(*span(thing), years):
            found[place].append(thing)
    return found


def hull_of(when: When | None) -> tuple[int | None, int | None]:
    """First and last possible day of a time; None: open."""
    return (None, None) if when is None else (when.envelope.start_min, when.envelope.end_max)


def period_stretch(study: Study, fact: Fact) -> Stretch:
    """The days of a tenure or listing."""
    period = firmest(fact.all("period"))
    when = when_of(period)
    if period is None or when is None:
        return Stretch(None, None, None, None)
    bar = bar_of(when, last_evidence(study.build, [period]))
    core_end = bar.end_min if bar.end_min is not None else bar.seen
    certain = (
        bar.is_throughout
        and bar.start_max is not None
        and core_end is not None
        and bar.start_max <= core_end
    )
    return Stretch(
        bar.start_max if certain else None, core_end if certain else None, bar.start_min,
        bar.end_max if bar.end_max is not None else study.last_day, bar.seen,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DatedAttack:
    """An attack with its possible days, who says that the group did it, and its toll."""

    first: int | None
    last: int | None
    told: Statement
    strength: Strength
    roots: frozenset[str]
    """Where the chains of publications begin that stand behind `told`."""
    toll: Count | None
    """None: unknown or not stated."""

    def touches(self, first: int, last: int) -> bool:
        """Whether a possible day lies in a stretch of days."""
        if self.first is not None and self.first > last:
            return False
        return self.last is None or self.last >= first

    def within(self, first: int, last: int) -> bool:
        """Whether all of them do."""
        if self.first is None or self.last is None:
            return False
        return first <= self.first and self.last <= last


def dated_attacks(study: Study, record: Record) -> list[DatedAttack]:
    """The dated attacks of a group, looked up once; an undated one belongs to no year."""
    found = []
    for attack, told in record.attacks:
        when = when_of(firmest(attack.all("when")))
        if when is not None:
            days = when.envelope
            found.append(
                DatedAttack(
                    days.start_min,
                    days.end_max,
                    told,
                    strength(told),
                    study.roots_of(told),
                    toll_of(attack),
                )
            )
    return found


def attack_cells(
    study: Study, record: Record, possible: Sequence[DatedAttack], first: int, last: int
) -> dict[str, Cell]:
    """The attacks that a year may have, and their tolls."""
    certain = [a for a in possible if a.within(first, last) and not is_hedged(a.strength)]
    tolls = [attack.toll for attack in possible]
    known = [toll for toll in tolls if toll is not None]
    highs, bests = [high_of(toll) for toll in tolls], [best_of(toll) for toll in tolls]
    words = [attack.strength for attack in possible]
    told = possible[0].told if possible else None
    return {
        "attacks_low": len(certain), "attacks_high": len(possible),
        "killed_low": sum(a.toll.low or 0 for a in certain if a.toll is not None),
        "killed_best": total(bests), "killed_high": total(highs),
        "killed_unknown": len(tolls) - len(known),
        "attacks_strength": weakest(words).value if words else None,
        "attacks_sources": len({r for attack in possible for r in attack.roots}) if words else None,
        "attacks_status": study.status_of(record.node, "attacks", told),
    }  # fmt: skip


def best_of(count: Count | None) -> int | None:
    """The one number that is printed; None for a range, a bound or nothing."""
    if count is None:
        return None
    return count.best if count.best is not None or count.low != count.high else count.low


def high_of(count: Count | None) -> int | None:
    """The upper bound; None where there is none, or nothing is known."""
    return count.high if count else None


def total(numbers: Sequence[int | None]) -> int | None:
    """Their sum; None where one is not known, since unknown is not 0."""
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def toll_of(attack: Fact) -> Count | None:
    """The killed of an attack; None where unknown or not stated."""
    statement = firmest(attack.all("killed"))
    count = statement.value if statement and isinstance(statement.value, Count) else None
    return count if count and not count.unknown else None


def size_cells(study: Study, record: Record, told: Sequence[Statement]) -> dict[str, Cell]:
    """The estimates that hold for a year; none is carried over from another."""
    counts = [s.value for s in told if isinstance(s.value, Count)]
    lows = [c.low for c in counts if c.low is not None]
    highs = [c.high for c in counts]
    known = [h for h in highs if h is not None]
    bests = {best_of(count) for count in counts}
    return {
        "size_low": min(lows, default=None),
        "size_best": next(iter(bests)) if len(bests) == 1 else None,
        "size_high": max(known) if known and len(known) == len(highs) else None,
        "size_status": study.status_of(record.node, "sizes", told[0] if told else None),
    }


def dyads(study: Study) -> DataTable:
    """One row a pair of groups with at least one relation."""
    columns = (
        Column("a", "text", "node id, the first of the pair by id"), Column("a_name", "text", "its name"),
        Column("b", "text", "node id"), Column("b_name", "text", "its name"),
        Column("relations", "integer", "relations told of the pair"), Column("kinds", "text", "their kinds, separated by |"),
        Column("friendly_and_hostile", "integer", "1 where both are told of the pair"),
        Column("first_year", "integer", "year of the earliest possible day; empty: undated"),
        Column("last_evidence", "text", f"any of them: its stated end, or {PUBLISHED}"),
        Column("last_spoken_of", "text", f"any of them: {SPOKEN}"),
        Column("strength", "text", "firmest strength among them"), Column("sources", "integer", "independent chains of publications"),
    )  # fmt: skip
    rows = []
    for (a, b), held in pairs_of(study).items():
        stretches = [stretch_of(study, r) for r in held]
        kinds = sorted({r.kind for r in held})
        told = [s for r in held for s in r.fact.all("kind")]
        best = firmest(told)
        starts = [s.hull_start for s in stretches if s.hull_start is not None]
        seen = [d for s in stretches for d in (s.seen, s.core_end) if d is not None]
        rows.append({
            "a": a, "a_name": label_of(study.build, a), "b": b, "b_name": label_of(study.build, b),
            "relations": len(held), "kinds": "|".join(kinds),
            "friendly_and_hostile": int("rival" in kinds and bool({"ally", "affiliate", "support", "pledge", "host"} & set(kinds))),
            "first_year": year_of_day(min(starts, default=None)), "last_evidence": iso_day(max(seen, default=None)),
            "last_spoken_of": iso_day(max((s.spoken for s in stretches if s.spoken is not None), default=None)),
            "strength": strength(best).value if best else None, "sources": study.sources_of(told),
        })  # fmt: skip
    title = "One row a pair. Universe: pairs of which a relation is told; all other pairs at risk are not rows, and nothing is said of them."
    return DataTable("dyads", title, columns, rows, ("a", "b"))


def pairs_of(study: Study) -> dict[tuple[str, str], list[Relation]]:
    """Relations by pair, in the order of ids; relations that are only denied make no pair."""
    found: dict[tuple[str, str], list[Relation]] = {}
    for relation in study.facts.relations:
        if firmest(relation.fact.all("kind")) is not None:
            a, b = sorted((relation.a, relation.b))
            found.setdefault((a, b), []).append(relation)
    return dict(sorted(found.items()))


def dyad_years(study: Study) -> DataTable:
    """One row a pair, kind and year."""
    columns = (
        Column("a", "text", "node id, the first of the pair by id"), Column("b", "text", "node id"),
        Column("kind", "text", "kind of relation"), Column("relation", "text", "node id of the relation"),
        Column("year", "integer", "calendar year"),
        Column("core", "integer", "1 where it holds for certain on a day of the year"), Column("hull", "integer", "1 where it may"),
        Column("assumed", "integer", "1 where the year lies after the last evidence and no end is stated"),
        Column("contested", "integer", "1 where a hostile relation of the pair may hold in the same year and this one is friendly"),
        Column("left_censored", "integer", "1 where no start is stated"), Column("right_censored", "integer", "1 where no end is stated"),
        Column("last_evidence", "text", f"where no end is stated: {PUBLISHED}"),
        Column("last_spoken_of", "text", SPOKEN),
        Column("strength", "text", "how firmly the relation is said"), Column("sources", "integer", "independent chains of publications"),
    )  # fmt: skip
    rows = InOrder(tuple(c.name for c in columns), lambda: dyad_year_cells(study))
    until = study.observed_until or "not stated"
    title = f"One row a relation and year from its first to its last possible year. Undated relations have no row. Observed until {until}."
    return DataTable("dyad_years", title, columns, rows, ("relation", "year"))


def dyad_year_cells(study: Study) -> Iterator[Cells]:
    """The years of all relations, pair by pair, in the order of the columns."""
    for (a, b), held in pairs_of(study).items():
        stretches = list(zip(held, stretches_of(study, held), strict=True))
        hostile = [
            stretch
            for relation, stretch in stretches
            if relation.kind == RelationKind.RIVAL and stretch.hull_start is not None
        ]
        for relation, stretch in stretches:
            kind = firmest(relation.fact.all("kind"))
            if kind is not None and stretch.hull_start is not None:
                named = (a, b, relation.kind, relation.fact.node)
                told = (
                    int(stretch.left_censored), int(stretch.right_censored), iso_day(stretch.seen),
                    iso_day(stretch.spoken), strength(kind).value, study.sources_of([kind]),
                )  # fmt: skip
                opposed = (
                    ()
                    if relation.kind == RelationKind.RIVAL or relation.kind in MOMENTS
                    else hostile
                )
                for year in years_of([stretch], study):
                    yield (*named, *year_cells(stretch, year, opposed), *told)


def year_cells(stretch: Stretch, year: int, hostile: Sequence[Stretch]) -> Cells:
    """One relation in one year: `year`, `core`, `hull`, `assumed`, `contested`.

    `hostile` are the pair's hostile relations where this one is friendly.
    """
    first, last = days_of(year)
    assumed = stretch.right_censored and stretch.seen is not None and first > stretch.seen
    contested = any(s.in_hull(first, last) for s in hostile) if hostile else False
    return (
        year, int(stretch.in_core(first, last)), int(stretch.in_hull(first, last)), int(assumed),
        int(contested),
    )  # fmt: skip
