"""Aliases: the other names that a list gives the group.

In go blocks that a layout labels `aka`, out come `NameRecord`s, one a name, each with its stretch.
Example: `aka – Lake Column; LC` gives an alias and an abbreviation.
"""

from __future__ import annotations

import re

from stemma.model.reading import NameRecord
from stemma.model.text import Span
from stemma.reading.names.names import is_short
from stemma.reading.page import Page

NAME = re.compile(r"[^;,()]+(?:\([^()]*\))?(?:[^;,()]*)")
REMARK = re.compile(
    r"\s*\((?:(?:its|the|former|original)\s+)*(?:name|used|until|since|from)\b[^()]*\)\s*$", re.I
)
"""A note on a name behind it: "(name used until 1969)"."""
EMPTY = re.compile(r"(?:none|unknown|n/a|a\.?k\.?a\.?)\W*$", re.I)


def read_aliases(page: Page) -> list[NameRecord]:
    """Every name of the labelled blocks, in order."""
    records = []
    for section in page.document.sections:
        for block in section.blocks:
            if block.label == "aka":
                for found in NAME.finditer(page.plain, block.start, block.end):
                    record = read_alias(page, *found.span())
                    records += [record] if record else []
                page.take(block.start, block.end)
    return records


def read_alias(page: Page, start: int, end: int) -> NameRecord | None:
    """One name; None where the stretch names nothing."""
    words = REMARK.sub("", page.plain[start:end])
    name = " ".join(words.strip(' .;,“”"\u2060').removeprefix("and ").split())
    if not name or EMPTY.match(name) or not any(c.isalpha() for c in name):
        return None
    first = start + len(words) - len(words.lstrip())
    kind = "abbreviation" if is_short(name) else "alias"
    prop = "abbreviation" if kind == "abbreviation" else "name"
    stated = page.state(page.group.id, prop, name, Span(first, first + len(words.strip())))
    return NameRecord(name, kind, page.evidence(page.group.id, [stated]))
