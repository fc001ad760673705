"""Files on their way out: written piece by piece, their digests growing along.

In go pieces of text or bytes, out come files of a folder on disk or, for callers that want them, in memory. A
folder's files appear together when all of them are whole. Example:
`folder.write("groups.csv", pieces)`. Text is UTF-8; a lone surrogate, which UTF-8 cannot carry, becomes a
question mark.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol

Piece = str | bytes
Content = Piece | Iterable[Piece]
TOGETHER = 256
"""Pieces that are written at a time."""


class Folder(Protocol):
    """Where files go."""

    digests: dict[str, str]
    """SHA-256 of each file that is whole, by its path below the folder."""

    def open(self, path: str) -> OutFile:
        """A new file, empty as yet."""
        ...

    def write(self, path: str, content: Content) -> None:
        """A whole file."""
        ...


class OutFile:
    """One file that is being written; counts and digests what goes through."""

    def __init__(self, path: str, stream: BinaryIO, digests: dict[str, str]) -> None:
        self.path, self.stream, self.digests = path, stream, digests
        self.digest = hashlib.sha256()

    def add(self, piece: Piece) -> None:
        """One more piece."""
        data = encoded(piece)
        self.digest.update(data)
        self.stream.write(data)

    def close(self) -> None:
        """The file is whole."""
        self.stream.close()
        self.digests[self.path] = self.digest.hexdigest()


def write_content(file: OutFile, content: Content) -> None:
    """All pieces of a content, some hundreds at a time, then the end."""
    pieces = iter([content] if isinstance(content, str | bytes) else content)
    while held := list(islice(pieces, TOGETHER)):
        file.add(joined(held))
    file.close()


def joined(pieces: list[Piece]) -> bytes:
    """Pieces as one; text is encoded together."""
    texts = [piece for piece in pieces if isinstance(piece, str)]
    if len(texts) == len(pieces):
        return encoded("".join(texts))
    return b"".join([encoded(piece) for piece in pieces])


def encoded(piece: Piece) -> bytes:
    """The bytes of a piece."""
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")


class KeptBytes:
    """A stream whose bytes are kept in a mapping when it is closed."""

    def __init__(self, path: str, files: dict[str, bytes]) -> None:
        self.path, self.files, self.pieces = path, files, list[bytes]()

    def write(self, data: bytes) -> int:
        """One more piece."""
        self.pieces.append(data)
        return len(data)

    def close(self) -> None:
        """Join the pieces."""
        self.files[self.path] = b"".join(self.pieces)


class MemoryFolder:
    """Files as bytes by name."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.digests: dict[str, str] = {}

    def open(self, path: str) -> OutFile:
        """A new file, empty as yet."""
        return OutFile(path, KeptBytes(path, self.files), self.digests)  # type: ignore[arg-type]

    def write(self, path: str, content: Content) -> None:
        """A whole file."""
        write_content(self.open(path), content)


class DiskFolder:
    """Files of a folder; each stands beside its place until `settle` moves all of them there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.digests: dict[str, str] = {}
        self.begun: dict[str, Path] = {}

    def open(self, path: str) -> OutFile:
        """A new file, empty as yet. Raises `OSError`."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.part")
        self.begun[path] = beside
        return OutFile(path, beside.open("wb", buffering=1 << 20), self.digests)

    def write(self, path: str, content: Content) -> None:
        """A whole file. Raises `OSError`."""
        write_content(self.open(path), content)

    def settle(self) -> None:
        """Every file to its place. Raises `OSError`."""
        for path, beside in self.begun.items():
            beside.replace(self.root / path)
        self.begun.clear()

    def abandon(self) -> None:
        """Nothing of what was begun stays; what stood there before is untouched."""
        for beside in self.begun.values():
            beside.unlink(missing_ok=True)
        self.begun.clear()
