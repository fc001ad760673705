"""Writing the site: one page a group, one a node with the evidence of its statements, and the rest.

In go a public build and a folder, out come pages, styles and scripts. Links are relative, so the site
works from any host, any sub path and by double click; nothing is asked of any other host. Same build,
same bytes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stemma.errors import BuildFailed
from stemma.model.build import Build
from stemma.publishing.drawings.legend import (
    Sample,
    kind_samples,
    strength_samples,
    time_samples,
)
from stemma.publishing.drawings.life_chart import draw_life_chart
from stemma.publishing.drawings.lineage_map import draw_lineage_map
from stemma.publishing.site.addresses import Links, group_path, node_path, read_path
from stemma.publishing.views.concordance import Concordance, concordance_of
from stemma.publishing.views.group_page import group_page_view
from stemma.publishing.views.home import home_view
from stemma.publishing.views.lineage import lineage_view
from stemma.publishing.views.node_page import node_page_view
from stemma.publishing.views.sources_page import sources_view
from stemma.publishing.views.words import STRENGTHS

ASSETS = ("site.css", "group-table.js")


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the data page."""

    name: str
    bytes: int


class Pages:
    """Renders pages into a folder."""

    def __init__(self, build: Build, folder: Path) -> None:
        """Open the templates; every value is escaped, and an absent one is a fault."""
        self.build, self.folder = build, folder
        self.templates = Environment(
            loader=PackageLoader("stemma.publishing.site"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def write(self, path: str, template: str, **fields: object) -> None:
        """One page at a path such as `groups/abc/index.html`."""
        words = self.templates.get_template(template).render(
            header=self.build.header, link=self.links(path), path=path, **fields
        )
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(words.encode("utf-8", "replace"))

    @staticmethod
    def links(path: str) -> Links:
        """Links from the page at a path."""
        return Links("../" * path.count("/"))


def write_site(build: Build, folder: Path, downloads: Path | None = None) -> None:
    """Write all pages and the assets; `downloads` are copied to the data page where given.

    Raises `BuildFailed` where the web bundle is missing.
    """
    copy_assets(folder / "assets")
    pages, concordance = Pages(build, folder), concordance_of(build)
    pages.write("index.html", "home.html", view=home_view(concordance))
    write_groups(pages, concordance)
    write_nodes(pages, concordance)
    write_map(pages, concordance)
    pages.write("sources/index.html", "sources.html", sources=sources_view(concordance))
    files = copy_downloads(downloads, folder / "data")
    pages.write("data/index.html", "data.html", files=files, left_out=build.left_out)
    pages.write("method/index.html", "method.html", strengths=STRENGTHS)
    pages.write("404.html", "404.html")


def write_groups(pages: Pages, concordance: Concordance) -> None:
    """One page a group, those without a profile included."""
    for group in concordance.groups:
        path = group_path(group)
        view, links = group_page_view(concordance, group), pages.links(path)
        chart = draw_life_chart(view.chart, view.name, links.statement)
        legend = [*time_samples(), *strength_samples()]
        pages.write(
            path,
            "group.html",
            page=view,
            chart=Markup(chart),
            legend=safe(legend),
            read_path=read_path(group),
        )
        pages.write(read_path(group), "read.html", page=view)


def write_map(pages: Pages, concordance: Concordance) -> None:
    """The lineage map of the whole atlas, with a table of the same relations."""
    path = "map/index.html"
    view, links = lineage_view(concordance), pages.links(path)
    drawing = draw_lineage_map(view, pages.build.header.title, links.statement, links.group)
    legend = [*kind_samples(view.kinds), *time_samples(), *strength_samples()]
    pages.write(path, "map.html", view=view, drawing=Markup(drawing), legend=safe(legend))


def safe(samples: Iterable[Sample]) -> list[tuple[Markup, str]]:
    """Samples whose drawings are markup of our own making, escaped there."""
    return [(Markup(sample.drawing), sample.words) for sample in samples]


def write_nodes(pages: Pages, concordance: Concordance) -> None:
    """One page for every node that something is stated of, or that a statement names."""
    for node in dict.fromkeys([*concordance.of_node, *concordance.naming]):
        has_page = node in concordance.groups_with_page
        view = node_page_view(concordance, node)
        pages.write(node_path(node), "node.html", page=view, has_page=has_page)


def copy_assets(folder: Path) -> None:
    """Styles and scripts of the web bundle."""
    bundle = resources.files("stemma.publishing.site") / "bundle"
    missing = [name for name in ASSETS if not (bundle / name).is_file()]
    if missing:
        raise BuildFailed(
            str(folder),
            f"the web bundle lacks {', '.join(missing)}; install again without STEMMA_SKIP_BUNDLE",
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        (folder / name).write_bytes((bundle / name).read_bytes())


def copy_downloads(source: Path | None, folder: Path) -> list[Download]:
    """Copy the downloads beside the data page, in the order of their names."""
    files = sorted(path for path in source.iterdir() if path.is_file()) if source else []
    folder.mkdir(parents=True, exist_ok=True)
    for path in files:
        shutil.copyfile(path, folder / path.name)
    return [Download(path.name, path.stat().st_size) for path in files]
