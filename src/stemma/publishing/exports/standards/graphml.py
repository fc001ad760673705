"""The network as GraphML 1.0, for igraph, networkx, Gephi and yEd.

In goes a build, out comes `network.graphml`. A node is a group, an edge one telling of a relation; edges
of directed kinds point from `a` to `b` (a split leaves, an affiliate looks up to its senior), others carry
`is_directed` false, since the tools that read it refuse mixed graphs. Follows Brandes et al., "GraphML Progress Report", 2002.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stemma.model.build import Build
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.network import FIELDS, Network, NetworkNode, network_of
from stemma.publishing.exports.standards.xml_text import xml

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE_KEYS = ("label", "kind", "identifiers")
BOOLEAN = ("is_directed", "direction_known")


HEAD = "<?xml version='1.0' encoding='utf-8'?>\n"


def graphml_files(build: Build, left: Omissions) -> Mapping[str, Iterable[str]]:
    """`network.graphml`."""
    return {"network.graphml": pieces(network_of(build, left))}


def pieces(network: Network) -> Iterator[str]:
    """The file, element by element."""
    yield f'{HEAD}<graphml xmlns="{NAMESPACE}">\n'
    for keys, target in ((NODE_KEYS, "node"), (("statement", *FIELDS), "edge")):
        for name in keys:
            type = "boolean" if name in BOOLEAN else "string"
            yield f'<key id="{target}-{name}" for="{target}" attr.name="{name}" attr.type="{type}"/>\n'
    yield '<graph id="relations" edgedefault="directed">\n'
    for node in network.nodes:
        yield f'<node id="{xml(node.id)}">{data("node", node_fields(node))}</node>\n'
    for edge in network.edges:
        fields = [("statement", edge.id), *edge.fields.items()]
        ends = f'source="{xml(edge.source)}" target="{xml(edge.target)}"'
        yield f"<edge {ends}>{data('edge', fields)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def node_fields(node: NetworkNode) -> list[tuple[str, str]]:
    """The attributes of a group that are stated."""
    values = (("label", node.label), ("kind", node.kind), ("identifiers", node.identifiers))
    return [(name, value) for name, value in values if value]


def data(target: str, fields: Iterable[tuple[str, str | bool]]) -> str:
    """Data elements in the order of the keys."""
    return "".join([f'<data key="{target}-{name}">{word(value)}</data>' for name, value in fields])


def word(value: str | bool) -> str:
    """A value as XML."""
    return str(value).lower() if isinstance(value, bool) else xml(value)
