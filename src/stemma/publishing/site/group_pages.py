"""The pages of groups: the page itself, what was read, and the downloads of one group.

In go pages and a concordance, out come files; groups without a profile have a page too.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from stemma.publishing.drawings.legend import strength_samples, time_samples
from stemma.publishing.drawings.life_chart import Drawing, draw_life_chart
from stemma.publishing.site.addresses import group_path, read_path
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of, safe
from stemma.publishing.views.citing import bibtex, csl_json
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.group_page import GroupPage, group_page_view
from stemma.publishing.views.group_table import group_csv
from stemma.publishing.views.lineage_file import atlas_line

LEGEND = safe([*time_samples(has_leaders=False), *strength_samples()])


def write_group(pages: Pages, concordance: Concordance, group: str) -> None:
    """One group's page, and beside it what was read and the downloads where it has a profile."""
    path, read = group_path(group), read_path(group)
    view = group_page_view(concordance, group, group_path)
    chart = draw_life_chart(view.chart, view.name, pages.links(path).statement, pages.marks)
    atlas = atlas_line(pages.build.header, pages.build.releases)
    beside = path.removesuffix("index.html")
    stem = beside.rstrip("/").rpartition("/")[2]
    files = {name: f"{beside}{stem}{end}" for name, end in ENDINGS.items()}
    known = f"{stem}.known.js" if chart.earlier else ""
    if known:
        pages.put(f"{beside}{known}", earlier_marks(chart))
    pages.write(
        path, "group.html", page=view, chart=Markup(chart.markup), known=known, legend=LEGEND, read_path=read,
        cite_line=" · ".join(filter(None, (atlas.cite, atlas.licence))),
        preview=preview_of(f"{view.name} · {pages.build.header.title}", *answers(view)), **files,
    )  # fmt: skip
    if not view.has_profile:
        return
    pages.write(read, "read.html", page=view)
    pages.put(files["passages_path"], passages(view, pages.marks))
    pages.put(files["data_path"], group_csv(concordance, group))
    if view.sources:
        sources = [pages.build.sources[cited.key] for cited in view.sources]
        pages.put(files["bibtex_path"], "\n\n".join(map(bibtex, sources)) + "\n")
        pages.put(files["csl_path"], csl_json(sources) + "\n")


ENDINGS = {
    "passages_path": ".read.js", "data_path": ".csv", "bibtex_path": ".bib", "csl_path": ".csl.json",
}  # fmt: skip
"""What stands beside a group's page, by the name that the template knows."""


def answers(view: GroupPage) -> list[str]:
    """The key statistics as sentences, each with its hedge."""
    told = [f"{view.life}."] if view.life else []
    for answer in view.key:
        words = "; ".join(f"{v.words} ({v.doubt})" if v.doubt else v.words for v in answer.values)
        told += [f"{answer.label}: {words}."] if words else []
    return told or [f"{view.kind}, mentioned; no profile yet.".capitalize()]


def passages(view: GroupPage, marks: Mapping[str, str]) -> str:
    """What was read at each passage, as a script: browsers refuse other files on file://."""
    found = {
        run.anchor: [
            [f"{line.subject}: {line.words}", line.strength, marks.get(line.id, "")]
            for line in run.statements
        ]
        for section in view.sections
        for block in section.blocks
        for run in block.runs
        if run.anchor
    }
    return data_script("passages", found)


def earlier_marks(chart: Drawing) -> str:
    """What the marks of the life chart were before all was known, as a script."""
    return data_script("earlier", tuple(chart.earlier.items()))
