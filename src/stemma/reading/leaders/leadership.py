"""Leaders: the records of tenure lines, of sentences that tell who led, and of names in capitals.

In goes a line such as `Amina Okello (May 2001 to 2004): Okello was ... She was killed in 2004.`, out
come a `LeaderRecord` and statements on the leadership and on the person. An unknown leader is a
statement on the group, no record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import NodeType, leadership_id, person_id
from stemma.model.reading import Block, BlockKind, LeaderRecord, Section
from stemma.model.statement import MadeBy, NodeRef, Special
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.doubts.hedges import doubt_over
from stemma.reading.guarded import guarded
from stemma.reading.leaders.capitals import family_of, printed_leaders
from stemma.reading.leaders.lines import Head, Term, heads_of, told_from
from stemma.reading.leaders.persons import Telling, read_unknown_leader
from stemma.reading.leaders.successions import Tenure, tenures_of
from stemma.reading.names.own_group import ITSELF
from stemma.reading.page import Page
from stemma.reading.telling import date_in

LED_BY = guarded(
    r"\b(?:is|was|has been|currently)\s+(?:led|headed|commanded)\s+by\s+"
    r"(?P<name>[A-Z][\w’'.-]+(?:\s+(?:al-|bin|ibn|abu|ul|de|del|von|van)?\s?[A-Z][\w’'.-]+){0,4})"
)
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
NEVER_MEMBER = guarded(
    r"\b(?:(?:never|not)\s+(?:been\s+)?(?:an?\s+)?(?:member|part)\s+of|never\s+(?:belonged\s+to|joined)|did\s+not\s+belong\s+to)\s+"
    rf"(?:{ITSELF}\b|(?P<own>(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,5}}))"
)
""" "was never a member of it"."""
FOES = r"(?:rival|enemy|foe|adversary|opponent|competitor)"
OF_AN_ENEMY = guarded(
    r"\b(?:led|headed|commanded|directed|ran|(?:leader|commander|head|chief)\s+of)\s+(?:"
    rf"(?P<led>(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|for|the)\s+){{0,2}}[A-Z][\w’'-]*){{0,6}}),\s+(?:the\s+[\w’'-]+[’']s?\s+|its\s+|an?\s+|the\s+)(?:\w+\s+){{0,2}}{FOES}"
    r"|(?:the|an?)\s+(?:\w+\s+){0,2}(?:government|army|police|state|national|federal)\s+(?:\w+\s+){0,2}(?:brigade|force|forces|unit|troops|militia|battalion|division|regiment)\b[^.;]*?\b(?:hunt\w*|fought|fight\w*|against|pursu\w*)\b)"
)
"""The rival group or the government's soldiers that somebody led."""


def read_leaders(section: Section, page: Page) -> list[LeaderRecord]:
    """Every tenure line of the section, in order; where it has none, the leaders told in sentences."""
    blocks = [b for b in section.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    lines = {block: heads_in(block, page) for block in blocks}
    is_listed = any(lines.values())
    in_capitals = page.document.kind == "cia"
    records: list[LeaderRecord] = []
    loose: list[Sentence] = []
    for block in blocks:
        heads = lines[block]
        records += read_tenure(block, heads, page) if heads else []
        loose += [] if heads else page.sentences(block)
    told = [] if is_listed or in_capitals else tenures_of(page, loose, named_only=False)
    records += [state_tenure(page, tenure) for tenure in told]
    taken = {span for tenure in told for span in tenure.spans}
    for sentence in loose:
        if Span(sentence.start, sentence.body_end) not in taken:
            records += read_loose(sentence, page, records, in_capitals=in_capitals)
    return records


def heads_in(block: Block, page: Page) -> list[Head]:
    """The heads of a tenure line; none where the block is no such line."""
    whole = Span(block.start, block.end)
    return heads_of(page.plain, whole, page.lasts_until(whole))


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


def read_tenure(block: Block, heads: Sequence[Head], page: Page) -> list[LeaderRecord]:
    """One tenure line: a record for each term of each of its heads."""
    whole = Span(block.start, block.end)
    sentences = page.sentences(block)
    stop = told_from(page.plain, heads, block.end)
    records = []
    for head in heads:
        if LABELS.fullmatch(head.name):
            continue
        if UNNAMED.fullmatch(head.name):
            for term in head.terms:
                unknown = Span(block.start, head.span.end)
                page.state(page.group.id, "leader", Special.SOME, unknown, when=term.when)
        elif not is_group(page, head.name) and not is_of_another(page, sentences, stop):
            records += state_head(head, page, whole, sentences, stop)
    return records


def state_head(
    head: Head, page: Page, whole: Span, sentences: list[Sentence], stop: int
) -> list[LeaderRecord]:
    """What one head says, with what the sentences behind `stop` tell of the person."""
    name = head.name
    person = page.node(person_id(name), NodeType.PERSON, name)
    hedges = [h for h in page.hedges(whole) if head.span.holds(Span(h.start, h.end))]
    told = Telling(page, person, name)
    hedges += told.doubts_of_leading(sentences, stop)
    doubt = doubt_over(page.plain, whole, hedges, page.who)
    stated = []
    for term in head.terms:
        node = leadership_id(page.group.id, name, term.start)
        page.node(
            node, NodeType.LEADERSHIP, f"{name}, {term.when.as_written}" if term.when else name
        )
        ids = []
        if term.when:
            ids.append(page.state(node, "period", term.when, head.span, doubt=doubt))
        ids += [
            page.state(node, "person", NodeRef(person), head.span, doubt=doubt),
            page.state(node, "group", NodeRef(page.group.id), head.span, doubt=doubt),
            *state_announcement(page, node, term, whole, head.span),
        ]
        stated.append((term, node, ids))
    said = told.read(sentences, stop)
    records = []
    for at, (term, node, ids) in enumerate(stated):
        is_last = at + 1 == len(stated)
        evidence = page.evidence(node, [*ids, *(said if is_last else ())])
        fate = told.fate if is_last else None
        records.append(LeaderRecord(name, term.start, term.end, told.role, fate, evidence))
    return records


def is_group(page: Page, name: str) -> bool:
    """Whether a line names a group with its article: "The Shore Union (1998 to 2003)"."""
    return name.startswith("The ") and page.mentions.resolve(name) is not None


def is_of_another(page: Page, sentences: list[Sentence], stop: int) -> bool:
    """Whether a line says that its person led somebody else: an enemy, a rival, soldiers of the government."""
    told = next((s for s in sentences if s.body_end > stop), None)
    if told is None:
        return False
    first = max(told.start, stop)
    never = NEVER_MEMBER.search(page.plain, first, told.body_end)
    if never and (never["own"] is None or page.mentions.means_own(never["own"])):
        return True
    found = OF_AN_ENEMY.search(page.plain, first, told.body_end)
    return found is not None and not (found["led"] and page.mentions.means_own(found["led"]))


def state_announcement(page: Page, node: str, term: Term, block: Span, head: Span) -> list[str]:
    """A start that is the very day of a cited report is the day it was announced, and says so."""
    start = term.start or ""
    if term.when is None or len(start) != DAY or start not in page.cited_days(block):
        return []
    when = When(start, basis=Basis.PUBLICATION, as_written=term.when.as_written)
    return [page.state(node, "start", when, head, when=when)]


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
