"""Plain relations: the commonest sentences that tell a tie by a verb or a noun of action, each way round.

In go templates with `{a}` for who acts and `{b}` for whom it is done to, out come two `Rule`s each. Example:
"@0 came into conflict with @O" makes rivals of both; "@O stopped arming @0" ends support by the own group.
What frames of `relations.frames` tell one way only is told here the other way as well, and with a pronoun for the
own group; tables of the sentences stand in `tests/reading/cases` (plain_ties, plain_pronouns, paragraphs).
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import MADE, PEOPLE, each_way
from stemma.reading.relations.help import THINGS
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, PLAIN_MANY, Rule, rule

K = RelationKind
BE = r"(?:(?:has|have|had|is|are|was|were|been|also|then|later|again|soon|repeatedly|\w+ly)\s+)*"
HELPING = r"(?:arming|training|funding|financing|sheltering|supplying|supporting|equipping|sponsoring|backing|aiding|assisting|helping|hosting|harbou?ring|protecting|subsidi[sz]ing)"
START = r"(?:began|begun|started|admitted(?:\s+to)?|acknowledged|confessed\s+to|resumed|continued|kept|ended\s+up)"
STOP = r"(?:stopped|ceased|quit|halted|gave\s+up|refrained\s+from|discontinued)"
OATH = r"(?:allegiance|pledges?(?:\s+of\s+(?:allegiance|loyalty))?|oaths?(?:\s+of\s+(?:allegiance|loyalty|fealty))?|loyalty|bay[’'‘]?a[ht]?)"
LEADER = r"(?:leaders?|leadership|emir|amir|commanders?|chief|head|founder)"
AGAIN = r"(?:re-?emerged|resurfaced|reappeared|regrouped|reorgani[sz]ed(?:\s+itself|\s+themselves)?|reconstituted(?:\s+itself|\s+themselves)?|re-?formed|rebranded\s+(?:itself|themselves)|transformed\s+(?:itself\s+)?into|was\s+reborn|was\s+reconstituted|was\s+relaunched)"

PLAIN: tuple[Rule, ...] = (
    # Alliance.
    *each_way("deal-with", "deal|accord|understanding|truce|pact|agreement|compact", K.ALLY, rf"{{a}}\s+{BE}(?:struck|reached|concluded|made|signed|sealed|negotiated|entered\s+into)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:deal|accord|understanding|pact|agreement|compact)\s+with\s+{{b}}"),
    *each_way("alliance-of-with", "alliance|partnership|cooperation|collaboration|friendship|pact", K.ALLY, r"\b(?:alliance|partnership|co-?operation|collaboration|friendship|pact)\s+(?:of|between)\s+(?:the\s+)?{a}\s+(?:with|and)\s+{b}"),
    *each_way("aligned", "aligned|allied", K.ALLY, rf"{{a}}\s+{BE}(?:aligned|allied)\s+(?:itself\s+|themselves\s+)?(?:with|to)\s+{{b}}"),
    rule("both-which-cooperated", "which|who", K.ALLY, rf"{MIXED},\s+(?:which|who|and\s+(?:both|the\s+two))\s+(?:have|had)\s+(?:\w+ly\s+)?(?:co-?operated|collaborated|worked\s+together|been\s+(?:\w+\s+)?(?:allied|allies|partners))\b"),
    rule("there-was-friendship", "there", K.ALLY, rf"^\W*(?:between\s+{MIXED}|with\s+{PLAIN_MANY}),?\s+there\s+(?:is|was|were|has\s+been|existed)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:alliance|friendship|co-?operation|partnership|pact|understanding)\b", is_implied=True),
    rule("fought-beside-it", "beside|alongside", K.ALLY, rf"{MANY}\s+{BE}(?:fought|stood)\s+(?:beside|alongside)\s+(?:it|them|@O)\b", other_acts=True, is_implied=True),
    # Rivalry.
    rule("there-was-war", "there", K.RIVAL, rf"^\W*with\s+{MANY},?\s+there\s+(?:is|was|were|has\s+been)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:war|fighting|clashes|hostility|feud|conflict|enmity|skirmishes|rivalry)\b", is_implied=True),
    rule("attacked-its-camps", "attack|raid|storm|overr|destroy|burn|shell|bomb|ambush", K.RIVAL, rf"{MANY}\s+{BE}(?:attacked|raided|stormed|overran|destroyed|burned|burnt|shelled|bombed|ambushed)\s+(?:[\w-]+\s+){{0,2}}?(?:of\s+)?(?:its|@O[’']s)\s+(?:[\w-]+\s+)?(?:camps?|bases?|positions|headquarters|convoys?|fighters|members|offices?|strongholds?|villages|checkpoints)\b", other_acts=True, is_implied=True),
    rule("war-on-it", "war", K.RIVAL, rf"{MANY}\s+{BE}(?:declared|proclaimed|waged)\s+war\s+(?:on|against|upon)\s+(?:it|them|@O)\b", other_acts=True, is_implied=True),
    rule("sided-against", "against", K.RIVAL, rf"(?:{OWN}|\bit)\s+{BE}(?:sided|fought|allied\s+itself|aligned\s+itself|joined\s+(?:forces|hands))\s+(?:together\s+)?(?:with|alongside|beside)\s+(?:(?!@\d)[^.;]){{3,50}}?\s+against\s+{MANY}"),
    rule("both-which-fought", "which|who", K.RIVAL, rf"{MIXED},\s+(?:which|who)\s+(?:have|had)\s+(?:\w+ly\s+)?(?:clashed|feuded|been\s+(?:\w+\s+)?(?:rivals|enemies|at\s+war))\b"),
    *each_way("in-conflict", "conflict|war|odds|loggerheads|feud", K.RIVAL, rf"{{a}}\s+{BE}(?:came\s+|come\s+|got\s+|been\s+|drawn\s+|locked\s+|engaged\s+)?(?:in|into)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:conflict|feud|war|struggle)\s+with\s+{{b}}"),
    *each_way("targeted-people", "target|attack|hunt|assassinat|ambush|kidnap|abduct|execut|kill", K.RIVAL, rf"{{a}}\s+{BE}(?:targeted|attacked|hunted|assassinated|ambushed|kidnapped|abducted|executed|killed)\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}\s+(?:of|from)\s+{{b}}"),
    # Pledges.
    *each_way("oath-of-accepted", "accept|acknowledg|welcom|recogni|receiv", K.PLEDGE, rf"{{b}}\s+{BE}(?:accepted|acknowledged|welcomed|recogni[sz]ed|received)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?{OATH}\s+(?:of|from|by)\s+{{a}}"),
    *each_way("oath-told", "announc|renew|reaffirm|declar|proclaim|confirm|repeat|swor|gave|took", K.PLEDGE, rf"{{a}}\s+{BE}(?:announced|renewed|reaffirmed|declared|proclaimed|confirmed|repeated|swore|sworn|gave|given|took|taken|pledged)\s+(?:an?\s+|its\s+|their\s+|his\s+|the\s+)?(?:\w+\s+)?{OATH}\s+to\s+{{b}}"),
    *each_way("leader-swore", "leader|emir|amir|commander|chief|head|founder", K.PLEDGE, rf"\b{LEADER}\s+of\s+{{a}}\s+{BE}(?:swore|sworn|gave|took|pledged|declared)\s+(?:an?\s+|his\s+|its\s+|their\s+|the\s+)?(?:\w+\s+)?{OATH}\s+to\s+{{b}}"),
    # Splits.
    *each_way("people-made", "member|commander|dissident|fighter|officer|leader|militant|veteran|hardliner|moderate|defector|deserter|student|activist|guerrilla|supporter|cadre|renegade|soldier|men|rebel", K.SPLIT, rf"^\W*(?:in\s+[\w\s]{{3,20}},?\s+)?(?:(?:some|several|many|former|dissident|disaffected|ex-|a\s+few|two|three|a\s+group\s+of|dozens\s+of)\s+)*{PEOPLE}\s+(?:of|from)\s+{{b}}\s+(?:\w+\s+)?{MADE}\s+{{a}}"),
    *each_way("defected", "defect|desert", K.SPLIT, rf"{{a}}\s+{BE}(?:defected|deserted)\s+from\s+{{b}}"),
    rule("his-faction-operates-as", "operat|fought|fight|known|act|call|nam", K.SPLIT, rf"^\W*(?:his|their|this|the\s+breakaway|the\s+splinter)\s+(?:faction|men|group|followers|wing|fighters|band)\s+(?:(?:has|have|had|since|later|then|soon|also|is|was|were|been)\s+)*(?:operat(?:ed|es|ing)|fought|fights|acted|acts|known|call(?:ed|s)\s+(?:itself|themselves)|been\s+called)\s+(?:ever\s+since\s+)?(?:as\s+|under\s+the\s+name(?:\s+of)?\s+)?(?:the\s+)?(?P<x>{NAME})", other_acts=True, is_implied=True),
    rule("which-own-left", "which", K.SPLIT, rf"{OWN}[^.;]{{0,90}}?{MANY},?\s+(?:from\s+)?which\s+(?:it|they|@O)\s+(?:had\s+)?(?:left|quit|abandoned|deserted|broke\s+(?:away|with)|split(?:\s+off)?|separated|seceded)\b"),
    rule("founders-left", "founder", K.SPLIT, rf"(?:\b(?:its|their)|{OWN})\s+(?:(?:co-)?founders?|founding\s+members?|first\s+(?:leaders?|members))\s+{BE}(?:left|quit|broke(?:n)?\s+(?:away\s+from|with)|split\s+(?:from|with)|defected\s+from|deserted|resigned\s+from|expelled\s+from|seceded\s+from)\s+{MANY}", is_implied=True),
    rule("breakaway-that-left", "breakaway|splinter|offshoot", K.SPLIT, rf"\b(?:breakaways?|splinters?|offshoots?),\s+(?:the\s+)?(?P<x>{NAME})(?:,|\s+\([^()]*\))", other_acts=True, is_implied=True),
    # Affiliation.
    *each_way("controlled-by", "control|command|direct|led|run|manag|dominat", K.AFFILIATE, r"{a}\s+(?:is|was|were|has\s+been|had\s+been|remained)\s+(?:\w+ly\s+)?(?:controlled|commanded|directed|run|managed|dominated)\s+by\s+{b}"),
    rule("recognised-it-as-its", "recogni|accept|declar|nam|acknowledg", K.AFFILIATE, rf"{MANY}\s+{BE}(?:recogni[sz]ed|accepted|declared|named|acknowledged)\s+(?:it|them|@O)\s+(?:as\s+|to\s+be\s+)?(?:its|@O[’']s|an?)\s+(?:[\w-]+\s+){{0,2}}?(?:branch|affiliate|province|wing|chapter|arm)\b", is_implied=True),
    rule("declared-part-of-its", "declar|made|make|nam|proclaim|recogni", K.AFFILIATE, rf"{MANY}\s+{BE}(?:declared|made|named|proclaimed|recogni[sz]ed|accepted)\s+(?:the\s+)?{OWN}\s+(?:to\s+be\s+|as\s+)?(?:an?\s+)?(?:part|branch|unit|section|member)\s+of\s+its\b"),
    *each_way("set-up-as-front", "front|cover|wing", K.AFFILIATE, rf"{{b}}\s+(?:[\w-]+\s+){{0,3}}?{MADE}\s+{{a}}[^.;@]{{0,30}}?\bas\s+(?:an?|its)\s+(?:[\w-]+\s+)?(?:front|cover|cover\s+name|political\s+wing|armed\s+wing|branch|affiliate)\b"),
    # Umbrellas.
    rule("joined-in-founding", "joined", K.UMBRELLA_MEMBER, rf"{OWN}\s+{BE}joined\s+[^.;]{{3,100}}?\s+(?:in|to)\s+(?:found(?:ing)?|form(?:ing)?|creat(?:e|ing)|establish(?:ing)?|set(?:ting)?\s+up|launch(?:ing)?)\s+(?P<x>(?:the\s+)?{NAME})"),
    rule("formed-with-others", "form|found|creat|establish|set", K.UMBRELLA_MEMBER, rf"\b(?:together|along|jointly)\s+with\s+(?:[\w-]+\s+){{0,2}}?(?:other\s+)?(?:groups|organi[sz]ations|parties|factions|movements|militias),?\s+(?:it|they|@O)\s+{MADE}\s+{MANY}", is_implied=True),
    # Mergers.
    rule("returned-to-own", "return|rejoin", K.MERGER, rf"{MANY}(?:,|[^.;@]{{0,60}}?)\s+(?:later\s+)?(?:returned\s+to|rejoined)\s+(?:the\s+)?{OWN}(?!\s+(?:territory|area|camp|positions?|control))", other_acts=True),
    rule("merged-into-it", "merg|dissolv|join|fold", K.MERGER, rf"{MANY},?\s+{BE}(?:merged\s+(?:itself\s+)?(?:in)?to|merged\s+with|dissolved\s+itself\s+into|folded\s+(?:itself\s+)?into)\s+(?:it|them|@O)\b", other_acts=True, is_implied=True),
    rule("members-absorbed", "absorb|merg|join|incorporat|integrat", K.MERGER, rf"\b(?:its|the|their)\s+(?:remaining|surviving|last)\s+(?:[\w-]+\s+)?(?:members|fighters|men|units|cells|cadres|militants)\s+(?:(?:was|were|had|been|later|eventually|then|\w+ly)\s+)*(?:absorbed|merged|incorporated|integrated)\s+(?:in)?(?:to|by|with)\s+{MANY}", is_implied=True),
    # Successors.
    rule("remains-regrouped-as", "group|organi|constitut|form|mobili|appear|emerg|surfac|carri|continu", K.SUCCESSOR, rf"(?:\b(?:remaining|surviving|former|last)\s+(?:[\w-]+\s+)?(?:crews|units|cadres|members|fighters|men|militants|commanders?|officers|cells)|\b(?:remnants|survivors|veterans|(?:part|most|many|some)\s+of\s+(?:its|the)\s+(?:rank\s+and\s+file|men|members|fighters|units|cadres)|rank\s+and\s+file))\b(?:(?!@)[^.;]){{0,70}}?\b(?:re-?grouped|re-?organi[sz]ed|reconstituted|re-?formed|remobili[sz]ed|reappeared|re-?emerged|resurfaced|carried\s+on|continued)\b(?:(?!@)[^.;]){{0,60}}?\b(?:as|under\s+the\s+(?:new\s+)?name(?:\s+of)?)\s+(?:the\s+)?(?P<x>{NAME})", other_acts=True, is_implied=True),
    *each_way("came-again-as", "emerg|surfac|appear|group|organi|constitut|form|brand|transform|reborn|launch", K.SUCCESSOR, rf"{{b}}\s+{BE}{AGAIN}\s+(?:as|under\s+the\s+name(?:\s+of)?)?\s*{{a}}"),
    *each_way("from-ruins", "ruins|ashes|remnants|remains|rubble|wreckage", K.SUCCESSOR, rf"{{a}}\s+{BE}(?:emerged|arose|rose|grew|formed|sprang|built)\s+(?:up\s+)?(?:from|out\s+of|on)\s+the\s+(?:ruins|ashes|remnants|remains|rubble|wreckage)\s+of\s+{{b}}"),
    # Support.
    *each_way("began-helping", "began|begun|start|admit|acknowledg|confess|resum|continu|kept", K.SUPPORT, rf"{{a}}\s+{BE}{START}\s+{HELPING}\s+(?:and\s+\w+ing\s+)?(?:[\w-]+\s+){{0,2}}?{{b}}"),
    *each_way("stopped-helping", "stop|ceas|quit|halt|gave|refrain|discontinu", K.SUPPORT, rf"{{a}}\s+{BE}{STOP}\s+{HELPING}\s+{{b}}", is_end=True),
    *each_way("warned", "warn|alert|tip", K.SUPPORT, rf"{{a}}\s+{BE}(?:warned|alerted|tipped\s+off)\s+{{b}}(?:\s+(?:units|fighters|commanders|leaders|members|militants))?\s+(?:of|about|to)\s+(?:[\w-]+\s+){{0,3}}?(?:army|police|troop|military|government|raids?|patrols?|operations?|arrests?|movements?|offensives?)\b"),
    rule("hosted-its", "host|harbo|shelter|hous|lodg", K.SUPPORT, rf"{MANY}\s+{BE}(?:hosted|harbou?red|sheltered|housed|lodged)\s+(?:its|@O[’']s)\s+(?:[\w-]+\s+)?(?:headquarters|leaders?|leadership|fighters|members|offices?|wounded|commanders?|command)\b", other_acts=True, is_implied=True),
    rule("things-for-own-from", "came|come|arriv|obtain|suppl", K.SUPPORT, rf"\b{THINGS}\s+for\s+(?:the\s+)?{OWN}\s+{BE}(?:came|come|arrived|obtained|supplied)\s+(?:from|through|by)\s+{MANY}", other_acts=True),
    rule("trained-some-of-its", "train|arm|shelter|instruct|treat", K.SUPPORT, rf"{MANY}\s+{BE}(?:trained|armed|sheltered|instructed|treated|hosted)\s+(?:(?:about|some|around|nearly|two|three|four|five|six|seven|eight|nine|ten|several|dozens|hundreds|a\s+few|\d+)\s+)*(?:dozen\s+|hundred\s+)?of\s+(?:its|their|@O(?:[’']s)?)\s+(?:[\w-]+\s+)?{PEOPLE}", other_acts=True, is_implied=True),
    rule("which-helped-it", "which", K.SUPPORT, rf"{OWN}[^.;]{{0,90}}?{MANY},?\s+which\s+{BE}(?:armed|trained|funded|financed|sheltered|supplied|equipped|fed|hosted|supported|gave|provided|paid)\s+(?:and\s+\w+\s+)?(?:it|them|@O|its\s+(?:[\w-]+\s+)?{PEOPLE})\b", other_acts=True),
    rule("paid-its-men", "paid|pay|train|arm|cloth|fed|equip", K.SUPPORT, rf"^\W*(?:in\s+(?:that|this|these|those)\s+\w+,?\s+|during\s+\w+\s+\w+,?\s+|in\s+return,?\s+)?{MANY}\s+{BE}(?:paid|trained|armed|clothed|fed|equipped|financed)\s+(?:its|their|@O[’']s)\s+(?:[\w-]+\s+)?[\w-]*(?:ers|men|ors|members|recruits|militants|wounded|salaries|wages)\b", other_acts=True, is_implied=True),
    rule("whom-it-helped", "whom", K.SUPPORT, rf"\b(?:recruits|members|fighters|men|volunteers|cadres|wounded|fugitives)\s+(?:of|from)\s+{MANY},?\s+whom\s+(?:it|they|@O)\s+(?:\w+\s+)?(?:trained|armed|sheltered|housed|fed|instructed|equipped|hosted|treated|hid)\b", is_implied=True),
    *each_way("lent-men", "lent|lend|sent|send|gave|giv|provid", K.SUPPORT, r"{a}\s+(?:[\w-]+\s+){0,5}?(?:lent|lending|sent|sending|gave|given|giving)\s+{b}\s+(?:[\w-]+\s+){0,2}?(?:makers|specialists|experts|instructors|trainers|fighters|technicians|gunmen|advis[eo]rs)\b"),
    *each_way("things-reached", "reach|flow|went|arriv|came|way|sent", K.SUPPORT, rf"\b{THINGS}\s+(?:from|of)\s+{{a}}\s+{BE}(?:reached|flowed\s+to|went\s+to|arrived\s+(?:at|with)|came\s+to|made\s+(?:its|their)\s+way\s+to|found\s+(?:its|their)\s+way\s+to|sent\s+to)\s+{{b}}"),
    *each_way("given-object", "given|lent|sold|paid|sent|handed|offered|granted|provided|supplied|giving|lending|selling|paying|sending|handing|offering|granting|providing|supplying", K.SUPPORT, rf"{{a}}\s+(?:[\w-]+\s+){{0,5}}?(?:given|lent|sold|paid|sent|handed|offered|granted|provided|supplied|giving|lending|selling|paying|sending|handing|offering|granting|providing|supplying)\s+{{b}}(?:\s+(?:with|fighters|members))?\s+(?:[\w-]+\s+){{0,2}}?{THINGS}"),
    *each_way("passing-to", "pass|hand|slip|deliver|sell|sold|channel|smuggl|ship|transfer|send|sent|giv|gave|lend|lent|suppl|provid|furnish|donat", K.SUPPORT, rf"{{a}}\s+(?:[\w-]+\s+){{0,5}}?(?:pass|hand|slip|deliver|sell|sold|channel|smuggl|ship|transferr?|send|sent|giv|gave|lend|lent|suppl|provid|furnish|donat)(?:s|es|ed|en|ied|ies|ing|ling|led|ping|ped|y|ying|e)?\s+(?:over\s+)?(?:[\w-]+\s+){{0,3}}?{THINGS}(?:\s+and\s+[\w-]+)?\s+to\s+{{b}}"),
    *each_way("suspected-of-helping", "suspect|accus|blam", K.SUPPORT, rf"\b(?:suspect|accus)\w*\s+{{a}}\s+of\s+(?:having\s+)?{HELPING}\s+(?:[\w-]+\s+){{0,2}}?{{b}}"),
    *each_way("was-suspected-of-helping", "suspect|accus|blam", K.SUPPORT, rf"{{a}}\s+{BE}(?:suspected|accused)\s+of\s+(?:having\s+)?{HELPING}\s+(?:[\w-]+\s+){{0,2}}?{{b}}"),
    *each_way("bought-from", "bought|purchas|acquir|obtain|procur|got", K.SUPPORT, rf"{{b}}\s+{BE}(?:bought|purchased|acquired|obtained|procured|got)\s+(?:[\w-]+\s+){{0,3}}?{THINGS}\s+(?:and\s+\w+\s+)?from\s+{{a}}"),
)  # fmt: skip
