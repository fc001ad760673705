"""CSL-JSON: a list of publications as Zotero exports it.

In goes a `SourceList`, out come its `Source`s on the shelf. Example:
`[{"id": "okello2006", "type": "book", "title": "Raids", "issued": {"date-parts": [[2006]]}}]`. What an
item has in another shape than CSL-JSON 1.0.2 says is left out. Problem: `source-list`.
"""

from __future__ import annotations

import json

from stemma.atlas.listed import SourceList
from stemma.model.csl import csl_source
from stemma.model.problem import Severity


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
