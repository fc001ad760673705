"""Leaders: tenure lines, what became of each leader, and what else is told of them.

In goes a line such as `Amina Okello (May 2001 to 2004): Okello was ... She was killed in 2004.`, out
come a `LeaderRecord` and statements on the leadership and on the person. An unknown leader is a
statement on the group, no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import NodeType, leadership_id, person_id
from stemma.model.reading import Block, BlockKind, LeaderRecord, Section
from stemma.model.statement import MadeBy, NodeRef, Special
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over, is_aside
from stemma.reading.guarded import guarded
from stemma.reading.leaders.capitals import family_of, printed_leaders
from stemma.reading.leaders.successions import Tenure, tenures_of
from stemma.reading.page import Page
from stemma.reading.periods import Period, read_period
from stemma.reading.telling import date_in

TENURE = re.compile(
    r"\s*(?:[-•*]\s+)?(?P<name>[^:\n]{2,120}?)\s*\((?P<when>[^()\n]{1,80})\)\s*(?:[:.,;–—]|$)"
)
UNKNOWN_LEADER = guarded(
    r"\b(?:leader(?:ship)?|emir|commander|head|chief)\b[^.;]{0,80}?"
    r"\b(?:is|are|remains?|was|were)\s+(?:currently\s+|still\s+)?"
    r"(?:unknown|not (?:publicly )?known|unclear|not clear|unidentified)\b",
    re.I,
)
UNKNOWN_WHO = guarded(
    r"\b(?:unknown|not known|unclear)\s+who\b[^.;]{0,40}\b(?:leads|led|heads)\b", re.I
)
LED_BY = guarded(
    r"\b(?:is|was|has been|currently)\s+(?:led|headed|commanded)\s+by\s+"
    r"(?P<name>[A-Z][\w’'.-]+(?:\s+(?:al-|bin|ibn|abu|ul|de|del|von|van)?\s?[A-Z][\w’'.-]+){0,4})"
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
CALLED = re.compile(
    r",\s+(?:(?:alias|a\.?k\.?a\.?|also\s+known\s+as|nicknamed|called)(?=\s)|(?:co-)?founder|(?:[a-z-]+\s+){0,3}(?:leader|emir|commander|chairman|chief|head|president|secretary))\b[^:]*$"
)
"""The office behind a name: "Amina Okello, founder and leader"."""
UNNAMED = re.compile(
    r"(?:unknown|unnamed|unclear|unidentified|not known)(?: leader| commander)?"
    r"|no (?:single |known )?leaders?|vacant|vacancy|interregnum",
    re.I,
)
LABELS = re.compile(
    r"(?:(?:suspected|known|main|former|current|peak|estimated|organi[sz]ational|total|state)\s+)*"
    r"(?:allies|rivals|enemies|affiliates|sponsors|members(?:hip)?|strength|size|fatalities|casualties|status|control\s+of\s+territory)",
    re.I,
)
"""Labels of other lists: "Allies (2012)" is nobody's tenure."""
DAY = len("2001-01-01")
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
    r"\b(?:le[da]d?s?|leading|head(?:ed|s|ing)|command(?:s|ed|ing)?|t(?:ook|aken?)\s+over|assumed\s+(?:the\s+)?(?:command|control|leadership)|(?:no\s+more\s+than|merely|only|just)\s+an?\s+\w+|in\s+(?:charge|command|control|power)|at\s+the\s+(?:helm|head|top)|r[au]n(?:s|ning)?(?=\s+(?:the|it|its)\b)|direct(?:s|ed)(?=\s+(?:the|it|its)\b)|presid(?:es|ed)|chair(?:s|ed)|succeed(?:s|ed)|(?:overall\s+|first\s+)?(?:leader(?:ship)?|commander(?:-in-chief)?|emir|amir|head|chief|chairm[ae]n|chairperson|president|secretary(?:[-\s]general)?|brigadier|general|supremo|mastermind|number\s+one|figurehead|caliph|imam)(?!\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:wing|cell|branch|unit|brigade|battalion)))\b"
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
LONGEST_OFFICE = 40
"""Characters in which it stands before the name."""
ROLE = guarded(
    r"\b(?P<verb>(?:co-)?founded|served (?:also )?(?:as|on)|serves as|became|acted as|was appointed|was named|"
    r"was elected|took over|led|commanded|headed|was(?= (?:also )?(?:allegedly |reportedly )?(?:an?|the|its|one of)\b)|"
    r"was(?= \w+[’']s \w))",
    re.I,
)


def read_leaders(section: Section, page: Page) -> list[LeaderRecord]:
    """Every tenure line of the section, in order; where it has none, the leaders told in sentences."""
    blocks = [b for b in section.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    is_listed = any(TENURE.match(page.plain, block.start, block.end) for block in blocks)
    in_capitals = page.document.kind == "cia"
    records: list[LeaderRecord] = []
    loose: list[Sentence] = []
    for block in blocks:
        tenures = read_tenure(block, page)
        records += tenures
        if not tenures:
            loose += page.sentences(block)
    told = [] if is_listed or in_capitals else tenures_of(page, loose, named_only=False)
    records += [state_tenure(page, tenure) for tenure in told]
    taken = {span for tenure in told for span in tenure.spans}
    for sentence in loose:
        if Span(sentence.start, sentence.body_end) not in taken:
            records += read_loose(sentence, page, records, in_capitals=in_capitals)
    return records


def read_led(page: Page) -> list[LeaderRecord]:
    """The leaders told in the prose of a page that has no section for them, or one that names none."""
    sentences = [
        sentence
        for section in page.document.sections
        for sentence in (page.prose(section) if section.id in DESCRIBING else ())
    ]
    return [state_tenure(page, each) for each in tenures_of(page, sentences, named_only=True)]


DESCRIBING = ("executive_summary", "narrative")
LONGEST_TOLD = 1000
"""Of a longer sentence only the words on the leader are told of him."""


def state_tenure(page: Page, led: Tenure) -> LeaderRecord:
    """State a leading that sentences told: person, group, period, what ended it, and what they say."""
    person = page.node(person_id(led.name), NodeType.PERSON, led.name)
    node = leadership_id(page.group.id, led.name, led.start)
    page.node(node, NodeType.LEADERSHIP, led.name)
    first = led.spans[0]
    doubt = doubt_of(page, first)
    ids = [
        page.state(node, "person", NodeRef(person), first, doubt=doubt),
        page.state(node, "group", NodeRef(page.group.id), first, doubt=doubt),
    ]
    if led.period and led.dated:
        span = led.dated
        as_of = page.lasts_until(span) if led.end == ".." else None
        words = " ".join(page.plain[span.start : span.end].split())
        when = When(led.period, Mode.THROUGHOUT, as_of, as_written=words[:LONGEST_TOLD])
        ids.append(page.state(node, "period", when, span, doubt=doubt_of(page, span)))
    if led.fate and led.fated:
        doubt = doubt_of(page, led.fated)
        ended = When(led.end, Mode.WITHIN) if led.end and led.end != ".." else None
        ids.append(page.state(person, "fate", led.fate, led.fated, doubt=doubt, when=ended))
    telling = Telling(page, person, led.name, fate=led.fate, is_fated=True)
    for span in led.spans:
        if span.end - span.start < LONGEST_TOLD:
            ids += telling.read_sentence(span)
    evidence = page.evidence(node, ids)
    return LeaderRecord(led.name, led.start, led.end, telling.role, telling.fate, evidence)


def doubt_of(page: Page, span: Span) -> Doubt:
    """All hedges of a sentence as one doubt."""
    return doubt_over(page.plain, span, page.hedges(span), page.who)


def read_tenure(block: Block, page: Page) -> list[LeaderRecord]:
    """One tenure line, with a record for each of its periods; none where the block does not begin with `NAME (PERIOD):`."""
    line = TENURE.match(page.plain, block.start, block.end)
    if line is None or LABELS.fullmatch(line["name"].strip(" -•*")):
        return []
    whole = Span(block.start, block.end)
    periods = list(periods_of(page, Span(*line.span("when")), page.lasts_until(whole)))
    if not periods:
        return []
    name = CALLED.sub("", " ".join(line["name"].split()))
    head = Span(line.start("name"), line.end("when"))
    if UNNAMED.fullmatch(name):
        unknown = Span(block.start, line.end("when"))
        for period in periods:
            page.state(page.group.id, "leader", Special.SOME, unknown, when=period.when)
        return []
    person = page.node(person_id(name), NodeType.PERSON, name)
    hedges = [h for h in page.hedges(whole) if head.holds(Span(h.start, h.end))]
    told = Telling(page, person, name)
    sentences = page.sentences(block)
    hedges += told.doubts_of_leading(sentences, line.end())
    doubt = doubt_over(page.plain, whole, hedges, page.who)
    stated = []
    for period in periods:
        node = leadership_id(page.group.id, name, period.start)
        page.node(node, NodeType.LEADERSHIP, f"{name}, {period.when.as_written}")
        ids = [
            page.state(node, "period", period.when, head, doubt=doubt),
            page.state(node, "person", NodeRef(person), head, doubt=doubt),
            page.state(node, "group", NodeRef(page.group.id), head, doubt=doubt),
        ]
        ids += state_announcement(page, node, period, whole, head)
        stated.append((period, node, ids))
    said = told.read(sentences, line.end())
    records = []
    for at, (period, node, ids) in enumerate(stated):
        is_last = at + 1 == len(stated)
        evidence = page.evidence(node, [*ids, *(said if is_last else ())])
        fate = told.fate if is_last else None
        records.append(LeaderRecord(name, period.start, period.end, told.role, fate, evidence))
    return records


def periods_of(page: Page, span: Span, as_of: str | None) -> Iterator[Period]:
    """The periods of a bracket, one after the other: "1990 to 1995; 1999 to 2004"."""
    at = span.start
    while (period := read_period(page.plain, at, span.end, as_of=as_of)) is not None:
        yield period
        more = MORE.match(page.plain, period.span.end, span.end)
        if more is None:
            return
        at = more.end()


MORE = re.compile(r"\s*(?:[;,&]|,?\s+and\b)\s*(?:and\s+)?(?:again\s+)?(?=\S)")
"""Between the periods of one bracket."""


def state_announcement(page: Page, node: str, period: Period, block: Span, head: Span) -> list[str]:
    """A start that is the very day of a cited report is the day it was announced, and says so."""
    start = period.start or ""
    if len(start) != DAY or start not in page.cited_days(block):
        return []
    when = When(start, basis=Basis.PUBLICATION, as_written=period.when.as_written)
    return [page.state(node, "start", when, head, when=when)]


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


def read_loose(
    sentence: Sentence, page: Page, told: Sequence[LeaderRecord], *, in_capitals: bool
) -> list[LeaderRecord]:
    """A sentence of no tenure line: an unknown leader, "is led by NAME", or names in capitals."""
    before = told[-1].end if told else None
    records = read_capitals(sentence, page, before) if in_capitals else []
    if read_unknown_leader(page, sentence):
        return records
    found = LED_BY.search(page.plain, sentence.start, sentence.body_end)
    if found and not in_capitals:
        name = " ".join(found["name"].rstrip(".").split())
        person = page.node(person_id(name), NodeType.PERSON, name)
        span = Span(sentence.start, sentence.body_end)
        doubt = doubt_over(page.plain, span, page.hedges(span), page.who)
        when = date_in(page, span)
        page.state(page.group.id, "leader", NodeRef(person), span, doubt=doubt, when=when,
                   made_by=MadeBy.RULE, rule="led-by")  # fmt: skip
    return records


THEREAFTER = re.compile(r"\s*(?:from\s+then\s+on|since\s+then|thereafter|then|afterwards?)\b", re.I)


def read_capitals(sentence: Sentence, page: Page, before: str | None) -> list[LeaderRecord]:
    """Leaders whose family names are printed in capitals, each with what the sentence says of them.

    `before` is when the leader of the clause before ended, EDTF: "from then on led by" begins there.
    """
    records = []
    span = Span(sentence.start, sentence.body_end)
    known = {family_of(n.label) for n in page.nodes.values() if n.type is NodeType.PERSON}
    doubt = doubt_over(page.plain, span, page.hedges(span), page.who)
    role = " ".join(page.plain[span.start : span.end].strip(" ;").split())
    then = THEREAFTER.match(page.plain, *span) is not None and before != ".."
    for led in printed_leaders(page.plain, span, lambda n: bool(page.mentions.resolve(n)), known):
        if then and led.start is None:
            led = replace(led, start=before)
        person = page.node(person_id(led.name), NodeType.PERSON, led.name)
        node = leadership_id(page.group.id, led.name, led.start)
        page.node(node, NodeType.LEADERSHIP, led.name)
        ids = [
            page.state(node, "person", NodeRef(person), span, doubt=doubt),
            page.state(node, "group", NodeRef(page.group.id), span, doubt=doubt),
            page.state(person, "role", role, span, doubt=doubt, made_by=MadeBy.RULE, rule="leader-role"),
        ]  # fmt: skip
        if led.start or led.end:
            words = " ".join(page.plain[led.span.start : led.span.end].split())
            period = When(f"{led.start or ''}/{led.end or ''}", Mode.THROUGHOUT, as_written=words)
            ids.append(page.state(node, "period", period, span, doubt=doubt))
        if led.fate:
            when = When(led.fated, Mode.WITHIN) if led.fated else None
            ids.append(page.state(person, "fate", led.fate, span, doubt=doubt, when=when))
        evidence = page.evidence(node, ids)
        records.append(LeaderRecord(led.name, led.start, led.end, role, led.fate, evidence))
    return records


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
