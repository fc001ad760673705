"""Any other page: headings, paragraphs and notes, and a notice that says so.

In goes a text that no layout recognised, out comes a `Document` read by the steps of the captures.
Problem: `unknown-layout`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from stemma.model.problem import Severity, problem_at
from stemma.model.sources import Source
from stemma.model.text import Text
from stemma.reading.document import Document
from stemma.reading.layouts.mmp import open_mmp


def recognises(text: Text) -> bool:
    """Any text at all."""
    return True


def open_generic(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the text open, and say that its layout is not known."""
    document = open_mmp(text, sources, name="generic")
    notice = problem_at(
        text, 0, min(len(text.content), 1), Severity.NOTICE, "unknown-layout",
        "expected one of the known layouts, found none; read as headings, paragraphs and notes",
        "name the layout with --layout, or bring the page into the profile form",
    )  # fmt: skip
    return replace(document, problems=(notice, *document.problems))
