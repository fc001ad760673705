"""Lanes: what is drawn of a group beside its relations."""

from __future__ import annotations

from datetime import date

from stemma.publishing.views.life_chart import ChartRow
from stemma.publishing.views.lineage import within
from stemma.publishing.views.timeline import Bar


def day(year: int) -> int:
    return date(year, 1, 1).toordinal()


def row(start: int | None, end: int | None) -> ChartRow:
    return ChartRow(
        "Daniel Ouma",
        "led",
        "leadership/lrf/ouma/period~a",
        "stated",
        "leader",
        Bar(start, start, end, end),
    )


def test_a_tenure_of_unknown_start_began_within_the_life_of_its_group() -> None:
    """`Daniel Ouma (unknown to 2004)` in a group formed in 1998 fades in from 1998, not from the first year of the map."""
    life = (row(day(1998), None),)
    assert within(row(None, day(2004)), life).bar == Bar(day(1998), day(2004), day(2004), day(2004))
    assert within(row(None, day(1990)), life) == row(None, day(1990))
    assert within(row(day(2001), day(2004)), life) == row(day(2001), day(2004))
    assert within(row(None, day(2004)), ()) == row(None, day(2004))
