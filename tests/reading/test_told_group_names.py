"""Names of groups that were cut, split or taken for something else."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

OWN = "Crescent Liberation Front"
HEAD = f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (CLF) is a militant group.\n\n## Relationships\n\n"
NAMES = (
    ("The CLF was at war with Muerte a los Invasores (MAI), a paramilitary organization, from 1982 until 1991.", "Muerte a los Invasores"),
    ("The CLF split from the Death to Subversives of Santander in 1999.", "Death to Subversives of Santander"),
    ("The CLF split from the April Peasant Army in 1999.", "April Peasant Army"),
    ("The CLF split from the Committee of Solidarity with Nariño in 1999.", "Committee of Solidarity with Nariño"),
    ("The CLF split from the Islamist Jund Maguindanao in 1999.", "Jund Maguindanao"),
    ("The CLF split from the Gedo Defense Forces in 1999.", "Gedo Defense Forces"),
    ("The CLF split from the Terek Rifles in 1999.", "Terek Rifles"),
)  # fmt: skip


@pytest.mark.parametrize(("told", "name"), NAMES, ids=[name for _, name in NAMES])
def test_a_name_is_kept_whole(told: str, name: str) -> None:
    """One relation with one group."""
    records = read_bytes("clf.md", (HEAD + told + "\n").encode()).records.relations
    assert [{r.a, r.b} for r in records] == [{OWN, name}]


def test_the_plural_alone_means_the_whole_name() -> None:
    """Where no other name begins so."""
    told = "The CLF fought the Lions of Gourma in 2004. The Lions killed two of the CLF’s commanders in 2005.\n"
    records = read_bytes("clf.md", (HEAD + told).encode()).records.relations
    assert {r.a for r in records} | {r.b for r in records} == {OWN, "Lions of Gourma"}


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
