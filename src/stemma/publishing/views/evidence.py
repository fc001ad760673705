"""Evidence: a statement with its sentence, its note and the publication.

In go a build and a statement id, out comes all that the evidence panel, the permalink and `stemma why`
show. Where nobody opened the source, it says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.errors import UnknownStatement
from stemma.model.build import Build
from stemma.model.reading import Reading
from stemma.model.sources import Source
from stemma.model.statement import Statement, Support
from stemma.publishing.views.words import REACH, statement_in_words, strength_in_words

UNCHECKED = "not checked against the source"


@dataclass(frozen=True, slots=True)
class SupportView:
    """One passage with its note."""

    profile: str
    """File of the profile."""
    group: str
    """Short id of the profile's group."""
    section: str
    before: str
    exact: str
    after: str
    start: int
    footnote: str
    """`section:number`; empty without a note."""
    reach: str
    note: str
    """The note as printed; empty without one."""
    source: str
    """Key; empty without one."""
    publication: str
    """Title, container and date."""
    checked: str
    """Quoted words and verdict, or that nobody looked."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One statement."""

    id: str
    subject: str
    words: str
    strength: str
    how: str
    """How it was read."""
    supports: tuple[SupportView, ...]


def evidence_view(build: Build, identifier: str) -> EvidenceView:
    """The evidence of a statement. Raises `UnknownStatement`; the hash alone is enough."""
    found = [s for s in build.statements if identifier in (s.id, s.id.rpartition("~")[2])]
    if len(found) != 1:
        stem = identifier.rpartition("~")[0]
        near = [s.id for s in build.statements if stem and s.id.startswith(stem)][:5]
        raise UnknownStatement(identifier, near or [s.id for s in found])
    return view_of(build, found[0])


def view_of(build: Build, statement: Statement) -> EvidenceView:
    """The evidence of one statement."""
    readings = {reading.text.name: reading for reading in build.readings}
    label = build.nodes[statement.subject].label if statement.subject in build.nodes else ""
    how = statement.rule and f"read by the rule “{statement.rule}”"
    return EvidenceView(
        statement.id, label, statement_in_words(statement, build.nodes), strength_in_words(statement),
        how or "a conventional line", tuple(support_view(s, readings, build.sources) for s in statement.supports),
    )  # fmt: skip


def support_view(
    support: Support, readings: Mapping[str, Reading], sources: Mapping[str, Source]
) -> SupportView:
    """One support."""
    passage = support.passage
    reading = readings[passage.text]
    note = next((n for n in reading.footnotes if n.id == support.footnote), None)
    source = sources.get(support.source or "")
    return SupportView(
        passage.text, reading.group.id.partition("/")[2], section_at(reading, passage.start),
        passage.prefix, passage.exact, passage.suffix, passage.start, support.footnote or "",
        REACH[support.reach], reading.text.content[note.start : note.end] if note else "",
        source.id if source else "", publication(source) if source else "", checked(support),
    )  # fmt: skip


def section_at(reading: Reading, offset: int) -> str:
    """The title of the innermost section that holds an offset."""
    holding = [s for s in reading.sections if s.start <= offset < s.end]
    return max(holding, key=lambda s: s.level).title if holding else ""


def publication(source: Source) -> str:
    """Authors, title, container, date."""
    authors = "; ".join(a.literal or f"{a.family}, {a.given}".strip(", ") for a in source.author)
    date = source.issued or "undated"
    return ". ".join(
        part for part in (authors, f"“{source.title}”", source.container_title, date) if part
    )


def checked(support: Support) -> str:
    """What the source itself says, or that nobody looked."""
    if support.verdict is None:
        return UNCHECKED
    quote = f"“{support.quote}” " if support.quote else ""
    return f"{quote}({support.verdict.value}, looked up {support.checked_at})"
