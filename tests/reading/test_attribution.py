"""Who is said to be behind an attack; the table stands in cases/attribution.txt."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from stemma.model.reading import AttackRecord
from stemma.reading.reader import read_bytes

TABLE = Path(__file__).parent / "cases" / "attribution.txt"
HEAD = """---
id: lrf
---

# Lake Region Front

## Executive Summary

The Lake Region Front (LRF) is an armed group. The Savanna League is a militant group too.

## Attacks

"""


def read_entries(texts: list[str]) -> list[AttackRecord]:
    """Each text as an attack entry with a day of its own, read on one page."""
    days = [date(1991, 1, 1) + timedelta(days=n) for n in range(len(texts))]
    lines = [f"{d:%B} {d.day}, {d.year}: {t}" for d, t in zip(days, texts, strict=True)]
    records = read_bytes("lrf.md", (HEAD + "\n\n".join(lines)).encode()).records.attacks
    by_day = {record.when: record for record in records}
    return [by_day[d.isoformat()] for d in days]


def rows() -> list[tuple[str, str]]:
    lines = TABLE.read_text("utf-8").splitlines()
    pairs = (line.partition(" | ") for line in lines if line and not line.startswith("#"))
    return [(expected.strip(), text) for expected, _, text in pairs]


ROWS = rows()


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    records = read_entries([text for _, text in ROWS])
    return {text: said(record) for (_, text), record in zip(ROWS, records, strict=True)}


def said(record: AttackRecord) -> str:
    """ "possible by Savanna League": the form of the table."""
    by = "; ".join(record.by)
    return f"{record.responsibility.value} by {by}" if by else record.responsibility.value


@pytest.mark.parametrize(("expected", "text"), ROWS, ids=[text for _, text in ROWS])
def test_an_entry_is_as_firm_as_its_words(found: dict[str, str], expected: str, text: str) -> None:
    """The one word for the whole entry, and who did it where that is not the group."""
    assert found[text] == expected
