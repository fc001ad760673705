"""Publications in words, and notes as a reader sees them.

In go a `Source` or a `Footnote`, out come the publication in full and the note with a link for each
thing it cites. Example: `publication(source)` gives 'Okello, Grace. “Raids.” Kampala Review. 2006'.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model.dates import date_in_words
from stemma.model.reading import Reading
from stemma.model.sources import Author, Citation, Footnote, Source
from stemma.publishing.views.words import one_line

LABEL = re.compile(r"\s*(?:\[\^[^\]\s]{1,80}\]:|\[\w{1,6}\]|\d{1,4}\.?)\s*")
END = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class NotePiece:
    """A stretch of a note; with `source` it is a citation."""

    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note: its id, its printed number, its words."""

    id: str
    number: str
    anchor: str
    """Anchor on the group's page."""
    calls: tuple[str, ...]
    """Anchors of the markers that call it."""
    pieces: tuple[NotePiece, ...]
    is_keyed: bool = False
    """Whether it holds nothing but keys of publications."""

    @property
    def words(self) -> str:
        """The note as one text."""
        return "".join(piece.words for piece in self.pieces)


def publication(source: Source) -> str:
    """Authors, title, where it stands, publisher, date; as printed where only that is known."""
    if not source.title:
        return one_line(source.as_printed) or source.id
    authors = "; ".join(author_in_words(author) for author in source.author)
    place = source.container_title + numbering(source)
    date = date_in_words(source.issued) if source.issued else "undated"
    parts = (authors, f"“{source.title}”", place, source.publisher, date)
    words = " ".join(part if part.endswith(END) else f"{part}." for part in parts if part)
    return one_line(words)


def short_publication(source: Source) -> str:
    """Author and year, with the title; the title alone where nobody is named."""
    if not source.title:
        return publication(source)
    who = source.author[0].literal or source.author[0].family if source.author else ""
    more = " and others" if len(source.author) > 1 else ""
    year = source.issued[:4] if source.issued[:4].isdigit() else ""
    return one_line(", ".join(part for part in (f"{who}{more}", f"“{source.title}”", year) if part))


def author_in_words(author: Author) -> str:
    """Family name first."""
    return author.literal or f"{author.family}, {author.given}".strip(", ")


def numbering(source: Source) -> str:
    """Volume, issue and pages."""
    issue = f" ({source.issue})" if source.issue else ""
    volume = f" {source.volume}" if source.volume else ""
    return volume + issue + (f", {source.page}" if source.page else "")


def note_view(
    reading: Reading, note: Footnote, sources: Mapping[str, Source], prefix: str
) -> NoteView:
    """A note cut at its citations."""
    content = reading.text.content
    label = LABEL.match(content, note.start, note.end)
    first = note.citations[0].start if note.citations else note.end
    at = min(label.end() if label else note.start, first)
    pieces = []
    for citation in note.citations:
        pieces.append(NotePiece(between(content[at : citation.start])))
        pieces.append(NotePiece(citation_in_words(content, citation, sources), citation.source))
        at = citation.end
    pieces.append(NotePiece(between(content[at : note.end])))
    keyed = all(content.startswith("@", citation.start) for citation in note.citations)
    calls = tuple(f"{prefix}m{m.start}" for m in reading.markers if m.footnote == note.id)
    kept = tuple(piece for piece in pieces if piece.words)
    return NoteView(note.id, note.number, f"{prefix}note-{note.id}", calls, kept, keyed)


def between(words: str) -> str:
    """What stands between two citations, on one line, with a blank where there was one."""
    bare = one_line(words)
    return f"{' ' * words[:1].isspace()}{bare}{' ' * words[-1:].isspace()}" if bare else ""


def citation_in_words(content: str, citation: Citation, sources: Mapping[str, Source]) -> str:
    """The citation as printed; a key (`@okello2006`) gives way to the publication it stands for."""
    printed = one_line(content[citation.start : citation.end])
    source = sources.get(citation.source)
    if source is None or not printed.startswith("@"):
        return printed
    locator = f", {citation.locator}" if citation.locator else ""
    return publication(source).removesuffix(".") + locator + "."
