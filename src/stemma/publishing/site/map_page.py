"""The pages of the lineage map and of the network: two drawings of one view, each with its file.

In go pages and a concordance, out come files below `map/` and `network/`. Both repeat in an outline and a
table what they draw.
"""

from __future__ import annotations

from markupsafe import Markup

from stemma.publishing.drawings.legend import kind_samples, strength_samples, time_samples
from stemma.publishing.drawings.lineage_map import draw_lineage_map
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, joined, preview_of, safe
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.lineage import lineage_view, tie_row
from stemma.publishing.views.lineage_file import atlas_line, lineage_file
from stemma.publishing.views.lineage_outline import outline_of
from stemma.publishing.views.network_file import network_file

MAP, NETWORK = "map/index.html", "network/index.html"
LINKS = Pages.links(MAP)
"""Links of both pages, which lie equally deep."""


def write_maps(pages: Pages, concordance: Concordance, key: str) -> None:
    """Both pages, with their files."""
    view, header = lineage_view(concordance), pages.build.header
    each, link = concordance.each_worked_out, LINKS.statement
    atlas = atlas_line(header, pages.build.releases)
    lineage = lineage_file(view, atlas, link=link, group_link=LINKS.group, each=each)
    network = network_file(
        view, atlas, lineage.ties, group_link=LINKS.group, work=concordance.worked_out
    )
    pages.put("map/data.js", data_script("lineage", lineage))
    pages.put("network/data.js", data_script("network", network))
    drawing = draw_lineage_map(
        view, header.title, link, LINKS.group, each=each, work=concordance.worked_out
    )
    kinds = kind_samples(view.kinds)
    relations = sorted(concordance.relations)
    told = {
        "view": view,
        "outline": joined(each(pages.piece_of, outline_of(view), "relations.html", "entry", LINKS)),
        "rows": joined(concordance.recalled_all(shown_row, relations, pages)),
    }
    pages.write(
        MAP, "map.html", **told, drawing=Markup(drawing),
        legend=safe([*kinds, *time_samples(), *strength_samples()]),
        preview=preview_of(f"Lineage map · {header.title}",
                           f"{len(relations)} relations of {header.title}, each with the sentence that it rests on."),
    )  # fmt: skip
    ranked = sorted(network.nodes, key=lambda node: (-node.degree, node.name))
    pages.write(
        NETWORK, "network.html", **told, ranked=ranked, legend=safe(kinds),
        preview=preview_of(f"Network · {header.title}",
                           "Groups and relations at a year or over a range of years."),
    )  # fmt: skip


def shown_row(concordance: Concordance, node: str, pages: Pages) -> str:
    """A relation as a row of the table."""
    return pages.piece("relations.html", "row", tie_row(concordance, node), LINKS)
