"""The page of the comparison, with one small file a group.

In go pages and a concordance, out come files below `compare/`.
"""

from __future__ import annotations

from stemma.publishing.site.addresses import safe_part
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.views.comparison import Choosable, compared_groups
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.lineage_file import atlas_line

PATH = "compare/index.html"


def write_compare(pages: Pages, concordance: Concordance) -> None:
    """Page and files."""
    links, header = pages.links(PATH), pages.build.header
    groups = list(compared_groups(concordance, link=links.statement, group_link=links.group))
    choosable = []
    for group in groups:
        file = safe_part(group.group.partition("/")[2])
        pages.put(f"compare/groups/{file}.js", data_script(f"compare/{file}", group))
        choosable.append(Choosable(group.group, group.name, file))
    pages.put("compare/data.js", data_script("compare", tuple(choosable)))
    pages.put("compare/atlas.js", data_script("atlas", atlas_line(header, pages.build.releases)))
    pages.write(
        PATH, "compare.html", groups=groups,
        preview=preview_of(f"Compare · {header.title}", "Two to six groups on one time axis."),
    )  # fmt: skip
