"""Schisms: a split that one sentence dates and the next one names.

In go the hits of a sentence and the sentence before it, out come the same with the date. Example: "A quarrel
over the truce tore the front apart in August 2014. One of its battalions left and became the Blue Column."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Basis, Mode
from stemma.model.nodes import RelationKind
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.names.mentions import Mention
from stemma.reading.page import Page
from stemma.reading.relations.hits import Hit

SCHISM = re.compile(
    r"\b(?:split(?!\s+(?:from|off|away))|tor[en]|divided|rent|broke\s+(?:apart|in\s+two|up)|fell\s+apart|schism|rift|parted|fractured|splintered)\b"
)
"""The group itself came apart."""
OF_ELSE = re.compile(r"\b(?:with|of|between|by|against|from|to|in|within|on)\s+(?:the\s+)?\Z")
AUXILIARY = re.compile(r"\s+(?:(?:was|had|has|then|itself|been|\w+ly)\s+)*\Z")


def with_schisms(hits: Sequence[Hit], before: Sentence | None, page: Page) -> list[Hit]:
    """The hits, undated splits from the own group dated by the sentence before, where that tells the schism."""
    if before is None or not any(is_undated(hit) for hit in hits):
        return list(hits)
    span = Span(before.start, before.body_end)
    dates = [d.when for d in page.dates(span) if "/" not in d.when.edtf]
    told = SCHISM.search(page.plain, *span)
    named = page.mentions.within(*span)
    is_own = all(mention.is_own for mention in named)
    if told is None or not is_own or len(dates) != 1 or dates[0].basis is Basis.PUBLICATION:
        return list(hits)
    if not any(comes_apart(page, span, mention, told) for mention in named):
        return list(hits)
    when = replace(dates[0], mode=Mode.ON)
    return [replace(hit, when=when) if is_undated(hit) else hit for hit in hits]


def comes_apart(page: Page, span: Span, own: Mention, told: re.Match[str]) -> bool:
    """Whether a mention of the own group is what the verb says came apart: its subject, or its object."""
    if own.end <= told.start():
        is_of_else = OF_ELSE.search(page.plain[span.start : own.start])
        return not is_of_else and AUXILIARY.fullmatch(page.plain, own.end, told.start()) is not None
    return page.plain[told.end() : own.start].split() in ([], ["the"])


def is_undated(hit: Hit) -> bool:
    """Whether it is a split from the own group without a date."""
    return hit.kind is RelationKind.SPLIT and hit.other_acts and hit.when is None
