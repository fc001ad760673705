"""Attribution: how firmly an attack entry ties the attack to the profile's own group.

In go the sentences of an entry, out come perpetrator statements with their doubt, and the one word of
`Responsibility`. Each clause is asked in turn who claims, denies, is blamed, or simply acts
(`attacks.clauses`); here it is decided what weighs. Follows MODEL.md, "responsibility of an attack", and
contracts/reading.md for the claims of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.model.statement import Act, Certainty, NodeRef, Polarity, Stance
from stemma.model.strength import Responsibility, Strength, responsibility, strength
from stemma.model.text import Span
from stemma.reading.attacks.clauses import BESIDE, read_ties
from stemma.reading.attacks.ties import Entry, Says, Tie
from stemma.reading.attacks.view import GOVERNING
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import doubt_over
from stemma.reading.page import Page

ORDER = (
    Strength.STATED, Strength.ESTIMATED, Strength.ATTRIBUTED, Strength.CLAIMED, Strength.PROBABLE,
    Strength.POSSIBLE, Strength.SUGGESTED, Strength.SUSPECTED, Strength.ALLEGED, Strength.BLAMED,
    Strength.UNVERIFIED, Strength.UNCLEAR, Strength.DENIED,
)  # fmt: skip
"""Doubt weighs more than its absence."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have done it."""

    responsibility: Responsibility
    by: tuple[str, ...]
    """Claimant or affiliate, where it is not the group itself."""
    statements: tuple[str, ...]
    """Perpetrator statements, the one that decides first."""
    strength: Strength


def read_attribution(
    page: Page, attack: str, sentences: Sequence[Sentence], bracket: Span | None = None
) -> Attribution:
    """State who is said to be behind the attack, and sum it up for the own group.

    `bracket`: where the casualties stand, which say nothing of it.
    """
    entry = Entry(page, sentences, bracket)
    ties = read_ties(entry)
    decisive, by = decide(ties)
    if decisive is None:
        decisive = listed(entry, ties)
    ties = doubted(ties, decisive)
    decisive = next((t for t in ties if same_tie(t, decisive)), decisive)
    stated = {id(t): state(page, attack, t) for t in (decisive, *ties) if t.says in STATED}
    first = stated.get(id(decisive)) or state(page, attack, decisive)
    word = strength(page.statements[first])
    statements = tuple(dict.fromkeys((first, *stated.values())))
    decided = page.statements[first]
    is_confirmed = word is Strength.ATTRIBUTED and decided.voices[0].act is Act.CONFIRMS
    firm = Responsibility.ASSERTED if is_confirmed else responsibility(decided)
    if by and firm is Responsibility.SUSPECTED and decisive.says is Says.HEDGED:
        firm = Responsibility.POSSIBLE
    return Attribution(firm, tuple(dict.fromkeys(by)), statements, word)


STATED = (
    Says.ACTS,
    Says.HEDGED,
    Says.NAMED,
    Says.STRUCK,
    Says.CLAIMS,
    Says.DENIES,
    Says.TIED,
    Says.SUFFERS,
)


def decide(ties: Sequence[Tie]) -> tuple[Tie | None, list[str]]:
    """The tie that decides for the own group, and who else did it or claims it."""
    own = [t for t in ties if t.is_own and t.says is not Says.DOUBTED]
    claimants = [t.node.label for t in ties if t.says is Says.CLAIMS and not t.is_own]
    said = [t for t in own if t.says in (Says.CLAIMS, Says.DENIES)]
    if said:
        return said[-1], []
    verdicts = [t for t in own if t.is_verdict]
    if verdicts:
        return verdicts[-1], []
    plain = {t.span for t in own if t.says is Says.ACTS}
    hedged = [t for t in own if t.says is Says.HEDGED and not (t.is_aside and t.span in plain)]
    if hedged:
        return max(hedged, key=lambda t: ORDER.index(weakness(t))), claimants
    acts = [t for t in own if t.says is Says.ACTS]
    if acts:
        return acts[0], []
    named = [t for t in own if t.says is Says.NAMED]
    if named:
        return named[0], claimants
    for kind in (Says.CLAIMS, Says.TIED, Says.SUFFERS):
        others = [t for t in ties if t.says is kind and not t.is_own]
        if others:
            return others[0], [t.node.label for t in others]
    struck = [t for t in own if t.says is Says.STRUCK]
    if struck:
        return struck[0], []
    unclaimed = [t for t in own if t.says is Says.UNCLAIMED]
    return (unclaimed[0], []) if unclaimed else (None, [])


def weakness(tie: Tie) -> Strength:
    """How firm a hedged tie is, before it is stated."""
    doubt = tie.doubt
    if doubt.polarity is Polarity.UNKNOWN:
        return Strength.UNCLEAR
    if doubt.stance is Stance.DOUBTS:
        return Strength.UNVERIFIED
    if doubt.certainty is not Certainty.CERTAIN:
        return Strength.POSSIBLE if doubt.certainty is Certainty.POSSIBLE else Strength.PROBABLE
    words = {Act.BLAMES: Strength.BLAMED, Act.ACCUSES: Strength.BLAMED, Act.ALLEGES: Strength.ALLEGED,
             Act.SUSPECTS: Strength.SUSPECTED, Act.SUGGESTS: Strength.SUGGESTED}  # fmt: skip
    return words.get(doubt.voices[0].act, Strength.ATTRIBUTED) if doubt.voices else Strength.STATED


def doubted(ties: Sequence[Tie], decisive: Tie) -> list[Tie]:
    """The ties, the deciding one under the doubts that are said of it."""
    doubts = [t for t in ties if t.says is Says.DOUBTED]
    if decisive.says is Says.CLAIMS and decisive in ties:
        later = ties[ties.index(decisive) :]
        doubts += [
            t
            for t in later
            if not t.is_own and (is_charged(t) or (decisive.is_own and t.says is Says.CLAIMS))
        ]
    if not doubts or decisive.says not in (
        Says.CLAIMS,
        Says.HEDGED,
        Says.ACTS,
        Says.NAMED,
        Says.STRUCK,
    ):
        return list(ties)
    cues = [decisive.doubt.cue, *(t.doubt.cue for t in doubts)]
    changed = replace(
        decisive,
        doubt=replace(decisive.doubt, stance=Stance.DOUBTS, cue="; ".join(c for c in cues if c)),
        span=doubts[0].span if decisive.says is Says.ACTS else decisive.span,
    )
    return [changed, *(t for t in ties if t is not decisive)]


def is_charged(tie: Tie) -> bool:
    """Whether somebody lays the deed at the party's door."""
    return any(v.act in (Act.BLAMES, Act.ACCUSES) for v in tie.doubt.voices)


def same_tie(a: Tie, b: Tie) -> bool:
    """One party, one thing said, apart from doubt."""
    return (a.says, a.node.id, a.is_own) == (b.says, b.node.id, b.is_own) and (
        a.span == b.span or a.doubt.stance is Stance.DOUBTS
    )


CHARGES = frozenset({"claimed", "accused", "blamed", "denied"})
"""What is said of parties whom nobody knows: "the southern front claimed it"."""


def listed(entry: Entry, ties: Sequence[Tie]) -> Tie:
    """An entry that names no perpetrator stands in the group's own list: as firm as its first sentence.

    Without any tie, a later sentence that says who was held responsible makes it no firmer than that;
    one that names the group without saying what it did only sets it beside the deed. Where the text lays
    the deed at another's door alone, it is unclear what it does in this list.
    """
    page = entry.page
    spans = [Span(sentence.start, sentence.body_end) for sentence in entry.sentences]
    for span in spans[:1] if ties else spans:
        hedges = [
            h
            for h in entry.hedges(span)
            if h.aspect in (Aspect.ATTRIBUTION, Aspect.LINK)
            and (h.kind in GOVERNING or h.kind in CHARGES)
        ]
        if hedges and not ties:
            doubt = doubt_over(page.plain, span, hedges, page.who)
            return Tie(Says.HEDGED, page.group, True, doubt, span)
    charged = next((t for t in ties if t.says is Says.HEDGED and not t.is_own), None)
    if charged:
        doubt = Doubt(polarity=Polarity.UNKNOWN, cue=charged.doubt.cue)
        return Tie(Says.HEDGED, page.group, True, doubt, charged.span)
    if "Ω" in entry.masked:
        return Tie(Says.NAMED, page.group, True, BESIDE, spans[0])
    return Tie(Says.ACTS, page.group, True, PLAIN, spans[0])


def state(page: Page, attack: str, tie: Tie) -> str:
    """State one tie."""
    page.nodes.setdefault(tie.node.id, tie.node)
    named = "perpetrator_affiliation" if tie.is_link else "perpetrator"
    return page.state(attack, named, NodeRef(tie.node.id), tie.span, doubt=tie.doubt)
