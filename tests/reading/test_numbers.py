"""Numbers that leave something out."""

from __future__ import annotations

import pytest

from stemma.reading.numbers import find_counts

CASES = (
    ("125-190,000 fighters", (125_000, 190_000)),
    ("20-30,000 men", (20_000, 30_000)),
    ("1,500-2,000 men", (1500, 2000)),
    ("150-200 men", (150, 200)),
    ("low hundreds of fighters", (100, None)),
    ("hundreds of fighters", (200, None)),
    ("low thousands", (1000, None)),
    ("from 500 to several thousand members", (500, None)),
    ("between 1,000 and more than 3,000", (1000, None)),
    ("10 - several dozen", (10, None)),
    ("at best 20", (None, 20)),
    ("at the most 120", (None, 120)),
    ("just over 100 sympathizers", (100, None)),
    ("in the neighborhood of 600", (600, 600)),
)


@pytest.mark.parametrize(("words", "bounds"), CASES, ids=[words for words, _ in CASES])
def test_a_range_shares_its_thousands_and_low_plurals_are_low(
    words: str, bounds: tuple[int, int | None]
) -> None:
    """The first number of a range takes the thousands of the second where it prints none."""
    (found,) = find_counts(words, 0, len(words))
    assert (found.count.low, found.count.high) == bounds
