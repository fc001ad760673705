"""Printed dates; the table stands in cases/dates.txt: as printed | EDTF (empty: no date)."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.model.dates import Basis, When
from stemma.reading.dates import find_dates, find_relatives, resolve_relative

ROWS = (Path(__file__).parent / "cases" / "dates.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("row", ROWS)
def test_a_date_keeps_the_printed_precision(row: str) -> None:
    """The first date of a sentence, and its words."""
    printed, _, edtf = (part.strip() for part in row.partition("|"))
    found = find_dates(f"It happened {printed}.", 0, len(printed) + 13)
    assert [date.when.edtf for date in found[:1]] == ([edtf] if edtf else [])


PUBLICATION = Path(__file__).parent / "cases" / "publication_dates.txt"


@pytest.mark.parametrize("row", PUBLICATION.read_text("utf-8").splitlines())
def test_a_publication_date_is_no_event_date(row: str) -> None:
    """Which dates of a sentence tell when something happened; the others are of publications."""
    sentence, _, wanted = (part.strip() for part in row.partition("|"))
    found = find_dates(sentence, 0, len(sentence))
    events = [d.when.edtf for d in found if d.when.basis is not Basis.PUBLICATION]
    assert events == wanted.split()


RELATIVE = Path(__file__).parent / "cases" / "relative_dates.txt"


@pytest.mark.parametrize("row", RELATIVE.read_text("utf-8").splitlines())
def test_a_relative_date_leans_on_the_one_before(row: str) -> None:
    """The phrase is kept, its time is never more exact than what it leans on."""
    phrase, anchor, wanted = (part.strip() for part in row.split("|"))
    found = find_relatives(phrase, 0, len(phrase))
    assert [d.phrase for d in found] == ([phrase] if wanted else [])
    for each in found:
        when = resolve_relative(each, When(anchor))
        assert (when.edtf, when.basis) == (wanted, Basis.RELATIVE)
