"""Parts of a name that were dropped or added: "“Free” was dropped from the name in 1977".

In go a sentence, the name borne until then and the group's own name, out comes the `Renaming` from the
one to what is left, or to what came of it. Example: with "Free Harbour Army" borne, the sentence above gives
"Free Harbour Army" to "Harbour Army".
"""

from __future__ import annotations

import re

from stemma.model.text import Span
from stemma.reading.names.frames import NEW, OWN, RUN, Renaming, clean

PIECE = rf"[“\"'‘](?P<part>[^“”\"\n]{{2,40}}?),?[”\"'’]|(?P<bare>{RUN})"
WORDS = r"(?:(?:the|The|a|an)\s+)?(?:(?:words?|prefix|suffix|epithet|adjective|qualifier|addition|term|name)s?\s+)?"
FROM_NAME = rf"(?:\s+(?:from|to|of|in|before|behind)\s+{OWN}\s+{NEW}(?:name|title)\b(?:\s+of\s+(?:the\s+)?(?P<whole>{RUN}))?)"
GONE = r"(?:dropped|removed|deleted|omitted|left\s+out|struck|cut|shed|taken\s+out|abandoned|discarded)"
COME = r"(?:added|appended|inserted|prefixed|attached)"
BEEN = r"(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|later\s+|then\s+)?"
LOST, WON = (
    re.compile(
        rf"(?:(?:{PIECE.replace('part', 'first').replace('bare', 'plain')})\s+{BEEN}{verb}\b{FROM_NAME.replace('whole', 'full')}?"
        rf"|\b{verb}\s+{WORDS}(?:{PIECE}){FROM_NAME})"
    )
    for verb in (GONE, COME)
)


def altered(plain: str, span: Span, borne: str | None, own: str) -> Renaming | None:
    """The change by a part of the name; None where the sentence tells none, or the names do not fit."""
    lost = LOST.search(plain, *span)
    if lost:
        part, whole = said(lost), clean(lost["full"] or lost["whole"])
        before = whole or borne or before_it(plain, span, lost)
        left = without(before, part) if before and part else None
        return Renaming(before, left, Span(*lost.span())) if left else None
    won = WON.search(plain, *span)
    part = said(won) if won else None
    if won is None or part is None or without(own, part) is None:
        return None
    before = borne or without(own, part)
    return Renaming(before, own, Span(*won.span())) if before == without(own, part) else None


def said(found: re.Match[str]) -> str | None:
    """The part that the words name."""
    quoted = found["first"] or found["part"]
    return quoted.strip() if quoted else clean(found["plain"] or found["bare"])


def without(name: str, part: str) -> str | None:
    """A name without one of its parts, and without brackets left empty; None where it has no such part."""
    pattern = re.compile(rf"(?<![\w’'-])\(?{re.escape(part)}\)?(?![\w’'-])")
    left = " ".join(pattern.sub(" ", name, count=1).split())
    left = re.sub(r"^(?:of|for|the|and|de|del|du)\s+|\s+(?:of|for|the|and|de|del|du)$", "", left)
    return left if left and left != name else None


def before_it(plain: str, span: Span, found: re.Match[str]) -> str | None:
    """The name that the sentence opens with: "the Free Harbour Army dropped “Free” from its name"."""
    opening = OPENING.search(plain, span.start, found.start())
    return clean(opening["name"]) if opening else None


OPENING = re.compile(rf"(?:[Tt]he\s+)?(?P<name>{RUN})\s+(?:\w+ly\s+|then\s+|later\s+)*\Z")
