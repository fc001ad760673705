"""Relations told in single sentences; the table stands in cases/relations.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stemma.reading.reader import read_bytes
from stemma.reading.relation_rules import RULES

TABLE = Path(__file__).parent / "cases" / "relations.txt"
OWN = "Cordillera Liberation Front"
HEAD = f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (CLF) is a militant group.\n\n## Relationships\n\n"
UNDIRECTED = ("ally", "rival", "joint_unit", "joint_operation", "merger")
Told = tuple[str, str, str]


def told(kind: str, a: str, b: str) -> Told:
    """A relation, its parties in order where the kind has no direction."""
    first, second = sorted((a, b)) if kind in UNDIRECTED else (a, b)
    return kind, first, second


def rows() -> list[tuple[str, set[Told]]]:
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        sentence, _, expected = line.rpartition("|")
        parts = [part.strip() for part in expected.split(";") if part.strip()]
        pairs = [(kind, *pair.split(" > ")) for kind, pair in (p.split(": ") for p in parts)]
        long = [(k, *(OWN if name == "CLF" else name for name in (a, b))) for k, a, b in pairs]
        found.append((sentence.strip(), {told(*each) for each in long}))
    return found


ROWS = rows()


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_sentence_tells_its_relations(sentence: str, expected: set[Told]) -> None:
    """Kinds, parties and direction; nothing where the sentence denies it or speaks of others."""
    records = read_bytes("clf.md", (HEAD + sentence).encode()).records.relations
    groups = [r for r in records if OWN in (r.a, r.b) and {r.a_type, r.b_type} == {"group"}]
    assert {told(r.kind, r.a, r.b) for r in groups} == expected


def test_every_rule_has_a_pattern_that_compiles() -> None:
    """They are compiled when a sentence asks for them; a slip in one would else wait for its sentence."""
    for each in RULES:
        assert re.compile(each.pattern.pattern)
