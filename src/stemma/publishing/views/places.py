"""Places: where attacks were, where bases and operations are said to be, each as exactly as it is said.

In goes a concordance, out come items. What editors say in `places.csv` comes first: a point, or a
circle. Else a city is a point of about its size; a province the circle about its towns; "northern Uganda" the
northern half of the outline; another place in a country is somewhere in its outline, and so is the country
itself; anything vaguer (a region of several countries, a border) has no position and stands in the table
only. Where a text names a city and its country, the city is meant. Nothing is put into the middle of an area.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import chain

from stemma.model.counts import Count
from stemma.model.dates import When, in_words
from stemma.model.nodes import slug as slug_of
from stemma.model.places import KnownPlace
from stemma.model.records import record
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.known import Told, known_in_words, told
from stemma.publishing.views.ties import dated, is_single, valued
from stemma.publishing.views.timeline import Bar, bar_of, last_evidence
from stemma.publishing.views.words import line_style, node_in_words, statement_in_words
from stemma.reading.gazetteer import gazetteer
from stemma.reading.positions import number_of, position_of, positions
from stemma.reading.provinces import province_of

BASES = ("base", "training", "recruitment")
"""Functions of a presence that need a place to stay; the others are operations."""
EXACTEST = ("point", "city", "area", "part", "within", "country", "none")
COMPASS = re.compile(r"(?P<part>(?:north|south)?-?(?:east|west)?)(?:ern)?-(?P<rest>.+)")
"""A part of the compass before a name; the name has to be the country's own."""
TOWN_KM = 5.0
"""A position that is known as closely as this is a mark; else it is the area in which the place lies."""
NO_TIME = Bar(None, None, None, None, is_throughout=False)


@record
@dataclass(frozen=True, slots=True)
class Extent:
    """Where a place lies, and how exactly that is known."""

    precision: str
    """`point` (as editors say), `city`, `area` (a circle), `part` (a half or quarter of a country),
    `within` (somewhere in a country), `country` (the text says no more) or `none`."""
    country: str = ""
    """ISO 3166-1 number; empty where the country is not told."""
    latitude: float | None = None
    """Of a point, or of the middle of a circle."""
    longitude: float | None = None
    radius_km: float = 0.0
    """0 for a point."""
    part: str = ""
    """`north`, `southwest` ...: of the outline."""
    source: str = ""
    """Who says so: the editors' source, or a name of ours for the table that it is from."""


@record
@dataclass(frozen=True, slots=True)
class PlaceItem(Told):
    """One attack or presence at one place."""

    node: str
    kind: str
    """`attack`, `base`, `operation`, or `event` of a dataset."""
    id: str
    """Of the statement that it opens."""
    words: str
    group: str
    """Name of the group; empty where nobody is named."""
    place: str
    extent: Extent
    when: str
    """In words; empty: no date is stated."""
    bar: Bar
    is_dated: bool
    strength: str
    is_single: bool
    low: int | None
    """Killed at least; None: not stated."""
    known_words: str
    """Since when it is known, in words; empty: nobody dates what it rests on."""
    layer: str = ""
    """The dataset that it is from; empty: it is told by a profile."""


@dataclass(frozen=True, slots=True)
class PlacesView:
    """All of them, in the order of time, those without a date last."""

    items: tuple[PlaceItem, ...]
    """Those of the profiles."""

    @property
    def unplaced(self) -> int:
        """Items without a position."""
        return sum(item.extent.precision == "none" for item in self.items)


def places_view(concordance: Concordance) -> PlacesView:
    """The places of a whole atlas."""
    found = concordance.recalled_all(items_at, concordance.placed)
    return PlacesView(tuple(sorted(chain.from_iterable(found), key=in_time)))


def in_time(item: PlaceItem) -> tuple[bool, int, str, str]:
    """For the order of items."""
    return not item.is_dated, item.bar.start_min or item.bar.end_max or 0, item.node, item.place


def items_at(concordance: Concordance, node: str) -> list[PlaceItem]:
    """What stands at the places of an attack or a presence."""
    make = attack_items if node.startswith("attack/") else presence_items
    return make(concordance, node, concordance.of_node[node])


def attack_items(
    concordance: Concordance, node: str, statements: Sequence[Statement]
) -> list[PlaceItem]:
    """An attack at each of its places; as firm as what ties it to a group, else as its place."""
    places = exact_ids(concordance, statements)
    found = [
        told(concordance, statements, partial(attack_at, concordance, node, places, at))
        for at in range(len(places))
    ]
    return [item for item in found if item]


def exact_ids(concordance: Concordance, statements: Sequence[Statement]) -> tuple[str, ...]:
    """Ids of the statements that name the place most exactly."""
    return tuple(place.id for place in exactest(concordance, statements))


def place_then(
    concordance: Concordance, places: Sequence[str], at: int, statements: Sequence[Statement]
) -> Statement | None:
    """The place of an item; before any of the exact ones was known the first takes the best that was."""
    of_id = {s.id: s for s in statements}
    if (stated := of_id.get(places[at])) or at or any(place in of_id for place in places):
        return stated
    return next(iter(exactest(concordance, statements)), None)


def attack_at(
    concordance: Concordance,
    node: str,
    places: Sequence[str],
    at: int,
    statements: Sequence[Statement],
) -> PlaceItem | None:
    """An attack at one of its places; None where no place is among the statements."""
    place = place_then(concordance, places, at, statements)
    if place is None:
        return None
    tie = valued(statements, "perpetrator") or valued(statements, "perpetrator_affiliation")
    toll = valued(statements, "killed")
    when = dated(statements, "when")
    count = toll.value.low if toll and isinstance(toll.value, Count) else None
    shown = concordance.build.nodes
    words = [node_in_words(node, shown), *(statement_in_words(s, shown) for s in (toll, tie) if s)]
    return item(
        concordance, place, "attack", "; ".join(words), tie, when[1] if when else None,
        statements, count,
    )  # fmt: skip


def presence_items(
    concordance: Concordance, node: str, statements: Sequence[Statement]
) -> list[PlaceItem]:
    """A presence at each of its places, once a function."""
    places = exact_ids(concordance, statements)
    functions = [s.id for s in statements if s.property == "function"] or [""]
    found = [
        told(concordance, statements, partial(presence_at, concordance, node, places, at, function))
        for at in range(len(places))
        for function in functions
    ]
    return [item for item in found if item]


def presence_at(
    concordance: Concordance,
    node: str,
    places: Sequence[str],
    at: int,
    function: str,
    statements: Sequence[Statement],
) -> PlaceItem | None:
    """A presence at one of its places in a function; None where one of the two is not among the statements."""
    place = place_then(concordance, places, at, statements)
    used = next((s for s in statements if s.id == function), None) if function else place
    if place is None or used is None:
        return None
    kind = "base" if used.value in BASES else "operation"
    shown = concordance.build.nodes
    words = [node_in_words(node, shown), statement_in_words(used, shown)]
    return item(
        concordance, place, kind, "; ".join(words), valued(statements, "group"),
        used.when or place.when, statements, None,
    )  # fmt: skip


def exactest(concordance: Concordance, statements: Sequence[Statement]) -> list[Statement]:
    """The places that are stated most exactly: no country or region beside a city of theirs."""
    places = [s for s in statements if s.property == "place" and isinstance(s.value, NodeRef)]
    kinds = [extent_of(concordance.build.positions, place_of(s)).precision for s in places]
    best = next((kind for kind in EXACTEST if kind in kinds), "none")
    return [place for place, kind in zip(places, kinds, strict=True) if kind == best]


def place_of(statement: Statement) -> str:
    """Node id of the place that a statement names; empty where it names none."""
    return statement.value.id if isinstance(statement.value, NodeRef) else ""


def located_at(node: str) -> tuple[str, str, str]:
    """Precision, country code and bare name of a place, as its id tells them."""
    slug = node.partition("/")[2]
    code = slug[:2].upper() if slug[2:3] == "-" else ""
    if not code or not number_of(code):
        return "none", "", slug
    name = slug[3:]
    if (name, code) in countries():
        return "country", code, name
    return ("city" if city_name(name, code) else "within"), code, name


def extent_of(known: Mapping[str, KnownPlace], node: str) -> Extent:
    """Where a place lies, by its node id; `known` are the editors' own."""
    precision, code, name = located_at(node)
    number = number_of(code) if code else ""
    if (told := known.get(node)) is not None:
        radius = told.precision_km or 0.0
        source = told.source or "the editors"
        if radius <= TOWN_KM:
            return Extent("point", number, told.latitude, told.longitude, source=source)
        return Extent("area", number, told.latitude, told.longitude, radius, source=source)
    if precision == "city" and (position := position_of(city_name(name, code), code)):
        return Extent("city", number, position.latitude, position.longitude, source="GeoNames")
    if precision in ("country", "none"):
        return Extent(precision, number)
    if circle := province_of(name, code):
        return Extent("area", number, *circle, source="GeoNames")
    return part_of(name, code, number)


def part_of(name: str, code: str, number: str) -> Extent:
    """A part of a country by the compass, else somewhere in it."""
    found = COMPASS.fullmatch(name)
    if found and found["part"].strip("-") and (found["rest"], code) in countries():
        return Extent("part", number, part=found["part"].replace("-", ""))
    return Extent("within", number)


def city_name(slug: str, code: str) -> str:
    """The city's name as the gazetteer writes it; empty where it knows none."""
    return cities(code).get(slug, "")


@cache
def cities(code: str) -> Mapping[str, str]:
    """Slugs of the cities of a country with a position, to their names."""
    return {slug_of(name): name for name in names_by_country().get(code, ())}


@lru_cache(maxsize=1)
def names_by_country() -> Mapping[str, Sequence[str]]:
    """Names of the cities with a position, by the code of their country."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, code in positions():
        found[code].append(name)
    return dict(found)


@lru_cache(maxsize=1)
def countries() -> frozenset[tuple[str, str]]:
    """Slugs of all names of countries, with their codes."""
    return frozenset((slug_of(name), code) for name, code in gazetteer().countries.items())


def item(
    concordance: Concordance,
    place: Statement,
    kind: str,
    words: str,
    tie: Statement | None,
    when: When | None,
    statements: Sequence[Statement],
    low: int | None,
) -> PlaceItem:
    """One item."""
    shown = concordance.build.nodes
    opened = tie or place
    seen = last_evidence(concordance.build, statements)
    group = tie.value.id if tie and isinstance(tie.value, NodeRef) else ""
    return PlaceItem(
        place.subject, kind, opened.id, words, node_in_words(group, shown) if group else "",
        node_in_words(place.value.id, shown) if isinstance(place.value, NodeRef) else "",
        extent_of(concordance.build.positions, place_of(place)),
        in_words(when) if when else "", bar_of(when, seen) if when else NO_TIME,
        when is not None, line_style(opened), is_single(concordance, (opened,)), low,
        known_in_words(concordance, (opened,)),
    )  # fmt: skip
