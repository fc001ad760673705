"""Stepping through a text with a pattern.

In go a compiled pattern and a place, out comes the offset behind what it matches there, or the place
itself. Example: `past(BLANKS, text, 4, 9)`.
"""

from __future__ import annotations

import re


def past(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """The offset after the match at `start`; `start` itself where nothing matches."""
    found = pattern.match(text, start, end)
    return found.end() if found else start
