"""Lines of invented groups, each as firm as its words: the tables of cases/told/ and what the reader makes of them.

A table names its own group in the first line; each row is `kind | firmness | line`. Kinds: an attack entry, what
stands behind "Formed:" or "Disbanded:", a leader's tenure, a size estimate's, a listing's or a rename's line, a sentence
on relations; and, judged by all that their line states, a sentence of a leader's life, of resources, places, sponsors.
A kind with a dot is judged by one property alone: `leader.fate`, `leader.person`, `relation.start`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from stemma.model.reading import Reading
from stemma.model.strength import Strength, is_hedged, strength
from stemma.reading.reader import read_bytes

TABLES = sorted((Path(__file__).parent / "cases" / "told").glob("*.txt"))
OWN = re.compile(r"# Own group: (?P<name>[^()]+) \((?P<short>\w+)\)")
ATTACK = {"asserted": "firm", "claimed": "claimed", "denied": "denied"}
PAGE = """{own}
Key Statistics
Profile Contents

Organizational Overview
Formed: {formed}
Disbanded: {disbanded}
Executive Summary
The {own} ({short}) is an insurgent group. The Savanna League is a militant group too.
Organizational Structure
Leadership
{leader}
Name Changes
{name}
Size Estimates
{size}
Resources
{resource}
Geographic Locations
{place}
Interactions
Designated/Listed
{designation}
Relationships with Other Groups
{relation}
State Sponsors and External Influences
{sponsor}
[1] Okello, Amina. “Market attacked.” Daily Courier, 3 May 2011. Web. 2 Aug. 2012.
"""
DEFAULTS = {"formed": "1985", "leader": "Pedro Obama (1990 to 1991): Obama led the group.[1]", "size": "1999: 30 (Daily Courier)[1]", "relation": "None.[1]",
            "disbanded": "Group is active.", "name": "There are no recorded name changes for this group.[1]", "resource": "None.[1]", "place": "None.[1]",
            "designation": "None.[1]", "sponsor": "None.[1]"}  # fmt: skip
SAID_OF = {"life": "leader"}
"""Kinds that stand in the place of another one."""
FRAME = ("country", "period", "person", "group", "participant", "name", "abbreviation", "when")
"""What a sentence says besides its claim: whom and where it is about."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line and how firm it is."""

    kind: str
    firmness: str
    line: str


def rows_of(table: Path) -> list[Row]:
    """The rows of a table in order."""
    lines = [x for x in table.read_text("utf-8").splitlines() if x and not x.startswith("#")]
    return [Row(*line.split(" | ", 2)) for line in lines]


def own_of(table: Path) -> tuple[str, str]:
    """The long and the short name of the group that a table is about."""
    found = OWN.search(table.read_text("utf-8"))
    assert found, table
    return found["name"], found["short"]


def read_attacks(own: tuple[str, str], lines: Sequence[str]) -> list[str]:
    """The firmness of each line as an entry of one attack list, each with a day of its own."""
    days = [date(1991, 1, 1) + timedelta(days=n) for n in range(len(lines))]
    name, short = own
    head = (
        f"# {name}\n\n## Executive Summary\n\nThe {name} ({short}) is an armed group. "
        "The Savanna League is a militant group too.\n\n## Attacks\n\n"
    )
    body = "\n\n".join(f"{d:%B} {d.day}, {d.year}: {x}" for d, x in zip(days, lines, strict=True))
    read = read_bytes("page.md", (head + body).encode()).records.attacks
    assert len(read) == len(lines)
    return [ATTACK.get(record.responsibility.value, "hedged") for record in read]


def read_line(own: tuple[str, str], row: Row) -> str:
    """The firmness of a line of another section: the firmest of its records; "none" without record."""
    name, short = own
    section, _, prop = row.kind.partition(".")
    parts = {**DEFAULTS, SAID_OF.get(section, section): f"{row.line}[1]"}
    page = PAGE.format(own=name, short=short, **parts)
    reading = read_bytes("page.txt", page.encode())
    by_line = prop or row.kind in STATED
    words = said_in(reading, row.line, prop) if by_line else strengths(reading, row.kind, name)
    if not words:
        return "none"
    return "hedged" if all(is_hedged(word) for word in words) else "firm"


def strengths(reading: Reading, kind: str, name: str) -> list[Strength]:
    """How firm the records of a kind are."""
    records = reading.records
    if kind == "relation":
        own = [r for r in records.relations if name in (r.a, r.b)]
        return [Strength(r.evidence.strength) for r in own]
    told = {
        "formed": records.formed, "leader": records.leaders, "size": records.sizes, "disbanded": records.disbanded,
        "designation": records.designations, "name": records.name_changes,
    }[kind]  # fmt: skip
    return [Strength(record.evidence.strength) for record in told]


STATED = ("life", "resource", "place", "sponsor")
"""Kinds that are judged by all statements of their line."""


def said_in(reading: Reading, line: str, prop: str) -> list[Strength]:
    """How firm the statements of a line are: of one property, or without those that only say whom and where it is about."""
    start = reading.text.content.index(line)
    end = start + len(line)
    return [
        strength(s)
        for s in reading.statements
        if (s.property == prop if prop else s.property not in FRAME)
        and any(p.passage.start < end and start < p.passage.end for p in s.supports)
    ]


def read_table(table: Path) -> list[tuple[Row, str]]:
    """Every row with the firmness that the reader gives it."""
    own, rows = own_of(table), rows_of(table)
    attacks = [row for row in rows if row.kind == "attack"]
    found = dict(zip(attacks, read_attacks(own, [row.line for row in attacks]), strict=True))
    return [(row, found[row] if row in found else read_line(own, row)) for row in rows]
