"""Attack words: what claims, denies, blames and suffers in the sentences of an attack entry.

In go nothing but patterns; `attacks.clauses` asks them of clauses in which the own group's mentions are
runs of omega and other groups' runs of lambda. Example: `CLAIM` fits "took full responsibility".
"""

from __future__ import annotations

import re

from stemma.reading.doubts.aspects import DEED
from stemma.reading.guarded import guarded

SAYS = r"(?:said|says|confirmed|reported|stated|announced|declared|admitted|acknowledged|conceded|bragged|boasted|claim(?:ed|s))"
BEARING = r"(?:responsibility|credit|liability|authorship|paternity)"
"""What somebody takes who claims."""
THE_DEED = rf"(?:(?:the|this|that|these|those|both|its|their)\s+(?:\w+\s+){{0,2}}?(?:{DEED}|action|deed|act|crime)|it)\b"
CALLED = r"(?:phon(?:ed|es)|telephon(?:ed|es)|call(?:ed|s)|rang|rings|wrote|writes|radioed|faxed|e-?mailed|cabled|contacted|informed|notified)\s+(?:to\s+)?(?:[\w’'-]+\s+){1,5}?to\s+"
CLAIM = guarded(
    r"\b(?:(?:claim(?:ed|s|ing)?|took|takes|taken|taking|accept(?:ed|s|ing)|assum(?:ed|es|ing)|admit(?:ted|s|ting)?|acknowledg(?:ed|es|ing)|"
    rf"assert(?:ed|s|ing)|confirm(?:ed|s|ing)|declar(?:ed|es|ing))\s+(?:\w+\s+){{0,2}}?{BEARING}"
    rf"|{CALLED}(?:(?:claim|admit|acknowledge|confess\s+to|own\s+up\s+to)\s+(?:{THE_DEED}|{BEARING})|(?:take|accept|assume)\s+(?:\w+\s+)?{BEARING}|(?:say|announce|declare|tell\s+\w+)\s+(?:that\s+)?(?:it|they|(?:its|their)\s+\w+)\s+(?:was|were|had|did|have|has)\b(?!\s+(?:not|no|never|nothing|been|innocent)\b))"
    r"|(?:issu|publish|releas|made|mak|sent|send|phon)(?:ed|es|s|ing)?\s+(?:in\s+)?(?:an?|its|their|the)\s+(?:joint\s+|common\s+|shared\s+|brief\s+|written\s+)?(?:claim|statement\s+claiming)\b(?!\s+(?:that|to|against|on))"
    rf"|recogni[sz](?:ed|es|ing)\s+(?!it\b){THE_DEED}|(?:assum|avow|sign)(?:ed|es|s|ing)\s+(?!it\b){THE_DEED}|own(?:ed|s|ing)\s+(?:(?:up\s+)?to\s+(?:{THE_DEED}|having\b)|(?!it\b){THE_DEED})"
    rf"|(?:call|describ|term|present)(?:ed|es|s|ing)\s+{THE_DEED}\s+(?:as\s+)?(?:(?:the\s+)?(?:work|doing|deed|handiwork)\s+of\s+(?:its|their)\s|(?:its|their)\s+(?:own\s+)?(?:work|doing|deed|handiwork|operation)\b)"
    r"|declar(?:ed|es|ing)\s+(?:itself|themselves)\s+(?:to\s+be\s+)?responsible\b"
    rf"|claim(?:ed|s|ing)\s+(?:the|this|that(?!\s+(?:\d+|more|at|over|nearly|dozens|hundreds|several)\b)|these|those|both|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+(?=\s+(?:\w+\s+){{0,2}}?{DEED})|several|many|most|all|it)\b(?:\s+(?:\w+\s+){{0,3}}?(?:{DEED}|deed|act)\b)?(?!\s+(?!deed\b)\w+ed\b)(?!\s+(?:\w+\s+)?(?:was|were|had|is|are)\b)(?!\s+(?:\w+\s+){{0,2}}?(?:lives?|victims?)\b)|claim(?:ed|s)\s+to\s+have\b|boast(?:ed|s|ing)?\s+(?:of|about)\b|(?:acknowledg|conced)(?:ed|es|ing)\s+(?:the|this|its|having|\w+ing)\b|told\s+(?:[\w’'-]+\s+){{1,6}}?(?:that\s+)?(?:(?:his|her|its|their)\s+\w+|it|they|he)\s+had\b|own(?:ed|s|ing)\s+up\s+to\b|(?<=Ω )claimed(?=\s*(?:$|[,;.(]))|(?:admitted|confessed)\s+(?:to\s+)?(?:(?:having\s+)?\w+(?:ing|ed)\b|(?:it|this|both)\b|(?:the|this)\s+(?:\w+\s+)?{DEED}\b)|(?<=Ω )boasted(?=\s*(?:$|[,;.(]))|apologi[sz]ed\s+for\s+(?:it|(?:the|this|its|their)\s+(?:\w+\s+)?(?:{DEED}|act|deed|mistake)s?)\b"
    rf"|{SAYS}\s+(?:(?:in|on|through|via|to)\s+(?:[\w’\'-]+\s+){{1,5}}?)?(?:that\s+)?(?:it|they|he|(?:its|their|his|her)\s+(?:\w+\s+){{1,3}}?(?=was|were|had|has|carried|planted)|the\s+group|(?:the\s+)?Ω+(?:\s+(?:fighters|forces|units|men|militants))?)\s*(?<=\s)(?:was\s+(?:behind|responsible)|were\s+(?:behind|responsible)|had\s+(?!been\b|not\b|no\b)|has\s+(?!been\b|not\b|no\b)|carried\s+out|planted|did\s+(?:it|so|this)\b)"
    r"|(?<=Ω )justif(?:ied|ies)\s+(?:the|this)\b|(?:^|(?<=[.:;] )|(?<=\bwas )|(?<=\bwere ))claimed(?=\s+(?:in\s+the\s+name|on\s+behalf)\s+of\b)|(?<=, )claimed(?=\s+(?:in|on|through|via|by)\s+(?:an?|its)\s+(?:\w+\s+){0,2}?(?:video|statement|communiqu\w+|website|message|recording|leaflet|pamphlet|letter|broadcast|post)s?\b)"
    rf"|{SAYS}\s+(?:that\s+)?(?:the|this|both|it|they)(?:\s+[\w-]+){{0,3}}?\s+(?:was|were|had\s+been)\s+(?:(?:its|their)\s+own(?:\s+(?:work|doing|operation))?|(?:its|their)\s+(?:work|doing)|theirs)\b)",
    re.I,
)
CLAIMED_FOR = guarded(
    r"[^.;,ΩΛ]{0,60}?\b(?:(?:for|on\s+behalf\s+of|in\s+the\s+name\s+of)\s+(?:the\s+)?(?=[ΩΛ])|in\s+(?:the\s+)?(?=[ΩΛ]+[’']s?\s+name\b))"
)
""" "A caller claimed the attack [for the] group": whoever it was, it is the group's claim."""
CLAIMED_BY = guarded(
    rf"\b{BEARING}\b[^.;]{{0,80}}\b(?:claimed|accepted|taken|assumed|acknowledged|admitted)\s+by\b|\b(?:claimed|acknowledged|avowed)\s+(?:\w+ly\s+)?by\b"
    rf"|\b(?:{BEARING}|{DEED}|it)\s+(?:was|were)\s+(?:\w+\s+)?(?:claimed|accepted|taken|assumed|acknowledged|admitted)\s+(?:in|through|on|with|by)\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:communiqu\w+|statement|letter|leaflet|message|video|note|call|pamphlet|flyer|broadcast)\s+(?:bearing|signed|carrying|under|headed|published|issued|sent|from|of|by|in)\b(?=[^.;Λ]{{0,50}}Ω|[^.;Ω]{{0,50}}Λ)",
    re.I,
)
UNCLAIMED = re.compile(
    r"\b(?:no(?!\s+time\b)|nobody|none|neither|not(?!\s+(?:hesitate|slow|until)\b)|never|nor|without|refused\s+to|declined\s+to|yet\s+to)\b(?:(?!\b(?:but|which)\b)[^,;])*$",
    re.I,
)
NOBODY = guarded(
    r"\b(?:no\s+(?:group|one|organi[sz]ation|faction|party|militants?)|nobody|none)\b[^.;]{0,60}\b(?:claim|took|taken|responsib|credit)"
    r"|\b(?:never|not\s+(?:been\s+)?)\s*(?:been\s+)?(?:claimed|identified|caught|solved)\b|\bwent\s+unclaimed\b|\b(?:attackers?|perpetrators?|assailants?|gunmen|bombers?|killers?|culprits?)\b[^.;]{0,30}\b(?:unknown|unidentified|unclear|(?:never|not)\s+(?:yet\s+)?(?:been\s+)?(?:found|caught|identified|apprehended|established|determined))\b"
    r"|\b(?:unclear|unknown|not\s+known|uncertain)\s+who\b|\b(?:case|crime|murders?|killings?|attack|bombing|deaths?|shooting|robbery|disappearances?|explosion|it)\s+(?:has\s+|have\s+)?(?:remain(?:s|ed)?|stay(?:s|ed)?|went|is|was|been)\s+(?:\w+ly\s+|still\s+)?(?:unsolved|unexplained|unresolved|a\s+(?:\w+\s+)?(?:mystery|riddle|enigma))\b|\b(?:remain(?:s|ed)?|stay(?:s|ed)?)\s+(?:\w+ly\s+)?(?:unsolved|unexplained|unresolved)\b|\b(?:has|have|had)?\s*(?:is|was|been|remain(?:s|ed)?)\s+(?:\w+\s+)?a\s+(?:\w+\s+)?(?:mystery|riddle|enigma)\b|\b(?:case|crime|murders?|killings?|attack|bombing|shooting)\s+(?:was|were|has\s+been|have\s+been)\s+never\s+(?:cleared\s+up|explained|solved|resolved)\b|\b(?:who|whose|by\s+whom)\b[^.;]{3,80}\b(?:has|was|is|could)\s+(?:never|not)\s+(?:been\s+|be\s+)?(?:established|determined|found\s+out|cleared\s+up|ascertained|discovered|proven?)\b"
    r"|\b(?:responsibility|authorship|culpability)\b[^.;]{0,60}\b(?:disputed|contested|debated|unclear|unknown|uncertain|(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:established|determined|proven|confirmed|claimed))\b",
    re.I,
)
IN_OWN_WORDS = guarded(
    r"Ω+(?:[’']s?)?\s+(?:[\w-]+\s+){0,3}?(?:note|communiqu\w+|statement|letter|leaflet|message|video|broadcast)\b[^.;“\"]{0,80}?\b(?:said|called|termed|described)\s+(?:that\s+)?(?:the|this|it)(?:\s+\w+)?\s+(?:was|were|had\s+been)\s+[“\"](?!\w+\s+(?:crime|work\s+of|provocation|atrocity|massacre|lie|tragedy|murder)\b)"
    r"|Ω+\s+(?:announced|said|wrote|declared)\s+(?:[\w-]+\s+){0,4}?that\s+(?:it|this|the\s+\w+)\s+(?:was|were|had\s+been)\s+[“\"](?!\w+\s+(?:crime|work\s+of|provocation|atrocity|massacre|lie|tragedy|murder)\b)",
    re.I,
)
"""The group says in words of its own what the deed was."""
PART_DENIED = re.compile(
    r"\s+(?:(?:any|all)\s+(?:part|role|hand|share|responsibility|involvement)\s+(?:in|for)\s+)?(?:the|those|that)\s+(?!(?:attack|bombing|claim|report|deed|act|charge|allegation|accusation)s?\b)\w+"
)
"""What a denial behind a claim leaves out: "claimed the bomb and denied [the ambushes]"."""
OTHERS = r"(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,2}?(?:criminals|bandits|robbers|thieves|others|(?:some(?:body|one)|another\s+group)(?:\s+else)?|army|police|government|regime|state|soldiers|(?:security|government)\s+forces|agents|provocateurs|rivals?|gangs?|gangsters|smugglers|traffickers|militia(?:s|men)?|paramilitaries|(?:intelligence|secret|security)\s+services?|group|faction|looters|authorities|military)"
"""At whose door the accused lay it."""
DENIAL = guarded(
    r"\b(?:den(?:y|ied|ies|ying|ials?)|disavow(?:ed|s|ing)|disclaim(?:ed|s|ing)|disown(?:ed|s|ing)(?!\s+the\s+(?:call|claim|statement|letter|message|video))|repudiat(?:ed|es|ing)|knew\s+nothing\s+(?:of|about)|(?:reject|refut|dismiss)(?:ed|es|s|ing)\s+(?:[\w-]+\s+){0,5}?(?:claims?|allegations?|accusations?|charges?|blame|responsibility|reports?|suggestions?|any|the|it|this|that|these)|"
    r"(?:distanced|dissociated)\s+(?:itself|themselves|himself)|retract(?:ed|s)(?!\s+(?:his|her|their)\s+(?:statements?|confessions?|testimon\w+))|nothing\s+to\s+do\s+with|(?:insist|maintain|assert|sa(?:id|ys)|stat|declar|protest|sw[eo]|vow|repl(?:ied|ies))\w*\s+(?:that\s+)?(?:none\s+of\s+(?:its|their)|no\s+(?:members?|fighters?|m[ae]n|units?|soldiers?)\s+of\s+(?:its|theirs?|his|hers)|(?:no\s+such\s+\w+|nothing(?:\s+of\s+the\s+(?:sort|kind))?)\s+(?:had\s+|has\s+|ever\s+)*(?:took|taken|happened|occurred))|(?:refus(?:ed|es|ing)\s+to|would\s+not)\s+(?:accept|take|assume|acknowledge|admit)\s+(?:any\s+|the\s+|full\s+)?(?:responsibility|blame|liability|guilt|authorship)|(?:charge|accusation|allegation|claim|attribution|suggestion|imputation|suspicion)s?\s+(?:that\s+|which\s+)?(?:it|they|the\s+group|Ω+|(?:its|their)\s+\w+)\s+(?:has\s+|have\s+|had\s+|\w+ly\s+|always\s+|later\s+|at\s+once\s+)*(?:den|reject|dismiss|repudiat|refut|disput|contest|call|brand|denounc)(?:y|ies|ied|ed|es|s)?|withdrew\s+(?:its|the|their)\s+claim|condemned\s+the\s+(?:\w+\s+)?(?:attack|bombing|killing|massacre|murder|crime|act|shooting)s?"
    r"|(?:call|term|label|brand|dismiss|denounc)(?:ed|es|s|ing)?\s+(?:it|this|that|these|(?:the|such)\s+\w+)\s+(?:as\s+)?[“\"‘]?(?:an?\s+)?(?:\w+\s+)?(?:lies?|fabrications?|propaganda|inventions?|slander|nonsense|baseless|groundless|unfounded|absurd|ridiculous|false|untrue|smear|fiction|fairy\s+tales?|hoax|libel|calumny)"
    r"|(?:insist|maintain|repeat|reiterat|assert|stress|sa(?:id|ys)|stat|declar|protest|sw[eo]|vow)\w*\s+(?:that\s+)?(?:it|they|its\s+\w+|their\s+\w+|the\s+group|(?:the\s+)?Ω+(?:\s+(?:fighters|forces|units|men))?)\s+(?:had|has|have|was|were|did)\s+(?:\w+\s+)?(?:not|no|never|nothing|neither)"
    r"|(?:insist|maintain|assert|sa(?:id|ys)|claim|counter|repl(?:ied|ies)|respond|answer|alleg|charg)\w*\s+(?:that\s+)?(?:the\s+)?Λ+\s+(?:\w+\s+)?(?:had|has|was|were)\s+(?:itself\s+|themselves\s+)?(?:behind|responsible|[a-z]{3,}ed|laid|done|shot|set|blown)"
    r"|(?:insist|maintain|sa(?:id|ys)|counter|repl(?:ied|ies)|respond|answer)\w*\s+(?:that\s+)?(?:its|their|his)\s+(?:forces|men|fighters|units|members|guerrillas)\s+(?:had\s+been|were)\s+(?:in|elsewhere|nowhere|far|hundreds)"
    r"|(?:protest|maintain|proclaim|affirm|assert|declar)(?:ed|es|s)?\s+(?:its|their|his)\s+innocence"
    r"|(?:insist|maintain|assert|sa(?:id|ys)|stat|declar|t(?:old|ells?))\w*\s+(?:[\w’'-]+\s+){0,4}?(?:that\s+)?(?:its|their|his)\s+(?:men|fighters|units|forces|members|soldiers|guerrillas)\s+[“\"‘]?(?:do|did|does|would)\s+(?:not|never)\s+(?:bomb|kill|attack|target|murder|shoot|touch|harm|fight)"
    r"|(?:insist|maintain|assert|sa(?:id|ys)|stat|declar|protest|sw[eo]|vow|repl(?:ied|ies)|repeat)\w*\s+(?:that\s+)?(?:it|they|the\s+group|(?:its|their)\s+\w+)\s+(?:was|were|is|are)\s+(?:innocent|(?:wrongly|falsely)\s+accused|elsewhere)"
    rf"|(?:insist|maintain|assert|sa(?:id|ys)|claim|counter|repl(?:ied|ies)|respond|answer|alleg|charg|argu|contend|stat|declar)\w*\s+(?:that\s+)?(?:{OTHERS})\s+(?:had\s+|has\s+|have\s+)?(?:(?:done|did)\s+(?:it|this)|(?:was|were|been)\s+(?:behind|responsible\s+for|to\s+blame\s+for)\s+{THE_DEED}|(?:committed|carried\s+out|staged|perpetrated|planted|organi[sz]ed|mounted|laid|fired|set|caused|arranged|faked)\s+{THE_DEED})"
    r"|(?:disput|contest|challeng)(?:ed|es|s|ing)\s+(?:it|this|that|(?:the|this|any|all|these|those|such)\s+(?:\w+\s+)?(?:charges?|accusations?|attributions?|allegations?|blame|responsibility|involvement)))\b",
    re.I,
)
DENIED_BESIDE = re.compile(
    r"\s+(?:(?:any|all|having\s+(?:any|had\s+any))\s+)?(?:hostility|ill\s+will|malice|animosity|quarrel|grudge|intent(?:ion)?|desire|wish|breach|mistreatment|torture|cruelty|ties|contacts?|link|collusion|negotiations?|talks|losses|casualties|divisions?)s?\b"
    r"|\s+(?:having|that\s+(?:it|they|its\s+\w+|their\s+\w+|the\s+group|Ω+)\s+(?:had|has))\s+(?:\w+ly\s+)?(?:aimed\s+at|meant|intended|wanted|known|broken|violated|mistreated|tortured|harmed|suffered|lost|(?:deliberately|intentionally|knowingly)\s+\w+|targeted\s+(?:civilians|children|women|non-combatants))\b"
    r"|\s+(?:deliberately|intentionally|knowingly)\s+\w+ing\b|\s+(?:targeting|aiming\s+at)\s+(?:civilians|children|women|non-combatants)\b"
)
""" "denied [any hostility] towards the mission": what is denied besides a deed that is told or claimed."""
DENIES_US = guarded(
    r"[“\"](?:No,?\s+)?(?:(?:it|that|this)\s+was(?:\s+not|n[’']t)\s+(?:us|ours|our\s+\w+)\b|We\s+(?:(?:have|had|did|do|were|are)\s+)?(?:never|not|nothing|no)\b|Our\s+(?:\w+\s+){1,2}?(?:did|were|had|have|would)\s+(?:not|never|nothing)\b|None\s+of\s+our\b)",
    re.I,
)
"""The first person in quotation marks that denies: "It was not us"."""
SILENT = re.compile(
    r"Ω+(?:[’']s?)?\s+(?:[a-z]\w*\s+){0,3}?(?:neither|not|never|nor)\s+(?:[a-z]\w*\s+){0,3}?"
    r"(?:confirm|den(?:y|ied)|claim|comment|acknowledg|accept|admit|assum|take|taken|took|respond|react)\w*",
    re.I,
)
"""The own group says nothing of it: "has neither confirmed nor denied"."""
BY_WHOM = guarded(r"(?:den(?:ied)|rejected|disavowed|refuted|dismissed)\s+(?:\w+ly\s+)?by\b", re.I)
PASSIVE_VERB = re.compile(
    r"\b(?:is|are|was|were|been|being|be|stands?|stood|remains?|remained|came|comes?)\s+(?:\w+ly\s+|later\s+|also\s+|first\s+|initially\s+)*$",
    re.I,
)
OWN_PRONOUN = re.compile(
    r"\b(?:it|they|its\s+(?:fighters|members|involvement|role|responsibility|militants|leaders?|participation)|their\s+(?:involvement|role|responsibility)|the\s+group)\b",
    re.I,
)
ITS = guarded(
    r"\b(?:its|their)\s+(?:fighters|members|involvement|role|responsibility|militants|leaders?|participation|guilt|hand|wing|(?:\w+\s+)?(?:wing|cells?|branch|units?|affiliates?)|operatives|supporters|commanders?|men|gunmen|bombers?)\b",
    re.I,
)
DOES = guarded(
    r"\b(?:it|they)\s+(?:(?:was|were|had|has|is|are|did|may|might|could|have|been|be|also|not|in\s+fact)\s+)*(?:responsible|behind|involved|to\s+blame|complicit)\b"
    r"|(?<!that )\b(?:it|they)\s+(?:(?:had|has|may|might|could|have)\s+)*(?:bombed|attacked|killed|carried\s+out|planted|committed)\b",
    re.I,
)
"""Pronouns that can only mean whoever did it."""
ELIDED = re.compile(
    r"\W*(?:and\s+)?(?:(?:later|also|then|still|\w+ly)\s+)*(?:is|are|was|were|has|have|had|may|might|could)\s",
    re.I,
)
ACTOR_PRONOUN = re.compile(
    r"^(?:and\s+|later\s+|then\s+|also\s+)*(?:it|they|its\s+(?:fighters|members|militants|gunmen|units?|leaders?|spokes\w+|commanders?))\b",
    re.I,
)
GROUP_WORDS = r"(?:affiliat\w+|branch|wing|faction|cell|unit|splinter|offshoot|umbrella|coalition|alliance|front|predecessor|successor|part|brigade|arm|proxy|ally|allied|member|forerunner)"
TIED = re.compile(rf"\b{GROUP_WORDS}\b", re.I)
COURT = re.compile(r"\b(?:court|tribunal|judges?|jury|verdict|judg(?:e)?ment)\b", re.I)
VERDICT = re.compile(
    r"\b(?:verdict|judg(?:e)?ment)\b[^.;Ω]{0,40}\b(?:names?|named|f[io]nds?|found)\b[^.;Ω]*Ω", re.I
)
BOTH = re.compile(
    r"(?:^\W*|[,;]\s+)(?:(?:and|but|yet|while|though|although)\s+)?(?:both|each|all|the\s+two|all\s+(?:the|three|four)|each\s+of\s+(?:them|the\s+two))(?:\s+(?:groups|organi[sz]ations|parties|movements|factions|of\s+them))?\s+(?:(?:have|had|\w+ly|later|then|also)\s+)*$",
    re.I,
)
"""The own group together with the others of the entry."""
ITS_PEOPLE = re.compile(
    r"\W*(?:(?:and|but|yet|while|though)\s+)?(?:(?:in|by|on|after)\s+(?:[\w’'-]+\s+){0,2}?\d{4},?\s+|(?:years|months|weeks|days|two\s+\w+|three\s+\w+)\s+later,?\s+|later\s+|then\s+|finally\s+|eventually\s+)?(?:\w+\s+of\s+)?(?:its|whose)\s+(?:\w+\s+)?(?:council|committee|command|leadership|bureau|radio|newspaper|bulletin|press|website|delegation|organ|channel|members|leaders?|spokes\w+|chairm[ae]n|chairwoman|commanders?|prisoners|lawyers?|secretary|president)\b[^,;]*$",
    re.I,
)
"""Who speaks for the party named before: "whose chairman", "two of its jailed members"."""
BESIDES = re.compile(
    r"\b(?:together|along|jointly)\s+with\s+(?:the\s+)?$|\balongside\s+(?:the\s+)?$|\bas\s+well\s+as\s+(?:the\s+)?$",
    re.I,
)
"""Before a party that a sentence names besides the one it is about."""
WHOSE = re.compile(
    r"\W*(?:\w+\s+){0,2}?(?:chairm[ae]n|chairwoman|leaders?|spokes\w+|commanders?|president|secretary|head)\b[^,;]*$"
)
"""Behind "whose": who speaks for the party named before."""
SORT_ITSELF = re.compile(
    r"\W*(?:(?:and|but|yet|while|though|later)\s+)?(?:[Tt]he\s+(?:party|council|front|league|brigade|rebels|guerrillas|insurgents|separatists)|(?:imprisoned|jailed)\s+members|prisoners)\s+(?:\w+ly\s+|later\s+|has\s+|have\s+)*$"
)
"""The own group by what it is, in an entry that names no other."""
ATTACKED_BY = re.compile(
    r"(?:\s+[a-z-]+){0,2}?\s+(?:was|were)\s+(?:\w+ly\s+)?(?:attacked|ambushed|raided|bombed|shelled|massacred|surprised|overrun|killed|shot|assaulted)\s+by\s+(?:an?\s+|the\s+|fighters\s+of\s+the\s+)?(?=Λ)"
)
SPOKESMAN = re.compile(r"\W*(?:[Aa]|[Tt]he)\s+spokes\w+\s+(?:\w+ly\s+|later\s+)?$")
""" "A spokesman", of whom it is not said whose he is."""
ITS_SPEAKER = re.compile(
    r"Ω+(?:[’']s?)?\s+(?:spokes\w+|leader|commander|member|representative)\s*,?\s*(?:who\s*)?$"
)
EXCHANGE = re.compile(
    r"\b(?:exchange\s+of\s+(?:fire|shots)|exchanged\s+(?:fire|shots)|shoot-?outs?|fire-?fights?|gun\s?-?battles?|battles?|fighting|clash(?:es|ed)?|resisted|returned\s+fire|fought\s+back)\b",
    re.I,
)
STORMED = re.compile(
    r"\b(?:storm|raid|attack|surround|assault|besieg|search)\w*\s+(?:an?|the|its|one\s+of\s+the|two|three|several)\s+(?:[a-z-]+\s+)?$",
    re.I,
)
OWN_SITE = re.compile(
    r"Ω+(?:[’']s?)?\s+(?:[\w-]+\s+)?(?:apartment|house|flat|farm|hideout|camp|base|position|stronghold|headquarters|office|compound|cell)s?\b"
)
VICTIM_BEFORE = re.compile(
    r"\b(?:against|on|targeting|at|from|arrest\s+of|death\s+of|killing\s+of|murder\s+of|execution\s+of|capture\s+of|trial\s+of|opponents?\s+of|critics?\s+of|"
    r"supporters?\s+of|hostile\s+to|between|with)\s+(?:the\s+|an?\s+|some\s+|several\s+|two\s+|three\s+)?$",
    re.I,
)
VICTIM_OF = guarded(
    r"\b(?:guest\s?houses?|safe\s?houses?|camps?|bases?|hideouts?|positions?|convoys?|patrols?|strongholds?|headquarters|offices?|outposts?|checkpoints?|barracks|meetings?|leaders?|commanders?|members|fighters)\s+of\s+(?:the\s+)?$"
)
""" "struck a guesthouse of the [group]"."""
VICTIM_AFTER = re.compile(
    r"(?:[’']s?)?\s+(?:[\w-]+\s+)?(?:camps?|bases?|hideouts?|positions?|convoys?|patrols?|strongholds?|headquarters|offices?|outposts?|training\s+camps?|compounds?|meetings?)\b",
    re.I,
)
CONFIRMED = guarded(r"\b(?:convicted|found\s+guilty|sentenced|pleaded\s+guilty|confessed)\b", re.I)
DOUBTED = guarded(
    r"\b(?:unsure|uncertain|doubtful|sceptical|skeptical|not\s+(?:sure|certain|convinced))\b[^.;]{0,60}\b(?:authentic|genuine|true|claims?|calls?|callers?|responsib\w+|behind)\b|\b(?:disown(?:ed|s|ing)\s+(?:the|that|this)\s+(?:call|claim|statement|letter|message|video|leaflet)|claims?\b[^.;]{0,60}\b(?:not\s+(?:been\s+|widely\s+)?(?:taken\s+seriously|believed|credited)|disput\w+|doubt\w+|question\w+|false|rejected|dismissed|implausible)|(?:dispute[sd]?|doubt(?:s|ed)?|question(?:s|ed)?|reject(?:s|ed)|dismiss(?:es|ed)|cast\s+doubt\s+on)\s+(?:the|this|that|its|their|[ΩΛ]+[’']?s?)\s*claims?)\b",
    re.I,
)
WITH_OWN = re.compile(
    r"Ω+[’']?s?(?:\s+\([^()]*\))?(?:,\s+(?:the\s+)?Λ+)*,?\s+and\s+(?:the\s+)?Λ+(?:\s+\([^()]*\))?(?:,\s+(?:in|through|via|by)\s+[^,;]{3,40},)?\s*(?:\w+\s+){0,2}$"
)
"""The own group and others as one subject."""
MUTUAL = guarded(
    r"\b(?:blam|accus|charg|h[eo]ld|suspect|fault)\w*\b[^.;]{0,60}?\b(?:each\s+other|one\s+another|the\s+other(?:\s+(?:side|party|group|camp))?)\b"
    r"|\btrad(?:e|ed|ing)\s+(?:blame|accusations|charges)\b|\bexchang\w+\s+(?:blame|accusations)\b|\bmutual\s+(?:accusations|recriminations|blame)\b",
    re.I,
)
"""Each side lays it at the other's door."""
ELSEWHERE = guarded(r"\b(?:responsibility|credit)\b[^.;]*$", re.I)
TAKEN_BY = guarded(r"\b(?:claimed|accepted|taken|assumed)\s+by\b", re.I)
"""The end of "responsibility for the bomb that killed him was taken by"."""
WEAK_CLAIM = re.compile(r"\b(?:said|says|stated|told)\b", re.I)
"""A word by which a group speaks of its deed without claiming it in so many words."""
