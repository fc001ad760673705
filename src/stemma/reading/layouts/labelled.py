"""Labelled paragraphs: layouts that name each paragraph instead of printing headings.

In goes where a label stands, out come rows: the label as the section's heading, its paragraph cut into
clauses where the layout writes clauses and no sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stemma.reading.layouts.rows import LineKind, Row

OPEN, CLOSE = "([“", ")]”"


def headed(start: int, end: int, section: str) -> Row:
    """A label as the heading of its section."""
    return Row(LineKind.HEADING, start, end, section)


def cut_clauses(content: str, row: Row) -> list[Row]:
    """The row cut at semicolons outside brackets; the semicolon stays with its clause."""
    rows = []
    for start, end in clauses(content, row.start, row.end):
        words = content[start:end]
        first = start + len(words) - len(words.lstrip())
        if first < end:
            rows.append(replace(row, start=first, end=end))
    return rows


def clauses(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches up to and with each semicolon outside brackets."""
    depth, at = 0, start
    for here in range(start, end):
        character = content[here]
        if character in OPEN:
            depth += 1
        elif character in CLOSE:
            depth = max(0, depth - 1)
        elif character == ";" and not depth:
            yield at, here + 1
            at = here + 1
    yield at, end
