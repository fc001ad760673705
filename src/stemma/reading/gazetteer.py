"""The gazetteer: countries with their adjectives, and large cities, as shipped with the package.

In goes a name, out come the countries it may lie in. Example: `countries_of("Kisumu") == ("KE",)`. A
city name of several countries keeps them all unless one is a hundred times larger. Cities are
GeoNames' of at least 100,000 people and capitals (CC BY 4.0).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import NamedTuple
from unicodedata import combining, normalize

from stemma.reading.wordplaces import Lexicon, between

DOMINANT = 10
"""A city this many times as large as all its namesakes is meant when nothing else is said."""
LARGE = 1000
"""In thousands of people."""


class City(NamedTuple):
    """A country in which a city of that name lies, and how large it is there."""

    country: str
    thousands: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names to countries."""

    countries: dict[str, str]
    """Country names to codes."""
    adjectives: dict[str, str]
    """Adjectives and demonyms, plurals included, to codes."""
    names: dict[str, str]
    """Codes to the first, usual name."""
    cities: dict[str, tuple[City, ...]]
    country_pattern: re.Pattern[str]
    """Country names and adjectives, longest first."""
    country_words: Lexicon
    """Where in a text one of them may begin."""
    openings: frozenset[str]
    """The first letters of their first words, `OPENING` at most."""

    def country_names(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The country names and adjectives of a stretch, in order."""
        past = start
        for at in between(self.country_words.places(text), start, end):
            found = self.country_pattern.match(text, at, end) if at >= past else None
            if found:
                past = found.end()
                yield found

    def country_at_start(self, name: str) -> re.Match[str] | None:
        """The country's name or adjective that a name begins with."""
        return self.country_pattern.match(name) if opening_of(name) in self.openings else None

    def spelt(self, name: str) -> frozenset[str]:
        """The countries with a city of that name in another spelling: "Basra" is "Basrah"."""
        return spellings().get(spelling_of(name), frozenset())

    def city_country(self, name: str, nearby: tuple[str, ...] = ()) -> str | None:
        """The country of a city: the one spoken of nearby, the only one, or by far the largest."""
        found = self.cities.get(name, ())
        near = [city.country for city in found if city.country in nearby]
        if near:
            return near[0]
        if len({city.country for city in found}) == 1:
            return found[0].country
        if not found:
            return None
        first, *rest = sorted(found, key=lambda city: -city.thousands)
        small = all(first.thousands >= DOMINANT * city.thousands for city in rest)
        return first.country if first.thousands >= LARGE and small else None


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, parsed on first use."""
    folder = resources.files("stemma.reading") / "data"
    countries: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    names: dict[str, str] = {}
    for line in (folder / "countries.tsv").read_text("utf-8").splitlines():
        code, named, people = (line + "\t").split("\t")[:3]
        names[code] = named.partition("|")[0]
        countries |= dict.fromkeys(named.split("|"), code)
        for word in filter(None, people.split("|")):
            adjectives |= {word: code, f"{word}s": code}
    cities: dict[str, tuple[City, ...]] = {}
    for line in (folder / "cities.tsv").read_text("utf-8").splitlines():
        name, code, people = line.split("\t")
        cities[name] = (*cities.get(name, ()), City(code, int(people)))
    words = sorted({*countries, *adjectives}, key=len, reverse=True)
    pattern = re.compile(opening(words))
    openings = frozenset(map(opening_of, words))
    places = Lexicon(lambda run: may_open(run, openings))
    return Gazetteer(countries, adjectives, names, cities, pattern, places, openings)


@lru_cache(maxsize=1)
def spellings() -> dict[str, frozenset[str]]:
    """The countries of the cities that have one name however it is spelt, by `spelling_of`; most pages ask for none."""
    found: dict[str, frozenset[str]] = {}
    for name, cities in gazetteer().cities.items():
        key = spelling_of(name)
        found[key] = found.get(key, frozenset()) | {city.country for city in cities}
    found.pop("", None)
    return found


ARTICLE = re.compile(r"(?:al|el|ad|ar|as|ash|at|an|az)-|al (?=\w)")
GENERIC = re.compile(r" city$")
LEAST = 4
"""Letters that a name needs so that another spelling of it can be told."""


def spelling_of(name: str) -> str:
    """A name without marks, article, "City", double letters and a last h; empty where too little is left."""
    folded = "".join(c for c in normalize("NFKD", name) if not combining(c)).lower()
    bare = GENERIC.sub("", ARTICLE.sub("", folded))
    words = re.sub(r"[^a-z ]", "", bare.replace("-", " "))
    letters = re.sub(r"(.)\1+", r"\1", words).rstrip("h")
    return letters if len(letters) >= LEAST else ""


OPENING = 3
FIRST = re.compile(rf"\w{{1,{OPENING}}}")
WORD_START = re.compile(rf"(?<![\w.])\w{{1,{OPENING}}}")


def opening_of(name: str) -> str:
    """The first letters of a name."""
    found = FIRST.match(name)
    return found.group() if found else ""


def may_open(run: str, openings: Container[str]) -> list[int]:
    """Where in a run without blanks a name may begin, by its first letters."""
    if run.islower():
        return []
    return [found.start() for found in WORD_START.finditer(run) if found.group() in openings]


def opening(words: Iterable[str]) -> str:
    """A pattern of words that stand whole in a text, and behind no full stop."""
    return rf"(?<![\w.])(?:{'|'.join(map(re.escape, words))})(?!\w)"
