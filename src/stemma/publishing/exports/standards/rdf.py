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
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import pairwise
from json.encoder import encode_basestring as escaped
from urllib.parse import quote

from stemma.model.build import Build
from stemma.model.statement import NodeRef, Statement, Support
from stemma.model.tables import (
    STATEMENT_NAMES,
    SUPPORT_NAMES,
    Cell,
    Cells,
    node_row,
    source_row,
    statement_cells,
    support_cells,
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
VALUE, PLACE = STATEMENT_NAMES.index("value"), SUPPORT_NAMES.index("passage")
OWN = STATEMENT_NAMES.index("polarity")
"""Cells of a statement before this one are its own; those from here on are shared with many others."""
PARTS = ("polarity", "when_edtf", "place", "rank")
"""Where stretches of shared cells begin: how it is voiced, its time, its place and hedge, what editors made of it."""
SELF = SUPPORT_NAMES.index("source")
"""Cells of a support from this one on are shared with others."""
SURROGATES = re.compile("[\ud800-\udfff]")


def rdf_files(build: Build, left: Omissions) -> Mapping[str, Iterable[str]]:
    """`statements.trig`, in the order of the atlas."""
    left.carry_all()
    return {"statements.trig": pieces(build)}


def pieces(build: Build) -> Iterator[str]:
    """The file, piece by piece."""
    yield "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    for node in build.nodes.values():
        row = node_row(node)
        more = f"{told(heads_of(row), row.values())} ;\n rdfs:label {literal(node.label)}"
        yield described(iri("node", node.id), "s:Node", more)
    for source in build.sources.values():
        row = source_row(source)
        yield described(
            iri("source", source.id), "s:Source, prov:Entity", told(heads_of(row), row.values())
        )
    for statement in build.statements:
        yield statement_piece(statement)


def statement_piece(statement: Statement) -> str:
    """The proposition in its graph, what is said about it, and its supports."""
    subject, cells, value = (
        iri("statement", statement.id),
        statement_cells(statement),
        statement.value,
    )
    said = node_iri(value.id) if isinstance(value, NodeRef) else literal(str(cells[VALUE]))
    keys = dict.fromkeys([s.source for s in statement.supports if s.source])
    primary = "".join([source_line(key) for key in keys])
    row = told(OWN_HEADS, cells[:OWN]) + "".join([tell(cells[part]) for part, tell in ALIKE])
    supports = [
        support_piece(subject, statement.id, n, s) for n, s in enumerate(statement.supports)
    ]
    return (
        f"{subject} {{ {node_iri(statement.subject)} {term(statement.property)} {said} }}\n"
        f"{described(subject, 's:Statement', row + primary)}{''.join(supports)}"
    )


def support_piece(subject: str, statement: str, position: int, support: Support) -> str:
    """An annotation of the passage: what it says of the statement, and where it stands."""
    passage, cells = support.passage, support_cells(statement, position, support)
    place = (
        f" ;\n oa:hasBody {subject} ;\n oa:hasTarget [ s:id {literal(str(cells[PLACE]))} ; "
        f"oa:hasSource {text_iri(passage.text)} ; oa:start {passage.start} ; oa:end {passage.end} ; "
        f"oa:exact {literal(passage.exact)} ; oa:prefix {literal(passage.prefix)} ; "
        f"oa:suffix {literal(passage.suffix)} ]"
    )
    own = told(SELF_HEADS, cells[:SELF]) + SHARED(cells[SELF:])
    return described(f"{subject[:-1]}#support-{position}>", "s:Support, oa:Annotation", own + place)


def described(subject: str, kinds: str, more: str) -> str:
    """All that is said of a subject."""
    return f"{subject} a {kinds}{more} .\n"


def heads_of(names: Iterable[str]) -> tuple[str, ...]:
    """What stands before the value of each property."""
    return tuple(f" ;\n s:{name} " for name in names)


def told(heads: Iterable[str], cells: Iterable[Cell]) -> str:
    """Every cell of a canonical row as a property of our vocabulary; absent cells are left out."""
    return "".join([
        head + (literal(cell) if isinstance(cell, str) else str(cell))
        for head, cell in zip(heads, cells, strict=True) if cell is not None
    ])  # fmt: skip


def told_alike(names: Iterable[str]) -> Callable[[Cells], str]:
    """The same for cells in which many rows agree: what was written once is kept."""
    return lru_cache(maxsize=65536)(partial(told, heads_of(names)))


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
def text_iri(name: str) -> str:
    """The IRI of a text."""
    return iri("text", name)


@lru_cache(maxsize=65536)
def source_line(key: str) -> str:
    """A publication behind a statement."""
    return f" ;\n prov:hadPrimarySource {iri('source', key)}"


@lru_cache(maxsize=4096)
def term(name: str) -> str:
    """A term of our vocabulary, for a predicate."""
    if LOCAL.fullmatch(name):
        return f"s:{name}"
    return f"<{PREFIXES['s']}{quote(name, safe='', errors='surrogatepass')}>"


def literal(text: str) -> str:
    """A string, escaped as JSON does it, which TriG reads alike; a lone surrogate, which no RDF can carry, becomes U+FFFD."""
    return escaped(text) if text.isascii() else escaped(SURROGATES.sub("\ufffd", text))


OWN_HEADS, SELF_HEADS = heads_of(STATEMENT_NAMES[:OWN]), heads_of(SUPPORT_NAMES[:SELF])
ALIKE = [
    (slice(start, stop), told_alike(STATEMENT_NAMES[start:stop]))
    for start, stop in pairwise([*map(STATEMENT_NAMES.index, PARTS), len(STATEMENT_NAMES)])
]
SHARED = told_alike(SUPPORT_NAMES[SELF:])
