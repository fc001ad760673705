"""The spare: a second tree of links to the files of a build, so that the next one is made by its changes alone.

In go a build, its spare and the paths that a new build changed, out comes a spare that is like the build
again. Both trees lead to the same files; a file is never written through either of them, a new one is
put in its place. Example: after one edit a few dozen of 25,000 paths are put anew, the others stay as
they lie.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PLAIN = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
"""For opening what is a file itself, without waiting for anybody."""
Stamp = tuple[int, int, int]
"""Device, number and time of change of a folder."""


def stamp_of(folder: Path) -> Stamp | None:
    """What tells a folder from any other; None where there is none."""
    try:
        found = folder.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns


def put_bytes(path: Path | str, data: bytes) -> None:
    """Write a new file in the place of whatever is there; its folder must be there.

    A file that holds these bytes already stays.
    """
    if holds(path, data):
        return
    try:
        write_new(path, data)
    except FileExistsError:
        os.unlink(path)
        write_new(path, data)


def holds(path: Path | str, data: bytes) -> bool:
    """Whether a file, and no link to one, has these bytes."""
    try:
        descriptor = os.open(path, os.O_RDONLY | PLAIN)
    except OSError:
        return False
    with open(descriptor, "rb") as file:
        return os.fstat(descriptor).st_size == len(data) and file.read() == data


def write_new(path: Path | str, data: bytes) -> None:
    """Write a file that is not there yet. Raises `FileExistsError`."""
    with open(path, "xb") as file:
        file.write(data)


def link(source: str, target: str) -> None:
    """A link to the same file, its folders made where they are not there."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.link(source, target)


def remove(root: str, path: str) -> None:
    """Remove a file and the folders below the root that become empty."""
    with suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(f"{root}/{path}")
    prune(root, path)


def prune(root: str, path: str) -> None:
    """Remove the folders of a path that are empty."""
    folder = path.rpartition("/")[0]
    while folder:
        try:
            os.rmdir(f"{root}/{folder}")
        except FileNotFoundError:
            pass
        except OSError:
            return
        folder = folder.rpartition("/")[0]


def bring_up(spare: Path, build: Path, changed: Iterable[str]) -> None:
    """Make the changed paths of the spare what they are in the build."""
    there, here = os.fspath(spare), os.fspath(build)
    paths = set(changed)
    for path in sorted(paths):
        with suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(f"{there}/{path}")
    gone = []
    for path in sorted(paths):
        try:
            os.stat(f"{here}/{path}")
        except (FileNotFoundError, NotADirectoryError):
            gone.append(path)
    for path in gone:
        prune(there, path)
    for path in sorted(paths.difference(gone)):
        link(f"{here}/{path}", f"{there}/{path}")


def mirror(build: Path, spare: Path) -> None:
    """A whole spare of a build."""
    here, there = os.fspath(build), os.fspath(spare)
    for folder, _, files in os.walk(here):
        target = there + folder[len(here) :]
        os.mkdir(target)
        for name in files:
            os.link(f"{folder}/{name}", f"{target}/{name}")
