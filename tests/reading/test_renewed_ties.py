"""Ties that were taken up a second time are two relations, each with its own time."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

TOLD = [
    ("The TRF was a member of the Chad Command Council (CCC) from 1986 to 1989 and again from 1994 to 1999.",
     ["umbrella_member 1986/1989", "umbrella_member 1994/1999"]),
    ("The TRF was allied with the Ennedi League from June 1990 to 1992, and once more, after a quarrel, from 1996 to 1998.",
     ["ally 1990-06/1992", "ally 1996/1998"]),
    ("The Ennedi League fought the TRF between 1981 and 1983 and again between 1987 and 1990.",
     ["rival 1981/1983", "rival 1987/1990"]),
    ("The TRF was a member of the Sahara Coordination from 1986 to 1989. It again attacked a caravan in 1994.",
     ["umbrella_member 1986/1989"]),
    ("In 1995 the TRF again joined the Sahara Coordination.", ["umbrella_member 1995/None"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "ties"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_a_renewed_tie_is_a_second_relation(told: str, ties: list[str]) -> None:
    """Kind, start and end of each relation of the Tibesti Revolutionary Front (TRF)."""
    page = f"# Tibesti Revolutionary Front\n\n## Executive Summary\n\nThe Tibesti Revolutionary Front (TRF) is a militant group.\n\n## Relationships\n\n{told}\n"
    records = read_bytes("page.md", page.encode()).records.relations
    assert [f"{r.kind} {r.start}/{r.end}" for r in records] == ties
