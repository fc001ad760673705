"""Writing the site: one page a group, one a node with the evidence of its statements, and the rest.

In go a public build and a folder, out come pages, styles and scripts. Links are relative, so the site
works from any host, any sub path and by double click; nothing is asked of any other host. Same build,
same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from stemma.ending import keep_to_the_end
from stemma.model.build import Build
from stemma.publishing.site.assets import copy_assets
from stemma.publishing.site.compiled import COMPILED, compile_all
from stemma.publishing.site.data_page import write_data
from stemma.publishing.site.jobs import jobs_of
from stemma.publishing.site.kept import (
    Kept,
    Recollection,
    Standing,
    alike_in,
    disturbed_in,
    files_of,
    kept_of,
    standing,
    standing_beside,
    take_over,
)
from stemma.publishing.site.pages import Pages
from stemma.publishing.site.rendering import made_again, render
from stemma.publishing.spare import remove
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.part_digests import Digests
from stemma.publishing.views.switched import Marks, marked, marks_since
from stemma.publishing.views.touched import Touched
from stemma.publishing.views.watching import Part, Result
from stemma.store.digests import RecordDigests
from stemma.store.packs import Pack

MOST_AGAIN = 400
"""Results that are made again before the pages, to see whether they come out alike; of more, pages make their own."""


@dataclass(frozen=True, slots=True)
class LastSite:
    """The site of the last build: where it lies, and what each of its pages looked at."""

    folder: Path
    kept: Kept
    pack: Pack = field(default_factory=partial(Pack, None))
    """Where results lie that its pages are made of."""
    is_here: bool = False
    """Whether the files of the last build lie in the folder to be written already."""
    touched: Touched | None = None
    """What may be told otherwise since; None: everything."""
    marks: Marks | None = None
    disturbed: Callable[[], Set[str]] | None = None
    """Tells which of its files are not as they were written; None: they are looked at here."""


@dataclass(frozen=True, slots=True)
class Written:
    """A site that was written."""

    kept: Kept
    """What the next build has to know of its pages."""
    changed: frozenset[str]
    """Paths that were written or removed, below its root."""
    marks: Marks


def write_site(
    build: Build,
    folder: Path,
    downloads: Callable[[], Path] | None = None,
    *,
    last: LastSite | None = None,
    program: str = "",
    processes: int | None = None,
    records: RecordDigests | None = None,
) -> Written:
    """Write all pages and the assets; `downloads`, asked for last, are put beside the data page where given.

    Pages of the last site that would come out the same are taken over. Raises `BuildFailed` where the
    web bundle is missing.
    """
    beside = {f"assets/{name}" for name in copy_assets(folder / "assets")}
    concordance = concordance_of(build)
    touched = last.touched if last else None
    if last and last.marks and touched:
        told, anew = marks_since(concordance, last.marks, touched)
        touched = replace(touched, marked=anew)
    else:
        told = marked(concordance)
    marks = told.of
    digests = Digests(concordance, marks, records or RecordDigests())
    jobs = jobs_of(concordance)
    usable = last if last and program and last.kept.program == program else None
    pages = Pages(build, folder, marks)
    if usable:
        COMPILED.code.update(usable.kept.templates)
    else:
        compile_all(pages.templates)
    stand = Standing((), {}, frozenset())
    again: Sequence[Result] = ()
    recollection: Mapping[Part, bytes] = {}
    gone: set[str] = set()
    pack = last.pack if last else Pack(None)
    if usable:
        look = usable.disturbed or partial(disturbed_in, usable.kept, usable.folder)
        disturbed = look()
        stand = standing(usable.kept, jobs, digests, disturbed, touched)
        recollection = Recollection(usable.kept.results, stand.down, pack)
        if len(stand.down) <= MOST_AGAIN:
            fallen = sorted(stand.down, key=repr)
            again = made_again(fallen, concordance, marks, folder, recollection)
            alike = alike_in(usable.kept, pack, again)
            stand = standing_beside(usable.kept, stand, jobs, disturbed, alike)
            made_anew = {result.part: result.value for result in again}
            recollection = Recollection(usable.kept.results, stand.down, pack, made_anew)
        gone = files_of(usable.kept, usable.kept.jobs.keys() - set(stand.jobs))
        if not usable.is_here:
            take_over(usable.kept, stand.jobs, usable.folder, folder)
    taken = frozenset(stand.jobs)
    left = [job for job in jobs if job not in taken]
    done = render(left, concordance, marks, folder, processes, recollection)
    gone -= {path for each in done for path in each.files}
    if usable and usable.is_here:
        for path in sorted(gone):
            remove(str(folder), path)
    write_data(pages, downloads() if downloads else None)
    made = {path for each in done for path in each.files} | beside | set(pages.written)
    keep_to_the_end(concordance, marks, digests, recollection, done)
    if not program:
        return Written(Kept(), frozenset(), told)
    old = usable.kept if usable else Kept(program)
    kept = kept_of(old, stand, done, digests, folder, pack, again)
    return Written(kept, frozenset(made | gone), told)
