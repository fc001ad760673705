"""The page of the network, with its file and a table of the same relations.

In go pages and the view of the lineage map, out come files below `network/`.
"""

from __future__ import annotations

from stemma.publishing.drawings.legend import kind_samples
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of, safe
from stemma.publishing.views.concordance import Work, at_once
from stemma.publishing.views.lineage import LineageMap
from stemma.publishing.views.lineage_file import atlas_line
from stemma.publishing.views.lineage_outline import outline_of
from stemma.publishing.views.network_file import network_file

PATH = "network/index.html"


def write_network(pages: Pages, view: LineageMap, work: Work = at_once) -> None:
    """The network of the whole atlas."""
    links, header = pages.links(PATH), pages.build.header
    file = network_file(
        view,
        atlas_line(header, pages.build.releases),
        link=links.statement,
        group_link=links.group,
        work=work,
    )
    pages.put("network/data.js", data_script("network", file))
    ranked = sorted(file.nodes, key=lambda node: (-node.degree, node.name))
    pages.write(
        PATH, "network.html", view=view, ranked=ranked, outline=outline_of(view),
        legend=safe(kind_samples(view.kinds)),
        preview=preview_of(f"Network · {header.title}",
                           "Groups and relations at a year or over a range of years."),
    )  # fmt: skip
