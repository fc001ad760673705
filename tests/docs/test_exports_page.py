"""docs/exports.md: every format has its line."""

from __future__ import annotations

import re
from pathlib import Path

from stemma.publishing.exports.formats import FORMATS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "exports.md"


def test_every_format_is_told_with_what_it_leaves_out() -> None:
    """A row of the table names it in its first cell, and every row is of a format."""
    rows = [
        line.split(" | ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")
    ]
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row[0])]
    assert sorted(named) == sorted(each.name for each in FORMATS)
    assert all(len(row) == 4 and all(row) for row in rows)
