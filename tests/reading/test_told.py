"""Lines of every kind of section, written before the reader was asked; the tables stand in cases/told/.

Each table says what it gave when it was first read: that figure, not this test, tells how well unknown
wordings are read.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from told import TABLES, read_table


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_each_line_of_a_table_is_as_firm_as_its_words(table: Path) -> None:
    """No hedge, claim or denial is lost and no firm line doubted; a hedged relation may be none."""
    wrong = [
        (row.firmness, got, row.line)
        for row, got in read_table(table)
        if got != row.firmness and (row.firmness, got) != ("hedged", "none")
    ]
    assert not wrong
