"""Rendering: jobs become files, in this process or in several, and each says what it looked at.

In go jobs and a build, out come the files of each job and the parts of the build that they depend on.
Several processes are started only where there is work for them: a small atlas pays nothing. They are
spawned, not forked, so all systems work alike; where none can be started the work is done here.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from stemma.model.build import Build
from stemma.publishing.site.jobs import Job, run_job
from stemma.publishing.site.pages import Pages
from stemma.publishing.views.concordance import Concordance, concordance_of
from stemma.publishing.views.switched import marks_of
from stemma.publishing.views.watching import MARKS, Log, Part, Watched, watched

ENOUGH = 1500
"""Jobs from which a second process is worth its start."""
CHUNKS = 8
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

    def __init__(self, concordance: Concordance, folder: Path) -> None:
        """Pages go to the folder."""
        self.log = Log()
        self.concordance = watched(concordance, self.log)
        marks = Watched(MARKS, marks_of(concordance), self.log)
        self.pages = Pages(self.concordance.build, folder, marks)
        self.always = frozenset(self.log.take())
        """What the frame of every page looks at."""

    def done(self, job: Job) -> Done:
        """Do one job."""
        self.log.take()
        self.pages.written.clear()
        run_job(job, self.pages, self.concordance)
        return Done(job, tuple(self.pages.written), self.always | self.log.take())


def processes_for(jobs: int) -> int:
    """How many processes so many jobs are worth."""
    return max(1, min(os.cpu_count() or 1, jobs // ENOUGH + 1))


def render(
    jobs: Sequence[Job], concordance: Concordance, folder: Path, processes: int | None = None
) -> list[Done]:
    """Do all jobs; the result has their order."""
    workers = processes or processes_for(len(jobs))
    if workers == 1:
        return rendered_here(jobs, Renderer(concordance, folder))
    try:
        return rendered_apart(jobs, concordance.build, folder, workers)
    except BrokenProcessPool:
        return rendered_here(jobs, Renderer(concordance, folder))


def rendered_here(jobs: Iterable[Job], renderer: Renderer) -> list[Done]:
    """In this process."""
    return [renderer.done(job) for job in jobs]


def rendered_apart(jobs: Sequence[Job], build: Build, folder: Path, workers: int) -> list[Done]:
    """In several; every portion takes each n-th job, so that heavy kinds are shared out."""
    portions = workers * CHUNKS
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=start, initargs=(build, folder)
    ) as pool:
        found = pool.map(render_portion, [jobs[at::portions] for at in range(portions)])
        done = {each.job: each for portion in found for each in portion}
    return [done[job] for job in jobs]


STARTED: list[Renderer] = []
"""The renderer of this process, where it is one of several."""


def start(build: Build, folder: Path) -> None:
    """Begin a process."""
    gc.disable()
    STARTED[:] = [Renderer(concordance_of(build), folder)]


def render_portion(jobs: Sequence[Job]) -> list[Done]:
    """Do a portion."""
    return rendered_here(jobs, STARTED[0])
