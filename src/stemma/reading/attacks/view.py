"""Attack view: one clause of an attack entry, and who is meant in it.

In goes an `Entry` with a clause and the hedges of its sentence, out come the answers that every reader of
clauses asks for: the party beside a verb, the subject, the hedges that govern, what was told before.
Example: in "Its gunmen fled" the pronoun can mean only the group named last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.nodes import Node
from stemma.model.text import Span
from stemma.reading.attacks.distance import LEAD_IN, RANKED, UNDOUBTED
from stemma.reading.attacks.ties import Entry, Says, Tie
from stemma.reading.attacks.words import (
    ACTOR_PRONOUN,
    BESIDES,
    BOTH,
    DOES,
    ELIDED,
    GROUP_WORDS,
    ITS,
    ITS_PEOPLE,
    SORT_ITSELF,
    SPOKESMAN,
    WHOSE,
    WITH_OWN,
)
from stemma.reading.clauses import Clause, cut_clauses
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.authorities import AUTHORITY, as_charge
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over
from stemma.reading.names.mentions import Mention

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

WHICH_IT = re.compile(
    r"\W*(?:which\s+)?(?:it|they|he|she|the\s+(?:group|organi[sz]ation|movement))\s+(?:\w+ly\s+|has\s+|have\s+|later\s+|also\s+|always\s+)*|\W*(?:which\s+)?(?:said|says|insisted|maintained|replied|stated)\s+(?:that\s+)?(?:it|they)\s+",
    re.I,
)
""" "..., which it denied": the pronoun is the party of the clause before."""

OWN_VOICE = re.compile(
    r"(?:its|the\s+group[’']s)\s+(?:own\s+|official\s+)?(?:spokes\w+|leader\w*|commanders?|website|media|statements?)\b",
    re.I,
)
"""The group's own words, said behind its deed: "according to its spokesman"."""

COUNTS = re.compile(r"\s\d[\d,.]*(?:\s+[a-z]+)?$")
"""What is said is a number: "according to the government [5]"."""

OWN_ACCOUNT = re.compile(
    r"\s*(?:(?:an?|the)\s+)?(?:Ω+(?:[’']s?)?(?:\s+[\w-]+){0,2}?\s+(?:communiqu[ée]s?|statements?|accounts?|claims?|website|spokes\w+|leader\w*|commander\w*|press)|(?:communiqu[ée]s?|statements?|accounts?)\s+(?:of|by|from)\s+(?:the\s+)?Ω)"
)
ANOTHER_SUBJECT = re.compile(r",\s+[^,;]*\b(?:he|she)\b[^,;]*$")
""" "..., a statement he later": between the party and the verb somebody else has come in."""

PERSON = re.compile(
    r"\b(?:an?|the|[Hh]is|its|[Hh]er|two|three|\d+)\s+(?:[\w’'-]+\s+)?(?!group|rebels|militants|fighters|guerrillas|insurgents|gunmen|members)[a-z]+\s*,?\s*who(?:m|se)?\s*$"
)
""" "released the mayor, who": somebody whom the entry names besides the group."""


LATER = re.compile(
    r"^\W*(?:(?:an?|the|one|two|three|four|five|six|some|several|many)\s+(?:\w+\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:later|after|afterwards)|the\s+(?:next|same|following)\s+(?:day|evening|week|month|year)),?\s+(?!Ω|Λ)(?=\w+\s+(?:that|it|they|to)|$)"
)
"""A phrase of time before a verb without a subject of its own: "but [a day later] said that"."""
PARTY_LAST = re.compile(r"[ΩΛ]+(?=[’']?s?\W*$)")
CLEFT = re.compile(r"(?:[^.;:Ω]{0,40}:)?\W*It\s+(?:was|is)\s+(?:the\s+)?Ω")
""" "It was the ΩΩΩ, and not the ΛΛΛ, that claimed it"."""
ITS_VERB = re.compile(
    r"\s*(?:\w+ly\s+|later\s+|also\s+|at\s+once\s+)*(?:called|condemned|deplored|rejected|dismissed|disowned|protested|apologi[sz]ed|praised|welcomed|regretted|admitted|denounced|branded)\b[^,;]*\s(?:and|but)\s"
)
""" "which [called it an outrage and] denied it": a relative clause whose first verb is the party's as well."""
OWN_SUBJECT = re.compile(r"^\W*(?:the\s+)?Ω+\s+(?:\w+ly\s+|later\s+|also\s+)*$")
""" "The group [said]"."""
APPOSED = re.compile(
    rf"[ΩΛ]+,\s+(?:an?|the|its|one\s+of\s+the)\s+(?:(?:[\w’'-]+\s+){{0,4}}?Ω+(?:[’']s?)?\s+(?:[\w-]+\s+){{0,2}}?{GROUP_WORDS}|(?:[\w-]+\s+){{0,3}}?{GROUP_WORDS}\s+(?:of|with|to|from)\s+(?:the\s+)?Ω+)\b[^,;]{{0,60}},\s+(?:\w+ly\s+|later\s+|has\s+|have\s+|had\s+)*$"
)
""" "The ΛΛΛ, an ΩΩΩ affiliate, ": the first of the two is the subject."""


class ClauseView:
    """One clause of an entry with the hedges of its sentence, and who is meant in it."""

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

    def party(self, offset: int, *, before: bool) -> Mention | None:
        """The named party nearest to a place of the clause, on one side."""
        if before:
            runs = list(re.finditer("[ΩΛ]+", self.text[:offset]))
            return self.entry.mention_at(self.span.start + runs[-1].start()) if runs else None
        run = re.search("[ΩΛ]+", self.text[offset:])
        return self.entry.mention_at(self.span.start + offset + run.start()) if run else None

    def subject(self, verb: int) -> tuple[Node, bool] | None:
        """Who does what a verb of the clause says: a party before it, or a pronoun that means one."""
        words = LATER.sub("", self.text[:verb])
        if WITH_OWN.search(f"{words} "):
            return self.page.group, True
        if BOTH.search(words) and "Ω" in self.entry.masked:
            return self.page.group, True
        if ITS_PEOPLE.fullmatch(words):
            last = self.spoken_of(self.span.start)
            return (last.node, last.is_own) if last else (self.page.group, True)
        named = self.party(verb, before=True)
        if named is None and WHICH_IT.fullmatch(words):
            last = self.spoken_of(self.span.start)
            return (last.node, last.is_own) if last else None
        if SORT_ITSELF.fullmatch(words) and "Λ" not in self.entry.masked:
            return self.page.group, True
        if self.clause.opener == "relative" and WHOSE.fullmatch(words) and self.is_whose():
            last = self.spoken_of(self.span.start)
            return (last.node, last.is_own) if last else None
        if SPOKESMAN.fullmatch(words):
            told = self.entry.mask(Span(self.entry.start, self.span.start))
            return None if AUTHORITY.search(told) else (self.page.group, True)
        if named is None and self.clause.opener == "relative" and not self.hangs_on_party():
            return None
        cleft = self.clause.opener == "relative" and CLEFT.match(self.entry.mask(self.sentence))
        if cleft:
            return self.page.group, True
        apposed = APPOSED.search(words)
        if apposed:
            by = self.entry.mention_at(self.span.start + apposed.start())
            return (by.node, by.is_own) if by else None
        if named is None and self.clause.opener == "relative" and ITS_VERB.match(words):
            last = self.spoken_of(self.span.start)
            return (last.node, last.is_own) if last else None
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
                r"\W*(?:(?:and|later|also|then|is|are|was|were|been|being|has|have|had|widely|often|\w+ly|spokes\w+|its|the|a|leaders?)\s*)+",
                words,
            )
        ):
            last = self.resumed() or self.spoken_of(self.span.start + verb)
            return (last.node, last.is_own) if last else (self.page.group, True)
        return None

    def is_whose(self) -> bool:
        """Whether the clause begins behind "whose"."""
        return self.page.plain[self.sentence.start : self.span.start].rstrip().endswith("whose")

    def spoken_of(self, offset: int) -> Mention | None:
        """The party that the words before a place are about: the last one that is not named besides another."""
        before = [m for m in self.entry.mentions if m.end <= offset]
        for mention in reversed(before):
            if not BESIDES.search(self.entry.mask(Span(self.entry.start, mention.start))):
                return mention
        return before[-1] if before else None

    def resumed(self) -> Mention | None:
        """The party before a relative clause between commas, which the clause behind it goes on about."""
        if self.clause.opener != "new":
            return None
        clauses = cut_clauses(self.page.plain, *self.sentence)
        at = next((n for n, c in enumerate(clauses) if c.span == self.span), 0)
        if at < 2 or clauses[at - 1].opener != "relative":
            return None
        head = PARTY_LAST.search(self.entry.mask(clauses[at - 2].span))
        return self.entry.mention_at(clauses[at - 2].span.start + head.start()) if head else None

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
        told = RANKED.sub(lambda ranked: " " * len(ranked.group()), "".join(words))
        return UNDOUBTED.sub(lambda sure: " " * len(sure.group()), told)

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
            and not (h.kind == "according" and COUNTS.search(h.label))
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
        if hedge.kind == "according" and self.names_own_word(hedge):
            return True
        before = self.text[: hedge.start - self.span.start]
        if hedge.kind == "says" and OWN_SUBJECT.search(before):
            return True
        return self.page.who(hedge.label) == self.page.group.id or bool(
            not hedge.label and re.search(r"Ω+(?:\s+[\w-]+){1,6}\s+and\s+$", before)
        )

    def names_own_word(self, hedge: Hedge) -> bool:
        """ "According to the ΩΩΩ's first communiqué": the account is the own group's."""
        behind = self.entry.mask(Span(hedge.end, self.sentence.end))
        return OWN_ACCOUNT.match(behind) is not None

    def leads_to_own(self, hedge: Hedge) -> bool:
        """ "bombs exploded, apparently as part of an ΩΩΩ campaign": the first word of the own group."""
        if hedge.aspect is not Aspect.DETAIL or not hedge.cue.casefold().endswith("ly"):
            return False
        at, last = hedge.start - self.span.start, hedge.end - self.span.start
        return "Ω" not in self.text[:at] and bool(re.match(r"[^,;]*Ω", self.text[last:]))

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
        re.search(
            r"\b(?:against|on|over|from|(?:freed|held|abducted|kidnapped|released|captured|wounded|taken|seized|tortured|beaten)\s+by)\s+(?:the\s+)?[ΩΛ]+[’']?s?\s*(?:\w+\s+){0,2}$",
            words,
        )
    )
