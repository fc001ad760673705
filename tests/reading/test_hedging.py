"""No hedge is dropped and little is hedged that is firm, over hundreds of wordings (hedging.py)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hedging import TOPICS, entries, sentences
from test_attribution import read_entries

from stemma.model.statement import Statement
from stemma.model.strength import Strength, is_hedged, strength
from stemma.reading.reader import read_bytes

FIRMNESS = {"asserted": "own", "claimed": "claimed", "denied": "denied"}
"""The classes that contracts/reading.md keeps apart; all else is hedged."""
HEAD = """---
id: lrf
---

# Lake Region Front

## Executive Summary

The Lake Region Front (LRF) is a militant group. So are the Coast Army and the Reed Brigade.

"""
FRAME = ("country", "period", "person", "group", "participant", "name", "when")
"""What a sentence says besides its claim: whom and where it is about."""


def test_attack_entries_are_as_firm_as_their_words() -> None:
    """Of what a text hedges at most 0.5 % comes out firm, of what it states at most 10 % hedged."""
    wanted = entries()
    assert len(wanted) > 700
    found: Counter[tuple[str, str]] = Counter()
    for at in range(0, len(wanted), 150):
        part = wanted[at : at + 150]
        for (word, _), record in zip(part, read_entries([t for _, t in part]), strict=True):
            found[word, FIRMNESS.get(record.responsibility.value, "hedged")] += 1
    hedged = sum(n for (word, _), n in found.items() if word == "hedged")
    firm = sum(n for (word, _), n in found.items() if word == "own")
    assert sum(n for (w, got), n in found.items() if w == "hedged" != got) <= 0.005 * hedged, found
    assert found["own", "hedged"] <= 0.1 * firm, found
    assert sum(n for (w, got), n in found.items() if w == got) >= 0.97 * len(wanted), found


@pytest.mark.parametrize("topic", TOPICS)
def test_sentences_of_every_section_are_as_firm_as_their_words(topic: str) -> None:
    """Each hedged sentence gives hedged statements and no firm one; firm sentences give firm ones."""
    pairs = sentences(topic)
    lead = "Daniel Ouma (1994 to 2001): " if topic == "Leadership" else ""
    body = "\n\n".join(f"{lead}{text}" for _, text in pairs)
    reading = read_bytes("lrf.md", f"{HEAD}## {topic}\n\n{body}\n".encode())
    content = reading.text.content
    lost, doubted = [], []
    at = content.index(f"## {topic}")
    for hedged, text in pairs:
        at = content.index(text, at)
        told = [
            s
            for s in reading.statements
            if s.property not in FRAME and lies_in(s, at, at + len(text))
        ]
        weak = [s for s in told if is_weak(s)]
        if hedged and (not weak or len(weak) < len(told)):
            lost.append(text)
        if not hedged and weak:
            doubted.append(text)
        at += len(text)
    assert len(lost) <= 0.005 * len(pairs), lost
    assert len(doubted) <= 0.1 * len(pairs), doubted


def lies_in(statement: Statement, start: int, end: int) -> bool:
    """Whether a passage of the statement overlaps a stretch."""
    return any(s.passage.start < end and start < s.passage.end for s in statement.supports)


def is_weak(statement: Statement) -> bool:
    """Whether the statement is hedged; what is said to be unknown is no firm word either."""
    word = strength(statement)
    return is_hedged(word) or word is Strength.UNKNOWN


CASES = Path(__file__).parent / "cases" / "firmness.txt"
LINES = [
    row.split(" | ", 2)
    for row in CASES.read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]


@pytest.mark.parametrize(("section", "firmness", "line"), LINES, ids=[row[2] for row in LINES])
def test_a_line_of_a_section_is_as_firm_as_its_words(
    section: str, firmness: str, line: str
) -> None:
    """All its claims are hedged, or none is: wordings of authorities and analysts."""
    reading = read_bytes("lrf.md", f"{HEAD}## {section}\n\n{line}\n".encode())
    at = reading.text.content.index(line)
    told = [
        s for s in reading.statements if s.property not in FRAME and lies_in(s, at, at + len(line))
    ]
    assert told
    assert {is_weak(s) for s in told} == {firmness == "hedged"}, told
