"""Own words: how a group owns up to a deed without a word of claiming.

In goes a `ClauseView`, out come the words by which a party says that the deed is its own, and what such
words stand behind. Example: "We have punished the hangman," and "insisted that they were its own doing"
both do. Who only speaks beside a deed that the author tells plainly claims nothing by it.
"""

from __future__ import annotations

import re

from stemma.model.text import Span
from stemma.reading.attacks.deeds import DONE, IRREGULAR, STEMS
from stemma.reading.attacks.view import ClauseView
from stemma.reading.doubts.aspects import DEED
from stemma.reading.guarded import guarded

SAYING = (
    r"(?:sa(?:id|ys?|ying)|stat(?:ed|es|ing)|wr(?:ote|ites|iting)|announc(?:ed|es|ing)|declar(?:ed|es|ing)|insist(?:ed|s|ing)?|maintain(?:ed|s|ing)?|"
    r"assert(?:ed|s|ing)?|report(?:ed|s)|confirm(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledg(?:ed|es|ing)|conced(?:ed|es|ing)|boast(?:ed|s|ing)?|brag(?:ged|s|ging)|"
    r"explain(?:ed|s|ing)?|repl(?:ied|ies|ying)|answer(?:ed|s|ing)|reveal(?:ed|s|ing)|disclos(?:ed|es|ing)|claim(?:ed|s|ing)?|let\s+it\s+be\s+known|made\s+(?:it\s+)?(?:known|clear)|"
    r"(?:t[eo]ld|tells|inform(?:ed|s|ing)|notif(?:ied|ies|ying)|assured)\s+(?:[\w’'-]+\s+){1,6}?)"
)
LATER = (
    r"(?:\w+ly\s+|also\s+|later\s+|once\s+|then\s+|in\s+fact\s+|itself\s+|themselves\s+|alone\s+)*"
)
MEN = r"(?:fighters|members|militants|gunmen|guerrillas|rebels|men|women|forces|units?|troops|volunteers|divers|boats|commandos|squads?|cells?|snipers|bombers?|sappers|soldiers|brigades?|people|hands|comrades|detachments?|agents|artillery|gunners|mortars|rockets|drones|commanders?|martyrs|operatives)"
ITSELF = rf"(?:it|they|we|(?:its|their|his|our)\s+(?:own\s+)?(?:\w+\s+)?{MEN}|the\s+(?:group|organi[sz]ation|movement)|(?:the\s+)?Ω+(?:[’']s?)?(?:\s+{MEN})?)"
UNDONE = r"(?!(?:fail|claim|lost|left|escap|withdr|tri|releas|freed|fled|defend|came|went|stopp|retaliat|ended|began|gave|let|held|kept|stood|us|attempt|repell|resum|clash|forc)\w*\b)"
DID = rf"(?:(?:had|has|have)\s+{LATER}(?:mistaken\b|{UNDONE}(?:(?:{STEMS})(?:e?d)|{IRREGULAR}|{DONE}))\b|{UNDONE}(?:(?:{STEMS})(?:e?d)|{IRREGULAR})\b|(?:was|were|is|are)\s+{LATER}(?:behind|responsible\s+for|holding|keeping|the\s+(?:authors?|perpetrators?|ones?\s+who))\b)"
OWN_DOING = (
    r"(?:they|it|this|these|that|both|all(?:\s+\w+)?|the\s+\w+)\s+(?:was|were|is|are|had\s+been|has\s+been)\s+(?:indeed\s+|all\s+|in\s+fact\s+)*"
    rf"(?:(?:the\s+)?(?:work|doing|deed|handiwork|act)s?\s+of\s+(?:its|their|our)\s+|(?:its|their|ours?|his)\s+(?:own\s+)?(?:work|doing|deed|handiwork|operation|act|victims?|{MEN})\b|(?:its|their)\s+own(?=\s*(?:[.,;(]|$))|(?:one|two|three|members|fighters)\s+of\s+(?:its|their|our)\s+|ours\b|us\b)"
)
SAYS_SO = guarded(
    rf"\b{SAYING}\s*(?:,\s+|(?:[\w’'-]+\s+){{1,3}}?(?:later|afterwards)\s+|(?:to|in|on|through|via|from)\s+(?:[\w’'-]+\s+){{1,5}}?)?(?:that\s+)?(?:{ITSELF}\s+(?!not\b|never\b){LATER}{DID}|{OWN_DOING})",
    re.I,
)
"""The party says of itself that it did it."""
QUOTES_US = guarded(
    r"[“\"](?:Yes,?\s+|Indeed,?\s+|Of\s+course,?\s+)?(?:(?:that|it|this|they)\s+(?:was|were)\s+(?:us|ours|our\s+(?:work|doing|men|fighters|people|bomb))\b"
    rf"|(?:We|Our\s+(?:[\w-]+\s+){{0,2}}?{MEN})\s+(?:have\s+|had\s+)?(?!not\b|never\b|no\b){LATER}{UNDONE}(?:(?:{STEMS})(?:e?d)|{IRREGULAR}|{DONE}|did\s+(?:it|this|that))\b|We\s+(?:are|were)\s+responsible\b)",
    re.I,
)
"""The first person in quotation marks: "Yes, that was us"."""
ACCOUNT = guarded(
    rf"^\W*(?:According\s+to|In)\s+(?:(?:an?|the|its)\s+(?:\w+\s+)?)?(?:Ω+(?:[’']s?)?\s+|statement|communiqu|leaflet|message|video|letter|spokes)[^,;]*,\s+{OWN_DOING}",
    re.I,
)
""" "According to a statement by the ΩΩΩ, both were its volunteers"."""
CONFESSES = guarded(
    rf"(?<=Ω )(?:[\w-]+\s+){{0,2}}?(?:confess(?:ed|es)|own(?:ed|s)\s+up|admit(?:ted|s))\b(?=\s*(?:$|[,;.(]|in\b|on\b|to\s+(?:\w+\s+){{0,3}}?{DEED}|through\b|later\b|years?\b|months?\b))"
)
"""Behind "to which": the group "confessed in its newspaper"."""
READY = guarded(
    r"\b(?:quick|swift|first|prompt|slow|happy|content|eager|proud|pleased|only\s+(?:\w+\s+){0,2}?(?:group|one|organi[sz]ation)|hasten\w*|hurr\w*|rush\w*|went\s+on|came\s+forward|wait\w*\s[^.;]{1,40}?|until\s[^.;,]{1,30}?|years?|months?|weeks?|days?|hours?)\s+to\s+"
    rf"(?:(?:have\s+)?(?:claim|admit|acknowledge|own\s+up\s+to|confess\s+to)(?:ed)?\s+(?:responsibility|credit|it\b|(?:the|this|that|its|both|all)\s+(?:[\w-]+\s+){{0,2}}?(?:{DEED}|shelling|deed|act)\b)|(?:take|assume|accept)\s+(?:\w+\s+)?(?:responsibility|credit)\b)",
    re.I,
)
"""A claim in the infinitive behind a word of readiness or of time."""
AT_LAST = guarded(
    rf"(?<=Ω )(?:\w+ly\s+)?(?:(?:claim|admit(?:\s+to)?|acknowledge|own\s+up\s+to|confess(?:\s+to)?)\s+(?:responsibility|credit|it\b|(?:the|this|that|both)\s+(?:[\w-]+\s+){{0,2}}?(?:{DEED}|deed|act)\b)|(?:take|assume|accept)\s+(?:\w+\s+)?(?:responsibility|credit)\b)",
    re.I,
)
""" "Only in 2011 did the ΩΩΩ [admit to the massacre]"."""
VICTIM = guarded(
    r"\b(?:claim|hail|celebrat|describ|present)(?:ed|es|s|ing)\s+(?:him|her|them|it|(?:the|all|both|this|these)\s+(?:[\w-]+\s+){0,6}?\w+)\s+(?:as|for)\s+(?:its|their)\s+(?:own\b|victims?\b|work\b|deed\b|doing\b)",
    re.I,
)
ITS_CLAIM = guarded(
    rf"Ω+(?:[’']s?)?\s+(?:\w+\s+)?claims?\s+(?:of\s+(?:responsibility|having\s+{UNDONE})|to\s+have\s+{UNDONE}|that\s+(?:it|its|they)\b)"
)
"""The claim as a noun: "the ΩΩΩ's claim of having ambushed"."""
BY_NOBODY = re.compile(
    r"\b(?:no|nobody|none|never|not(?!\s+until\b)|nor|neither|without|refus\w+|declin\w+|yet\s+to|whether|if)\b[^,;]*$",
    re.I,
)
ACCUSERS = re.compile(
    r"\b(?:police|army|government|authorit\w+|officials?|minist\w+|prosecutors?|witness\w*|residents?|villagers?|survivors?|court|detectives?|investigators?)\b[^,;Ω]*$",
    re.I,
)
"""Whoever tells it of another."""


def owns_up(view: ClauseView) -> re.Match[str] | None:
    """The words of a clause by which its subject says that the deed is its own; none where it is told plainly."""
    if view.told_plainly():
        return None
    found = quoted(view) or ACCOUNT.search(view.text) or ITS_CLAIM.search(view.text)
    if found:
        return found
    for pattern in (READY, AT_LAST, VICTIM, CONFESSES, SAYS_SO):
        found = pattern.search(view.text)
        if found and not is_of_another(view.text[: found.start()]):
            return found
    return None


def is_of_another(before: str) -> bool:
    """Whether nobody says it, or somebody of another."""
    return bool(BY_NOBODY.search(before) or ACCUSERS.search(before))


def quoted(view: ClauseView) -> re.Match[str] | None:
    """The first person in quotation marks that begins in this clause of a sentence the own group speaks in."""
    words = view.entry.mask(view.sentence)
    found = QUOTES_US.search(words)
    if found is None or "Ω" not in words or "Λ" in words:
        return None
    begins = view.sentence.start + found.start()
    return found if Span(begins, begins + 1).overlaps(view.span) else None


def speaks_itself(view: ClauseView, found: re.Match[str]) -> bool:
    """Whether the words can only be the own group's: its own account, a quotation, masked men in its video."""
    before = view.text[: found.start()]
    if found.group()[0] in 'Ω“"' or ACCOUNT.search(view.text):
        return not OTHER_SPEAKER.search(before)
    return "Ω" in found.group() and MASKED.fullmatch(before) is not None


def is_of_others(found: re.Match[str]) -> bool:
    """Whether the words name the own group as the doer, which makes them a charge in another's mouth."""
    return "Ω" in found.group()


OTHER_SPEAKER = re.compile(r"Λ|\b(?:hostages?|captives?|prisoners?|survivors?)\b", re.I)
MASKED = re.compile(
    r"\W*(?:an?|one|two|three|four|several|some|\d+)\s+(?:hooded|masked|armed|uniformed|veiled)\s+(?:m[ae]n|wom[ae]n|fighters?|gunm[ae]n|figures?)\s+(?:\w+ly\s+)?"
)
"""Who speaks in a group's video."""
