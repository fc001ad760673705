"""The page of the lineage map, with a table of the same relations."""

from __future__ import annotations

from markupsafe import Markup

from stemma.publishing.drawings.legend import kind_samples, strength_samples, time_samples
from stemma.publishing.drawings.lineage_map import draw_lineage_map
from stemma.publishing.site.pages import Pages, preview_of, safe
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.lineage import lineage_view

PATH = "map/index.html"


def write_map(pages: Pages, concordance: Concordance) -> None:
    """The map of the whole atlas."""
    view, links = lineage_view(concordance), pages.links(PATH)
    title = pages.build.header.title
    drawing = draw_lineage_map(view, title, links.statement, links.group)
    legend = [*kind_samples(view.kinds), *time_samples(), *strength_samples()]
    told = f"{len(view.rows)} relations of {title}, each with the sentence that it rests on."
    pages.write(
        PATH, "map.html", view=view, drawing=Markup(drawing), legend=safe(legend),
        preview=preview_of(f"Lineage map · {title}", told),
    )  # fmt: skip
