"""The family of text captures of profile pages, from the web's first version to its last.

In goes a text, out comes a `Document`. The steps are the same for all: menus and contents lists are
set aside, broken paragraphs joined, labels paired with their values, note lists found, lost headings
recovered. Which steps a page needs, its signs tell; the layout's name says which it was.
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model.sources import Source
from stemma.model.text import Text
from stemma.reading.document import Document
from stemma.reading.layouts.assembly import Sheet, assemble, prints_all_headings
from stemma.reading.layouts.furniture import page_furniture, without_furniture
from stemma.reading.layouts.notelists import bracketed, mark_lists, superscripts
from stemma.reading.layouts.rows import LineKind
from stemma.reading.layouts.signs import Signs, signs_of
from stemma.reading.layouts.structured import listed, title_of, with_inline
from stemma.reading.layouts.titles import heading_of, take_title
from stemma.reading.layouts.wrapping import join_lines, pair_labels, split_fused


def name_of(signs: Signs) -> str:
    """The layout's name; the more particular sign decides."""
    for name, shown in (
        ("mmp-pdf", signs.is_pdf),
        ("mmp-node", signs.is_node),
        ("mmp-glance", signs.has_bars),
        ("mmp-wrapped", signs.is_wrapped),
        ("mmp-legacy", signs.is_legacy),
        ("mmp-contents", signs.has_contents),
        ("mmp-brief", signs.is_brief),
        ("mmp-text-headed", signs.is_headed),
    ):
        if shown:
            return name
    return "mmp-text"


def recognises(name: str, text: Text) -> bool:
    """Whether the text shows the signs of the named layout, and is a profile page at all."""
    signs = signs_of(text)
    return signs.is_profile and name_of(signs) == name


def open_mmp(text: Text, sources: Mapping[str, Source], *, name: str | None = None) -> Document:
    """Lay the text open; `name` where the layout was named instead of recognised."""
    return assemble(sheet_of(text, name), sources)


def sheet_of(text: Text, name: str | None = None) -> Sheet:
    """The page's rows, calls and title, all steps taken."""
    signs = signs_of(text)
    layout = name or name_of(signs)
    content = text.content
    rows = list(signs.rows)
    if signs.is_pdf or signs.is_wrapped or layout in ("mmp-pdf", "mmp-wrapped"):
        rows = page_furniture(content, rows)
    rows = without_furniture(content, rows)
    if signs.is_wrapped or layout in ("mmp-pdf", "mmp-wrapped"):
        rows = join_lines(content, rows)
    title, rows = take_title(content, rows, title_of(text.structure))
    rows = split_fused(content, pair_labels(content, rows))
    rows = mark_lists(content, rows, has_own=bool(text.structure and listed(text.structure)))
    calls = bracketed(content)
    has_calls = any(next(calls(r.start, r.end), None) for r in rows if r.kind is LineKind.BODY)
    if signs.is_pdf or not has_calls:
        calls = superscripts(content, rows)
    calls = with_inline(calls, text.structure)
    return Sheet(
        text=text,
        rows=tuple(rows),
        calls=calls,
        layout=layout,
        title=title,
        heading=heading_of(content, title, rows),
        is_headed=prints_all_headings(rows),
    )
