"""Attribution: how firmly an attack entry ties the attack to the profile's own group.

In goes the stretch of an entry, out come perpetrator statements with their doubt, and the one word of
`Responsibility`. A hedge on the motive, the target or a superlative leaves the attribution alone.
Follows MODEL.md, "responsibility of an attack".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.model.statement import Act, Certainty, NodeRef, Polarity, Voice
from stemma.model.strength import RESPONSIBILITY, Responsibility, Strength, is_hedged, strength
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubt import PLAIN, Doubt
from stemma.reading.hedges import Hedge, doubt_over
from stemma.reading.mentions import Mention
from stemma.reading.page import Page

CLAIM = re.compile(
    r"\b(?:claim(?:ed|s|ing)?\s+(?:\w+\s+){0,2}(?:responsibility|credit)|took\s+(?:responsibility|credit)"
    r"|(?:later|subsequently|publicly)?\s*claimed\s+(?:the|this|that)\s+\w+)",
    re.I,
)
CLAIMED_BY = re.compile(
    r"\b(?:responsibility|credit)\b[^.;]{0,60}\b(?:was|were)\s+claimed\s+by\b|\bclaimed\s+by\b",
    re.I,
)
LINK = re.compile(
    r"\b(?:affiliat\w+|link\w*|connect\w*|tied|ties|associat\w+|belong\w*|loyal|sympath\w+|inspired)\b",
    re.I,
)
DENY = re.compile(r"\b(?:den(?:y|ied|ies)|rejected|disavowed|distanced itself)\b", re.I)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have done it."""

    responsibility: Responsibility
    by: tuple[str, ...]
    """Claimant or affiliate, where it is not the group itself."""
    statements: tuple[str, ...]
    """Perpetrator statements, the one that decides first."""
    strength: Strength


@dataclass(frozen=True, slots=True)
class Tie:
    """One statement that ties a group to the attack."""

    statement: str
    strength: Strength
    own: bool
    is_claim: bool
    label: str


def read_attribution(page: Page, attack: str, sentences: Sequence[Sentence]) -> Attribution:
    """State who is said to be behind the attack, and sum it up for the own group."""
    ties = [tie for sentence in sentences for tie in sentence_ties(page, attack, sentence)]
    own = [tie for tie in ties if tie.own]
    claims = [tie for tie in ties if tie.is_claim and not tie.own]
    if not own and not claims:
        own = [listed(page, attack, sentences)]
    decisive = max(own, key=lambda tie: weight(tie.strength), default=None)
    ordered = tuple(t.statement for t in own + [t for t in ties if t not in own])
    if decisive is None:
        by = tuple(dict.fromkeys(tie.label for tie in claims))
        return Attribution(Responsibility.CLAIMED, by, ordered, Strength.CLAIMED)
    firm = decisive.strength
    by = tuple(dict.fromkeys(tie.label for tie in claims)) if is_hedged(firm) else ()
    first = (decisive.statement, *(s for s in ordered if s != decisive.statement))
    return Attribution(RESPONSIBILITY[firm], by, first, firm)


def weight(word: Strength) -> int:
    """Doubt weighs more than its absence: an entry that hedges once is hedged; a denial decides."""
    order = (
        Strength.STATED, Strength.ESTIMATED, Strength.ATTRIBUTED, Strength.CLAIMED, Strength.PROBABLE,
        Strength.POSSIBLE, Strength.SUGGESTED, Strength.SUSPECTED, Strength.ALLEGED, Strength.BLAMED,
        Strength.UNVERIFIED, Strength.UNCLEAR, Strength.DENIED,
    )  # fmt: skip
    return order.index(word) if word in order else len(order)


def sentence_ties(page: Page, attack: str, sentence: Sentence) -> list[Tie]:
    """The ties that one sentence makes."""
    span = Span(sentence.start, sentence.body_end)
    mentions = page.mentions.within(*span)
    hedges = [h for h in page.hedges(span) if h.aspect in ("attribution", "event", "link")]
    claim = CLAIM.search(page.plain, *span) or CLAIMED_BY.search(page.plain, *span)
    if claim:
        return claim_ties(page, attack, span, mentions, claim, hedges)
    own = next((m for m in mentions if m.is_own), None)
    if own is None and not (hedges and first_of(mentions)):
        return []
    doubt = doubt_over(page.plain, span, hedges, page.who) if hedges else PLAIN
    if own is None:
        return other_ties(page, attack, span, mentions, doubt)
    denied = DENY.search(page.plain, *span)
    if denied:
        doubt = denial(doubt, own)
    named = "perpetrator_affiliation" if is_link(page, span, hedges) else "perpetrator"
    if not hedges and not denied and not is_actor(page, own, span):
        return []
    return [tie(page, attack, named, own, span, doubt)]


def claim_ties(
    page: Page,
    attack: str,
    span: Span,
    mentions: Sequence[Mention],
    claim: re.Match[str],
    hedges: Sequence[Hedge],
) -> list[Tie]:
    """Whoever claimed: the party before the verb, or after "claimed by"."""
    passive = CLAIMED_BY.search(page.plain, *span)
    after = [m for m in mentions if m.start >= claim.end() - 1]
    before = [m for m in mentions if m.end <= claim.start()]
    claimant = (after[0] if after else None) if passive else (before[-1] if before else None)
    if claimant is None:
        return []
    voice = Voice(Act.CLAIMS, claimant.node.id, claimant.name)
    doubt = Doubt(voices=(voice,), cue=claim.group())
    made = [tie(page, attack, "perpetrator", claimant, span, doubt, is_claim=True)]
    own = next((m for m in mentions if m.is_own and m is not claimant), None)
    rest = [
        h for h in hedges if not h.start <= claim.start() < h.end and h.scope.start > claim.start()
    ]
    if own and rest and not claimant.is_own:
        made.append(
            tie(page, attack, "perpetrator_affiliation", own, span,
                doubt_over(page.plain, span, rest, page.who))
        )  # fmt: skip
    return made


def other_ties(
    page: Page, attack: str, span: Span, mentions: Sequence[Mention], doubt: Doubt
) -> list[Tie]:
    """A hedged sentence that names only others: a rival attribution."""
    speakers = {voice.who for voice in doubt.voices}
    accused = next((m for m in mentions if m.node.id not in speakers), None)
    if accused is None or not doubt.voices:
        return []
    return [tie(page, attack, "perpetrator", accused, span, doubt)]


def tie(
    page: Page,
    attack: str,
    named: str,
    mention: Mention,
    span: Span,
    doubt: Doubt,
    *,
    is_claim: bool = False,
) -> Tie:
    """State one tie."""
    page.nodes.setdefault(mention.node.id, mention.node)
    stated = page.state(attack, named, NodeRef(mention.node.id), span, doubt=doubt)
    word = strength(page.statements[stated])
    return Tie(stated, word, mention.is_own, is_claim, mention.node.label)


def listed(page: Page, attack: str, sentences: Sequence[Sentence]) -> Tie:
    """An entry that names no perpetrator stands in the group's own list: asserted."""
    first = sentences[0]
    span = Span(first.start, first.body_end)
    hedges = [h for h in page.hedges(span) if h.aspect == "attribution"]
    doubt = doubt_over(page.plain, span, hedges, page.who) if hedges else PLAIN
    stated = page.state(attack, "perpetrator", NodeRef(page.group.id), span, doubt=doubt)
    return Tie(stated, strength(page.statements[stated]), True, False, page.group.label)


def denial(doubt: Doubt, own: Mention) -> Doubt:
    """The accused denies: polarity no, voiced by the group."""
    voice = Voice(Act.DENIES, own.node.id, own.name)
    return replace(doubt, voices=(voice,), polarity=Polarity.NO, certainty=Certainty.CERTAIN)


def is_link(page: Page, span: Span, hedges: Sequence[Hedge]) -> bool:
    """Whether the sentence ties the attackers to the group, not the group to the attack."""
    return any(h.aspect == "link" for h in hedges) or bool(
        hedges and LINK.search(page.plain, *span)
    )


def is_actor(page: Page, own: Mention, span: Span) -> bool:
    """Whether the own group acts here: it stands before a verb, or after "by"."""
    before = page.plain[span.start : own.start]
    if re.search(r"\bby\s+(?:the\s+|an?\s+)?$", before):
        return True
    return not re.search(
        r"\b(?:against|on|of|female|from|arrest of|supporters? of)\s+(?:the\s+)?$", before
    )


def first_of(mentions: Sequence[Mention]) -> Mention | None:
    """The first mention, if any."""
    return mentions[0] if mentions else None
