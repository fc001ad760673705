"""The page of the places, with its file and a table of the same items.

In go pages and a concordance, out come files below `places/`.
"""

from __future__ import annotations

from datetime import date

from stemma.publishing.site.addresses import Links, layer_path
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, joined, preview_of
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.layers import LayerView, event_items, layer_views
from stemma.publishing.views.lineage_file import atlas_line
from stemma.publishing.views.places import Extent, PlaceItem, places_view
from stemma.publishing.views.places_file import LayerLine, places_file

PATH = "places/index.html"


MOST_ROWS = 300
"""Events of other datasets that the table below the map lists; more stand on the pages of their datasets alone."""


def write_places(pages: Pages, concordance: Concordance) -> None:
    """The geographic map of the whole atlas."""
    header, links, view = pages.build.header, pages.links(PATH), places_view(concordance)
    each = concordance.each_worked_out
    layers, events = layer_views(pages.build), event_items(pages.build)

    def event_link(item: PlaceItem) -> str:
        year = date.fromordinal(item.bar.start_min or 1).strftime("%Y")
        return links.layer(item.layer, year, f"event-{item.id}")

    file = places_file(
        view, atlas_line(header, pages.build.releases), link=links.statement,
        layers=[layer_line(layer, links) for layer in layers if layer.shown], events=events,
        event_link=event_link, each=each,
    )  # fmt: skip
    pages.put("places/data.js", data_script("places", file))
    rows = [(item, at, drawn_as(item.extent)) for at, item in enumerate(view.items)]
    pages.write(
        PATH, "places.html", view=view, drawn_as=drawn_as, layers=layers,
        rows=joined(each(pages.piece_of, rows, "items.html", "place_row", links)),
        events=[(item, event_link(item)) for item in events] if len(events) <= MOST_ROWS else [],
        preview=preview_of(f"Places · {header.title}",
                           "Attacks, bases and operations, each as exactly as it is said."),
    )  # fmt: skip


def layer_line(layer: LayerView, links: Links) -> LayerLine:
    """What the map says of a dataset."""
    return LayerLine(
        layer.name, layer.title, layer.licence, layer.attribution, layer.issued,
        links.layer(layer.name),
    )  # fmt: skip


def write_layers(pages: Pages) -> None:
    """A page for every dataset, and one for the events of each year, where its licence lets them be passed on."""
    for layer in layer_views(pages.build):
        for year in ("", *(each.year for each in layer.years)):
            entries = next((each.entries for each in layer.years if each.year == year), ())
            pages.write(
                layer_path(layer.name, year), "layer.html", layer=layer, year=year, entries=entries,
                preview=preview_of(f"{layer.title} · {pages.build.header.title}",
                                   f"{layer.shown} events that this dataset codes for groups of the atlas."),
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
