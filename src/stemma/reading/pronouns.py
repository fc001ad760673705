"""Pronouns: which group "it", "its" and "them" mean in a sentence about two groups.

In goes the skeleton of a sentence and that of the one before, out comes the same with tokens for
pronouns. Example: "The @0 trained them" becomes "The @0 trained @O" where the own group was spoken of
before. A pronoun that could mean either is left as it is.
"""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from typing import Literal

from stemma.model.nodes import Node
from stemma.reading.guarded import guarded
from stemma.reading.skeletons import Skeleton

OPENED = r"(?:In|On|By|Since|During|Until|After|Before|From|At|Throughout|Following|Despite|Within|Beginning|Under|According\s+to|Over|Like|Unlike|The\s+(?:following|next|same|previous)|(?:A|One|Two|Three|Four|Five|Several|Some)\s+(?:years?|months?|weeks?|days?)\s+(?:later|earlier|after))"
"""How a phrase begins that stands before a subject."""
IMPLIED = re.compile(
    rf"(?P<lead>^\W*|^{OPENED}\s+[^,.;@]{{1,30}}\s|^[Tt]he\s+following\s+\w+\s|,\s+)(?P<own>[Ii]t|[Ii]ts|[Tt]he\s+group|[Tt]hey|[Hh]e|[Ss]he|[Tt]heir)\b"
)
POSSESSED = re.compile(
    r"\b(?:is|are|was|were|became|becomes?|remain\w*|as|been)\s+(?P<own>its|their)\s+(?=(?:[\w-]+\s+){0,2}?(?:all(?:y|ies)|partners?|rivals?|enem(?:y|ies)|foes?|patrons?|sponsors?|backers?|opponents?|offshoot|successor|predecessor|wing|branch|arm|affiliate)\b)"
)
""" "The @0 is its ally": on the page of a group, the group's."""
DEALT = r"(?:train|arm|fund|financ|equip|support|back|aid|assist|help|shelter|host|protect|supply|suppli|sponsor|harbou?r|attack|fought|expel|defeat|join|betray|oppos|denounc|ambush|bankroll|bomb|gave|give|giv|lent|sent|send|offer|provid|sold|paid|taught|let|allow|permitt|drove|push|absorb|accus|condemn|hunt|disown|recogni[sz]|rejoin)"
OBJECT = guarded(
    rf"@\d+(?:[’']s)?(?:\s+\([^()]*\))?(?:(?:,?\s+(?:which|who|that))\s+(?:[\w-]+\s+){{0,3}}?|\s+(?:(?!and\b|or\b|but\b)[\w-]+\s+){{0,3}}?){DEALT}\w*\s+(?P<own>it|them)\b(?!\s+[a-z]+ing\b)"
)
""" "The @0 armed them"."""
OBLIQUE = guarded(
    r"@\d+(?:\s+\([^()]*\))?\s+(?:[\w-]+\s+){1,6}?(?:from|to|with|for|by|against)\s+(?P<own>it|them)\b(?=\s*(?:[.,;]|$|(?:in|until|from|since|between|during|after)\b))"
)
""" "The @0 obtained two machine guns from it"."""
TURNED = re.compile(
    rf"\b(?:{DEALT}\w*|(?:turn|fight|fought|war|wage|revolt|rebel|act|battle)\w*\s+(?:on|against)|(?:fight|fought|operat|struggl)\w*\s+(?:beside|alongside)|(?:broke|broken|split|parted|merg\w+|all(?:y|ied|iance)|clash\w*|ties|relations|co-?operat\w*|work\w*)\s+(?:\w+\s+)?(?:with|from|into))\s+(?P<own>it|them)\b(?!\s+[a-z]+ing\b)"
)
""" "... later turned against it"."""
IMPERSONAL = re.compile(
    r"\W*(?:[^,@]{1,40},\s+)?[Ii]t\s+(?:is|was|has\s+been|had\s+been|remains|seems|appears)\s+(?:\w+ly\s+)?(?:(?:an?|the)\s+(?!(?:[\w-]+\s+){0,3}?(?:affiliate|wing|branch|splinter|offshoot|member|ally|front|arm|faction|successor|rival|partner|part)\b)|in\b|only\b|at\b|during\b|after\b|believed|reported|said|thought|alleged|claimed|clear|unclear|unknown|not\b|possible|likely|probable|estimated|suspected|suggested|through\b|with\b)"
)
SUPPOSED = re.compile(
    r"\W*[Ii]t\s+(?:is|was|seems|remains)\s+(?:\w+ly\s+)?(?:possible|likely|probable|unclear|doubtful|claimed|uncertain|disputed)\s+(?:that|whether|if)\b"
)
OPENING = re.compile(
    rf"\W*(?:{OPENED}\s[^,@;]{{1,60}},?\s+(?:however,\s+)?)?(?P<other>[Ii]t|[Tt]hey|[Ii]ts|[Tt]heir)\b"
)
MIDDLE = re.compile(
    r"(?<=[,\s])(?P<own>it|they)(?=\s+(?:has|had|have|was|were|is|are|did|also|later|then|would|could|may|might|began|fought|took|gave|sent|lent|made|held|broke|left|withdrew|paid|set|ran|kept|built|bought|met|swore|led|put|drew|\w+ly|\w+ed)\b)"
)
"""The subject of a later clause."""
SUBJECT = re.compile(
    rf"\W*(?:The\s+following\s+\w+,?\s+|(?:In|By|Since|On)\s+(?:\w+\s+)?\d{{4}},?\s+|{OPENED}\s[^;.]{{1,80}}?,\s+(?:however,\s+)?)?(?:[A-Z][a-z]+ly,\s+|(?:However|Nonetheless|Nevertheless|Meanwhile|Then|Still|Yet|Later),?\s+)?(?:(?:[Tt]he|[Ii]ts|[Aa]n?|[Bb]oth|[Mm]embers|[Ll]eaders?|[Ff]ighters|[Uu]nits|[Ss]ome|[Ss]everal|[Mm]any|of|former|@O(?:[’']s)?\s+(?:[\w-]+\s+){{1,4}}?[\w-]+,\s+the)\s+)*@(?P<n>O|\d+)\b"
)
JOINED = re.compile(r"(?:\s+\([^()]*\))?\s+and\s+(?:the\s+)?@(?:O|\d+)")
CONTINUED = re.compile(r",\s+(?:and|but)\s+(?:[\w-]+\s+){0,6}\Z")
""" "..., and over the following years it": the subject goes on."""
Subject = Node | Literal["own"] | None
"""What a sentence is about: another group, the own one, or neither of them alone."""


@lru_cache(maxsize=64)
def opened_by(words: str) -> re.Match[str] | None:
    """The group that a sentence is about, asked by several questions in a row."""
    return SUBJECT.match(words)


def subject_of(skeleton: Skeleton) -> Subject:
    """The group that a sentence is about, where it opens with one."""
    found = opened_by(skeleton.words)
    if found is None or JOINED.match(skeleton.words, found.end()):
        return None
    return "own" if found["n"] == "O" else skeleton.others[int(found["n"])]


def is_joint(skeleton: Skeleton) -> bool:
    """Whether a sentence is about the own group and one other together: "@O and @0 fought"."""
    found = opened_by(skeleton.words)
    joined = JOINED.match(skeleton.words, found.end()) if found else None
    return found is not None and joined is not None and "O" in (found["n"], joined.group()[-1])


def with_own(skeleton: Skeleton) -> Skeleton:
    """The skeleton with `@O` for the pronoun or "the group" it opens with, where no name stands."""
    found = (
        None
        if skeleton.has_own or SUPPOSED.match(skeleton.words)
        else IMPLIED.search(skeleton.words)
    )
    if found is None:
        return skeleton
    return put(skeleton, *found.span("own"), "@O", skeleton.others)


def resolved(
    skeleton: Skeleton, before: Skeleton | None, subject: Subject = None, other: Node | None = None
) -> Skeleton:
    """The skeleton with tokens for the pronouns that can mean only one group.

    `subject` is what the sentence before was about, `other` the group last spoken of beside the own one.
    """
    named = with_subject_before(skeleton, before, subject, other)
    if named is skeleton:
        named = with_own(named)
    if not named.has_own or OBJECT.search(named.words):
        named = with_object(named, before)
    named = with_middle(named)
    return with_turned(named, other)


def with_subject_before(
    skeleton: Skeleton, before: Skeleton | None, subject: Subject, other: Node | None
) -> Skeleton:
    """ "The @0 was founded in 1967. It trained the @O": the pronoun means what was spoken of before."""
    opening = OPENING.match(skeleton.words) if before and has_pronoun(skeleton.words) else None
    if opening is None or before is None or IMPERSONAL.match(skeleton.words):
        return skeleton
    node: Node | None = None
    if goes_back(opening.group(), before.words):
        subject = None
    if isinstance(subject, Node):
        node = subject
    elif subject == "own" and skeleton.has_own and skeleton.others:
        return put(skeleton, *opening.span("other"), "@O", skeleton.others)
    elif skeleton.has_own and len(before.others) == 1:
        node = before.others[0]
    if node is None or (node in skeleton.others and not skeleton.has_own):
        return skeleton
    if not skeleton.has_own and not skeleton.others and not before.others:
        return skeleton
    others = skeleton.others if node in skeleton.others else (*skeleton.others, node)
    return put(skeleton, *opening.span("other"), f"@{others.index(node)}", others)


def has_pronoun(words: str) -> bool:
    """A cheap test before the patterns."""
    return "it" in words or "It" in words or "hey" in words or "hei" in words


def goes_back(opening: str, before: str) -> bool:
    """Whether a sentence opens with a year before those of the last one: then it begins anew."""
    year = YEAR.search(opening)
    return year is not None and year.group() < min(YEAR.findall(before), default="")


YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def with_middle(skeleton: Skeleton) -> Skeleton:
    """ "The @0 opened two camps, and it supplied the @O": the pronoun means the sentence's subject."""
    subject = opened_by(skeleton.words)
    if subject is None:
        return skeleton
    if joined := JOINED.match(skeleton.words, subject.end()):
        they = MIDDLE.search(skeleton.words, joined.end())
        if (
            they is None
            or they["own"] != "they"
            or "@" in skeleton.words[joined.end() : they.start()]
        ):
            return skeleton
        pair = f"{skeleton.words[subject.start('n') - 1 : subject.end()]} and @{TOKENS.findall(joined.group())[-1]}"
        return put(skeleton, *they.span("own"), pair, skeleton.others)
    found = MIDDLE.search(skeleton.words, subject.end()) if subject["n"] != "O" else None
    if found is None:
        return skeleton
    between = skeleton.words[subject.end() : found.start()]
    if "@" in between and not CONTINUED.search(between):
        return skeleton
    return put(skeleton, *found.span("own"), f"@{subject['n']}", skeleton.others)


def with_turned(skeleton: Skeleton, other: Node | None) -> Skeleton:
    """ "The @0, which @O armed, turned against it": whom the subject acts on is the other one of two."""
    subject = opened_by(skeleton.words)
    found = TURNED.search(skeleton.words, subject.end()) if subject else None
    if subject is None or found is None:
        return skeleton
    between = set(TOKENS.findall(skeleton.words[subject.end() : found.start("own")]))
    nearest = NEAREST.search(skeleton.words, subject.end(), found.start())
    if nearest and "O" in (nearest["n"], subject["n"]) and nearest["n"] != subject["n"]:
        return put(skeleton, *found.span("own"), f"@{subject['n']}", skeleton.others)
    if subject["n"] != "O":
        if between - {"O", subject["n"]} or not skeleton.has_own:
            return skeleton
        return put(skeleton, *found.span("own"), "@O", skeleton.others)
    told = between - {"O"}
    if len(told) > 1 or (not told and other is None):
        return skeleton
    node = skeleton.others[int(told.pop())] if told else other
    assert node is not None
    others = skeleton.others if node in skeleton.others else (*skeleton.others, node)
    return put(skeleton, *found.span("own"), f"@{others.index(node)}", others)


NEAREST = re.compile(
    r"\b(?:(?:and|but|while|whereas)\s+(?:the\s+)?|(?:when|after|before|because|until|where)\s+(?:(?!@|\b(?:and|but)\b)[^;]){0,60}?)@(?P<n>O|\d+)(?:\s+\([^()]*\))?,?\s+(?:[\w-]+\s+){0,2}\Z"
)
""" "... and @O provided them", "when the @0 merged into it": the subject of the clause the pronoun stands in."""
TOKENS = re.compile(r"@(O|\d+)")


def with_object(skeleton: Skeleton, before: Skeleton | None) -> Skeleton:
    """ "The @0 armed them", "the @0 is its ally": the own group, where it alone was spoken of before."""
    owner = POSSESSED.search(skeleton.words)
    found = owner or OBJECT.search(skeleton.words) or OBLIQUE.search(skeleton.words)
    if found is None:
        return skeleton
    head = "" if owner and OTHER_FIRST.match(skeleton.words) else skeleton.words[: found.start()]
    last = head.rfind("@")
    spoken = (last >= 0 and head.startswith("@O", last)) or (
        last < 0
        and (
            before is None
            or not before.others
            or (found["own"] == "it" and before.has_own)
            or is_of_own(before)
        )
    )
    return put(skeleton, *found.span("own"), "@O", skeleton.others) if spoken else skeleton


def is_of_own(skeleton: Skeleton) -> bool:
    """Whether a sentence about two groups is about the own one, or named it last."""
    last = max((found.start() for found in TOKENS.finditer(skeleton.words)), default=-1)
    return subject_of(skeleton) == "own" or skeleton.words.startswith("@O", last)


OTHER_FIRST = re.compile(
    r"\W*(?:(?:In|Since|By|On)\s+[^,@]{1,30},?\s+)?(?:[Tt]he\s+|[Ii]ts\s+)?@(?P<n>\d+)\b"
)


def put(
    skeleton: Skeleton, first: int, last: int, token: str, others: tuple[Node, ...]
) -> Skeleton:
    """The skeleton with a token in the place of a stretch."""
    is_own = "@O" in token
    if skeleton.words[first:last].lower() in ("its", "their"):
        token += "’s"
    words = f"{skeleton.words[:first]}{token}{skeleton.words[last:]}"
    offsets: array[int] = skeleton.offsets[:first]
    offsets.extend([skeleton.offsets[first]] * len(token))
    offsets.extend(skeleton.offsets[last:])
    return Skeleton(words, offsets, others, skeleton.has_own or is_own)
