"""Making hits: what a frame tells, with the date, the doubt and the kinds of support of its clause.

In goes a rule with the place where it fits, out comes a `Hit`. Example: "@O reportedly trained @0 in 2004"
is support by the own group, reported, from 2004.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from stemma.model.nodes import Node, RelationKind
from stemma.model.statement import Act, Voice
from stemma.model.text import Span
from stemma.reading.clauses import cut_clauses
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.authorities import as_charge, is_involved
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over
from stemma.reading.page import Page
from stemma.reading.relations.conjuncts import is_named_before, named_behind
from stemma.reading.relations.dates import clause_of, date_of
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.shapes import Rule
from stemma.reading.sponsors import kinds_of_support

TELLING = (Act.STATES, Act.REPORTS, Act.CONFIRMS, Act.CLAIMS)
"""What is only said, not doubted."""


def made(rule: Rule, node: Node, sentence: Sentence, page: Page, frame: Span | None = None) -> Hit:
    """The hit with the date, doubt and kinds of support of its clause."""
    span = Span(sentence.start, sentence.body_end)
    frame = frame or span
    clause = clause_of(sentence, frame, page)
    parties = (page.group.id, node.id)
    hedges = []
    for hedge in page.hedges(span):
        member = named_behind(page, hedge, span)
        if member == node.id:
            hedges.append(hedge)
        elif member and is_named_before(page, hedge, node.id, span):
            continue
        elif is_of_tie(page, span, hedge, frame, clause, rule, parties):
            hedges.append(hedge)
    doubt = doubt_over(page.plain, span, hedges, page.who) if hedges else PLAIN
    if doubt == PLAIN:
        doubt = reported_over(page.plain, span.start, frame)
    if doubt.voices:
        speakers = {h.label for h in hedges if speaks_itself(page, h)}
        doubt = replace(doubt, voices=tuple(as_word(v, parties, speakers) for v in doubt.voices))
    kinds: tuple[str, ...] = ()
    if rule.kind is RelationKind.SUPPORT:
        kinds = kinds_of_support(page.plain, *span)
    when = date_of(page, clause, frame, rule, node)
    return Hit(rule.kind, node, rule.other_acts, span, rule.name, doubt, when, kinds, rule.is_weak)


def is_of_tie(
    page: Page,
    span: Span,
    hedge: Hedge,
    frame: Span,
    clause: Span,
    rule: Rule,
    parties: tuple[str, str],
) -> bool:
    """Whether a hedge of the sentence touches what the frame tells."""
    told = (
        hedge.aspect in (Aspect.ATTRIBUTION, Aspect.LINK)
        or is_judgement(hedge)
        or is_adverb_of(page, hedge, frame)
        or is_said_of(page, hedge, frame)
        or is_suspicion_of(page, hedge, frame)
        or is_adjective_of(page, hedge, frame)
    )
    reaches = (
        clause.start <= hedge.start < clause.end
        or hedge.is_remark
        or hedge.kind in ("according", "proviso")
        or is_of_mandate(page, hedge, rule)
        or is_of_deal(page, hedge, frame)
    )
    return (
        told
        and reaches
        and not is_beside(page, span, hedge, frame, rule)
        and not (
            hedge.kind == "says"
            and hedge.doubt.voices[0].act in TELLING
            and is_plain(hedge, page, parties)
        )
    )


def speaks_itself(page: Page, hedge: Hedge) -> bool:
    """Whether the speaker stands before the verb: "the group claimed that", not "it was claimed that ... by the group"."""
    before = page.plain[max(0, hedge.start - len(hedge.label) - NEAR) : hedge.start]
    return bool(hedge.label) and hedge.label in before


def as_word(voice: Voice, parties: tuple[str, str], speakers: Collection[str]) -> Voice:
    """What one of the two says of their tie it claims, and neither alleges nor charges; another's word may be a charge."""
    is_own = voice.who in parties or ITSELF.fullmatch(voice.label or "")
    if not is_own or voice.label not in speakers:
        return as_charge(voice)
    return replace(voice, act=Act.CLAIMS) if voice.act is Act.ALLEGES else voice


def is_plain(hedge: Hedge, page: Page, parties: tuple[str, str]) -> bool:
    """Whether who says it is no other side and no witness: a report, or the word of one of the two."""
    return not is_involved(hedge.label) or page.who(hedge.label) in parties


ITSELF = re.compile(
    r"[Tt]he\s+(?:group|organi[sz]ation|movement|[Ff]ront|[Pp]arty|militia|network|[Bb]rigade|[Ff]action|[Cc]ouncil|[Ll]eague)"
)
"""The own group as a speaker without its name."""


DEAL = re.compile(
    r"\b(?:agreement|arrangement|deal|understanding|pact|bargain|contract|accord|plan|scheme)s?\b[^.;]{0,60}?,?\s(?:(?:by|under|through|in|with|according\s+to)\s+which|whereby)\b"
)


def is_of_deal(page: Page, hedge: Hedge, frame: Span) -> bool:
    """Whether it is the deal by which it happened that is hedged: "is suspected of an agreement by which @0 armed @O"."""
    return (
        hedge.kind in ("suspected", "alleged", "reported", "possible", "probable", "accused")
        and hedge.end <= frame.end
        and DEAL.search(page.plain, hedge.end, frame.end) is not None
    )


MANDATE = re.compile(
    r"\b(?:he|she|it|they|this|the\s+(?:man|speaker|person|caller|commander))(?:\s+who\s+[^.;,]{3,90}?)?\s+(?:\w+ly\s+|had\s+|was\s+)?(?:spoke|speaks|speaking|represent\w*|acted|acting|entitled|authori[sz]ed|empowered)\b[^.;]{0,40}"
)


def is_of_mandate(page: Page, hedge: Hedge, rule: Rule) -> bool:
    """Whether it is open if who pledged spoke for the group: "it is unclear whether he acted for it"."""
    return (
        rule.kind is RelationKind.PLEDGE
        and hedge.kind in ("unclear", "unknown")
        and MANDATE.match(page.plain[hedge.end : hedge.end + 180].lstrip()) is not None
    )


def is_adverb_of(page: Page, hedge: Hedge, frame: Span) -> bool:
    """Whether it stands inside the frame, or leads to it: "which @O reportedly helped to arm", "apparently arranged for @0 to train @O"."""
    if hedge.aspect is not Aspect.DETAIL or hedge.kind not in (
        "alleged",
        "reported",
        "possible",
        "probable",
    ):
        return False
    if not hedge.cue.endswith(("ly", " to", " have", "likelihood")):
        return False
    if frame.start <= hedge.start < frame.end:
        return True
    return (
        hedge.end <= frame.start
        and LEADING.fullmatch(page.plain, hedge.end, frame.start) is not None
    )


LEADING = re.compile(r",?\s+(?:(?!(?:and|but|which|who|that|while)\b)[\w’'-]+\s+){0,4}")
"""What may stand between a hedge and the verb that it hedges."""


def is_said_of(page: Page, hedge: Hedge, frame: Span) -> bool:
    """Whether the tie is what is said, in whatever clause: "from which investigators inferred that @O and @0 had allied"."""
    return (
        hedge.kind == "says"
        and hedge.cue.endswith("that")
        and hedge.end <= frame.start
        and LEADING.fullmatch(page.plain, hedge.end, frame.start) is not None
    )


def is_suspicion_of(page: Page, hedge: Hedge, frame: Span) -> bool:
    """Whether the deed that somebody is suspected of is the frame's: "@O was suspected of working with @0"."""
    return (
        hedge.kind in ("suspected", "accused")
        and frame.start <= hedge.start < frame.end
        and page.plain.startswith(" of ", hedge.end)
    )


TIE = r"(?:feud|alliance|pact|ties?|links?|merger|fusion|split|pledge|oath|support|funding|training|co-?operation|collaboration|relations(?:hip)?|connections?|affiliat\w+|member\w*|offshoot|splinter|ally|allies|rival\w*|enem\w+|wing|branch|arm|front|successor|heirs?|continuation|reincarnation|incarnation|revival|rebirth|rebranding|remnant|predecessor|forerunner|faction|subsidiary|joint|union|agreement|accord|deal|partnership|conflict|war|hostilit\w+|sponsor\w*|patron\w*|backers?|backing|arrangement|understanding)"
ADJECTIVE = re.compile(rf"\s+(?:[a-z-]+\s+){{0,2}}?{TIE}\b")
ADJECTIVES = frozenset(("alleged", "supposed", "purported", "presumed", "suspected", "possible", "reported", "apparent", "putative", "reputed"))  # fmt: skip


def is_adjective_of(page: Page, hedge: Hedge, frame: Span) -> bool:
    """Whether it stands before the noun that tells of the tie: "put it down to a presumed feud with @0"."""
    return (
        hedge.aspect is Aspect.DETAIL
        and hedge.cue.lower() in ADJECTIVES
        and frame.start - NEAR <= hedge.start < frame.end
        and ADJECTIVE.match(page.plain, hedge.end) is not None
    )


NEAR = 40
"""Characters before a frame in which an adjective can belong to it."""
WHO = r"(?:[Pp]olice|[Oo]fficials|[Pp]rosecutors|[Aa]nalysts|[Oo]bservers|[Aa]uthorities|[Ii]nvestigators|[Ee]xperts|[Cc]ritics|[Ss]cholars|[Ss]ources|[Rr]esearchers|[Dd]efectors|[Rr]esidents|[Tt]he\s+(?:government|army|military|police))"
REPORTED = re.compile(
    rf"(?P<who>(?:[A-Z][a-z]+\s+|some\s+|Some\s+|many\s+|Many\s+|[Tt]he\s+)?(?:[a-z]+\s+)?{WHO})\s+(?:\w+ly\s+|have\s+|has\s+|long\s+|also\s+)*(?P<verb>believe|suspect|think|allege|claim|maintain|argue|contend|assess|assume)(?:s|d|ed)?\s+(?:that\s+)?(?:the\s+)?\Z"
)
""" "Police believe the @0 and the @O ...": the frame is what they believe."""
SAYING = re.compile(
    r"(?:believe|suspect|think|allege|claim|maintain|argue|contend|assess|assume)[sd]?\s(?:that\s)?(?:the\s)?\Z|ed\s(?:that\s)?(?:the\s)?\Z"
)
"""A cheap test before the pattern."""
LINKED_BY = re.compile(
    r"\b(?:linked|tied|connected)\s+by\s+(?P<who>(?:[\w-]+\s+){1,4}?)(?:to|with)\b"
)
ACTS = {"believe": Act.SUSPECTS, "suspect": Act.SUSPECTS, "think": Act.SUSPECTS, "assess": Act.SUSPECTS,
        "assume": Act.SUSPECTS, "argue": Act.SUGGESTS}  # fmt: skip


def reported_over(text: str, start: int, frame: Span) -> Doubt:
    """The voice in whose clause the frame stands, where no hedge has told; plain where none does."""
    before = text[start : frame.start]
    found = REPORTED.search(before) if SAYING.search(before) else None
    if found:
        act = ACTS.get(found["verb"], Act.ALLEGES)
        return Doubt((Voice(act, None, found["who"]),), cue=found.group().strip())
    found = LINKED_BY.search(text, frame.start, frame.end)
    if found:
        return Doubt((Voice(Act.SUSPECTS, None, found["who"].strip()),), cue=found.group())
    return PLAIN


def is_rivals_word(hedge: Hedge, rule: Rule) -> bool:
    """Whether the blame is what makes the two rivals: "the front blamed the brigade"."""
    return rule.name.startswith("denounced") and hedge.kind in ("blamed", "accused")


NEXT = re.compile(
    r"(?:\s+(?:in|on|by|since|from|during|until|after|before)\s+[^,;.]{2,30})?,?\s+(?:and|but|while|whereas)\s+(?:the\s+)?[A-Z][^,;.]{0,60}\Z|,\s+(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|now\s+)*\Z"
)
""" "..., and the @1 possibly another", "the @0, an offshoot of @O, is suspected of a murder": told of something else."""
BEFORE_NEXT = re.compile(
    r",\s+(?:and|but)\s+(?:(?:in|on|by|since|from|after|later|that|this|the\s+following)\b|\w+\s+(?:years?|months?|weeks?|days?)\s+later\b)"
)
""" "Teles suggested that the two unite, and in 1973 @O merged with @0": what is told next is no suggestion."""
FROM_WHICH = re.compile(r"\bthan\b[^;.]*,\s+(?:from|of|with|to|against|by)\s+(?:which|whom)\b")
""" "Some consider it more radical than the @0, from which it seceded"."""
VOICES = ("says", "crowd", "accused", "blamed", "suspected", "judged")
LATER = re.compile(r"\band,?\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:\w+ly\s+)?\Z")
""" "... and is alleged to receive money": that is another matter."""
AND_LEFT = re.compile(
    r"\band\s+(?:then\s+|later\s+|in\s+\d{4}\s+)?(?:broke|left|split|quit|seceded|founded|formed|set\s+up|walked|resigned|withdrew|created|established|joined|merged|declared|proclaimed)\b"
)
""" "Accused the leaders of treason and broke away": who left has left, whatever the charge."""
OF_A_THING = re.compile(
    r"\b[a-z]+\s+(?:that|which|whom)\s+(?:both|all|it|they|he|she|many|some|each)\s+(?:\w+ly\s+)?\Z"
)
""" "wells that both were said to need"."""


def is_judgement(hedge: Hedge) -> bool:
    """ "Some analysts consider it an offshoot": the relation is what they judge."""
    return hedge.kind == "judged" and not hedge.cue.startswith("what")


def is_beside(page: Page, span: Span, hedge: Hedge, frame: Span, rule: Rule) -> bool:
    """Whether a hedge tells of something else: in a relative clause without a party, "after accusing it".

    "Denounced it as bandits" is what a rival does, and doubts nothing.
    """
    if "descri" in hedge.cue and rule.name.startswith(("sisterly", "friend-of", "ally-seen")):
        return True
    if hedge.kind in ("accused", "blamed") and hedge.cue.endswith("ing"):
        return True
    if (
        rule.kind is RelationKind.RIVAL
        and hedge.kind in ("accused", "blamed")
        and hedge.start >= frame.end
    ):
        return True
    if (
        rule.kind is RelationKind.RIVAL
        and frame.start <= hedge.start < frame.end
        and (hedge.cue.endswith(" as") or is_rivals_word(hedge, rule))
    ):
        return True
    if (
        hedge.start >= frame.end
        and not hedge.is_remark
        and LATER.search(page.plain, frame.end, hedge.start)
    ):
        return True
    if hedge.kind == "accused" and AND_LEFT.search(page.plain, hedge.end, frame.end):
        return True
    if OF_A_THING.search(page.plain, span.start, hedge.start):
        return True
    if is_in_aside(page, span, hedge) or is_in_opening(page, span, hedge, frame):
        return True
    if is_of_next(page, hedge, frame):
        return True
    if is_judgement(hedge) and FROM_WHICH.search(page.plain, hedge.end, frame.end):
        return True
    return any(
        clause.opener == "relative"
        and clause.span.start <= hedge.start < clause.span.end
        and not clause.span.start <= frame.start < clause.span.end
        and not page.mentions.within(*clause.span)
        and not hedge.is_remark
        for clause in cut_clauses(page.plain, span.start, span.end)
    )


ASIDE_KINDS = ("reported", "possible", "probable", "alleged", "suspected")
ASIDE_BEGINS = re.compile(
    r"(?:[,(]\s+|^\W*)(?:(?:though|although|then|itself|now|by\s+then|is|are|was|were)\s+){0,2}(?:(?!and\b|or\b|but\b)[\w’'-]+\s+){0,2}\Z"
)
ASIDE_ENDS = re.compile(r"(?:\s+[\w’'.-]+){2,12}?(?=[,)]\s)")
NO_ASIDE = re.compile(
    rf"\b(?:{TIE}|it|they|he|she|both|each|one\s+another|each\s+other|forge\w*|fabricat\w+|fake\w*|invent\w+|authentic|genuine)\b",
    re.I,
)
ITSELF_SAID = re.compile(r"it\s|to\s+(?:all|have)\b", re.I)


def is_in_aside(page: Page, span: Span, hedge: Hedge) -> bool:
    """Whether a hedge stands between commas in what is said of one of them besides: "@0, reportedly 200 men strong, joined @O"."""
    if hedge.kind not in ASIDE_KINDS or ITSELF_SAID.match(hedge.cue):
        return False
    begins = ASIDE_BEGINS.search(page.plain[span.start : hedge.start])
    ends = ASIDE_ENDS.match(page.plain, hedge.end, span.end) if begins else None
    if begins is None or ends is None:
        return False
    told = Span(span.start + begins.start(), ends.end())
    return not page.mentions.within(*told) and not NO_ASIDE.search(page.plain, *told)


OPENING = re.compile(r"\W*(?:[A-Z][a-z]+(?:ed|ing|en)|Led|Born|Torn|Cut)\s[^,;.]{3,140},\s")


def is_in_opening(page: Page, span: Span, hedge: Hedge, frame: Span) -> bool:
    """Whether a hedge stands in a participle that opens the sentence: "Led by a suspected deserter, @O joined @0"."""
    found = OPENING.match(page.plain, *span)
    if hedge.kind not in ASIDE_KINDS or found is None:
        return False
    is_in = span.start < hedge.start < found.end() <= frame.start
    mentions = page.mentions.within(span.start, found.end()) if is_in else ()
    return is_in and all(m.is_own for m in mentions)


def is_of_next(page: Page, hedge: Hedge, frame: Span) -> bool:
    """Whether a hedge stands in a clause of its own before or behind the one that tells of the tie."""
    if hedge.is_remark or hedge.kind in ("according", "proviso"):
        return False
    if hedge.start >= frame.end:
        return NEXT.fullmatch(page.plain, frame.end, hedge.start) is not None
    found = BEFORE_NEXT.search(page.plain, hedge.end, frame.start + NEAR)
    return hedge.kind in VOICES and found is not None and found.start() < frame.start
