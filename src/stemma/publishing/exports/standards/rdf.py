"""RDF, lossless: own vocabulary, PROV-O and Web Annotation, one named graph a statement.

In go a build, out comes `statements.trig` (TriG 1.1), written statement by statement. A statement is a small graph
after the nanopublication model (Groth, Gibson and Velterop 2010): subject, property and value stand in a named graph
of their own, what is said about them beside it: voices, polarity, certainty, stance, time, rank, and for each support
an annotation whose target carries text position and text quote selectors. Nothing is asserted in the default graph
but descriptions, so that a hedged value can never be read as a fact. The canonical rows can be read back from it
whole, which a test does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from json.encoder import encode_basestring as escaped
from urllib.parse import quote

from stemma.model.build import Build
from stemma.model.statement import NodeRef, Statement, Support
from stemma.model.tables import (
    Cell,
    node_row,
    passage_row,
    source_row,
    statement_row,
    support_row,
)
from stemma.publishing.exports.omissions import Omissions

BASE = "urn:stemma:"
PREFIXES = {
    "s": f"{BASE}vocabulary:", "oa": "http://www.w3.org/ns/oa#", "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
}  # fmt: skip
LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
"""Names that may follow a prefix as they are."""
PLAIN = re.compile(r"[A-Za-z0-9/~:@!$()*+,;=._-]*")
"""Names that stand in an IRI as they are."""
SURROGATES = re.compile("[\ud800-\udfff]")


def rdf_files(build: Build, left: Omissions) -> Mapping[str, Iterable[str]]:
    """`statements.trig`, in the order of the atlas."""
    left.carry(*build.statements)
    return {"statements.trig": pieces(build)}


def pieces(build: Build) -> Iterator[str]:
    """The file, piece by piece."""
    yield "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    for node in build.nodes.values():
        more = f"{told(node_row(node))} ;\n rdfs:label {literal(node.label)}"
        yield described(iri("node", node.id), "s:Node", more)
    for source in build.sources.values():
        yield described(iri("source", source.id), "s:Source, prov:Entity", told(source_row(source)))
    for statement in build.statements:
        yield from statement_pieces(statement)


def statement_pieces(statement: Statement) -> Iterator[str]:
    """The proposition in its graph, and what is said about it."""
    subject, row = iri("statement", statement.id), statement_row(statement)
    value = statement.value
    said = node_iri(value.id) if isinstance(value, NodeRef) else literal(str(row["value"]))
    yield f"{subject} {{ {node_iri(statement.subject)} {term(statement.property)} {said} }}\n"
    keys = dict.fromkeys([s.source for s in statement.supports if s.source])
    primary = "".join([f" ;\n prov:hadPrimarySource {iri('source', key)}" for key in keys])
    yield described(subject, "s:Statement", told(row) + primary)
    for position, support in enumerate(statement.supports):
        yield support_piece(subject, statement.id, position, support)


def support_piece(subject: str, statement: str, position: int, support: Support) -> str:
    """An annotation of the passage: what it says of the statement, and where it stands."""
    passage, found = support.passage, passage_row(support.passage)
    exact, prefix, suffix = (literal(str(found[n] or "")) for n in ("exact", "prefix", "suffix"))
    place = (
        f" ;\n oa:hasBody {subject} ;\n oa:hasTarget [ s:id {literal(str(found['id']))} ; "
        f"oa:hasSource {iri('text', passage.text)} ; oa:start {passage.start} ; oa:end {passage.end} ; "
        f"oa:exact {exact} ; oa:prefix {prefix} ; oa:suffix {suffix} ]"
    )
    own = told(support_row(statement, position, support))
    return described(f"{subject[:-1]}#support-{position}>", "s:Support, oa:Annotation", own + place)


def described(subject: str, kinds: str, more: str) -> str:
    """All that is said of a subject."""
    return f"{subject} a {kinds}{more} .\n"


def told(row: Mapping[str, Cell]) -> str:
    """Every cell of a canonical row as a property of our vocabulary; absent cells are left out."""
    return "".join([
        f" ;\n s:{name} {literal(cell) if isinstance(cell, str) else cell}"
        for name, cell in row.items() if cell is not None
    ])  # fmt: skip


def iri(kind: str, name: str) -> str:
    """An IRI of our own, `<urn:stemma:statement:...>`; every character that an IRI forbids is escaped."""
    if PLAIN.fullmatch(name):
        return f"<{BASE}{kind}:{name}>"
    return f"<{BASE}{kind}:{quote(name, safe='/~:@!$()*+,;=', errors='surrogatepass')}>"


@lru_cache(maxsize=65536)
def node_iri(name: str) -> str:
    """The IRI of a node."""
    return iri("node", name)


@lru_cache(maxsize=4096)
def term(name: str) -> str:
    """A term of our vocabulary, for a predicate."""
    if LOCAL.fullmatch(name):
        return f"s:{name}"
    return f"<{PREFIXES['s']}{quote(name, safe='', errors='surrogatepass')}>"


def literal(text: str) -> str:
    """A string, escaped as JSON does it, which TriG reads alike; a lone surrogate, which no RDF can carry, becomes U+FFFD."""
    return escaped(text) if text.isascii() else escaped(SURROGATES.sub("\ufffd", text))
