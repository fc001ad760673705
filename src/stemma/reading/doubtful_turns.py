"""Doubtful turns: ways of keeping one's distance that take more than one word.

In go nothing, out come the patterns that `unheeded` asks of a sentence, beside its words of doubt. Example:
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

TURNED = guarded(
    rf"\b(?:though|although|while|whilst|whereas|but|even\s+if)\s+{SOME}\s+(?:of\s+\w+\s+)?(?:[a-z]+\s+){{0,3}}?{SETTING}\b"
    r"|,\s+but\s+so\s+(?:did|do|does|has|have|was|were)\b|\d(?:\s+\w+){0,3},\s+if\s+(?!not\b)"
    r"|\b(?:never|not)\s+(?:\w+ly\s+)?(?:named|identified|revealed|disclosed|announced|acknowledged|published)\s+(?:its|any|the|their|an?)\s+(?:\w+\s+)?(?:leaders?|commanders?|chief|head|founders?|members|numbers?|strength|size|membership)\b"
    r"|\b(?:role|position|status|standing|authority|control)\s+(?:in|within|over|as)\s+[^.;,]{2,50}?\s+(?:is|was|remains?|remained)\s+(?:\w+ly\s+)?(?:unclear|unknown|uncertain|disputed|contested|debated|not\s+\w+)"
    rf"|\b{TELLERS}\s+to\s+{THINKING}|\bnames?\s+(?:that\s+is\s+|which\s+is\s+)?(?:heard|mentioned|cited|given)\s+most\s+often|\bwishful\s+thinking\b"
    r"|\b(?:may|might|could)\s+(?:well\s+)?have\s+been\s+(?:inflated|exaggerated|forged|fabricated|invented|back-?dated|doctored|embellished)"
    r"|\b(?:which|that)\s+(?:[\w’'-]+\s+){1,4}?(?:withdrew|retracted|recanted|revised|disowned|disavowed)\b"
    r"|\b(?:its|their|the\s+group[’']s)\s+(?:own\s+)?propaganda\s+(?:\w+ly\s+)?(?:lik|us|cit|claim|put|gave|spoke|insist|maintain)\w*",
    re.I,
)
"""Turns that doubt the sentence in whatever clause they stand: "which has [led most observers to conclude] that"."""
TURNS = guarded(
    r"\bor\s+so\s+(?:it|they|he|she|the|his|her|its|their|one|some|at\s+least)\b"
    r"|\bso\s+(?:the\s+(?:story|legend|account|tale)\s+(?:goes|runs|has\s+it)|(?:it\s+)?(?:is|was)\s+(?:said|told))\b"
    r"|\b(?:legend|tradition|rumou?r|gossip|word|story|hearsay|memory)\s+ha[sd]\s+it\b"
    r"|\b(?:gossip|hearsay|folklore)\b"
    r"|\bwould\s+(?:have\s+it|explain|suggest|imply|seem|point|fit)\b|\bwould\s+be\s+\w+\s+if\b"
    r"|\bmust\s+have\s+(?:been|had|led|begun|started|taken|known|numbered)\b"
    r"|\bunless\s+(?:one|we|you)\b|\bgive\s+or\s+take\b|,\s+(?:to\s+go|going)\s+by\b|\bto\s+go\s+by\s+what\b|\bat\s+the\s+(?:very\s+)?(?:earliest|latest)\b"
    r"|\blike[sd]?\s+to\s+(?:say|think|claim|tell|believe|recall)\b|\bas\s+(?:others|some|many|most)\s+(?:tell|have|put|see|remember|would\s+have)\s+it\b"
    r"|\bpoint(?:s|ed)?\s+that\s+way\b|\b(?:more|most|equally|hardly|barely|scarcely)\s+plausibl[ey]\b"
    r"|\b(?:anything|everything|all)\s+but\s+(?:certain|clear|proven|established|sure)\b"
    r"|\b(?:taken|passe[sd])\s+(?:for|to\s+(?:be|have))\b|\btaken\s+as\s+(?:an?|the|its)\b"
    r"|\bcredited\s+with\b"
    r"|\b(?:conventionally|customarily)\b"
    rf"|\b(?:traditionally|usually|commonly|generally|often|frequently|sometimes|variously|mostly|normally|popularly|widely|vaguely|loosely)\s+{GIVEN}\b"
    r"|\bmost\s+(?:common(?:ly)?|frequent(?:ly)?|usual|often|widely)(?=\s*[.,;)]|\s+(?:given|cited|heard|mentioned|named|quoted|accepted|date|year|figure|number|view|name)\b)"
    r"|\bha(?:s|ve|d)\s+(?:\w+ly\s+|also\s+|even\s+|sometimes\s+)?been\s+(?:proposed|mentioned(?!\s+in\s+connection)|put\s+forward|floated|advanced|ventured|bandied)\b"
    rf"|\b(?:in|on|from|by)\s+(?:only\s+|just\s+)?(?:one|a\s+single|a\s+lone)\s+(?:\w+\s+)?{PAPER}\b"
    r"|\b(?:by|on|in|according\s+to)\s+(?:one|an?other|a\s+second|some|several|most|many|other|differing|rival|different)\s+(?:\w+\s+)?(?:account|version|reading|telling|reckoning|tradition|stor|recollection|histor)(?:s|y|ies)?\b"
    r"|\breasons?\s+to\s+(?:think|believe|suspect|doubt|assume|suppose|question)\b"
    r"|\b(?:if|insofar\s+as|to\s+the\s+extent\s+that|provided)\s+(?:one|we|you|any|anything|such|this|these|those)\b"
    r"|,\s+to\s+(?:believe|credit|trust|hear)\s+(?=\w)"
    r"|\bas\s+(?:if|though)\s+(?:it|they|he|she|both|the)\b[^.;,]{0,30}\b(?:was|were|had)\b"
    r"|\(approximate\b|\bapproximate\s+(?:date|year)s?\b"
    r"|\b(?:half|twice|double|(?:a|one)\s+(?:half|third|quarter|fifth|tenth|fraction))\s+(?:of\s+)?(?:that|this)(?:\s+(?:number|figure|size))?\b"
    r"|\b(?:named|mentioned|cited|listed|spoken\s+of|referred\s+to)\s+as\s+(?:(?:its|the|an?|his)\s+)?(?:\w+\s+)?(?:founder|leader|head|chief|commander|chairman|emir|successor)\b"
    r"|\b(?:a|one|two|a\s+few)\s+years?\s+(?:or\s+two\s+)?(?:earlier|before|later)\s+or\s+(?:(?:one|a|two)\s+)?(?:years?\s+)?(?:later|after|earlier)\b"
    r"|\bmay\s+or\s+may\s+not\b"
    r"|\b(?:is|are|was|were|remains?|remained)\s+(?:something\s+of\s+)?a\s+mystery\b"
    r"|\bby\s+the\s+most\s+(?:generous|optimistic|cautious)\b"
    r"|\b(?:no|without|lack\s+of|absence\s+of)\s+(?:any\s+)?(?:reliable|hard|firm|solid|independent|official|precise|trustworthy|exact)\s+(?:data|figures?|numbers?|sources?|dates?|evidence|information|records?|statistics|estimates?|count|proof)\b"
    r"|\b(?:far|long|still\s+far)\s+from\s+(?:certain|clear|established|proven|settled|sure)\b"
    r"|\b(?:hard|difficult|impossible)\s+to\s+(?:come\s+by|pin\s+down|tell|say|judge|determine|know|date|document|ascertain|trace|gauge)\b"
    r"|\bat\s+face\s+value\b|\b(?:grain|pinch)\s+of\s+salt\b|\bwith\s+(?:\w+\s+)?(?:caution|reserve)\b"
    r"|\bwithout\s+(?:any\s+|naming\s+any\s+|giving\s+any\s+|citing\s+any\s+|naming\s+|citing\s+)?(?:sources?|evidence|proof|confirmation|corroboration)\b",
    re.I,
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
