"""Unions: mergers told as what became of fighters, who came back, went over or were taken in.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Example: "the
remaining fighters of the @0 went over to the @O in 2004" is a merger of the two.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import PEOPLE, SORTS
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, Rule, rule

K = RelationKind
REST = r"(?:remaining|surviving|last|most\s+of|rest\s+of|what\s+(?:was|remained|is)\s+(?:left\s+)?of|remnants|survivors|whole|entire|all\s+of|bulk\s+of|most)"
WENT = r"(?:went\s+over|crossed\s+over|passed\s+over|came\s+over|went\s+back|came\s+back|returned|defected\s+in\s+a\s+body)\s+to|rejoined|re-?entered|joined"
TOOK_IN = r"(?:(?:took|taken)\s+in|swallowed(?:\s+up)?|gobbled\s+up|annexed|re-?absorbed|absorbed|incorporated|integrated)"
WERE_TAKEN = r"(?:taken\s+in|swallowed(?:\s+up)?|absorbed|incorporated|integrated|subsumed|re-?absorbed|folded)"
UNITED = r"(?:(?:were\s+|was\s+)?(?:re-?united|united|unified|amalgamated|fused|merged|reunified)|came\s+together(?:\s+again)?|joined\s+together|became\s+one|(?:agreed|decided)\s+to\s+(?:merge|unite|fuse|amalgamate|join\s+together))"
NOT_FOR = r"(?!\s+(?:their|its|in\s+(?:opposing|rejecting|condemning|their|(?:the\s+)?@\d)|by|against|behind))"
IN_ONE = r"(?:union|merger|fusion|unification|amalgamation|merging|coming\s+together|joining)"
UNIONS: tuple[Rule, ...] = (
    rule("rest-went-over", "join|went|cross|pass|came|return|rejoin|reenter|re-enter|defect", K.MERGER, rf"\b{REST}\s+(?:[\w-]+\s+){{0,2}}?(?:{PEOPLE}\s+)?(?:of\s+)?{MANY}\s+(?:[\w-]+\s+)?(?:{WENT})\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("rest-of-it-joined", "join|went|cross|pass|came|return|rejoin", K.MERGER, rf"{MANY}[^.;@]{{0,70}}?\b{REST}\s+(?:[\w-]+\s+)?(?:it|them|its\s+\w+|{PEOPLE})\s+(?:\w+\s+)?(?:{WENT})\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("returned-to-own", "return|came|went|rejoin", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:returned|came\s+back|went\s+back)\s+(?:in)?to\s+(?:the\s+)?(?:ranks\s+of\s+(?:the\s+)?|fold\s+of\s+(?:the\s+)?)?{OWN}(?:\s*[.,;]|\s+(?:in|after|on|under|when|by|as)\b|$)", other_acts=True),
    rule("became-part-of-own", "part|disappear|ceas", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:became|become|becoming|was\s+made|were\s+made)\s+(?:an?\s+)?part\s+of\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("ceased-when-joined", "ceas|exist|disappear", K.MERGER, rf"{MANY}[^.;@]{{0,20}}?\b(?:ceased\s+to\s+exist|disappeared|ended|vanished|lasted)\b[^.;@]{{0,50}}?\b(?:when|and|as|after)\s+(?:it|they)\s+(?:\w+\s+)?(?:entered|joined|rejoined|merged\s+(?:with|into)|returned\s+to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("dissolved-to-join", "dissolv|disband|wound", K.MERGER, rf"{MANY}[^.;@]{{0,90}}?\b(?:dissolved?|disband(?:ed)?|wound\s+up)\b[^.;@]{{0,20}}?\b(?:and|to)\s+(?:[\w-]+\s+)?(?:join\w*|enter\w*(?:\s+the\s+ranks\s+of)?|merge\w*\s+(?:with|into))\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("own-took-in", "took|taken|swallow|gobbl|annex|absorb|incorporat|integrat", K.MERGER, rf"{OWN}\s+(?:[\w-]+\s+){{0,4}}?{TOOK_IN}(?!\s+(?:by|into)\b)\s+(?:an?\s+[\w-]+(?:\s+(?:group|militia|faction|party))?,\s+)?(?:the\s+)?(?:(?:last\s+|remaining\s+|surviving\s+)?(?:survivors|remnants|rest|remains|fighters|members|men|whole)\s+of\s+)?{MANY}", other_acts=True),
    rule("own-was-taken-in", "taken|swallow|absorb|incorporat|integrat|subsum|fold", K.MERGER, rf"(?:{OWN}|\bits)\s+(?:(?:last|remaining|surviving)\s+)?(?:{PEOPLE}|remnants|units|forces)?\s*(?:was|were|had\s+been|is|are)\s+(?:\w+\s+)?{WERE_TAKEN}\s+(?:by|into)\s+{MANY}"),
    rule("both-united", "unit|amalgam|fus|merg|agree|decid|reunit", K.MERGER, rf"{MIXED},?\s+(?:[\w-]+\s+)?{UNITED}\b{NOT_FOR}(?!\s+(?:[\w-]+\s+){{0,3}}?(?:to\s+form|into|to\s+create|as\s+(?:the\s+)?@\d))"),
    rule("merged-with-several", "merg|unit|fus|amalgam", K.MERGER, rf"{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:merged|united|fused|amalgamated)\s+with\s+(?:[\w-]+\s+){{1,4}}{SORTS},\s+(?:(?:among\s+them|including|namely|one\s+of\s+them)\s+)?{MANY}"),
    rule("out-of-union", "union|merg|fusion|unif|amalgam|coming|join", K.MERGER, rf"{OWN}\s+[^.;@]{{0,40}}?\b(?:formed|created|born|founded|arose|emerged|resulted|came|grew|established|set\s+up)\b[^.;@]{{0,40}}?\b(?:by|from|out\s+of|through|in)\s+(?:the\s+|an?\s+)?{IN_ONE}\s+(?:of|between)\s+{MANY}"),
    rule("rest-entered-and-ended", "remaining|last|surviving|rest", K.MERGER, rf"\b{REST}\s+(?:[\w-]+\s+){{0,2}}?(?:{PEOPLE}|units|cells|it)\b(?:(?!@)[^.;]){{0,50}}?\s(?:entered|joined|merged\s+(?:with|into)|went\s+over\s+to|dissolved\s+into|passed\s+(?:in)?to)\s+{MANY}[^.;@]{{0,30}}?\s+and\s+(?:the\s+)?{OWN}\s+(?:\w+ly\s+)?(?:ceased\s+to\s+exist|disappeared|was\s+(?:dissolved|disbanded|no\s+more)|came\s+to\s+an\s+end|dissolved)"),
    rule("brought-its-men-to-own", "ceas|dissolv|disband|exist|brought|join", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:joined|brought|handed|added|transferred)\s+its\s+(?:[\w-]+\s+){{1,5}}?(?:in)?to\s+(?:the\s+)?{OWN}(?:(?!@)[^.;]){{0,30}}?\s+and\s+(?:\w+ly\s+)?(?:ceased\s+to\s+exist|disbanded|dissolved(?:\s+itself)?|disappeared)", other_acts=True),
    rule("gave-up-and-joined-own", "gave|given|abandon|renounc|dropp|laid", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:gave\s+up|given\s+up|abandoned|renounced|dropped|laid\s+down)\s+(?:its|their)\s+(?:[\w-]+\s+){{0,2}}?(?:flag|name|identity|existence|independence|structures?|command)\b(?:(?!@)[^.;]){{0,30}}?\s+and\s+(?:\w+ly\s+)?(?:joined|entered|merged\s+(?:with|into)|(?:was|were)\s+(?:incorporated|absorbed|integrated|folded|merged)\s+into)\s+(?:the\s+)?(?:{OWN}|new\s+(?:army|group|organi[sz]ation|movement|front))", other_acts=True),
    rule("under-own-flag", "flag|banner|command|existence|dissolv", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:put|placed)\s+(?:itself|themselves)\s+under\s+the\s+(?:flag|banner|command)\s+of\s+(?:the\s+)?{OWN}\s+and\s+(?:gave\s+up|abandoned|dissolved|disbanded|ceased)\b", other_acts=True),
    rule("made-when-joined", "join|together|merg|unit|fus|amalgam|combin|band", K.MERGER, rf"(?:^|[\s,]){OWN}\s+[^.;@]{{0,40}}?\b(?:formed|created|born|founded|arose|emerged|originated|established|set\s+up|came\s+into\s+(?:being|existence))\b(?:(?!@)[^.;]){{0,40}}?\b(?:when|as|after)\s+{MANY}\s+(?:had\s+|\w+ly\s+)?(?:joined\s+(?:forces|together|hands)|came\s+together|combined|banded\s+together|{UNITED})\b(?!\s+(?:to|in\s+an?|under|against)\b)", other_acts=True),
    rule("entered-own", "enter|merg|unit|reunit|join", K.MERGER, rf"{MANY}\s+(?:[^.;@]{{0,60}}?\s)?(?:entered|(?:was|were)\s+(?:re)?united\s+with|(?:merged|folded|integrated|brought)\s+(?:its|their)\s+(?:[\w-]+\s+){{0,3}}?into)\s+(?:the\s+)?{OWN}(?!\s+(?:camps?|bases?|territory|strongholds?|headquarters))", other_acts=True),
    rule("own-entered", "merg|unit|reunit|fold|brought", K.MERGER, rf"{OWN}\s+(?:[^.;@]{{0,60}}?\s)?(?:(?:was|were)\s+(?:re)?united\s+with|(?:merged|folded|integrated|brought)\s+(?:its|their)\s+(?:[\w-]+\s+){{0,3}}?into)\s+{MANY}"),
    rule("own-rest-went-over", "join|went|cross|pass|came", K.MERGER, rf"{OWN}\s+(?:last|remaining|surviving)\s+(?:{PEOPLE}|units?|cells|company|companies)\s+(?:\w+\s+)?(?:{WENT})\s+{MANY}"),
    rule("was-absorbed-into-it", "absorb|swallow|integrat|incorporat|fold|merg|taken", K.MERGER, rf"(?P<x>{NAME}),?\s+(?:an?\s+(?:(?!@)[^.;,]){{1,60}},\s+)?(?:was|were|had\s+been)\s+(?:\w+ly\s+)?{WERE_TAKEN}\s+(?:by|into|under)\s+(?:it|(?:the\s+)?(?:{OWN}|(?:new\s+)?(?:group|organi[sz]ation|movement|front|army|force|party)))(?!\s+(?:an?|the)\b)", other_acts=True, is_implied=True),
    rule("took-in-own", "took|swallow|absorb|incorporat|integrat", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?{TOOK_IN}(?!\s+(?:by|into)\b)\s+(?:the\s+)?(?:(?:whole|rest|remnants|survivors|remains|bulk)\s+of\s+|what\s+(?:was|remained)\s+(?:left\s+)?of\s+)(?:the\s+)?{OWN}"),
    rule("absorbed-own", "took|swallow|absorb|incorporat|integrat|annex", K.MERGER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?{TOOK_IN}\s+(?:the\s+)?@O(?![’'])(?!\s+(?:fighters|members|men|units|cells|camps?|positions|remnants))"),
    rule("its-men-returned-to-own", "dissolv|disband", K.MERGER, rf"{MANY}\s+(?:[^.;@]{{0,30}}?\s)?(?:dissolved|disbanded)(?:\s+itself)?,?\s+and\s+its\s+(?:[\w-]+\s+)?(?:fighters|members|men|cadres|units|militants)\s+(?:\w+\s+)?(?:returned\s+to|joined|rejoined|went\s+(?:back|over)\s+to|entered)\s+(?:the\s+ranks\s+of\s+)?(?:the\s+)?{OWN}", other_acts=True),
    rule("own-rest-entered", "enter|went|pass|merg|dissolv", K.MERGER, rf"\b(?:what\s+(?:was|remained|is)\s+(?:left\s+)?of|the\s+(?:whole|rest|remnants?|remains|survivors|bulk)\s+of)\s+(?:the\s+)?{OWN}\s+(?:\w+ly\s+)?(?:entered|(?:went|passed|merged|dissolved|melted)\s+into|joined)\s+{MANY}"),
    rule("own-dissolved-in", "dissolv", K.MERGER, rf"{OWN}\s+(?:[^.;@]{{0,40}}?\s)?dissolved\s+(?:itself\s+)?(?:into|in)\s+(?P<x>(?:the\s+)?{NAME})"),
    rule("back-into-own", "back", K.MERGER, rf"(?P<x>{NAME})[^.;@]{{0,60}}?\b(?:merged|folded|melted)\s+back\s+(?:into|with)\s+(?:it|them|(?:the\s+)?{OWN})", other_acts=True, is_implied=True),
)  # fmt: skip
