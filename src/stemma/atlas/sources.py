"""The source lists: `sources.bib`, `sources.json`, `sources.csl.json`, as Zotero exports them.

In goes the folder, out come `Source`s by key. A key in two lists keeps its first entry, in the order
of `LISTS`. Problems: `source-list` (what cannot be read), `duplicate-source`.
"""

from __future__ import annotations

from pathlib import Path

from stemma.atlas.bibtex import read_bibtex
from stemma.atlas.csl import read_csl
from stemma.atlas.listed import SourceList
from stemma.atlas.tables import load_text
from stemma.model.problem import Problem
from stemma.model.sources import Source

LISTS = ("sources.json", "sources.csl.json", "sources.bib", "sources.bibtex")
"""Names under which a list may lie, in the order in which they are asked for a key."""


def read_sources(folder: Path, problems: list[Problem]) -> dict[str, Source]:
    """Every list that is there; none: no shared sources."""
    shelf: dict[str, Source] = {}
    for name in LISTS:
        text = load_text(folder / name, problems)
        if not text.content.strip():
            continue
        found = SourceList(text, shelf)
        (read_csl if name.endswith(".json") else read_bibtex)(found)
        problems += found.problems
    return shelf
