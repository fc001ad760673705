"""Umbrellas: groups of which the text says that they are made up of groups, whatever they are called.

In goes a place where a name stands, out comes whether the words beside it call it a coalition. Example: in "the Coastal Freedom Army, then an alliance of five groups" the army is an umbrella.
"""

from __future__ import annotations

import re

ROOF = r"(?:umbrellas?(?:\s+(?:body|group|organi[sz]ation))?|coalition|confederation|federation|alliance|bloc|front\s+of\s+fronts|coordinating\s+body)"
BEFORE = re.compile(
    rf"\b(?:the|an?|this|that)\s+(?:[\w-]+\s+){{0,2}}?{ROOF},?\s+(?:(?:called|named|known\s+as)\s+)?(?:the\s+)?\Z"
)
""" "the coalition called @", "an umbrella, the @"."""
AFTER = re.compile(
    rf"(?:\s+\([^()]{{1,40}}\))?(?:\s+{ROOF}\b|(?:,\s+(?:(?:then|itself|already|now|at\s+(?:that|the)\s+time|by\s+then|which\s+(?:is|was|had\s+become))\s+)*|\s+(?:is|was|became)\s+)(?:an?|the)\s+(?:[\w’-]+\s+){{0,4}}?{ROOF}\b)(?!\s+(?:with|against|partner|member)s?\b)"
)
""" "the @ coalition", "@, a loose umbrella"."""
NEAR = 80
"""Characters beside a name that are looked at."""
KIND = "umbrella"


def is_called_umbrella(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name, which stands there, say that it is made up of groups."""
    return (
        AFTER.match(text, end, end + NEAR) is not None
        or BEFORE.search(text[max(0, start - NEAR) : start]) is not None
    )
