"""Agency: whether a clause says in so many words that the own group did something.

In goes a clause in which the own group's mentions are runs of omega, with the place of the first; out
comes yes or no. Example: "The ΩΩΩ mined a road" and "an ambush by ΩΩΩ fighters" say so; "leaflets with
the ΩΩΩ emblem were found" and "the ΩΩΩ was active in the area" do not. A sentence that only sets the
group beside a deed does not make it the perpetrator.
"""

from __future__ import annotations

import re
from itertools import islice

from stemma.reading.attacks.deeds import ACTS, IS_DONE, NOW, TELLS
from stemma.reading.doubts.aspects import DEED, VERB

IDLE = (
    r"(?:active|present|silent|known|founded|formed|based|led(?!\s+(?:an?|the|its|some|several|two|three|\d))|headed|armed|said|says?|den\w+|claim\w*(?!\s+(?:the\s+)?(?:\w+\s+){0,2}?lives)|threaten\w*|vow\w*|warn\w*|promis\w*|prais\w*|welcom\w*|condemn\w*|celebrat\w*|respond\w*|"
    r"appear\w*|seem\w*|belong\w*|operat\w*|want\w*|seek|sought|hop\w+|plan(?:s|ned|ning)?\b|intend\w*|comment\w*|attribut\w*|ascrib\w*|blam\w*|accus\w*|suspect\w*|bear\w*|bore|gain\w*|profit\w*|benefit\w*|remain\w*|stand|stood|stands|oppos\w*|hat(?:ed|es)|enjoy\w*|control(?:s|led)?|"
    r"believ\w*|consider\w*|regard\w*|mourn\w*|deplor\w*|regret\w*|mention\w*|refus\w*|declin\w*|fail(?:s|ed)?\s+to)\b"
)
SUBJECT = re.compile(
    r"Ω+(?:[’']s?)?(?:\s+\([^()]*\))?(?:,[^,;]{3,140},)?(?:\s+(?!and\b|or\b)[\w’'./-]+){0,7}?\s*"
)
"""The own group as the head or the owner of a subject."""
COPULA = re.compile(
    r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|later\s+)*(?P<rest>found\s+guilty|[\w-]+)",
    re.I,
)
GUILTY = re.compile(
    r"(?:responsible|behind|involved|implicated|guilty|complicit|convicted|sentenced|found\s+guilty|the|able)\b",
    re.I,
)
BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}?$", re.I)
IDLE_PARTICIPLE = re.compile(
    r"\b(?:used|favou?red|held|controlled|claimed|run|wanted|hated|cited|issued|published|signed|inspired|influenced|owned|produced|preferred|known|feared|disputed|denied|supported|backed|funded)\s+by\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}?$",
    re.I,
)
NOMINAL = re.compile(
    rf"Ω+(?:[’']s?)?\s+(?:(?!(?:attribut|ascrib|blam|accus|suspect|condemn|denounc|criticis|criticiz)\w*\b)[\w’'-]+\s+){{0,4}}?(?:{DEED}|offensives?|mines?|bombs?|devices?|explosives|rockets?|mortars?|fire|gunfire|bombers?|grenades?|campaigns?|mission|traps?|landmines?|incursions?|onslaught|shells?|missiles?|drones?|checkpoint|barrage|vandalism|sabotage|hostage-taking|execution)\b",
    re.I,
)
TOLL_VERB = re.compile(
    r"\b(?:killed|die[sd]?|died|dead|wounded|injured|hit|destroyed|hurt|perished|lost|damaged|captured|freed|fell|struck|burn\w*|maimed|abducted|kidnapped|executed|murdered|caught|derailed|sunk|blown|broke|erupted|began|took\s+place|occurred|followed|walked|ran|drove|stumbled)\b[^.;]*"
    r"\b(?:in|by|during|after|when|with|between|from|to|as|of|into)\s+(?:(?:an?|the|its|another|one|two|three|several|heavy|fierce|first)\s+)*(?:[\w-]+\s+){0,3}?$",
    re.I,
)
FROM = re.compile(
    rf"\b(?:{DEED}|fighting|battles?|fire|firefights?|work|deed|act)\b[^.;Ω]{{0,60}}\b(?:by|with|between|of|from|involving)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,4}}?$",
    re.I,
)
AND_VERB = re.compile(
    rf",?\s+(?:and|but|then)\s+(?:\w+ly\s+|then\s+|also\s+)?(?P<verb>{VERB.pattern})"
)
LEAD = re.compile(
    r"^\W*(?:In|On|At|During|After|Following|Under|With|Without|Amid|Amidst|From|For|By|As|Upon|Since|Until|Before|Despite|Through|Throughout|Over|Near|Outside|Inside|Around|Early|Late|Later|Then|Meanwhile|Also|"
    r"Once|Again|Within|Shortly|Soon|Weeks|Months|Days|Hours|Minutes|Years|That\s+\w+|The\s+(?:same|next|following)|\w+\s+(?:hours|days|weeks|months|years)\s+(?:later|after|before|earlier)|(?!According|Depending)[A-Z]\w+(?:ing|ed|ly))\b[^;Ω]*,\s+(?=(?:(?!by\b|with\b|from\b|of\b|between\b|and\b|or\b)[\w’'-]+\s+){0,4}$)"
)
"""A phrase that leads to the subject: "In retaliation for the raid, the ΩΩΩ"."""
OWNED = re.compile(
    r"Ω+(?:[’']s?)?\s+(?:[\w-]+\s+)?(?:claims?|statements?|communiqu\w+|leaflets?|threats?|reports?|denials?|assertions?|boasts?|plots?|plans?|sympathi[sz]ers?|emblems?|flags?|uniforms?|slogans?|propaganda|strongholds?|territory|area|warnings?|demands?|letters?|videos?)\b"
)
"""What the own group has or utters does nothing: "a ΩΩΩ claim to have shot it down"."""
CLEFT = re.compile(r"^\W*It\s+(?:is|was)\s+(?:the\s+)?$")
WORK_OF_MEMBER = re.compile(
    r"\bwas\s+(?:in\s+fact\s+)?the\s+(?:work|doing|deed)\s+of\s+its\s+[a-z-]+,\s+(?:the\s+)?$"
)
BRACKET = re.compile(r"\s*\([^()]*(?:killed|wounded|casualt|dead|injured|unknown)[^()]*\)\W*$")
"""The tolls at the end of an entry."""
DEEDS = re.compile(
    rf"\b(?:{DEED}|fighting|battles?|fire|firefights?|mines?|rockets?|landmines?|trap|work|takeover|destruction|capture|seizure|looting|occupation|offensive)\b",
    re.I,
)
PREDICATE = re.compile(
    r"Ω+(?:[’']s?)?(?:\s+(?!is\b|are\b|was\b|were\b|has\b|have\b|had\b)[\w’'-]+){0,6}?\s+(?:is|are|was|were|has\s+been|have\s+been|had\s+been|has|have|had)\s+(?:\w+ly\s+|also\s+|later\s+|never\s+|not\s+)*(?:"
    + TELLS.pattern.removeprefix(r"\b")
    + ")",
    re.I,
)
"""What is made of a deed that stands as a noun."""
FELL = re.compile(
    r"\b(?:fell|lost|surrendered|yielded|ceded|succumbed)\b[^.;,]*\bto\s+(?:the\s+|an?\s+)?$"
)
MET = re.compile(
    r"\bat\s+the\s+hands?\s+of\s+(?:the\s+|an?\s+)?$|\b(?:clash(?:ed|es)?|skirmish(?:ed|es)?|fought|battled|engaged|traded\s+fire|exchanged\s+(?:fire|shots)|ran\s+into|came\s+(?:up\s+)?against|came\s+under\s+(?:fire|attack)\s+(?:from|by))\s+(?:with\s+)?(?:[\w’'-]+\s+){0,4}?$"
)
"""What happens between two sides: "clashed with", "died at the hands of"."""
ENCOUNTER = re.compile(
    r"Ω+(?:[’']s?)?(?:,?\s+and\s+(?:the\s+)?Λ+(?:[’']s?)?)?\s+(?:gunmen|fighters|militants|units|forces|columns?|patrols?)\s+met\b(?!\s+(?:to|for|with\s+(?:officials|envoys|mediators|elders))\b)"
)
"""Armed men of two sides met."""
WITHSTOOD = re.compile(
    r"\b(?:hit|struck|detonated|triggered|set\s+off|stepped\s+on(?:to)?|ran\s+over|drove\s+(?:over|into)|ran\s+into)\s+(?:an?\s+|the\s+|its\s+)?(?:[\w’'-]+\s+){0,2}?$|\b(?:repel|repuls|fend(?:ed)?\s+off|beat(?:en)?\s+(?:back|off)|halt|surviv|withstood|resist|thwart|foil|suffer|escap|repuls)\w*\s+(?:an?\s+|the\s+|its\s+|two\s+|several\s+)?(?:[\w’'-]+\s+){0,2}?$"
)
""" "repelled an ΩΩΩ assault"."""
CARRIED = re.compile(
    r"\b(?:carried|drove|threw|detonated|set\s+off|triggered|planted|placed|fired|delivered|brought|laid|left|wore|exploded|smuggled)\s+(?:an?|the|two|three|several|one)\s+$"
)
""" "carried an ΩΩΩ bomb into the barracks"."""
WHAT = re.compile(r"\bwhat\s+[^,;.]*$", re.I)
CONVICTED = re.compile(r"\b(?:convicted|sentenced|found\s+guilty)\s+(?:[\w-]+\s+){0,4}?$", re.I)
FOUND_GUILTY = re.compile(
    r"Ω+(?:[’']s?)?\s+(?:[\w-]+\s+){0,4}?guilty\b"
    r"|Ω+(?:[’']s?)?(?:\s+\w+){0,2}?\s+(?:received|were\s+given|was\s+given|got)\s+(?:[\w-]+\s+){0,4}?sentences?\b"
)
DID_IT = re.compile(r"Ω+(?:\s+\w+)?\s+(?:did|had\s+done)\s+(?:it|this|so)\b")
RANK = re.compile(r"\b(?:is|was|as|became|marked)\s+(?:the\s+)?$")
RANKED = re.compile(
    rf"Ω+[’']s?\s+(?:first|last|second|only|most\s+\w+|[a-z]+est)\s+(?:[a-z]+\s+){{0,3}}?{DEED}\b"
)
""" "this was the ΩΩΩ's first attack"."""
STUB = re.compile(r"\b(?:that|whom|which)\s+(?:the\s+|an?\s+|two\s+|three\s+)?$", re.I)
MODIFIER = re.compile(
    r"(?<!together )(?<!along )(?<!jointly )(?<!conjunction )(?<!cooperation )(?<!coordination )(?<!loyal )(?<!belonging )(?<!allied )(?<!attached )"
    r"\b(?:in|with|wearing|carrying|bearing|waving|flying|brandishing|shouting|near|at|against|to|like|without|inside|outside|toward|towards|over|about)\s+(?:the\s+|an?\s+|full\s+|(?!by\b)\w+ed\s+|stolen\s+)?$",
    re.I,
)
""" "gunmen in ΩΩΩ uniforms", "men with ΩΩΩ flags": the name only describes them."""


def plainly_acts(clause: str, where: int) -> bool:
    """Whether the own group does something in the clause, said without more ado."""
    if clause[where : where + 1] != "Ω":
        return True
    before, after = LEAD.sub("", clause[:where]), BRACKET.sub("", clause[where:])
    if CLEFT.search(clause[:where]) or WORK_OF_MEMBER.search(clause[:where]):
        return True
    if WHAT.search(before) or IDLE_PARTICIPLE.search(before):
        return False
    if STUB.search(before):
        return does(after)
    if CONVICTED.search(before) or FOUND_GUILTY.match(after) or DID_IT.match(after):
        return True
    if RANK.search(before) and RANKED.match(after):
        return True
    if BY.search(before) or FROM.search(before):
        return bool(IS_DONE.search(before) or DEEDS.search(before)) and not is_judged(before, after)
    if NOMINAL.match(after):
        told = VERB.search(before)
        happened = TOLL_VERB.search(before) or WITHSTOOD.search(before) or CARRIED.search(before)
        return (told is None or bool(happened)) and not is_judged(before, after)
    if FELL.search(before) or MET.search(before) or ENCOUNTER.match(after):
        return True
    plain = VERB.search(before) is None and not MODIFIER.search(before)
    return does(after) and (plain or bool(TOLL_VERB.search(before)))


def is_judged(before: str, after: str) -> bool:
    """Whether a deed named as a noun is only spoken of: "told of a raid by ΩΩΩ", "a raid by ΩΩΩ was discussed"."""
    return bool(TELLS.search(before) or PREDICATE.match(after))


def does(after: str) -> bool:
    """Whether the words from the own group on have it act: "ΩΩΩ fighters mined a road"."""
    if OWNED.match(after):
        return False
    subject = SUBJECT.match(after)
    if NOW.match(after, subject.end() if subject else 0):
        return True
    for verb in islice(VERB.finditer(after, subject.end() if subject else 0), 4):
        stated = COPULA.match(after, verb.start())
        if stated:
            return bool(GUILTY.match(stated["rest"])) or stated["rest"].endswith("ing")
        if re.match(IDLE, after[verb.start() :], re.I):
            more = AND_VERB.search(after, verb.end())
            return more is not None and ACTS.match(after, more.start("verb")) is not None
        if ACTS.match(after, verb.start()):
            return True
    return False
