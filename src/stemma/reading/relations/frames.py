"""Relation frames: kinds of ties by what a predicate means, with either group as its subject.

In goes a table of predicates, out come `Rule`s: for a frame such as "clashed with" one with the own
group before it and one with the other, and for a frame that two subjects share ("@O and @0 clashed")
one for both. Between a subject and its predicate stands no other group, so that a predicate takes the
nearest groups as its own. The single turns of phrase stand in `relations.rules`.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.shapes import MANY, MIXED, OWN, PLAIN_MANY, TROOPS, Rule, rule

K = RelationKind
FAR = r"[^.;@]{0,70}?"
"""Between a subject and its predicate: no other group."""
HAS = r"(?:(?:has|have|had|is|are|was|were|been|being|be|also|may|might|could|would|will|did|later|then|first|soon|often|\w+ly)\s+)*"
BESIDE = r"(?:\s+and\s+(?:the\s+)?@\d+(?:[’']s)?(?!,?\s+(?:which|who|whose|that)))?"
""" "@O and @0 were supported by"."""
NOT_BY = r"(?!\s+(?:by|with|alongside)\b)"
"""A passive turns who acts round, and who is attacked with is no victim."""
THE = r"(?:the\s+|its\s+|an?\s+)?"
TO_OWN = rf"{THE}(?:[a-z-]+\s+){{0,2}}?{OWN}"


def either(
    name: str,
    stems: str,
    kind: RelationKind,
    predicate: str,
    *,
    reverse: bool = False,
    is_end: bool = False,
    is_weak: bool = False,
) -> tuple[Rule, Rule]:
    """Two rules: the own group as subject of the predicate, and the other group.

    `reverse`: the object acts on the subject ("received ... from").
    """
    return (
        rule(f"{name}-by-own", stems, kind, rf"{OWN}{BESIDE}{FAR}\b(?:{predicate}){NOT_BY}\s+{MANY}", other_acts=reverse, is_end=is_end, is_weak=is_weak),
        rule(f"{name}-by-other", stems, kind, rf"{MANY}{FAR}\b(?:{predicate}){NOT_BY}\s+{TO_OWN}", other_acts=not reverse, is_end=is_end, is_weak=is_weak),
    )  # fmt: skip


def both(
    name: str, stems: str, kind: RelationKind, predicate: str, *, is_end: bool = False
) -> tuple[Rule]:
    """One rule: the own group and another share the predicate."""
    return (
        rule(
            f"{name}-by-both",
            stems,
            kind,
            rf"{MIXED}{TROOPS}\s+(?:\([^()]*\)\s+)?(?:units\s+)?{HAS}(?:{predicate})\b",
            is_end=is_end,
        ),
    )


BAD = r"(?:bad|poor|hostile|tense|strained|difficult|uneasy|antagonistic|troubled|frosty|sour|adversarial|fraught|bitter)"
SHARED = r"(?:pact|treaty|accord|alliance|coalition|partnership|understanding|cooperation|co-operation|collaboration|friendship|memorandum|agreement|common\s+front|working\s+relationship)"
MEMBERS = r"(?:members?|leaders?|commanders?|fighters|cadres|officers|veterans|militants|dissidents?|defectors?|elements|activists|supporters|hardliners|factions?|wing|group)"
DISARMED = r"[^.;@]{0,30}?\b(?:laid\s+down|handed\s+(?:in|over)|surrendered|gave\s+up|turned\s+in)\s+(?:its|their|all)\s+(?:arms|weapons)\b"
""" "The members of @O handed in their weapons and founded a party": they did not leave it, it went on as that."""
FORMED = r"(?:formed|founded|created|established|set\s+up|launched|organi[sz]ed)"
FRAMES: tuple[Rule, ...] = (
    *either("pact", "pact|treaty|accord|alliance|coalition|partner|understanding|operation|collaborat|friendship|memorandum|agreement|front|relationship", K.ALLY,
            rf"(?:sign|conclud|seal|enter|form|forg|reach|negotiat|agree|announc|broker|renew|establish|creat|struck|made|make|has|had|maintain|kept|keep|began|begin|start|cultivat|enjoy|develop|pursu)\w*\b[^.;@]{{0,40}}?\b{SHARED}\b[^.;@]{{0,30}}?\bwith"),
    *either("sided", "side|aligned|teamed|common cause|joined|linked up|banded|fraterni|liais", K.ALLY,
            r"(?:sides|sided|siding|aligned\s+(?:itself|themselves)|aligns\s+itself|teamed\s+up|made\s+common\s+cause|joined\s+(?:forces|hands)|linked\s+up|banded\s+together|liais\w+)\s+(?:with|to)"),
    *either("turned-on", "turn", K.RIVAL, r"turn(?:s|ed)\s+(?:on|against)(?:\s+(?:its|their)\s+(?:former|one-time|erstwhile|old|ex-)\s*(?:ally|allies|partners?|friends?|comrades),?)?"),
    *either("shared", "share|exchang|pooled|swap|ordinat|plan|carried|conduct", K.ALLY,
            r"(?:(?:co-?ordinat|synchroni[sz])\w+|(?:share[sd]?|sharing)(?!\s+(?:[\w-]+\s+){0,2}?(?:(?:intelligence|information)\s+with|(?:conceptions?|ideolog\w+|beliefs?|views?|goals?|aims?|visions?|ideas?|outlook|doctrines?|values?|profits?|proceeds|revenues?|income|takings|(?:ransom\s+)?money|earnings|origins?|roots?|hostility|hatred|opposition)\b))|exchang\w+(?!\s+(?:gun)?(?:fire|shots|blows|insults|threats|accusations))|pool\w*|swap\w*)\s+(?:[\w-]+\s+){1,5}?with"),
    *either("burned-houses", "burn|torch|loot|raid|plunder|ransack|set", K.RIVAL,
            r"(?:burn(?:ed|t)|torched|looted|raided|plundered|ransacked|set\s+fire\s+to|destroyed)\s+(?:[\w-]+\s+){0,2}?(?:houses|homes|villages?|camps?|offices?|bases?|shops|property|farms)\s+(?:of|belonging\s+to)(?:\s+(?:the\s+)?(?:members|supporters|families|followers|fighters)\s+of)?"),
    *either("contested-with", "contest|disput", K.RIVAL, r"(?:contest|disput)(?:ed|es|ing)\s+(?:[\w’'-]+\s+){1,6}?with"),
    *either("partner", "partner|ally|friend|comrade|confederate", K.ALLY,
            r"(?:is|was|were|are|became|become|remain\w*|been|considered|considers|called|as)\s+(?:an?\s+|the\s+|one\s+of\s+the\s+)?(?:[\w-]+\s+){0,3}?(?:partners?|ally|allies|friends?|comrades|confederates?)\s+(?:of|to|with|for)"),
    *either("close", "close|sympath|friendly|linked|connected|tied|associated", K.ALLY, r"(?:is|was|were|are|became|been|remain\w*)\s+(?:\w+\s+){0,2}?(?:linked|connected|tied|associated)\s+(?:to|with)|(?:is|was|were|are|became|been|remain\w*)\s+(?:\w+\s+)?(?:close|friendly|sympathetic)\s+(?:to|with|towards?)"),
    *either("trained-together", "together|alongside", K.ALLY, r"(?:train|plan|live|meet|met|work|act|fight|fought|operate)\w*\s+(?:together|alongside|jointly)\s*(?:with)?", is_weak=True),
    *both("partners", "side|jointly|closely|share|partner|allies|allied|friends|comrades|together|forces|hands|cooperat|collaborat|ordinat|camps", K.ALLY,
          r"(?:(?:(?:are|were|became|been|remain\w*|as)\s+)?(?:\w+\s+){0,2}?(?:partners|allies|allied|friends|comrades)|(?:train|plan|work|act|fight(?!er)|fought|meet|met|operate)\w*\s*(?:together|closely|jointly|side\s+by\s+side|shoulder)|(?:co-?operate|collaborate|co-?ordinate)\w*|share[sd]?\s+(?:training|camps|intelligence|bases|weapons|money|resources|information))"),
    *both("pact-both", "pact|treaty|accord|alliance|coalition|agreement|partnership|understanding|friendship|memorandum", K.ALLY,
          rf"(?:announc|proclaim|sign|conclud|seal|enter|form|forg|reach|agree|struck|made|maintain|had|enjoy|kept|uph[eo]ld)\w*\b[^.;@]{{0,30}}?\b{SHARED}"),
    rule("ally-relation-good", "relation|ties|links|cooperation|alliance|partnership|dealings|contacts", K.ALLY, rf"{OWN}\s+(?:\w+\s+)?(?:relations?|relationships?|ties|links|dealings|contacts)\s+(?:with|to)\s+{MANY}\s+{HAS}(?:\w+\s+)?(?:cooperative|close|friendly|good|warm|cordial|strong|amicable)\b"),
    rule("rival-relation-bad", "relation|ties", K.RIVAL, rf"{OWN}\s+(?:\w+\s+)?(?:relations?|relationships?|ties)\s+(?:with|to)\s+{MANY}\s+{HAS}(?:\w+\s+)?{BAD}\b"),
    rule("ally-seen", "consider|regard|view|sees|calls", K.ALLY, rf"(?:{OWN}{FAR}\b(?:consider|regard|view|see|call)\w*\s+{MANY}|{PLAIN_MANY}{FAR}\b(?:consider|regard|view|see|call)\w*\s+{TO_OWN})\s+(?:as\s+)?(?:an?|its|their)\s+(?:\w+\s+)?(?:ally|partner|friend|brother)\w*"),
    rule("rival-seen", "consider|regard|view|sees|call|declar|brand|label|denounc|pronounc", K.RIVAL, rf"(?:{OWN}{FAR}\b(?:consider|regard|view|see|call|declar|brand|label|denounc|pronounc)\w*\s+{MANY}|{PLAIN_MANY}{FAR}\b(?:consider|regard|view|see|call|declar|brand|label|denounc|pronounc)\w*\s+{TO_OWN})\s+(?:as\s+)?(?:(?:an?|its|their|the)\s+)?(?:\w+\s+)?(?:enem|rival|foe|apostate|traitor|adversar|collaborator|puppet|stooge|threat|competitor|infidel|heretic)\w*"),
    *either("lost-to", "lost|lose|ceded|surrender", K.RIVAL, r"(?:lost|loses|ceded|surrendered)\b[^.;@]{0,50}?\bto"),
    *either("took-from", "seiz|captur|took|wrest|conquer|recaptur|taken", K.RIVAL, r"(?:(?<!received\s)(?<!got\s)(?<!bought\s)(?<!obtained\s)(?:seiz|captur)|took|wrest|retook|recaptur|conquer|taken)\w*\b(?!\s+(?:(?:its|their)\s+)?(?:orders|instructions|directions|inspiration)\b)[^.;@]{0,50}?\bfrom"),
    rule("rival-helped-against", "against", K.RIVAL, rf"(?:support|help|aid|assist|back|join|side)\w*\s+(?:with\s+)?(?:the\s+)?{OWN}\s+(?:[^.;@]{{0,30}}?\s)?against\s+{MANY}"),
    *either("beaten-by", " by ", K.RIVAL, r"(?:murder|shot|assassinat|besieg|attack|defeat|expell|oust|driven\s+out|rout|crush|evict|ambush|target|condemn|denounc|overrun|raid|push|threaten|kill|execut|captur|oppos)(?:ed)?\s+(?:(?!(?:the|an?)\s+(?:attack|bombing|killing|massacre))[^.;@]{0,40}?\s)?by"),
    rule("ally-own-ties", "alliance|cooperation|partnership|ties|links|connection|contact|relation|collaborat|operation", K.ALLY, rf"{OWN}\s+(?:(?!no\b|not\b|never\b)[\w-]+\s+){{0,4}}?(?:alliance|co-?operation|partnership|ties|links|connections|contacts|collaboration)\s+(?:with|to)\s+{MANY}"),
    rule("ally-other-ties", "alliance|cooperation|partnership|ties|links|connection|contact|relation|collaborat|operation", K.ALLY, rf"{MANY}\s+(?:(?!no\b|not\b|never\b)[\w-]+\s+){{0,4}}?(?:alliance|co-?operation|partnership|ties|links|connections|contacts|collaboration)\s+(?:with|to)\s+{TO_OWN}"),
    rule("ally-together-with", "together|along|concert|conjunction|tandem", K.ALLY, rf"(?:{OWN}|\bit),?\s+(?:together|along|jointly|in\s+concert|in\s+conjunction|in\s+tandem|in\s+cooperation)\s+with\s+{MANY}", is_weak=True),
    rule("allies-of-own", "allies|allied|ally|partner", K.ALLY, rf"{OWN}\s+{MANY}\s+(?:allies|partners)\b"),
    rule("allies-once", "allies|friends|partners", K.ALLY, rf"(?:^|\b)(?:although|though|while|once|formerly|initially|former)\s+(?:\w+\s+){{0,2}}?(?:allies|friends|partners),?\s+(?:the\s+)?{MIXED}"),
    rule("alliance-with-own", "alliance|partnership|cooperation|pact|ties|links", K.ALLY, rf"\b(?:alliance|partnership|cooperation|pact|ties|links)\s+(?:\w+\s+)?(?:of|between)\s+{MIXED}"),
    *either("alliance-broken", "alliance|ties|cooperation|relations|partnership|contact|pact|links", K.ALLY,
            r"(?:broke|broken|break|ended|severed|cut|terminated|dissolved|abandoned|suspended|renounced|left|quit)\w*\s+(?:off\s+)?(?:its\s+|their\s+|all\s+|the\s+|an?\s+)?(?:\w+\s+)?(?:alliance|ties|cooperation|relations|relationship|partnership|contacts?|pact|links)\s+(?:with|to)", is_end=True),
    *either("fought", "blows|exchanged|fight|fought|battl|clash|combat|skirmish|feud|quarrel|war|compet|vie|fell out", K.RIVAL,
            r"(?:(?:fights|fighting|fought)(?!\s+(?:for|beside|alongside|with|under|together|next|on\s+behalf))|battl\w+|clash\w*\s+(?:\w+\s+){0,2}?with|skirmish\w*\s+with|combat(?:s|ed|ing)|feud\w*\s+with|c[oa]me\s+to\s+blows\s+with|exchanged\s+fire\s+with|quarrel\w*\s+with|wag\w+\s+(?:\w+\s+){0,3}?war\s+(?:on|against|with)|(?:at|in)\s+(?:open\s+)?war\s+with|compet\w+\s+(?:\w+\s+){0,3}?with|vied?\s+with|fell\s+out\s+with|fallen\s+out\s+with|(?:is|was|were|are)\s+in\s+conflict\s+with)"),
    *either("struck-at", "attack|overr|raid|storm|expel|oust|drove|push|rout|defeat|crush|evict|ambush|bomb|shell|seiz|captur|target|repel", K.RIVAL,
            r"(?:attack(?:s(?!\s+(?:of|on|by|in|against)\b)|ed)|overran|overrun|raid(?:s(?!\s+(?:of|on|by|in|against)\b)|ed)|storm(?:s|ed)|expel(?:s|led)|oust(?:s|ed)|drove(?:\s+out)?|push(?:es|ed)\s+(?:out\s+|back\s+)?|rout(?:s|ed)|defeat(?:s|ed)|crush(?:es|ed)|evict(?:s|ed)|ambush(?:es|ed)|bomb(?:s|ed)|shell(?:s|ed)|target(?:s|ed)|repel(?:s|led))(?:\s+(?:an?|the|its|two|three|four|several|many)\s+(?:[\w-]+\s+){0,2}?(?:camps?|bases?|positions?|convoys?|patrols?|headquarters|offices?|strongholds?|villages?|outposts?|fighters|members|checkpoints?|commanders?|leaders?)\s+(?:of|held\s+by|belonging\s+to|run\s+by|controlled\s+by))?"),
    *either("killed", "kill|murder|execut|assassinat|behead|captur|abduct|kidnap", K.RIVAL,
            r"(?:kill|murder|execut|assassinat|behead|captur(?!ed\s+(?:members|fighters|militants|leaders|documents|papers|commanders|weapons)\b)|abduct|kidnap)(?:s|ed|es|ped)?(?:\s+(?:the|an?|its|their|several|senior|two|three|four|five|six|seven|eight|nine|ten|many|some|at\s+least|dozens\s+of|\d+|top|former|rival|one\s+of)){0,4}?"),
    *either("denounced", "threaten|blam|condemn|denounc|oppos|critici|reject|excommunicat|apostat|hostile|enem|disavow|despis|accus|confront|challeng|resist", K.RIVAL,
            r"(?:threaten(?:s|ed)|blam(?:es|ed)|accus(?:es|ed)|reject(?:s|ed)|despis(?:es|ed)|condemn(?:s|ed)|denounc(?:es|ed)|oppos(?:es|ed)|critici[sz](?:es|ed)|confront(?:s|ed)|challeng(?:es|ed)|(?:is|was|were|are|became|remain\w*)\s+(?:\w+\s+)?(?:hostile|opposed|antagonistic)\s+(?:to|towards?)|(?:is|was|were|are|became|remain\w*)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:rivals?|enem(?:y|ies)|foes?|opponents?|adversar(?:y|ies)|competitors?)\s+(?:of|to|for))"),
    *either("bad-relations", "relation|ties", K.RIVAL, rf"{BAD}\s+(?:relations?|relationships?|ties)\s+(?:with|to)"),
    *both("clashed", "clash|fought|battl|feud|skirmish|rival|enem|foe|fell out|conflict|war|compet|hostil|killed", K.RIVAL,
          r"(?:clash\w*|fought(?!\s+(?:together|side|alongside|jointly|against|on\s+the\s+same|shoulder))|battled(?!\s+(?:together|side|alongside|against))|feuded|skirmished|quarrell?ed|fell\s+out|competed?|(?:are|were|became|become|been|remain\w*|as)\s+(?:\w+\s+){0,2}?(?:rivals|enemies|foes|adversaries|competitors|at\s+war|hostile|in\s+(?:open\s+|armed\s+)?conflict)|killed\s+[^.;@]{0,30}?\beach\s+other|(?:turned|went\s+to\s+war)\s+(?:on|with|against)\s+each\s+other)"),
    *both("feud-ended", "feud|quarrel|conflict|rivalry|war|hostilities|fighting|truce|cease|peace|differences", K.RIVAL,
          r"(?:(?:ended|settled|resolved|halted|suspended|ceased|buried|patched\s+up|laid\s+aside|made\s+up)\s+(?:their|the|all)\s+(?:\w+\s+)?(?:feud|quarrel|conflict|rivalry|war|hostilities|fighting|dispute|differences)|agreed\s+to\s+(?:stop|end|halt|cease|suspend)\s+(?:all\s+|their\s+)?(?:fighting|hostilities|attacks)|(?:agreed|signed|concluded|reached|declared)\s+(?:(?!joint\b)\w+\s+){0,3}?(?:truce|cease-?fire|peace))", is_end=True),
    rule("truce-between", "truce|cease|peace", K.RIVAL, rf"\b(?:truce|cease-?fire|armistice|peace\s+(?:deal|accord|agreement))\s+between\s+{MIXED}", is_end=True),
    *either("truce-with", "truce|cease|peace", K.RIVAL, r"(?:agree|sign|conclud|reach|declar|made|make)\w*\b[^.;@]{0,30}?\b(?:truce|cease-?fire|peace\s+(?:deal|accord|agreement)?)\s*with", is_end=True),
    *either("gave", "taught|teach|instruct|paid|pays|help|aid|support|assist|back|arm|fund|financ|train|equip|shelter|harbo|host|suppl|sponsor|protect|bankroll|mentor", K.SUPPORT,
            r"(?:help(?:s|ed)|aid(?:s|ed)|support(?:s|ed)|assist(?:s|ed)|back(?:s(?!\s+on\b)|ed)|arm(?:s|ed)?(?=\s+(?:the\s+)?@)|taught|teach(?:es)?|instruct(?:s|ed)|pa(?:id|ys)(?![^.;]{0,80}\b(?:ransom|release)\b)|fund(?:s|ed)|financ(?:es|ed)|train(?:s|ed)(?!\s+(?:at|in|with|alongside|under|together)\b)|equip(?:s|ped)|shelter(?:s|ed)|harbou?r(?:s|ed)|host(?:s|ed)|suppl(?:ies|ied)|sponsor(?:s|ed)|protect(?:s|ed)|bankroll(?:s|ed)|mentor(?:s|ed))(?:\s+(?:members|fighters|militants|recruits|cadres|leaders|units)\s+of)?(?!\s+by\b)"),
    *either("gave-to", "provid|gave|give|suppl|sent|send|lent|lend|offer|deliver|donat|transfer|ship|smuggl|channel|sold|sell|pass|grant|funnel", K.SUPPORT,
            r"(?:provid\w*|gave|gives?|giving|suppl\w+|sent|sends?|sending|lent|lends?|offer(?:s|ed)|deliver\w*|donat\w+|transfer\w*|ship(?:s|ped)|smuggl\w+|channell?\w*|funnell?\w*|sold|sells|pass(?:es|ed)|grant(?:s|ed))\s+(?!(?:birth|rise|way|up|in|over\s+to)\b)(?!(?:an?\s+|its\s+|his\s+|their\s+)?(?:\w+\s+)?(?:bounty|reward|ransom|pledge|oath|allegiance|ultimatum|warning|delegations?|envoys?|emissar(?:y|ies)|representatives?|letters?|messages?|condolences)\b)(?:[\w-]+,?\s+){1,7}?(?:to|for)"),
    *either("gave-object", "provid|gave|give|sent|send|lent|lend|offer|grant|sold", K.SUPPORT, r"(?:provid(?:es|ed)|gave|gives|sent|sends|lent|lends|offer(?:s|ed)|grant(?:s|ed)|sold|sells)(?!\s+(?:birth|rise|way|up|in)\b)"),
    *either("got", "receiv|obtain|acquir|procur|secur|got |gets|drew|draw|deriv|sourc", K.SUPPORT,
            r"(?:receiv\w*|obtain\w*|acquir\w*|procur\w*|secur(?:es|ed)|got|gets|drew|draws|deriv\w*|sourc(?:es|ed))\b[^.;@]{0,70}?\b(?:from|through|via)(?:\s+(?:members|leaders|camps|allies)\s+of)?", reverse=True),
    *either("got-by", " by ", K.SUPPORT,
            r"(?:suppli|fund|train|arm|shelter|financ|equipp|support|host|protect|sponsor|back|aid|assist|harbou?r|bankroll|help)ed\s+(?:[^.;@,]{0,50}?\s)?by", reverse=True),
    *either("got-in-camps", "camp|base|compound|facilit", K.SUPPORT, r"(?:trained|passed\s+through|received\s+\w+|instructed|sheltered|stayed|attended|visited|used|went\s+to)\b[^.;@]{0,50}?\b(?:camps?|bases?|compounds?|facilit\w+)\s+(?:\w+\s+)?(?:of|run\s+by|operated\s+by|controlled\s+by|belonging\s+to|owned\s+by)", reverse=True),
    *either("allegiance", "allegiance|loyalty|bay|pledge", K.PLEDGE,
            r"(?:pledg\w*|swore|sworn|swear\w*|declar\w*|vow\w*|gave|give\w*|shift\w*|chang\w*|switch\w*|transferr\w*|renew\w*|reaffirm\w*|offer\w*|mov\w+)\s+[^.;]{0,60}?\b(?:allegiance|loyalty|bay[’'‘]?a[ht]?|fealty|obedience|oath)\b[^.;]{0,60}?\bto"),
    *either("pledge-back", "pledge|allegiance|loyalty|bay", K.PLEDGE,
            r"(?:withdr\w+|renounc\w*|revok\w*|retract\w*|rescind\w*|broke|abandon\w*|disavow\w*|cancel\w*|end(?:ed|s))\s+(?:its\s+|their\s+|his\s+|the\s+|all\s+|an?\s+)?(?:\w+\s+)?(?:pledges?|allegiance|loyalty|bay[’'‘]?a[ht]?|oath)\b[^.;@]{0,20}?\b(?:to|from|of)", is_end=True),
    rule("pledge-on-behalf", "allegiance|loyalty|bay|oath", K.PLEDGE, rf"\b(?:allegiance|loyalty|bay[’'‘]?a[ht]?|fealty|obedience)\b[^.;@]{{0,30}}?\bto\s+{MANY}[^.;@]{{0,40}}?\b(?:on\s+behalf\s+of|in\s+the\s+name\s+of|for)\s+{TO_OWN}"),
    rule("splinter-named", "splinter|offshoot|breakaway|dissident|faction", K.SPLIT, rf"{MANY},?\s+(?:\([^()]*\),?\s+)?(?:is\s+|was\s+|itself\s+)?(?:an?|the|another|one)\s+(?:[\w-]+\s+){{0,2}}?{OWN}\s+(?:splinter|offshoot|breakaway|dissident|faction)", other_acts=True),
    rule("splinter-own-named", "splinter|offshoot|breakaway|dissident", K.SPLIT, rf"{OWN},?\s+(?:\([^()]*\),?\s+)?(?:is\s+|was\s+|itself\s+)?(?:an?|the|another|one)\s+(?:[\w-]+\s+){{0,2}}?{MANY}\s+(?:splinter|offshoot|breakaway|dissident)"),
    rule("split-emerged", "splinter|offshoot|breakaway|dissident", K.SPLIT, rf"{MANY}{FAR}\b(?:emerged|arose|began|formed|founded|originated|created|started)\b[^.;@]{{0,30}}?\bas\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:splinter|offshoot|breakaway|dissident)\b[^.;@]{{0,25}}?\b(?:of|from|within)\s+{TO_OWN}", other_acts=True),
    rule("split-within", "found|form|creat|establish|set up|launch", K.SPLIT, rf"\b(?:{MEMBERS}|breakaway|dissatisfied|disaffected|disgruntled|those)\b[^.;@]{{0,40}}?\b(?:of|from|within|in|inside|who\s+(?:had\s+)?(?:left|quit|deserted))\s+{TO_OWN}(?!{DISARMED})[^.;@]{{0,60}}?\b{FORMED}\s+{MANY}", other_acts=True),
    rule("split-founded-when-left", "left|quit|broke|split|defect|seced", K.SPLIT, rf"{OWN}{FAR}\b{FORMED}\b[^.;@]{{0,40}}?\b(?:when|after)\b[^.;@]{{0,70}}?\b(?:left|quit|broke\s+(?:with|from|away\s+from)|split\s+(?:from|with)|defected\s+from|seceded\s+from)\s+{MANY}"),
    rule("split-began-as-faction", "faction|splinter|offshoot|dissident|tendency|current", K.SPLIT, rf"{OWN}{FAR}\b(?:began|started|originated|emerged|arose|born|formed|founded|created)\s+(?:\w+\s+)?(?:in\s+[\w\s]{{3,20}}\s+)?as\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:faction|splinter|offshoot|dissident\s+group|tendency|current|breakaway)\b[^.;@]{{0,20}}?\b(?:of|in|within|from)\s+{MANY}"),
    rule("split-formerly-part", "formerly|once|previously|originally", K.SPLIT, rf"{OWN},?\s+(?:was\s+|had\s+been\s+)?(?:formerly|once|previously|originally)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:part|faction|unit|member|section)\s+of\s+{MANY}"),
    rule("split-made-by-own", "dissident|defector|former|member|faction|breakaway|disgruntled|disaffected|commander|fighter|veteran|leader|hardliner|officer", K.SPLIT, rf"{MANY}{FAR}\b{FORMED}\b[^.;@]{{0,30}}?\bby\s+(?:[\w-]+\s+){{0,3}}?{OWN}\s+(?:[\w-]+\s+)?(?:dissidents|defectors|members|deserters|hardliners|moderates|veterans|commanders?|leaders?|fighters|faction|officers)\b", other_acts=True),
    rule("split-left-to-found", "left|quit|broke|split|defect|expelled|resign|desert", K.SPLIT, rf"\b(?:left|leaving|quit|broke\s+(?:with|from|away\s+from)|split\s+(?:from|with)|defect\w+\s+from|expelled\s+from|resigned\s+from|deserted)\s+{MANY}[^.;@]{{0,50}}?\b(?:to|and|before|then)\s+(?:\w+ly\s+|later\s+)?(?:found|form|creat|establish|set\s+up|launch|start)\w*\s+{TO_OWN}"),
    rule("split-made-of", "former|dissident|defector|ex-|veteran", K.SPLIT, rf"{MANY}{FAR}\b(?:made\s+up|composed|consist\w*|formed|drawn|compris\w*)\s+(?:of\s+|by\s+|from\s+)?(?:[a-z]+\s+){{0,2}}?(?:former|dissident|ex-|disaffected|defectors)\b[^.;@]{{0,30}}?{OWN}", other_acts=True),
    rule("split-gave-rise", "fractur|splinter|split|fragment|divid|faction|rift|schism", K.SPLIT, rf"{OWN}{FAR}\b(?:fractur|splinter|split|fragment|divid|rift|schism)\w*\b[^.;@]{{0,50}}?\b(?:giving\s+rise\s+to|gave\s+rise\s+to|producing|produced|resulting\s+in|resulted\s+in|leading\s+to|led\s+to|spawn\w*|creating)\s+(?:the\s+(?:creation|formation|emergence)\s+of\s+)?{MANY}", other_acts=True),
    rule("split-own-by-former", "former|dissident|defector|ex-|breakaway|disaffected|veterans", K.SPLIT, rf"{OWN}{FAR}\b{FORMED}\b[^.;@]{{0,40}}?\bby\s+(?:[\w-]+\s+){{0,3}}?(?:former|dissidents?|ex-|disaffected|breakaway|disgruntled|defectors|veterans|members|fighters\s+who)\b[^.;@]{{0,40}}?{MANY}"),
    *either("seceded", "left|quit|seced|split|break|broke|defect|departed|parted", K.SPLIT, r"(?:seced\w*|split(?:\s+(?:off|away))?|break(?:s|ing)?\s+(?:away|off|with|ranks\s+with)|broke\s+(?:away|off|with)|broken\s+(?:away|off|with)|parted\s+(?:ways|company)|separated)\s+(?:from|with)"),
    rule("absorbed-other", "absorb|incorporat|integrat|folded|subsum|swallow", K.MERGER, rf"{MANY}{FAR}\b(?:absorbed|incorporated|integrated|folded|subsumed|swallowed)\s+(?:\w+\s+)?(?:by|into)\s+{TO_OWN}", other_acts=True),
    rule("united-to-form", "merg|unit|fus|join", K.MERGER, rf"{MIXED.replace('?P<x>', '?P<z>')}\s+(?:\w+\s+){{0,2}}?(?:merged|united|fused|joined|came\s+together|amalgamated)\b[^.;@]{{0,40}}?\b(?:form|into|create|as|under|become|became|establish)\s+{MANY}"),
    rule("merger-between", "merger|fusion|unification", K.MERGER, rf"\b(?:merger|fusion|unification)\s+(?:of|between)\s+{MIXED}"),
    *either("merged", "merg|amalgam|dissolv|subsum|reunit|rejoin|folded", K.MERGER, r"(?:(?:merg(?:ed|es|ing)|amalgamat\w+|dissolv\w+|reunit\w+|folded)\s+(?:itself\s+|themselves\s+|its\s+\w+\s+)?(?:with|into)|rejoin\w*)(?![^.;]*\bto\s+(?:form|become|create|establish)\b)"),
    rule("merged-to-become", "merg|unit|fus|join|amalgam", K.MERGER, rf"{OWN}{FAR}\b(?:merged|united|fused|joined|amalgamated)\s+with\s+{PLAIN_MANY}[^.;@]{{0,40}}?\bto\s+(?:form|become|create|establish)\s+{MANY}"),
    *either("succeeded", "succe|replac|supersed|place of", K.SUCCESSOR, r"(?:succeeded(?!\s+(?:in|by)\b)|succeeds|replaced(?!\s+by\b)|superseded(?!\s+by\b)|t[ao]ke?s?\s+the\s+place\s+of|took\s+the\s+place\s+of|(?:is|was|became|considered|as)\s+(?:the\s+|a\s+)?(?:\w+\s+){0,2}?successors?\s+(?:to|of|organi[sz]ation\s+(?:to|of)))"),
    *either("branch", "affiliate|branch|arm|wing|franchise|subsidiar|province|subordinat|proxy|front|command", K.AFFILIATE,
            r"(?:is|was|were|are|been|to\s+be|became|become|becomes|becoming|operat\w+|act\w*|serv\w+|function\w*|originat\w+|began|start\w+|create[d]?|found(?:ed)?|formed|established|set\s+up|known|seen|recogni[sz]ed|accepted|remain\w*)\s+(?:\w+ly\s+)?(?:as\s+)?(?:an?\s+|the\s+)?(?:(?!with\b|alliance\b|pact\b|ties\b|links\b)[\w-]+\s+){0,3}?(?:affiliates?|branch|arm|wing|franchise|subsidiary|province|proxy|regional\s+command|front\s+organi[sz]ation|front(?=\s+for\b))\s+(?:of|for)"),
    rule("wing-of-own", "affiliate|branch|arm|wing|unit|franchise|cell", K.AFFILIATE, rf"{MANY},?\s+(?:\([^()]*\),?\s+)?(?:(?:is|was|are|were|became|serves\s+as|served\s+as|acts\s+as|acted\s+as)\s+)?(?:(?:an?|the)\s+)?{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:affiliate|branch|arm|wing|franchise)\b", other_acts=True),
    rule("own-wing-of", "affiliate|branch|arm|wing|unit|franchise|cell", K.AFFILIATE, rf"{OWN},?\s+(?:\([^()]*\),?\s+)?(?:(?:is|was|are|were|became|serves\s+as|served\s+as|acts\s+as|acted\s+as)\s+)?(?:(?:an?|the)\s+)?{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:affiliate|branch|arm|wing|franchise)\b"),
    rule("own-wing-aside", "affiliate|branch|arm|wing|franchise", K.AFFILIATE, rf"{OWN},\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:affiliate|branch|arm|wing|franchise)\s+of\s+{MANY}"),
    rule("wing-aside", "affiliate|branch|arm|wing|franchise", K.AFFILIATE, rf"{MANY},\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:affiliate|branch|arm|wing|franchise)\s+of\s+{TO_OWN}", other_acts=True),
    rule("recognized-own-as", "recogni|accept|admit|declar|nam|announc", K.AFFILIATE, rf"{MANY}{FAR}\b(?:recogni[sz]\w+|accept\w*|admit\w*|declar\w*|named?|announc\w*)\s+{TO_OWN}\s+(?:as|to\s+be)\s+(?:its|an?|the|one\s+of\s+its)\s+(?:[\w-]+\s+){{0,2}}?(?:affiliates?|branch|arm|wing|province|franchise|member)"),
    rule("accepted-pledge", "accept|acknowledg|welcom|recogni", K.PLEDGE, rf"{MANY}{FAR}\b(?:accept|acknowledg|welcom|recogni[sz])\w*\s+{THE}{OWN}\s+(?:\w+\s+)?(?:pledge|oath|allegiance|bay[’'‘]?a[ht]?)"),
    *either("subordinate", "subordinat|answer|orders|under", K.AFFILIATE, r"(?:(?:is|was|were|are|became)\s+subordinate(?:d)?\s+to|answer(?:s|ed)\s+to|(?:takes?|took|taking)\s+(?:its\s+|their\s+)?orders\s+from(?:\s+(?:the\s+)?(?:leadership|leaders?|command|council|commanders?|headquarters|emir)\s+of)?|(?:fights?|fought|operat\w+|act\w*)\s+under\s+(?:the\s+)?(?:command|direction|orders|control|leadership|guidance|authority|supervision)\s+of)"),
    rule("umbrella-under", "umbrella|banner", K.UMBRELLA_MEMBER, rf"{OWN}{FAR}\bunder\s+the\s+(?:umbrella|banner)\s+of\s+{MANY}"),
    rule("umbrella-comprised", "compris|includ|consist|brings|brought|unit|group|made up|bring", K.UMBRELLA_MEMBER, rf"{MANY}{FAR}\b(?:compris\w+|includ\w+|consist\w+\s+of|bring\w*\s+together|brought\s+together|united(?!\s+(?:nations|states|kingdom|arab|with))|grouped|made\s+up\s+of)\s+(?:(?:(?!former)[^.;]){{0,60}}?\s)?{OWN}(?![’']s|\s+(?:dissidents|defectors|deserters|members|fighters|veterans|renegades|splinters|remnants|territory|men))"),
    rule("umbrella-out", "expel|suspend|eject|withdr|resign|depart|left|quit|pull|exclud", K.UMBRELLA_MEMBER, rf"{OWN}(?:(?!\bby\b)[^.;@]){{0,70}}?\b(?:pulled\s+out\s+of|(?:expelled|suspended|ejected|withdrew|withdrawn|resigned|departed|excluded)\s+from)\s+{MANY}", is_end=True, is_weak=True),
    rule("umbrella-both", "member|belong|part of|joined", K.UMBRELLA_MEMBER, rf"{MIXED.replace('?P<x>', '?P<z>')}\s+{HAS}(?:both\s+|all\s+)?(?:\w+\s+)?(?:members?\s+of|belong\w*\s+to|part\s+of|joined)\s+{MANY}"),
    rule("umbrella-founding", "member", K.UMBRELLA_MEMBER, rf"{OWN}{FAR}\b(?:is|was|are|were|became|becomes?|remain\w*|as|including)\s+(?:an?\s+|the\s+|one\s+of\s+the\s+)?(?:(?!former\b)[\w-]+\s+){{0,2}}?members?\s+of\s+{MANY}"),
    rule("joint-unit-formed", "joint|common|mixed|combined|shared", K.JOINT_UNIT, rf"{MIXED}\s+(?:even\s+)?{HAS}(?:form\w*|establish\w*|creat\w+|set\s+up|rais\w+|put\s+together|(?:plac\w+|pool\w+|unit\w+|merg\w+)\s+(?:their|some)\s+(?:[\w-]+\s+){{1,4}}?in(?:to)?)\b[^.;@]{{0,20}}?\b(?:joint|common|mixed|combined|shared)\s+(?:\w+\s+){{0,2}}?(?:unit|brigade|battalion|command|force|cell|company|group)"),
)  # fmt: skip
