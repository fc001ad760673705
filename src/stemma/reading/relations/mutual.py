"""Mutual ties: on what footing two groups stood, told of both at once or of a name that opens the sentence.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Example: "@O and @0
ran the town jointly, fell out in November and skirmished" is an alliance and then a rivalry; "against @0 it waged
an open feud" and "membership in @0 lasted until 2009" name the own group by nothing.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import FOE, FRIEND, PEOPLE, each_way
from stemma.reading.relations.help import THINGS
from stemma.reading.relations.plain import BE
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, STRIFE, Rule, rule

K = RelationKind
HAVING = r"(?:(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:thought|believed|said|reported|alleged|suspected|known|rumou?red)\s+to\s+have\s+)?(?:(?:has|have|had|also|then|later|soon|again|repeatedly|briefly|each|both|\w+ly)\s+)*"
FELL = (
    r"(?:fell\s+out|come\s+to\s+blows|came\s+to\s+blows|traded\s+(?:[\w-]+,?\s+(?:and\s+)?){0,3}?(?:blows|fire|insults|accusations|beatings|gunfire|shots|attacks|ambushes)|(?:treated|regarded|considered|viewed|saw|seen)\s+(?:each\s+other|one\s+another)\s+as\s+(?:[\w-]+\s+)?(?:enemies|rivals|foes)|exchanged\s+(?:[\w-]+\s+){0,2}?(?:fire|shots|blows)|shot\s+at\s+(?:one\s+another|each\s+other)|"
    r"wrangled|quarrel(?:led|ed)|skirmished|clashed|feuded|battled|turned\s+on\s+(?:each\s+other|one\s+another)|turned\s+against\s+(?:each\s+other|one\s+another)|vied|competed|were\s+at\s+(?:war|odds|loggerheads|each\s+other[’']s\s+throats)|became\s+(?:[\w-]+\s+){0,2}?(?:enemies|rivals|foes)|"
    r"(?:assassinated|killed|attacked|ambushed|kidnapped|denounced|hunted|raided)\s+(?:one\s+another|each\s+other)|fought(?!\s+(?:side|together|alongside|shoulder|as\s+one|jointly|against\s+(?!each|one\s+another)|the\b|for\s+the\s+same)))"
)
HOSTILE = rf"(?:hostile|violent|poisonous|bitter|bad|strained|murderous|tense|acrimonious|antagonistic|hateful|icy|frosty|sour|competitive|adversarial|conflictual|{STRIFE})"
FRIENDLY = r"(?:cordial|friendly|close|warm|good|intimate|excellent|amicable|harmonious|cooperative|co-operative|(?:(?:marked|characteri[sz]ed|shaped|defined)\s+(?:\w+ly\s+)?by|one\s+of)\s+(?:[\w-]+\s+){0,2}?(?:co-?operation|trust|friendship|solidarity|alliance|partnership|support))"
DEALINGS = r"(?:relations|ties|dealings|relationship)"
STAYED = r"(?:is|are|was|were|stayed|remained|became|turned|grew|(?:have|has|had)\s+(?:\w+ly\s+)?(?:been|become))"
FEUD = r"(?:hatred|enmity|animosity|antagonism|bad\s+blood|quarrel|street\s+battles?|gun\s*battles?|gunfights?|shoot-?outs?|shootings?|skirmish(?:es)?|hostility|bloodshed|vendetta|fight|fights|turf\s+war|score)"
WAGED = r"(?:waged|fought|conducted|led|launched|carried\s+on|directed|kept\s+up)"
BANDS = r"(?:groups|brigades|units|members|components|constituents|organi[sz]ations|factions|militias|forces|battalions)"
BY_OWN = rf"(?:(?:the\s+)?{OWN}|it|they)"

MUTUAL: tuple[Rule, ...] = (
    # Told of both at once.
    rule("both-fell-out", "treat|regard|consider|view|saw|fell|came|come|trad|exchang|shot|wrangl|quarrel|skirmish|clash|feud|battl|turn|vied|compet|were|becam|assassin|kill|attack|ambush|kidnap|denounc|hunt|raid|fought", K.RIVAL, rf"{MIXED}(?:\s+(?:{PEOPLE}|gunmen))?\s+{HAVING}{FELL}"),
    rule("both-then-fell-out", "fell|came|trad|exchang|shot|wrangl|quarrel|skirmish|clash|feud|battl|turn|vied|compet|becam|fought", K.RIVAL, rf"{MIXED}\s+(?:(?!@)[^.;]){{3,120}}?(?:,\s+(?:and\s+|but\s+|then\s+)?|\s+(?:and|but|before|until)\s+){HAVING}{FELL}"),
    rule("both-ran-together", "ran|held|polic|govern|administ|controll|us", K.ALLY, rf"{MIXED}\s+{HAVING}(?:ran|held|policed|governed|administered|controlled|used)\s+(?:(?!@)[^.;,]){{2,50}}?\s+(?:jointly|together|in\s+common)\b"),
    rule("feud-of-both", "hatred|enmity|animosity|antagonism|blood|quarrel|battle|gun|shoot|skirmish|hostility|vendetta|fight|turf|score", K.RIVAL, rf"\b{FEUD}\s+(?:between|of)\s+{MIXED}"),
    rule("friendship-of-both", "friendship|understanding|bond|partnership", K.ALLY, rf"\b(?:friendship|understanding|bonds?|partnership)\s+between\s+{MIXED}"),
    # A name that opens the sentence.
    rule("with-it-allied", "with", K.ALLY, rf"^\W*with\s+{MANY},?\s+{BY_OWN}\s+{BE}(?:allied|cooperated|collaborated|worked|shared|concluded|signed|formed|entered|struck|maintained\s+(?:close|good|friendly)|on\s+(?:good|friendly|close|the\s+best\s+of)\s+terms)\b"),
    rule("with-it-at-war", "with", K.RIVAL, rf"^\W*with\s+{MANY},?\s+(?:(?:by|in)\s+contrast,\s+|however,\s+|on\s+the\s+other\s+hand,\s+)?{BY_OWN}\s+{BE}(?:fought|clashed|feuded|quarrel(?:led|ed)|skirmished|at\s+(?:war|odds|loggerheads)|on\s+(?:bad|poor)\s+terms|(?:seems?\s+to\s+have\s+been\s+)?(?:locked|engaged|embroiled)\s+in\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:struggle|war|feud|conflict|rivalry|dispute|fight|competition))\b", is_implied=True),
    rule("against-it-waged", "against", K.RIVAL, rf"^\W*against\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}?{MANY},?\s+{BY_OWN}\s+{BE}{WAGED}\b"),
    rule("footing-hostile", "relation|ties|dealings", K.RIVAL, rf"(?:^\W*|\bits\s+|{OWN}\s+){DEALINGS}\s+with\s+{MANY}(?:(?!@)[^.;]){{0,40}}?\b{STAYED}\s+(?:\w+ly\s+|never\s+anything\s+but\s+)?{HOSTILE}\b", is_implied=True),
    rule("footing-friendly", "relation|ties|dealings", K.ALLY, rf"(?:^\W*|\bits\s+|{OWN}\s+){DEALINGS}\s+with\s+{MANY}(?:(?!@)[^.;]){{0,40}}?(?:,\s+|\b{STAYED}\s+)(?:\w+ly\s+)?{FRIENDLY}\b", is_implied=True),
    # What a group was, of whom is left out: of the page's.
    rule("was-a-foe", "rival|enem|adversar|foe|opponent|competitor", K.RIVAL, rf"{MANY},?\s+(?:{BE}|remains?\s+|becomes?\s+|became\s+|remained\s+)(?:first\s+|both\s+)?(?:an?|the|another)\s+(?:[\w-]+\s+){{0,3}}?{FOE}(?=\s*(?:[.,;:]|$|(?:in|for|from|until|since|throughout|and\s+(?:then|later))\b))", is_implied=True),
    rule("was-a-friend", "ally|allies|partner|friend|confederate", K.ALLY, rf"{MANY},?\s+(?:{BE}|remains?\s+|becomes?\s+|became\s+|remained\s+)(?:first\s+|both\s+)?(?:an?|the|another)\s+(?:[\w-]+\s+){{0,3}}?{FRIEND}(?=\s*(?:[.,;:]|$|(?:in|for|from|until|since|throughout|and\s+(?:then|later))\b))", is_implied=True),
    rule("was-a-patron", "patron|sponsor|backer|benefactor|supplier|protector|midwife|mentor", K.SUPPORT, rf"{MANY},?\s+(?:{BE}|remains?\s+|became\s+)(?:an?|the|another|{OWN})\s+(?:[\w-]+\s+){{0,3}}?(?:patron|sponsor|backer|benefactor|supplier|protector|midwife|mentor)(?=\s*(?:[.,;:]|$|(?:in|for|from|until|since|throughout)\b))", other_acts=True, is_implied=True),
    # Memberships.
    rule("membership-in", "membership|service", K.UMBRELLA_MEMBER, rf"(?:^\W*|\bits\s+|{OWN}\s+)(?:formal\s+)?(?:membership|service)\s+(?:in|of)\s+{MANY}", is_implied=True),
    rule("component-of", "component|constituent|member", K.UMBRELLA_MEMBER, rf"{OWN}(?:(?!@)[^.;]){{0,100}}?\bas\s+(?:an?|one|part)\s+(?:[\w-]+\s+)?(?:component|constituent(?:\s+group)?|member(?:\s+organi[sz]ation)?)\s+of\s+{MANY}"),
    rule("one-of-its-bands", "one of", K.UMBRELLA_MEMBER, rf"{OWN}\s+{BE}one\s+of\s+(?:the|its|several|many)\s+(?:[\w-]+\s+){{0,3}}?{BANDS}\s+(?:(?!@)[^.;,]){{0,30}}?(?:of|in|within|under\s+the\s+(?:banner|umbrella|roof)\s+of)\s+{MANY}"),
    rule("entered-the-roof", "coalition|alliance|umbrella|federation|bloc", K.UMBRELLA_MEMBER, rf"{OWN}(?:(?!@)[^.;]){{0,140}}?\b(?:joined|entered|enlisted\s+in|signed\s+up\s+to)\s+(?:the|an?)\s+(?:[\w-]+\s+)?(?:coalition|alliance|umbrella|federation|bloc)(?!\s+(?:with|of|between|against|to)\b)(?:\s+(?:called|named|known\s+as))?,?\s+{MANY}"),
    rule("which-own-joined", "which", K.UMBRELLA_MEMBER, rf"(?P<x>{NAME}),\s+which\s+{BY_OWN}\s+{BE}(?:joined|entered)\b"),
    rule("enlisted-in", "enlist|enrol|regist", K.UMBRELLA_MEMBER, rf"{OWN}\s+{BE}(?:enlisted|enrolled|registered)\s+(?:as\s+an?\s+(?:[\w-]+\s+)?[\w-]+\s+(?:of|in|with)|in|with)\s+{MANY}"),
    # What the other gave, to whom is left out.
    *each_way("was-given-its", "given|lent|sold|handed|offered", K.SUPPORT, rf"{{b}}\s+(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:given|lent|sold|handed|offered)\s+(?:the\s+)?{{a}}\s+(?:[\w-]+\s+)?{THINGS}"),
    rule("took-its-things", "took|accept|receiv|obtain|liv", K.SUPPORT, rf"{BY_OWN}\s+{BE}(?:took|accepted|received|obtained|lived\s+on|drew\s+on)\s+(?P<x>{NAME})\s+{THINGS}\b", other_acts=True),
    rule("obtained-from", "obtain|receiv|acquir|got|procur|drew", K.SUPPORT, rf"{BY_OWN}\s+{BE}(?:obtained|received|acquired|got|procured|drew)\s+(?:[\w-]+\s+){{0,3}}?{THINGS}\s+from\s+{MANY}", other_acts=True),
    rule("whose-people-supplied", "whose", K.SUPPORT, rf"{OWN}(?:(?!@)[^.;]){{0,100}}?{MANY},?\s+whose\s+(?:[\w-]+\s+){{1,3}}?(?:supplied|provided|gave|armed|trained|paid|sheltered|equipped|funded)\s+(?:it|them)\b", other_acts=True),
    rule("which-supplied", "which", K.SUPPORT, rf"{OWN}(?:(?!@)[^.;]){{0,140}}?{MANY},?\s+which\s+{BE}(?:supplied|provided|furnished|brought|lent|gave|contributed)\s+(?:it\s+|them\s+)?(?:[\w-]+\s+){{0,2}}?{THINGS}", other_acts=True),
    rule("trained-in-its-camps", "camp|bases", K.SUPPORT, rf"\b(?:train(?:ed|ing)|schooled|instructed|drilled|passed\s+through)\s+(?:(?:[\w-]+\s+){{0,3}}?(?:in|at)\s+)?(?:an?\s+|the\s+)?{MANY}\s+(?:[\w-]+\s+)?(?:camps?|bases)\b", other_acts=True, is_implied=True),
    *each_way("on-its-orders", "order|command|guidance", K.AFFILIATE, r"{a}\s+(?:(?:was|were|is|are|has\s+been|had\s+been)\s+)?(?:placed|put|came|stood|subordinated)?\s*under\s+the\s+(?:[\w“”\"-]+\s+){0,4}?(?:command|guidance|orders|control|authority)[”\"]?\s+of\s+{b}"),
    *each_way("seen-as-branch", "regard|consider|view|see|saw|describ|call|treat|portray", K.AFFILIATE, r"\b(?:regard|consider|view|see|saw|describ|call|treat|portray)\w*\s+{a}\s+(?:as\s+)?(?:nothing\s+more\s+than\s+|little\s+more\s+than\s+|merely\s+|simply\s+)?(?:an?|the|one)\s+(?:[\w-]+\s+){0,2}?(?:affiliate|branch|wing|arm|subsidiary|proxy|extension|appendage|front)\s+(?:of|for)\s+{b}"),
    *each_way("came-out-of", "came|come", K.SPLIT, r"{a}\s+(?:(?:had|has|was)\s+)?(?:came|come)\s+out\s+of\s+{b}"),
    rule("is-that-own-left", "which", K.SPLIT, rf"{MANY}\s+(?:is|was)\s+the\s+(?:group|organi[sz]ation|movement|party)\s+(?:from|out\s+of)\s+which\s+(?:the\s+)?{OWN}\s+(?:had\s+)?(?:split|broke|seceded|emerged|came|separated)\b"),
    *each_way("walked-out", "walk", K.SPLIT, r"{a}\s+(?:(?:had|has|have)\s+)?(?:\w+ly\s+)?walked\s+out\s+of\s+{b}"),
    rule("both-keep-ties", "ties|links|relations|contacts", K.ALLY, rf"{MIXED}\s+(?:\w+\s+)?(?:maintain|had|have|kept|keep|enjoy|cultivate)(?:ed|s)?\s+(?:close|strong|good|friendly|warm|cordial|fraternal|working)\s+(?:\w+\s+)?(?:ties|links|relations|relationship|contacts)"),
)  # fmt: skip
