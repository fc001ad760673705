"""Writing down what a container shows, line by line, with its structure.

In go words, breaks, headings and notes in the order of the page, out come the extracted content and a
`Structure`. White space is single, no-break spaces are blanks, and no line begins or ends with one.
"""

from __future__ import annotations

import re

from stemma.model.text import NamedSpan, Span, Structure

BLANKS = re.compile(r"[ \t\r\n\f\v\u00a0\u2002-\u200a\u202f\u3000]+")
INVISIBLE = re.compile(r"[\u00ad\u200b\ufeff\x00-\x08\x0e-\x1f\x7f]")


class Writer:
    """The extracted text under construction."""

    def __init__(self) -> None:
        """Nothing written yet."""
        self.pieces: list[str] = []
        self.length = 0
        self.blank = False
        """Whether a blank is owed before the next word."""
        self.is_broken = False
        """Whether the line was broken inside a paragraph, and nothing is written behind it yet."""
        self.breaks = 2
        """Line ends at the end of what is written."""
        self.headings: list[tuple[int, int, int]] = []
        self.notes: list[NamedSpan] = []
        self.furniture: list[tuple[int, int]] = []

    def put(self, words: str) -> None:
        """Words in the running line."""
        clean = BLANKS.sub(" ", INVISIBLE.sub("", words))
        if not clean:
            return
        if clean[0] == " ":
            self.blank = True
        bare = clean.strip(" ")
        if not bare:
            return
        if self.is_broken:
            self.after_break(bare)
        if self.blank and not self.breaks:
            self.raw(" ")
        self.raw(bare)
        self.breaks = 0
        self.blank = clean[-1] == " "

    def soft_end(self) -> None:
        """A line broken inside a paragraph: whether the line ends, its next words say."""
        self.is_broken = self.breaks == 0

    def after_break(self, words: str) -> None:
        """A bracket or a small letter goes on with the line that was broken before it."""
        self.is_broken = False
        if words[0] == "(" or words[0].islower():
            self.blank = True
        else:
            self.line_end()

    def raw(self, words: str) -> None:
        """Words as they are."""
        self.pieces.append(words)
        self.length += len(words)

    def line_end(self, wanted: int = 1) -> None:
        """End the line; `wanted` 2 leaves a blank line."""
        self.is_broken = False
        while self.length and self.breaks < wanted:
            self.raw("\n")
            self.breaks += 1
        self.blank = False

    def content(self) -> str:
        """All that was written."""
        return "".join(self.pieces)

    def structure(self, container: str, title: str = "") -> Structure:
        """What the container said."""
        headings = tuple((Span(start, end), level) for start, end, level in self.headings)
        furniture = tuple(Span(start, end) for start, end in self.furniture)
        return Structure(container, headings, tuple(self.notes), furniture, title)
