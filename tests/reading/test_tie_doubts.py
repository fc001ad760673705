"""Doubt about ties: where authors put it, and what it leaves alone; the paragraphs stand in cases/tie_doubts.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.model.strength import Strength, is_hedged
from stemma.reading.reader import read_bytes

FILE = Path(__file__).parent / "cases" / "tie_doubts.txt"
OWN, OTHER = "Sierra Workers' Front", "Coastal Freedom Army"
HEAD = (
    f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (SWF) is a militant group. The {OTHER} (CFA) is a "
    "militant group.\n\n## Relationships with Other Groups\n\n"
)


def lines() -> list[tuple[str, bool, str]]:
    """Kind, whether it is hedged, and paragraph of each line."""
    rows = [line.split(" | ", 1) for line in FILE.read_text("utf-8").splitlines() if " | " in line]
    told = [(head.split(), text) for head, text in rows if not head.startswith("#")]
    return [(kind, doubt == "hedged", text) for (kind, doubt), text in told]


@pytest.fixture(scope="module")
def read() -> list[tuple[bool, bool | None, str]]:
    """Whether each tie is hedged in the text, whether it came out hedged (None: not found), and its paragraph."""
    found = []
    for kind, doubted, text in lines():
        records = read_bytes("swf.md", (HEAD + text + "\n").encode()).records.relations
        ties = [r for r in records if {r.a, r.b} == {OWN, OTHER} and r.kind == kind]
        mine = is_hedged(ties[0].evidence.strength) if ties else None
        found.append((doubted, mine, text))
    return found


def test_nothing_hedged_comes_out_firm(read: list[tuple[bool, bool | None, str]]) -> None:
    """Adverbs, voices, nouns and sentences behind: whatever doubts the tie makes it weaker."""
    assert not [text for doubted, mine, text in read if doubted and mine is False]


def test_little_that_is_firm_comes_out_hedged(read: list[tuple[bool, bool | None, str]]) -> None:
    """A number, a rank, a date, another tie: what is hedged beside the tie leaves it alone."""
    firm = [(mine, text) for doubted, mine, text in read if not doubted and mine is not None]
    assert len([text for mine, text in firm if mine]) <= 0.07 * len(firm)


def test_most_ties_are_found(read: list[tuple[bool, bool | None, str]]) -> None:
    """The other ones take more than a sentence to tell, or an inference."""
    assert len([text for _, mine, text in read if mine is not None]) >= 0.87 * len(read)


DENIED = Path(__file__).parent / "cases" / "denied_ties.txt"
GROUP = "Crescent Liberation Front"


def denials() -> list[tuple[str, str]]:
    """Sentence, and the ties that somebody denies in it, as `kind: a > b`."""
    lines = [line for line in DENIED.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [
        (told.strip(), ties.strip()) for told, _, ties in (x.rpartition("|") for x in lines) if told
    ]


@pytest.mark.parametrize(("told", "ties"), denials(), ids=[told for told, _ in denials()])
def test_a_denied_tie_is_kept_as_denied(told: str, ties: str) -> None:
    """Who denies a tie tells that somebody sees it; what the text itself denies is no tie at all."""
    head = f"# {GROUP}\n\n## Executive Summary\n\nThe {GROUP} (CLF) is a militant group.\n\n## Relationships\n\n"
    records = read_bytes("clf.md", (head + told).encode()).records.relations
    found = {
        f"{r.kind}: {r.a} > {r.b}".replace(GROUP, "CLF")
        for r in records
        if r.evidence.strength is Strength.DENIED
    }
    assert found == set(filter(None, ties.split("; ")))
    assert found or not records
