"""The network as GEXF 1.3 with intervals, for Gephi, graphology and networkx from 3.6 (older ones know 1.2 at most and
read the GraphML instead).

In goes a build, out comes `network.gexf`. An edge's interval is its hull, every day on which it may hold,
since GEXF knows one interval and no doubt; the days on which it holds for certain stand beside it as
`core_start` and `core_end`. An end that nobody states leaves the interval open: the attribute
`last_evidence` says how far it is shown. Kinds without direction carry `is_directed` false.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stemma.model.build import Build
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.graphml import BOOLEAN, HEAD, NODE_KEYS, node_fields, word
from stemma.publishing.exports.standards.network import Network, NetworkEdge, network_of
from stemma.publishing.exports.standards.xml_text import xml

NAMESPACE = "http://gexf.net/1.3"
EDGE_KEYS = (
    "kind", "strength", "is_directed", "direction_known", "core_start", "core_end", "last_evidence",
    "support_kinds", "sources", "statements",
)  # fmt: skip


def gexf_files(build: Build, left: Omissions) -> Mapping[str, Iterable[str]]:
    """`network.gexf`."""
    return {"network.gexf": pieces(build.header.title, network_of(build, left))}


def pieces(title: str, network: Network) -> Iterator[str]:
    """The file, element by element."""
    yield (
        f'{HEAD}<gexf xmlns="{NAMESPACE}" version="1.3">\n<meta>\n<creator>Stemma</creator>\n'
        f"<description>{xml(title)}; not a screening list</description>\n</meta>\n"
        '<graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n'
    )
    yield declared("node", NODE_KEYS)
    yield declared("edge", EDGE_KEYS)
    yield "<nodes>\n"
    for node in network.nodes:
        yield f"<node{attributes({'id': node.id, 'label': node.label})}>{values(dict(node_fields(node)))}</node>\n"
    yield "</nodes>\n<edges>\n"
    for edge in network.edges:
        named = {
            "id": edge.id, "source": edge.source, "target": edge.target, "kind": edge.kind,
            **hull(edge),
        }  # fmt: skip
        yield f"<edge{attributes(named)}>{values(edge_values(edge))}</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def declared(target: str, names: tuple[str, ...]) -> str:
    """The attributes of nodes or edges."""
    rows = [
        f'<attribute id="{name}" title="{name}" type="{"boolean" if name in BOOLEAN else "string"}"/>\n'
        for name in names
    ]
    return f'<attributes class="{target}">\n{"".join(rows)}</attributes>\n'


def hull(edge: NetworkEdge) -> dict[str, str]:
    """First and last possible day; an open side has none."""
    days = {"start": edge.start_earliest, "end": edge.end_latest}
    return {name: day for name, day in days.items() if day}


def edge_values(edge: NetworkEdge) -> dict[str, str | bool]:
    """The attributes of an edge that are stated."""
    fields = dict(edge.fields)
    days = {"core_start": edge.start_latest, "core_end": edge.end_earliest or edge.last_evidence}
    fields |= {name: day for name, day in days.items() if day}
    return {name: fields[name] for name in EDGE_KEYS if name in fields}


def attributes(fields: Mapping[str, str]) -> str:
    """XML attributes."""
    return "".join([f' {name}="{xml(value)}"' for name, value in fields.items()])


def values(fields: Mapping[str, str | bool]) -> str:
    """Attribute values."""
    rows = [f'<attvalue for="{name}" value="{word(value)}"/>' for name, value in fields.items()]
    return f"<attvalues>{''.join(rows)}</attvalues>"
