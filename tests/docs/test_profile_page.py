"""docs/profile.md: its example is read whole, and its words are the program's."""

from __future__ import annotations

import re
from pathlib import Path

from stemma.model.problem import Severity
from stemma.model.sections import CHILDREN, ORDER, TITLES
from stemma.reading.reader import read_bytes
from stemma.reading.relations.lines import HEDGE, WORDS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "profile.md").read_text(encoding="utf-8")
EXAMPLE = PAGE[PAGE.index("```markdown\n") + 12 : PAGE.index("\n```\n", PAGE.index("```markdown"))]


def test_the_example_is_read_whole() -> None:
    """No problem, nothing unread, a record of each kind that the table of forms names."""
    reading = read_bytes("lrf.md", (EXAMPLE + "\n").encode())
    assert [p for p in reading.problems if p.severity is not Severity.NOTICE] == []
    assert reading.coverage.unread == 0
    records = reading.records
    for name in ("formed", "disbanded", "first_attack", "leaders", "name_changes", "sizes"):
        assert getattr(records, name), name
    assert [a.responsibility.value for a in records.attacks] == ["asserted", "alleged"]
    assert [(d.start, d.end) for d in records.designations] == [("1997-05-02", "..")]
    lines = [(r.kind, r.a, r.b, r.start, r.end) for r in records.relations if not r.rule]
    assert lines == [
        ("split", "Lake Region Front", "Savanna League", "1994", None),
        ("ally", "Lake Region Front", "Reef Brigade", "1999", "2003"),
        ("support", "Desert Legion", "Lake Region Front", "1996", None),
    ]


def test_the_words_for_relations_are_the_programs() -> None:
    """Every kind that a line may name stands in the table, and no other."""
    table = PAGE[PAGE.index("| own group acts") : PAGE.index("All other sentences are prose")]
    assert set(re.findall(r"`([a-z ]+)`", table)) == set(WORDS)
    hedges = re.search(r"HEDGE is one of ([a-z, ]+)\.", PAGE)
    assert hedges is not None
    named = hedges[1].split(", ")
    assert len(named) == len(HEDGE.pattern.split("(?P<word>")[1].split("\\b")[0].split("|"))
    assert all(HEDGE.fullmatch(f", {word}") for word in named)


def test_the_headings_are_the_programs() -> None:
    """The list of sections, in the order in which a profile is written."""
    line = next(row for row in PAGE.splitlines() if row.startswith("Overview, Executive Summary"))
    written = [t for t in ORDER if t not in (*CHILDREN, "maps", "references")]
    assert line.rstrip(".").split(", ") == [TITLES[section] for section in written]
