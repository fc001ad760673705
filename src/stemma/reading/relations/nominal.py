"""Nominal ties: what one group is to another, told by a noun or a participle away from the subject's verb.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Example: "as the
affiliate of @0 in the highlands, the @O ..." and "rumours of a pledge of loyalty by @O to @0" tell of a tie
before, or without, a verb that joins the two. Nouns in constructions of their own stand in `relations.nouns`.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import MADE, PEOPLE, each_way
from stemma.reading.relations.help import THINGS
from stemma.reading.relations.joint_units import THE_BODY
from stemma.reading.relations.plain import BE
from stemma.reading.relations.shapes import MANY, MIXED, NAME, NAMELESS, OWN, THE_OWN, Rule, rule

K = RelationKind
BRANCH = r"(?:affiliates?|branch(?:es)?|wing|arm|subsidiary|franchise|proxy|extension|appendage|section|chapter)"
IS = r"(?:is|are|was|were|as|became|become|becoming|being|than|be|been)"
PART = r"(?:members?|components?|constituents?|(?:constituent|member)\s+(?:groups?|organi[sz]ations?)|founding\s+members?|signator(?:y|ies))"
ROOFS = r"(?:umbrella|coalition|alliance|federation|confederation|bloc)"
FELL = r"(?:collapse|dissolution|defeat|end|destruction|surrender|break-?up|disbandment|demise|disintegration)"
LEFT = r"(?:walked\s+out\s+of|split\s+(?:off\s+)?from|left|quit|deserted|broken?\s+(?:away\s+from|with)|seceded\s+from|been\s+expelled\s+from|resigned\s+from|defected\s+from)"
OATH = r"(?:pledges?|oaths?)(?:\s+of\s+(?:allegiance|loyalty|fealty|obedience))?"
PACT = r"(?:alliance|pact|partnership|friendship|understanding|co-?operation|accord|coalition)"
REBORN = r"(?:re-?founded|reborn|revived|relaunched|resurrected|reconstituted|re-?established|re-?formed|renamed)"
SIDE = r"(?:political|military|armed|legal|student|youth|women[’']s|local|regional|overseas|urban|rural|charitable|media|labou?r|peasant)"
SET_UP = r"(?:raised|formed|founded|created|established|set\s+up|run|manned|staffed|maintained|led)"

NOMINAL: tuple[Rule, ...] = (
    # Affiliation.
    *each_way("is-branch-of", "section|chapter|affiliate|branch|wing|arm|subsidiar|franchise|prox|extension|appendage", K.AFFILIATE, rf"{{a}}{NAMELESS}\b{IS}\s+(?:[\w-]+\s+){{0,6}}?(?:an?|the)\s+[“\"]?(?:(?!(?:dissident|breakaway|splinter|renegade|dissenting)\b)[\w-]+\s+){{0,3}}?{BRANCH}[”\"]?\s+of\s+{{b}}"),
    *each_way("is-its-branch", "affiliate|branch|wing|arm|subsidiar|franchise|prox|extension|appendage", K.AFFILIATE, rf"{{a}}{NAMELESS}\b{IS}\s+(?:the\s+)?{{b}}\s+(?:[\w-]+\s+){{0,2}}?{BRANCH}\b"),
    *each_way("affiliation-with", "affiliation", K.AFFILIATE, r"{a}\s+(?:[\w-]+\s+){0,2}?affiliation\s+(?:with|to)\s+{b}"),
    *each_way("been-affiliated", "affiliated", K.AFFILIATE, rf"{{a}}{NAMELESS}\b(?:been|be|being)\s+(?:\w+\s+)?affiliated\s+(?:with|to)\s+{{b}}"),
    rule("as-its-branch-first", "affiliate|branch|wing|arm|subsidiar|franchise|prox", K.AFFILIATE, rf"^\W*as\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{BRANCH}\s+of\s+{MANY}(?:(?!@)[^.;,]){{0,50}},\s+{THE_OWN}"),
    rule("own-become-its-branch", "affiliate|branch|wing|arm|subsidiar|franchise|province", K.AFFILIATE, rf"{MANY}{NAMELESS}\bthat\s+{THE_OWN}\s+(?:had|has)\s+become\s+its\s+(?:[\w-]+\s+){{0,2}}?(?:{BRANCH}|province)\b"),
    # Splits.
    rule("made-by-who-left", "form|found|creat|establish|set", K.SPLIT, rf"\b{MADE}\s+by\s+(?:[\w-]+\s+){{0,3}}?{PEOPLE}\s+who\s+(?:had\s+)?{LEFT}\s+{MANY},\s+{THE_OWN}"),
    # Mergers.
    *each_way("union-of", "merger|union|fusion|unification|amalgamation", K.MERGER, r"\b(?:merger|union|fusion|unification|amalgamation)\s+of\s+(?:the\s+)?{a}\s+(?:with|into)\s+{b}"),
    rule("both-merged", "merg|fus|unit|amalgamat", K.MERGER, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:merged|fused|amalgamated)(?!\s+(?:into|as|under|their|some|its|with)\b)(?![^.;]*\bto\s+(?:form|create|become|establish)\b)"),
    # Umbrellas.
    rule("among-its-parts", "among", K.UMBRELLA_MEMBER, rf"{OWN}{NAMELESS}\bamong\s+(?:the|its)\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+of\s+{MANY}"),
    rule("counts-own-among", "among", K.UMBRELLA_MEMBER, rf"{MANY}{NAMELESS}\b(?:counts?|counted|counting|lists?|listed|numbers?|numbered)\s+{THE_OWN}\s+among\b"),
    *each_way("became-part-of", "member|component|constituent|signator", K.UMBRELLA_MEMBER, rf"{{a}}{NAMELESS}\b{IS}\s+(?:an?|the|one\s+of\s+(?:the|its|several|many))\s+(?:[\w-]+\s+){{0,3}}?{PART}\s+(?:of|in)\s+{{b}}"),
    rule("membership-of-own", "membership", K.UMBRELLA_MEMBER, rf"\bmembership\s+of\s+{THE_OWN}\s+in\s+(?:the\s+[\w-]+\s+(?:known\s+as|called|named)\s+)?{MANY}"),
    rule("as-a-part-first", "member|component|constituent", K.UMBRELLA_MEMBER, rf"^\W*as\s+(?:an?|one)\s+(?:[\w-]+\s+)?{PART}\s+of\s+{MANY}(?:(?!@)[^.;]){{0,60}},\s+{THE_OWN}"),
    rule("to-which-several-belonged", "which", K.UMBRELLA_MEMBER, rf"{MANY}{NAMELESS}\bto\s+which\s+{THE_OWN}(?:,\s+(?:(?!@)[^.;]){{1,90}}?)?\s+belong(?:s|ed)?\b"),
    rule("made-of-parts-that-agreed", "agreed|decided|resolved|came|banded|joined", K.UMBRELLA_MEMBER, rf"(?:^\W*|{OWN}|\bit)\s*{BE}{MADE}\b(?:(?!@)[^.;]){{0,30}}?\bwhen\s+{MANY}\s+(?:(?:agreed|decided|resolved)\s+to\s+)?(?:work|fight|act|operate|band|came|come|banded|join|joined)\s+(?:together|forces)\b(?:(?!@)[^.;]){{0,40}}?\b{ROOFS}\b", other_acts=True, is_implied=True),
    rule("is-roof-made-by", "by|of", K.UMBRELLA_MEMBER, rf"{OWN}\s+{BE}(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{ROOFS}\s+(?:(?:that|which)\s+)?{BE}(?:{MADE}\b(?:(?!@)[^.;]){{0,30}}?\bby|made\s+up\s+of|composed\s+of)\s+{MANY}", other_acts=True),
    # Affiliates.
    rule("keeps-a-branch", "affiliate|branch|wing|arm|subsidiary|section|chapter", K.AFFILIATE, rf"{OWN}\s+(?:[^.;@]{{0,60}}?\s)?(?:directs?|directed|controls?|controlled|maintains?|maintained|runs|ran|has|had|kept|keeps|set\s+up|founded|established|created|opened)\s+(?:an?|its|their)\s+(?:[\w-]+\s+){{0,2}}?(?:{BRANCH}|section|chapter)(?:\s+in\s+[\w’' -]{{2,30}})?,\s+(?:called\s+|named\s+)?(?P<x>(?:the\s+)?{NAME})", other_acts=True),
    # Successors.
    rule("stepped-into-place", "place|legacy|mantle|shoes|heir", K.SUCCESSOR, rf"{OWN}\s+(?:[^.;@]{{0,30}}?\s)?(?:stepped\s+into\s+the\s+(?:place|shoes)|took\s+(?:up|on|over)\s+the\s+(?:legacy|mantle|inheritance|heritage|torch)|took\s+the\s+place|(?:was|were)\s+born\s+as\s+the\s+heir)\s+of\s+{MANY}"),
    *each_way("under-another-name", "under|reborn|revived|guise", K.SUCCESSOR, r"{a}\s+(?:is|was)\s+(?:\w+\s+){0,2}?{b}\s+(?:under\s+(?:another|an?\s+new|an?\s+different)\s+name|by\s+another\s+name|reborn|revived|in\s+(?:an?\s+)?new\s+guise)"),
    *each_way("refounded-as", "found|reborn|reviv|relaunch|resurrect|constitut|establish|form|renam", K.SUCCESSOR, rf"{{b}}\s+{BE}{REBORN}\s+as\s+{{a}}"),
    rule("survivors-gathered-as", "surviv|remnant|veteran", K.SUCCESSOR, rf"{MANY}(?:(?!@)[^.;]){{0,50}},\s+(?:its|the|some|many)\s+(?:[\w-]+\s+)?(?:survivors|remnants|veterans)\s+{NAMELESS}\b(?:gathered|assembled|re-?grouped|reassembled|reunited)\s+(?:again\s+)?as\s+{THE_OWN}"),
    rule("made-after-its-end", "after|following", K.SUCCESSOR, rf"\b(?:after|following)\s+the\s+{FELL}\s+of\s+{MANY},?\s+(?:its|some|many|former|surviving|the)\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}\s+(?:\w+\s+)?{MADE}\s+{THE_OWN}"),
    rule("made-as-its-successor", "success", K.SUCCESSOR, rf"{OWN}\s+{BE}{MADE}\b(?:(?!@)[^.;]){{0,50}}?\bby\s+(?:[\w-]+\s+){{0,4}}?{MANY}(?:(?!@)[^.;]){{0,20}}?\bas\s+its\s+successor\b"),
    rule("its-predecessor", "predecess|forerunner|precursor", K.SUCCESSOR, rf"\bits\s+(?:[\w-]+\s+)?(?:predecessor|forerunner|precursor),?\s+{MANY}", is_implied=True),
    # Support.
    *each_way("transfers-to", "transfer|payment|deliver|shipment|gift|donation|handover", K.SUPPORT, r"\b(?:transfers?|payments?|deliver(?:y|ies)|shipments?|gifts?|donations?)\s+(?:of\s+[\w\s-]{2,30}?\s+)?from\s+(?:the\s+)?{a}\s+to\s+{b}"),
    rule("kept-own-alive", "kept|sustain|help|allow|enabl|carri", K.SUPPORT, rf"\b(?:{THINGS}|support|aid|help|assistance|backing)\s+(?:from|of)\s+{MANY}\s+(?:\w+\s+)?(?:kept|sustained|allowed|enabled|carried|helped)\s+{THE_OWN}", other_acts=True),
    # Pledges.
    *each_way("oath-by", "pledge|oath", K.PLEDGE, rf"\b{OATH}\s+(?:by|from)\s+(?:the\s+)?{{a}}\s+to\s+{{b}}"),
    *each_way("gave-it-oath", "pledge|oath", K.PLEDGE, rf"{{a}}{NAMELESS}\b(?:gave|given|giving|swore|sworn|offered)\s+(?:the\s+)?{{b}}\s+(?:an?|its|their|his)\s+(?:\w+\s+)?{OATH}"),
    *each_way("pledged-itself", "pledg", K.PLEDGE, rf"{{a}}{NAMELESS}\bpledged\s+(?:itself|themselves)\s+to\s+{{b}}"),
    rule("its-oath-to", "pledge|oath", K.PLEDGE, rf"(?:\bits|{OWN})\s+(?:\w+\s+)?{OATH}\s+to\s+{MANY}", is_implied=True),
    # Alliances.
    rule("alliance-with-first", "alliance|pact|partnership|friendship|understanding|operation|accord", K.ALLY, rf"^\W*(?:an?|any|the|its)\s+(?:[\w-]+\s+)?{PACT}\s+with\s+{MANY}", is_implied=True),
    rule("with-which-own-allied", "which", K.ALLY, rf"{MANY},?\s+with\s+which\s+(?:{THE_OWN}|it|they)\s+{BE}(?:maintained|had|kept|formed|concluded|signed|entered|made)\s+(?:into\s+)?(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?{PACT}\b"),
    # Joint units.
    rule("body-made-by-both", "joint|common|combined|mixed|shared|unified|united", K.JOINT_UNIT, rf"\b(?:{THE_BODY}|(?:joint|mixed|combined)\s+commandos?)\s+(?:{SET_UP}\s+by|of)\s+{MIXED}"),
    rule("body-which-both-made", "joint|common|combined|mixed|shared|unified|united", K.JOINT_UNIT, rf"\b{THE_BODY},?\s+(?:which|that)\s+{MIXED}\s+(?:had\s+|\w+ly\s+)*{SET_UP}\b"),
    rule("made-by-both-as-unit", "joint|common|mixed", K.JOINT_UNIT, rf"\b{SET_UP}\s+by\s+{MIXED}\s+as\s+an?\s+{THE_BODY}"),
    rule("manned-by-both", "mann|staff", K.JOINT_UNIT, rf"\b(?:manned|staffed)\s+by\s+{MIXED}(?:\s+together|\s+jointly)?"),
    *each_way("own-branch-apposed", "wing|arm|affiliate|branch|organization|organisation|front|section|league", K.AFFILIATE, rf"{{a}}(?:\s+\([^()]*\))?,\s+(?:the\s+)?{{b}}\s+(?:[\w’'-]+\s+)?{BRANCH}\b"),
    *each_way("its-side-organization", "organization|organisation|front|wing|arm|section|league", K.AFFILIATE, rf"{{a}}(?:\s+\([^()]*\))?(?:,\s+|\s+(?:is|was|functioned\s+as|acted\s+as|served\s+as)\s+)the\s+(?:{SIDE}\s+)(?:organi[sz]ation|front|wing|arm|section|branch|affiliate|league|movement)\s+of\s+{{b}}"),
    rule("represented-by-affiliate", "affiliate|branch|arm", K.AFFILIATE, rf"{OWN}\s+(?:is|was)\s+represented\b[^.;@]{{0,40}}?\bby\s+its\s+(?:[\w-]+\s+)?(?:affiliate|branch|arm|wing|section),?\s+{MANY}", other_acts=True),
    rule("subordinate-first", "subordinate|answerable|loyal", K.AFFILIATE, rf"^\W*(?:subordinate|answerable|subject)\s+to\s+{THE_OWN},\s+{MANY}", other_acts=True),
    *each_way("ended-affiliation", "affiliation", K.AFFILIATE, r"{a}\s+(?:\w+\s+)?(?:ended|severed|broke\s+off|cut|renounced)\s+(?:its|their)\s+affiliation\s+(?:with|to)\s+{b}"),
    *each_way("created-as-arm", "serve|act", K.AFFILIATE, rf"{{b}}\s+(?:\w+\s+)?(?:created|founded|formed|established|set\s+up)\s+{{a}}\s+{NAMELESS}\b(?:to\s+serve\s+as|to\s+act\s+as|as)\s+its\s+(?:[\w-]+\s+)?(?:arm|wing|branch|front)\b"),
    *each_way("vowed-loyalty", "vow|swear|swore|sworn|fealty|oath|obedience", K.PLEDGE, rf"{{a}}(?:,\s+which)?\s+(?:\w+\s+)?(?:vow(?:ed|s|ing)|swear(?:s|ing)?|swore|sworn|declared|took|taken)\s+(?:an?\s+|their\s+|its\s+)?(?:[\w-]+\s+)?(?:loyalty|allegiance|fealty|obedience|{OATH})\s+to\s+{{b}}"),
    rule("by-swearing-first", "swearing|pledging|vowing", K.PLEDGE, rf"^\W*by\s+(?:swearing|pledging|vowing|declaring)\s+(?:itself|allegiance|loyalty|fealty|obedience)\s+(?:\w+\s+)?to\s+{MANY},\s+{THE_OWN}"),
    rule("after-pledging-itself", "pledging|swearing", K.PLEDGE, rf"\b(?:after|before|since)\s+(?:pledging|swearing|submitting)\s+(?:itself|allegiance|loyalty|fealty)\s+to\s+{MANY}(?:(?!@)[^.;]){{0,30}},\s+{THE_OWN}"),
)  # fmt: skip
