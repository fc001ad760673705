"""Direction: which words may run from right to left, and say so.

In go words, out comes the attribute that lets a browser find their own direction; most need none.
"""

from __future__ import annotations

import re

from markupsafe import Markup

OTHER_WAY = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that are written from right to left, and characters that turn the direction."""


def own_direction(words: str) -> Markup:
    """The attribute of words that may run the other way; most need none, and it weighs."""
    return Markup(' dir="auto"') if OTHER_WAY.search(words) else Markup("")
