"""Structure: what a container said of the text, brought to the rows.

In go the rows of an extracted text, out come the same rows where headings, notes and furniture are what
the page's markup or the Word file says they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.model.text import NamedSpan, Structure
from stemma.reading.layouts.notelists import Call, Calls
from stemma.reading.layouts.rows import LineKind, Row

INLINE = "c"
"""First letter of the number of a citation in the running text."""


def structured(rows: Sequence[Row], structure: Structure) -> list[Row]:
    """The rows with the container's headings, notes and furniture."""
    headings = {span.start: level for span, level in structure.headings}
    notes = {note.span.start: note for note in listed(structure)}
    shaped: list[Row] = []
    for row in rows:
        note = notes.get(row.start)
        if note is not None:
            body = min(note.body, note.span.end)
            row = Row(LineKind.NOTE, row.start, note.span.end, "", note.number, body, row.gap)
        elif any(span.start <= row.start < span.end for span in structure.furniture):
            row = replace(row, kind=LineKind.STUB)
        elif row.start in headings and row.kind is LineKind.BODY and headings[row.start] > 1:
            row = replace(row, kind=LineKind.SUBHEADING)
        elif row.kind is LineKind.NOTE and notes and row.start > min(notes):
            continue
        shaped.append(row)
    return shaped


def listed(structure: Structure) -> list[NamedSpan]:
    """The notes that stand in a list."""
    return [note for note in structure.notes if not note.number.startswith(INLINE)]


def inline(structure: Structure | None) -> list[NamedSpan]:
    """The citations that stand in the running text."""
    if structure is None:
        return []
    return [note for note in structure.notes if note.number.startswith(INLINE)]


def cited_items(notes: Sequence[NamedSpan]) -> dict[int, tuple[str, ...]]:
    """The CSL items of notes, by the offset at which the note's words begin."""
    return {note.body: note.cited for note in notes if note.cited}


def with_inline(calls: Calls, structure: Structure | None) -> Calls:
    """The calls of a page together with the citations in its running text."""
    extra = [Call(*note.span, note.number) for note in inline(structure)]
    if not extra:
        return calls

    def find(start: int, end: int) -> Iterator[Call]:
        own = [c for c in extra if start <= c.start < end]
        found = [c for c in calls(start, end) if not any(o.start <= c.start < o.end for o in own)]
        yield from sorted([*found, *own], key=lambda call: call.start)

    return find


def title_of(structure: Structure | None) -> set[int]:
    """Where the page's own first headings begin."""
    return {span.start for span, level in structure.headings if level == 1} if structure else set()
