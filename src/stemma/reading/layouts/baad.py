"""START BAAD narratives: labelled paragraphs (`Founding Year`, `Home Base`, `Allies and Suspected Allies`).

In go texts whose labels stand on lines of their own or before a colon, out comes a `Document` whose
sections are the labels'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from stemma.model.sources import Source
from stemma.model.text import Span, Text
from stemma.reading.document import Document
from stemma.reading.layouts.assembly import Sheet, assemble
from stemma.reading.layouts.cia import lines
from stemma.reading.layouts.labelled import labelled, unlisted
from stemma.reading.layouts.notelists import bracketed, mark_lists
from stemma.reading.layouts.rows import LineKind, Row, sort_row
from stemma.reading.layouts.titles import heading_of, is_title

PROOF = re.compile(
    r"^[ \t]{0,40}(?:(?P<a>home\s+base)|(?P<b>founding\s+year)|(?P<c>allies\s+(?:and|&)\s+suspected\s+allies)|(?P<d>rivals\s+(?:and|&)\s+enemies)|"
    r"(?P<e>counter-?\s?terrorism\s+efforts)|(?P<f>specific\s+goals?)|(?P<g>alias(?:es)?)|(?P<h>financing)|(?P<i>leadership\s+and\s+structure)|"
    r"(?P<j>last\s+update))\s*(?::|$)",
    re.I | re.M,
)
FEWEST = 4
SITE = re.compile(r"(?:START\s+)?BAAD\b.*|.*\bBig,?\s+Allied,?\s+and\s+Dangerous\b.*", re.I)
"""The line that names the collection."""
LISTING = ("designations", "relationships", "attacks", "size_estimates")
"""Sections whose lines begin with a country, a group or a date before a colon, and no label."""


def recognises(text: Text) -> bool:
    """At least four of the layout's own labels."""
    return len({m.lastgroup for m in PROOF.finditer(text.content[:40_000])}) >= FEWEST


def open_baad(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the narrative open."""
    content = text.content
    rows: list[Row] = []
    title: Span | None = None
    furniture: list[Row] = []
    for start, end in lines(text):
        words = content[start:end]
        heads = [row.section for row in rows if row.kind is LineKind.HEADING]
        has_value = not rows or rows[-1].kind is LineKind.BODY
        can_label = has_value and not (heads and heads[-1] in LISTING)
        own = labelled(words, start) or (unlisted(words, start) if can_label else [])
        if own:
            rows += own
        elif title is None and is_head(rows) and SITE.fullmatch(words):
            furniture.append(Row(LineKind.STUB, start, end))
        elif title is None and is_head(rows) and is_title(words):
            title = Span(start, end)
        else:
            rows.append(sort_row(words, start))
    rows = [*furniture, *mark_lists(content, list(with_keys(rows)))]
    heading = heading_of(content, title, rows)
    sheet = Sheet(
        text, tuple(rows), bracketed(content), "baad", title, heading, is_headed=True,
        default="narrative",
    )  # fmt: skip
    return assemble(sheet, sources)


def is_head(rows: list[Row]) -> bool:
    """Whether only key statistics, each with its value, stand above: there a title may follow."""
    return all(row.section == "overview" for row in rows) and (
        not rows or rows[-1].kind is LineKind.BODY
    )


def with_keys(rows: list[Row]) -> Iterator[Row]:
    """The lines below a key statistic's label as its value, up to the next label."""
    key = ""
    for row in rows:
        if row.kind in (LineKind.HEADING, LineKind.STUB):
            key = row.label if row.kind is LineKind.STUB else ""
        if row.kind is LineKind.BODY and key and not row.label:
            yield Row(LineKind.BODY, row.start, row.end, "overview", label=key)
            continue
        yield row
