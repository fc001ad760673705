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
