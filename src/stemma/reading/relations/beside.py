"""Relation times beside: the time of a tie whose own clause holds none.

In goes the place of a frame, out comes a `When`, or none. Example: in "its main enemy was the @0, a militia
that hunted its members from 1983" the hunting dates the enmity; "they swore brotherhood in 2005, and the
alliance held until 2009" dates its beginning by the clause before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import RelationKind
from stemma.model.text import Span
from stemma.reading.clauses import cut_clauses
from stemma.reading.dates import DateFound
from stemma.reading.page import Page
from stemma.reading.relations.shapes import Rule

K = RelationKind
WITHIN = r"(?:[\w’'-]+\s+){0,2}?"
DEEDS = {
    K.RIVAL: re.compile(
        rf"\s*{WITHIN}(?:hunted|murdered|killed|assassinated|attacked|fought|battled|clashed|ambushed|targeted|persecuted|raided|drove|expelled|warred|shelled|executed)\b[^;:.]{{0,90}}"
    ),
    K.SUPPORT: re.compile(
        rf"\s*{WITHIN}(?:armed|trained|financed|funded|sheltered|hosted|supplied|equipped|gave|sent|lent|paid|provided|furnished|shipped|donated)\b[^;:.]{{0,90}}"
    ),
    K.ALLY: re.compile(
        rf"\s*{WITHIN}(?:co-?operated|collaborated|fought\s+(?:alongside|beside)|worked\s+(?:with|together)|shared)\b[^;:.]{{0,90}}"
    ),
}  # fmt: skip
""" "... that hunted its members from 1983": a deed of the kind, told of the party named right before."""
HAPPENED = (K.SPLIT, K.MERGER, K.SUPPORT, K.PLEDGE, K.JOINT_UNIT, K.UMBRELLA_MEMBER)
"""Kinds that somebody brings about by a deed of that day."""
OPENED_BY = re.compile(r"\W*(?:(?:In|On|From|During)\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?)?\Z")
NOT_THEN = re.compile(
    r"\b(?:now|today|later|then|since|still|already|afterwards?|thereafter|remains?|had|has|have|is|are)\b"
)
"""A clause with one of these is not told of the time that opens its sentence."""
BOTH = re.compile(r"\b(?:the\s+two|both|their|each\s+other|one\s+another)\b")


def time_beside(page: Page, clause: Span, frame: Span, rule: Rule) -> When | None:
    """The start of a tie whose clause has no date."""
    sentence = page.sentence_at(frame.start)
    if sentence is None:
        return None
    whole = Span(sentence.start, sentence.body_end)
    found = by_deed(page, whole, frame, rule)
    if found is None and rule.kind in HAPPENED:
        found = by_opening(page, whole, clause, frame)
    return found


def plain_dates(page: Page, span: Span) -> list[DateFound]:
    """The dates of a stretch that are no dates of publications."""
    return [d for d in page.dates(span) if d.when.basis is not Basis.PUBLICATION]


def by_deed(page: Page, whole: Span, frame: Span, rule: Rule) -> When | None:
    """The date of a relative clause behind the frame that tells a deed of its kind, of the party named last."""
    deed = DEEDS.get(rule.kind)
    if deed is None:
        return None
    for clause in cut_clauses(page.plain, *whole):
        if clause.opener != "relative" or clause.span.start < frame.end:
            continue
        dates = plain_dates(page, clause.span)
        if dates and deed.fullmatch(page.plain, clause.span.start, dates[0].start):
            return dates[0].when
        return None
    return None


def by_opening(page: Page, whole: Span, clause: Span, frame: Span) -> When | None:
    """The date that opens a sentence holds for its later clauses: "In 1994 it armed the @0, and the @0 armed it"."""
    dates = plain_dates(page, whole)
    if len(dates) != 1 or dates[0].end > clause.start:
        return None
    if not OPENED_BY.fullmatch(page.plain, whole.start, dates[0].start):
        return None
    between = page.plain[dates[0].end : clause.start]
    joined = page.plain[max(whole.start, clause.start - 8) : frame.start]
    if (
        "and" not in joined
        or ";" in between
        or NOT_THEN.search(page.plain, clause.start, frame.end)
    ):
        return None
    return dates[0].when


def start_of_lasting(page: Page, frame: Span, when: When) -> When | None:
    """Where a clause only says until when, the date of what began it: "swore brotherhood in 2005, and it held until 2009".

    What stands before must speak of both, or of what the one kept up with the other.
    """
    sentence = page.sentence_at(frame.start)
    last = when.edtf.removeprefix("..").removeprefix("/")
    if sentence is None or not last or not when.edtf.startswith(("/", "../")):
        return None
    dates = [
        d
        for d in plain_dates(page, Span(sentence.start, sentence.body_end))
        if "/" not in d.when.edtf
    ]
    if len(dates) != 1 or dates[0].when.edtf >= last:
        return None
    date = dates[0]
    first = next(
        (
            c.span
            for c in cut_clauses(page.plain, sentence.start, sentence.body_end)
            if c.span.start <= date.start < c.span.end
        ),
        None,
    )
    if first is None:
        return None
    named = page.mentions.within(*first)
    is_of_both = any(m.is_own for m in named) and any(not m.is_own for m in named)
    if not (is_of_both or BOTH.search(page.plain, first.start, date.start)):
        return None
    return replace(when, edtf=f"{date.when.edtf}/{last}", mode=Mode.THROUGHOUT)
