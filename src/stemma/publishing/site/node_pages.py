"""The pages of nodes: attacks, persons, relations, places, lists, with the evidence of each statement.

In go pages and a concordance, out comes one page for every node that something is stated of, or that
a statement names. A statement's permalink is a place on the page of its node.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from stemma.model.records import record
from stemma.model.statement import Statement
from stemma.publishing.site.addresses import Links, group_path, node_path
from stemma.publishing.site.pages import Pages, preview_of, upper_first
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.evidence import SupportView, by_passage, support_view, supports_of
from stemma.publishing.views.node_page import node_page_view

MANY = 30
"""Passages of one statement from which on they are recalled one by one."""


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
    view = node_page_view(
        concordance, node, partial(passages_of, pages, concordance, pages.links(path))
    )
    title = f"{view.label} · {pages.build.header.title}"
    told = [f"{upper_first(shown.words).rstrip('.')}." for shown in view.evidence]
    pages.write(
        path, "node.html", page=view, report=report_address(pages), has_page=node in concordance.groups_with_page,
        preview=preview_of(title, *told),
    )  # fmt: skip


@record
@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as the page shows it."""

    markup: Markup
    cited: tuple[tuple[str, str], ...]
    """The publications that its note cites, each with what was found in it."""


def passages_of(
    pages: Pages, concordance: Concordance, link: Links, statement: Statement
) -> tuple[Passage, ...]:
    """The passages of a statement; of one that many texts carry, those that stand are recalled."""
    if len(statement.supports) < MANY:
        return tuple(shown(pages, view, link) for view in supports_of(concordance, statement))
    found = Counter[str]()
    passages = []
    for support, *_ in by_passage(statement.supports):
        text = support.passage.text
        key = "\n".join((statement.id, text, str(found[text]), link.root))
        passages.append(concordance.recalled(passage_of, key, pages))
        found[text] += 1
    return tuple(passages)


def passage_of(concordance: Concordance, key: str, pages: Pages) -> Passage:
    """One passage, by statement, text, its number there, and the way from the page to the root."""
    identifier, text, number, root = key.split("\n")
    here = concordance.statements[identifier].within(frozenset((text,)))
    group = by_passage(here.supports)[int(number)]
    return shown(pages, support_view(concordance, here, group), Links(root))


def shown(pages: Pages, view: SupportView, link: Links) -> Passage:
    """A passage with links of its page."""
    return Passage(Markup(pages.piece("passage.html", "passage", view, link)), view.cited)


def report_address(pages: Pages) -> str:
    """Where errors are reported; a mail's subject waits for the id of the statement."""
    contact = pages.build.header.contact
    return f"mailto:{contact}?subject=" if contact and "://" not in contact else contact
