"""The page of the places, with its file and a table of the same items.

In go pages and a concordance, out come files below `places/`.
"""

from __future__ import annotations

from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.views.lineage_file import atlas_line
from stemma.publishing.views.places import Extent, PlacesView
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
        PATH, "places.html", view=view, drawn_as=drawn_as,
        preview=preview_of(f"Places · {header.title}",
                           "Attacks, bases and operations, each as exactly as it is said."),
    )  # fmt: skip


def drawn_as(extent: Extent) -> str:
    """How the map draws a place, in words."""
    by = f" ({extent.source})" if extent.source else ""
    match extent.precision:
        case "city" | "point":
            return f"a mark{by}"
        case "area":
            return f"somewhere within {extent.radius_km:.0f} km{by}"
        case "part":
            return f"somewhere in the {extent.part} of the country"
        case "within":
            return "somewhere in the country"
        case "country":
            return "the country; the text says no more"
        case _:
            return "not drawn"
