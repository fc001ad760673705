"""The pages of publications: a table of all, and one page each with what rests on it.

In go pages and a concordance, out come files.
"""

from __future__ import annotations

from stemma.publishing.site.addresses import source_path
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.sources_page import source_view, sources_view


def write_sources(pages: Pages, concordance: Concordance) -> None:
    """The table of all publications."""
    pages.write(
        "sources/index.html", "sources.html", view=sources_view(concordance),
        preview=preview_of(f"Sources · {pages.build.header.title}",
                           "Every publication, what rests on it, and what would fall with it."),
    )  # fmt: skip


def write_source(pages: Pages, concordance: Concordance, key: str) -> None:
    """One publication."""
    view = source_view(concordance, concordance.build.sources[key])
    pages.write(
        source_path(key), "source.html", source=view,
        preview=preview_of(view.words, f"{view.statements} statements rest on it, "
                           f"{len(view.alone)} of them on nothing else."),
    )  # fmt: skip
