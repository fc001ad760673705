"""RDF, lossless: own vocabulary, PROV-O and Web Annotation, one named graph a statement.

In go a build, out comes `statements.nq` (N-Quads 1.1). A statement is a small graph after the nanopublication
model (Groth, Gibson and Velterop 2010): subject, property and value stand in a named graph of their own,
what is said about them beside it: voices, polarity, certainty, stance, time, rank, and for each support an
annotation whose target carries text position and text quote selectors. Nothing is asserted in the default
graph but descriptions, so that a hedged value can never be read as a fact. The
canonical rows can be read back from it whole, which a test does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from stemma.model.build import Build
from stemma.model.statement import NodeRef, Statement
from stemma.model.tables import (
    NODE,
    SOURCE,
    STATEMENT,
    SUPPORT,
    Cell,
    node_row,
    passage_row,
    source_row,
    statement_row,
    support_row,
)
from stemma.publishing.exports.omissions import Omissions

BASE = "urn:stemma:"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
ESCAPES = re.compile(r'[\x00-\x1f\x7f"\\\ud800-\udfff]')
NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def rdf_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`statements.nq`, in the order of the atlas."""
    left.carry(*build.statements)
    lines: list[str] = []
    for node in build.nodes.values():
        subject = iri("node", node.id)
        lines += described(subject, "Node", NODE, node_row(node))
        lines.append(quad(subject, LABEL, literal(node.label)))
    for source in build.sources.values():
        subject = iri("source", source.id)
        lines += described(subject, "Source", SOURCE, source_row(source))
        lines.append(quad(subject, RDF_TYPE, reference(f"{PROV}Entity")))
    for statement in build.statements:
        lines += statement_quads(statement)
    return {"statements.nq": "\n".join(lines) + "\n"}


def statement_quads(statement: Statement) -> Iterator[str]:
    """The proposition in its graph, and what is said about it."""
    subject = iri("statement", statement.id)
    row = statement_row(statement)
    value = statement.value
    said = iri("node", value.id) if isinstance(value, NodeRef) else literal(str(row["value"]))
    yield quad(iri("node", statement.subject), term(statement.property), said, graph=subject)
    yield from described(subject, "Statement", STATEMENT, row)
    for position, support in enumerate(statement.supports):
        target = f"{subject[:-1]}#support-{position}>"
        yield from described(
            target, "Support", SUPPORT, support_row(statement.id, position, support)
        )
        cells = passage_row(support.passage)
        yield quad(target, RDF_TYPE, reference(f"{OA}Annotation"))
        yield quad(target, f"{OA}hasBody", subject)
        selector = f"{target[:-1]}-selector>"
        yield quad(target, f"{OA}hasTarget", selector)
        yield quad(selector, term("id"), literal(str(cells["id"])))
        yield quad(selector, f"{OA}hasSource", iri("text", support.passage.text))
        yield quad(selector, f"{OA}start", number(support.passage.start))
        yield quad(selector, f"{OA}end", number(support.passage.end))
        for name in ("exact", "prefix", "suffix"):
            yield quad(selector, f"{OA}{name}", literal(str(cells[name] or "")))
        if support.source:
            yield quad(subject, f"{PROV}hadPrimarySource", iri("source", support.source))


def described(
    subject: str, kind: str, columns: tuple[object, ...], row: Mapping[str, Cell]
) -> Iterator[str]:
    """Every cell of a canonical row as a property of our vocabulary; absent cells are left out."""
    yield quad(subject, RDF_TYPE, term_reference(kind))
    for name, cell in row.items():
        if cell is not None:
            yield quad(
                subject, term(name), number(cell) if isinstance(cell, int) else literal(str(cell))
            )


def quad(subject: str, predicate: str, value: str, *, graph: str = "") -> str:
    """One line."""
    return f"{subject} <{predicate}> {value}{f' {graph}' if graph else ''} ."


def iri(kind: str, name: str) -> str:
    """An IRI of our own, `<urn:stemma:statement:...>`; every character that an IRI forbids is escaped."""
    return f"<{BASE}{kind}:{quote(name, safe='/~:@!$()*+,;=', errors='surrogatepass')}>"


def term(name: str) -> str:
    """A term of our vocabulary, for a predicate."""
    return f"{BASE}vocabulary:{quote(name, safe='')}"


def term_reference(name: str) -> str:
    """A term as a value."""
    return reference(term(name))


def reference(address: str) -> str:
    """An IRI as a value."""
    return f"<{address}>"


def number(value: int) -> str:
    """An integer."""
    return f'"{value}"^^<{INTEGER}>'


def literal(text: str) -> str:
    """A string with the escapes of N-Quads."""
    return f'"{ESCAPES.sub(lambda found: escape(found[0]), text)}"'


def escape(character: str) -> str:
    """A character that stands escaped; a lone surrogate, which no RDF can carry, becomes U+FFFD."""
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return NAMED.get(character, f"\\u{ord(character):04X}")
