"""Places told by what was done there, by an office or a suburb, and in territories of other states."""

from __future__ import annotations

import pytest

from stemma.reading.places import find_places

TOLD = {
    "Four planes were destroyed on the airfield of Aguadilla, Puerto Rico.": [("Aguadilla", "PR"), ("Puerto Rico", "PR")],
    "HA fighters fought for a day in the market of Tugaya.": [("Tugaya", None)],
    "A car bomb in the Athens suburb of Kifissia, Greece, killed a driver.": [("Athens", "GR"), ("Kifissia", "GR"), ("Greece", "GR")],
    "The HA raided Sikidede in the Central African Republic and plundered its market.": [("Sikidede", "CF"), ("Central African Republic", "CF")],
    "The HA held Am Timan, the capital of the province, for nine hours.": [("Am Timan", None)],
    "It laid four ambushes on the road to Haraze in a week.": [("Haraze", None)],
    "An explosion killed the District Commissioner of Afmadow, Somalia.": [("Afmadow", "SO"), ("Somalia", "SO")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_a_place_is_found_by_what_is_said_of_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Its name without the office or the suburb, and its country where the text settles it."""
    found = find_places(text, 0, len(text))
    assert [(place.name, place.country) for place in found] == expected
