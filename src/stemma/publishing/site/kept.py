"""Kept pages: what of the last build still stands.

In go the last build's list of jobs with the digests of what each looked at, out come the jobs whose
pages can be taken over as they are. Example: after one edit of one profile, the pages of groups that
the edit does not touch are not made again.
"""

from __future__ import annotations

import shutil
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from stemma.publishing.site.jobs import Job
from stemma.publishing.site.rendering import Done
from stemma.publishing.views.watching import Digests, Part

Stamp = tuple[str, int, int]
"""Path, size and time of change of a file."""


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


def standing(kept: Kept, jobs: Iterable[Job], digests: Digests, site: Path) -> list[Job]:
    """The jobs whose pages are in the site of the last build, unchanged, and would come out the same."""
    changed = {
        number
        for number, (part, digest) in enumerate(zip(kept.parts, kept.digests, strict=True))
        if digests.of(part) != digest
    }
    return [
        job
        for job in jobs
        if (known := kept.jobs.get(job)) is not None
        and changed.isdisjoint(known[0])
        and all(stamp_of(site, stamp[0]) == stamp for stamp in known[1])
    ]


def stamp_of(site: Path, path: str) -> Stamp | None:
    """A file's size and time; None where it is not there."""
    try:
        found = (site / path).stat()
    except OSError:
        return None
    return path, found.st_size, found.st_mtime_ns


def take_over(kept: Kept, jobs: Iterable[Job], site: Path, fresh: Path) -> None:
    """Put the pages of standing jobs into the fresh site: links to the same bytes where possible."""
    made: set[Path] = set()
    for job in jobs:
        for path, _, _ in kept.jobs[job][1]:
            target = fresh / path
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            try:
                target.hardlink_to(site / path)
            except OSError:
                shutil.copy2(site / path, target)


def kept_of(
    program: str,
    old: Kept,
    standing: Sequence[Job],
    done: Sequence[Done],
    digests: Digests,
    fresh: Path,
) -> Kept:
    """The list for the next build."""
    parts: dict[Part, int] = {}
    jobs: dict[Job, tuple[array[int], tuple[Stamp, ...]]] = {}
    renumbered: dict[int, int] = {}
    for job in standing:
        numbers, files = old.jobs[job]
        new = array("l")
        for number in numbers:
            at = renumbered.get(number)
            if at is None:
                at = renumbered[number] = parts.setdefault(old.parts[number], len(parts))
            new.append(at)
        jobs[job] = new, files
    for each in done:
        numbers = array("l", (parts.setdefault(part, len(parts)) for part in each.parts))
        stamps = tuple(stamp for path in each.files if (stamp := stamp_of(fresh, path)))
        jobs[each.job] = numbers, stamps
    return Kept(program, list(parts), [digests.of(part) for part in parts], jobs)
