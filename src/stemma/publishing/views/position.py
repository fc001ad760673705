"""Where a place lies, and how exactly that is known.

In goes a place's node id, out comes a position or none: the editors' own (`places.csv`) first, then the gazetteer's
for a city; a country, a place somewhere in one and anything vaguer have none. Nothing is put into the middle of an
area. Example: `position_of(build, "place/ke-kisumu").precision == "city"`.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.build import Build
from stemma.publishing.views.places import city_name, located_at
from stemma.reading import positions

GAZETTEER = "GeoNames, CC BY 4.0"


@dataclass(frozen=True, slots=True)
class PlacePosition:
    """What is known of where a place lies."""

    precision: str
    """`editors` (looked up by them), `city`, `within` (somewhere in a country), `country` (the text says no more), `none`."""
    country: str
    """ISO 3166-1 alpha-2; empty: not told."""
    latitude: float | None
    longitude: float | None
    precision_km: float | None
    """The place lies within so many kilometres; None: nobody says."""
    source: str
    """Where the position is from; empty without one."""


def position_of(build: Build, place: str) -> PlacePosition:
    """The position of a place by its node id."""
    precision, code, slug = located_at(place)
    if known := build.positions.get(place):
        return PlacePosition("editors", known.country, known.latitude, known.longitude,
                             known.precision_km, known.source)  # fmt: skip
    found = positions.position_of(city_name(slug, code), code) if precision == "city" else None
    if found is None:
        return PlacePosition(precision, code, None, None, None, "")
    return PlacePosition(precision, code, found.latitude, found.longitude, None, GAZETTEER)
