"""Sources: the publications that footnotes cite, as CSL-JSON items with a stable key.

In goes a citation, out comes a `Source` that the whole atlas shares. Follows CSL-JSON 1.0.2 for field
names and types; `relies_on` notes circular reporting.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.records import record


@record
@dataclass(frozen=True, slots=True)
class Author:
    """One author; an institution has only `literal`."""

    family: str = ""
    given: str = ""
    literal: str = ""


@record
@dataclass(frozen=True, slots=True)
class Source:
    """A publication. Empty fields were not printed."""

    id: str
    """Stable key, for example `okello2006`."""
    type: str
    """CSL type: article-journal, article-newspaper, chapter, book, report, webpage, dataset ..."""
    title: str
    author: tuple[Author, ...] = ()
    container_title: str = ""
    publisher: str = ""
    issued: str = ""
    """EDTF; empty where undated ("n.d.")."""
    volume: str = ""
    issue: str = ""
    page: str = ""
    url: str = ""
    relies_on: tuple[str, ...] = ()
    """Keys of sources that this one repeats or is only known through ("as cited in")."""
    as_printed: str = ""
    """The first citation as printed."""


@record
@dataclass(frozen=True, slots=True)
class Citation:
    """One source cited in one footnote."""

    source: str
    """Key of the source."""
    start: int
    end: int
    locator: str | None = None
    """Pages as printed."""
    accessed: str | None = None
    """Access date, EDTF."""


@record
@dataclass(frozen=True, slots=True)
class Footnote:
    """A note and its citations; its number restarts in every list, so the id names the list."""

    id: str
    """`section:number`."""
    number: str
    """As printed."""
    start: int
    """First character of the definition, its printed number included."""
    end: int
    citations: tuple[Citation, ...] = ()


@record
@dataclass(frozen=True, slots=True)
class Marker:
    """The mark in the text that calls a note."""

    start: int
    end: int
    number: str
    """As printed."""
    footnote: str | None
    """Id of the note; None where no list defines it."""
