"""What stands behind a label is no firmer than the sentence that tells it.

Key statistics, tenures and size estimates: the line read stands here, with the strength that its record has.
"""

from __future__ import annotations

import pytest

from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.model.strength import strength
from stemma.reading.reader import read_bytes

PAGE = """Marble Coast Brigade
Key Statistics
Profile Contents

Organizational Overview
Formed: {formed}
Disbanded: Group is active.
Executive Summary
The Marble Coast Brigade (MCB) is an insurgent group.
Organizational Structure
Leadership
{leader}
Size Estimates
{size}
[1] Okello, Amina. “Market attacked.” Daily Courier, 3 May 2011. Web. 2 Aug. 2012.
"""


def read(formed: str = "1985", leader: str = "", size: str = "") -> Reading:
    page = PAGE.format(
        formed=formed,
        leader=leader or "Pedro Obama (1994 to 1998): Obama led the group.[1]",
        size=size or "1999: 30 (Daily Courier)[1]",
    )
    return read_bytes("mcb.txt", page.encode())


def told(reading: Reading, name: str) -> Statement:
    return next(s for s in reading.statements if s.property == name)


@pytest.mark.parametrize(
    ("formed", "word"),
    [
        ("March 1987", "stated"),
        ("1987?", "possible"),
        ("1987 (?)", "possible"),
        ("1987, according to its manifesto.", "attributed"),
        ("It is estimated that the group formed in 1987.", "estimated"),
        ("Most likely in the spring of 1987.", "probable"),
        ("1987, if its own manifesto is to be trusted.", "possible"),
        ("Analysts place its founding in 1987.", "attributed"),
        (
            "The group traces its founding to 1987, but no outside record confirms this.",
            "unverified",
        ),
        ("The MCB was founded in 1987 by students who may have studied in Havana.", "stated"),
    ],
)
def test_a_founding_is_as_firm_as_its_line(formed: str, word: str) -> None:
    assert strength(told(read(formed=formed), "formed")) == word


@pytest.mark.parametrize(
    ("leader", "word"),
    [
        ("Esono Nze (1987 to 1994): Nze led the group until his death in 1994.[1]", "stated"),
        ("Esono Nze (1987 to 1994): Nze is thought to have led the group from Paris.[1]", "probable"),
        ("Esono Nze (1987 to 1994): According to a defector, Nze led the group.[1]", "attributed"),
        ("Esono Nze (1987 to 1994): His leadership was never confirmed.[1]", "unverified"),
        ("Esono Nze (1987 to 1994): Nze led the group; he was allegedly killed by his bodyguard.[1]", "stated"),
    ],
)  # fmt: skip
def test_a_tenure_is_no_firmer_than_the_sentence_that_tells_of_leading(
    leader: str, word: str
) -> None:
    reading = read(leader=leader)
    assert strength(told(reading, "person")) == word
    assert reading.records.leaders[0].evidence.strength == word


@pytest.mark.parametrize(
    ("size", "low", "high", "word"),
    [
        ("1990: 300 fighters.[1]", 300, 300, "stated"),
        ("1990: An estimated 300 fighters.[1]", 300, 300, "estimated"),
        ("1990: Anywhere between 300 and 900.[1]", 300, 900, "stated"),
        ("1990: perhaps 300 (Daily Courier)[1]", 300, 300, "possible"),
        ("1990: 300, a figure that has not been confirmed.[1]", 300, 300, "unverified"),
    ],
)
def test_a_size_keeps_the_hedge_of_its_line(size: str, low: int, high: int, word: str) -> None:
    record = read(size=size).records.sizes[0]
    assert (record.count.low, record.count.high, record.evidence.strength) == (low, high, word)


@pytest.mark.parametrize(
    ("attack", "word"),
    [
        ("A priest was shot. The brigade denied any part in it, though villagers insisted otherwise (1 killed).", "denied"),
        ("If the survivor's account is accurate, the MCB shot the hostages before the army arrived (9 killed).", "possible"),
        ("The brigade shelled a camp for the displaced (22 killed).", "stated"),
    ],
)  # fmt: skip
def test_a_brigade_is_spoken_of_as_the_brigade_and_a_proviso_holds_for_the_sentence(
    attack: str, word: str
) -> None:
    page = PAGE.format(
        formed="1985", leader="Pedro Obama (1994 to 1998): Obama led.[1]", size="1999: 30[1]"
    )
    page = page.replace("[1] Okello", f"Major Attacks\nJune 1997: {attack}[1]\n[1] Okello")
    record = read_bytes("mcb.txt", page.encode()).records.attacks[0]
    assert record.evidence.strength == word
