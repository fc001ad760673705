"""SVG elements as text, escaped.

In go a name, attributes and content, out comes markup. Example: `tag("line", x1=0, x2=9.5)` gives
`<line x1="0" x2="9.5"/>`. Underscores in attribute names stand for hyphens, `class_` for `class`.
"""

from __future__ import annotations

import re
from html import escape

REFUSED = re.compile("[\0-\x1f\ud800-\udfff]")
MAX_LETTERS = 200
"""A longer text in a drawing is cut: a page's table has it whole."""


def tag(name: str, *content: str, **attributes: str | float | None) -> str:
    """An element; attributes that are None are left out; content is markup already."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value_of(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(content)}</{name}>" if content else f"<{name}{written}/>"


def value_of(value: str | float) -> str:
    """An attribute's value; numbers have at most one decimal."""
    if isinstance(value, str):
        return escape(uncontrolled(value))
    return f"{value:.1f}".removesuffix(".0")


def text(words: str, x: float, y: float, **attributes: str | float | None) -> str:
    """A line of text."""
    return tag("text", escape(clean(words)), x=x, y=y, **attributes)


def title(words: str) -> str:
    """What stands over an element when one points at it."""
    return tag("title", escape(clean(words)))


def clean(words: str) -> str:
    """Words of a text or title without characters that XML refuses, cut where they are long."""
    kept = uncontrolled(words)
    return kept if len(kept) <= MAX_LETTERS else f"{kept[:MAX_LETTERS]}…"


def uncontrolled(words: str) -> str:
    """Words without controls and lone surrogates; a path may be as long as it is."""
    return REFUSED.sub("", words)
