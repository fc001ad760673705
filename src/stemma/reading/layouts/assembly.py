"""Assembly: sorted rows become a document.

In go rows and the calls of notes, out comes a `Document`: sections with their blocks, markers that
know their notes, and the masked text, in which markers, page furniture inside a paragraph, table
bars and broken lines are blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.identifiers import FILLER
from stemma.model.problem import Problem
from stemma.model.reading import Block, BlockKind, Section
from stemma.model.sections import CHILDREN, TITLES
from stemma.model.sources import Marker, Source
from stemma.model.text import NamedSpan, Span, Text
from stemma.reading.citations import read_citations
from stemma.reading.document import Document, Heading
from stemma.reading.footnotes import Definition, link
from stemma.reading.labels import LABEL
from stemma.reading.layouts.notelists import Calls, has_one_list, runs_of
from stemma.reading.layouts.recover import Line, align
from stemma.reading.layouts.rows import LineKind, Row
from stemma.reading.layouts.structured import cited_items, inline

ITEM = re.compile(r"\s*[-–—•*·▪]\s+")
BREAK = re.compile(r"(?P<hyphen>(?<=\w)-)?(?P<break>[\r\n\f]+)")
BAR = re.compile(r"\|")
STATED_ANYWHERE = ("formed", "updated")
"""Key statistics that stay such wherever on a headed page they stand."""
PRINTED_ENOUGH = 3
"""A page that prints this many subsections' headings has lost none."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a layout found on the page."""

    text: Text
    rows: tuple[Row, ...]
    calls: Calls
    layout: str
    title: Span | None
    heading: Heading
    is_headed: bool = False
    """Whether all sections' headings are printed, so that none is to be recovered."""
    problems: tuple[Problem, ...] = ()
    default: str = "overview"
    """The section of what stands before the first heading."""
    entries: tuple[NamedSpan, ...] = ()
    """Notes that stand in the running text and are their own calls."""


def assemble(sheet: Sheet, sources: Mapping[str, Source]) -> Document:
    """Lay the sheet open."""
    content, rows = sheet.text.content, sheet.rows
    plain = mask(content, rows, sheet.calls)
    owners = owners_of(sheet, plain)
    structure = sheet.text.structure
    own = (*inline(structure), *sheet.entries)
    one = bool(own or (structure and structure.notes)) or has_one_list(rows, sheet.calls)
    runs = runs_of(rows, owners, sheet.calls, has_one_list=one)
    runs[0].definitions += [Definition(n.number, *n.span, n.body) for n in own]
    linked = link(sheet.text, runs)
    cited = cited_items([*(structure.notes if structure else ()), *sheet.entries])
    notes = read_citations(content, linked.footnotes, linked.bodies, sources, cited)
    return Document(
        text=sheet.text,
        plain=plain,
        layout=sheet.layout,
        heading=sheet.heading,
        sections=sections_of(content, sheet.title, rows, owners),
        markers=linked.markers,
        footnotes=notes.footnotes,
        sources=notes.sources,
        problems=(*sheet.problems, *linked.problems, *notes.problems(sheet.text)),
        taken=tuple(furniture(sheet, linked.markers)),
    )


def mask(content: str, rows: Sequence[Row], calls: Calls) -> str:
    """The text with markers blanked, and the last letter of a label fused with its value.

    Note lists stay, they have readers of their own.
    """
    pieces = []
    at = 0
    for row in rows:
        if row.kind is not LineKind.BODY:
            continue
        if row.label and row.start > at and content[row.start - 1].isalpha():
            pieces += [content[at : row.start - 1], " "]
            at = row.start
        for call in calls(row.start, row.end):
            pieces += [content[at : call.start], " " * (call.end - call.start)]
            at = call.end
    pieces.append(content[at:])
    plain = "".join(pieces)
    broken = [r for r in rows if r.kind is LineKind.BODY and is_broken(content, r)]
    return with_lines_joined(plain, broken, rows) if broken else plain


def is_broken(content: str, row: Row) -> bool:
    """Whether a row holds line breaks or table bars."""
    return (
        content.find("\n", row.start, row.end) >= 0
        or content.find("\r", row.start, row.end) >= 0
        or content.find("|", row.start, row.end) >= 0
    )


def with_lines_joined(plain: str, broken: Sequence[Row], rows: Sequence[Row]) -> str:
    """The masked text with the breaks, the bars and the furniture inside paragraphs blanked."""
    stubs = [row for row in rows if row.kind is LineKind.STUB]
    pieces = []
    at = 0
    next_stub = 0
    for row in sorted(broken, key=lambda row: row.start):
        words = plain[row.start : row.end]
        while next_stub < len(stubs) and stubs[next_stub].start < row.start:
            next_stub += 1
        while next_stub < len(stubs) and stubs[next_stub].end <= row.end:
            stub = stubs[next_stub]
            first, last = stub.start - row.start, stub.end - row.start
            words = words[:first] + " " * (last - first) + words[last:]
            next_stub += 1
        words = BREAK.sub(joined_break, words)
        pieces += [plain[at : row.start], BAR.sub(" ", words)]
        at = row.end
    pieces.append(plain[at:])
    return "".join(pieces)


def joined_break(found: re.Match[str]) -> str:
    """A broken line's end as blanks; behind a hyphen as fillers, so that the word stays one."""
    if found["hyphen"]:
        return "-" + FILLER * len(found["break"])
    return " " * len(found["break"])


def owners_of(sheet: Sheet, plain: str) -> dict[int, str]:
    """The section of every body row, by the row's start."""
    owners: dict[int, str] = {}
    head = sheet.default
    printed = {row.section for row in sheet.rows if row.kind is LineKind.HEADING}
    stretch: list[tuple[Row, Line]] = []
    numbers = Numbers()
    for row in sheet.rows:
        if row.kind is LineKind.HEADING:
            settle(stretch, head, row.section, owners, printed)
            stretch, head = [], row.section
        elif row.kind is LineKind.NOTE:
            numbers.close()
        elif row.kind is LineKind.BODY and is_update(sheet.text.content, row):
            owners[row.start] = "overview"
        elif row.kind is LineKind.BODY and (sheet.is_headed or row.label):
            is_stated = not sheet.is_headed or row.label in STATED_ANYWHERE
            elsewhere = "overview" if is_stated else ""
            owners[row.start] = row.section or (row.label and elsewhere) or head
        elif row.kind is LineKind.BODY:
            cut = numbers.meets(row, sheet.calls)
            stretch.append((row, Line(plain[row.start : row.end], cut)))
        elif row.kind is LineKind.SUBHEADING:
            owners[row.start] = head
    settle(stretch, head, None, owners, printed)
    return owners


def is_update(content: str, row: Row) -> bool:
    """Whether a line says when the page was updated, wherever on the page it stands."""
    label = LABEL.match(content, row.start, row.end) if row.end - row.start < 60 else None
    return label is not None and label.lastgroup == "updated"


class Numbers:
    """Where the numbering of markers begins anew."""

    def __init__(self) -> None:
        """Nothing seen yet."""
        self.seen = False
        self.closed = False

    def close(self) -> None:
        """A note list was met."""
        self.closed, self.seen = True, False

    def meets(self, row: Row, calls: Calls) -> bool:
        """Whether this line begins a new run: after a list, or with a first number seen before."""
        found = next(calls(row.start, row.end), None)
        restarts = bool(found and found.number in ("1", "i") and self.seen)
        cut = self.closed or restarts
        self.closed = False
        self.seen = self.seen or bool(found)
        return cut


def settle(
    stretch: Sequence[tuple[Row, Line]],
    head: str,
    upper: str | None,
    owners: dict[int, str],
    printed: set[str],
) -> None:
    """Give the lines between two headings their sections; none that is printed elsewhere."""
    if stretch:
        sections = align([line for _, line in stretch], head, upper, printed - {head})
        owners.update({row.start: s for (row, _), s in zip(stretch, sections, strict=True)})


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
        elif row.kind is LineKind.SUBHEADING:
            head = Block(BlockKind.HEADING, row.start, row.end)
            blocks.setdefault(owners[row.start], []).append(head)
        elif row.kind is LineKind.BODY:
            item = ITEM.match(content, row.start, row.end)
            kind = BlockKind.ITEM if item else BlockKind.PARAGRAPH
            block = Block(kind, row.start, row.end, row.label)
            blocks.setdefault(owners[row.start], []).append(block)
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


def prints_all_headings(rows: Sequence[Row]) -> bool:
    """Whether the page prints its subsections' headings."""
    kinds = {r.section for r in rows if r.kind is LineKind.HEADING and is_child(r.section)}
    return len(kinds) >= PRINTED_ENOUGH


HASHED = re.compile(r"^[ \t]*#{1,6}(?=[ \t]+\S)", re.M)


def furniture(sheet: Sheet, markers: Iterable[Marker]) -> Iterable[Span]:
    """What the layout itself understood: title, headings, stubs, bars, markers."""
    content = sheet.text.content
    if sheet.title:
        yield sheet.title
    for row in sheet.rows:
        if row.kind in (LineKind.HEADING, LineKind.SUBHEADING, LineKind.STUB):
            yield Span(row.start, row.end)
        elif row.kind is LineKind.BODY and "|" in content[row.start : row.end]:
            for bar in BAR.finditer(content, row.start, row.end):
                yield Span(*bar.span())
    for marks in HASHED.finditer(content) if "#" in content else ():
        yield Span(*marks.span())
    for marker in markers:
        yield Span(marker.start, marker.end)
