"""The page of the comparison, with one small file a group.

In go pages and a concordance, out come files below `compare/`.
"""

from __future__ import annotations

from stemma.publishing.site.addresses import safe_part
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, joined, preview_of
from stemma.publishing.views.comparison import Choosable, ComparedGroup, compared_group
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.lineage_file import atlas_line

PATH = "compare/index.html"
LINKS = Pages.links(PATH)


def compared(concordance: Concordance, group: str) -> ComparedGroup | None:
    """A group with the addresses of this page; None where it cannot be chosen."""
    return compared_group(concordance, group, link=LINKS.statement, group_link=LINKS.group)


def file_of(group: str) -> str:
    """The name of a group's file, without ending."""
    return safe_part(group.partition("/")[2])


def write_compared(pages: Pages, concordance: Concordance, group: str) -> None:
    """The file of one group, where it can be chosen."""
    found = compared(concordance, group)
    if found:
        file = file_of(group)
        pages.put(f"compare/groups/{file}.js", data_script(f"compare/{file}", found))


def listed(
    concordance: Concordance, group: str, pages: Pages
) -> tuple[Choosable, tuple[str, ...], str] | None:
    """A group that can be chosen, the labels of its facts and its row; None where it cannot."""
    found = compared(concordance, group)
    if found is None:
        return None
    labels = tuple(fact.label for fact in found.facts)
    row = pages.piece("items.html", "compared_row", found)
    return Choosable(found.group, found.name, file_of(found.group)), labels, row


def write_compare(pages: Pages, concordance: Concordance, key: str) -> None:
    """The page with what it lists."""
    header = pages.build.header
    found = (concordance.recalled(listed, group, pages) for group in concordance.groups)
    groups = [group for group in found if group]
    pages.put("compare/data.js", data_script("compare", [choosable for choosable, _, _ in groups]))
    pages.put("compare/atlas.js", data_script("atlas", atlas_line(header, pages.build.releases)))
    pages.write(
        PATH, "compare.html", labels=groups[0][1] if groups else (),
        rows=joined(row for _, _, row in groups),
        preview=preview_of(f"Compare · {header.title}", "Two to six groups on one time axis."),
    )  # fmt: skip
