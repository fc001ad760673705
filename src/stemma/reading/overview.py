"""Key statistics: formed, disbanded, first and last attack, updated.

In go conventional lines such as `Formed: March 1994`, out come records and statements on the group.
A line of these labels that cannot be read is a problem, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stemma.model.dates import Mode, When
from stemma.model.problem import Severity
from stemma.model.reading import (
    AttackRecord,
    Block,
    BlockKind,
    DateRecord,
    DisbandedRecord,
    Section,
)
from stemma.model.statement import Certainty, NodeRef, Special, Stance
from stemma.model.strength import strength
from stemma.model.text import Span
from stemma.reading.attacks.entries import Entry, read_entry
from stemma.reading.clauses import cut_clauses
from stemma.reading.dates import DateFound, find_dates, read_date
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over, is_aside
from stemma.reading.doubts.reservations import is_subordinate
from stemma.reading.founding_disputes import founding_dispute
from stemma.reading.labels import LABEL, STATISTIC, label_of
from stemma.reading.page import Page
from stemma.reading.scanning import past

INNER = re.compile(
    r"(?<=[\s.;\])])(?:Formed|Disbanded|First Attack|Last Attack|Latest Attack|(?:Last )?Updated)\s*:"
)
"""A further label within a line."""
STATISTIC_LABEL = "statistic-"
"""Before the label of a block whose value stands above its label."""
STOP = re.compile(r"\s*\.?\s*")
STATUSES = (
    ("disbanded", re.compile(r"\b(?:transitioned|transformed|turned)\s+into\b|\bmerged\b|\bdissolved\b|\bdisbanded\b|\babsorbed\b|\bdemobili[sz]ed\b|\bdefunct\b|\bsplit\s+(?:up\s+)?into\b|\bceased\s+to\s+exist\b", re.I)),
    ("inactive", re.compile(r"\b(?:inactive|dormant|no\s+longer\s+(?:\w+\s+)?active|not\s+(?:\w+\s+)?active)\b", re.I)),
    ("active", re.compile(r"\b(?:active|present|ongoing|not\s+(?:yet\s+)?disbanded|still\s+(?:exists|operating))\b", re.I)),
    ("unknown", re.compile(r"\b(?:unknown|not\s+known|unclear)\b", re.I)),
)  # fmt: skip
LIKELY = re.compile(r"\b(?:likely|probably|presumably|presumed|believed)\b", re.I)
POSSIBLY = re.compile(r"\b(?:possibly|perhaps|may\s+be|maybe)\b", re.I)


@dataclass(slots=True)
class KeyStatistics:
    """The records of the labelled lines."""

    formed: list[DateRecord] = field(default_factory=list)
    disbanded: list[DisbandedRecord] = field(default_factory=list)
    updated: list[DateRecord] = field(default_factory=list)
    first_attack: list[AttackRecord] = field(default_factory=list)
    last_attack: list[AttackRecord] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line: which label, and where its value stands."""

    label: str
    """formed, disbanded, first, last, updated, activity."""
    start: int
    """Where the line begins: its label, or its value where the label has a line of its own."""
    body: int
    end: int
    is_statistic: bool = False
    """Whether the value stands before its label."""

    @property
    def span(self) -> Span:
        """The whole line."""
        return Span(self.start, self.end)


def read_key_statistics(section: Section, page: Page) -> KeyStatistics:
    """Read every labelled line of the section; other lines stay for coverage to report."""
    found = KeyStatistics()
    lines = list(lines_of(section, page))
    for line in lines:
        if not line.is_statistic:
            read_line(line, page, found)
    for line in lines:
        if line.is_statistic:
            read_statistic(line, page, found)
    return found


def read_line(line: Line, page: Page, found: KeyStatistics) -> None:
    """One line whose value stands behind its label."""
    if line.label == "formed":
        found.formed.extend(new_dates(read_dated(line, page, "formed"), found.formed))
    elif line.label == "updated":
        found.updated.extend(new_dates(read_dated(line, page, "updated"), found.updated))
    elif line.label == "disbanded":
        found.disbanded.extend(read_status(line, page))
    elif line.label == "first":
        found.first_attack.extend(read_headline(line, page, first=True))
    elif line.label == "last":
        found.last_attack.extend(read_headline(line, page, first=False))
    else:
        read_activity(line, page)


def lines_of(section: Section, page: Page) -> Iterator[Line]:
    """The section's labelled lines; one that holds several labels is several lines."""
    for block in section.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or block.label == "aka":
            continue
        if block.label:
            name = block.label.removeprefix(STATISTIC_LABEL)
            yield Line(name, block.start, block.start, block.end, name != block.label)
            continue
        first = LABEL.match(page.plain, block.start, block.end)
        statistic = STATISTIC.match(page.plain, block.start, block.end)
        if first:
            labels = [first]
            for inner in INNER.finditer(page.plain, block.start + 1, block.end):
                again = LABEL.match(page.plain, inner.start(), block.end)
                labels += [again] if again else []
            ends = [*(label.start() for label in labels[1:]), block.end]
            for label, end in zip(labels, ends, strict=True):
                yield Line(label.lastgroup or "", label.start(), label.end(), end)
        elif statistic:
            yield Line(label_of(page.plain[statistic.end("value") : block.end]), block.start, statistic.start("value"), block.end, True)  # fmt: skip


def new_dates(read: list[DateRecord], known: list[DateRecord]) -> list[DateRecord]:
    """The dates that are no repetition of one already read."""
    return [r for r in read if all(not says_same(r.when, k.when) for k in known)]


def says_same(one: str | None, other: str | None) -> bool:
    """Whether two dates are equal, or one is the other's year or month."""
    if not one or not other:
        return one == other
    return one.startswith(other) or other.startswith(one)


def read_activity(line: Line, page: Page) -> None:
    """`First Recorded Activity: 1999`: no attack, and not the formation."""
    found = read_date(page.plain, line.body, line.end)
    if found:
        page.state(page.group.id, "first_recorded_activity", found.when, line.span)


def read_statistic(line: Line, page: Page, found: KeyStatistics) -> None:
    """`1999 First Attack`: a value with its label behind; a record only where no line says more."""
    dated = read_date(page.plain, line.body, line.end)
    if line.label == "disbanded" and not found.disbanded:
        found.disbanded.extend(read_status(line, page))
    elif dated is None:
        page.take(*line.span)
    elif line.label in ("formed", "updated"):
        stated = page.state(page.group.id, line.label, dated.when, line.span)
        record = DateRecord(dated.when.edtf, page.evidence(page.group.id, [stated]))
        known = found.formed if line.label == "formed" else found.updated
        known.extend(new_dates([record], known))
    elif line.label == "first" and not found.first_attack:
        found.first_attack.extend(read_headline(line, page, first=True))
    elif line.label == "last" and not found.last_attack:
        found.last_attack.extend(read_headline(line, page, first=False))
    else:
        page.state(page.group.id, STATED_AS[line.label], dated.when, line.span)


STATED_AS = {
    "disbanded": "disbanded",
    "first": "first_attack_date",
    "last": "last_attack_date",
    "activity": "first_recorded_activity",
}
"""The property of a statistic that makes no record."""


def read_dated(line: Line, page: Page, name: str) -> list[DateRecord]:
    """`Formed: DATE`, or a sentence that holds the date."""
    at_start = read_date(page.plain, line.body, line.end)
    inside = find_dates(page.plain, line.body, line.end)
    dated = at_start or (inside[0] if inside else None)
    if dated is None:
        report_unread(page, line, name, "a date")
        return []
    span = Span(line.start, dated.end)
    cue = uncertain(page, Span(line.body, dated.end))
    if not is_hedged(cue):
        cue = rival_date(page, dated, line) or cue
    if cue == PLAIN:
        cue = taken_back(page, Span(dated.end, line.end))
    when = unpadded(dated.when, page) if name == "formed" else dated.when
    if cue == PLAIN and when.edtf[-1] in "?%":
        cue = Doubt(certainty=Certainty.POSSIBLE, cue="?")
    dispute = founding_dispute(page, when.edtf[:4]) if name == "formed" and cue == PLAIN else None
    if dispute:
        cue = Doubt(stance=Stance.DOUBTS, cue=dispute.cue)
    ids = [page.state(page.group.id, name, when, span, doubt=cue)]
    if dispute:
        page.state(page.group.id, name, when, dispute.span, doubt=cue, take=False)
    rest = past(STOP, page.plain, dated.end, line.end)
    text = page.plain[rest : line.end].strip()
    if at_start and text:
        ids.append(page.state(page.group.id, f"{name}_note", text, Span(rest, line.end)))
    return [DateRecord(when.edtf, page.evidence(page.group.id, ids))]


def unpadded(when: When, page: Page) -> When:
    """A day that a form padded: the year or month, where the page itself prints it so elsewhere.

    "January 1, 2002" is 2002 where a key statistic, or a sentence on the founding, says 2002.
    """
    found = PADDED.fullmatch(when.edtf)
    if found is None:
        return when
    shown = shown_foundings(page)
    month = when.edtf[:7]
    if month in shown:
        return replace(when, edtf=month)
    if found["month"] == "01" and found["year"] in shown:
        return replace(when, edtf=found["year"])
    return when


def shown_foundings(page: Page) -> set[str]:
    """Years and months in which the page says, besides the padded line, that the group began."""
    shown: set[str] = set()
    for section in page.document.sections:
        if section.id not in TELLING:
            continue
        if section.id == "overview":
            for line in lines_of(section, page):
                if line.label in ("formed", "activity"):
                    shown |= edtf_of(page, Span(line.body, line.end))
        for block in section.blocks:
            for said in FOUNDING.finditer(page.plain, block.start, block.end):
                shown |= edtf_of(page, Span(said.start("when"), block.end))
    return {edtf for edtf in shown if len(edtf) < len("2002-01-01")}


def edtf_of(page: Page, span: Span) -> set[str]:
    """The date that stands at the start of a stretch, if any."""
    found = read_date(page.plain, *span)
    return {found.when.edtf} if found else set()


PADDED = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-01")
TELLING = ("overview", "executive_summary", "narrative")
FOUNDING = re.compile(
    r"\b(?:formed|founded|established|created|emerged|began|originated|launched)\b[^.;]{0,60}?\b(?:in|since)\s+(?P<when>(?:[A-Z][a-z]+\s+)?\d{4})\b"
)


def read_status(line: Line, page: Page) -> list[DisbandedRecord]:
    """`Disbanded: Group is active.`, a date, or a sentence that says how it ended."""
    text = page.plain[line.body : line.end].strip()
    dated = read_date(page.plain, line.body, line.end)
    dates = [dated] if dated else find_dates(page.plain, line.body, line.end)
    status = next((name for name, pattern in STATUSES if pattern.search(text)), None)
    if status is None and dates:
        status = "disbanded"
    if status is None:
        report_unread(page, line, "disbanded", "a status or a date")
        return []
    ended = status == "disbanded"
    when = dates[0].when if dates else None
    over = ended or status == "inactive"
    if over and when and when.edtf.endswith("/.."):
        when = When(when.edtf.removesuffix("/.."), as_written=when.as_written)
    how = (
        text
        if ended and not (dated and past(STOP, page.plain, dated.end, line.end) >= line.end)
        else None
    )
    span = Span(line.start, line.end)
    doubt = uncertain(page, Span(line.body, line.end))
    lasting = (
        None if ended else When("/..", Mode.THROUGHOUT, page.lasts_until(span), as_written=text)
    )
    value = Special.SOME if status == "unknown" else status
    ids = [page.state(page.group.id, "status", value, span, doubt=doubt, when=when or lasting)]
    if ended and when:
        ids.append(page.state(page.group.id, "disbanded", when, span, doubt=doubt))
    if how:
        ids.append(page.state(page.group.id, "disbanded_how", how, span, doubt=doubt, when=when))
    edtf = when.edtf if over and when else None
    return [DisbandedRecord(status, edtf, how, page.evidence(page.group.id, ids))]


def uncertain(page: Page, span: Span) -> Doubt:
    """The doubt that a short status or date carries ("Likely inactive"), else that of its sentence."""
    for certainty, pattern in ((Certainty.PROBABLE, LIKELY), (Certainty.POSSIBLE, POSSIBLY)):
        found = pattern.search(page.plain, *span)
        if found and not is_subordinate(page.plain, span, found.start()):
            return Doubt(certainty=certainty, cue=found.group())
    sentence = page.sentence_at(span.start)
    whole = Span(span.start, max(span.end, sentence.body_end)) if sentence else span
    hedges = [
        h
        for h in page.hedges(whole)
        if h.kind != "number"
        and weakens(h, span)
        and not is_aside(page.plain, whole, span.end - 1, h)
    ]
    return doubt_over(page.plain, whole, hedges, page.who)


def is_hedged(doubt: Doubt) -> bool:
    """Whether more than a voice is set."""
    return replace(doubt, voices=(), cue=None) != PLAIN


def rival_date(page: Page, dated: DateFound, line: Line) -> Doubt | None:
    """A question mark, or another year that a contrasting clause sets against the date: "1986; the group itself gives 1984"."""
    sentence = page.sentence_at(dated.start)
    end = min(line.end, sentence.body_end) if sentence else line.end
    if QUESTIONED.match(page.plain, dated.end, line.end):
        return Doubt(certainty=Certainty.POSSIBLE, cue="?")
    voiced = OTHER_VOICE.match(page.plain, dated.end, end)
    if voiced and not says_same(voiced["year"], dated.when.edtf[:4]):
        return Doubt(stance=Stance.DOUBTS, cue="according to")
    for clause in cut_clauses(page.plain, line.body, end):
        if clause.opener != "contrast" or clause.span.start < dated.end:
            continue
        said = SETS.search(page.plain, *clause.span)
        others = find_dates(page.plain, *clause.span)
        if said and any(not says_same(d.when.edtf[:4], dated.when.edtf[:4]) for d in others):
            return Doubt(stance=Stance.DOUBTS, cue=said.group())
    return None


OTHER_VOICE = re.compile(
    r"[^.;]{0,60}?\b(?P<year>(?:1[89]|20)\d\d)\s+\(?(?:according\s+to|per|in\s+the\s+view\s+of)\s"
)
""" "1999 according to police, [2000 according to] the group"."""
QUESTIONED = re.compile(r"\s*(?:\(\?\)|\?)")
SETS = re.compile(
    r"\b(?:gives?|gave|puts?|dates?|dated|places?|placed|says?|said|claims?|claimed|traces?|traced|argues?|maintains?|insists?|prefers?|cites?|others?|some|according|accounts?|sources?|range[sd]?|ranging|vary|varies|differ)\b",
    re.I,
)


def taken_back(page: Page, rest: Span) -> Doubt:
    """The doubt of a later sentence about the date itself: "The date is uncertain"."""
    hedges = [
        h
        for h in page.hedges(rest)
        if h.doubt.voices == () and h.doubt != PLAIN and OF_DATE.search(page.plain, *h.scope)
    ]
    return doubt_over(page.plain, rest, hedges, page.who)


OF_DATE = re.compile(
    r"\b(?:dates?|year|founding|formation|foundation|origins?|birth|creation|this|claim)\b", re.I
)


def weakens(hedge: Hedge, span: Span) -> bool:
    """Whether a hedge is about what stands behind a label, not about a circumstance told beside it."""
    if hedge.aspect is Aspect.ATTRIBUTION:
        return True
    if hedge.kind in ("unclear", "unknown") and WHEN.search(hedge.cue):
        return True
    return hedge.kind in TOLD and hedge.scope.overlaps(span)


WHEN = re.compile(r"\b(?:when|year|date)\b")
TOLD = frozenset({"estimated", "judged", "says"})
"""Hedges of numbers and judgements that are as much about a date: "estimated to have formed in 1998"."""


def read_headline(line: Line, page: Page, *, first: bool) -> list[AttackRecord]:
    """`First Attack: ENTRY`: the attack is a node of its own; that it was the first is a statement."""
    record = read_entry(Entry(owning_block(page, line), line.body, line.end), page)
    name = "first_attack" if first else "last_attack"
    if record is None:
        report_unread(page, line, name, "DATE: what happened (N killed, M wounded)")
        return []
    node = record.evidence.node
    doubt = inherited(record, page)
    stated = page.state(page.group.id, name, NodeRef(node), Span(line.start, line.end), doubt=doubt)
    ids = [*record.evidence.statements, stated]
    evidence = page.evidence(node, ids, word=record.evidence.strength)
    return [
        AttackRecord(
            record.when, record.places, record.killed, record.wounded, record.responsibility,
            record.by, record.parts, evidence,
        )
    ]  # fmt: skip


def owning_block(page: Page, line: Line) -> Block:
    """The block that holds the line; the line itself where none does."""
    return page.block_at(line.body) or Block(BlockKind.PARAGRAPH, line.start, line.end)


def inherited(record: AttackRecord, page: Page) -> Doubt:
    """The doubt of the attribution: a headline is no firmer than what it rests on."""
    for identifier in record.evidence.statements:
        known = page.statements[identifier]
        decides = strength(known) is record.evidence.strength
        if known.property.startswith("perpetrator") and decides:
            return Doubt(known.voices, known.certainty, known.polarity, known.stance, known.cue)
    return PLAIN


def report_unread(page: Page, line: Line, name: str, expected: str) -> None:
    """A labelled line without what its label promises."""
    shown = " ".join(page.plain[line.body : line.end].split())[:60]
    label = name.replace("_", " ")
    page.problem(
        line.body, max(line.end, line.body), Severity.ERROR, f"{name.replace('_', '-')}-unread",
        f"{label}: expected {expected}, found {shown!r}",
        "write it as in the profile form, or move the sentence to the narrative",
    )  # fmt: skip
