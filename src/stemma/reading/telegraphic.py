"""Telegraphic: clauses of a profile in key words, which leave their subject out: it is the own group.

In goes the skeleton of such a clause, out comes the same with `@O` for its subject. Example: "fought
beside the @0 until 2007" becomes "@O fought beside the @0 until 2007".
"""

from __future__ import annotations

import re

from stemma.reading.page import Page
from stemma.reading.pronouns import put
from stemma.reading.skeletons import Skeleton

KINDS = ("cia",)
"""Kinds of pages that are written so."""
LABEL = re.compile(r"^[a-z][a-z, ]{3,40}\s[–-]\s")
LEAD = re.compile(
    r"^(?:(?:in|on|since|from|until|after|by|during|between)\s+(?:(?:early|mid|late)[- ])?(?:[A-Z][a-z]+\s+)?\d{4}(?:\s+(?:and|to)\s+(?:[A-Z][a-z]+\s+)?\d{4})?,?\s+|originally,?\s+|reportedly\s+|allegedly\s+)*"
)
VERB = re.compile(
    r"(?:(?:is|was|were|has|had|have|may|might|reportedly|allegedly|later|also|then)\s+)*(?:[a-z]+ed\b|fought|broke|took|found|founded|left|split|sold|gave|sent|held|ran|set|swore|turned|began|became|merged|built|bought|lent|made|met|kept|got|enemy|ally|rival|member|affiliate|splinter|successor|offshoot|branch|part)\b"
)


def with_subject(skeleton: Skeleton, page: Page) -> Skeleton:
    """The skeleton with the own group as its subject, where the page leaves it out."""
    if page.document.kind not in KINDS or not skeleton.others:
        return skeleton
    words = skeleton.words
    label = LABEL.match(words)
    start = label.end() if label else 0
    if not words[start : start + 1].islower() and not words.startswith("@", start):
        return skeleton
    if words.startswith("@", start):
        told = re.search(r"\bfrom\s+(it)\b", words)
        return put(skeleton, *told.span(1), "@O", skeleton.others) if told else skeleton
    lead = LEAD.match(words[start:])
    at = start + (lead.end() if lead else 0)
    if VERB.match(words, at) is None:
        return skeleton
    return put(skeleton, at, at, "@O ", skeleton.others)
