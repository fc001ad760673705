"""Hedged verbs: a tie is found as if its verb stood plain, and is hedged all the same."""

from __future__ import annotations

import pytest

from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes

OWN, OTHER = "Crescent Liberation Front", "Sahel Brigade"
HEAD = f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (CLF) is a militant group.\n\n## Relationships\n\n"
HEDGES = (
    "is alleged to have", "is believed to have", "is suspected of having", "may have", "could have", "seems to have", "reportedly", "in all likelihood",
)  # fmt: skip
TIES = (
    ("{} armed the CLF in 2004.", "support"),
    ("{} split from the CLF in 2004.", "split"),
    ("{} merged into the CLF in 2004.", "merger"),
    ("{} pledged allegiance to the CLF in 2004.", "pledge"),
    ("{} parted ways with the CLF in 2004.", "split"),
)


@pytest.mark.parametrize("hedge", HEDGES)
@pytest.mark.parametrize(("tie", "kind"), TIES, ids=[tie for tie, _ in TIES])
def test_a_hedge_hides_no_tie_and_no_doubt(tie: str, kind: str, hedge: str) -> None:
    """ "Is alleged to have armed" tells what "armed" tells, and less firmly."""
    text = tie.format(f"The {OTHER} {hedge}")
    (record,) = read_bytes("clf.md", (HEAD + text).encode()).records.relations
    assert (record.kind, record.a, record.b) == (kind, OTHER, OWN)
    assert is_hedged(record.evidence.strength)


@pytest.mark.parametrize(("tie", "kind"), TIES, ids=[tie for tie, _ in TIES])
def test_a_plain_verb_is_firm(tie: str, kind: str) -> None:
    """The same sentences without the hedge."""
    (record,) = read_bytes("clf.md", (HEAD + tie.format(f"The {OTHER}")).encode()).records.relations
    assert record.kind == kind
    assert not is_hedged(record.evidence.strength)
