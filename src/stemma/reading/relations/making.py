"""Making hits: what a frame tells, with the date, the doubt and the kinds of support of its clause.

In goes a rule with the place where it fits, out comes a `Hit`. Example: "@O reportedly trained @0 in 2004"
is support by the own group, reported, from 2004.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.nodes import Node, RelationKind
from stemma.model.statement import Act, Voice
from stemma.model.text import Span
from stemma.reading.clauses import cut_clauses
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.authorities import as_charge, is_involved
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over
from stemma.reading.page import Page
from stemma.reading.relations.dates import clause_of, date_of
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.shapes import Rule
from stemma.reading.sponsors import kinds_of_support

TELLING = (Act.STATES, Act.REPORTS, Act.CONFIRMS, Act.CLAIMS)
"""What is only said, not doubted."""


def made(rule: Rule, node: Node, sentence: Sentence, page: Page, frame: Span | None = None) -> Hit:
    """The hit with the date, doubt and kinds of support of its clause."""
    span = Span(sentence.start, sentence.body_end)
    frame = frame or span
    clause = clause_of(sentence, frame, page)
    hedges = [
        h
        for h in page.hedges(span)
        if (
            h.aspect in (Aspect.ATTRIBUTION, Aspect.LINK)
            or is_judgement(h)
            or is_adverb_of(h, frame)
        )
        and (
            clause.start <= h.start < clause.end
            or h.is_remark
            or h.kind in ("according", "proviso")
            or is_of_mandate(page, h, rule)
        )
        and not is_beside(page, span, h, frame, rule)
        and not (h.kind == "says" and h.doubt.voices[0].act in TELLING and not is_involved(h.label))
    ]
    doubt = doubt_over(page.plain, span, hedges, page.who) if hedges else PLAIN
    if doubt == PLAIN:
        doubt = reported_over(page.plain, span.start, frame)
    if doubt.voices:
        doubt = replace(doubt, voices=tuple(map(as_charge, doubt.voices)))
    kinds: tuple[str, ...] = ()
    if rule.kind is RelationKind.SUPPORT:
        kinds = kinds_of_support(page.plain, *span)
    when = date_of(page, clause, frame, rule, node)
    return Hit(rule.kind, node, rule.other_acts, span, rule.name, doubt, when, kinds, rule.is_weak)


MANDATE = re.compile(
    r"\b(?:he|she|it|they|this|the\s+(?:man|speaker|person|caller|commander))\s+(?:\w+ly\s+|had\s+|was\s+)?(?:spoke|speaks|speaking|represent\w*|acted|acting|entitled|authori[sz]ed|empowered)\b[^.;]{0,40}"
)


def is_of_mandate(page: Page, hedge: Hedge, rule: Rule) -> bool:
    """Whether it is open if who pledged spoke for the group: "it is unclear whether he acted for it"."""
    return (
        rule.kind is RelationKind.PLEDGE
        and hedge.kind in ("unclear", "unknown")
        and MANDATE.match(page.plain[hedge.end :].lstrip()[:90]) is not None
    )


def is_adverb_of(hedge: Hedge, frame: Span) -> bool:
    """Whether it stands inside the frame: "which @O reportedly helped to arm", "is now believed to be allied"."""
    return (
        hedge.aspect is Aspect.DETAIL
        and hedge.kind in ("alleged", "reported", "possible", "probable")
        and (hedge.cue.endswith("ly") or hedge.cue.endswith(" to"))
        and frame.start <= hedge.start < frame.end
    )


WHO = r"(?:[Pp]olice|[Oo]fficials|[Pp]rosecutors|[Aa]nalysts|[Oo]bservers|[Aa]uthorities|[Ii]nvestigators|[Ee]xperts|[Cc]ritics|[Ss]cholars|[Ss]ources|[Rr]esearchers|[Dd]efectors|[Rr]esidents|[Tt]he\s+(?:government|army|military|police))"
REPORTED = re.compile(
    rf"(?P<who>(?:[A-Z][a-z]+\s+|some\s+|Some\s+|many\s+|Many\s+|[Tt]he\s+)?(?:[a-z]+\s+)?{WHO})\s+(?:\w+ly\s+|have\s+|has\s+|long\s+|also\s+)*(?P<verb>believe|suspect|think|allege|claim|maintain|argue|contend|assess|assume)(?:s|d|ed)?\s+(?:that\s+)?(?:the\s+)?\Z"
)
""" "Police believe the @0 and the @O ...": the frame is what they believe."""
SAYING = re.compile(
    r"(?:believe|suspect|think|allege|claim|maintain|argue|contend|assess|assume)[sd]?\s(?:that\s)?(?:the\s)?\Z|ed\s(?:that\s)?(?:the\s)?\Z"
)
"""A cheap test before the pattern."""
LINKED_BY = re.compile(
    r"\b(?:linked|tied|connected)\s+by\s+(?P<who>(?:[\w-]+\s+){1,4}?)(?:to|with)\b"
)
ACTS = {"believe": Act.SUSPECTS, "suspect": Act.SUSPECTS, "think": Act.SUSPECTS, "assess": Act.SUSPECTS,
        "assume": Act.SUSPECTS, "argue": Act.SUGGESTS}  # fmt: skip


def reported_over(text: str, start: int, frame: Span) -> Doubt:
    """The voice in whose clause the frame stands, where no hedge has told; plain where none does."""
    before = text[start : frame.start]
    found = REPORTED.search(before) if SAYING.search(before) else None
    if found:
        act = ACTS.get(found["verb"], Act.ALLEGES)
        return Doubt((Voice(act, None, found["who"]),), cue=found.group().strip())
    found = LINKED_BY.search(text, frame.start, frame.end)
    if found:
        return Doubt((Voice(Act.SUSPECTS, None, found["who"].strip()),), cue=found.group())
    return PLAIN


def is_rivals_word(hedge: Hedge, rule: Rule) -> bool:
    """Whether the blame is what makes the two rivals: "the front blamed the brigade"."""
    return rule.name.startswith("denounced") and hedge.kind in ("blamed", "accused")


LATER = re.compile(r"\band,?\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:\w+ly\s+)?\Z")
""" "... and is alleged to receive money": that is another matter."""
OF_A_THING = re.compile(
    r"\b[a-z]+\s+(?:that|which|whom)\s+(?:both|all|it|they|he|she|many|some|each)\s+(?:\w+ly\s+)?\Z"
)
""" "wells that both were said to need"."""


def is_judgement(hedge: Hedge) -> bool:
    """ "Some analysts consider it an offshoot": the relation is what they judge."""
    return hedge.kind == "judged" and not hedge.cue.startswith("what")


def is_beside(page: Page, span: Span, hedge: Hedge, frame: Span, rule: Rule) -> bool:
    """Whether a hedge tells of something else: in a relative clause without a party, "after accusing it".

    "Denounced it as bandits" is what a rival does, and doubts nothing.
    """
    if "descri" in hedge.cue and rule.name.startswith(("sisterly", "friend-of", "ally-seen")):
        return True
    if hedge.kind in ("accused", "blamed") and hedge.cue.endswith("ing"):
        return True
    if (
        rule.kind is RelationKind.RIVAL
        and hedge.kind in ("accused", "blamed")
        and hedge.start >= frame.end
    ):
        return True
    if (
        rule.kind is RelationKind.RIVAL
        and frame.start <= hedge.start < frame.end
        and (hedge.cue.endswith(" as") or is_rivals_word(hedge, rule))
    ):
        return True
    if (
        hedge.start >= frame.end
        and not hedge.is_remark
        and LATER.search(page.plain, frame.end, hedge.start)
    ):
        return True
    if OF_A_THING.search(page.plain, span.start, hedge.start):
        return True
    return any(
        clause.opener == "relative"
        and clause.span.start <= hedge.start < clause.span.end
        and not page.mentions.within(*clause.span)
        and not hedge.is_remark
        for clause in cut_clauses(page.plain, span.start, span.end)
    )
