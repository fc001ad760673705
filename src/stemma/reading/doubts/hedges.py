"""Hedges: the words by which a text keeps its distance, and what they do to a statement.

In goes a stretch, out come `Hedge`s with their cue, their `Doubt` and what is hedged: the
attribution, a motive, a number and so on (`aspects`). Example: "The government blamed the group, but
this has not been verified" is one voice that blames, and doubt of the profile about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stemma.model.records import record
from stemma.model.statement import Act, Certainty, Polarity, Stance, Voice
from stemma.model.text import Span
from stemma.reading.clauses import clause_at, cut_clauses
from stemma.reading.doubts.aspects import Aspect, aspect_of
from stemma.reading.doubts.cues import find_cues, kind_of
from stemma.reading.doubts.doubt import PLAIN, Doubt, with_cue
from stemma.reading.doubts.voices import NOBODY, SPOKEN, named_source, speaker

PASSIVE = "(passive)"
"""The label of a voice that the text leaves unnamed."""
VOICED = {
    "alleged": Act.ALLEGES, "reported": Act.REPORTS, "claimed": Act.CLAIMS, "denied": Act.DENIES,
    "blamed": Act.BLAMES, "accused": Act.ACCUSES, "suspected": Act.SUSPECTS, "according": Act.REPORTS,
    "estimated": Act.ESTIMATES, "number": Act.ESTIMATES, "judged": Act.REPORTS,
}  # fmt: skip
SAID = {
    "suggest": Act.SUGGESTS, "alleg": Act.ALLEGES, "claim": Act.ALLEGES, "believ": Act.SUSPECTS, "argu": Act.SUGGESTS,
    "estimat": Act.ESTIMATES, "speculat": Act.SUSPECTS, "indicat": Act.SUGGESTS, "assert": Act.ALLEGES, "suspect": Act.SUSPECTS,
    "contend": Act.ALLEGES, "insist": Act.ALLEGES, "maintain": Act.ALLEGES, "confirm": Act.CONFIRMS, "said": Act.STATES, "say": Act.STATES,
    "stat": Act.STATES, "announc": Act.STATES, "admit": Act.CONFIRMS, "acknowledg": Act.CONFIRMS, "think": Act.SUSPECTS,
    "thought": Act.SUSPECTS, "testif": Act.ALLEGES, "charg": Act.ALLEGES, "assum": Act.SUSPECTS,
    "assess": Act.SUSPECTS, "surmise": Act.SUSPECTS, "theori": Act.SUSPECTS, "hypothesi": Act.SUSPECTS, "posit": Act.SUGGESTS,
    "conjectur": Act.SUSPECTS, "boast": Act.CLAIMS, "whisper": Act.ALLEGES, "trac": Act.REPORTS, "inferr": Act.SUSPECTS, "presum": Act.SUSPECTS, "held": Act.ALLEGES, "hold": Act.ALLEGES,
}  # fmt: skip
VAGUE = re.compile(
    r"(?:(?:an?|the)\s+(?:unnamed|anonymous|unidentified|unsigned|undated|unattributed|single|lone|former|pamphlet|rumou?r)|one|certain|some|many|several|most|others?|various|unnamed|anonymous|unconfirmed|multiple|conflicting|rumou?rs|(?:(?:its|their|his|her|the|some|many)\s+)?(?:\w+\s+)?(?:critics|opponents|rivals|enemies|detractors|adversaries))\b",
    re.I,
)
"""Speakers nobody can ask: what they say is no more than suggested."""
REMARK = re.compile(
    r"\W*(?:this|that|these|(?:the|such)\s+(?:claims?|charges?|allegations?|accusations?|reports?|links?))\b",
    re.I,
)
"""How a clause begins that speaks of what was said before it."""
NEGATED = re.compile(
    r"\b(?:not|never|without|nor|refused\s+to|declined\s+to|yet\s+to)\s+(?:yet\s+|publicly\s+|been\s+|officially\s+|ever\s+)*$",
    re.I,
)
"""What stands before a verb of saying that did not happen."""
UNDOUBTED = re.compile(
    r"\b(?:no|little|without|beyond)\s+(?:any\s+|an?\s+|much\s+|real\s+|serious\s+|reasonable\s+)?$"
    r"|\b(?:nobody|no\s+one|none|few(?:\s+(?:people|observers|analysts))?)\s+(?:\w+ly\s+)?$",
    re.I,
)
"""What stands before a doubt that nobody has."""
RANKED = re.compile(r"\b(?:first|most|worst|best|[a-z]{3,}est)\b")
NEAR = 60
"""Characters behind a judgement in which a rank may stand: "consider it the deadliest"."""
ANOTHER_YEAR = re.compile(r"\b(?:1[89]|20)\d\d")
"""A date before a dating makes that a rival one."""
TRAILED = re.compile(r"\s*(?:[.,]|\()")
"""What follows a speaker named behind what is said."""
SPEAKING = frozenset({"claimed", "denied", "blamed", "accused", "says"})
ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.OPEN)


@record
@dataclass(frozen=True, slots=True)
class Hedge:
    """One cue and what it does."""

    start: int
    end: int
    cue: str
    """As printed."""
    kind: str
    """alleged, claimed, blamed, possible, unclear ...: the pattern's name."""
    doubt: Doubt
    aspect: Aspect
    """What is hedged."""
    scope: Span
    """The clause it governs."""
    label: str = ""
    """The speaker as printed; empty where nobody speaks."""
    about_before: bool = False
    """Whether its clause begins with "this" or "the claim"."""

    @property
    def is_remark(self) -> bool:
        """Whether it doubts what the sentence has just said: "but this is disputed"."""
        return self.kind == "unverified" or (self.kind == "unclear" and self.about_before)

    @property
    def is_unknown(self) -> bool:
        """Whether it says that something exists and is not known: the value is `some`."""
        return self.kind == "unknown"


def find_hedges(text: str, start: int, end: int) -> list[Hedge]:
    """All hedges of a stretch, in order; that nobody claims something hedges nothing."""
    hedges = (made(text, start, end, found) for found in find_cues(text, start, end))
    return [h for h in hedges if not NOBODY.match(h.label) and not is_negated(text, start, h)]


def is_aside(text: str, span: Span, at: int, hedge: Hedge) -> bool:
    """Whether a hedge stands in a clause of time, of cause or about a noun, and a place does not."""
    if hedge.is_remark or hedge.kind in ("proviso", "according"):
        return False
    return any(
        clause.opener in ("relative", "adverbial")
        and clause.span.start <= hedge.start < clause.span.end
        and not clause.span.start <= at < clause.span.end
        for clause in cut_clauses(text, span.start, span.end)
    )


def is_negated(text: str, start: int, hedge: Hedge) -> bool:
    """Whether the text says that nobody did so: "never claimed", "was not accused", "no doubt"."""
    if hedge.cue.startswith("doubt"):
        return UNDOUBTED.search(text, max(start, hedge.start - 40), hedge.start) is not None
    return hedge.kind in SPEAKING and bool(
        NEGATED.search(text, max(start, hedge.start - 40), hedge.start)
    )


def made(text: str, start: int, end: int, found: re.Match[str]) -> Hedge:
    """The hedge of a match."""
    kind = kind_of(found)
    label = speaker_of(text, start, end, found, kind)
    doubt = with_cue(doubt_of(kind, found, label, start), found.group())
    scope = scope_of(text, start, end, found, kind)
    about_before = REMARK.match(text, scope.start, end) is not None
    aspect = aspect_of(text, Span(start, end), found, kind)
    return Hedge(
        found.start(), found.end(), found.group(), kind, doubt, aspect, scope, label, about_before
    )


def scope_of(text: str, start: int, end: int, found: re.Match[str], kind: str) -> Span:
    """What a cue governs: its clause; sources and missing proof govern the whole sentence."""
    if kind in ("unverified", "according", "proviso") or TRAILED.match(text, end_of(found), end):
        return Span(start, end)
    return clause_at(text, start, end, found.start())


def end_of(found: re.Match[str]) -> int:
    """The end of a match of a verb of saying; else a place where no stop is looked for."""
    return found.end() if found["says"] else len(found.string)


def doubt_of(kind: str, found: re.Match[str], label: str, start: int) -> Doubt:
    """What a cue of this kind sets."""
    if kind == "unverified":
        return Doubt(stance=Stance.DOUBTS)
    if kind in ("unclear", "unknown"):
        return Doubt(polarity=Polarity.UNKNOWN)
    if kind in ("possible", "proviso"):
        return Doubt(certainty=Certainty.POSSIBLE)
    if kind == "dated":
        rival = (
            Stance.DOUBTS
            if ANOTHER_YEAR.search(found.string, start, found.start())
            else Stance.ASSERTS
        )
        vague = VAGUE.match(found.group()) is not None
        voice = Voice(Act.SUGGESTS if vague else Act.REPORTS, None, label or PASSIVE)
        return Doubt((voice,), stance=rival)
    if kind == "probable":
        return Doubt(certainty=Certainty.PROBABLE)
    if kind == "judged" and not RANKED.search(found.string, found.end(), found.end() + NEAR):
        return Doubt((Voice(Act.SUGGESTS, None, label or PASSIVE),))
    act = VOICED.get(kind) or said(found["says"] or found["crowdverb"])
    if kind in ("crowd", "according") and act in (Act.STATES, Act.REPORTS) and VAGUE.match(label):
        act = Act.SUGGESTS
    polarity = Polarity.NO if kind == "denied" else Polarity.YES
    unsure = kind == "reported" and not label
    certainty = Certainty.PROBABLE if unsure else Certainty.CERTAIN
    return Doubt((Voice(act, None, label or PASSIVE),), certainty, polarity)


def said(verb: str) -> Act:
    """The act of a verb of saying."""
    return next((act for stem, act in SAID.items() if verb.startswith(stem)), Act.REPORTS)


def speaker_of(text: str, start: int, end: int, found: re.Match[str], kind: str) -> str:
    """Who speaks: before an active verb, after "by" or "according to"; empty for nobody."""
    first, last = found.span()
    if kind == "dated":
        return " ".join(found.group().split()[:-2])
    if kind == "crowd":
        words = text[first : found.start("crowdverb")]
        return SPOKEN.sub("", " ".join(words.split()))
    if kind == "judged":
        words = found.group().removeprefix("what ")
        crowd = words.split()[0] if words[0] in "smSM" else ""
        return crowd or speaker(text, start, end, first, last)
    if kind == "according":
        return named_source(text, last, end)
    if kind in SPEAKING:
        return speaker(text, start, end, first, last)
    if found.group().endswith((" by", " to", "suspected", "that")) and kind != "probable":
        return speaker(text, start, end, first, last) if is_by(text, first, last, end) else ""
    return ""


def is_by(text: str, first: int, last: int, end: int) -> bool:
    """Whether a passive names its agent right away ("was reported by", "suspected by")."""
    return text[first:last].endswith(" by") or text.startswith(" by ", last, end)


def doubt_over(
    text: str, span: Span, hedges: Iterable[Hedge], resolve: Callable[[str], str | None]
) -> Doubt:
    """All hedges that govern a stretch, as one `Doubt`: voices outermost first, the weakest certainty."""
    total = PLAIN
    cues = []
    for hedge in hedges:
        if not hedge.scope.overlaps(span):
            continue
        cues.append(hedge.cue)
        total = joined(total, hedge, resolve)
    return with_cue(total, "; ".join(dict.fromkeys(cues)) or None) if cues else PLAIN


def joined(total: Doubt, hedge: Hedge, resolve: Callable[[str], str | None]) -> Doubt:
    """One more hedge; a second voice of the same act is the same voice."""
    doubt = hedge.doubt
    voices = tuple(
        Voice(v.act, resolve(v.label) if v.label != PASSIVE else None, v.label, v.at)
        for v in doubt.voices
    )
    known = {voice.act for voice in total.voices}
    return Doubt(
        voices=(*total.voices, *(v for v in voices if v.act not in known)),
        certainty=max(total.certainty, doubt.certainty, key=ORDER.index),
        polarity=doubt.polarity if doubt.polarity is not Polarity.YES else total.polarity,
        stance=doubt.stance if doubt.stance is not Stance.ASSERTS else total.stance,
    )
