"""Kept pages: what of the last build still stands.

In go the last build's list of jobs with the digests of what each looked at, out come the jobs whose
pages can be taken over as they are. Example: after one edit of one profile, the pages of groups that
the edit does not touch are not made again.
"""

from __future__ import annotations

import marshal
import os
import shutil
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from stemma.publishing.site.compiled import COMPILED
from stemma.publishing.site.jobs import Job
from stemma.publishing.site.rendering import Done
from stemma.publishing.spare import link
from stemma.publishing.views.part_digests import Digests
from stemma.publishing.views.watching import Part

Stamp = tuple[str, int, int]
"""Path, size and time of change of a file."""
UNUSED = 1.25
"""Parts that no page looks at any more are forgotten when the list has grown by so much."""


@dataclass(slots=True)
class Kept:
    """The jobs of one build of a site."""

    program: str = ""
    """Digest of the program that made it."""
    parts: list[Part] = field(default_factory=list)
    """Everything that any job looked at."""
    digests: list[bytes] = field(default_factory=list)
    """Of each part."""
    jobs: dict[Job, tuple[array[int], tuple[Stamp, ...]]] = field(default_factory=dict)
    """By job: numbers of the parts, and its files."""
    results: dict[Part, tuple[array[int], bytes]] = field(default_factory=dict)
    """By part: numbers of the parts that a result looked at, and its value."""
    fewest: int = 0
    """How many parts there were when those that nobody looks at were last forgotten."""
    templates: dict[str, bytes] = field(default_factory=dict)
    """The code of templates, as by `site.compiled`."""

    def __reduce__(self) -> tuple[Callable[[str, bytes, int], Kept], tuple[str, bytes, int]]:
        """Written at once, for it holds some hundred thousand small things."""
        jobs = [(*job, numbers.tobytes(), files) for job, (numbers, files) in self.jobs.items()]
        results = [
            (part, numbers.tobytes(), value) for part, (numbers, value) in self.results.items()
        ]
        held = marshal.dumps((self.parts, self.digests, jobs, results, self.templates))
        return restored, (self.program, held, self.fewest)


def restored(program: str, held: bytes, fewest: int) -> Kept:
    """The list as it was kept; what is kept is signed, so nobody else has written it."""
    parts, digests, jobs, results, templates = marshal.loads(held)
    return Kept(
        program, parts, digests,
        {Job(kind, key): (array("i", numbers), files) for kind, key, numbers, files in jobs},
        {part: (array("i", numbers), value) for part, numbers, value in results},
        fewest, templates,
    )  # fmt: skip


def changed_parts(kept: Kept, now: Sequence[bytes]) -> set[int]:
    """Numbers of the parts that are not what they were, results that looked at such a one included.

    `now` are today's digests of all parts.
    """
    pairs = zip(now, kept.digests, strict=True)
    changed = {number for number, (new, old) in enumerate(pairs) if new != old}
    number_of = {part: number for number, part in enumerate(kept.parts) if part in kept.results}
    waiting = dict(kept.results)
    while fallen := [
        part for part, (numbers, _) in waiting.items() if not changed.isdisjoint(numbers)
    ]:
        changed.update(number_of[part] for part in fallen)
        for part in fallen:
            del waiting[part]
    return changed


def standing_results(kept: Kept, changed: Set[int]) -> dict[Part, bytes]:
    """Results that would come out the same."""
    return {
        part: value
        for part, (numbers, value) in kept.results.items()
        if changed.isdisjoint(numbers)
    }


def standing(kept: Kept, jobs: Iterable[Job], changed: Set[int], site: Path) -> list[Job]:
    """The jobs whose pages are in the site of the last build, unchanged, and would come out the same."""
    root = os.fspath(site) + os.sep
    return [
        job
        for job in jobs
        if (known := kept.jobs.get(job)) is not None
        and changed.isdisjoint(known[0])
        and all(stamp_of(root, stamp[0]) == stamp for stamp in known[1])
    ]


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
    program: str,
    old: Kept,
    standing: Sequence[Job],
    done: Sequence[Done],
    digests: Digests,
    fresh: Path,
    now: Sequence[bytes],
    recollection: Mapping[Part, bytes],
) -> Kept:
    """The list for the next build; `now` are today's digests of the old list's parts."""
    jobs = {job: old.jobs[job] for job in standing}
    parts = {part: number for number, part in enumerate(old.parts)}
    root = os.fspath(fresh) + os.sep
    for each in done:
        numbers = array("i", (parts.setdefault(part, len(parts)) for part in each.parts))
        stamps = tuple(stamp for path in each.files if (stamp := stamp_of(root, path)))
        jobs[each.job] = numbers, stamps
    results = {part: (old.results[part][0], value) for part, value in recollection.items()}
    for result in (result for each in done for result in each.results):
        looked = (parts.setdefault(part, len(parts)) for part in result.parts)
        results[result.part] = array("i", looked), result.value
    for part in results:
        parts.setdefault(part, len(parts))
    kept = Kept(program, list(parts), [], jobs, results, old.fewest, dict(COMPILED.code))
    kept.digests = [*now, *digests.of_all(kept.parts[len(now) :])]
    return without_unused(kept) if len(parts) > UNUSED * old.fewest else kept


def without_unused(kept: Kept) -> Kept:
    """The same jobs, and only the parts that they look at."""
    asked = {number for numbers, _ in kept.jobs.values() for number in numbers}
    results = {
        part: kept.results[part]
        for number, part in enumerate(kept.parts)
        if number in asked and part in kept.results
    }
    used = sorted(asked.union(*(numbers for numbers, _ in results.values())))
    new = {number: at for at, number in enumerate(used)}
    return Kept(
        kept.program,
        [kept.parts[number] for number in used],
        [kept.digests[number] for number in used],
        {job: (renumbered(numbers, new), files) for job, (numbers, files) in kept.jobs.items()},
        {part: (renumbered(numbers, new), value) for part, (numbers, value) in results.items()},
        len(used),
        kept.templates,
    )


def renumbered(numbers: array[int], new: Mapping[int, int]) -> array[int]:
    """The same parts under new numbers."""
    return array("i", (new[number] for number in numbers))
