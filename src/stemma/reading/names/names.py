"""Names: abbreviations and other names, of the profile's own group and of the others it speaks of.

In goes the page with its mentions, out come `NameRecord`s of the own group and statements `name` and
`abbreviation` on every group's node. Names in prose are statements; they never change the registry.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from stemma.model.reading import NameRecord
from stemma.model.statement import MadeBy
from stemma.model.text import Span
from stemma.reading.names.mentions import Mention
from stemma.reading.page import Page

SHORT = re.compile(r"[^\W\d_a-z][\w-]{0,7}")


def read_names(page: Page) -> list[NameRecord]:
    """State each name once, where it is met first."""
    records = []
    if page.document.heading.span:
        page.state(page.group.id, "name", page.group.label, page.document.heading.span)
    seen: set[tuple[str, str]] = set()
    for mention in page.mentions.all:
        key = (mention.node.id, mention.name)
        if not mention.is_named or key in seen:
            continue
        seen.add(key)
        record = read_name(mention, page)
        if record:
            records.append(record)
    return records + titled(page, {record.name for record in records})


def titled(page: Page, known: Collection[str]) -> list[NameRecord]:
    """The other names that the title prints, where the text never uses them."""
    heading = page.document.heading
    if heading.span is None:
        return []
    words = page.plain[heading.span.start : heading.span.end]
    records = []
    for name in heading.names:
        if name not in known and name in words:
            short = is_short(name)
            stated = page.state(
                page.group.id, "abbreviation" if short else "name", name, heading.span,
                made_by=MadeBy.RULE, rule="name",
            )  # fmt: skip
            kind = "abbreviation" if short else "alias"
            records.append(NameRecord(name, kind, page.evidence(page.group.id, [stated])))
    return records


def read_name(mention: Mention, page: Page) -> NameRecord | None:
    """The statement of one name; a record where it is another name of the own group."""
    page.nodes.setdefault(mention.node.id, mention.node)
    short = is_short(mention.name)
    stated = page.state(
        mention.node.id, "abbreviation" if short else "name", mention.name,
        Span(mention.start, mention.end), made_by=MadeBy.RULE, rule="name", take=False,
    )  # fmt: skip
    if not mention.is_own or mention.name == page.group.label or is_shouted(mention.name, page):
        return None
    return NameRecord(
        mention.name, "abbreviation" if short else "alias", page.evidence(page.group.id, [stated])
    )


def is_shouted(name: str, page: Page) -> bool:
    """Whether a name of several words is one that the page knows otherwise, printed in capitals."""
    known = (page.group.label, *page.document.heading.names)
    return " " in name and name.isupper() and any(name == other.upper() for other in known)


def is_short(name: str) -> bool:
    """Whether a name is an abbreviation: one short word, mostly capitals."""
    return bool(SHORT.fullmatch(name)) and sum(c.isupper() for c in name) * 2 >= sum(
        map(str.isalpha, name)
    )
