"""Telling: a sentence of a topic section kept as it is said, with its date and its doubt.

In go a sentence and the property it speaks of, out comes a statement whose value is the text. Example:
a sentence of "Community Relations" becomes `community_relation` on the group.
"""

from __future__ import annotations

import re

from stemma.model.dates import Basis, When
from stemma.model.statement import MadeBy
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import ADJECTIVES
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import doubt_over
from stemma.reading.page import Page

DIGIT = re.compile(r"\d")


def tell(
    page: Page,
    name: str,
    span: Span,
    *,
    subject: str | None = None,
    sentence: Sentence | None = None,
) -> str:
    """State the words of a stretch as a text value of the property."""
    whole = Span(sentence.start, sentence.body_end) if sentence else span
    return page.state(
        subject or page.group.id, name, words_of(page, span), span, doubt=doubt_in(page, whole),
        when=date_in(page, whole), made_by=MadeBy.RULE, rule=name.replace("_", "-"),
    )  # fmt: skip


def words_of(page: Page, span: Span) -> str:
    """The words without bullets and without the stop at their end."""
    return page.plain[span.start : span.end].strip(" \t\r\n-–—•*.;,\u2060")


def doubt_in(page: Page, span: Span) -> Doubt:
    """All hedges of a stretch as one doubt; numbers keep their own, and "a suspected spy" doubts the spy."""
    hedges = [
        hedge
        for hedge in page.hedges(span)
        if hedge.aspect != "number"
        and not (hedge.aspect == "detail" and hedge.cue.casefold() in ADJECTIVES)
    ]
    return doubt_over(page.plain, span, hedges, page.who)


def date_in(page: Page, span: Span) -> When | None:
    """The first date of a stretch that tells when something was, not when it was published."""
    for found in page.dates(span):
        if found.when.basis is not Basis.PUBLICATION:
            return found.when
    return None


def has_substance(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence holds a number, a date, a hedge or another group's name."""
    start, end = sentence.start, sentence.body_end
    if any(not mention.is_own for mention in page.mentions.within(start, end)):
        return True
    if DIGIT.search(page.plain, start, end):
        return True
    return bool(page.hedges(Span(start, end)) or page.dates(Span(start, end)))
