"""Wikidata: QuickStatements (version 1, tab separated) for groups that have an item.

In go a build, out comes `quickstatements.tsv`. Only what is firm and names items on both sides is written; each
statement has its publication as reference (P854 address or P1476 title, P577 date), and one without a publication is
left out, as Wikidata wants a reference. No item is made and none is merged. A date keeps its precision; a range of days
becomes P1319/P1326 qualifiers on the unknown value. What lasts has a start and an end (P580, P582), what happens once a
point in time (P585). Names are aliases in English where they are in Latin letters; for others the format asks for a
language that nobody states. What Wikidata says with an item that the atlas does not know (authorities, places) is left
out. Hedged statements are left out: a deprecated or disputed rank is an editor's decision there. Properties: P571
inception, P576 dissolution, P807 separated from, P1365 replaces, P7888 merged into, P463 member of. Follows
Help:QuickStatements of Wikidata; a packaged parser (quickstatements-to-wikibase-edit) reads the file in a test.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

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
LASTING = (("start", "P580"), ("end", "P582"))
"""Qualifiers of what lasts: a membership."""
MOMENT = (("start", "P585"),)
"""Of what happens once: a split, a merger, a succession."""
PRECISION = {4: 9, 7: 10, 10: 11}
"""Length of an ISO prefix to Wikidata's code: year, month, day."""
NAMES = ("name", "alias", "abbreviation", "variant", "former_name")
ITEM = re.compile(r"Q[1-9]\d*")
NO_REFERENCE = "no publication stands behind it, and a statement of Wikidata needs a reference"
NO_LANGUAGE = (
    "a name in other than Latin letters: the format asks for a language, and none is stated"
)


def wikidata_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`quickstatements.tsv`."""
    items = {
        group.node.id: q
        for group in build.registry.groups.values()
        if ITEM.fullmatch(q := group.identifiers.get("wikidata", ""))
    }
    facts = left.gathered.facts
    lines: list[str] = []
    for node, item in items.items():
        for statement in facts.of(node).statements:
            if is_firm(statement) and (line := statement_line(build, item, statement, left)):
                lines.append(line)
                left.carry(statement)
    for relation in facts.relations:
        lines += relation_lines(build, relation, items, left)
    left.leave_rest(build.statements)
    return {"quickstatements.tsv": "".join(f"{line}\n" for line in dict.fromkeys(lines))}


def statement_line(build: Build, item: str, statement: Statement, left: Omissions) -> str | None:
    """A name or a date of a group; None for what has no property, language or reference here."""
    value = statement.value
    if statement.property in NAMES and isinstance(value, str):
        if is_latin(value):
            return f"{item}\tAen\t{quoted(value)}"
        left.leave(statement, NO_LANGUAGE)
    elif statement.property in DATES and isinstance(value, When):
        reference = reference_of(build, statement)
        if reference:
            return dated_line(f"{item}\t{DATES[statement.property]}", value, reference)
        left.leave(statement, NO_REFERENCE)
    return None


def dated_line(head: str, when: When, reference: str) -> str | None:
    """A date with its precision; a range with its earliest and latest day."""
    written = prefix_date(when)
    if written == when.edtf:
        return f"{head}\t{time(written)}{reference}"
    days = when.envelope
    first, last = (iso_day(day) for day in (days.start_min, days.end_max))
    if is_approximate(when.edtf) or first is None or last is None:
        return None
    return f"{head}\tsomevalue\tP1319\t{time(first)}\tP1326\t{time(last)}{reference}"


def time(prefix: str) -> str:
    """Wikidata's form of a year, month or day."""
    padded = prefix + "-00" * ((10 - len(prefix)) // 3)
    return f"+{padded}T00:00:00Z/{PRECISION[len(prefix)]}"


def is_latin(text: str) -> bool:
    """Whether all letters are Latin ones."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in text if c.isalpha())


def quoted(text: str) -> str:
    """A string; tabs, line breaks and quotes would end it."""
    plain = " ".join(text.split()).replace('"', "”")
    return f'"{plain}"'


def reference_of(build: Build, statement: Statement) -> str:
    """The first publication as a reference: address, else title in whatever language, and its date; empty: none."""
    keys = [s.source for s in statement.supports if s.source]
    source = build.sources.get(keys[0]) if keys else None
    if source is None or not (source.url.startswith("http") or source.title):
        return ""
    if source.url.startswith("http"):
        said = f"\tS854\t{quoted(quote(source.url, safe=ADDRESS))}"
    else:
        said = f"\tS1476\tund:{quoted(source.title)}"
    if len(source.issued) in PRECISION and source.issued.replace("-", "").isdigit():
        said += f"\tS577\t{time(source.issued)}"
    return said


ADDRESS = "!#$%&'()*+,/:;=?@[]~"
"""Characters of an address that stay; quotes and blanks are escaped."""


def relation_lines(
    build: Build, relation: Relation, items: Mapping[str, str], left: Omissions
) -> list[str]:
    """A relation that Wikidata has a property for, between two items, with its time."""
    kind = relation.fact.first("kind", is_firm)
    named = RelationKind(relation.kind)
    a, b = items.get(relation.a), items.get(relation.b)
    if kind is None or named not in LINKS:
        return []
    reference = reference_of(build, kind)
    if not (a and b and a != b and reference):
        left.leave_rest(relation.fact.statements, NO_REFERENCE if a and b else NO_PARTY)
        return []
    line, carried = f"{a}\t{LINKS[named]}\t{b}", [kind]
    for prop, qualifier in LASTING if named is RelationKind.UMBRELLA_MEMBER else MOMENT:
        statement = relation.fact.first(prop, is_firm)
        when = statement.value if statement and isinstance(statement.value, When) else None
        written = prefix_date(when)
        if statement and when and written == when.edtf:
            line += f"\t{qualifier}\t{time(written)}"
            carried.append(statement)
    left.carry(*carried)
    return [line + reference]
