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
from stemma.reading.layouts.notelists import bracketed, mark_lists
from stemma.reading.layouts.rows import LineKind, Row, sort_row
from stemma.reading.layouts.titles import heading_of, is_title

LABELS = (
    ("updated", r"last\s+updated?(?:\s+on)?|updated"),
    ("aka", r"alias(?:es)?(?:\s+and\s+alternate\s+names)?|aka|also\s+known\s+as|other\s+names"),
    ("formed", r"founding\s+year|year\s+(?:founded|formed|of\s+founding)|founded|formed|date\s+(?:founded|formed)"),
    ("disbanded", r"(?:current\s+)?status|dissolved|disbanded|year\s+(?:disbanded|dissolved)"),
    ("targets_tactics", r"strategy|tactics|targets?|cbrn\s+activities|weapons"),
    ("narrative", r"history|group\s+description|description|overview|violent\s+activities|activities"),
    ("locations", r"home\s+base|base\s+of\s+operations|location(?:s)?|area(?:s)?\s+of\s+operation"),
    ("ideology", r"ideology|specific\s+goals?|goals?"),
    ("political_activities", r"political\s+activit(?:y|ies)|counter-?\s?terrorism\s+efforts"),
    ("resources", r"recruitment|financing|financ(?:es|ial\s+support)|funding|external\s+aid"),
    ("leadership", r"leadership(?:\s+and\s+(?:structure|organization))?|leaders"),
    ("size_estimates", r"strength|size|membership"),
    ("relationships", r"allies(?:\s+(?:and|&|or)\s+suspected\s+allies)?|suspected\s+allies|rivals(?:\s+(?:and|&|or)\s+(?:suspected\s+)?enemies)?|enemies(?:\s+(?:and|&)\s+rivals)?"),
    ("designations", r"(?:united\s+states|u\.?s\.?)\s+government\s+designations?|other\s+governments?[’']?s?\s+designations?|designations?"),
    ("references", r"references|sources|notes|bibliography|works\s+cited"),
)  # fmt: skip
LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{key}>{words})" for key, words in LABELS) + r")\s*(?::\s*|$)", re.I
)
KEYS = ("updated", "aka", "formed", "disbanded")
"""Labels of the key statistics."""
PROOF = re.compile(
    r"^[ \t]{0,40}(?:(?P<a>home\s+base)|(?P<b>founding\s+year)|(?P<c>allies\s+(?:and|&)\s+suspected\s+allies)|(?P<d>rivals\s+(?:and|&)\s+enemies)|"
    r"(?P<e>counter-?\s?terrorism\s+efforts)|(?P<f>specific\s+goals?)|(?P<g>alias(?:es)?)|(?P<h>financing)|(?P<i>leadership\s+and\s+structure)|"
    r"(?P<j>last\s+update))\s*(?::|$)",
    re.I | re.M,
)
FEWEST = 4


def recognises(text: Text) -> bool:
    """At least four of the layout's own labels."""
    return len({m.lastgroup for m in PROOF.finditer(text.content[:40_000])}) >= FEWEST


def open_baad(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the narrative open."""
    content = text.content
    rows: list[Row] = []
    title: Span | None = None
    for start, end in lines(text):
        words = content[start:end]
        label = LABEL.match(words)
        if label:
            rows += labelled_rows(label.lastgroup or "", start, start + label.end(), end)
        elif title is None and not rows and is_title(words):
            title = Span(start, end)
        else:
            rows.append(sort_row(words, start))
    rows = mark_lists(content, list(with_keys(rows)))
    heading = heading_of(content, title, rows)
    sheet = Sheet(
        text, tuple(rows), bracketed(content), "baad", title, heading, is_headed=True,
        default="narrative",
    )  # fmt: skip
    return assemble(sheet, sources)


def labelled_rows(key: str, start: int, body: int, end: int) -> Iterator[Row]:
    """A label, and its value where that stands on the same line."""
    kind = LineKind.STUB if key in KEYS else LineKind.HEADING
    yield Row(kind, start, body, "overview" if key in KEYS else key, label=key)
    if body < end:
        section = "overview" if key in KEYS else ""
        yield Row(LineKind.BODY, body, end, section, label=key if key in KEYS else "")


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
