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

TURNED = re.compile(
    rf"\b(?:(?:though|although|while|whilst|whereas|but|even\s+if)\s+{SOME}\s+(?:of\s+\w+\s+)?(?:[a-z]+\s+){{0,3}}?{SETTING}\b"
    r"|(?<=, )but\s+so\s+(?:did|do|does|has|have|was|were)\b|\d+(?:\s+\w+){0,3},\s+if\s+(?!not\b)"
    r"|(?:never|not)\s+(?:\w+ly\s+)?(?:named|identified|revealed|disclosed|announced|acknowledged|published)\s+(?:its|any|the|their|an?)\s+(?:\w+\s+)?(?:leaders?|commanders?|chief|head|founders?|members|numbers?|strength|size|membership)\b"
    r"|(?:role|position|status|standing|authority|control)\s+(?:in|within|over|as)\s+[^.;,]{2,50}?\s+(?:is|was|remains?|remained)\s+(?:\w+ly\s+)?(?:unclear|unknown|uncertain|disputed|contested|debated|not\s+\w+)"
    r"|whose\s+(?:\w+\s+)?(?:account|testimony|version|claim|story|word|report|statement)s?\s+(?:is|are|was|were|has|have|could|cannot)\s+(?:\w+\s+){0,3}?(?:contradict|disput|den[iy]|question|doubt|reject|challeng|unconfirm|unverif|verif|confirm|corrobor|contest)\w*"
    rf"|{TELLERS}\s+to\s+{THINKING}|names?\s+(?:that\s+is\s+|which\s+is\s+)?(?:heard|mentioned|cited|given)\s+most\s+often|wishful\s+thinking\b"
    r"|(?:may|might|could)\s+(?:well\s+)?have\s+been\s+(?:inflated|exaggerated|forged|fabricated|invented|back-?dated|doctored|embellished)"
    r"|(?<!from )(?<!of )(?<!to )(?:which|that)\s+(?:[\w’'-]+\s+){1,4}?(?:withdrew(?=\s*(?:[.,;)]|$))|retracted|recanted|revised|disowned|disavowed)\b"
    r"|(?:its|their|the\s+group[’']s)\s+(?:own\s+)?propaganda\s+(?:\w+ly\s+)?(?:lik|us|cit|claim|put|gave|spoke|insist|maintain)\w*)",
)
"""Turns that doubt the sentence in whatever clause they stand: "which has [led most observers to conclude] that"."""
TURNS = re.compile(
    r"\b(?:or\s+so\s+(?:it|they|he|she|the|his|her|its|their|one|some|at\s+least)\b"
    r"|so\s+(?:the\s+(?:story|legend|account|tale)\s+(?:goes|runs|has\s+it)|(?:it\s+)?(?:is|was)\s+(?:said|told))\b"
    r"|(?:legend|tradition|rumou?r|gossip|word|story|hearsay|memory)\s+ha[sd]\s+it\b"
    r"|(?:gossip|hearsay|folklore)\b"
    r"|would\s+(?:have\s+it|explain|suggest|imply|seem|point|fit)\b|would\s+be\s+\w+\s+if\b"
    r"|must\s+have\s+(?:been|had|led|begun|started|taken|known|numbered)\b"
    r"|unless\s+(?:one|we|you)\b|give\s+or\s+take\b|(?<=, )(?:to\s+go|going)\s+by\b|to\s+go\s+by\s+what\b|at\s+the\s+(?:very\s+)?(?:earliest|latest)\b"
    r"|like[sd]?\s+to\s+(?:say|think|claim|tell|believe|recall)\b|as\s+(?:others|some|many|most)\s+(?:tell|have|put|see|remember|would\s+have)\s+it\b"
    r"|point(?:s|ed)?\s+that\s+way\b|(?:more|most|equally|hardly|barely|scarcely)\s+plausibl[ey]\b"
    r"|(?:anything|everything|all)\s+but\s+(?:certain|clear|proven|established|sure)\b"
    r"|(?:taken|passe[sd])\s+(?:for|to\s+(?:be|have))\b|taken\s+as\s+(?:an?|the|its)\b"
    r"|credited\s+with\b|hint(?:s|ed)?\s+at\b"
    r"|(?:police|officials|prosecutors|newspapers?|the\s+press|defectors?|critics|informants?)\s+(?:\w+ly\s+|have\s+|has\s+)?(?:spoke|spoken|speak|speaks)\s+of\b"
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
