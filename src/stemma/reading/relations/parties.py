"""Relation parties: which groups of a sentence a frame that fits takes for its own.

In goes a match, out come the numbers of its groups, or that it has none: "within the @0, @O and @1 formed a
bloc" is about `@1`. Example: "@O and @0, which left @1" tells nothing of `@O` and `@1`.
"""

from __future__ import annotations

import re

from stemma.model.nodes import Node, RelationKind
from stemma.reading.discourse import is_roof
from stemma.reading.page import Page
from stemma.reading.relations.rules import SHARED, Match

WITHIN = re.compile(
    r"\b(?:within|in|through|under|despite|like|unlike|against|for|inside|besides)\s+(?:the\s+)?\Z",
    re.I,
)
FIRST_COMMA = re.compile(r"(?:the\s+)?@(?P<n>O|\d+),\s+(?=(?:the\s+)?@)")
OF_RELATIVE = re.compile(
    r"@O[^@]*(?:@\d+[^@,;.]*)*@(?P<n>\d+)(?:\s+\([^()]*\))?,?\s+(?:which|who|that)\s+[^@,;.]*\Z"
)


def is_misplaced(match: Match, page: Page) -> bool:
    """Whether who joins the own group becomes a member where the rule merges it, or the other way round."""
    if match.rule.name == "joined-own-by-other":
        return is_roof(page.group)
    return match.rule.name == "umbrella-joined-own" and not is_roof(page.group)


def is_of_relative(words: str, match: Match) -> bool:
    """Whether a relative clause about another group holds the predicate: "@O and @0, which left @1"."""
    if match.rule.kind not in (RelationKind.SPLIT, RelationKind.MERGER, RelationKind.PLEDGE):
        return False
    frame = words[match.start : match.end]
    last = frame.rfind("@")
    found = OF_RELATIVE.match(frame[:last]) if frame.startswith("@O") and last > 0 else None
    return found is not None and int(found["n"]) not in match.others


LISTED = re.compile(r"(?:(?:the\s+)?@(?:O|\d+)(?:[’']s)?,\s+)+and\s")


def is_shared_by_others(match: Match, words: str) -> bool:
    """Whether a shared predicate has not the own group among its subjects, or no "and" between them."""
    if match.rule.name in SHARED and "@O" not in words[match.start : match.end]:
        return True
    comma = FIRST_COMMA.match(words, match.start) if "-by-both" in match.rule.name else None
    return comma is not None and LISTED.match(words, match.start) is None


def parties_of(match: Match, words: str) -> tuple[int, ...]:
    """The groups that a frame names, without the one of a phrase before it: "within @0, @O and @1"."""
    first = FIRST_COMMA.match(words, match.start)
    if first is None or len(match.others) < 2 or not WITHIN.search(words, 0, match.start):
        return match.others
    return tuple(n for n in match.others if str(n) != first["n"])


def is_party(node: Node) -> bool:
    """Whether the node is a group that relates to groups."""
    return node.kind not in ("state_body", "media_branch", "class")


def joint_parties(others: tuple[Node, ...], words: str, end: int) -> list[Node]:
    """For a joint unit: the other groups of the sentence, without the unit itself."""
    told = (UNIT.match(words, end), UNIT_NAMED.search(words, end), WITHIN.match(words))
    skip = {int(found["n"]) for found in told if found}
    there = {int(found[1]) for found in TOKEN.finditer(words)}
    return [node for n, node in enumerate(others) if n in there - skip]


TOKEN = re.compile(r"@(\d+)")
UNIT = re.compile(r"(?!\s+(?:\w+\s+)?with\b)[^@]{0,30}@(?P<n>\d+)")
""" "A joint unit, the @1": what stands right behind is the unit, unless it is who it was formed with."""
UNIT_NAMED = re.compile(
    r"\b(?:under\s+the\s+name\s+of|called|named|known\s+as|dubbed)\s+(?:the\s+)?@(?P<n>\d+)"
)
WITHIN = re.compile(r"\W*(?:Within|Inside)\s+(?:the\s+)?@(?P<n>\d+)")
""" "Within the @0, it was closest to the @1": the @0 is where they met."""
