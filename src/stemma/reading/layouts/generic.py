"""Any other page: headings, paragraphs and notes, and a notice that says so.

In goes a text that no layout recognised, out comes a `Document` read by the steps of the captures;
paragraphs that begin with a known label ("Strength: ...") go to its section.
Problem: `unknown-layout`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from stemma.model.problem import Severity, problem_at
from stemma.model.sources import Source
from stemma.model.text import Text
from stemma.reading.document import Document
from stemma.reading.labels import is_labelled
from stemma.reading.layouts.assembly import assemble
from stemma.reading.layouts.labelled import FEWEST, labelled, rows_of
from stemma.reading.layouts.mmp import sheet_of
from stemma.reading.layouts.recover import CONVENTIONS
from stemma.reading.layouts.rows import LineKind, Row


def recognises(text: Text) -> bool:
    """Any text at all."""
    return True


def open_generic(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the text open, and say that its layout is not known."""
    sheet = sheet_of(text, "generic")
    rows = tuple(with_headings(text.content, with_labels(text.content, sheet.rows)))
    document = assemble(replace(sheet, rows=rows, is_headed=True, default="narrative"), sources)
    notice = problem_at(
        text, 0, min(len(text.content), 1), Severity.NOTICE, "unknown-layout",
        "expected one of the known layouts, found none; read as headings, paragraphs and notes",
        "name the layout with --layout, or bring the page into the profile form",
    )  # fmt: skip
    return replace(document, problems=(notice, *document.problems))


def with_labels(content: str, rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with their labelled paragraphs, where the page labels three or more of them.

    A dated entry with its casualties in brackets is one of an attack list, whatever it is labelled.
    """
    shaped: list[Row] = []
    found: set[str] = set()
    for row in rows:
        words = content[row.start : row.end]
        own = labelled(words, row.start) if row.kind is LineKind.BODY and ":" in words else []
        own = own or also_known(words, row.start)
        found.update(each.section for each in own)
        is_attack = row.kind is LineKind.BODY and ATTACK.match(words) is not None
        shaped += own or [replace(row, section="attacks") if is_attack else row]
    return shaped if len(found) >= FEWEST else rows


def also_known(words: str, start: int) -> list[Row]:
    """A line "Aka PRP; Red Plateau Fighters"."""
    known = ALSO_KNOWN.match(words)
    return rows_of("aka", start, start + known.end(), start + len(words)) if known else []


def with_headings(content: str, rows: Sequence[Row]) -> Iterator[Row]:
    """Short lines between blank lines, without a stop, as headings."""
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else None
        alone = row.gap and after is not None and after.gap and after.kind is LineKind.BODY
        if row.kind is LineKind.BODY and alone and is_heading(content[row.start : row.end]):
            yield replace(row, kind=LineKind.SUBHEADING)
        else:
            yield row


def is_heading(words: str) -> bool:
    """Whether a line can be a heading."""
    if len(words) > LONGEST or not words[0].isupper() or words[-1] in '.;,:!)]”"':
        return False
    return not is_labelled(words) and not any(c.isdigit() for c in words[:1])


LONGEST = 80
ATTACK = CONVENTIONS["attacks"]
ALSO_KNOWN = re.compile(r"(?:aka|a\.k\.a\.)\s+(?=[A-Z“\"])", re.I)
