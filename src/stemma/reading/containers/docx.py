"""Word documents: their text with real foot- and endnotes, and the reference manager's citations.

In goes a .docx, out come its paragraphs, one a line, calls of notes as `[3]`, the notes at the end.
Fields of Zotero, Mendeley and EndNote are taken as CSL-JSON. Tracked changes are not settled text:
unless told to accept or reject them, the file is not read; comments are left out and counted.
Follows ECMA-376 (WordprocessingML). Zip and XML are read with bounds, without entities.
Problem: `comments-left-out`.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field

from lxml import etree

from stemma.errors import UnreadableFile, WrongUse
from stemma.model.problem import Severity, problem_at
from stemma.model.text import NamedSpan, Span, Text
from stemma.reading.containers.fields import cited_in_control, cited_in_field, is_bibliography
from stemma.reading.containers.writing import Writer
from stemma.reading.decoding import Decoded

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"
LARGEST_PART = 256_000_000
BOMB = 200
"""A part that unpacks to more than this many times its size, and to more than a megabyte, is refused."""
MEGABYTE = 1_000_000
CHANGES = ("stop", "accept", "reject")
BROKEN = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError,
)  # fmt: skip
"""What the zip library raises on damaged, encrypted or exotic archives."""
INSERTED = frozenset((f"{W}ins", f"{W}moveTo"))
DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
HEADING_STYLE = re.compile(r"heading\s*(\d)|^(title)$", re.I)
NUMBER = re.compile(r"\s*\[?(\d{1,3})\]?\s*")
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip that holds a Word document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return DOCUMENT in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def extract(name: str, data: bytes, *, changes: str, max_bytes: int) -> Decoded:
    """The document's text and structure. Raises `UnreadableFile`."""
    if changes not in CHANGES:
        raise WrongUse(
            f"no way {changes!r} to treat changes", f"choose one of {', '.join(CHANGES)}"
        )
    package = Package.open(name, data, max_bytes)
    changed = package.changes()
    if changed and changes == "stop":
        raise UnreadableFile(
            name,
            f"holds {changed} tracked changes, which are not settled text; "
            "accept or reject them in Word, or read with --changes accept or --changes reject",
        )
    writer = Writer()
    Body(package, writer, accept=changes != "reject").write()
    structure = writer.structure("docx")
    text = Text.of(name, writer.content(), data, structure)
    problems = []
    if package.comments:
        problems.append(
            problem_at(
                text, 0, min(1, len(text.content)), Severity.NOTICE, "comments-left-out",
                f"expected settled text, found {package.comments} comments; they are not read",
                "move what should be read into the text",
            )
        )  # fmt: skip
    if not text.content.strip():
        problems.append(
            problem_at(text, 0, 0, Severity.ERROR, "empty", "expected a profile, found an empty document",
                       "write one, or remove the file")
        )  # fmt: skip
    return Decoded(text, tuple(problems))


@dataclass(slots=True)
class Package:
    """The parts of a .docx that hold words."""

    name: str
    document: etree._Element
    footnotes: dict[str, etree._Element]
    endnotes: dict[str, etree._Element]
    levels: dict[str, int]
    """Heading level by style id; 0 is the title."""
    comments: int = 0

    @classmethod
    def open(cls, name: str, data: bytes, max_bytes: int) -> Package:
        """Unpack and parse. Raises `UnreadableFile`."""
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                refuse_bomb(name, archive, max_bytes)
                document = part(name, archive, DOCUMENT)
                if document is None:
                    raise UnreadableFile(name, "holds no word/document.xml; save it again in Word")
                comments = part(name, archive, "word/comments.xml")
                return cls(
                    name, document,
                    notes_of(part(name, archive, "word/footnotes.xml"), "footnote"),
                    notes_of(part(name, archive, "word/endnotes.xml"), "endnote"),
                    levels_of(part(name, archive, "word/styles.xml")),
                    0 if comments is None else sum(1 for _ in comments.iter(f"{W}comment")),
                )  # fmt: skip
        except BROKEN as error:
            raise UnreadableFile(
                name, f"is no whole Word document ({error}); save it again in Word"
            ) from error

    def changes(self) -> int:
        """Tracked insertions, deletions and moves, notes included."""
        roots = [self.document, *self.footnotes.values(), *self.endnotes.values()]
        return sum(1 for root in roots for _ in root.iter(*INSERTED, *DELETED))


def refuse_bomb(name: str, archive: zipfile.ZipFile, max_bytes: int) -> None:
    """Refuse archives that unpack to far more than they are."""
    total = 0
    for entry in archive.infolist():
        total += entry.file_size
        swollen = entry.file_size > MEGABYTE and entry.file_size > BOMB * max(
            entry.compress_size, 1
        )
        if swollen or total > max(LARGEST_PART, 4 * max_bytes):
            raise UnreadableFile(
                name,
                f"{entry.filename} unpacks to {entry.file_size // MEGABYTE} MB, which no document does",
            )


def part(name: str, archive: zipfile.ZipFile, path: str) -> etree._Element | None:
    """One part parsed; None where the package has none."""
    if path not in archive.namelist():
        return None
    with archive.open(path) as file:
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise UnreadableFile(name, f"{path} is larger than {LARGEST_PART // MEGABYTE} MB")
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise UnreadableFile(name, f"{path} declares a document type, which no Word document does")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(name, f"{path}: {error.msg}; save it again in Word") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(name, f"{path} declares entities, which no Word document does")
    return root


def notes_of(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    """Notes by id, without the separators."""
    if root is None:
        return {}
    return {
        note.get(f"{W}id", ""): note
        for note in root.iter(f"{W}{kind}")
        if note.get(f"{W}type") not in ("separator", "continuationSeparator", "continuationNotice")
    }


def levels_of(root: etree._Element | None) -> dict[str, int]:
    """The heading level of each style."""
    levels: dict[str, int] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        named = style.find(f"{W}name")
        label = named.get(f"{W}val", "") if named is not None else ""
        found = HEADING_STYLE.match(label)
        if found:
            levels[style.get(f"{W}styleId", "")] = int(found[1] or 0)
    return levels


@dataclass(slots=True)
class Field:
    """An open complex field."""

    instruction: str = ""
    start: int = -1
    """Where its result begins; -1 while the instruction is read."""


@dataclass(slots=True)
class Body:
    """The walk over the document."""

    package: Package
    writer: Writer
    accept: bool
    called: list[tuple[str, etree._Element]] = field(default_factory=list)
    """Numbers and notes in the order in which they are called."""
    fields: list[Field] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)
    """CSL items of the fields closed since the last note began."""
    in_notes: bool = False

    def write(self) -> None:
        """The body, then the notes."""
        for paragraph in self.blocks(self.package.document):
            self.paragraph(paragraph)
        self.in_notes = True
        self.writer.line_end(2)
        at = 0
        while at < len(self.called):
            self.note(*self.called[at])
            at += 1
        self.writer.line_end()

    def blocks(self, root: etree._Element) -> list[etree._Element]:
        """Paragraphs and plain table rows in order, nested tables cell by cell."""
        found = []
        walk = etree.iterwalk(root, events=("start",), tag=(f"{W}p", f"{W}tr"))
        for _, element in walk:
            if element.tag == f"{W}p" or self.is_plain_row(element):
                found.append(element)
                walk.skip_subtree()
        return found

    def is_plain_row(self, row: etree._Element) -> bool:
        """Whether each cell of a row holds one paragraph."""
        cells = row.findall(f"{W}tc")
        return 1 < len(cells) <= 8 and all(len(list(c.iter(f"{W}p"))) == 1 for c in cells)

    def paragraph(self, element: etree._Element) -> None:
        """A line; a plain table row as cells between bars."""
        writer = self.writer
        writer.line_end()
        start = writer.length
        if element.tag == f"{W}tr":
            for at, cell in enumerate(element.iter(f"{W}tc")):
                writer.put(" | " if at else "")
                self.runs(cell)
            writer.put(" |")
        else:
            self.runs(element)
            level = self.level(element)
            if level is not None and writer.length > start:
                writer.headings.append((start, writer.length, max(level, 1)))
        if not writer.length > start:
            writer.line_end(2)
        writer.line_end()

    def level(self, paragraph: etree._Element) -> int | None:
        """The heading level of a paragraph's style."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.package.levels.get(style.get(f"{W}val", "")) if style is not None else None

    def runs(self, root: etree._Element) -> None:
        """The words of a paragraph, what is deleted or inserted as told."""
        walk = etree.iterwalk(root, events=("start", "end"))
        dropped = DELETED if self.accept else INSERTED
        for event, element in walk:
            tag = element.tag
            if event == "end":
                if tag == f"{W}sdt":
                    self.control(element)
                continue
            if tag in dropped or tag in (f"{W}pPr", f"{W}sdtPr"):
                walk.skip_subtree()
            elif tag == f"{W}r" and is_raised_number(element):
                number = NUMBER.fullmatch("".join(t.text or "" for t in element.iter(f"{W}t")))
                self.writer.put(f"[{number[1]}]" if number else "")
                walk.skip_subtree()
            else:
                self.piece(element)

    def piece(self, element: etree._Element) -> None:
        """One element of a run."""
        writer, tag = self.writer, element.tag
        if tag in (f"{W}t", f"{W}delText"):
            if not self.fields or self.fields[-1].start >= 0:
                writer.put(element.text or "")
        elif tag == f"{W}instrText":
            if self.fields:
                self.fields[-1].instruction += element.text or ""
        elif tag == f"{W}fldData":
            pass
        elif tag == f"{W}fldChar":
            self.field_mark(element.get(f"{W}fldCharType", ""))
        elif tag == f"{W}fldSimple":
            self.cited += cited_in_field(element.get(f"{W}instr", ""))
        elif tag in (f"{W}tab", f"{W}noBreakHyphen"):
            writer.put(" " if tag == f"{W}tab" else "-")
        elif tag in (f"{W}br", f"{W}cr"):
            (writer.line_end if element.get(f"{W}type") else writer.soft_end)()
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            self.call(element)

    def call(self, reference: etree._Element) -> None:
        """The call of a note."""
        is_end = reference.tag == f"{W}endnoteReference"
        notes = self.package.endnotes if is_end else self.package.footnotes
        note = notes.get(reference.get(f"{W}id", ""))
        if note is None or self.in_notes:
            return
        own = sum(1 for _, known in self.called if (known.tag == f"{W}endnote") == is_end) + 1
        both = bool(self.package.footnotes) and bool(self.package.endnotes)
        number = roman(own) if is_end and both else str(own)
        self.called.append((number, note))
        self.writer.put(f"[{number}]")

    def field_mark(self, kind: str) -> None:
        """A complex field begins, shows its result, or ends."""
        if kind == "begin":
            self.fields.append(Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].start = self.writer.length
        elif kind == "end" and self.fields:
            closed = self.fields.pop()
            start = closed.start if closed.start >= 0 else self.writer.length
            self.close_field(closed.instruction, start)

    def close_field(self, instruction: str, start: int) -> None:
        """The publications of a citation field; in the body its words are call and note at once."""
        items = cited_in_field(instruction)
        if items and not self.in_notes:
            self.inline(start, items)
        self.cited += items
        if is_bibliography(instruction):
            self.writer.furniture.append((start, self.writer.length))

    def control(self, control: etree._Element) -> None:
        """A content control of Mendeley Cite."""
        tag = control.find(f"{W}sdtPr/{W}tag")
        items = cited_in_control(tag.get(f"{W}val", "") if tag is not None else "")
        shown = "".join(t.text or "" for t in control.iter(f"{W}t")).strip()
        if items and not self.in_notes and shown:
            self.inline(self.writer.length - len(shown), items)
        self.cited += items

    def inline(self, start: int, items: list[str]) -> None:
        """A citation in the running text: its words are call and note at once."""
        words = "".join(self.writer.pieces)[start:] if start < self.writer.length else ""
        first = start + len(words) - len(words.lstrip())
        if words.strip() and NUMBER.fullmatch(words.strip(" []()")) is None:
            number = f"c{sum(n.number.startswith('c') for n in self.writer.notes) + 1}"
            span = Span(first, self.writer.length)
            self.writer.notes.append(NamedSpan(number, span, first, tuple(items)))

    def note(self, number: str, note: etree._Element) -> None:
        """A note as a line of its own."""
        writer = self.writer
        writer.line_end()
        self.cited = []
        start = writer.length
        writer.put(f"[{number}] ")
        body = writer.length + 1
        for at, paragraph in enumerate(note.iter(f"{W}p")):
            writer.put(" " if at else "")
            self.runs(paragraph)
        end = writer.length
        span = Span(start, end)
        writer.notes.append(NamedSpan(number, span, min(body, end), tuple(self.cited)))
        writer.line_end()


def is_raised_number(run: etree._Element) -> bool:
    """A run of raised digits: a call that was typed by hand."""
    raised = run.find(f"{W}rPr/{W}vertAlign")
    if raised is None or raised.get(f"{W}val") != "superscript":
        return False
    words = "".join(t.text or "" for t in run.iter(f"{W}t"))
    return NUMBER.fullmatch(words) is not None


def roman(number: int) -> str:
    """Small roman numerals, as Word numbers endnotes."""
    shown = "c" * (number // 100)
    number %= 100
    tens = number // 10
    shown += {9: "xc", 4: "xl"}.get(tens, "l" * (tens >= 5) + "x" * (tens % 5)) if tens else ""
    number %= 10
    for value, letters in ROMAN[1:]:
        while number >= value:
            shown += letters
            number -= value
    return shown
