"""The net under the readers: what the text doubts is not stated firmly, and what it doubts besides is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.model.statement import Statement
from stemma.model.strength import Strength, strength
from stemma.model.text import Span
from stemma.reading.doubts.hedges import find_hedges
from stemma.reading.doubts.reservations import reservation
from stemma.reading.doubts.unheeded import unheeded
from stemma.reading.reader import read_bytes

TABLE = Path(__file__).parent / "cases" / "reservations.txt"
ROWS = [
    tuple(line.split(" | ", 1))
    for line in TABLE.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SAID = "The front was founded in 1984, had 300 members and was supported by Iran. "
PAGE = """# Lake Region Front

## Executive Summary

The Lake Region Front (LRF) is an armed group. The Savanna League is one too.

## {section}

{line}
"""


def statements(section: str, line: str) -> list[Statement]:
    """What a section with one line states of it."""
    text = PAGE.format(section=section, line=line)
    read = read_bytes("lrf.md", text.encode())
    at = text.index(line)
    return [s for s in read.statements if any(p.passage.start >= at for p in s.supports)]


@pytest.mark.parametrize(("taken", "sentence"), ROWS, ids=[row[1] for row in ROWS])
def test_a_sentence_takes_back_what_it_speaks_of(taken: str, sentence: str) -> None:
    """The rows of cases/reservations.txt, each behind `SAID`."""
    text = SAID + sentence
    said = reservation(text, Span(0, len(SAID)), Span(len(SAID), len(text)))
    found = "nothing" if said is None else " ".join(said.topics) or "all"
    assert found == taken


def test_doubt_of_the_next_sentence_ends_at_the_statement() -> None:
    """Its words are the cue, and the profile doubts.

    The LRF received weapons from Sudan. The government of Sudan denies this.
    """
    told = statements("Resources", "The LRF received weapons from Sudan. The government of Sudan denies this.")  # fmt: skip
    resource = next(s for s in told if s.property == "resource")
    assert (strength(resource), resource.cue) == (Strength.UNVERIFIED, "denies this")


def test_a_doubt_about_one_topic_leaves_the_others() -> None:
    """The number is doubted, the year it is given for is none of its business.

    1999: 300 (Daily Courier). The number is disputed.
    """
    told = statements("Size Estimates", "1999: 300 (Daily Courier). The number is disputed.")
    assert {strength(s) for s in told if s.property == "size"} == {Strength.UNVERIFIED}


def test_a_word_of_doubt_that_no_cue_holds_is_a_doubt() -> None:
    """The first such word, unless it stands in a clause about a noun.

    1978 or 1979, depending on the source. The front hid men whose guilt was mysterious.
    """
    assert left_over("1978 or 1979, depending on the source") == "depending"
    assert left_over("The front hid men whose guilt seems proven") is None
    assert left_over("The front bought mines that the army claimed were Soviet") is None
    assert left_over("In May 1978, it pledged allegiance to the league") is None


def left_over(text: str) -> str | None:
    """The word of doubt of one sentence."""
    return unheeded(text, Span(0, len(text)), find_hedges(text, 0, len(text)))


def test_who_reports_an_allegation_is_not_sure_of_it() -> None:
    """The report makes an allegation no firmer.

    According to the Daily Courier, the LRF allegedly received ransoms.
    """
    told = statements("Resources", "According to the Daily Courier, the LRF allegedly received ransoms.")  # fmt: skip
    assert {strength(s) for s in told if s.property == "resource"} == {Strength.PROBABLE}
