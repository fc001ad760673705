"""Packs: many values in one file, each opened when somebody asks for it.

In go values, out come places; a place is asked for later and gives the value, or nothing where the file does not
hold it any more. Values are only added at the end, so places stay good while a pack grows. Who keeps the
places signs them; a place holds the digest of its value, so what is in the file needs no signature.
"""

from __future__ import annotations

import hashlib
import mmap
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from stemma.store.digests import SIZE

Place = tuple[int, int, bytes]
"""Where a value begins in the file, how many bytes it has, and its digest."""
NOWHERE: Place = (0, 0, b"")
"""The place of a value that is lost."""


class Pack:
    """The values of one file; None keeps nothing."""

    def __init__(self, path: Path | None) -> None:
        """The file need not be there."""
        self.path = path
        self.data: mmap.mmap | bytes | None = None
        """Of the file, as it was when it was first asked for; what nobody asks for is not read."""

    def __reduce__(self) -> tuple[type[Pack], tuple[Path | None]]:
        """Another process opens the file itself."""
        return Pack, (self.path,)

    def value(self, place: Place) -> bytes | None:
        """A value; None where it is not there, or is another one."""
        if self.data is None:
            self.data = b""
            with suppress(OSError, ValueError):
                if self.path:
                    with self.path.open("rb") as file:
                        self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start, length, digest = place
        found = self.data[start : start + length]
        return found if digest_of(found) == digest else None

    def add(self, values: Iterable[bytes]) -> list[Place]:
        """Put values at the end; where they cannot be written, their places lead to nothing."""
        rows = list(values)
        self.close()
        start = 0
        with suppress(OSError):
            start = self.path.stat().st_size if self.path else 0
        if self.path and rows:
            with suppress(OSError):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with self.path.open("ab") as file:
                    file.write(b"".join(rows))
        return placed(rows, start)

    def renew(self, values: Iterable[bytes]) -> list[Place]:
        """A file of these values alone, in the place of the one that is there."""
        rows = list(values)
        self.close()
        if self.path:
            beside = self.path.with_name(f".{self.path.name}-{os.getpid()}")
            with suppress(OSError):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(b"".join(rows))
                beside.replace(self.path)
            with suppress(OSError):
                beside.unlink(missing_ok=True)
        return placed(rows, 0)

    def close(self) -> None:
        """Let go of the file: another one may take its place."""
        if isinstance(self.data, mmap.mmap):
            self.data.close()
        self.data = None


def placed(values: Iterable[bytes], start: int) -> list[Place]:
    """Where values lie one behind the other."""
    places = []
    for value in values:
        places.append((start, len(value), digest_of(value)))
        start += len(value)
    return places


def digest_of(value: bytes) -> bytes:
    """The digest of a value."""
    return hashlib.blake2b(value, digest_size=SIZE).digest()
