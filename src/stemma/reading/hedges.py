"""Hedges: the words by which a text keeps its distance, and what they do to a statement.

In goes a stretch, out come `Hedge`s with their cue, their `Doubt` and what is hedged: the
attribution, a motive, a number, a superlative, a link. Example: "The government blamed the group, but
this has not been verified" is one voice that blames, and doubt of the profile about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from stemma.model.statement import Act, Certainty, Polarity, Stance, Voice
from stemma.model.text import Span
from stemma.reading.doubt import PLAIN, Doubt

PASSIVE = "(passive)"
"""The label of a voice that the text leaves unnamed."""
CROWD = (
    r"(?:[Ss]ome|[Mm]any|[Ss]everal|[Mm]ost|[Oo]ther|[Oo]thers|[Vv]arious|[Uu]nnamed|[Aa]nonymous)(?:\s+(?:\w+\s+)?(?:sources|reports|analysts|observers|"
    r"experts|officials|scholars|accounts|researchers|commentators|media|journalists|critics|witnesses|authorities))?"
    r"|(?:[Aa]nalysts|[Oo]bservers|[Ee]xperts|[Ss]ources|[Rr]eports|[Ss]cholars|[Cc]ritics|[Rr]esearchers|[Cc]ommentators)"
)
CUES = re.compile(
    r"\b(?:"
    rf"(?P<crowd>(?:{CROWD})\s+(?:have\s+|has\s+|had\s+|also\s+)*(?P<crowdverb>suggest|alleg|claim|believ|argu|say|said|report|estimat|assert|speculat|indicat|maintain)\w*)"
    r"|(?P<judged>(?:what\s+)?(?:some|many|most|several)\s+(?:\w+\s+)?(?:consider|regard|call|describe|see)\w*|(?:widely|generally|often)\s+(?:considered|regarded|seen))"
    r"|(?P<alleged>allegedly|purportedly|supposedly|(?:is|are|was|were|been)\s+alleged(?:\s+to)?|alleged(?=\s+\w))"
    r"|(?P<reported>reportedly|(?:is|are|was|were|been)\s+(?:reported|said|rumou?red)\s+to)"
    r"|(?P<claimed>claim(?:ed|s|ing)?\s+(?:\w+\s+){0,2}?(?:responsibility|credit)|(?:took|taken|taking)\s+(?:full\s+)?(?:responsibility|credit))"
    r"|(?P<denied>den(?:y|ied|ies|ying)\s+(?:\w+\s+){0,2}?(?:responsibility|involvement|role|having|any|that|the|being|its|links?|it)|disavowed|rejected\s+(?:the\s+)?(?:claims?|allegations?|accusations?))"
    r"|(?P<blamed>blam(?:ed|es|ing))"
    r"|(?P<accused>accus(?:ed|es|ing))"
    r"|(?P<suspected>suspected|suspects?(?=\s+(?:that|the)\b)|suspicion)"
    r"|(?P<unverified>(?:has|have|had|was|were|is|are|could)\s+(?:not|never)\s+been\s+(?:independently\s+|officially\s+)?(?:verified|confirmed|corroborated|substantiated|proven)"
    r"|(?:could|can)\s*not\s+be\s+(?:independently\s+)?(?:verified|confirmed)|unverified|unconfirmed|unsubstantiated|lack(?:s|ed)?\s+confirmation)"
    r"|(?P<unclear>(?:[Ii]t\s+)?(?:is|was|remains|remained)\s+(?:un|not\s+)(?:clear|certain)(?:\s+(?:if|whether|who|how|what|to\s+what))?|unclear\s+(?:if|whether|who)|disputed|contested)"
    r"|(?P<unknown>(?:is|are|was|were|remains?|remained)\s+(?:not\s+(?:publicly\s+)?known|unknown))"
    r"|(?P<possible>[Ii]t\s+is\s+possible(?:\s+that)?|possibly|perhaps|potentially|possible\s+(?:\w+\s+)?(?:connections?|links?|ties|affiliation|involvement)|possible(?=\s+\w)|(?:may|might|could)\s+(?:also\s+)?have\s+been|(?:may|might|could)\s+(?:also\s+|still\s+)?(?:have|be)\b)"
    r"|(?P<probable>probably|likely|presumably|apparently|(?:is|are|was|were)\s+(?:widely\s+)?(?:believed|thought|presumed|assumed|considered)\s+to|(?:is|are)\s+believed|seems?\s+to|appears?\s+to|appeared\s+to)"
    r"|(?P<according>[Aa]ccording\s+to\s+)"
    r"|(?P<estimated>(?:is|are|was|were)\s+estimated\s+(?:to|at)|an?\s+estimated|estimates?(?=\s+(?:of|that|put|range|vary)))"
    r"|(?P<number>(?:at\s+least|around|about|approximately|roughly|nearly|almost|more\s+than|up\s+to|as\s+many\s+as|fewer\s+than|over)(?=\s+(?:\d|an?\s+hundred|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|twenty|thirty|forty|fifty|sixty|hundred|a\s+dozen|dozens)))"
    r"|(?P<says>(?:said|says|stated|states|announced|reported|reports|asserted|asserts|alleges|claims?|claimed|argues?|argued|believes?|suggests?|suggested|estimates|indicated|concluded|maintains)\s+that)"
    r")(?!\w)"
)
QUICK = re.compile(
    r"alleg|purport|suppos|report|rumou|claim|respons|credit|den[iy]|disavow|reject|blam|accus|suspect|suspic|verif|confirm|"
    r"corrob|substan|clear|certain|disput|contest|known|possib|perhaps|potential|may |might |could |probab|likely|presum|"
    r"apparent|believ|thought|assum|consider|regard|seem|appear|ccording|estimat|least|around|about|approx|roughly|nearly|"
    r"almost|more than|up to|as many|fewer|over |said|says|stat|announc|assert|argu|suggest|indicat|conclud|maintain|call|descri|see|specul"
)
BOUNDARY = re.compile(
    r"[;—–]|,\s+(?=(?:but|while|although|though|whereas|which|and|yet|however)\b)|\b(?:but|while|although|whereas)\b"
)
SPEAKER_EDGE = re.compile(r"[,;:—–(]|\b(?:that|which|who|and|but|while|although|after|when|as)\b")
TRAILING = re.compile(
    r"(?:\s+(?:has|have|had|also|later|initially|publicly|subsequently|first|then|immediately|officially|originally|repeatedly|"
    r"never|often|soon|quickly|both|is|are|was|were|been|being|be|not|did|do|does|allegedly|reportedly))+$",
    re.I,
)
BY = re.compile(
    r"[^.;,]{0,60}?\bby\s+(?P<who>(?:the\s+|an?\s+)?[^,.;()]{2,60}?)(?=\s+(?:for|of|to|in|on|as|that|and|who|which|after|with)\b|[,.;()]|$)"
)
ACCORDING_WHO = re.compile(r"(?P<who>(?:the\s+|an?\s+)?[^,.;()]{2,80}?)(?=[,.;()]|$)")
AUXILIARY = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?$", re.I)
MOTIVE = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:in\s+(?:response|retaliation|revenge|reaction|reprisal|protest)|because|as\s+(?:revenge|retaliation)|to\s+avenge|"
    r"motivated|due\s+to|aimed\s+at|intended)\b",
    re.I,
)
LINK = re.compile(r"(?:affiliat|connect|link|\bties\b|\btied\b|associat|loyal|belong)", re.I)
ACTS = {
    "suggest": Act.SUGGESTS, "alleg": Act.ALLEGES, "claim": Act.CLAIMS, "believ": Act.SUSPECTS, "argu": Act.SUGGESTS,
    "estimat": Act.ESTIMATES, "speculat": Act.SUSPECTS, "indicat": Act.SUGGESTS, "assert": Act.CLAIMS,
}  # fmt: skip


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
    aspect: str
    """attribution, motive, superlative, number, link."""
    scope: Span
    """The clause it governs."""
    label: str = ""
    """The speaker as printed; empty where nobody speaks."""


def find_hedges(text: str, start: int, end: int) -> list[Hedge]:
    """All hedges of a stretch, in order."""
    if not QUICK.search(text, start, end):
        return []
    return [made(text, start, end, found) for found in CUES.finditer(text, start, end)]


def made(text: str, start: int, end: int, found: re.Match[str]) -> Hedge:
    """The hedge of a match."""
    kind = next(name for name in KINDS if found[name])
    label = speaker(text, start, end, found, kind)
    scope = (
        Span(start, end)
        if kind in ("unverified", "according")
        else clause(text, start, end, found.start())
    )
    doubt = replace(doubt_of(kind, found, label), cue=found.group())
    return Hedge(
        found.start(),
        found.end(),
        found.group(),
        kind,
        doubt,
        aspect_of(text, end, found, kind),
        scope,
        label,
    )


KINDS = (
    "crowd", "judged", "alleged", "reported", "claimed", "denied", "blamed", "accused", "suspected",
    "unverified", "unclear", "unknown", "possible", "probable", "according", "estimated", "number", "says",
)  # fmt: skip
VOICED = {
    "alleged": Act.ALLEGES, "reported": Act.REPORTS, "claimed": Act.CLAIMS, "denied": Act.DENIES,
    "blamed": Act.BLAMES, "accused": Act.ACCUSES, "suspected": Act.SUSPECTS, "according": Act.REPORTS,
    "estimated": Act.ESTIMATES, "number": Act.ESTIMATES, "judged": Act.REPORTS,
}  # fmt: skip


def doubt_of(kind: str, found: re.Match[str], label: str) -> Doubt:
    """What a cue of this kind sets."""
    if kind == "unverified":
        return Doubt(stance=Stance.DOUBTS)
    if kind in ("unclear", "unknown"):
        return Doubt(polarity=Polarity.UNKNOWN)
    if kind == "possible":
        return Doubt(certainty=Certainty.POSSIBLE)
    if kind == "probable":
        return Doubt(certainty=Certainty.PROBABLE)
    act = VOICED.get(kind) or crowd_act(found[kind] if kind == "says" else found["crowdverb"])
    voice = Voice(act, None, label or PASSIVE)
    polarity = Polarity.NO if kind == "denied" else Polarity.YES
    return Doubt(voices=(voice,), polarity=polarity)


def crowd_act(verb: str) -> Act:
    """The act of a verb of saying."""
    return next(
        (act for stem, act in ACTS.items() if verb.casefold().startswith(stem)), Act.REPORTS
    )


def speaker(text: str, start: int, end: int, found: re.Match[str], kind: str) -> str:
    """Who speaks: before an active verb, after "by" or "according to"; empty for nobody."""
    if kind == "crowd":
        words = found["crowd"]
        return " ".join(words[: found.start("crowdverb") - found.start()].split()).removesuffix(
            " have"
        )
    if kind == "judged":
        return (
            found.group().split()[0]
            if not found.group().startswith("what")
            else found.group().split()[1]
        )
    if kind == "according":
        who = ACCORDING_WHO.match(text, found.end(), end)
        return " ".join(who["who"].split()) if who else ""
    if kind not in ("claimed", "denied", "blamed", "accused", "suspected", "says"):
        return ""
    if AUXILIARY.search(text, max(start, found.start() - 24), found.start()):
        who = BY.match(text, found.end(), end)
        return " ".join(who["who"].split()) if who else ""
    if kind == "suspected" and not found.group().startswith("suspects"):
        return ""
    return before(text, start, found.start())


def before(text: str, start: int, cue: int) -> str:
    """The noun phrase that ends before the verb."""
    words = text[max(start, cue - 120) : cue]
    edges = list(SPEAKER_EDGE.finditer(words))
    phrase = words[edges[-1].end() :] if edges else words
    phrase = TRAILING.sub("", " " + " ".join(phrase.split())).strip()
    return phrase if phrase and len(phrase) < 90 else ""


def clause(text: str, start: int, end: int, cue: int) -> Span:
    """The clause around a cue."""
    first, last = start, end
    for edge in BOUNDARY.finditer(text, start, end):
        if edge.end() <= cue:
            first = edge.end()
        elif edge.start() > cue:
            last = edge.start()
            break
    return Span(first, last)


def aspect_of(text: str, end: int, found: re.Match[str], kind: str) -> str:
    """What the cue hedges."""
    if kind == "number":
        return "number"
    if kind == "judged":
        return "superlative"
    if MOTIVE.match(text, found.end(), end):
        return "motive"
    if kind in ("possible", "crowd", "suspected", "probable", "alleged", "reported") and (
        LINK.search(text, found.start(), min(end, found.end() + 200))
    ):
        return "link"
    return "attribution"


ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.OPEN)


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
    return replace(total, cue="; ".join(dict.fromkeys(cues)) or None)


def joined(total: Doubt, hedge: Hedge, resolve: Callable[[str], str | None]) -> Doubt:
    """One more hedge."""
    doubt = hedge.doubt
    voices = tuple(
        replace(v, who=resolve(v.label) if v.label != PASSIVE else None) for v in doubt.voices
    )
    known = {voice.act for voice in total.voices}
    return Doubt(
        voices=(*total.voices, *(v for v in voices if v.act not in known)),
        certainty=max(total.certainty, doubt.certainty, key=ORDER.index),
        polarity=doubt.polarity if doubt.polarity is not Polarity.YES else total.polarity,
        stance=doubt.stance if doubt.stance is not Stance.ASSERTS else total.stance,
    )
