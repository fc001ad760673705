"""Usages: further plain ways of telling ties, as research assistants write them.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.nominal`. Example: "the
@O came into armed conflict with the @0", "the @0 parted ways with the @O", "a mixed company set up by the
@O and the @0".
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import MADE, PEOPLE, each_way
from stemma.reading.relations.nominal import BRANCH, IS, OATH, THE_OWN
from stemma.reading.relations.shapes import MANY, MIXED, OWN, Rule, rule

K = RelationKind
NEAR = r"(?:(?!@)[^.;]){0,70}?"
CLOSE = r"(?:(?!@)[^.;,]){0,40}?"
UNIT = r"(?:unit|company|brigade|battalion|column|command|force|formation|squad|cell|platoon|regiment|detachment|commando|body|team|group)s?"
SHARED = r"(?:joint|common|combined|mixed|shared|unified|united|single)"
SIDE = r"(?:political|military|armed|legal|student|youth|women[’']s|local|regional|overseas|urban|rural|charitable|media|labou?r|peasant)"
HEIR = r"(?:successor|heir|continuation|reincarnation|revival|rebirth|resurrection|relaunch|remake)"
FOES = r"(?:opponent|enemy|rival|foe|adversary|competitor)"
PARTY = r"(?:the\s+)?"

USAGES: tuple[Rule, ...] = (
    # Allies.
    *each_way("made-cause-with", "cause|sided|side |sides", K.ALLY, rf"{{a}}{CLOSE}\b(?:made\s+common\s+cause|sided|(?:took|taken)\s+the\s+side|threw\s+in\s+(?:its|their)\s+lot|closed\s+ranks|stood\s+shoulder\s+to\s+shoulder)\s+(?:with|of)\s+{{b}}"),
    rule("both-signed-pact", "pact|treaty|alliance|agreement", K.ALLY, rf"{MIXED}\s+(?:\w+\s+)?(?:signed|concluded|sealed|entered\s+into|made|agreed\s+on|agreed\s+to)\s+(?:an?\s+)?(?:\w+\s+)?(?:pact|treaty|alliance)\b(?!\s+(?:of\s+)?non-?aggression)"),
    rule("both-keep-ties", "ties|links|relations|contacts", K.ALLY, rf"{MIXED}\s+(?:\w+\s+)?(?:maintain|had|have|kept|keep|enjoy|cultivate)(?:ed|s)?\s+(?:close|strong|good|friendly|warm|cordial|fraternal|working)\s+(?:\w+\s+)?(?:ties|links|relations|relationship|contacts)"),
    rule("with-whom-own-ties", "ties|links|relations", K.ALLY, rf"{MANY},\s+with\s+(?:whom|which)\s+{THE_OWN}\s+(?:\w+\s+)?(?:had|has|maintained|kept|enjoyed)\s+(?:close|strong|good|friendly|warm|fraternal)\s+(?:\w+\s+)?(?:ties|links|relations|relationship)"),
    *each_way("was-partner-of", "partner|ally", K.ALLY, r"{a}\s+(?:is|was|became|remained)\s+(?:\w+\s+)?(?:an?|the|its|one)\s+(?:[\w-]+\s+){0,3}?(?:partner|ally)\s+of\s+{b}"),
    *each_way("was-its-partner", "partner|ally", K.ALLY, r"{a}\s+(?:\([^()]*\)\s+)?(?:is|was|became|remained)\s+(?:[\w-]+\s+)?(?:its|{b})\s+(?:[\w-]+\s+)?(?:partner|ally)\b"),
    rule("its-partner", "partner|ally", K.ALLY, rf"{MANY}\s+(?:is|was|became|remained|remains)\s+(?:[\w-]+\s+)?its\s+(?:[\w-]+\s+){{0,2}}?(?:partner|ally)\b", is_implied=True),
    rule("pact-with-for-which", "pact|alliance", K.ALLY, rf"\b(?:spoke|wrote|told|reports?|rumou?rs|stories|talk)\s+of\s+an?\s+(?:[\w-]+\s+)?(?:pact|alliance|partnership)\s+with\s+{MANY}", is_implied=True),
    # Rivals.
    *each_way("conflict-with", "conflict|war|feud|blows|fight", K.RIVAL, rf"{{a}}{CLOSE}\b(?:came|come|got|entered|drawn|locked|engaged|was|were|involved)\s+(?:again\s+|repeatedly\s+)?(?:in(?:to)?)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:conflict|war|feud|turf\s+war|fight|competition|rivalry)\s+with\s+{{b}}"),
    rule("both-in-war", "war|feud|conflict", K.RIVAL, rf"{MIXED}\s+(?:was|were|are|have\s+been|had\s+been|became)\s+(?:\w+\s+)?(?:engaged|locked|involved|embroiled)\s+in\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:war|feud|conflict|fight|competition|rivalry|struggle)"),
    *each_way("at-odds-with", "odds", K.RIVAL, r"{a}\s+(?:was|were|is|has\s+been|had\s+been|found\s+itself)\s+(?:\w+\s+)?at\s+odds\s+with\s+{b}"),
    *each_way("foe-apposed", "opponent|enemy|rival|foe|adversary|competitor", K.RIVAL, rf"{{a}}(?:\s+\([^()]*\))?,\s+(?:an?|the|another)\s+(?:[\w-]+\s+){{0,3}}?{FOES}\s+of\s+{{b}}"),
    rule("main-enemy-was", "enemy|rival|foe|opponent|adversary", K.RIVAL, rf"\bits\s+(?:[\w-]+\s+)?(?:{FOES})(?:\s+(?!of\b|was\b|is\b)[\w-]+){{0,4}}\s+(?:was|is|were|has\s+been|remained)\s+{MANY}", is_implied=True),
    *each_way("main-enemy-of", "enemy|rival|foe|opponent|adversary", K.RIVAL, rf"{{a}}(?:\s+\([^()]*\)|,[^,;.@]{{1,50}},)?\s+(?:was|is|were|became|remained)\s+the\s+(?:[\w-]+\s+)?{FOES}\s+of\s+{{b}}"),
    *each_way("extended-war-to", "war|campaign", K.RIVAL, r"{a}\s+(?:\w+\s+)?(?:extended|widened|carried|brought)\s+(?:its|the|their)\s+(?:war|campaign|fight|offensive)\s+to\s+{b}"),
    rule("fights-with-began", "fights|fighting|fight|shootouts|brawls", K.RIVAL, rf"^\W*(?:armed\s+|street\s+)?(?:fights|fighting|fight|shoot-?outs|brawls|hostilities|clashes|skirmishes)\s+with\s+{MANY}", is_implied=True),
    rule("former-allies-became-rivals", "rivals|enemies", K.RIVAL, rf"{OWN}{NEAR}{MANY}[^.;]{{0,60}}?\bthe\s+(?:former\s+|two\s+|one-time\s+|erstwhile\s+)?(?:allies|partners|groups)\s+(?:had\s+)?(?:become|became|were)\s+(?:\w+\s+)?(?:rivals|enemies)"),
    rule("killings-between", "killing|murder|reprisal|revenge|shooting", K.RIVAL, rf"\b(?:killings?|murders?|reprisals?|shootings?|vendetta|bloodshed|revenge)\s+between\s+{MIXED}"),
    rule("both-exchanged-fire", "fire|blows", K.RIVAL, rf"{MIXED}\s+(?:\w+\s+)?(?:exchanged\s+fire|came\s+to\s+blows|traded\s+(?:fire|blows|shots))"),
    *each_way("hunted-down", "hunt", K.RIVAL, r"{a}\s+(?:of\s+)?(?:\w+\s+)?hunt(?:ed|ing|s)\s+(?:down\s+)?{b}"),
    # Splits.
    *each_way("parted-ways", "parted|detach|dissociat|broke", K.SPLIT, r"{a}\s+(?:\w+\s+)?(?:parted\s+(?:ways|company)\s+with|detached\s+itself\s+from|dissociated\s+itself\s+from|cut\s+itself\s+loose\s+from|split\s+away\s+from)\s+{b}"),
    rule("prompted-to-leave-and-make", "walk|leave|quit|break", K.SPLIT, rf"{THE_OWN}(?:[’']s)?\s+{NEAR}\b(?:hard-?liners|dissidents|radicals|moderates|members|commanders|fighters|officers|cadres|critics|faction)\s+to\s+(?:walk\s+out|leave|quit|break\s+away|secede|split\s+off)\s+and\s+(?:to\s+)?(?:create|form|found|establish|launch|set\s+up)\s+{MANY}", other_acts=True),
    rule("deserted-to-start", "desert|defect|left|quit", K.SPLIT, rf"(?:{THE_OWN}\s+(?:\w+\s+)?{PEOPLE}|{PEOPLE}\s+of\s+{THE_OWN}|{PEOPLE}\s+who\s+had\s+left\s+{THE_OWN})\s+(?:had\s+|have\s+|later\s+)?(?:deserted|defected|left|quit|walked\s+(?:out|off)|seceded|broken?\s+away)\s+(?:in\s+\d{{4}}\s+)?to\s+(?:start|found|form|create|establish|launch|set\s+up)\s+{MANY}", other_acts=True),
    rule("left-with-into-new", "took|taking", K.SPLIT, rf"{OWN}\b{NEAR}\b(?:quit|left|broke\s+away|resigned)\b{NEAR}\b(?:took|taking|led)\s+[^.;@]{{2,50}}?\s+(?:with\s+(?:him|her|them)\s+)?into\s+an?\s+new\s+(?:group|organi[sz]ation|movement|force|body),\s+{MANY}", other_acts=True),
    rule("schism-bore-own", "schism|split|break|rupture|rift|division", K.SPLIT, rf"\b(?:schism|split|break|rupture|rift|division)\s+(?:with)?in(?:side)?\s+{MANY},?\s+(?:out\s+of|from)\s+which\s+{THE_OWN}\s+(?:was\s+born|emerged|arose|sprang|came)"),
    rule("is-product-of-break", "product|result|outcome|child", K.SPLIT, rf"(?:{OWN}|^\W*it)\s+(?:is|was)\s+the\s+(?:product|result|outcome|child|fruit)\s+of\s+an?\s+(?:schism|split|break|rupture|rift|division)\s+(?:with)?in(?:side)?\s+{MANY}", is_implied=True),
    rule("as-dissident-faction-that-left", "dissident|breakaway|splinter|renegade", K.SPLIT, rf"{OWN}\s+(?:as|is|was)\s+(?:as\s+)?an?\s+(?:dissident|breakaway|splinter|renegade|rebel)\s+(?:faction|group|wing|part)\s+of\s+{MANY}"),
    rule("two-departures", "departures|splits|defections|secessions", K.SPLIT, rf"\b(?:departures|splits|defections|secessions|schisms)\s+(?:weakened|shook|hit|struck|troubled|divided)\s+{THE_OWN}[^;:.@]{{0,40}}:\s+(?P<x>(?:the\s+)?@\d+)", other_acts=True),
    rule("divided-in-two-smaller-became", "became|called", K.SPLIT, rf"\b(?:divided|split)\s+(?:the\s+)?{OWN}\s+(?:in(?:to)?\s+two|in\s+half)\b[^.]{{0,90}}?\b(?:smaller|other|second|minority|latter)\b[^.;]{{0,30}}?\b(?:became|called\s+itself|took\s+the\s+name(?:\s+of)?)\s+{MANY}", other_acts=True),
    rule("made-out-of-his-men", "out of", K.SPLIT, rf"{OWN}\b{NEAR}\b(?:no\s+longer\s+(?:took|obeyed|recogni[sz]ed|accepted)|refused\s+to\s+obey|rebelled|mutinied)\b[^.;]{{0,80}}?\b{MADE}\s+{MANY}\s+out\s+of", other_acts=True, is_implied=True),
    rule("own-founded-by-command-which-left", "which left|who left|that left", K.SPLIT, rf"(?:{OWN}|^\W*it)\s+was\s+{MADE}\b[^.;@]{{0,40}}?\bby\s+(?:an?|the|some|several|two)\s+(?:[\w-]+\s+){{0,3}}?(?:command|faction|section|branch|wing|unit|column|company|commanders|members|officers|cadres)\s+of\s+{MANY}(?:\s+\([^()]*\))?,?\s+(?:which|who|that)\s+(?:had\s+)?(?:left|quit|broke|seceded|split)", is_implied=True),
    # Mergers.
    rule("product-of-merger", "merger|union|fusion|amalgamation", K.MERGER, rf"{OWN}\s+(?:is|was|were)\s+(?:(?:the\s+)?(?:product|result|outcome|fruit)|(?:born|{MADE})\b[^.;@]{{0,30}}?)\s+(?:of|from|out\s+of|by|through)\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:merger|union|fusion|amalgamation)\s+(?:between|of)\s+{MANY}", other_acts=True),
    rule("made-when-both-joined", "merged|united|fused|amalgamated|joined", K.MERGER, rf"(?:{OWN}|^\W*it)\s+(?:was|were)\s+{MADE}\b[^.;@]{{0,40}}?\bwhen\s+(?:[^@.;]{{0,60}},\s+)?{MANY},?\s+(?:\w+\s+)?(?:merged|united|fused|amalgamated|joined\s+(?:together|forces))\b", other_acts=True, is_implied=True),
    *each_way("amalgamated-with", "amalgamat|fused|fuse", K.MERGER, r"{a}\s+(?:\w+\s+)?(?:amalgamated|fused)\s+with\s+{b}"),
    *each_way("entered-its-ranks", "ranks", K.MERGER, r"\b(?:what\s+remained|the\s+(?:rest|remnants|remainder|survivors))\s+of\s+{a}\s+(?:\w+\s+)?(?:entered|joined|went\s+into)\s+the\s+ranks\s+of\s+{b}"),
    *each_way("took-over-last", "took over|taken over|swallowed", K.MERGER, r"{b}\s+(?:\w+\s+)?(?:took\s+over|swallowed\s+up|swallowed|took\s+in)\s+(?:the\s+(?:last|remaining)\s+(?:\w+\s+)?(?:of\s+)?|what\s+was\s+left\s+of\s+)(?:the\s+)?{a}"),
    *each_way("voted-to-disband-into", "disband|dissolv", K.MERGER, rf"{{a}}{CLOSE}\b(?:disband|dissolve|disbanded|dissolved)\s+(?:itself\s+)?and\s+(?:to\s+)?(?:transfer|hand|transferred|handed|brought)\s+(?:over\s+)?(?:its|their)\s+[^.;@]{{3,40}}?\s+(?:over\s+)?(?:in)?to\s+{{b}}"),
    rule("both-merged-as", "merg|fus|unit", K.MERGER, r"(?:the\s+)?@o\s+and\s+(?:the\s+)?@\d+(?:\s+\([^()]*\))?\s+(?:\w+\s+){0,3}?(?:merged|fused|united|amalgamated)\b[^.;@]{0,60}?\b(?:name|called|form|organi[sz]ation,)\s+(?:a\s+single\s+organi[sz]ation,\s+)?(?P<x>(?:the\s+)?@\d+)".replace("@o", OWN)),
    *each_way("reabsorbed", "reabsorb|absorb|readmit", K.MERGER, r"{a}\s+(?:was|were)\s+(?:\w+\s+)?(?:re-?absorbed|readmitted|reintegrated|taken\s+back)\s+(?:in)?(?:to|by)\s+{b}"),
    # Umbrellas.
    rule("umbrella-of-which-belonged", "belonged|belongs", K.UMBRELLA_MEMBER, rf"{MANY}(?:\s+\([^()]*\))?,\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,4}}?(?:to|of)\s+which\s+{THE_OWN}\s+(?:had\s+|has\s+)?(?:belong(?:ed|s)|been\s+(?:an?\s+)?member)"),
    rule("membership-gave-own", "membership", K.UMBRELLA_MEMBER, rf"^\W*(?:its\s+)?membership\s+(?:in|of)\s+{MANY}[^.;@]{{0,60}}?\b(?:gave|brought|secured|won|offered|cost)\s+{THE_OWN}"),
    *each_way("one-of-the-parts", "one of|among", K.UMBRELLA_MEMBER, r"{a}\s+(?:is|was|were)\s+(?:\w+\s+)?(?:one\s+of|among)\s+(?:the|its)\s+(?:[\w-]+\s+){0,2}?(?:brigades|groups|factions|organi[sz]ations|militias|parties|movements|components?|members)\s+(?:that|which)\s+(?:made\s+up|formed|composed|constituted|belonged\s+to)\s+{b}"),
    rule("was-one-of-its-parts", "one of", K.UMBRELLA_MEMBER, rf"{OWN}(?:(?!@)[^.;]){{5,70}},\s+{MANY}\s+(?:was|were|is)\s+(?:\w+\s+)?one\s+of\s+its\s+(?:[\w-]+\s+)?(?:component|constituent|member|founding)", other_acts=True),
    rule("as-umbrella-for", "umbrella|roof", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:\w+\s+)?(?:acted|served|functioned|acts|serves)\s+as\s+an?\s+(?:umbrella|roof|coalition)\s+(?:organi[sz]ation\s+)?(?:for|of)\s+(?:[\w-]+\s+){{0,4}}?(?:militias|groups|factions|organi[sz]ations),\s+including\s+{MANY}", other_acts=True),
    rule("came-together-as", "came together|united|joined|banded", K.UMBRELLA_MEMBER, r"@o(?:,\s+(?:the\s+)?@\d+|\s+and\s+(?:the\s+)?@\d+)(?:(?!@)[^.;]){0,60}?\b(?:came\s+together|banded\s+together|joined\s+(?:forces|together)|united|gathered)\s+(?:as|in|under|into)\s+(?P<x>(?:the\s+)?@\d+)(?:\s+\([^()]*\))?,\s+an?\s+(?:[\w-]+\s+)?(?:umbrella|coalition|alliance|federation|bloc)".replace("@o", OWN)),
    rule("entered-the-roof", "entered", K.UMBRELLA_MEMBER, rf"(?:{OWN}|\bit)\s+(?:\w+\s+)?entered\s+{MANY},?\s+an?\s+(?:[\w-]+\s+){{0,2}}?(?:platform|coalition|alliance|umbrella|federation|confederation|bloc|council|league)\b", is_implied=True),
    *each_way("acceded-to", "acced|acceded|adher|entered", K.UMBRELLA_MEMBER, r"{a}\s+(?:had\s+|has\s+|\w+ly\s+)?(?:acceded|adhered)\s+to\s+{b}"),
    *each_way("held-a-seat-in", "seat|sat", K.UMBRELLA_MEMBER, r"{a}\s+(?:\w+\s+)?(?:held|had|occupied|took|sat|sits)\s+(?:an?\s+(?:\w+\s+)?seat\s+)?(?:in|on)\s+{b}"),
    rule("as-largest-part-of", "constituent|member|component|part", K.UMBRELLA_MEMBER, rf"^\W*as\s+(?:an?|the|one)\s+(?:[\w-]+\s+){{0,3}}?(?:constituent|member|component|part|partner)(?:\s+(?:group|organi[sz]ation))?\s+of\s+{MANY}(?:(?!@)[^.;]){{0,40}},\s+{THE_OWN}"),
    # Affiliates.
    *each_way("own-branch-apposed", "wing|arm|affiliate|branch|organization|organisation|front|section|league", K.AFFILIATE, rf"{{a}}(?:\s+\([^()]*\))?,\s+(?:the\s+)?{{b}}\s+(?:[\w’'-]+\s+)?{BRANCH}\b"),
    *each_way("its-side-organization", "organization|organisation|front|wing|arm|section|league", K.AFFILIATE, rf"{{a}}(?:\s+\([^()]*\))?(?:,\s+|\s+(?:is|was|functioned\s+as|acted\s+as|served\s+as)\s+)the\s+(?:{SIDE}\s+)(?:organi[sz]ation|front|wing|arm|section|branch|affiliate|league|movement)\s+of\s+{{b}}"),
    *each_way("functioned-as-its-wing", "wing|arm|affiliate|branch|front", K.AFFILIATE, rf"{{a}}\s+(?:is|was|were|functioned\s+as|acted\s+as|served\s+as|as)\s+(?:the\s+)?{{b}}\s+(?:{SIDE}\s+)?(?:wing|arm|front|affiliate|branch)\b"),
    rule("represented-by-affiliate", "affiliate|branch|arm", K.AFFILIATE, rf"{OWN}\s+(?:is|was)\s+represented\b[^.;@]{{0,40}}?\bby\s+its\s+(?:[\w-]+\s+)?(?:affiliate|branch|arm|wing|section),?\s+{MANY}", other_acts=True),
    rule("as-affiliate-of-end", "affiliate|branch|arm|wing", K.AFFILIATE, rf"{MANY}{NEAR}\bas\s+an?\s+(?:[\w-]+\s+)?{BRANCH}\s+of\s+{THE_OWN}", other_acts=True),
    *each_way("front-for", "front", K.AFFILIATE, r"{a}\s+(?:is|was|being|as)\s+(?:\w+\s+)?an?\s+(?:[\w-]+\s+)?(?:front|cover)(?:\s+(?:organi[sz]ation|group|company))?\s+(?:for|of)\s+{b}"),
    rule("subordinate-first", "subordinate|answerable|loyal", K.AFFILIATE, rf"^\W*(?:subordinate|answerable|subject)\s+to\s+{THE_OWN},\s+{MANY}", other_acts=True),
    *each_way("ended-affiliation", "affiliation", K.AFFILIATE, r"{a}\s+(?:\w+\s+)?(?:ended|severed|broke\s+off|cut|renounced)\s+(?:its|their)\s+affiliation\s+(?:with|to)\s+{b}"),
    *each_way("created-as-arm", "serve|act", K.AFFILIATE, rf"{{b}}\s+(?:\w+\s+)?(?:created|founded|formed|established|set\s+up)\s+{{a}}\s+{NEAR}\b(?:to\s+serve\s+as|to\s+act\s+as|as)\s+its\s+(?:[\w-]+\s+)?(?:arm|wing|branch|front)\b"),
    *each_way("takes-orders", "orders|order", K.AFFILIATE, r"{a}\s+(?:in\s+[\w\s]{2,20}?\s+)?(?:took|takes|take|received?|receives|taking|acting\s+on)\s+(?:its\s+|their\s+)?(?:orders|instructions)\s+from\s+{b}"),
    # Successors.
    rule("having-replaced", "replac", K.SUCCESSOR, rf"\bhaving\s+replaced\s+{MANY}[^.;@]{{0,30}},\s+{THE_OWN}"),
    rule("lineage-to", "lineage|descent|ancestry", K.SUCCESSOR, rf"{OWN}\s+(?:\w+\s+)?trac(?:es|ed)\s+(?:its|their)\s+(?:[\w-]+\s+)?(?:lineage|descent|ancestry|pedigree)\s+(?:back\s+)?to\s+(?:the\s+)?(?:defunct\s+|old\s+|now\s+)*{MANY}"),
    *each_way("carried-on-work", "carry|continue", K.SUCCESSOR, rf"\b(?:dissolution|end|collapse|disbandment|demise|defeat)\s+of\s+{{b}}[^.;@]{{0,30}},\s+{{a}}\s+(?:was|were)\s+{MADE}"),
    *each_way("took-its-place", "place", K.SUCCESSOR, rf"{{b}}\s+{NEAR}\b(?:no\s+longer\s+existed|had\s+(?:disappeared|dissolved|collapsed|vanished)|was\s+gone),?\s+and\s+{{a}}\s+(?:had\s+)?taken\s+its\s+place"),
    *each_way("founded-from-remnants", "remnants|ruins|ashes|survivors|wreckage", K.SUCCESSOR, rf"{{a}}\s+(?:was|were)\s+{MADE}\b[^.;@]{{0,30}}?\b(?:from|out\s+of)\s+the\s+(?:remnants|ruins|ashes|survivors|wreckage|remains)\s+of\s+{{b}}"),
    *each_way("is-continuation", "successor|heir|continuation|reincarnation|revival|rebirth|resurrection", K.SUCCESSOR, rf"{{a}}(?:\s+\([^()]*\))?(?:,[^;.@]{{3,110}},)?\s+{IS}\s+(?:[\w-]+\s+){{0,3}}?(?:the|an?)\s+(?:[\w-]+\s+)?{HEIR}\s+(?:of|to)\s+(?:the\s+)?(?:old\s+|former\s+|defunct\s+)?{{b}}"),
    *each_way("made-as-revival", "revival|successor|continuation|heir", K.SUCCESSOR, rf"{{a}}\s+(?:was|were)\s+(?:{MADE}|proclaimed|launched)\b[^.;@]{{0,50}}?\bas\s+(?:the|an?)\s+(?:[\w-]+\s+)?{HEIR}\s+(?:of|to)\s+(?:the\s+)?(?:old\s+|former\s+|defunct\s+)?{{b}}"),
    *each_way("being-under-new-name", "under", K.SUCCESSOR, rf"{{a}}{NEAR}\b(?:is|was|being)\s+(?:the\s+)?(?:defunct\s+|old\s+|former\s+)?{{b}}\s+under\s+(?:an?|another)\s+(?:new\s+|different\s+)?(?:name|banner|guise)"),
    rule("from-which-own-evolved", "evolv|grew|develop", K.SUCCESSOR, rf"{MANY},\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,4}}?(?:from|out\s+of)\s+which\s+{THE_OWN}\s+(?:evolved|grew|developed|emerged)"),
    rule("of-which-own-thought-itself", "successor|heir|continuation", K.SUCCESSOR, rf"{MANY},\s+{NEAR}\bof\s+which\s+{THE_OWN}\s+(?:\w+\s+)?(?:considered|regarded|saw|called|declared)\s+itself\s+(?:as\s+)?(?:the\s+)?{HEIR}"),
    rule("its-successor", "successor|heir", K.SUCCESSOR, rf"{MANY}(?:\s+\([^()]*\))?(?:,[^;.@]{{3,60}},)?\s+(?:is|was)\s+(?:\w+\s+)?its\s+(?:[\w-]+\s+)?(?:successor|heir|continuation)\b", other_acts=True, is_implied=True),
    # Support.
    rule("sent-it-money", "sent|gave|lent|paid|sold|suppl|provid|offer", K.SUPPORT, rf"{MANY}(?:\s+\([^()]*\))?(?:,[^;.@]{{3,60}},)?\s+(?:\w+ly\s+|also\s+|had\s+|have\s+|later\s+)*(?:sent|gave|lent|paid|sold|supplied|provided|offered|furnished)\s+it\s+(?:with\s+)?(?:[\w-]+\s+){{0,2}}?(?:money|weapons|arms|rifles|explosives|gelignite|ammunition|funds|cash|instructors|trainers|equipment|detonators|grenades|guns|pistols|shelter|training|fighters)", other_acts=True, is_implied=True),
    rule("own-sent-it-money", "sent|gave|lent|paid|sold|suppl|provid|offer", K.SUPPORT, rf"{MANY}[^.;]{{5,200}}?\b{THE_OWN}\s+(?:sent|gave|lent|paid|supplied|provided|offered)\s+it\s+(?:with\s+)?(?:[\w-]+\s+){{0,2}}?(?:money|weapons|arms|rifles|explosives|ammunition|funds|cash|instructors|trainers|equipment)"),
    *each_way("financed-its-camps", "financ|fund|paid|bankroll", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:financed|funded|bankrolled|paid\s+for)\s+(?:the\s+)?{b}\s+(?:[\w-]+\s+){0,2}?(?:camps?|operations|purchases|weapons|salaries|bases?|fighters|campaign|newspaper|schools)\b"),
    *each_way("bankrolled", "bankroll|subsidi", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:bankrolled|subsidi[sz]ed|bankrolls)\s+{b}"),
    *each_way("main-source-of-money", "source", K.SUPPORT, r"{a}\s+(?:is|was|were|remained|became)\s+(?:the\s+)?{b}\s+(?:[\w-]+\s+){0,2}?source\s+of\s+(?:money|funds|funding|arms|weapons|income|recruits|supplies)"),
    *each_way("care-and-passage-to", "care|passage|refuge|treatment", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:provided|gave|offered|granted|extended)\s+(?:[\w-]+\s+){0,4}?(?:care|passage|refuge|treatment|lodging|asylum|support|assistance)\s+(?:and\s+[\w\s]{3,25}?\s+)?(?:for|to)\s+(?:the\s+)?(?:wounded\s+)?(?:(?:fighters|members|men|militants|cadres|leaders)\s+of\s+)?{b}"),
    *each_way("supplied-the-with", "suppl|provid|furnish|equip", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:supplied|provided|furnished|equipped)\s+(?:the\s+)?(?:[a-z]+-[a-z]+\s+)?{b}\s+with\s+(?:[\w-]+\s+){0,3}?(?:weapons|arms|explosives|money|funds|ammunition|detonators|rifles|grenades|equipment|training|intelligence|shelter|papers|documents|vehicles|radios|trucks)"),
    *each_way("gave-each-other", "each other|one another", K.SUPPORT, r"{a}\s+and\s+(?:the\s+)?{b}\s+(?:\w+\s+)?(?:gave|lent|offered|provided|supplied|aided|supported|financed|helped)\s+(?:each\s+other|one\s+another)"),
    rule("with-funding-from-first", "funding|money|funds|support|help|backing", K.SUPPORT, rf"^\W*with\s+(?:the\s+)?(?:[\w-]+\s+)?(?:funding|money|funds|support|help|backing|grants|donations)\s+(?:from|of|provided\s+by)\s+{MANY},\s+{THE_OWN}", other_acts=True),
    rule("blamed-for-arming", "blam|accus|charg|suspect", K.SUPPORT, rf"\b(?:blam\w+|accus\w+|suspect\w*|condemn\w*|denounc\w+)\s+{THE_OWN}\s+(?:for|of)\s+(?:\w+ly\s+)?(?:arming|training|funding|financing|sheltering|supplying|equipping|aiding|helping|supporting|hiding|harbou?ring)\s+{MANY}"),
    rule("own-blamed-for-arming", "blam|accus|charg|suspect", K.SUPPORT, rf"\b(?:blam\w+|accus\w+|suspect\w*|condemn\w*|denounc\w+)\s+{MANY}\s+(?:for|of)\s+(?:\w+ly\s+)?(?:arming|training|funding|financing|sheltering|supplying|equipping|aiding|helping|supporting|hiding|harbou?ring)\s+{THE_OWN}", other_acts=True),
    *each_way("bought-weapons-for", "bought|purchas|procur|acquir", K.SUPPORT, r"{a}(?:\s+\([^()]*\))?(?:,[^;.@]{3,60},)?\s+(?:\w+\s+)?(?:bought|purchased|procured|acquired|smuggled|obtained)\s+(?:[\w-]+\s+){0,3}?(?:weapons|arms|explosives|ammunition|rifles|vehicles|papers|equipment)\s+for\s+{b}"),
    *each_way("delivered-to", "deliver|hand|ship", K.SUPPORT, r"{a}(?:\s+\([^()]*\))?(?:,[^;.@]{3,60},)?\s+(?:\w+\s+)?(?:delivered|shipped|handed|smuggled|trucked|conveyed)\s+(?:over\s+)?(?:[\w-]+\s+){0,5}?(?:weapons|arms|explosives|ammunition|rifles|vehicles|money|cash|equipment|fuel|supplies|medicine)\s+(?:[\w-]+\s+){0,3}?to\s+{b}"),
    *each_way("passed-skills-to", "skills|knowledge|expertise", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:passed|taught|imparted|transferred|handed)\s+(?:on\s+)?(?:their|its)\s+(?:[\w-]+\s+)?(?:skills|knowledge|expertise|techniques|know-how)\s+(?:on\s+)?to\s+{b}"),
    # Pledges.
    *each_way("vowed-loyalty", "vow|swear|swore|sworn|fealty|oath|obedience", K.PLEDGE, rf"{{a}}(?:,\s+which)?\s+(?:\w+\s+)?(?:vow(?:ed|s|ing)|swear(?:s|ing)?|swore|sworn|declared|took|taken)\s+(?:an?\s+|their\s+|its\s+)?(?:[\w-]+\s+)?(?:loyalty|allegiance|fealty|obedience|{OATH})\s+to\s+{{b}}"),
    rule("by-swearing-first", "swearing|pledging|vowing", K.PLEDGE, rf"^\W*by\s+(?:swearing|pledging|vowing|declaring)\s+(?:itself|allegiance|loyalty|fealty|obedience)\s+(?:\w+\s+)?to\s+{MANY},\s+{THE_OWN}"),
    rule("after-pledging-itself", "pledging|swearing", K.PLEDGE, rf"\b(?:after|before|since)\s+(?:pledging|swearing|submitting)\s+(?:itself|allegiance|loyalty|fealty)\s+to\s+{MANY}(?:(?!@)[^.;]){{0,30}},\s+{THE_OWN}"),
    *each_way("offered-it-allegiance", "allegiance|loyalty|fealty", K.PLEDGE, r"{a}\s+(?:had\s+|has\s+|have\s+)?(?:offered|given|gave|sworn|pledged)\s+it\s+its\s+(?:allegiance|loyalty|fealty)"),
    # Joint units.
    rule("mixed-unit-set-up-by-both", "joint|common|combined|mixed|shared", K.JOINT_UNIT, rf"\b{SHARED}\s+(?:[\w-]+\s+)?{UNIT}\b[^.;]{{0,60}}?\b(?:set\s+up|created|formed|founded|established|raised|made\s+up|composed|run)\s+(?:in\s+(?:\w+\s+)?\d{{4}}\s+)?(?:by|of|from)\s+{MIXED}"),
    rule("unit-composed-of-both", "composed|made up|consist|drawn|recruits", K.JOINT_UNIT, rf"\b(?:composed|made\s+up|consisting|drawn|recruited)\s+(?:of|from)\s+(?:(?!former\b|ex-)[\w-]+\s+){{0,3}}?(?:members|fighters|men|recruits|volunteers|cadres)\s+(?:of|from)\s+(?:both\s+)?{MIXED}"),
    rule("both-had-joint-unit", "joint|common|combined|mixed|shared", K.JOINT_UNIT, rf"{MIXED}\s+(?:\w+\s+)?(?:had|have|ran|run|shared|maintained|kept|formed|set\s+up|created|raised|fielded)\s+an?\s+(?:[\w-]+\s+)?{SHARED}\s+(?:[\w-]+\s+){{0,3}}?{UNIT}\b"),
    rule("cell-both-shared", "shared|ran|raised|created", K.JOINT_UNIT, rf"\b{SHARED}\s+(?:[\w-]+\s+)?{UNIT}\s+that\s+{MIXED}\s+(?:had\s+)?(?:jointly\s+)?(?:shared|ran|raised|created|formed|set\s+up)"),
    rule("joint-unit-it-ran-with", "joint|common|combined|mixed|shared", K.JOINT_UNIT, rf"\b{SHARED}\s+(?:[\w-]+\s+)?{UNIT}\s+(?:that|which)\s+(?:it|{THE_OWN})\s+(?:\w+\s+)?(?:ran|shared|formed|created|raised|set\s+up|maintained|led|fielded)\s+(?:together\s+)?with\s+{MANY}", is_implied=True),
    rule("unit-jointly-made-by", "jointly", K.JOINT_UNIT, rf"\b{UNIT}\s+jointly\s+(?:created|formed|set\s+up|raised|run|founded|established)\s+by\s+{MIXED}"),
    rule("both-put-men-in-one", "single|one |joint|common|combined|shared", K.JOINT_UNIT, rf"{MIXED}\s+(?:even\s+|\w+ly\s+|later\s+)?(?:placed|put|pooled|combined|merged|brought\s+together|united)\s+[^.;@]{{3,60}}?\b(?:in(?:to)?|under|to\s+form)\s+(?:an?\s+)?(?:single|one|joint|common|combined|shared)\s+(?:[\w-]+\s+)?(?:{UNIT})"),
    rule("pooled-with-that-of", "pooled", K.JOINT_UNIT, rf"{OWN}\s+(?:\w+\s+)?pooled\s+(?:its|their)\s+[\w\s]{{3,30}}?\s+with\s+(?:that|those)\s+of\s+{MANY}\s+to\s+form\s+an?\s+(?:{SHARED})"),
    rule("both-served-together-in", "combined|joint|mixed|common|shared", K.JOINT_UNIT, rf"\b(?:fighters|men|members|recruits|volunteers)\s+(?:from|of)\s+(?:the\s+)?{OWN}\s+and\s+(?:from\s+|of\s+)?{MANY}\s+(?:served|fought|trained)\s+together\s+in\s+an?\s+{SHARED}"),
    rule("several-formed-strike-force", "force|unit|command|company", K.JOINT_UNIT, r"@o,\s+(?P<x>(?:the\s+)?@\d+(?:\s+\([^()]*\))?,?\s+and\s+(?:the\s+)?@\d+)\s+(?:formed|created|set\s+up|established|raised)\s+an?\s+(?:tripartite|trilateral|joint|common|combined|shared|mixed)\s+(?:[\w-]+\s+)?(?:force|unit|command|company|battalion|brigade)".replace("@o", OWN)),
)  # fmt: skip
