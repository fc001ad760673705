"""Circular reporting counts once."""

from __future__ import annotations

import pytest

from stemma.analysis.independence import root_of
from stemma.model.sources import Source


def sources(**relies: str) -> dict[str, Source]:
    """Publications, each with the one that it is known through; empty: none."""
    return {
        key: Source(key, "report", key, relies_on=(other,) if other else ())
        for key, other in relies.items()
    }


@pytest.mark.parametrize(
    ("key", "root"),
    [("wire", "wire"), ("daily", "wire"), ("blog", "wire"), ("b", "a"), ("c", "a"), ("nobody", "nobody")],
)  # fmt: skip
def test_a_chain_has_one_beginning(key: str, root: str) -> None:
    """A blog that quotes a daily that quotes a wire is the wire; three that quote each other are one."""
    known = sources(wire="", daily="wire", blog="daily", a="b", b="c", c="a")
    assert root_of(key, known) == root
