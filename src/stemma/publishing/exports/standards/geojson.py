"""GeoJSON (RFC 7946) in the form of Linked Places (version 1.1 of its context).

In goes a build, out comes `places.geojson`: a feature for every place that is stated of an attack or of a presence of
a group. A feature is a point where the editors (`places.csv`) or the gazetteer know where the place lies; its
`certainty` and `precision` say how exactly. A country, and a place somewhere in one, have no geometry: an uncertain
place is never a false point, and `somewhere_in` and `ccodes` say as much as is told. Times are `when.timespans` with
earliest and latest bounds. Every value keeps its strength and the id of its statement, so hedged ones are carried as such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from stemma.analysis.facts import Fact, Facts
from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.dates import When, iso_day
from stemma.model.identifiers import Json
from stemma.model.statement import NodeRef, Statement
from stemma.model.strength import is_hedged, strength
from stemma.model.tables import value_form
from stemma.publishing.exports.json_text import json_array_pieces
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.views.position import PlacePosition, position_of
from stemma.publishing.views.publications import publication
from stemma.publishing.views.words import statement_in_words

Object = dict[str, Json]
CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
"""Named, as the format asks; nothing here fetches it."""
CLOSE_KM = 5
"""A position of the editors that is at most so imprecise is called certain, in the words of Linked Places."""


def geojson_files(build: Build, left: Omissions) -> Mapping[str, Iterator[bytes]]:
    """`places.geojson`."""
    facts = left.gathered.facts
    for fact in (*facts.attacks, *facts.presences):
        if fact.first("place"):
            left.carry(*fact.statements)
    for fact in facts.by_node.values():
        if fact.node.startswith("place/"):
            left.carry(*fact.statements)
    left.leave_rest(build.statements)
    head = f'{{"type":"FeatureCollection","@context":"{CONTEXT}","features":['
    return {"places.geojson": json_array_pieces(head, features(build, facts), "]}")}


def features(build: Build, facts: Facts) -> Iterator[Object]:
    """A feature for every place that is stated of an attack or presence."""
    for kind, group in (("attack", facts.attacks), ("presence", facts.presences)):
        for fact in group:
            for place in fact.all("place"):
                if isinstance(place.value, NodeRef):
                    yield feature(build, facts, fact, kind, place, place.value.id)


def feature(
    build: Build, facts: Facts, fact: Fact, kind: str, place: Statement, node: str
) -> Object:
    """One of them."""
    known, position = build.nodes.get(node), position_of(build, node)
    country = facts.of(node).first("country")
    code = str(country.value) if country else position.country
    label = known.label if known else node
    named: Object = {"toponym": label, "citations": citations(build, place)}
    spans, links = timespans(fact), links_of(build, fact)
    values: list[Json] = [stated(build, s) for s in fact.statements if s is not place]
    codes, classes, names = list[Json](), list[Json](), list[Json]()
    codes += [code] if code else []
    classes += {"country": ["A"], "city": ["P"]}.get(position.precision, [])
    names.append(named)
    return {
        "type": "Feature", "id": place.id,
        "@id": f"urn:stemma:statement:{quote(place.id, safe='/~:@')}",
        "properties": {
            "title": label, "ccodes": codes, "fclasses": classes,
            "node": fact.node, "kind": kind, "place": label, "precision": precision_of(position),
            "precision_km": position.precision_km,
            "somewhere_in": code if position.latitude is None and code else None,
            "position_source": position.source or None, "place_strength": strength(place).value,
            "not": "a screening list", "statements": values,
        },
        "geometry": geometry(position, place), "names": names,
        **({"when": {"timespans": spans}} if spans else {}), **({"links": links} if links else {}),
    }  # fmt: skip


def precision_of(position: PlacePosition) -> str:
    """The word for how exactly the place is known."""
    return "unresolved" if position.precision == "none" else position.precision


def geometry(position: PlacePosition, place: Statement) -> Json:
    """A point with its certainty; None where nobody knows a position."""
    if position.latitude is None or position.longitude is None:
        return None
    point: list[Json] = [position.longitude, position.latitude]
    return {"type": "Point", "coordinates": point, "certainty": certainty(position, place)}


def certainty(position: PlacePosition, place: Statement) -> str:
    """Linked Places' word: the editors' close positions are certain, a city's point less so, a hedged place uncertain."""
    if is_hedged(strength(place)):
        return "uncertain"
    near = position.precision_km is not None and position.precision_km <= CLOSE_KM
    return "certain" if position.precision == "editors" and near else "less-certain"


def citations(build: Build, place: Statement) -> list[Json]:
    """The publications that name the place."""
    keys = dict.fromkeys(support.source for support in place.supports if support.source)
    found: list[Json] = []
    for source in (build.sources[key] for key in keys if key in build.sources):
        address: Object = {"@id": source.url} if source.url.startswith("http") else {}
        found.append({"label": publication(source), **address})
    return found


def links_of(build: Build, fact: Fact) -> list[Json]:
    """The page of the attack or presence, where the atlas says where it is published."""
    if not build.header.address:
        return []
    path = quote(f"nodes/{fact.node}/index.html", safe="/~")
    return [{"type": "primaryTopicOf", "identifier": f"{build.header.address.rstrip('/')}/{path}"}]


def stated(build: Build, statement: Statement) -> Json:
    """A value in its own form and in words, hedge included."""
    value = value_form(statement.value) if isinstance(statement.value, Count | When) else None
    form: Object = {
        "id": statement.id, "property": statement.property, "strength": strength(statement).value,
        "words": statement_in_words(statement, build.nodes),
    }  # fmt: skip
    return form | ({"value": value} if value is not None else {})


def timespans(fact: Fact) -> list[Json]:
    """The times of an attack, presence or its function, with both bounds of both ends."""
    whens = [s.value for s in fact.all("when") if isinstance(s.value, When)]
    whens += [s.when for s in fact.statements if s.when is not None]
    return [span for when in dict.fromkeys(whens) if (span := timespan(when))]


def timespan(when: When) -> Json:
    """One time; an open side is left out."""
    days = when.envelope
    ends = {
        "start": {"earliest": iso_day(days.start_min), "latest": iso_day(days.start_max)},
        "end": {"earliest": iso_day(days.end_min), "latest": iso_day(days.end_max)},
    }
    form: Object = {}
    for name, bounds in ends.items():
        known: Object = {k: v for k, v in bounds.items() if v}
        if known:
            form[name] = known
    return form
