"""Conjuncts: which of several groups in a row a word of doubt belongs to.

In go a page, a hedge and the other group of a tie, out comes whether the hedge stands at that group alone, at another one
of its row alone, or says nothing of rows. Example: "gave lessons to the @0 and perhaps to the @1" doubts the @1.
"""

from __future__ import annotations

import re

from stemma.model.text import Span
from stemma.reading.doubts.hedges import Hedge
from stemma.reading.page import Page

KINDS = ("possible", "probable", "reported", "alleged")
AND_BEFORE = re.compile(r"\b(?:and|or|but),?\s+\Z")
AT_NAME = re.compile(
    r",?(?:\s+(?:also|even|later|then))?(?:\s+(?!(?:and|or|but|that|which|who)\b)[a-z][\w-]*){0,4}\s+"
)
"""What may stand between the word of doubt and the name: "perhaps [to the] @1", "it would seem[, cash from the] @1"."""


def named_behind(page: Page, hedge: Hedge, span: Span) -> str | None:
    """The group right behind a word of doubt that opens another member of a row; None where it opens none."""
    if hedge.kind not in KINDS or not AND_BEFORE.search(page.plain, span.start, hedge.start):
        return None
    mentions = page.mentions.within(hedge.end, span.end)
    first = next((m for m in mentions if m.start >= hedge.end), None)
    if first is None or first.is_own or not AT_NAME.fullmatch(page.plain, hedge.end, first.start):
        return None
    return first.node.id


def is_named_before(page: Page, hedge: Hedge, node: str, span: Span) -> bool:
    """Whether a group is named in front of the hedge."""
    mentions = page.mentions.within(span.start, hedge.start)
    return any(m.node.id == node for m in mentions)
