"""Text that XML 1.0 can hold.

In goes any text, out comes the text with the characters that XML forbids (controls, lone surrogates)
replaced by U+FFFD, so that a hostile name cannot break a file.
"""

from __future__ import annotations

import re
from html import escape

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text as XML can carry it."""
    return FORBIDDEN.sub("\ufffd", text)


def xml(text: str) -> str:
    """The same, with its markup characters escaped, for an element or a quoted attribute.

    Tabs and line ends stand as references, since a reader of attributes would make blanks of them.
    """
    return escape(xml_text(text)).translate(ENDS)


ENDS = {9: "&#9;", 10: "&#10;", 13: "&#13;"}
