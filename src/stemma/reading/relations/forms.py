"""Relation forms: ties told by nouns, passives, relative clauses and appositions, either group first.

In go templates with `{a}` for who acts and `{b}` for whom it is done to, out come two `Rule`s each: the
own group in the one place and another in the other. Example: "{a} training of {b}" reads "@0's training
of @O recruits" as support by `@0`. Frames whose subject and object stand around a verb are in
`relations.frames`, single turns of phrase in `relations.turns`.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.frames import BESIDE
from stemma.reading.relations.shapes import ARTICLES, MANY, MIXED, NAME, OWN, Rule, rule

K = RelationKind
TO_OWN = rf"(?:(?:the|an?|its|several|many|some|members|fighters|of|former|defunct|demobilized|demobilised|dissolved|disbanded|defeated|vanished)\s+){{0,3}}?{OWN}"
PEOPLE = r"(?:officers|members|fighters|commanders?|dissidents|cadres|leaders?|militants|veterans|hardliners|moderates|defectors|deserters|students|activists|guerrillas|supporters|renegades|soldiers|men|rebels)"
MADE = r"(?:formed|founded|created|established|set\s+up|launched|built|organi[sz]ed)"
MAKE = r"(?:form|found|create|establish|set\s+up|launch|build|organi[sz]e)"
SORTS = r"(?:groups|factions|organi[sz]ations|movements|parties|militias|fronts)"
AIDING = r"(?:training|arming|funding|financing|sponsorship|support|backing|sheltering|hosting|supply|provision|payments?|aid|assistance|help|patronage|protection|donations?|shipments?|deliver(?:y|ies)|gifts?|subsid(?:y|ies)|transfers?)"
AIDED = r"(?:armed?|trained?|funded?|financed?|supported?|sheltered?|sponsored?|hosted?|supplied|supply|equip(?:ped)?|backed?|assisted?|aided?|helped|protected?|harbou?red|fed|paid)"
FOUGHT = r"(?:fought|fight|attacked|expelled|drove|ousted|defeated|crushed|accused|denounced|condemned|hunted|battled|opposed|considers?|regards?)"
FOE = r"(?:rivals?|enem(?:y|ies)|adversar(?:y|ies)|foes?|opponents?|competitors?|nemesis)"
FRIEND = r"(?:ally|allies|partners?|friends?|confederates?|comrades?(?:[ -]in[ -]arms)?|brothers?[ -]in[ -]arms)"
PARTING = r"(?:break|split|departure|secession|separation|rupture|exit|defection|withdrawal|expulsion|breakaway)"
QUARREL = r"(?:split|dispute|schism|rift|quarrel|mutiny|feud|revolt|disagreements?|conflict|crisis|rebellion|power\s+struggle)"
WING = r"(?:youth|women|student|mass|peasant|workers|labou?r|trade-union|cultural|political|military|armed|urban|rural|media|charitable|relief|naval|propaganda|legal|welfare|social|civilian|overseas|foreign|external|local|regional)(?:[’']s)?\s+(?:organi[sz]ation|wing|front|branch|arm|party|group|section|league|movement|command|unit|affiliate|offshoot)"
HELD = r"(?:(?:(?:is|was|has\s+been|have\s+been|had\s+been)\s+)?(?:described|regarded|seen|considered|known)\s+as|is|was|were|are|has\s+been|had\s+been|have\s+been|became|becomes|remains?|remained|served\s+as|acted\s+as)"

STRUCK = r"(?:carried\s+out|conducted|launched|staged|mounted|executed|committed|perpetrated)\s+(?:[\w’-]+\s+){1,4}?(?:attacks?|bombings?|raids?|ambush(?:es)?|assaults?|operations?|offensives?|kidnappings?|hijackings?|massacres?|strikes?)\b(?:\s+(?:in|on|at|of|near|against)\s+[^.;@,]{2,40})?"


def each_way(
    name: str,
    stems: str,
    kind: RelationKind,
    template: str,
    *,
    is_end: bool = False,
    is_weak: bool = False,
) -> tuple[Rule, Rule]:
    """Two rules: the own group is `{a}`, who acts, and the own group is `{b}`."""
    by_own = template.replace(
        "{a}", f"{OWN}{BESIDE}" if template.startswith("{a}") else TO_OWN
    ).replace("{b}", MANY)
    by_other = template.replace("{a}", MANY).replace(
        "{b}", OWN if template.startswith("{b}") else TO_OWN
    )
    return (
        rule(f"{name}-by-own", stems, kind, by_own, is_end=is_end, is_weak=is_weak),
        rule(f"{name}-by-other", stems, kind, by_other, other_acts=True, is_end=is_end, is_weak=is_weak),
    )  # fmt: skip


FORMS: tuple[Rule, ...] = (
    # Support.
    *each_way("aiding-of", "train|arm|fund|financ|sponsor|support|back|shelter|host|suppl|provi|pay|aid|assist|help|patron|protect|donat|ship|deliver|gift|subsid|transfer", K.SUPPORT, rf"{{a}}\s+(?:[\w-]+\s+)?{AIDING}\s+(?:of|for|to)\s+{{b}}"),
    *each_way("aiding-by", "provided|given|carried|conducted|delivered|handled", K.SUPPORT, rf"\b{AIDING}\s+(?:of|for|to)\s+{{b}}[^.;@]{{0,30}}?\b(?:was|were)\s+(?:\w+\s+)?(?:provided|given|carried\s+out|conducted|delivered|handled|paid)\s+by\s+{{a}}"),
    *each_way("source-for", "patron|sponsor|backer|benefactor|source|supplier|financier|protector|provider", K.SUPPORT, rf"{{a}}\s+{HELD}\s+(?:the\s+)?{{b}}\s+(?:[\w-]+\s+){{0,3}}?(?:patrons?|sponsors?|backers?|benefactors?|sources?\s+of|suppliers?|financiers?|protectors?|providers?)\b"),
    *each_way("owes", "owe", K.SUPPORT, r"{b}\s+ow(?:es|ed)\s+(?:its|their|much|a|the)\s+[^.;@]{0,30}?\bto\s+{a}"),
    *each_way("depends-on", "depend|reli|rely", K.SUPPORT, r"{b}\s+(?:[\w-]+\s+){0,2}?(?:depend\w*|relie[sd]|rely)\s+(?:\w+\s+)?(?:on|upon)\s+{a}(?!\s+(?:methods|tactics|ideas))"),
    *each_way("with-help-before", "with", K.SUPPORT, r"\bwith\s+(?:the\s+)?(?:\w+\s+)?(?:help|support|backing|assistance|aid|blessing)\s+(?:of|from)\s+{a},\s+{b}"),
    *each_way("with-its-help", "help|support|backing|assist|aid|blessing|money", K.SUPPORT, r"{b}\s+[^.;@]{0,60}?\bwith\s+(?:the\s+)?{a}\s+(?:[\w-]+\s+)?(?:help|support|backing|assistance|aid|blessing|money)\b"),
    *each_way("at-disposal", "disposal", K.SUPPORT, r"{a}\s+[^.;@]{0,50}?\bat\s+(?:the\s+)?{b}\s+disposal"),
    *each_way("on-behalf-of", "behalf", K.SUPPORT, r"{a}\s+[^.;@]{0,70}?\b(?:carried\s+out|conducted|staged|committed|raised|collected|smuggled|bought|purchased|attack\w*)\b[^.;@]{0,60}?\bon\s+behalf\s+of\s+{b}"),
    *each_way("on-its-behalf", "behalf", K.SUPPORT, r"{a}\s+[^.;@]{0,70}?\b(?:carried\s+out|conducted|staged|committed|raised|collected|smuggled|bought|purchased|attack\w*)\b[^.;@]{0,60}?\bon\s+{b}\s+behalf"),
    *each_way("whom-it-aided", "which|whom|who|that", K.SUPPORT, rf"{{b}}(?:,\s+[^,;.@]{{1,40}})?,?\s+(?:which|whom|who|that)\s+(?:the\s+)?{{a}}\s+(?:[\w-]+\s+){{0,4}}?{AIDED}\b"),
    *each_way("salaries", "salar|wages|stipend|rent|bills|ransom", K.SUPPORT, r"{a}\s+[^.;@]{0,30}?\bpa(?:id|ys|ying)\s+(?:[\w-]+\s+){0,2}?(?:salar(?:y|ies)|wages|stipends?|rent|bills)\s+(?:of|for|to)\s+(?:[\w-]+\s+){0,3}?{b}"),
    *each_way("supplies-by", "suppl|weapon|arms|money|funds|food|ammunition|brought", K.SUPPORT, r"\b(?:supplies|weapons|arms|money|funds|food|ammunition|recruits|fuel|medicine)\s+(?:for|to)\s+{b}\s+[^.;@]{0,30}?\b(?:was|were)\s+[^.;@]{0,30}?\bby\s+{a}"),
    *each_way("fought-for", "fought|fight|served", K.SUPPORT, r"{a}\s+[^.;@]{0,30}?\b(?:fought|fights?|fighting|served)\s+(?:for|on\s+behalf\s+of|in\s+the\s+ranks\s+of|in\s+the\s+service\s+of|under\s+the\s+flag\s+of)\s+{b}"),
    *each_way("whose-people-aided", "whose", K.SUPPORT, rf"{{b}}[^.;@]{{0,50}}?\b(?:to|by|from|with|of)\s+{{a}},\s+whose\s+(?:[\w-]+\s+)?{PEOPLE}\s+(?:\w+\s+)?{AIDED}\b"),
    *each_way("placed-itself-under", "under", K.PLEDGE, r"{a}(?:,[^;.@]{3,80},)?\s+(?:[\w-]+\s+){0,4}?(?:placed|put)\s+(?:itself|themselves)\s+under\s+(?:the\s+)?(?:command|orders|authority|leadership|direction|control|banner)\s+of\s+{b}"),
    rule("treated-as-its-branch", "treat|regard|consider|count|see", K.AFFILIATE, rf"\b(?:treat|regard|consider|count|see)(?:s|ed)?\s+{MANY}\s+(?:as\s+|among\s+)?(?:another\s+|one\s+)?(?:of\s+)?(?:its|the\s+group[’']s|the\s+{OWN}[’']s|{OWN}[’']s)\s+(?:[\w-]+\s+)?(?:branches|wings|affiliates|fronts|front\s+organi[sz]ations)\b", other_acts=True),
    *each_way("underwent-training", "train", K.SUPPORT, r"{b}\s+(?:[\w-]+\s+){0,4}?(?:underwent|undergone|undergo|received)\s+(?:\w+\s+)?training\s+(?:with|from|at\s+the\s+hands\s+of)\s+{a}"),
    *each_way("shared-its-money", "shar", K.SUPPORT, r"{a}(?:,[^;.@]{3,80},)?\s+(?:[\w-]+\s+){0,2}?shar(?:ed|es)\s+(?:its|their|the|part\s+of\s+its)\s+(?:[\w-]+\s+){0,2}?(?:profits?|proceeds|revenues?|income|takings|money|earnings|ransoms?)\b[^.;@]{0,60}?\swith\s+{b}"),
    *each_way("sent-to-its-camps", "camp|school|base|course", K.SUPPORT, r"{b}(?:,[^;.@]{3,80},)?\s+(?:[\w-]+\s+){0,2}?(?:sent|sends)\s+(?:[\w-]+\s+){0,3}?(?:recruits|members|men|fighters|students|cadres|volunteers)\s+(?:\w+\s+)?to\s+(?:the\s+)?{a}[’']s?\s+(?:\w+\s+)?(?:camps?|schools?|courses|bases?)"),
    *each_way("sent-to-camps-of", "camp|school|base|course", K.SUPPORT, r"{b}(?:,[^;.@]{3,80},)?\s+(?:[\w-]+\s+){0,2}?(?:sent|sends)\s+(?:[\w-]+\s+){0,3}?(?:recruits|members|men|fighters|students|cadres|volunteers)\s+(?:\w+\s+)?to\s+(?:the\s+)?(?:camps?|schools?|courses|bases?)\s+(?:of|run\s+by)\s+(?:the\s+)?{a}"),
    *each_way("trained-in-camps", "trained", K.SUPPORT, r"{b}\s+(?:[\w-]+\s+){0,2}?trained\s+(?:at|in)\s+(?:the\s+)?{a}\s+(?:\w+\s+)?(?:camps?|bases?|facilities|schools?)"),
    *each_way("enjoys-support", "support|backing|patronage|protection|help", K.SUPPORT, r"{b}\s+(?:\w+\s+)?(?:enjoy\w*|had|has|gained|won|secured|obtained|counted\s+on)\s+(?:the\s+)?(?:\w+\s+)?(?:support|backing|patronage|protection|help)\s+of\s+{a}"),
    *each_way("support-withdrawn", "withdr|ended|stop|cut|halt|suspend|discontinu|ceas", K.SUPPORT, rf"{{a}}\s+(?:[\w-]+\s+){{0,2}}?(?:withdrew|ended|stopped|cut(?:\s+off)?|halted|suspended|discontinued|ceased)\s+(?:its|their|all)\s+(?:\w+\s+)?{AIDING}\s+(?:for|to|of)\s+{{b}}", is_end=True),
    *each_way("helped-make", "helped", K.SUPPORT, rf"{{a}}\s+[^.;@]{{0,30}}?\bhelped\s+(?:to\s+)?(?:co-)?{MAKE}\s+{{b}}(?!,?\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:umbrella|coalition|alliance|federation|bloc))"),
    *each_way("raises-for", "launder|rais|collect|gather", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:launder|rais|collect|gather)\w*\s+(?:money|funds|donations|taxes|intelligence|information)\s+(?:for|on\s+behalf\s+of)\s+{b}"),
    *each_way("support-lost", "lost", K.SUPPORT, r"{b}\s+(?:\w+\s+)?lost\s+(?:the\s+)?{a}\s+(?:\w+\s+)?(?:support|protection|backing|patronage|funding)\b", is_end=True),
    *each_way("with-support-of", "with", K.SUPPORT, r"{b}\s+[^.;@]{0,70}?\bwith\s+(?:the\s+)?(?:\w+\s+)?(?:support|help|backing|assistance|aid|blessing)\s+(?:of|from)\s+{a}"),
    # Rivalry.
    *each_way("foe-of", "rival|enem|adversar|foe|opponent|competitor|nemesis", K.RIVAL, rf"{{a}},?\s+(?:{HELD}\s+)?(?:an?\s+|the\s+)?{{b}}\s+(?:[\w-]+\s+){{0,3}}?{FOE}\b"),
    *each_way("whom-it-fought", "which|whom|who|that", K.RIVAL, r"{b}(?:,\s+[^,;.@]{1,40})?,?\s+(?:which|whom|who)\s+(?:the\s+)?{a}\s+(?:[\w-]+\s+){0,3}?(?:fought|attacked|expelled|drove|ousted|defeated|crushed|denounced|condemned|hunted|battled|opposed)\b"),
    *each_way("hunted", "hunt|besieg|massacr|persecut|purg|retaliat|vilif|boycott", K.RIVAL, r"{a}\s+[^.;@]{0,40}?\b(?:hunt(?:s|ed)|besieg(?:es|ed)|massacr(?:es|ed)|persecut(?:es|ed)|purg(?:es|ed)|vilif(?:ies|ied)|retaliat\w+\s+against)\s+(?:[\w-]+\s+){0,4}?{b}"),
    rule("each-other", "each other|one another", K.RIVAL, rf"{MIXED}[^.;@]{{0,60}}?\b(?:blam|accus|denounc|attack|fought|fight|kill|condemn|threaten|ambush|battl)\w*\s+(?:each\s+other|one\s+another)\b"),
    rule("battles-between", "battle|fire|skirmish|violence|shoot|gun", K.RIVAL, rf"\b(?:battles|firefights|skirmishes|violence|shoot-?outs|gunfights|gunfire|bloodshed)\b[^.;]{{0,20}}?\bbetween\s+{MIXED}"),
    rule("opposite-sides", "opposite|opposing", K.RIVAL, rf"{MIXED}[^.;@]{{0,30}}?\bon\s+(?:opposite|opposing|different)\s+sides\b"),
    *each_way("made-to-fight", "form|found|creat|establish|set|launch|organi", K.RIVAL, rf"{{a}}[^.;@]{{0,40}}?\b{MADE}\b[^.;@]{{0,30}}?\bto\s+(?:combat|fight|counter|oppose|resist|destroy)\s+{{b}}"),
    *each_way("made-against", "form|found|creat|establish|set|launch|organi", K.RIVAL, rf"\b{MADE}\s+{{a}}[^.;@]{{0,40}}?\bto\s+(?:combat|fight|counter|oppose|resist|destroy)\s+{{b}}"),
    *each_way("taken-from-by", "captur|seiz|taken|wrest|stolen", K.RIVAL, r"\b(?:captured|seized|taken|recaptured|retaken|wrested|stolen)\s+from\s+{b}\s+by\s+{a}"),
    *each_way("deed-by", "assassinat|kill|murder|execut|kidnap|captur|expul|defeat|attack|bomb|siege|massacr", K.RIVAL, r"\b(?:assassination|killing|murder|execution|kidnapping|capture|expulsion|defeat|attacks?|bombing|siege|massacre)\s+(?:of|on)\s+(?:\w+\s+){0,3}?{b}[^.;@]{0,30}?\bby\s+{a}"),
    *each_way("death-sentence", "sentenc|death", K.RIVAL, r"{a}\s+[^.;@]{0,20}?\b(?:(?:passed|pronounced|imposed)\s+(?:an?\s+)?(?:death\s+)?sentences?\s+(?:of\s+death\s+)?(?:on|against)|sentenced)\s+(?:[\w-]+\s+){0,4}?{b}"),
    *each_way("help-against", "against", K.RIVAL, r"{a}\s+[^.;]{0,70}?\b(?:help|support|assistance|aid|protection|allies)\s+against\s+{b}"),
    rule("mutual-war", "wag|fought|conduct", K.RIVAL, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:waged|wage|fought|conducted|were\s+locked\s+in)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:campaigns?|wars?|feuds?|vendettas?|battles?|struggle)\b"),
    *each_way("pact-against", "alliance|coalition|pact|front", K.RIVAL, r"{a}\s+[^.;@]{0,50}?\b(?:alliance|coalition|pact|common\s+front|bloc)\s+against\s+{b}"),
    *each_way("against-including", "against", K.RIVAL, r"{a}\s+[^.;@]{0,60}?\bagainst\s+(?:[\w-]+\s+){1,4}?(?:forces|groups|militias|factions|organi[sz]ations)?,?\s*(?:including|such\s+as|notably|among\s+them)\s+{b}"),
    # Alliance.
    *each_way("friend-of", "ally|allies|partner|friend|confederate|comrade|brother", K.ALLY, rf"{{a}},?\s+(?:{HELD}\s+)?(?:an?\s+|the\s+)?{{b}}\s+(?:[\w-]+\s+){{0,3}}?{FRIEND}\b(?!\s+of)"),
    *each_way("most-alliance", "alliance|partnership|cooperation|ties|links|relationship", K.ALLY, r"{a}\s+(?:[\w-]+\s+){0,4}?(?:alliance|partnership|co-?operation|ties|links)\s+(?:is|was|were|has\s+been|had\s+been|remained)\s+(?:that\s+)?with\s+{b}"),
    *each_way("sisterly", "sister|brother|comrade|fraternal", K.ALLY, r"{a}\s+[^.;@]{0,40}?\b(?:describ|call|regard|view|refer|consider|treat|hail)\w*\s+(?:to\s+)?{b}\s+(?:as\s+)?(?:its|an?|their|the)\s+(?:sister|brother|fraternal|comrade)\w*"),
    *each_way("in-concert", "concert|tandem|conjunction|league with", K.ALLY, r"{a}\s+[^.;@]{0,40}?\bin\s+(?:concert|tandem|conjunction|league|collusion)\s+with\s+{b}"),
    *each_way("linked-by", "linked|tied|connected", K.ALLY, r"{a}\s+[^.;@]{0,20}?\b(?:linked|tied|connected)\b[^.;@]{0,40}?\b(?:to|with)\s+{b}"),
    *each_way("loyal", "loyal", K.ALLY, r"{a}\s+(?:[\w-]+\s+)?(?:remain(?:s|ed)|stay(?:s|ed)|is|was|were|are)\s+(?:\w+\s+)?loyal\s+to\s+{b}"),
    *each_way("joint-room", "joint", K.ALLY, r"{a}\s+[^.;@]{0,60}?\bjoint\s+(?:(?!operations?\b)[\w-]+\s+){0,2}?(?:rooms?|camps?|headquarters|offices?|patrols?|lists?|congress(?:es)?|training|committee|newspaper|bases?|exercises?)\s+with\s+{b}"),
    *each_way("stood-closest", "closest", K.ALLY, r"{a}\s+(?:(?:has|have|had|always|long|also)\s+)*(?:stood|been|remained|felt|was|were|is|stands)\s+closest\s+to\s+{b}"),
    rule("its-friend-since", "ally|partner|friend|comrade", K.ALLY, rf"{OWN}[^.;@]{{0,80}}?{MANY},\s+(?:its|{OWN})\s+(?:[\w-]+\s+){{0,2}}?{FRIEND}\s+(?:since|from|until|for|in)\b"),
    rule("made-it-ally", "made|make", K.ALLY, rf"\bmade\s+(?:it|(?:the\s+)?{OWN})\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,2}}?{FRIEND}\s+of\s+{MANY}"),
    *each_way("is-wing-for", "women|youth|student|political|military|armed|media|charit|relief|propaganda|social", K.AFFILIATE, rf"{{a}}(?:,[^.;@]{{3,50}},)?\s+{HELD}\s+(?:an?\s+|the\s+)(?:[\w-]+\s+){{0,2}}?{WING}\s+of\s+{{b}}"),
    *each_way("under-its-orders", "under", K.AFFILIATE, r"{a}(?:,[^.;@]{2,60},|,)?\s+(?:[\w-]+\s+){0,3}?(?:fights?|fought|operat\w+|act\w*|stands?|stood|been|serv\w+)\s+under\s+{b}(?:[’']s?)?\s+(?:command|orders|control|direction|leadership|authority)\b"),
    *each_way("carried-to", "carried|brought|deliver|ferr|smuggl|transport|handed", K.SUPPORT, rf"{{a}}\s+(?:(?:couriers|messengers|{PEOPLE})\s+)?(?:[\w-]+\s+){{0,5}}?(?:carried|brought|delivered|ferried|smuggled|transported|handed)\s+(?:[\w-]+\s+){{0,3}}?(?:money|cash|arms|weapons|rifles|pistols|ammunition|explosives|funds|dynamite|documents)\s+to\s+{{b}}"),
    rule("could-rely-on", "rely|count", K.ALLY, rf"(?:\bit|{OWN})\s+could\s+(?:always\s+|still\s+)?(?:rely|count)\s+(?:above\s+all\s+|chiefly\s+|mainly\s+|most\s+)?(?:on|upon)\s+{MANY}"),
    rule("with-which-at-war", "war|conflict", K.RIVAL, rf"{MANY}(?:\s+\([^()]{{1,12}}\))?,\s+(?:(?!@)[^.;,]){{3,60}}?\s+with\s+which\s+(?:it|(?:the\s+)?{OWN})\s+(?:was|is|has\s+been|had\s+been)\s+(?:in|at)\s+(?:[\w-]+\s+)?(?:war|conflict)\b", is_implied=True),
    *each_way("at-its-side", "side", K.ALLY, r"{a}(?:,[^.;@]{2,60},)?\s+(?:has|have|had|was|were|is|are|stood|remained|been|\s){1,3}?\s*(?:at|by|on)\s+{b}(?:[’']s)?\s+side\b"),
    *each_way("made-as-a-front", "as", K.AFFILIATE, r"{a}(?:,[^.;@]{2,60},)?\s+(?:(?:may|might|could|has|have|had|was|were|is|are|been|be|\w+ly)\s+)+(?:created|founded|set\s+up|established|formed|built)\s+by\s+{b}\s+as\s+(?:an?|its|the)\s+(?:[\w-]+\s+){0,2}?(?:front|wing|branch|arm|cover|auxiliary|proxy)\b"),
    *each_way("was-superseded", "supersed|supplant", K.SUCCESSOR, r"{b}\s+(?:was|were|had\s+been)\s+(?:[\w-]+\s+)?(?:superseded|supplanted)\s+by\s+{a}"),
    *each_way("struck-with", "together|jointly|concert|conjunction", K.ALLY, rf"{{a}}(?:,[^.;@,]{{3,60}},)?\s+(?:[\w-]+\s+){{0,3}}?{STRUCK},?\s+(?:together|jointly|in\s+concert|in\s+conjunction)\s+with\s+{{b}}"),
    rule("run-together", "jointly|together", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,3}}?(?:jointly\s+(?:ran|run|operated?|controll?(?:ed)?|manned|administered?|patroll?(?:ed)?|train(?:ed)?|held|govern(?:ed)?|manag(?:ed?))\b|(?:ran|run|runs|operated?|controll?(?:ed)?|plan(?:ned)?|organi[sz]ed?|trained?|acted|act|fought|fight|worked|work|lived|live|carried\s+out|conducted|launched|staged|claimed)\b[^.;@]{{0,40}}?\btogether\b)"),
    rule("joint-both", "joint", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,3}}?(?:establish|set\s+up|form|ran|run|open|maintain|creat|held|hold)\w*\s+(?:an?\s+)?(?:\w+\s+)?joint\s+(?:(?!operations?\b)[\w-]+\s+){{0,2}}?(?:rooms?|camps?|headquarters|offices?|committee|training|congress|centers?|centres?|lists?)\b"),
    rule("bloc", "bloc|front|partnership|axis|understanding|agreement|deal", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,5}}?(?:form|reach|conclud|sign|strik|struck|made|make|establish|creat|built|enter)\w*\s+(?:into\s+)?(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:bloc|common\s+front|axis|understanding|agreement|deal|entente|non-aggression\s+pact)\b(?!\s+with\s+(?:the\s+)?(?:government|authorities|regime|army|state))"),
    rule("drew-closer", "closer|reconcil|fraterni|made up", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,4}}?(?:drew\s+closer|(?:were\s+)?reconciled|made\s+up|grew\s+closer|fraterni[sz]ed|moved\s+closer)\b"),
    rule("shared-thing", "share", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?share[sd]?\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:[\w-]+\s+){{0,2}}?(?:stations?|newspapers?|caches?|camps?|bases?|headquarters|offices?|safe\s+houses|weapons|intelligence|fighters|recruits|funds|infrastructure|sanctuar(?:y|ies)|logistics|training|money)\b"),
    rule("exchanging", "exchang|hiding|train|lend|borrow", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:exchanging|sharing|swapping|lending)\s+(?:[\w-]+\s+){{0,2}}?(?:intelligence|information|weapons|fighters|training|expertise|personnel|recruits|prisoners|arms|money)\b"),
    *each_way("on-terms", "terms", K.ALLY, r"{a}\s+[^.;@]{0,40}?\bon\s+(?:\w+\s+){0,2}?(?:good|friendly|cordial|excellent|speaking|amicable)\s+terms\s+with\s+{b}"),
    rule("both-on-terms", "terms", K.ALLY, rf"{MIXED}\s+[^.;@]{{0,40}}?\bon\s+(?:\w+\s+){{0,2}}?(?:good|friendly|cordial|excellent|amicable|speaking)\s+terms\b"),
    *each_way("joined-by", "joined", K.ALLY, r"{a}(?:\s+and\s+(?:the\s+)?@\d+)?\s+(?:was|were)\s+(?:\w+\s+)?joined\s+by\s+{b}\s+(?:in|for|against)\b", is_weak=True),
    *each_way("once-friend", "once|formerly|long", K.ALLY, rf"{{a}},\s+(?:once|formerly|long|previously)\s+(?:an?|its|the)\s+(?:\w+\s+)?{FRIEND},[^.;@]{{0,60}}?{{b}}"),
    rule("pooled", "pool", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:pooled?|combined?)\s+(?:their\s+)?(?:[\w-]+\s+){{0,2}}?(?:money|funds|resources|forces|intelligence|weapons|income|proceeds)\b"),
    rule("each-other-help", "support|help|aid|assist", K.ALLY, rf"{MIXED}[^.;@]{{0,60}}?\b(?:support|help|aid|assist)(?:ed|ing)?\s+(?:each\s+other|one\s+another)\b"),
    *each_way("fought-with-against", "fought|fight|fights", K.ALLY, r"{a}\s+[^.;@]{0,20}?\b(?:fought|fights?)\s+(?:together\s+)?with\s+{b}\s+against\b"),
    *each_way("on-the-side-of", "side", K.ALLY, r"{a}\s+[^.;]{0,30}?\b(?:fought|fights?|fighting)\b[^.;]{0,60}?\b(?:on|at)\s+the\s+side\s+of\s+{b}"),
    # Splits: `a` leaves `b`.
    *each_way("parting-from", "break|split|departure|secession|separation|rupture|exit|defection|expulsion", K.SPLIT, rf"{{a}}\s+(?:[\w-]+\s+)?{PARTING}\s+(?:with|from)\s+{{b}}"),
    *each_way("after-its-parting", "break|split|departure|secession|separation|rupture|exit|defection|expulsion", K.SPLIT, rf"\b(?:after|following|since|upon)\s+(?:its|their)\s+{PARTING}\s+(?:with|from)\s+{{b}}[^.;@]{{0,40}}?,\s+{{a}}"),
    *each_way("having-left", "having|after", K.SPLIT, r"\b(?:having|after)\s+(?:left|leaving|quit|quitting|broken\s+(?:with|away\s+from)|breaking\s+(?:with|away\s+from)|split(?:ting)?\s+from|deserted|deserting)\s+{b}[^.;@]{0,40}?,\s+{a}"),
    *each_way("gave-rise", "rise|birth|spawn", K.SPLIT, r"{b}[^.;@]{0,40}?\b(?:g[ai]ve[sn]?|giving)\s+(?:rise|birth)\s+to\s+{a}"),
    *each_way("out-of-quarrel", "split|dispute|schism|rift|quarrel|mutiny|feud|revolt|disagreement|conflict|crisis|rebellion|struggle", K.SPLIT, rf"{{a}}\s+[^.;@]{{0,40}}?\b(?:emerged|arose|born|grew|resulted|sprang|formed|originated|created|founded)\b[^.;@]{{0,40}}?\b(?:from|out\s+of|after|in|by|during|of)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?{QUARREL}\s+(?:within|in|of|inside|with)\s+{{b}}"),
    *each_way("quarrel-bore", "split|dispute|schism|rift|quarrel|mutiny|feud|revolt|disagreement|conflict|crisis|rebellion|struggle", K.SPLIT, rf"\b{QUARREL}\s+(?:within|in|inside)\s+{{b}}[^.;@]{{0,40}}?\b(?:gave\s+(?:birth|rise)\s+to|produced|led\s+to|resulted\s+in|brought\s+forth|spawned)\s+(?:the\s+(?:birth|creation|formation|emergence)\s+of\s+)?{{a}}"),
    *each_way("made-by-leavers", "form|found|creat|establish|set|launch|organi", K.SPLIT, rf"{{a}}\s+[^.;@]{{0,40}}?\b{MADE}\b[^.;@]{{0,40}}?\bby\s+[^.;@]{{0,40}}?\b(?:who\s+)?(?:had\s+)?(?:been\s+)?(?:expelled\s+from|deserted(?:\s+from)?|defected\s+from|split\s+(?:from|with)|broken?\s+(?:away\s+)?(?:from|with)|resigned\s+from|separated\s+from|left|dismissed\s+from|departed\s+from|quit)\s+{{b}}"),
    *each_way("its-people-made", "form|found|creat|establish|set|launch|build", K.SPLIT, rf"{{b}}\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}\b[^.;@]{{0,70}}?\b(?:{MADE}|to\s+{MAKE})\s+(?:an?\s+(?:[\w-]+\s+){{0,3}}?(?:group|faction|movement|organi[sz]ation|party),?\s+(?:called\s+|named\s+)?)?{{a}}"),
    *each_way("part-renamed", "renam|call|took|adopt|rebrand|styl|reconstitut", K.SPLIT, r"\b(?:faction|wing|part|group|unit|battalion|brigade|commanders?|members|fighters|remainder|remnants)\s+(?:of|from)\s+(?:the\s+)?{b}[^.;]{0,120}?\b(?:renam\w+\s+(?:itself|themselves)|rebrand\w+\s+(?:itself|themselves)(?:\s+as)?|call\w*\s+(?:itself|themselves)|styl\w+\s+(?:itself|themselves)|(?:took|taking|adopted|adopting)\s+the\s+name)\s+(?:of\s+)?{a}"),
    *each_way("split-and-born", "born|formed|emerged|created|founded", K.SPLIT, r"{b}[^.;@]{0,40}?\b(?:split|fracture|splinter|break\s+up)\w*[^.;@]{0,20}?,?\s+and\s+{a}\s+(?:was|were)\s+(?:born|formed|created|founded)"),
    *each_way("from-which", "from which", K.SPLIT, r"{b},?\s+from\s+which\s+(?:the\s+)?{a}\s+(?:had\s+)?(?:split|broke|broken|seceded|separated|splintered|departed|parted)"),
    rule("split-roots-own", "from which", K.SPLIT, rf"{OWN}[^.;]{{0,60}}?{MANY},?\s+from\s+which\s+@O\s+(?:had\s+)?(?:split|broke|broken|seceded|separated|splintered|departed)"),
    *each_way("withdrew-from", "withdrew|departed|resigned", K.SPLIT, r"{a}\s+(?:[\w-]+\s+){0,2}?(?:withdrew|departed|resigned)\s+from\s+{b}")[1:],
    *each_way("a-breakaway", "breakaway|splinter|offshoot", K.SPLIT, r"{a},?\s+(?:is\s+|was\s+)?(?:an?|another|the)\s+(?:[\w-]+\s+){0,2}?(?:breakaway|splinter|offshoot)(?:\s+(?:group|faction))?\s+(?:of|from)\s+{b}"),
    *each_way("made-by-its-people", "form|found|creat|establish|set|launch|organi", K.SPLIT, rf"{{a}}\s+[^.;@]{{0,30}}?\b{MADE}\b[^.;@]{{0,30}}?\bby\s+(?:[\w-]+\s+){{0,3}}?{PEOPLE}\s+(?:of|from)\s+{{b}}"),
    *each_way("made-of-its", "made up|compos|consist|compris", K.SPLIT, r"{a}\s+[^.;@]{0,30}?\b(?:made\s+up|composed|consist\w*|compris\w*)\s+(?:[\w-]+\s+){0,3}?{b}\s+(?:dissidents|defectors|deserters|renegades)"),
    *each_way("wing-became", "wing|faction|members|fighters|branch|officers|commanders", K.SPLIT, rf"{{b}}\s+(?:[\w-]+\s+){{0,2}}?(?:{PEOPLE}|wing|faction|branch)\b[^.;@]{{0,40}}?\b(?:defected|left|broke|split|seceded|rebelled|mutinied)\b[^.;@]{{0,40}}?\b(?:became|renamed\s+(?:itself|themselves)|called\s+(?:itself|themselves))\s+{{a}}"),
    *each_way("formed-when-split", "formed|founded|created|born|established", K.SPLIT, r"{a},?\s+(?:which\s+)?(?:was\s+)?(?:formed|founded|created|born|established)\s+(?:when|after|as)\s+{b}\s+(?:\w+\s+)?(?:split|fractured|splintered|broke\s+up|fell\s+apart)"),
    *each_way("parent-of", "parent", K.SPLIT, r"{b}\s+(?:is|was|had\s+been|,)?\s*(?:the\s+)?(?:former\s+|original\s+)?parent\s+(?:organi[sz]ation|group|movement|party)\s+of\s+{a}"),
    *each_way("led-to-leave", "leave|quit|break|split|secede|abandon", K.SPLIT, r"\b(?:led|caused|prompted|forced|drove|persuaded)\s+{a}\s+to\s+(?:leave|break\s+(?:with|away\s+from)|quit|split\s+(?:from|with)|secede\s+from|abandon)\s+{b}"),
    *each_way("one-of-its", "one of", K.SPLIT, r"{a},\s+one\s+of\s+(?:the\s+)?{b}\s+(?:[\w-]+\s+){0,2}?(?:brigades|battalions|units|factions|groups|members|wings),\s+[^.;@]{0,30}?\b(?:defected|left|broke|split|withdrew|seceded)\b"),
    rule("and-left-own", "left|quit|broke|split", K.SPLIT, rf"^\W*(?:in\s+[^,@]{{1,20}},\s+)?(?:the\s+)?(?P<x>{NAME})\s+[^.;]{{0,90}}?\band\s+(?:\w+\s+)?(?:left|quit|broke\s+with|split\s+from)\s+(?:the\s+)?{OWN}(?!\s+(?:territory|positions|camps?|area))", other_acts=True),
    *each_way("made-by-its-former", "by", K.SPLIT, rf"{{a}}\s+[^.;@]{{0,30}}?\b{MADE}\b[^.;@]{{0,30}}?\bby\s+[^.;]{{2,50}}?,\s+{{b}}\s+former\s+(?:[\w-]+\s+){{0,2}}?(?:leader|commander|negotiator|spokesman|spokesperson|deputy|member|emir|chief|founder|ideologue)"),
    *each_way("split-when-formed", "split|fractur|splinter", K.SPLIT, rf"{{b}}\s+(?:\w+\s+)?(?:split|fractured|splintered)\b[^.;@]{{0,40}}?\b(?:its|their|some|several)\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}\s+{MADE}\s+{{a}}"),
    *each_way("formerly-its", "formerly|once|previously", K.SPLIT, r"{a},?\s+(?:formerly|once|previously)\s+(?:an?\s+)?{b}\s+(?:\w+\s+)?(?:faction|unit|wing|brigade|battalion|cell|splinter)\b"),
    # Successors: `a` after `b`.
    rule("dissolved-and-succeeded", "succeeded|replaced", K.SUCCESSOR, rf"{OWN}\s+(?:was|were)\s+(?:\w+\s+)?(?:dissolved|disbanded|wound\s+up)\b[^.;@]{{0,40}}?\band\s+(?:\w+\s+)?(?:succeeded|replaced)\s+by\s+{MANY}", other_acts=True),
    *each_way("succeeded-by", "succeeded|replaced", K.SUCCESSOR, r"{b}\s+[^.;]{0,60}?\b(?:was|were|been)\s+(?:\w+\s+)?(?:succeeded|replaced)\s+(?:\w+\s+)?by\s+(?:an?\s+[\w-]+\s+(?:[\w-]+\s+)?(?:party|group|movement|organi[sz]ation|front),\s+)?{a}"),
    *each_way("its-remnants", "remnant|members|cadres|survivors|veterans|leaders|fighters", K.SUCCESSOR, rf"{{b}}\s+[^.;@]{{0,30}}?\b(?:disbanded|dissolved|collapsed|was\s+\w+|broke\s+up|fell\s+apart|disintegrated)\b[^.;@]{{0,40}}?\b(?:its|and|their|most|some|of|the)\s+(?:[\w-]+\s+){{0,2}}?(?:remnants|members|cadres|survivors|veterans|leaders|fighters|remains)\s+(?:\w+\s+)?(?:regrouped|re-?formed|reorgani[sz]ed|re-?emerged|reconstituted\s+themselves|{MADE})\s+(?:as\s+)?{{a}}"),
    *each_way("turned-into", "transform|convert|reconstitut|reorgani|rebrand|renam", K.SUCCESSOR, r"{b}[^.;@]{0,30}?\b(?:transformed|converted|reconstituted|reorgani[sz]ed|rebranded|turned)\s+(?:itself|themselves)\s+(?:into|as)\s+(?:an?\s+(?:[\w-]+\s+){1,3}?,\s+)?{a}"),
    *each_way("roots-in", "roots|origins", K.SUCCESSOR, r"{a}\s+(?:[\w-]+\s+){0,2}?(?:has|had|have|finds?|found)\s+(?:its|their)\s+(?:[\w-]+\s+)?(?:roots|origins)\s+in\s+{b}"),
    *each_way("evolved-into", "evolved|developed|morphed|turned", K.SUCCESSOR, r"{b}\s+(?:[\w-]+\s+)?(?:evolved|developed|morphed|turned)\s+into\s+{a}"),
    # Mergers.
    rule("merged-with-others", "merg|unit|fus|join", K.MERGER, rf"{OWN}\s+and\s+(?:[\w-]+\s+){{1,4}}{SORTS}\s+(?:\w+\s+)?(?:merged|united|fused|amalgamated|joined)\b[^.;@]{{0,20}}?\b(?:form|into|as|create|under|become)\s+{MANY}"),
    *each_way("rejoined", "rejoin|reintegrat", K.MERGER, r"{a}[^.;]{0,60}?(?:,|\band)\s+(?:later\s+|subsequently\s+)?rejoined\s+{b}"),
    *each_way("through-merger", "merger|fusion|union|unification|amalgam", K.MERGER, rf"{{b}}\s+[^.;@]{{0,30}}?\b(?:{MADE}|emerged|arose|originated|born|resulted|formed)\b[^.;@]{{0,30}}?\b(?:through|by|from|out\s+of|as|in|after)\s+(?:the|an?)\s+(?:\w+\s+)?(?:merger|fusion|union|unification|amalgamation)\s+(?:of|between)\s+(?:[\w-]+\s+[\w-]+,\s+)?{{a}}"),
    rule("united-under", "merg|unit|fus|join", K.MERGER, rf"{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:merged|united|fused|joined|amalgamated)\s+with\s+(?P<z>[^.;]{{0,60}}?)\s+(?:under\s+the\s+(?:name|banner)(?:\s+of)?|as|into)\s+{MANY}"),
    *each_way("reabsorbed", "reabsorb|reincorporat|reintegrat|re-absorb", K.MERGER, r"{a}\s+(?:[\w-]+\s+){0,3}?(?:re-?absorbed|reincorporated|reintegrated)\s+(?:\w+\s+)?(?:into|by)\s+{b}"),
    *each_way("took-what-was-left", "took over|absorbed|swallowed|inherited|integrated", K.MERGER, r"{b}\s+(?:\w+\s+)?(?:took\s+over|absorbed|swallowed|inherited|integrated)\s+(?:what\s+(?:was|remained)\s+(?:left\s+)?of|the\s+(?:rest|remnants|remains)\s+of)\s+{a}"),
    rule("merged-both", "merged|united|fused|amalgam", K.MERGER, rf"{MIXED}\s+(?:\w+\s+){{0,2}}?(?:merged|fused|amalgamated)\b(?!\s+(?:with|into)\b)(?![^.;]*\b(?:to\s+(?:form|create|become|establish)|into|under\s+the\s+name)\b)"),
    *each_way("joined-own", "joined", K.MERGER, r"{a}\s+(?:\w+\s+)?joined\s+{b}")[1:],
    rule("one-of-those-merged", "merg|unit|fus|join", K.MERGER, rf"{OWN}\s+(?:[\w-]+\s+){{0,2}}?one\s+of\s+(?:[\w-]+\s+){{0,3}}?{SORTS}\s+(?:that|which)\s+(?:merged|united|fused|joined)\b[^.;@]{{0,40}}?\b(?:form|into|create|as|become|establish)\s+{MANY}"),
    rule("absorbed-several", "absorb", K.MERGER, rf"{OWN}\s+(?:\w+\s+)?(?:re-?)?absorbed\s+(?:[\w-]+\s+){{1,4}}(?:factions|groups|organi[sz]ations|militias|brigades),\s+(?:including\s+)?{MANY}", other_acts=True),
    # Umbrellas.
    rule("among-members", "among|including", K.UMBRELLA_MEMBER, rf"\bamong\s+(?:the\s+)?(?:founding\s+|leading\s+)?(?:members|components|founders)\s+of\s+{MANY}\s+(?:is|was|are|were)\s+[^.;]{{0,40}}?{OWN}"),
    rule("helped-found", "found|form|creat|establish|launch", K.UMBRELLA_MEMBER, rf"{OWN}\s+[^.;@]{{0,30}}?\bhelped\s+(?:to\s+)?(?:co-)?{MAKE}\s+(?P<x>{ARTICLES}{NAME})(?=,?\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:umbrella|coalition|alliance|federation|front|bloc|council))"),
    rule("as-was-own", "member", K.UMBRELLA_MEMBER, rf"\bmembers?\s+of\s+{MANY},?\s+as\s+(?:was|is|were|did|had)\s+(?:the\s+)?{OWN}"),
    rule("announced-creation", "announc|declar|proclaim", K.UMBRELLA_MEMBER, rf"{MIXED.replace('?P<x>', '?P<z>')}\s+(?:[\w-]+\s+)?(?:announced|declared|proclaimed)\s+(?:the\s+)?(?:creation|formation|founding|establishment|birth)\s+of\s+{MANY}"),
    rule("set-up-with", "form|found|creat|establish|set|launch", K.UMBRELLA_MEMBER, rf"\bwith\s+(?:[\w-]+\s+){{0,3}}?{SORTS},\s+(?:the\s+)?{OWN}\s+(?:\w+\s+)?{MADE}\s+{MANY}"),
    rule("counts-among", "among", K.UMBRELLA_MEMBER, rf"{MANY}\s+(?:\w+\s+)?(?:counts?|counted|lists?|listed|numbers?|numbered|includes?|included)\s+(?:the\s+)?{OWN}\s+among\s+its\s+(?:[\w-]+\s+)?(?:members|components|founders|affiliates)"),
    rule("to-which-own-belongs", "to which", K.UMBRELLA_MEMBER, rf"{MANY},?\s+[^.;@]{{0,80}}?\bto\s+which\s+(?:the\s+)?{OWN}\s+(?:\w+\s+)?(?:belong\w*|adher\w*|acced\w*)"),
    rule("together-made", "form|found|creat|establish|set|launch", K.UMBRELLA_MEMBER, rf"{OWN},?\s+(?:together|along|jointly|in\s+alliance)\s+with\s+(?P<z>[^.;]{{0,80}}?),?\s+{MADE}\s+{MANY}"),
    rule("made-with-several", "form|found|creat|establish|set|launch", K.UMBRELLA_MEMBER, rf"{OWN}(?:,\s+(?:the\s+)?@\d+)*,?\s+and\s+(?:[\w-]+\s+){{1,3}}{SORTS}\s+(?:\w+\s+)?{MADE}\s+{MANY}"),
    rule("suspended-own", "suspend|exclud", K.UMBRELLA_MEMBER, rf"{MANY}\s+(?:\w+\s+)?(?:suspended|excluded)\s+(?:the\s+)?{OWN}", is_end=True),
    rule("from-which-withdrawn", "from which", K.UMBRELLA_MEMBER, rf"{MANY},?\s+from\s+which\s+(?:it|they|@O|the\s+@O)\s+(?:had\s+|has\s+|was\s+|had\s+been\s+)?(?:withdrawn|withdrew|resigned|expelled)", is_end=True),
    rule("made-together-with", "form|found|creat|establish|set|launch|cofound|co-found", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:\w+\s+)?(?:co-?founded|{MADE})\s+(?P<x>{ARTICLES}{NAME})(?:\s+in\s+(?:\w+\s+)?\d{{4}})?,?\s+(?:together\s+|along\s+|jointly\s+)?with\s+(?:the\s+)?@\d"),
    rule("both-became-members", "member", K.UMBRELLA_MEMBER, rf"{MIXED.replace('?P<x>', '?P<z>')}[^.;@]{{0,90}}?\b(?:became|are|were|remain\w*)\s+(?:\w+\s+)?members\s+of\s+{MANY}"),
    rule("under-its-roof", "umbrella|framework|banner", K.UMBRELLA_MEMBER, rf"\b(?:under|within)\s+the\s+(?:umbrella|framework|banner)\s+of\s+{MANY},\s+(?:the\s+)?{OWN}"),
    rule("umbrella-joined-own", "joined", K.UMBRELLA_MEMBER, rf"{MANY}\s+(?:\w+\s+)?joined\s+(?:the\s+)?{OWN}", other_acts=True),
    # Affiliates: `a` of `b`.
    rule("own-wing-named", "wing|front|branch|arm|organi|party|section|league|affiliate|unit|command|group|movement", K.AFFILIATE, rf"{OWN}\s+(?:(?:has|had|maintains?|maintained|ran|runs)\s+(?:an?\s+)?)?(?:[\w-]+\s+){{0,2}}?{WING},\s+(?:(?:called|named|known\s+as)\s+)?{MANY}", other_acts=True),
    rule("another-affiliate", "affiliate|wing|branch|subsidiary|front", K.AFFILIATE, rf"^\W*(?:an?|another|one)\s+(?:[\w-]+\s+){{0,2}}?(?:affiliates?|wing|front\s+organi[sz]ation|branch|subsidiary),\s+{MANY}", other_acts=True),
    *each_way("acts-as-its", "act|serv|function|operat", K.AFFILIATE, r"{a}\s+(?:\w+\s+)?(?:acted|acts?|served|serves?|functioned|functions?|operated|operates?)\s+as\s+(?:the\s+)?{b}\s+(?:[\w-]+\s+){0,2}?(?:forces|arm|wing|militia|police|bodyguard|force|service|troops|branch|front)\b"),
    rule("own-created-to", "form|found|creat|establish|set|launch|organi", K.AFFILIATE, rf"{OWN}\s+(?:\w+\s+)?(?:formed|founded|created|established|set\s+up|launched|organi[sz]ed)\s+(?P<x>{ARTICLES}{NAME})(?:\s+in\s+(?:\w+\s+)?\d{{4}})?\s+to\s+(?!(?:unite|unify|coordinate|represent|negotiate))[a-z]+", other_acts=True),
    rule("reorganized-as-wing", "which", K.AFFILIATE, rf"{MANY},?\s+which\s+(?:remains|is|was|became|served\s+as|serves\s+as)\s+(?:the\s+)?{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:wing|arm|branch|front|unit)\b", other_acts=True),
    *each_way("within", "within", K.AFFILIATE, r"{a}\s+(?:\w+\s+)?(?:operat\w+|fought|fights?|serv\w+|exist\w+)\s+(?:\w+\s+)?within\s+{b}"),
    *each_way("controls", "control|command", K.AFFILIATE, r"{b}\s+(?:(?!(?:is|was|were|are|been)\b)\w+\s+)?(?:controls|controlled|commands|commanded)\s+{a}(?=\s*(?:[.,;]|$|through\b|via\b|by\b|from\b|and\b))"),
    rule("made-as-its-front", "form|found|creat|establish|set|launch|organi", K.AFFILIATE, rf"(?:{OWN}|\bit)\s+(?:\w+\s+)?{MADE}\s+(?P<x>{ARTICLES}{NAME})(?:\s+in\s+(?:\w+\s+)?\d{{4}})?,?\s+as\s+its\s+(?:[\w-]+\s+){{0,3}}?(?:wing|arm|branch|front|unit|party|affiliate)", other_acts=True),
    # Pledges.
    *each_way("pledge-given", "pledge|oath", K.PLEDGE, r"{a}[^.;@]{0,120}?\b(?:gave|made|offered|swore|took)\s+(?:an?|its|his|their)\s+(?:\w+\s+)?(?:pledge|oath)\s+to\s+{b}"),
    *each_way("to-whom-pledged", "whom|whose|which", K.PLEDGE, r"{b},?\s+to\s+(?:whom|which|whose\s+\w+)\s+(?:the\s+)?{a}\s+(?:\w+\s+)?(?:swore|pledged|gave|declared)\s+(?:\w+\s+){0,2}?(?:allegiance|loyalty|fealty|obedience|bay)"),
    rule("to-whom-own-pledged", "whom|whose|which", K.PLEDGE, rf"{OWN}[^.;@]{{0,70}}?{MANY},?\s+to\s+(?:whom|which|whose\s+\w+)\s+(?:it|they|@O)\s+(?:\w+\s+)?(?:swore|pledged|gave|declared)\s+(?:\w+\s+){{0,2}}?(?:allegiance|loyalty|fealty|obedience|bay)"),
    *each_way("allegiance-of", "allegiance|loyalty|pledge|oath", K.PLEDGE, r"{a}\s+(?:\w+\s+)?(?:allegiance|pledge(?:\s+of\s+\w+)?|oath(?:\s+of\s+\w+)?|loyalty)\s+to\s+{b}"),
)  # fmt: skip
