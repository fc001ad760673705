"""Sources: every publication, and what rests on it.

In goes a concordance, out come a table of publications, and for each its statements by profile, and
those that rest on nothing else and would fall with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.model.dates import date_in_words
from stemma.model.nodes import parties_of_relation
from stemma.model.records import record
from stemma.model.sources import Source
from stemma.model.statement import Statement
from stemma.publishing.views.citing import Forms, forms_of
from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.publications import publication
from stemma.publishing.views.switched import source_mark


@dataclass(frozen=True, slots=True)
class GroupShare:
    """What one group's profiles rest on a publication."""

    group: str
    """Node id."""
    name: str
    lines: tuple[StatementLine, ...]


@record
@dataclass(frozen=True, slots=True)
class SourceLine:
    """A publication of the table."""

    id: str
    words: str
    issued: str
    """EDTF, for sorting; empty: undated."""
    date: str
    statements: int
    alone: int
    """Statements that would have no source without it."""
    checked: int
    """Statements for which somebody opened it."""
    groups: int
    """Profiles' groups that cite it."""
    mark: str
    """What the switches ask of it."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A publication's page."""

    id: str
    words: str
    url: str
    """Shown as text; the site sends nobody to other hosts."""
    via: tuple[tuple[str, str], ...]
    """Key and words of what it is only known through."""
    carries: tuple[tuple[str, str], ...]
    """Key and words of what is only known through it."""
    statements: int
    checked: int
    alone: tuple[StatementLine, ...]
    """What would have no source without it."""
    groups: tuple[GroupShare, ...]
    """What rests on it, by profile."""
    forms: Forms


def source_line(concordance: Concordance, key: str) -> SourceLine:
    """One publication of the table, by its key."""
    source = concordance.build.sources[key]
    resting = concordance.of_source.get(source.id, ())
    return SourceLine(
        id=source.id,
        words=publication(source),
        issued=source.issued,
        date=date_in_words(source.issued) if source.issued else "undated",
        statements=len(resting),
        alone=sum(is_alone(statement) for statement in resting),
        checked=sum(is_checked(statement, source.id) for statement in resting),
        groups=len({group for s in resting for group in citing(concordance, s, source.id)}),
        mark=source_mark(source),
    )


def source_view(concordance: Concordance, source: Source) -> SourceView:
    """One publication's page."""
    resting = concordance.of_source.get(source.id, ())
    return SourceView(
        id=source.id,
        words=publication(source),
        url=source.url,
        via=named(concordance, source.relies_on),
        carries=named(concordance, concordance.known_through.get(source.id, ())),
        statements=len(resting),
        checked=sum(is_checked(statement, source.id) for statement in resting),
        alone=tuple(concordance.line(s) for s in resting if is_alone(s)),
        groups=shares(concordance, source.id, resting),
        forms=forms_of(source),
    )


def named(concordance: Concordance, keys: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Publications with their words; those that the atlas does not hold are left out."""
    sources = concordance.build.sources
    return tuple((key, publication(sources[key])) for key in keys if key in sources)


def is_alone(statement: Statement) -> bool:
    """Whether a statement has one source only."""
    return len({cited.source for cited in statement.cited() if cited.source}) == 1


def is_checked(statement: Statement, source: str) -> bool:
    """Whether somebody opened the source for this statement."""
    return any(cited.source == source and cited.is_checked for cited in statement.cited())


def citing(concordance: Concordance, statement: Statement, source: str) -> Iterator[str]:
    """The groups whose profiles cite the source for a statement."""
    for cited in statement.cited():
        if cited.source == source:
            yield from tellers(concordance, statement, cited.text)


def shares(
    concordance: Concordance, source: str, resting: tuple[Statement, ...]
) -> tuple[GroupShare, ...]:
    """The statements by the group whose profile cites the source for them."""
    found: dict[str, dict[str, Statement]] = {}
    for statement in resting:
        for group in citing(concordance, statement, source):
            found.setdefault(group, {})[statement.id] = statement
    nodes = concordance.build.nodes
    return tuple(
        GroupShare(group, nodes[group].label, tuple(map(concordance.line, rows.values())))
        for group, rows in sorted(found.items())
    )


def tellers(concordance: Concordance, statement: Statement, text: str) -> tuple[str, ...]:
    """The group whose profile the text is; of a coded row the parties of the relation."""
    reading = concordance.texts.get(text)
    if reading:
        return (reading.group.id,)
    parties = parties_of_relation(statement.subject) or ()
    return tuple(party for party in parties if party in concordance.build.nodes)
