"""Gainsaying: what an entry says against the deed, the charge or the claim it has told before.

In goes a `ClauseView`, out comes at most one doubting `Tie`. Example: "but analysts doubt this" doubts the
claim of the sentence before; what doubts another matter (`bystanders`) doubts nothing of the deed.
"""

from __future__ import annotations

import re

from stemma.model.statement import Stance
from stemma.model.text import Span
from stemma.reading.attacks.agency import BRACKET
from stemma.reading.attacks.bystanders import is_of_other_matter, is_other_acquittal
from stemma.reading.attacks.distance import (
    COUNTERED,
    OTHER_CAUSE,
    RESERVE,
    SHAKY,
    UNDECIDED,
)
from stemma.reading.attacks.ties import Says, Tie
from stemma.reading.attacks.view import ClauseView
from stemma.reading.attacks.words import DOUBTED
from stemma.reading.doubts.aspects import DEED, Aspect
from stemma.reading.doubts.authorities import is_authority
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.guarded import guarded

GAINSAYING = re.compile(
    r"(?:\b(?:but|although|though|while|whilst|whereas|yet)\b\s*|,\s*(?:which|that)\s+)\Z", re.I
)

TOLLS = re.compile(
    r"\b(?:killed|wounded|injured|dead|died|casualt\w+|losses|toll|victims|lost)\b", re.I
)


def read_doubts(view: ClauseView) -> list[Tie]:
    """What is said before is not verified, or its claim is doubted."""
    if view.clause.opener == "relative" and view.told_plainly() and view.is_about_person():
        return []
    if is_of_other_matter(view):
        return []
    for hedge in view.hedges:
        if hedge.is_remark and hedge.aspect is Aspect.ATTRIBUTION:
            doubt = Doubt(stance=Stance.DOUBTS, cue=hedge.cue)
            return [view.tie(Says.DOUBTED, view.page.group, True, doubt)]
    found = DOUBTED.search(view.text) or SHAKY.search(view.text) or reserved(view)
    if not found and view.clause.opener == "contrast" and view.claimed_before():
        found = other_cause(view) or COUNTERED.search(view.text)
    if not found and view.clause.opener in ("contrast", "relative") and view.claimed_before():
        found = gainsaid(view)
    if not found and view.claimed_before():
        found = UNDECIDED.search(view.entry.mask(Span(view.span.start, view.sentence.end)))
    found = found or other_blamed(view) or told_otherwise(view)
    if found:
        doubt = Doubt(stance=Stance.DOUBTS, cue=found.group())
        return [view.tie(Says.DOUBTED, view.page.group, True, doubt)]
    return []


def other_cause(view: ClauseView) -> re.Match[str] | None:
    """Another cause, told against a claim: not what the other side merely says beside it, behind a semicolon."""
    beside = view.page.plain[view.sentence.start : view.span.start].rstrip().endswith(";")
    voiced = beside and not AGAINST.match(view.text) and SPEAKS.search(view.text)
    return None if voiced else OTHER_CAUSE.search(view.text)


AGAINST = re.compile(
    r"\W*(?:but|however|although|though|yet|in\s+fact)\b|[^,;]{3,40},\s+however,", re.I
)
SPEAKS = re.compile(
    r"\b(?:said|says|spoke|speaks|stated|reported|announced|maintained|called)\b", re.I
)


def told_otherwise(view: ClauseView) -> re.Match[str] | None:
    """The "however" with which somebody else tells a plain deed differently."""
    however = HOWEVER.search(view.page.plain, *view.sentence)
    if however is None or not view.told_plainly() or TOLLS.search(BRACKET.sub("", view.text)):
        return None
    voiced = any(
        h.kind in ("says", "crowd", "according")
        and h.label
        and h.aspect is Aspect.ATTRIBUTION
        and not view.is_own_word(h)
        for h in view.hedges
    )
    return however if voiced else None


HOWEVER = guarded(r"\bHowever\b|,\s+however,")


def other_blamed(view: ClauseView) -> re.Match[str] | None:
    """The words by which a later clause lays the deed at somebody else's door: "blamed a rival faction for it"."""
    if "Ω" in view.text or not (view.told_plainly() or view.claimed_before()):
        return None
    laid = ELSE_BLAMED.search(view.text)
    if laid is None and any(h.kind in VOICED and not view.is_own_word(h) for h in view.hedges):
        laid = ELSE_DID.search(view.text) or OTHERS_DID.search(view.text)
    subject = view.text[: laid.start()] if laid else ""
    return None if laid is None or OWN_SUBJECT.match(subject) else laid


VOICED = frozenset({"says", "crowd", "according", "alleged", "suspected", "reported", "probable", "possible", "accused", "blamed", "judged"})  # fmt: skip
THAT_DEED = rf"(?:it\b|this\b|both\b|(?:the|this|that|his|her|their)\s+(?:\w+\s+)?(?:{DEED}|abduction|kidnapping|crime|death)s?)"
ELSE_BLAMED = re.compile(
    rf"\b(?:blam|accus|suspect|charg|implicat|h[eo]ld)\w*\s+[^.;,]{{2,60}}?\s+(?:for|of|with|in|responsible\s+for)\s+(?:{THAT_DEED}|(?:carrying|staging|ordering|committing|planning)\b)"
    rf"|\b(?:attribut|ascrib|trac)\w*\s+{THAT_DEED}\s+(?:back\s+)?to\s+(?!its\b|the\s+group\b)|\bblame[sd]?\s+{THAT_DEED}\s+on\b",
    re.I,
)
ELSE_DID = re.compile(
    rf"\b(?:an?|the|some|other|two|three|his|her|several)\s+(?!attackers?\b|gunm[ae]n\b|group\b|militants\b|rebels\b|bombers?\b)(?:[\w’'-]+\s+){{1,5}}?(?:(?:hired|paid|ordered|sent|staged|commissioned|instigated|orchestrated|planned)\s+(?:{THAT_DEED}|the\s+(?:killers?|gunm[ae]n|assassins?|attackers?|bombers?|perpetrators?))|(?:was|were|had\s+been|is|are)\s+(?:\w+ly\s+)?(?:behind|responsible)\b(?!\s+for\s+(?!{THAT_DEED})))",
    re.I,
)
""" "insists that [a political rival hired the killers]": under a voice that tells it differently."""
OTHERS_DID = re.compile(
    r"\b(?:was|were|been|by|be)\s+(?:in\s+fact\s+)?(?:an?\s+|the\s+work\s+of\s+)?(?:common\s+|ordinary\s+|mere\s+|local\s+)?(?:criminals|bandits|robbers|smugglers|traffickers|accident|hoax|suicide|gas\s+leak)\b"
)
OWN_SUBJECT = re.compile(r"\W*(?:it|they|the\s+group|its\s+\w+|the\s+(?:militants|rebels|fighters|attackers|gunmen))\s+(?:\w+\s+)?\Z", re.I)  # fmt: skip


def gainsaid(view: ClauseView) -> re.Match[str] | None:
    """The word by which somebody who takes no side, in a contrasting clause, tells it differently."""
    if not GAINSAYING.search(view.page.plain, view.sentence.start, view.span.start):
        return None
    for hedge in view.hedges:
        if (
            hedge.kind in ("says", "crowd", "according", "judged")
            and hedge.aspect is not Aspect.NUMBER
            and hedge.label
            and not is_authority(hedge.label)
            and not view.is_own_word(hedge)
            and not TOLLS.search(BRACKET.sub("", view.text))
        ):
            return re.search(re.escape(hedge.cue), view.page.plain[hedge.start : hedge.end])
    return None


def reserved(view: ClauseView) -> re.Match[str] | None:
    """Words that take back what was told before, looked for once a sentence."""
    is_first = view.span.start == view.sentence.start or view.lead() != ""
    words = view.entry.mask(view.sentence)
    begins = 0 if is_first else view.span.start - view.sentence.start
    found = RESERVE.search(words if is_first else view.text)
    return None if found is None or is_other_acquittal(words, begins + found.start()) else found
