"""CIA profiles: labelled paragraphs of clauses, one page for many groups."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.model.reading import Reading
from stemma.reading.reader import read_pages

TWO = """Appendix of groups

Lake Liberation Front (LLF)
aka – Lake Column; LC; Column of the Lake (Safu ya Ziwa)
history – formed in 1994 when it split from the Valley Union; claimed a 2003 raid
goals – expel the governor from the lake shore
leadership and organization – led by Ugandan Amina OKELLO (aka Mama Lake; the Aunt) since 2009; former leader Jonas BANDA was killed in 2008
areas of operation – based in Uganda; has been active in Kenya
strength – estimated in 2019 to have 300-400 fighters; also has a few hundred supporters
designation – placed on the US Department of State's list of Foreign Terrorist Organizations on 8 October 1997

Coast Army (CA)
aka – Army of the Coast
history – founded in 1988
goals – secede
strength – unknown
"""


def test_a_page_of_two_groups_gives_two_readings() -> None:
    """Names, sizes, leaders, places and designations of each, with the clause as passage."""
    lake, coast = read_pages("appendix.txt", TWO.encode())
    assert [lake.layout, lake.group.label, coast.group.label] == [
        "cia",
        "Lake Liberation Front",
        "Coast Army",
    ]
    assert [n.name for n in lake.names[:3]] == [
        "Lake Column",
        "LC",
        "Column of the Lake (Safu ya Ziwa)",
    ]
    assert [(s.when, s.count.low, s.count.high) for s in lake.records.sizes] == [
        ("2019", 300, 400),
        (None, 200, None),
    ]
    assert [(r.name, r.start, r.fate) for r in lake.records.leaders] == [
        ("Amina OKELLO", "2009", None),
        ("Jonas BANDA", None, "killed"),
    ]
    assert [(p.place, p.country) for p in lake.records.locations] == [
        ("Uganda", "UG"),
        ("Kenya", "KE"),
    ]
    (listing,) = lake.records.designations
    assert (listing.authority, listing.regime, listing.start) == (
        "US Department of State",
        "Foreign Terrorist Organizations",
        "1997-10-08",
    )
    assert coast.records.sizes[0].count.unknown
    (size, _) = lake.records.sizes
    passage = size.evidence.passages[0]
    assert (
        lake.text.content[passage.start : passage.end]
        == "estimated in 2019 to have 300-400 fighters;"
    )


@pytest.fixture(scope="module")
def readings(shared: Path) -> list[Reading]:
    page = shared / "data" / "cia" / "2020" / "appendix-t.html"
    return read_pages(page.name, page.read_bytes())


def test_every_profile_of_the_appendix_is_read(readings: list[Reading], shared: Path) -> None:
    """Strength, areas, leaders and other names, each with its clause, wherever the profile states them."""
    told = [
        json.loads(line)
        for line in (shared / "data" / "cia" / "2020" / "profiles.jsonl").read_text().splitlines()
    ]
    assert len(readings) == len(told) == 68
    for reading, fields in zip(readings, told, strict=True):
        strength = fields.get("strength") or fields.get("membership")
        found = reading.records
        assert bool(found.sizes) == bool(strength), fields["name"]
        assert bool(reading.names) or not fields.get("aka"), fields["name"]
        assert bool(found.locations) or not fields.get("areas of operation"), fields["name"]
        for record in (*found.sizes, *found.leaders, *found.locations, *reading.names):
            assert record.evidence.passages
        parts = reading.coverage
        assert parts.read + parts.prose + parts.notes + parts.unread == parts.characters


def test_two_groups_of_one_abbreviation_are_two_groups() -> None:
    """The second is known by its whole name."""
    page = TWO.replace("Coast Army (CA)", "Lagoon Loyal Fighters (LLF)")
    lake, lagoon = read_pages("appendix.txt", page.encode())
    assert (lake.group.id, lagoon.group.id) == ("group/llf", "group/lagoon-loyal-fighters")
