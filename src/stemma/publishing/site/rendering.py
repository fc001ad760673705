"""Rendering: jobs become files, in this process or in several, and each says what it looked at.

In go jobs and a build, out come the files of each job and the parts of the build that they depend on.
Several processes are started only where there is work for them: a small atlas pays nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from stemma.publishing.site.jobs import Job, run_job
from stemma.publishing.site.pages import Pages
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.watching import MARKS, Log, Part, Watched, watched
from stemma.store.workers import shared_out, workers_for

ENOUGH = 300
"""Jobs that a process must have, to be worth its start."""
HEAVY = 8
"""Jobs at the beginning that go through the whole atlas; each is a portion of its own."""
CHUNKS = 12
"""Portions a process: so that none waits long for another at the end."""


@dataclass(frozen=True, slots=True)
class Done:
    """A job that was done."""

    job: Job
    files: tuple[str, ...]
    """Paths below the site's root."""
    parts: frozenset[Part] = field(default=frozenset())
    """What it looked at."""


class Renderer:
    """Does jobs, watching them."""

    def __init__(self, concordance: Concordance, marks: Mapping[str, str], folder: Path) -> None:
        """Pages go to the folder."""
        self.log = Log()
        self.concordance = watched(concordance, self.log)
        self.pages = Pages(self.concordance.build, folder, Watched(MARKS, marks, self.log))
        self.always = frozenset(self.log.take())
        """What the frame of every page looks at."""

    def done(self, job: Job) -> Done:
        """Do one job."""
        self.log.take()
        self.pages.written.clear()
        run_job(job, self.pages, self.concordance)
        return Done(job, tuple(self.pages.written), self.always | self.log.take())


def render(
    jobs: Sequence[Job],
    concordance: Concordance,
    marks: Mapping[str, str],
    folder: Path,
    processes: int | None = None,
) -> list[Done]:
    """Do all jobs; the result has their order."""
    workers = processes or workers_for(len(jobs), ENOUGH)
    portions = [jobs[at : at + 1] for at in range(HEAVY)] if workers > 1 else []
    number = workers * CHUNKS
    rest = jobs[HEAVY:] if workers > 1 else jobs
    portions += [part for at in range(number) if (part := rest[at::number])]
    found = shared_out(renderer_of, (concordance, marks, folder), portions, workers)
    done = {each.job: each for portion in found for each in portion}
    return [done[job] for job in jobs]


def renderer_of(
    tools: tuple[Concordance, Mapping[str, str], Path],
) -> Callable[[Sequence[Job]], list[Done]]:
    """What does a portion of jobs."""
    renderer = Renderer(*tools)
    return lambda jobs: [renderer.done(job) for job in jobs]
