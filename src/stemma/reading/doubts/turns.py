"""Doubtful turns: ways of keeping one's distance that take more than one word.

In go nothing, out come the patterns that `unheeded` asks of a sentence in small letters, beside its words of
doubt; each begins at a word, so that most words are passed by at their first letter. Example:
"1982, or so its first leaflet would have it", "conventionally dated to 1982", "taken to be its leader".
"""

from __future__ import annotations

import re

from stemma.reading.guarded import guarded

GIVEN = (
    r"(?:given|dated|cited|placed|put|held|assumed|taken|ascribed|attributed|reckoned|considered|named|mentioned|thought|said|regarded|"
    r"accepted|described|counted|quoted|traced|assigned|identified|credited)"
)
PAPER = r"(?:source|leaflet|document|report|account|list|file|newspaper|text|letter|interview|communiqu[eé]|manuscript|testimony|witness|informer|informant|defector)s?"
TELLERS = (
    r"(?:observers|analysts|scholars|historians|authors|writers|police|officials|experts|commentators|journalists|researchers|investigators|"
    r"many|most|some|several)"
)
THINKING = r"(?:conclud|believ|think|thought|infer|assum|suspect|speculat|suppos|wonder|doubt|question|surmis|deduc|gather)\w*"

SOME = r"(?:some|others|many|several|certain|various|an?\s+(?:few|minority|majority|number)|other\s+[a-z]+|one\s+[a-z]+)"
SETTING = r"(?:say|sa(?:id|ys)|speak|spoke|giv|gave|put|dat|claim|believ|think|thought|prefer|h[eo]ld|argu|insist|maintain|consider|describ|cit|nam|list|mention|suggest|remember|trac|plac|den[iy]|see|saw|regard|view|call|attribut)\w*"

TELLING_IT = r"(?:would\s+have\s+it|ha[sd]\s+it|have\s+it|tells?\s+it|told\s+it|sees?\s+it|saw\s+it|sings?|hears?)"
ASIDE = (
    rf"or\s+so\s+(?:it|they|he|she|the|his|her|its|their|an?|one|some|many|most|several|at\s+least)\b|as\s+(?:[\w’'-]+\s+){{1,3}}?{TELLING_IT}(?=\s*[,.;)]|\s+(?:in|at|around|along)\b)"
    r"|it\s+(?:was|is|has\s+been)\s+(?:\w+ly\s+)?(?:whispered|rumou?red|murmured|bruited)\b|as\s+far\s+as\s+(?:can|could|one|anyone|anybody|we)\b"
    r"|in\s+(?:the\s+)?(?!(?:group|organi[sz]ation|movement)[’'])[\w-]+[’']s?\s+(?:eyes|telling|view|opinion|estimation|account|version|imagination|reading|reckoning)\b"
    r"|(?<=, )(?:he|she)\s+(?:said|says|claimed|claims|added|maintained|insisted|recalled|remembered|swore|testified)(?=,)|rightly\s+or\s+wrongly\b|in\s+theory(?:,|\s+at\s+least)|(?:chances|odds)\s+are\b|with\s+(?:moderate|medium|low|some|limited)\s+confidence\b|(?:argued|claimed|maintained)\s+without\s+success\b"
)
"""What is put in beside a sentence: "absorbed, [it was whispered] in Mazar"."""
RESTING = (
    r"(?:rest|rely|relie|depend|bas)\w*\s+(?:\w+ly\s+)?(?:up)?on\s+(?:the\s+)?(?:word|memor|say-so|testimony\s+of\s+(?:an?|one)\b)\w*|on\s+the\s+(?:sole\s+|mere\s+)?word\s+of\b|not\s+(?:always|necessarily)\s+(?:an?\s+)?(?:\w+\s+)?reliable\b"
    r"|existence\s+[^.;,]{0,40}?(?:is|was|has\s+been|remains?)\s+(?:only\s+|merely\s+)?(?:inferred|assumed|uncertain|unconfirmed|deduced|doubtful|disputed|unproven|unclear)\b"
    r"|permits?\s+(?:of\s+)?(?:other|another|different)\s+(?:reading|interpretation|conclusion)s?\b|more\s+(?:often|frequently)\s+(?:asserted|claimed|assumed|alleged|stated|suspected|rumou?red)\s+than\b|smack(?:s|ed)?\s+of\b"
)
"""What it rests on: "on the word of one informer", "its existence is inferred from intercepts"."""
SUPPOSED = (
    r"(?:took|takes?|taken|taking)\s+(?:it|this)\s+for\s+granted\b|(?:was|were|is|are)\s+(?:\w+ly\s+)?convinced\s+that\b|look(?:s|ed)?\s+(?:to\s+have|as\s+(?:if|though)|like\s+(?:that|those|an?|the)\b)|(?:whom|which|what)\s+(?:[\w’'-]+\s+){1,2}?(?:took|takes?)\s+(?:to\s+be|for)\b"
    r"|(?:has|have|had)\s+it\s+that\b|of\s+some\s+(?:sort|kind)\b|at\s+the\s+door\s+of\b|(?:is|are|was|were|been)\s+put\s+down\s+to\b"
    r"|(?:nobody|no\s+one|none)\s+(?:can|could|has\s+been\s+able\s+to|was\s+able\s+to)\s+(?:\w+ly\s+)?(?:document|prove|confirm|verify|substantiate|corroborate|show)\b"
    r"|if\s+(?:the|it|there|they|he)\b[^.;,]{1,60}?\bever\b|if\s+[\w-]+\s+(?:it|there)\s+(?:was|were|is)\b|unless\s+(?:the|an?|this|that|its)\b[^.;]{0,60}?\b(?:forge|fake|false|mistak|wrong|err|lie|lying|invent)\w*"
    r"|something\s+(?:that\s+|which\s+)?(?:its|the|his|their|both|neither)\b[^.;,]{0,60}?\b(?:call|den|reject|dismiss|disput|disown)\w*"
)
"""Who supposes it, or what would have to be so: "magistrates [were convinced that]", "[if secession it was]"."""
UNVERIFIED_MESSAGE = r"(?:message|statement|video|recording|letter|leaflet|communiqu[eé]|document|audio|post|tape|announcement|text)\s+(?:that|which|whose)\s+[^.;,]{0,50}?\b(?:(?:not|never)\s+(?:\w+\s+){0,3}?(?:verif|confirm|authentic|corrobor)\w*|authenticity\b|unverified\b|disputed\b)"
""" "swore loyalty in a [message that has not been verified]"."""
TIE = r"(?:arms?|armed\s+wing|wing|branch|franchise|affiliate|subsidiary|front|section|chapter|offshoot|splinter|successor|heirs?|continuation|predecessor|forerunner|ally|allies|partners?|prox(?:y|ies)|rivals?|enem(?:y|ies)|competitors?|members?|component|constituent|supplier|patron|sponsor|backer)\b"
NAMING = r"(?:call|label|brand|dub|term|describ|portray|depict|present|regard|view|treat|see|saw|consider|count|list|refer|characteri[sz]|name|nam|cit)(?:ed|led|es|s|n|red)?"
SEEN_AS = rf"(?:which|whom)\s+(?:[\w’'-]+\s+){{1,5}}?(?:regard|consider|view|describe|see|call|treat|suspect|believe|identif)(?:s|d|ed|y|ies|ied)?\s+(?:as\s+|to\s+be\s+|of\s+being\s+)?(?:an?|the|its|one\s+of|little\s+more\s+than)\s+(?:[\w-]+\s+){{0,4}}?{TIE}"
""" "the federation, [which German authorities regard as a front]"."""
REGARDED = (
    rf"(?:is|are|was|were|been|being)\s+(?:(?:\w+ly|sometimes|often|also|once|at\s+the\s+time|now|still|then)\s+)*{NAMING}\s+(?:to\s+)?(?:by\s+(?:[\w’'-]+\s+){{1,4}}?)?(?:as\s+|among\s+|to\s+be\s+)?(?:an?|the|its|their|one\s+of|little\s+more\s+than|mere(?:ly)?)\s+(?:[\w-]+\s+){{0,4}}?{TIE}"
    rf"|(?:press|media|newspapers?|police|officials?|analysts?|observers?|authorities|government|prosecutors?|indictments?|documents?|reports?|experts|scholars|historians|authors|commentators|critics|detractors|opponents|diplomats|intelligence|literature|obituar(?:y|ies)|textbooks?)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{NAMING})\s+(?!itself\b|themselves\b)(?:[\w’'()-]+\s+){{1,10}}?(?:as\s+|among\s+)?(?:an?|the|its|nothing\s+but\s+\w+|mere(?:ly)?|little\s+more\s+than\s+\w+|bitter|close)\s+(?:[\w-]+\s+){{0,3}}?{TIE}"
    rf"|(?:portray|depict|brand)(?:s|ed|ing)?\s+(?:[\w’'(),-]+\s+){{1,12}}?as\s+(?:an?|the|its|bitter|close)\s+(?:[\w-]+\s+){{0,3}}?(?:friends?|{TIE})|(?:treat|regard|consider|count)(?:s|ed)?\s+(?:[\w’'-]+\s+){{1,6}}as\s+another\b|figures?\s+as\s+(?:an?|the|its)\s+(?:[\w-]+\s+){{0,3}}?{TIE}"
)
"""Others see it so: "[has been called the military arm] of"."""

TURNED = re.compile(
    rf"\b(?:(?:though|although|while|whilst|whereas|but|even\s+if)\s+{SOME}\s+(?:of\s+\w+\s+)?(?:[a-z]+\s+){{0,3}}?{SETTING}\b"
    r"|(?<=, )but\s+so\s+(?:did|do|does|has|have|was|were)\b|\d+(?:\s+\w+){0,3},\s+if\s+(?!not\b)"
    r"|(?:never|not)\s+(?:\w+ly\s+)?(?:named|identified|revealed|disclosed|announced|acknowledged|published)\s+(?:its|any|the|their|an?)\s+(?:\w+\s+)?(?:leaders?|commanders?|chief|head|founders?|members|numbers?|strength|size|membership)\b"
    r"|(?:role|position|status|standing|authority|control)\s+(?:in|within|over|as)\s+[^.;,]{2,50}?\s+(?:is|was|remains?|remained)\s+(?:\w+ly\s+)?(?:unclear|unknown|uncertain|disputed|contested|debated|not\s+\w+)"
    r"|whose\s+(?:\w+\s+)?(?:account|testimony|version|claim|story|word|report|statement)s?\s+(?:is|are|was|were|has|have|could|cannot)\s+(?:\w+\s+){0,3}?(?:contradict|disput|den[iy]|question|doubt|reject|challeng|unconfirm|unverif|verif|confirm|corrobor|contest)\w*"
    rf"|{TELLERS}\s+to\s+{THINKING}|names?\s+(?:that\s+is\s+|which\s+is\s+)?(?:heard|mentioned|cited|given)\s+most\s+often|wishful\s+thinking\b"
    r"|(?:may|might|could)\s+(?:well\s+)?have\s+been\s+(?:inflated|exaggerated|forged|fabricated|invented|back-?dated|doctored|embellished)"
    r"|(?<!from )(?<!of )(?<!to )(?:which|that)\s+(?:[\w’'-]+\s+){1,4}?(?:withdrew(?=\s*(?:[.,;)]|$))|retracted|recanted|revised|disowned|disavowed)\b"
    r"|(?:its|their|the\s+group[’']s)\s+(?:own\s+)?propaganda\s+(?:\w+ly\s+)?(?:lik|us|cit|claim|put|gave|spoke|insist|maintain)\w*"
    rf"|{ASIDE}|{RESTING}|{SUPPOSED}|{UNVERIFIED_MESSAGE}|{SEEN_AS})",
)
"""Turns that doubt the sentence in whatever clause they stand: "which has [led most observers to conclude] that"."""
TURNS = re.compile(
    r"\b(?:so\s+(?:the\s+(?:story|legend|account|tale)\s+(?:goes|runs|has\s+it)|(?:it\s+)?(?:is|was)\s+(?:said|told))\b"
    r"|(?:legend|tradition|rumou?r|gossip|word|story|hearsay|memory)\s+ha[sd]\s+it\b"
    r"|(?:gossip|hearsay|folklore)\b"
    r"|would\s+(?:have\s+it|explain|suggest|imply|(?<!it would )seem|point|fit)\b|would\s+be\s+\w+\s+if\b"
    r"|must\s+have\s+(?:been|had|led|begun|started|taken|known|numbered)\b"
    r"|unless\s+(?:one|we|you)\b|give\s+or\s+take\b|(?<=, )(?:to\s+go|going)\s+by\b|to\s+go\s+by\s+what\b|at\s+the\s+(?:very\s+)?(?:earliest|latest)\b"
    r"|like[sd]?\s+to\s+(?:say|think|claim|tell|believe|recall)\b|as\s+(?:others|some|many|most)\s+(?:tell|have|put|see|remember|would\s+have)\s+it\b"
    r"|point(?:s|ed)?\s+that\s+way\b|(?:more|most|equally|hardly|barely|scarcely)\s+plausibl[ey]\b"
    r"|(?:anything|everything|all)\s+but\s+(?:certain|clear|proven|established|sure)\b"
    r"|(?:taken|passe[sd])\s+(?:for|to\s+(?:be|have))\b|taken\s+as\s+(?:an?|the|its)\b"
    r"|credited\s+with\b|hint(?:s|ed)?\s+at\b"
    rf"|{REGARDED}|(?:at\s+least\s+)?(?:that|this)\s+is\s+(?:at\s+least\s+)?what\s+(?:one|the|some|many|its|police|most)\b"
    r"|suspect(?:s|ed)?\s+an?\s+(?:\w+\s+)?(?:feud|alliance|pact|link|tie|merger|split|connection|partnership|deal|agreement|rivalry|conflict|cooperation)\b"
    r"|(?:little|nothing|not\s+much)\s+is\s+(?:certain|sure)\b"
    r"|(?:spoke|spoken|speaks?)\s+of\b|there\s+(?:is|was|has\s+been)\s+(?:\w+\s+)?(?:talk|speculation|gossip)\b"
    r"|could\s+(?:also\s+|equally\s+|well\s+|just\s+as\s+well\s+)?mean\b|(?:cannot|can\s+not|could\s+not)\s+be\s+(?:said|stated|asserted|concluded)\s+(?:with\b|for\s+certain|that\b)"
    r"|(?:conventionally|customarily)\b"
    rf"|(?:traditionally|usually|commonly|generally|often|frequently|sometimes|variously|mostly|normally|popularly|widely|vaguely|loosely)\s+{GIVEN}\b"
    r"|most\s+(?:common(?:ly)?|frequent(?:ly)?|usual|often|widely)(?=\s*[.,;)]|\s+(?:given|cited|heard|mentioned|named|quoted|accepted|date|year|figure|number|view|name)\b)"
    r"|ha(?:s|ve|d)\s+(?:\w+ly\s+|also\s+|even\s+|sometimes\s+)?been\s+(?:proposed|mentioned(?!\s+in\s+connection)|put\s+forward|floated|advanced|ventured|bandied)\b"
    rf"|(?:in|on|from|by)\s+(?:only\s+|just\s+)?(?:one|a\s+single|a\s+lone)\s+(?:\w+\s+)?{PAPER}\b"
    r"|in\s+(?:(?:this|that|such\s+an?)\s+(?:\w+\s+)?(?:version|account|telling|reading|reconstruction)|(?:most|some|many|all|both|one|two|several)\s+of\s+(?:these|those|the|such)\s+(?:\w+\s+)?(?:reports|accounts|versions|stories|tellings|rumou?rs|claims))\b"
    r"|(?:one|some|most|many|several)\s+of\s+(?:them|these|those)\s+(?:has|have|had)\s+it\b"
    r"|(?:by|on|in|according\s+to)\s+(?:one|an?other|a\s+second|some|several|most|many|other|differing|rival|different)\s+(?:\w+\s+)?(?:account|version|reading|telling|reckoning|tradition|stor|recollection|histor)(?:s|y|ies)?\b"
    r"|reasons?\s+to\s+(?:think|believe|suspect|doubt|assume|suppose|question)\b"
    r"|(?:if|insofar\s+as|to\s+the\s+extent\s+that|provided)\s+(?:one|we|you|any|anything|such|this|these|those)\b"
    r"|(?<=, )to\s+(?:believe|credit|trust|hear)\s+(?=\w)"
    r"|as\s+(?:if|though)\s+(?:it|they|he|she|both|the)\b[^.;,]{0,30}\b(?:was|were|had)\b"
    r"|(?<=\()approximate\b|approximate\s+(?:date|year)s?\b"
    r"|(?:half|twice|double|(?:a|one)\s+(?:half|third|quarter|fifth|tenth|fraction))\s+(?:of\s+)?(?:that|this)(?:\s+(?:number|figure|size))?\b"
    r"|(?:named|mentioned|cited|listed|spoken\s+of|referred\s+to)\s+as\s+(?:(?:its|the|an?|his)\s+)?(?:\w+\s+)?(?:founder|leader|head|chief|commander|chairman|emir|successor)\b"
    r"|(?:a|one|two|a\s+few)\s+years?\s+(?:or\s+two\s+)?(?:earlier|before|later)\s+or\s+(?:(?:one|a|two)\s+)?(?:years?\s+)?(?:later|after|earlier)\b"
    r"|may\s+or\s+may\s+not\b"
    r"|(?:is|are|was|were|remains?|remained)\s+(?:something\s+of\s+)?a\s+mystery\b"
    r"|by\s+the\s+most\s+(?:generous|optimistic|cautious)\b"
    r"|(?:no|without|lack\s+of|absence\s+of)\s+(?:any\s+)?(?:reliable|hard|firm|solid|independent|official|precise|trustworthy|exact)\s+(?:data|figures?|numbers?|sources?|dates?|evidence|information|records?|statistics|estimates?|count|proof)\b"
    r"|(?:far|long|still\s+far)\s+from\s+(?:certain|clear|established|proven|settled|sure)\b"
    r"|(?:hard|difficult|impossible)\s+to\s+(?:come\s+by|pin\s+down|tell|say|judge|determine|know|date|document|ascertain|trace|gauge)\b"
    r"|at\s+face\s+value\b|(?:grain|pinch)\s+of\s+salt\b|with\s+(?:\w+\s+)?(?:caution|reserve)\b"
    r"|without\s+(?:any\s+|naming\s+any\s+|giving\s+any\s+|citing\s+any\s+|naming\s+|citing\s+)?(?:sources?|evidence|proof|confirmation|corroboration)\b)",
)
"""Turns that doubt the clause that they stand in."""
QUESTIONED = re.compile(r"\?[”\"’)]*\Z|[\[(]\s*\?+\s*[\])]|\d\s?\?|(?<=\w)\?(?=\s*[),:])")
"""A question mark behind what it doubts; the stretch that is asked ends with its sentence."""
ADVERB = r"(?:probably|possibly|perhaps|maybe|presumably|apparently|reportedly|allegedly|likely|supposedly|conceivably|purportedly|seemingly)"
NEAR_DATE = r"(?:(?:in|on|by|around|about|since|from|until|as\s+(?:early|late)\s+as|not\s+(?:until|before)|already|only|early|late|mid|during|between|some\s*time|the\s+(?:spring|summer|autumn|fall|winter)\s+of|from\s+an?\s+(?:even\s+)?(?:earlier|later)\s+date)[\s-]+){0,4}"
DATED = r"(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?(?P<year>(?:1[89]|20)\d\d)"
DATE_DOUBTED = guarded(rf"\b(?P<cue>{ADVERB}\s+{NEAR_DATE}){DATED}")
""" "made peace, [probably in] 1986": the date alone is doubted."""
OTHER_DATE = re.compile(
    r"\b(?P<year>(?:1[89]|20)\d\d),?\s+(?P<cue>or\s+(?:(?:possibly|perhaps|maybe|even|in|early|late|already|not\s+until|as\s+early\s+as|from\s+an?\s+(?:even\s+)?(?:earlier|later)\s+date)\b\s*){0,4}(?:(?:1[89]|20)\d\d|(?:earlier|later|before|after|thereabouts|so)\b|(?<=date\s)|(?<=date)))"
)
""" "since 1994 [or 1995]", "since 1991, [or perhaps from an even earlier date]"."""
