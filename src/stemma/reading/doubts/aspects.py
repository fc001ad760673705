"""Aspects: what a hedging word hedges: who did it, or only a number, a motive, a judgement, a detail.

In go a sentence and a cue in it, out comes an `Aspect`. Example: in "The front bombed a bank, reportedly
killing ten" the cue hedges the number and leaves the attribution firm; in "the front killed a suspected
informer" it hedges the victim. What cannot be told is attribution: doubt is kept rather than lost.
"""

from __future__ import annotations

import re
from enum import StrEnum

from stemma.model.text import Span
from stemma.reading.clauses import Clause, cut_clauses
from stemma.reading.doubts.cues import ABOUT, NUMBER
from stemma.reading.doubts.other_topics import EFFECT, KNOWING, OTHER_TOPIC, WHETHER_KNEW
from stemma.reading.guarded import guarded


class Aspect(StrEnum):
    """What is hedged."""

    ATTRIBUTION = "attribution"
    """Who did it, or that it happened at all."""
    LINK = "link"
    """Whether those who did it belong to a group."""
    NUMBER = "number"
    MOTIVE = "motive"
    SUPERLATIVE = "superlative"
    """A judgement: the first, the worst."""
    DETAIL = "detail"
    """A circumstance, or somebody the deed was done to."""


DEED = (
    r"(?:attacks?|bombings?|killings?|assassinations?|assaults?|explosions?|kidnappings?|blasts?|raids?|ambush(?:es)?|operations?|"
    r"shootings?|murders?|massacres?|abductions?|hijackings?|incidents?|bombs?|strikes?|arson|fires?|deaths?|executions?|sieges?|shellings?|clash(?:es)?)"
)
MOTIVE = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:in\s+(?:response|retaliation|revenge|reaction|reprisal|protest)|because|as\s+(?:revenge|retaliation|punishment)|to\s+avenge|"
    r"motivated|due\s+to|(?:that\s+)?(?:[\w’'-]+\s+){1,4}?(?:wanted|sought|intended|hoped|aimed|meant|tried|was\s+trying|were\s+trying|wished)\s+to\b|aimed\s+at|intended|meant\s+(?:to|as)|an?\s+act\s+of\s+(?:revenge|retaliation)|revenge|retaliation)\b",
    re.I,
)
SUPERLATIVE = re.compile(
    r"\s+(?:been\s+|be\s+|is\s+|was\s+)?(?:the|its|their|one\s+of\s+the|(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4}(?:[’']s|[’']))\s+(?:single\s+)?(?:first|most\s|worst|best\b|last\b|only\b|[a-z]{3,}est\b(?<!west)(?<!east))"
)
CULPRIT = re.compile(
    r"\s+(?:(?:it|this|them|the\s+[\w-]+)\s+)?(?:as\s+|to\s+(?:be|have\s+been)\s+)?(?:the\s+|an?\s+)?(?:\w+\s+)?(?:perpetrators?|culprits?|masterminds?|authors?|responsible|behind|guilty|suspects?|work\s+of|killers?|attackers?)\b"
)
""" "is generally seen as the perpetrator"."""
LINK = re.compile(r"(?:affiliat|connect|link|\bties\b|\btied\b|associat|loyal|belong)", re.I)
LINKABLE = frozenset({"possible", "crowd", "suspected", "probable", "alleged", "reported"})
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|waylaid|blew|broke|burnt|burst|caught|cut|drew|drove|dug|fired|flew|forced|hung|laid|ran|rode|sank|slew|slit|tore|won|fought|hit|held|hijack|led|left|overran|retook|overthrew|undertook|beat(?=\s+(?:back|off|up|the|an?|two|three)\b)|put|seized|sent|set|shot|spoke|stole|struck|saw|told|wrote|split|quit|met|lost|built|bought|brought|sold|spent|paid|found(?!ed)|kept|stood|swore|made|gave|"
    r"withdrew|threw|took|came|became|grew|rose|wounds|kills|attacks(?=\s+(?:an?|the)\b)|(?!(?:armed|masked|unidentified|so-called|combined|hooded|disguised|dressed|wanted|united|planned|failed|attempted)\b)[a-z]{2,}ed)\b"
)
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|being|be)(?:,\s[^,;]{2,60},)?\s+(?:(?:\w+ly|also|still|now|long|often|generally|thus|therefore)\s+){0,2}$"
)
BY = re.compile(r"\bby\s+(?:[\w-]+\s+){0,2}?$")
DEED_BEFORE = guarded(
    rf"\b{DEED}\s*(?:,\s*)?(?:(?:is|are|was|were|has\s+been|later|also)\s+)*$", re.I
)
TOLL = re.compile(
    r"\s+(?:killing|wounding|injuring|leaving|dead\b|(?:killed|wounded|injured|dead|died)\b|as\s+many\s+as|up\s+to|at\s+least|more\s+than|over\s+\d|"
    r"\d|an?\s+(?:dozen|hundred)|dozens|scores|hundreds|thousands|(?:been\s+|have\s+)?(?:killed|died|wounded)\b)",
    re.I,
)
AMOUNT = re.compile(
    rf"\s+(?:be\s+|have\s+been\s+|number(?:ed)?\s+)?(?:(?:{ABOUT})\s+)?{NUMBER}", re.I
)
""" "believed to be around forty"."""
SHARE = re.compile(
    rf"\s+(?:(?:a|one)\s+(?:half|third|quarter|fifth|tenth)|half|most)\s+of\b|\s+(?:had|numbered|comprised|counted)\s+(?:(?:no\s+more\s+than|only|{ABOUT})\s+){{0,2}}{NUMBER}"
)
""" "perhaps a third of its men", "may have had no more than forty members"."""
OF_AMOUNT = re.compile(rf"(?!\s+one\b)\s+{NUMBER}", re.I)
OF = re.compile(r"\b(?:of|with)\s+$")
""" "a band of perhaps fifteen"."""
COUNT_AFTER = re.compile(
    r"\s+(?:reports?\s+(?:of|that)\s+|(?:the|any|an?|exact|final|its|their)\s+)*(?:\w+\s+)?"
    r"(?:numbers?|tolls?|casualt(?:y|ies)|victims|figures?|dead|deaths|wounded|injur(?:ed|ies)|fatalities|losses)\b",
    re.I,
)
""" "has not confirmed the number of dead", "unconfirmed reports of casualties"."""
TOLL_DOUBTED = re.compile(
    r"(?:number|figure|total|estimate)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:casualties|victims|dead|deaths|wounded|injured|fatalities|killed)\b"
)
""" "[number of casualties is disputed]": the cue names the toll itself."""
COUNTED = guarded(
    r"\b(?:number|numbers|toll|tolls|casualties|victims|figures?|dead|deaths|wounded|injured|fatalities|people|civilians|many)\b[^.;]{0,40}$",
    re.I,
)
ASIDE_BEFORE = re.compile(
    r"\b(?:motives?|reasons?|circumstances|targets?|cause|origin|purpose|aim|identity\s+of\s+the\s+(?:victims?|target|hostages?))\b[^.;]{0,50}$",
    re.I,
)
QUESTION = re.compile(r"(?:\s+|\b)(?:why|what|when|where|to\s+what)\s*$")
HOW_MANY = re.compile(r"how$")
CIRCUMSTANCE = re.compile(
    r"\s+(?:with|from|for|after|before|in|at|using|on|as|under|during|near|over|while|when|through|to|into|out|across|via|because|of|targeting|unaware|aware|ignorant|confident|convinced|drunk|eager|keen|angry|unprepared|unhurt|unharmed|"
    r"(?!killing|wounding)[a-z]+ing)\b(?!\s+by\b)"
)
PARTY = re.compile(
    r"(?:\s+(?:to|be|have|been|an?|the|members?|of|another)\b)*\s+[A-Z][\w’'-]*[A-Z]|[^.;,]{0,30}\b(?:militants|fighters|rebels|members)\b"
)
""" "what appeared to be an LRF operation": who did it is what the cue hedges."""
PARTICIPLE = re.compile(r"\s+(?:held|[a-z]+(?:ed|en))\s+(?:by|in|at|from|to|on|for|with)\b")
""" "released women allegedly [held by] the state"."""
AGENT = re.compile(
    r"\s+(?:carried\s+out\s+|committed\s+|done\s+|the\s+work\s+of|by\b|perpetrated|from\s+(?:the\s+)?[A-Z]{2,})"
)
ARRESTED = guarded(r"\b(?:arrested|detained|charged|indicted|questioned)\s+(?:[\w-]+\s+){0,3}$")
"""Whoever is taken for it is suspected of the deed."""
TOLL_BEFORE = re.compile(r",\s+(?:killing|wounding|injuring|leaving)\b[^,;]*,?\s*$")
""" "..., killing two soldiers [according to hospital sources]"."""
TOLL_BEHIND = re.compile(
    r"[^,;()]{2,60},\s+(?:at\s+least\s+|about\s+|some\s+)?(?:killing|wounding|injuring|leaving|losing|\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?)\b)"
)
""" "and, [according to] witnesses, wounding three clerks"."""
ACTOR_BEFORE = re.compile(
    r"\b[A-Z][\w’'-]*(?:\s+(?:rebels|fighters|militants|gunmen|guerrillas|insurgents|members|men|units|forces))?(?:\s+\([^()]*\))?,\s+(?:(?:some|many|most|several|both|all|half)\s+(?:of\s+(?:them|whom)\s+)?)?(?:(?:which|who)\s+(?:is|are|was|were|had)\s+)?(?:then\s+|now\s+|already\s+|at\s+the\s+time\s+|still\s+)*$"
)
PLACED = re.compile(
    r"\b(?:in|near|at|on|outside|inside|around|(?<!members )(?<!fighters )(?<!militants )(?<!gunmen )(?<!men )of)\s",
    re.I,
)
ASIDE_AFTER = re.compile(rf"(?P<told>\s+[^,;]{{10,140}}),\s+(?:[a-z]+\s+){{0,4}}?{VERB.pattern}")
CULPRITS = re.compile(
    rf"\b(?:{DEED}|behind|responsible|work|perpetrat\w+|culprit\w*|carried|members?|belong\w*|involve\w*|loyal|link\w*|affiliat\w*|tie[sd]|connect\w*|associat\w*)\b"
)
LEAD_IN = re.compile(
    r"^\W*(?:In\s+(?:retaliation|response|revenge|reprisal|reaction|protest|defiance)\b|With\b|Amid\b|(?:After|Following|Despite|Upon)\s+(?!.*[A-Z]{2})(?:[\w’'-]+\s+){0,4}?(?:rumou?rs?|reports?|weeks|months|days|years|speculation|allegations|accusations|criticism)\b|(?!According|Depending)[A-Z][a-z]+ing\b)[^,;]*$"
)
"""A phrase of motive or circumstance that opens a sentence."""
NEXT_SUBJECT = re.compile(r"[^,;]*,\s+(?:the\s+)?(?:\w+\s+){0,4}?[A-Z]")
SECOND_DEED = re.compile(r",?\s+and\s+(?:\w+ly\s+|later\s+|then\s+)?[a-z]{3,},\s*$")
""" "was kidnapped and held, [according to] his family, in a cellar"."""
PARENTHESIS = re.compile(r"\b[a-z]+\s+(?:that|which),\s+(?:[\w’'-]+\s+){1,4}$")
""" "a warning that, the bank [says], never reached it"."""
AND_BESIDE = re.compile(r"\b[a-z]+\s+and,\s+(?:[\w’'-]+\s+){1,4}$")
SAME_SUBJECT = re.compile(
    r",\s+(?!(?:the|an?|it|they|its|their|his|her|members|fighters|some|several|two)\b)[a-z]"
)
""" "unharmed and, he [claimed], better fed": no other subject follows."""
DEED_IN = guarded(rf"\b{DEED}\b", re.I)
""" "the raid [may have] hastened the fall of the government": what came of it."""
MOVED = re.compile(
    r"\b(?:withdrew|fled|went|fell|swam|crept|ran|got|slipped|escaped|sailed|rose|lay|stood)\b"
)
MEASURES = frozenset({"probable", "likely", "possible", "presumed", "apparent", "supposed"})
IN_LEAD = re.compile(
    r"^\W*(?:At|In|On|With|Without|For|To|After|Before|During|From|Under|Near|Despite|Through)\s+(?:[a-z][\w’'-]*\s+){0,4}$"
)
LEAD_TO = re.compile(rf"\s+(?!{DEED}\b)(?:(?![A-Z])[\w’'-]+\s+){{0,8}}?(?![A-Z])[\w’'-]+,\s")
""" "At the [probable] cost of thirty men, the front": a phrase without a name that leads to the subject."""
BY_MEN = re.compile(
    r"\bby\s+(?:[\w-]+\s+){0,2}?(?:m[ae]n|gunm[ae]n|persons?|people|attackers?|youths?|fighters|militants|assailants?|wom[ae]n|students?|bombers?)\s+$"
)
""" "by men [suspected] of belonging to it"."""
ONE_OF_MANY = re.compile(
    r"\b(?:one\s+of|among|such|other|several|many|dozens\s+of|series\s+of|deadliest|largest|worst|first|last|more\s+than)\b[^,;]{0,60}?\b(?:attacks?|bombings?|killings?|raids?|operations?|incidents?|ambushes|murders|kidnappings)\s+(?:\w+\s+)?$"
)
""" "in one of more than forty such attacks [attributed to] it"."""
COMPRISED = re.compile(
    r"\s+(?:(?:to|have|has|had)\s+)*(?:includ|compris|contain|consist|number|total|cost|weigh)\w*\b"
)
""" "a force believed to include mercenaries": the cue tells of what the force was made of."""
FOLLOWING = re.compile(
    r"\b(?:following|after|amid|despite|because\s+of|due\s+to|over|for|(?:on\s+the\s+(?:basis|strength|grounds)|on\s+account|in\s+view|in\s+(?:the\s+)?light)\s+of|(?:response|reaction|protest)\s+(?:to|against|at)|against)\s+(?:the\s+|an?\s+|its\s+|their\s+)?$",
    re.I,
)
""" "founded after the [alleged] rigging of an election"."""
SAYING = re.compile(
    r"\b(?:claim|report|account|version|view|story|theory|figure|number|date|year|estimate|total|allegation|statement|assertion|description|link|tie|role|title)s?\s+$"
)
"""What can itself be disputed; of "a decree [that its lawyers disputed]" only the decree is."""
WHOSE = re.compile(r",\s+(?:the|an?)\s+(?:\w+\s+)?\w+\s+of\s+$")
""" "rifles, the cost of [which was disputed]"."""
FOUNDERS = re.compile(r"\d{4},\s+by\s+(?:[\w’'-]+\s+){1,8}$")
""" "1990, by former members of a militia [suspected of] smuggling"."""
AIMED = re.compile(rf"\b{DEED}\s+(?:on|against|of|at|targeting)\s+(?:[\w’'-]+\s+){{0,3}}$", re.I)
""" "an attack on an alleged brothel"."""
ADJECTIVES = frozenset(
    {
        "suspected",
        "alleged",
        "purported",
        "presumed",
        "possible",
        "supposed",
        "suspicion",
        "suspicions",
    }
)
ADVERBS = frozenset({"alleged", "reported", "possible", "probable"})


NEARBY = 400
"""Characters before a cue that can tell what it hedges; no clause of prose is longer."""


def aspect_of(text: str, span: Span, found: re.Match[str], kind: str) -> Aspect:
    """What a cue hedges, by the words before and behind it in its clause."""
    if kind == "number" or kind == "estimated":
        return Aspect.NUMBER
    if kind == "judged":
        blames = CULPRIT.match(text, found.end(), span.end)
        return Aspect.ATTRIBUTION if blames else Aspect.SUPERLATIVE
    if MOTIVE.match(text, found.end(), span.end):
        return Aspect.MOTIVE
    if SUPERLATIVE.match(text, found.end(), span.end):
        return Aspect.SUPERLATIVE
    before, clause, matrix = surroundings(text, span, found.start())
    if is_number(text, span, found, kind, before):
        return Aspect.NUMBER
    if kind in ("unclear", "unknown", "unverified") and (
        QUESTION.search(found.group())
        or QUESTION.match(text[found.end() : found.end() + 8])
        or ASIDE_BEFORE.search(before)
    ):
        return Aspect.MOTIVE if "why" in found.group() or "otive" in before else Aspect.DETAIL
    if is_detail(text, span, found, kind, before, clause, matrix):
        return Aspect.DETAIL
    if kind in LINKABLE and LINK.search(
        text, found.start(), min(clause.span.end, found.end() + 200)
    ):
        return Aspect.LINK
    return Aspect.ATTRIBUTION


def surroundings(text: str, span: Span, at: int) -> tuple[str, Clause, str]:
    """The words before a place in its clause, the clause, and the words of the sentence before that."""
    clauses = cut_clauses(text, span.start, span.end)
    clause = next((c for c in reversed(clauses) if c.span.start <= at), clauses[0])
    if at >= clause.span.end:
        clause = Clause(Span(at, span.end), "")
    before = text[max(clause.span.start, at - NEARBY) : at]
    return before, clause, text[max(span.start, clause.span.start - NEARBY) : clause.span.start]


def is_number(text: str, span: Span, found: re.Match[str], kind: str, before: str) -> bool:
    """Whether only a toll is hedged: "reportedly killing ten", "it is unclear how many"."""
    if kind in ("unclear", "unknown"):
        after = text[found.end() : found.end() + 10]
        return bool(
            (HOW_MANY.search(found.group()) and re.match(r"\s+(?:many|much)", after))
            or re.match(r"\s+how\s+many", after)
            or COUNTED.search(before)
        )
    if COUNTED_CUE.search(found.group()):
        return True
    if kind == "possible" and AMOUNT.match(text, found.end(), span.end) and LISTED.search(before):
        return True
    is_amount = kind == "possible" and OF_AMOUNT.match(text, found.end(), span.end)
    if is_amount and OF.search(before):
        return True
    if kind in ("probable", "reported") and AMOUNT.match(text, found.end(), span.end):
        return bool(VERB.search(text, span.start, found.start()))
    if kind == "possible" and SHARE.match(text, found.end(), span.end):
        return True
    if kind in ("reported", "alleged", "possible", "probable", "says"):
        if TOLL.match(text, found.end(), span.end):
            return bool(VERB.search(before)) or bool(COUNTED.search(before)) or kind == "says"
        return (
            kind in ("possible", "probable")
            and bool(COUNTED.search(before))
            and bool(re.search(r"\b(?:have|has|been|be)$", found.group()))
        )
    if kind == "according" and COUNTS_NEXT.match(text, found.end(), span.end):
        return True
    if kind == "according" and (
        TOLL_BEFORE.search(before)
        or (VERB.search(before) and TOLL_BEHIND.match(text, found.end(), span.end))
    ):
        return True
    return kind == "unverified" and bool(
        TOLL_DOUBTED.match(found.group())
        or COUNTED.search(before)
        or COUNT_AFTER.match(text, found.end(), span.end)
    )


COUNTS_NEXT = re.compile(
    r"\s+(?:the\s+|its\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?,?\s+(?:only\s+|at\s+least\s+|about\s+|some\s+)?(?:\d[\d,]*|no)\s+(?:[\w-]+\s+){0,3}?(?:were\s+|had\s+)?(?:killed|died|dead|wounded|injured)\b"
)
""" "[According to] the army 40 soldiers were killed": a number, and who counted."""
COUNTED_CUE = re.compile(r"\b(?:numbers?|tolls?|figures?)\s+of\b", re.I)
LISTED = re.compile(r"\d\s*(?:,|and|or)\s*$")
""" "at least 19, [possibly] 33"."""
CONTENT = re.compile(
    r"\s+(?:that\s+)?(?:the|an?|his|her|their)\s+(?:car|vehicle|truck|bomb|device|explosives?|rockets?|driver|bomber|victims?|targets?|plane|aircraft|boat|ship|building|hotel|grenade|mine|package|parcel)s?\s+(?:was|were|had|is|are|may|might|would)\b(?!\s+(?:the\s+)?[A-Z]{2,}[’'])(?![^.;]*\bby\b)(?![^.;]*\b(?:member|fighter|militant|belong\w*|link\w*|affiliat\w*|associat\w*|connect\w*|loyal|tied|trained|recruit\w*|sent|acting|working)s?\b)"
)
""" "[suspect] that the car was being driven elsewhere": nothing of who did it."""
INFORMER = re.compile(
    r"\s+(?:informers?|informants?|spies|spy|collaborators?|traitors?|thieves|thief|sorcerers?|witches)\b"
)
""" "the execution of two accused informers"."""
GENUINE = re.compile(
    r"(?:authenticity|veracity|accuracy|genuineness|truth|credibility|reliability)\b"
)
"""What is doubted of the words that a deed is known by, in whatever clause."""
SOME_OF_THEM = re.compile(
    r",\s+(?:some|many|most|several|one|two|three|a\s+few|half|all|both|none)\s+of\s+(?:them|whom)(?:\s+(?:is|are|was|were))?\s*$"
)
""" "KJF fighters, some of them reportedly children, overran a post": nothing of who did it."""


def is_detail(
    text: str, span: Span, found: re.Match[str], kind: str, before: str, clause: Clause, matrix: str
) -> bool:
    """Whether the cue speaks of a circumstance or of a person or thing the deed was done to."""
    word = found.group().casefold()
    if kind == "unverified" and GENUINE.match(word):
        return False
    if SOME_OF_THEM.search(before) or is_of_other_topic(text, span, found, kind, before):
        return True
    if kind == "unverified" and word.startswith("that ") and not SAYING.search(before):
        return True
    if kind == "unverified" and word.startswith("which ") and WHOSE.search(before or matrix):
        return True
    if kind in ("alleged", "accused") and FOLLOWING.search(before) and VERB.search(before):
        return True
    if CONTENT.match(text, found.end(), span.end):
        return True
    if kind == "accused" and INFORMER.match(text, found.end(), span.end):
        return True
    if kind == "according" and SECOND_DEED.search(before):
        return True
    if word.startswith("suspicion") and before.endswith("on "):
        return True
    if kind == "says" and PARENTHESIS.search(before) and VERB.search(before):
        return True
    if kind == "says" and AND_BESIDE.search(before) and VERB.search(before):
        return SAME_SUBJECT.match(text, found.end(), span.end) is not None
    if word in MEASURES and IN_LEAD.search(before) and LEAD_TO.match(text, found.end(), span.end):
        return True
    if kind == "blamed" and ONE_OF_MANY.search(before) and VERB.search(before):
        return True
    if kind in LINKABLE and COMPRISED.match(text, found.end(), span.end) and VERB.search(before):
        return True
    if LEAD_IN.search(before) and NEXT_SUBJECT.match(text, found.end(), span.end):
        return True
    if kind in LINKABLE and is_aside(text, span, found, before):
        return True
    if re.search(r"\bwhat\s+(?:[\w’'-]+\s+){0,4}$", before):
        return not PARTY.match(text, found.end(), span.end)
    if (
        clause.opener == "relative"
        and VERB.search(matrix)
        and not DEED_BEFORE.search(matrix.rstrip(", whomseicatr") + " ")
    ):
        return not names_party(matrix)
    if word in ADJECTIVES and not AUXILIARY.search(before):
        return is_object(text, span, found, before)
    if kind in (
        "probable",
        "suspected",
        "alleged",
        "blamed",
        "reported",
    ) and not AUXILIARY.search(before):
        participle = re.fullmatch(
            r"(?:believed|thought|presumed|said|suspected|accused|alleged|attributed)(?:\s+\w+)*",
            word,
        )
        if participle and before.strip() and not before.rstrip().endswith(","):
            if kind in ("accused", "blamed") and not is_postnominal(text, span, found, before):
                return False
            return (
                bool(VERB.search(before))
                and not DEED_BEFORE.search(before)
                and not BY.search(before)
            )
    if kind in ADVERBS and (word.endswith("ly") or word in ("perhaps", "maybe", "likely")):
        return is_circumstance(text, span, found, before)
    return False


OPEN = frozenset({"unverified", "unclear", "unknown", "possible", "probable"})
"""Kinds that weigh something themselves, and pass nothing on."""


def is_of_other_topic(text: str, span: Span, found: re.Match[str], kind: str, before: str) -> bool:
    """Whether it weighs what somebody knew, what came of the deed, or where it was, not who did it."""
    if kind not in OPEN:
        return False
    if KNOWING.match(text, found.end(), span.end):
        return True
    if kind == "unverified":
        other = OTHER_TOPIC.match(text, found.end(), span.end)
        return other is not None or WHETHER_KNEW.search(before) is not None
    effect = kind in ("possible", "probable") and EFFECT.match(text, found.end(), span.end)
    return bool(effect) and DEED_IN.search(before) is not None


def is_aside(text: str, span: Span, found: re.Match[str], before: str) -> bool:
    """ "The ABC, believed to number 200, killed": the cue speaks of the actor between two commas."""
    if not ACTOR_BEFORE.search(before) or PLACED.search(before):
        return False
    aside = ASIDE_AFTER.match(text, found.end(), span.end)
    return aside is not None and not CULPRITS.search(aside["told"])


def names_party(matrix: str) -> bool:
    """Whether the words before a relative clause end with a name in capitals, which the clause is about."""
    return bool(
        re.search(
            r"\b[A-Z][\w’'-]*[A-Z][\w’'-]*(?:\s+\([^()]*\))?\s*,?\s*(?:which|who|whose)\s+$", matrix
        )
    )


def is_object(text: str, span: Span, found: re.Match[str], before: str) -> bool:
    """ "killed a suspected informer": the adjective stands behind the verb, and no "by" leads to it."""
    if found.group().casefold() in ("suspected", "alleged") and re.match(
        r"\s+(?:of|to|that|in|by)\b", text[found.end() : found.end() + 6]
    ):
        is_led_to = VERB.search(before) or FOUNDERS.search(before)
        return bool(is_led_to) and not DEED_BEFORE.search(before) and not BY_MEN.search(before)
    if AIMED.search(before) or FOLLOWING.search(before):
        return True
    return bool(VERB.search(before)) and not BY.search(before) and not ARRESTED.search(before)


def is_postnominal(text: str, span: Span, found: re.Match[str], before: str) -> bool:
    """ "men accused of spying": "of", "in" or "by" follows, and a noun in lower case stands before."""
    return (
        bool(re.match(r"\s+(?:of|in|by|to)\b", text[found.end() : found.end() + 5]))
        and bool(re.search(r"\b[a-z]+\s+$", before))
        and not re.search(r"\b(?:among|one\s+of)\s+(?:[\w-]+\s+){0,3}$", before)
        and not re.search(
            r"\b(?:police|government|authorities|army|officials|military|it|they|he|she|later|also|initially|immediately|quickly|have|has|had)\s+$",
            before,
        )
    )


def is_circumstance(text: str, span: Span, found: re.Match[str], before: str) -> bool:
    """An adverb behind the main verb that leads on to a circumstance or a second predicate."""
    if not (VERB.search(before) or MOVED.search(before)) or AUXILIARY.search(before):
        return False
    if AGENT.match(text, found.end(), span.end):
        return False
    if re.search(r"\band\s+$", before) or PARTICIPLE.match(text, found.end(), span.end):
        return True
    return bool(CIRCUMSTANCE.match(text, found.end(), span.end))
