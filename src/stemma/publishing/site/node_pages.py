"""The pages of nodes: attacks, persons, relations, places, lists, with the evidence of each statement.

In go pages and a concordance, out comes one page for every node that something is stated of, or that
a statement names. A statement's permalink is a place on the page of its node.
"""

from __future__ import annotations

from stemma.publishing.site.addresses import group_path, node_path
from stemma.publishing.site.pages import Pages, preview_of, upper_first
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.node_page import node_page_view


def node_keys(concordance: Concordance) -> list[str]:
    """Every node of the atlas that has a page: those of today, then those that lead on."""
    found = [
        *concordance.of_node,
        *concordance.naming,
        *concordance.superseded,
        *concordance.withdrawn,
    ]
    return list(dict.fromkeys([*found, *moved_nodes(concordance)]))


def moved_nodes(concordance: Concordance) -> list[str]:
    """Ids of old that lead to a node."""
    build = concordance.build
    return [old for old, new in build.redirects.items() if new in build.nodes]


def moved_groups(concordance: Concordance) -> list[str]:
    """Groups among them: their own page leads on, too."""
    return [node for node in moved_nodes(concordance) if node.startswith("group/")]


def write_node(pages: Pages, concordance: Concordance, node: str) -> None:
    """One node's page."""
    put_node(pages, concordance, node, node_path(node))


def write_moved(pages: Pages, concordance: Concordance, node: str) -> None:
    """The page of a group that has another id now."""
    put_node(pages, concordance, node, group_path(node))


def put_node(pages: Pages, concordance: Concordance, node: str, path: str) -> None:
    """A node's page at a path; its preview holds its statements, hedges included."""
    view = node_page_view(concordance, node)
    title = f"{view.label} · {pages.build.header.title}"
    told = [f"{upper_first(shown.words).rstrip('.')}." for shown in view.evidence]
    pages.write(
        path, "node.html", page=view, report=report_address(pages), has_page=node in concordance.groups_with_page,
        preview=preview_of(title, *told),
    )  # fmt: skip


def report_address(pages: Pages) -> str:
    """Where errors are reported; a mail's subject waits for the id of the statement."""
    contact = pages.build.header.contact
    return f"mailto:{contact}?subject=" if contact and "://" not in contact else contact
