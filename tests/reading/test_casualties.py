"""Casualties in brackets and in prose; the tables stand in cases/casualties.txt and cases/prose_tolls.txt."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from stemma.model.counts import Count, Inclusion
from stemma.reading.attacks.casualties import Casualties, read_casualties
from stemma.reading.attacks.tolls import read_tolls
from stemma.reading.cells import read_casualty_cell, read_name_cell
from stemma.reading.doubts.doubt import PLAIN

CASES = Path(__file__).parent / "cases"
TABLES = (CASES / "casualties.txt", CASES / "prose_tolls.txt")
ROWS = [
    [part.strip() for part in line.split(" | ")]
    for table in TABLES
    for line in table.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def said(count: Count | None) -> str:
    """The count in the form of the table."""
    if count is None:
        return "-"
    if count.unknown:
        return "unknown"
    about = "~" if count.approx else ""
    if count.low == count.high:
        return f"{about}{count.low}"
    return f"{'' if count.low is None else count.low}..{'' if count.high is None else count.high}"


def rest(found: Casualties) -> str:
    """Third counts and own dead in the form of the table."""
    parts = [f"{said(other.count)} {other.label}" for other in found.others]
    parts += [f"own {said(found.own.count)}"] if found.own else []
    inclusion = found.killed.count.includes_perpetrators if found.killed else Inclusion.UNSTATED
    plain = found.own is not None and inclusion is Inclusion.NO
    parts += [] if inclusion is Inclusion.UNSTATED or plain else [f"own {inclusion.value}"]
    return "; ".join(parts) or "-"


@pytest.mark.parametrize("row", ROWS, ids=[row[-1] for row in ROWS])
def test_a_toll_keeps_its_bounds(row: list[str]) -> None:
    """The bracket, else the prose, gives the counts of the table and no fault."""
    killed, wounded, others, text = row
    found = read_casualties(text, 0, len(text)) or read_tolls(text, 0, len(text))
    assert found is not None
    assert not found.faults
    counts = [
        found.killed.count if found.killed else None,
        found.wounded.count if found.wounded else None,
    ]
    assert [said(count) for count in counts] == [killed, wounded]
    assert rest(found) == others


def test_the_table_is_broad() -> None:
    """At least 120 wordings."""
    assert len(ROWS) >= 120


def truth(shared: Path, name: str) -> list[dict[str, str]]:
    with (shared / "data" / "truth" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def agrees(count: Count | None, how: str, low: str, high: str) -> bool:
    """Whether a count is what the key says; a vague word has no upper bound."""
    if how == "not stated":
        return count is None
    if count is None:
        return False
    if how == "unknown":
        return count.unknown
    if how in ("several", "dozens"):
        return count.high is None and (count.low or 0) >= 2
    return (count.low, count.high) == (int(low), int(high))


def test_casualty_cells_are_read(shared: Path) -> None:
    """Victims, attackers and kind of at least 98 % of the strings of the key."""
    rows = truth(shared, "casualty_strings.csv")
    right = 0
    for row in rows:
        cell = read_casualty_cell(row["string"])
        right += cell is not None and (
            agrees(cell.victims, row["victims_how"], row["victims_low"], row["victims_high"])
            and agrees(cell.attackers, row["perpetrators_how"], row["perpetrators_low"], row["perpetrators_high"])
            and cell.is_abduction == (row["kind"] == "abducted")
        )  # fmt: skip
    assert right >= 0.98 * len(rows)


def test_perpetrator_cells_are_read(shared: Path) -> None:
    """Bare name and hedge of at least 97 % of the strings of the key."""
    rows = truth(shared, "perpetrator_strings.csv")
    cells = [read_name_cell(row["string"]) for row in rows]
    right = sum(
        cell.name == row["bare"] and (cell.doubt != PLAIN) == (row["hedged"] == "1")
        for cell, row in zip(cells, rows, strict=True)
    )
    assert right >= 0.97 * len(rows)


@pytest.mark.parametrize(
    ("text", "victims", "attackers"),
    [("12 (+3)", "12", "3"), ("19+", "19..", "-"), ("+9", "-", "9"), ("Several", "2..", "-"), ("Unknown", "unknown", "-"),
     ("Unknown (+1)", "unknown", "1"), ("0", "0", "-"), ("~30 (+2)", "~30", "2"), ("10–12", "10..12", "-"), ("7 Kidnapped", "7", "-")],
)  # fmt: skip
def test_a_casualty_cell_keeps_its_bounds(text: str, victims: str, attackers: str) -> None:
    """Victims and attackers apart."""
    cell = read_casualty_cell(text)
    assert cell is not None
    assert (said(cell.victims), said(cell.attackers)) == (victims, attackers)


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [("Blue Front (suspected)", "Blue Front", "suspected"), ("Suspected Blue Front", "Blue Front", "Suspected"), ("Blue Front?", "Blue Front", "?"),
     ("Blue Front (BF)", "Blue Front (BF)", None), ("Blue Front, allegedly", "Blue Front", "allegedly"), ("possibly Red Army", "Red Army", "possibly"),
     ("Red Army (claimed)", "Red Army", "claimed"), ("Red Army (denied)", "Red Army", "denied"), ("Unknown", "Unknown", None)],
)  # fmt: skip
def test_a_name_cell_gives_the_bare_name_and_its_hedge(
    text: str, name: str, cue: str | None
) -> None:
    """A bracket that is no hedge stays."""
    cell = read_name_cell(text)
    assert (cell.name, cell.doubt.cue) == (name, cue)


def test_tolls_of_real_incidents_are_mostly_read(shared: Path) -> None:
    """Of incidents told in prose beside their table, most numbers of killed and wounded agree."""
    path = shared / "data" / "wikipedia" / "incidents_2018.dev.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for column, floor in (("Dead", 0.87), ("Injured", 0.8)):
        cells = [(read_casualty_cell(row[column]), row["Details"]) for row in rows]
        known = [(c.victims.low, t) for c, t in cells if c and c.victims and c.victims.low]
        right = sum(agrees_with_table(read_tolls(t, 0, len(t)), column, low) for low, t in known)
        assert len(known) > 500
        assert right >= floor * len(known), (column, right / len(known))


def agrees_with_table(found: Casualties | None, column: str, low: int) -> bool:
    """Whether the prose gives the number of the table, or a bound that holds it."""
    count = found and (found.killed if column == "Dead" else found.wounded)
    if not count:
        return False
    bounds = count.count
    return bounds.low == low or (bounds.high is None and (bounds.low or low + 1) <= low)
