"""Changes of name by plain wordings: each of cases/names with every pair of names, written before the reader was asked.

At first look 574 of 840 came out otherwise: names taken again, names with a day or number, and changes told
in two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.reading.reader import read_bytes

FOLDER = Path(__file__).parent / "cases" / "names"
PAGE = """# Marsh Column (MC)

## Executive Summary

The Marsh Column (MC) is an armed group in Kenya.

## Name Changes

{changes}

## Notes

[1] Nation, 2001.
"""
YEAR = "1994"


def rows(name: str) -> Iterator[list[str]]:
    """The cells of a table's lines."""
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split(" | ")]


PAIRS = [[side.split(" > ") for side in row] for row in rows("pairs.txt")]


def told(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """From, to and when of each change that a section tells."""
    reading = read_bytes("page.md", PAGE.format(changes=text).encode())
    return [(c.previous, c.following, c.when) for c in reading.records.name_changes]


@pytest.mark.parametrize(("kind", "wording"), rows("wordings.txt"))
def test_a_wording_tells_a_change_of_any_name(kind: str, wording: str) -> None:
    """One record a change, with both names where the text gives both, and its year."""
    wrong = {}
    for (printed_old, printed_new), (old, new) in PAIRS:
        text = wording.replace("{A}", printed_old).replace("{B}", printed_new)
        expected = (None if kind == "new" else old, None if kind == "old" else new, YEAR)
        found = told(text)
        if found != [expected]:
            wrong[text] = found
    assert not wrong


TOLD = [
    line.rpartition(" |")[::2]
    for line in (FOLDER / "told.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:60] for text, _ in TOLD])
def test_a_section_of_another_hand_gives_its_changes(text: str, expected: str) -> None:
    """Names given by others, names with their article run on, parts dropped or added, and what is no change."""
    reading = read_bytes("page.md", PAGE.format(changes=text).encode())
    found = [
        c.value or f"{c.previous or '-'} > {c.following or '-'} @ {c.when or '-'}"
        for c in reading.records.name_changes
    ]
    assert "; ".join(found) == expected.strip()
