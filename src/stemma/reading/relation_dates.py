"""Relation dates: which date of a sentence belongs to a tie, and whether it is a start or an end.

In goes the place of a frame, out comes a `When`; an end stands behind a slash. Example: "the alliance
with @0 collapsed in 2004" gives "/2004".
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import RelationKind
from stemma.model.text import Span
from stemma.reading.aspects import VERB
from stemma.reading.clauses import cut_clauses
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relation_shapes import Rule

MEANWHILE = re.compile(
    r",\s+(?:\w+ly\s+)?[a-z]+ing\s+(?:\w+\s+){0,2}?(?:with|alongside|against|to|from)\b"
)
""" "From 1998 to 2001 it operated there, cooperating with ...": the period is that of the main verb."""
ENDED = guarded(
    r"\b(?:ended|brok(?:e|en)\s+(?:down|off)|collapsed|came\s+to\s+an\s+end|severed|ceased|fell\s+apart|truce|cease-?fire|no\s+longer|expired|terminated|(?:alliance|coalition|pact)\s+(?:was\s+)?dissolved)\b",
    re.I,
)


def clause_of(sentence: Sentence, found: Span, page: Page) -> Span:
    """The clauses of the sentence that a frame touches, as one stretch."""
    clauses = [
        clause.span
        for clause in cut_clauses(page.plain, sentence.start, sentence.body_end)
        if clause.span.overlaps(found)
    ]
    if not clauses:
        return Span(sentence.start, sentence.body_end)
    return Span(clauses[0].start, clauses[-1].end)


def date_of(page: Page, clause: Span, frame: Span, rule: Rule) -> When | None:
    """The date of the clause; an end where the clause says that the relation ended.

    A date behind another verb belongs to that verb.
    """
    dates = [
        d
        for d in page.dates(clause)
        if d.when.basis is not Basis.PUBLICATION
        and not is_other_deed(page, clause, frame, rule, d.start)
    ] or leading_dates(page, clause)
    if not dates:
        return None
    when = min(dates, key=lambda d: distance(d, frame)).when
    ended = rule.is_end or (
        rule.kind not in (RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR)
        and ENDED.search(page.plain, *clause)
    )
    if "/" in when.edtf and MEANWHILE.search(page.plain, clause.start, frame.end):
        return replace(when, edtf=when.edtf.partition("/")[0] + "/")
    if ended and "/" not in when.edtf:
        return replace(when, edtf=f"/{when.edtf}", mode=Mode.THROUGHOUT)
    return when


def distance(date: DateFound, frame: Span) -> int:
    """How far a date stands from the end of a frame, or from its start where it stands before."""
    if date.end <= frame.start:
        return frame.start - date.end
    return abs(date.start - frame.end)


def leading_dates(page: Page, clause: Span) -> list[DateFound]:
    """The dates of the clause that opens the sentence: "After the move in 1994, it was hosted by"."""
    sentence = page.sentence_at(clause.start)
    if sentence is None or clause.start == sentence.start:
        return []
    first = cut_clauses(page.plain, sentence.start, sentence.body_end)[0]
    return page.dates(first.span) if first.opener == "adverbial" else []


def is_other_deed(page: Page, clause: Span, frame: Span, rule: Rule, at: int) -> bool:
    """Whether a date belongs to another verb: one before it, or one between the frame and it."""
    if at < frame.start:
        return bool(VERB.search(page.plain, clause.start, at))
    if "between" in rule.name:
        return False
    if at < frame.end or ENDED.search(page.plain, frame.start, clause.end):
        return False
    return bool(VERB.search(page.plain, frame.end, at))
