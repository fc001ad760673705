"""FollowTheMoney entities (Aleph, OpenSanctions), JSON Lines.

In goes a build, out comes `entities.ftm.json`, one entity a line. Only what is affirmed, asserted and not
below *claimed* becomes a property or a link; everything hedged that speaks of an exported entity goes into
a `Note` on it, in words with its hedge, so that nothing is firmed and nothing is lost. Intervals and ranges
of dates have no place: a date is written as far as all of its days agree. Statement ids stand
in `recordId` of links and in `summary` of notes. There is no topic `crime.terror`: listings are `Sanction`s of named authorities, with dates.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from stemma.analysis.facts import Fact, Facts, Relation, is_firm, spoken_of
from stemma.model.build import Build
from stemma.model.dates import When
from stemma.model.identifiers import Json
from stemma.model.nodes import NodeType
from stemma.model.statement import NodeRef, Statement
from stemma.publishing.exports.json_text import json_line_pieces
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.plain_dates import prefix_date
from stemma.publishing.views.words import statement_in_words

SCHEMAS = {
    NodeType.GROUP: "Organization", NodeType.PERSON: "Person", NodeType.ATTACK: "Event",
    NodeType.EVENT: "Event", NodeType.PLACE: "Address",
}  # fmt: skip
NAMES = {
    "name": "alias",
    "alias": "alias",
    "variant": "alias",
    "short": "weakAlias",
    "abbreviation": "abbreviation",
}


@dataclass(slots=True)
class Entities:
    """Collects the entities of one export."""

    build: Build
    facts: Facts
    left: Omissions
    made: dict[str, dict[str, Json]] = field(default_factory=dict)

    def entity(self, key: str, schema: str) -> dict[str, list[str]]:
        """The properties of an entity, made when it is first asked for; its id is a digest of its key."""
        entity = self.made.setdefault(key, {"id": ftm_id(key), "schema": schema, "properties": {}})
        properties: dict[str, list[str]] = entity["properties"]  # type: ignore[assignment]
        return properties

    def thing(self, node: str) -> str | None:
        """The entity of a node, named; None for nodes that are no thing."""
        known = self.build.nodes.get(node)
        schema = SCHEMAS.get(known.type) if known else None
        if known is None or schema is None:
            return None
        add(self.entity(node, schema), "full" if schema == "Address" else "name", known.label)
        return ftm_id(node)


def followthemoney_files(build: Build, left: Omissions) -> Mapping[str, Iterable[bytes]]:
    """`entities.ftm.json`."""
    entities = Entities(build, left.gathered.facts, left)
    for node in build.nodes.values():
        if node.type in (NodeType.GROUP, NodeType.PERSON, NodeType.ATTACK):
            describe(entities, node.id)
    for relation in entities.facts.relations:
        relate(entities, relation)
    for leadership in entities.facts.leaderships:
        lead(entities, leadership)
    for designation in entities.facts.designations:
        sanction(entities, designation)
    made = entities.made
    things = (made[key] for key in sorted(made))
    return {"entities.ftm.json": json_line_pieces(chain(things, notes_of_the_rest(entities)))}


def digest_id(key: str) -> str:
    """A stable id in the alphabet that FollowTheMoney takes."""
    return "stemma-" + hashlib.sha1(key.encode("utf-8", "surrogatepass")).hexdigest()


ftm_id = lru_cache(maxsize=65536)(digest_id)
"""The same of a node, which is asked for again and again."""


def add(properties: dict[str, list[str]], name: str, value: str | None) -> None:
    """A value of a property, once."""
    if value and value not in properties.setdefault(name, []):
        properties[name].append(value)


def describe(entities: Entities, node: str) -> None:
    """What is firmly stated of a group, a person or an attack."""
    if entities.thing(node) is None:
        return
    properties = entities.entity(node, "")
    row = (
        entities.build.registry.groups.get(node.partition("/")[2])
        if node.startswith("group/")
        else None
    )
    for alias in row.aliases if row else ():
        add(properties, "alias", alias)
    if row and "wikidata" in row.identifiers:
        add(properties, "wikidataId", row.identifiers["wikidata"])
    for statement in entities.facts.of(node).statements:
        if is_firm(statement) and place(entities, properties, node, statement):
            entities.left.carry(statement)
    for key in sources_of(entities.facts.of(node).statements):
        source = entities.build.sources.get(key)
        add(
            properties,
            "sourceUrl",
            source.url if source and source.url.startswith("http") else None,
        )


def sources_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """Keys of the publications behind statements."""
    return tuple(dict.fromkeys(s.source for row in statements for s in row.supports if s.source))


def place(
    entities: Entities, properties: dict[str, list[str]], node: str, statement: Statement
) -> bool:
    """Put a statement in a property; False where the format has none that says it whole."""
    value, name = statement.value, statement.property
    if isinstance(value, str) and name in NAMES:
        add(properties, NAMES[name], value)
        return True
    if isinstance(value, When) and name in ("formed", "disbanded", "when"):
        written = prefix_date(value)
        target = {"formed": "incorporationDate", "disbanded": "dissolutionDate", "when": "date"}[
            name
        ]
        add(properties, target, written)
        return written == value.edtf
    if isinstance(value, NodeRef) and name == "perpetrator" and node.startswith("attack/"):
        add(properties, "involved", entities.thing(value.id))
        return True
    if isinstance(value, NodeRef) and name == "place" and node.startswith("attack/"):
        known = entities.build.nodes.get(value.id)
        add(properties, "location", known.label if known else None)
        return known is not None
    return False


def relate(entities: Entities, relation: Relation) -> None:
    """A relation as the nearest link, with the kind as its role."""
    kind = relation.fact.first("kind", is_firm)
    a, b = entities.thing(relation.a), entities.thing(relation.b)
    if kind is None or a is None or b is None:
        return
    schema, ends = LINKS.get(relation.kind, ("UnknownLink", ("subject", "object")))
    properties = entities.entity(relation.fact.node, schema)
    add(properties, ends[0], a)
    add(properties, ends[1], b)
    add(properties, "role", relation.kind.replace("_", " "))
    carried = [kind, *date_link(properties, relation.fact, "start", "end")]
    close(entities, properties, carried)


LINKS = {
    "umbrella_member": ("Membership", ("member", "organization")),
    "successor": ("Succession", ("successor", "predecessor")),
}
"""Schema of a link, and which of its ends are `a` and `b`; other kinds are an `UnknownLink`."""


def date_link(
    properties: dict[str, list[str]], fact: Fact, start: str, end: str
) -> list[Statement]:
    """Start and end where they are firm and plain; returns what was carried whole."""
    carried = []
    for name, target in ((start, "startDate"), (end, "endDate")):
        statement = fact.first(name, is_firm)
        when = statement.value if statement and isinstance(statement.value, When) else None
        written = prefix_date(when)
        add(properties, target, written)
        if statement and when and written == when.edtf:
            carried.append(statement)
    return carried


def close(entities: Entities, properties: dict[str, list[str]], carried: list[Statement]) -> None:
    """The ids of the statements behind a link, and their publications."""
    entities.left.carry(*carried)
    add(properties, "recordId", " ".join(statement.id for statement in carried))
    for key in sources_of(carried):
        source = entities.build.sources.get(key)
        add(
            properties,
            "sourceUrl",
            source.url if source and source.url.startswith("http") else None,
        )
        add(properties, "publisher", source.publisher if source else None)


def lead(entities: Entities, fact: Fact) -> None:
    """A leadership: directorship of the group."""
    person, group = fact.first("person", is_firm), fact.first("group", is_firm)
    a, b = fact.node_of("person", is_firm), fact.node_of("group", is_firm)
    director, organization = entities.thing(a or ""), entities.thing(b or "")
    if not (person and group and director and organization):
        return
    properties = entities.entity(fact.node, "Directorship")
    add(properties, "director", director)
    add(properties, "organization", organization)
    add(properties, "role", "leader")
    carried = [person, group, *date_period(properties, fact)]
    role = fact.first("role", is_firm)
    if role and isinstance(role.value, str):
        add(properties, "role", role.value)
        carried.append(role)
    close(entities, properties, carried)


def date_period(properties: dict[str, list[str]], fact: Fact) -> list[Statement]:
    """The period of a tenure or listing: its two ends, as far as they are plain dates."""
    period = fact.first("period", is_firm)
    when = period.value if period and isinstance(period.value, When) else None
    if period is None or when is None:
        return []
    first, _, last = when.edtf.partition("/")
    for target, part in (("startDate", first), ("endDate", last)):
        if part not in ("", ".."):
            add(properties, target, prefix_date(When(part)))
    whole = properties.get("startDate") == [first] and (
        last in ("..", "") or properties.get("endDate") == [last]
    )
    return [period] if whole and (last != ".." or when.as_of is None) else []


def sanction(entities: Entities, fact: Fact) -> None:
    """A listing by a named authority, with its dates: not a screening list."""
    group = fact.first("group", is_firm)
    entity = entities.thing(fact.node_of("group", is_firm) or "")
    authority = fact.first("authority", is_firm) or fact.first("regime", is_firm)
    if group is None or entity is None or authority is None:
        return
    properties = entities.entity(fact.node, "Sanction")
    add(properties, "entity", entity)
    add(properties, "authority", str(authority.value))
    regime = fact.first("regime", is_firm)
    if regime:
        add(properties, "program", str(regime.value))
    close(
        entities,
        properties,
        [group, authority, *([regime] if regime else []), *date_period(properties, fact)],
    )


def notes_of_the_rest(entities: Entities) -> Iterator[dict[str, Json]]:
    """A note on each entity for what no property or link carries, hedge and all; made when it is written."""
    nodes, carried = entities.build.nodes, entities.left.carried
    things = {node for node, made in entities.made.items() if made["schema"] != "Address"}
    for statement in entities.left.gathered.ordered:
        if statement.id in carried:
            continue
        about = [node for node in spoken_of(statement) if node in things]
        if not about:
            entities.left.leave(statement, "it speaks of nothing that the format has an entity for")
            continue
        subject = (
            nodes[statement.subject].label if statement.subject in nodes else statement.subject
        )
        noted: list[Json] = [ftm_id(node) for node in about]
        words: list[Json] = [f"{subject}: {statement_in_words(statement, nodes)}"]
        properties: dict[str, Json] = {
            "entity": noted, "description": words, "summary": [statement.id],
        }  # fmt: skip
        carried.add(statement.id)
        yield {"id": digest_id(f"note {statement.id}"), "schema": "Note", "properties": properties}
