"""Changes: what a reader of an earlier release has to know.

In goes a concordance, out come stages, the newest first: today against the last release, and each
release against the one before. A stage lists statements that are new, that say something else of the
same thing, that rest on other sources, and that are gone. Nothing depends on the clock or on an earlier
build: releases are part of the atlas.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from stemma.model.dates import date_in_words
from stemma.model.releases import ListedStatement, Release
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.words import node_in_words, statement_in_words, strength_in_words

NOW = "now"
"""The version of what is not released yet."""


@dataclass(frozen=True, slots=True)
class Change:
    """One statement before and after; None: it was not there, or is gone."""

    kind: str
    """new, changed, sources, gone."""
    old: ListedStatement | None
    new: ListedStatement | None
    is_open: bool
    """Whether the new one still stands, so that a link to it leads somewhere."""

    @property
    def statement(self) -> ListedStatement:
        """The statement that the change is about."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change has at least one side")
        return found


@dataclass(frozen=True, slots=True)
class Stage:
    """All changes from one release to the next."""

    version: str
    since: str
    """The version before; empty for the first."""
    date: str
    """EDTF day; empty: not stated."""
    date_words: str
    changes: tuple[Change, ...]
    statements: int


def changes_view(concordance: Concordance) -> tuple[Stage, ...]:
    """Every stage, the newest first; none without a release."""
    releases = concordance.build.releases
    if not releases:
        return ()
    today = Release(NOW, "", statement_list(concordance))
    stages = [stage_of(None, releases[0], today)]
    stages += [stage_of(old, new, today) for old, new in pairwise((*releases, today))]
    return tuple(reversed(stages))


def statement_list(concordance: Concordance) -> dict[str, ListedStatement]:
    """Every public statement as this build publishes it."""
    told = {
        row.id: row for node in concordance.of_node for row in concordance.recalled(listed_of, node)
    }
    return {s.id: told[s.id] for s in concordance.build.statements}


def each_listed(concordance: Concordance, write: Callable[..., str], parted: str) -> Iterator[str]:
    """Every statement in the order of the atlas, as a function writes those of its node, parted by a character."""
    subjects = [identifier.rpartition("/")[0] for identifier in concordance.order]
    nodes = list(dict.fromkeys(subjects))
    written = concordance.recalled_all(write, nodes)
    of_node = {node: iter(rows.split(parted)) for node, rows in zip(nodes, written, strict=True)}
    return (next(of_node[subject]) for subject in subjects)


def listed_of(concordance: Concordance, node: str) -> list[ListedStatement]:
    """The statements of one node."""
    nodes = concordance.build.nodes
    return [
        ListedStatement(
            s.id, node_in_words(s.subject, nodes), statement_in_words(s, nodes), strength_in_words(s),
            tuple(sorted({cited.source for cited in s.cited() if cited.source})),
        )
        for s in concordance.of_node[node]
    ]  # fmt: skip


def stage_of(old: Release | None, new: Release, today: Release) -> Stage:
    """What the new release changes; of the first one only the number of statements is told."""
    found = compared(old.statements, new.statements, today.statements) if old else ()
    words = date_in_words(new.date) if new.date else ""
    since = old.version if old else ""
    return Stage(new.version, since, new.date, words, tuple(found), len(new.statements))


def compared(
    old: Mapping[str, ListedStatement],
    new: Mapping[str, ListedStatement],
    today: Mapping[str, ListedStatement],
) -> Iterable[Change]:
    """Changes in the order of the new release, then what is gone."""
    gone: dict[str, list[str]] = defaultdict(list)
    for key in old:
        if key not in new:
            gone[stem(key)].append(key)
    for key, row in new.items():
        if key in old:
            if old[key].sources != row.sources:
                yield Change("sources", old[key], row, key in today)
        elif gone[stem(key)]:
            yield Change("changed", old[gone[stem(key)].pop(0)], row, key in today)
        else:
            yield Change("new", None, row, key in today)
    for keys in gone.values():
        for key in keys:
            yield Change("gone", old[key], None, False)


def stem(identifier: str) -> str:
    """Node and property, without the hash of the proposition."""
    return identifier.rpartition("~")[0]
