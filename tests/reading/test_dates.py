"""Printed dates; the table stands in cases/dates.txt: as printed | EDTF (empty: no date)."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.reading.dates import find_dates

ROWS = (Path(__file__).parent / "cases" / "dates.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("row", ROWS)
def test_a_date_keeps_the_printed_precision(row: str) -> None:
    """The first date of a sentence, and its words."""
    printed, _, edtf = (part.strip() for part in row.partition("|"))
    found = find_dates(f"It happened {printed}.", 0, len(printed) + 13)
    assert [date.when.edtf for date in found[:1]] == ([edtf] if edtf else [])
