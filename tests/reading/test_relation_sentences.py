"""Relations told in single sentences; the table stands in cases/relations.txt."""

from __future__ import annotations

import re
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

from stemma.reading.reader import read_bytes
from stemma.reading.relations.rules import RULES, match_rules

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


def skeleton(sentence: str, expected: set[Told]) -> str:
    """A sentence of the table with tokens for its groups."""
    others = sorted({name for told in expected for name in told[1:]} - {OWN}, key=len)[::-1]
    words = re.sub(rf"{OWN}|CLF", "@O", sentence)
    for number, name in enumerate(others):
        words = words.replace(name, f"@{number}")
    return words


def test_no_rule_is_passed_over_that_fits() -> None:
    """Words that do not stand and the order of the groups only save time: each rule that fits is found."""
    for sentence, expected in ROWS[::7]:
        words = skeleton(sentence, expected)
        found = {match.rule.name for match in match_rules(words)}
        lowered = words.lower().replace("@o", "@O")
        fitting = {
            each.name
            for each in RULES
            if any(opening in lowered for opening in each.openings)
            and re.search(each.pattern.pattern, lowered)
        }
        shared = {each.name for each in RULES if each.is_shared and "@O" not in lowered}
        assert found | shared == fitting | shared


def test_what_a_rule_begins_and_ends_with_is_part_of_all_that_fits() -> None:
    """ "@O joined @0|@0 left" would fit a sentence that does not begin with the own group."""
    for each in RULES:
        if each.needs_row or each.is_from_own or each.is_from_other:
            parts = parser.parse(f"{each.pattern.pattern}(?P<end>)").data
            assert parts[0][0] in (parser.LITERAL, parser.SUBPATTERN)
            assert parts[-1][0] is parser.SUBPATTERN
