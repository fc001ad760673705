"""Coded relations: rows of `relations.csv`, imported from elsewhere, each with its source.

In goes a row, out comes a record that still names its groups as the row does; `analysis.coded` finds
the nodes. The row itself is the passage of what is read from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.nodes import RelationKind
from stemma.model.sources import Source
from stemma.model.statement import Certainty
from stemma.model.text import Span, Text


@dataclass(frozen=True, slots=True)
class CodedRelation:
    """One row; in directed kinds `a` acts on `b`."""

    span: Span
    """Where the row stands in its file."""
    a: str
    """Id or name of a group."""
    kind: RelationKind
    b: str
    start: str | None
    """EDTF; None: the dataset does not say."""
    end: str | None
    """EDTF, ".." where the dataset says that it lasts; None: the dataset does not say."""
    source: Source
    locator: str | None
    """Row number, page or id in the dataset."""
    certainty: Certainty = Certainty.CERTAIN
    """As the dataset codes it."""
    support_kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodedTable:
    """A table of coded relations with its text; an atlas without one has an empty table."""

    text: Text
    relations: Sequence[CodedRelation] = ()
