"""Bystanders: whom and what an entry doubts, charges or acquits besides those who did the deed.

In goes a `ClauseView`, out comes whether its words of doubt concern another person or another matter.
Example: "The ΩΩΩ shot the mayor. His deputy was accused of having let them in, but acquitted" leaves it
as firm as before who shot. Where the clause speaks of the attackers or of the deed, it concerns them.
"""

from __future__ import annotations

import re

from stemma.reading.attacks.view import ClauseView
from stemma.reading.doubts.aspects import DEED
from stemma.reading.guarded import guarded

DOERS = (
    r"(?:members?|fighters?|militants?|gunm[ae]n|rebels?|guerrillas?|insurgents?|attackers?|bombers?|killers?|assailants?|perpetrators?|culprits?|commanders?|leaders?|supporters?|"
    r"spokes\w+|suspects?|defendants?|men|accused|group|organi[sz]ation|movement|court|judges?|tribunal|verdict|jury|report|commission|inquiry|newspaper|source|witness)"
)
OTHER_PERSON = re.compile(
    r"(?:^|[;:.,]\s+|\b(?:and|but|though|although|while)\s+)\W*(?:(?:[Hh]is|[Hh]er)\s+(?:own\s+|former\s+|late\s+)?[a-z][\w’'-]*|[Aa]\s+(?:further|second|third|fourth|fifth|sixth|seventh|eighth)\s+(?:man|woman|person|suspect)|"
    rf"[Aa]n?(?:other)?\s+(?:(?!{DOERS}\b)[a-z][\w-]*\s+){{0,2}}?(?:man|woman|official|clerk|guard|driver|doctor|nurse|bystander|passenger|officer|soldier|policem[ae]n|servant|teacher|journalist|priest|trader|shopkeeper|neighbou?r|watchman|engineer|colonel|captain|major|general|minister|deputy|cousin|brother|lawyer|gardener|cook))"
    rf"\b(?:,?\s+(?:who|whom)\b|,\s|\s+(?:of|at|from|in|with)\s[^,;]{{2,40}})?[^;]{{0,80}}$"
)
"""Before a verdict or a charge: somebody of the victims' side, or one more man."""
ACQUITTED = re.compile(r"acquitted\b", re.I)
ACTIVE = re.compile(
    r"\b(?:had|has|have|who|which|later|once|judge|court)\s+(?:\w+ly\s+|later\s+|also\s+)?$", re.I
)
TRIED = re.compile(
    r"\s+(?:(?:all|both|each)\b|them\b|him\b|her\b|Ω|(?:the|all)\s+(?:two|three|four|five|six|seven|men|defendants|suspects|accused)\b|[,.;]|of\b|for\b|on\b|in\b|$)"
)
REPORTED = guarded(
    r"\b(?:reports?|rumou?rs?|claims?|allegations?|accusations?|charges?|stor(?:y|ies)|speculation|suspicions?|suggestions?|talk|assertions?)\s+(?:ha[sd]\s+it\s+|(?:began\s+to\s+)?circulat\w+\s+|spread\s+)?(?:that|of|about)\s+(?P<told>[^;]+)",
    re.I,
)
"""What is reported besides: "[Reports of executions] have not been confirmed"."""
WONDERED = guarded(
    r"(?:^\W*|\b(?:disputed|unclear|unknown|uncertain|known|clear|certain|established|debated|doubtful|mystery|question|dispute)\s+)(?:whether|how|why|when|where|what)\s+(?:the|an?|his|her|any|some|so|many)\s+(?P<told>[^;]+)",
    re.I,
)
""" "[whether the guards had been bribed] was never established"."""
CHARGED_WITH = re.compile(
    r"\s+(?:it|them|(?:the\s+)?Ω+|its\s+[a-z]+)\s+(?:of|with)\s+(?P<told>[^;,(]+)"
)
THAT_DEED = re.compile(
    rf"\b(?:{DEED}|it|this|so|responsib\w*|involve\w*|behind|part|killing|bombing|attacking|shooting|burning|planting|ordering|planning|abducting|kidnapping|shelling|murdering|executing|staging|committing|carrying|firing|raiding|destroying|massacring|setting|laying|poisoning|throwing)\b",
    re.I,
)
REFERS = re.compile(
    rf"Ω|Λ|\b(?:it|they|them|responsib\w*|involve\w*|behind|role|part|hand|attackers?|gunm[ae]n|bombers?|perpetrat\w*|culprits?|members?|fighters|militants|(?:the|this|that|his|her)\s+(?:\w+\s+)?{DEED})\b",
    re.I,
)
"""Those who did the deed, or the deed itself."""
AIDED = re.compile(
    r"\b(?:suspect|accus|charg|alleg|believ|convict|blam)\w*\s+(?:to\s+(?:be|have\s+been)\s+|of\s+|with\s+|for\s+)(?:having\s+)?(?:\w+ly\s+)?"
    r"(?:arm(?:ing|ed)|financ\w+|fund(?:ing|ed)|shelter\w+|harbou?r\w+|support\w+|help(?:ing|ed)|aid(?:ing|ed)|assist\w+|supply\w*|suppli\w+|back(?:ing|ed)|train(?:ing|ed)|feed(?:ing)?|fed|host\w+|hid(?:ing|den)|inform\w+|tipp\w+|warn\w+|protect\w+|tolerat\w+|pay(?:ing)?|paid|collaborat\w+\s+with|collud\w+\s+with|sympathi[sz]\w+\s+with|dealing\s+with|trad\w+\s+with|sell\w*\s+[\w\s]{2,30}\s+to|pass\w*\s+[\w\s]{2,30}\s+to)\s+(?:the\s+)?$",
    re.I,
)
"""Before the own group: somebody else is charged with having aided it."""


def is_aided(view: ClauseView, where: int) -> bool:
    """Whether the clause charges another with having aided the own group."""
    return AIDED.search(view.text[:where]) is not None


def is_of_other_person(before: str) -> bool:
    """Whether the words before a verdict or a charge have another person for their subject."""
    return OTHER_PERSON.search(before) is not None


def is_other_acquittal(words: str, found: int) -> bool:
    """Whether those who are acquitted at a place are no doers: "had acquitted four soldiers", "a fifth man was"."""
    acquitted = ACQUITTED.match(words, found)
    if acquitted is None:
        return False
    before = words[:found]
    is_object = ACTIVE.search(before) and not TRIED.match(words, acquitted.end())
    return bool(is_object) or is_of_other_person(before)


def is_of_other_matter(view: ClauseView) -> bool:
    """Whether the clause, behind a deed that is told plainly, weighs a report of something else."""
    if not view.told_plainly():
        return False
    told = REPORTED.search(view.text) or WONDERED.search(view.text)
    return told is not None and REFERS.search(told["told"]) is None


def is_other_charge(view: ClauseView, at: int) -> bool:
    """Whether the group, whose deed is told plainly, is charged with something else: "accused it of cowardice"."""
    told = CHARGED_WITH.match(view.text, at) if view.told_plainly() else None
    return told is not None and THAT_DEED.search(told["told"]) is None
