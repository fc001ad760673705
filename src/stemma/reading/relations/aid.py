"""Aid: ties told of wounded who were treated, of arms that somebody bought for a group, of whose instructors came.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`; successors and
members told by a clause of their own, and a rival that accounts describe as one, stand here too.
Example: "the @0 nursed the wounded of @O" is support by @0.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import FOE, FRIEND, each_way
from stemma.reading.relations.shapes import MANY, NAME, OWN, THE_OWN, Rule, rule
from stemma.reading.relations.successions import HEIR

K = RelationKind
BE = r"(?:(?:has|have|had|also|later|then|often|long|is|are|was|were|been|may|might|could|\w+ly)\s+)*"
NURSED = r"(?:treat(?:s|ed|ing)|nurs(?:es|ed|ing)|tend(?:s|ed|ing)(?:\s+to)?|look(?:s|ed|ing)\s+after|car(?:es|ed|ing)\s+for|t[ao]ke?s?\s+in|took\s+in|evacuated|operated\s+on)"
HURT = r"(?:wounded|injured|casualties|sick|convalescents)"
BOUGHT = r"(?:bought|purchased|acquired|obtained|procured|got|secured|ordered)"
MASTERS = r"(?:instructors?|trainers?|veterans|officers|specialists|experts|advis[eo]rs|commanders?|engineers)"
TAUGHT = r"(?:train|taught|teach|instruct|advis|school|drill)\w*"
ROOFED = r"(?:umbrella|coalition|alliance|federation|confederation|council|front|bloc|platform|league|union|congress)"
GIVING = r"(?:s[eo]ld|sell|suppl|provid|sen[dt]|deliver|smuggl|ship|fund|financ|arm|train|shelter|equip|support|help|aid|assist|harbou?r)\w*"
CALLS = r"(?:declares?|calls?|regards?|considers?|sees?|presents?|describes?|styles?|declared|called|regarded|considered|saw|presented|described|styled)"
LEFT_OF = r"(?:what\s+(?:was|is|had\s+been|remained|remains)\s+(?:left\s+)?of|the\s+(?:remnants|rest|remains|remainder|survivors)\s+of)"
AID: tuple[Rule, ...] = (
    rule("nursed-own", "treat|nurs|tend|look|car|took|take|evacuat|operat", K.SUPPORT, rf"{MANY}\s+{BE}{NURSED}\s+(?:the\s+|many\s+|some\s+)?(?:{HURT}\s+)?(?:of\s+)?(?:the\s+)?{OWN}\s*(?:{HURT}|fighters|men|members|patients|guerrillas)", other_acts=True),
    rule("nursed-of-own", "treat|nurs|tend|look|car|took|take|evacuat|operat", K.SUPPORT, rf"{MANY}\s+{BE}{NURSED}\s+(?:the\s+|many\s+)?{HURT}\s+(?:men\s+|fighters\s+|members\s+)?(?:of|from)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("own-nursed", "treat|nurs|tend|look|car|took|take|evacuat|operat", K.SUPPORT, rf"{OWN}\s+{BE}{NURSED}\s+(?:the\s+|many\s+|some\s+)?(?:{HURT}\s+)?(?:(?:men\s+|fighters\s+|members\s+)?(?:of|from)\s+)?{MANY}(?=(?:[’']s)?\s+(?:{HURT}|fighters|men|members)|\s+in\s)"),
    rule("bought-for-own", "bought|purchas|acquir|obtain|procur|got|secur|order", K.SUPPORT, rf"\b{BOUGHT}\s+(?:[\w-]+\s+){{0,5}}?for\s+(?:the\s+|its\s+|his\s+)?(?:{OWN}|group|movement)\s+(?:[\w-]+\s+)?from\s+{MANY}", other_acts=True),
    rule("own-bought-any", "bought|purchas", K.SUPPORT, rf"{OWN}\s+{BE}(?:bought|purchased)\s+(?:[\w-]+\s+){{1,5}}?from\s+{MANY}", other_acts=True),
    rule("accused-of-giving", "accus|suspect|blam", K.SUPPORT, rf"\b(?:accus|suspect|blam)\w+\s+(?:[\w-]+\s+){{0,3}}?{MANY}\s+(?:of|for)\s+(?:having\s+)?{GIVING}\b[^.;@]{{0,60}}?\s(?:the\s+|members\s+of\s+(?:the\s+)?)?{OWN}", other_acts=True),
    rule("whose-men-taught", "whose", K.SUPPORT, rf"{MANY},\s+whose\s+(?:[\w-]+\s+)?{MASTERS}\s+{BE}{TAUGHT}\s+(?:its|their|(?:the\s+)?{OWN})", other_acts=True, is_implied=True),
    rule("moved-closer", "closer|tied", K.ALLY, rf"(?:{OWN}|\bit)\s+[^.;@]{{0,40}}?\b(?:(?:moved|drew|grew|came|got|became)\s+(?:\w+\s+)?closer\s+to|(?:tied|bound)\s+itself\s+to)\s+{MANY}"),
    rule("men-pledged", "pledg|swor|plac", K.PLEDGE, rf"{OWN}[^.;@]{{0,60}}?\bpledg\w+\s+(?:his|its|their|her)\s+(?:[\w-]+\s+)?(?:men|fighters|forces|followers|group|movement|organi[sz]ation|guns|rifles)\s+to\s+{MANY}"),
    rule("merged-into-own", "merg|fold|incorporat|integrat|brought", K.MERGER, rf"\b(?:merged|folded|incorporated|integrated|brought)\s+{LEFT_OF}\s+{MANY}\s+into\s+(?:the\s+)?(?:{OWN}|group|movement)", other_acts=True),
    rule("is-its-successor", HEIR[3:-1], K.SUCCESSOR, rf"{MANY}[^@]{{0,60}}?[;,]\s+(?:and\s+)?(?:the\s+)?(?:{OWN}|it)\s+(?:is|was|became|considers\s+itself|sees\s+itself\s+as)\s+(?:its|their)\s+(?:\w+\s+)?{HEIR}"),
    rule("and-is-successor", HEIR[3:-1], K.SUCCESSOR, rf"{OWN}\s+(?:has|had)\s+(?:its|their)\s+(?:[\w-]+\s+)?(?:roots|origins?|beginnings)\s+in\s+{MANY}"),
    rule("calls-itself-heir", HEIR[3:-1], K.SUCCESSOR, rf"{MANY},\s+which\s+{CALLS}\s+itself\s+(?:as\s+|to\s+be\s+)?(?:the\s+|an?\s+)?(?:\w+\s+)?{HEIR}\s+(?:of|to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("roof-that-own-joined", "joined|enter|belong|join", K.UMBRELLA_MEMBER, rf"{MANY},?\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?{ROOFED}\s+(?:[^.;,@]{{0,30}}?\s)?(?:that|which)\s+(?:the\s+)?{OWN}\s+(?:had\s+|also\s+|later\s+)?(?:joined|entered)"),
    rule("described-as-foe", "describ|regard|portray|present", K.RIVAL, rf"\b(?:describ|regard|portray|present)\w*\s+(?P<x>(?:the\s+)?{NAME})\s+(?:as|among)\s+(?:an?|the|its)\s+(?:[\w-]+\s+){{0,2}}?{FOE}\b(?!\s+(?:of|to)\s+(?:the\s+)?@\d)", is_implied=True),
    rule("described-as-friend", "describ|regard|portray|present", K.ALLY, rf"\b(?:describ|regard|portray|present)\w*\s+(?P<x>(?:the\s+)?{NAME})\s+(?:as|among)\s+(?:an?|the|its)\s+(?:[\w-]+\s+){{0,2}}?{FRIEND}\b(?!\s+(?:of|to)\s+(?:the\s+)?@\d)", is_implied=True),
    rule("may-have-arisen", "aris|emerg|grow|split|brok", K.SPLIT, rf"{MANY}\s+(?:may|might|could|must|is\s+\w+\s+to|are\s+\w+\s+to)\s+(?:\w+ly\s+)?have\s+(?:arisen|emerged|grown|split(?:\s+off)?|broken\s+(?:away|off))\s+(?:from|out\s+of)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("sent-it-money", "sent|gave|lent|paid|sold|suppl|provid|offer", K.SUPPORT, rf"{MANY}(?:\s+\([^()]*\))?(?:,[^;.@]{{3,60}},)?\s+(?:\w+ly\s+|also\s+|had\s+|have\s+|later\s+)*(?:sent|gave|lent|paid|sold|supplied|provided|offered|furnished)\s+it\s+(?:with\s+)?(?:[\w-]+\s+){{0,2}}?(?:money|weapons|arms|rifles|explosives|gelignite|ammunition|funds|cash|instructors|trainers|equipment|detonators|grenades|guns|pistols|shelter|training|fighters)", other_acts=True, is_implied=True),
    *each_way("care-and-passage-to", "care|passage|refuge|treatment", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:provided|gave|offered|granted|extended)\s+(?:[\w-]+\s+){0,4}?(?:care|passage|refuge|treatment|lodging|asylum|support|assistance)\s+(?:and\s+[\w\s]{3,25}?\s+)?(?:for|to)\s+(?:the\s+)?(?:wounded\s+)?(?:(?:fighters|members|men|militants|cadres|leaders)\s+of\s+)?{b}"),
    *each_way("gave-each-other", "each other|one another", K.SUPPORT, r"{a}\s+and\s+(?:the\s+)?{b}\s+(?:\w+\s+)?(?:gave|lent|offered|provided|supplied|aided|supported|financed|helped)\s+(?:each\s+other|one\s+another)"),
    rule("with-funding-from-first", "funding|money|funds|support|help|backing", K.SUPPORT, rf"^\W*with\s+(?:the\s+)?(?:[\w-]+\s+)?(?:funding|money|funds|support|help|backing|grants|donations)\s+(?:from|of|provided\s+by)\s+{MANY},\s+{THE_OWN}", other_acts=True),
    rule("blamed-for-arming", "blam|accus|charg|suspect", K.SUPPORT, rf"\b(?:blam\w+|accus\w+|suspect\w*|condemn\w*|denounc\w+)\s+{THE_OWN}\s+(?:for|of)\s+(?:\w+ly\s+)?(?:arming|training|funding|financing|sheltering|supplying|equipping|aiding|helping|supporting|hiding|harbou?ring)\s+{MANY}"),
    *each_way("bought-weapons-for", "bought|purchas|procur|acquir", K.SUPPORT, r"{a}(?:\s+\([^()]*\))?(?:,[^;.@]{3,60},)?\s+(?:\w+\s+)?(?:bought|purchased|procured|acquired|smuggled|obtained)\s+(?:[\w-]+\s+){0,3}?(?:weapons|arms|explosives|ammunition|rifles|vehicles|papers|equipment)\s+for\s+{b}"),
)  # fmt: skip
