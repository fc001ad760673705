"""The file of the places: what the geographic map loads.

In goes a `PlacesView`, out comes a `PlacesFile`. `web/src/places/record.ts` reads it at the door.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.publishing.views.lineage_file import AtlasLine, Link
from stemma.publishing.views.places import PlaceItem, PlacesView
from stemma.publishing.views.timeline import Bar


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """An item with a position or an outline."""

    row: int
    """Number of its row in the table."""
    node: str
    kind: str
    words: str
    group: str
    place: str
    href: str
    latitude: float | None
    longitude: float | None
    country: str
    bar: Bar
    is_dated: bool
    strength: str
    is_single: bool
    low: int | None


@dataclass(frozen=True, slots=True)
class PlacesFile:
    """All of it; items that are nowhere on the map are counted."""

    atlas: AtlasLine
    items: tuple[PlaceLine, ...]
    unplaced: int


def places_file(view: PlacesView, atlas: AtlasLine, *, link: Link) -> PlacesFile:
    """The places as their script loads them."""
    placed = [(row, item) for row, item in enumerate(view.items) if item.precision != "none"]
    lines = tuple(place_line(row, item, link) for row, item in placed)
    return PlacesFile(atlas, lines, view.unplaced)


def place_line(row: int, item: PlaceItem, link: Link) -> PlaceLine:
    """One item."""
    return PlaceLine(
        row, item.node, item.kind, item.words, item.group, item.place, link(item.id), item.latitude,
        item.longitude, item.country, item.bar, item.is_dated, item.strength, item.is_single,
        item.low,
    )  # fmt: skip
