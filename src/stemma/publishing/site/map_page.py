"""The page of the lineage map, with its file, an outline and a table of the same relations."""

from __future__ import annotations

from markupsafe import Markup

from stemma.publishing.drawings.legend import kind_samples, strength_samples, time_samples
from stemma.publishing.drawings.lineage_map import draw_lineage_map
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of, safe
from stemma.publishing.views.lineage import LineageMap
from stemma.publishing.views.lineage_file import atlas_line, lineage_file
from stemma.publishing.views.lineage_outline import outline_of

PATH = "map/index.html"


def write_map(pages: Pages, view: LineageMap) -> None:
    """The map of the whole atlas."""
    links, header = pages.links(PATH), pages.build.header
    file = lineage_file(
        view, atlas_line(header, pages.build.releases), link=links.statement, group_link=links.group
    )
    pages.put("map/data.js", data_script("lineage", file))
    drawing = draw_lineage_map(view, header.title, links.statement, links.group)
    legend = [*kind_samples(view.kinds), *time_samples(), *strength_samples()]
    told = f"{len(view.rows)} relations of {header.title}, each with the sentence that it rests on."
    pages.write(
        PATH, "map.html", view=view, outline=outline_of(view), drawing=Markup(drawing),
        legend=safe(legend), preview=preview_of(f"Lineage map · {header.title}", told),
    )  # fmt: skip
