"""Claims, denials and deeds by plain wordings: each of cases/claims with every subject, written before the reader was asked.

At first look 91 of 300 claims, 199 of 561 denials and 25 of 244 deeds came out otherwise.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from stemma.model.reading import AttackRecord
from stemma.reading.reader import read_bytes

FOLDER = Path(__file__).parent / "cases" / "claims"
HEAD = """# Lake Region Front

## Executive Summary

The Lake Region Front (LRF) is an armed group. The Savanna League is a militant group too.

## Attacks

"""
TOLD = "A bank was attacked in Hub, Kenya."
PARTIES = ("The LRF", "LRF fighters", "The Lake Region Front", "The LRF and the Savanna League")


def rows(name: str) -> list[str]:
    """The lines of a table that are no comment."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def said(record: AttackRecord) -> str:
    """ "claimed by Savanna League": the form of the tables."""
    by = "; ".join(record.by)
    return f"{record.responsibility.value} by {by}" if by else record.responsibility.value


def read_entries(texts: list[str]) -> list[str]:
    """What each text, as an attack entry with a day of its own, says of who did it."""
    days = [date(1991, 1, 1) + timedelta(days=n) for n in range(len(texts))]
    lines = [f"{d:%B} {d.day}, {d.year}: {t} (2 killed)." for d, t in zip(days, texts, strict=True)]
    records = read_bytes("page.md", (HEAD + "\n\n".join(lines)).encode()).records.attacks
    by_day = {record.when: said(record) for record in records}
    return [by_day[d.isoformat()] for d in days]


def filled(wording: str, subject: str) -> str:
    """The wording with its subject, in small letters within the sentence."""
    inner = subject if wording.startswith("{S}") or subject.isupper() else f"the {subject[4:]}"
    return wording.replace("{S}", inner).removesuffix(".")


CLAIMANTS = [line.split(" | ") for line in rows("claimants.txt")]


@pytest.mark.parametrize("wording", rows("claiming.txt"))
def test_a_claim_is_the_claimants(wording: str) -> None:
    """The group's own is claimed; another's is claimed by that one."""
    texts = [f"{TOLD} {filled(wording, subject)}" for subject, _ in CLAIMANTS]
    found = zip(texts, read_entries(texts), CLAIMANTS, strict=True)
    assert not [(text, word) for text, word, (_, expected) in found if word != expected]


@pytest.mark.parametrize("wording", rows("denying.txt"))
def test_a_charge_that_is_denied_is_denied(wording: str) -> None:
    """Whoever speaks for the group, and in whatever words."""
    texts = [f"{TOLD} {wording.replace('{S}', before).removesuffix('.')}" for before in rows("deniers.txt")]  # fmt: skip
    found = zip(texts, read_entries(texts), strict=True)
    assert not [(text, word) for text, word in found if word != "denied"]


@pytest.mark.parametrize("wording", rows("deeds.txt"))
def test_a_deed_is_asserted(wording: str) -> None:
    """The group, its fighters, and it with another."""
    texts = [filled(wording, party) for party in PARTIES]
    found = zip(texts, read_entries(texts), strict=True)
    assert not [(text, word) for text, word in found if word != "asserted"]
