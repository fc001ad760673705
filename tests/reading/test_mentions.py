"""Names of groups: what belongs to a name, and what only says where something happened."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

PAGE = """
Red Valley Front
Organizational Overview
Formed: 1998
Executive Summary
The Red Valley Front (RVF) is an armed group.
Relationships
In 2009 the RVF split from {name}.
"""


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("the Blue Army in the Greater Sahara", "Blue Army in the Greater Sahara"),
        ("the Blue Army in the Amber Peninsula", "Blue Army in the Amber Peninsula"),
        ("the Blue Army in the Gaza Strip", "Blue Army"),
        ("the Blue Army in the North Caucasus", "Blue Army"),
        ("the Blue Army in the Philippines", "Blue Army"),
        ("the Blue Army in Uganda", "Blue Army"),
    ],
)
def test_a_region_of_two_words_is_part_of_a_branch_s_name(told: str, name: str) -> None:
    """A country, one word or an administrative unit says where, and is no part of the name."""
    reading = read_bytes("a.txt", PAGE.replace("{name}", told).encode())
    assert [(r.kind, r.b) for r in reading.records.relations] == [("split", name)]


BORNE = """Red Harbour Cells

Overview

The Red Harbour Cells (RHC) are a group in Kenya.

Formed: 1991

First Attack: May 1992: A bomb hit a hotel in Lamu, Kenya (2 killed, 3 wounded).[1]

Organization

Leadership

Amina Okello (1991 to 2000): Okello led it.

Name Changes

1994: Dock Workers' League to Red Harbour Cells.[1]

Attacks

- May 1993: A foreman was shot in Lamu, Kenya. The police accused the Dock Workers' League (1 killed).[1]

- June 1996: A bank in Lamu, Kenya, was robbed. The police accused the Cells (1 killed).[1]

Notes

[1] Nation, 2001.
"""


def test_a_former_name_and_the_plural_of_a_name_mean_the_own_group() -> None:
    """What police say of "the Cells" is said of the group: an accusation, and no fact."""
    reading = read_bytes("page.txt", BORNE.encode())
    assert [attack.responsibility for attack in reading.records.attacks] == ["alleged", "alleged"]


TIES = """# Katibat al-Sahra

## Executive Summary

The Katibat al-Sahra (KAS) is a militant group.

## Relationships with Other Groups

{text}
"""


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("The KAS is allied with NSCN-K.", {("ally", "NSCN-K")}),
        ("Shining Path was the main rival of the KAS.", {("rival", "Shining Path")}),
        ("The KAS fought the Sengla National Army (SNA).", {("rival", "Sengla National Army")}),
        ("The Badr Organization trained the KAS. Badr later armed the KAS.", {("support", "Badr Organization")}),
        ("The Sengla Tiger Force fought the KAS. The Tiger Force is a rival of the KAS.", {("rival", "Sengla Tiger Force")}),
        ("The Lake Army, a militia of herders, has been the battalion's ally since 2016.", {("ally", "Lake Army")}),
        ("Officials accused the group of arming the Lake Army.", {("support", "Lake Army")}),
        ("In 2006 the KAS joined the Lake Army, a coalition of five groups.", {("umbrella_member", "Lake Army")}),
        ("The Lake Army is said by officials to have trained the group's bomb makers.", {("support", "Lake Army")}),
        ("The Comité d'Autodéfense de Boko is an affiliate of the KAS.", {("affiliate", "Comité d'Autodéfense de Boko")}),
        ("Its emir was killed by the counterterrorism unit Densus 88 in 2007.", set()),
    ],
)  # fmt: skip
def test_a_group_is_known_by_its_name_and_by_what_stands_beside_it(
    text: str, ties: set[tuple[str, str]]
) -> None:
    """Initials of a faction, a short form, a people's army, what an umbrella is called, and who "the group" is."""
    records = read_bytes("kas.md", TIES.replace("{text}", text).encode()).records.relations
    own = "Katibat al-Sahra"
    assert {(r.kind, r.b if r.a == own else r.a) for r in records} == ties


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("The KAS fought the Islamic Dawa Party. Later the Dawa Party became an ally of the KAS. The Dawa Party has seats.", {("rival", "Islamic Dawa Party"), ("ally", "Dawa Party")}),
        ("Deputy Leader of the Afghan Taliban, Omar Noor, said that the Taliban was an ally of the KAS.", {("ally", "Afghan Taliban")}),
        ("The KAS fought Army Major Filemon Tan.", set()),
    ],
)  # fmt: skip
def test_creeds_stand_apart_and_men_are_no_groups(text: str, ties: set[tuple[str, str]]) -> None:
    """A party's creed tells it from the party it left; a rank and a name are a man."""
    records = read_bytes("kas.md", TIES.replace("{text}", text).encode()).records.relations
    own = "Katibat al-Sahra"
    assert {(r.kind, r.b if r.a == own else r.a) for r in records} == ties


def test_a_town_is_no_short_name_of_a_group_where_its_country_stands_behind() -> None:
    """With a Katumbo Brigade on the page "Katumbo" can mean it, and "near Katumbo, Kenya" does not."""
    reading = read_bytes(
        "clf.md",
        b"# Crescent Liberation Front\n\n## Executive Summary\n\nThe Crescent Liberation Front (CLF) fought the Katumbo Brigade in 2003. "
        b"Katumbo was its main enemy.\n\n## Major Attacks\n\n- July 2013: The CLF attacked a convoy near Katumbo, Kenya (4 killed).\n",
    )
    (attack,) = reading.records.attacks
    assert ("Katumbo", "KE") in [(place.name, place.country) for place in attack.places]
    assert {r.kind for r in reading.records.relations} == {"rival"}
