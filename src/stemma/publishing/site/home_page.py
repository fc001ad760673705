"""The first page: all groups of the atlas in one table, and its theatres.

In go pages and a concordance, out comes a file.
"""

from __future__ import annotations

from stemma.publishing.site.pages import Pages, joined, preview_of
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.home import group_line, home_view, profiled_first

PATH = "index.html"


def write_home(pages: Pages, concordance: Concordance, key: str) -> None:
    """Page."""
    view = home_view(concordance)
    placed: dict[str, list[str]] = {theatre.key: [] for theatre in view.theatres}
    within = {theatre.key: frozenset(theatre.groups) for theatre in view.theatres}
    rows = []
    for group in profiled_first(concordance):
        keys = [key for key, groups in within.items() if group in groups]
        row, member = concordance.recalled(shown_group, " ".join((group, *keys)), pages)
        rows.append(row)
        for theatre in keys:
            placed[theatre].append(member)
    members = {
        key: joined([", </span>".join(held), "</span>"] if held else ())
        for key, held in placed.items()
    }
    told = f"{view.profiles} profiles, {view.statements} statements, {view.sources} sources. "
    pages.write(
        PATH, "home.html", view=view, rows=joined(rows), members=members,
        preview=preview_of(view.title, told + "Every value opens the sentence it rests on."),
    )  # fmt: skip


def shown_group(concordance: Concordance, group: str, pages: Pages) -> tuple[str, str]:
    """A group, named before its theatres, as a row of the table and as a member of a theatre."""
    node, *theatres = group.split(" ")
    line, links = group_line(concordance, node, tuple(theatres)), pages.links(PATH)
    return (
        pages.piece("items.html", "group_row", line, links),
        pages.piece("items.html", "member", line, links),
    )
