"""A team's own coded table beside its profiles: where the two disagree.

In go a table with recognised column names and readings, out come `Difference`s, and the columns that were
compared and those that were not. A row is a group (formed, disbanded, leaders, sizes, attacks ...) or a
relation (two groups, kind, date). Names are matched by normal form, never guessed; dates agree where they
share a day. An empty cell, `0`, `-99` and "unknown" say nothing. Example:
`compare_table(table, readings).differences[0].profile`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.importing.table import CodedRow, CodedTable
from stemma.model.counts import in_words as count_in_words
from stemma.model.dates import When, overlaps
from stemma.model.nodes import slug
from stemma.model.reading import Reading, RelationRecord
from stemma.model.registry import name_key
from stemma.reading.dates import read_date
from stemma.reading.numbers import read_count

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "group": ("group", "group_name", "groupname", "name", "organization", "organisation", "org", "militant_group",
              "master_list_name", "actor"),
    "formed": ("formed", "formation", "founded", "founding_year", "year_formed", "start_year", "startyear",
               "established", "formation_date", "date_formed", "year_founded"),
    "disbanded": ("disbanded", "dissolved", "end_year", "endyear", "ended", "year_disbanded", "date_disbanded"),
    "active": ("active", "status", "is_active"),
    "leaders": ("leaders", "leader", "leadership", "leader_name", "leader_names"),
    "first_attack": ("first_attack", "firstattack", "date_of_first_attack", "first_attack_date"),
    "last_attack": ("last_attack", "lastattack", "date_of_last_attack", "last_attack_date"),
    "updated": ("updated", "last_updated"),
    "size": ("size", "members", "strength", "size_estimate", "membership"),
    "size_when": ("size_year", "size_date", "members_year"),
    "names": ("aliases", "alias", "aka", "other_names", "abbreviation", "acronym", "short_name", "shortname"),
    "allies": ("allies", "allied_with", "ally"),
    "rivals": ("rivals", "rival", "enemies"),
    "affiliates": ("affiliates", "affiliate", "affiliations"),
    "group1": ("group1", "group1_name", "group_1", "source_group", "group_a", "a", "from"),
    "group2": ("group2", "group2_name", "group_2", "target_group", "group_b", "b", "to"),
    "relation": ("relation", "relationship", "relations", "type", "kind", "link_type", "relation_type"),
    "when": ("date", "year", "start", "start_date", "when"),
}  # fmt: skip
"""What we compare, and the column names it is known by."""
NOTHING = re.compile(r"|0+(?:[-/]0+)*|-?9{2,}|n/?a|unknown|none|null|nan|\?|-+", re.I)
KINDS = {
    "all": "ally", "ally": "ally", "allies": "ally", "alliance": "ally", "allied": "ally",
    "riv": "rival", "rival": "rival", "rivals": "rival", "rivalry": "rival", "enemy": "rival",
    "aff": "affiliate", "affiliate": "affiliate", "affiliates": "affiliate", "affiliation": "affiliate",
    "spl": "split", "split": "split", "splits": "split", "splinter": "split",
    "mer": "merger", "merger": "merger", "mergers": "merger", "merge": "merger",
    "umbrella": "umbrella_member", "support": "support", "pledge": "pledge", "successor": "successor",
}  # fmt: skip
FRIENDLY = frozenset(
    ("ally", "affiliate", "support", "pledge", "joint_unit", "umbrella_member", "host")
)
PARTED = re.compile(r"\s*[;|\n]\s*")
ISO = re.compile(r"(?P<y>\d{4})[-/](?P<m>\d{1,2})(?:[-/](?P<d>\d{1,2}))?(?:[ T].*)?")
SLASHED = re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d\d)")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that table and profile tell differently."""

    group: str
    what: str
    table: str
    """What the table says; empty: nothing."""
    profile: str
    """What the profile says; empty: nothing."""
    line: int
    """Row of the table; 0 where only the profile speaks."""
    file: str
    """Profile; empty where the atlas has none for the group."""
    at: int = 0
    """Line of the profile; 0: nowhere."""
    kind: str = "differs"
    """differs, table-only, profile-only, unreadable."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table, compared."""

    table: str
    columns: Mapping[str, str]
    """Column of the table to what it was taken for."""
    ignored: tuple[str, ...]
    compared: int
    """Values that stood on both sides."""
    agreed: int
    differences: tuple[Difference, ...]
    groups_without_profile: tuple[str, ...] = ()
    profiles_without_row: tuple[str, ...] = ()


@dataclass(slots=True)
class Sides:
    """The comparison under way."""

    table: CodedTable
    columns: Mapping[str, str]
    by_name: Mapping[str, Sequence[Reading]]
    differences: list[Difference]
    compared: int = 0
    agreed: int = 0

    def cell(self, row: CodedRow, what: str) -> str:
        """The first filled cell taken for something; empty where it says nothing."""
        for column, taken in self.columns.items():
            value = row.cells.get(column, "").strip()
            if taken == what and not NOTHING.fullmatch(value):
                return value
        return ""

    def weigh(self, agrees: bool, difference: Difference) -> None:
        """Count a comparison; keep it where the two disagree."""
        self.compared += 1
        if agrees:
            self.agreed += 1
        else:
            self.differences.append(difference)


def compare_table(table: CodedTable, readings: Sequence[Reading]) -> Comparison:
    """Compare every row with the profiles it speaks of."""
    columns, ignored = recognise(table.columns)
    by_name = readings_by_name(readings)
    sides = Sides(table, columns, by_name, [])
    is_dyadic = {"group1", "group2"} <= set(columns.values())
    missing: dict[str, None] = {}
    met: set[str] = set()
    for row in table.rows:
        if is_dyadic:
            met |= compare_relation(sides, row)
            continue
        name = sides.cell(row, "group")
        found = by_name.get(name_key(name), ()) if name else ()
        if name and not found:
            missing[name] = None
        for reading in found:
            met.add(reading.text.name)
            compare_group(sides, row, reading)
    if is_dyadic:
        only_in_profiles(sides, readings)
    return Comparison(
        table.name, columns, ignored, sides.compared, sides.agreed,
        tuple(dict.fromkeys(sides.differences)), tuple(missing),
        tuple(r.text.name for r in readings if r.text.name not in met),
    )  # fmt: skip


def recognise(names: Sequence[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """What each column is taken for, and the columns that nobody knows."""
    known = {name: what for what, names_ in COLUMNS.items() for name in names_}
    keyed = {name: known.get(slug(name).replace("-", "_")) for name in names if name.strip()}
    columns = {name: what for name, what in keyed.items() if what}
    if {"group1", "group2"} <= set(columns.values()):
        columns = {
            n: w for n, w in columns.items() if w in ("group1", "group2", "relation", "when")
        }
    return columns, tuple(name for name in keyed if name not in columns)


def readings_by_name(readings: Sequence[Reading]) -> dict[str, list[Reading]]:
    """Profiles by every name of their group."""
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        names = [reading.group.label, reading.group.id.partition("/")[2]]
        names += [record.name for record in reading.names]
        for key in dict.fromkeys(name_key(name) for name in names):
            found.setdefault(key, []).append(reading)
    return found


def compare_group(sides: Sides, row: CodedRow, reading: Reading) -> None:
    """Everything that a row says of its group."""
    records = reading.records
    dates: tuple[tuple[str, Sequence[tuple[str | None, int]]], ...] = (
        ("formed", [(r.when, start(r.evidence.passages)) for r in records.formed]),
        ("disbanded", [(r.when, start(r.evidence.passages)) for r in records.disbanded if r.when]),
        ("updated", [(r.when, start(r.evidence.passages)) for r in records.updated]),
        ("first_attack", [(r.when, start(r.evidence.passages)) for r in records.first_attack]),
        ("last_attack", [(r.when, start(r.evidence.passages)) for r in records.last_attack]),
    )
    for what, told in dates:
        compare_dates(sides, row, reading, what, told)
    compare_status(sides, row, reading)
    compare_leaders(sides, row, reading)
    compare_sizes(sides, row, reading)
    for what, kind in (("allies", "ally"), ("rivals", "rival"), ("affiliates", "affiliate")):
        for other in parts_of(sides.cell(row, what)):
            compare_pair(sides, row, reading, other, kind, "")


def start(passages: Sequence[tuple[int, int]]) -> int:
    """Where the first passage starts."""
    return passages[0][0] if passages else 0


def made(
    sides: Sides,
    row: CodedRow | None,
    reading: Reading,
    what: str,
    table: str,
    profile: str,
    at: int,
    kind: str = "differs",
) -> Difference:
    """A difference with the lines of both sides."""
    line = reading.text.position(at)[0] if at else 0
    return Difference(
        reading.group.label, what.replace("_", " "), table, profile, row.line if row else 0,
        reading.text.name, line, kind,
    )  # fmt: skip


def compare_dates(
    sides: Sides, row: CodedRow, reading: Reading, what: str, told: Sequence[tuple[str | None, int]]
) -> None:
    """A date of the table against the profile's."""
    cell = sides.cell(row, what)
    if not cell:
        return
    coded = coded_date(cell)
    known = [(when, at) for when, at in told if when]
    if coded is None:
        sides.differences.append(made(sides, row, reading, what, cell, "", 0, "unreadable"))
    elif not known:
        sides.differences.append(made(sides, row, reading, what, cell, "", 0, "table-only"))
    else:
        agrees = any(same_time(coded, when) for when, _ in known)
        shown = ", ".join(when for when, _ in known)
        sides.weigh(agrees, made(sides, row, reading, what, cell, shown, known[0][1]))


def coded_date(cell: str) -> str | None:
    """EDTF of a date as tables hold it: 1993, 1993-12-00, 8/20/2012, 20 August 2012; None: no date."""
    iso = ISO.fullmatch(cell)
    slashed = SLASHED.fullmatch(cell)
    if re.fullmatch(r"\d{4}(?:\.0)?", cell):
        return cell[:4]
    found = iso or slashed
    if found:
        year, month, day = found["y"], int(found["m"]), int(found["d"] or 0)
        if len(year) == 2:
            year = f"{'20' if int(year) < 50 else '19'}{year}"
        parts = [
            year,
            *([f"{month:02}"] if month else []),
            *([f"{day:02}"] if month and day else []),
        ]
        return valid("-".join(parts))
    words = read_date(cell, 0, len(cell))
    return words.when.edtf if words and not cell[words.end :].strip(" .") else None


def valid(edtf: str) -> str | None:
    """The date, where a calendar has it."""
    try:
        _ = When(edtf).envelope
    except ValueError:
        return None
    return edtf


def same_time(a: str, b: str) -> bool:
    """Whether two dates share a possible day."""
    return overlaps(When(a).envelope, When(b).envelope)


def compare_status(sides: Sides, row: CodedRow, reading: Reading) -> None:
    """Whether the group is active."""
    cells = [
        row.cells.get(c, "").strip().casefold() for c, w in sides.columns.items() if w == "active"
    ]
    coded = next((ACTIVE[cell] for cell in cells if cell in ACTIVE), None)
    known = reading.records.disbanded
    if coded is None or not known or known[0].status == "unknown":
        return
    agrees = coded == (known[0].status == "active")
    shown = "active" if coded else "not active"
    sides.weigh(
        agrees,
        made(
            sides, row, reading, "active", shown, known[0].status, start(known[0].evidence.passages)
        ),
    )


ACTIVE = {
    "1": True, "yes": True, "true": True, "active": True, "0": False, "no": False, "false": False,
    "inactive": False, "disbanded": False, "defunct": False,
}  # fmt: skip


def compare_leaders(sides: Sides, row: CodedRow, reading: Reading) -> None:
    """Each leader of the table against the tenure lines."""
    known = reading.records.leaders
    cell = sides.cell(row, "leaders")
    names = [name for name in parts_of(cell) if name]
    for name in names:
        agrees = any(same_person(name, leader.name) for leader in known)
        shown = ", ".join(leader.name for leader in known)
        at = start(known[0].evidence.passages) if known else 0
        sides.weigh(
            agrees,
            made(
                sides,
                row,
                reading,
                "leaders",
                name,
                shown,
                at,
                "differs" if known else "table-only",
            ),
        )
    for leader in known if names else ():
        if not any(same_person(name, leader.name) for name in names):
            sides.differences.append(
                made(
                    sides,
                    row,
                    reading,
                    "leaders",
                    "",
                    leader.name,
                    start(leader.evidence.passages),
                    "profile-only",
                )
            )


def same_person(a: str, b: str) -> bool:
    """Whether one name holds all words of the other."""
    x, y = set(slug(a).split("-")), set(slug(b).split("-"))
    return x <= y or y <= x


def parts_of(cell: str) -> list[str]:
    """The entries of a cell: parted by semicolons, bars, line ends, else by commas."""
    parts = PARTED.split(cell) if PARTED.search(cell) else re.split(r"\s*,\s*(?!Jr|Sr)", cell)
    return [part.strip() for part in parts if part.strip()]


def compare_sizes(sides: Sides, row: CodedRow, reading: Reading) -> None:
    """A size against the estimates of its year, or against any where the table gives none."""
    cell = sides.cell(row, "size")
    found = read_count(cell, 0, len(cell)) if cell else None
    if not cell or found is None:
        return
    when = coded_date(sides.cell(row, "size_when") or "") if sides.cell(row, "size_when") else None
    known = [r for r in reading.records.sizes if not when or (r.when and same_time(when, r.when))]
    if not known:
        sides.differences.append(made(sides, row, reading, "size", cell, "", 0, "table-only"))
        return
    low, high = found.count.low or 0, found.count.high or 10**12
    agrees = any((r.count.low or 0) <= high and low <= (r.count.high or 10**12) for r in known)
    shown = "; ".join(f"{count_in_words(r.count)} ({r.when or 'undated'})" for r in known)
    sides.weigh(
        agrees, made(sides, row, reading, "size", cell, shown, start(known[0].evidence.passages))
    )


def compare_relation(sides: Sides, row: CodedRow) -> set[str]:
    """A row of two groups; returns the profiles it speaks of."""
    a, b = sides.cell(row, "group1"), sides.cell(row, "group2")
    kind = KINDS.get(slug(sides.cell(row, "relation")).partition("-")[0], "")
    met = set()
    for own, other in ((a, b), (b, a)):
        for reading in sides.by_name.get(name_key(own), ()) if own and other else ():
            met.add(reading.text.name)
            if kind:
                compare_pair(sides, row, reading, other, kind, sides.cell(row, "when"))
    return met


def compare_pair(
    sides: Sides, row: CodedRow, reading: Reading, other: str, kind: str, when: str
) -> None:
    """A coded relation of the profile's group and another."""
    told = relations_with(reading, other)
    shown = "; ".join(f"{r.kind.replace('_', ' ')} {r.start or 'undated'}" for r in told)
    table = f"{kind.replace('_', ' ')} of {other}{f' {when}' if when else ''}"
    at = start(told[0].evidence.passages) if told else 0
    if not told:
        sides.differences.append(made(sides, row, reading, "relation", table, "", 0, "table-only"))
        return
    coded = coded_date(when) if when else None
    alike = [r for r in told if r.kind == kind or {r.kind, kind} <= FRIENDLY]
    dated = [r.start for r in alike if r.start]
    agrees = bool(alike) and (not coded or not dated or any(begins_by(coded, d) for d in dated))
    sides.weigh(agrees, made(sides, row, reading, "relation", table, f"{shown} ({other})", at))


def begins_by(coded: str, told: str) -> bool:
    """Whether the coded date is that of the text, or a later one of a relation that lasts."""
    a, b = When(coded).envelope, When(told).envelope
    return overlaps(a, b) or (
        a.end_max is not None and b.start_min is not None and a.end_max >= b.start_min
    )


def relations_with(reading: Reading, other: str) -> list[RelationRecord]:
    """The profile's relations with a group, under any name that the profile gives it."""
    key = name_key(other)
    names = {
        s.subject for s in reading.statements
        if s.property in ("name", "abbreviation", "alias", "variant") and isinstance(s.value, str)
        and name_key(s.value) == key
    }  # fmt: skip
    labels = {node.label for node in reading.nodes.values() if node.id in names}
    return [
        r for r in reading.records.relations
        if {name_key(r.a), name_key(r.b)} & {key, *(name_key(label) for label in labels)}
    ]  # fmt: skip


def only_in_profiles(sides: Sides, readings: Iterable[Reading]) -> None:
    """Relations of two profiled or coded groups that no row holds."""
    coded = {
        frozenset((name_key(sides.cell(row, "group1")), name_key(sides.cell(row, "group2"))))
        for row in sides.table.rows
    }
    for reading in readings:
        own = {name_key(name) for name, held in sides.by_name.items() if reading in held}
        seen: set[str] = set()
        for record in reading.records.relations:
            other = record.b if name_key(record.a) in own else record.a
            keys = {name_key(other)}
            if record.a_type != "group" or record.b_type != "group" or name_key(other) in own:
                continue
            if any(pair & own and pair & keys for pair in coded) or other in seen:
                continue
            seen.add(other)
            sides.differences.append(
                made(sides, None, reading, "relation", "",
                     f"{record.kind.replace('_', ' ')} of {other} {record.start or 'undated'}",
                     start(record.evidence.passages), "profile-only")
            )  # fmt: skip
