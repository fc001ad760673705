"""Events told in free prose: proposals, each with its rule named.

In go the page and its attack records, out come statements. A sentence that speaks of an attack of the
page again ("unclear if the group was responsible for the May 2003 bombing") speaks of that attack's
node; any other sentence with a date, a number or a hedge becomes an event with its words. A conventional
relation line says all it has to say as a relation and is no event.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from stemma.model.dates import Envelope, When, overlaps
from stemma.model.edtf import parse_edtf
from stemma.model.nodes import NodeType, event_id
from stemma.model.reading import AttackRecord, BlockKind
from stemma.model.statement import MadeBy, NodeRef, Status
from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN
from stemma.reading.doubts.hedges import Hedge, doubt_over
from stemma.reading.page import Page
from stemma.reading.relations.entries import entry_of
from stemma.reading.relations.lines import is_relation_line
from stemma.reading.telling import date_in, doubt_in, has_substance, words_of
from stemma.reading.wordplaces import Words

SECTIONS = (
    "executive_summary", "narrative", "relationships", "state_sponsors", "ideology", "locations", "resources",
    "targets_tactics", "community_relations",
)  # fmt: skip
ATTACK = Words(
    "attacks?|bombings?|assaults?|siege|ambush|raid|explosions?|shootings?|massacre|hijacking|kidnapping|strikes?|bombs?"
)
ATTRIBUTED = (
    "unclear",
    "accused",
    "blamed",
    "claimed",
    "denied",
    "crowd",
    "possible",
    "alleged",
    "suspected",
    "probable",
)
DEADLINE = 3
"""Sentences after an attack was spoken of in which "the attacks" still means it."""


Dated = tuple[Envelope, AttackRecord]
"""An attack and the days on which it may have been."""


def read_events(page: Page, attacks: Sequence[AttackRecord]) -> None:
    """Propose what prose tells of attacks and of other events."""
    dated = [(parse_edtf(attack.when), attack) for attack in attacks if attack.when]
    covered = Covered(page.taken)
    for section in page.document.sections:
        if section.id not in SECTIONS:
            continue
        for block in section.blocks:
            if block.kind is BlockKind.PARAGRAPH or (
                block.kind is BlockKind.ITEM and not is_relation_line(block, page)
            ):
                read_block(page, page.sentences(block), dated, covered)


def read_block(
    page: Page, sentences: Sequence[Sentence], attacks: Sequence[Dated], covered: Covered
) -> None:
    """One paragraph; the attack spoken of last is remembered for a few sentences."""
    spoken: Sequence[AttackRecord] = ()
    age = 0
    for sentence in sentences:
        meant = attacks_meant(page, sentence, attacks)
        if meant:
            spoken, age = meant, 0
        elif age >= DEADLINE or not is_of_attack(page, sentence):
            meant = ()
        else:
            meant = spoken
        age += 1
        hedges = [
            h for h in page.hedges(Span(sentence.start, sentence.body_end)) if h.kind in ATTRIBUTED
        ]
        if meant and hedges:
            attribute(page, sentence, meant, hedges)
        if entry_of(page, sentence):
            continue
        if has_substance(page, sentence) and not is_read(page, sentence, covered):
            tell_event(page, sentence)


def attacks_meant(
    page: Page, sentence: Sentence, attacks: Sequence[Dated]
) -> Sequence[AttackRecord]:
    """The attacks whose month or day the sentence names, with their place or the word."""
    dates = [d for d in page.dates(Span(sentence.start, sentence.body_end)) if is_month(d)]
    if not dates or not is_of_attack(page, sentence):
        return ()
    words = page.plain[sentence.start : sentence.body_end]
    meant: dict[str, AttackRecord] = {}
    for date in dates:
        envelope = date.when.envelope
        for days, attack in attacks:
            if overlaps(envelope, days):
                named = any(
                    part in words
                    for place in attack.places
                    for part in place.name.split()
                    if part[0].isupper()
                )
                if named or not attack.places:
                    meant.setdefault(attack.evidence.node, attack)
    return list(meant.values())


def is_of_attack(page: Page, sentence: Sentence) -> bool:
    """Whether the sentence has a word for an attack."""
    return ATTACK.stand_in(page.plain, sentence.start, sentence.body_end)


def is_month(date: DateFound) -> bool:
    """Whether the date is at least as exact as a month."""
    parts = date.when.edtf.split("-")
    return (
        "/" not in date.when.edtf and len(parts) >= 2 and parts[1].isdigit() and int(parts[1]) <= 12
    )


def attribute(
    page: Page, sentence: Sentence, attacks: Sequence[AttackRecord], hedges: Sequence[Hedge]
) -> None:
    """Propose who is said to be behind attacks told elsewhere on the page."""
    span = Span(sentence.start, sentence.body_end)
    doubt = doubt_over(page.plain, span, hedges, page.who)
    speakers = (
        {voice.who for voice in doubt.voices}
        if not any(h.kind == "claimed" for h in hedges)
        else set()
    )
    parties = [m for m in page.mentions.within(*span) if m.node.id not in speakers]
    own = next((m for m in parties if m.is_own), None)
    accused = own or next(iter(parties), None)
    if accused is None:
        return
    after_cue = [m for m in parties if m.start >= hedges[0].end]
    if hedges[0].kind in ("accused", "blamed") and after_cue:
        accused = after_cue[0]
    page.nodes.setdefault(accused.node.id, accused.node)
    name = "perpetrator_affiliation" if any(h.aspect == "link" for h in hedges) else "perpetrator"
    for attack in attacks:
        page.state(attack.evidence.node, name, NodeRef(accused.node.id), span, doubt=doubt,
                   made_by=MadeBy.RULE, status=Status.PROPOSED, rule="attack-retold")  # fmt: skip


def is_read(page: Page, sentence: Sentence, covered: Covered) -> bool:
    """Whether some reader took the whole sentence and left no date or hedge of it untold."""
    span = Span(sentence.start, sentence.body_end)
    if date_in(page, span) or doubt_in(page, span) != PLAIN:
        return False
    return sentence.span in page.taken or covered.holds(span)


class Covered:
    """The stretches read so far, to be asked whether one of them holds another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sort once; the farthest end up to each start is kept."""
        ordered = sorted(spans)
        self.starts = [span.start for span in ordered]
        self.farthest = list(accumulate((span.end for span in ordered), max))

    def holds(self, span: Span) -> bool:
        """Whether one stretch holds the whole span."""
        at = bisect_right(self.starts, span.start) - 1
        return at >= 0 and self.farthest[at] >= span.end


def tell_event(page: Page, sentence: Sentence) -> None:
    """Propose an event with its words, date and doubt."""
    span = Span(sentence.start, sentence.body_end)
    text = words_of(page, span)
    when = date_in(page, span)
    doubt = doubt_in(page, span)
    node = event_id(when.edtf if when else None, " ".join(text.split()[:6]))
    page.node(node, NodeType.EVENT, " ".join(text.split()[:12]))
    values: list[tuple[str, str | When | NodeRef]] = [
        ("description", text),
        ("participant", NodeRef(page.group.id)),
    ]
    if when:
        values.append(("when", when))
    for name, value in values:
        page.state(node, name, value, span, doubt=doubt, when=when if name == "description" else None,
                   made_by=MadeBy.RULE, status=Status.PROPOSED, rule="event-told")  # fmt: skip
