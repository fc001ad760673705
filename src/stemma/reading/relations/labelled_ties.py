"""Labelled ties: a short list that says what a group is before it names it.

In go the sentences of the Relationships section, out come hits. Example: "Rival since October 2011: the Ras
Djado Movement." and "Allies: the Lake League and the Hill Column, from 1995 to 1999."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.dates import When
from stemma.model.nodes import Node, RelationKind
from stemma.model.reading import BlockKind, Section
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.hedges import doubt_over
from stemma.reading.page import Page
from stemma.reading.relations.hits import Hit

LABEL = re.compile(
    r"\W*(?:(?:suspected|alleged|close|main|only|former|principal|bitter)\s+)?(?:(?P<ally>all(?:y|ies)|partners?)|(?P<rival>rivals?|enem(?:y|ies)|opponents?))"
    r"(?P<period>,?\s+(?:since|from|until|between|in)\s[^:;.]{3,45})?:\s+(?:the\s+)?",
    re.I,
)
NEXT = re.compile(r"(?:\s+\([^()]{1,14}\))?(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?")
BEHIND = re.compile(
    r"(?:\s+\([^()]{1,14}\))?,?\s+\(?(?:(?:since|from|until|between|in)\s)?(?=[\w ]{0,12}\d{4})"
)
NAME = "labelled-tie"


def labelled_hits(section: Section, page: Page) -> Iterator[Hit]:
    """The ties of the section's sentences that begin with a label."""
    for block in section.blocks:
        if block.kind is not BlockKind.HEADING:
            for sentence in page.sentences(block):
                yield from sentence_ties(sentence, page)


def sentence_ties(sentence: Sentence, page: Page) -> Iterator[Hit]:
    """The groups named right behind the label, with the time of the label or the one behind the last name."""
    span = Span(sentence.start, sentence.body_end)
    label = LABEL.match(page.plain, *span)
    if label is None:
        return
    named: list[Node] = []
    at = label.end()
    for mention in page.mentions.within(label.end(), span.end):
        if mention.is_own or not mention.is_named:
            return
        joined = NEXT.fullmatch(page.plain, at, mention.start)
        if mention.start != at and not (named and joined):
            break
        if not named or mention.node.id != named[-1].id:
            named.append(mention.node)
        at = mention.end
    doubt = doubt_over(page.plain, span, page.hedges(span), page.who)
    when = time_of(page, label, at, span)
    kind = RelationKind.ALLY if label["ally"] else RelationKind.RIVAL
    for node in named:
        yield Hit(kind, node, False, span, NAME, doubt, when)


def time_of(page: Page, label: re.Match[str], at: int, span: Span) -> When | None:
    """The time in the label, else the one right behind the last name."""
    if label["period"]:
        return next((d.when for d in page.dates(Span(*label.span("period")))), None)
    behind = BEHIND.match(page.plain, at, span.end)
    dates = page.dates(Span(at, span.end)) if behind else []
    near = dates[0] if dates and behind and dates[0].start <= behind.end() else None
    return near.when if near else None
