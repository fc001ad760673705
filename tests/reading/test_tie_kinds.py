"""Kinds of tie told by short descriptions: invented ones, and floors on coded links (benchmarks/relations.py)."""

from __future__ import annotations

from pathlib import Path

import pytest
from relations import by_rules, date_share, figures, read_links

from stemma.reading.relations.tie_kinds import read_tie_kinds

CASES = Path(__file__).parent / "cases" / "tie_kinds.txt"
ROWS = [
    line.split(" | ") for line in CASES.read_text("utf-8").splitlines() if line and line[0] != "#"
]
PARTIES = ("Blue River Army", "Sons of the Delta")


@pytest.mark.parametrize(("kind", "text"), ROWS, ids=[row[1] for row in ROWS])
def test_a_description_tells_a_kind_of_tie(kind: str, text: str) -> None:
    """The kind with the most points, and the words that gave them."""
    ties = read_tie_kinds(text, PARTIES)
    assert ties[0].kind.value == kind
    assert ties[0].words


def test_a_description_without_a_telling_word_tells_nothing() -> None:
    """ "The Blue River Army is older." """
    assert read_tie_kinds("The Blue River Army is older.", PARTIES) == []


def test_coded_links_are_read_as_well_as_people_code_them(shared: Path) -> None:
    """All five kinds, the surest, friends against rivals; dates to their printed precision."""
    links = read_links(shared / "data" / "mmp")
    assert len(links) > 300
    found = figures(links, [by_rules(link) for link in links])
    assert found["five kinds"] >= 0.72
    assert found["surest 60 %"] >= 0.85
    assert found["friendly or hostile"] >= 0.88
    dates, number = date_share(links)
    assert number > 40 and dates >= 0.95
