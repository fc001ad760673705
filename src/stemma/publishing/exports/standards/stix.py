"""STIX 2.1, one bundle, with the full statements as a property extension.

In go a build, out comes `bundle.stix.json`. Groups are identities of class *group*, persons of class
*individual*, countries locations, relations relationships; listings are notes: there is no
`threat-actor` of type *terrorist*, since STIX would make ours what a named authority says. Only firm
statements become objects and dates; STIX asks for instants, so a date that is coarser than a day is not
written and stands in the extension alone. `confidence` is left out: six axes do not make one number.
Every statement about an exported object, hedged ones too, stands whole in its extension `x-stemma`.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stemma.analysis.facts import Facts, Relation, is_firm, spoken_of
from stemma.model.build import Build
from stemma.model.dates import When
from stemma.model.identifiers import Json
from stemma.model.nodes import Node, NodeType, RelationKind
from stemma.model.sources import Source
from stemma.model.statement import NodeRef, Statement, Support
from stemma.model.strength import strength
from stemma.model.tables import (
    PASSAGE_NAMES,
    STATEMENT_NAMES,
    SUPPORT_NAMES,
    passage_cells,
    statement_cells,
    support_cells,
)
from stemma.publishing.exports.json_text import Form, form_of, json_array_pieces
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.plain_dates import prefix_date
from stemma.publishing.views.words import statement_in_words

NAMESPACE = uuid.UUID("8f3c1b52-6a55-5d0e-9d7e-5b8f0a4c9e21")
Object = dict[str, Json]
CLASSES = {NodeType.GROUP: "group", NodeType.PERSON: "individual"}
VERBS = {
    RelationKind.ALLY: "related-to", RelationKind.RIVAL: "related-to", RelationKind.SPLIT: "derived-from",
    RelationKind.SUCCESSOR: "derived-from", RelationKind.MERGER: "related-to",
}  # fmt: skip
LAST = "1970-01-01"
"""Date of record where an atlas states none: objects need one, and no build time may leak in."""


@dataclass(slots=True)
class Bundle:
    """Collects the objects of one export."""

    build: Build
    facts: Facts
    left: Omissions
    objects: dict[str, Object] = field(default_factory=dict)
    stated: dict[str, list[Statement]] = field(default_factory=lambda: defaultdict(list))
    """Statements by the id of the object whose extension holds them."""

    @property
    def recorded(self) -> str:
        """When the atlas describes, as an instant: `created` and `modified` of every object."""
        days = (self.build.header.described or LAST).split("/")[0]
        padded = {4: f"{days}-01-01", 7: f"{days}-01"}.get(len(days), days)
        return f"{padded if len(padded) == 10 else LAST}T00:00:00.000Z"

    def add(self, type: str, key: str, fields: Mapping[str, Json]) -> str:
        """An object with a name-based id (UUID version 5), made once."""
        identifier = stix_id(type, key)
        common: Object = {
            "type": type, "spec_version": "2.1", "id": identifier, "created": self.recorded,
            "modified": self.recorded,
        }  # fmt: skip
        self.objects.setdefault(identifier, common | dict(fields))
        return identifier


def stix_id(type: str, key: str) -> str:
    """`type--uuid`, the same for the same key."""
    return f"{type}--{uuid.uuid5(NAMESPACE, key.encode('utf-8', 'replace').decode())}"


def stix_files(build: Build, left: Omissions) -> Mapping[str, Iterator[bytes]]:
    """`bundle.stix.json`."""
    bundle = Bundle(build, left.gathered.facts, left)
    extension = add_extension(bundle)
    things = {node.id: made for node in build.nodes.values() if (made := add_thing(bundle, node))}
    links = {
        r.fact.node: made
        for r in bundle.facts.relations
        if (made := add_relation(bundle, r, things))
    }
    for fact in bundle.facts.designations:
        add_listing(bundle, fact.node, things)
    attach_statements(bundle, {**things, **links})
    name = stix_id("bundle", build.header.title)
    head = f'{{"type":"bundle","id":"{name}","objects":['
    whole = (with_statements(bundle, made, extension) for made in bundle.objects.values())
    return {"bundle.stix.json": json_array_pieces(head, whole, "]}")}


def with_statements(bundle: Bundle, made: Object, extension: str) -> Form:
    """An object with its extension and publications; they are put in when it is written, and not held."""
    statements = bundle.stated.get(str(made["id"]))
    if not statements:
        return made
    whole = made | {"extensions": {extension: held(statements)}}
    references = references_of(bundle, statements)
    return whole | {"external_references": references} if references else whole


def add_extension(bundle: Bundle) -> str:
    """The definition of our extension, and who made it."""
    maker = bundle.add("identity", "stemma", {"name": "Stemma", "identity_class": "system"})
    return bundle.add(
        "extension-definition", "x-stemma",
        {
            "created_by_ref": maker, "name": "x-stemma statements", "schema": "https://json-schema.org/draft/2020-12/schema",
            "version": "1.0.0", "extension_types": ["property-extension"],
            "description": "Statements with voices, doubt, time and passages, as the rows of Stemma's canonical tables; not a screening list.",
        },
    )  # fmt: skip


def add_thing(bundle: Bundle, node: Node) -> str | None:
    """A group, a person or a country."""
    if node.type in CLASSES:
        return bundle.add(
            "identity",
            node.id,
            {"name": node.label or node.id, "identity_class": CLASSES[node.type]},
        )
    country = bundle.facts.of(node.id).first("country", is_firm)
    if (
        node.type is NodeType.PLACE
        and country
        and isinstance(country.value, str)
        and len(country.value) == 2
    ):
        fields: Object = {"name": node.label, "country": country.value}
        bundle.left.carry(country)
        return bundle.add("location", node.id, fields)
    return None


def add_relation(bundle: Bundle, relation: Relation, things: Mapping[str, str]) -> str | None:
    """A relation whose kind is firm, with days where they are days."""
    kind = relation.fact.first("kind", is_firm)
    a, b = things.get(relation.a), things.get(relation.b)
    if kind is None or a is None or b is None:
        return None
    fields: Object = {
        "relationship_type": VERBS.get(RelationKind(relation.kind), "related-to"),
        "source_ref": a, "target_ref": b, "description": relation.kind.replace("_", " "),
    }  # fmt: skip
    days = {"start_time": day_of(relation, "start"), "stop_time": day_of(relation, "end")}
    if days["start_time"] and days["stop_time"] and days["stop_time"] <= days["start_time"]:
        days["stop_time"] = None
    fields |= {name: day for name, day in days.items() if day}
    return bundle.add("relationship", relation.fact.node, fields)


def day_of(relation: Relation, name: str) -> str | None:
    """An instant, for a date that is printed to the day; a coarser one is never invented into one."""
    statement = relation.fact.first(name, is_firm)
    when = statement.value if statement and isinstance(statement.value, When) else None
    written = prefix_date(when)
    return f"{written}T00:00:00.000Z" if written and len(written) == 10 else None


def add_listing(bundle: Bundle, node: str, things: Mapping[str, str]) -> None:
    """A listing as a note on the group, in the words of the statement."""
    fact = bundle.facts.of(node)
    group = things.get(fact.node_of("group", is_firm) or "")
    if group is None:
        return
    words = "; ".join(
        statement_in_words(s, bundle.build.nodes) for s in fact.statements if s.property != "group"
    )
    note = bundle.add(
        "note",
        node,
        {"abstract": "listing by a named authority", "content": words, "object_refs": [group]},
    )
    bundle.stated[note] += fact.statements
    bundle.left.carry(*fact.statements)


def attach_statements(bundle: Bundle, made: Mapping[str, str]) -> None:
    """Each statement to the object it is about; what is about none is left out."""
    for statement in bundle.build.statements:
        if statement.id in bundle.left.carried and statement.property != "country":
            continue
        targets = [made[node] for node in spoken_of(statement) if node in made]
        if not targets:
            value = statement.value
            targets = [made[value.id]] if isinstance(value, NodeRef) and value.id in made else []
        if targets:
            bundle.stated[targets[0]].append(statement)
            bundle.left.carry(statement)
        else:
            bundle.left.leave(statement, "it speaks of nothing that the format has an object for")


def held(statements: Sequence[Statement]) -> Mapping[str, Any]:
    """The extension's content: rows of the canonical tables, strength beside them."""
    rows = [
        STATEMENT_FORM(
            *statement_cells(statement),
            strength(statement),
            [held_support(statement.id, n, s) for n, s in enumerate(statement.supports)],
        )
        for statement in statements
    ]
    return {"extension_type": "property-extension", "statements": rows}


def held_support(statement: str, position: int, support: Support) -> Any:
    """A support with its passage."""
    _, *passage = passage_cells(support.passage)
    _, *cells = support_cells(statement, position, support)
    return SUPPORT_FORM(*passage, *cells)


STATEMENT_FORM = form_of([*STATEMENT_NAMES, "strength", "supports"])
SUPPORT_FORM = form_of([*PASSAGE_NAMES[1:], *SUPPORT_NAMES[1:]])
"""Without the id of the passage, which `passage` is, and of the statement, in which it stands."""


def references_of(bundle: Bundle, statements: Sequence[Statement]) -> list[Json]:
    """The publications behind statements."""
    keys = dict.fromkeys(s.source for row in statements for s in row.supports if s.source)
    return [reference(source) for key in keys if (source := bundle.build.sources.get(key))]


def reference(source: Source) -> Json:
    """One publication."""
    form: Object = {"source_name": source.container_title or source.publisher or source.id}
    form["description"] = source.as_printed or source.title or source.id
    if source.url.startswith("http"):
        form["url"] = source.url
    return form
