"""Positions that the editors looked up; a wrong point is worse than none."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.atlas.places import PLACE_COLUMNS, read_places
from stemma.atlas.tables import read_table
from stemma.model.places import KnownPlace

HEAD = "name,country,lat,lon,precision_km,source\n"


def read(tmp_path: Path, rows: str) -> tuple[list[KnownPlace], list[str]]:
    """The places of a table, and its problems in words."""
    (tmp_path / "places.csv").write_text(HEAD + rows, "utf-8")
    table = read_table(tmp_path / "places.csv", PLACE_COLUMNS, [])
    places = list(read_places(table))
    return places, [problem.message for problem in table.problems]


def test_a_row_is_a_place_with_its_precision(tmp_path: Path) -> None:
    """The id is that of the place in the text; an empty precision is not stated, and not 0."""
    places, problems = read(
        tmp_path, "Red Ford,ke,-0.5,34.25,2,survey of 1970\nThe Gorge,,1,30,,\n"
    )
    assert places == [
        KnownPlace("place/ke-red-ford", "Red Ford", "KE", -0.5, 34.25, 2, "survey of 1970"),
        KnownPlace("place/the-gorge", "The Gorge", "", 1, 30, None, ""),
    ]
    assert not problems


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",KE,1,2,,", "a name"),
        ("Ford,Kenya,1,2,,", "alpha-2"),
        ("Ford,KE,91,2,,", "'91', '2'"),
        ("Ford,KE,1° N,2,,", "1° N"),
        ("Ford,KE,nan,2,,", "nan"),
        ("Ford,KE,,,,", "degrees"),
        ("Ford,KE,1,2,about 3,", "about 3"),
        ("Ford,KE,1,2,-3,", "-3"),
        ("Ford,KE,1,2,,\nFord,KE,1,3,,", "each place once"),
    ],
)
def test_a_row_that_cannot_be_used_is_reported(tmp_path: Path, row: str, words: str) -> None:
    """No half of it is used."""
    places, problems = read(tmp_path, row + "\n")
    assert len(places) == row.count("\n")
    assert len(problems) == 1 and words in problems[0] and "not used" in problems[0]
