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


TWICE = """Harbour Army (HA)

Overview

Formed: 1991

Last Attack: August 2, 2012: A parcel bomb injured an official in Lamu, Kenya. Police blamed the HA (0 killed, 1 wounded).[1]

Executive Summary

The Harbour Army (HA) is a group in Kenya.[1]

Attacks

- June 1, 2010: A market in Lamu, Kenya, was bombed (2 killed).[1]

- August 2, 2012: A parcel bomb injured an official in Lamu, Kenya (0 killed, 1 wounded).[1]

Notes

[1] Nation, 2001.
"""


def test_an_attack_told_twice_is_as_doubtful_as_the_page_is() -> None:
    """What `Last Attack` says of who did it counts for the list's entry without a word on it."""
    records = read_bytes("page.txt", TWICE.encode()).records
    assert [str(a.responsibility) for a in records.attacks] == ["asserted", "alleged"]
    assert [str(a.responsibility) for a in records.last_attack] == ["alleged"]


def test_the_initials_of_a_name_mean_the_group_where_the_page_uses_them() -> None:
    """Nobody prints "(KVG)" behind "Kenyan Valley Guards", and everybody calls them so."""
    page = TWICE.replace("Harbour Army (HA)", "Kenyan Valley Guards").replace("HA", "KVG").replace("The Kenyan Valley Guards is", "The Kenyan Valley Guards, in short KVG, is")  # fmt: skip
    records = read_bytes("page.txt", page.encode()).records
    assert [str(a.responsibility) for a in records.last_attack] == ["alleged"]


def test_a_site_s_own_line_above_the_title_is_not_the_group() -> None:
    """The page speaks of the HA, and nowhere of the blog."""
    page = "Conflict Blog\nPosted by admin on 18 February 2015\n" + TWICE
    assert read_bytes("page.txt", page.encode()).group.label == "Harbour Army"
