"""Renewed ties: a second time of the same tie, told behind the first.

In go the hits of a sentence, out come the same, and one more for each time that follows. Example: "a member
of the @0 from 1986 to 1989 and again from 1994 to 1999" is two memberships, which are never made one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.model.dates import When
from stemma.reading.page import Page
from stemma.reading.relations.hits import Hit
from stemma.reading.skeletons import Skeleton

AGAIN = re.compile(
    r",?\s*(?:(?:and|then)\s+)*(?:again|anew|once\s+more|once\s+again|a\s+second\s+time)(?:,[^,;.\d]{3,60},)?\s+(?=(?:from|between|since|in|until)\s)"
)
SMALL = re.compile(r"\s*(?:from|between|in)?\s*")


def with_renewals(hits: Sequence[Hit], skeleton: Skeleton, page: Page) -> list[Hit]:
    """The hits with the further times of those that have ended."""
    if "again" not in skeleton.words and "more" not in skeleton.words:
        return list(hits)
    found: list[Hit] = []
    for hit in hits:
        later = list(times_behind(hit, page))
        found.append(replace(hit, is_apart=True) if later else hit)
        found += [replace(hit, when=when, is_apart=True) for when in later]
    return found


def times_behind(hit: Hit, page: Page) -> Iterator[When]:
    """The times that stand behind the end of a hit's own, each opened by "again"."""
    if hit.when is None or not hit.when.edtf.rpartition("/")[2].strip("."):
        return
    dates = page.dates(hit.span)
    own = [d for d in dates if d.when.edtf == hit.when.edtf]
    at = own[0].end if own else None
    while at is not None:
        again = AGAIN.match(page.plain, at, hit.span.end)
        more = next((d for d in dates if again and d.end > again.end()), None)
        if again is None or more is None or not SMALL.fullmatch(page.plain, again.end(), more.start):  # fmt: skip
            return
        yield more.when
        at = more.end
