"""Founding disputes: sentences of the text that set the year of the founding in doubt.

In goes a page with the year that its key statistics give, out come the words of a sentence in its
overview that dispute it, with their stretch; None where nothing does. Example: `Formed: 2006` is doubted by
"Some authors place the founding a year earlier", and by "The year in which it was founded is disputed".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from stemma.model.text import Span
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.retold import FOUNDED, TELLING

MADE = r"(?:founded|formed|established|created|founding|formation|foundation|establishment|creation|birth)"
OPEN = r"(?:disputed|contested|debated|unclear|uncertain|unknown|not\s+(?:\w+ly\s+)?(?:known|certain|clear|established)|(?:a\s+)?matter\s+of\s+(?:dispute|debate|controversy))"
UNSETTLED = guarded(
    rf"\b(?:years?|dates?|time|moment)\b[^.;]{{0,60}}?\b{MADE}\b[^.;]{{0,40}}?\b{OPEN}"
    rf"|\b{MADE}\s+(?:date|year)\b[^.;]{{0,40}}?\b{OPEN}"
    rf"|\b{OPEN}\s+(?:exactly\s+|precisely\s+)?(?:when|in\s+which\s+year)\b[^.;]{{0,60}}?\b{MADE}\b"
    rf"|\b(?:sources|accounts|authors|scholars)\s+(?:disagree|differ|diverge)\b[^.;]{{0,30}}?\b(?:when|year|date)\b[^.;]{{0,60}}?\b{MADE}\b",
    re.I,
)
"""The year is open."""
OTHERS = r"(?:others|(?:some|other|several|many|certain|various|a\s+(?:minority|few|number)\s+of)\s+(?:[\w’'-]+\s+)?(?:authors?|sources?|scholars|accounts?|analysts|observers|historians|researchers|writers|officials|reports|experts))"
SETTING = r"(?:places?|put|date|trace|set|give|argue\s+for|speak\s+of|point\s+to|prefer|say|claim|believe|hold|maintain)"
FILLED = rf"(?:\s+(?:it|its|the|this|that|(?:group|movement|organi[sz]ation)[’']s|{MADE}|beginnings?|origins?|back|to|for|in|at|of|an?|as|early|was|were|had|been|already|only|year|few|two))"
SET_APART = guarded(
    rf"\b{OTHERS}\b[^.;]{{0,90}}?\b{SETTING}{FILLED}{{0,8}}\s+(?:(?P<year>(?:1[89]|20)\d\d)\b|years?\s+(?:earlier|later)|earlier|later)",
    re.I,
)
"""Somebody gives another year."""


class Dispute(NamedTuple):
    """What disputes the year of the founding."""

    cue: str
    span: Span
    """The sentence."""


def founding_dispute(page: Page, year: str) -> Dispute | None:
    """The first sentence on the own group's founding that leaves the year open or tells of another one."""
    for section in page.document.sections:
        was_founding = False
        for sentence in page.prose(section) if section.id in TELLING else ():
            span = Span(sentence.start, sentence.body_end)
            is_founding = FOUNDED.search(page.plain, *span) is not None
            named = page.mentions.within(*span)
            if not named or any(mention.is_own for mention in named):
                found = UNSETTLED.search(page.plain, *span)
                apart = SET_APART.search(page.plain, *span) if is_founding or was_founding else None
                found = found or (apart if apart and apart["year"] != year else None)
                if found:
                    return Dispute(" ".join(found.group().split()), span)
            was_founding = is_founding
    return None
