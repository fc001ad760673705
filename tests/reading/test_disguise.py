"""The model page with other facts of the same shape: records move with them, so no fact is in the code.

Every year, number, name and place is replaced, entries are put in another order; what was read before,
replaced in the same way, is what is read then.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from disguise import Disguise, reversed_entries, year

from stemma.model.counts import Count
from stemma.model.reading import Reading
from stemma.reading.reader import read_bytes


def plain(count: Count | None) -> tuple[object, ...] | None:
    return None if count is None else (count.low, count.high, count.unknown)


def facts(reading: Reading) -> set[tuple[object, ...]]:
    records = reading.records
    return {
        *(
            ("attack", r.when, plain(r.killed), plain(r.wounded), r.responsibility.value)
            for r in records.attacks
        ),
        *(("leader", r.start, r.end, r.fate) for r in records.leaders),
        *(("size", r.when, plain(r.count)) for r in records.sizes),
        *(("designation", r.start, r.end) for r in records.designations),
        *(("none", r.value) for r in records.name_changes),
    }


@pytest.mark.parametrize("turn", [0, 1, 8, 25])
def test_records_move_with_the_facts(shared: Path, turn: int) -> None:
    """Other years, numbers, names and places give the same records with those replaced."""
    text = (shared / "seed" / "imu.txt").read_text("utf-8")
    before = read_bytes("a.txt", text.encode())
    disguise = Disguise(text, turn)
    after = read_bytes("a.txt", reversed_entries(disguise.text(text)).encode())
    records = before.records

    def moved(edtf: str | None) -> str | None:
        return year(edtf) if edtf else edtf

    expected = {
        *(
            (
                "attack",
                moved(r.when),
                disguise.count(r.killed),
                disguise.count(r.wounded),
                r.responsibility.value,
            )
            for r in records.attacks
        ),
        *(("leader", moved(r.start), moved(r.end), r.fate) for r in records.leaders),
        *(("size", moved(r.when), disguise.count(r.count)) for r in records.sizes),
        *(("designation", moved(r.start), moved(r.end)) for r in records.designations),
        *(("none", r.value) for r in records.name_changes),
    }
    assert facts(after) == expected
    assert [s.id for s in after.sections] == [s.id for s in before.sections]
    assert len(after.markers) == len(before.markers)
    assert sum(len(n.citations) for n in after.footnotes) == sum(
        len(n.citations) for n in before.footnotes
    )
    assert not {w for r in after.records.leaders for w in r.name.split()} & {
        w for r in records.leaders for w in r.name.split() if len(w) > 4
    }


DROPPED = ("leadership", "name_changes", "size_estimates", "attacks", "designations", "ideology")


@pytest.mark.parametrize("dropped", DROPPED)
def test_a_dropped_section_takes_only_its_own_records(shared: Path, dropped: str) -> None:
    """Without one section the records of the others are the same."""
    text = (shared / "seed" / "imu.txt").read_text("utf-8")
    before = read_bytes("a.txt", text.encode())
    section = next(s for s in before.sections if s.id == dropped)
    after = read_bytes("a.txt", (text[: section.start] + text[section.end :]).encode())
    for name in ("leaders", "name_changes", "sizes", "attacks", "designations", "goals"):
        whole, left = getattr(before.records, name), getattr(after.records, name)
        own = {"name_changes": "name_changes", "size_estimates": "sizes", "ideology": "goals",
               "leadership": "leaders"}.get(dropped, dropped)  # fmt: skip
        assert len(left) == (0 if name == own else len(whole)), name
