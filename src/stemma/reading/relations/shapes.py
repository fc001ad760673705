"""Relation shapes: what the patterns of relation rules are put together from.

In go a name, stems, a kind and a pattern in lower case, out comes a `Rule`. `@O` stands for the own
group, `@0`, `@1` ... for others; groups named `x` hold one or more others ("@0, @1, and the @2").
Example: `rule("ally-with", "allied", K.ALLY, rf"{OWN}{NEAR}\\ballied\\s+with\\s+{MANY}")`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.nodes import RelationKind
from stemma.reading.guarded import Guarded, Guards

OWN = r"@O(?:[’']s)?"
ARTICLES = r"(?:(?:the|its|an?|old|fellow|with|both|local|other|by|rival|of|several|some|members|fighters|militants|elements|units|remnants|cadres|leaders?|commanders?|emir|amir|caliph|chief|head|then|former|new|group|called|named)\s+){0,4}"
NAME = r"@\d+(?:[’']s)?(?:\s*\([^()]{1,20}\))?"
TROOPS = r"(?:\s+(?:forces|fighters|militants|regime|government|troops|members|leaders|units|network|elements|leadership|commanders|positions|allies))?"
MORE = rf"(?:{TROOPS}(?:,?\s+and\s+(?:with\s+|against\s+)?|,\s+(?:and\s+)?)(?!(?:an?\s+|the\s+)?(?:rival|ally|enemy|member|branch|wing)\s+of\b){ARTICLES}{NAME})*"
MANY = rf"(?P<x>{ARTICLES}{NAME}{MORE})"
FIRST_MANY = rf"(?P<x>{NAME}{MORE})"
"""What `MANY` comes to at the beginning of a pattern, where a search for "@" is quick."""
PLAIN_MANY = MANY.replace("?P<x>", "?P<y>")
THE_OWN = rf"(?:the\s+)?{OWN}"
NAMELESS = r"(?:(?!@)[^.;]){0,60}?"
"""What stands between two groups where no third one is named."""
STRIFE = r"(?:(?:(?:marked|characteri[sz]ed|shaped|dominated|defined)\s+(?:\w+ly\s+)?by|(?:best\s+described\s+as\s+)?one\s+of)\s+(?:(?!(?:cooperation|co-operation|trust|friendship|alliance)\b)[\w-]+\s+){0,3}?(?:competition|rivalry|hostility|friction|tensions?|conflict|clashes|violence|distrust|mistrust|enmity|feuds?|feuding|suspicion))"
"""How relations are told to be hostile: "marked by rivalry", "one of open hostility"."""
GAP = r"[^.;]{0,80}?"
NEAR = r"[^.;,]{0,60}?"
ONE = r"(?:(?:the|its|their)\s+)?(?:(?:former|one-time|erstwhile|old)\s+)?(?:(?:ally|allies|partner|rival|patron|parent|enemy),\s+(?:the\s+)?)?(?:(?:those|loyalists|supporters|fighters|members|men|units|elements|remnants|leaders?|heads?|chiefs?|commanders?|emirs?|forces)\s+of\s+(?:the\s+)?)?@(?:O|\d+)"
"""One of several groups in a row, or its men."""
THEN = r"(?:[’']s)?(?:\s+\([^()]*\))?(?:\s+(?:forces|fighters|militants|troops|members|leaders|units|supporters|gunmen|soldiers))?(?:,?\s+and\s+(?:of\s+)?|,\s+)"
"""From one group of a row to the next."""
MIXED = rf"(?P<x>(?:{ONE}{THEN})+{ONE})"
ROW = re.compile(rf"@(?:O|\d+){THEN}{ONE}")
"""What `MIXED` cannot do without, and a search for "@" finds quickly."""
GOOD = r"(?:close|closely|strong|cooperative|friendly|good|long-standing|longstanding|warm|deep|extensive|strategic|operational|ideological|working|fraternal)"
GIVE = r"(?:provid\w+|gave|gives|giv(?:en|ing)|suppl(?:y|ied|ies|ying)|fund(?:ed|s|ing)|train(?:ed|s|ing)|arm(?:ed(?!\s+(?:wing|group|branch|faction))|s|ing)|help(?:ed|s|ing)|financ(?:ed|es|ing)|shelter(?:ed|s|ing)|host(?:ed|s|ing)?|offer(?:ed|s|ing)|allow(?:ed|s|ing)|assist(?:ed|s|ing)|aid(?:ed|s|ing)|support(?:ed|s|ing)|sponsor(?:ed|s|ing)|back(?:ed|s(?!\s+on\b)|ing)|equipp(?:ed|ing)|lent|sent|donat\w+|furnish(?:ed|es|ing))"
GOODS = r"(?:weapons?|arms|funds?|funding|financ\w+|money|training|train|support|sanctuary|safe\s+haven|bases?|logistic\w*|fighters|permission|shelter|aid|assistance|help|patronage|protection|supplies|equipment|operate|contributed|resources|backing)"
FOUGHT = r"(?:fight\w*|fought|battl\w+|clash\w*|attack\w*|war|combat\w*|hostilit\w+|campaign\w*|struggle\w*|operations?|offensive)"


SKELETONS = Guards()
"""The words that frames cannot do without; only skeletons are asked for them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named frame."""

    name: str
    openings: frozenset[str]
    """Beginnings of its stems, of which one must stand in the sentence: a cheap test before the pattern."""
    kind: RelationKind
    other_acts: bool
    pattern: Guarded
    """Tried where its words stand: most profiles ask for few."""
    needs_own: bool
    """Whether the pattern fits no sentence without the own group."""
    is_weak: bool = False
    is_end: bool = False
    """Whether it tells that the relation ended."""
    is_implied: bool = False
    """Whether the own group is meant where nothing names it: a course of events told on its page."""
    is_shared: bool = False
    """Whether the groups named share the predicate, the own one among them."""
    needs_row: bool = False
    """Whether the pattern begins with a row of groups."""
    is_from_own: bool = False
    """Whether the pattern begins with the own group and ends with another."""
    is_from_other: bool = False
    """Whether the pattern begins with another group and ends with the own one."""


def rule(
    name: str,
    stems: str,
    kind: RelationKind,
    pattern: str,
    *,
    other_acts: bool = False,
    is_weak: bool = False,
    is_end: bool = False,
    is_implied: bool = False,
) -> Rule:
    """A rule; `stems` are words of which one must stand in the sentence."""
    if CAPITAL.search(pattern):
        raise ValueError(f"expected rule {name} in lower case, found {pattern}")
    if pattern.startswith(MANY):
        pattern = FIRST_MANY + pattern.removeprefix(MANY)
    needs_own = not is_implied and OWN in pattern and f"(?:{OWN}|" not in pattern
    openings = frozenset(stem.split()[0] for stem in stems.split("|") if stem)
    return Rule(
        name,
        openings,
        kind,
        other_acts,
        Guarded(pattern, guards=SKELETONS),
        needs_own,
        is_weak,
        is_end,
        is_implied,
        MIXED in pattern,
        pattern.startswith((MIXED, MIXED.replace("?P<x>", "?P<z>"))),
        pattern.startswith(OWN) and pattern.endswith(MANY),
        pattern.startswith(FIRST_MANY) and pattern.endswith(OWN),
    )


CAPITAL = re.compile(r"(?<![\\?])[A-NP-Z]")
"""O stands for the own group."""
