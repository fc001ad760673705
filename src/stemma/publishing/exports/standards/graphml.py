"""The network as GraphML 1.0, for igraph, networkx, Gephi and yEd.

In goes a build, out comes `network.graphml`. A node is a group, an edge one telling of a relation; edges
of directed kinds point from `a` to `b` (a split leaves, an affiliate looks up to its senior), others carry
`is_directed` false, since the tools that read it refuse mixed graphs. Follows Brandes et al., "GraphML Progress Report", 2002.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from stemma.model.build import Build
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.network import NetworkEdge, NetworkNode, network_of
from stemma.publishing.exports.standards.xml_text import xml_text

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE_KEYS = ("label", "kind", "identifiers")
EDGE_KEYS = tuple(
    n for n in NetworkEdge.__dataclass_fields__ if n not in ("id", "source", "target")
)
BOOLEAN = ("is_directed", "direction_known")


def graphml_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`network.graphml`."""
    network = network_of(build, left)
    root = ET.Element("graphml", xmlns=NAMESPACE)
    for keys, target in ((NODE_KEYS, "node"), (("statement", *EDGE_KEYS), "edge")):
        for name in keys:
            type = "boolean" if name in BOOLEAN else "string"
            ET.SubElement(
                root,
                "key",
                {"id": f"{target}-{name}", "for": target, "attr.name": name, "attr.type": type},
            )
    graph = ET.SubElement(root, "graph", id="relations", edgedefault="directed")
    for node in network.nodes:
        add(ET.SubElement(graph, "node", id=xml_text(node.id)), "node", node_fields(node))
    for edge in network.edges:
        element = ET.SubElement(
            graph,
            "edge",
            source=xml_text(edge.source),
            target=xml_text(edge.target),
        )
        fields = [
            ("statement", edge.id),
            *((k, edge.fields[k]) for k in EDGE_KEYS if k in edge.fields),
        ]
        add(element, "edge", fields)
    ET.indent(root)
    return {"network.graphml": ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"}


def node_fields(node: NetworkNode) -> list[tuple[str, str]]:
    """The attributes of a group that are stated."""
    values = (("label", node.label), ("kind", node.kind), ("identifiers", node.identifiers))
    return [(name, value) for name, value in values if value]


def add(element: ET.Element, target: str, fields: Iterable[tuple[str, str | bool]]) -> None:
    """Data elements in the order of the keys."""
    for name, value in fields:
        word = str(value).lower() if isinstance(value, bool) else xml_text(str(value))
        ET.SubElement(element, "data", key=f"{target}-{name}").text = word
