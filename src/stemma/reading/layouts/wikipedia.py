"""Wikipedia extracts: headings between blank lines, `[n]` notes at the end, categories.

In go the texts that extractors of Wikipedia write, out comes a `Document`. The article's first words,
printed in capitals, name the group. Many notes are empty there: they stay notes without citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from stemma.model.sources import Source
from stemma.model.text import Span, Structure, Text
from stemma.reading.document import Document, Heading
from stemma.reading.layouts.assembly import Sheet, assemble
from stemma.reading.layouts.mmp import sheet_of
from stemma.reading.layouts.notelists import bracketed
from stemma.reading.layouts.rows import LineKind, Row, sort_rows
from stemma.reading.names.groups import UPPER

CATEGORY = re.compile(r"^Category:\S", re.M)
HEADING = re.compile(r"\n[ \t]*\n[ \t]*\n(?P<words>[^\s.;:\-\[][^\n.;:\[\]]{1,80})\n[ \t]*\n")
EMPTY_NOTE = re.compile(r"\[(?P<number>\d{1,4})\]$")
NOTE = re.compile(r"\[(?P<number>\d{1,4})\]\s+\S")
CAPITALS = re.compile(
    rf"\s*(?:(?:The|THE)\s+)?(?P<name>[{UPPER}][{UPPER}0-9’'.&/ –—-]{{2,80}}[{UPPER}])(?=[\s,(])"
)
SHOUTED = re.compile(r"\bThe\s+(?P<name>[A-Z][A-Z’'-]+(?:\s+[A-Z][A-Z’'-]+)+)(?=\s*[,(])")
ALSO = re.compile(
    r"\b(?:known\s+as|called|or|as|and)\s+(?:the\s+)?(?P<name>[A-Z][A-Z’'-]+(?:[ –-]+(?:of|the|and|for|[A-Z][A-Z’'-]*[A-Z]))*[ –-]+[A-Z][A-Z’'-]*[A-Z])(?![A-Za-z])"
)
"""Another name in capitals, of two words or more."""
SHORT = re.compile(
    r"\s*(?:\([^A-Za-z()]{0,8}(?=[A-Z][A-Z-]{1,9}\s*[;,)])|(?:\([^A-Za-z()]{0,8}\))?,?\s+(?:or|abbreviated(?:\s+as|\s+to)?)\s+(?:the\s+)?(?=[A-Z]{2,9}\s*[,)]))(?P<short>[A-Z][A-Z-]{1,9})"
)
LEAD_END = re.compile(r"\b(?:is|was|are|were)(?:\s*\[\d{1,3}\])*\s+(?:an?|the|one)\b")
LONE_NOTE = re.compile(r"\[(?<![^\n]\[)\d{1,4}\]$", re.M)
"""A number alone on its line; begins with its bracket, so that the search is quick."""
ELSEWHERE = re.compile(r"(?:See\s+also|External\s+links|Further\s+reading)\s*$", re.I)
MORE = "more"
"""What leads elsewhere."""
TOLD = "narrative"
"""The section of a heading that names none: a chapter of the article's story."""
SAVED = re.compile(r"^From Wikipedia, the free encyclopedia\s*$", re.M)
"""The line below the title of a saved article."""
HEAD = 2000
CHAPTER = 2
"""The level of an article's chapters; its title is the first."""
MANY_EMPTY = 5
FEWEST = 2


def recognises(text: Text) -> bool:
    """Categories, or headings between blank lines with a name in capitals before them."""
    content = text.content
    if SAVED.search(content, 0, HEAD):
        return True
    listed = "Category:" in content and CATEGORY.search(content)
    if listed or len(LONE_NOTE.findall(content)) >= MANY_EMPTY:
        return True
    return CAPITALS.match(content) is not None and len(HEADING.findall(content[:200_000])) >= FEWEST


def open_wikipedia(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the article open."""
    if text.structure is not None:
        return open_saved(text, text.structure, sources)
    content = text.content
    heads = {found.start("words") for found in HEADING.finditer(content)}
    tail = content.find("\n[1]")
    for found in re.finditer(r"^\[1\](?:\s|$)", content, re.M):
        tail = found.start()
    rows = list(without_links([shaped(content, row, heads, tail) for row in sort_rows(text)]))
    title = title_of(content)
    names = other_names(content, title) if title else ()
    heading = Heading(spoken(content, title) if title else "", title, names=names)
    sheet = Sheet(
        text, tuple(rows), bracketed(content), "wikipedia", None, heading, is_headed=True,
        default="narrative",
    )  # fmt: skip
    return assemble(sheet, sources)


def open_saved(text: Text, structure: Structure, sources: Mapping[str, Source]) -> Document:
    """Lay a saved article open: its markup says what the headings and the notes are."""
    sheet = sheet_of(text, "wikipedia")
    heads = {span.start for span, level in structure.headings if level == CHAPTER}
    line = SAVED.search(text.content, 0, HEAD)
    lead = line.end() if line else 0
    rows = []
    is_box = True
    for row in sheet.rows:
        is_box = is_box and (row.start <= lead or "|" in text.content[row.start : row.end])
        if row.start < lead and row.kind is LineKind.BODY:
            row = replace(row, kind=LineKind.STUB)
        elif is_box and row.kind is LineKind.BODY:
            row = replace(row, section="overview")
        elif row.start in heads and row.kind is LineKind.SUBHEADING:
            row = replace(row, kind=LineKind.HEADING, section=TOLD)
        rows.append(row)
    return assemble(replace(sheet, rows=tuple(rows), is_headed=True, default=TOLD), sources)


def shaped(content: str, row: Row, heads: set[int], tail: int) -> Row:
    """A row as heading, note, category or paragraph."""
    words = content[row.start : row.end]
    if tail >= 0 and row.start >= tail:
        number = EMPTY_NOTE.match(words) or NOTE.match(words)
        if number:
            body = row.start + number.end() - (1 if NOTE.match(words) else 0)
            return replace(row, kind=LineKind.NOTE, number=number["number"], body=body)
    if CATEGORY.match(words):
        return replace(row, kind=LineKind.STUB)
    if row.start in heads:
        if row.kind is LineKind.HEADING:
            return row
        return replace(row, kind=LineKind.HEADING, section=MORE if ELSEWHERE.match(words) else TOLD)
    return row if row.kind is LineKind.BODY else replace(row, kind=LineKind.BODY)


def without_links(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with the lists of other articles and of further reading as furniture."""
    section = ""
    for row in rows:
        if row.kind is LineKind.HEADING:
            section = row.section
        if section == MORE and row.kind in (LineKind.HEADING, LineKind.BODY):
            row = replace(row, kind=LineKind.STUB, section="")
        yield row


def title_of(content: str) -> Span | None:
    """The name in capitals with which the article begins."""
    found = CAPITALS.match(content) or SHOUTED.search(content, 0, 1500)
    return Span(*found.span("name")) if found else None


def other_names(content: str, title: Span) -> tuple[str, ...]:
    """The other names that the first sentence prints in capitals, as the running text writes them.

    An abbreviation counts where it opens the brackets behind a name.
    """
    end = LEAD_END.search(content, title.end)
    stop = end.start() if end else title.end
    known = [Span(*found.span("name")) for found in ALSO.finditer(content, title.end, stop)]
    names = [spoken(content, span) for span in known]
    for name in (title, *known):
        short = SHORT.match(content, name.end, stop)
        names += [short["short"]] if short else []
    return tuple(dict.fromkeys(names))


def spoken(content: str, title: Span) -> str:
    """The name as the running text writes it, else with capitals at the beginnings of words."""
    shouted = " ".join(content[title.start : title.end].split())
    found = re.search(rf"\b{re.escape(shouted)}\b", content[title.end :], re.I)
    if found and not found.group().isupper():
        return found.group()
    return shouted if " " not in shouted and len(shouted) < 6 else shouted.title()
