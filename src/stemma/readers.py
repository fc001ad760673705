"""Reading many profiles: what was read before is taken over, the rest is shared out.

In go the profiles of an atlas, out come their readings in the same order. A reading is kept under a
digest of all it was made from: the file, the registry, the source lists, the program. Other processes
are started only where there is work for them; where none can be started the work is done here.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib.metadata import entry_points
from multiprocessing import get_context
from pathlib import Path

from stemma.errors import UnreadableFile
from stemma.model.reading import Reading
from stemma.model.registry import Registry
from stemma.model.sources import Source
from stemma.reading.decoding import MAX_BYTES
from stemma.reading.layouts import GROUP
from stemma.reading.reader import read_bytes
from stemma.store.keeping import Keeper, program

ENOUGH = 1_500_000
"""Bytes to read from which a second process is worth its start."""
PORTION = 25
"""Profiles kept in one file: few enough that an edit renews little, enough that many open fast."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every profile is read with."""

    registry: Registry
    sources: Mapping[str, Source]

    def digest(self) -> bytes:
        """Of all that decides how a file is read, besides the file."""
        outside = sorted(f"{point.name}={point.value}" for point in entry_points(group=GROUP))
        parts = (program(), outside, repr(self.registry), repr(dict(self.sources)))
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()


def load(path: Path, max_bytes: int) -> bytes:
    """A file's bytes; never more than one above the limit."""
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror or str(error)) from error


def read_profiles(
    paths: Sequence[Path], around: Surroundings, keeper: Keeper, processes: int | None = None
) -> list[Reading]:
    """Every profile, read or taken over. Raises `UnreadableFile`."""
    files = [(path.name, load(path, MAX_BYTES)) for path in paths]
    context = around.digest()
    keys = [
        hashlib.sha256(context + name.encode() + b"\0" + data).hexdigest() for name, data in files
    ]
    listed = portions(keys)
    held = [kept_portion(keeper, number) for number in range(len(listed))]
    kept = {key: reading for portion in held for key, reading in portion.items()}
    missing = [at for at, key in enumerate(keys) if key not in kept]
    found = read_missing([files[at] for at in missing], around, processes)
    kept |= {keys[at]: reading for at, reading in zip(missing, found, strict=True)}
    for number, portion in enumerate(listed):
        if held[number].keys() != set(portion):
            keeper.put(f"readings/{number}", {key: kept[key] for key in portion})
    keeper.drop_others("readings", {str(number) for number in range(len(listed))})
    return [kept[key] for key in keys]


def portions(keys: Sequence[str]) -> list[list[str]]:
    """Keys of neighbouring profiles together."""
    return [list(keys[at : at + PORTION]) for at in range(0, len(keys), PORTION)]


def kept_portion(keeper: Keeper, number: int) -> dict[str, Reading]:
    """What was kept in one file."""
    held = keeper.get(f"readings/{number}")
    return held if isinstance(held, dict) else {}


def read_missing(
    files: Sequence[tuple[str, bytes]], around: Surroundings, processes: int | None
) -> list[Reading]:
    """Read files, in several processes where they are many."""
    amount = sum(len(data) for _, data in files)
    workers = processes or max(1, min(os.cpu_count() or 1, amount // ENOUGH + 1))
    if workers == 1 or len(files) < workers:
        return [read_one(file, around) for file in files]
    try:
        with ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=start, initargs=(around,)
        ) as pool:
            return list(pool.map(read_apart, files, chunksize=8))
    except (BrokenProcessPool, pickle.PicklingError):
        return [read_one(file, around) for file in files]


STARTED: list[Surroundings] = []
"""What this process reads with, where it is one of several."""


def start(around: Surroundings) -> None:
    """Begin a process."""
    gc.disable()
    STARTED[:] = [around]


def read_apart(file: tuple[str, bytes]) -> Reading:
    """Read one file in a process of several."""
    return read_one(file, STARTED[0])


def read_one(file: tuple[str, bytes], around: Surroundings) -> Reading:
    """Read one file."""
    name, data = file
    return read_bytes(name, data, registry=around.registry, sources=around.sources)
