"""Pronouns: which group "it", "its" and "them" mean in a sentence about two groups.

In goes the skeleton of a sentence and that of the one before, out comes the same with tokens for
pronouns. Example: "The @0 trained them" becomes "The @0 trained @O" where the own group was spoken of
before. A pronoun that could mean either is left as it is.
"""

from __future__ import annotations

import re
from array import array

from stemma.model.nodes import Node
from stemma.reading.skeletons import Skeleton

IMPLIED = re.compile(
    r"(?P<lead>^\W*|^(?:In|On|By|Since|During|Until|After|Before|From)\s+[^,.;@]{1,30}\s|,\s+)(?P<own>[Ii]t|[Ii]ts|[Tt]he\s+group|[Tt]hey|[Hh]e|[Ss]he|[Tt]heir|This)\b"
)
POSSESSED = re.compile(
    r"\b(?:is|are|was|were|became|becomes?|remain\w*|as|been)\s+(?P<own>its|their)\s+(?=(?:[\w-]+\s+){0,2}?(?:all(?:y|ies)|partners?|rivals?|enem(?:y|ies)|foes?|patrons?|sponsors?|backers?|opponents?|offshoot|successor|predecessor|wing|branch|arm|affiliate)\b)"
)
""" "The @0 is its ally": on the page of a group, the group's."""
OBJECT = re.compile(
    r"@\d+(?:[’']s)?(?:\s+\([^()]*\))?(?:,?\s+(?:which|who|that))?\s+(?:[\w-]+\s+){0,3}?(?:train|arm|fund|financ|equip|support|back|aid|assist|help|shelter|host|protect|supply|suppli|sponsor|harbou?r|attack|fought|expel|defeat|join|betray|oppos|denounc|ambush|bankroll|bomb|gave|give|giv|lent|sent|send|offer|provid|sold|paid|taught|let|allow|permitt)\w*\s+(?P<own>it|them)\b(?!\s+[a-z]+ing\b)"
)
""" "The @0 armed them"."""
OPENING = re.compile(
    r"\W*(?:(?:In|Since|By)\s+\d{4},?\s+)?(?P<other>[Ii]t|[Tt]hey|[Ii]ts|[Tt]heir)\b"
)
SUBJECT = re.compile(
    r"\W*(?:(?:In|Since|By|On)\s+[^,@]{1,30},?\s+)?(?:[Tt]he\s+|[Ii]ts\s+)?@(?P<n>\d+)\b"
)


def with_own(skeleton: Skeleton) -> Skeleton:
    """The skeleton with `@O` for the pronoun or "the group" it opens with, where no name stands."""
    found = None if skeleton.has_own else IMPLIED.search(skeleton.words)
    if found is None:
        return skeleton
    return put(skeleton, *found.span("own"), "@O", skeleton.others)


def resolved(skeleton: Skeleton, before: Skeleton | None) -> Skeleton:
    """The skeleton with tokens for the pronouns that can mean only one group."""
    named = with_subject_before(skeleton, before)
    named = with_own(named)
    if not named.has_own or OBJECT.search(named.words):
        named = with_object(named, before)
    return named


def with_subject_before(skeleton: Skeleton, before: Skeleton | None) -> Skeleton:
    """ "The @0 was founded in 1967. It trained the @O": the pronoun means the subject of before."""
    opening = OPENING.match(skeleton.words) if skeleton.has_own and before else None
    subject = SUBJECT.match(before.words) if opening and before and not before.has_own else None
    if opening is None or subject is None or before is None:
        return skeleton
    node = before.others[int(subject["n"])]
    others = skeleton.others if node in skeleton.others else (*skeleton.others, node)
    return put(skeleton, *opening.span("other"), f"@{others.index(node)}", others)


def with_object(skeleton: Skeleton, before: Skeleton | None) -> Skeleton:
    """ "The @0 armed them", "the @0 is its ally": the own group, where it alone was spoken of before."""
    owner = POSSESSED.search(skeleton.words)
    found = owner or OBJECT.search(skeleton.words)
    if found is None:
        return skeleton
    head = "" if owner and SUBJECT.match(skeleton.words) else skeleton.words[: found.start()]
    last = head.rfind("@")
    spoken = (last >= 0 and head.startswith("@O", last)) or (
        last < 0 and (before is None or before.has_own or not before.others)
    )
    return put(skeleton, *found.span("own"), "@O", skeleton.others) if spoken else skeleton


def put(
    skeleton: Skeleton, first: int, last: int, token: str, others: tuple[Node, ...]
) -> Skeleton:
    """The skeleton with a token in the place of a stretch."""
    is_own = token == "@O"
    if skeleton.words[first:last].lower() in ("its", "their"):
        token += "’s"
    words = f"{skeleton.words[:first]}{token}{skeleton.words[last:]}"
    offsets: array[int] = skeleton.offsets[:first]
    offsets.extend([skeleton.offsets[first]] * len(token))
    offsets.extend(skeleton.offsets[last:])
    return Skeleton(words, offsets, others, skeleton.has_own or is_own)
