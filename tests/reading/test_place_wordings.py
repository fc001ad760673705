"""Places by plain wordings: every wording of cases/places with every form of name, written before the reader was asked.

At first look 1,239 of 1,777 pairs came out otherwise: pairs of towns, provinces behind a town, and all but a
few prepositions.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.reading.places import find_places

FOLDER = Path(__file__).parent / "cases" / "places"


def rows(name: str) -> list[str]:
    """The lines of a table that are no comment."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def told(text: str) -> str:
    """`NAME/COUNTRY ; NAME` of what is found in a text, in its order."""
    found = find_places(text, 0, len(text))
    return " ; ".join(f"{p.name}/{p.country}" if p.country else p.name for p in found)


PERSON_TOO = "~ "
TWO_WORDS = ("Tirat Halev",)
WORDINGS = rows("wordings.txt")
NAMES = [tuple(part.strip() for part in line.split(" |")) for line in rows("names.txt")]
SENTENCES = [tuple(part.strip() for part in line.split(" |")) for line in rows("none.txt")]


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_wording_tells_a_place_by_whatever_name(wording: str) -> None:
    """Small towns, pairs, provinces, countries behind: all are found, with the country that the text settles."""
    wrong = {}
    for name, expected in NAMES:
        if wording.startswith(PERSON_TOO) and name in TWO_WORDS:
            continue
        found = told(wording.removeprefix(PERSON_TOO).replace("{}", name))
        if found != expected:
            wrong[name] = found
    assert not wrong


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_only_places_are_found(text: str, expected: str) -> None:
    """Not the people, days and groups that stand where a place could."""
    assert told(text) == expected
