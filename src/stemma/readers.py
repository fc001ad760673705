"""Reading many profiles: what was read before is taken over, the rest is shared out.

In go the profiles of an atlas, out come their readings in the same order, with one key for one publication. A
reading is kept under a digest of all it was made from: the file, the registry, the source lists, the
program; and it is read again where other profiles give its publications other keys. Other processes
are started only where there is work for them; where none can be started the work is done here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from stemma.analysis.publications import Work, common_keys, with_keys, works_of
from stemma.errors import UnreadableFile
from stemma.model.reading import Reading
from stemma.model.records import record
from stemma.model.registry import Registry
from stemma.model.sources import Source
from stemma.reading.decoding import MAX_BYTES
from stemma.reading.layouts import GROUP
from stemma.reading.reader import read_bytes
from stemma.store.digests import RecordDigests, plain_digest
from stemma.store.keeping import Keeper
from stemma.store.programs import program
from stemma.store.workers import shared_out, workers_for

ENOUGH = 100_000
"""Bytes that a process must have to read, to be worth its start."""
KEYS = "keys"
"""Name of the file with the keys of publications that are others in the atlas."""
READ_TOGETHER = 8
"""Profiles read in one go by one process."""
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


@record
@dataclass(frozen=True, slots=True)
class Opened:
    """A profile as it was read, with the atlas's keys of publications."""

    reading: Reading
    works: tuple[Work, ...]
    """What it cites, with keys of its own making."""
    keys: Mapping[str, str]
    """Those of them that are others in the atlas."""
    digests: bytes
    """Of its statements, one after the other."""

    @classmethod
    def of(cls, raw: Reading, keys: Mapping[str, str], listed: Mapping[str, Source]) -> Opened:
        """A reading as it was read, given these keys."""
        reading = with_keys(raw, keys, listed)
        digests = b"".join(map(plain_digest, reading.statements))
        return cls(reading, works_of(raw), keys, digests)

    def known_to(self, records: RecordDigests, key: str) -> None:
        """Tell the digests of the reading and of its statements; `key` is what it was read from."""
        records.learn(self.reading, plain_digest((key, sorted(self.keys.items()))))
        records.learn_all(self.reading.statements, self.digests)


def read_profiles(
    paths: Sequence[Path],
    around: Surroundings,
    keeper: Keeper,
    processes: int | None = None,
    records: RecordDigests | None = None,
) -> list[Reading]:
    """Every profile, read or taken over, with common keys of publications. Raises `UnreadableFile`."""
    files = [(path.name, load(path, MAX_BYTES)) for path in paths]
    context = around.digest()
    keys = [
        hashlib.sha256(context + name.encode() + b"\0" + data).hexdigest() for name, data in files
    ]
    listed = portions(keys)
    held = [kept_portion(keeper, number) for number in range(len(listed))]
    kept = {key: opened for portion in held for key, opened in portion.items()}
    raw = read_at([at for at, key in enumerate(keys) if key not in kept], files, around, processes)
    works = [works_of(raw[at]) if at in raw else kept[key].works for at, key in enumerate(keys)]
    changes = kept_keys(works, around.sources, keeper)
    others = [at for at, key in enumerate(keys) if at not in raw and kept[key].keys != changes[at]]
    raw |= read_at(others, files, around, processes)
    new = {keys[at]: Opened.of(each, changes[at], around.sources) for at, each in raw.items()}
    kept |= new
    for number, portion in enumerate(listed):
        if held[number].keys() != set(portion) or not new.keys().isdisjoint(portion):
            keeper.put(f"readings/{number}", {key: kept[key] for key in portion})
    keeper.drop_others("readings", {KEYS, *(str(number) for number in range(len(listed)))})
    if records is not None:
        for key in keys:
            kept[key].known_to(records, key)
    return [kept[key].reading for key in keys]


def kept_keys(
    works: Sequence[Sequence[Work]], listed: Mapping[str, Source], keeper: Keeper
) -> Sequence[Mapping[str, str]]:
    """As by `common_keys`; those of before where all profiles cite the same works."""
    asked = plain_digest((program(), works, listed))
    held = keeper.recall(f"readings/{KEYS}")
    if isinstance(held, tuple) and held[0] == asked:
        found: Sequence[Mapping[str, str]] = held[1]
        return found
    changes = common_keys(works, listed)
    keeper.put(f"readings/{KEYS}", (asked, changes))
    return changes


def portions(keys: Sequence[str]) -> list[list[str]]:
    """Keys of neighbouring profiles together."""
    return [list(keys[at : at + PORTION]) for at in range(0, len(keys), PORTION)]


def kept_portion(keeper: Keeper, number: int) -> dict[str, Opened]:
    """What was kept in one file."""
    held = keeper.recall(f"readings/{number}")
    return held if isinstance(held, dict) else {}


def read_at(
    places: Sequence[int],
    files: Sequence[tuple[str, bytes]],
    around: Surroundings,
    processes: int | None,
) -> dict[int, Reading]:
    """Read the files at some places."""
    found = read_missing([files[at] for at in places], around, processes)
    return dict(zip(places, found, strict=True))


def read_missing(
    files: Sequence[tuple[str, bytes]], around: Surroundings, processes: int | None
) -> list[Reading]:
    """Read files, in several processes where they are many."""
    workers = processes or workers_for(sum(len(data) for _, data in files), ENOUGH)
    portions = [files[at : at + READ_TOGETHER] for at in range(0, len(files), READ_TOGETHER)]
    found = shared_out(reader_with, around, portions, workers)
    return [reading for portion in found for reading in portion]


def reader_with(around: Surroundings) -> Callable[[Sequence[tuple[str, bytes]]], list[Reading]]:
    """What reads a portion of files."""

    def read(files: Sequence[tuple[str, bytes]]) -> list[Reading]:
        return [
            read_bytes(name, data, registry=around.registry, sources=around.sources)
            for name, data in files
        ]

    return read
