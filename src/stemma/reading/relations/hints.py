"""Relation hints: kinds of ties by a telling word between two groups, where no frame fits.

In goes the skeleton of a sentence (`@O` the own group, `@0` another), out come `Match`es. A frame of
`relations.rules` says how a predicate and its object stand; a hint asks no more than that one group
stands before a word such as "sheltering" and the other behind it, and is asked only for groups of which
no frame told. Example: "The @O sent forty men to help the @0" is support of the own group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.nodes import RelationKind
from stemma.reading.guarded import Guarded
from stemma.reading.relations.rules import ENEMIES, WITH, Match
from stemma.reading.relations.shapes import ARTICLES, NAME, OWN, SKELETONS, Rule, rule

K = RelationKind
NEAR = r"[^.;@]{0,60}?"
BEHIND = r"(?:\s+(?!whereas\b|while\b|but\b|which\b|who\b|that\b|when\b|after\b|before\b|because\b|although\b|and\b|or\b|as\b)[\w’'-]+){0,5}?\s+"
OTHER = rf"(?P<x>{ARTICLES}{NAME})"
FIRST = rf"(?P<x>{NAME})"
"""The same at the beginning of a pattern, where a search for "@" is quick."""
THE_OWN = rf"(?:the\s+)?{OWN}"
NOT_BETWEEN = r"(?<!\bbetween\s)(?<!\bbetween\sthe\s)"
""" "@O men died in clashes between @0 and @1" tells of those two."""
PART = r"(?:faction|splinter(?:\s+group)?|offshoot|breakaway(?:\s+(?:group|faction))?|dissidents?|defectors?|deserters?|former\s+(?:members?|fighters|guerrillas|commanders?|cadres|militants)|ex-\w+|renegades?|hardliners|veterans|militants\s+who\s+(?:left|quit|deserted))"
FIGHTING = (
    r"(?:attack(?:s|ed|ing)?|shot|kidnap\w*|abduct\w*|massacr\w+|kill(?:s|ed|ing)?|murder\w+|clash\w*|battl(?:e|es|ed|ing)|ambush\w*|expel\w*|oust\w*|push(?:es|ed|ing)?|drove|driven|execut\w+|assassinat\w+|betray\w*|feud\w*|"
    r"raid(?:s|ed|ing)?|shell(?:s|ed|ing)?|bomb(?:s|ed|ing)?|vi(?:es|ed|ying)\s+with|compet(?:es|ed|ing)\s+with|skirmish\w*|storm(?:s|ed|ing)?|besieg\w+|defeat\w*|rout(?:s|ed|ing)?|crush\w*|eliminat\w+|destroy\w*|evict\w*|wip(?:ed|ing)\s+out|purg(?:ed|ing)|(?:fight|fights|fought)(?!\s+(?:beside|alongside|together|with|for|under|in\b|side|shoulder|on\s+behalf))|at\s+war|war\s+(?:on|with|against)|turf\s+war|enem(?:y|ies)|rivals?|rivalry|hostil\w+|oppos(?:ed|es)|weaken\w*|undermin\w*|confront\w*|against|burn(?:ed|t)\s+down|torched|blew\s+up|looted|hunt(?:s|ed|ing)(?!\s+(?:rifles?|guns?|grounds?|season|knives))|harass\w*|chas(?:ed|ing)|robbed|fired\s+(?:at|on))"
)
GIVING = (
    r"(?:help(?:s|ed|ing)?(?!\s+(?:to\s+)?(?:expel|defeat|drive|oust|fight|repel|push|kill|destroy|capture|attack|crush|rout|dislodge|evict|found|form|create|establish|launch|set)\b)|aid(?:s|ed|ing)?|support(?:s|ed|ing)?|assist(?:s|ed|ing)?|back(?:s(?!\s+on\b)|ed)|(?<!the )(?<!its )(?<!an )(?<!their )(?<!other )arm(?:s|ed)(?!\s+(?:confrontations?|clash\w*|incidents?|disputes?|wing|group|branch|faction|struggle|conflict|men|militants|forces|resistance|campaign|opposition))|fund(?:s|ed)|financ(?:es|ed)|train(?:s|ed)(?!\s+(?:at|in)\s+(?:the\s+)?@)|equip\w*|shelter(?:s|ed|ing)?|harbou?r(?:s|ed|ing)?|host(?:s|ed|ing)|"
    r"suppl(?:y|ies|ied|ying)|sponsor(?:s|ed|ing)|protect(?:s|ed|ing)?|bankroll\w*|guard(?:s|ed|ing)|hid(?:es|ing)?|smuggl(?:es?|ed|ing)(?!\s+\w+\s+with\b)|reinforc\w+|rescu\w+|furnish\w*|opened\s+(?:its|their)|mentor\w*|nurtur\w*|groom\w*|subsidi[sz]\w*|refuge|donat\w+|provid\w+|(?:gave|giv(?:es|ing))(?!\s+(?:birth|rise|way|up))|(?:sent|send(?:s|ing))(?!\s+(?:an?\s+|its\s+)?(?:delegation|envoy|emissar|representative|letter|message|condolence))|lent|lend(?:s|ing)|offer(?:s|ed|ing)|deliver\w*|sold|pa(?:id|ys|ying)|handed(?!\s+(?:over|in|down|back)\b)|laundered|drill(?:ed|ing)|taught|instruct(?:ed|ing)|nursed|cloth(?:ed|ing)|lodged|housed|fed)"
)
TOGETHER = r"(?:all(?:y|ies|ied)|alliance(?!\s+against\b)|co-?operat\w*|collaborat\w*|co-?ordinat\w*|partner\w*|pacts?(?!\s+against\b)|treat(?:y|ies)|friendship\s+of|common\s+(?:front|cause)|links?|ties|joint(?:ly)?(?!\s+(?:cease-?fire|truce|statement|communiqu|declaration|letter|appeal|unit|enem))\b|alongside|side\s+by\s+side|shoulder\s+to\s+shoulder|hand\s+in\s+(?:hand|glove)|close\s+(?:relation\w*|contact\w*)|friendly|cordial|friendship|sid(?:es|ed|ing)\s+with|teamed\s+up|joined\s+forces|banded)"
WING = r"(?:wing|branch|arm|affiliate|affiliated|subordinate|subsidiary|franchise|province|front\s+(?:organi[sz]ation|group)|proxy|orders|sub-?group)"
MELTED = r"(?:merg(?:ed|es|ing|er)|fus(?:ed|ion|ing)|absorb\w*|swallow\w*|incorporat\w*|integrat\w*|amalgamat\w*|subsum\w*|dissolv\w+\s+(?:itself\s+)?into|folded|unit(?:ed|es|ing)\s+with|join(?:ed|ing)\s+with(?!\s+.{0,10}\bby\b)|fold(?:ed)?\s+into)"
ROOFED = r"(?!(?:form|found)\w*(?:\s+[\w’'-]+){0,6}?\s+by\s)(?:enter(?:ed|s)|sits?|sat|admitted|participat\w*|represented|acced\w*|seat|signatory|belong(?:s|ed)?|member\w*|joined|form(?:ed|ing)|found(?:ed|ing)|co-founded|part\s+of|within|umbrella|component)"
NAMED = r"(?:the\s+)?@(?:O|\d+)(?:\s+\([^()]*\))?"
BOTH = rf"(?P<x>(?:{NAMED},\s+)*{NAMED},?\s+and\s+{NAMED}(?![’']))"
FOUNDED = r"(?:formed|founded|created|established|set\s+up|launched|regrouped|reorgani[sz]ed|re-?emerged|reconstituted|rebranded|became|turned\s+into)"


def between(
    name: str, stems: str, kind: K, word: str, *, reverse: bool = False, not_before: str = ""
) -> tuple[Rule, Rule]:
    """One group, a telling word, and the other; `reverse`: the one behind acts on the one before."""
    stop = rf"(?<!\b{not_before}\s)(?<!\b{not_before}\sthe\s)" if not_before else ""
    return (
        rule(f"hint-{name}-own-first", stems, kind, rf"{OWN}{NEAR}\b{word}{BEHIND}{NOT_BETWEEN}{stop}{OTHER}", other_acts=reverse),
        rule(f"hint-{name}-other-first", stems, kind, rf"{FIRST}{NEAR}\b{word}{BEHIND}{stop}{THE_OWN}", other_acts=not reverse),
    )  # fmt: skip


HINTS: tuple[Rule, ...] = (
    rule("hint-split-own-of", "", K.SPLIT, rf"{OWN}(?:,\s+(?:an?|the|another|itself\s+an?)|\s+(?:is|was|are|were|began\s+as|started\s+as|emerged\s+as)(?:\s+an?|\s+the)?)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|from|within)\s+{OTHER}"),
    rule("hint-split-other-of", "", K.SPLIT, rf"{FIRST}(?:,\s+(?:an?|the|another|itself\s+an?)|\s+(?:is|was|are|were|began\s+as|started\s+as|emerged\s+as)(?:\s+an?|\s+the)?)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|from|within)\s+{THE_OWN}", other_acts=True),
    rule("hint-split-by-part", "", K.SPLIT, rf"\b{FOUNDED}\b{NEAR}\b(?:by|of|from)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|from|within)\s+{OTHER}[^.;@]{{0,20}}?,\s+{THE_OWN}"),
    rule("hint-split-own-part", "", K.SPLIT, rf"{PART}\s+(?:of|from|within)\s+{THE_OWN}[^.;@]{{0,80}}?\b{FOUNDED}\s+(?:as\s+)?{OTHER}", other_acts=True),
    rule("hint-split-other-part", "", K.SPLIT, rf"{PART}\s+(?:of|from|within)\s+{OTHER}[^.;@]{{0,80}}?\b{FOUNDED}\s+(?:as\s+)?{THE_OWN}"),
    rule("hint-split-out-of", "", K.SPLIT, rf"{OWN}{NEAR}\b(?:emerged|arose|born|grew|resulted|sprang|formed|originated)\b[^.;@]{{0,30}}?\b(?:from|out\s+of|after|in|by)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:mutiny|split|rift|dispute|faction|revolt|schism|quarrel|feud|purge|breakup)\s+(?:within|in|of|inside|with)\s+{OTHER}"),
    rule("hint-split-founder-left", "", K.SPLIT, rf"{OWN}\s+(?:[\w’-]+\s+){{0,2}}?(?:founders?|founding\s+leaders?|founding\s+members?)\b[^.;]{{0,60}}?\b(?:left|quit|abandoned|deserted|resigned\s+from|(?:was|were)\s+expelled\s+from|broke\s+with|walked\s+out\s+of)\s+{OTHER}"),
    rule("hint-split-wing-left", "", K.SPLIT, rf"\b(?:wing|faction|group|members|fighters|battalions?|brigades?|units?|commanders?|officers|dissidents|hardliners|moderates|militants)\b[^.;@]{{0,40}}?(?:\b(?:left|quit|abandoned|deserted|walked\s+out\s+of|broke\s+with|rebelled\s+against|split\s+from)\s+(?:the\s+)?{OWN}|{OWN})[^.;@]{{0,80}}?\b(?:took\s+the\s+name|adopt\w*\s+the\s+name|call(?:ed|ing)\s+(?:itself|themselves)|became|reconstituted\s+(?:itself|themselves)\s+as|now\s+known\s+as|as)\s+(?:of\s+)?{OTHER}", other_acts=True),
    rule("hint-split-mutinied", "", K.SPLIT, rf"{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:battalions?|brigades?|units?|commanders?|officers|fighters|members|faction|wing)\b[^.;@]{{0,40}}?\b(?:mutinied|rebelled|broke\s+away|left|split|walked\s+out|deserted)\b[^.;@]{{0,60}}?\b(?:as|formed|founded|created|established|became|set\s+up|themselves|itself)\s+{OTHER}", other_acts=True),
    rule("hint-split-walked-out", "", K.SPLIT, rf"{OWN}{NEAR}\b(?:disowned|expelled|denounced|condemned|lost|hunted)\s+{OTHER}{NEAR}\b(?:after|when|because)\s+(?:it|they)\s+(?:had\s+)?(?:walked\s+out|left|split|broke|seceded|quit|mutinied|deserted)", other_acts=True),
    rule("hint-split-new-faction", "", K.SPLIT, rf"{OWN}{NEAR}\b(?:to|into|by|of)\s+(?:an?\s+)(?:new\s+|rival\s+|breakaway\s+|splinter\s+|dissident\s+)+(?:faction|group|organi[sz]ation|movement|party),\s+{OTHER}", other_acts=True),
    *between("broke-with", "", K.SPLIT, r"(?:broke|broken)\s+with"),
    rule("hint-split-own-way", "", K.SPLIT, rf"{OWN}{NEAR}{OTHER}{NEAR}\b(?:before|until|when|but)\s+(?:it|the\s+group)\s+(?:\w+\s+)?(?:went\s+its\s+own\s+way|broke\s+away|split|seceded|left|separated|struck\s+out)"),
    rule("hint-ally-apart", "", K.ALLY, rf"{BOTH}\s+(?:went\s+(?:their\s+)?separate\s+ways|parted\s+(?:ways|company)|ended\s+(?:their|the)\s+(?:alliance|cooperation|partnership))", is_end=True),
    rule("hint-ally-fight-together", "", K.ALLY, rf"{BOTH}[^.;]{{0,80}}?\b(?:fight|fought|operate|work|train|act)\w*\s+(?:\w+\s+)?(?:side\s+by\s+side|together|alongside\s+(?:each\s+other|one\s+another)|hand\s+in\s+hand)"),
    rule("hint-split-founders-left", "", K.SPLIT, rf"{OWN}\s+(?:founders?|founding\s+members?)\s+(?:[\w-]+\s+){{0,3}}?(?:members|part|fighters|commanders|cadres)\s+of\s+{OTHER}[^.;@]{{0,60}}?\b(?:left|quit|broke|split|resigned|were\s+expelled)\b"),
    rule("hint-ally-both", "", K.ALLY, rf"(?=[^.;]*@O){BOTH}[^.;@]{{0,50}}?\b{TOGETHER}\b"),
    rule("hint-ally-bound", "", K.ALLY, rf"\b(?:treaty|pact|alliance|agreement|friendship)\b{NEAR}\b(?:bound|tied|linked|united|joined)\s+{THE_OWN}\s+(?:to|with|and)\s+{OTHER}"),
    *between("ally", "", K.ALLY, TOGETHER),
    rule("hint-successor-other", "", K.SUCCESSOR, rf"\b(?:remnants|survivors|rest|remains)\s+of\s+{THE_OWN}[^.;@]{{0,40}}?\b{FOUNDED}\s+(?:as\s+)?{OTHER}", other_acts=True),
    rule("hint-successor-own", "", K.SUCCESSOR, rf"\b(?:remnants|survivors|rest|remains)\s+of\s+{OTHER}[^.;@]{{0,40}}?\b{FOUNDED}\s+(?:as\s+)?{THE_OWN}"),
    rule("hint-successor-disbanded", "", K.SUCCESSOR, rf"\b(?:when|after|once)\s+{OTHER}\s+(?:\w+\s+)?(?:disbanded|dissolved|collapsed|was\s+\w+|broke\s+up|fell\s+apart|disintegrated)[^.;@]{{0,40}}?,\s+(?:its|some\s+of\s+its|the|former|many\s+of\s+its)\s+(?:[\w-]+\s+){{0,2}}?(?:members|officers|fighters|remnants|leaders|veterans|cadres|survivors)\s+(?:\w+\s+)?{FOUNDED}\s+{THE_OWN}"),
    rule("hint-heir", "", K.SUCCESSOR, rf"{OWN}{NEAR}\b(?:heirs?|inheritor|reincarnation|continuation|successors?)\s+(?:of|to)\s+{OTHER}"),
    rule("hint-heir-of-own", "", K.SUCCESSOR, rf"{FIRST}{NEAR}\b(?:heirs?|inheritor|reincarnation|continuation|successors?)\s+(?:of|to)\s+{THE_OWN}", other_acts=True),
    rule("hint-own-as-its-wing", "", K.AFFILIATE, rf"{FIRST}{NEAR}\b(?:operat|us|maintain|creat|form|found|ran|run|establish|set|controll|rais)\w*\s+(?:up\s+)?{THE_OWN},?\s+as\s+its\s+(?:[\w-]+\s+){{0,3}}?(?:wing|arm|branch|front|unit)"),
    rule("hint-front-of-own", "", K.AFFILIATE, rf"{FIRST},?\s+(?:(?:is|was|are|were)\s+)?(?:an?|the|another)\s+{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:front|proxy|wing|arm|cell|unit|subsidiary|affiliate|branch)\b", other_acts=True),
    rule("hint-front-of-other", "", K.AFFILIATE, rf"{OWN},?\s+(?:(?:is|was|are|were)\s+)?(?:an?|the|another)\s+{OTHER}\s+(?:[\w-]+\s+){{0,2}}?(?:front|proxy|wing|arm|cell|unit|subsidiary|affiliate|branch)\b"),
    rule("hint-controls", "", K.AFFILIATE, rf"{OWN}\s+(?:\w+\s+)?(?:controls?|controlled|commands|commanded|directs?|directed|runs?|ran)\s+{OTHER}\s*(?:[.,;]|$)", other_acts=True),
    rule("hint-as-its-wing", "", K.AFFILIATE, rf"{OWN}{NEAR}\b(?:operat|us|maintain|creat|form|found|ran|run|established|set|controll)\w*\s+(?:up\s+)?{OTHER},?\s+as\s+its\s+(?:[\w-]+\s+){{0,3}}?(?:wing|arm|branch|front|unit)", other_acts=True),
    rule("hint-wing-of-own", "", K.AFFILIATE, rf"{FIRST}{NEAR}\b{WING}\s+(?:of|with|to|from)\s+{THE_OWN}", other_acts=True),
    rule("hint-wing-of-other", "", K.AFFILIATE, rf"{OWN}(?:(?!\b(?:robb|raid|bomb|attack|held\s+up|burn|loot|destroy))[^.;,]){{0,60}}?\b{WING}\s+(?:of|with|to|from)\s+{OTHER}"),
    rule("hint-fought-both", "", K.RIVAL, rf"{BOTH}\s+(?:\w+\s+)?(?:vied|competed|clashed|quarrell?ed|feuded|were\s+at\s+odds|at\s+loggerheads|fought\s+(?:each\s+other|one\s+another|for|over))"),
    rule("hint-two-fought", "", K.RIVAL, rf"(?:{OWN}[^.;]{{0,80}}?{FIRST}|{FIRST.replace('?P<x>', '?P<y>')}[^.;]{{0,80}}?{OWN}),?\s+and\s+the\s+two\s+(?:[\w-]+\s+){{0,2}}?(?:fought|clashed|battled|feuded|competed|quarrell?ed)"),
    rule("hint-learned-with-own", "", K.SUPPORT, rf"{FIRST}{NEAR}\b(?:learn|train|stud|instruct|graduat)\w*\b[^.;@]{{0,40}}?\b(?:in|at|from)\s+{THE_OWN}\s+(?:\w+\s+)?(?:camps?|bases?|schools?|facilities|academy)"),
    rule("hint-learned-with-other", "", K.SUPPORT, rf"{OWN}{NEAR}\b(?:learn|train|stud|instruct|graduat)\w*\b[^.;@]{{0,40}}?\b(?:in|at|from)\s+{OTHER}\s+(?:\w+\s+)?(?:camps?|bases?|schools?|facilities|academy)", other_acts=True),
    rule("hint-reached-own", "", K.SUPPORT, rf"\b(?:reached|came\s+to|flowed\s+to|went\s+to)\s+{THE_OWN}{NEAR}\b(?:by\s+way\s+of|through|via|from)\s+{OTHER}", other_acts=True),
    rule("hint-melted-both", "", K.MERGER, rf"{BOTH}\s+(?:\w+\s+)?{MELTED}\b(?!\s+(?:into|as|under))(?![^.;]*\bto\s+(?:form|create|become|establish)\b)"),
    *between("melted", "", K.MERGER, rf"{MELTED}(?![^.;]*\bto\s+(?:form|create|become|establish)\b)"),
    rule("hint-was-in-roof", "", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:(?:has|had)\s+been|was|is|sat|remained|stayed)\s+(?:also\s+)?in\s+{OTHER}(?=\s+(?:from|between|until|since|for|in|after|till|and)\b|[.,;]|$)"),
    rule("hint-roof", "", K.UMBRELLA_MEMBER, rf"{OWN}{NEAR}\b{ROOFED}{BEHIND}(?P<x>(?:the\s+)?{NAME})"),
    *between("giving-from", "", K.SUPPORT, r"(?:(?<!bought\s)(?<!purchased\s)(?:weapons|arms|money|funds|training|help|aid|support|rifles|explosives|cash|shelter|ammunition|assistance|recruits|instructors)\s+(?:from|by|through|via))", reverse=True),
    *between("given-by", "", K.SUPPORT, rf"(?:(?:was|were|been|being|is|are)\s+(?:\w+\s+)?{GIVING}[^.;@]{{0,30}}?\bby)", reverse=True),
    *between("giving", "", K.SUPPORT, GIVING, not_before="by"),
    *between("fighting", "", K.RIVAL, FIGHTING),
)  # fmt: skip
"""Asked in this order; the first that tells of a group is the only one."""
WORDS = {
    K.SPLIT: rf"{PART}|broken?|mutin\w*|founders?|founding|wing|rift|schism|disowned|expelled|abandoned|own\s+way|new\s+(?:\w+\s+)?(?:faction|group|organi[sz]ation|movement|party)|before|until|when|but",
    K.ALLY: rf"{TOGETHER}|separate\s+ways|parted|ended", K.SUCCESSOR: r"remnants|survivors|rest|remains|heirs?|inheritor|successors?|continuation|reincarnation|disbanded|dissolved|collapsed|members|officers|veterans",
    K.AFFILIATE: WING + "|unit|front|cell|controls?|controlled|commands|commanded|directs?|directed|runs?|ran",
    K.MERGER: MELTED, K.UMBRELLA_MEMBER: rf"{ROOFED}|(?:was|been|is|sat|remained|stayed)\s+(?:also\s+)?in", K.SUPPORT: rf"{GIVING}|from|by|through|via|camps?|bases?", K.RIVAL: rf"{FIGHTING}|vied|competed|quarrell?ed|at\s+odds|loggerheads",
}  # fmt: skip
TELLING = {kind: Guarded(rf"\b(?:{words})\b", guards=SKELETONS) for kind, words in WORDS.items()}
"""The words of which one must stand in a sentence before a hint of the kind is asked."""
UNTOLD = re.compile(
    r"\b(?:condemn\w*\s+(?:the|an?)\s+(?:attack|bombing|killing|massacre|murder)|(?:not|never)(?!\s+(?:\w+ly\s+)?(?:confirmed|verified|proven|substantiated|been)\b)|no|nor|neither|without|unlike|like|than|refus\w*|declin\w*|den(?:y|ies|ied)|reject\w*|ask\w*|request\w*|call\w*\s+(?:on|upon|for)|urg\w*|propos\w*|plan(?:s|ned|ning)?|considered\s+(?:an?|joining|merging|forming|whether)|want\w*|wish\w*|sought|seek\w*|would|if|"
    r"similar\w*|resembl\w*|compar\w*|prais\w*|same|whether|mediat\w*|negotiat\w*|talks|list\w*|once\s+belonged|arrest\w*|interest\w*|aim\w*|goals?|cause|demand\w*|extort\w*|letters?|messages?|observers?|delegat\w*|envoys?|emissar\w+|views?|ideolog\w*|idea\w*|fail\w*|hop\w*|threaten\w*\s+to|tried|attempt\w*|stop\w*|end(?:ed|s)?\s+(?:its|their|all))\b"
)
"""Words beside which a telling word tells of no tie."""


def match_hints(skeleton: str) -> Iterator[Match]:
    """Every hint that fits, in the order of their rules."""
    lowered = skeleton.replace("İ", "I").lower().replace("@o", "@O")
    told = {kind for kind, words in TELLING.items() if words.search(lowered)}
    for each in HINTS:
        if each.kind not in told:
            continue
        for found in each.pattern.finditer(lowered):
            if UNTOLD.search(lowered, max(0, found.start() - 30), found.end()):
                continue
            if each.kind is K.SUPPORT and ENEMIES.match(lowered, found.end()):
                continue
            named = found["x"] or found.groupdict().get("y") or ""
            others = tuple(int(n) for n in WITH.findall(named) if n != "O")
            yield Match(each, others, found.start(), found.end())
