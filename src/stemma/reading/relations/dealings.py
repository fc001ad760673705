"""Dealings: alliances and rivalries told by a noun that needs no own group: "clashes with the @0 lasted until 1992".

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. On the page of
a group one of the two is that group where the sentence names nobody else. Example: "its main enemy until
the early 1990s was the @0" makes rivals of @O and @0.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import FOE, FRIEND
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, Rule, rule

K = RelationKind
FIGHTS = r"(?:clashes|fighting|skirmish(?:es|ing)|shoot-?outs?|battles|gun\s*fights|firefights|feud|war|hostilities|enmity|rivalry|gun\s*battles|street\s+fights|bloodshed|running\s+battles|infighting)"
HELD = r"(?:is|was|were|are|has\s+been|have\s+been|had\s+been|became|remained|remains)"
CLEAR = r"^(?:(?!@)[^.;]){0,120}?"
"""The beginning of a sentence that has named no group so far."""
DEALINGS: tuple[Rule, ...] = (
    rule("conflict-above-all", "conflict|clash|feud|war|fight|quarrel", K.RIVAL, rf"\b(?:conflicts?|clashes|feuds?|war|fighting|quarrels?)\s+with\s+(?:[\w-]+\s+){{1,4}}?(?:militias|groups|factions|gangs|organi[sz]ations|rivals),\s+(?:above\s+all|especially|notably|particularly|in\s+particular|among\s+them|including|mainly|chiefly)\s+(?:with\s+)?(?P<x>(?:the\s+)?{NAME})", is_implied=True),
    rule("against-which-own-fought", "against", K.RIVAL, rf"{MANY},?\s+against\s+(?:which|whom)\s+(?:(?:the\s+)?{OWN}|it)\s+(?:(?:has|had|later|also|\w+ly)\s+)*(?:waged|fought|conducted|led|carried\s+on)\b"),
    rule("fights-with", "clash|fight|skirmish|shoot|battle|gun|fire|feud|war|hostil|enmity|rivalry|street|blood|infight", K.RIVAL, rf"{CLEAR}\b{FIGHTS}\s+(?:[\w-]+\s+){{0,2}}?(?:with|against)\s+{MANY}(?:[^.;@]{{0,20}}?\s(?:lasted|broke\s+out|erupted|began|started|flared(?:\s+up)?|raged)\b)?", is_implied=True),
    rule("fights-went-on", "clash|fight|skirmish|shoot|battle|gun|fire|feud|war|hostil|enmity|rivalry|street|blood|infight", K.RIVAL, rf"{CLEAR}\b{FIGHTS}\s+(?:[\w-]+\s+){{0,2}}?(?:with|against)\s+{MANY}[^.;@]{{0,60}}?\b(?:continued|went\s+on|lasted|dragged\s+on|persisted)\b(?=\s+until\b)", is_implied=True),
    rule("foe-of-page", "rival|enem|foe|adversar|opponent|competitor|nemesis", K.RIVAL, rf"(?:{OWN}|\bits)\s+(?:[\w-]+\s+){{0,2}}?{FOE}\b[^.;@]{{0,60}}?\b{HELD}\s+{MANY}"),
    rule("is-a-foe", "rival|enem|foe|competitor", K.RIVAL, rf"^(?:(?!@)[^.;]){{0,60}}?{MANY}(?:,|\s+{HELD})\s+(?:an?|the|another)\s+(?:[\w-]+\s+){{0,2}}?(?:rivals?|competitors?|enem(?:y|ies))\s+(?:for|in|over)\b", is_implied=True),
    rule("is-a-friend", "ally|allies|partner", K.ALLY, rf"^(?:(?!@)[^.;]){{0,60}}?{MANY}(?:\s+\([^()]*\))?\s+{HELD}\s+(?:an?|the|another)\s+(?:[\w-]+\s+){{0,3}}?(?:ally|partner)\b(?=\s*[.,;]|\s+(?:from|until|between|since|and|after|in|during|at)\b|$)", is_implied=True),
    rule("is-an-enemy", "rival|enem|foe", K.RIVAL, rf"^(?:(?!@)[^.;]){{0,60}}?{MANY}(?:\s+\([^()]*\))?\s+{HELD}\s+(?:an?|the|another)\s+(?:[\w-]+\s+){{0,3}}?(?:rival|enemy|foe)\b(?=\s*[.,;]|\s+(?:from|until|between|since|and|after|during|at)\b|$)", is_implied=True),
    rule("relations-tense", "relation|ties", K.RIVAL, rf"^\W*with\s+{MANY},?\s+(?:the\s+)?(?:{OWN}\s+)?(?:relations|ties)\s+(?:(?:has|have|had|were|are|was|been|\w+ly)\s+)+(?:tense|hostile|bad|strained|poor)\b", is_implied=True),
    rule("threatened-each-other", "threaten|insult|abus|denounc", K.RIVAL, rf"{MIXED}[^.;@]{{0,40}}?\b(?:threatened|insulted|abused|hunted|shot\s+at|shelled|hostile\s+to)\s+each\s+other"),
    rule("friend-of-page", "ally|allies|partner|friend|confederate|comrade|brother", K.ALLY, rf"(?:{OWN}|\bits)\s+(?:[\w-]+\s+){{0,2}}?{FRIEND}\b[^.;@]{{0,60}}?\b{HELD}\s+{MANY}"),
    rule("was-its-friend", "ally|allies|partner|friend|comrade|brother", K.ALLY, rf"{MANY}\s+{HELD}\s+(?:\w+\s+)?(?:its|the\s+group[’']s|their)\s+(?:[\w-]+\s+){{0,3}}?{FRIEND}\b", is_implied=True),
    rule("was-its-foe", "rival|enem|foe|adversar|opponent|competitor", K.RIVAL, rf"{MANY}\s+{HELD}\s+(?:\w+\s+)?(?:its|the\s+group[’']s|their)\s+(?:[\w-]+\s+){{0,3}}?{FOE}\b", is_implied=True),
    rule("in-contact", "contact|touch", K.ALLY, rf"{OWN}\s+[^.;@]{{0,30}}?\b(?:in|had|kept|maintained|established)\s+(?:[\w-]+\s+){{0,2}}?(?:regular|close|constant|friendly|frequent|permanent|good)\s+(?:contacts?|touch)\s+with\s+{MANY}"),
    rule("with-it-cooperated", "operat|collaborat|allied|work|fought|alliance", K.ALLY, rf"^\W*with\s+{MANY},?\s+(?:(?:the\s+)?{OWN}|it)\s+(?:(?:has|had|have|was|were|is|been|also|\w+ly)\s+)*(?:co-?operat\w+|collaborat\w+|allied|work\w+|fought\s+side|(?:had|maintained|kept|concluded|formed)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:alliance|pact|partnership|friendship)|in\s+alliance|on\s+good\s+terms)", is_implied=True),
    rule("and-then-feuded", "odds|war|terms", K.RIVAL, rf"^\W*with\s+{MANY},?\s+(?:(?:the\s+)?{OWN}|it)\s+[^.;@]{{0,80}}?\band\s+(?:was\s+)?(?:at\s+odds|at\s+war|on\s+bad\s+terms)\b", is_implied=True),
    rule("fights-between", "clash|fight|skirmish|shoot|battle|gun|fire|feud|war|hostil|enmity|rivalry|street|blood|infight", K.RIVAL, rf"\b{FIGHTS}\s+(?:[\w-]+\s+){{0,2}}?between\s+{MIXED}(?:\s+(?:was|were)\s+(?:\w+\s+)?reported\b)?"),
    rule("on-bad-terms", "terms|odds|fire|blows|shot", K.RIVAL, rf"{MIXED}\s+(?:(?:were|are|was|have|had|been|then|soon|\w+ly)\s+)*(?:on\s+(?:\w+\s+)?(?:bad|poor|hostile)\s+terms|at\s+odds|exchanged\s+(?:fire|shots)|came\s+to\s+blows|shot\s+at\s+each\s+other|at\s+each\s+other[’']s\s+throats)"),
    rule("at-odds-with", "odds|war|terms|loggerheads|blows", K.RIVAL, rf"{OWN}\s+[^.;@]{{0,40}}?\b(?:at\s+(?:odds|war|loggerheads)|on\s+(?:\w+\s+)?(?:bad|poor|hostile)\s+terms|came\s+to\s+blows)\s+with\s+{MANY}"),
    rule("at-odds-with-own", "odds|war|terms|loggerheads|blows", K.RIVAL, rf"{MANY}\s+[^.;@]{{0,40}}?\b(?:at\s+(?:odds|war|loggerheads)|on\s+(?:\w+\s+)?(?:bad|poor|hostile)\s+terms|came\s+to\s+blows)\s+with\s+(?:the\s+)?{OWN}"),
    rule("had-a-fight", "clash|fight|skirmish|battle|exchange|shoot|firefight", K.RIVAL, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:had|fought)\s+(?:[\w-]+\s+){{0,3}}?(?:clash(?:es)?|fights?|skirmish(?:es)?|battles?|exchanges?\s+of\s+fire|shoot-?outs?|firefights?)\b"),
    rule("held-together", "together|jointly|common", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:held|took|defended|attacked|captured|seized|raided|besieged|stormed|planned|defended|guarded)\b[^.;@]{{0,50}}?\b(?:together|jointly)\b"),
    rule("pact-lapsed", "laps|expir|cancel|abandon|renew|end", K.ALLY, rf"\b(?:alliance|pact|agreement|partnership|co-?operation|treaty|understanding)\s+with\s+{MANY}\s+(?:\w+\s+)?(?:lapsed|expired|came\s+to\s+an\s+end|was\s+(?:\w+\s+)?(?:cancelled|abandoned|renounced|terminated|dissolved)|was\s+not\s+renewed)", is_end=True, is_implied=True),
    rule("been-foes", "rival|enem|foe", K.RIVAL, rf"{MIXED}\s+(?:(?:were|are|was|have|had|been|then|soon|since|\w+ly)\s+)+(?:[\w-]+\s+)?(?:enemies|rivals|foes)\b"),
    rule("been-close", "close|friend|allies", K.ALLY, rf"{MIXED}\s+(?:(?:were|are|was|have|had|been|then|soon|since|\w+ly)\s+)+(?:close|friendly|allies|on\s+good\s+terms)\b(?!\s+to\b)"),
    rule("beside-it", "beside|side", K.ALLY, rf"{OWN}\s+[^.;@]{{0,20}}?\b(?:fought|stood)\s+(?:\w+\s+)?(?:beside|at\s+the\s+side\s+of|side\s+by\s+side\s+with|shoulder\s+to\s+shoulder\s+with)\s+{MANY}"),
    rule("beside-own", "beside|side", K.ALLY, rf"{MANY}\s+[^.;@]{{0,20}}?\b(?:fought|stood)\s+(?:\w+\s+)?(?:beside|at\s+the\s+side\s+of|side\s+by\s+side\s+with|shoulder\s+to\s+shoulder\s+with)\s+(?:the\s+)?{OWN}"),
    rule("shared-control", "shar", K.ALLY, rf"{OWN}\s+[^.;@]{{0,20}}?\bshar(?:ed|es|ing)\s+(?:[\w-]+\s+){{0,2}}?(?:control|power|command|camps?|bases?|quarters|weapons)\b[^.;@]{{0,50}}?\bwith\s+{MANY}"),
    rule("war-ended-with", "truce|cease|peace|accord|agreement|armistice", K.RIVAL, rf"\b(?:truce|cease-?fire|armistice|peace|accord|agreement)\b[^.;@]{{0,40}}?\bended\s+(?:the|its|their)\s+(?:[\w-]+\s+)?(?:{FIGHTS}|conflict|quarrel|vendetta)\s+(?:with|against)\s+{MANY}", is_end=True, is_implied=True),
    rule("enemy-of", "enem|rival", K.RIVAL, rf"{OWN}\s+(?:\w+\s+)?(?:enemy|rival)\s+of\s+{MANY}"),
    rule("turned-against-it", "turn", K.RIVAL, rf"{OWN}\s+[^.;]{{0,90}}?{MANY}[^.;@]{{0,40}}?\bturned\s+(?:against|on)\s+it\b"),
    rule("pact-with-for-which", "pact|alliance", K.ALLY, rf"\b(?:spoke|wrote|told|reports?|rumou?rs|stories|talk)\s+of\s+an?\s+(?:[\w-]+\s+)?(?:pact|alliance|partnership)\s+with\s+{MANY}", is_implied=True),
    rule("fights-with-began", "fights|fighting|fight|shootouts|brawls", K.RIVAL, rf"^\W*(?:armed\s+|street\s+)?(?:fights|fighting|fight|shoot-?outs|brawls|hostilities|clashes|skirmishes)\s+with\s+{MANY}", is_implied=True),
    rule("killings-between", "killing|murder|reprisal|revenge|shooting", K.RIVAL, rf"\b(?:killings?|murders?|reprisals?|shootings?|vendetta|bloodshed|revenge)\s+between\s+{MIXED}"),
)  # fmt: skip
