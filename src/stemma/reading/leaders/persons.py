"""What is told of a leader: what became of the person, which office it was, and how sure the leading is.

In go the sentences behind the head of a tenure, out come statements on the person. Example: "She was killed in
2004" is a fate, "Okello was the founder" a role. That a leader is not known is a statement on the group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.dates import Mode, When
from stemma.model.statement import MadeBy, Special
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over, is_aside
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.telling import date_in

UNKNOWN_LEADER = guarded(
    r"\b(?:leader(?:ship)?|emir|commander|head|chief)\b[^.;]{0,80}?"
    r"\b(?:is|are|remains?|was|were)\s+(?:currently\s+|still\s+)?"
    r"(?:unknown|not (?:publicly )?known|unclear|not clear|unidentified)\b",
    re.I,
)
UNKNOWN_WHO = guarded(
    r"\b(?:unknown|not known|unclear)\s+who\b[^.;]{0,40}\b(?:leads|led|heads)\b", re.I
)
FATES = (
    (
        "killed",
        guarded(
            r"\b(?:killed|assassinated|murdered|slain|shot dead|(?:his|her) (?:assassination|killing|murder))\b",
            re.I,
        ),
    ),
    ("executed", guarded(r"\b(?:executed|hanged|put to death)\b", re.I)),
    (
        "captured",
        guarded(
            r"\b(?:captured|arrested|detained|apprehended|imprisoned|(?:his|her) (?:capture|arrest|imprisonment))\b",
            re.I,
        ),
    ),
    ("surrendered", guarded(r"\bsurrendered\b", re.I)),
    (
        "died",
        guarded(r"\b(?:died|drowned|perished|succumbed|his death|her death|passed away)\b", re.I),
    ),
    (
        "deposed",
        guarded(r"\b(?:deposed|ousted|overthrown|expelled|replaced by|removed)\b", re.I),
    ),
    ("resigned", guarded(r"\b(?:resigned|stepped down|abdicated|retired|defected)\b", re.I)),
)
SUBJECT = re.compile(
    r"\s*(?:He|She|They|His|Her|Their|The\s+(?:person|man|woman|individual|figure)|(?:\w+ly\s+)?(?:Rumou?red|Reported|Alleged|Believed|Thought|Said|Suspected|Presumed|Assumed|Supposed|Considered)"
    r"|(?:Possib|Probab|Alleged|Reported|Presumab|Apparent|Like|Suppos|Purported)\w*ly)\b|\s*(?:The|An?|Its|Their|His|Her)\s+(?:suspected|alleged|reputed|presumed|supposed|putative|purported|apparent|likely|probable|possible|self-\w+)\b|.*\b(?:identity|name)\s+of\s+(?:the|its)\b|.*\bwho\s+(?:\w+ly\s+)?(?:led|leads|heads|headed|commanded|commands|ran)\b"
)
"""A pronoun, a hedge without a subject, or the question who it was."""
PRONOUN = re.compile(
    r"(?:\b(?:that|whether|if|believed|said|claimed|thought)|,)\s+(?:he|she)\s+(?:\w+\s+){0,4}\Z",
    re.I,
)
""" "claimed that [he had been] arrested"."""
LEADING = guarded(
    r"\b(?:le[da]d?s?|(?:held|kept|hold|keep)\s+(?:[\w-]+\s+){1,4}together|held\s+the\s+reins|leading|head(?:ed|s|ing)|command(?:s|ed|ing)?|t(?:ook|aken?)\s+(?:over|charge|command|the\s+helm)|assumed\s+(?:the\s+)?(?:command|control|leadership)|(?:no\s+more\s+than|merely|only|just)\s+an?\s+\w+|in\s+(?:charge|command|control|power)|at\s+the\s+(?:helm|head|top)|r[au]n(?:s|ning)?(?=\s+(?:the|it|its)\b)|direct(?:s|ed)(?=\s+(?:the|it|its)\b)|presid(?:es|ed)|chair(?:s|ed)|succeed(?:s|ed)|(?:overall\s+|first\s+)?(?:leader(?:ship)?|commander(?:-in-chief)?|emir|amir|head|chief|chairm[ae]n|chairperson|president|secretary(?:[-\s]general)?|brigadier|general|supremo|mastermind|number\s+one|figurehead|caliph|imam)(?!\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:wing|cell|branch|unit|brigade|battalion)))\b"
)
"""The words for leading the group itself."""
OFFICE = re.compile(
    r"\b(?!(?:members?|part|(?:co-)?founders?|critics?|enem(?:y|ies)|opponents?|supporters?|followers?|victims?|rivals?|all(?:y|ies)|wing|branch|fighters?|militants?|name|names|founding|formation|creation|"
    r"operations?|attacks?|structure|side|some|many|most|several|spokes\w+|associates?|hostages?|prisoners?|informers?|relatives?|origins?|ideology|goals?|suspected|accused|leaving|expulsion)\b)[a-z][\w-]{3,}\s+of\s+(?:the\s+)?\Z"
)
""" "the [strongman of the] LRF": an office, whatever it is called."""
ANOTHER_DEED = re.compile(
    r"\band\s+(?:then\s+|later\s+|also\s+)?\Z|\b(?:an?|the)\s+[\w-]+\s+that\s+\Z"
)
""" "led it and [may have] met", "by a vote that [some considered] unfair": told of something else."""
WHILE = re.compile(
    r"\b(?:before|after|when|while|until|since|once)\s+(?:he|she|[A-Z][\w’'-]*)\s+(?:\w+\s+){0,3}\Z"
)
""" "[allegedly] trained abroad before he became leader": what is hedged came beside the leading.

That it is unclear when somebody took over doubts the tenure.
"""
LONGEST_OFFICE = 40
"""Characters in which an office stands before the name of the group."""
ROLE = guarded(
    r"\b(?P<verb>(?:co-)?founded|served (?:also )?(?:as|on)|serves as|became|acted as|was appointed|was named|"
    r"was elected|took over|led|commanded|headed|was(?= (?:also )?(?:allegedly |reportedly )?(?:an?|the|its|one of)\b)|"
    r"was(?= \w+[’']s \w))",
    re.I,
)


class Telling:
    """What the sentences after a tenure's head say of the person."""

    def __init__(
        self,
        page: Page,
        person: str,
        name: str,
        *,
        fate: str | None = None,
        is_fated: bool = False,
    ) -> None:
        """Start with nothing told; with `is_fated` it is known by now what became of the person."""
        self.page, self.person = page, person
        bare = (word.rpartition("-")[2] for word in name.split())
        self.words = {word for word in bare if len(word) > 2 and word[0].isupper()}
        self.role: str | None = None
        self.fate = fate
        self.is_fated = is_fated

    def read(self, sentences: list[Sentence], head_end: int) -> list[str]:
        """Read every sentence; returns the ids of its statements."""
        ids = []
        for sentence in sentences:
            span = Span(max(sentence.start, head_end), sentence.body_end)
            if not self.page.plain[span.start : span.end].strip():
                continue
            if read_unknown_leader(self.page, sentence):
                continue
            ids += self.read_sentence(span)
        return ids

    def doubts_of_leading(self, sentences: list[Sentence], head_end: int) -> list[Hedge]:
        """Hedges of the clauses that say this person led: then the tenure is no firmer than they are."""
        doubts = []
        for sentence in sentences:
            span = Span(max(sentence.start, head_end), sentence.body_end)
            for found in self.leading_in(span):
                if self.is_subject(self.page.plain[span.start : found.end]):
                    doubts += [
                        hedge
                        for hedge in self.page.hedges(span)
                        if (
                            hedge.aspect in (Aspect.ATTRIBUTION, Aspect.SUPERLATIVE)
                            or self.leads_to(hedge, found)
                        )
                        and (hedge.is_remark or hedge.kind == "denied" or hedge.scope.holds(found))
                        and not is_aside(self.page.plain, span, found.start, hedge)
                        and not ANOTHER_DEED.search(self.page.plain, found.end, hedge.start)
                        and (
                            hedge.kind in ("unclear", "unknown")
                            or not WHILE.search(self.page.plain, hedge.end, found.start)
                        )
                    ]
        return list(dict.fromkeys(doubts))

    def leads_to(self, hedge: Hedge, leading: Span) -> bool:
        """Whether an aside hedges the leading itself: "Ouma, [allegedly] the head of the LRF, fled"."""
        words = self.page.plain[hedge.end : leading.start]
        return hedge.aspect is Aspect.DETAIL and hedge.end <= leading.start and "," not in words

    def leading_in(self, span: Span) -> Iterator[Span]:
        """Where a stretch speaks of leading the group: by a word for it, or by an office of the group's."""
        for found in LEADING.finditer(self.page.plain, *span):
            yield Span(*found.span())
        for mention in self.page.mentions.within(*span):
            if mention.is_own:
                start = max(span.start, mention.start - LONGEST_OFFICE)
                office = OFFICE.search(self.page.plain, start, mention.start)
                if office:
                    yield Span(*office.span())

    def read_sentence(self, span: Span) -> list[str]:
        """Fate, role, or a plain description; all with the sentence's doubt and date."""
        page, text = self.page, self.page.plain[span.start : span.end]
        when = date_in(page, span)
        doubt = doubt_over(page.plain, span, page.hedges(span), page.who)
        ids = []
        fate = None if self.is_fated else self.fate_of(text)
        if fate:
            self.fate = self.fate or fate
            doubted = self.doubt_of_fate(span)
            ids.append(page.state(self.person, "fate", fate, span, doubt=doubted, when=when))
        if ROLE.search(text):
            self.role = self.role or " ".join(text.split())
            told = "role"
        else:
            told = "description"
        ids.append(
            page.state(self.person, told, text, span, doubt=doubt, when=when, made_by=MadeBy.RULE,
                       rule=f"leader-{told}")
        )  # fmt: skip
        return ids

    def doubt_of_fate(self, span: Span) -> Doubt:
        """The hedges of a sentence, without charges and those of a clause that only goes on from what became of them."""
        plain = self.page.plain
        told = min((f.span() for _, p in FATES for f in [p.search(plain, *span)] if f))
        first, last = told
        hedges = [
            hedge
            for hedge in self.page.hedges(span)
            if hedge.kind not in ("accused", "blamed")
            and not hedge.cue.casefold().startswith("suspicion")
            and not (hedge.kind in ("unclear", "unverified") and hedge.aspect is Aspect.DETAIL)
            and not is_aside(plain, span, first, hedge)
            and not ANOTHER_DEED.search(plain, last, hedge.start)
        ]
        return doubt_over(plain, span, hedges, self.page.who)

    def fate_of(self, text: str) -> str | None:
        """What became of this leader; a death of somebody else is none of theirs."""
        for fate, pattern in FATES:
            found = pattern.search(text)
            if found and self.is_subject(text[: found.start()]):
                return fate
        return None

    def is_subject(self, before: str) -> bool:
        """Whether the sentence up to the verb speaks of this person, by name or pronoun."""
        if not before.strip(' ,;“"') or SUBJECT.match(before) or before.rstrip().endswith(";"):
            return True
        return PRONOUN.search(before) is not None or any(word in before for word in self.words)


def read_unknown_leader(page: Page, sentence: Sentence) -> bool:
    """State that there is a leader whom the text does not know."""
    found = UNKNOWN_LEADER.search(
        page.plain, sentence.start, sentence.body_end
    ) or UNKNOWN_WHO.search(page.plain, sentence.start, sentence.body_end)
    if not found:
        return False
    span = Span(*found.span())
    when = When("/..", Mode.THROUGHOUT, page.lasts_until(span), as_written=found.group())
    page.state(page.group.id, "leader", Special.SOME, span, when=when)
    return True
