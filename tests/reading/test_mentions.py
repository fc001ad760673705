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
