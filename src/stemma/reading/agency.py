"""Agency: whether a clause says in so many words that the own group did something.

In goes a clause in which the own group's mentions are runs of omega, with the place of the first; out
comes yes or no. Example: "The ΩΩΩ mined a road" and "an ambush by ΩΩΩ fighters" say so; "leaflets with
the ΩΩΩ emblem were found" and "the ΩΩΩ was active in the area" do not. A sentence that only sets the
group beside a deed does not make it the perpetrator.
"""

from __future__ import annotations

import re

from stemma.reading.aspects import DEED, VERB

IDLE = (
    r"(?:active|present|silent|known|founded|formed|based|led|headed|armed|said|says?|den\w+|claim\w*(?!\s+(?:the\s+)?(?:\w+\s+){0,2}?lives)|threaten\w*|vow\w*|warn\w*|promis\w*|prais\w*|welcom\w*|condemn\w*|celebrat\w*|respond\w*|"
    r"appear\w*|seem\w*|belong\w*|operat\w*|want\w*|seek|sought|hop\w+|plan\w*|intend\w*|comment\w*|bear\w*|bore|gain\w*|profit\w*|benefit\w*|remain\w*|stand|stood|stands|oppos\w*|hat(?:ed|es)|enjoy\w*|control(?:s|led)?|"
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
BY = re.compile(
    r"(?P<done>[\w’'-]+)\b[^.;Ω]{0,80}?\bby\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}?$", re.I
)
IDLE_PARTICIPLE = re.compile(
    r"\b(?:used|favou?red|held|controlled|claimed|run|wanted|hated|cited|issued|published|signed|inspired|influenced|owned|produced|preferred|known|feared|disputed|denied|supported|backed|funded)\s+by\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,5}?$",
    re.I,
)
NOMINAL = re.compile(
    rf"Ω+(?:[’']s?)?\s+(?:[\w’'-]+\s+){{0,4}}?(?:{DEED}|offensives?|mines?|rockets?|mortars?|fire|gunfire|bombers?|grenades?|campaigns?|mission|landmines?|incursions?|onslaught|shells?|missiles?|drones?|checkpoint|barrage|vandalism|sabotage|hostage-taking|execution)\b",
    re.I,
)
TOLL_VERB = re.compile(
    r"\b(?:killed|die[sd]?|died|dead|wounded|injured|hit|destroyed|hurt|perished|lost|damaged|captured|freed|fell|struck|burn\w*|maimed|abducted|kidnapped|executed|murdered|caught|derailed|sunk|blown|broke|erupted|began|took\s+place|occurred|followed)\b[^.;]*"
    r"\b(?:in|by|during|after|when|with|between|from|to|as|of)\s+(?:(?:an?|the|its|another|one|two|three|several|heavy|fierce|first)\s+)*(?:[\w-]+\s+){0,3}?$",
    re.I,
)
FROM = re.compile(
    rf"\b(?:{DEED}|fighting|battles?|fire|firefights?|work|deed|act)\b[^.;Ω]{{0,60}}\b(?:by|with|between|of|from|involving)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,4}}?$",
    re.I,
)
AND_VERB = re.compile(
    rf",?\s+(?:and|but|then)\s+(?:\w+ly\s+|then\s+|also\s+)?(?P<verb>{VERB.pattern})"
)
WHAT = re.compile(r"\bwhat\s+[^,;.]*$", re.I)
CONVICTED = re.compile(r"\b(?:convicted|sentenced|found\s+guilty)\s+(?:[\w-]+\s+){0,4}?$", re.I)
STUB = re.compile(r"\b(?:that|whom|which)\s+(?:the\s+)?$", re.I)
LATE = re.compile(
    r"\b(?:found|discovered|recovered|freed|rescued)\b[^.;]*\b(?:by|from)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?$",
    re.I,
)


def plainly_acts(clause: str, where: int) -> bool:
    """Whether the own group does something in the clause, said without more ado."""
    before, after = clause[:where], clause[where:]
    if clause[where : where + 1] != "Ω":
        return True
    if WHAT.search(before) or IDLE_PARTICIPLE.search(before):
        return False
    if STUB.search(before):
        return True
    if CONVICTED.search(before) or BY.search(before) or FROM.search(before):
        return True
    if NOMINAL.match(after):
        return VERB.search(before) is None or bool(TOLL_VERB.search(before))
    return does(after) and (VERB.search(before) is None or bool(TOLL_VERB.search(before)))


def does(after: str) -> bool:
    """Whether the words from the own group on have it act: "ΩΩΩ fighters mined a road"."""
    subject = SUBJECT.match(after)
    verb = VERB.search(after, subject.end() if subject else 0)
    if verb is None:
        return not re.match("Ω+[’']", after) and not re.search(rf"\b{IDLE}", after)
    stated = COPULA.match(after, verb.start())
    if stated:
        return bool(GUILTY.match(stated["rest"])) or stated["rest"].endswith("ing")
    more = AND_VERB.search(after, verb.end())
    if more and not re.match(IDLE, after[more.start("verb") :], re.I):
        return True
    return not re.match(
        rf"(?:(?:had|has|have)\s+(?:\w+ly\s+|also\s+)*)?{IDLE}", after[verb.start() :], re.I
    )
