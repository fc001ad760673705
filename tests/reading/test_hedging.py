"""No hedge is dropped and little is hedged that is firm, over hundreds of wordings (hedging.py)."""

from __future__ import annotations

from collections import Counter

from hedging import entries
from test_attribution import read_entries

FIRMNESS = {"asserted": "own", "claimed": "claimed", "denied": "denied"}
"""The classes that contracts/reading.md keeps apart; all else is hedged."""


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
