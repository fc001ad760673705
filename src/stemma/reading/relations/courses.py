"""Courses: what became of one pair in one sentence, tie after tie, each with its time.

In goes the skeleton of a sentence that speaks of one other group, out come hits. Example: "the @0 was an
ally from 1991 to 1994 and an enemy from then until 1997" gives an alliance and a rivalry; in a list
"@0: split from @O in 1991, rival until 1999" gives a split and a rivalry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Basis, When
from stemma.model.nodes import RelationKind
from stemma.reading.document import Sentence
from stemma.reading.page import Page
from stemma.reading.relations.anchors import begun_then
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.making import made
from stemma.reading.relations.rules import rule_named
from stemma.reading.skeletons import Skeleton

K = RelationKind
SUBJECT = re.compile(
    r"^\W*(?:(?:In|From|Since|Between|Until)\s[^@,;]{1,40},\s+)?(?:[Tt]he\s+)?(?P<who>@O|@0|It)\b(?:\s+\([^()]*\))?(?P<label>:)?"
)
TOLD = re.compile(
    r"(?<!\w)(?:(?P<ally>(?:its|@O[’']s|an?|the|as|were|became|then|,)\s+(?:[\w-]+\s+){0,2}?(?:ally|allies|partners?|friends?)|(?:is|was|were|been)\s+(?:allied|ally)|co-?operat\w+|fought\s+side\s+by\s+side)|"
    r"(?P<rival>(?:its|@O[’']s|an?|the|as|were|became|then|,)\s+(?:[\w-]+\s+){0,2}?(?:enem(?:y|ies)|rivals?|competitors?)|hostile|at\s+(?:war|odds)|(?:is|was|and)\s+enemy|fought(?!\s+(?:side|in\b|for\b|under\b|on\b|the\b|against\s+(?!it\b|them\b|@)))|clash\w+|turned\s+(?:on|against)|feud\w*)|"
    r"(?P<split>(?<!this )(?<!that )(?<!the )(?<!its )split|broke\s+(?:away|off)|separated|seceded|came\s+out\s+of|left(?!\s+(?:bank|wing|flank|hand|side|half)\b|\s+(?:the\s+)?(?:umbrella|coalition|alliance|council|federation|front|bloc)\b))|"
    r"(?P<merger>merged|rejoined|reunited|reunified|came\s+back|returned))\b"
)
LISTED = re.compile(r"[:,]\s+(?P<ally>ally|partner)|[:,]\s+(?P<rival>rival|enemy)")
""" "split from @O in 1991, rival from 1992 to 1999"."""
NOT = re.compile(
    r"\b(?:never|not|no|neither|nor)\s+(?:\w+\s+){0,2}\Z|\b(?:until|till|before|because|while)\s+[^,;.]{0,40}\Z"
)
OF_THIRD = re.compile(r"\s+(?:of|with|to|against|on|from)\s+(?:the\s+)?@[1-9]")
""" "an ally of the @0, and a rival [of the @1]": no course of the first pair."""
RULES = {
    K.ALLY: rule_named("ally-both"),
    K.RIVAL: rule_named("rival-between"),
    K.SPLIT: rule_named("own-split-from"),
    K.MERGER: rule_named("merger"),
}
FIRST_SPLIT = rule_named("splinter-of-own")


def course_hits(
    sentence: Sentence, skeleton: Skeleton, hits: Sequence[Hit], page: Page
) -> list[Hit]:
    """The ties of a sentence that tells at least two of one pair; those told already, with a better time."""
    subject = SUBJECT.match(skeleton.words)
    if subject is None or "@0" not in skeleton.words:
        return []
    third = skeleton.words.find("@1")
    stop = third if third >= 0 else len(skeleton.words)
    told = [*TOLD.finditer(skeleton.words, subject.end(), stop)]
    if subject["label"]:
        told += LISTED.finditer(skeleton.words, subject.end() - 1, stop)
    told = sorted(
        (
            m
            for m in told
            if not NOT.search(skeleton.words[: m.start()])
            and not OF_THIRD.match(skeleton.words, m.end())
        ),
        key=re.Match.start,
    )
    kinds = [RelationKind[str(m.lastgroup).upper()] for m in told]
    if len(set(kinds)) < 2:
        return []
    ends = [m.start() for m in told[1:]] + [len(skeleton.words)]
    found: list[Hit] = []
    for kind, match, end in zip(kinds, told, ends, strict=True):
        by_other = subject["who"] == "@0"
        rule = FIRST_SPLIT if kind is K.SPLIT and by_other else RULES[kind]
        piece = skeleton.span(match.start(), end)
        hit = made(rule, skeleton.others[0], sentence, page, piece)
        dates = [d for d in page.dates(piece) if d.when.basis is not Basis.PUBLICATION]
        when = dates[0].when if dates else begun_then(page, piece)
        if kind is K.RIVAL and found and found[-1].kind is K.SPLIT:
            when = since_split(when, found[-1].when)
        found.append(replace(hit, when=when, rule="course"))
    return [hit for hit in found if is_new(hit, hits)]


def since_split(when: When | None, split: When | None) -> When | None:
    """ "Split in 1985 and remained hostile until 1997": the enmity begins with the split."""
    if when is None or split is None or not when.edtf.startswith(("/", "../")):
        return when
    return replace(when, edtf=f"{split.edtf.partition('/')[0]}/{when.edtf.rpartition('/')[2]}")


def is_new(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether nothing in the sentence told this tie with a time."""
    same = [h for h in hits if h.kind is hit.kind and h.other.id == hit.other.id]
    begins = hit.when is not None and not hit.when.edtf.startswith(OPEN)
    return not same or (
        begins and all(h.when is None or h.when.edtf.startswith(OPEN) for h in same)
    )


OPEN = ("/", "../")
"""So begins a time of which only the end is told."""
