"""The site: plain pages that work from any folder, without a server and without script.

In go a public build and a folder, out come the pages. One page a group, one a node with the evidence of
each of its statements, one of all sources. Links are relative; nothing is asked of any other host.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from stemma.errors import BuildFailed
from stemma.model.build import Build
from stemma.model.nodes import NodeType
from stemma.model.statement import Statement
from stemma.publishing.views.evidence import EvidenceView, publication, view_of
from stemma.publishing.views.group_page import group_page_view

SAFE = re.compile(r"[^\w~./-]")


@dataclass(frozen=True, slots=True)
class Anchored:
    """Evidence with its anchor on the node's page."""

    anchor: str
    view: EvidenceView


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group on the home page."""

    id: str
    name: str
    kind: str
    formed: str
    profile: bool


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A publication with the statements that rest on it."""

    id: str
    words: str
    via: str
    resting: tuple[str, ...]


class Pages:
    """Renders pages into a folder."""

    def __init__(self, build: Build, folder: Path) -> None:
        """Open the templates; every value is escaped, and an absent one is a fault."""
        self.build, self.folder = build, folder
        self.templates = Environment(
            loader=PackageLoader("stemma.publishing.site"), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip

    def write(self, path: str, template: str, title: str, **fields: object) -> None:
        """One page at a path such as `groups/abc/index.html`."""
        root = "../" * path.count("/")
        words = self.templates.get_template(template).render(
            title=title, atlas=self.build.header.title, root=root, link=linker(root), **fields
        )
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(words, encoding="utf-8", newline="\n")


def linker(root: str) -> Callable[[str], str]:
    """A function from a statement id to its page, seen from a page."""
    return lambda identifier: root + statement_address(identifier)


def statement_address(identifier: str) -> str:
    """The permalink of a statement: its node's page and its anchor there."""
    node, _, name = identifier.rpartition("/")
    return f"{node_path(node)}#{name}"


def node_path(node: str) -> str:
    """The page of a node; dots and odd characters never reach a path."""
    parts = [SAFE.sub("-", part).replace("..", "-").strip(".") or "-" for part in node.split("/")]
    return "/".join(["nodes", *parts, "index.html"])


def write_site(build: Build, folder: Path) -> None:
    """Write all pages and the assets. Raises `BuildFailed` where the web bundle is missing."""
    pages = Pages(build, folder)
    copy_assets(folder / "assets")
    pages.write("index.html", "home.html", "All groups", groups=group_lines(build),
                described=build.header.described)  # fmt: skip
    for reading in build.readings:
        page = group_page_view(build, reading)
        pages.write(f"groups/{page.id}/index.html", "group.html", page.name, page=page)
    by_node: dict[str, list[Statement]] = defaultdict(list)
    for statement in build.statements:
        by_node[statement.subject].append(statement)
    for node, statements in by_node.items():
        label = build.nodes[node].label
        views = [Anchored(s.id.rpartition("/")[2], view_of(build, s)) for s in statements]
        pages.write(node_path(node), "node.html", label, label=label, views=views)
    pages.write("sources/index.html", "sources.html", "Sources", sources=source_lines(build))
    pages.write("data/index.html", "data.html", "Data", left_out=build.left_out)


def copy_assets(folder: Path) -> None:
    """Styles and scripts of the web bundle."""
    bundle = resources.files("stemma.publishing.site") / "bundle"
    if not (bundle / "site.css").is_file():
        raise BuildFailed(
            str(folder), "the web bundle is not there; install again without STEMMA_SKIP_BUNDLE"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("site.css", "group-table.js"):
        (folder / name).write_bytes((bundle / name).read_bytes())


def group_lines(build: Build) -> list[GroupLine]:
    """All groups by name; states and their bodies are no groups."""
    profiles = {reading.group.id: reading for reading in build.readings}
    lines = []
    for node in build.nodes.values():
        if node.type is not NodeType.GROUP or node.kind in ("state_body", "class"):
            continue
        reading = profiles.get(node.id)
        formed = reading.records.formed[0].when if reading and reading.records.formed else None
        short = node.id.partition("/")[2]
        lines.append(
            GroupLine(short, node.label, node.kind.replace("_", " "), formed or "", bool(reading))
        )
    return sorted(lines, key=lambda line: (line.name.casefold(), line.id))


def source_lines(build: Build) -> list[SourceLine]:
    """All publications by key, with what rests on each."""
    resting: dict[str, dict[str, None]] = defaultdict(dict)
    for statement in build.statements:
        for support in statement.supports:
            if support.source:
                resting[support.source][statement.id] = None
    return [
        SourceLine(key, publication(source), ", ".join(source.relies_on), tuple(resting[key]))
        for key, source in sorted(build.sources.items())
    ]
