"""Cues: the words that hedge, and what each kind of them says.

In goes a stretch, out come matches named by their kind. Example: "may have been" is `possible`,
"according to" is `according`. A word list finds the few places worth a closer look, so that a text
without hedges costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.reading.needed import opening_words
from stemma.reading.wordplaces import Lexicon, Vocabulary, between, words_that

SAY = (
    r"whisper(?:s|ed)?|insinuate[sd]?|hint(?:s|ed)?|impl(?:y|ies|ied)|complain(?:s|ed)?|fear(?:s|ed)?|warn(?:s|ed)|wrote|writes|recounts?|recounted|recalls?|recalled|guess(?:es|ed)?|"
    r"said|says|stated|states|announced|reported|reports|asserted|asserts|alleged|alleges?|claims?|claimed|argues?|argued|maintain|assert|insist|contend|conclude|speculate|"
    r"believes?|believed|suggests?|suggested|estimates?|estimated|indicates?|indicated|concluded|concludes|maintains|maintained|"
    r"speculated|speculates?|testified|admitted|acknowledged|confirmed|insists?|insisted|contends?|contended|suspects?|suspected|"
    r"assess(?:es|ed)?|surmise[sd]?|theori[sz]e[sd]?|hypothesi[sz]e[sd]?|posit(?:s|ed)?|conjectured?|inferred|presumed?|thinks?|thought|hold(?:s)?|held(?=\s+that\s+(?:the|its?|they|[A-Z]))"
)
SOURCE = (
    r"sources|reports|analysts|observers|experts|officials|scholars|accounts|researchers|commentators|media|journalists|critics|"
    r"evidence|clues|indications|signs|leads|intelligence|witnesses|authorities|investigators|outlets|historians|residents|estimates"
)
CROWD = (
    rf"(?:[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Oo]ther|[Vv]arious|[Uu]nnamed|[Aa]nonymous|[Uu]nconfirmed|[Mm]ultiple|[Cc]onflicting)\s+(?:[\w-]+\s+)?(?:{SOURCE})"
    rf"|(?:[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Oo]thers)|(?:{SOURCE}|{SOURCE.title()})"
)
CROWD_VERB = r"nam|identif|list|suggest|alleg|claim|believ|argu|say|said|report|estimat|assert|speculat|indicat|maintain|suspect|think|thought|contend|charg|insist|warn|fear|hold|assum|stat(?=ed?\b)|affirm|relat|recall|testif|swear|swore|agree"
BE = r"(?:is|are|was|were|been|being)"
NUMBER = (
    r"(?:\d|an?\s+(?:hundred|dozen|thousand)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|half)\b)"
)
ABOUT = (
    r"at\s+least|around|about|approximately|roughly|nearly|almost|more\s+than|up\s+to|as\s+many\s+as|fewer\s+than|less\s+than|"
    r"no\s+fewer\s+than|close\s+to|over|under|some(?=\s+\d)|upwards?\s+of"
)
DEED = r"attacks?|bombings?|killings?|assassinations?|assaults?|explosions?|kidnappings?|blasts?|raids?|ambush(?:es)?|operations?|shootings?|murders?"
CHARGE = r"claims?|allegations?|accusations?|charges?|reports?|suggestions?"
RULED = r"(?:independently\s+|officially\s+|publicly\s+|fully\s+|conclusively\s+)?(?:verified|confirmed|corroborated|substantiated|proven|proved|established|checked|ascertained|authenticated|documented)"
CUES = re.compile(
    r"\b(?:"
    rf"(?:{CROWD})\s+(?:have\s+|has\s+|had\s+|also\s+|\w+ly\s+)*(?:(?P<crowd>(?P<crowdverb>{CROWD_VERB})(?:e|s|d|ed|es|ing)?(?!\w))"
    rf"|(?P<dated>(?:date|place|put|set|trace|give)s?\s+(?:its?|his|her|their|this|the)\b|(?:give|cite|prefer|mention|name|say)s?(?=\s+(?:(?:early|mid|late)[ -])?(?:[A-Z][a-z]+\s+)?\d{{4}}))"
    rf"|(?P<judging>(?:consider|regard|describe|view|see)(?:s|ed|d)?(?!\w))|(?P<disputed>(?:dispute|doubt|question|contest|reject|challenge)[sd]?(?=\s+(?:this|that|it|the|its|whether)\b)))"
    rf"|(?P<judged>(?:what\s+)?(?:some|many|most|several)\s+(?:\w+\s+)?(?:consider|regard|call|describe|see)(?:s|ed|d)?|(?:widely|generally|often)\s+(?:considered(?!\s+to\s+have\b)|regarded|seen)|{BE}\s+(?:no\s+longer\s+|not\s+|now\s+|still\s+|also\s+|\w+ly\s+)?considered(?!\s+(?:(?:to\s+be\s+)?(?:responsible|behind)|to\s+have\b)))"
    rf"|(?P<unverified>(?:doubted|disputed|contested|questioned|challenged|contradicted)\s+by\b|based\s+(?:\w+ly\s+)?on\s+(?:an?\s+|the\s+)?(?:single|one)\s+(?:\w+\s+)?(?:source|report|account|document|witness)|(?<=[,(] )(?:not|never)\s+(?:yet\s+|independently\s+|officially\s+|publicly\s+|fully\s+)*{RULED}|[Nn]othing\s+(?:certain|definite|reliable)\s+(?:is|was)\s+known|(?:has|have|had|was|were|is|are|could)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+|be\s+)?{RULED}|(?:always|but|though|if)\s+without\s+(?:an?y?\s+)?(?:sources?|evidence|proof)\b|but\s+(?:neither|none|no)\b[^.;,]{{0,40}}?\s(?:ever\s+)?(?:announced|confirmed|acknowledged|admitted)\s+(?:it|this|that|them)\b|without\s+(?:naming|citing|giving|offering|providing|presenting|producing)\s+(?:any\s+|its\s+|their\s+|his\s+|a\s+)?(?:\w+\s+)?(?:sources?|evidence|proofs?)\b|(?:for|of)\s+which\s+no\s+(?:\w+\s+)?(?:proof|evidence)\s+(?:was|has|had|is)\s+(?:ever\s+|yet\s+|been\s+)*(?:presented|offered|produced|given|found|published|known)|(?:is|was)\s+(?:only\s+)?a\s+guess\s+of\b|remains?\s+un(?:verified|confirmed|proven)|(?:could|can)\s*not\s+be\s+{RULED}"
    r"|(?:never|not)\s+(?:\w+\s+)?agreed\s+(?:on|about|over)\s+whether|[Uu]nverified|[Uu]nconfirmed|[Uu]nsubstantiated|lack(?:s|ed)?\s+(?:confirmation|evidence)|(?:[Nn]o|[Ff]ew)\s+(?:[\w-]+\s+){1,4}?(?:confirms?|corroborates?|supports?|attests?|proves?|(?:has|have|had)\s+(?:\w+ly\s+|ever\s+|yet\s+|so\s+far\s+)*(?:confirmed|verified|corroborated|substantiated|established|proven)|bears?\s+(?:this|it)\s+out)|(?:[Nn]o|[Ll]ittle|[Ss]cant)\s+(?:\w+\s+)?evidence\s+(?:(?:has|have|had)\s+(?:yet\s+|ever\s+)?(?:emerged|surfaced|been\s+\w+)\s+)?(?:of|that|to|for)|[Dd]oubtful|questionable|open\s+question|debatable|unproven|exaggerat(?:ed|ions?)|inflated|implausible|dubious|without\s+(?:\w+\s+)?evidence|(?:is|are|was|seems?|appears?)\s+unlikely|unlikely\s+(?:to|that)|doubts?\s+(?:that|whether|about|over)"
    rf"|[Oo]thers\s+(?:\w+ly\s+)?(?:dispute|doubt|question|contest|reject|challenge)[sd]?(?=\s+(?:this|that|it|the|its|whether)\b)|(?:provid|present|offer|produc|show|g[ai]v)\w*\s+no\s+(?:\w+\s+)?(?:evidence|proof)"
    rf"|(?:[Aa]ccounts|[Ss]ources|[Rr]eports|[Hh]istorians|[Ss]cholars|[Oo]bservers|[Aa]uthorities|[Ee]xperts|[Aa]nalysts|[Vv]ersions|[Dd]ates|[Oo]pinions?)\s+(?:on\s+this\s+)?(?:\w+\s+)?(?:differ|disagree|vary|varies|conflict|diverge)s?"
    r"|(?:which|that|this|one)\s+(?:[\w’'-]+\s+){1,5}?(?:disput|contest|doubt|question|reject|challeng)(?:e[sd]?|s|ed)|(?:figure|number|claim|date|estimate|account|version|total|view)\s+(?:that\s+|which\s+)?(?:[\w’'-]+\s+){1,4}?(?:disput|contest|doubt|question|reject|challeng|dismiss)(?:e[sd]?|s|ed|es)?|(?:though|but)\s+not\s+(?:universally|always|unanimously|by\s+all|everywhere|all)|(?:matter|subject|object)\s+(?:of|to)\s+(?:\w+\s+)?(?:dispute|debate|conjecture|doubt|controversy)|(?:in|under|open\s+to)\s+(?:doubt|dispute|question)"
    r"|(?:hard|difficult|impossible)\s+to\s+(?:verify|confirm|corroborate|substantiate|establish|prove)|(?:though|although|but|and)\s+(?:\w+ly\s+)?(?:not|never)\s+(?:yet\s+|been\s+|\w+ly\s+)*(?:confirmed|verified|certain|proven|proved|established|substantiated|documented|checked|corroborated)|(?:sources|accounts|reports|records)\s+(?:are|is|were)\s+(?:\w+ly\s+)?(?:contradictory|inconsistent|conflicting|divided|silent|vague)|never\s+(?:\w+ly\s+)?(?:confirmed|verified|proven|substantiated|corroborated)|unreliable|untrustworthy|[Hh]earsay|apocryphal|anyone[’']s\s+guess|no\s+(?:independent\s+|outside\s+|official\s+|further\s+)?(?:confirmation|corroboration|verification|proof)|(?:proof|confirmation|corroboration)\s+(?:is|was)\s+(?:lacking|absent|missing)"
    r"|(?:authenticity|veracity|accuracy|genuineness|truth|credibility|reliability)\s+(?:of\s+[^,;.]{2,40}?\s+)?(?:is|was|has\s+been|have\s+been|remains?|remained)\s+(?:\w+ly\s+)?(?:disputed|questioned|doubted|contested|unclear|uncertain|challenged|in\s+(?:doubt|question|dispute)))"
    rf"|(?P<unclear>[Nn]o\s+(?:[\w-]+\s+){{1,3}}?(?:ever\s+|yet\s+)?(?:decided|established|determined|proved|settled|ruled|showed)\s+if(?=\s)|(?:did|does|do|has|have|had|was|were|is|could)\s+(?:not|never)\s+(?:been\s+|yet\s+|be\s+)?(?:settled?|established?|determined?|resolved?|decided?|cleared\s+up|come\s+out|came\s+to\s+light|come\s+to\s+light|emerged?)(?:,)?\s+(?:who|whose|whether|by\s+whom|which\s+\w+)|(?:[Ii]t\s+)?(?:{BE}|remains|remained)\s+(?:still\s+|largely\s+)?(?:un|not\s+)(?:clear|certain)(?:\s+(?:if|whether|who|how|what|why|when|to\s+what))?|unclear\s+(?:if|whether|who|how)|[Ww]hether(?!\s+(?:or\s+not\s+)?to\b)"
    rf"|(?:{BE}|remains|remained)\s+(?:\w+ly\s+)?(?:disputed|contested|debated)|(?<=\()(?:disputed|contested|unclear|uncertain)(?=\s*\))|(?:date|year)\s+(?:is\s+|remains\s+)?(?:uncertain|unclear|disputed|contested|unconfirmed|not\s+certain)|(?:disputed|contested)\s+(?:the\s+)?(?:{CHARGE}|accounts?|numbers?|figures?))"
    rf"|(?P<unknown>(?:{BE}|remains?|remained)\s+(?:still\s+|largely\s+|currently\s+)?(?:unknown|not\s+(?:publicly\s+|exactly\s+)?known))"
    rf"|(?P<denied>(?:which|that)\s+(?:he|she|it|they|the\s+\w+)\s+(?:\w+\s+)?den(?:y|ies|ied)|den(?:y|ied|ies|ying)\s+(?:\w+\s+){{0,2}}?(?:responsibility|involvement|role|having|any|that|the|being|its|links?|it|these|this|those|such)|{BE}\s+denied\s+by|disavow(?:ed|s)|(?:reject|refut)(?:ed|s|ing)\s+(?:\w+\s+){{0,2}}?(?:{CHARGE}))"
    rf"|(?P<claimed>(?:claim(?:ed|s|ing)?|accept(?:ed|s|ing)|assum(?:ed|es|ing)|admit(?:ted|s|ting)|acknowledg(?:ed|es|ing)|assert(?:ed|s|ing)|declar(?:ed|es|ing))\s+(?:\w+\s+){{0,2}}?(?:responsibility|credit)|(?:took|taken|taking|takes)\s+(?:full\s+|sole\s+)?(?:responsibility|credit)|{BE}\s+(?:later\s+)?claimed\s+by|claim(?:ed|s)\s+(?:it|them|both)(?=\s*(?:[.,;(]|$))|claim(?:ed|ing)\s+(?:the|this|that|both|these|an?|two|three|several)\s+(?:{DEED})|claims?\s+of\s+responsibility|claim(?:s|ed|ing)\s+to\s+(?=[a-z]))"
    rf"|(?P<reported>[Rr]eportedly|(?<=\()[Rr]eported(?=\s*[),;])|{BE}\s+(?:widely\s+)?(?:reported|said|rumou?red)\s+(?:to|that|by)(?=\s)|(?:[Rr]eports|[Rr]umou?rs?)(?:,[^,.;]{{3,30}},)?\s+(?:that|of)(?=\s)|reported\s+by(?=\s)|(?:has|have|had)\s+been\s+(?:\w+ly\s+)?(?:reported|rumou?red)|(?:has|have|had)\s+been\s+(?:\w+ly\s+|also\s+)?(?:linked|tied|connected)\s+(?:to|with)|[Ii]t\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:feared|whispered|rumou?red|supposed|understood|held|assumed|said|reported|claimed|alleged|suggested|argued|thought)(?=\s*(?:[,.;)\]]|$))|(?:[Ii]ndications?|[Ss]igns|[Hh]ints?|[Cc]lues|[Ss]uggestions?|[Ss]tories|[Pp]ossibility|[Ll]ikelihood|[Pp]robability|[Tt]heor(?:y|ies)|[Hh]ypothes[ei]s|[Ss]uspicions?|[Ii]nsinuations?|[Aa]ccounts?)\s+(?:that|according\s+to\s+which)(?=\s)|[Rr]umou?red\s+to|(?:[Rr]eported|[Ss]aid)\s+to\s+(?:be|have|belong|number|include)(?=\s)|(?:[Ii]n|[Bb]y|[Oo]n)\s+(?:some|most|other|several|many|various)\s+(?:accounts|versions|tellings|reports|guesses|reckonings))"
    rf"|(?P<proviso>[Ii]f\s+(?:one|we|you)\s+(?:is\s+to\s+|are\s+to\s+|can\s+|may\s+)?(?:believes?|trusts?|credits?)|[Ii]f\s+(?:he|she|it|they|such)\b[^,;.]{{0,40}}?\b(?:exist(?:ed|s)?|at\s+all|ever|indeed|(?:was|is|were|are)\s+(?:in\s+fact|really))|[Ii]f\s+(?:[\w’'-]+\s+){{1,6}}?(?:is|are|was|were|prove[sd]?|can|could|may|holds?)\s+(?:(?:to\s+)?be\s+)?(?:trusted|believed|relied|credited|right|correct|accurate|true|reliable|genuine|authentic|anything\s+to\s+go\s+by)|(?:[Tt]o\s+judge|[Jj]udging)\s+(?:from|by)|or\s+so\s+(?:[\w’'-]+\s+){{1,4}}?(?:say|said|claim|report|believ|insist|maintain|stat)\w*|(?:[Ii]n|[Bb]y)\s+the\s+words\s+of)"
    rf"|(?P<says>(?:traces?|traced|dates?|dated|places?|placed|puts?)\s+(?:its|the|their)\s+(?:own\s+)?(?:founding|foundation|origins?|formation|beginnings?|creation|birth|establishment|size|strength|numbers|membership)\s+(?:back\s+)?(?:to|in|at)|boast(?:s|ed|ing)?\s+(?:of|that)|(?:{SAY})\s+that(?=\W)|told\s+(?:[\w’'-]+\s+){{1,4}}?that(?=\W)(?!\s+(?:he|she|they|it)\b)|(?:said|says|(?<=[a-z] )(?<!to )say)(?=\s+[\w“]|\s*[,.;)”(])|(?:reported|suspects?|suggests?|suggesting|alleg(?:es|ing|ed)\s+(?:the|its|their|his)|estimates|estimated\s+(?:the|its|their|there|that))(?=\s+(?:the|its|that|their|his|it|they|he|there|an?|members?|support|links?|ties)\b|\s*[,.;)”(])|(?<=[a-z] )(?:claimed|alleged|announced|asserted|believed?|suspected|stated|maintained|charged|guess(?:ed)?|reckon(?:ed)?|thought|think)(?=\s*[,.;(])|(?:claimed|alleged|asserted|insisted|maintained|believes?|believed|assumes?|assumed|presumes?|presumed|thinks?|suspects?(?!\s+(?:who|whom|whose|in|from|at|on|and|had|has|was|were|is|are|held|being|to)\b)|stated|announced|argued?|charged)(?=\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+){{1,8}}?(?:was|were|had|has|did|is|are|carried|planned|planted|killed|bombed|attacked|ordered)\b)|confirmed(?=\s+(?:his|her|its|their|the)\b)|reported(?=\s+(?:\d|at\s+least|more\s+than|around|about)))"
    rf"|(?P<alleged>[Aa]llegedly|{BE}\s+(?:\w+ly\s+)?(?:asserted|claimed|suggested|maintained|posited|insinuated|argued)\s+(?:by|in)\b(?!\s+the\s+(?:group|same))|{BE}\s+(?:\w+ly\s+|often\s+|also\s+)?named\s+as\s+(?:the|its|an?)\s+(?:[\w’'-]+\s+){{1,6}}?(?:in|by)\s+(?:an?\s+|the\s+|some\s+|several\s+)?(?:\w+\s+)?(?:reports?|press|media|newspapers?|documents?|police|officials?|indictment)|[Pp]urported(?:ly)?|[Ss]upposed(?:ly)?(?!\s+to\b)|[Oo]stensibly|(?:{BE})\s+(?:often\s+|also\s+|sometimes\s+|\w+ly\s+)?alleged(?:\s+to)?|call(?:s|ed)?\s+(?:him|her|(?:[A-Z][\w’'-]+\s+){{0,2}}[A-Z][\w’'-]+)\s+(?:the|its|their|an?)(?=\s+[a-z])|(?:made|makes?|making)\s+(?:[\w’'-]+\s+){{1,4}}?out\s+to\s+(?:be|have)|[Aa]lleged(?=\s+\w|\s*\))|(?:describ|portray|depict|label|denounc|present|nam|cit|list|regard|view|treat|consider|se)(?:e[sd]?|s|ed|ing|ies)?\s+(?:him|her|it|them|(?:the\s+)?[A-Z][\w’'-]+)\s+as|{BE}\s+(?:once\s+|often\s+|also\s+|\w+ly\s+)*(?:(?:described|portrayed|depicted|characteri[sz]ed)(?:\s+(?:in|by)\s+(?:[\w’'-]+\s+){{1,5}}?)?|(?:named|identified|cited|listed|mentioned|presented|referred\s+to)\s+(?:in|by)\s+(?:(?:the|some|several|many|local|state|western|foreign|national|international|a|an|various|court|police)\s+)*(?:press|media|newspapers?|reports?|police|officials?|authorities|prosecutors?|government|military|army|intelligence|investigators?|sources|documents?|indictment|witnesses|informants?|defectors?|analysts|journalists|authors)\s+(?:[\w’'-]+\s+){{0,3}}?|identified)\s*as|identif(?:ied|y|ies)\s+(?!itself|themselves|himself|herself)(?:[\w’'.-]+\s+){{1,4}}?as\s+(?:the|an?|its|one)\b|(?:claim|alleg|assert|insist|maintain|believ|charg|contend|argu)(?:e|s|es|ed)?(?=\s+(?:the\s+)?[A-Z][\w’'-]+\s+(?:[a-z]+\s+){{0,2}}?[a-z]+(?:s|ed)\b)|[Aa]llegations?\s+(?:of|that|against))"
    r"|(?P<blamed>(?:attributes?|ascribes?)\s+(?:it|them|this|both|the\s+\w+)\s+to|blam(?:ed|es|ing)|blame(?=\s+(?:the|it|its|this|that|each|both|one|[A-Z])\w*)|(?:laid|placed|put)\s+(?:the\s+)?blame|[Bb]lame\s+(?:for\s+(?:[\w’'-]+\s+){1,8}?)?(?:fell|falls|was|is|has\s+been)|(?:held|holds?|holding)\s+(?:[\w’'.,-]+\s+){0,10}?(?:responsible|accountable)|(?:pin(?:ned|s|ning)|foist(?:ed|s|ing))\s+(?:[\w’'-]+\s+){0,6}?on(?=\s+[^.;,]{0,30}[A-Z])|point(?:ed|s|ing)?\s+(?:the\s+finger\s+)?(?:at|to)(?=\s+[^.;,]{0,40}(?:[A-Z]|\bas\s+(?:the|an?|its|their)\b))|implicat(?:ed|es|ing)|(?:link(?:ed|s)?|tied|connect(?:ed|s)?|trac(?:ed|es))\s+(?:the|this|that|these|both|an?)\s+(?:[\w’'-]+\s+){0,2}?(?:attacks?|bombings?|killings?|blasts?|explosions?|murders?|raids?|kidnappings?|massacres?|arson|fires?|shootings?|assassinations?|ambush|abductions?|bombs?)\s+(?:[\w’'-]+\s+){0,6}?(?:to|with)|(?:attribut|ascrib|imput)(?:ed?|es|ing)\s+(?:[\w’'-]+,?\s+){0,12}?to|(?:named|identified|singled\s+out|cited|fingered)\s+(?:[\w’'-]+\s+){0,8}?as\s+(?:the|an?|its)\s+(?:\w+\s+){0,2}?(?:perpetrators?|culprits?|suspects?|attackers?|assailants?|masterminds?|organi[sz]ers?|(?:party|group|organi[sz]ation)\s+(?:responsible|behind))|to\s+blame(?=\s+(?!for\b)\w))"
    r"|(?P<accused>accus(?:ed|es?|ing)|charg(?:ed|es)\s+(?:(?:[\w’'-]+\s+){0,3}?with|that)|indicted\s+for|on\s+charges\s+of|accusations?\s+(?:of|that|against|for)|under\s+accusation)"
    rf"|(?P<suspected>[Ss]uspected|(?:prime|main|chief|primary|leading|key|top)\s+suspects?|(?<!the\s)(?<!a\s)suspects?(?=\s+(?:that|the|its|it|[A-Z]\w+|involvement)\b)|[Ss]uspicions?|under\s+suspicion|[Ss]peculation\s+(?:that|about)|(?:hallmarks?|signature|fingerprints|trademarks?)\s+of|(?:linked|tied|connected)\s+(?:by\s+(?:[\w’'-]+\s+){{1,4}})?(?:to|with)(?=\s+(?:the|an?|this|that|these|those|several|two|three|numerous|many|at\s+least\s+\w+)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{DEED})\b)|(?:{DEED})\s+(?:[\w’'-]+\s+){{0,4}}?(?:{BE})\s+(?:\w+ly\s+)?(?:linked|tied|connected)\s+to)"
    r"|(?P<possible>as\s+far\s+as\s+(?:is|was|can\s+be|anyone|anybody|one|we)\s+\w+|to\s+the\s+best\s+of\s+\w+\s+knowledge|at\s+least\s+(?:officially|formally|nominally|on\s+paper|in\s+theory|in\s+name)|on\s+paper(?=\s*[,.;)]|\s*$)|(?:did|do|does|could|can|has|have)\s*not\s+(?:been\s+|be\s+)?(?:rul(?:e|ed)\s+out|exclude[d]?|discount(?:ed)?)|[Ii]t\s+(?:is|was)\s+(?:also\s+)?possible(?:\s+that)?|[Pp]ossibly|[Pp]erhaps|[Pp]otentially|[Mm]aybe|possible\s+(?:\w+\s+)?(?:connections?|links?|ties|affiliation|involvement)|possible(?=\s+[a-z])(?!\s+to\b)|[Cc]onceivabl[ey]"
    r"|(?:may|might|could)\s+(?:also\s+|still\s+|well\s+|not\s+)*have\s+been|(?:may|might|could(?!\s+not\s+be\b))\s+(?:also\s+|still\s+|well\s+|not\s+|already\s+)*(?:have|be)\b|may\s+(?:also\s+|still\s+|well\s+|not\s+|no\s+longer\s+)*[a-z]+|might\s+(?!of\b)(?:also\s+|still\s+|well\s+|not\s+)*[a-z]+)"
    rf"|(?P<probable>{BE}\s+supposed\s+to\s+have\b|(?:[Bb]y|[Tt]o)\s+all\s+appearances|[Bb]y\s+all\s+accounts|[Oo]n\s+the\s+face\s+of\s+it|{BE}\s+(?:\w+ly\s+|often\s+|also\s+|sometimes\s+)*(?:seen|viewed|perceived|regarded|looked\s+upon)\s+(?:by\s+(?:[\w’'-]+\s+){{1,4}}?)?as(?!\s+(?:an?\s+)?(?:\w+\s+)?(?:terror|extremis|criminal|threat))|(?:{BE}\s+)?(?:\w+ly\s+)?considered(?=\s+(?:(?:to\s+be\s+)?(?:responsible|behind)|to\s+have\b))|[Pp]robabl[ey]|[Ii]n\s+all\s+(?:likelihood|probability)|[Pp]utative(?:ly)?|[Rr]eputed(?:ly)?|[Ss]eemingly|[Tt]entatively|[Aa]pparent(?=\s+[A-Z])|{BE}\s+considered\s+to\s+have|{BE}\s+(?:only\s+)?(?:inferred|deduced|surmised|conjectured|guessed|gleaned)|{BE}\s+(?:understood|reckoned|deemed|feared)\s+(?:to|responsible|behind)|(?<!more )(?<!less )[Ll]ikely|[Pp]resumabl[ey]|[Pp]resumed|[Aa]pparently|(?:{BE}\s+)?(?:widely\s+|generally\s+|commonly\s+)?(?:[Bb]elieved|[Tt]hought|presumed|[Aa]ssumed)\s+(?:to|that|responsible|behind)|{BE}\s+(?:widely\s+)?believed|{BE}\s+(?:widely\s+|generally\s+|commonly\s+|often\s+|usually\s+)?taken\s+(?:by\s+(?:[\w’-]+\s+){{1,3}})?(?:to\s+be|for\s+an?)\b|pass(?:es|ed)\s+for(?=\s+(?:an?|the|its)\b)|seem(?:s|ed)?\s+(?:to|that)|[Ii]t\s+(?:seem(?:s|ed)|appear(?:s|ed)|would\s+(?:seem|appear))(?=\s*[,.;)]|\s*$)|appear(?:s|ed)?\s+(?:to\s+[a-z]+|that))"
    r"|(?P<according>(?:[Aa]ccording\s+to|(?:[Ii]n|[Tt]o|[Ff]rom)\s+the\s+(?:view|opinion|eyes|estimation|judge?ment|mind|minds|perception|perspective|telling|imagination)\s+of)(?=\s))"
    rf"|(?P<estimated>{BE}\s+(?:variously\s+)?estimated\s+(?:to|at)|an?\s+estimated|(?<!size )estimates?(?=\s+(?:of|put|range|vary|place)\b)|estimated(?=\s+(?:at|to|{NUMBER})))"
    rf"|(?P<number>(?:{ABOUT})(?=\s+(?:the\s+)?{NUMBER}))"
    r")(?!\w)"
)
KINDS = (
    "crowd", "dated", "judging", "disputed", "judged", "alleged", "reported", "claimed", "denied", "blamed", "accused", "suspected",
    "unverified", "unclear", "unknown", "possible", "probable", "according", "proviso", "estimated", "number", "says",
)  # fmt: skip
STEMS = (
    "alleg", "assum", "portray", "depict", "characteri", "lack", "question", "challeng",  "insinuat", "hint", "impl", "complain", "fear", "warn", "recount", "recall", "guess", "exaggerat", "inflat", "implausib", "dubious", "establish", "hallmark", "rule", "implicat", "indict", "purport", "suppos", "ostensib", "rumo", "claim", "den", "disavow", "reject", "refut", "blam", "attribut", "accus",
    "suspect", "suspicio", "verif", "confirm", "corrobor", "substantiat", "proven", "unproven", "unverif", "unconfirm", "unsubstantiat", "disput", "contest",
    "debat", "possib", "potential", "probab", "presum", "apparent", "believ", "estimat", "approximat", "announc", "assert", "argu",
    "suggest", "indicat", "conclud", "specul", "testif", "admitt", "acknowledg", "insist", "contend", "conceiv", "report", "consider",
    "regard", "describ", "maintain", "likelihood", "probabilit", "ascrib", "imput", "putativ", "reputed", "seeming", "tentativ",
    "assess", "settl", "determin", "resolv", "decid", "appearances", "attribut", "emerg", "surmis", "theori", "hypothesi", "posit", "conjectur", "inferr", "deduc", "glean", "understood", "reckon", "deemed", "feared", "identified", "singled", "cited", "fingered",
    "stories", "signs", "clue", "view", "perceiv", "opinion", "eyes", "minds", "perspective", "listed", "mentioned", "presented", "referred",
)  # fmt: skip
WORDS = frozenset(
    [
        "if",
        "neither",
        "none",
        "passes",
        "passed",
        "taken",
        "which",
        "without",
        "proved",
        "guess",
        "come",
        "came",
        "cleared",
        "judge",
        "trusted",
        "relied",
        "anything",
        "right",
        "correct",
        "accurate",
        "true",
        "nothing",
        "checked",
        "ascertained",
        "documented",
        "authenticated",
        "out",
        "far",
        "knowledge",
        "single",
        "officially",
        "formally",
        "nominally",
        "paper",
        "theory",
        "reliable",
        "genuine",
        "authentic",
        "judging",
        "words",
        "founding",
        "foundation",
        "origin",
        "origins",
        "formation",
        "beginning",
        "beginnings",
        "creation",
        "birth",
        "strength",
        "membership",
        "numbers",
        "size",
        "boast",
        "boasts",
        "boasted",
        "boasting",
        "bear",
        "bears",
        "about",
        "accept",
        "accepted",
        "accepts",
        "according",
        "almost",
        "appear",
        "appeared",
        "appears",
        "around",
        "assumed",
        "blame",
        "call",
        "called",
        "calls",
        "certain",
        "supports",
        "contradictory",
        "inconsistent",
        "records",
        "charged",
        "charges",
        "connected",
        "linked",
        "tied",
        "clear",
        "close",
        "could",
        "credit",
        "doubt",
        "dispute",
        "universally",
        "exist",
        "existed",
        "exists",
        "indeed",
        "ever",
        "figure",
        "sources",
        "historians",
        "scholars",
        "observers",
        "experts",
        "analysts",
        "dates",
        "versions",
        "differ",
        "disagree",
        "vary",
        "varies",
        "diverge",
        "hearsay",
        "unreliable",
        "untrustworthy",
        "whispered",
        "seems",
        "certain",
        "apocryphal",
        "guess",
        "proof",
        "verify",
        "impossible",
        "doubts",
        "doubted",
        "evidence",
        "held",
        "hold",
        "holding",
        "holds",
        "known",
        "least",
        "likely",
        "many",
        "may",
        "maybe",
        "might",
        "named",
        "signature",
        "fingerprints",
        "trademark",
        "trademarks",
        "thinks",
        "told",
        "whisper",
        "whispers",
        "attributable",
        "nearly",
        "point",
        "points",
        "pointing",
        "pinned",
        "pins",
        "pinning",
        "traced",
        "traces",
        "links",
        "connects",
        "link",
        "connect",
        "exclude",
        "excluded",
        "discount",
        "discounted",
        "over",
        "perhaps",
        "pointed",
        "responsibility",
        "roughly",
        "said",
        "say",
        "says",
        "see",
        "seem",
        "seemed",
        "seems",
        "seen",
        "sees",
        "some",
        "stated",
        "states",
        "than",
        "think",
        "thought",
        "uncertain",
        "unclear",
        "under",
        "unknown",
        "unlikely",
        "whether",
        "doubtful",
        "charge",
        "linked",
        "portrayed",
        "depicted",
        "characterized",
        "labeled",
        "questionable",
        "open",
        "wrote",
        "writes",
        "accounts",
        "versions",
        "tellings",
        "up",
        "upward",
        "upwards",
    ]
)
STARTS = frozenset(stem[:3] for stem in STEMS)
WORD = re.compile(r"[A-Za-z]+")
LOOK_BACK = 6
"""A cue starts at most so many words before the one that gives it away, itself counted."""
WINDOW = 90
"""Characters in which those words are looked for."""


def find_cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """All cues of a stretch, in order."""
    at = start
    for word in between(HEDGING.places(text), start, end):
        if word < at:
            continue
        before = list(WORD.finditer(text, max(at, word - WINDOW), word))[1 - LOOK_BACK :]
        starts = [m.start() for m in before if MAY_OPEN[m[0]] or goes_on(text, m.end())]
        for first in (*starts, word):
            found = CUES.match(text, first, end)
            if found and found.end() > word:
                at = found.end()
                yield found
                break


def may_open(word: str) -> bool:
    """Whether a cue may begin with the word: one of those its pattern begins with, or an adverb."""
    return f"{word.lower()} ".startswith(opening_words(CUES.pattern)) or word.endswith("ly")


MAY_OPEN = Vocabulary(may_open)


def goes_on(text: str, at: int) -> bool:
    """Whether a word goes on with a letter of another alphabet, a figure or an underscore."""
    return text[at].isalnum() or text[at] == "_"


def may_hedge(word: str) -> bool:
    """Whether a word is one that cues are made of."""
    low = word.lower()
    return low in WORDS or (low[:3] in STARTS and low.startswith(STEMS))


HEDGING = Lexicon(words_that(may_hedge))


SAME = {"judging": "judged", "disputed": "unverified"}
"""Kinds of which one pattern stands among those of a crowd: "scholars dispute this"."""


def kind_of(found: re.Match[str]) -> str:
    """Which kind a match is."""
    name = next(name for name in KINDS if found[name])
    return SAME.get(name, name)
