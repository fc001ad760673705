"""CSL-JSON: a list of publications as Zotero exports it.

In goes a `SourceList`, out come its `Source`s on the shelf. Example:
`[{"id": "okello2006", "type": "book", "title": "Raids", "issued": {"date-parts": [[2006]]}}]`. What an
item has in another shape than CSL-JSON 1.0.2 says is left out. Problem: `source-list`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from stemma.atlas.listed import SourceList
from stemma.model.problem import Severity
from stemma.model.sources import Author, Source


def read_csl(found: SourceList) -> None:
    """Read the list; items without a key are reported."""
    content = found.text.content
    try:
        items = json.loads(content)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deeply nested"
        at = error.pos if isinstance(error, json.JSONDecodeError) else 0
        found.report(at, Severity.ERROR, "source-list", f"expected CSL-JSON, found: {reason}",
                     "export the list again")  # fmt: skip
        return
    listed = items.get("items") if isinstance(items, dict) else items
    if not isinstance(listed, list):
        found.report(0, Severity.ERROR, "source-list",
                     f"expected a list of CSL-JSON items, found {type(items).__name__}",
                     "export the list again")  # fmt: skip
        return
    at = 0
    for item in listed:
        source = csl_source(item) if isinstance(item, dict) else None
        if source is None:
            found.report(at, Severity.ERROR, "source-list",
                         f"expected an item with an id, found {json.dumps(item)[:60]}",
                         "give the item the key that the notes cite")  # fmt: skip
            continue
        at = max(at, content.find(json.dumps(source.id, ensure_ascii=False), at))
        found.put(source, at)


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
