"""Departures: splits told as what people did, who left, refused or mutinied and founded a group of their own.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Whom they left
is mostly not said again: on the page of a group it is that group, unless another one is spoken of.
Example: "In 1983 eighteen officers resigned over the new tax and formed the @0" is a split from @O.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import MADE, MAKE, PEOPLE, each_way
from stemma.reading.relations.shapes import MANY, NAME, NAMELESS, OWN, THE_OWN, Rule, rule

K = RelationKind
LEFT = (
    r"(?:left|leaves|resigned|quit|deserted|defected|departed|mutinied|rebelled|revolted|seceded|splintered|"
    r"brok(?:e|en)\s+(?:away|off|ranks|with)|split(?:\s+(?:off|away|with|from))?|walked\s+out|(?:was|were|had\s+been)\s+(?:expelled|dismissed|purged|ousted)|"
    r"went\s+(?:his|its|their)\s+own\s+way|parted\s+(?:ways|company)|struck\s+out|turned\s+(?:its|their|his)\s+backs?|took\s+up\s+arms\s+again|opposed|returned\s+to\s+(?:arms|violence|war)|"
    r"refused\s+to\s+(?!join\b|support\b|help\b)[a-z]+|rejected|repudiated|declared\s+(?:its|their)\s+(?:independence|autonomy)|withdrew|separated|fell\s+out|quarrell?ed|disagreed|"
    r"went\s+(?:in)?to\s+the\s+(?:hills|bush|forest|mountains|jungle|maquis)|took\s+(?:[\w-]+\s+){1,4}?(?:men|fighters|members|followers|soldiers|families)\s+(?:with|across|to|into|out|away|over)|lost\s+its)"
)
"""What people do who leave a group."""
DISSENTERS = r"(?:dissidents?|dissenters|hardliners|defectors?|deserters?|renegades?|mutineers|rebels\s+within|breakaway\s+(?:\w+\s+)?(?:fighters|members|commanders|officers|elements)|splinter\s+elements)"
SORE = r"(?:discontented|disgruntled|disaffected|dissatisfied|disillusioned|dissident|frustrated|unhappy|radical|impatient|expelled|renegade|breakaway|ex-)"
BODIES = r"(?:committee|wing|faction|branch|section|league|battalion|brigade|company|regiment|column|unit|group|bureau|council|cell|crew|militants?|some|several|many|most|those|half|handful|part|three|two|four|five|six)"
FOLK = rf"(?:{PEOPLE[3:-1]}|militiamen|combatants|followers|founders|recruits|crews|{BODIES[3:-1]})"
OF_OTHERS = r"(?!\s+(?:of|from)\s+(?:the\s+|an?\s+|its\s+)?(?!@O|own\b|leadership|group|movement|organi[sz]ation|its\b|their\b|them\b|those\b|these\b|who\b|\w+\s+(?:battalion|brigade|column|committee|wing|section|branch|league|unit|zone|company)|seven|six|five))"
"""Those of the army or of another party are not the group's people."""
ON = r"(?:(?!@\d)[^.])"
"""Any text that names no other group."""
NEW = rf"(?:(?:the|an?|(?:its|their|his)\s+own)\s+(?:[\w-]+\s+){{0,4}}?(?:group|faction|movement|organi[sz]ation|party|militia|force|front|brigade|army|gang|band|outfit|company)(?:\s+of\s+(?:its|their|his)\s+own)?,?\s+(?:called\s+|named\s+|known\s+as\s+)?)?{MANY}"
NAMED_AS = (
    r"(?:(?:reconstitut\w+|regroup\w*|reorgani[sz]\w+|constitut\w+|re-?form\w*|operat\w+|fought|continu\w+|re-?emerg\w+|resurfac\w+)\s+(?:itself\s+|themselves\s+)?(?:[^.;@,]{0,30}?\s)?(?:as|under\s+the\s+name(?:\s+of)?)|"
    r"under\s+the\s+name(?:\s+of)?|call(?:ed|ing)\s+(?:itself|themselves|(?:its|their|his)\s+\w+)|(?:took|taking|adopt\w+)\s+the\s+name(?:\s+of)?|became|becoming|declared\s+(?:itself|themselves)|call(?:ed|ing)\s+(?:them|him|it)|known\s+as|styl\w+\s+(?:itself|themselves)|as)"
)
OUT = r"(?:separated|split(?=\s+from\s+(?:it|them)\b)|brok(?:e|en)\s+(?:away|off)|split\s+(?:off|away)|seceded|splintered(?:\s+off)?|hived\s+off)"
CAME_OF = r"(?:knew\s+each\s+other\s+from|(?:had\s+)?(?:[\w-]+\s+){0,3}?been\s+with|belonged\s+to|came\s+from|(?:had\s+)?(?:started|begun|began)\s+(?:\w+\s+){0,3}in|(?:had\s+|have\s+)?(?:served|fought)\s+(?:in|with|for|under)|(?:was|were|been)\s+(?:[\w-]+\s+){0,3}?(?:members?|officers?|leaders?|commanders?|cadres|activists|organi[sz]ers|part)\s+(?:of|in))"
QUARREL = r"(?:quarrel|row|split|dispute|schism|rift|mutiny|feud|revolt|disagreements?|rupture|breach|argument)"
FOUNDERS = r"(?:founders?|(?:first|founding)\s+(?:leader|chairman|commander|chief|members|president|emir)|both\s+men|the\s+two\s+men|both|they|he|she)"
BEGAN_AS = r"(?:(?:began|started|originated|emerged)\s+(?:(?:life|out|its\s+life|its\s+existence)\s+)?as|(?:was|were|had\s+been)\s+(?:originally|initially|at\s+first|first|once)|,\s+(?:previously|formerly|until\s+then|once|originally|hitherto)|(?:was|were)\s+(?:set\s+up|formed|founded|created|established|raised)\s+(?:[\w-]+\s+){0,3}?as)\s+(?:an?|the|one\s+of\s+the)\s+(?:[\w’'-]+\s+){0,3}?(?:sections?|wings?|units?|cells?|branch(?:es)?|arms?|factions?|parts?|battalions?|brigades?|divisions?|columns?|sectors?|squads?|committees?|chapters?|compan(?:y|ies)|regiments?)\s+(?:of|within|inside|in)"
PARTED = r"(?:and|but|before|until|only\s+to)?\s*(?:(?:it|they|later|then|eventually|subsequently|had|soon)\s+){0,2}(?:(?:became|becoming|become)\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:independent|separate|autonomous|group\s+in\s+its|organi[sz]ation\s+in\s+its)|(?:broke|breaking|break|broken)\s+(?:off|away|with|from)|(?:split|splitting)\b|seced\w+|separat(?:ed|ing)|(?:declar|proclaim|assert|gain|obtain)(?:ed|ing)\s+(?:its|their)\s+independence|(?:went|going|go)\s+(?:its|their)\s+own\s+way|declar(?:ed|ing)\s+(?:itself|themselves)\s+(?:[\w-]+\s+)?independent|part(?:ed|ing)\s+(?:ways|company)|(?:left|leaving)\s+(?:it|them|the\s+(?:group|movement|organi[sz]ation|parent))\b)"
LEFT_FOLK = rf"(?:dissidents|defectors|deserters|renegades|(?:former|disaffected|dissident|expelled|disgruntled|ex-)\s*(?:[\w-]+\s+)??{PEOPLE})"
QUIT = r"(?:left|quit|deserted|abandoned|renounced|resigned\s+from|seceded\s+from|broke\s+(?:away\s+)?(?:with|from)|split\s+(?:off\s+)?(?:from|with)|walked\s+out\s+of|expelled\s+from|fell\s+out\s+with|turned\s+(?:his|her|its|their)\s+backs?\s+on)"
"""Before whom people left."""
MADE_IT = rf"(?:{MADE}|to\s+{MAKE})\s+(?:the\s+|a\s+new\s+(?:group|movement|force),\s+(?:the\s+)?)?"
STEMS_MADE = "form|found|creat|establish|set|launch|built|build|organi"
STEMS_AS = "as|under|call|took|taking|adopt|bec|known|styl"


def told(name: str, stems: str, pattern: str, *, other_acts: bool = False) -> Rule:
    """A split told as a course of events, in which the own group need not be named."""
    return rule(name, stems, K.SPLIT, pattern, other_acts=other_acts, is_implied=True)


DEPARTURES: tuple[Rule, ...] = (
    # Another group leaves the own one.
    told("departed-to-found", STEMS_MADE, rf"\b{LEFT}\b{ON}{{0,140}}?\b(?:{MADE}|to\s+{MAKE})\s+{NEW}", other_acts=True),
    told("departed-as", STEMS_AS, rf"\b{LEFT}\b{ON}{{0,100}}?\b{NAMED_AS}\s+(?:the\s+)?(?P<x>{NAME})", other_acts=True),
    told("dissenters-founded", STEMS_MADE, rf"\b{DISSENTERS}\b{OF_OTHERS}{ON}{{0,90}}?\b(?:{MADE}|to\s+{MAKE})\s+{NEW}", other_acts=True),
    told("sore-members-founded", STEMS_MADE, rf"\b{SORE}\s*(?:[\w-]+\s+){{0,2}}?{FOLK}\b{OF_OTHERS}{ON}{{0,90}}?\b(?:{MADE}|(?:have|having)\s+(?:formed|founded|set\s+up))\s+{NEW}", other_acts=True),
    told("those-who-founded", STEMS_MADE, rf"\b{FOLK}\b{OF_OTHERS}[^.;@]{{0,40}}?\b(?:who|which|that)\b{ON}{{0,110}}?\b{MADE}\s+{NEW}", other_acts=True),
    told("sore-commander-founded", STEMS_MADE, rf"\b(?:dissatisfied|discontented|disappointed|angered|unhappy|disgusted|frustrated|angry|enraged|embittered)\s+(?:with|by|at|over|about)\b{ON}{{0,80}}?\b{MADE}\s+{NEW}", other_acts=True),
    told("broke-off-alone", "brok|split|seced|splinter|hived", rf"(?P<x>{NAME})(?:\s+\([^()]*\))?,?\s+(?:(?:has|had|have|also|later|then|soon)\s+)*{OUT}\b(?!\s+(?:from\s+(?!it\b|them\b)|into|with|of|its|their|all|the\s+(?:alliance|co-?operation|partnership|pact|truce|negotiations|talks|relations|contacts?)|again\s+from|contact|relations|talks|ties|negotiations))", other_acts=True),
    told("made-by-dissenters", STEMS_MADE, rf"(?P<x>{NAME})(?:,|\s+(?:was|were))\s+{MADE}\b{ON}{{0,50}}?\bby\s+(?:[\w-]+\s+){{0,3}}?(?:{DISSENTERS}\b{OF_OTHERS}|{FOLK}\b{OF_OTHERS}[^.;@]{{0,20}}?\b(?:who|which|that)\s+(?:had\s+)?(?:{LEFT}|would\s+not|did\s+not|opposed|resented))", other_acts=True),
    told("breakaway-led-by", "breakaway|splinter|dissident|renegade|offshoot", rf"\b(?:breakaway|splinter|dissident|renegade)\s+(?:group|faction|organi[sz]ation|movement|wing)\s+(?:led|headed|commanded)\s+by\s+[^,;.]{{3,70}},\s+(?:the\s+)?(?P<x>{NAME})(?:\s+\([^()]*\))?,\s+(?:left|quit|broke|seceded|split)\b", other_acts=True),
    told("breakaway-named", "breakaway|splinter|dissident|renegade|offshoot", rf"\b(?:(?:breakaway|splinter|dissident|renegade)\s+(?:group|faction|organi[sz]ation|movement|party|militia|wing)s?|offshoot|splinter),?\s+(?:(?:called|named|known\s+as)\s+)?(?:the\s+)?(?P<x>{NAME})", other_acts=True),
    told("own-folk-founded", STEMS_MADE, rf"^(?:(?!@)[^.]){{0,60}}?\b(?:(?:officers|commanders?|fighters|militants|cadres|members|faction|battalion|company|column|commissar|guerrillas|crew)\b{OF_OTHERS}|(?:youth|student|women[’']s|military|urban|rural|northern|southern|eastern|western|armed|overseas|foreign)\s+(?:wing|branch|section|committee|league|command|faction|bureau|office)\b{OF_OTHERS}|of\s+(?:its|the)\s+founders\b){ON}{{0,110}}?\b{MADE}\s+{NEW}(?!\s+(?:as|to\s+serve\s+as)\s+(?:(?:its|a)\b|the\s+(?:\w+\s+)?(?:successor|heir)))", other_acts=True),
    told("dismissed-and-founded", STEMS_MADE, rf"\b(?:after|following|upon|since)\s+(?:his|her|their|an?|the|this)\s+(?:[\w-]+\s+)?(?:dismissal|expulsion|quarrel|departure|split|resignation|demotion|removal|break|row|dispute|rift)\b(?:(?!@)[^.]){{0,110}}?\b{MADE}\s+{NEW}", other_acts=True),
    told("quarrel-produced", "produc|gave|led|result|bore|came|emerg|creat|spawn|birth", rf"\b(?:split|quarrel|mutiny|dispute|schism|rift|rupture|revolt|feud)\b(?:(?!@)[^.;]){{0,40}}?\b(?:produced|gave\s+(?:birth|rise)\s+to|led\s+to\s+the\s+(?:birth|creation|formation|founding)\s+of|resulted\s+in|bore|came|emerged|spawned)\s+{NEW}", other_acts=True),
    rule("which-left-own", "left|quit|brok|split|seced|separat", K.SPLIT, rf"{MANY},\s+which\s+(?:had\s+)?(?:left|quit|broken?\s+(?:away\s+from|with)|broke\s+(?:away\s+from|with)|split\s+(?:off\s+)?from|seceded\s+from|separated\s+from)\s+(?:the\s+)?{OWN}", other_acts=True),
    told("from-its-ranks", "ranks", rf"\bfrom\s+(?:the\s+)?(?:its|their|{OWN})\s+ranks\s+(?:\w+\s+)?(?:came|emerged|grew|rose|sprang|arose|was\s+born)\s+{MANY}", other_acts=True),
    rule("owes-birth-to-leavers", "owe", K.SPLIT, rf"(?P<x>{NAME})\s+(?:[\w-]+\s+){{0,3}}?ow(?:es?|ed)\s+its\s+(?:birth|origins?|existence|foundation|formation|creation)\b[^.;@]{{0,30}}?\sto\s+(?:[\w-]+\s+){{0,3}}?{PEOPLE}\s+who\s+(?:had\s+)?(?:left|quit|deserted|turned\s+their\s+backs\s+on|broke(?:n)?\s+(?:away\s+from|with)|walked\s+out\s+of)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("once-part-of-own", "once|former|part|parted|left|ways|way|broke|seced", K.SPLIT, rf"(?P<x>{NAME}),\s+(?:once|formerly|originally|earlier|until\s+[^,;@]{{1,20}}?)\s+(?:an?\s+)?(?:part|section|faction|wing|unit|brigade|battalion|column|member)\s+of\s+(?:the\s+)?{OWN},\s+(?:\w+\s+)?(?:went\s+its\s+own\s+way|parted|left|broke|seceded|split|declared\s+itself\s+independent|became\s+independent)\b", other_acts=True),
    rule("own-suffered-secession", "secession|defection|split|departure|breakaway|schism", K.SPLIT, rf"{OWN}\s+(?:[^.;@]{{0,30}}?\s)?(?:suffered|saw|experienced|underwent|witnessed|endured|lost)\s+(?:the\s+)?(?:secession|breakaway|splitting\s+off|schism)\s+of\s+{MANY}", other_acts=True),
    rule("broke-with-own", "broke|brok", K.SPLIT, rf"(?P<x>{NAME})\s+(?:[^.;@]{{0,70}}?\s)?(?:broke|broken)\s+(?:\w+ly\s+)?with\s+(?:the\s+)?{OWN}\s+(?:for\s+good|altogether|entirely|completely|definitively|once\s+and\s+for\s+all)\b", other_acts=True),
    rule("emerged-from-own", "emerg|aros|grew|born", K.SPLIT, rf"{MANY}\s+(?:\w+\s+)?(?:emerged|arose|grew|was\s+born)\s+(?:from|out\s+of)\s+(?:the\s+)?{OWN}", other_acts=True),
    # The own group leaves another.
    rule("own-people-of-left", STEMS_MADE + "|" + STEMS_AS, K.SPLIT, rf"\b{FOLK}\s+(?:of|from|in|within)\s+(?:the\s+)?(?P<x>{NAME}){ON}{{0,150}}?\b{LEFT}\b{ON}{{0,110}}?\b(?:{MADE_IT}|{NAMED_AS}\s+(?:the\s+)?){OWN}"),
    rule("own-left-and-made", STEMS_MADE, K.SPLIT, rf"\b{QUIT}\s+{MANY}{ON}{{0,110}}?\b{MADE_IT}{OWN}"),
    told("founders-had-left", "left|quit|expel|resign|desert|brok", rf"(?:{OWN}|\bits)\s+{FOUNDERS}\s+(?:were|had\s+been|are)\s+(?:[\w-]+\s+){{0,3}}?(?:dissidents|members|deserters|veterans|cadres|fighters|commanders|defectors)\s+(?:of|from)\s+(?P<x>(?:the\s+)?{NAME}),?\s+who\s+(?:had\s+)?(?:left|quit|broken\s+with|walked\s+out\s+of|deserted|been\s+expelled\s+from)\b"),
    told("own-founders-left", "left|quit|expel|resign|desert|brok", rf"\b{FOUNDERS}\b[^.;@]{{0,60}}?\b{CAME_OF}\s+{MANY}[^.;@]{{0,30}}?(?:,\s+(?:which|whom|when)\s+(?:\w+\s+)?(?:they|he|she|both)?|,?\s+(?:and|but|until|before)\s+(?:they\s+|he\s+|she\s+)?)\s*(?:had\s+)?(?:left|quit|deserted|broke|resigned|(?:was|were)\s+expelled)\b"),
    told("own-founders-left-page", "left|quit|expel|resign|desert|brok", rf"{OWN}\s+{FOUNDERS}\b[^.;@]{{0,60}}?\b{CAME_OF}\s+{MANY}[^.;@]{{0,30}}?(?:,\s+(?:which|whom|when)\s+(?:\w+\s+)?(?:they|he|she|both)?|,?\s+(?:and|but|until|before)\s+(?:they\s+|he\s+|she\s+)?)\s*(?:had\s+)?(?:left|quit|deserted|broke|resigned|(?:was|were)\s+expelled)\b"),
    rule("from-which-founders-left", "which", K.SPLIT, rf"{OWN}[^.;]{{0,80}}?{MANY},\s+from\s+which\s+(?:its|their|@O(?:[’']s)?)\s+(?:[\w-]+\s+)?(?:founders?|members|leaders?|officers)\s+(?:had\s+)?(?:separated|split|broken?|broke|seceded|resigned|been\s+expelled|departed)"),
    rule("own-out-of-quarrel", "quarrel|row|split|disput|schism|rift|mutin|feud|revolt|disagree|rupture|breach|argument", K.SPLIT, rf"{OWN}\s+[^.;@]{{0,40}}?\b(?:emerged|arose|grew|was\s+born|came|originated|resulted|goes\s+back|formed|founded)\b[^.;@]{{0,30}}?\b(?:from|out\s+of|to|in|after|by)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?{QUARREL}\s+(?:in|within|inside|with|among)\s+{MANY}"),
    told("own-leader-broke", "gather|assembl|recruit|took|raised|" + STEMS_MADE, rf"\b(?:broke|fell\s+out|parted\s+(?:ways|company)|split|quarrelled)\s+with\s+{MANY}{ON}{{0,150}}?\b(?:gathered|assembled|recruited|took\s+up\s+arms|raised|{MADE[3:-1]})\b(?!\s+(?:the\s+)?@\d)"),
    rule("left-and-took-own-name", "name", K.SPLIT, rf"\b{QUIT}\s+{MANY}[^.;@]{{0,80}}?\b(?:gave\s+(?:itself|themselves)|took|adopted|assumed|chose|chosen|under)\s+the\s+name\s+(?:of\s+)?(?:the\s+)?{OWN}"),
    # Either leaves the other, both named.
    *each_way("began-within", "independ|separat|autonom|group|organi|broke|break|split|seced|own way|part|left|leav", K.SPLIT, rf"{{a}}\s*{BEGAN_AS}\s+{{b}}(?:(?!@)[^.;]){{0,40}}?,?\s+{PARTED}"),
    *each_way("driven-out-by-dispute", "drove|driven|push|forc|led", K.SPLIT, rf"\b{QUARREL}\b(?:(?!@)[^.;]){{0,60}}?\b(?:drove|pushed|forced|led)\s+{{a}}\s+(?:(?:to\s+)?(?:leave|quit|break\s+(?:away\s+)?(?:from|with)|split\s+(?:off\s+)?from)|out\s+of)\s+{{b}}"),
    *each_way("declared-independence-from", "independ", K.SPLIT, r"{a}(?:,[^.;]{3,80},)?\s+(?:[\w-]+\s+)?(?:declared|proclaimed|asserted|announced)\s+(?:its|their)\s+independence\s+(?:from|of)\s+{b}"),
    rule("nucleus-had-left", "left|quit|walk|broke|split|expel|desert|resign", K.SPLIT, rf"(?:{OWN}|\b(?:its|their))\s+(?:[\w-]+\s+)?(?:nucleus|core|founders|first\s+members|original\s+members|leadership|founding\s+members)\s+(?:consisted\s+of|was\s+made\s+up\s+of|were|was|came\s+from|included)\s+(?:(?!@)[^.;,]){{2,60}}?\s+who\s+(?:had\s+)?(?:walked\s+out\s+of|left|quit|broken\s+(?:away\s+)?(?:with|from)|split\s+from|been\s+expelled\s+from|deserted|resigned\s+from)\s+{MANY}"),
    *each_way("founders-from", "founder|founding", K.SPLIT, rf"\b{LEFT_FOLK}\s+(?:of|from)\s+{{b}}\s+(?:was|were|are)\s+(?:[\w-]+\s+)?among\s+(?:the\s+)?(?:co-?)?(?:founders|founding\s+members)\s+of\s+{{a}}"),
    *each_way("founders-included", "founder|founding", K.SPLIT, rf"\b(?:founders|founding\s+members)\s+of\s+{{a}}\s+(?:includ\w+|were|are)\s+(?:[\w-]+\s+){{0,3}}?{LEFT_FOLK}\s+(?:of|from)\s+{{b}}"),
    *each_way("parted-ways", "parted|detach|dissociat|broke", K.SPLIT, r"{a}\s+(?:\w+\s+)?(?:parted\s+(?:ways|company)\s+with|detached\s+itself\s+from|dissociated\s+itself\s+from|cut\s+itself\s+loose\s+from|split\s+away\s+from)\s+{b}"),
    rule("prompted-to-leave-and-make", "walk|leave|quit|break", K.SPLIT, rf"{THE_OWN}(?:[’']s)?\s+{NAMELESS}\b(?:hard-?liners|dissidents|radicals|moderates|members|commanders|fighters|officers|cadres|critics|faction)\s+to\s+(?:walk\s+out|leave|quit|break\s+away|secede|split\s+off)\s+and\s+(?:to\s+)?(?:create|form|found|establish|launch|set\s+up)\s+{MANY}", other_acts=True),
    rule("deserted-to-start", "desert|defect|left|quit", K.SPLIT, rf"(?:{THE_OWN}\s+(?:\w+\s+)?{PEOPLE}|{PEOPLE}\s+of\s+{THE_OWN}|{PEOPLE}\s+who\s+had\s+left\s+{THE_OWN})\s+(?:had\s+|have\s+|later\s+)?(?:deserted|defected|left|quit|walked\s+(?:out|off)|seceded|broken?\s+away)\s+(?:in\s+\d{{4}}\s+)?to\s+(?:start|found|form|create|establish|launch|set\s+up)\s+{MANY}", other_acts=True),
    rule("schism-bore-own", "schism|split|break|rupture|rift|division", K.SPLIT, rf"\b(?:schism|split|break|rupture|rift|division)\s+(?:with)?in(?:side)?\s+{MANY},?\s+(?:out\s+of|from)\s+which\s+{THE_OWN}\s+(?:was\s+born|emerged|arose|sprang|came)"),
    rule("is-product-of-break", "product|result|outcome|child", K.SPLIT, rf"(?:{OWN}|^\W*it)\s+(?:is|was)\s+the\s+(?:product|result|outcome|child|fruit)\s+of\s+an?\s+(?:schism|split|break|rupture|rift|division)\s+(?:with)?in(?:side)?\s+{MANY}", is_implied=True),
    rule("as-dissident-faction-that-left", "dissident|breakaway|splinter|renegade", K.SPLIT, rf"{OWN}\s+(?:as|is|was)\s+(?:as\s+)?an?\s+(?:dissident|breakaway|splinter|renegade|rebel)\s+(?:faction|group|wing|part)\s+of\s+{MANY}"),
    rule("two-departures", "departures|splits|defections|secessions", K.SPLIT, rf"\b(?:departures|splits|defections|secessions|schisms)\s+(?:weakened|shook|hit|struck|troubled|divided)\s+{THE_OWN}[^;:.@]{{0,40}}:\s+(?P<x>(?:the\s+)?@\d+)", other_acts=True),
    rule("divided-in-two-smaller-became", "became|called", K.SPLIT, rf"\b(?:divided|split)\s+(?:the\s+)?{OWN}\s+(?:in(?:to)?\s+two|in\s+half)\b[^.]{{0,90}}?\b(?:smaller|other|second|minority|latter)\b[^.;]{{0,30}}?\b(?:became|called\s+itself|took\s+the\s+name(?:\s+of)?)\s+{MANY}", other_acts=True),
    rule("own-founded-by-command-which-left", "which left|who left|that left", K.SPLIT, rf"(?:{OWN}|^\W*it)\s+was\s+{MADE}\b[^.;@]{{0,40}}?\bby\s+(?:an?|the|some|several|two)\s+(?:[\w-]+\s+){{0,3}}?(?:command|faction|section|branch|wing|unit|column|company|commanders|members|officers|cadres)\s+of\s+{MANY}(?:\s+\([^()]*\))?,?\s+(?:which|who|that)\s+(?:had\s+)?(?:left|quit|broke|seceded|split)", is_implied=True),
)  # fmt: skip
