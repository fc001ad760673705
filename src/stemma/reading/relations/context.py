"""Relation context: whether a tie told without the own group's name is its own, and which of two readings holds.

In go matches and hits of one sentence, out come fewer. A course of events ("some officers broke away and
formed the @0") is the own group's where nobody else is spoken of; units that two groups run together are
no merger of the two; a party founded after a peace is a successor and no splinter. Example: after "The @0
lost its base." the sentence "Its officers resigned and formed the @1" tells nothing of @O.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.model.nodes import Node, RelationKind
from stemma.reading.pronouns import Subject
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.joint_units import THE_BODY
from stemma.reading.relations.rules import WITH, Match
from stemma.reading.skeletons import Skeleton

K = RelationKind
BESIDE = re.compile(
    r"(?:\b(?:with|against|by|from|to|of|for|and|between|on|like|unlike|alongside|than|as|over|at|in|into)\s+(?:the\s+)?|[(,]\s*(?:the\s+)?)\Z"
)
"""Before a group that is no subject."""
LOYAL = re.compile(r"\b(?:loyal\s+to|of|from|by|with|against)\s+(?:the\s+)?\Z")
""" "A faction loyal to @0 broke away": the faction did."""
REST = re.compile(r"\W*(?:The\s+(?:remainder|rest|others)|Others)\b")
""" "The rest founded the @0": of the group that was spoken of before."""
CALLED_ROOF = re.compile(
    r"\b(?:umbrella|coalition|alliance|federation|confederation|platform)\b", re.I
)
UNIT = re.compile(
    r"\b(?:Brigad[ae]s?|Column[as]?|Columna|Compan(?:y|ies)|Compañía|Battalions?|Batallón|Forces?|Fuerza|Commands?|Comando|Kommando|Squads?|Units?|Unidad|Regiment|Corps|Patrol|Patrulla|Staff|Detachment|Division|Ejército|Katibat?|Cells?|Group|Grupo|Bureau|Guard|Room)\b"
)
"""What two groups run together is called so; a front or a council has members."""
CALLED_UNIT = re.compile(
    rf"\b{THE_BODY}(?:\s+with\s+it)?,?\s+(?:(?:called|named|known\s+as)\s+)?(?:the\s+)?@(?P<n>\d+)(?!\s+and)"
)
PARTY = re.compile(r"\b(?:Party|Partido|Parti|Partito|Conference|Hizb|Bloc|Forum)\b")
ROOF = re.compile(
    r"\b(?:Alliance|Coalition|Council|Federation|Confederation|Committee|Congress|Coordination|Assembly|Front|Bloc|Union|League|Accord|Platform|Command|Pact)\b"
)
NAMED_UNITS = frozenset(
    ["named-unit-with", "named-unit-of-both", "unit-set-up-by-both", "unit-set-up-with"]
)
ACTED_TOGETHER = re.compile(r"joint-room|run-together|bloc|shared-|pact|hint-ally|ally-formed")
"""Alliance told by the very words that tell of the unit."""
LEAVING = re.compile(r"departed-|dissenters-|sore-")


FROM_WHICH = re.compile(r"@\d+(?:\s+\([^()]*\))?,\s+from\s+which\s+(?:the\s+)?\Z")
""" "A crisis in the @0, from which the @1 had broken away"."""


def is_of_others(
    match: Match, skeleton: Skeleton, before: Skeleton | None, subject: Subject
) -> bool:
    """Whether a frame that needs no own group is told of another one."""
    if not match.others and not skeleton.has_own and len(skeleton.others) > 1:
        return True
    if not match.rule.is_implied:
        return False
    words = skeleton.words
    if "@O" in words[: match.end]:
        return False
    if (
        before
        and before.others
        and ((not before.has_own and isinstance(subject, Node)) or REST.match(words))
    ):
        return True
    if match.rule.name == "broke-off-alone" and FROM_WHICH.search(words, 0, match.start):
        return True
    if match.rule.name == "broke-off-alone" and LOYAL.search(words, 0, match.start):
        return True
    named = list(WITH.finditer(words, 0, match.start))
    return bool(named) and BESIDE.search(words[: named[-1].start()]) is None


def unit_of(match: Match, skeleton: Skeleton) -> Node | None:
    """The unit that a frame names, where it names one."""
    if match.rule.name not in NAMED_UNITS:
        return None
    frame = WITH.findall(skeleton.words[match.start : match.end])
    number = frame[0] if match.rule.name == "unit-set-up-by-both" else frame[-1]
    if match.rule.name == "unit-set-up-with":
        number = next((n for n in frame if n != "O"), "O")
    return None if number == "O" else skeleton.others[int(number)]


def called_units(skeleton: Skeleton) -> list[Node]:
    """What the sentence calls a unit of two groups: "a common structure, the @0"."""
    words = skeleton.words
    called = [*CALLED_UNIT.finditer(words), *UNDER_NAME.finditer(words)]
    return [skeleton.others[int(found["n"])] for found in called]


UNDER_NAME = re.compile(
    r"\b(?:joint|common|mixed|combined)\s+(?:\w+\s+)?(?:unit|force|group|brigade|battalion|cell|column|squad|command)\b[^.;]{0,120}?\bunder\s+the\s+name\s+(?:of\s+)?(?:the\s+)?@(?P<n>\d+)"
)
""" "A joint unit with the @0, under the name of @1"."""


def is_no_unit(match: Match, skeleton: Skeleton) -> bool:
    """Whether what was founded is no unit, or no umbrella, by its name and the words beside it."""
    if match.rule.name == "helped-found-roof":
        labels = [skeleton.others[n].label for n in match.others]
        return not CALLED_ROOF.search(skeleton.words) and not any(map(ROOF.search, labels))
    if match.rule.name not in NAMED_UNITS:
        return False
    unit = unit_of(match, skeleton)
    return (
        unit is None
        or UNIT.search(unit.label) is None
        or CALLED_ROOF.search(skeleton.words) is not None
    )


def settled(hits: Sequence[Hit], units: Sequence[Node]) -> list[Hit]:
    """The hits of a sentence, of two readings of the same words the firmer one."""
    told = {(hit.rule, hit.other.id) for hit in hits}
    joint = {hit.other.id for hit in hits if hit.kind is K.JOINT_UNIT}
    named = {node.id for node in units}
    return [
        hit
        for hit in without_splits(hits)
        if not is_same_act(hit, joint, named)
        and not any((rule, hit.other.id) in told for rule in FIRMER.get(hit.kind, ()))
    ]


FIRMER = {K.RIVAL: ("umbrella-out",), K.AFFILIATE: ("admitted-own",)}
"""Who expels or admits a member is no rival and has no affiliate."""


def is_same_act(hit: Hit, joint: set[str], units: set[str]) -> bool:
    """Whether the hit says no more than that two groups have a unit, or takes the unit for a group."""
    if hit.other.id in units:
        return True
    if hit.other.id not in joint:
        return False
    return hit.kind is K.MERGER or (
        hit.kind is K.ALLY and ACTED_TOGETHER.match(hit.rule) is not None
    )


def without_splits(hits: Sequence[Hit]) -> list[Hit]:
    """A party that the group's people founded succeeds it, unless they left; whatever else they founded split off."""
    left = {
        h.other.id for h in hits if h.kind is K.SPLIT and h.other_acts and LEAVING.match(h.rule)
    }
    heirs = {
        h.other.id
        for h in hits
        if h.kind is K.SUCCESSOR and h.other_acts and PARTY.search(h.other.label)
    } - left
    return [
        hit
        for hit in hits
        if not (hit.kind is K.SPLIT and hit.other_acts and hit.other.id in heirs)
        and not (hit.rule in PARTIES_ONLY and hit.other.id not in heirs)
    ]


PARTIES_ONLY = frozenset(
    [
        "people-entered-party",
        "released-founded-party",
        "arms-down-became",
        "party-of-own-people",
        "party-after-peace",
    ]
)
"""Frames that tell of a successor only where the name is a party's."""
