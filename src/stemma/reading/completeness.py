"""Completeness: what a section says of itself ("This is a partial list").

In goes a section, out comes a statement on the section's own node; nothing else is read from it.
"""

from __future__ import annotations

import re

from stemma.model.nodes import NodeType, section_id
from stemma.model.reading import BlockKind, Section
from stemma.model.text import Span
from stemma.reading.page import Page

PARTIAL = re.compile(
    r"\b(?:partial|incomplete|non-exhaustive|not\s+(?:an?\s+)?(?:comprehensive|exhaustive|complete))\b|\bselected\s+(?:major\s+)?\w+\b"
)
DISCLAIMER = re.compile(r"\s*(?:Disclaimer|Note)\s*:", re.I)


def read_completeness(section: Section, page: Page) -> None:
    """State that the section is partial where it says so."""
    for block in section.blocks:
        if block.kind is BlockKind.HEADING or not DISCLAIMER.match(
            page.plain, block.start, block.end
        ):
            continue
        found = PARTIAL.search(page.plain, block.start, block.end)
        if found:
            node = section_id(page.group.id, section.id)
            page.node(node, NodeType.SECTION, section.title)
            page.state(node, "completeness", "partial", Span(block.start, block.end))
