"""Sources: every publication, and what rests on it.

In goes a concordance, out come publications in the order of their keys, each with its statements by
profile, and how many of them rest on nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.nodes import parties_of_relation
from stemma.model.sources import Source
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.publications import publication


@dataclass(frozen=True, slots=True)
class GroupShare:
    """What one group's profiles rest on a publication."""

    group: str
    """Node id."""
    name: str
    lines: tuple[StatementLine, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A publication."""

    id: str
    words: str
    url: str
    """Shown as text; the site asks nothing of other hosts."""
    via: tuple[str, ...]
    """Keys of what it is only known through."""
    statements: int
    alone: int
    """Statements that would have no source without it."""
    checked: int
    """Statements for which somebody opened it."""
    groups: tuple[GroupShare, ...]


def sources_view(concordance: Concordance) -> tuple[SourceView, ...]:
    """All publications, by key."""
    return tuple(
        source_view(concordance, source) for _, source in sorted(concordance.build.sources.items())
    )


def source_view(concordance: Concordance, source: Source) -> SourceView:
    """One publication."""
    resting = concordance.of_source.get(source.id, ())
    return SourceView(
        id=source.id,
        words=publication(source),
        url=source.url,
        via=source.relies_on,
        statements=len(resting),
        alone=sum(is_alone(statement) for statement in resting),
        checked=sum(is_checked(statement, source.id) for statement in resting),
        groups=shares(concordance, source.id, resting),
    )


def is_alone(statement: Statement) -> bool:
    """Whether a statement has this source only."""
    return len({support.source for support in statement.supports if support.source}) == 1


def is_checked(statement: Statement, source: str) -> bool:
    """Whether somebody opened the source for this statement."""
    return any(u.source == source and u.verdict is not None for u in statement.supports)


def shares(
    concordance: Concordance, source: str, resting: tuple[Statement, ...]
) -> tuple[GroupShare, ...]:
    """The statements by the group whose profile cites the source for them."""
    found: dict[str, dict[str, Statement]] = {}
    for statement in resting:
        for support in statement.supports:
            if support.source == source:
                for group in tellers(concordance, statement, support.passage.text):
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
