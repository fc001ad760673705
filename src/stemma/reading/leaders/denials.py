"""Denials of leading: where a wording fits, and nobody led the group all the same.

In go a sentence and the place of a wording, out comes whether it is told not to hold, or to be of a lower
office. Example: "never led the front", "rumors that he led it proved false", "the deputy leader".
"""

from __future__ import annotations

import re

from stemma.model.text import Span

NOT_SO = re.compile(
    r"\b(?:never|not|nearly|almost|neither|nor|hardly)\s+(?:\w+\s+)?$|n[’']t\s+(?:\w+\s+)?$"
)
UNTRUE = re.compile(
    r"\b(?:it\s+is\s+(?:not\s+true|untrue|false|wrong|a\s+myth)|(?:no|little)\s+(?:\w+\s+)?(?:evidence|proof|signs?|indications?)|nothing\s+(?:suggests|indicates|proves|shows)|den(?:y|ies|ied|ying)|contrary\s+to)\b[^.;,]*$",
    re.I,
)
RUMORED = re.compile(
    r"\b(?:rumou?rs?|reports?|claims?|allegations?|stories|suggestions?)\s+that\b", re.I
)
PROVED_FALSE = re.compile(
    r"\b(?:proved|proven|turned\s+out|were|was|are|is)\s+(?:(?:found|shown)\s+)?(?:to\s+be\s+)?(?:\w+ly\s+)?(?:false|unfounded|baseless|groundless|untrue|wrong|fabricated|invented|disproved|denied)\b"
)
BELOW = re.compile(
    r"\b(?:deputy|vice|assistant|sub|regional|provincial|district|local|military|field|zone|sector|area|wing|youth|police|army|opposition|tribal|village|cell|brigade|battalion|unit|intelligence|security|finance|student|party|union|church|clan|section|platoon|station|state|fire|press|media|staff)[\s-]*$",
    re.I,
)
"""What makes an office lower than the first, or another's."""
STATESMAN = re.compile(
    r"(?:^|\b)(?:President|Prime\s+Minister|Premier|Minister|King|Queen|Sultan|Governor|Mayor|Senator|Judge|Ambassador)\s*$"
)
"""A title that no leader of an armed group needs."""
OF_STATE = re.compile(
    r"\b(?:president|presidency|office|army|police|government|parliament|ministry)\b"
)
"""What without the name of a group is the state's."""
BEFORE = 200
"""Characters before a wording in which it is denied."""


def is_denied(plain: str, span: Span, found: re.Match[str]) -> bool:
    """Whether the sentence says that the wording does not hold."""
    before = plain[max(span.start, found.start() - BEFORE) : found.start()]
    if NOT_SO.search(before) or UNTRUE.search(before):
        return True
    return bool(RUMORED.search(before) and PROVED_FALSE.search(plain, found.end(), span.end))


def is_lower(plain: str, span: Span, found: re.Match[str]) -> bool:
    """Whether the words before an office make it a lower one."""
    return BELOW.search(plain, span.start, found.start()) is not None


def is_of_state(plain: str, span: Span, found: re.Match[str], at: int) -> bool:
    """Whether a wording without its group, about somebody named at a place, tells of statesmen."""
    head = STATESMAN.search(plain[max(span.start, at - 20) : at])
    return bool(head or STATE_NAME.match(plain, at) or OF_STATE.search(found.group()))


STATE_NAME = re.compile(r"(?:President|Prime\s+Minister|Premier|Minister|King|Governor|Mayor)\b")
