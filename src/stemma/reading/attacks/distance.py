"""Distance: how a clause is built that tells of a deed without vouching for it.

In goes a clause in which the own group's mentions are runs of omega and other groups' runs of lambda,
with the place of the own group in it; out comes the construction that keeps the author's distance, or
`None` where the clause vouches for what it says. Example: "Investigators have linked the ΩΩΩ to a bombing"
vouches for the link of the investigators only. The tables of `cues` know hedging words; here it is
asked who the subject is, and what kind of thing is said of whom, so that a wording that no table
knows is not taken for a plain one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from stemma.model.statement import Act, Certainty, Polarity, Voice
from stemma.reading.doubts.aspects import DEED, VERB
from stemma.reading.doubts.authorities import AUTHORITY
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import PASSIVE
from stemma.reading.doubts.voices import active_speaker
from stemma.reading.guarded import guarded

UNDOUBTED = guarded(
    r"\b(?:(?:there\s+)?(?:is|was|are|can\s+be|seems|leaves?|left|have|has)\s+(?:no|little)\s+(?:reasonable\s+|serious\s+|real\s+)?(?:doubt|question|dispute)(?:\s+(?:that|about|over|but\s+that))?|(?:beyond|without)\s+(?:an?y?\s+)?(?:reasonable\s+|shadow\s+of\s+a\s+)?(?:doubt|question|dispute)|"
    r"(?:nobody|no\s+one|few(?:\s+\w+)?|none)\s+(?:\w+ly\s+)?(?:doubts?|doubted|disput\w+|questions?|questioned)(?:\s+that)?|undoubtedly|doubtless|indisputabl[ey]|unquestionabl[ey]|undisputed(?:ly)?|undeniabl[ey]|(?:cannot|can\s+not|could\s+not|not)\s+(?:be\s+)?(?:in\s+)?(?:doubt(?:ed)?|disputed?|contested))\b",
    re.I,
)
"""What says that there is nothing to doubt."""


class Distance(StrEnum):
    """Why a clause does not vouch for what it tells."""

    TOLD = "told"
    """It is the content of what somebody else says, thinks or decides."""
    LAID = "laid"
    """Somebody lays it at the group's door: links, traces, credits, names."""
    LIKENED = "likened"
    """It only looks like the group's work."""
    ASKED = "asked"
    """It is a question, or "whether" stands before it."""
    POSSIBLE = "possible"
    """It is only held possible."""
    SUPPOSED = "supposed"
    """It holds under a condition, or in a quotation."""


@dataclass(frozen=True, slots=True)
class Held:
    """A construction found: its words, and what it does."""

    distance: Distance
    cue: str
    label: str = ""
    """The speaker as printed; empty where nobody is named."""

    @property
    def doubt(self) -> Doubt:
        """The doubt it sets: nobody is named but the voice as printed."""
        if self.distance is Distance.ASKED:
            return Doubt(polarity=Polarity.UNKNOWN, cue=self.cue)
        if self.distance is Distance.POSSIBLE:
            return Doubt(certainty=Certainty.POSSIBLE, cue=self.cue)
        act = {Distance.LIKENED: Act.SUGGESTS, Distance.SUPPOSED: Act.SUGGESTS}.get(
            self.distance, Act.ALLEGES
        )
        return Doubt((Voice(act, None, self.label or PASSIVE),), cue=self.cue)


VOUCHES = (
    r"(?:confirm|f[io]und|establish|prov|show|demonstrat|reveal|learn|discover|realiz|realis|verif|ensur|requir|"
    r"mean|boast|kn[eo]w|determin|convict|sentenc|captur|arrest|kill|attack)\w*"
)
"""Verbs whose content the author takes as so."""
STANDING = r"(?:claim|report|evidence|indication|belief|suspicion|rumou?r|possibility|likelihood|probability|theory|assertion|allegation|view|opinion|suggestion|conclusion|fear|concern|sign|information|speculation|assumption|impression|hint|insinuation|contention|consensus|hypothesis|accusation|charge|testimony|proof|chance|word|clue)s?"
"""Nouns whose content is only held to be so."""
TELLING = r"(?:t[eo]ll|told|inform|warn|assur|convinc|notif|brief|remind|persuad|advis)\w*"
COUNTING = r"(?:an?|the|its|their|his|her|these|those|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|other|few|of|with|from|in|at|on)"
THAT = re.compile(
    r"\b(?P<word>[\w’'-]+)\s+(?P<that>that)\s+(?=(?:the|its?|they|an?|this|these|those|some|several|all|both|two|three|members|militants|fighters|gunmen|armed|in|on|during|since|at|\d+|[A-ZΩΛ][^\s]*)\b)(?:[^\sΩΛ]+\s+){0,9}?(?=Ω)"
)
"""The word before a clause that tells of the own group."""
BARE = re.compile(
    r"\b(?P<word>[a-z]{2,})\s+(?:(?:the|its|several|some|two|three|four|armed|suspected|members\s+of|fighters\s+of|militants\s+of)\s+)*"
    r"Ω+(?:[’']s?)?(?:\s+(?!who\b|that\b|which\b|and\b|or\b|in\b|at\b|near\b|on\b|to\b|with\b|for\b|of\b|from\b|as\b|was\b.*\bby\b)[\w’'-]+){0,3}?\s+"
    r"(?:had|has|have|was|were|is|are|did|would|could|may|might|must|[a-z]{3,}ed|shot|took|set|blew|held|led|fought|struck|hit)\b"
)
"""A verb, at once the own group, and its own verb: "villagers said KRF fighters looted"."""
PHRASE = re.compile(
    r"\W*(?:In|During|On|At|After|Before|With|By|From|Near|Amid|Following|Throughout)\s+(?:[\w’'-]+\s+){1,9}"
)
"""A phrase without a comma that opens the clause: "In raids on toll gates the ΩΩΩ killed"."""
PREPOSITION = re.compile(
    r"(?:by|of|to|with|from|for|in|on|at|against|between|under|over|near|and|or|but|when|after|before|as|while|where|because|since|until|than|the|which|that|who|whose|"
    r"then|also|later|into|through|behind|during|like|unlike|both|is|was|are|were|said|one|two|three|first|rival|former|including|suicide|armed|masked|other|more|\w+ing|\w+ly)$"
)
LAYING = (
    r"(?:link|tie[sd]?\b|tying|connect|associat|trac(?:e|ed|es|ing)\b|attribut|ascrib|credit|assign|imput|pin(?:s|ned|ning)?\b|finger|suspicion|suspect|implicat|blam(?:e|ing)\b|blamed\s+(?:up)?on\b|(?:responsibility|blame)\b[^.;]{0,60}\b(?:was|were|is|been)\s+(?:\w+ly\s+)?(?:placed|laid|put|pinned|assigned|attributed)\b|blamed\s+by\s+[^.;,]{2,40}\s+on\b|accus|charg(?:ed|es|ing)\b|indict|prosecut(?:ed|es|ing)\b|"
    r"identif|recogni[sz]|regard|consider|deem|nam(?:ed|es|ing)\b(?=\s+(?:the\s+)?(?:Ω|$))|list(?:ed|s)?\b|describ|label|classif|categori|count(?:ed|s)?\b|treat(?:ed|s)?\b|denounc|reckon|"
    r"suggest|indicat|point(?:s|ed|ing)?\b|place[sd]?\b(?=\s+(?:the\s+)?(?:Ω|$))|sees?\b|seen\b|put(?:s|ting)?\s+(?:it\s+)?down|put\s+the\s+blame|(?:lay|lays|laid)\s+(?:the\s+|all\s+)?(?:blame|responsibility|it\b|this\b)|(?:put|laid)\s+at\b|door\b|held\s+(?:to|that)|presum|assum|infer|deduc|guess|"
    r"speculat|theor|rumou?r|alleg(?!ian)|insinuat|imply|implie|hint|intimat|conjectur|surmis|maintain|contend|insist|argu|alleg(?!ian)|believ|think|thought|understood|convinced)\w*"
)
LAID = guarded(rf"\b{LAYING}", re.I)
EVIDENCE = re.compile(
    r"\b(?:evidence|indications?|signs?|documents?|accounts?|clues?|reports?|rumou?rs?|testimon(?:y|ies)|intelligence|witnesses|eyewitness(?:es)?|sources|traces|circumstances|investigat(?:ors|ion)s?|"
    r"observers|analysts|experts|commentators|many|some|most|others|several\s+(?:observers|analysts|sources)|residents|locals|villagers|critics)\s+"
    r"(?:(?:have|has|had|also|still|generally|usually|often|widely|later|initially|all|now)\s+)*(?P<verb>(?!(?:of|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundreds?|dozens?|men|women|people|gunm[ae]n|members|fighters|militants|rebels|guerrillas|soldiers|houses|buildings)\b)[a-z]+)\b",
    re.I,
)
ACTED = re.compile(
    r"^(?:were|was|fled|died|ran|fell|escaped|joined|left|arrived|watched|gathered|lived|worked|had\b)$"
)
PROVES = re.compile(
    r"(?:evidence|documents?|testimon(?:y|ies)|investigat(?:ors|ion)s?|archives|traces)\s+(?:\w+\s+){0,2}(?:proved|proves|proven|established|showed\s+conclusively|confirmed)$",
    re.I,
)
""" "DNA evidence later proved that": whoever proves it vouches for it."""
LIKENED = guarded(
    r"\b(?:consistent\s+with|similar\s+to|similarit\w+|resembl\w+|reminiscent|typical\s+of|characteristic\s+of|in\s+the\s+(?:style|manner)|style|hallmarks?|signature|modus\s+operandi|trademarks?|fingerprints?(?=\s+(?:of|all|on|were|are|at)\b|\s*[,.;(])|footprint|(?:the\s+|all\s+the\s+|every\s+|many\s+of\s+the\s+|some\s+of\s+the\s+|certain\s+)(?:\w+\s+)?(?:ear)?(?:marks?|stamp|traits|features|signs|characteristics|imprint|handwriting|hand)\s+of|"
    r"look(?:s|ed)?\s+like|fit(?:s|ted)?\s+(?:the|a|with|an?|Ω)|pattern\b|echo(?:es|ed)|mirror(?:s|ed))\b"
    r"|Ω[-–](?:style|like|type|linked|inspired)\b|Ω+(?:[’']s?)?\s+(?:tactics|methods|style|modus)\b",
    re.I,
)
JUDGED = re.compile(
    rf"^Ω*(?:[’']s?)?(?:\s+(?:\([^()]*\)|[a-z][\w’'-]*)){{0,3}}?\s+(?:(?:is|are|was|were|has\s+been|have\s+been|had\s+been|would\s+(?:later\s+)?be|came|comes|stands?|stood|remain(?:s|ed)?|ha[sd]\s+(?:long\s+|also\s+)?been)\s+)"
    rf"(?:(?:\w+ly|also|later|long|first|often|soon|now|then|still|at\s+first|the|an?|among|one\s+of|those|who|(?:several|many|two|three|four|the)\s+(?:groups|suspects|organi[sz]ations|parties))\s+)*(?P<judge>{LAYING}|held|charged|tried|cited|known|rumou?red|said|reported|under\s+suspicion|mentioned|singled|wanted|sought|indicted|prosecuted|suspects?|(?:likel\w+|possible|probable|potential|alleged|apparent|prime|main|chief|presumed)\s+\w+)\b",
    re.I,
)
"""What others make of the own group: "is regarded as responsible"."""
RANKED = guarded(
    r"\b(?:regarded|considered|seen|viewed|known|remembered|described|counted|treated)\s+as\s+(?:the\s+|one\s+of\s+)?(?=(?:the\s+)?(?:Ω+(?:[’']s?)?\s+)?(?:first|last|worst|only|best|most\s+\w+|\w+est)\b)",
    re.I,
)
""" "is regarded as the ΩΩΩ's first attack": a judgement of its rank, none of who did it."""
POSED = re.compile(
    r"\b(?:claiming\s+to\b|purporting|pretending|posing\s+as|calling\s+(?:itself|themselves|himself)|in\s+the\s+name\s+of|who\s+(?:said|claimed)\s+(?:he|she|they)|styl(?:ed|ing)\s+(?:itself|themselves)|"
    r"on\s+behalf\s+of|so-called|self-(?:styled|described|proclaimed))\b[^.;]{0,40}$",
    re.I,
)
QUOTED = re.compile(r"[“\"‘']\s*Ω+\s*[”\"’'](?!s)")
SO_CALLED = re.compile(
    r"^\W*(?:\w+ly\s+)?(?:Reported|Alleged|Claimed|Rumou?red|Likely|Possible|Probable|Apparent|Presumed|Suspected)\b"
)
"""How a headline hedges."""
LEAD_IN = re.compile(
    r"\W*(?:(?!According|Depending|Assuming|Supposing|Judging|Granting)[A-Z][a-z]+ing(?!\s+of\b)|(?:After|Following|Despite|Amid|Since|Before)\s+(?:[\w’'-]+\s+){0,4}?(?:rumou?rs?|reports?|speculation|allegations|accusations|criticism|weeks|months|days|years)|Armed|Dressed|Disguised|Backed|Aided|Led|Supported)\b[^,;Ω]*,\s"
)
""" "Believing that ..., the ΩΩΩ": what the actors themselves thought."""
CONDITION = re.compile(
    r"^\W*(?:if|assuming|provided|supposing|unless|should)\b|\b(?:if|assuming)\s+(?:(?:the|this|that|these|his|her|their|its|it)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:confirmed|true|accurate|correct|right|believed|verified|proven|authentic|genuine)\b",
    re.I,
)
MODAL = guarded(
    r"\b(?:must|should|would|ought\s+to)\s+(?:\w+ly\s+)?have\b|\bcan\s+only\s+(?:be|have)\b|\bwould\s+(?:\w+ly\s+)?be\b",
    re.I,
)
UNSETTLED = guarded(
    r"\b(?:yet\s+to|fail(?:ed|s)?\s+to|unable\s+to|could\s+not|did\s+not|not\s+been\s+able\s+to|never|nor|neither|without)\b[^.;]{0,60}\b(?:determin|establish|prov|confirm|verif|identif|clarif|explain|solv|say|show|den[iy])\w*|"
    r"\b(?:no|little|scant|insufficient|inconclusive|any)\s+(?:[\w-]+\s+){0,2}?(?:evidence|proof|indication|sign|confirmation)\b|"
    r"\b(?:disagree|differ|divided|debate|dispute|argue\s+(?:about|over)|doubt|question|unsure|uncertain)\w*\b",
    re.I,
)
ABOUT_DEED = re.compile(
    rf"\b(?:{DEED}|it|this|they|responsib\w+|behind|involve\w*|perpetrat\w+|culprits?|attackers?|gunmen|assailants?|bombers?|belong\w*|members?|role|work|hand|carried\s+out|did)\b",
    re.I,
)
SPEAKER = guarded(
    rf"{AUTHORITY.pattern}|\b(?:agency|press|media|newspapers?|reports?|statements?|sources|website|witnesses|observers|experts|analysts|cable|indictment)\b",
    re.I,
)
OTHERWISE = re.compile(
    r"\beither\s+(?:\w+\s+){0,3}?(?:the\s+)?Ω|\bor\s+(?:by\s+|from\s+|of\s+|perhaps\s+|possibly\s+)?(?:the\s+|an?\s+)?(?:(?!by\b|in\b)(?!\w+(?:ed|en)\b)[\w’'-]+\s+){0,2}?Ω|Ω+(?:\s+[a-z-]+){0,3}?,?\s*\(?\bor\b\s+(?!its\b|their\b|more\b|less\b|both\b|so\b|wound|injur|kill|later|no\b|\d)|Ω[^.;,()]{0,30}\(\?\)"
)
"""The group or somebody else."""
BY_ACCOUNT = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Ff]rom|[Oo]n|[Tt]o|[Uu]nder)\s+(?:[\w’'-]+\s+){0,5}?(?:account|version|telling|view|opinion|reckoning|estimation|words|eyes|assessment|narrative|depiction|perspective|judg(?:e)?ment|presentation|reading\s+of)\b"
    r"|^\W*Per\s|^\W*As\s+(?:[\w’'-]+\s+){1,5}?(?:tells?|told|has\s+it|had\s+it|puts?|sees?|saw|reports?|reported|says|said|describe[sd]?|recount\w*|would\s+have\s+it|claim\w*)\b"
    r"|^\W*As\s+(?:reported|told|described|alleged|claimed|recounted)\b"
)
"""Whose account it is."""
RESERVE = guarded(
    r"^\W*(?:(?:or\s+)?so|at\s+least\s+(?:so|that|as|according))\s+(?:(?:at\s+least|that\s+is\s+(?:what|how))\s+)?(?:[\w’'-]+\s+){0,3}?(?:claim|say|said|report|believe|insist|maintain|argue|tell|allege|think|run)\w*"
    r"|\b(?:that\s+is\s+(?:at\s+least\s+)?(?:what|how)\b|(?:attribution|identification|perpetrators?|authorship|responsibility)\s+(?:\w+\s+)?(?:uncertain|unclear|disputed|unknown|unconfirmed|contested|rest(?:s|ed)\s+on|hinge[sd]?\s+on|depend(?:s|ed)?\s+on|based\s+on)"
    r"|(?:rests?|rested|relies|based|hinges?)\s+(?:only\s+|solely\s+|entirely\s+)?on\s+(?:a\s+single|one|the\s+word|hearsay|anonymous|[\w’'-]+\s+(?:police|army|government))\b"
    r"|(?:contradict|corroborat|disput|refut|challeng)\w*\s+(?:the|this|that|these)\s+(?:versions?|accounts?|reports?|claims?|stor(?:y|ies)|narratives?|attributions?)\b"
    r"|other\s+(?:accounts?|versions?|sources|reports|observers)\s+(?:\w+\s+)?(?:blam|point|accus|implicat|attribut|suggest|sp[eo]ak|name|say|hold)\w*"
    r"|(?:did\s+not|never)\s+(?:commit|carry\s+out)\b|which\s+(?:claim|version|account|story)\b|(?:competing|rival|conflicting)\s+claims|not\s+been\s+possible\s+to|impossible\s+to\s+(?:say|tell|know|determine)|(?:falsely|false|untrue|exaggerat\w*|s[kc]epti\w+|acquitt\w*|known\s+to\s+claim|no\s+trial)\b)",
    re.I,
)
"""Words by which what was told before is taken back in part."""
SHAKY = guarded(
    r"\b(?:verdict|ruling|conviction|claim|charge|accusation|allegation|version|account|attribution|assertion|finding|link|story|theory|narrative|case)s?\b[^.;]{0,80}?"
    r"\b(?:unsound|dubious|doubt\w*|flawed|contest\w*|unreliable|implausible|bogus|spurious|far-fetched|incredible|absurd|propaganda|boast\w*|disput\w+|question\w*|reject\w*|dismiss\w*|fabricat\w*|baseless|unfounded|unproven|weak|controversial|challeng\w*|"
    r"cannot(?!\s+be\s+(?:excluded|ruled|discounted))|could\s+not(?!\s+be\s+(?:excluded|ruled|discounted))|not\s+(?:been\s+)?(?:\w+ly\s+)?(?:\w+ed|proven|shown)|never\s+(?:been\s+)?(?:\w+ly\s+)?\w+(?:ed|en)|discredit\w*|withdrawn|retracted|dropped|overturn\w*|quash\w*|disbeliev\w*|scepti\w+|skepti\w+|remains?\s+open)\b"
    r"|\b(?:some|many|others|experts|analysts|observers|officials|critics|few|several)\s+(?:\w+\s+)?(?:(?:consider|think|call|find|regard)(?:s|ed)?\s+(?:it\s+|this\s+|that\s+)?(?:as\s+)?(?:unlikely|implausible|doubtful|improbable|false|incredible|far-fetched)|doubt|dispute|question|reject|challenge|contest|disbelieve|discount|dismiss)(?:s|ed)?\b"
    r"|\b(?:involvement|responsibility|role|authorship|culpability|guilt|part|hand)\b[^.;]{0,60}?\b(?:disput\w+|contest\w*|debat\w*|question\w*|doubt\w*|unclear|uncertain|unproven|unconfirmed|not\s+(?:been\s+)?(?:\w+ly\s+)?(?!excluded|ruled|been)\w+(?:ed|en)|never\s+(?:been\s+)?(?:\w+ly\s+)?\w+(?:ed|en)|open|inferr\w*|(?:cannot|could\s+not)(?!\s+be\s+(?:excluded|ruled|discounted)))\b",
    re.I,
)
"""Doubt about what was said before, whoever has it."""
COUNTERED = guarded(
    rf"{AUTHORITY.pattern}[^.;]{{0,40}}?\b(?:den(?:y|ies|ied)|dismiss\w*|reject\w*|refut\w*|disput\w*|contradict\w*|ridicul\w*|(?:has|have|had)\s+no\s+(?:record|knowledge|report|sign|trace)|reported\s+no|acknowledged\s+no|kn[eo]ws?\s+(?:nothing|of\s+no))\b",
    re.I,
)
"""The other side denies what the group claims."""
UNDECIDED = guarded(
    r"\b(?:unclear|not\s+(?:\w+ly\s+)?(?:known|clear|certain)|unknown|uncertain)\s+(?:which|who)\b",
    re.I,
)
"""Several claim it, or none is known to have done it."""
OTHER_CAUSE = guarded(
    r"\b(?:accident\w*|mechanical|gas\s+leak|technical|natural\s+causes|staged|hoax|fabricat\w+|inside\s+job|criminals|bandits|unrelated|nothing\s+(?:to\s+do|(?:had\s+)?happened)|no\s+(?:such\s+)?(?:\w+\s+)?(?:attack|explosion|incident|clash|fighting)|never\s+(?:took\s+place|happened|occurred))\b",
    re.I,
)


def held_off(clause: str, where: int) -> Held | None:
    """The construction that keeps the clause's author away from a deed of the own group."""
    before, after = clause[:where], clause[where:]
    return (
        asked(clause, before)
        or possible(clause)
        or told(clause, before)
        or laid(before, after)
        or likened(clause)
        or supposed(clause, before, after)
    )


def asked(clause: str, before: str) -> Held | None:
    """A question, an open one as well: "whether", "have yet to determine", "either the ΩΩΩ or ..."."""
    other = OTHERWISE.search(clause)
    if other:
        return Held(Distance.ASKED, other.group())
    if clause.rstrip().endswith("?"):
        return Held(Distance.ASKED, "?")
    found = re.search(r"\bwhether\b", before, re.I) or UNSETTLED.search(before)
    return Held(Distance.ASKED, found.group()) if found else None


HELD_POSSIBLE = guarded(
    r"\b(?:is|was|are|were|be|been|remain(?:s|ed)?|seem(?:s|ed)?|considered|deemed|thought|regarded\s+as|held|called|judged|treated\s+as|seen\s+as)\s+(?:\w+ly\s+|also\s+|at\s+least\s+|only\s+|to\s+be\s+)*"
    r"(?:(?:possible|conceivable|plausible|imaginable|thinkable)\b(?!\s+(?:to|that)\b)|an?\s+(?:\w+\s+)?possibility\b|within\s+the\s+(?:bounds|realm)\s+of\s+(?:the\s+possible|possibility))"
    r"|\ban?\s+(?:\w+\s+)?possibility(?=\s*(?:[.,;()]|$))|(?:^|\bby\s+)\W*(?:(?:In|During|After)\s+)?(?:[Aa]n?\s+|[Tt]wo\s+|[Tt]hree\s+)?[Pp]ossible\s+(?:\w+\s+)?Ω"
)
""" "was considered a possibility"."""


def possible(clause: str) -> Held | None:
    """What is only held possible, said of the deed as a noun: "Kidnapping by the ΩΩΩ is possible"."""
    found = HELD_POSSIBLE.search(clause)
    return Held(Distance.POSSIBLE, found.group()) if found else None


TIMES = frozenset(
    ("time", "times", "day", "night", "occasion", "year", "month", "week", "moment", "way", "place")
)
""" "It was the first [time] that": nobody says it."""


def told(clause: str, before: str) -> Held | None:
    """The own group in the content of what somebody says or holds."""
    account = BY_ACCOUNT.search(before)
    if account:
        return Held(Distance.TOLD, account.group().strip())
    held = EXTRAPOSED.search(before)
    if held and not SURE.search(held.group()):
        return Held(Distance.TOLD, held.group().strip())
    for found in THAT.finditer(clause):
        if found.end() > len(before) + 1 or found["that"].lower() != "that":
            continue
        if found["word"].lower() in TIMES:
            continue
        if is_content(clause, found):
            label = active_speaker(clause, 0, found.start())
            return Held(Distance.TOLD, f"{found['word']} that", label)
    for found in BARE.finditer(clause):
        word = found["word"]
        if PREPOSITION.match(word) or re.fullmatch(VOUCHES, word):
            continue
        if word.endswith("s") and PHRASE.fullmatch(clause, 0, found.start()):
            continue
        if re.fullmatch(
            r"[a-z]+(?:ed|s)|say|think|told|thought|believe|feel|felt|claim|allege", word
        ):
            label = active_speaker(clause, 0, found.start())
            return Held(Distance.TOLD, word, label)
    return None


EXTRAPOSED = re.compile(
    r"^\W*It\s+(?:is|was|remains?|became|has\s+been|seems?|had\s+been)\s+(?!(?:the\s+)?Ω)[^;Ω]{2,90}?\bthat\s+(?:[\w’'-]+\s+){0,6}?$",
    re.I,
)
SURE = re.compile(
    r"\b(?:clear|certain|true|established|known|confirmed|fact|obvious|evident|proven|documented|undisputed|beyond|on\s+(?:this|that|the)\s+(?:day|date|occasion)|(?:first|second|third|last|only|next)\s+(?:time|occasion|attack|operation|raid)|here|then|there)\b",
    re.I,
)
""" "It is an article of faith that ΩΩΩ": what is held to be so, unless it is certain."""


def is_content(clause: str, found: re.Match[str]) -> bool:
    """Whether "that" opens the content of a verb or noun, and no relative clause."""
    word, head = found["word"].lower(), clause[: found.start()]
    if (
        re.fullmatch(VOUCHES, word)
        or found["word"][0].isupper()
        or word in ("so", "such", "now", "fact", "and", "in")
    ):
        return False
    if re.fullmatch(STANDING, word):
        return True
    if re.search(rf"\b{TELLING}\b", head, re.I):
        return True
    if re.fullmatch(DEED, word):
        return False
    previous = re.search(r"([\w’'-]+)\W*$", head)
    return not (previous and re.fullmatch(COUNTING, previous.group(1), re.I))


def laid(before: str, after: str) -> Held | None:
    """Others lay it at the group's door, or judge the group."""
    judged = JUDGED.search(after)
    if judged:
        return Held(Distance.LAID, judged["judge"])
    found = LAID.search(before)
    if found:
        return Held(Distance.LAID, found.group(), active_speaker(before, 0, found.start()))
    crowd = EVIDENCE.search(before)
    if crowd and PROVES.match(crowd.group()):
        return None
    if crowd and not ACTED.match(crowd["verb"]) and not re.search(r"\bby\s+(?:the\s+)?$", before):
        return Held(Distance.LAID, crowd.group())
    return None


def likened(clause: str) -> Held | None:
    """It only looks like the group's work."""
    found = LIKENED.search(clause)
    return Held(Distance.LIKENED, found.group()) if found else None


def supposed(clause: str, before: str, after: str) -> Held | None:
    """A condition, a would-be, a name in quotation marks."""
    found = (
        CONDITION.search(clause)
        or MODAL.search(clause)
        or POSED.search(before)
        or QUOTED.search(clause)
        or SO_CALLED.search(before)
    )
    return Held(Distance.SUPPOSED, found.group()) if found else None


IN_NAME = re.compile(r"\b(?:in\s+the\s+name|on\s+behalf)\s+of\b", re.I)
"""How a paper or a caller says whose claim it brings."""


def in_its_name(words: str) -> Held | None:
    """Whether a claim is only said to be the group's: "a statement attributed to the group"."""
    found = POSED.search(IN_NAME.sub(" ", words)) or re.search(
        r"\b(?:attributed|ascribed|credited|purport\w*|unverified|unauthenticated|anonymous|supposed\w*|fake|forged|in\s+(?:the\s+)?Ω+[’']s\s+name|unknown\s+caller|online\s+account)\b",
        words,
        re.I,
    )
    return Held(Distance.SUPPOSED, found.group()) if found else None


def voiced_before(lead: str) -> Held | None:
    """What leads to a clause: "If", "The interior ministry:", "Suspected perpetrator:"."""
    words = lead.strip(" :").split(":")[-1].strip()
    if words.endswith(("If", "if")) or (words and SO_CALLED.match(words)):
        return Held(Distance.SUPPOSED, words)
    if "Ω" in words or VERB.search(words) or not SPEAKER.search(words):
        return None
    return Held(Distance.TOLD, words, words)


def is_about_deed(clause: str) -> bool:
    """Whether a later sentence speaks of the deed told before, and not of something else."""
    return bool(ABOUT_DEED.search(clause))
