"""Rows: the lines of a text, sorted by what they are by themselves.

In goes a text, out come `Row`s in order, blank lines left out. A row is one line of the file, or several
where a capture broke a paragraph. Example: "[3] Okello, Amina. ..." is a NOTE row of number 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from stemma.model.records import record
from stemma.model.text import Text
from stemma.reading.headings import is_stub, section_of

NUMBER = r"(?:\d{1,3}|[ivxlc]{1,6})"
NOTE = re.compile(rf"\s*\[\s?(?P<number>{NUMBER})\s?\][.:]?\s*(?=\S)")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED_NOTE = re.compile(r"(?P<number>[⁰¹²³⁴-⁹]{1,3})[.)]?\s*(?=[^\s⁰¹²³⁴-⁹])")
"""A note whose number is printed in raised figures: "² Okello, Amina. ..."."""
HASHES = re.compile(r"#{1,6}[ \t]+(?=\S)")
"""Marks of a heading that a capture kept."""
QUESTION = re.compile(r"[A-Z][^.!?:]{8,110}\?$")


class LineKind(Enum):
    """What a line is by itself."""

    HEADING = auto()
    """Names a section of a profile."""
    SUBHEADING = auto()
    """A heading that names none: a teaser question, a subject of a chapter."""
    STUB = auto()
    """Furniture of the layout."""
    NOTE = auto()
    BODY = auto()


@record
@dataclass(frozen=True, slots=True)
class Row:
    """A line, or the lines of a paragraph, without the blanks at its ends."""

    kind: LineKind
    start: int
    end: int
    section: str = ""
    """For headings: which; for body rows, where a layout knows it by itself."""
    number: str = ""
    """For notes: as printed."""
    body: int = 0
    """For notes: where the words begin."""
    gap: bool = False
    """Whether a blank line stands before it."""
    label: str = ""
    """The label that stands on a line of its own above it, or below."""


def sort_rows(text: Text) -> Iterator[Row]:
    """Every line that is not blank, with what it is."""
    content = text.content
    bounds = (*text.line_starts[1:], len(content))
    gap = False
    for start, end in zip(text.line_starts, bounds, strict=True):
        line = content[start:end]
        bare = line.strip()
        if not bare:
            gap = True
            continue
        first = start + len(line) - len(line.lstrip())
        marks = HASHES.match(bare) if bare[0] == "#" else None
        if marks:
            first, bare = first + marks.end(), bare[marks.end() :]
        yield sort_row(bare, first, gap)
        gap = False


def sort_row(bare: str, start: int, gap: bool = False) -> Row:
    """One line."""
    end = start + len(bare)
    if bare[0] == "[":
        note = NOTE.match(bare)
        if note:
            return Row(LineKind.NOTE, start, end, "", note["number"], start + note.end(), gap)
    if bare[0] in "¹²³⁴⁵⁶⁷⁸⁹":
        note = RAISED_NOTE.match(bare)
        if note:
            number = note["number"].translate(RAISED)
            return Row(LineKind.NOTE, start, end, "", number, start + note.end(), gap)
    if is_stub(bare):
        return Row(LineKind.STUB, start, end, gap=gap)
    section = section_of(bare)
    if section:
        return Row(LineKind.HEADING, start, end, section, gap=gap)
    if bare[-1] == "?" and QUESTION.match(bare):
        return Row(LineKind.SUBHEADING, start, end, gap=gap)
    return Row(LineKind.BODY, start, end, gap=gap)
