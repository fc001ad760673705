"""Corrections: readings put right by hand, each with its reason.

In goes an entry of `corrections.toml`, out comes a record that `analysis.corrections` applies. A
correction is anchored on the author's words (a text quote selector of Web Annotation), so edits around
them do not matter; when the words themselves change it is stale, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.dates import When
from stemma.model.statement import Certainty, Polarity, Stance, Value, Voice
from stemma.model.text import Span, Text


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry. What it leaves out stays as it was read."""

    span: Span
    """Where the entry's heading stands in its file."""
    profile: str
    """Short id of the profile's group, or the profile's file name."""
    passage: str
    """The author's words that were read wrongly, or not at all; blanks may differ."""
    prefix: str
    """What stands before them, where they occur more than once."""
    suffix: str
    """What stands after them."""
    statement: str
    """Id of the reading that is put right; empty where nothing was read."""
    subject: str
    """Node id; empty: that of the reading."""
    property: str
    """Empty: that of the reading."""
    value: Value | None
    """None: that of the reading."""
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    stance: Stance | None = None
    voices: tuple[Voice, ...] | None = None
    when: When | None = None
    why: str = ""
    """The reason; internal."""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionList:
    """The file with its entries; an atlas without one has an empty list."""

    text: Text
    entries: tuple[Correction, ...] = ()
