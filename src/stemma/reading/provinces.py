"""Provinces: how large the first-level parts of countries are, as circles about their towns.

In go a name and a country, out comes a `Circle`, or None where the table does not know the province or the
name may mean two. Spellings differ (Khost, Khowst; Kunar, Konar), so a name that is not there is compared by
its consonants, and counts where one province of the country alone has them. GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from stemma.model.nodes import slug
from stemma.reading.positions import lines


class Circle(NamedTuple):
    """A middle in degrees, and a radius in km within which all towns lie."""

    latitude: float
    longitude: float
    radius_km: float


GENERIC = re.compile(
    r"\b(?:provinces?|regions?|governorates?|oblast|states?|wilayat-e|wilayat|wilaya|viloyati|viloyat|sheng|shi|zizhiqu|"
    r"shahri|department|prefecture|county|territory|autonomous)\b"
)
"""Words that say what a part of a country is, and not which."""
SIDES = {
    "north": ("nord", "norte"), "south": ("sud", "sur", "sul"), "east": ("est", "este", "oriental"),
    "west": ("ouest", "oeste", "occidental"), "northern": ("nord",), "southern": ("sud",),
}  # fmt: skip
"""English sides of provinces that the table calls by their own language: "North Kivu" is Nord-Kivu."""
LEAST = 3
"""Consonants that a name needs so that another spelling can be told by them."""
EARTH_KM = 6371
BORDERLAND_KM = 300
"""Between the towns of neighbours: deserts and forests have none."""
ARTICLE = re.compile(r"^(?:al|ar|as|ad|ash|at|an|az|el)-(?=\w)")


def province_of(name: str, country: str) -> Circle | None:
    """The circle of a province of a country (ISO 3166-1 alpha-2), by its name or slug."""
    bare = bare_of(name)
    exact, alike = by_country()
    found = exact.get((bare, country))
    if found or not bare:
        return found
    key = skeleton(bare)
    others = alike.get((key, country), ()) if len(key) >= LEAST else ()
    return others[0] if len(others) == 1 else None


def bare_of(name: str) -> str:
    """The slug of a name without generic words, article and a last h, which is written or not."""
    words = re.sub(r"-+", "-", GENERIC.sub("", slug(name))).strip("-")
    return ARTICLE.sub("", words).rstrip("h")


def skeleton(bare: str) -> str:
    """First letter and consonants, spellings of one sound alike: "khowst" and "khost" are both "khst"."""
    letters = bare.replace("q", "k").replace("w", "").replace("v", "").rstrip("h")
    rest = re.sub(r"[aeiouy-]", "", letters[1:])
    return re.sub(r"(.)\1+", r"\1", letters[:1] + rest)


@lru_cache(maxsize=1)
def by_country() -> tuple[
    Mapping[tuple[str, str], Circle], Mapping[tuple[str, str], tuple[Circle, ...]]
]:
    """The shipped provinces by name, by its first word where no other has it, and by consonants."""
    exact: dict[tuple[str, str], Circle] = {}
    alike: dict[tuple[str, str], tuple[Circle, ...]] = defaultdict(tuple)
    first: dict[tuple[str, str], tuple[Circle, ...]] = defaultdict(tuple)
    for line in lines("provinces.tsv"):
        name, code, latitude, longitude, radius = line.split("\t")
        circle, bare = Circle(float(latitude), float(longitude), float(radius)), bare_of(name)
        exact.setdefault((bare, code), circle)
        alike[skeleton(bare), code] += (circle,)
        first[bare.partition("-")[0], code] += (circle,)
    for key, circles in first.items():
        if len(circles) == 1 and len(key[0]) > 4:
            exact.setdefault(key, circles[0])
    return exact, alike


def countries_with(name: str) -> frozenset[str]:
    """The countries (ISO 3166-1 alpha-2) that have a province of that name, with or without "Province"."""
    bare = bare_of(name)
    found = named().get(bare, frozenset())
    side, _, rest = bare.partition("-")
    if found or not rest or side not in SIDES:
        return found
    return frozenset().union(*(named().get(f"{word}-{rest}", frozenset()) for word in SIDES[side]))


@lru_cache(maxsize=1)
def named() -> Mapping[str, frozenset[str]]:
    """The countries by the bare names of their provinces."""
    found: dict[str, frozenset[str]] = {}
    for line in lines("provinces.tsv"):
        name, code = line.split("\t")[:2]
        bare = bare_of(name)
        found[bare] = found.get(bare, frozenset()) | {code}
    found.pop("", None)
    return found


@lru_cache(maxsize=1024)
def borders(one: str, other: str) -> bool:
    """Whether two countries lie next to each other, by the circles of their provinces."""
    return one == other or any(
        distance_km(a, b) <= a.radius_km + b.radius_km + BORDERLAND_KM
        for a in circles().get(one, ())
        for b in circles().get(other, ())
    )


@lru_cache(maxsize=1)
def circles() -> Mapping[str, tuple[Circle, ...]]:
    """The circles of the provinces of each country."""
    found: dict[str, tuple[Circle, ...]] = defaultdict(tuple)
    for line in lines("provinces.tsv"):
        _, code, latitude, longitude, radius = line.split("\t")
        found[code] += (Circle(float(latitude), float(longitude), float(radius)),)
    return dict(found)


def distance_km(one: Circle, other: Circle) -> float:
    """Between two middles, along the great circle."""
    a, b = math.radians(one.latitude), math.radians(other.latitude)
    turn = math.radians(other.longitude - one.longitude)
    share = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(share)))
