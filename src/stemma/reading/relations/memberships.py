"""Memberships: who admitted, expelled or joined whom, and whose emir a group recognised.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames` for umbrellas and
pledges. Example: "the @0 admitted @O as its tenth member in 1996" makes @O a member of @0.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import each_way
from stemma.reading.relations.shapes import ARTICLES, MANY, NAME, OWN, THE_OWN, Rule, rule

K = RelationKind
OATH = r"(?:oaths?|allegiance|loyalty|bay[’'‘]?a[ht]?|fealty|obedience)"
EMIR = r"(?:emir|amir|leader|caliph|imam|commander|head|guide|chief)"
ITS = r"(?:its|their|his|the\s+group[’']s|the\s+movement[’']s)"
BODY = r"(?:umbrella|coalition|alliance|federation|confederation|front|bloc|council|committee|coordination|platform|assembly|congress)"
MEMBERSHIPS: tuple[Rule, ...] = (
    rule("admitted-own", "admit|accept|took|receiv|welcom", K.UMBRELLA_MEMBER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:admitted|accepted|took\s+in|received|welcomed)\s+(?:the\s+)?{OWN}\s+as\s+(?:an?|its|the)\s+(?:[\w-]+\s+){{0,2}}?members?\b", other_acts=False),
    rule("helped-found-roof", "found|form|creat|establish|set", K.UMBRELLA_MEMBER, rf"{OWN}\s+[^.;@]{{0,40}}?\b(?:helped\s+(?:to\s+)?(?:found|form|create|establish|set\s+up|launch)|co-?founded)\s+(?P<x>{ARTICLES}{NAME})"),
    rule("admitted-and-expelled", "admit", K.UMBRELLA_MEMBER, rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?admitted\s+(?:the\s+)?{OWN}(?=(?:(?!@)[^.;]){{0,40}}?\s+(?:and|but)\s+(?:[\w-]+\s+)?(?:expelled|excluded|ejected|suspended)\s+(?:it\b|(?:the\s+)?{OWN}))"),
    rule("one-of-those-that-made-up", "made up|form|compos|constitut|joined|found", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:was|is|were|had\s+been)\s+(?:[\w-]+\s+)?one\s+of\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}?(?:groups|factions|organi[sz]ations|movements|parties|militias|fronts|forces)\s+(?:that|which)\s+(?:had\s+)?(?:made\s+up|formed|composed|constituted|joined|founded)\s+{MANY}"),
    rule("had-a-seat", "seat", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:[^.;@]{{0,40}}?\s)?(?:has|have|had|held|holds|obtained|took|taken|got|gained|received|won|given|occupied|kept)\s+(?:an?|its|the|one|two)\s+(?:[\w-]+\s+){{0,2}}?seats?\s+(?:in|on)\s+{MANY}"),
    rule("took-part-in-roof", "part|particip", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:[^.;@]{{0,40}}?\s)?(?:took|taken|takes|taking)\s+part\s+in\s+(?P<x>(?:the\s+)?{NAME})(?=,\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{BODY}\b)"),
    rule("signed-up-to", "sign|acced|adher", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:[^.;@]{{0,40}}?\s)?(?:signed\s+up\s+(?:to|with|for)|signed\s+the\s+(?:\w+\s+)?(?:charter|statutes?|declaration)\s+of|acceded\s+to|adhered\s+to)\s+{MANY}"),
    rule("member-until", "member|belong", K.UMBRELLA_MEMBER, rf"\b(?:[\w-]+\s+){{0,2}}?members?\s+of\s+(?:the\s+)?(?P<x>{NAME})(?=,\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{BODY}\b)", is_implied=True),
    rule("was-admitted-to", "admit|accept|receiv|taken", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:[\w-]+\s+)?(?:was|were|had\s+been)\s+(?:admitted|accepted|received|taken)\s+(?:in)?to\s+{MANY}"),
    rule("having-joined", "join|enter", K.UMBRELLA_MEMBER, rf"^\W*(?:having\s+(?:joined|entered)|(?:after|on)\s+(?:joining|entering))\s+{MANY}[^.;@]{{0,40}}?,\s+(?:the\s+)?{OWN}(?=[^.;@]{{0,60}}?\b(?:seats?|members?(?:hip)?|council|rolls)\b)"),
    rule("declared-itself-part", "part|member", K.UMBRELLA_MEMBER, rf"{OWN}\s+[^.;@]{{0,30}}?\bdeclared\s+itself\s+(?:an?\s+)?(?:part|member)\s+of\s+{MANY}"),
    rule("nth-member", "member", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:[\w-]+\s+)?(?:became|was|is|remained|had\s+been)\s+(?:an?|the|one\s+of\s+the)\s+(?:[\w-]+\s+){{0,4}}?members?\s+(?:of|in)\s+{MANY}"),
    rule("to-which-own-belonged", "belong|adher|affiliat", K.UMBRELLA_MEMBER, rf"{MANY},?\s+(?:to|of|in)\s+which\s+(?:the\s+)?{OWN}\s+(?:[\w-]+\s+)?(?:belong\w*|adhered|was\s+(?:an?\s+)?(?:\w+\s+)?(?:member|part)|was\s+represented|sat)"),
    rule("took-part-in-founding", "found|form", K.UMBRELLA_MEMBER, rf"{OWN}\s+[^.;@]{{0,30}}?\b(?:took\s+part\s+in|attended|participated\s+in|signed)\s+the\s+(?:founding|foundation|creation|formation)\s+(?:(?:congress|conference|meeting|charter|declaration)\s+)?(?:of\s+)?{MANY}(?![^.;@]*\bbut\s+(?:did\s+not|never|declined|refused))"),
    rule("registered-in", "regist|enrol|inscrib|incorporat", K.UMBRELLA_MEMBER, rf"{OWN}\s+[^.;@]{{0,40}}?\b(?:registered|enrolled|listed|incorporated)\s+(?:in|with|as\s+[^.;@]{{1,30}}?\s+(?:of|in))\s+(?:the\s+)?(?P<x>{NAME})(?=[^.;@]{{0,40}}?\b(?:brigade|member|battalion|unit)\b)"),
    rule("fought-under-it", "under", K.AFFILIATE, rf"{OWN}[^.;@]{{0,100}}?\b{MANY}[^.;]{{0,90}}?\b(?:fought|operated|served|acted|been)\s+under\s+its\s+(?:command|orders|leadership|control)\b"),
    rule("became-its-province", "became|becom", K.AFFILIATE, rf"{OWN}[^.;@]{{0,80}}?\b{MANY}[^.;@]{{0,60}}?\b(?:became|become|becoming)\s+its\s+(?:[\w-]+\s+){{0,4}}?(?:province|branch|affiliate|wing|arm|wilaya\w*|section)\b"),
    rule("recognised-as-emir", "recogni|acknowledg|accept", K.PLEDGE, rf"{OWN}\s+[^.;@]{{0,60}}?\b(?:recogni[sz]\w*|acknowledg\w*|accept\w*)\s+{MANY}[^.;@]{{0,20}}?\bas\s+(?:its|their|the)\s+(?:[\w-]+\s+)?{EMIR}\b"),
    rule("under-authority", "authority|obedien|submi", K.PLEDGE, rf"{OWN}\s+[^.;@]{{0,30}}?\b(?:placed|put|subordinated)\s+(?:itself|themselves)\s+under\s+(?:the\s+)?(?:authority|command|orders|leadership)\s+of\s+{MANY}(?=[^.;@]{{0,60}}?\b(?:swore|pledged|oath|allegiance|loyalty))"),
    rule("other-under-authority", "authority|obedien|submi|command|order|leadership", K.PLEDGE, rf"{MANY},?\s+(?:an?\s+(?:(?!@)[^.;,]){{1,60}},\s+)?(?:[\w-]+\s+)?(?:placed|put|subordinated)\s+(?:itself|themselves)\s+under\s+(?:the\s+)?(?:authority|command|orders|leadership)\s+of\s+(?:the\s+)?{OWN}(?=[^.;@]{{0,60}}?\b(?:swore|pledged|oath|allegiance|loyalty))", other_acts=True),
    rule("bound-itself-to", "bound|bind|submit|subordinat", K.PLEDGE, rf"{OWN}\s+(?:ever\s+|once\s+|formally\s+|publicly\s+)*(?:bound|submitted)\s+itself\s+to\s+{MANY}"),
    rule("subordinated-itself-to", "subordinat", K.AFFILIATE, rf"{OWN}\s+(?:ever\s+|once\s+|formally\s+|publicly\s+)*subordinated\s+itself\s+to\s+{MANY}"),
    rule("took-oath-to", "oath|allegian|loyal|fealty|bay", K.PLEDGE, rf"{OWN}[^.;@]{{0,60}}?\b(?:took|taken|gave|given|swore|sworn|made|offered|repeated|renewed)\s+(?:an?\s+|the\s+|its\s+)?(?:[\w-]+\s+)?{OATH}\b[^.;@]{{0,30}}?\bto\s+{MANY}"),
    rule("swore-to", "oath|allegian|loyal|fealty|bay|obedien", K.PLEDGE, rf"^(?:(?!@\d|@O)[^.;]){{0,90}}?\b(?:took|gave|swore|sworn|made|pledged|vowed)\s+(?:an?\s+|the\s+|his\s+|its\s+|their\s+)?(?:[\w-]+\s+)?{OATH}\b[^.;@]{{0,30}}?\bto\s+{MANY}", is_implied=True),
    rule("accepted-its-oath", "accept|acknowledg|welcom", K.PLEDGE, rf"{MANY}\s+(?:[\w-]+\s+){{0,3}}?(?:accept|acknowledg|welcom)\w*\s+{ITS}\s+(?:[\w-]+\s+)?(?:pledge|{OATH})\b", is_implied=True),
    rule("expelled-from-roof", "expel|suspend|exclud|eject|struck", K.UMBRELLA_MEMBER, rf"(?:{OWN}|\bit)\s+(?:was|were|had\s+been)\s+(?:expelled|suspended|excluded|ejected)\s+from\s+{MANY}", is_weak=True, is_end=True),
    rule("membership-gave-own", "membership", K.UMBRELLA_MEMBER, rf"^\W*(?:its\s+)?membership\s+(?:in|of)\s+{MANY}[^.;@]{{0,60}}?\b(?:gave|brought|secured|won|offered|cost)\s+{THE_OWN}"),
    *each_way("one-of-the-parts", "one of|among", K.UMBRELLA_MEMBER, r"{a}\s+(?:is|was|were)\s+(?:\w+\s+)?(?:one\s+of|among)\s+(?:the|its)\s+(?:[\w-]+\s+){0,2}?(?:brigades|groups|factions|organi[sz]ations|militias|parties|movements|components?|members)\s+(?:that|which)\s+(?:made\s+up|formed|composed|constituted|belonged\s+to)\s+{b}"),
    rule("as-umbrella-for", "umbrella|roof", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:\w+\s+)?(?:acted|served|functioned|acts|serves)\s+as\s+an?\s+(?:umbrella|roof|coalition)\s+(?:organi[sz]ation\s+)?(?:for|of)\s+(?:[\w-]+\s+){{0,4}}?(?:militias|groups|factions|organi[sz]ations),\s+including\s+{MANY}", other_acts=True),
    rule("came-together-as", "came together|united|joined|banded", K.UMBRELLA_MEMBER, r"@o(?:,\s+(?:the\s+)?@\d+|\s+and\s+(?:the\s+)?@\d+)(?:(?!@)[^.;]){0,60}?\b(?:came\s+together|banded\s+together|joined\s+(?:forces|together)|united|gathered)\s+(?:as|in|under|into)\s+(?P<x>(?:the\s+)?@\d+)(?:\s+\([^()]*\))?,\s+an?\s+(?:[\w-]+\s+)?(?:umbrella|coalition|alliance|federation|bloc)".replace("@o", OWN)),
    rule("entered-the-roof", "entered", K.UMBRELLA_MEMBER, rf"(?:{OWN}|\bit)\s+(?:\w+\s+)?entered\s+{MANY},?\s+an?\s+(?:[\w-]+\s+){{0,2}}?(?:platform|coalition|alliance|umbrella|federation|confederation|bloc|council|league)\b", is_implied=True),
    *each_way("held-a-seat-in", "seat|sat", K.UMBRELLA_MEMBER, r"{a}\s+(?:\w+\s+)?(?:held|had|occupied|took|sat|sits)\s+(?:an?\s+(?:\w+\s+)?seat\s+)?(?:in|on)\s+{b}"),
    rule("as-largest-part-of", "constituent|member|component|part", K.UMBRELLA_MEMBER, rf"^\W*as\s+(?:an?|the|one)\s+(?:[\w-]+\s+){{0,3}}?(?:constituent|member|component|part|partner)(?:\s+(?:group|organi[sz]ation))?\s+of\s+{MANY}(?:(?!@)[^.;]){{0,40}},\s+{THE_OWN}"),
)  # fmt: skip
