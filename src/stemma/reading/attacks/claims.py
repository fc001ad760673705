"""Attack claims: who claims an attack, denies it, or is charged with it, and who doubts that.

In goes a `ClauseView`, out come the `Tie`s of its claims. Example: "The police blamed the front, but it
denied any role" is a charge in one clause and a denial in the next.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.nodes import Node
from stemma.model.statement import Act, Polarity, Stance, Voice
from stemma.model.text import Span
from stemma.reading.attacks.agency import BRACKET
from stemma.reading.attacks.distance import (
    COUNTERED,
    OTHER_CAUSE,
    RESERVE,
    SHAKY,
    UNDECIDED,
    in_its_name,
)
from stemma.reading.attacks.ties import Says, Tie
from stemma.reading.attacks.view import ClauseView
from stemma.reading.attacks.words import (
    BY_WHOM,
    CLAIM,
    CLAIMED_BY,
    CLAIMED_FOR,
    DENIAL,
    DOUBTED,
    ELSEWHERE,
    IN_OWN_WORDS,
    ITS_SPEAKER,
    MUTUAL,
    NOBODY,
    OTHERS,
    OWN_PRONOUN,
    PART_DENIED,
    PASSIVE_VERB,
    TAKEN_BY,
    THE_DEED,
    UNCLAIMED,
    WEAK_CLAIM,
)
from stemma.reading.doubts.aspects import DEED, VERB, Aspect
from stemma.reading.doubts.authorities import is_authority
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import PASSIVE, Hedge
from stemma.reading.guarded import guarded

FORMERLY = re.compile(
    r"\b(?:former|captured|detained|arrested|jailed|alleged|suspected|purported|supposed|defect\w+)\b",
    re.I,
)
"""Whoever does not speak for the group."""

IMPERSONAL = re.compile(r"\bit\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?\Z", re.I)
""" "It was [reported] that he had": nobody claims anything."""
SAYS_THAT = re.compile(r"claim\w*\s+that\b|sa(?:id|ys?)\b", re.I)

GAINSAYING = re.compile(
    r"(?:\b(?:but|although|though|while|whilst|whereas|yet)\b\s*|,\s*(?:which|that)\s+)\Z", re.I
)

TOLLS = re.compile(
    r"\b(?:killed|wounded|injured|dead|died|casualt\w+|losses|toll|victims|lost)\b", re.I
)

SIDES = ("other", "trad", "mutual", "exchang")
ANOTHER = re.compile(r"\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*\s+of\s")
""" "accused Pakistan of sheltering the group": the charge is against somebody who is no party."""


def read_denials(view: ClauseView) -> list[Tie]:
    """The accused denies."""
    found = DENIAL.search(view.text) or turned_on_others(view)
    if not found or UNCLAIMED.search(view.text[: found.start()]):
        return []
    if view.clause.opener == "adverbial" and view.acts_before():
        return []
    if found.group().casefold().startswith("retract") and CONFESSED.search(view.entry.masked):
        return []
    claimed = CLAIM.search(view.text[: found.start()])
    if (
        claimed
        and not WEAK_CLAIM.match(claimed.group())
        and PART_DENIED.match(view.text, found.end())
    ):
        return []
    passive = BY_WHOM.search(view.text)
    if passive:
        by = view.party(passive.end(), before=False)
        who = (by.node, by.is_own) if by else None
    else:
        who = view.subject(found.start())
        head = view.entry.mask(Span(view.sentence.start, view.span.start))
        if who is None and "Ω" in found.group() and ITS_SPEAKER.search(head):
            who = view.page.group, True
    if who is None:
        return []
    voice = Voice(Act.DENIES, who[0].id, who[0].label)
    return [view.tie(Says.DENIES, *who, Doubt((voice,), polarity=Polarity.NO, cue=found.group()))]


def turned_on_others(view: ClauseView) -> re.Match[str] | None:
    """The words by which the group, just charged itself, lays the deed at another's door."""
    is_charged = any(tie.says is Says.HEDGED and tie.is_own for tie in view.before)
    return TURNED.search(view.text) if is_charged else None


TURNED = re.compile(
    rf"\b(?:(?:blam|fault)(?:ed|es|ing)|(?:accus|charg)(?:ed|es|ing)|point(?:ed|s|ing)\s+(?:the\s+finger\s+)?(?:to|at))\s+{OTHERS}\b"
    rf"|\b(?:attribut|ascrib|imput)(?:ed|es|ing)\s+{THE_DEED}\s+to\s+{OTHERS}\b|\b(?:put|laid)\s+the\s+blame\s+on\s+{OTHERS}\b"
    r"|\b(?:spoke|speaks|talked)\s+of\s+an?\s+(?:\w+\s+)?(?:provocation|plot|frame-up|set-up|conspiracy|accident|invention|false\s+flag|smear)\b",
    re.I,
)
CONFESSED = re.compile(r"\b(?:confessions?|testimon(?:y|ies)|statements?)\b", re.I)
"""What suspects take back is no denial of the group's."""


def read_claims(view: ClauseView) -> list[Tie]:
    """Somebody claims it, or it is said that nobody does."""
    own_words = IN_OWN_WORDS.search(view.text)
    if own_words:
        group = view.page.group
        doubt = Doubt((Voice(Act.CLAIMS, group.id, group.label),), cue=own_words.group())
        return [view.tie(Says.CLAIMS, group, True, doubt)]
    passive = CLAIMED_BY.search(view.text) or taken_by(view)
    found = passive or CLAIM.search(view.text)
    if found and WEAK_CLAIM.match(found.group()):
        before = view.text[: found.start()]
        if view.told_plainly() or FORMERLY.search(before):
            return []
    if found and not passive and IMPERSONAL.search(view.text[: found.start()]):
        return []
    if (
        found
        and not passive
        and SAYS_THAT.search(found.group())
        and FORMERLY.search(view.text[: found.start()])
    ):
        return []
    if not found:
        unclaimed = NOBODY.search(view.text)
        if not unclaimed or "Ω" in view.text:
            return []
        return [
            view.tie(
                Says.UNCLAIMED,
                view.page.group,
                True,
                Doubt(polarity=Polarity.UNKNOWN, cue=unclaimed.group()),
            )
        ]
    if UNCLAIMED.search(view.text[: found.start()]):
        who = view.subject(found.start())
        if who and who[1]:
            return []
        return [
            view.tie(
                Says.UNCLAIMED,
                view.page.group,
                True,
                Doubt(polarity=Polarity.UNKNOWN, cue=found.group()),
            )
        ]
    if passive:
        by = view.party(passive.end(), before=False)
        who = (by.node, by.is_own) if by else None
        if who and not who[1] and acts_on(view.text[: passive.start()]):
            return []
    else:
        who = view.subject(found.start())
        if who is None:
            who = for_whom(view, found) or writer(view, found)
        if who is None and is_published(found):
            who = view.page.group, True
    if who is None:
        return []
    doubt = Doubt((Voice(Act.CLAIMS, who[0].id, who[0].label),), cue=found.group())
    mine = [h for h in view.governing() if h.start < view.span.start + found.start()]
    if mine:
        doubt = replace(view.doubt(mine), voices=(*view.doubt(mine).voices, *doubt.voices))
    elif who[1] and (held := in_its_name(by_somebody(view, found))):
        doubt = replace(held.doubt, voices=(*held.doubt.voices, *doubt.voices))
    return [view.tie(Says.CLAIMS, *who, doubt)]


def is_published(found: re.Match[str]) -> bool:
    """ "A bomb, [claimed] in a video": in the group's own list it is the group's claim."""
    return found.group().casefold() == "claimed"


def by_somebody(view: ClauseView, found: re.Match[str]) -> str:
    """The words before a claim; of somebody unnamed who makes it in the group's name, that he is unnamed says nothing more."""
    words = view.text[: found.start()]
    return UNNAMED.sub(" ", words) if is_for_own(view, found) else words


UNNAMED = re.compile(
    r"\b(?:anonymous|unknown|unnamed|unidentified)(?=\s+(?:telephone\s+|male\s+|female\s+)?(?:callers?|m[ae]n|wom[ae]n|persons?|voice)\b)",
    re.I,
)


def is_for_own(view: ClauseView, found: re.Match[str]) -> bool:
    """Whether somebody claims it in the own group's name."""
    who = for_whom(view, found)
    return who is not None and who[1]


def for_whom(view: ClauseView, found: re.Match[str]) -> tuple[Node, bool] | None:
    """ "A caller claimed the attack for the ΩΩΩ": not what a prisoner said that he had done for it."""
    if WEAK_CLAIM.match(found.group()) or FORMERLY.search(view.text[: found.start()]):
        return None
    told = CLAIMED_FOR.match(view.text, found.end())
    by = view.party(told.end(), before=False) if told else None
    return (by.node, by.is_own) if by else None


def writer(view: ClauseView, found: re.Match[str]) -> tuple[Node, bool] | None:
    """ "A letter from the ΩΩΩ claimed": whose the paper is."""
    if not PAPER.search(view.text[: found.start()]):
        return None
    by = view.party(found.start(), before=True)
    return (by.node, by.is_own) if by else None


PAPER = re.compile(
    r"\b(?:communiqu\w+|statement|letter|leaflet|note|video|message|recording|pamphlet|flyer|post|call)s?\s+(?:\w+\s+)?(?:from|of|by)\s+(?:the\s+)?[ΩΛ]+\s+(?:\w+ly\s+|later\s+|also\s+)?$",
    re.I,
)


def taken_by(view: ClauseView) -> re.Match[str] | None:
    """ "Responsibility for the bomb that killed him was [taken by]": the noun stands a clause before."""
    head = view.entry.mask(Span(view.sentence.start, view.span.start))
    return TAKEN_BY.search(view.text) if ELSEWHERE.search(head) else None


def read_charges(view: ClauseView) -> list[Tie]:
    """Blamed, accused, attributed to: whom the verb is aimed at."""
    mutual = MUTUAL.search(view.text) if any(w in view.text for w in SIDES) else None
    if mutual and not view.told_plainly():
        blame = Doubt((Voice(Act.BLAMES, None, PASSIVE),), cue=mutual.group())
        return [view.tie(Says.HEDGED, view.page.group, True, blame)]
    for hedge in view.hedges:
        if hedge.kind not in ("blamed", "accused") or hedge.aspect is Aspect.DETAIL:
            continue
        accuser = view.page.who(hedge.label)
        if accuser == view.page.group.id:
            continue
        target = target_of(view, hedge)
        if target is None:
            continue
        extra = [h for h in view.governing() if h is not hedge]
        return [view.tie(Says.HEDGED, *target, view.doubt([hedge, *extra]))]
    return []


def target_of(view: ClauseView, hedge: Hedge) -> tuple[Node, bool] | None:
    """Whom a charge is aimed at: the subject of a passive, else the own group or the first party after it."""
    at, last = hedge.start - view.span.start, hedge.end - view.span.start
    inside = re.search("[ΩΛ]+", view.text[at:last])
    if inside:
        named = view.entry.mention_at(hedge.start + inside.start())
        return (named.node, named.is_own) if named else None
    aims = hedge.cue.endswith((" to", " on", "fell", "falls", " was", " is", "been")) or re.match(
        r"\s+(?:by\s+[\w\s]{2,40}?\s+)?(?:\w+\s+)?on\b", view.text[last:]
    )
    if hedge.cue.startswith("on "):
        return view.subject(at)
    if PASSIVE_VERB.search(view.text[:at]) and not aims:
        person = re.search(r"\b(?:leaders?|commanders?|members?)\b", view.text[:at])
        return (
            None
            if person and any(t.says is Says.ACTS for t in view.before)
            else view.subject(at - 1)
        )
    own = view.text.find("Ω", last)
    if ANOTHER.match(view.text[last:]):
        return None
    named = (
        view.entry.mention_at(view.span.start + own) if own >= 0 else view.party(last, before=False)
    )
    if named:
        return named.node, named.is_own
    if OWN_PRONOUN.match(view.text[last:].lstrip()):
        before = view.entry.last_before(view.span.start)
        return (before.node, before.is_own) if before else (view.page.group, True)
    return None


def read_doubts(view: ClauseView) -> list[Tie]:
    """What is said before is not verified, or its claim is doubted."""
    if view.clause.opener == "relative" and view.told_plainly() and view.is_about_person():
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
THAT_DEED = rf"(?:it|this|both|(?:the|this|that|his|her|their)\s+(?:\w+\s+)?(?:{DEED}|abduction|kidnapping|crime|death)s?)"
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
    return RESERVE.search(view.entry.mask(view.sentence) if is_first else view.text)


def acts_on(words: str) -> bool:
    """ "The front seized a village [claimed by another]": the own group acts before, on something."""
    verb = VERB.search(words)
    return verb is not None and "Ω" in words[: verb.start()] and words[verb.end() :].strip() != ""
