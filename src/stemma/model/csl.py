"""CSL-JSON items as sources.

In goes an item as a reference manager writes it, out comes a `Source`. What it has in another shape
than CSL-JSON 1.0.2 says is left out. Example: `{"id": "okello2006", "type": "book", "title": "Raids"}`.
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model.sources import Author, Source


def csl_source(item: Mapping[str, object]) -> Source | None:
    """One item; None without a key. `citation-key` is what Zotero's notes cite, else `id`."""
    key = word(item.get("citation-key")) or word(item.get("id"))
    if not key:
        return None
    authors, relies = item.get("author"), item.get("relies_on")
    return Source(
        key, word(item.get("type")) or "document", word(item.get("title")),
        tuple(author(a) for a in authors if isinstance(a, dict)) if isinstance(authors, list) else (),
        word(item.get("container-title")), word(item.get("publisher")), issued(item.get("issued")),
        word(item.get("volume")), word(item.get("issue")), word(item.get("page")),
        word(item.get("URL")),
        tuple(map(str, relies)) if isinstance(relies, list) else (),
        word(item.get("as_printed")),
    )  # fmt: skip


def word(value: object) -> str:
    """Text or a number as text; anything else was not said."""
    return str(value) if isinstance(value, str | int | float) and value != "" else ""


def author(name: Mapping[str, object]) -> Author:
    """A person or an institution."""
    family = " ".join(
        p for p in (word(name.get("non-dropping-particle")), word(name.get("family"))) if p
    )
    return Author(family, word(name.get("given")), word(name.get("literal")))


def issued(value: object) -> str:
    """An EDTF date from CSL's `date-parts`, a `raw` date, or a string as it is; else empty."""
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list):
        return word(value.get("raw"))
    numbers = [str(part).strip() for part in first if part not in (None, "", 0)]
    if not numbers or not all(n.isdecimal() for n in numbers):
        return ""
    return "-".join(n.zfill(2 if i else 4) for i, n in enumerate(numbers[:3]))
