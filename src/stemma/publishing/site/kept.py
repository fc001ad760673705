"""Kept pages: what of the last build still stands.

In go the last build's list of jobs with the digests of what each looked at, out come the jobs whose
pages can be taken over as they are. The list is written now and then; in between what has changed since is
written beside it, and the results that pages are made of lie in a pack. Example: after one edit of one
profile, the pages of groups that the edit does not touch are not made again.
"""

from __future__ import annotations

import marshal
import os
import pickle
import secrets
import shutil
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from stemma.publishing.site.compiled import COMPILED
from stemma.publishing.site.jobs import Job
from stemma.publishing.site.rendering import Done
from stemma.publishing.spare import link
from stemma.publishing.views.part_digests import Digest, Digests
from stemma.publishing.views.touched import Touched
from stemma.publishing.views.watching import Part, Result
from stemma.store.packs import NOWHERE, Pack, Place

Stamp = tuple[str, int, int]
"""Path, size and time of change of a file."""
Page = tuple["array[int]", tuple[Stamp, ...]]
"""Numbers of the parts that a job looked at, and its files."""
Remembered = tuple["array[int]", Place]
"""Numbers of the parts that a result looked at, and where it lies in the pack."""
K = TypeVar("K")
V = TypeVar("V")
UNUSED = 1.25
"""Parts that no page looks at any more are forgotten when the list has grown by so much."""
MOST_CHANGED = 4
"""The list is written anew when more than one page in so many has changed since."""


@dataclass(slots=True)
class Changes:
    """What is not as in the list that was written."""

    parts: list[Part] = field(default_factory=list)
    """Behind those of the list."""
    digests: dict[int, Digest] = field(default_factory=dict)
    """By number of a part."""
    jobs: dict[Job, Page | None] = field(default_factory=dict)
    """None: it is no more."""
    results: dict[Part, Remembered | None] = field(default_factory=dict)
    """None: it fell."""


@dataclass(slots=True)
class Kept:
    """The jobs of one build of a site."""

    program: str = ""
    """Digest of the program that made it."""
    mark: str = ""
    """Of the list that was written; what has changed since holds for that one alone."""
    parts: list[Part] = field(default_factory=list)
    """Everything that any job looked at."""
    digests: list[Digest] = field(default_factory=list)
    """Of each part."""
    jobs: dict[Job, Page] = field(default_factory=dict)
    results: dict[Part, Remembered] = field(default_factory=dict)
    templates: dict[str, bytes] = field(default_factory=dict)
    """The code of templates, as by `site.compiled`."""
    since: Changes = field(default_factory=Changes)
    """What has changed since the list was written; it holds already."""
    is_new: bool = False
    """Whether the list is still to be written."""
    numbers: dict[Part, int] | None = None
    """By part, once somebody asked."""

    def __reduce__(self) -> tuple[Callable[[str, str, bytes], Kept], tuple[str, str, bytes]]:
        """Written at once, for it holds some hundred thousand small things."""
        jobs = [(*job, numbers.tobytes(), files) for job, (numbers, files) in self.jobs.items()]
        results = [
            (part, numbers.tobytes(), place) for part, (numbers, place) in self.results.items()
        ]
        held = marshal.dumps((self.parts, self.digests, jobs, results, self.templates))
        return restored, (self.program, self.mark, held)

    @property
    def number_of(self) -> dict[Part, int]:
        """By part: its number."""
        if self.numbers is None:
            self.numbers = dict(zip(self.parts, range(len(self.parts)), strict=True))
        return self.numbers

    def change(self, since: Changes) -> None:
        """Let changes hold, beside those that do already."""
        self.parts += since.parts
        self.digests += [b""] * len(since.parts)
        for number, digest in since.digests.items():
            self.digests[number] = digest
        put_all(self.jobs, since.jobs)
        put_all(self.results, since.results)
        self.since.parts += since.parts
        self.since.digests |= since.digests
        self.since.jobs |= since.jobs
        self.since.results |= since.results

    @property
    def is_worn(self) -> bool:
        """Whether so much has changed that the list should be written anew."""
        fewest = len(self.parts) - len(self.since.parts)
        many = len(self.since.jobs) > len(self.jobs) / MOST_CHANGED
        return not self.mark or many or len(self.parts) > UNUSED * fewest


def put_all(held: dict[K, V], changed: Mapping[K, V | None]) -> None:
    """Put and remove what has changed."""
    for key, value in changed.items():
        if value is None:
            held.pop(key, None)
        else:
            held[key] = value


def restored(program: str, mark: str, held: bytes) -> Kept:
    """The list as it was kept; what is kept is signed, so nobody else has written it."""
    parts, digests, jobs, results, templates = marshal.loads(held)
    return Kept(
        program, mark, parts, digests,
        {Job(kind, key): (array("i", numbers), files) for kind, key, numbers, files in jobs},
        {part: (array("i", numbers), place) for part, numbers, place in results},
        templates,
    )  # fmt: skip


class Recollection(Mapping[Part, bytes]):
    """The results that would come out the same, each opened when it is asked for."""

    def __init__(
        self,
        results: Mapping[Part, Remembered],
        down: Set[Part],
        pack: Pack,
        anew: Mapping[Part, bytes] = MappingProxyType({}),
    ) -> None:
        """All but those that fell; of those, the ones that were made anew."""
        self.results, self.down, self.pack, self.anew = results, down - anew.keys(), pack, anew

    def __getitem__(self, part: Part) -> bytes:
        """One result. Raises `KeyError` where the pack has lost it, too."""
        if part in self.anew:
            return self.anew[part]
        if part in self.down:
            raise KeyError(part)
        found = self.pack.value(self.results[part][1])
        if found is None:
            raise KeyError(part)
        return found

    def __iter__(self) -> Iterator[Part]:
        """All of them."""
        return (part for part in self.results if part not in self.down)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.results) - len(self.down)


@dataclass(frozen=True, slots=True)
class Standing:
    """What of the last build would come out the same."""

    jobs: tuple[Job, ...]
    """Pages that are in its site, unchanged."""
    changed: Mapping[int, Digest]
    """Numbers of the parts that are not what they were, with what they are."""
    down: Set[Part]
    """Results that would come out otherwise."""


def standing(
    kept: Kept,
    jobs: Iterable[Job],
    digests: Digests,
    disturbed: Set[str],
    touched: Touched | None = None,
) -> Standing:
    """What stands beside today's digests, of today's jobs; a result that fell takes down who looked at it.

    Of parts that are not touched the digests are those of before. `disturbed`: files that are not as they were written.
    """
    places = list(touched.places(kept.parts)) if touched else range(len(kept.parts))
    found_now = digests.of_all([kept.parts[at] for at in places])
    changed = {
        at: new for at, new in zip(places, found_now, strict=True) if new != kept.digests[at]
    }
    looked = set(changed)
    waiting = dict(kept.results)
    while found := [
        part for part, (numbers, _) in waiting.items() if not looked.isdisjoint(numbers)
    ]:
        looked.update(kept.number_of[part] for part in found)
        for part in found:
            del waiting[part]
    stand = tuple(job for job in jobs if stands(kept, job, looked, disturbed))
    return Standing(stand, changed, kept.results.keys() - waiting.keys())


def standing_beside(
    kept: Kept, stand: Standing, jobs: Iterable[Job], disturbed: Set[str], alike: Set[Part]
) -> Standing:
    """The same where some results that fell were made again, and came out alike: who looked at them may stand."""
    looked = {*stand.changed, *(kept.number_of[part] for part in stand.down - alike)}
    stood = set(stand.jobs)
    found = tuple(job for job in jobs if job in stood or stands(kept, job, looked, disturbed))
    return replace(stand, jobs=found)


def stands(kept: Kept, job: Job, looked: Set[int], disturbed: Set[str]) -> bool:
    """Whether the page of a job is there as it was written, and looked at none of these parts."""
    known = kept.jobs.get(job)
    if known is None or not looked.isdisjoint(known[0]):
        return False
    return not disturbed or all(path not in disturbed for path, _, _ in known[1])


def disturbed_in(kept: Kept, site: Path) -> frozenset[str]:
    """The files of all jobs that are not there as they were written."""
    root = os.fspath(site) + os.sep
    written = (stamp for _, stamps in kept.jobs.values() for stamp in stamps)
    return frozenset(stamp[0] for stamp in written if stamp_of(root, stamp[0]) != stamp)


def alike_in(kept: Kept, pack: Pack, made: Iterable[Result]) -> frozenset[Part]:
    """The results that are what they were in the last build."""
    return frozenset(
        result.part
        for result in made
        if (known := kept.results.get(result.part)) is not None
        and (old := pack.value(known[1])) is not None
        and (old == result.value or pickle.loads(old) == pickle.loads(result.value))
    )


def stamp_of(root: str, path: str) -> Stamp | None:
    """A file's size and time; None where it is not there. The root ends in a separator."""
    try:
        found = os.stat(root + path)
    except OSError:
        return None
    return path, found.st_size, found.st_mtime_ns


def take_over(kept: Kept, jobs: Iterable[Job], site: Path, fresh: Path) -> None:
    """Put the pages of standing jobs into the fresh site: links to the same bytes where possible."""
    here, there = os.fspath(site), os.fspath(fresh)
    for job in jobs:
        for path, _, _ in kept.jobs[job][1]:
            try:
                link(f"{here}/{path}", f"{there}/{path}")
            except OSError:
                shutil.copy2(site / path, fresh / path)


def files_of(kept: Kept, jobs: Iterable[Job]) -> set[str]:
    """Paths of the files of jobs, below the root of the site."""
    return {path for job in jobs for path, _, _ in kept.jobs[job][1]}


def kept_of(
    old: Kept,
    stand: Standing,
    done: Sequence[Done],
    digests: Digests,
    fresh: Path,
    pack: Pack,
    again: Sequence[Result] = (),
) -> Kept:
    """The list for the next build, which the old one becomes; some results were made again before the jobs."""
    since = Changes(digests=dict(stand.changed), results=dict.fromkeys(stand.down))
    since.jobs = dict.fromkeys(old.jobs.keys() - set(stand.jobs))
    made = [*again, *(result for each in done for result in each.results)]
    looked = {part for each in done for part in each.parts}
    looked.update(part for result in made for part in (result.part, *result.parts))
    number_of = old.number_of
    since.parts = sorted(looked - number_of.keys(), key=itemgetter(0))
    for number, part in enumerate(since.parts, len(old.parts)):
        number_of[part] = number
    since.digests |= zip(
        range(len(old.parts), len(number_of)), digests.of_all(since.parts), strict=True
    )
    root = os.fspath(fresh) + os.sep
    for each in done:
        stamps = tuple(stamp for path in each.files if (stamp := stamp_of(root, path)))
        since.jobs[each.job] = array("i", map(number_of.__getitem__, each.parts)), stamps
    values = {result.part: result for result in made}
    places = pack.add(result.value for result in values.values())
    for result, place in zip(values.values(), places, strict=True):
        numbers = array("i", map(number_of.__getitem__, result.parts))
        since.results[result.part] = numbers, place
    old.change(since)
    return written_anew(old, pack) if old.is_worn else old


def written_anew(kept: Kept, pack: Pack) -> Kept:
    """The same jobs under a new mark, with only the parts that they look at, those of one index together."""
    used = {number for numbers, _ in kept.jobs.values() for number in numbers}
    results: dict[Part, Remembered] = {}
    asked: Iterable[int] = used
    while found := [
        part for n in asked if (part := kept.parts[n]) in kept.results and part not in results
    ]:
        results |= {part: kept.results[part] for part in found}
        asked = {number for part in found for number in results[part][0]}
        used |= asked
    order = sorted(used, key=lambda number: kept.parts[number][0])
    new = {number: at for at, number in enumerate(order)}
    values = {part: pack.value(place) for part, (_, place) in results.items()}
    places = dict(zip(values, pack.renew(value or b"" for value in values.values()), strict=True))
    return Kept(
        kept.program,
        secrets.token_hex(8),
        [kept.parts[number] for number in order],
        [kept.digests[number] for number in order],
        {job: (renumbered(numbers, new), files) for job, (numbers, files) in kept.jobs.items()},
        {
            part: (renumbered(numbers, new), NOWHERE if values[part] is None else places[part])
            for part, (numbers, _) in results.items()
        },
        dict(COMPILED.code),
        is_new=True,
    )


def renumbered(numbers: Iterable[int], new: Mapping[int, int]) -> array[int]:
    """The same parts under new numbers."""
    return array("i", map(new.__getitem__, numbers))
