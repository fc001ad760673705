"""Writing the site: one page a group, one a node with the evidence of its statements, and the rest.

In go a public build and a folder, out come pages, styles and scripts. Links are relative, so the site
works from any host, any sub path and by double click; nothing is asked of any other host. Same build,
same bytes.
"""

from __future__ import annotations

from pathlib import Path

from stemma.model.build import Build
from stemma.publishing.codebook import tables_of
from stemma.publishing.site.assets import copy_assets
from stemma.publishing.site.changes_pages import write_changes
from stemma.publishing.site.compare_page import write_compare
from stemma.publishing.site.data_page import write_data
from stemma.publishing.site.group_pages import write_groups
from stemma.publishing.site.map_page import write_map
from stemma.publishing.site.network_page import write_network
from stemma.publishing.site.node_pages import write_nodes
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.site.places_page import write_places
from stemma.publishing.site.search_page import write_search
from stemma.publishing.site.source_pages import write_sources
from stemma.publishing.views.concordance import Concordance, concordance_of
from stemma.publishing.views.group_table import COLUMNS
from stemma.publishing.views.home import home_view
from stemma.publishing.views.lineage import lineage_view
from stemma.publishing.views.places import places_view
from stemma.publishing.views.switched import marks_of
from stemma.publishing.views.words import STRENGTHS
from stemma.store.library import schema


def write_site(build: Build, folder: Path, downloads: Path | None = None) -> None:
    """Write all pages and the assets; `downloads` are put beside the data page where given.

    Raises `BuildFailed` where the web bundle is missing.
    """
    copy_assets(folder / "assets")
    concordance = concordance_of(build)
    pages = Pages(build, folder, marks_of(concordance))
    write_home(pages, concordance)
    write_groups(pages, concordance)
    write_nodes(pages, concordance)
    lineage = lineage_view(concordance)
    write_map(pages, lineage)
    write_network(pages, lineage)
    write_compare(pages, concordance)
    write_places(pages, places_view(concordance))
    write_search(pages, concordance)
    write_sources(pages, concordance)
    write_changes(pages, concordance)
    write_data(pages, downloads)
    pages.write("method/index.html", "method.html", strengths=STRENGTHS)
    pages.write(
        "codebook/index.html", "codebook.html", tables=tables_of(schema()), of_group=COLUMNS
    )
    pages.write("404.html", "404.html")


def write_home(pages: Pages, concordance: Concordance) -> None:
    """The first page."""
    view = home_view(concordance)
    told = f"{view.profiles} profiles, {view.statements} statements, {view.sources} sources. "
    pages.write(
        "index.html", "home.html", view=view,
        preview=preview_of(view.title, told + "Every value opens the sentence it rests on."),
    )  # fmt: skip
