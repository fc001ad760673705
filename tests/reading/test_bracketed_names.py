"""Names told by a bracket behind them, or by a tie alone: which group the relation is with."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

OWN = "Crescent Liberation Front"
HEAD = f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (CLF) is a militant group.\n\n## Relationships\n\n"
TOLD = (
    # A translation names the same group, on either side of the abbreviation.
    ("The CLF split from the Laskar Banda (Banda Warriors) in 1999.", "Laskar Banda"),
    ("The CLF split from Harakat Abna al-Tibesti (Sons of Tibesti Movement, HAT) in 1999.", "Harakat Abna al-Tibesti"),
    ("The CLF split from the Türkiye Emekçi Ordusu (TEO, Toilers’ Army of Turkey) in 1999.", "Türkiye Emekçi Ordusu"),
    # The abbreviation tells how far back a name goes whose words are small or stand behind a dash.
    ("The CLF split from the Comité de salut de l’Aïr (CSA) in 1999.", "Comité de salut de l’Aïr"),
    ("The CLF split from the Mouvement des jeunes du Kawar (MJK) in 1999.", "Mouvement des jeunes du Kawar"),
    ("The CLF split from the People’s Army – Godavari Faction (PA-GF) in 1999.", "People’s Army – Godavari Faction"),
    # No word of these is a group's, but whoever is split from or sworn to is one.
    ("The CLF split from the Sea Kings of Brass in 1999.", "Sea Kings of Brass"),
    ("The CLF pledged allegiance to the Lantern Keepers’ Vigil in 1999.", "Lantern Keepers’ Vigil"),
    # Small words, months, adjectives and what states are called by too.
    ("The CLF was at war with Muerte a los Invasores (MAI), a paramilitary organization, from 1982 until 1991.", "Muerte a los Invasores"),
    ("The CLF split from the Death to Subversives of Santander in 1999.", "Death to Subversives of Santander"),
    ("The CLF split from the April Peasant Army in 1999.", "April Peasant Army"),
    ("The CLF split from the Committee of Solidarity with Nariño in 1999.", "Committee of Solidarity with Nariño"),
    ("The CLF split from the Islamist Jund Maguindanao in 1999.", "Jund Maguindanao"),
    ("The CLF split from the Gedo Defense Forces in 1999.", "Gedo Defense Forces"),
    ("The CLF split from the Terek Rifles in 1999.", "Terek Rifles"),
)  # fmt: skip


@pytest.mark.parametrize(("told", "name"), TOLD, ids=[name for _, name in TOLD])
def test_a_tie_is_with_one_group_by_its_whole_name(told: str, name: str) -> None:
    """One relation, under the name that stands before the bracket."""
    records = read_bytes("clf.md", (HEAD + told).encode()).records.relations
    assert [{r.a, r.b} for r in records] == [{OWN, name}]


@pytest.mark.parametrize(
    "told",
    (
        "In 2008 the CLF signed an accord with the Government of India.",
        "In 2008 the CLF formed an alliance with the Federal Security Service.",
        "The CLF received money from the Central Bank of Somalia.",
        "The CLF received help from the International Committee of the Red Cross.",
    ),
)
def test_a_state_or_its_organ_is_no_group(told: str) -> None:
    """Groups deal with those as well."""
    records = read_bytes("clf.md", (HEAD + told).encode()).records.relations
    assert not [r for r in records if r.a_type == r.b_type == "group"]


def test_the_plural_alone_means_the_whole_name() -> None:
    """Where no other name begins so."""
    told = "The CLF fought the Lions of Gourma in 2004. The Lions killed two of the CLF’s commanders in 2005.\n"
    records = read_bytes("clf.md", (HEAD + told).encode()).records.relations
    assert {r.a for r in records} | {r.b for r in records} == {OWN, "Lions of Gourma"}
