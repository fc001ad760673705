"""Touched: what may be told otherwise than in the last build, so that all else need not be looked at.

In go the statements of then and now that are not the same, and all those of profiles that are not the same, out
come the keys of indexes that lead to them. A key that is not among them leads to the same statements in the
same order as before: what names none of them cannot have changed by them. Example: after one edit of one profile
some hundred of 170,000 keys are touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from stemma.model.nodes import parties_of_relation
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import named_in
from stemma.publishing.views.watching import CITED, MARKS, SUPPORTS, WITHIN, Part

BY_NODE = ("of_node", "naming", "coded")
BY_STATEMENT = ("statements", CITED, SUPPORTS)
BY_TEXT = ("of_profile", "stretches")
BY_PAIR = (WITHIN, "of_stretch", "notes")
"""Indexes whose keys are pairs; the first of the two decides."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the last build held of a statement, as far as indexes ask for it."""

    id: str
    subject: str
    named: tuple[str, ...]
    """Nodes besides the subject that it may have named."""
    sources: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """Keys under which something else may stand now."""

    statements: frozenset[str]
    nodes: frozenset[str]
    sources: frozenset[str]
    texts: frozenset[str]
    """File names of profiles and tables."""
    edited: frozenset[str]
    """Those of them that are not the same themselves."""
    marked: frozenset[str] | None = None
    """Statements whose marks and chains may be others; None: all."""

    def places(self, parts: Sequence[Part]) -> Iterator[int]:
        """Where those of some parts stand that may be others now; every whole index is among them."""
        at = 0
        for name, run in groupby(parts, itemgetter(0)):
            keys = [key for _, key in run]
            held = self.held(name)
            if held is None:
                yield from range(at, at + len(keys))
            elif name in BY_PAIR:
                yield from (n for n, key in enumerate(keys, at) if key is None or key[0] in held)  # type: ignore[index]
            else:
                yield from (n for n, key in enumerate(keys, at) if key is None or key in held)
            at += len(keys)

    def held(self, name: str) -> frozenset[str] | None:
        """The keys of an index that are touched; None where all of them may be."""
        if name in BY_NODE:
            return self.nodes
        if name in (MARKS, "chains"):
            return self.marked
        if name in BY_STATEMENT or name == WITHIN:
            return self.statements
        if name in BY_TEXT or name in BY_PAIR:
            return self.texts
        return self.sources if name == "of_source" else None


def touched_by(
    now: Iterable[Statement], then: Iterable[Earlier], edited: frozenset[str]
) -> Touched:
    """What statements of now and of then touch, and profiles that are not the same."""
    ids, nodes, sources, files = set[str](), set[str](), set[str](), set(edited)
    for statement in now:
        ids.add(statement.id)
        nodes.update((statement.subject, *named_in(statement)))
        nodes.update(parties_of_relation(statement.subject) or ())
        sources.update(support.source for support in statement.supports if support.source)
        files.update(support.passage.text for support in statement.supports)
    for earlier in then:
        ids.add(earlier.id)
        nodes.update((earlier.subject, *earlier.named))
        nodes.update(parties_of_relation(earlier.subject) or ())
        sources.update(earlier.sources)
        files.update(earlier.texts)
    return Touched(frozenset(ids), frozenset(nodes), frozenset(sources), frozenset(files), edited)
