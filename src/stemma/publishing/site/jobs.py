"""Jobs: the pages of a site one by one, in their order.

In goes a concordance, out come jobs; each is a kind and a key, and its function writes one page with
what stands beside it. A new kind of page is one function and one line here. What a job depends on is
measured (`views.watching`), never listed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from stemma.model.dates import date_in_words
from stemma.publishing.codebook import tables_of
from stemma.publishing.site.changes_pages import write_changes
from stemma.publishing.site.compare_page import write_compare, write_compared
from stemma.publishing.site.group_pages import write_group
from stemma.publishing.site.home_page import write_home
from stemma.publishing.site.map_page import write_maps
from stemma.publishing.site.node_pages import moved_groups, node_keys, write_moved, write_node
from stemma.publishing.site.pages import Pages
from stemma.publishing.site.places_page import write_layers, write_places
from stemma.publishing.site.search_page import write_search
from stemma.publishing.site.source_pages import write_source, write_sources
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.group_table import COLUMNS
from stemma.publishing.views.switched import is_own_date
from stemma.publishing.views.words import RELATIONS, STRENGTHS
from stemma.store.library import schema

Write = Callable[[Pages, Concordance, str], None]


class Job(NamedTuple):
    """One page."""

    kind: str
    key: str = ""
    """Which one of its kind; empty where there is only one."""


def write_fixed(pages: Pages, concordance: Concordance, key: str) -> None:
    """Pages that say the same of every atlas."""
    marks = list(pages.marks.values())
    header = concordance.build.header
    pages.write(
        "method/index.html", "method.html", strengths=STRENGTHS, relations=RELATIONS,
        statements=f"{len(marks):,}", unpublished=f"{sum(map(is_own_date, marks)):,}",
        described=date_in_words(header.described) if header.described else "",
    )  # fmt: skip
    pages.write(
        "codebook/index.html", "codebook.html", tables=tables_of(schema()), of_group=COLUMNS
    )
    pages.write("404.html", "404.html")


KINDS: dict[str, Write] = {
    "home": write_home,
    "group": write_group,
    "node": write_node,
    "moved": write_moved,
    "map": write_maps,
    "compare": write_compare,
    "compared": write_compared,
    "places": lambda pages, concordance, key: write_places(pages, concordance),
    "layers": lambda pages, concordance, key: write_layers(pages),
    "search": lambda pages, concordance, key: write_search(pages, concordance),
    "sources": lambda pages, concordance, key: write_sources(pages, concordance),
    "source": write_source,
    "changes": lambda pages, concordance, key: write_changes(pages, concordance),
    "fixed": write_fixed,
}


def jobs_of(concordance: Concordance) -> list[Job]:
    """Every page of the site, those that go through the whole atlas first."""
    return [
        Job("map"), Job("search"), Job("sources"), Job("compare"), Job("places"), Job("layers"), Job("changes"), Job("home"), Job("fixed"),
        *(Job("group", group) for group in concordance.groups),
        *(Job("compared", group) for group in concordance.groups if group in concordance.profiles),
        *(Job("node", node) for node in node_keys(concordance)),
        *(Job("moved", node) for node in moved_groups(concordance)),
        *(Job("source", key) for key in sorted(concordance.build.sources)),
    ]  # fmt: skip


def run_job(job: Job, pages: Pages, concordance: Concordance) -> None:
    """Write one page."""
    KINDS[job.kind](pages, concordance, job.key)
