"""Key statistics: formed, disbanded, first and last attack, updated.

In go conventional lines such as `Formed: March 1994`, out come records and statements on the group.
A line of these labels that cannot be read is a problem, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
from stemma.model.statement import Certainty, NodeRef, Special
from stemma.model.strength import strength
from stemma.model.text import Span
from stemma.reading.attacks import Entry, read_entry
from stemma.reading.dates import find_dates, read_date
from stemma.reading.doubt import PLAIN, Doubt
from stemma.reading.page import Page
from stemma.reading.scanning import past

LABEL = re.compile(
    r"\s*(?:[-–—•*]\s+)?(?:(?P<formed>Formed|Founded|Established|Formation|Year\s+[Ff]ormed)"
    r"|(?P<disbanded>Disbanded|Dissolved|Status)"
    r"|(?P<first>First\s+(?:[Rr]ecorded\s+|[Kk]nown\s+)?(?:Attack|Activity|attack|activity))"
    r"|(?P<last>(?:Last|Latest|Most\s+[Rr]ecent)\s+(?:[Rr]ecorded\s+|[Kk]nown\s+)?(?:Attack|attack))"
    r"|(?P<updated>(?:Last\s+)?[Uu]pdated|Last\s+[Mm]odified|Last\s+[Uu]pdate))"
    r"(?:\s*:\s*|\s+(?=[A-Z\d])|(?=\d)|(?=[A-Z][a-z]+\s+\d))"
)
STOP = re.compile(r"\s*\.?\s*")
STATUSES = (
    ("disbanded", re.compile(r"\b(?:transitioned|transformed|turned)\s+into\b|\bmerged\b|\bdissolved\b|\bdisbanded\b|\babsorbed\b|\bdemobili[sz]ed\b|\bdefunct\b|\bsplit\s+(?:up\s+)?into\b|\bceased\s+to\s+exist\b", re.I)),
    ("inactive", re.compile(r"\b(?:inactive|dormant|no\s+longer\s+active|not\s+active)\b", re.I)),
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


def read_key_statistics(section: Section, page: Page) -> KeyStatistics:
    """Read every labelled line of the section; other lines stay for coverage to report."""
    found = KeyStatistics()
    for block in section.blocks:
        label = LABEL.match(page.plain, block.start, block.end)
        if label is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        body = label.end()
        if label["formed"] or label["updated"]:
            record = read_dated(block, body, page, "formed" if label["formed"] else "updated")
            (found.formed if label["formed"] else found.updated).extend(record)
        elif label["disbanded"]:
            found.disbanded.extend(read_status(block, body, page))
        else:
            attack = read_headline(block, body, page, first=bool(label["first"]))
            (found.first_attack if label["first"] else found.last_attack).extend(attack)
    return found


def read_dated(block: Block, body: int, page: Page, name: str) -> list[DateRecord]:
    """`Formed: DATE`, or a sentence that holds the date."""
    at_start = read_date(page.plain, body, block.end)
    inside = find_dates(page.plain, body, block.end)
    dated = at_start or (inside[0] if inside else None)
    if dated is None:
        report_unread(page, block, body, name, "a date")
        return []
    span = Span(block.start, dated.end)
    cue = uncertain(page.plain[body : dated.end])
    ids = [page.state(page.group.id, name, dated.when, span, doubt=cue)]
    rest = past(STOP, page.plain, dated.end, block.end)
    text = page.plain[rest : block.end].strip()
    if at_start and text:
        ids.append(page.state(page.group.id, f"{name}_note", text, Span(rest, block.end)))
    return [DateRecord(dated.when.edtf, page.evidence(page.group.id, ids))]


def read_status(block: Block, body: int, page: Page) -> list[DisbandedRecord]:
    """`Disbanded: Group is active.`, a date, or a sentence that says how it ended."""
    text = page.plain[body : block.end].strip()
    dated = read_date(page.plain, body, block.end)
    dates = [dated] if dated else find_dates(page.plain, body, block.end)
    status = next((name for name, pattern in STATUSES if pattern.search(text)), None)
    if status is None and dates:
        status = "disbanded"
    if status is None:
        report_unread(page, block, body, "disbanded", "a status or a date")
        return []
    ended = status == "disbanded"
    when = dates[0].when if dates else None
    how = (
        text
        if ended and not (dated and past(STOP, page.plain, dated.end, block.end) >= block.end)
        else None
    )
    span = Span(block.start, block.end)
    doubt = uncertain(text)
    lasting = None if ended else When("/..", Mode.THROUGHOUT, page.described, as_written=text)
    value = Special.SOME if status == "unknown" else status
    ids = [page.state(page.group.id, "status", value, span, doubt=doubt, when=when or lasting)]
    if ended and when:
        ids.append(page.state(page.group.id, "disbanded", when, span, doubt=doubt))
    if how:
        ids.append(page.state(page.group.id, "disbanded_how", how, span, doubt=doubt, when=when))
    edtf = when.edtf if ended and when else None
    return [DisbandedRecord(status, edtf, how, page.evidence(page.group.id, ids))]


def uncertain(text: str) -> Doubt:
    """The doubt that a short status or date carries ("Likely inactive")."""
    for certainty, pattern in ((Certainty.PROBABLE, LIKELY), (Certainty.POSSIBLE, POSSIBLY)):
        found = pattern.search(text)
        if found:
            return Doubt(certainty=certainty, cue=found.group())
    return PLAIN


def read_headline(block: Block, body: int, page: Page, *, first: bool) -> list[AttackRecord]:
    """`First Attack: ENTRY`: the attack is a node of its own; that it was the first is a statement."""
    record = read_entry(Entry(block, body, block.end), page)
    name = "first_attack" if first else "last_attack"
    if record is None:
        report_unread(page, block, body, name, "DATE: what happened (N killed, M wounded)")
        return []
    node = record.evidence.node
    doubt = inherited(record, page)
    stated = page.state(
        page.group.id, name, NodeRef(node), Span(block.start, block.end), doubt=doubt
    )
    ids = [*record.evidence.statements, stated]
    evidence = page.evidence(node, ids, word=record.evidence.strength)
    return [
        AttackRecord(
            record.when, record.places, record.killed, record.wounded, record.responsibility,
            record.by, record.parts, evidence,
        )
    ]  # fmt: skip


def inherited(record: AttackRecord, page: Page) -> Doubt:
    """The doubt of the attribution: a headline is no firmer than what it rests on."""
    for identifier in record.evidence.statements:
        known = page.statements[identifier]
        decides = strength(known) is record.evidence.strength
        if known.property.startswith("perpetrator") and decides:
            return Doubt(known.voices, known.certainty, known.polarity, known.stance, known.cue)
    return PLAIN


def report_unread(page: Page, block: Block, body: int, name: str, expected: str) -> None:
    """A labelled line without what its label promises."""
    shown = " ".join(page.plain[body : block.end].split())[:60]
    label = name.replace("_", " ")
    page.problem(
        body, max(block.end, body), Severity.ERROR, f"{name.replace('_', '-')}-unread",
        f"{label}: expected {expected}, found {shown!r}",
        "write it as in the profile form, or move the sentence to the narrative",
    )  # fmt: skip
