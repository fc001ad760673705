"""Reservation words: how a sentence says that it doubts what another one has said.

In goes nothing, out come the patterns that `reservations` asks of a sentence, each with the words that
doubt as `cue` and, where it has a complement, with that as `what`. Example: "Other sources dispute this".
"""

from __future__ import annotations

import re

from stemma.reading.guarded import guarded

CLAIM = (
    r"(?!charges\b)(?:claim|announcement|report|allegation|accusation|account|assertion|statement|idea|notion|portrayal|stor(?:y|ie)|version|charge|rumou?r|suggestion|view|theor(?:y|ie)|"
    r"information|ruling|verdict|conviction|judge?ment|sentence|attribution|identification|description|interpretation|assumption|belief|testimon(?:y|ie)|conclusion|finding)s?"
)
OF_CLAIM = rf"(?:the|this|that|these|those|such|both|all|some|his|her|its|their)\s+(?:[\w’'-]+\s+)?{CLAIM}\b"
BARE = r"(?:this|that|these|those|such|it)\b(?!\s+(?:year|month|day|time|way|period|point|attack|group)\b)"
BACK = rf"(?:{OF_CLAIM}|(?:this|that|these|those|it|so|as\s+much)(?=\s*(?:[,.;:)]|$|and\b|but\b|as\b|at\b|because\b|in\b|by\b|to\b)))"
""" "this" as an object, with nothing behind that it could belong to."""
ADVERB = (
    r"(?:(?:\w+ly|yet|still|ever|also|since|often|later|been|be|so\s+far|at\s+all|now|well)\s+)*"
)
PROVED = r"(?:check|trac(?:ed|e)\b|publish|seen\b|found\b|shown\b|heard\b|recogni[sz]|verif|confirm|corroborat|substantiat|prove|establish|authenticat|acknowledg|admit|document|check|ascertain|demonstrat|accept|support|attest)\w*"
DENY = r"(?:disput|contest|den(?:y|ied|ies)|doubt|question|refut|contradict)\w*"
REFUSE = rf"(?:{DENY}|(?:reject|dismiss|challeng|discount|discredit|ridicul|call\w*\s+into\s+question|cast\w*\s+doubt|annul|overturn|quash|revers|retract|recant|withdr[ae]w)\w*)"
SHAKY = (
    r"(?:un(?:verified|confirmed|proven|substantiated|documented|certain|clear|likely|reliable|true|founded|corroborated|supported)|disputed|contested|debated|denied|"
    r"doubted|questioned|doubtful|dubious|questionable|debatable|controversial|speculat\w+|conjectur\w+|hearsay|rumou?rs?\b|false|untrue|inaccurate|incorrect|mistaken|"
    r"exaggerat\w*|unverifiable|untraceable|guesswork|(?:an?\s+)?(?:legend|myth|fiction|fabrication|invention|wishful\s+thinking|anyone[’']s\s+guess|(?:matter|question)\s+of\s+(?:\w+\s+)?guesswork)|thin\b|flimsy|slender|shaky|tenuous|not\s+to\s+be\s+(?:trusted|taken\s+(?:seriously|literally))|(?:be\s+)?(?:treated|taken|read|regarded|viewed|handled|used|received|met|approached)\s+with\s+(?:\w+\s+)?(?:caution|care|reserve|reservations?|(?:a\s+)?(?:grain|pinch)\s+of\s+salt|skepticism|scepticism|doubt|suspicion)|implausible|improbable|ambiguous|anecdotal|circumstantial|fragmentary|imprecise|inexact|patchy|sketchy|spurious|fanciful|fictitious|bogus|erroneous|unattested|undetermined|unresolved|unsourced|unconvincing|absurd|ridiculous|nonsens\w+|apocryphal|inconclusive|suspect\b(?!ed)|impossible\s+to|(?:difficult|hard)\s+to\s+(?:verify|confirm|prove|establish|assess|say|check|determine|trace|judge|document|substantiate|pin\s+down|come\s+by)|(?:open|subject)\s+to\s+(?:\w+\s+)?(?:question|doubt|debate|dispute)|"
    r"in\s+(?:doubt|dispute|question)|(?:an\s+open|another)\s+(?:question|matter)|an?\s+(?:matter|subject|object)\s+of\s+(?:\w+\s+)?(?:debate|dispute|conjecture|speculation|controversy)|propaganda|at\s+odds(?!\s+with\s+(?:the\s+)?[A-Z](?!ccount))|(?:largely|only|solely|mainly|mostly)\s+(?:based|rest\w*)\s+on|"
    r"(?:based|rest(?:s|ed)?|taken|drawn|derived?s?|stem(?:s|med)?|comes?|came)\s+(?:\w+ly\s+)?(?:on|from)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:single|one|hearsay|rumou?rs?|anonymous|unnamed|word|confessions?|statements?|testimony|interrogations?|defectors?|informers?|informants?|memoirs?|propaganda|leaflets?|guess\w*)\b|(?:criticiz|criticis|describ|dismiss|reject)\w*\s+as\s+(?:\w+\s+)?(?:high|low|exaggerat\w*|inflated|unreliable|false|propaganda)|(?:only|merely|just|no\s+more\s+than|little\s+more\s+than)\s+(?:an?\s+)?(?:\w+\s+)?(?:guess|estimate|rumou?r|assumption|conjecture|speculation|hearsay|legend|theory)|met\s+with\s+(?:\w+\s+)?(?:skepticism|scepticism|doubt|disbelief|denials?))"
)
AUXILIARY = r"(?:turned\s+out\s+to\s+(?:be|have\s+been)|proved(?:\s+to\s+be)?|is|are|was|were|has|have|had|remains?|remained|can|could|cannot|may|might|must|should|would|seems?|appears?)"
OTHERWISE = (
    r"(?:earlier|later|lower|higher|smaller|larger|bigger|fewer|never|not|different|closer\s+to)"
)
"""How a number or a date would have to be else."""
LEAD = r"\W*(?:(?:However|But|Yet|And|Still|Nevertheless|Nonetheless|Though|Although|Even\s+so|At\s+the\s+same\s+time|In\s+fact|Later|Today|Instead|Then\s+again|To\s+date|So\s+far)\b,?\s+)?"
SOURCES = r"(?:sources|reports|analysts|observers|experts|officials|scholars|accounts|researchers|commentators|authors|journalists|media|historians|estimates|opinions?|versions|dates|figures|records|witnesses|testimonies|statements|documents|evidence|confirmation|proof|corroboration|verification|documentation)"

SUBJECT_DOUBTED = guarded(
    rf"{LEAD}(?:{BARE}|{OF_CLAIM}(?:\s+(?:of|by|that|about)\s+[^,.;]{{2,60}}?|\s+(?:comes?|came|stems?|stemmed|originat\w+)\s+[^,.;]{{2,40}}?\s(?:and|but))?),?\s+(?:however,\s+|though,\s+)?(?P<cue>{AUXILIARY}(?:\s+not|n[’']t)?\s+{ADVERB}"
    rf"(?:(?:not\s+|never\s+)(?:been\s+)?{ADVERB}(?:{PROVED}|certain|clear|true|accurate|reliable|the\s+case|possible\s+to)|{SHAKY}|(?:(?<=not\s)|(?<=never\s)|(?<=not\sbe\s)|(?<=cannot\sbe\s)|(?<=cannot\s)){PROVED}"
    r"|(?<=may\s)(?:not\s+)?be\s+(?:\w+ly\s+)?(?:true|accurate|correct|reliable|wrong|false|overstated|understated|an?\s+exaggeration)))(?!\s+(?:who|how|why|where|what|when|whether|if|that|to\s+what)\b)",
    re.I,
)
RESTS_ON_LITTLE = guarded(
    rf"{LEAD}(?:{BARE}|{OF_CLAIM}|the\s+(?:news|details?)\b),?\s+(?:[^.;]{{0,60}}?\s(?:and|but)\s+)?(?P<cue>(?:is|are|was|were)\s+(?:(?:only|solely|merely)\s+(?:known|reported|attested|recorded|mentioned|documented|told)|(?:known|reported|attested|recorded|mentioned|documented)\s+(?:only|solely))\s+(?:from|by|in|through)\b"
    rf"|(?:rest|rel|depend|stem|come|deriv)\w*\s+(?:\w+ly\s+)?(?:up)?(?:on|from)\s+(?:an?|the|one)\s+(?:\w+\s+)?(?:single|sole|one|word|confession|testimony|rumou?r|letter|prisoner|captive|detainee|defector|informer|informant|anonymous)\b"
    rf"|(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+|now\s+)?(?:regarded|considered|seen|viewed|treated)\s+(?:as\s+)?(?:an?\s+)?{SHAKY})",
    re.I,
)
""" "This [is only known from] a letter"."""
TOLD_UNPROVED = guarded(
    rf"{LEAD}(?:{BARE}|{OF_CLAIM})\s+(?:was|has\s+been|is)\s+(?:assert|claim|alleg|report|suggest|stat|said|charg|announc|put\s+about)\w*\s+(?:only\s+)?by\s+[^.;]{{2,60}}?\s(?P<cue>(?:never|not)\s+{ADVERB}{PROVED}|without\s+(?:any\s+)?(?:evidence|proof))",
    re.I,
)
""" "This was asserted by the police and was [never proven]"."""
ONLY_SOURCE = guarded(
    rf"{LEAD}(?P<cue>the\s+(?:only|sole)\s+(?:\w+\s+)?(?:source|evidence|proof|basis|authority|witness)(?:es)?\s+(?:for|of|behind)\s+(?:this|that|it|them|{OF_CLAIM})\s+(?:is|are|was|were|comes?|remains?))\b",
    re.I,
)
FORGED = guarded(
    rf"{LEAD}the\s+(?:letter|statement|communiqu[eé]|document|recording|video|leaflet|message)s?\b[^.;]{{0,60}}?\s(?P<cue>(?:may|might|could|is\s+(?:said|thought|believed)\s+to|seems?\s+to|appears?\s+to)\s+(?:well\s+)?(?:be|have\s+been)\s+(?:an?\s+)?(?:forger|forged|fabricat|fake|invent|hoax)\w*|(?:is|was|were|are)\s+(?:called|dismissed\s+as|denounced\s+as)\s+(?:an?\s+)?(?:forger|fabricat|fake|hoax)\w*)",
    re.I,
)
""" "The letter in which it was announced [may be a forgery]"."""
DOCUMENT = r"(?:voices?|signatures?|handwriting|recordings?|videos?|footage|letters?|lists?|rolls?|documents?|statements?|communiqu[eé]s?|leaflets?|pamphlets?|photographs?|pictures?|messages?|transcripts?|memorand(?:um|a)|tapes?|posts?|papers?|files?|diar(?:y|ies)|manuscripts?|maps?|cables?|blogs?|announcements?|declarations?|interviews?)"
DOCUMENTED = re.compile(rf"\b{DOCUMENT}\b", re.I)
DOCUMENT_DOUBTED = guarded(
    rf"{LEAD}(?:the|its|their|this|that|both|neither|none\s+of\s+the)\s+(?:[\w’'-]+\s+){{0,2}}?(?:{DOCUMENT}|authors?(?:hip)?|origins?|provenance|speakers?|owners?|site)\b[^.;]{{0,60}}?\s(?P<cue>(?:(?:could|can|has|have|had|was|were|is|are)\s*(?:not|never)\s+{ADVERB}{PROVED})|(?:is|was|are|were|remains?)\s+{ADVERB}(?:{SHAKY}|undated|unsigned|anonymous|unknown|of\s+(?:doubtful|uncertain|unknown|disputed)\s+\w+)|(?:declin|refus)\w*\s+to\s+(?:say|tell|name|disclose|reveal))",
    re.I,
)
""" "A recording circulated in which it swears loyalty. [The voice could not be authenticated]": asked behind a document."""
OMITTED = guarded(
    rf"{LEAD}(?:an?|the|its|all|every|no)\s+(?:[\w’'-]+\s+){{0,2}}?(?:corrected|later|final|revised|official|printed|other|second|earlier|published|original)\s+(?:[\w’'-]+\s+){{0,2}}?(?:versions?|editions?|texts?|lists?|copies|copy|drafts?|{DOCUMENT})\b[^.;]{{0,90}}?\s(?P<cue>omit\w*|leav\w*\s+(?:it|this|them)\s+out|left\s+(?:it|this|them)\s+out|(?:does|do|did|makes?)\s+no(?:t)?\s+(?:mention|name|contain|list|include)\w*)",
    re.I,
)
""" "A corrected version of the declaration [omits] it"."""
CALLED_FALSE = guarded(
    rf"\b(?P<cue>(?:call|consider|regard|view|see|saw|deem|describ|dismiss|think|thought|believ|found|brand|label|denounc|suspect)\w*\s+(?:it|this|that|them|these|the\s+(?:\w+\s+)?(?:{DOCUMENT}|{CLAIM}))\s+(?:as\s+|to\s+be\s+|of\s+being\s+|was\s+|is\s+|were\s+)?(?:an?\s+)?(?:\w+\s+)?(?:forger(?:y|ies)|forged|fakes?|hoax(?:es)?|fabricat\w+|invent\w+|propaganda|myth|legend|fiction|false|untrue|spurious|bogus|premature|far-fetched|implausible|doubtful|dubious|unlikely|unfounded|unproven|unproved|unsubstantiated|baseless))\b",
    re.I,
)
""" "Many experts [consider it a forgery]"."""
NO_SOURCE = guarded(
    rf"{LEAD}(?P<cue>no\s+(?:other\s+|further\s+|second\s+|independent\s+|contemporary\s+|written\s+|reliable\s+)?(?:{SOURCES}|source|report|account|record|document|witness|scholar|historian|author|archive|newspaper)\s+(?:has\s+|have\s+|had\s+)?(?:ever\s+|yet\s+)?(?:support|confirm|corroborat|mention|record|substantiat|attest|bear|bore|know|repeat|back|document|refer)\w*)\s+(?:of\s+|to\s+|out\s+)?(?:it\b|this\b|that\b|the\b|any\b|such\b|these\b|him\b)",
    re.I,
)
""" "[No other source supports] this lineage"."""
UNABLE = guarded(
    rf"\b(?P<cue>(?:unable|not\s+(?:been\s+)?able|fail\w*|not\s+(?:been\s+)?possible)\s+to\s+(?:\w+ly\s+)?{PROVED})\s+(?:(?:that|whether|if)\s+)?(?:(?:any|such|this|these|that|the|it|they|its|either)\b)",
    re.I,
)
""" "Researchers were [unable to confirm] that any such alliance had existed"."""
WERE_IT = guarded(
    r"\W*(?P<cue>(?:were|was|if)\s+(?:it|this|that|they|these|the\s+\w+)\s+(?:(?:is|are|was|were|to\s+be|to\s+prove|proves?)\s+)?(?:genuine|true|authentic|correct|accurate|right|reliable|confirmed|so\b))",
    re.I,
)
""" "[Were it genuine], it would be the only trace of the split"."""
OTHERWISE_TOLD = guarded(
    r"(?P<who>[^.;]{3,80}?)\s(?P<cue>(?:sa(?:y|id|ys)|found|finds?|insist\w*|claim\w*|maintain\w*|suggest\w*|indicat\w*|rul\w*|conclud\w*|argu\w*|t[eo]ll?d?s?|decid\w*|hold|held|thought|think)\s+(?:otherwise|differently|the\s+(?:opposite|contrary|reverse)|(?:that\s+)?(?:it|they|he|she|the\s+two|both)\s+(?:ha[sd]|have|does|did|do|was|were|is|are|could|would)\s*(?:no|not|never|n[o’']t)\b|(?:that\s+)?it\s+(?:simply|merely|only|in\s+fact|really)\b))",
    re.I,
)
""" "but [the appellate court found otherwise]": asked of a clause that sets itself against the one before."""

VOICED = guarded(
    r"\W*(?:[\w’'-]+,?\s+){1,6}?(?:said|says|say|stated?|insist\w*|maintain\w*|argu\w*|claim\w*|believ\w*|conclud\w*|suggest\w*|contend\w*|noted?|acknowledg\w*|admit\w*)\s+(?:that\s+)?(?=(?:this|that|it|these|those|such|the|all)\s)",
    re.I,
)
"""Whoever speaks, before what is said: "Its leader said that [this was untrue]"."""
CLAIM_REFUSED = guarded(
    rf"{LEAD}{OF_CLAIM}(?:\s+(?:of|by|that|about)\s+[^,.;]{{2,60}}?)?,?\s+(?P<cue>{AUXILIARY}\s+{ADVERB}(?:{REFUSE}|considered\s+(?:\w+\s+)?(?:unreliable|exaggerated|doubtful|dubious|biased))|lacks?\s+\w+)",
    re.I,
)
NOT_PROVED = guarded(
    rf"\b(?P<cue>(?:not|never|neither|nor|no\s+one|nobody|none|without|fail\w*\s+to|declin\w*\s+to|refus\w*\s+to|unable\s+to|yet\s+to|could\s*n[o’']t)\b[^.;]{{0,60}}?\b(?:verif|confirm|corroborat|substantiat|prov|establish|acknowledg|admit|admitt|authenticat|accept|recogni[sz]|mention|name|support|cite|check|trac|see|seen|saw|find|found|document|demonstrat|show|believ)(?:e|s|y|ies|ied|es|ed|ing)?)\s+(?:{BACK}|(?:him|her)(?=\W*$))",
    re.I,
)
OBJECT_DOUBTED = guarded(
    rf"\b(?P<cue>{DENY}\s+(?:\w+ly\s+)?(?:{BACK}|(?:any|all|such|having)\b(?!\s+(?:knowledge|charges?|guilt|wrongdoing|crimes?)\b))|{REFUSE}\s+(?:\w+\s+)?(?:{OF_CLAIM}(?!\s+that\s+(?:it|they|he|she|the\s+\w+)\s+(?:had|has|have|was|were|is|are)\s+also\b)|(?:as\s+)?(?:false|untrue|baseless|propaganda))|(?<=he\s)(?:has\s+|had\s+)?(?:\w+ly\s+|always\s+)?(?:rejected|rejects|dismissed|dismisses)\s+(?:this|it)(?=\W*$)|{DENY}\s+(?:that\s+)?[^.;]{{0,40}}?\banything\s+to\s+do\s+with\s+(?:the\s+group|it|them|the\s+organi[sz]ation)\b|disagree\w*\s+(?:with\s+(?:{OF_CLAIM}|this)|\W*$)|{DENY}\s+whether\s+(?:this|it|such|there|he|she|they|any)\b)",
    re.I,
)
DENIED = guarded(
    r"\b(?P<cue>(?:den(?:y|ies|ied)|disput(?:e|es|ed)|doubt(?:s|ed)?))\s+(?P<what>(?:that|whether|the|its|their|his|her|ever|an?)\b[^.;]*)",
    re.I,
)
LACKING = guarded(
    rf"{LEAD}(?P<cue>(?:there\s+(?:is|are|was|were|has\s+been|have\s+been|remains?|exists?)\s+(?:still\s+|also\s+)?)?"
    r"(?:(?:no|little|few|scant|hardly\s+any|only\s+(?:limited|circumstantial|scant|thin|anecdotal)|insufficient|limited)\s+(?!(?:further|other|more|additional)\b)(?:[\w-]+\s+){0,3}?(?:evidence|proof|confirmation|corroboration|consensus|agreement|certainty|documentation|documents?|sources?|information|data|indications?|verification|records?|mention|trace|decree|figures?|numbers?|counts?|statistics|estimates?|reports?\s+of|doubt\s+as\s+to)"
    r"|(?<=\s)(?:(?:some|much|considerable|widespread|an?|ongoing|great|also|conflicting|contradictory)\s+)*(?:\w+\s+)?(?:disagreement|debate|dispute|doubts?|uncertainty|controversy|confusion|skepticism|scepticism|discrepanc(?:y|ies)|(?:conflicting|contradictory|differing|varying)\s+(?:accounts|reports|versions|claims|evidence|information|statements))))\b(?P<what>[^.;]*)",
    re.I,
)
AT_ODDS = guarded(
    r"\b(?P<cue>(?:conflicting|contradictory|contradicting|differing|different|inconsistent|divergent|competing|varying|irreconcilable)\s+(?:\w+\s+)?(?:accounts|versions|reports|claims|statements|dates|figures|numbers|estimates|information|evidence|answers|testimony|stories))\b(?P<what>[^.;]*)",
    re.I,
)
TOLD_SO = guarded(
    rf"(?:{LEAD}(?:this|that|such|it)(?:,?\s+at\s+least,?|,?\s+in\s+any\s+case,?)?\s+(?:is|was)\s+(?:at\s+least\s+|only\s+|merely\s+)?|\W*(?:so|thus)\s+(?=say|said|claim|run|read|wr))(?P<cue>what\b|how\b|(?:says?|said|claim(?:s|ed)|runs?|reads?|writes?|wrote)\b|(?:the|an?|one|his|her|its|their)\s+(?:\w+\s+)?(?:version|story|account|view|line|word|telling|interpretation|reading|inference|deduction|reconstruction|hypothesis|claim|explanation|guess)\b)",
    re.I,
)
""" "[That at least is what] a courier told them"."""
NO_MENTION = guarded(
    r"\b(?P<cue>(?:mak|contain|giv|leav|show|bear|ha|provid|offer)\w*\s+no\s+(?:\w+\s+)?(?:mention|record|trace|sign|hint|account|indication|word|evidence|proof|reference)\s+(?:of|to|for)|(?:silent|mum|quiet)\s+(?:on|about)|neither\s+confirm\w*\s+nor\s+den\w+|(?:kn[eo]w\w*|heard?)\s+nothing\s+(?:of|about))\s+(?P<what>[^.;]*)",
    re.I,
)
""" "its own histories [make no mention of] this"."""
UNSEEN = guarded(
    r"\b(?P<cue>(?:no|not|never|nobody|none|nothing|few|neither|nor|hardly|without|cannot)\b[^.;]{0,60}?\b(?:kn[eo]w[ns]?|find|found|seen|shown?|mention\w*|recorded|traced?|documented|published|confirm\w*|prove[nd]?|evidence|check\w*|heard|decree|verif\w*|attest\w*|demonstrat\w*|establish\w*|met\b|visited|witnessed|counted|produc\w+|surfac\w+|emerged|corroborat\w*|substantiat\w*|admit\w*|acknowledg\w*|recogni[sz]\w*|source))\b(?!\s+(?:who|how|why|where|what|which|whose)\b)",
    re.I,
)
"""Nobody has seen it: asked of a clause that sets itself against the one before."""
CALLED_WRONG = guarded(
    r"\b(?P<cue>(?:call|consider|regard|view|see|deem|describ|dismiss|ridicul|think|find|found|brand|label)\w*\s+(?:this|that|the|these|such)\s+(?:\w+\s+)?(?:numbers?|figures?|dates?|estimates?|claims?|account|version|report|year|total|count)\s+(?:as\s+|to\s+be\s+)?(?:\w+ly\s+|far\s+|too\s+|an?\s+)*(?!(?:accurate|reliable|credible|correct|plausible|conservative|realistic|confirmed)\b)[a-z]+)",
    re.I,
)
""" "Former members have [called this number absurd]"."""
NEVER_WAS = guarded(
    r"\b(?P<cue>(?:never|not)\s+(?:\w+ly\s+)?(?:exist\w*|happen\w*|t[ao]ke?n?\s+(?:place|effect)|took\s+(?:place|effect)|occur\w*|materiali[sz]ed?|implemented|attend\w*\s+(?:an?|any|its)\s+meetings?|c[ao]me\s+(?:in)?to\s+(?:being|force|fruition)))\b",
    re.I,
)
""" "the government says [it never existed]"."""
ELLIPTIC = guarded(
    rf"\W*(?P<what>(?:(?:the|its|his)\s+)?(?:(?:exact|actual|real|true|precise|current)\s+)?(?:size|numbers?|strength|dates?|years?|figures?|membership|totals?|founding|estimates?|tenure))\s+(?P<cue>{SHAKY}|unknown|not\s+(?:known|certain|confirmed|verified))",
    re.I,
)
""" "(estimate; [actual size unknown])"."""
SPOKEN_OF = guarded(
    r"\b(?P<cue>(?:this|these|such|the\s+same)\s+(?:claim|allegation|accusation|assertion|rumou?r|version|theory|suggestion|assumption|story|insinuation|hypothesis|contention)s?)\b",
    re.I,
)
""" "[This claim] was repeated in court": who calls it a claim does not vouch for it."""
BORNE_OUT = guarded(
    r"\b(?:confirm|corroborat|support|prove[ns]?\b|consistent|true\b|accurate|accept|substantiat|credible|verif|undisputed|uncontested|bor(?:ne|e)\s+out|admit)\w*",
    re.I,
)
LESS = guarded(
    rf"{LEAD}(?:(?:this|that|the|its|these)\s+(?:\w+\s+)?(?:numbers?|figures?|estimates?|dates?|years?|totals?|counts?)\b[^.;]{{0,80}}?\s(?=(?:may|might|could|must|is|was|are|were|probably|possibly|likely)\b)|(?:(?:it|this|that|they|the|its|their|real|true|actual|group|league|figure|number|strength|date|total)\s+){{0,4}})(?P<cue>(?:(?:may|might|could|must|would|should)\s+(?:well\s+|in\s+fact\s+|easily\s+|also\s+|therefore\s+|thus\s+)*(?:be|have\s+been)|(?:is|was|are|were)\s+(?:probably|possibly|likely|perhaps|almost\s+certainly)|probably|possibly|perhaps|likely|maybe|more\s+likely|in\s+reality|in\s+truth)\s+(?:much\s+|far\s+|somewhat\s+|considerably\s+|even\s+|several\s+times\s+|twice\s+|a\s+(?:good\s+deal|little|lot|few\s+years)\s+)*(?:older|younger|fewer|less|more|lower|higher|smaller|larger|bigger|earlier|later|different|double|half|twice|wrong|closer\s+to|too\s+(?:high|low|large|small|early|late)|over-?stated|under-?stated|out\s+of\s+date|outdated))\b",
    re.I,
)
""" "300; [probably far fewer]", "It [could be older]"."""
ALIVE_SINCE = guarded(
    r"\b(?P<cue>sightings?|(?:is|was|be)\s+(?:still\s+)?alive|(?:seen|heard|spotted|photographed)\s+(?:again|later|since|alive|after)|re-?appear\w*|resurfac\w*|no\s+(?:body|corpse|grave|remains)\b|(?:body|corpse|remains)\s+(?:was|were|has|have)\s+(?:never|not)|never\s+(?:appeared|stood|came|saw|seen|found|recovered|produced|brought))\b",
    re.I,
)
"""What speaks against a death or an arrest told before."""
OTHER_VOICES = guarded(
    rf"{LEAD}(?P<what>(?:(?:other|another|others|different|rival|later|earlier|certain|a\s+second|a\s+third|some|several)\b|(?:an?|the|\w+)\s+(?:[\w-]+\s+){{0,2}}?(?:documents?|files?|records?|archives?|papers?|letters?|memoirs?|histor(?:y|ies)|members|veterans|defectors|officials|officers|sources|witnesses|survivors|itself|themselves))\s*(?:(?!be(?:en)?\b|was\b|were\b|is\b|are\b)[\w’'-]+\s+){{0,5}}?(?P<cue>(?:remember|recall|recount|tell|told|describ|speak|spoke|name|nam(?:ed|es)|list|mention|suggest|indicat|point|date|giv|gave|say|said|insist|hold|held|celebrat|claim|cit|put|plac|trac|kn[eo]w|deny|denied|denies|credit|record)\w*)\b[^.;]*)",
    re.I,
)
""" "[Other former members remember] a collective leadership"."""
CONTRARY = guarded(
    r"\b(?:however|already|instead|never|nothing|none|nobody|no|not|earlier|later|older|different|another|rather|contrary|unaware|lower|higher|fewer|smaller|larger|den(?:y|ies|ied)|collective|only\s+from|before)\b",
    re.I,
)
"""What makes another telling one against the first."""
OTHER_TOLD = guarded(
    rf"{LEAD}(?P<what>(?:other|different|alternative|several|various|earlier|later|higher|lower|divergent|rival)\s+(?:[\w’'-]+\s+)?(?:dates?|years?|numbers?|figures?|estimates?|totals?))\s+(?P<cue>(?:are|is|have\s+been|has\s+been|were|was|exist|appear|circulate)\w*(?:\s+(?:also\s+|sometimes\s+|often\s+)?(?:given|mentioned|cited|found|named|quoted|suggested|reported))?)",
    re.I,
)
""" "but [other dates are given] in the literature"."""
APPOSED = guarded(
    rf"[,(–—]\s*(?:an?|the)\s+(?:[\w’'-]+\s+)?(?:{CLAIM}|numbers?|figures?|dates?|estimates?|totals?|labels?|terms?|titles?|roles?|names?|genealog\w+|descent|pedigree|links?|honou?rs?|claims?|years?|ancestry|connections?|tally|count|size|strength|fact|point)\s+(?:that|which)?\s*(?P<cue>[^.;,]{{0,60}}?\b(?:{REFUSE}|(?:not|never)\s+{ADVERB}{PROVED}|{SHAKY}|(?:call|consider|regard|deem|think)\w*\s+(?:\w+\s+)?(?:exaggerat|inflat|unlikely|false|doubtful|dubious|wrong|unreliable|propaganda|fancif|absurd|ridicul|unrealistic|far-fetched|implausib|improbab|guesswork|optimistic)\w*|(?:few|none|nobody|no\s+one|not\s+all|not\s+every\w*|hardly\s+any|only\s+some)\b[^.;,]{{0,50}}?\b(?:recogni|accept|acknowledg|shar|believ|credit|endors|agree|confirm|support|us)\w*|(?:later|since|then|subsequently|never)\s+(?:answer\w*|address\w*|withdr\w+|retract\w*|repeat\w*|correct\w*|revis\w*|abandon\w*|dropp?ed)|open\s+to\s+(?:question|doubt|dispute|challenge)))",
    re.I,
)
""" "an offshoot of it, [a description that its members reject]"."""
GAINSAID = guarded(
    rf"\W*(?:(?P<however>(?:However|But|Yet)\b,?\s+)|(?P<contrast>(?:but|although|though|while|whereas|yet|even\s+though)\s+)?)(?P<who>(?:the\s+|an?\s+|his\s+|her\s+|its\s+|their\s+|some\s+|other\s+|many\s+|most\s+|several\s+)*(?:[\w’'-]+\s+){{0,3}}?(?:{SOURCES}|report|account|version|record|government|police|army|military|authorities|critics|opponents|rivals|family|widow|relatives|supporters|members|others|some|leaders?|ministry|prosecutors?|investigators?|defectors?|residents|locals))(?P<aside>,\s+however,)?\s+"
    rf"{ADVERB}(?P<cue>(?:have\s+|has\s+|had\s+)?(?:say|said|says|speak|spoke|claim|maintain|insist|believ|argu|contend|assert|alleg|suggest|attribut|think|thought|state|give|gave|tell|told|put|report|indicat|point|mention|describ)\w*)\b",
    re.I,
)
"""Somebody else tells it differently, behind "but", "although" or "however"."""
DIFFERING = guarded(
    rf"{LEAD}(?:[\w’'-]+\s+){{0,2}}?{SOURCES}\s+(?P<inner>(?:on|of|for|about|that|from|in|during)\s+[^,.;]{{2,60}}?\s+)?{ADVERB}(?P<cue>(?:differ|disagree|vary|varies|conflict|diverge|contradict\s+(?:each|one))s?(?!\s+(?:from|between)\b)|(?:are|is|remain)\s+{ADVERB}(?:divided|split|contradictory|inconsistent|conflicting|unreliable|scarce|thin|weak|sparse|circumstantial|inconclusive|limited|lacking|missing|absent|vague|disputed|few|rare|poor|patchy|incomplete|fragmentary|sketchy|silent))\b(?P<what>[^.;]*)",
    re.I,
)
UNSURE = guarded(
    rf"{LEAD}it\s+(?P<cue>(?:is|was|remains?|has)\s+{ADVERB}(?:not\s+{ADVERB}(?:clear|certain|known|established)|un(?:clear|certain|known|likely)|disputed|debated|doubtful|questionable|possible|in\s+doubt|an?\s+open\s+question))\s+(?P<what>(?:whether|if|when|that|how\s+many(?!\s+of\b))\b[^.;]*)",
    re.I,
)
WHETHER = guarded(
    rf"{LEAD}(?P<what>whether\b[^.;]{{3,120}}?)\s+(?P<cue>(?:is|was|remains?|has)\s+{ADVERB}(?:{SHAKY}|not\s+\w+|unknown))",
    re.I,
)
TOPIC_DOUBTED = guarded(
    rf"{LEAD}(?P<what>(?:the|its|his|her|their|this|that|both|these|an?|real|actual|true|details)\s+(?:[\w’'-]+,?\s+){{1,10}}?)(?P<cue>{AUXILIARY}\s+{ADVERB}(?:(?:not|never)\s+{ADVERB}(?:{PROVED}|certain|clear|known)|{SHAKY}|unknown|(?:(?:probably|possibly|likely|perhaps)\s+|(?:(?:be|been|have\s+been)\s+{ADVERB}))(?:much\s+|far\s+|somewhat\s+)?{OTHERWISE}|an?\s+(?:\w+\s+)?(?:exaggeration|guess|approximation|assumption|conjecture|inference|reconstruction|(?<=date is an )estimate|(?<=dates are an )estimate))\b)",
    re.I,
)
ANOTHER_YEAR = guarded(
    rf"{LEAD}(?:[\w’'-]+,?\s+){{0,6}}?(?P<cue>another|other|others|alternativ\w*|instead|earlier|not\s+until|only|actually|in\s+fact|really|versions?|accounts?|traditions?)\b(?P<what>[^.;]*)",
    re.I,
)
""" "According to [another] version, it was founded in 2003"."""
RIVAL = guarded(
    rf"{LEAD}(?!\s*(?:the\s+group|it|they)\s+(?:had|has|have|was|were)\b)(?:[\w’'-]+,?\s+){{1,7}}?(?P<cue>(?:giv|gave|put|plac|dat|say|said|claim|mention|cit|speak|spoke|suggest|stat|estimat|report|believ|argu|trac|set|indicat|consider|prefer|nam|maintain|insist|think|thought|contend|assert|assum|conclud|point)\w*)\b(?P<what>[^.;]*)",
    re.I,
)
LINKING = guarded(r"\b(?:but|although|though|while|whilst|whereas|yet|which)\b", re.I)
"""Words without which no clause takes back another of its sentence; a semicolon and a dash do as well."""
THOUGHT_WRONG = guarded(
    rf"(?P<cue>(?:neither|none|nobody|no\s+one)\s+(?:(?:side|group|party|of\s+(?:them|the\s+\w+))\s+)?(?:(?:has|have|had|ever|publicly|officially)\s+)*(?:confirm|acknowledg|admit|verif|corroborat)\w*|(?:[\w’'-]+\s+){{1,4}}?{DENY}(?=\s*(?:[.,;)]|$))|(?:[\w’'-]+\s+){{0,4}}?(?:(?:consider|regard|view|see|deem|call|describe|dismiss|think|believe|find)\w*\s+(?:it\s+|this\s+)?(?:to\s+be\s+|as\s+)?(?:an?\s+|\w+ly\s+)*"
    rf"(?:too\s+(?:high|low|large|small)|exaggerat|inflat|unlikely|implausible|improbable|false|fals|doubtful|dubious|unreliable|questionable|propaganda|wrong|mistake|myth|fabricat|invent|hoax|overstate|incorrect|inaccurate)\w*|{AUXILIARY}\s+{ADVERB}(?:an?\s+)?(?:not\s+{ADVERB}{PROVED}|{SHAKY})))",
    re.I,
)
""" "10,000 fighters, which [experts consider an exaggeration]"."""
