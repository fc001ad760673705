"""Relation hints: kinds of ties by a telling word between two groups, where no frame fits.

In goes the skeleton of a sentence (`@O` the own group, `@0` another), out come `Match`es. A frame of
`relation_rules` says how a predicate and its object stand; a hint asks no more than that one group
stands before a word such as "sheltering" and the other behind it, and is asked only for groups of which
no frame told. Example: "The @O sent forty men to help the @0" is support of the own group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.nodes import RelationKind
from stemma.reading.relation_rules import WITH, Match
from stemma.reading.relation_shapes import ARTICLES, NAME, OWN, Rule, rule

K = RelationKind
NEAR = r"[^.;@]{0,60}?"
BEHIND = r"(?:\s+(?!whereas\b|while\b|but\b|which\b|who\b|that\b|when\b|after\b|before\b|because\b|although\b|and\b|or\b|as\b)[\w’'-]+){0,5}?\s+"
OTHER = rf"(?P<x>{ARTICLES}{NAME})"
FIRST = rf"(?P<x>{NAME})"
"""The same at the beginning of a pattern, where a search for "@" is quick."""
THE_OWN = rf"(?:the\s+)?{OWN}"
PART = r"(?:faction|splinter(?:\s+group)?|offshoot|breakaway(?:\s+(?:group|faction))?|dissidents?|defectors?|deserters?|former\s+(?:members?|fighters|guerrillas|commanders?|cadres|militants)|ex-\w+|renegades?|hardliners|veterans|militants\s+who\s+(?:left|quit|deserted))"
FIGHTING = (
    r"(?:attack(?:s|ed|ing)?|massacr\w+|kill(?:s|ed|ing)?|murder\w+|clash\w*|battl(?:e|es|ed|ing)|ambush\w*|expel\w*|oust\w*|push(?:es|ed|ing)?|drove|driven|execut\w+|assassinat\w+|betray\w*|feud\w*|"
    r"raid(?:s|ed|ing)?|storm(?:s|ed|ing)?|besieg\w+|defeat\w*|rout(?:s|ed|ing)?|crush\w*|eliminat\w+|destroy\w*|evict\w*|wip(?:ed|ing)\s+out|purg(?:ed|ing)|(?:fight|fights|fought)(?!\s+(?:beside|alongside|together|with|for|under|in\b|side|shoulder|on\s+behalf))|at\s+war|war\s+(?:on|with|against)|turf\s+war|enem(?:y|ies)|rivals?|rivalry|hostil\w+|oppos(?:ed|es)|weaken\w*|undermin\w*|confront\w*|against)"
)
GIVING = (
    r"(?:help(?:s|ed|ing)?|aid(?:s|ed|ing)?|support(?:s|ed|ing)?|assist(?:s|ed|ing)?|back(?:s|ed)|arm(?:s|ed)|fund(?:s|ed)|financ(?:es|ed)|train(?:s|ed)|equip\w*|shelter(?:s|ed|ing)?|harbou?r(?:s|ed|ing)?|host(?:s|ed|ing)|"
    r"suppl(?:y|ies|ied|ying)|sponsor(?:s|ed|ing)|protect(?:s|ed|ing)?|bankroll\w*|guard(?:s|ed|ing)|hid(?:es|ing)?|smuggl\w+|reinforc\w+|rescu\w+|donat\w+|provid\w+|gave|giv(?:es|ing)|sent|send(?:s|ing)|lent|lend(?:s|ing)|offer(?:s|ed|ing)|deliver\w*|sold|pa(?:id|ys|ying))"
)
TOGETHER = r"(?:all(?:y|ies|ied)|alliance|co-?operat\w*|collaborat\w*|co-?ordinat\w*|partner\w*|pact|common\s+(?:front|cause)|links?|ties|joint(?:ly)?(?!\s+(?:statement|communiqu|declaration|letter|appeal|unit|enem))\b|alongside|side\s+by\s+side|shoulder\s+to\s+shoulder|hand\s+in\s+(?:hand|glove)|close\s+(?:relation\w*|contact\w*)|friendly|cordial|friendship|sid(?:es|ed|ing)\s+with|teamed\s+up|joined\s+forces|banded)"
WING = r"(?:wing|branch|arm|affiliate|affiliated|subordinate|subsidiary|franchise|province|front\s+(?:organi[sz]ation|group)|proxy|orders|sub-?group)"
MELTED = r"(?:merg(?:ed|es|ing|er)|fus(?:ed|ion|ing)|absorb\w*|swallow\w*|incorporat\w*|integrat\w*|amalgamat\w*|subsum\w*|dissolv\w+\s+(?:itself\s+)?into|folded)"
ROOFED = r"(?:belong(?:s|ed)?|member\w*|joined|form(?:ed|ing)|found(?:ed|ing)|co-founded|part\s+of|within|umbrella|component)"
NAMED = r"(?:the\s+)?@(?:O|\d+)(?:\s+\([^()]*\))?"
BOTH = rf"(?P<x>(?:{NAMED},\s+)*{NAMED},?\s+and\s+{NAMED}(?![’']))"
FOUNDED = r"(?:formed|founded|created|established|set\s+up|launched|regrouped|reorgani[sz]ed|re-?emerged|reconstituted|rebranded|became|turned\s+into)"


def between(
    name: str, stems: str, kind: K, word: str, *, reverse: bool = False, not_before: str = ""
) -> tuple[Rule, Rule]:
    """One group, a telling word, and the other; `reverse`: the one behind acts on the one before."""
    stop = rf"(?<!\b{not_before}\s)(?<!\b{not_before}\sthe\s)" if not_before else ""
    return (
        rule(f"hint-{name}-own-first", stems, kind, rf"{OWN}{NEAR}\b{word}{BEHIND}{stop}{OTHER}", other_acts=reverse),
        rule(f"hint-{name}-other-first", stems, kind, rf"{FIRST}{NEAR}\b{word}{BEHIND}{stop}{THE_OWN}", other_acts=not reverse),
    )  # fmt: skip


HINTS: tuple[Rule, ...] = (
    rule("hint-split-own-of", "", K.SPLIT, rf"{OWN}(?:,\s+(?:an?|the|another|itself\s+an?)|\s+(?:is|was|are|were|began\s+as|started\s+as|emerged\s+as)(?:\s+an?|\s+the)?)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|from|within)\s+{OTHER}"),
    rule("hint-split-other-of", "", K.SPLIT, rf"{FIRST}(?:,\s+(?:an?|the|another|itself\s+an?)|\s+(?:is|was|are|were|began\s+as|started\s+as|emerged\s+as)(?:\s+an?|\s+the)?)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|from|within)\s+{THE_OWN}", other_acts=True),
    rule("hint-split-by-part", "", K.SPLIT, rf"\b{FOUNDED}\b{NEAR}\b(?:by|of|from)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|from|within)\s+{OTHER}[^.;@]{{0,20}}?,\s+{THE_OWN}"),
    rule("hint-split-own-part", "", K.SPLIT, rf"{PART}\s+(?:of|from|within)\s+{THE_OWN}[^.;@]{{0,80}}?\b{FOUNDED}\s+(?:as\s+)?{OTHER}", other_acts=True),
    rule("hint-split-other-part", "", K.SPLIT, rf"{PART}\s+(?:of|from|within)\s+{OTHER}[^.;@]{{0,80}}?\b{FOUNDED}\s+(?:as\s+)?{THE_OWN}"),
    rule("hint-split-new-faction", "", K.SPLIT, rf"{OWN}{NEAR}\b(?:to|into|by|of)\s+(?:an?\s+)(?:new\s+|rival\s+|breakaway\s+|splinter\s+|dissident\s+)+(?:faction|group|organi[sz]ation|movement|party),\s+{OTHER}", other_acts=True),
    rule("hint-split-own-way", "", K.SPLIT, rf"{OWN}{NEAR}{OTHER}{NEAR}\b(?:before|until|when|but)\s+(?:it|they|the\s+group)\s+(?:\w+\s+)?(?:went\s+its\s+own\s+way|broke\s+away|split|seceded|left|separated|struck\s+out)"),
    rule("hint-ally-apart", "", K.ALLY, rf"{BOTH}\s+(?:went\s+(?:their\s+)?separate\s+ways|parted\s+(?:ways|company)|ended\s+(?:their|the)\s+(?:alliance|cooperation|partnership))", is_end=True),
    rule("hint-ally-both", "", K.ALLY, rf"{BOTH}[^.;@]{{0,50}}?\b{TOGETHER}\b"),
    *between("ally", "", K.ALLY, TOGETHER),
    rule("hint-successor-other", "", K.SUCCESSOR, rf"\b(?:remnants|survivors|rest|remains)\s+of\s+{THE_OWN}[^.;@]{{0,40}}?\b{FOUNDED}\s+(?:as\s+)?{OTHER}", other_acts=True),
    rule("hint-successor-own", "", K.SUCCESSOR, rf"\b(?:remnants|survivors|rest|remains)\s+of\s+{OTHER}[^.;@]{{0,40}}?\b{FOUNDED}\s+(?:as\s+)?{THE_OWN}"),
    rule("hint-as-its-wing", "", K.AFFILIATE, rf"{OWN}{NEAR}\b(?:operat|us|maintain|creat|form|found|ran|run|established|set|controll)\w*\s+(?:up\s+)?{OTHER},?\s+as\s+its\s+(?:[\w-]+\s+){{0,3}}?(?:wing|arm|branch|front|unit)", other_acts=True),
    rule("hint-wing-of-own", "", K.AFFILIATE, rf"{FIRST}{NEAR}\b{WING}\s+(?:of|with|to|from)\s+{THE_OWN}", other_acts=True),
    rule("hint-wing-of-other", "", K.AFFILIATE, rf"{OWN}{NEAR}\b{WING}\s+(?:of|with|to|from)\s+{OTHER}"),
    rule("hint-melted-both", "", K.MERGER, rf"{BOTH}\s+(?:\w+\s+)?{MELTED}\b(?!\s+(?:to\s+\w+|into|as|under))"),
    *between("melted", "", K.MERGER, MELTED),
    rule("hint-roof", "", K.UMBRELLA_MEMBER, rf"{OWN}{NEAR}\b{ROOFED}{BEHIND}(?P<x>(?:the\s+)?{NAME})"),
    *between("giving-from", "", K.SUPPORT, r"(?:(?<!bought\s)(?<!purchased\s)(?:weapons|arms|money|funds|training|help|aid|support|rifles|explosives|cash|shelter|ammunition|assistance|recruits|instructors)\s+(?:from|by|through|via))", reverse=True),
    *between("given-by", "", K.SUPPORT, rf"(?:(?:was|were|been|being|is|are)\s+(?:\w+\s+)?{GIVING}[^.;@]{{0,30}}?\bby)", reverse=True),
    *between("giving", "", K.SUPPORT, GIVING, not_before="by"),
    *between("fighting", "", K.RIVAL, FIGHTING),
)  # fmt: skip
"""Asked in this order; the first that tells of a group is the only one."""
WORDS = {
    K.SPLIT: rf"{PART}|own\s+way|new\s+(?:\w+\s+)?(?:faction|group|organi[sz]ation|movement|party)|before|until|when|but",
    K.ALLY: rf"{TOGETHER}|separate\s+ways|parted|ended", K.SUCCESSOR: r"remnants|survivors|rest|remains", K.AFFILIATE: WING + "|unit",
    K.MERGER: MELTED, K.UMBRELLA_MEMBER: ROOFED, K.SUPPORT: rf"{GIVING}|from|by|through|via", K.RIVAL: FIGHTING,
}  # fmt: skip
ASKED = tuple((re.compile(rf"\b(?:{WORDS[each.kind]})\b"), each) for each in HINTS)
"""Each hint behind the words of which one must stand in the sentence: a quick search before a slow one."""
UNTOLD = re.compile(
    r"\b(?:not|never|no|nor|neither|without|unlike|like|than|refus\w*|declin\w*|den(?:y|ies|ied)|reject\w*|ask\w*|request\w*|call\w*\s+(?:on|upon|for)|urg\w*|propos\w*|plan\w*|consider\w*|want\w*|wish\w*|sought|seek\w*|would|if|"
    r"similar\w*|resembl\w*|compar\w*|prais\w*|same|whether|mediat\w*|negotiat\w*|talks|list\w*|once\s+belonged|arrest\w*|interest\w*|aim\w*|goals?|cause|demands?|views?|ideolog\w*|idea\w*|fail\w*|hop\w*|threaten\w*\s+to|tried|attempt\w*|stop\w*|end(?:ed|s)?\s+(?:its|their|all))\b"
)
"""Words beside which a telling word tells of no tie."""


def match_hints(skeleton: str) -> Iterator[Match]:
    """Every hint that fits, in the order of their rules."""
    lowered = skeleton.replace("İ", "I").lower().replace("@o", "@O")
    stand: dict[RelationKind, bool] = {}
    for words, each in ASKED:
        if each.kind not in stand:
            stand[each.kind] = words.search(lowered) is not None
        if not stand[each.kind]:
            continue
        for found in each.pattern.finditer(lowered):
            if UNTOLD.search(lowered, max(0, found.start() - 30), found.end()):
                continue
            others = tuple(int(n) for n in WITH.findall(found["x"]) if n != "O")
            yield Match(each, others, found.start(), found.end())
