"""Related entries: the lines of a UN summary that name other entries of the list.

In goes a line such as `Valley Union (QDe.004), listed on 6 October 2001`, out comes the designation of that
group, on the entry's number: the line says nothing else of the page's own group. An individual's line is
understood and states nothing, for people's listings are no matter of an atlas of groups.
"""

from __future__ import annotations

import re

from stemma.model.nodes import Node, NodeType, designation_id, group_id
from stemma.model.statement import Act, MadeBy, NodeRef, Value, Voice
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.page import Page
from stemma.reading.periods import read_period

SECTION = "relationships"
LINE = re.compile(
    r"\s*(?P<name>\S[^;\n]{1,150}?)\s*\((?P<entry>[A-Z]{2}(?P<type>[ei])\.\d{3})\)\s*,?\s*listed\s+on\s+(?P<when>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})\s*\.?\s*"
)


def entry_of(page: Page, sentence: Sentence) -> re.Match[str] | None:
    """The line as a related entry; None where it is prose."""
    if page.document.kind != "un-narrative":
        return None
    return LINE.fullmatch(page.document.text.content, sentence.start, sentence.end)


def read_related_entries(page: Page) -> None:
    """Every related entry of the page."""
    for section in page.document.sections:
        for block in section.blocks if section.id == SECTION else ():
            for sentence in page.sentences(block):
                entry = entry_of(page, sentence)
                if entry:
                    page.take(sentence.start, sentence.end)
                    if entry["type"] == "e":
                        state_listing(page, Span(sentence.start, sentence.body_end), entry)


def state_listing(page: Page, span: Span, entry: re.Match[str]) -> None:
    """The designation of the group that a line names."""
    group = group_named(page, " ".join(entry["name"].split()))
    period = read_period(page.plain, entry.start("when"), entry.end("when"))
    if period is None or group.id == page.group.id:
        return
    page.nodes.setdefault(group.id, group)
    node = designation_id(group.id, "", entry["entry"], period.start)
    page.node(node, NodeType.DESIGNATION, f"{group.label}, {entry['entry']}")
    listed = Doubt(voices=(Voice(Act.DESIGNATES, None, entry["entry"]),))
    values: tuple[tuple[str, Value, Doubt], ...] = (
        ("period", period.when, listed),
        ("regime", entry["entry"], PLAIN),
        ("group", NodeRef(group.id), PLAIN),
    )
    for name, value, doubt in values:
        page.state(node, name, value, span, doubt=doubt, made_by=MadeBy.RULE, rule="related-entry")


def group_named(page: Page, name: str) -> Node:
    """The group that the line's name means."""
    known = page.mentions.resolve(name) or page.registry.resolve(name)
    return known or Node(group_id(name), NodeType.GROUP, name, "armed_group")
