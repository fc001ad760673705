"""The program: what tells it from every other one, so that nothing is taken over that another one kept.

Out comes a digest of its files, templates and bundle included, of Python, and of the names and versions of all
packages that are installed beside it. Files are read once: as long as their sizes and times stay, the digest
lies in the user's cache folder, as Python itself knows its compiled modules.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path

INSTALLED = (".dist-info", ".egg-info")
"""Ends of the names of folders that tell which version of a package is installed."""


@cache
def program() -> str:
    """A digest of the program itself: another program, other results."""
    root = Path(str(resources.files("stemma")))
    files = sorted(files_in(root))
    surroundings = "\n".join((sys.version, os.fspath(root), *installed()))
    look = hashlib.sha256(repr((surroundings, files)).encode("utf-8", "surrogatepass")).digest()
    path = user_folder() / "program"
    with suppress(OSError, RuntimeError):
        held = path.read_bytes()
        if held[: len(look)] == look:
            return held[len(look) :].hex()
    found = hashlib.sha256(surroundings.encode("utf-8", "surrogatepass"))
    for name, _, _ in files:
        found.update(f"{name}\0".encode("utf-8", "surrogatepass"))
        found.update(hashlib.sha256((root / name).read_bytes()).digest())
    beside = path.with_name(f".program-{os.getpid()}")
    with suppress(OSError, RuntimeError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(look + found.digest())
        beside.replace(path)
    return found.hexdigest()


def files_in(root: Path) -> Iterator[tuple[str, int, int]]:
    """Every file below a folder but those of Python's own making: path, size, time of change."""
    above = len(os.fspath(root)) + 1
    waiting = [os.fspath(root)]
    while waiting:
        with os.scandir(waiting.pop()) as found:
            for entry in found:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                elif not entry.name.endswith((".pyc", ".pyo")):
                    told = entry.stat()
                    yield entry.path[above:].replace(os.sep, "/"), told.st_size, told.st_mtime_ns


def installed() -> list[str]:
    """Names and versions of all packages that can be imported."""
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            found.update(
                path.name for path in Path(folder).iterdir() if path.name.endswith(INSTALLED)
            )
    return sorted(found)


def user_folder() -> Path:
    """Where this user's caches lie."""
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
    return Path(named) / "stemma" if named else Path.home() / ".cache" / "stemma"
