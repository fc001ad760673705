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
    "Residents of Hadibu, Yemen, were killed in a raid.": [("Hadibu", "YE"), ("Yemen", "YE")],
    "A passenger train was blown up between Balotra and Luni by a mine.": [("Balotra", None), ("Luni", None)],
    "The fighting between Dinka and Nuer went on.": [],
    "Ten drivers were shot on National Highway 11 at dawn.": [("National Highway 11", None)],
    "The HA shelled the barracks on Mount Sabir in Yemen.": [("Mount Sabir", "YE"), ("Yemen", "YE")],
    "The HA took the Haradh border post in Yemen from the army.": [("Haradh border post", "YE"), ("Yemen", "YE")],
    "Boats attacked the Sangana flow station, Nigeria.": [("Sangana flow station", "NG"), ("Nigeria", "NG")],
    "The HA seized the town hall of Celica for an afternoon.": [("Celica", None)],
    "The mayor of Zaruma said he had been shot at.": [("Zaruma", None)],
    "A policeman was shot in front of the station of Hozat.": [("Hozat", None)],
    "Two trucks were stopped at the bend of La Tina, near Macara.": [("La Tina", None), ("Macara", None)],
    "In three raids between Ayoba and Inare the HA killed ten men.": [("Ayoba", None), ("Inare", None)],
    "Cattle raids between Murle and Nuer went on.": [],
    "Boats attacked a police launch at the mouth of the Kaboro creek.": [("Kaboro creek", None)],
    "A pipeline feeding the Kaboro terminal was blown up.": [("Kaboro terminal", None)],
    "Four men were abducted from the EB platform off the coast.": [("EB platform", None)],
    "It used the Kaboro platform for its videos.": [],
    "The Kaboro offshore field was attacked.": [("Kaboro offshore field", None)],
    "The HA kidnapped the manager of Kaboro tea garden.": [("Kaboro tea garden", None)],
    "In the tea garden of Kaboro a manager was killed.": [("Kaboro", None)],
    "A boat was ambushed on the Chindwin River above Kaboro.": [("Chindwin River", None), ("Kaboro", None)],
    "A rocket hit the customs post of Kaboro.": [("Kaboro", None)],
    "Forty died in two camps, Aklara and Awaka, near the river.": [("Aklara", None), ("Awaka", None)],
    "In a village, Umaru and his men shot two teachers.": [],
    "A bomb went off in General Santos.": [("General Santos", "PH")],
    "Gunmen robbed the Rural Bank of Parang.": [("Parang", None)],
    "A clinic in Yambio, southern Sudan, was robbed.": [("Yambio", "SS"), ("southern Sudan", "SS")],
    "A clinic in Kassala, Sudan, was robbed.": [("Kassala", "SD"), ("Sudan", "SD")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_a_place_is_found_by_what_is_said_of_it(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Its name without the office or the suburb, and its country where the text settles it."""
    found = find_places(text, 0, len(text))
    assert [(place.name, place.country) for place in found] == expected
