"""GeoJSON (RFC 7946) with the times of Linked Places.

In go a build, out comes `places.geojson`: a feature for every attack with a place and every presence of a
group. A feature has no geometry where the atlas has no coordinates for its place: an uncertain place is never a
false point, and its country stands in the properties (`ccodes`). Times are `when.timespans` with earliest and
latest bounds. Every value keeps its strength and the id of its statement, so hedged ones are carried as such.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from stemma.analysis.facts import Fact, Facts, facts_of
from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.identifiers import Json
from stemma.model.statement import NodeRef, Statement
from stemma.model.strength import strength
from stemma.model.tables import value_form
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.plain_dates import iso
from stemma.publishing.views.words import statement_in_words

Object = dict[str, Json]


def geojson_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`places.geojson`."""
    facts = facts_of(build.statements, build.nodes)
    features: list[Json] = []
    for kind, group in (("attack", facts.attacks), ("presence", facts.presences)):
        for fact in group:
            features += features_of(build, facts, fact, kind)
            if fact.first("place"):
                left.carry(*fact.statements)
    for fact in facts.by_node.values():
        if fact.node.startswith("place/"):
            left.carry(*fact.statements)
    left.leave_rest(build.statements)
    form: Object = {"type": "FeatureCollection", "features": features}
    return {"places.geojson": json.dumps(form, ensure_ascii=False, indent=1) + "\n"}


def features_of(build: Build, facts: Facts, fact: Fact, kind: str) -> list[Json]:
    """A feature for every place that is stated of an attack or presence."""
    return [
        {
            "type": "Feature", "id": place.id, "geometry": None,
            "properties": properties(build, facts, fact, kind, place),
            **({"when": {"timespans": spans}} if (spans := timespans(fact)) else {}),
        }
        for place in fact.all("place") if isinstance(place.value, NodeRef)
    ]  # fmt: skip


def properties(build: Build, facts: Facts, fact: Fact, kind: str, place: Statement) -> Object:
    """What a map shows of it, every value with its strength and its statement."""
    value = place.value
    node = build.nodes.get(value.id) if isinstance(value, NodeRef) else None
    country = facts.of(node.id).first("country") if node else None
    form: Object = {
        "node": fact.node, "kind": kind, "place": node.label if node else "",
        "ccodes": [str(country.value)] if country else [], "precision": "country" if country else "unresolved",
        "place_strength": strength(place).value, "not": "a screening list",
    }  # fmt: skip
    values: list[Json] = [stated(build, s) for s in fact.statements if s is not place]
    return form | {"statements": values}


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
        "start": {"earliest": iso(days.start_min), "latest": iso(days.start_max)},
        "end": {"earliest": iso(days.end_min), "latest": iso(days.end_max)},
    }
    form: Object = {}
    for name, bounds in ends.items():
        known: Object = {k: v for k, v in bounds.items() if v}
        if known:
            form[name] = known
    return form
