"""Furniture: what a page prints that says nothing of the group: menus, contents lists, page heads.

In go rows, out come the same rows with furniture marked as stubs. A contents list is told from the
sections it announces by having nothing below its lines; the head and foot of a printed page by
coming again on the next one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.sections import ORDER
from stemma.reading.layouts.rows import LineKind, Row
from stemma.reading.layouts.wrapping import CITING, ENDED, NUMBERED

ADDRESS = re.compile(r"https?://\S+(?:\s+\(?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?\)?)?$")
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?(?:[Pp]age\s+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?(?:\s*[-–—])?$"
)
PRINTED_ON = re.compile(r"\d{1,2}/\d{1,2}/(?:\d\d|\d{4})\b.{0,120}$")
SEARCHED = re.compile(
    r".{0,60}\b(?:[Yy]ou\s+searched|[Ss]earch\s+(?:terms?|results?)|[Hh]ighlight(?:ed|ing|s)?)\b.{0,120}$"
)
CITED_AS = re.compile(
    r"(?:(?:How\s+to\s+)?[Cc]it(?:e|ation)(?:\s+[Tt]his\s+(?:[Pp]age|[Pp]rofile))?|DOI)\s*:?\s+\S|.{0,300}\bdoi\.org/10\.\d{4,9}/\S+\.?$"
)
MODIFIED = re.compile(
    r"[.,]\s+(?P<told>[Ll]ast\s+[Mm]odified\s+(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},?\s+)?(?:1[89]|20)\d\d)\b"
)
"""When a page was modified, in how to cite it."""
CITED_ON = re.compile(
    r"^(?:Web|Print|Accessed|Retrieved|JSTOR|PDF)\b|\b(?:1[89]|20)\d\d\b[^\n]{0,80}\.$|\b[Pp]p?\.\s*\d[^\n]{0,40}\.$"
)
"""How a citation goes on in the line below: its year, its pages, by what means it was read."""
EDGE_NUMBER = re.compile(r"^\d{1,3}\s+|\s+\d{1,3}(?:/\d{1,3})?$")
LONGEST_HEAD = 130
REPEATS = 3
CLOSING = ("maps", "references")
"""Headings that close a page; above others they stand in a menu."""
HEAD_ROWS = 6
"""The title may be printed again on every page: its first place is kept."""


def without_furniture(content: str, rows: Sequence[Row]) -> list[Row]:
    """The rows with contents lists, search notices, citations of the page itself as stubs."""
    marked = mark_contents(content, rows)
    return [each for row in marked for each in without_notice(content, row)]


def without_notice(content: str, row: Row) -> list[Row]:
    """The row, or its stretches as stubs where it is a notice; when the page was modified stays."""
    if not is_notice(content, row):
        return [row]
    dated = MODIFIED.search(content, row.start, row.end)
    if not dated:
        return [as_stub(row)]
    first, last = dated.span("told")
    return [
        replace(row, kind=LineKind.STUB, end=first),
        replace(row, start=first, end=last, gap=False),
        replace(row, kind=LineKind.STUB, start=last, gap=False),
    ]


def as_stub(row: Row) -> Row:
    """The row as furniture."""
    return replace(row, kind=LineKind.STUB)


def is_notice(content: str, row: Row) -> bool:
    """A search notice, or how to cite the page."""
    if row.kind is not LineKind.BODY or row.end - row.start > 400:
        return False
    head = content[row.start : row.start + 4]
    if (
        head.startswith(("How ", "Cit", "DOI", "Cite"))
        or "doi.org/" in content[row.start : row.end]
    ):
        return bool(CITED_AS.match(content, row.start, row.end))
    if row.end - row.start > 180:
        return False
    return bool(SEARCHED.match(content, row.start, row.end))


def mark_contents(content: str, rows: Sequence[Row]) -> list[Row]:
    """Headings with nothing below that come again further down, and what stands among them."""
    last = {row.section: at for at, row in enumerate(rows) if row.kind is LineKind.HEADING}
    last_profile = max((at for section, at in last.items() if section not in CLOSING), default=-1)
    first_profile = next(
        (
            at
            for at, r in enumerate(rows)
            if r.kind is LineKind.HEADING and r.section not in CLOSING
        ),
        len(rows),
    )
    marked = list(rows)
    for at, row in enumerate(rows[:-1]):
        if row.kind is not LineKind.HEADING:
            continue
        follows = rows[at + 1]
        bare = follows.kind in (LineKind.HEADING, LineKind.STUB)
        again = last[row.section] > at
        backwards = (
            follows.kind is LineKind.HEADING
            and at > 0
            and marked[at - 1].kind is LineKind.STUB
            and ORDER.index(follows.section) < ORDER.index(row.section)
        )
        announces = row.section == "maps" and last_profile > at and (bare or at < first_profile)
        counted = again and at > 0 and content[rows[at - 1].start : rows[at - 1].end].isdigit()
        if announces or counted or (bare and (again or backwards)):
            marked[at] = as_stub(row)
    return marked


def page_furniture(content: str, rows: Sequence[Row]) -> list[Row]:
    """Heads and feet of printed pages as stubs: numbers, addresses, lines that come on every page."""
    keys = [
        EDGE_NUMBER.sub("#", content[r.start : r.end])
        if r.kind in (LineKind.BODY, LineKind.STUB) and r.end - r.start <= LONGEST_HEAD
        else None
        for r in rows
    ]
    cited = cited_rows(content, rows)
    keys = [None if at in cited else key for at, key in enumerate(keys)]
    often = Counter(key for key in keys if key)
    seen: set[str] = set()
    marked = []
    for at, (row, key) in enumerate(zip(rows, keys, strict=True)):
        is_head = key is not None and is_page_line(content[row.start : row.end], often[key])
        is_title = (
            at < HEAD_ROWS
            and key not in seen
            and row.kind is LineKind.BODY
            and not PRINTED_ON.match(content, row.start, row.end)
            and not ADDRESS.match(content, row.start, row.end)
        )
        if key is not None and is_head and not (is_title and often[key] >= REPEATS):
            row = as_stub(row)
        marked.append(row)
        seen.add(key or "")
    return marked


def cited_rows(content: str, rows: Sequence[Row]) -> set[int]:
    """The rows of numbered citations: one publication may be cited in every list, and heads no page."""
    cited: set[int] = set()
    for at, row in enumerate(rows):
        words = content[row.start : row.end]
        before = rows[at - 1] if at - 1 in cited else None
        goes_on = before and (
            NUMBERED.match(words)
            or not ENDED.search(content[before.start : before.end])
            or content[before.end - 1] == ":"
            or (not row.gap and CITED_ON.search(words) is not None)
        )
        if (
            row.kind is LineKind.NOTE
            or CITING.match(words)
            or (goes_on and not ADDRESS.match(words))
        ):
            cited.add(at)
    return cited


def is_page_line(words: str, times: int) -> bool:
    """Whether a line is the head or foot of a page; `times`: how often its like is printed."""
    if PAGE_NUMBER.match(words):
        return True
    if times >= 2 and (ADDRESS.match(words) or PRINTED_ON.match(words)):
        return True
    return times >= REPEATS and len(words) > 3
