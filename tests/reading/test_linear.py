"""Four times the text takes about four times as long, whatever is repeated.

The texts are those of `benchmarks/repetition.py`. Times are CPU seconds of one run, compared with each
other: linear work gives a ratio of 4, quadratic work of 16.
"""

from __future__ import annotations

import tracemalloc

import pytest
from repetition import HEADED, NUMBERED, REPEATED, SIZES, seconds, text_of

from stemma.reading.reader import read_bytes

RATIO = 10
NOISE = 0.1
"""Seconds below which a time says nothing."""
PROSE = "The men walked along the river and spoke of the harvest that came late. "


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted([*REPEATED, *NUMBERED, *HEADED]))
def test_four_times_the_text_takes_no_sixteen_times_as_long(name: str) -> None:
    """No search begins anew at every place, no list is gone through for each of its members."""
    small, large = (seconds(text_of(name, size)) for size in SIZES)
    assert large < RATIO * small + NOISE


@pytest.mark.parametrize(
    ("piece", "many"),
    [(PROSE * 8 + "\n\n", 300), (PROSE, 2_000), ("abcdefghij", 20_000)],
    ids=["paragraphs", "one line", "no blanks"],
)
def test_reading_prose_takes_less_than_twenty_bytes_a_byte(piece: str, many: int) -> None:
    """At its peak, the text itself and the reading included (contracts/reading.md)."""
    data = (piece * many).encode()
    read_bytes("warm.txt", PROSE.encode())
    tracemalloc.start()
    read_bytes("a.txt", data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20 * len(data)
