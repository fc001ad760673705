"""Attack entries of invented groups, written before the reader was asked; the tables stand in cases/entries/.

Each table says what it gave when it was first read: that figure, not this test, tells how well unknown
wordings are read.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from stemma.model.reading import AttackRecord
from stemma.reading.reader import read_bytes

TABLES = sorted((Path(__file__).parent / "cases" / "entries").glob("*.txt"))
OWN = re.compile(r"# Own group: (?P<name>[^()]+) \((?P<short>\w+)\)")
FIRMNESS = {"asserted": "own", "claimed": "claimed", "denied": "denied"}


def rows(table: Path) -> list[tuple[str, str]]:
    """Firmness and text of each entry."""
    lines = [x for x in table.read_text("utf-8").splitlines() if x and not x.startswith("#")]
    pairs = (line.split(" | ", 1) for line in lines)
    return [(firmness, text) for firmness, text in pairs]


def read_table(table: Path) -> list[AttackRecord]:
    """The entries as the attack list of one page, each with a day of its own."""
    own = OWN.search(table.read_text("utf-8"))
    assert own, table
    lines = [
        f"{day:%B} {day.day}, {day.year}: {text}"
        for n, (_, text) in enumerate(rows(table))
        for day in [date(1991, 1, 1) + timedelta(days=n)]
    ]
    head = (
        f"# {own['name']}\n\n## Executive Summary\n\nThe {own['name']} ({own['short']}) is an armed "
        "group. The Savanna League is a militant group too.\n\n## Attacks\n\n"
    )
    read = read_bytes("page.md", (head + "\n\n".join(lines)).encode()).records.attacks
    assert len(read) == len(lines)
    return list(read)


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_each_entry_of_a_table_is_as_firm_as_its_words(table: Path) -> None:
    """No hedge, claim or denial is lost, and no firm entry is doubted."""
    wrong = [
        (firmness, record.responsibility.value, text)
        for (firmness, text), record in zip(rows(table), read_table(table), strict=True)
        if FIRMNESS.get(record.responsibility.value, "hedged") != firmness
    ]
    assert not wrong
