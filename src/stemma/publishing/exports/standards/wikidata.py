"""Wikidata: QuickStatements (version 1, tab separated) for groups that have an item.

In go a build, out comes `quickstatements.tsv`. Only what is firm and names items on both sides is written,
each with its publication as reference (P854 address or P1476 title, P577 date). A date keeps its precision; a
range of days becomes P1319/P1326 qualifiers on the unknown value. What Wikidata says with an item that the atlas
does not know (authorities, places) is left out. Hedged statements are left out: a deprecated or disputed
rank is an editor's decision there. Properties: P571 inception, P576 dissolution, P807 separated from,
P1365 replaces, P7888 merged into, P463 member of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stemma.analysis.facts import Relation, is_firm
from stemma.model.build import Build
from stemma.model.dates import When, is_approximate, iso_day
from stemma.model.nodes import RelationKind
from stemma.model.statement import Statement
from stemma.publishing.exports.omissions import NO_PARTY, Omissions
from stemma.publishing.exports.standards.plain_dates import prefix_date

DATES = {"formed": "P571", "disbanded": "P576"}
LINKS = {
    RelationKind.SPLIT: "P807", RelationKind.SUCCESSOR: "P1365", RelationKind.MERGER: "P7888",
    RelationKind.UMBRELLA_MEMBER: "P463",
}  # fmt: skip
PRECISION = {4: 9, 7: 10, 10: 11}
"""Length of an ISO prefix to Wikidata's code: year, month, day."""
NAMES = ("name", "alias", "abbreviation", "variant", "former_name")


def wikidata_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`quickstatements.tsv`."""
    items = {
        group.node.id: q
        for group in build.registry.groups.values()
        if (q := group.identifiers.get("wikidata"))
    }
    facts = left.gathered.facts
    lines: list[str] = []
    for node, item in items.items():
        for statement in facts.of(node).statements:
            written = statement_line(build, item, statement)
            if written and is_firm(statement):
                lines.append(written)
                left.carry(statement)
    for relation in facts.relations:
        lines += relation_lines(build, relation, items, left)
    left.leave_rest(build.statements)
    return {"quickstatements.tsv": "".join(f"{line}\n" for line in dict.fromkeys(lines))}


def statement_line(build: Build, item: str, statement: Statement) -> str | None:
    """A name or a date of a group; None for what has no property here."""
    value = statement.value
    if statement.property in NAMES and isinstance(value, str):
        return f"{item}\tAen\t{quoted(value)}"
    if statement.property in DATES and isinstance(value, When):
        return dated_line(build, f"{item}\t{DATES[statement.property]}", statement, value)
    return None


def dated_line(build: Build, head: str, statement: Statement, when: When) -> str | None:
    """A date with its precision; a range with its earliest and latest day."""
    written = prefix_date(when)
    references = "".join(references_of(build, statement))
    if written == when.edtf:
        return f"{head}\t{time(written)}{references}"
    days = when.envelope
    first, last = (iso_day(day) for day in (days.start_min, days.end_max))
    if is_approximate(when.edtf) or first is None or last is None:
        return None
    return f"{head}\tsomevalue\tP1319\t{time(first)}\tP1326\t{time(last)}{references}"


def time(prefix: str) -> str:
    """Wikidata's form of a year, month or day."""
    padded = prefix + "-00" * ((10 - len(prefix)) // 3)
    return f"+{padded}T00:00:00Z/{PRECISION[len(prefix)]}"


def quoted(text: str) -> str:
    """A string; tabs, line breaks and quotes would end it."""
    plain = " ".join(text.split()).replace('"', "”")
    return f'"{plain}"'


def references_of(build: Build, statement: Statement) -> Iterator[str]:
    """The first publication as a reference: address, else title, and its date."""
    keys = [s.source for s in statement.supports if s.source]
    source = build.sources.get(keys[0]) if keys else None
    if source is None:
        return
    if source.url.startswith("http"):
        yield f"\tS854\t{quoted(source.url)}"
    elif source.title:
        yield f"\tS1476\ten:{quoted(source.title)}"
    if len(source.issued) in PRECISION and source.issued.replace("-", "").isdigit():
        yield f"\tS577\t{time(source.issued)}"


def relation_lines(
    build: Build, relation: Relation, items: Mapping[str, str], left: Omissions
) -> list[str]:
    """A relation that Wikidata has a property for, between two items, with start and end."""
    kind = relation.fact.first("kind", is_firm)
    name = LINKS.get(RelationKind(relation.kind))
    a, b = items.get(relation.a), items.get(relation.b)
    if kind is None or name is None:
        return []
    if not (a and b):
        left.leave_rest(relation.fact.statements, NO_PARTY)
        return []
    line = f"{a}\t{name}\t{b}"
    carried = [kind]
    for prop, qualifier in (("start", "P580"), ("end", "P582")):
        statement = relation.fact.first(prop, is_firm)
        when = statement.value if statement and isinstance(statement.value, When) else None
        written = prefix_date(when)
        if statement and when and written == when.edtf:
            line += f"\t{qualifier}\t{time(written)}"
            carried.append(statement)
    left.carry(*carried)
    return [line + "".join(references_of(build, kind))]
