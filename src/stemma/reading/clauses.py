"""Clauses: how far a word inside a sentence reaches.

In goes a sentence and a place in it, out comes the clause around that place. Example: in "The police
blamed the front, but its leader denied it" the word "denied" reaches from "its" to the end. A border
is a semicolon, a dash, "but" and its kin, a comma before "which" or before a new subject with its
verb; nothing inside quotation marks is one. `cut_clauses` cuts finer, and says how each clause hangs
on the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from stemma.model.records import record
from stemma.model.text import Span
from stemma.reading.guarded import guarded
from stemma.reading.needed import opening_words

start_of, end_of = attrgetter("start"), attrgetter("end")
LINKS = r"but|while|whilst|although|though|whereas|however|yet"
FINITE = r"(?:is|are|was|were|has|have|had|did|does|began|took|[a-z]+ed|[a-z]+s)"
SUBJECT = (
    r"(?:(?:it|they|he|she|this|these|its|their|his|the|an?|some|others|many|[A-Z][\w’'-]*)\b)"
)
BORDER = re.compile(
    r"[;—]|(?<!\d)\s–\s(?!\d)"
    rf"|,\s+(?=(?:{LINKS}|which|who|whose)\b)|\b(?:{LINKS})\b(?!\s+(?:also|not)\b)"
    rf"|,\s+(?=and\s+(?:later\s+|then\s+|also\s+)?{SUBJECT}(?:\s+[\w’'-]+){{0,3}}?\s+{FINITE}\s)"
)
SIGNS = (";", "—", "–")
LINKING = guarded(rf"\b(?:{LINKS}|which|who|whose|and)\b")
"""Without one of these there is no border: quick tests."""
QUOTED = re.compile(r"“[^“”]{0,400}”|(?<!\w)\"[^\"]{0,400}\"(?!\w)")
PAST = r"(?:was|were|is|are|had|has|have|did|could|would|may|might|[a-z]{2,}ed|shot|took|fell|broke|fled|said|held|left|met|went|came|began|led|lost)"
NO_DATE = r"(?!(?:about|around|early|mid|late|(?:the\s+)?(?:end|beginning|middle)\s+of|(?:January|February|March|April|May|June|July|August|September|October|November|December)|the\s+year|\d+)\b)"
"""After "until" and the like a date opens no clause."""
HINGES = (
    r"(?P<contrast>(?<=[;:—])\s*|(?<!\d\s)(?<=\s)–\s(?!\d)|\s*(?<=\s)(?:but|while|whilst|although|though|even\s+though|whereas|yet)\s+(?!also\b|not\s))"
    r"|(?P<relative>\s*(?<=\s)(?:of\s+)?(?:which|whom|whose|where)\s+|\s*(?<=\s)who\s+(?!carried|was\s+(?:behind|responsible))"
    r"|(?<!,)\s*(?<=\s)that\s+(?=(?:was|were|is|are|had|has|have|may|might|could|would|allegedly|reportedly|[a-z]{3,}ed)\s))"
    rf"|(?P<adverbial>\s*(?<=\s)(?:when|because|after|before|since|as(?!\s+(?:its|their)\s+own\b)|until|so\s+that)\s+{NO_DATE}(?=(?:[\w’'-]+\s+){{1,6}}?{PAST}\b))"
    rf"|(?P<new>(?<=,)\s+(?=and\s+(?:later\s+|then\s+|also\s+)?{SUBJECT}(?:\s+[\w’'-]+){{0,3}}?\s+{FINITE}\s)|\s*(?<=\s)and\s+(?=(?:the\s+group|it|they|its\s+\w+|the\s+government|the\s+police|police|officials|authorities|the\s+army)\s))"
)
FIRST = "|".join(sorted({word[:2] for word in opening_words(HINGES)}))
HINGE = re.compile(rf"[;:—,\s](?:(?<=[;:—])|(?=[\s–]|{FIRST}))(?:{HINGES})")
"""Begins with a set of characters, and with the letters that hinges begin with, so that the search is quick; a
hinge of words has a blank right before them."""
TAKEN_AS = guarded(
    r"\b(?:identif|recogni[sz]|describ|regard|known|view|see|list|nam|label|consider|classif|treat|cit|portray|present|characteri[sz]|pos|disguis|dress|masquerad|serv|act|work|dismiss|reject|denounc|condemn|ridicul|brand|brush\w*\s+(?:it\s+)?(?:off|aside)|disguis)\w*\s+as\s+\Z"
)
""" "witnesses identified as ...": this "as" opens no clause."""
LEADING = re.compile(
    rf"\s*(?:(?P<contrast>Although|Though|While|Whilst|Whereas|Even\s+though)\s+|(?P<adverbial>When|After|Since|As|Because|Before|If)\s+{NO_DATE}(?=(?:[\w’'-]+\s+){{1,6}}?{PAST}\b))"
)
ASIDE_END = re.compile(
    r"[^,;.]{3,90}(?P<end>,\s+)(?=(?:\w+ly\s+)?(?:is|are|was|were|has|have|had|may|might|could|[a-z]{2,}ed|led|shot|took|held|set|fought|ran|blew|struck|hit|fell|left|became|came|began|made|gave|sent|threw|seized|overran|said|says|told|put|set|won|lost|broke|drew|fled|met|went|built|grew|rose|swore|split|quit|wrote|stood|sold|bought|sought|taught|withdrew|chose|spoke|lent|joined)\s)"
)
"""Where a relative clause between commas ends and the main clause goes on."""
SOME_OF = re.compile(r",\s+(?:some|many|most|several|one|two|three|both|all|half|none|each)\Z")
""" "guerrillas, some [of whom]": between commas as well."""
PHRASE = re.compile(
    r"\s*(?:In|During|After|At|With|Following|Amid|Under|By|On|For)\s[^,;.]{1,60}\Z"
)
"""A phrase that opens a sentence: the relative clause in it ends before the subject."""
PHRASE_END = re.compile(
    r"[^,;.]{3,90}(?P<end>,\s+)(?=(?:(?:the|an?|its|their|some|two|three|four|five|\d+)\s|[A-Z]))"
)
LEADING_END = re.compile(r",\s+")


@record
@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with a verb of its own."""

    span: Span
    opener: str
    """How it hangs on the one before: empty (the first), contrast, relative, adverbial, new."""


@lru_cache(maxsize=64)
def borders(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The borders between the clauses of a sentence, in order; looked for once."""
    words = text[start:end]
    if not any(map(words.__contains__, SIGNS)) and not LINKING.search(text, start, end):
        return ()
    found = [Span(*border.span()) for border in BORDER.finditer(text, start, end)]
    if not found:
        return ()
    quoted = [Span(*quote.span()) for quote in QUOTED.finditer(text, start, end)]
    if not quoted:
        return tuple(found)
    return tuple([b for b in found if not any(q.start < b.start < q.end for q in quoted)])


def clause_at(text: str, start: int, end: int, at: int) -> Span:
    """The clause of the sentence that holds a place."""
    between = borders(text, start, end)
    behind = bisect_right(between, at, key=end_of)
    following = bisect_right(between, at, key=start_of)
    first = between[behind - 1].end if behind else start
    return Span(first, between[following].start if following < len(between) else end)


@lru_cache(maxsize=64)
def cut_clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of a sentence, finer than `borders`: relative and adverbial ones by themselves.

    Cut once, however many hedges of the sentence ask.

    A subordinate clause that opens the sentence ends at its comma.
    """
    clauses: list[Clause] = []
    at, opener = start, ""
    for hinge in HINGE.finditer(text, start, end):
        if hinge.start() < at or TAKEN_AS.search(text, at, hinge.end()):
            continue
        is_phrase = hinge["relative"] and PHRASE.match(text, at, hinge.start())
        clauses += closed(text, Span(at, hinge.start()), opener)
        at, opener = hinge.end(), hinge.lastgroup or ""
        aside = None
        if hinge["relative"]:
            closing = PHRASE_END if is_phrase else ASIDE_END
            if (
                is_phrase
                or text[hinge.start()] == ","
                or SOME_OF.search(text, at - 60 if at > 60 else 0, hinge.start())
            ):
                aside = closing.match(text, at, end)
        if aside:
            clauses.append(Clause(Span(at, aside.start("end")), "relative"))
            at, opener = aside.end("end"), "new"
    return (*clauses, *closed(text, Span(at, end), opener))


def closed(text: str, span: Span, opener: str) -> list[Clause]:
    """One clause, or a leading one and the main clause behind its comma."""
    lead = LEADING.match(text, *span)
    comma = LEADING_END.search(text, *span) if lead else None
    if lead is None or comma is None:
        return [Clause(span, opener)] if span.end > span.start else []
    first = Clause(Span(lead.end(), comma.start()), lead.lastgroup or "")
    behind = first.opener if first.opener == "contrast" else ""
    return [first, Clause(Span(comma.end(), span.end), opener or behind)]
