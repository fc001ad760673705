"""What the switches of every page ask of a statement."""

from __future__ import annotations

from datetime import date

from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.switched import marks_of


def days_of(invented: Concordance, property: str, words: str) -> set[int]:
    """The days in the marks of the statements of a property of nodes that hold these words."""
    marks = marks_of(invented)
    return {
        int(marks[s.id].partition(".")[0], 36)
        for s in invented.build.statements
        if s.property == property and words in s.subject
    }


def test_a_toll_begins_with_the_day_of_its_attack(invented: Concordance) -> None:
    """May 2, 1995: ... (9 killed)."""
    assert days_of(invented, "killed", "attack/1995") == {date(1995, 5, 2).toordinal()}


def test_an_imprecise_date_counts_from_its_earliest_day(invented: Concordance) -> None:
    """Formed: 1990. A year may mean its first day."""
    assert date(1990, 1, 1).toordinal() in days_of(invented, "formed", "group/")


def test_a_statement_of_one_note_is_marked_single(invented: Concordance) -> None:
    """Every statement of the invented profile has one note at most."""
    marks = marks_of(invented)
    killed = [s.id for s in invented.build.statements if s.property == "killed"]
    assert killed
    assert all(marks[id].count(".") == 1 for id in killed)
