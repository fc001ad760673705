"""Copy with attribution: the words that may be printed, with their hedge, their sources and the atlas.

In go a statement's evidence and the header of the atlas, out comes one text. A hedge is part of the
words, so it cannot be left out. Example: "X: at least 16 killed; blamed by Y; not verified. Z, 2006
(not checked against the source). In: An atlas, as described in 2020, attack/.../killed~k7fq2mz."
"""

from __future__ import annotations

from stemma.model.build import AtlasHeader
from stemma.model.dates import date_in_words


def attribution(
    header: AtlasHeader, *, subject: str, words: str, cited: dict[str, str], identifier: str
) -> str:
    """The text; `cited` holds publications, each with what was found in it."""
    sources = "; ".join(f"{name.rstrip('.')} ({found})" for name, found in cited.items())
    seen = f"as described in {date_in_words(header.described)}" if header.described else ""
    release = f"release {header.release}" if header.release else ""
    parts = (header.title, header.publisher, release, seen, identifier)
    held = ", ".join(part for part in parts if part)
    return f"{subject}: {words}. {f'{sources}. ' if sources else 'No source is cited. '}In: {held}."
