"""The canonical tables: their columns name every word that may stand in them."""

from __future__ import annotations

from enum import StrEnum

import pytest

from stemma.model.dates import Basis, Mode
from stemma.model.statement import (
    Certainty,
    MadeBy,
    Polarity,
    Rank,
    Reach,
    Stance,
    Status,
    Verdict,
    Visibility,
)
from stemma.model.tables import STATEMENT, SUPPORT

LISTS: dict[str, type[StrEnum]] = {
    "polarity": Polarity, "certainty": Certainty, "stance": Stance, "when_mode": Mode,
    "when_basis": Basis, "rank": Rank, "made_by": MadeBy, "status": Status,
    "visibility": Visibility, "reach": Reach, "verdict": Verdict,
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_the_codebook_names_every_word_of_a_closed_list(name: str) -> None:
    """A word that a reader meets in a column is told in the column's meaning."""
    (column,) = [column for column in (*STATEMENT, *SUPPORT) if column.name == name]
    assert [word for word in LISTS[name] if word.value not in column.words] == []
