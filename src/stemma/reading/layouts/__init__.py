"""The layouts, in the order in which they are asked; outside packages' come after ours.

In goes a text, out comes a `Document` of the first layout that recognises it. A new layout is one file
and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial

from stemma.errors import WrongUse
from stemma.model.outside import outside
from stemma.model.sources import Source
from stemma.model.text import Text
from stemma.reading.document import Document
from stemma.reading.layouts import baad, cia, generic, markdown, mmp, un, wikipedia


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: how to know it, and how to lay a text open."""

    name: str
    recognises: Callable[[Text], bool]
    open: Callable[[Text, Mapping[str, Source]], Document]


def captured(name: str) -> Layout:
    """A layout of the family of text captures."""
    return Layout(name, partial(mmp.recognises, name), partial(mmp.open_mmp, name=name))


LAYOUTS: tuple[Layout, ...] = (
    Layout("markdown", markdown.recognises, markdown.open_markdown),
    Layout("un-narrative", un.recognises, un.open_un),
    Layout("baad", baad.recognises, baad.open_baad),
    Layout("wikipedia", wikipedia.recognises, wikipedia.open_wikipedia),
    Layout("cia", cia.recognises, cia.open_cia),
    captured("mmp-pdf"),
    captured("mmp-node"),
    captured("mmp-glance"),
    captured("mmp-wrapped"),
    captured("mmp-legacy"),
    captured("mmp-contents"),
    captured("mmp-brief"),
    captured("mmp-text-headed"),
    captured("mmp-text"),
    Layout("generic", generic.recognises, generic.open_generic),
)
GROUP = "stemma.readers"
"""Entry points of other packages: each loads to a `Layout`."""


@cache
def all_layouts() -> tuple[Layout, ...]:
    """Ours but the last, which takes anything, then those of outside packages, then the last.

    Packages are asked once a process.
    """
    return (*LAYOUTS[:-1], *(layout for _, layout in outside(GROUP)), LAYOUTS[-1])


def open_document(
    text: Text, *, layout: str | None = None, sources: Mapping[str, Source]
) -> Document:
    """Lay the text open with the named layout, or the first that recognises it."""
    if layout is None:
        chosen = next(each for each in layouts_for(text) if each.recognises(text))
        return contained(chosen.open(text, sources))
    named = {each.name: each for each in all_layouts()}
    if layout not in named:
        raise WrongUse(f"no layout {layout!r}", f"choose one of {', '.join(named)}")
    return contained(named[layout].open(text, sources))


def split_pages(text: Text) -> list[Text]:
    """The profiles of a text that holds several, else the text itself."""
    return cia.split(text)


def contained(document: Document) -> Document:
    """The document under its container's name, where its text came out of one."""
    structure = document.text.structure
    if structure is None:
        return document
    return replace(document, layout=structure.container, form=document.layout)


def layouts_for(text: Text) -> tuple[Layout, ...]:
    """Ours where one of the particular ones fits; entry points are looked up only otherwise."""
    ours = next((each for each in LAYOUTS[:-1] if each.recognises(text)), None)
    return (ours,) if ours else all_layouts()
