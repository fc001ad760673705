"""Places as nodes, and where the editors say that they lie.

In go a printed name and a country, out comes an id such as `place/ke-kisumu`.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model.nodes import slug


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A row of `places.csv`: a place whose position somebody looked up."""

    id: str
    """Node id of the place."""
    name: str
    country: str
    """ISO 3166-1 alpha-2; empty: in no one country."""
    latitude: float
    """Degrees, north positive."""
    longitude: float
    """Degrees, east positive."""
    precision_km: float | None
    """The place lies within so many kilometres of the position; None: not stated."""
    source: str
    """Where the position is from; empty: not stated."""


def place_id(name: str, country: str | None) -> str:
    """`place/COUNTRY-NAME`; the country is left out where it cannot be told."""
    return f"place/{country.lower()}-{slug(name)}" if country else f"place/{slug(name)}"
