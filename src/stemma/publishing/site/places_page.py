"""The page of the places, with its file and a table of the same items.

In go pages and a concordance, out come files below `places/`.
"""

from __future__ import annotations

from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.views.lineage_file import atlas_line
from stemma.publishing.views.places import PlacesView
from stemma.publishing.views.places_file import places_file

PATH = "places/index.html"


def write_places(pages: Pages, view: PlacesView) -> None:
    """The geographic map of the whole atlas."""
    header = pages.build.header
    file = places_file(
        view, atlas_line(header, pages.build.releases), link=pages.links(PATH).statement
    )
    pages.put("places/data.js", data_script("places", file))
    pages.write(
        PATH, "places.html", view=view,
        preview=preview_of(f"Places · {header.title}",
                           "Attacks, bases and operations, each as exactly as it is said."),
    )  # fmt: skip
