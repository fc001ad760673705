"""Independent sources: publications that do not repeat each other.

In goes the key of a publication, out comes the one at the beginning of its chain: a publication that is only known
through another, or relies on it, is one chain with it, so circular reporting counts once. As many independent sources
stand behind a value as there are different beginnings. Example: `len({root_of(key, sources) for key in keys})`.
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model.sources import Source


def root_of(key: str, sources: Mapping[str, Source]) -> str:
    """The publication at the beginning of a chain; a circle has its smallest key."""
    met = [key]
    while (source := sources.get(met[-1])) and source.relies_on:
        following = source.relies_on[0]
        if following in met:
            return min(met[met.index(following) :])
        met.append(following)
    return met[-1]
