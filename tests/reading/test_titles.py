"""Titles: the group's name, and the other names that the title prints beside it."""

from __future__ import annotations

import pytest

from stemma.reading.headings import split_title

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
