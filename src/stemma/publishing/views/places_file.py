"""The file of the places: what the geographic map loads.

In goes a `PlacesView`, out comes a `PlacesFile`. `web/src/places/record.ts` reads it at the door.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from stemma.publishing.views.concordance import EachWork, each_at_once
from stemma.publishing.views.lineage_file import AtlasLine, Link
from stemma.publishing.views.places import PlaceItem, PlacesView
from stemma.publishing.views.timeline import Bar

POINTS = ("point", "city")
"""Precisions that are a mark on the map."""


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
    area: str
    """Name of the area in which it lies somewhere; empty for a point."""
    latitude: float | None
    """Of a point; null for what lies in an area."""
    longitude: float | None
    bar: Bar
    is_dated: bool
    strength: str
    is_single: bool
    low: int | None
    known: int | None
    """The day from which it is known as it is; null: no day."""
    earlier: tuple[PlaceLine, ...]
    """What was known of it before, the oldest first."""
    layer: str
    """Name of the dataset that it is from; empty: it is told by a profile."""


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area: what is known of where its items lie."""

    id: str
    name: str
    precision: str
    """`area`, `part`, `within` or `country`."""
    country: str
    """ISO 3166-1 number; empty where it lies in several."""
    latitude: float | None
    longitude: float | None
    radius_km: float
    part: str


@dataclass(frozen=True, slots=True)
class LayerLine:
    """A dataset whose events are laid over the places."""

    name: str
    title: str
    licence: str
    attribution: str
    issued: str
    """In words."""
    href: str


@dataclass(frozen=True, slots=True)
class PlacesFile:
    """All of it; items that are nowhere on the map are counted."""

    atlas: AtlasLine
    items: tuple[msgspec.Raw, ...]
    """A `PlaceLine` each, as JSON."""
    areas: tuple[AreaLine, ...]
    unplaced: int
    unpublished: int
    """Items that cite no dated publication: they count as known from the day of their profile."""
    layers: tuple[LayerLine, ...]


def places_file(
    view: PlacesView,
    atlas: AtlasLine,
    *,
    link: Link,
    layers: Sequence[LayerLine] = (),
    events: Sequence[PlaceItem] = (),
    event_link: Callable[[PlaceItem], str] = lambda item: "",
    each: EachWork = each_at_once,
) -> PlacesFile:
    """The places as their script loads them; events of other datasets come after the profiles' items."""
    rows = enumerate((*view.items, *events))
    placed = [(row, item) for row, item in rows if item.extent.precision != "none"]
    states = [state for _, item in placed for state in (item, *item.earlier)]
    areas = {area.id: area for state in states if (area := area_line(state)) is not None}
    lines = [(row, item, event_link(item) if item.layer else link(item.id)) for row, item in placed]
    unpublished = sum(item.is_unpublished for _, item in placed)
    return PlacesFile(
        atlas,
        tuple(map(msgspec.Raw, each(place_json, lines, link))),
        tuple(areas.values()),
        view.unplaced,
        unpublished,
        tuple(layers),
    )


def place_json(row: tuple[int, PlaceItem, str], link: Link) -> bytes:
    """One item, with the number of its row and its address, as JSON."""
    return msgspec.json.encode(place_line(*row, link))


def area_line(item: PlaceItem) -> AreaLine | None:
    """The area of an item; None for a point. Places somewhere in a country share its outline."""
    at = item.extent
    if at.precision in POINTS:
        return None
    if at.precision in ("within", "country"):
        return AreaLine(at.country, "", at.precision, at.country, None, None, 0, "")
    return AreaLine(
        area_id(item), item.place, at.precision, at.country, at.latitude, at.longitude,
        at.radius_km, at.part,
    )  # fmt: skip


def area_id(item: PlaceItem) -> str:
    """What items of one area share."""
    at = item.extent
    if at.precision in POINTS:
        return ""
    if at.precision in ("within", "country"):
        return at.country
    if at.precision == "part":
        return f"{at.country} {at.part}"
    return " ".join(map(str, (at.country, at.latitude, at.longitude, at.radius_km)))


def place_line(row: int, item: PlaceItem, href: str, link: Link) -> PlaceLine:
    """One item; `link` makes the addresses of its earlier states."""
    at, is_point = item.extent, item.extent.precision in POINTS
    return PlaceLine(
        row, item.node, item.kind, item.words, item.group, item.place, href, area_id(item),
        at.latitude if is_point else None, at.longitude if is_point else None, item.bar,
        item.is_dated, item.strength, item.is_single, item.low, item.known,
        tuple(
            place_line(row, state, link(state.id), link)
            for state in item.earlier
            if state.extent.precision != "none"
        ),
        item.layer,
    )  # fmt: skip
