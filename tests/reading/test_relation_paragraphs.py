"""Relations of an invented group told in paragraphs; they stand in cases/paragraphs/."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes
from stemma.reading.relations.hits import WEIGHED

TABLES = sorted((Path(__file__).parent / "cases" / "paragraphs").glob("*.txt"))
OWN = "Sierra Workers' Front"
HEAD = f"# {OWN}\n\n## Overview\n\nFormed: 1974\n\n## Executive Summary\n\nThe {OWN} (SWF) is a militant group.\n\n## Relationships\n\n"
SHORT = {
    "SWF": OWN, "CFA": "Coastal Freedom Army", "RLP": "Red Lantern Party", "CI": "Caliphate of the Isles",
    "NRC": "National Resistance Council", "CLS": "Communist League of Sierra",
}  # fmt: skip
LONG = "The Coastal Freedom Army (CFA) and the Red Lantern Party (RLP) exist."
DIRECTED = {"split", "support", "pledge", "affiliate", "umbrella_member", "successor"}
UNJUDGED = {"host", "joint_operation"}


@dataclass(frozen=True, slots=True)
class Told:
    """One relation."""

    kind: str
    parties: tuple[str, str]
    start: str | None
    end: str | None
    hedged: bool
    is_weighed: bool = False
    """Whether no frame told it: then nobody knows which clause dates it."""

    @property
    def key(self) -> tuple[str, tuple[str, str]]:
        directed = self.kind in DIRECTED
        pair = self.parties if directed else (min(self.parties), max(self.parties))
        return self.kind, pair


def cases(table: Path) -> list[tuple[str, list[Told]]]:
    """The paragraphs of a table with what they tell."""
    found = []
    for block in table.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            found.append((lines[0], [wanted(line[2:]) for line in lines[1:]]))
    return found


def wanted(line: str) -> Told:
    """`kind: A > B | start | end | hedged`."""
    relation, start, end, hedged = (part.strip() for part in line.split("|"))
    kind, _, pair = relation.partition(": ")
    a, _, b = pair.partition(" > ")
    dates = (None if date == "-" else date for date in (start, end))
    return Told(kind, (SHORT.get(a, a), SHORT.get(b, b)), *dates, hedged == "yes")


def read(paragraph: str) -> list[Told]:
    """The relations of the own group that a page of this paragraph tells."""
    records = read_bytes("swf.md", (HEAD + paragraph).encode()).records.relations
    return [
        Told(
            r.kind,
            (r.a, r.b),
            r.start,
            r.end,
            is_hedged(r.evidence.strength),
            r.rule.startswith(WEIGHED),
        )
        for r in records
        if r.kind not in UNJUDGED and OWN in (r.a, r.b) and {r.a_type, r.b_type} == {"group"}
    ]


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_relations_in_paragraphs_are_found_with_their_dates_and_hedges(table: Path) -> None:
    """F1 of kinds and parties at least .80, and the fields of those that frames tell at least .80 each."""
    right = predicted = gold = framed = 0
    fields = {"start": 0, "end": 0, "hedged": 0}
    for paragraph, expected in cases(table):
        found = {told.key: told for told in read(paragraph)}
        gold += len(expected)
        predicted += len(found)
        for told in expected:
            mine = found.get(told.key)
            if mine is None:
                continue
            right += 1
            framed += not mine.is_weighed
            for name in fields if not mine.is_weighed else ():
                fields[name] += getattr(mine, name) == getattr(told, name)
    precision, recall = right / predicted, right / gold
    assert 2 * precision * recall / (precision + recall) >= 0.80, (right, predicted, gold)
    assert min(fields.values()) >= 0.80 * framed, fields
