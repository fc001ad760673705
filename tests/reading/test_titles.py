"""Titles: the group's name, and the other names that the title prints beside it."""

from __future__ import annotations

import pytest

from stemma.reading.headings import split_title
from stemma.reading.reader import read_bytes

TITLES = [
    ("Abu Amal Group (AAG)", "Abu Amal Group", ("AAG",)),
    ("Al-Fajr in Iraq (AFI) / Islamic State of Anbar", "Al-Fajr in Iraq", ("AFI", "Islamic State of Anbar")),
    ("Boko Amal (Jama'atu Ahlis Amal wal-Jihad)", "Boko Amal", ("Jama'atu Ahlis Amal wal-Jihad",)),
    ("Amal Brigades, also known as Katibat al-Amal (KAA)", "Amal Brigades", ("Katibat al-Amal", "KAA")),
    ("Revolutionary Front, formerly Red Front", "Revolutionary Front", ("Red Front",)),
    ("Amal Brigades (2004-2010)", "Amal Brigades", ()),
    ("Amal Brigades (defunct)", "Amal Brigades", ()),
    ("The Amal Organization", "The Amal Organization", ()),
]  # fmt: skip


@pytest.mark.parametrize(("title", "name", "names"), TITLES, ids=[t[0] for t in TITLES])
def test_a_title_names_the_group_and_its_other_names(
    title: str, name: str, names: tuple[str, ...]
) -> None:
    """Years and remarks in brackets are no names."""
    assert split_title(title) == (name, names)


MENU = """Skip to main content
Home
Dossiers
Search
Zagros Column
“Zagros Column.” Mapping Militants Project. Last modified June 2021. https://doi.org/10.00000/zc
Main Tabs Group
Overview
Formed:
March 21, 1994
Executive Summary
The Zagros Column (ZC) is an armed group. Dossiers on it were opened in 1995. Dossiers were lost.
Relationships with Other Groups
The ZC is allied with the Ararat Falcons.
"""


def test_a_page_that_says_how_to_cite_it_names_its_title() -> None:
    """Not a word of the menu that its text uses as often; and the citation says when it was last modified."""
    reading = read_bytes("zc.txt", MENU.encode())
    assert reading.group.label == "Zagros Column"
    assert [record.when for record in reading.records.updated] == ["2021-06"]


PRINTED = """10/14/2014                Mapping Militant Organizations

Formed

2004

Narrative Summary

Jaysh Ansar al-Furat (JAF) was a Sunni insurgent group that was active in the west from 2004.
It was allied with the Delta Brigade. [1]

References

[1] Okello, Amina. Men of the Docks. Coast Press, 1993.
"""


def test_the_day_of_printing_and_the_site_are_no_title() -> None:
    """The sentence that introduces the group names it; a title behind the day is one."""
    assert read_bytes("page.txt", PRINTED.encode()).group.label == "Jaysh Ansar al-Furat"
    titled = PRINTED.replace("Mapping Militant Organizations", "Army of the Reeds")
    assert read_bytes("page.txt", titled.encode()).group.label == "Army of the Reeds"


def test_a_page_without_a_title_is_of_the_group_that_its_first_sentence_says_what_it_is() -> None:
    """Small words and changed initials of its language belong to the name, and so do accents to the abbreviation."""
    told = "Saor Laochra na hÉireann (SLÉ), or the Free Warriors of Ireland, is a republican paramilitary organization."
    page = f"Updated\nMay 11, 2016\n\nNarrative Summary\n\n{told} The SLÉ rejects every settlement.[1]\n\n[1] “Warriors.” Derry Post, 2012.\n"
    group = read_bytes("page.txt", page.encode()).group
    assert group.label == "Saor Laochra na hÉireann"
