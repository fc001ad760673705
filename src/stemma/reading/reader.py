"""The reading itself, on one screen: bytes to text, text to document, document to `Reading`.

In goes a file's name and bytes, out comes one `Reading` with its problems. Example:
`read_bytes("a.txt", data).records.attacks`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from stemma.collecting import uncollected
from stemma.model.nodes import slug
from stemma.model.problem import Problem
from stemma.model.reading import Reading, Records
from stemma.model.registry import RegisteredGroup, Registry
from stemma.model.sources import Source
from stemma.model.text import Text
from stemma.reading.containers import extract
from stemma.reading.decoding import MAX_BYTES
from stemma.reading.document import Document
from stemma.reading.layouts import open_document, split_pages
from stemma.reading.names.finding import find_mentions, identify_group
from stemma.reading.order import READERS, Findings
from stemma.reading.page import Page
from stemma.reading.relations.told_names import told_names
from stemma.reading.remainder import measure, report_unread

NOBODY = Registry()


def read_bytes(
    name: str,
    data: bytes,
    *,
    registry: Registry = NOBODY,
    sources: Mapping[str, Source] | None = None,
    layout: str | None = None,
    max_bytes: int = MAX_BYTES,
    changes: str = "stop",
) -> Reading:
    """Read a file's bytes: text, HTML or a Word document.

    Raises `UnreadableFile` for what is no text, and for tracked changes unless `changes` says `accept`
    or `reject`. Faults in the text are problems of the reading.
    """
    decoded = extract(name, data, max_bytes=max_bytes, changes=changes)
    return read_text(
        decoded.text, decoded.problems, registry=registry, sources=sources, layout=layout
    )


def read_pages(
    name: str,
    data: bytes,
    *,
    layout: str | None = None,
    max_bytes: int = MAX_BYTES,
    changes: str = "stop",
) -> list[Reading]:
    """Read a file that may hold several profiles, one reading each, in the order of the file.

    Two groups of one abbreviation are two groups: the second is known by its whole name.
    """
    decoded = extract(name, data, max_bytes=max_bytes, changes=changes)
    pages = split_pages(decoded.text)
    if len(pages) > 1:
        layout = layout or "cia"
    readings: list[Reading] = []
    for page in pages:
        problems = () if readings else decoded.problems
        reading = read_text(page, problems, layout=layout)
        if any(reading.group.id == other.group.id for other in readings):
            own = RegisteredGroup(slug(reading.group.label), reading.group.label)
            reading = read_text(page, problems, layout=layout, registry=Registry.of([own]))
        readings.append(reading)
    return readings


def read_text(
    text: Text,
    problems: tuple[Problem, ...] = (),
    *,
    registry: Registry = NOBODY,
    sources: Mapping[str, Source] | None = None,
    layout: str | None = None,
) -> Reading:
    """Read a decoded text; `problems` are those of decoding."""
    with uncollected():
        return read_document(
            open_document(text, layout=layout, sources=sources or {}), problems, registry
        )


def read_document(
    document: Document, problems: tuple[Problem, ...] = (), registry: Registry = NOBODY
) -> Reading:
    """Read a document that a layout has opened."""
    group = identify_group(document, registry)
    page = Page(document, registry, group, find_mentions(document, registry, group))
    further = told_names(page)
    if further:
        mentions = find_mentions(document, registry, group, further)
        page = Page(document, registry, group, mentions)
    found = Findings()
    for _, read in READERS:
        read(page, found)
    coverage, unread = measure(page)
    report_unread(page, unread)
    records = Records(**{f.name: tuple(getattr(found, f.name)) for f in fields(Records)})
    return Reading(
        text=document.text,
        layout=document.layout,
        form=document.form,
        group=group,
        names=tuple(found.names),
        sections=document.sections,
        markers=document.markers,
        footnotes=document.footnotes,
        sources=document.sources,
        records=records,
        statements=page.all_statements(),
        nodes=page.nodes,
        problems=in_order(problems, document, page),
        coverage=coverage,
        unread=unread,
        identifiers=document.heading.identifiers,
        declared_names=document.heading.declared_names,
    )


def in_order(decoding: tuple[Problem, ...], document: Document, page: Page) -> tuple[Problem, ...]:
    """All problems in the order of the text."""
    everything = [*decoding, *document.problems, *page.problems]
    return tuple(sorted(everything, key=lambda p: (p.start, p.end, p.code)))
