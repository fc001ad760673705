"""Clauses: how far a word inside a sentence reaches.

In goes a sentence and a place in it, out comes the clause around that place. Example: in "The police
blamed the front, but its leader denied it" the word "denied" reaches from "its" to the end. A border
is a semicolon, a dash, "but" and its kin, a comma before "which" or before a new subject with its
verb; nothing inside quotation marks is one.
"""

from __future__ import annotations

import re

from stemma.model.text import Span

LINKS = r"but|while|whilst|although|though|whereas|however|yet"
FINITE = r"(?:is|are|was|were|has|have|had|did|does|began|took|[a-z]+ed|[a-z]+s)"
SUBJECT = (
    r"(?:(?:it|they|he|she|this|these|its|their|his|the|an?|some|others|many|[A-Z][\w’'-]*)\b)"
)
BORDER = re.compile(
    r"[;—]|\s–\s"
    rf"|,\s+(?=(?:{LINKS}|which|who|whose)\b)|\b(?:{LINKS})\b(?!\s+(?:also|not)\b)"
    rf"|,\s+(?=and\s+(?:later\s+|then\s+|also\s+)?{SUBJECT}(?:\s+[\w’'-]+){{0,3}}?\s+{FINITE}\s)"
)
QUOTED = re.compile(r"“[^“”]{0,400}”|(?<!\w)\"[^\"]{0,400}\"(?!\w)")


def borders(text: str, start: int, end: int) -> list[Span]:
    """The borders between the clauses of a sentence, in order."""
    found = [Span(*border.span()) for border in BORDER.finditer(text, start, end)]
    if not found:
        return found
    quoted = [Span(*quote.span()) for quote in QUOTED.finditer(text, start, end)]
    return [b for b in found if not any(q.start < b.start < q.end for q in quoted)]


def clause_at(text: str, start: int, end: int, at: int) -> Span:
    """The clause of the sentence that holds a place."""
    first, last = start, end
    for border in borders(text, start, end):
        if border.end <= at:
            first = border.end
        elif border.start > at:
            last = border.start
            break
    return Span(first, last)
