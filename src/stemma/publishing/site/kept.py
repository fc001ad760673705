"""Kept pages: what of the last build still stands.

In go the last build's list of jobs with the digests of what each looked at, out come the jobs whose
pages can be taken over as they are. Example: after one edit of one profile, the pages of groups that
the edit does not touch are not made again.
"""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from stemma.publishing.site.jobs import Job
from stemma.publishing.site.rendering import Done
from stemma.publishing.spare import link
from stemma.publishing.views.watching import Digests, Part

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
    fewest: int = 0
    """How many parts there were when those that nobody looks at were last forgotten."""


def standing(kept: Kept, jobs: Iterable[Job], digests: Digests, site: Path) -> list[Job]:
    """The jobs whose pages are in the site of the last build, unchanged, and would come out the same."""
    changed = {
        number
        for number, (now, then) in enumerate(zip(digests.of_all(kept.parts), kept.digests, strict=True))
        if now != then
    }  # fmt: skip
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
) -> Kept:
    """The list for the next build."""
    jobs = {job: old.jobs[job] for job in standing}
    parts = {part: number for number, part in enumerate(old.parts)}
    root = os.fspath(fresh) + os.sep
    for each in done:
        numbers = array("l", (parts.setdefault(part, len(parts)) for part in each.parts))
        stamps = tuple(stamp for path in each.files if (stamp := stamp_of(root, path)))
        jobs[each.job] = numbers, stamps
    kept = Kept(program, list(parts), [], jobs, old.fewest)
    if len(parts) > UNUSED * old.fewest:
        kept = without_unused(kept)
    kept.digests = list(digests.of_all(kept.parts))
    return kept


def without_unused(kept: Kept) -> Kept:
    """The same jobs, and only the parts that they look at."""
    used = sorted({number for numbers, _ in kept.jobs.values() for number in numbers})
    new = {number: at for at, number in enumerate(used)}
    jobs = {
        job: (array("l", (new[number] for number in numbers)), files)
        for job, (numbers, files) in kept.jobs.items()
    }
    return Kept(kept.program, [kept.parts[number] for number in used], [], jobs, len(used))
