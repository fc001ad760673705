"""Invented pages with facts and phrasings of their own, under pages/; what is expected stands beside.

The expectations were read by eye against the text; `*.expected.json` is compared as a whole.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.model.reading import AttackRecord, Reading
from stemma.reading.reader import read_bytes

PAGES = sorted(
    p for p in (Path(__file__).parent / "pages").iterdir() if p.suffix in (".txt", ".md")
)


def attack(record: AttackRecord) -> list[object]:
    return [
        record.when,
        [[place.name, place.country] for place in record.places],
        [record.killed.low, record.killed.high] if record.killed else None,
        [record.wounded.low, record.wounded.high] if record.wounded else None,
        record.responsibility.value,
        list(record.by),
    ]


def summary(reading: Reading) -> dict[str, object]:
    records = reading.records
    return {
        "group": [reading.group.id, reading.group.label],
        "sections": [section.id for section in reading.sections],
        "formed": [record.when for record in records.formed],
        "disbanded": [[r.status, r.when, r.evidence.strength.value] for r in records.disbanded],
        "first_attack": [attack(record) for record in records.first_attack],
        "last_attack": [attack(record) for record in records.last_attack],
        "attacks": [attack(record) for record in records.attacks],
        "leaders": [[r.name, r.start, r.end, r.fate] for r in records.leaders],
        "name_changes": [[r.value, r.previous, r.following, r.when] for r in records.name_changes],
        "sizes": [[r.when, r.count.low, r.count.high, r.reported_by] for r in records.sizes],
        "designations": [[r.authority, r.regime, r.start, r.end] for r in records.designations],
        "relations": sorted(
            [r.kind, r.a, r.b, r.start or "", r.evidence.status.value] for r in records.relations
        ),
        "dangling": sum(marker.footnote is None for marker in reading.markers),
        "citations": sum(len(note.citations) for note in reading.footnotes),
    }


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_an_invented_page_is_read_as_expected(path: Path) -> None:
    """Records, sections and notes of the page."""
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    found = json.loads(json.dumps(summary(read_bytes(path.name, path.read_bytes()))))
    assert found == expected


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_lines_that_end_in_a_carriage_return_alone_are_lines(path: Path) -> None:
    """An old file says what the same file with today's line ends says, at the same offsets."""
    data = path.read_bytes()
    new, old = (read_bytes(path.name, data.replace(b"\n", end)) for end in (b"\n", b"\r"))
    assert [s.id for s in old.statements] == [s.id for s in new.statements]
    assert [p.code for p in old.problems] == [p.code for p in new.problems]
