"""Lines of sizes and listings that say in a sentence what others say in a number or a label."""

from __future__ import annotations

import pytest
from told import DEFAULTS, PAGE

from stemma.model.reading import Reading
from stemma.reading.reader import read_bytes

SIZES = {
    "Mid 2012: Several Kenyan officers believed that the group might have as many as 900 fighters (Daily Courier)[1]": "2012-38 None-900 Daily Courier",
    "2018: the army speaks of 90; local chiefs doubt that there are even half as many (Joint Task Force)[1]": "2018 90-90 Joint Task Force",
    "2018: several hundred (Daily Courier)[1]": "2018 200-None Daily Courier",
    "2018: 300 (Daily Courier)[1]": "2018 300-300 Daily Courier",
}  # fmt: skip
LISTINGS = {
    "U.S. Treasury Department OFAC SDN List: July 28, 2020 – Present.[1]": ["U.S. Treasury Department | OFAC SDN List"],
    "Kenyan Counter-Terrorism Committee Terrorist List: 2014 to Present.[1]": ["Kenyan Counter-Terrorism Committee | Terrorist List"],
    "A request to list the group under resolution 1267 was placed on hold in 2015.[1]": [],
    "The German Interior Ministry examined a ban on the group in 1999 but did not pronounce one.[1]": [],
    "The group was placed on the Australian list of terrorist organizations in 2015.[1]": ["None | Australian list of terrorist organizations"],
}  # fmt: skip


def page_with(**lines: str) -> Reading:
    """The page of the tables, with some of its lines replaced."""
    text = PAGE.format(own="Antrim Volunteers", short="AV", **{**DEFAULTS, **lines})
    return read_bytes("page.txt", text.encode())


@pytest.mark.parametrize(("line", "expected"), SIZES.items())
def test_a_size_may_be_told_by_those_who_say_it(line: str, expected: str) -> None:
    """The number of members, not the number of those who estimate."""
    (size,) = page_with(size=line).records.sizes
    found = f"{size.when} {size.count.low}-{size.count.high} {size.reported_by}"
    assert found == expected


@pytest.mark.parametrize(("line", "expected"), LISTINGS.items())
def test_a_listing_has_its_authority_and_a_request_is_none(line: str, expected: list[str]) -> None:
    """A hyphen inside an authority's name parts nothing."""
    found = page_with(designation=line).records.designations
    assert [f"{each.authority} | {each.regime}" for each in found] == expected
