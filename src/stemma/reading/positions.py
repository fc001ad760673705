"""Positions: where large cities lie, and the numbers by which outlines of countries are known.

In go a name and a country, out comes latitude and longitude, or None where the gazetteer does not know
the city. Never the middle of a country for a place somewhere in it. GeoNames, CC BY 4.0.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import NamedTuple


class Position(NamedTuple):
    """Degrees, north and east positive."""

    latitude: float
    longitude: float


def position_of(name: str, country: str) -> Position | None:
    """The position of a city of a country (ISO 3166-1 alpha-2)."""
    return positions().get((name, country))


def number_of(country: str) -> str:
    """The ISO 3166-1 number of a country, three digits; empty for a code that is none."""
    return numbers().get(country, "")


@lru_cache(maxsize=1)
def positions() -> dict[tuple[str, str], Position]:
    """The shipped positions, parsed on first use."""
    rows = (line.split("\t") for line in lines("positions.tsv"))
    return {(name, code): Position(float(lat), float(lon)) for name, code, lat, lon in rows}


@lru_cache(maxsize=1)
def numbers() -> dict[str, str]:
    """Country codes to numbers."""
    return dict(line.split("\t") for line in lines("country_numbers.tsv"))


def lines(name: str) -> list[str]:
    """The lines of a shipped table."""
    return (resources.files("stemma.reading") / "data" / name).read_text("utf-8").splitlines()
