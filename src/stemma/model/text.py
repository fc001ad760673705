"""Texts and the passages in them.

In goes the decoded content of a file, out come lines, columns and passages that keep their exact
words. Example: `Text.of("a.txt", "One two.").passage(4, 7).exact == "two"`.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from stemma.model.records import record

CONTEXT = 32
"""Characters of prefix and suffix, as many as Web Annotation clients usually keep."""


class Span(NamedTuple):
    """A stretch of a text: code points, `end` exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@record
@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation with its place: a text position and a text quote selector of Web Annotation."""

    text: str
    """Name of the text (file) it stands in."""
    start: int
    """First code point."""
    end: int
    """Code point after the last."""
    exact: str
    """The words themselves; always `content[start:end]`."""
    prefix: str = ""
    """Up to 32 characters before."""
    suffix: str = ""
    """Up to 32 characters after."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A note that a container itself marks as one: a Word footnote."""

    number: str
    """As printed."""
    span: Span
    body: int
    """Where the note's words begin."""
    cited: tuple[str, ...] = ()
    """CSL-JSON items, as text, of the reference manager's fields in the note."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What a container (HTML, DOCX) says of the text that was taken out of it."""

    container: str
    """html or docx."""
    headings: tuple[tuple[Span, int], ...] = ()
    """Headings with their level, 1 the highest."""
    notes: tuple[NamedSpan, ...] = ()
    """Notes, and citations in the running text (numbers `c1`, `c2` ...), which are call and note at once."""
    furniture: tuple[Span, ...] = ()
    """Stretches that a program wrote: the list of everything cited."""
    title: str = ""
    """Of the file itself, not of the page."""


@record
@dataclass(frozen=True, slots=True)
class Text:
    """A decoded document. Offsets count Unicode code points; a byte-order mark is no character."""

    name: str
    """File name as given, without folders."""
    content: str
    """All characters, line ends as they were."""
    sha256: str
    """Digest of the bytes that were read, in hexadecimal."""
    line_starts: tuple[int, ...] = field(repr=False, default=(0,))
    """Offset of the first character of every line; lines end at LF, CR or CRLF."""
    structure: Structure | None = None
    """For a text taken out of a container: what that said of it."""

    @classmethod
    def of(
        cls, name: str, content: str, data: bytes | None = None, structure: Structure | None = None
    ) -> Text:
        """Make a text; `data` are the bytes it was decoded from, where it came from bytes."""
        raw = content.encode("utf-8", "surrogatepass") if data is None else data
        digest = hashlib.sha256(raw).hexdigest()
        return cls(name, content, digest, line_starts(content), structure)

    def passage(self, start: int, end: int) -> Passage:
        """The passage from `start` to `end`, with what stands before and after."""
        content = self.content
        before = content[max(0, start - CONTEXT) : start]
        return Passage(
            self.name, start, end, content[start:end], before, content[end : end + CONTEXT]
        )

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end."""
        start = self.line_starts[number - 1]
        last = number >= len(self.line_starts)
        end = len(self.content) if last else self.line_starts[number]
        return self.content[start:end].rstrip("\r\n")


def line_starts(content: str) -> tuple[int, ...]:
    """Offsets at which lines begin. Only LF, CR and CRLF end a line, as editors count them."""
    starts = [0]
    find, at = content.find, 0
    if "\r" not in content:
        while (at := find("\n", at) + 1) > 0:
            starts.append(at)
        return tuple(starts)
    for at, character in enumerate(content):
        ends_line = character == "\n" or (character == "\r" and content[at + 1 : at + 2] != "\n")
        if ends_line:
            starts.append(at + 1)
    return tuple(starts)
