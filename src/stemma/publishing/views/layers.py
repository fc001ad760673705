"""Layers: events of other datasets as the map of places draws them and as their own pages say them.

In goes a public build, out come items beside those of the profiles, and pages of events by year, each with its
dataset, edition and licence. They are nobody's statements: no table of a group and no count of the atlas holds them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from stemma.model.build import Build
from stemma.model.counts import in_words as count_in_words
from stemma.model.dates import Mode, When, date_in_words, in_words
from stemma.model.layers import EventLayer, Exactness, OutsideEvent
from stemma.publishing.views.concordance import last_day
from stemma.publishing.views.places import Extent, PlaceItem
from stemma.publishing.views.timeline import Bar
from stemma.publishing.views.words import node_in_words
from stemma.reading.gazetteer import gazetteer
from stemma.reading.positions import number_of
from stemma.reading.provinces import province_of

EXACTNESS = {
    Exactness.POINT: "at this place", Exactness.NEAR: "within {km:.0f} km of this place",
    Exactness.REGION: "somewhere in this part of the country",
    Exactness.COUNTRY: "somewhere in the country", Exactness.NOWHERE: "the dataset gives no place",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event in words."""

    anchor: str
    id: str
    title: str
    sides: tuple[str, ...]
    groups: tuple[tuple[str, str], ...]
    """Node ids and names of the groups of the atlas that took part."""
    when: str
    place: str
    exactness: str
    killed: str
    """Empty: not told."""
    strength: str
    note: str


@dataclass(frozen=True, slots=True)
class LayerYear:
    """The events of a dataset that began in a year."""

    year: str
    entries: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class LayerView:
    """A dataset."""

    name: str
    title: str
    licence: str
    attribution: str
    issued: str
    """In words."""
    is_published: bool
    shown: int
    others: int
    """Rows that are not shown: they name no group of the atlas, or the licence is not said to let them be passed on."""
    years: tuple[LayerYear, ...]


def layer_views(build: Build) -> tuple[LayerView, ...]:
    """All datasets, in the order of their names."""
    return tuple(layer_view(build, layer) for layer in build.layers)


def layer_view(build: Build, layer: EventLayer) -> LayerView:
    """A dataset with its events by year."""
    years: dict[str, list[EventEntry]] = defaultdict(list)
    for event in layer.events:
        years[event.start[:4]].append(entry_of(build, layer, event))
    return LayerView(
        layer.name, layer.title, layer.licence, layer.attribution, date_in_words(layer.issued),
        layer.is_published, len(layer.events), layer.others,
        tuple(LayerYear(year, tuple(entries)) for year, entries in sorted(years.items())),
    )  # fmt: skip


def entry_of(build: Build, layer: EventLayer, event: OutsideEvent) -> EventEntry:
    """An event in words."""
    place = ", ".join(dict.fromkeys(filter(None, (event.place, event.region, event.country))))
    return EventEntry(
        anchor_of(event), event.id, title_of(layer, event), event.sides,
        tuple((group, node_in_words(group, build.nodes)) for group in event.groups),
        when_of(event), place, EXACTNESS[event.exactness].format(km=event.near_km),
        f"{count_in_words(event.killed)} killed" if event.killed else "", event.strength, event.note,
    )  # fmt: skip


def anchor_of(event: OutsideEvent) -> str:
    """The place of an event on its page."""
    return f"event-{event.id}"


def when_of(event: OutsideEvent) -> str:
    """A day, or the days between which it was."""
    if event.start == event.end:
        return date_in_words(event.start)
    return in_words(When(f"{event.start}/{event.end}", mode=Mode.WITHIN))


def title_of(layer: EventLayer, event: OutsideEvent) -> str:
    """An event in a line: who, how many killed, when, in whose words."""
    told = [" – ".join(event.sides)]
    told += [f"{count_in_words(event.killed)} killed"] if event.killed else []
    return f"{'; '.join(told)}; {when_of(event)}; as coded by {layer.title}"


def event_items(build: Build) -> tuple[PlaceItem, ...]:
    """The events of all datasets as items of the map, once a group that took part first."""
    return tuple(
        event_item(build, layer, event) for layer in build.layers for event in layer.events
    )


def event_item(build: Build, layer: EventLayer, event: OutsideEvent) -> PlaceItem:
    """One event."""
    start, end = (date.fromisoformat(day).toordinal() for day in (event.start, event.end))
    bar = Bar(start, start, end, end, is_throughout=False)
    is_region = event.exactness is Exactness.REGION
    return PlaceItem(
        f"event-of/{layer.name}/{event.id}", "event", event.id, title_of(layer, event),
        node_in_words(event.groups[0], build.nodes), event.region if is_region else event.place,
        extent_of_event(layer, event), when_of(event), bar, True, event.strength, True,
        event.killed.low if event.killed else None, date_in_words(layer.issued),
        layer=layer.name, known=last_day(layer.issued),
    )  # fmt: skip


def extent_of_event(layer: EventLayer, event: OutsideEvent) -> Extent:
    """Where it was, as exactly as the dataset knows: a region is the circle about its towns, else its country."""
    code = country_code(event.country)
    number = number_of(code) if code else ""
    match event.exactness:
        case Exactness.POINT:
            return Extent("point", number, event.latitude, event.longitude, source=layer.title)
        case Exactness.NEAR:
            return Extent(
                "area", number, event.latitude, event.longitude, event.near_km, source=layer.title
            )
        case Exactness.REGION if code and (circle := province_of(event.region, code)):
            return Extent("area", number, *circle, source="GeoNames")
        case Exactness.REGION | Exactness.COUNTRY if number:
            return Extent("country" if event.exactness is Exactness.COUNTRY else "within", number)
        case _:
            return Extent("none")


def country_code(name: str) -> str:
    """The ISO code of a country as a dataset names it, "Myanmar (Burma)"; empty where it is not known."""
    known = gazetteer().countries
    bare, _, other = name.partition(" (")
    return known.get(name) or known.get(bare) or known.get(other.rstrip(")")) or ""
