"""One key for one publication over a whole atlas.

In go readings, each with keys of its own making (`okello2006`), out come readings in which two works
never share a key and one work never has two: the source lists of the atlas come first, then the
profiles in their order. Statement ids hold no source, so none changes. Which keys change is told by the works
that each reading cites, so that who keeps readings with common keys needs nothing else of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from stemma.model.nodes import slug
from stemma.model.reading import Reading
from stemma.model.sources import Footnote, Source
from stemma.model.statement import Statement
from stemma.reading.citations import identity


class Work(NamedTuple):
    """What of a publication decides on its key."""

    key: str
    """Its key in the reading."""
    identity: tuple[str, ...]
    """What makes it one work with another one."""
    title: str


def works_of(reading: Reading) -> tuple[Work, ...]:
    """The works of a reading as it was read."""
    return tuple(Work(source.id, identity(source), source.title) for source in reading.sources)


@dataclass(slots=True)
class Catalogue:
    """The works met so far."""

    work_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Key to work."""
    key_of: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Work to key."""

    def key(self, work: Work) -> str:
        """The atlas's key of a publication."""
        known = self.key_of.get(work.identity)
        if known is None:
            known = self.key_of[work.identity] = self.free(work)
            self.work_of[known] = work.identity
        return known

    def free(self, work: Work) -> str:
        """The source's own key, or with words of its title where another work has that."""
        if self.work_of.get(work.key, work.identity) == work.identity:
            return work.key
        words = [word for word in slug(work.title).split("-") if len(word) > 3]
        for end in range(1, len(words) + 1):
            key = "-".join((work.key, *words[:end]))
            if self.work_of.get(key, work.identity) == work.identity:
                return key
        return f"{work.key}-{slug(''.join(work.identity))}"


def common_keys(
    works: Sequence[Sequence[Work]], listed: Mapping[str, Source]
) -> list[dict[str, str]]:
    """For each reading's works: the keys that change, to those of the atlas."""
    catalogue = Catalogue()
    for source in listed.values():
        work = identity(source)
        catalogue.work_of[source.id] = work
        catalogue.key_of.setdefault(work, source.id)
    return [
        {
            work.key: key
            for work in cited
            if work.key not in listed and (key := catalogue.key(work)) != work.key
        }
        for cited in works
    ]


def with_keys(reading: Reading, keys: Mapping[str, str], listed: Mapping[str, Source]) -> Reading:
    """The reading with some keys changed, everywhere."""
    if not keys:
        return reading
    sources = {
        keys.get(source.id, source.id): listed.get(keys.get(source.id, ""))
        or replace(source, id=keys.get(source.id, source.id),
                   relies_on=tuple(keys.get(k, k) for k in source.relies_on))
        for source in reading.sources
    }  # fmt: skip
    return replace(
        reading,
        sources=tuple(sources.values()),
        footnotes=tuple(note_with(note, keys) for note in reading.footnotes),
        statements=tuple(statement_with(statement, keys) for statement in reading.statements),
    )


def note_with(note: Footnote, keys: Mapping[str, str]) -> Footnote:
    """The note with changed keys."""
    if not any(citation.source in keys for citation in note.citations):
        return note
    return replace(
        note,
        citations=tuple(replace(c, source=keys.get(c.source, c.source)) for c in note.citations),
    )


def statement_with(statement: Statement, keys: Mapping[str, str]) -> Statement:
    """The statement with changed keys."""
    if not any(support.source in keys for support in statement.supports):
        return statement
    return replace(
        statement,
        supports=tuple(
            replace(s, source=keys[s.source]) if s.source and s.source in keys else s
            for s in statement.supports
        ),
    )
