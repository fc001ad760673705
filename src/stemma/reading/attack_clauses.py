"""Attack clauses: what each clause of an attack entry says of a party: claims, denies, is blamed, acts.

In goes an `Entry`, out come `Tie`s in the order of the text. What a hedge on a number, a motive, a
judgement or a detail says makes no tie (`aspects`); a clause that is built so as not to vouch for what
it tells is hedged (`distance`), and so is one that only names the group beside the deed (`agency`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.nodes import Node
from stemma.model.statement import Act, Polarity, Stance, Voice
from stemma.model.text import Span
from stemma.reading.agency import BRACKET, plainly_acts
from stemma.reading.aspects import DEED, VERB, Aspect
from stemma.reading.attack_ties import Entry, Says, Tie
from stemma.reading.attack_words import (
    ACTOR_PRONOUN,
    BY_WHOM,
    CLAIM,
    CLAIMED_BY,
    CONFIRMED,
    DENIAL,
    DOES,
    DOUBTED,
    ELIDED,
    ELSEWHERE,
    ITS,
    MUTUAL,
    NOBODY,
    OWN_PRONOUN,
    PASSIVE_VERB,
    SILENT,
    TAKEN_BY,
    TIED,
    UNCLAIMED,
    VICTIM_AFTER,
    VICTIM_BEFORE,
    WEAK_CLAIM,
    WITH_OWN,
)
from stemma.reading.authorities import as_charge, is_authority
from stemma.reading.clauses import Clause, cut_clauses
from stemma.reading.deeds import ACTS
from stemma.reading.distance import (
    COUNTERED,
    LEAD_IN,
    OTHER_CAUSE,
    RESERVE,
    SHAKY,
    UNDECIDED,
    UNDOUBTED,
    held_off,
    in_its_name,
    is_about_deed,
    voiced_before,
)
from stemma.reading.doubt import PLAIN, Doubt
from stemma.reading.hedges import PASSIVE, Hedge, doubt_over
from stemma.reading.mentions import Mention

BESIDE = Doubt((Voice(Act.SUGGESTS, None, PASSIVE),))
OPEN = Doubt(polarity=Polarity.UNKNOWN)
GOVERNING = frozenset(
    {
        "alleged",
        "reported",
        "suspected",
        "crowd",
        "judged",
        "possible",
        "probable",
        "unclear",
        "unknown",
        "says",
        "according",
        "proviso",
    }
)


def read_ties(entry: Entry) -> list[Tie]:
    """All ties of an entry in the order of the text."""
    found: list[Tie] = []
    for sentence in entry.sentences:
        span = Span(sentence.start, sentence.body_end)
        hedges = entry.hedges(span)
        for clause in cut_clauses(entry.page.plain, *span):
            found += ClauseReader(entry, span, clause, hedges, found).read()
    return found


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
        self.hedges = [
            h
            for h in hedges
            if clause.span.start <= h.start < clause.span.end or h.kind == "proviso"
        ]

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
        if named is None and WHICH_IT.fullmatch(words):
            last = self.entry.last_before(self.span.start)
            return (last.node, last.is_own) if last else None
        if named is None and self.clause.opener == "relative" and not self.hangs_on_party():
            return None
        if named and ANOTHER_SUBJECT.search(words, named.end - self.span.start):
            return None
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

    def hangs_on_party(self) -> bool:
        """Whether a relative clause speaks of a party, and not of a noun behind it."""
        head = self.entry.mask(Span(self.sentence.start, self.clause.span.start))
        if self.is_about_person():
            return False
        return not re.search(
            r"\b(?!Ω|Λ|The\b|It\b|They\b)[A-Z][\w’'-]*\s*,?\s*(?:who|which|whom)?\s*$", head
        )

    def is_about_person(self) -> bool:
        """Whether a relative clause speaks of somebody whom the entry names besides the group."""
        head = self.entry.mask(Span(self.sentence.start, self.clause.span.start))
        return PERSON.search(head) is not None

    def denials(self) -> list[Tie]:
        """The accused denies."""
        found = DENIAL.search(self.text)
        if not found or UNCLAIMED.search(self.text[: found.start()]):
            return []
        if self.clause.opener == "adverbial" and self.acts_before():
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
        passive = CLAIMED_BY.search(self.text) or self.taken_by()
        found = passive or CLAIM.search(self.text)
        if found and WEAK_CLAIM.match(found.group()):
            before = self.text[: found.start()]
            if self.told_plainly() or FORMERLY.search(before):
                return []
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
            if who and not who[1] and acts_on(self.text[: passive.start()]):
                return []
        else:
            who = self.subject(found.start())
        if who is None:
            return []
        doubt = Doubt((Voice(Act.CLAIMS, who[0].id, who[0].label),), cue=found.group())
        mine = [h for h in self.governing() if h.start < self.span.start + found.start()]
        if mine:
            doubt = replace(self.doubt(mine), voices=(*self.doubt(mine).voices, *doubt.voices))
        elif who[1] and (held := in_its_name(self.text[: found.start()])):
            doubt = replace(held.doubt, voices=(*held.doubt.voices, *doubt.voices))
        return [self.tie(Says.CLAIMS, *who, doubt)]

    def taken_by(self) -> re.Match[str] | None:
        """ "Responsibility for the bomb that killed him was [taken by]": the noun stands a clause before."""
        head = self.entry.mask(Span(self.sentence.start, self.span.start))
        return TAKEN_BY.search(self.text) if ELSEWHERE.search(head) else None

    def charges(self) -> list[Tie]:
        """Blamed, accused, attributed to: whom the verb is aimed at."""
        mutual = MUTUAL.search(self.text)
        if mutual and not self.told_plainly():
            blame = Doubt((Voice(Act.BLAMES, None, PASSIVE),), cue=mutual.group())
            return [self.tie(Says.HEDGED, self.page.group, True, blame)]
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
        if ANOTHER.match(self.text[last:]):
            return None
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
        if SILENT.match(self.text[where:]):
            return [self.tie(Says.UNCLAIMED, self.page.group, True, OPEN)]
        held = held_off(self.vouched(), where) or voiced_before(self.lead())
        if held and (is_about_deed(self.text) or not self.told_plainly()):
            return [self.tie(Says.HEDGED, self.page.group, True, held.doubt)]
        if (
            self.clause.opener == "relative"
            and "ΩΩ" in self.text
            and not re.search(r"\bby\s+(?:the\s+)?Ω", self.text)
        ):
            return []
        if is_actor(self.text, where):
            return self.tied(where) or [self.beside(where)]
        return self.suffered(where) or [self.beside(where)]

    def beside(self, where: int) -> Tie:
        """The own group behind another subject: in "killed in an ΩΩΩ ambush" it acts all the same."""
        plain = (
            plainly_acts(self.vouched(), where) or self.goes_on(where)
        ) and not self.looks_back(where)
        says, doubt = (Says.ACTS, PLAIN) if plain else (Says.NAMED, BESIDE)
        return self.tie(says, self.page.group, True, doubt)

    def looks_back(self, where: int) -> bool:
        """Whether a later sentence tells what the group had done before: "The ΩΩΩ had threatened him"."""
        earlier = EARLIER.match(self.text, where)
        is_first = self.sentence.start == self.entry.sentences[0].start
        return (
            earlier is not None
            and not is_first
            and THE_DEED.search(self.text, earlier.end()) is None
        )

    def goes_on(self, where: int) -> bool:
        """Whether the clause breaks off at the own group and goes on with a deed: "The ΩΩΩ, which ..., mined"."""
        rest = self.entry.mask(Span(self.span.end, self.sentence.end))
        return BROKEN.fullmatch(self.text[where:]) is not None and CONTINUED.match(rest) is not None

    def is_elided(self) -> bool:
        """Whether the clause has no subject of its own and goes on about the own group."""
        if self.clause.opener not in ("contrast", "new") or not ELIDED.match(self.text):
            return False
        last = self.entry.last_before(self.span.start)
        return last is not None and last.is_own and last.start >= self.sentence.start

    def lead(self) -> str:
        """The words of the sentence before this clause, where a colon leads to it."""
        head = self.entry.mask(Span(self.sentence.start, self.span.start))
        return head if head.rstrip().endswith((":", "If", "if")) else ""

    def vouched(self) -> str:
        """The words of the clause, those blanked that hedge a number, a motive or a detail."""
        words = list(self.text)
        lead = LEAD_IN.match(self.text)
        if lead:
            words[: lead.end()] = " " * lead.end()
        for hedge in self.hedges:
            at, last = hedge.start - self.span.start, hedge.end - self.span.start
            if hedge.aspect not in (Aspect.ATTRIBUTION, Aspect.LINK):
                words[at:last] = " " * (min(last, len(words)) - at)
        return UNDOUBTED.sub(lambda sure: " " * len(sure.group()), "".join(words))

    def claimed_before(self) -> bool:
        """Whether an earlier clause says that the own group claims it."""
        return any(t.is_own and t.says is Says.CLAIMS for t in self.before)

    def told_plainly(self) -> bool:
        """Whether an earlier clause of the entry says plainly that the own group did it."""
        return any(t.is_own and t.says is Says.ACTS for t in self.before)

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
            if h.kind in GOVERNING
            and (h.aspect in (Aspect.ATTRIBUTION, Aspect.LINK) or self.leads_to_own(h))
            and not (h.kind in ("says", "according") and self.is_own_word(h))
        ]
        voiced = [
            h
            for h in self.all
            if h not in self.hedges
            and h.kind == "according"
            and not OWN_VOICE.match(h.label)
            and h.scope.overlaps(self.span)
            and self.clause.opener != "contrast"
        ]
        return sorted((*mine, *voiced), key=lambda h: h.start)

    def is_own_word(self, hedge: Hedge) -> bool:
        """Whether the own group says it: by name, through its spokesman, or "apologized and said"."""
        if OWN_VOICE.match(hedge.label) and "Ω" in self.text[: hedge.start - self.span.start]:
            return True
        before = self.text[: hedge.start - self.span.start]
        return self.page.who(hedge.label) == self.page.group.id or bool(
            not hedge.label and re.search(r"Ω+(?:\s+[\w-]+){1,6}\s+and\s+$", before)
        )

    def leads_to_own(self, hedge: Hedge) -> bool:
        """ "bombs exploded, apparently as part of an ΩΩΩ campaign": the first word of the own group."""
        if hedge.aspect is not Aspect.DETAIL or not hedge.cue.casefold().endswith("ly"):
            return False
        at, last = hedge.start - self.span.start, hedge.end - self.span.start
        return "Ω" not in self.text[:at] and bool(re.match(r"[^,;]*Ω", self.text[last:]))

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
        if known and is_authority(label):
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
        if self.clause.opener == "relative" and self.told_plainly() and self.is_about_person():
            return []
        for hedge in self.hedges:
            if hedge.is_remark and hedge.aspect is Aspect.ATTRIBUTION:
                doubt = Doubt(stance=Stance.DOUBTS, cue=hedge.cue)
                return [self.tie(Says.DOUBTED, self.page.group, True, doubt)]
        found = DOUBTED.search(self.text) or SHAKY.search(self.text) or self.reserve()
        if not found and self.clause.opener == "contrast" and self.claimed_before():
            found = OTHER_CAUSE.search(self.text) or COUNTERED.search(self.text)
        if not found and self.clause.opener in ("contrast", "relative") and self.claimed_before():
            found = self.gainsaid()
        if not found and self.claimed_before():
            found = UNDECIDED.search(self.entry.mask(Span(self.span.start, self.sentence.end)))
        if found:
            doubt = Doubt(stance=Stance.DOUBTS, cue=found.group())
            return [self.tie(Says.DOUBTED, self.page.group, True, doubt)]
        return []

    def gainsaid(self) -> re.Match[str] | None:
        """The word by which somebody who takes no side, in a contrasting clause, tells it differently."""
        if not GAINSAYING.search(self.page.plain, self.sentence.start, self.span.start):
            return None
        for hedge in self.hedges:
            if (
                hedge.kind in ("says", "crowd", "according", "judged")
                and hedge.aspect is not Aspect.NUMBER
                and hedge.label
                and not is_authority(hedge.label)
                and not self.is_own_word(hedge)
                and not TOLLS.search(BRACKET.sub("", self.text))
            ):
                return re.search(re.escape(hedge.cue), self.page.plain[hedge.start : hedge.end])
        return None

    def reserve(self) -> re.Match[str] | None:
        """Words that take back what was told before, looked for once a sentence."""
        is_first = self.span.start == self.sentence.start or self.lead() != ""
        return RESERVE.search(self.entry.mask(self.sentence) if is_first else self.text)

    def doubt(self, hedges: Sequence[Hedge]) -> Doubt:
        """The hedges as one doubt; what an adversary or nobody in particular says of a deed is a charge."""
        total = doubt_over(self.page.plain, self.sentence, hedges, self.page.who)
        return replace(total, voices=tuple(map(as_charge, total.voices)))

    def tie(
        self, says: Says, node: Node, is_own: bool, doubt: Doubt, *, is_link: bool = False
    ) -> Tie:
        """A tie of this clause's sentence."""
        aside = self.clause.opener == "adverbial"
        return Tie(says, node, is_own, doubt, self.sentence, aside, is_link)


def is_aside(words: str) -> bool:
    """Whether the last party before a verb belongs to another phrase: "the raid on the front"."""
    return bool(
        re.search(r"\b(?:against|on|over|from)\s+(?:the\s+)?[ΩΛ]+[’']?s?\s*(?:\w+\s+){0,2}$", words)
    )


EARLIER = re.compile(r"Ω+(?:[’']s?)?(?:\s+[a-z][\w’'-]*){0,3}?\s+had\s+")
THE_DEED = re.compile(
    rf"\b(?:it|them|this|both|(?:the|these|both)\s+(?:[\w-]+\s+){{0,2}}?(?:{DEED}|devices?|mines?|explosives|charges?|weapons?|rockets?|gunm[ae]n|bombers?|attackers?|grenades?))\b",
    re.I,
)
BROKEN = re.compile(
    r"Ω+(?:[’']s?)?(?:\s+[a-z][\w’'-]*){0,3}(?:,\s+(?:some|many|most|several|one|two|both|all|half))?\s*,?\s*"
)
CONTINUED = re.compile(
    rf"\W*(?:of\s+)?(?:which|who|whose|where|whom)\b[^,;]*,\s+(?:later\s+|then\s+|also\s+)?{ACTS.pattern}"
)
WHICH_IT = re.compile(
    r"\W*(?:which\s+)?(?:it|they|he|she|the\s+(?:group|organi[sz]ation|movement))\s+(?:\w+ly\s+|has\s+|have\s+|later\s+|also\s+|always\s+)*",
    re.I,
)
""" "..., which it denied": the pronoun is the party of the clause before."""
OWN_VOICE = re.compile(
    r"(?:its|the\s+group[’']s)\s+(?:own\s+|official\s+)?(?:spokes\w+|leader\w*|commanders?|website|media|statements?)\b",
    re.I,
)
"""The group's own words, said behind its deed: "according to its spokesman"."""
FORMERLY = re.compile(
    r"\b(?:former|captured|detained|arrested|jailed|alleged|suspected|purported|supposed|defect\w+)\b",
    re.I,
)
"""Whoever does not speak for the group."""
ANOTHER_SUBJECT = re.compile(r",\s+[^,;]*\b(?:he|she)\b[^,;]*$")
""" "..., a statement he later": between the party and the verb somebody else has come in."""
GAINSAYING = re.compile(
    r"(?:\b(?:but|although|though|while|whilst|whereas|yet)\b\s*|,\s*(?:which|that)\s+)\Z", re.I
)
TOLLS = re.compile(
    r"\b(?:killed|wounded|injured|dead|died|casualt\w+|losses|toll|victims|lost)\b", re.I
)
PERSON = re.compile(
    r"\b(?:an?|the|his|its|her|two|three|\d+)\s+(?:[\w’'-]+\s+)?(?!group|rebels|militants|fighters|guerrillas|insurgents|gunmen|members)[a-z]+\s*,?\s*who(?:m|se)?\s*$"
)
""" "released the mayor, who": somebody whom the entry names besides the group."""
ANOTHER = re.compile(r"\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*\s+of\s")
""" "accused Pakistan of sheltering the group": the charge is against somebody who is no party."""


def acts_on(words: str) -> bool:
    """ "The front seized a village [claimed by another]": the own group acts before, on something."""
    verb = VERB.search(words)
    return verb is not None and "Ω" in words[: verb.start()] and words[verb.end() :].strip() != ""


def is_actor(text: str, where: int) -> bool:
    """Whether the own group acts here: before the verb, or after "by"."""
    before, run = text[:where], re.compile("Ω+").match(text, where)
    after = text[run.end() if run else where :]
    if re.search(r"\b(?:by|behind|work\s+of)\s+(?:[\w-]+\s+){0,4}$", before):
        return True
    if VICTIM_BEFORE.search(before) or VICTIM_AFTER.match(after):
        return False
    return not VERB.search(before) or bool(CONFIRMED.search(before)) or "confirmed" in before
