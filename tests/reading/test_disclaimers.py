"""Disclaimers: what a tie's own sentence, the one behind it or before it says of its certainty; cases/disclaimers.txt, tie_hedges.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes

FILE = Path(__file__).parent / "cases" / "disclaimers.txt"
HEAD = (
    "# Sierra Workers' Front\n\n## Executive Summary\n\nThe Sierra Workers' Front (SWF) is a militant group. "
    "The Coastal Freedom Army (CFA) is a militant group.\n\n## Relationships\n\n"
)
TIES = (
    "In March 2015, the SWF swore an oath of loyalty to the Coastal Freedom Army.",
    "It supplied guns to the Coastal Freedom Army in 1985.",
    "In 2012, several commanders left the SWF and formed the Coastal Freedom Army.",
)


def lines(file: Path) -> list[list[str]]:
    """The lines of a table."""
    told = file.read_text("utf-8").splitlines()
    return [line.split(" | ") for line in told if not line.startswith("#")]


LINES, HEDGES = lines(FILE), lines(FILE.with_name("tie_hedges.txt"))


def doubts(paragraph: str) -> list[bool]:
    """Of each tie of the two groups, whether it is hedged."""
    relations = read_bytes("swf.md", (HEAD + paragraph + "\n").encode()).records.relations
    return [
        is_hedged(r.evidence.strength)
        for r in relations
        if {r.a, r.b} == {"Sierra Workers' Front", "Coastal Freedom Army"}
    ]


@pytest.mark.parametrize(("doubt", "behind"), LINES, ids=[line[1] for line in LINES])
def test_what_stands_behind_a_tie_takes_it_back_or_leaves_it(doubt: str, behind: str) -> None:
    """Whatever the tie is."""
    found = [doubts(f"{tie} {behind}") for tie in TIES]
    assert found == [[doubt == "hedged"]] * len(TIES)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The relationship between the two groups is a matter of speculation. In this version of events, the SWF and the Coastal Freedom Army collaborated in strikes.",
        "The reports about the two groups are contradictory. In most of these reports, the SWF and the Coastal Freedom Army have fought each other since 2018.",
        "There are only rumors about its contacts abroad. One of them has it that the SWF received rifles from the Coastal Freedom Army in 1991.",
        "According to clan elders, whose account is contradicted by the group's own publications, fighters left the SWF in 2012 and formed the Coastal Freedom Army.",
        "He is suspected of having arranged an agreement by which the Coastal Freedom Army lent the SWF training officers.",
        "Observers in Port Sol regard the Coastal Freedom Army, which first appeared in 2016, as a possible reincarnation of the SWF.",
        "A smaller militia, the Coastal Freedom Army, appears to have been folded into the SWF in 2011, since its commanders were afterward seen wearing the latter's insignia.",
        "In the 1990s, the SWF worked with the Coastal Freedom Army, although investigators never agreed on whether this was an alliance.",
    ],
)
def test_doubt_that_stands_elsewhere_in_the_paragraph_is_heeded(paragraph: str) -> None:
    """Before the tie, in a clause behind it, or on the deal by which it came about."""
    found = doubts(paragraph)
    assert found
    assert all(found)


@pytest.mark.parametrize(("doubt", "sentence"), HEDGES, ids=[line[1] for line in HEDGES])
def test_a_sentence_hedges_its_tie_or_something_else(doubt: str, sentence: str) -> None:
    """Others' opinions, gossip, what is put in beside; and what is said of a number, a motive or another group."""
    found = doubts(sentence)
    assert found
    assert set(found) == {doubt == "hedged"}
