"""Digests of the parts of a concordance: what a page looked at is the same as long as they are.

In go a concordance and the marks of its statements, out come digests by part, as `watching` names parts. A
list of statements is told by the digests of its statements, each worked out once, wherever it stands.
Example: after one edit, 211,000 parts are looked at, and those of some dozen pages have other digests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias, cast

from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.watching import (
    CITED,
    MARKS,
    RECALLED,
    SUPPORTS,
    WITHIN,
    Part,
    Told,
    is_shared,
)
from stemma.store.digests import SIZE, RecordDigests, plain_digest

Digest: TypeAlias = bytes | str | int | tuple[str, ...] | None
"""Of a part; None where its key is not there. What is short stands for itself."""
Tell = Callable[[Any], Digest]
LISTS = frozenset(("of_node", "naming", "of_source", "coded", "of_profile", "of_stretch"))
"""Indexes whose values are lists of statements."""
SHORT = frozenset((MARKS, "chains", "ends", "ordinals"))
"""Indexes whose values stand for themselves."""
PLAIN = frozenset(("build.nodes", "build.sources", "problems", "notes"))
"""Indexes whose values hold neither statements nor readings."""
STATEMENTS = "build.statements"
"""All of them, told with their supports."""
FEW = 2
"""Statements of a list that is told by their digests as they are."""


class Digests:
    """Digests of parts of a concordance, each worked out once."""

    def __init__(
        self, concordance: Concordance, marks: Mapping[str, str], records: RecordDigests
    ) -> None:
        """Of this concordance, and of the marks of its statements."""
        self.concordance, self.marks, self.records = concordance, marks, records
        self.told: dict[str, Told] = {}
        self.rows: dict[int, bytes] = {}
        """By place in memory: the digests of statements of the build."""
        self.tellers: dict[str, Tell] = {RECALLED: lambda key: b""}
        """By index: what tells the digest of a key."""

    def of_all(self, parts: Iterable[Part]) -> list[Digest]:
        """The digests of many parts, in their order; quickest where those of one index stand together."""
        found: list[Digest] = []
        for name, run in groupby(parts, itemgetter(0)):
            found += map(self.tellers.get(name) or self.teller(name), [key for _, key in run])
        return found

    def teller(self, name: str) -> Tell:
        """What tells the digests of an index, or of a field that is none."""
        made = self.tellers[name] = self.made_teller(name)
        return made

    def made_teller(self, name: str) -> Tell:
        """The same, made."""
        if name in (SUPPORTS, CITED, WITHIN):
            return partial(self.of_supports, name)
        holder = self.marks if name == MARKS else attrgetter(name)(self.concordance)
        if name == STATEMENTS:
            holder = self.records.of_all(holder)
        if not isinstance(holder, Mapping):
            whole = plain_digest(holder) if name == STATEMENTS else self.digest(holder)
            return lambda key: whole
        if name in SHORT:
            return of_short(holder)
        if name in PLAIN:
            return of_plain(holder)
        return of_keys(holder, self.of_list if name in LISTS else self.digest)

    def of_row(self, row: Statement) -> bytes:
        """The digest of a statement of the build, which stays in its place."""
        found = self.rows[id(row)] = self.of_statement(row)
        return found

    def of_list(self, rows: Iterable[Statement]) -> Digest:
        """The digest of a list of statements of the build."""
        known = self.rows.get
        told = b"".join([known(id(row)) or self.of_row(row) for row in rows])
        return told if len(told) <= FEW * SIZE else hashlib.blake2b(told, digest_size=SIZE).digest()

    def of_supports(self, name: str, key: Any) -> Digest:
        """The digest of what a statement, by id, says of its supports."""
        identifier, text = key if name == WITHIN else (key, "")
        told = self.told.get(identifier)
        if told is None:
            statement = self.concordance.statements.get(identifier)
            if statement is None:
                return None
            told = self.told[identifier] = Told(statement)
        if name == CITED:
            return plain_digest(told.cited)
        return plain_digest(told.supports_in(text) if text else told.statement.supports)

    def digest(self, value: object) -> bytes:
        """The digest of a value; statements and readings are looked at once, wherever they stand."""
        kind = type(value)
        if kind is Statement:
            return self.of_statement(cast(Statement, value))
        if kind is Reading:
            return self.records.of(value)
        if kind is str:
            raw = cast(str, value).encode("utf-8", "surrogatepass")
            return b"\0\0" + raw if len(raw) < SIZE else plain_digest(value)
        if kind is tuple and value and type(cast(Sequence[object], value)[0]) is str:
            return plain_digest(value)
        if kind is tuple or kind is list:
            parts = map(self.digest, cast(Sequence[object], value))
            return plain_digest(list(parts))
        if kind is frozenset or kind is set:
            parts = map(self.digest, cast(Set[object], value))
            return plain_digest(sorted(parts))
        return plain_digest(value)

    def of_statement(self, statement: Statement) -> bytes:
        """The digest of a statement; of a shared one without its supports."""
        if not is_shared(statement):
            return self.records.of(statement)
        return plain_digest(replace(statement, supports=()))


def of_short(index: Mapping[Any, str | int | tuple[str, ...]]) -> Tell:
    """What tells each value of an index as it is, and the digest of the whole."""

    def tell(key: Any) -> Digest:
        return plain_digest(list(index.items())) if key is None else index.get(key)

    return tell


def of_plain(index: Mapping[Any, object]) -> Tell:
    """What tells the digest of each key of an index of plain records, or of the whole, in one go."""

    def tell(key: Any) -> Digest:
        if key is None:
            return plain_digest(list(index.items()))
        return plain_digest(index[key]) if key in index else None

    return tell


def of_keys(index: Mapping[Any, object], of_value: Tell) -> Tell:
    """What tells the digest of each key of an index, or of the whole, keys in their order; each once."""
    known: dict[Any, Digest] = {}

    def tell(key: Any) -> Digest:
        if key in known:
            return known[key]
        if key is None:
            found: Digest = plain_digest((list(index), [tell(each) for each in index]))
        else:
            found = of_value(index[key]) if key in index else None
        known[key] = found
        return found

    return tell
