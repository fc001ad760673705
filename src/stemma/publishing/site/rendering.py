"""Rendering: jobs become files, in this process or in several, and each says what it looked at.

In go jobs and a build, out come the files of each job and the parts of the build that they depend on.
Several processes are started only where there is work for them: a small atlas pays nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from stemma.publishing.site.jobs import Job, run_job
from stemma.publishing.site.pages import Pages
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.watching import MARKS, Log, Part, Result, Watched, watched
from stemma.store.workers import worked_together, workers_for

ENOUGH = 300
"""Jobs that a process must have, to be worth its start."""
STATEMENTS = 100
"""Statements that a job on the whole atlas goes through while another one makes its page, if it recalls nothing."""
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
    results: tuple[Result, ...] = ()
    """What it worked out that other jobs or the next build may ask for."""


class Renderer:
    """Does jobs, watching them."""

    def __init__(
        self,
        concordance: Concordance,
        marks: Mapping[str, str],
        folder: Path,
        recollection: Mapping[Part, bytes] = MappingProxyType({}),
    ) -> None:
        """Pages go to the folder."""
        self.log = Log()
        self.concordance = watched(concordance, self.log, recollection)
        self.pages = Pages(self.concordance.build, folder, Watched(MARKS, marks, self.log))
        self.always = self.log.always = frozenset(self.log.take())
        """What the frame of every page looks at."""

    def done(self, job: Job) -> Done:
        """Do one job."""
        self.log.take()
        self.pages.written.clear()
        run_job(job, self.pages, self.concordance)
        results, self.log.results = tuple(self.log.results), []
        return Done(job, tuple(self.pages.written), self.always | self.log.take(), results)


def made_again(
    parts: Iterable[Part],
    concordance: Concordance,
    marks: Mapping[str, str],
    folder: Path,
    recollection: Mapping[Part, bytes],
) -> list[Result]:
    """Results that fell, with those that they are made of; what cannot be made is left to who still asks for it."""
    renderer = Renderer(concordance, marks, folder, recollection)
    for part in parts:
        with suppress(Exception):
            renderer.concordance.recalled_part(part, renderer.pages)
    return renderer.log.results


def render(
    jobs: Sequence[Job],
    concordance: Concordance,
    marks: Mapping[str, str],
    folder: Path,
    processes: int | None = None,
    recollection: Mapping[Part, bytes] = MappingProxyType({}),
) -> list[Done]:
    """Do all jobs; the result has their order."""
    heavy = [job for job in jobs if not job.key]
    rest = [job for job in jobs if job.key]
    pieces = 0 if recollection else len(heavy) * len(concordance.statements) // STATEMENTS
    amount = len(rest) + pieces
    workers = processes or workers_for(amount, ENOUGH)
    portions: list[Sequence[Job]] = [[job] for job in heavy] if workers > 1 else [heavy]
    number = workers * CHUNKS if workers > 1 else 1
    portions += [part for at in range(number) if (part := rest[at::number])]
    tools = (concordance, marks, folder, recollection)
    found = worked_together(renderer_of, tools, portions, workers)
    done = {each.job: each for portion in found for each in portion}
    return [done[job] for job in jobs]


def renderer_of(
    tools: tuple[Concordance, Mapping[str, str], Path, Mapping[Part, bytes]],
) -> Callable[[Sequence[Job]], list[Done]]:
    """What does a portion of jobs."""
    renderer = Renderer(*tools)
    return lambda jobs: [renderer.done(job) for job in jobs]
