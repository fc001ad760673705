"""The canonical Markdown profile (`contracts/profile.md`): front matter, headings, footnotes.

In goes a text, out comes a `Document`. All markup is blanked in `plain`, so that the same page in
Markdown and in another layout reads alike. Problems: `front-matter` (YAML that cannot be read), `bad-id`,
`unknown-heading` (a heading that is no section of a profile).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from stemma.model.identifiers import FILLER
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.reading import Block, BlockKind, Section
from stemma.model.sections import ORDER
from stemma.model.sources import Source
from stemma.model.text import Span, Text
from stemma.reading.citations import read_citations
from stemma.reading.document import Document, Heading
from stemma.reading.footnotes import Definition, Linked, Mark, Run, link
from stemma.reading.headings import section_of, split_title
from stemma.reading.questions import section_asked

FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>.*?)(?:^---[ \t]*(?:\r?\n|\Z))", re.S | re.M)
HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<title>[^\r\n]*?)[ \t]*#*[ \t]*$", re.M)
NOTE_CALL = re.compile(
    r"\[\^(?P<id>[^\]\s]{1,80})\](?!:)|\\\[(?P<number>[^\]\\\s]{1,6})\\\]\{\.dangling\}"
)
NOTE_START = re.compile(r"^\[\^(?P<id>[^\]\s]{1,80})\]:[ \t]*")
LABELLED = re.compile(
    r"(?:[-–•*][ \t]+|(?:Formed|Founded|Established|Disbanded|Dissolved|Status|First Attack|Last Attack|Latest Attack|Updated|"
    r"Last Updated)\s*:)"
)
ITEM = re.compile(r"[-–•*+][ \t]+")
ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
MARKUP = re.compile(
    r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|(?<![\w_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\w_])|`+|</?[A-Za-z!][^<>\n]{0,300}>"
)
LINK = re.compile(r"(?P<open>!?\[)(?P<words>[^\[\]\n]{1,300})(?P<close>\]\([^()\s]{0,500}\))")
FAMILY = re.compile(r"(?P<family>[a-z_]+(?:-\d+)?)-(?P<number>\w+)$")


def recognises(text: Text) -> bool:
    """Front matter, a `# Title`, `##` headings or `[^n]` notes."""
    if is_capture(text.content):
        return False
    start = text.content[:4000].lstrip("\ufeff \r\n\t")
    if start.startswith(("---\n", "---\r\n")):
        return True
    if re.match(r"#[ \t]+\S", start) or re.search(r"^##[ \t]+\S", start, re.M):
        return True
    return bool(re.search(r"\[\^[^\]\s]+\]", start))


def is_capture(content: str) -> bool:
    """Whether only the headings of a captured page are marked: its notes are `[1]` in lists, its labels alone."""
    if content.startswith("---") or "[^" in content:
        return False
    if BRACKETED_NOTE.search(content) or LONE_LABEL.search(content):
        return True
    return len(CALLS.findall(content)) >= FEWEST_CALLS and NUMBERED_LIST.search(content) is not None


BRACKETED_NOTE = re.compile(r"^\[(?:\d{1,3}|[ivxlc]{1,6})\][ \t:.]*\S", re.M)
CALLS = re.compile(r"(?<=\S)\[\d{1,3}\](?!\()")
FEWEST_CALLS = 2
NUMBERED_LIST = re.compile(
    r"^#{1,6}[ \t]+(?:References|Notes|Sources|Endnotes|Footnotes|Bibliography)[ \t]*#*[ \t]*\r?\n\s*1[.)][ \t]+\S",
    re.M | re.I,
)
"""A list `1. Okello, Amina ...` below its own heading, called by `[1]`."""
LONE_LABEL = re.compile(
    r"^(?:Formed|Disbanded|First Attack|Last Attack|Last Updated)[ \t]*:?[ \t]*$", re.M
)


@dataclass(slots=True)
class Sheet:
    """What the lines of the file turned out to be."""

    title: Span | None = None
    title_words: str = ""
    sections: list[Section] = field(default_factory=list)
    definitions: list[tuple[str, Definition]] = field(default_factory=list)
    taken: list[Span] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    named: frozenset[str] = frozenset()
    """Sections that headings name; no question heads one of these."""


def open_markdown(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the text open."""
    sheet = Sheet()
    matter, body = front_matter(text, sheet)
    lay_out(text, body, sheet)
    marks, plain = mask(text.content, body, sheet)
    linked = link_notes(text, marks, sheet)
    notes = read_citations(text.content, linked.footnotes, linked.bodies, sources)
    return Document(
        text=text,
        plain=plain,
        layout="markdown",
        heading=heading_of(matter, sheet),
        sections=tuple(sheet.sections),
        markers=linked.markers,
        footnotes=notes.footnotes,
        sources=notes.sources,
        problems=(*sheet.problems, *linked.problems, *notes.problems(text)),
        taken=(*sheet.taken, *(Span(m.start, m.end) for m in linked.markers)),
    )


def front_matter(text: Text, sheet: Sheet) -> tuple[Mapping[str, object], int]:
    """The front matter's fields, and where the body begins."""
    found = FRONT.match(text.content)
    if not found:
        return {}, 0
    sheet.taken.append(Span(0, found.end()))
    try:
        fields = yaml.safe_load(found["yaml"])
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        at = found.start("yaml") + (mark.index if mark else 0)
        at = min(at, len(text.content) - 1)
        reason = getattr(error, "problem", None) or "bad YAML"
        sheet.problems.append(
            problem_at(text, at, at + 1, Severity.ERROR, "front-matter",
                       f"expected YAML with id, name, names, ids; found {reason}",
                       "correct this line; quote values that hold a colon")
        )  # fmt: skip
        return {}, found.end()
    matter = fields if isinstance(fields, dict) else {}
    identifier = str(matter.get("id") or "")
    if "/" in identifier or "\\" in identifier or identifier.startswith("."):
        at = max(text.content.find(identifier, 0, found.end()), 0)
        sheet.problems.append(
            problem_at(text, at, at + len(identifier), Severity.ERROR, "bad-id",
                       f"expected an id of letters, digits and hyphens, found {identifier!r}",
                       "correct the id; it becomes part of file names and links")
        )  # fmt: skip
    return matter, found.end()


def heading_of(matter: Mapping[str, object], sheet: Sheet) -> Heading:
    """What title and front matter say of the group."""
    declared = matter.get("id")
    listed = matter.get("names")
    ids = matter.get("ids")
    name, names = split_title(sheet.title_words)
    return Heading(
        name=name,
        span=sheet.title,
        declared_id=str(declared) if declared else None,
        names=names,
        declared_names=tuple(str(n) for n in listed) if isinstance(listed, list) else (),
        identifiers={str(k): str(v) for k, v in ids.items()} if isinstance(ids, dict) else {},
    )


def lay_out(text: Text, body: int, sheet: Sheet) -> None:
    """Title, headings and the blocks under them."""
    content = text.content
    headings = list(HEADING.finditer(content, body))
    known = (section_of(unescaped(heading["title"])) for heading in headings)
    sheet.named = frozenset(section for section in known if section)
    first = headings[0].start() if headings else len(content)
    open_section(text, sheet, None, body, first)
    ends = [following.start() for following in headings[1:]] + [len(content)]
    for found, end in zip(headings, ends, strict=False):
        open_section(text, sheet, found, found.end(), end)


def open_section(
    text: Text, sheet: Sheet, heading: re.Match[str] | None, start: int, end: int
) -> None:
    """One heading with what stands below it."""
    blocks = list(cut_blocks(text, start, end, sheet))
    named = heading is not None and section_of(unescaped(heading["title"]))
    if heading is None or (len(heading["marks"]) == 1 and not (named and sheet.title)):
        place_title(sheet, heading)
        key, title = "overview", "Overview"
    else:
        title = unescaped(heading["title"])
        key = section_of(title) or section_asked(title) or ""
        key = "" if key in sheet.named and not section_of(title) else key
        head = Block(BlockKind.HEADING, heading.start(), heading.end())
        if key:
            sheet.taken.append(Span(head.start, head.end))
            blocks.insert(0, head)
        else:
            report_heading(text, sheet, heading)
            key = sheet.sections[-1].id if sheet.sections else "narrative"
    if not blocks:
        return
    how = "printed" if blocks[0].kind is BlockKind.HEADING else "recovered"
    sheet.sections.append(
        Section(key, title, 2, how, blocks[0].start, blocks[-1].end, tuple(blocks))
    )


def place_title(sheet: Sheet, heading: re.Match[str] | None) -> None:
    """The first `# Title`."""
    if heading is None or sheet.title is not None:
        return
    span = Span(heading.start("title"), heading.end("title"))
    sheet.title, sheet.title_words = span, unescaped(heading["title"])
    sheet.taken.append(Span(heading.start(), heading.end()))
    block = Block(BlockKind.HEADING, *span)
    sheet.sections.append(Section("title", sheet.title_words, 0, "printed", *span, (block,)))


def report_heading(text: Text, sheet: Sheet, heading: re.Match[str]) -> None:
    """A heading that names no section of a profile."""
    known = ", ".join(key.replace("_", " ") for key in ORDER if key not in ("maps", "references"))
    sheet.problems.append(
        problem_at(
            text, heading.start(), heading.end(), Severity.WARNING, "unknown-heading",
            f"expected one of the profile's headings, found {heading['title']!r}",
            f"use one of: {known}",
        )
    )  # fmt: skip


def unescaped(words: str) -> str:
    """Words without the backslashes of escapes."""
    return ESCAPE.sub("", words).strip()


def cut_blocks(text: Text, start: int, end: int, sheet: Sheet) -> Iterator[Block]:
    """Paragraphs between blank lines; labelled lines and items by themselves; notes set aside."""
    content = text.content
    open_at: int | None = None
    last = start
    note: tuple[str, int, int] | None = None
    for first, stop in lines(content, start, end):
        words = content[first:stop]
        bare = words.strip()
        begins = NOTE_START.match(content[first:stop])
        if note and bare and (words[0] in " \t"):
            note = (note[0], note[1], first + len(words.rstrip()))
            continue
        if note:
            set_aside(note, content, sheet)
            note = None
        if open_at is not None and (not bare or begins or LABELLED.match(bare)):
            yield block(content, open_at, last)
            open_at = None
        if begins:
            note = (begins["id"], first, first + len(words.rstrip()))
        elif bare:
            open_at = first + len(words) - len(words.lstrip()) if open_at is None else open_at
            last = first + len(words.rstrip())
    if note:
        set_aside(note, content, sheet)
    if open_at is not None:
        yield block(content, open_at, last)


def lines(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch, without their ends."""
    at = start
    while at < end:
        stop = content.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = stop + 1


def block(content: str, start: int, end: int) -> Block:
    """A paragraph, or an item with its bullet."""
    kind = BlockKind.ITEM if ITEM.match(content, start, end) else BlockKind.PARAGRAPH
    return Block(kind, start, end)


def set_aside(note: tuple[str, int, int], content: str, sheet: Sheet) -> None:
    """A note's definition."""
    identifier, start, end = note
    begins = NOTE_START.match(content[start:end])
    body = start + (begins.end() if begins else 0)
    sheet.definitions.append((identifier, Definition(identifier, start, end, body)))


def mask(content: str, body: int, sheet: Sheet) -> tuple[list[Mark], str]:
    """Markers with their sections, and the text with all markup blanked."""
    marks: list[Mark] = []
    pieces: list[str] = []
    at = 0
    for section in sheet.sections:
        for piece in section.blocks:
            if piece.kind is BlockKind.HEADING:
                continue
            words, found = masked(content[piece.start : piece.end], piece.start, section.id)
            pieces += [content[at : piece.start], words]
            marks += found
            at = piece.end
    pieces.append(content[at:])
    return marks, "".join(pieces)


def masked(words: str, start: int, section: str) -> tuple[str, list[Mark]]:
    """One block: note calls become blanks, other markup becomes fillers."""
    marks = []
    for found in NOTE_CALL.finditer(words):
        name = found["id"] or f"\\{found['number']}"
        marks.append(Mark(start + found.start(), start + found.end(), name, section))
    plain = NOTE_CALL.sub(lambda m: " " * len(m.group()), words) if marks else words
    if "](" in plain:
        plain = LINK.sub(
            lambda m: FILLER * len(m["open"]) + m["words"] + FILLER * len(m["close"]), plain
        )
    if MARKED.search(plain):
        plain = re.sub(
            r"\\([!-/:-@\[-`{-~])",
            lambda m: KEEP + m[1] if m[1] not in HIDDEN else KEEP + HIDDEN[m[1]],
            plain,
        )
        plain = MARKUP.sub(lambda m: FILLER * len(m.group()), plain)
        plain = plain.translate(SHOWN)
    return plain, marks


MARKED = re.compile(r"[\\*_`<]")
KEEP = FILLER
HIDDEN = {"*": "\ue000", "_": "\ue001", "`": "\ue002", "<": "\ue003", ">": "\ue004"}
"""Escaped characters hide in the private use area while markup is blanked."""
SHOWN = {ord(hidden): shown for shown, hidden in HIDDEN.items()}


def link_notes(text: Text, marks: list[Mark], sheet: Sheet) -> Linked:
    """Markers to definitions. `[^section-n]` keeps its id; any other name counts in its list.

    That is the page's, where all notes stand at its end, else that of the section which calls it first.
    """
    runs: dict[str, Run] = {}
    single = has_one_list(sheet)
    homes = {m.number: "references" if single else m.section for m in reversed(marks)}
    for mark in marks:
        owner, number = owner_of(mark.number, homes[mark.number])
        run = runs.setdefault(owner, Run())
        run.marks.append(Mark(mark.start, mark.end, number, owner))
    for identifier, definition in sheet.definitions:
        owner, number = owner_of(identifier, homes.get(identifier, "references"))
        run = runs.setdefault(owner, Run(section=owner))
        run.definitions.append(
            Definition(number, definition.start, definition.end, definition.body)
        )
    return link(text, list(runs.values()))


def has_one_list(sheet: Sheet) -> bool:
    """Whether all notes stand behind the last paragraph: one list for the whole page."""
    first = min((definition.start for _, definition in sheet.definitions), default=0)
    blocks = (b for s in sheet.sections for b in s.blocks if b.kind is not BlockKind.HEADING)
    return all(block.end <= first for block in blocks)


SHARED = {"executive_summary": "overview", "narrative": "overview"}


def owner_of(identifier: str, section: str) -> tuple[str, str]:
    """The list and number of a note's name: `attacks-7` is attacks, 7."""
    if identifier.startswith("\\"):
        return SHARED.get(section, section), identifier[1:] + "\\"
    found = FAMILY.match(identifier)
    if found and found["family"].rstrip("-0123456789") in ORDER:
        return found["family"], found["number"]
    return SHARED.get(section, section), identifier
