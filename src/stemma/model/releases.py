"""Releases: what an atlas stated at earlier times, one line a statement.

In goes a statement list as it was published, out comes a `Release` that later builds are compared with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model.records import record

LIST_COLUMNS = ("id", "subject", "words", "strength", "sources")
"""Columns of a statement list."""


@record
@dataclass(frozen=True, slots=True)
class ListedStatement:
    """A statement as it was published."""

    id: str
    subject: str
    """Label of what it is about."""
    words: str
    """With its hedge; empty where it was withheld since."""
    strength: str
    sources: tuple[str, ...]
    """Keys, in order."""


@dataclass(frozen=True, slots=True)
class Release:
    """All that was stated."""

    version: str
    date: str
    """EDTF day; empty: not stated."""
    statements: Mapping[str, ListedStatement]
    """By id."""
