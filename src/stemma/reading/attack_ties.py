"""Attack ties: what each clause of an attack entry says of a party: claims, denies, is blamed, acts.

In go the sentences of an entry, out come `Tie`s in the order of the text. Example: "The police blamed
the front, but it denied any role" is a hedged tie and a denial of one group. What a hedge on a number,
a motive, a judgement or a detail says makes no tie (`aspects`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from stemma.model.nodes import Node
from stemma.model.statement import Act, Polarity, Stance, Voice
from stemma.model.text import Span
from stemma.reading.aspects import VERB, Aspect
from stemma.reading.attack_words import (
    ACTOR_PRONOUN,
    AUTHORITY,
    BY_WHOM,
    CLAIM,
    CLAIMED_BY,
    CONFIRMED,
    DENIAL,
    DOES,
    DOUBTED,
    ELIDED,
    ITS,
    NOBODY,
    OWN_PRONOUN,
    PASSIVE_VERB,
    TIED,
    UNCLAIMED,
    VICTIM_AFTER,
    VICTIM_BEFORE,
    WITH_OWN,
)
from stemma.reading.clauses import Clause, cut_clauses
from stemma.reading.document import Sentence
from stemma.reading.doubt import PLAIN, Doubt
from stemma.reading.hedges import PASSIVE, Hedge, doubt_over
from stemma.reading.mentions import Mention
from stemma.reading.page import Page

GOVERNING = frozenset(
    {
        "alleged",
        "reported",
        "suspected",
        "crowd",
        "possible",
        "probable",
        "unclear",
        "unknown",
        "says",
        "according",
    }
)


class Says(StrEnum):
    """What a clause says of a party."""

    ACTS = "acts"
    """Plainly did it."""
    HEDGED = "hedged"
    CLAIMS = "claims"
    DENIES = "denies"
    DOUBTED = "doubted"
    """A claim or charge that somebody doubts; nobody is named."""
    UNCLAIMED = "unclaimed"
    TIED = "tied"
    """An affiliate, umbrella or splinter of the own group did it."""
    SUFFERS = "suffers"
    """Another party acts, the own group is the victim."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What one clause says of one party."""

    says: Says
    node: Node
    is_own: bool
    doubt: Doubt
    span: Span
    is_link: bool = False
    """Whether the attackers are tied to the party, not the party to the attack."""


class Entry:
    """The sentences of one entry, read clause by clause."""

    def __init__(self, page: Page, sentences: Sequence[Sentence]) -> None:
        """Mask the mentions: own ones become runs of omega, others of lambda."""
        self.page = page
        self.sentences = sentences
        self.start = sentences[0].start
        end = sentences[-1].body_end
        self.mentions = page.mentions.within(self.start, end)
        masked = list(page.plain[self.start : end])
        for mention in self.mentions:
            mark = "Ω" if mention.is_own else "Λ"
            at, last = mention.start - self.start, mention.end - self.start
            masked[at:last] = mark * (last - at)
        self.masked = "".join(masked)[: end - self.start]

    def ties(self) -> list[Tie]:
        """All ties in the order of the text."""
        found: list[Tie] = []
        for sentence in self.sentences:
            span = Span(sentence.start, sentence.body_end)
            hedges = self.page.hedges(span)
            clauses = cut_clauses(self.page.plain, *span)
            for clause in clauses:
                found += ClauseReader(self, span, clause, hedges, found).read()
        return found

    def mask(self, span: Span) -> str:
        """The masked words of a stretch."""
        return self.masked[span.start - self.start : span.end - self.start]

    def mention_at(self, offset: int) -> Mention | None:
        """The mention that covers an offset of the page."""
        return next((m for m in self.mentions if m.start <= offset < m.end), None)

    def last_before(self, offset: int) -> Mention | None:
        """The last group named before."""
        return next((m for m in reversed(self.mentions) if m.end <= offset), None)


class ClauseReader:
    """One clause with the hedges of its sentence."""

    def __init__(
        self,
        entry: Entry,
        sentence: Span,
        clause: Clause,
        hedges: Sequence[Hedge],
        before: list[Tie],
    ) -> None:
        """Keep what every question needs."""
        self.entry, self.page, self.before = entry, entry.page, before
        self.sentence, self.clause, self.span = sentence, clause, clause.span
        self.text = entry.mask(clause.span)
        self.all = hedges
        self.hedges = [h for h in hedges if clause.span.start <= h.start < clause.span.end]

    def read(self) -> list[Tie]:
        """The first question that finds an answer decides, doubts are asked always."""
        ties = self.denials() or self.claims() or self.charges()
        ties = ties or self.own() or self.others()
        return ties + self.doubts()

    def party(self, offset: int, *, before: bool) -> Mention | None:
        """The named party nearest to a place of the clause, on one side."""
        if before:
            runs = list(re.finditer("[ΩΛ]+", self.text[:offset]))
            return self.entry.mention_at(self.span.start + runs[-1].start()) if runs else None
        run = re.search("[ΩΛ]+", self.text[offset:])
        return self.entry.mention_at(self.span.start + offset + run.start()) if run else None

    def subject(self, verb: int) -> tuple[Node, bool] | None:
        """Who does what a verb of the clause says: a party before it, or a pronoun that means one."""
        words = self.text[:verb]
        if WITH_OWN.search(words):
            return self.page.group, True
        named = self.party(verb, before=True)
        if named and not is_aside(words):
            return named.node, named.is_own
        if re.search(
            r"\b(?:police|government|army|officials?|authorities|ministers?|president|military|court)\b",
            words,
            re.I,
        ):
            return None
        if (
            ACTOR_PRONOUN.match(words.strip())
            or not words.strip(" ,")
            or re.fullmatch(
                r"\W*(?:(?:and|later|also|then|has|have|had|subsequently|initially|spokes\w+|its|the|a|leaders?)\s*)+",
                words,
            )
        ):
            last = self.entry.last_before(self.span.start + verb)
            return (last.node, last.is_own) if last else (self.page.group, True)
        return None

    def denials(self) -> list[Tie]:
        """The accused denies."""
        found = DENIAL.search(self.text)
        if not found or UNCLAIMED.search(self.text[: found.start()]):
            return []
        passive = BY_WHOM.search(self.text)
        if passive:
            by = self.party(passive.end(), before=False)
            who = (by.node, by.is_own) if by else None
        else:
            who = self.subject(found.start())
        if who is None:
            return []
        voice = Voice(Act.DENIES, who[0].id, who[0].label)
        return [
            self.tie(Says.DENIES, *who, Doubt((voice,), polarity=Polarity.NO, cue=found.group()))
        ]

    def claims(self) -> list[Tie]:
        """Somebody claims it, or it is said that nobody does."""
        passive = CLAIMED_BY.search(self.text)
        found = passive or CLAIM.search(self.text)
        if not found:
            unclaimed = NOBODY.search(self.text)
            if not unclaimed or "Ω" in self.text:
                return []
            return [
                self.tie(
                    Says.UNCLAIMED,
                    self.page.group,
                    True,
                    Doubt(polarity=Polarity.UNKNOWN, cue=unclaimed.group()),
                )
            ]
        if UNCLAIMED.search(self.text[: found.start()]):
            who = self.subject(found.start())
            if who and who[1]:
                return []
            return [
                self.tie(
                    Says.UNCLAIMED,
                    self.page.group,
                    True,
                    Doubt(polarity=Polarity.UNKNOWN, cue=found.group()),
                )
            ]
        if passive:
            by = self.party(passive.end(), before=False)
            who = (by.node, by.is_own) if by else None
        else:
            who = self.subject(found.start())
        if who is None:
            return []
        doubt = Doubt((Voice(Act.CLAIMS, who[0].id, who[0].label),), cue=found.group())
        mine = [h for h in self.governing() if h.start < self.span.start + found.start()]
        if mine:
            doubt = replace(self.doubt(mine), voices=(*self.doubt(mine).voices, *doubt.voices))
        return [self.tie(Says.CLAIMS, *who, doubt)]

    def charges(self) -> list[Tie]:
        """Blamed, accused, attributed to: whom the verb is aimed at."""
        for hedge in self.hedges:
            if hedge.kind not in ("blamed", "accused") or hedge.aspect is Aspect.DETAIL:
                continue
            accuser = self.page.who(hedge.label)
            if accuser == self.page.group.id:
                continue
            target = self.target(hedge)
            if target is None:
                continue
            extra = [h for h in self.governing() if h is not hedge]
            return [self.tie(Says.HEDGED, *target, self.doubt([hedge, *extra]))]
        return []

    def target(self, hedge: Hedge) -> tuple[Node, bool] | None:
        """Whom a charge is aimed at: the subject of a passive, else the own group or the first party after it."""
        at, last = hedge.start - self.span.start, hedge.end - self.span.start
        inside = re.search("[ΩΛ]+", self.text[at:last])
        if inside:
            named = self.entry.mention_at(hedge.start + inside.start())
            return (named.node, named.is_own) if named else None
        aims = hedge.cue.endswith(
            (" to", " on", "fell", "falls", " was", " is", "been")
        ) or re.match(r"\s+(?:by\s+[\w\s]{2,40}?\s+)?(?:\w+\s+)?on\b", self.text[last:])
        if hedge.cue.startswith("on "):
            return self.subject(at)
        if PASSIVE_VERB.search(self.text[:at]) and not aims:
            person = re.search(r"\b(?:leaders?|commanders?|members?)\b", self.text[:at])
            return (
                None
                if person and any(t.says is Says.ACTS for t in self.before)
                else self.subject(at - 1)
            )
        own = self.text.find("Ω", last)
        named = (
            self.entry.mention_at(self.span.start + own)
            if own >= 0
            else self.party(last, before=False)
        )
        if named:
            return named.node, named.is_own
        if OWN_PRONOUN.match(self.text[last:].lstrip()):
            before = self.entry.last_before(self.span.start)
            return (before.node, before.is_own) if before else (self.page.group, True)
        return None

    def own(self) -> list[Tie]:
        """The own group in this clause: hedged by what governs the clause, else plainly acting."""
        where = self.own_place()
        if self.clause.opener in ("relative", "adverbial") and self.acts_before():
            return []
        hedges = self.governing()
        if where is None:
            return []
        if hedges:
            doubt = self.doubt(hedges)
            link = any(h.aspect is Aspect.LINK for h in hedges)
            return [self.tie(Says.HEDGED, self.page.group, True, doubt, is_link=link)]
        if (
            self.clause.opener == "relative"
            and "ΩΩ" in self.text
            and not re.search(r"\bby\s+(?:the\s+)?Ω", self.text)
        ):
            return []
        if is_actor(self.text, where):
            return self.tied(where) or [self.tie(Says.ACTS, self.page.group, True, PLAIN)]
        return self.suffered(where)

    def is_elided(self) -> bool:
        """Whether the clause has no subject of its own and goes on about the own group."""
        if self.clause.opener not in ("contrast", "new") or not ELIDED.match(self.text):
            return False
        last = self.entry.last_before(self.span.start)
        return last is not None and last.is_own and last.start >= self.sentence.start

    def acts_before(self) -> bool:
        """Whether an earlier clause of the sentence says plainly that the own group did it."""
        return any(
            t.is_own and t.says is Says.ACTS and t.span == self.sentence for t in self.before
        )

    def own_place(self) -> int | None:
        """Where the clause speaks of the own group: by name, or by a pronoun that can only mean it."""
        at = self.text.find("Ω")
        if at >= 0:
            return at
        pronoun = ITS.search(self.text) or DOES.search(self.text)
        if pronoun is None:
            return 0 if self.is_elided() else None
        last = self.entry.last_before(self.span.start + pronoun.start())
        return pronoun.start() if last is None or last.is_own else None

    def governing(self) -> list[Hedge]:
        """The hedges on the attribution that reach this clause, voices of a whole sentence included."""
        mine = [
            h
            for h in self.hedges
            if h.kind in GOVERNING and h.aspect in (Aspect.ATTRIBUTION, Aspect.LINK)
        ]
        voiced = [
            h
            for h in self.all
            if h not in self.hedges
            and h.kind == "according"
            and h.scope.overlaps(self.span)
            and self.clause.opener != "contrast"
        ]
        return sorted((*mine, *voiced), key=lambda h: h.start)

    def tied(self, where: int) -> list[Tie]:
        """An affiliate, wing or umbrella of the own group, named as the one that acts."""
        named = re.search("Λ+", self.text)
        if named is None:
            return []
        verb = VERB.search(self.text)
        between = self.text[min(named.end(), where) : max(named.start(), where)]
        around = self.text[: verb.start()] if verb else self.text
        if named.start() > (verb.start() if verb else len(self.text)) or not TIED.search(
            between + around
        ):
            return []
        other = self.entry.mention_at(self.span.start + named.start())
        return [self.tie(Says.TIED, other.node, False, PLAIN)] if other else []

    def suffered(self, where: int) -> list[Tie]:
        """Another party acts against the own group."""
        words = self.text[:where]
        verb = VERB.search(words)
        if verb is None:
            return []
        named = self.party(verb.start(), before=True)
        if named:
            return [self.tie(Says.SUFFERS, named.node, False, PLAIN)]
        label = words[: verb.start()].strip(" ,")
        known = self.page.who(label)
        if known and AUTHORITY.search(label):
            return [self.tie(Says.SUFFERS, self.page.nodes[known], False, PLAIN)]
        return []

    def others(self) -> list[Tie]:
        """A hedge that names only another party."""
        named = self.party(0, before=False)
        hedges = [h for h in self.governing() if h.doubt.voices]
        if named is None or named.is_own or not hedges:
            return []
        if any(self.page.who(h.label) == named.node.id for h in hedges):
            return []
        return [self.tie(Says.HEDGED, named.node, False, self.doubt(hedges))]

    def doubts(self) -> list[Tie]:
        """What is said before is not verified, or its claim is doubted."""
        for hedge in self.hedges:
            if hedge.is_remark and hedge.aspect is Aspect.ATTRIBUTION:
                doubt = Doubt(stance=Stance.DOUBTS, cue=hedge.cue)
                return [self.tie(Says.DOUBTED, self.page.group, True, doubt)]
        found = DOUBTED.search(self.text)
        if found:
            doubt = Doubt(stance=Stance.DOUBTS, cue=found.group())
            return [self.tie(Says.DOUBTED, self.page.group, True, doubt)]
        return []

    def doubt(self, hedges: Sequence[Hedge]) -> Doubt:
        """The hedges as one doubt; what an adversary or nobody in particular says of a deed is a charge."""
        total = doubt_over(self.page.plain, self.sentence, hedges, self.page.who)
        return replace(total, voices=tuple(map(as_charge, total.voices)))

    def tie(
        self, says: Says, node: Node, is_own: bool, doubt: Doubt, *, is_link: bool = False
    ) -> Tie:
        """A tie of this clause's sentence."""
        return Tie(says, node, is_own, doubt, self.sentence, is_link)


def is_aside(words: str) -> bool:
    """Whether the last party before a verb belongs to another phrase: "the raid on the front"."""
    return bool(
        re.search(r"\b(?:against|on|over|from)\s+(?:the\s+)?[ΩΛ]+[’']?s?\s*(?:\w+\s+){0,2}$", words)
    )


def as_charge(voice: Voice) -> Voice:
    """Who says, on the other side, that a group did it accuses it."""
    if voice.act in (Act.STATES, Act.REPORTS) and (
        AUTHORITY.search(voice.label or "") and voice.label != PASSIVE
    ):
        return replace(voice, act=Act.BLAMES)
    return voice


def is_actor(text: str, where: int) -> bool:
    """Whether the own group acts here: before the verb, or after "by"."""
    before, run = text[:where], re.compile("Ω+").match(text, where)
    after = text[run.end() if run else where :]
    if re.search(r"\b(?:by|behind|work\s+of)\s+(?:[\w-]+\s+){0,4}$", before):
        return True
    if VICTIM_BEFORE.search(before) or VICTIM_AFTER.match(after):
        return False
    return not VERB.search(before) or bool(CONFIRMED.search(before)) or "confirmed" in before
