"""The document: a text cut into sections, sentences, markers and notes, before anything is understood.

In goes what a layout found, out comes what every section reader works on. All offsets are those of
the author's text: `plain` has the same length, with markers and markup blanked, so that a grammar
never meets a footnote number and no offset needs a map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stemma.model.problem import Problem
from stemma.model.reading import Section
from stemma.model.records import record
from stemma.model.sources import Footnote, Marker, Source
from stemma.model.statement import Reach
from stemma.model.text import Span, Text


@record
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, with the notes that reach it."""

    start: int
    end: int
    """After its last character, the markers that follow it included."""
    body_end: int
    """After its last character before those markers."""
    notes: tuple[str, ...]
    """Ids of the footnotes that end the sentence, or that end the run it belongs to."""
    reach: Reach
    """SENTENCE where `notes` follow it directly, RUN where they end a later sentence, else NONE."""
    inner: tuple[Marker, ...] = ()
    """Markers inside the sentence: they support what stands before them (reach CLAUSE)."""

    @property
    def span(self) -> Span:
        """The sentence with its markers."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head of the page, or the front matter, says of the group itself."""

    name: str
    """The profile's title."""
    span: Span | None
    """Where the title stands; None where it stands only in front matter."""
    declared_id: str | None = None
    """`id` of the front matter."""
    names: tuple[str, ...] = ()
    """Abbreviations that the title itself prints in brackets."""
    declared_names: tuple[str, ...] = ()
    """`names` of the front matter: for the registry's editor, no statement is made of them."""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    """`ids` of the front matter."""


PROSE = ("generic", "wikipedia", "un-narrative", "cia", "baad")
"""Layouts that tell in prose what profiles list."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text laid open by one of the layouts."""

    text: Text
    plain: str
    """Same length as the text: markers and markup as blanks or fillers (U+2060)."""
    layout: str
    heading: Heading
    sections: tuple[Section, ...]
    markers: tuple[Marker, ...]
    """In order of the text."""
    footnotes: tuple[Footnote, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()
    taken: tuple[Span, ...] = ()
    """Stretches that the layout itself understood: title, headings, stubs, markers."""
    form: str = ""
    """For a text taken out of a container: the layout of the page in it."""

    @property
    def kind(self) -> str:
        """The layout of the page itself, that inside where the text came in a container."""
        return self.form or self.layout

    @property
    def is_prose(self) -> bool:
        """Whether the page tells in prose what profiles list."""
        return self.kind in PROSE

    def section(self, identifier: str) -> Section | None:
        """The first section of that id."""
        return next((s for s in self.sections if s.id == identifier), None)
