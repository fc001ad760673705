"""Digests of records: what they hold, in sixteen bytes; worked out once for each, wherever it stands.

In go records of the model, out come digests; records of one digest are equal, in every run of one program.
Example: a build asks for the digest of a statement for its pages, its library and its shelf.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from struct import iter_unpack

import msgspec

SIZE = 16
"""Bytes of a digest."""
ENCODE = msgspec.msgpack.Encoder().encode


def plain_digest(value: object) -> bytes:
    """The digest of a record, from its fields."""
    return hashlib.blake2b(ENCODE(value), digest_size=SIZE).digest()


class RecordDigests:
    """Digests by record; a record that was asked for is kept, so that no other takes its place in memory."""

    def __init__(self) -> None:
        """None yet."""
        self.known: dict[int, tuple[object, bytes]] = {}

    def learn(self, record: object, digest: bytes) -> None:
        """Take over a digest that is known already: of what the record holds, or of all that it is made from."""
        self.known[id(record)] = record, digest

    def learn_all(self, records: Sequence[object], digests: bytes) -> None:
        """The same of many, with their digests one after the other."""
        each = [digest for (digest,) in iter_unpack(f"{SIZE}s", digests)]
        self.known.update(zip(map(id, records), zip(records, each, strict=True), strict=True))

    def of_all(self, records: Iterable[object]) -> list[bytes]:
        """The digests of many records."""
        known = self.known.get
        return [found[1] if (found := known(id(each))) else self.of(each) for each in records]

    def of(self, record: object) -> bytes:
        """The digest of a record."""
        found = self.known.get(id(record))
        if found is None:
            found = self.known[id(record)] = record, plain_digest(record)
        return found[1]
