"""Splits that are dated in one sentence and named in the next."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

TOLD = [
    ("A dispute over the truce tore the TRF apart in August 2014. One of its battalions left and became the Blue Wells Column.",
     ["Blue Wells Column 2014-08"]),
    ("A quarrel over ransoms split the TRF in 1989. The minority went their own way as the Ninth of May Movement.",
     ["Ninth of May Movement 1989"]),
    ("The group broke apart in May 2003. A faction left under the name Ghost Camel Brigade.",
     ["Ghost Camel Brigade 2003-05"]),
    ("The TRF fought the Ennedi League in 1989. A faction left under the name Ghost Camel Brigade.",
     ["Ghost Camel Brigade None"]),
    ("The TRF was founded in 1989 and split in 1994. A faction left under the name Ghost Camel Brigade.",
     ["Ghost Camel Brigade None"]),
    ("Talks with the TRF fell apart in 1989. A faction left under the name Ghost Camel Brigade.",
     ["Ghost Camel Brigade None"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "splits"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_the_sentence_before_dates_a_split(told: str, splits: list[str]) -> None:
    """Only one that says of the own group that it came apart, with one date."""
    page = f"# Tibesti Revolutionary Front\n\n## Executive Summary\n\nThe Tibesti Revolutionary Front (TRF) is a militant group.\n\n## Relationships\n\n{told}\n"
    records = read_bytes("page.md", page.encode()).records.relations
    assert [f"{r.a} {r.start}" for r in records if r.kind == "split"] == splits
