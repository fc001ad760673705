"""Relation anchors: times that lean on a date printed before in the paragraph.

In goes a stretch of a sentence, out come its dates. Example: after "In 1998 eighty men broke away" the words
"from then on" and "in May of that year" are dated by that year.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.dates import Basis, When
from stemma.model.text import Span
from stemma.reading.dates import DateFound, find_partials, find_relatives, resolve_relative
from stemma.reading.guarded import guarded
from stemma.reading.page import Page

LEANING = 600
"""How far back stands the date that another one leans on."""


def dates_by_others(page: Page, clause: Span) -> list[DateFound]:
    """Dates that lean on one printed before in the paragraph: "two years later", "in May of that year"."""
    block = page.block_at(clause.start)
    if block is None:
        return []
    before = [
        d
        for d in page.dates(Span(max(block.start, clause.start - LEANING), clause.end))
        if d.when.basis is not Basis.PUBLICATION
    ]
    if not before:
        return []
    anchor = before[-1].when
    if anchor.edtf.startswith("/") or "/" in anchor.edtf.strip("./"):
        anchor = replace(anchor, edtf=anchor.edtf.strip("./").rpartition("/")[2])
    partial = find_partials(page.plain, *clause, anchor)
    if partial:
        return partial
    return [
        DateFound(r.start, r.end, resolve_relative(r, anchor))
        for r in find_relatives(page.plain, *clause)
        if r.kind in ("same", "shift", "around")
    ]


THEN = guarded(
    r"\b(?:[Ff]rom\s+(?:then|that\s+(?:day|time|moment))(?:\s+on(?:wards?)?)?|[Ss]ince\s+then|[Ee]ver\s+since|[Tt]hereafter|[Aa]fter\s+(?:that|this)(?!\s+\w+ed\b)|[Hh]enceforth)\b"
)
YEAR_OR_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}\Z")


def begun_then(page: Page, clause: Span) -> When | None:
    """The date that "from then on" leans on: the last one printed before it in the paragraph."""
    found = THEN.search(page.plain, *clause)
    block = page.block_at(clause.start) if found else None
    if found is None or block is None:
        return None
    before = [
        d.when
        for d in page.dates(Span(max(block.start, found.start() - LEANING), found.start()))
        if d.when.basis is not Basis.PUBLICATION
    ]
    last = before[-1].edtf.rpartition("/")[2] if before else ""
    if not YEAR_OR_DAY.match(last):
        return None
    return replace(before[-1], edtf=last, basis=Basis.RELATIVE, as_written=found.group())
