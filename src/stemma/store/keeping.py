"""Keeping: what a run worked out, for the next run; disposable, and never trusted unsigned.

In goes a value under a key made of everything it was worked out from, out comes the same value later,
or nothing. Files lie in `.stemma/` of the atlas. Atlases travel between people and a pickle can run
code, so every file is signed with a key that never leaves this user's own cache folder: what another
machine or another program wrote is simply not there. A folder that cannot be written keeps nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import pickle
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stemma.collecting import uncollected
from stemma.store.programs import program, user_folder

FOLDER = ".stemma"
SIGNATURE = 32
"""Bytes of BLAKE2b before the value."""
Stamp = tuple[int, int, int]
"""Size, time of change and number of a file."""
REMEMBERED: list[dict[Path, tuple[Stamp, object]]] = []
"""What this process has kept or opened, by file; empty where it does its work once."""


def begin_remembering() -> None:
    """Say that this process will ask again for what it keeps: an atlas that is built after every edit."""
    REMEMBERED[:] = [{}]


def forget() -> None:
    """Ask the files again: a build that failed may have left memory ahead of them."""
    for remembered in REMEMBERED:
        remembered.clear()


def stamp_of(path: Path) -> Stamp | None:
    """What tells a file from the one that was there before; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


@dataclass(frozen=True, slots=True)
class Keeper:
    """Values by key, in one folder; None keeps nothing."""

    folder: Path | None

    def get(self, name: str) -> object | None:
        """The value kept under a name; None where there is none, or where it is not ours."""
        secret = user_secret()
        if self.folder is None or secret is None:
            return None
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return None
        value = memoryview(data)[SIGNATURE:]
        if not hmac.compare_digest(data[:SIGNATURE], sign(secret, name, value)):
            return None
        with uncollected():
            found: object = pickle.loads(value)
        return found

    def recall(self, name: str) -> object | None:
        """The same, from memory where this process has it and the file is still that one; who asks must not change it."""
        for remembered in REMEMBERED:
            path = self.folder / name if self.folder else None
            known = remembered.get(path) if path else None
            if path and known and known[0] == stamp_of(path):
                return known[1]
            found = self.get(name)
            if path and (stamp := stamp_of(path)):
                remembered[path] = stamp, found
            return found
        return self.get(name)

    def put(self, name: str, value: object) -> None:
        """Keep a value; where that is not possible, nothing happens."""
        secret = user_secret()
        if self.folder is None or secret is None:
            return
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        path = self.folder / name
        beside = path.with_name(f".{path.name}-{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            ignore = self.folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", "utf-8")
            with beside.open("wb") as file:
                file.writelines((sign(secret, name, data), data))
            beside.replace(path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            return
        for remembered in REMEMBERED:
            if stamp := stamp_of(path):
                remembered[path] = stamp, value

    def names(self, folder: str) -> frozenset[str]:
        """The names under which anything is kept in a sub-folder, whoever kept it."""
        if self.folder is None or not (self.folder / folder).is_dir():
            return frozenset()
        return frozenset(path.name for path in (self.folder / folder).iterdir())

    def drop(self, name: str) -> None:
        """Keep nothing under a name any more."""
        if self.folder is not None:
            with suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)

    def drop_others(self, folder: str, names: set[str]) -> None:
        """Remove what is kept in a sub-folder under other names."""
        if self.folder is None or not (self.folder / folder).is_dir():
            return
        for path in (self.folder / folder).iterdir():
            if path.name not in names:
                try:
                    path.unlink(missing_ok=True)
                except OSError:
                    return


def sign(secret: bytes, name: str, data: bytes | memoryview) -> bytes:
    """The signature of a value under its name, by this program."""
    made = hashlib.blake2b(f"{name}\0{program()}\0".encode(), key=secret, digest_size=SIGNATURE)
    made.update(data)
    return made.digest()


@cache
def user_secret() -> bytes | None:
    """The user's own key, made once; None where it cannot be kept."""
    path = user_folder() / "key"
    try:
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secrets.token_bytes(SIGNATURE))
        found = path.read_bytes()
    except (OSError, RuntimeError):
        return None
    return found if len(found) == SIGNATURE else None
