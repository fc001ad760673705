"""Independent sources: publications that do not repeat each other.

In go keys of publications, out comes the number of independent chains among them: a publication that is only
known through another, or relies on it, is one chain with it. Circular reporting counts once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stemma.model.sources import Source
from stemma.model.statement import Statement


def independent_chains(keys: Iterable[str], sources: Mapping[str, Source]) -> int:
    """How many chains the publications form; 0 where none is cited."""
    return len({root_of(key, sources) for key in keys})


def root_of(key: str, sources: Mapping[str, Source]) -> str:
    """The publication at the beginning of a chain; a circle has its smallest key."""
    met = [key]
    while (source := sources.get(met[-1])) and source.relies_on:
        following = source.relies_on[0]
        if following in met:
            return min(met[met.index(following) :])
        met.append(following)
    return met[-1]


def independent_sources(statements: Iterable[Statement], sources: Mapping[str, Source]) -> int:
    """The same for the publications behind statements."""
    return independent_chains(
        (s.source for row in statements for s in row.supports if s.source), sources
    )
