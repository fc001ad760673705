"""Building beside and swapping in: a build is whole or not there.

In goes a target, out comes a fresh folder beside it that takes the target's place when the work is
done. A failure or an interruption leaves what was there before untouched.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stemma.errors import BuildFailed

MARK = ".stemma-building-"
OLD = ".stemma-replaced-"


@contextmanager
def new_build(target: Path) -> Iterator[Path]:
    """A folder to build in. Raises `BuildFailed` where it cannot be written."""
    parent = target.resolve().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        clear(parent, target.name)
        fresh = Path(tempfile.mkdtemp(prefix=f"{MARK}{target.name}-", dir=parent))
    except OSError as error:
        raise BuildFailed(str(target), error.strerror or str(error)) from error
    try:
        yield fresh
        fresh.chmod(0o755)
        swap(fresh, target)
    except OSError as error:
        raise BuildFailed(str(target), error.strerror or str(error)) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, target: Path) -> None:
    """Move the old build aside, the new one in, and only then remove the old."""
    aside = target.with_name(f"{OLD}{target.name}")
    if target.exists():
        target.replace(aside)
    try:
        fresh.replace(target)
    except OSError:
        if aside.exists():
            aside.replace(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def clear(parent: Path, name: str) -> None:
    """Remove what an interrupted run left; a build that was moved aside comes back first."""
    aside, target = parent / f"{OLD}{name}", parent / name
    if aside.exists() and not target.exists():
        aside.replace(target)
    for left in [*parent.glob(f"{MARK}{name}-*"), *parent.glob(f"{OLD}{name}")]:
        shutil.rmtree(left, ignore_errors=True)
