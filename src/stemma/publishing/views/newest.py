"""How old a description is: its newest source, beside the latest day that the atlas knows.

In go a concordance and statements, out comes the newest dated publication they rest on. The clock is
never asked, so the same input gives the same bytes: what is old is judged against the atlas's own
latest day (its description, its newest source, its latest check of a source). A page's script tells
the age for the day of reading.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.dates import date_in_words
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance, last_day

STALE_DAYS = 2 * 366
"""A newest source that is older than two years makes a description stale."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest source of a page."""

    source: str
    """Key."""
    words: str
    """Its date."""
    edtf: str
    is_old: bool
    """Whether it is over two years older than the latest day that the atlas knows."""


def newest_source(concordance: Concordance, statements: Iterable[Statement]) -> Newest | None:
    """The newest dated source; None where none is dated."""
    sources = concordance.build.sources
    keys = {c.source for statement in statements for c in statement.cited() if c.source}
    dated = [(last_day(s.issued), s.id) for key in keys if (s := sources.get(key)) and s.issued]
    known = [(day, key) for day, key in dated if day is not None]
    if not known:
        return None
    day, key = max(known)
    issued = sources[key].issued
    latest = concordance.latest_day
    is_old = latest is not None and latest - day > STALE_DAYS
    return Newest(key, date_in_words(issued), issued, is_old)
