"""Reservations: doubt that a later sentence, or the end of the same one, has about what was said before.

In go the sentences of a paragraph, out comes what stands behind each and takes it back: everything ("Other
sources dispute this"), or one topic ("The date is uncertain"), or nothing where it doubts something else
("It is unclear who succeeded him"). No reader of a section need know of it (`heeding`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stemma.model.records import record
from stemma.model.statement import Stance
from stemma.model.text import Span
from stemma.reading.clauses import cut_clauses
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.reservation_topics import (
    BESIDE,
    EXISTING,
    HEAD_END,
    OF_PROPERTY,
    TOPICS,
    UNTOUCHED,
    topics_of,
)
from stemma.reading.doubts.reservation_words import (
    ALIVE_SINCE,
    ANOTHER_YEAR,
    APPOSED,
    AT_ODDS,
    BORNE_OUT,
    CALLED_FALSE,
    CALLED_WRONG,
    CLAIM_REFUSED,
    CONTRARY,
    DENIED,
    DIFFERING,
    DOCUMENT_DOUBTED,
    DOCUMENTED,
    ELLIPTIC,
    FORGED,
    GAINSAID,
    LACKING,
    LESS,
    LINKING,
    NEVER_WAS,
    NO_MENTION,
    NO_SOURCE,
    NOT_PROVED,
    OBJECT_DOUBTED,
    OF_CLAIM,
    OMITTED,
    ONLY_SOURCE,
    OTHER_TOLD,
    OTHER_VOICES,
    OTHERWISE_TOLD,
    RESTS_ON_LITTLE,
    RIVAL,
    SPOKEN_OF,
    SUBJECT_DOUBTED,
    THOUGHT_WRONG,
    TOLD_SO,
    TOLD_UNPROVED,
    TOPIC_DOUBTED,
    UNABLE,
    UNSEEN,
    UNSURE,
    VOICED,
    WERE_IT,
    WHETHER,
)

OF_ALL = (
    SUBJECT_DOUBTED,
    CLAIM_REFUSED,
    RESTS_ON_LITTLE,
    TOLD_UNPROVED,
    ONLY_SOURCE,
    FORGED,
    TOLD_SO,
    NO_SOURCE,
    WERE_IT,
)
"""What takes back all that was said before, where a sentence or what somebody says in it begins so."""
LONGEST = 600
"""Characters of a sentence that are looked at; prose has none so long."""
REMARKS = 3
"""So many sentences in a row can speak of one before them."""
BACKWARD = re.compile(
    rf"\b(?<!after )(?<!since )(?<!before )(?<!following )(?:this|that(?!\s+(?:the|an?|it|they|he|she|its|[A-Z]))|these|those|it(?=\W*$))\b(?!\s+(?:year|month|day|time|way|period|point|attack|group)\b)|\b{OF_CLAIM}"
)
STEM = re.compile(r"\b[a-z]{5,}\b")
COMMON = frozenset(
    ("group", "there", "their", "about", "which", "other", "these", "those", "could", "would", "whether", "since", "after", "before", "being", "organization", "movement")
)  # fmt: skip
"""Words that any two sentences can share."""
ROOT = 5
"""Letters that two words of one root share."""


@record
@dataclass(frozen=True, slots=True)
class Reservation:
    """What a sentence takes back of the one before it."""

    cue: str
    """The words that doubt."""
    topics: tuple[str, ...] = ()
    """What they doubt; empty: all that was said."""
    is_echo: bool = False
    """Whether the sentence before has a word for one of those topics."""

    def concerns(self, name: str) -> bool:
        """Whether it is about a property."""
        if name in UNTOUCHED:
            return False
        mine = OF_PROPERTY.get(name)
        if not self.topics or mine is None:
            return not self.topics or self.is_echo
        return any(topic in self.topics for topic in mine)

    @property
    def doubt(self) -> Doubt:
        """The profile passes the doubt on."""
        return Doubt(stance=Stance.DOUBTS, cue=self.cue)


def reservations_behind(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, Reservation]]:
    """What the end of a sentence, and those after it, take back of it, each with where it begins.

    The first sentence that takes nothing back ends the search.
    """
    own = shortened(sentences[0])
    yield from inside(text, own)
    for sentence in sentences[1 : 1 + REMARKS]:
        said = reservation(text, own, shortened(sentence))
        if said is None or is_of_its_own(text, own, shortened(sentence)):
            return
        yield sentence.start, said


def is_of_its_own(text: str, own: Span, sentence: Span) -> bool:
    """Whether a sentence takes back what its own beginning tells, of somebody new or as a possibility, and nothing said before.

    "It may have set up the Limbara Brigade, but this was never proven" does not doubt the sentence before.
    """
    behind = (c.span.start for c in cut_clauses(text, *sentence)[1:] if c.opener == "contrast")
    first = Span(sentence.start, next(behind, sentence.start))
    if first.end == first.start:
        return is_unsure_of_new(text, own, sentence)
    said = SAID_THAT.match(text, *first)
    if said:
        return not BACKWARD.search(text, said.end(), first.end)
    if IS_SAID.search(text, *first) and is_of_new(text, own, first):
        return True
    if SAID_BY.search(text, *first):
        return False
    if MAY.search(text, *first) and not BACKWARD.search(text, *first):
        return True
    if not BACKWARD.search(text, *first) and gainsaid(text, Span(first.end, sentence.end)):
        return True
    return is_of_new(text, own, first) and reservation(text, own, first) is None


def is_unsure_of_new(text: str, own: Span, sentence: Span) -> bool:
    """Whether what is not known is something that somebody else did, or that came after: "It is unclear whether the League helped"."""
    found = UNSURE.match(text, *sentence)
    if found is None:
        return False
    return is_of_new(text, own, Span(*found.span("what"))) or bool(AFTER.search(found["what"]))


def is_of_new(text: str, own: Span, span: Span) -> bool:
    """Whether a stretch names somebody of whom the sentence before does not speak."""
    told = text[own.start : own.end]
    return any(
        found.group() not in told for found in NAMED.finditer(text, span.start + 1, span.end)
    )


NAMED = re.compile(
    r"(?<=[a-z,] )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+|(?<=[a-z,] )(?:the )?[A-Z]{3,7}\b"
)
MAY = re.compile(r"\b(?:may|might)\s+(?:still\s+|also\s+)?(?:be|have)\b")
""" "She may be living in Myanmar, but this could not be confirmed": what has not been confirmed is told there."""
SAID_THAT = re.compile(
    r"\W*According\s+to\s+[^,.;]{2,60},\s+(?!(?:it|this|that|these|so)\b)|[^.;]{3,90}?\b(?:alleged|claimed|said|reported|asserted|suggested|maintained|charged|believed|suspected|stated|accused)\s+that\s+(?!(?:it|this|that|these|so|he|she|they)\b)"
)
""" "The government alleged that the brigade sold arms, but this was not verified": what has not been verified is told there."""
AFTER = re.compile(r"\b(?:afterwards?|later|thereafter|since|still|again|any\s+longer)\b")
IS_SAID = re.compile(
    r"\b(?:is|are|was|were)\s+(?:also\s+)?(?:said|reported|believed|alleged|thought|claimed|rumou?red|suspected)\s+to\b"
)
""" "Another faction, the Nucleus, is said to have left in 1999, though the only source is a deserter"."""
SAID_BY = re.compile(
    r"\b(?:report|claim|sa(?:y|id)|state|alleg|suspect|believ|blam|accus|attribut|argu|maintain|den(?:y|ied)|according|suggest|assert|insist|contend|writ|wrote|publish|quot|confirm)\w*\b"
)
""" "The Observer reported it, but this was never confirmed" is about what it reported."""


def shortened(sentence: Span) -> Span:
    """The beginning of a sentence, most often all of it."""
    return Span(sentence.start, min(sentence.end, sentence.start + LONGEST))


def inside(text: str, own: Span) -> Iterator[tuple[int, Reservation]]:
    """What a clause of contrast, "which" or an apposition takes back of the same sentence."""
    clauses = cut_clauses(text, own.start, own.end)[1:] if is_linked(text, own) else ()
    for clause in clauses:
        before = Span(own.start, clause.span.start)
        if clause.opener == "contrast" and not COLON.search(text, *before):
            said = reservation(text, before, clause.span) or unseen(text, clause.span)
            said = said or told_otherwise(text, clause.span)
            if said:
                yield clause.span.start, said
        elif clause.opener == "relative" and WHICH.search(text, *before):
            found = THOUGHT_WRONG.match(text, *clause.span)
            if found:
                yield own.end, Reservation(cue_of(found))
    for bracket in BRACKETED.finditer(text, *own):
        said = reservation(text, Span(own.start, bracket.start()), Span(*bracket.span("told")))
        if said:
            yield bracket.start(), said
    yield from ahead(text, own)
    apposed = APPOSED.search(text, *own)
    if apposed:
        yield own.end, Reservation(cue_of(apposed))


def ahead(text: str, own: Span) -> Iterator[tuple[int, Reservation]]:
    """A doubt that opens the sentence: "Accounts of its founding differ, but it is placed in 1981"."""
    label = LABEL.match(text, *own)
    start = label.end() if label else own.start
    for pattern in (DIFFERING, LACKING):
        found = pattern.match(text, start, own.end)
        said = of_topic(text, own, found, is_open=True) if found else None
        if said:
            yield own.end, said


def unseen(text: str, span: Span) -> Reservation | None:
    """ "..., although no decree to that effect has been found"."""
    found = UNSEEN.search(text, *span)
    if found is None or BESIDE.match(text[span.start : span.end]):
        return None
    return None if is_subordinate(text, span, found.start()) else Reservation(cue_of(found))


def told_otherwise(text: str, span: Span) -> Reservation | None:
    """ "..., but the appellate court found otherwise"."""
    found = OTHERWISE_TOLD.match(text, *span)
    return Reservation(cue_of(found)) if found else None


LABEL = re.compile(r"[^:.;]{2,120}:\s+")
BRACKETED = re.compile(r"\((?P<told>[^()]{6,200})\)")


def is_linked(text: str, own: Span) -> bool:
    """Whether a sentence has what links a clause that may take back another."""
    return LINKING.search(text, *own) is not None or any(
        text.find(mark, *own) >= 0 for mark in (";", "—", " – ")
    )


COLON = re.compile(r":\s*\Z")
WHICH = re.compile(r",\s+which\s+\Z")


def reservation(text: str, before: Span, span: Span) -> Reservation | None:
    """What the words of `span` take back of those of `before`; None where they doubt nothing said there."""
    return main_clause(text, before, span) or later_clause(text, before, span)


def main_clause(text: str, before: Span, span: Span) -> Reservation | None:
    """What the sentence takes back, asked of its main clause."""
    voice = VOICED.match(text, *span)
    starts = (span.start, voice.end()) if voice else (span.start,)
    for start in starts:
        for pattern in OF_ALL:
            found = pattern.match(text, start, span.end)
            if found:
                return Reservation(cue_of(found))
    for pattern in (NOT_PROVED, OBJECT_DOUBTED, UNABLE, CALLED_FALSE):
        found = pattern.search(text, *span)
        if found and not is_subordinate(text, span, found.start()):
            return Reservation(cue_of(found))
    for pattern in (DOCUMENT_DOUBTED, OMITTED):
        found = pattern.match(text, *span) if DOCUMENTED.search(text, *before) else None
        if found:
            return Reservation(cue_of(found))
    for pattern in (LACKING, DIFFERING, UNSURE, WHETHER):
        found = pattern.match(text, *span)
        if found:
            return of_topic(text, before, found, is_open=pattern in (LACKING, DIFFERING))
    found = AT_ODDS.search(text, *span)
    if found:
        return of_topic(text, before, found, is_open=True)
    found = OTHER_TOLD.match(text, *span)
    if found:
        return of_head(text, before, found)
    found = TOPIC_DOUBTED.match(text, *span) or ELLIPTIC.match(text, *span)
    if found:
        return of_head(text, before, found)
    found = DENIED.search(text, *span)
    if found and not is_subordinate(text, span, found.start()):
        return of_topic(text, before, found, is_open=False)
    return rival(text, before, span) or gainsaid(text, span) or against(text, before, span)


def against(text: str, before: Span, span: Span) -> Reservation | None:
    """What speaks against it without a word of doubt: nobody has seen it, others tell it differently."""
    found = NO_MENTION.search(text, *span)
    if found and not is_subordinate(text, span, found.start()):
        return of_topic(text, before, found, is_open=False)
    for pattern in (CALLED_WRONG, NEVER_WAS, SPOKEN_OF):
        found = pattern.search(text, *span)
        if found and not (pattern is SPOKEN_OF and BORNE_OUT.search(text, *span)):
            return Reservation(cue_of(found))
    found = LESS.match(text, *span)
    if found:
        return Reservation(cue_of(found), ("size", "date", "founding"), True)
    found = ALIVE_SINCE.search(text, *span)
    if found and TOPICS["fate"].search(text, *before):
        return Reservation(cue_of(found), ("fate",), True)
    found = OTHER_VOICES.match(text, *span)
    if found and CONTRARY.search(text, *span) and not is_of_new(text, before, span):
        topics = topics_of(found["what"])
        return Reservation(cue_of(found), topics, echoed(text, before, topics)) if topics else None
    return None


def gainsaid(text: str, span: Span) -> Reservation | None:
    """What somebody else says against it: "However, the army maintains that ...", "although others say ..."."""
    found = GAINSAID.match(text, *span)
    if found is None:
        return None
    behind_link = found["contrast"] or LINKED.search(text, max(span.start - 14, 0), span.start)
    if not (found["however"] or found["aside"] or behind_link):
        return None
    return Reservation(cue_of(found))


LINKED = re.compile(r"\b(?:but|although|though|while|whilst|whereas|yet)\s+\Z", re.I)


def later_clause(text: str, before: Span, span: Span) -> Reservation | None:
    """What a clause behind the first one takes back: "The motive is unclear, and some deny this"."""
    starts = [found.end() for found in NEXT_CLAUSE.finditer(text, *span)]
    for start, end in pairwise([*starts, span.end]):
        said = main_clause(text, before, Span(start, end))
        if said:
            return said
    return None


NEXT_CLAUSE = re.compile(r"(?:;|,\s+and|,\s+but|,\s+while|,\s+although|,\s+though)\s+(?=\w)")


def cue_of(found: re.Match[str]) -> str:
    """The words that doubt, as printed."""
    return " ".join(found["cue"].split())


def is_subordinate(text: str, span: Span, at: int) -> bool:
    """Whether a place stands in a relative or adverbial clause: "a man who denied this"."""
    return any(
        clause.opener in ("relative", "adverbial") and clause.span.start <= at < clause.span.end
        for clause in cut_clauses(text, span.start, span.end)
    )


def of_topic(text: str, before: Span, found: re.Match[str], *, is_open: bool) -> Reservation | None:
    """The reservation that its complement narrows; `is_open`: without complement it is about everything."""
    inner = found.groupdict().get("inner") or ""
    what = f"{inner}{found['what']}".strip(" ,)")
    if BESIDE.match(what) and not EXISTING.search(what):
        return None
    told = text[before.start : before.end]
    if TOGETHER.search(what) and APART.search(told) and not TOGETHER.search(told):
        return None
    if any(name not in told for name in GROUP_NAME.findall(what)) and not BACKWARD.search(what):
        return None
    if WHEN.match(what):
        return Reservation(
            cue_of(found), ("date",), TOPICS["date"].search(text, *before) is not None
        )
    if COUNTED.search(found["cue"]):
        return Reservation(
            cue_of(found), ("size",), TOPICS["size"].search(text, *before) is not None
        )
    if (
        BACKWARD.search(what)
        or (is_open and THOSE_YEARS.match(what))
        or ("possible" in found["cue"] and NO_MORE.match(what))
        or (is_open and THAT_IT.match(what))
        or (is_open and not COMPLEMENT.search(what) and not found["cue"].endswith(" of"))
    ):
        return Reservation(cue_of(found))
    topics = topics_of(what)
    if topics:
        return Reservation(cue_of(found), topics, echoed(text, before, topics))
    return (
        Reservation(cue_of(found)) if shares_word(what, text[before.start : before.end]) else None
    )


TOGETHER = re.compile(r"\b(?:co-?operat|collaborat|all(?:y|ied|ies)\b|work(?:ed|ing)?\s+together)")
APART = re.compile(r"\b(?:broke(?:n)?\s+(?:away|off|with)|split|seceded|separated|left|quit)\b")
""" "They split. It is unclear whether they cooperated later": another tie than the one told."""
GROUP_NAME = re.compile(
    r"\bthe (?=[^.;,]*?\b(?:Sons|Brigades?|Battalions?|Front|Army|Movement|Party|Groups?|Council|Union|Column|Company|Militia|League|Organi[sz]ation|Network|Alliance|Guards?|Volunteers|Fighters|Martyrs|Committee|Legion|Force|Forces|Vanguard|Watch|Cells?)\b)([A-Z][\w’'-]+(?: (?:of |al-|de |for |the )*[A-Z][\w’'-]+)+)"
)
""" "It is not clear whether it ever cooperated with [the Sons of Radfan]": a tie of its own, and nothing of the one before."""
COUNTED = re.compile(r"\b(?:figures?|numbers?|counts?|statistics)\Z")
""" "no reliable [count] exists" doubts a number."""
NO_MORE = re.compile(
    r"(?:that|whether|if)\s+(?:he|she|they|it)\b[^.;]*?\b(?:only|merely|not|never|ever|really|actually|indeed|no\s+more\s+than)\b"
)
""" "it is possible [that he was only its spokesman]"."""
THOSE_YEARS = re.compile(
    r"(?:for|from|in|during|of)\s+(?:this|that|the|these|those)\s+(?:\w+\s+)?(?:period|time|years?|era)\b"
)
""" "the sources [for this period] are few"."""
WHEN = re.compile(r"(?:exactly\s+|since\s+)?when\b|how\s+long\b")
""" "It is unclear [when] this support began": the thing itself is not doubted."""
THAT_IT = re.compile(r"(?:that|whether)\s+(?:it|they|this|these|such)\b")
""" "no indication [that it] was ever put into practice"."""
COMPLEMENT = re.compile(r"\b(?:of|for|on|over|about|to|that|regarding|concerning|whether)\b")


def of_head(text: str, before: Span, found: re.Match[str]) -> Reservation | None:
    """The reservation about what a noun phrase names: "The number of members" is a number."""
    head = HEAD_END.split(found["what"], maxsplit=1)[0]
    if EXISTING.search(found["what"]):
        return Reservation(cue_of(found))
    if DURATION.match(head):
        return Reservation(cue_of(found), ("date",), True)
    if BESIDE.match(head):
        unproved = head.strip().endswith("details") and PROVING.search(found["cue"])
        return Reservation(cue_of(found)) if unproved else None
    topics = topics_of(head)
    return Reservation(cue_of(found), topics, echoed(text, before, topics)) if topics else None


DURATION = re.compile(r"\W*(?:the|its|his|her|their)\s+(?:exact\s+|precise\s+)?(?:length|duration|start|beginning|end|dates)\b", re.I)  # fmt: skip
""" "the [length] of his tenure is uncertain"."""
PROVING = re.compile(r"\b(?:confirm|verif|corroborat|substantiat|prove|establish)\w*")
""" "details were never confirmed" doubts the thing; that they are unknown does not."""


def echoed(text: str, before: Span, topics: Sequence[str]) -> bool:
    """Whether the sentence before names one of the topics."""
    return any(TOPICS[topic].search(text, *before) for topic in topics)


def shares_word(what: str, before: str) -> bool:
    """Whether a complement speaks of something in the sentence before, by the root of a word."""
    roots = {w[:ROOT] for w in STEM.findall(before) if w not in COMMON}
    return any(w[:ROOT] in roots for w in STEM.findall(what) if w not in COMMON)


COUNTING = re.compile(
    r"\b(?:numbers?|figures?|size|strength|membership|members|fighters|men|soldiers|militants|rebels|combatants|at|it|only|(?:fewer|less|more)\s+than)\b"
)
ALIVE = re.compile(r"\b(?:alive|survived|escaped|still\s+(?:lives|at\s+large))\b")
DATES = re.compile(r"\b(?:give|gave|prefer|cite|date|put|place|name|mention)\w*\b")
"""What is done with a date alone."""
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
AMOUNT = re.compile(r"(?<![\d,.])\d[\d,]*(?![\d,]*\d)")


def rival(text: str, before: Span, span: Span) -> Reservation | None:
    """Another year or number that others give: "Other accounts put the founding in 1974"."""
    found = RIVAL.match(text, *span)
    if found is None:
        return rival_year(text, before, span)
    told, cue = found["what"], cue_of(found)
    mine, others = set(YEAR.findall(text, *before)), set(YEAR.findall(told))
    if mine and others and not mine & others and TOPICS["founding"].search(text, *span):
        return Reservation(cue, ("founding",))
    if mine and others - mine and DATES.search(found.group()):
        return Reservation(cue, ("founding",))
    if ALIVE.search(told) and TOPICS["fate"].search(text, *before):
        return Reservation(cue, ("fate",), True)
    if others - mine or not COUNTING.search(told):
        return None
    counts, amounts = set(AMOUNT.findall(told)) - others, set(AMOUNT.findall(text, *before)) - mine
    return (
        Reservation(cue, ("size",)) if counts and amounts and counts.isdisjoint(amounts) else None
    )


SHORT = 40
"""Characters of a clause that says no more than another year: "other sources: 1983"."""


def rival_year(text: str, before: Span, span: Span) -> Reservation | None:
    """Another year of the founding that nobody in particular gives."""
    found = ANOTHER_YEAR.match(text, *span)
    is_short = span.end - span.start < SHORT
    if found is None or not (is_short or TOPICS["founding"].search(text, *span)):
        return None
    mine, others = set(YEAR.findall(text, *before)), set(YEAR.findall(found["what"]))
    return Reservation(cue_of(found), ("founding",)) if mine and others - mine else None
