"""The layout of text captures: one block a line, headings partly lost, note lists after each section.

In goes a text, out comes a `Document`. Printed headings are trusted; lost ones are recovered by
`recover`. Layout names: `mmp-text`, and `mmp-text-headed` where the subsections' headings are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from stemma.model.reading import Block, BlockKind, Section
from stemma.model.sources import Marker, Source
from stemma.model.text import Span, Text
from stemma.reading.citations import read_citations
from stemma.reading.document import Document, Heading
from stemma.reading.footnotes import Definition, Mark, Run, link
from stemma.reading.headings import CHILDREN, TITLES, is_stub, section_of, split_title
from stemma.reading.layouts.recover import Line, align

NUMBER = r"(?:\d{1,3}|[ivxlc]{1,6})"
NOTE = re.compile(rf"\s*\[(?P<number>{NUMBER})\]\s*(?=\S)")
MARKER = re.compile(rf"\[(?P<number>{NUMBER})\]")
ITEM = re.compile(r"\s*[-–—•*·]\s+")
FIRST = ("1", "i")


class LineKind(Enum):
    """What a line is by itself."""

    BLANK = auto()
    HEADING = auto()
    STUB = auto()
    NOTE = auto()
    BODY = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file, without the blanks at its ends."""

    kind: LineKind
    start: int
    end: int
    section: str = ""
    """For headings: which."""


def recognises(text: Text) -> bool:
    """Any text can be read by lines; this layout is the last to be asked."""
    return True


def open_mmp_text(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the text open."""
    rows = list(sort_rows(text))
    title, rows = take_title(rows)
    plain = mask(text.content, rows)
    owners = owners_of(rows, plain, text.content)
    linked = link(text, runs_of(rows, owners, text.content))
    notes = read_citations(text.content, linked.footnotes, linked.bodies, sources)
    sections = sections_of(text.content, title, rows, owners)
    headed = any(r.kind is LineKind.HEADING and is_child(r.section) for r in rows)
    return Document(
        text=text,
        plain=plain,
        layout="mmp-text-headed" if headed else "mmp-text",
        heading=heading_of(text.content, title),
        sections=sections,
        markers=linked.markers,
        footnotes=notes.footnotes,
        sources=notes.sources,
        problems=(*linked.problems, *notes.problems(text)),
        taken=tuple(furniture(rows, title, linked.markers)),
    )


def sort_rows(text: Text) -> Iterable[Row]:
    """Every line that is not blank, with what it is."""
    content = text.content
    bounds = (*text.line_starts[1:], len(content))
    for start, end in zip(text.line_starts, bounds, strict=True):
        line = content[start:end]
        bare = line.strip()
        if not bare:
            continue
        first = start + len(line) - len(line.lstrip())
        yield sort_row(bare, first, first + len(bare))


def sort_row(bare: str, start: int, end: int) -> Row:
    """One line."""
    if bare[0] == "[" and NOTE.match(bare):
        return Row(LineKind.NOTE, start, end)
    if is_stub(bare):
        return Row(LineKind.STUB, start, end)
    section = section_of(bare)
    return Row(LineKind.HEADING, start, end, section) if section else Row(LineKind.BODY, start, end)


def take_title(rows: list[Row]) -> tuple[Span | None, list[Row]]:
    """The first line, unless it is a heading, a note or a labelled line."""
    if rows and rows[0].kind is LineKind.BODY:
        return Span(rows[0].start, rows[0].end), rows[1:]
    return None, rows


def heading_of(content: str, title: Span | None) -> Heading:
    """The group's name as the title prints it, without an abbreviation in brackets."""
    words = content[title.start : title.end] if title else ""
    name, names = split_title(words)
    return Heading(name, title, names=names)


def mask(content: str, rows: Sequence[Row]) -> str:
    """The text with markers blanked; note lists stay, they have readers of their own."""
    pieces = []
    at = 0
    for row in rows:
        if row.kind is not LineKind.BODY:
            continue
        for found in MARKER.finditer(content, row.start, row.end):
            pieces += [content[at : found.start()], " " * len(found.group())]
            at = found.end()
    pieces.append(content[at:])
    return "".join(pieces)


def owners_of(rows: Sequence[Row], plain: str, content: str) -> dict[int, str]:
    """The section of every body row, by the row's start."""
    owners: dict[int, str] = {}
    head = "overview"
    stretch: list[tuple[Row, Line]] = []
    numbers = Numbers()
    for row in rows:
        if row.kind is LineKind.HEADING:
            settle(stretch, head, row.section, owners)
            stretch, head = [], row.section
        elif row.kind is LineKind.NOTE:
            numbers.close()
        elif row.kind is LineKind.BODY:
            cut = numbers.meets(content, row)
            stretch.append((row, Line(plain[row.start : row.end], cut)))
    settle(stretch, head, None, owners)
    return owners


class Numbers:
    """Where the numbering of markers begins anew."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self.seen = False
        self.closed = False

    def close(self) -> None:
        """A note list was met."""
        self.closed, self.seen = True, False

    def meets(self, content: str, row: Row) -> bool:
        """Whether this line begins a new run: after a list, or with a first number seen before."""
        found = MARKER.search(content, row.start, row.end)
        restarts = bool(found and found["number"] in FIRST and self.seen)
        cut = self.closed or restarts
        self.closed = False
        self.seen = self.seen or bool(found)
        return cut


def settle(
    stretch: Sequence[tuple[Row, Line]], head: str, upper: str | None, owners: dict[int, str]
) -> None:
    """Give the lines between two headings their sections."""
    if stretch:
        sections = align([line for _, line in stretch], head, upper)
        owners.update({row.start: s for (row, _), s in zip(stretch, sections, strict=True)})


def runs_of(rows: Sequence[Row], owners: Mapping[int, str], content: str) -> list[Run]:
    """Markers cut into runs at restarts and lists; each list closes the run before it."""
    runs = [Run()]
    last = "references"
    for row in rows:
        if row.kind is LineKind.BODY:
            last = owners[row.start]
            for found in MARKER.finditer(content, row.start, row.end):
                run = runs[-1]
                if run.definitions or (found["number"] in FIRST and run.marks):
                    runs.append(run := Run())
                run.marks.append(Mark(found.start(), found.end(), found["number"], last))
        elif row.kind is LineKind.NOTE:
            add_definition(runs, row, content, last)
    return runs


def add_definition(runs: list[Run], row: Row, content: str, section: str) -> None:
    """Put a definition into the run it closes; a list that restarts by itself is a new run."""
    found = NOTE.match(content, row.start, row.end)
    if found is None:
        return
    number = found["number"]
    if runs[-1].definitions and number in FIRST:
        runs.append(Run())
    runs[-1].section = section
    runs[-1].definitions.append(Definition(number, row.start, row.end, found.end()))


def sections_of(
    content: str, title: Span | None, rows: Sequence[Row], owners: Mapping[int, str]
) -> tuple[Section, ...]:
    """Sections in the order of the page, divisions spanning their subsections."""
    found: list[Section] = []
    if title:
        name = " ".join(content[title.start : title.end].split())
        block = Block(BlockKind.HEADING, *title)
        found.append(Section("title", name, 0, "printed", *title, (block,)))
    blocks: dict[str, list[Block]] = {}
    printed: dict[str, str] = {}
    for row in rows:
        if row.kind is LineKind.HEADING:
            printed.setdefault(row.section, content[row.start : row.end].strip())
            blocks.setdefault(row.section, []).append(Block(BlockKind.HEADING, row.start, row.end))
        elif row.kind is LineKind.BODY:
            item = ITEM.match(content, row.start, row.end)
            kind = BlockKind.ITEM if item else BlockKind.PARAGRAPH
            blocks.setdefault(owners[row.start], []).append(Block(kind, row.start, row.end))
    for key, own in blocks.items():
        title_words = printed.get(key, TITLES[key])
        how = "printed" if key in printed else "recovered"
        level = 2 if is_child(key) else 1
        end = max(b.end for k in (key, *CHILDREN.get(key, ())) for b in blocks.get(k, ()))
        found.append(Section(key, title_words, level, how, own[0].start, end, tuple(own)))
    return tuple(sorted(found, key=lambda s: (s.start, s.level)))


def is_child(section: str) -> bool:
    """Whether the section is a subsection of a division."""
    return any(section in children for children in CHILDREN.values())


def furniture(rows: Sequence[Row], title: Span | None, markers: Iterable[Marker]) -> Iterable[Span]:
    """What the layout itself understood: title, headings, stubs, markers."""
    if title:
        yield title
    for row in rows:
        if row.kind in (LineKind.HEADING, LineKind.STUB):
            yield Span(row.start, row.end)
    for marker in markers:
        yield Span(marker.start, marker.end)
