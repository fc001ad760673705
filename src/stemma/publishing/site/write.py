"""Writing the site: one page a group, one a node with the evidence of its statements, and the rest.

In go a public build and a folder, out come pages, styles and scripts. Links are relative, so the site
works from any host, any sub path and by double click; nothing is asked of any other host. Same build,
same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.model.build import Build
from stemma.publishing.site.assets import copy_assets
from stemma.publishing.site.data_page import write_data
from stemma.publishing.site.jobs import Job, jobs_of
from stemma.publishing.site.kept import Kept, kept_of, standing, take_over
from stemma.publishing.site.pages import Pages
from stemma.publishing.site.rendering import render
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.switched import marks_of
from stemma.publishing.views.watching import Digests


@dataclass(frozen=True, slots=True)
class LastSite:
    """The site of the last build: where it lies, and what each of its pages looked at."""

    folder: Path
    kept: Kept


def write_site(
    build: Build,
    folder: Path,
    downloads: Path | None = None,
    *,
    last: LastSite | None = None,
    program: str = "",
    processes: int | None = None,
) -> Kept:
    """Write all pages and the assets; `downloads` are put beside the data page where given.

    Pages of the last site that would come out the same are taken over. Raises `BuildFailed` where the
    web bundle is missing.
    """
    copy_assets(folder / "assets")
    concordance = concordance_of(build)
    marks = marks_of(concordance)
    digests = Digests(concordance, marks)
    jobs = jobs_of(concordance)
    usable = last if last and program and last.kept.program == program else None
    stand: Sequence[Job] = ()
    if usable:
        stand = standing(usable.kept, jobs, digests, usable.folder)
        take_over(usable.kept, stand, usable.folder, folder)
    taken = frozenset(stand)
    done = render([job for job in jobs if job not in taken], concordance, marks, folder, processes)
    write_data(Pages(build, folder, marks), downloads)
    if not program:
        return Kept()
    return kept_of(program, usable.kept if usable else Kept(), stand, done, digests, folder)
