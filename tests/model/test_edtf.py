"""EDTF: the subset, its envelopes, and agreement with the `edtf` package where the two should agree."""

from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.edtf import parse_edtf


@settings(max_examples=40, deadline=None)
@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31)))
def test_days_and_months_agree_with_the_oracle(day: date) -> None:
    """Lower and upper day of plain days, months and years."""
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        oracle = edtf.parse_edtf(text)
        low, high = oracle.lower_strict(), oracle.upper_strict()
        ours = parse_edtf(text)
        assert ours.start_min == date(*low[:3]).toordinal()
        assert ours.end_max == date(*high[:3]).toordinal()


@pytest.mark.parametrize(
    "text", ["", "2004-13", "2004-02-30", "[", "{}", "x/y/z", "late 2001", "２００１"]
)
def test_anything_else_is_refused_with_its_value(text: str) -> None:
    """The message shows what was found."""
    with pytest.raises(ValueError, match="expected an EDTF date"):
        parse_edtf(text)
