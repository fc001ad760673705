"""Callings: ties told by what one group is called, counted or named: "described as an ally of @O", "its place was taken by".

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Example: "the @0
answered to @O" makes @0 an affiliate of @O; "@O counted the @0 among its friends" makes allies of both.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import FOE, FRIEND, PEOPLE, each_way
from stemma.reading.relations.shapes import MANY, NAME, OWN, Rule, rule

K = RelationKind
CALL = r"(?:describ|regard|see[ns]?\b|saw\b|nam|call|list|treat|view|consider|portray|present|count|rank|cit)\w*"
COUNT = r"(?:count|list|number|includ|reckon|rank|nam)\w*"
BRANCH = r"(?:province|branch|wing|affiliate|arm|chapter|section|franchise|proxy|front)"
HELD = r"(?:(?:is|was|were|are|has|have|had|been|became|remained|\w+ly)\s+){1,3}"
WARM = r"(?:close|friendly|cordial|good|warm|excellent|amicable|cooperative|fraternal)"
COLD = r"(?:hostile|bad|tense|strained|poor|frosty|icy|bitter|unfriendly)\b(?!ly)"
AND_APPOSED = r"(?:,\s+[^,;.@]{1,60},)?"
MADE = r"(?:nam|declar|proclaim|recogni[sz]|present|accept|design|mad)\w*"
CALLINGS: tuple[Rule, ...] = (
    *each_way("called-ally", "ally|partner|friend|confederate", K.ALLY, rf"\b{CALL}\s+{{a}}\s+as\s+(?:an?|the|one)\s+(?:[\w-]+\s+){{0,2}}?{FRIEND}\s+(?:of|to)\s+{{b}}"),
    *each_way("called-foe", "rival|enem|foe|adversar|opponent|competitor", K.RIVAL, rf"\b{CALL}\s+{{a}}\s+as\s+(?:an?|the|one)\s+(?:[\w-]+\s+){{0,2}}?{FOE}\s+(?:of|to)\s+{{b}}"),
    *each_way("called-branch", "branch|wing|affiliate|arm|province|chapter|section|franchise|proxy|front", K.AFFILIATE, rf"\b{CALL}\s+{{a}}\s+as\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{BRANCH}\s+of\s+{{b}}"),
    *each_way("called-its-branch", "branch|wing|affiliate|arm|province|chapter|section|franchise|proxy", K.AFFILIATE, rf"{{a}}\s+{HELD}(?:describ|regard|see|consider|view|known)\w*\s+as\s+(?:the\s+)?{{b}}\s+(?:[\w-]+\s+)?(?:affiliate|branch|province|proxy|chapter)\b"),
    *each_way("named-its-branch", "branch|wing|affiliate|arm|province|chapter|section|franchise", K.AFFILIATE, rf"{{b}}\s+[^.;@]{{0,60}}?\b{MADE}\s+{{a}}\s+(?:as\s+|to\s+be\s+)?(?:its|their|the)\s+(?:[\w’'-]+\s+){{0,4}}?(?:province|branch|wing|affiliate|arm|chapter|section|franchise)\b"),
    *each_way("as-its-province", "province|branch|wing|chapter", K.AFFILIATE, r"\bas\s+(?:the\s+)?{b}\s+(?:[\w-]+\s+){0,2}?(?:province|branch|chapter|local\s+wing),?\s+{a}"),
    rule("as-its-province-it", "province|branch|wing|chapter", K.AFFILIATE, rf"^\W*as\s+(?:the\s+)?(?P<x>{NAME})\s+(?:[\w-]+\s+){{0,2}}?(?:province|branch|chapter|local\s+wing),?\s+(?:it|they)\b", is_implied=True),
    *each_way("answers-to", "answer|report|subordinat|orders", K.AFFILIATE, r"{a}\s+(?:[\w-]+\s+){0,3}?(?:answer(?:s|ed)\s+(?:only\s+|directly\s+)?to|(?:took|takes|received|receives)\s+(?:its\s+|their\s+)?orders\s+from|(?:was|were|is|are)\s+(?:\w+ly\s+)?subordinate(?:d)?\s+to)\s+{b}"),
    rule("counted-allies", "among", K.ALLY, rf"{OWN}\s+(?:\w+\s+)?{COUNT}\s+{MANY}\s+(?:as\s+one\s+of|among)\s+(?:its|their|the)\s+(?:[\w-]+\s+)?{FRIEND}\b"),
    rule("counted-foes", "among", K.RIVAL, rf"{OWN}\s+(?:\w+\s+)?{COUNT}\s+{MANY}\s+(?:as\s+one\s+of|among)\s+(?:its|their|the)\s+(?:[\w-]+\s+)?{FOE}\b"),
    rule("were-partners", "partners|allies|friends|comrades", K.ALLY, rf"^(?:(?!@)[^.;]){{0,60}}?(?P<x>{NAME})(?:\s+\([^()]*\))?\s+{HELD}(?:(?:close|firm|loyal|good|natural|old)\s+)?(?:partners|allies|friends|comrades)\b(?=\s*[.,;]|\s+(?:from|until|between|since|and|after|in|during)\b|$)", is_implied=True),
    rule("warm-relations", "relation|ties|dealings|contacts", K.ALLY, rf"^(?:(?!@)[^.;]){{0,60}}?\b(?:relations?|relationship|ties|dealings|contacts)\s+with\s+{MANY}{AND_APPOSED}\s+{HELD}(?:quite\s+|very\s+|fairly\s+)?{WARM}\b", is_implied=True),
    rule("cold-relations", "relation|ties|dealings|contacts", K.RIVAL, rf"^(?:(?!@)[^.;]){{0,60}}?\b(?:relations?|relationship|ties|dealings)\s+with\s+{MANY}{AND_APPOSED}\s+{HELD}(?:quite\s+|very\s+|fairly\s+)?{COLD}", is_implied=True),
    rule("with-it-there-was", "alliance|partnership|pact|understanding|operation", K.ALLY, rf"^\W*with\s+{MANY},?\s+there\s+(?:was|existed|has\s+been|had\s+been)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:alliance|partnership|pact|understanding|co-?operation)\b", is_implied=True),
    rule("with-it-alliance", "alliance|partnership|pact|understanding", K.ALLY, rf"^\W*with\s+{MANY}{AND_APPOSED},?\s+(?:(?:the\s+)?{OWN}|it|they)\s+(?:[\w-]+\s+){{0,2}}?(?:kept|maintained|had|formed|concluded|entered|made|signed|struck|sealed)\s+(?:into\s+)?(?:an?\s+)?(?:[\w-]+\s+){{0,3}}?(?:alliance|partnership|pact|understanding|friendship|cooperation)\b", is_implied=True),
    rule("its-place-taken", "place", K.SUCCESSOR, rf"(?:{OWN}|\bits|\btheir)\s+place\s+was\s+taken\s+by\s+{MANY}", other_acts=True, is_implied=True),
    rule("took-its-place", "place|shoes", K.SUCCESSOR, rf"{MANY}[^.;@]{{0,60}}?\b(?:took|filled|stepped\s+into)\s+(?:the\s+)?(?:{OWN}|its)\s+(?:place|shoes)\b", other_acts=True, is_implied=True),
    rule("predecessor-was", "predecessor|forerunner|precursor", K.SUCCESSOR, rf"(?:{OWN}|\bits)\s+(?:\w+\s+)?(?:predecessor|forerunner|precursor)\s+(?:was|is|had\s+been)\s+{MANY}", is_implied=True),
    rule("called-heir", "heir|success|continuation", K.SUCCESSOR, rf"{MANY}\s+(?:[^.;@]{{0,30}}?\s)?(?:call|styl|regard|consider|see|view|describ|present)\w*\s+(?:itself|themselves)\s+(?:as\s+)?(?:the|an?)\s+(?:[\w-]+\s+)?(?:heirs?|successors?|continuation)\s+(?:of|to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("made-as-successor", "success|heir|continuation", K.SUCCESSOR, rf"{MANY}\s+as\s+(?:the|an?|its)\s+(?:[\w-]+\s+)?(?:successor|heir|continuation)\s+(?:of|to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("carried-on-as", "carried|continu|went|gone|fought|regroup|reappear", K.SUCCESSOR, rf"\b(?:(?:some|many|several)\s+(?:of\s+(?:its|their)\s+)?)?(?:former|surviving|remaining)\s+(?:{OWN}\s+)?{PEOPLE}\b[^.;@]{{0,40}}?\b(?:carried\s+on|continued|went\s+on|gone\s+on|regrouped|reappeared)\b[^.;@]{{0,40}}?\b(?:as|under\s+the\s+name(?:\s+of)?)\s+{MANY}", other_acts=True, is_implied=True),
    rule("own-came-as-successor", "success|heir|continuation", K.SUCCESSOR, rf"{OWN}[^.;@]{{0,90}}?\bas\s+(?:the|an?)\s+(?:[\w-]+\s+)?(?:successor|heir|continuation)\s+(?:of|to)\s+{MANY}"),
)  # fmt: skip
