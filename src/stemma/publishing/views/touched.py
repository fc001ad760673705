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
from stemma.publishing.views.watching import CITED, MARKS, RECALLED, SUPPORTS, WITHIN, Part

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
    cited: tuple[tuple[str, str | None], ...]
    """Text and publication of each of its supports."""


@dataclass(frozen=True, slots=True)
class Change:
    """A statement as it was and as it is."""

    now: Statement | None
    """None: it is no more."""
    then: Earlier | None
    """None: it is new."""
    is_quiet: bool
    """Whether all that other profiles show of it is as it was, and stands where it stood."""


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
        """Where those of some parts stand that may be others now; every whole index is among them.

        A result is no other by itself: it falls with what it looked at.
        """
        end = 0
        for name, run in groupby(parts, itemgetter(0)):
            keys = [key for _, key in run]
            at, end = end, end + len(keys)
            if name == RECALLED:
                continue
            held = self.held(name)
            if held is None:
                yield from range(at, end)
            elif name in BY_PAIR:
                yield from (n for n, key in enumerate(keys, at) if key is None or key[0] in held)  # type: ignore[index]
            else:
                yield from (n for n, key in enumerate(keys, at) if key is None or key in held)

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


def touched_by(changes: Iterable[Change], edited: frozenset[str]) -> Touched:
    """What statements touch that changed, or that edited profiles make."""
    ids, nodes, sources, files = set[str](), set[str](), set[str](), set(edited)
    for change in changes:
        cited: list[tuple[str, str | None]] = []
        if (now := change.now) is not None:
            ids.add(now.id)
            nodes.update((now.subject, *named_in(now), *(parties_of_relation(now.subject) or ())))
            cited += [(support.passage.text, support.source) for support in now.supports]
        if (then := change.then) is not None:
            ids.add(then.id)
            nodes.update((then.subject, *then.named, *(parties_of_relation(then.subject) or ())))
            cited += then.cited
        for text, source in cited:
            if not change.is_quiet or text in edited:
                files.add(text)
                if source:
                    sources.add(source)
    return Touched(frozenset(ids), frozenset(nodes), frozenset(sources), frozenset(files), edited)
