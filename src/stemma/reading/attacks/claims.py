"""Attack claims: who claims an attack, denies it, or is charged with it, and who doubts that.

In goes a `ClauseView`, out come the `Tie`s of its claims. Example: "The police blamed the front, but it
denied any role" is a charge in one clause and a denial in the next.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.nodes import Node
from stemma.model.statement import Act, Polarity, Voice
from stemma.model.text import Span
from stemma.reading.attacks.bystanders import is_other_charge
from stemma.reading.attacks.distance import in_its_name
from stemma.reading.attacks.own_words import is_of_others, owns_up, speaks_itself
from stemma.reading.attacks.ties import Says, Tie
from stemma.reading.attacks.view import ClauseView
from stemma.reading.attacks.words import (
    BY_WHOM,
    CLAIM,
    CLAIMED_BY,
    CLAIMED_FOR,
    DENIAL,
    DENIED_BESIDE,
    DENIES_US,
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
from stemma.reading.doubts.aspects import VERB, Aspect
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import PASSIVE, Hedge

FORMERLY = re.compile(
    r"\b(?:former|captured|detained|arrested|jailed|alleged|suspected|purported|supposed|defect\w+)\b",
    re.I,
)
"""Whoever does not speak for the group."""

IMPERSONAL = re.compile(r"\bit\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?\Z", re.I)
""" "It was [reported] that he had": nobody claims anything."""
SAYS_THAT = re.compile(r"claim\w*\s+that\b|sa(?:id|ys?)\b", re.I)

SIDES = ("other", "trad", "mutual", "exchang")
ANOTHER = re.compile(r"\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*\s+of\s")
""" "accused Pakistan of sheltering the group": the charge is against somebody who is no party."""


def read_denials(view: ClauseView) -> list[Tie]:
    """The accused denies."""
    found = DENIAL.search(view.text) or turned_on_others(view) or denies_in_quotes(view)
    if not found or UNCLAIMED.search(view.text[: found.start()]):
        return []
    if view.clause.opener == "adverbial" and view.acts_before():
        return []
    if found.group().casefold().startswith("retract") and CONFESSED.search(view.entry.masked):
        return []
    if is_beside(view, found):
        return []
    claimed = CLAIM.search(view.text[: found.start()])
    if (
        claimed
        and not WEAK_CLAIM.match(claimed.group())
        and PART_DENIED.match(view.text, found.end())
    ):
        return []
    if found.re.pattern == DENIES_US.pattern:
        return [denied(view, found, (view.page.group, True))]
    passive = BY_WHOM.search(view.text)
    if passive:
        by = view.party(passive.end(), before=False)
        who = (by.node, by.is_own) if by else None
    else:
        who = view.subject(found.start())
        head = view.entry.mask(Span(view.sentence.start, view.span.start))
        is_said = "Ω" in found.group() and ITS_SPEAKER.search(head)
        if who is None and (is_said or ITS_WORD.search(view.text[: found.start()])):
            who = view.page.group, True
    if who is None:
        return []
    return [denied(view, found, who)]


ITS_WORD = re.compile(
    r"\b(?:messages?|statements?|communiqu[eé]s?|videos?|letters?|recordings?|leaflets?|releases?|bulletins?|posts?|spokes\w+|lawyers?|representatives?)\s+(?:from|of|by|for)\s+(?:the\s+)?(?:Ω+|(?:group|organi[sz]ation|movement))\s+(?:\w+ly\s+|had\s+|has\s+|later\s+|also\s+)*\Z"
)
""" "An audio message from Ω [rejected] the accusation"."""


def denied(view: ClauseView, found: re.Match[str], who: tuple[Node, bool]) -> Tie:
    """The denial, in the voice of whoever is charged."""
    voice = Voice(Act.DENIES, who[0].id, who[0].label)
    return view.tie(Says.DENIES, *who, Doubt((voice,), polarity=Polarity.NO, cue=found.group()))


def denies_in_quotes(view: ClauseView) -> re.Match[str] | None:
    """The first person in which the group, just charged itself, denies it."""
    found = DENIES_US.search(view.text)
    if found is None or is_charged_before(view):
        return found
    is_plain = "Ω" in view.text and not view.told_plainly()
    return found if is_plain and NOT_US.search(found.group()) else None


NOT_US = re.compile(r"\bwas(?:\s+not|n[’']t)\b|\bnothing\b|\bNone\b|\bdid\s+not\b", re.I)


def is_charged_before(view: ClauseView) -> bool:
    """Whether an earlier clause lays the deed at the own group's door."""
    return any(tie.says is Says.HEDGED and tie.is_own for tie in view.before)


def is_beside(view: ClauseView, found: re.Match[str]) -> bool:
    """Whether what is denied is another matter, or it is the victim of a plain deed that denies."""
    claimed = CLAIM.search(view.text[: found.start()])
    if not (claimed or view.told_plainly() or view.claimed_before()):
        return False
    head = view.entry.mask(Span(view.sentence.start, view.span.start))
    is_thing = view.clause.opener == "relative" and THING_THAT.search(head)
    if is_thing and NO_SUBJECT.fullmatch(view.text[: found.start()]):
        return True
    return DENIED_BESIDE.match(view.text, found.end()) is not None


THING_THAT = re.compile(
    r"\b(?!charge|accusation|allegation|claim|attribution|report)[a-z]+\s+(?:that|which|who)\s*$"
)
NO_SUBJECT = re.compile(r"\W*(?:(?:had|has|have|was|were|later|also|\w+ly)\s+)*")
""" "a tax office that had [denied] a rebate": no party and no pronoun stands before."""


def turned_on_others(view: ClauseView) -> re.Match[str] | None:
    """The words by which the group, just charged itself, lays the deed at another's door."""
    return TURNED.search(view.text) if is_charged_before(view) else None


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
    if found and not passive and is_no_claim(view, found):
        return []
    found = found or owns_up(view)
    if not found:
        unclaimed = NOBODY.search(view.text)
        return [nobody_claims(view, unclaimed)] if unclaimed and "Ω" not in view.text else []
    if UNCLAIMED.search(view.text[: found.start()]):
        who = view.subject(found.start())
        return [] if who and who[1] else [nobody_claims(view, found)]
    who = by_whom(view, passive) if passive else claimant(view, found)
    if who is None:
        return []
    joint = None if passive else joined_with(view, found, who)
    return [claimed(view, found, party) for party in (joint, who) if party]


def is_no_claim(view: ClauseView, found: re.Match[str]) -> bool:
    """Whether only a word of saying stands there, and says no more: "a captured member said that it had"."""
    before = view.text[: found.start()]
    if WEAK_CLAIM.match(found.group()) and (view.told_plainly() or FORMERLY.search(before)):
        return True
    if IMPERSONAL.search(before) or found.group().startswith("Claims that"):
        return True
    return bool(SAYS_THAT.search(found.group()) and FORMERLY.search(before))


def nobody_claims(view: ClauseView, found: re.Match[str]) -> Tie:
    """That nobody claims the deed, or none knows who did it."""
    doubt = Doubt(polarity=Polarity.UNKNOWN, cue=found.group())
    return view.tie(Says.UNCLAIMED, view.page.group, True, doubt)


def by_whom(view: ClauseView, passive: re.Match[str]) -> tuple[Node, bool] | None:
    """Who claims it in the passive: the party behind "by", not where the own group acts on what is claimed."""
    by = view.party(passive.end(), before=False)
    if by is None or (not by.is_own and acts_on(view.text[: passive.start()])):
        return None
    return by.node, by.is_own


def claimant(view: ClauseView, found: re.Match[str]) -> tuple[Node, bool] | None:
    """Who claims it: the subject, whoever it is done for, or the own group whose claim it can only be."""
    if speaks_itself(view, found):
        return view.page.group, True
    who = view.subject(found.start()) or for_whom(view, found) or writer(view, found)
    if who and not who[1] and is_of_others(found):
        return None
    return who or ((view.page.group, True) if is_published(found) else None)


def joined_with(
    view: ClauseView, found: re.Match[str], who: tuple[Node, bool]
) -> tuple[Node, bool] | None:
    """The other party of "the ΛΛΛ and the ΛΛΛ claimed it"."""
    joint = None if who[1] else JOINT.search(view.text[: found.start()])
    other = view.entry.mention_at(view.span.start + joint.start()) if joint else None
    return (other.node, other.is_own) if other and other.node.id != who[0].id else None


JOINT = re.compile(
    r"Λ+(?:\s+\([^()]*\))?,?\s+and\s+(?:the\s+)?Λ+(?:\s+\([^()]*\))?\s+(?:\w+\s+){0,2}$"
)


def claimed(view: ClauseView, found: re.Match[str], who: tuple[Node, bool]) -> Tie:
    """The claim, under the hedges before it and the doubt that it is made in another's name."""
    doubt = Doubt((Voice(Act.CLAIMS, who[0].id, who[0].label),), cue=found.group())
    mine = [
        h
        for h in view.governing()
        if h.start < view.span.start + found.start() and not speaks_for(view, h)
    ]
    if mine:
        doubt = replace(view.doubt(mine), voices=(*view.doubt(mine).voices, *doubt.voices))
    elif who[1] and (held := in_its_name(by_somebody(view, found))):
        doubt = replace(held.doubt, voices=(*held.doubt.voices, *doubt.voices))
    return view.tie(Says.CLAIMS, *who, doubt)


def speaks_for(view: ClauseView, hedge: Hedge) -> bool:
    """ "A caller who [said] he spoke for the ΛΛΛ": how the speaker introduces himself."""
    return SPEAKS_FOR.match(view.page.plain, hedge.end) is not None


SPEAKS_FOR = re.compile(
    r"\s+(?:that\s+)?(?:he|she|they)\s+(?:spoke|(?:was|were)\s+(?:speaking|calling|acting)|call(?:ed|s)|rang)\s+(?:for|on\s+behalf|in\s+the\s+name)\b"
)


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
        if target is None or is_other_charge(view, hedge.end - view.span.start):
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


def acts_on(words: str) -> bool:
    """ "The front seized a village [claimed by another]": the own group acts before, on something."""
    verb = VERB.search(words)
    return verb is not None and "Ω" in words[: verb.start()] and words[verb.end() :].strip() != ""
