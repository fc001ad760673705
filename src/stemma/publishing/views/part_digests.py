"""Digests of the parts of a concordance: what a page looked at is the same as long as they are.

In go a concordance and the marks of its statements, out come digests by part, as `watching` names parts. A
list of statements is told by the digests of its statements, each worked out once, wherever it stands.
Example: after one edit, 211,000 parts are looked at, and those of some dozen pages have other digests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, cast

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

Tell = Callable[[Any], bytes]
ABSENT = b"-"
"""Of a key that is not there; every other digest is longer."""
LISTS = frozenset(("of_node", "naming", "of_source", "coded", "of_profile", "of_stretch"))
"""Indexes whose values are lists of statements."""
OFTEN_EQUAL = "chains"
"""An index with few values that are many times the same."""


class Digests:
    """Digests of parts of a concordance, each worked out once."""

    def __init__(
        self, concordance: Concordance, marks: Mapping[str, str], records: RecordDigests
    ) -> None:
        """Of this concordance, and of the marks of its statements."""
        self.concordance, self.marks, self.records = concordance, marks, records
        self.told: dict[str, Told] = {}
        self.shared = {s.id for s in concordance.build.statements if is_shared(s)}
        self.tellers: dict[str, Tell] = {RECALLED: lambda key: b""}
        """By index: what tells the digest of a key."""

    def of_all(self, parts: Iterable[Part]) -> list[bytes]:
        """The digests of many parts, in their order."""
        tellers = self.tellers
        return [(tellers.get(name) or self.teller(name))(key) for name, key in parts]

    def of(self, part: Part) -> bytes:
        """The digest of a part; of a key that is not there, too."""
        return self.of_all([part])[0]

    def teller(self, name: str) -> Tell:
        """What tells the digests of an index, or of a field that is none."""
        made = self.tellers[name] = self.made_teller(name)
        return made

    def made_teller(self, name: str) -> Tell:
        """The same, made."""
        if name in (SUPPORTS, CITED, WITHIN):
            return partial(self.of_supports, name)
        holder = self.marks if name == MARKS else attrgetter(name)(self.concordance)
        if not isinstance(holder, dict):
            whole = self.digest(holder)
            return lambda key: whole
        return of_keys(holder, self.of_list if name in LISTS else self.of_value(name))

    def of_value(self, name: str) -> Tell:
        """What tells the digest of a value of an index; of one that holds few it knows them."""
        if name != OFTEN_EQUAL:
            return self.digest
        known: dict[Hashable, bytes] = {}

        def tell(value: Hashable) -> bytes:
            found = known.get(value)
            if found is None:
                found = known[value] = self.digest(value)
            return found

        return tell

    @cached_property
    def of_rows(self) -> dict[int, bytes]:
        """By place in memory: the digests of all statements."""
        statements = self.concordance.build.statements
        return {id(s): self.of_statement(s) for s in statements}

    def of_list(self, rows: Iterable[Statement]) -> bytes:
        """The digest of a list of statements of the build."""
        known = self.of_rows
        told = b"".join([known[id(row)] for row in rows])
        return hashlib.blake2b(told, digest_size=SIZE).digest()

    def of_supports(self, name: str, key: Any) -> bytes:
        """The digest of what a statement, by id, says of its supports."""
        identifier, text = key if name == WITHIN else (key, "")
        told = self.told.get(identifier)
        if told is None:
            statement = self.concordance.statements.get(identifier)
            if statement is None:
                return ABSENT
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
        if statement.id not in self.shared:
            return self.records.of(statement)
        return plain_digest(replace(statement, supports=()))


def of_keys(index: Mapping[Any, object], of_value: Tell) -> Tell:
    """What tells the digest of each key of an index, or of the whole, keys in their order; each once."""
    known: dict[Any, bytes] = {}

    def tell(key: Any) -> bytes:
        found = known.get(key)
        if found is None:
            if key is None:
                found = plain_digest((list(index), [tell(each) for each in index]))
            else:
                found = of_value(index[key]) if key in index else ABSENT
            known[key] = found
        return found

    return tell
