"""Building beside and swapping in: a build is whole or not there.

In goes a target, out comes a fresh folder beside it that takes the target's place when the work is
done. A failure or an interruption leaves what was there before untouched, and one target is built by one
process at a time: a second one is told so, and what it would have disturbed goes on. Where a spare of the
build is kept (`publishing.spare`), the fresh folder begins as that, and the build that it replaces becomes
the next spare.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import BuildFailed
from stemma.publishing.spare import Stamp, bring_up, mirror, stamp_of

MARK = ".stemma-building-"
OLD = ".stemma-replaced-"
LOCK = ".stemma-lock-"
AT_WORKING_FOLDER, EXCHANGE = -100, 2
"""Of `renameat2`, Linux 3.15 and newer."""
RUNNING: set[Path] = set()
"""Locks that this process holds: the system keeps only processes apart."""
BUSY = "another build of it is going on; wait for its end, or build elsewhere with --out"


@dataclass(slots=True)
class Making:
    """A build that is being made."""

    folder: Path
    """Where its files go."""
    spare: Path | None
    """Where its spare is kept; None: nowhere."""
    is_spare: bool = False
    """Whether the folder holds the files of the last build already."""
    changed: Set[str] = frozenset()
    """Paths below the folder that are not what they were in the last build."""
    stamp: Stamp | None = None
    """Of the spare that was left; None where there is none."""


@contextmanager
def new_build(target: Path) -> Iterator[Path]:
    """A folder to build in. Raises `BuildFailed` where it cannot be written, or is being built already."""
    with renewed(target, None, None) as making:
        yield making.folder


@contextmanager
def renewed(target: Path, spare: Path | None, known: Stamp | None) -> Iterator[Making]:
    """The same, beginning with the spare where it is the one that is known, and leaving one."""
    parent = target.resolve().parent
    fresh = None
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with locked(parent / f"{LOCK}{target.name}", target):
            clear(parent, target.name)
            fresh = Path(tempfile.mkdtemp(prefix=f"{MARK}{target.name}-", dir=parent))
            try:
                making = Making(fresh, spare)
                making.is_spare = target.is_dir() and taken(spare, known, fresh)
                yield making
                fresh.chmod(0o755)
                swap(fresh, target)
                making.stamp = left(making, target)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise BuildFailed(str(target), error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        raise BuildFailed(str(target), f"the library could not be written: {error}") from error


def taken(spare: Path | None, known: Stamp | None, fresh: Path) -> bool:
    """Whether the known spare could be put in the place of the fresh folder; any other one is removed."""
    found = stamp_of(spare) if spare else None
    if spare is None or found is None:
        return False
    if found == known:
        try:
            fresh.rmdir()
            spare.replace(fresh)
        except OSError:
            fresh.mkdir(exist_ok=True)
        else:
            return True
    shutil.rmtree(spare, ignore_errors=True)
    return False


def left(making: Making, target: Path) -> Stamp | None:
    """Make a spare of what has been replaced, or a whole one; None where the disk cannot hold it."""
    spare = making.spare
    if spare is None:
        return None
    try:
        if making.is_spare:
            bring_up(making.folder, target, making.changed)
            making.folder.replace(spare)
        else:
            shutil.rmtree(spare, ignore_errors=True)
            spare.parent.mkdir(parents=True, exist_ok=True)
            mirror(target, spare)
    except OSError:
        shutil.rmtree(spare, ignore_errors=True)
        return None
    return stamp_of(spare)


def swap(fresh: Path, target: Path) -> None:
    """Exchange the two in one step; elsewhere move the old one aside, the new one in, the old one back."""
    if target.exists() and exchanged(fresh, target):
        return
    aside = target.with_name(f"{OLD}{target.name}")
    if target.exists():
        target.replace(aside)
    try:
        fresh.replace(target)
    except OSError:
        if aside.exists():
            aside.replace(target)
        raise
    if aside.exists():
        aside.replace(fresh)


def exchanged(one: Path, other: Path) -> bool:
    """Whether two folders could be exchanged at once, so that at no time there is none; Linux can do it."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    paths = (
        AT_WORKING_FOLDER,
        os.fsencode(one.absolute()),
        AT_WORKING_FOLDER,
        os.fsencode(other.absolute()),
    )
    return rename is not None and rename(*paths, EXCHANGE) == 0


def clear(parent: Path, name: str) -> None:
    """Remove what an interrupted run left; a build that was moved aside comes back first."""
    aside, target = parent / f"{OLD}{name}", parent / name
    if aside.exists() and not target.exists():
        aside.replace(target)
    for left in [*parent.glob(f"{MARK}{name}-*"), *parent.glob(f"{OLD}{name}")]:
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def locked(path: Path, target: Path) -> Iterator[None]:
    """Hold a lock file that the system gives back when the process ends, however it ends."""
    descriptor = None if path in RUNNING else held(path)
    if descriptor is None:
        raise BuildFailed(str(target), BUSY)
    RUNNING.add(path)
    try:
        yield
    finally:
        RUNNING.discard(path)
        if sys.platform == "win32":
            os.close(descriptor)
        with suppress(OSError):
            path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(descriptor)


def held(path: Path) -> int | None:
    """The lock's descriptor; None where another process has it.

    A file that was removed between opening and locking is no lock any more; then it is made anew.
    """
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        if not lock(descriptor):
            os.close(descriptor)
            return None
        if sys.platform == "win32" or is_still(path, descriptor):
            return descriptor
        os.close(descriptor)


def is_still(path: Path, descriptor: int) -> bool:
    """Whether the path still leads to the open file."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def lock(descriptor: int) -> bool:
    """Lock an open file without waiting; forked workers do not inherit it, and not every disk can do it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
