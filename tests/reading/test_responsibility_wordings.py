"""Who did it, by plain wordings: each entry of cases/claims/responsibility.txt on a page of its own.

What the reader does not get yet stands in cases/claims/responsibility-unread.txt, and has to leave it once
it is read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.reading.reader import read_bytes

FOLDER = Path(__file__).parent / "cases" / "claims"
HEAD = """# Lake Region Front

## Executive Summary

The Lake Region Front (LRF) is a militant group in Kivara.

## Major Attacks

May 12, 2004: """


def rows(name: str) -> list[tuple[str, str]]:
    """Word and text of each line of a table that is no comment."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    pairs = (line.split(" | ", 1) for line in lines if line and not line.startswith("#"))
    return [(word, text) for word, text in pairs]


def said(text: str) -> str:
    """ "claimed by Reed Brigade": the form of the tables, the names in the order of the alphabet."""
    (record,) = read_bytes("page.md", f"{HEAD}{text}\n".encode()).records.attacks
    by = "; ".join(sorted(record.by))
    return f"{record.responsibility.value} by {by}" if by else record.responsibility.value


def sorted_names(word: str) -> str:
    """The word of a table with its names in the order of the alphabet."""
    firm, _, by = word.partition(" by ")
    return f"{firm} by {'; '.join(sorted(by.split('; ')))}" if by else firm


@pytest.mark.parametrize(("word", "text"), rows("responsibility.txt"))
def test_an_entry_is_as_firm_as_its_words(word: str, text: str) -> None:
    """Asserted, claimed, charged, doubted or denied, and by whom; what concerns others changes nothing."""
    assert said(text) == sorted_names(word)


@pytest.mark.parametrize(("word", "text"), rows("responsibility-unread.txt"))
def test_what_is_not_read_yet_is_known(word: str, text: str) -> None:
    """Each line of the short list is still read otherwise; one that is read belongs into the table."""
    assert said(text) != sorted_names(word)
