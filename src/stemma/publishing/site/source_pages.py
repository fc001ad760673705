"""The pages of publications: a table of all, and one page each with what rests on it.

In go pages and a concordance, out come files.
"""

from __future__ import annotations

from stemma.publishing.site.addresses import source_path
from stemma.publishing.site.pages import Pages, joined, preview_of
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.sources_page import source_line, source_view

PATH = "sources/index.html"


def write_sources(pages: Pages, concordance: Concordance) -> None:
    """The table of all publications, those that carry most first."""
    keys = list(concordance.build.sources)
    rows = concordance.recalled_all(shown_line, keys, pages)
    order = sorted(zip(keys, rows, strict=True), key=lambda row: (-row[1][0], row[0]))
    pages.write(
        PATH, "sources.html", number=len(keys), rows=joined(row for _, (_, row) in order),
        preview=preview_of(f"Sources · {pages.build.header.title}",
                           "Every publication, what rests on it, and what would fall with it."),
    )  # fmt: skip


def shown_line(concordance: Concordance, key: str, pages: Pages) -> tuple[int, str]:
    """How many statements rest on a publication, and its row of the table."""
    line = source_line(concordance, key)
    return line.statements, pages.piece("items.html", "source_row", line, pages.links(PATH))


def write_source(pages: Pages, concordance: Concordance, key: str) -> None:
    """One publication."""
    view = source_view(concordance, concordance.build.sources[key])
    pages.write(
        source_path(key), "source.html", source=view,
        preview=preview_of(view.words, f"{view.statements} statements rest on it, "
                           f"{len(view.alone)} of them on nothing else."),
    )  # fmt: skip
