"""Places as nodes.

In go a printed name and a country, out comes an id such as `place/ke-kisumu`.
"""

from __future__ import annotations

from stemma.model.nodes import slug


def place_id(name: str, country: str | None) -> str:
    """`place/COUNTRY-NAME`; the country is left out where it cannot be told."""
    return f"place/{country.lower()}-{slug(name)}" if country else f"place/{slug(name)}"
