"""A founding year that the key statistics give and the text disputes."""

from __future__ import annotations

import pytest
from told import DEFAULTS, PAGE

from stemma.model.strength import Strength
from stemma.reading.reader import read_bytes

DISPUTED = [
    "The year in which it was founded is disputed: officials speak of 1981, but most sources say 1985.",
    "Some authors place the founding a year earlier.",
    "The group's founding year is given as 1985 in most books; a minority of authors, relying on a letter, argue for 1983.",
    "It is unclear when exactly the group was formed.",
    "The group was founded by teachers. Others say it was founded in 1987.",
    "Accounts differ on the year of its formation.",
]
SETTLED = [
    "The group was founded in 1985 by teachers. Some analysts put its strength at 400 in 1990.",
    "Some authors say that the group was founded in 1985 by a priest.",
    "It is unclear when the Savanna League was formed.",
    "Some sources speak of 300 members in 1991.",
    "The outcome of the election of 1986 is disputed.",
]


def founding(sentence: str) -> Strength:
    """How firm `Formed: 1985` is on a page that says this besides."""
    page = PAGE.format(own="Antrim Volunteers", short="AV", **DEFAULTS)
    head = "The Antrim Volunteers (AV) is an insurgent group."
    (formed,) = read_bytes(
        "page.txt", page.replace(head, f"{head} {sentence}").encode()
    ).records.formed
    return formed.evidence.strength


@pytest.mark.parametrize("sentence", DISPUTED)
def test_a_disputed_year_is_doubted_at_the_statistic(sentence: str) -> None:
    """Whoever opens the year sees the sentence that disputes it."""
    assert founding(sentence) is Strength.UNVERIFIED


@pytest.mark.parametrize("sentence", SETTLED)
def test_a_year_that_nobody_disputes_stays_firm(sentence: str) -> None:
    """Other numbers, other groups, and voices that say the same year."""
    assert founding(sentence) is Strength.STATED
