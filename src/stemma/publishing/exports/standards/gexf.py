"""The network as GEXF 1.3 with intervals, for Gephi and gexf-js.

In goes a build, out comes `network.gexf`. An edge's interval is its hull, every day on which it may hold,
since GEXF knows one interval and no doubt; the days on which it holds for certain stand beside it as
`core_start` and `core_end`. An end that nobody states leaves the interval open: the attribute
`last_evidence` says how far it is shown. Kinds without direction carry `is_directed` false.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from stemma.model.build import Build
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.graphml import BOOLEAN, NODE_KEYS, node_fields
from stemma.publishing.exports.standards.network import NetworkEdge, network_of
from stemma.publishing.exports.standards.xml_text import xml_text

NAMESPACE = "http://gexf.net/1.3"
EDGE_KEYS = (
    "kind", "strength", "is_directed", "direction_known", "core_start", "core_end", "last_evidence",
    "support_kinds", "sources", "statements",
)  # fmt: skip


def gexf_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`network.gexf`."""
    network = network_of(build, left)
    root = ET.Element("gexf", xmlns=NAMESPACE, version="1.3")
    meta = ET.SubElement(root, "meta")
    ET.SubElement(meta, "creator").text = "Stemma"
    ET.SubElement(meta, "description").text = xml_text(
        f"{build.header.title}; not a screening list"
    )
    graph = ET.SubElement(
        root, "graph", defaultedgetype="directed", mode="dynamic", timeformat="date"
    )
    declare(graph, "node", NODE_KEYS)
    declare(graph, "edge", EDGE_KEYS)
    nodes = ET.SubElement(graph, "nodes")
    for node in network.nodes:
        element = ET.SubElement(nodes, "node", id=xml_text(node.id), label=xml_text(node.label))
        values(element, dict(node_fields(node)))
    edges = ET.SubElement(graph, "edges")
    for edge in network.edges:
        attributes = {
            "id": edge.id, "source": edge.source, "target": edge.target, "kind": edge.kind,
            **hull(edge),
        }  # fmt: skip
        held = {name: xml_text(value) for name, value in attributes.items()}
        element = ET.SubElement(edges, "edge", held)
        values(element, edge_values(edge))
    ET.indent(root)
    return {"network.gexf": ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"}


def declare(graph: ET.Element, target: str, names: tuple[str, ...]) -> None:
    """The attributes of nodes or edges."""
    attributes = ET.SubElement(graph, "attributes", {"class": target})
    for name in names:
        type = "boolean" if name in BOOLEAN else "string"
        ET.SubElement(attributes, "attribute", id=name, title=name, type=type)


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


def values(element: ET.Element, fields: Mapping[str, str | bool]) -> None:
    """Attribute values."""
    held = ET.SubElement(element, "attvalues")
    for name, value in fields.items():
        word = str(value).lower() if isinstance(value, bool) else xml_text(str(value))
        ET.SubElement(held, "attvalue", {"for": name, "value": word})
