"""Attacks: the entries of the attack list, and the first and last attack of the key statistics.

In goes an entry such as `May 2, 2003: The group bombed ... in Gulu (3 killed, 7+ wounded).[1]`, out
comes an `AttackRecord`, its node and its statements. Counts follow UCDP GED's low/best/high; a number
that was not printed is absent, "unknown" is its own value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.model.counts import Count
from stemma.model.dates import Mode, When
from stemma.model.nodes import NodeType, attack_id
from stemma.model.places import place_id
from stemma.model.problem import Severity
from stemma.model.reading import AttackRecord, Block, BlockKind, PartRecord, PlaceRecord, Section
from stemma.model.statement import Act, NodeRef, Special, Value, Voice
from stemma.model.text import Span
from stemma.reading.attacks.attribution import read_attribution
from stemma.reading.attacks.casualties import Casualties, read_casualties
from stemma.reading.attacks.tolls import read_tolls
from stemma.reading.collectives import unnamed_actor
from stemma.reading.dates import (
    find_dates,
    find_partials,
    find_relatives,
    read_date,
    resolve_relative,
)
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import Hedge, doubt_over
from stemma.reading.guarded import guarded
from stemma.reading.numbers import CountFound, find_counts
from stemma.reading.page import Page
from stemma.reading.places import PlaceFound
from stemma.reading.scanning import past
from stemma.reading.telling import date_in
from stemma.reading.whereabouts import places_in, state_country

COLON = re.compile(r"\s*[:–—-]+\s*|\.\s+|\s+(?=[A-Z“\"])")
BULLET = re.compile(r"\s*(?:[-–—•*·]\s+)?")
MOTIVE = guarded(
    r"\b(?:in (?:response|retaliation|revenge|reaction|protest|reprisal)|retaliat\w+|to avenge|revenge for|"
    r"because of|motivated by|aimed at|in order to|in an attempt to)\b",
    re.I,
)
JUDGED = re.compile(r"\b(?:deadliest|largest|worst|biggest|bloodiest|first|most\s+\w+)\b", re.I)
EVENTS = frozenset(
    [
        "explosions",
        "attacks",
        "bombings",
        "blasts",
        "strikes",
        "raids",
        "kidnappings",
        "ambushes",
        "assaults",
        "bombs",
        "shootings",
        "clashes",
        "incidents",
        "abductions",
        "assassinations",
        "rockets",
    ]
)
ASIDE = (Aspect.NUMBER, Aspect.SUPERLATIVE, Aspect.MOTIVE, Aspect.DETAIL)
UNIT = re.compile(
    r"\s+(?P<unit>(?:[A-Za-z][\w’'-]*\s+){0,2}?(?:[a-z][\w’'-]*s|men|women|people|children|personnel|police))\b"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """The stretch of one attack entry."""

    block: Block
    start: int
    """Where the date, or the text, begins (after a label or bullet)."""
    end: int


def read_attacks(section: Section, page: Page) -> list[AttackRecord]:
    """Every entry of the attack list, in order."""
    records = []
    for block in section.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            start = past(BULLET, page.plain, block.start, block.end)
            record = read_entry(Entry(block, start, block.end), page)
            if record:
                records.append(record)
    return records


def read_entry(entry: Entry, page: Page) -> AttackRecord | None:
    """One entry; None where it holds no date."""
    plain = page.plain
    dated = read_date(plain, entry.start, entry.end)
    body = past(COLON, plain, dated.end, entry.end) if dated else entry.start
    if dated is None:
        inside = find_dates(plain, entry.start, entry.end)
        if not inside or not is_telling(page, entry):
            return None
        dated = inside[0]
    sentences = [s for s in page.sentences(entry.block) if s.end > entry.start]
    casualties = read_casualties(plain, body, entry.end)
    places = entry_places(page, sentences, casualties)
    country = places[0].country if places else None
    node = attack_id(dated.when.edtf, places[0].name if places else None, country=country)
    page.node(node, NodeType.ATTACK, attack_label(dated.when, places))
    moment = moment_of(dated.when)
    first = Span(entry.start, sentences[0].body_end)
    main = [page.state(node, "when", moment, first)]
    bracket = Span(casualties.start, casualties.end) if casualties else None
    attribution = read_attribution(page, node, sentences, bracket)
    ids = main + state_places(page, node, places)
    ids += state_casualties(page, node, casualties)
    ids += list(attribution.statements)
    counts = counts_of(casualties)
    told = Span(body, casualties.start if casualties else sentences[-1].body_end)
    ids += state_prose_casualties(page, node, told, counts)
    if casualties is None:
        counts = counts_of(read_tolls(plain, *told))
    ids += state_telling(page, node, sentences, body, bracket)
    killed, wounded = counts
    parts = entry_parts(page, node, sentences, body, dated.when)
    ids += [part.statement for part in parts]
    return AttackRecord(
        dated.when.edtf, tuple(PlaceRecord(p.name, p.country) for p in places), killed, wounded,
        attribution.responsibility, attribution.by, tuple(p.record for p in parts),
        page.evidence(node, ids, word=attribution.strength),
    )  # fmt: skip


def is_telling(page: Page, entry: Entry) -> bool:
    """Whether an entry without a leading date still reads as an attack: it says what happened."""
    return read_casualties(page.plain, entry.start, entry.end) is not None or bool(
        read_tolls(page.plain, entry.start, entry.end)
    )


def moment_of(when: When) -> When:
    """An attack happened within an interval, or on its day, month or year."""
    return replace(when, mode=Mode.WITHIN) if "/" in when.edtf else when


def attack_label(when: When, places: Sequence[PlaceFound]) -> str:
    """ "2 May 2003, Gulu"."""
    return ", ".join([when.as_written, *(p.name for p in places[:1])])


def entry_places(
    page: Page, sentences: Sequence[Sentence], casualties: Casualties | None
) -> list[PlaceFound]:
    """The places of an entry, most telling first: towns and sites before whole countries."""
    start, end = sentences[0].start, sentences[-1].body_end
    found = places_in(page, Span(start, end))
    once: dict[str, PlaceFound] = {}
    for place in found:
        once.setdefault(place.name, place)
    return sorted(once.values(), key=lambda place: place.kind in ("country", "continent"))


def state_places(page: Page, node: str, places: Sequence[PlaceFound]) -> list[str]:
    """A `place` statement for each; that it lies in a country is said of the place, not of the attack."""
    ids = []
    for place in places:
        target = page.node(place_id(place.name, place.country), NodeType.PLACE, place.name)
        span = Span(place.start, place.end)
        ids.append(page.state(node, "place", NodeRef(target), span))
        state_country(page, target, place, span)
    return ids


def counts_of(casualties: Casualties | None) -> tuple[Count | None, Count | None]:
    """Killed and wounded, from the bracket or else from the prose; None where not printed."""
    if casualties is None:
        return None, None
    killed, wounded = casualties.killed, casualties.wounded
    return (killed.count if killed else None), (wounded.count if wounded else None)


def state_casualties(page: Page, node: str, casualties: Casualties | None) -> list[str]:
    """Killed, wounded and whatever else the bracket counts; unreadable parts become problems."""
    if casualties is None:
        return []
    ids = []
    for name, found in (("killed", casualties.killed), ("wounded", casualties.wounded)):
        if found:
            ids.append(
                state_count(page, node, name, found.count, found.start, found.end, found.cue)
            )
    ids += state_others(page, node, casualties)
    for fault in casualties.faults:
        page.problem(
            fault.start, fault.end, Severity.ERROR, "casualties",
            f'casualties: expected "N killed, M wounded", found "{fault.found}"',
            "correct the word or the number; write `unknown` where nothing is known",
        )  # fmt: skip
    return ids


def state_others(page: Page, node: str, casualties: Casualties) -> list[str]:
    """Third counts, and the attackers' own dead."""
    ids = []
    for other in casualties.others:
        count = replace(other.count, unit=other.label)
        ids.append(state_count(page, node, "others", count, other.start, other.end, None))
    own = casualties.own
    if own:
        name = "perpetrators_killed"
        ids.append(state_count(page, node, name, own.count, own.start, own.end, own.cue))
    return ids


def state_count(
    page: Page, node: str, name: str, count: Count, start: int, end: int, cue: str | None
) -> str:
    """One count; unknown is a value of its own, an approximation an estimate by nobody named."""
    value: Value = Special.SOME if count.unknown else count
    return page.state(node, name, value, Span(start, end), doubt=estimated(cue))


def estimated(cue: str | None) -> Doubt:
    """The doubt of a number introduced by words such as "around" or "at least"."""
    if not cue:
        return PLAIN
    return Doubt(voices=(Voice(Act.ESTIMATES, None, "(passive)"),), cue=cue)


def state_prose_casualties(
    page: Page, node: str, span: Span, bracket: tuple[Count | None, Count | None]
) -> list[str]:
    """Tolls told in the sentences: equal to the bracket's they support it, else they are a part."""
    told = read_tolls(page.plain, *span)
    if told is None:
        return []
    ids = state_others(page, node, told) if told.own else []
    pairs = (("killed", told.killed, bracket[0]), ("wounded", told.wounded, bracket[1]))
    for name, found, printed in pairs:
        if found is None:
            continue
        same = printed is None or bounds(printed) == bounds(found.count)
        prop = name if same else f"{name}_in_part"
        doubt = toll_doubt(page, span, found)
        value: Value = Special.SOME if found.count.unknown else found.count
        ids.append(page.state(node, prop, value, Span(found.start, found.end), doubt=doubt))
    return ids


def toll_doubt(page: Page, span: Span, found: CountFound) -> Doubt:
    """The doubt of a toll told in prose: "reportedly killing ten" beside words such as "around"."""
    hedges = [
        h
        for h in page.hedges(span)
        if h.aspect is Aspect.NUMBER
        and h.scope.start <= found.start < h.scope.end
        and h.kind not in ("number", "estimated")
    ]
    return doubt_over(page.plain, span, hedges, page.who) if hedges else estimated(found.cue)


def bounds(count: Count) -> tuple[int | None, int | None]:
    """Low and high, for comparison."""
    return count.low, count.high


def state_telling(
    page: Page, node: str, sentences: Sequence[Sentence], body: int, bracket: Span | None
) -> list[str]:
    """What each sentence tells, as text with its doubt; motive and superlatives by themselves."""
    ids = []
    for sentence in sentences:
        end = sentence.body_end
        if bracket and sentence.start <= bracket.start < end:
            end = bracket.start
        span = Span(max(sentence.start, body), end)
        text = page.plain[span.start : span.end].strip(" .:–—-\u2060")
        if not text:
            continue
        hedges = page.hedges(span)
        told = doubt_over(page.plain, span, [h for h in hedges if h.aspect not in ASIDE], page.who)
        ids.append(page.state(node, "description", text, span, doubt=told))
        ids += state_aside(page, node, span, hedges)
        ids += state_quantities(page, node, span)
        ids += state_unnamed(page, node, span, told)
    return ids


def state_unnamed(page: Page, node: str, span: Span, told: Doubt) -> list[str]:
    """An actor whom the text leaves unnamed ("a militant"): a node of this attack's own."""
    actor = unnamed_actor(page, node, span)
    if actor is None:
        return []
    who, where = actor
    page.nodes.setdefault(who.id, who)
    return [page.state(node, "actor", NodeRef(who.id), where, doubt=told)]


def state_aside(page: Page, node: str, span: Span, hedges: Sequence[Hedge]) -> list[str]:
    """Motive, judgement and details, each with the hedges that govern only them."""
    ids = []
    told: list[Hedge] = []
    asides = ((Aspect.MOTIVE, "motive", MOTIVE), (Aspect.SUPERLATIVE, "assessment", JUDGED))
    for aspect, name, pattern in asides:
        mine = [h for h in hedges if h.aspect is aspect]
        said = pattern.search(page.plain, *span) if mine or name == "motive" else None
        if said:
            doubt = doubt_over(page.plain, span, mine, page.who) if mine else PLAIN
            text = page.plain[said.start() : span.end].strip(" .")
            ids.append(page.state(node, name, text, Span(said.start(), span.end), doubt=doubt))
            told += mine
    for hedge in hedges:
        if hedge.aspect in ASIDE and hedge.aspect is not Aspect.NUMBER and hedge not in told:
            ids.append(state_detail(page, node, span, hedge))
    return ids


def state_detail(page: Page, node: str, span: Span, hedge: Hedge) -> str:
    """A circumstance that is hedged by itself, from its cue to the end of its clause."""
    last = min(span.end, max(hedge.scope.end, hedge.end))
    text = page.plain[hedge.start : last].strip(" .,;:")
    doubt = doubt_over(page.plain, span, [hedge], page.who)
    return page.state(node, "detail", text, Span(hedge.start, last), doubt=doubt)


def state_quantities(page: Page, node: str, span: Span) -> list[str]:
    """Other numbers of the telling, each with what it counts: hostages, bombs, freed prisoners."""
    ids = []
    dates = [Span(d.start, d.end) for d in page.dates(span)]
    for found in find_counts(page.plain, *span):
        unit = UNIT.match(page.plain, found.end, span.end)
        if unit is None or any(d.overlaps(Span(found.start, found.end)) for d in dates):
            continue
        noun = " ".join(unit["unit"].split()).casefold()
        name = "parts" if noun.split()[-1] in EVENTS else "quantity"
        count = replace(found.count, unit=noun)
        ids.append(state_count(page, node, name, count, found.start, unit.end(), found.cue))
    return ids


@dataclass(frozen=True, slots=True)
class Part:
    """A dated step of a compound entry."""

    record: PartRecord
    statement: str


def entry_parts(
    page: Page, node: str, sentences: Sequence[Sentence], body: int, when: When
) -> list[Part]:
    """Sentences that carry a date of their own, relative ones resolved against the one before."""
    parts = []
    anchor = when
    for sentence in sentences:
        span = Span(max(sentence.start, body), sentence.body_end)
        own = own_date(page, span, anchor)
        if own is None:
            continue
        anchor = own
        text = page.plain[span.start : span.end].strip(" .\u2060")
        stated = page.state(node, "part", text, span, when=own)
        parts.append(Part(PartRecord(" ".join(text.split()), own.edtf or None, None), stated))
    return parts


def own_date(page: Page, span: Span, anchor: When) -> When | None:
    """The date a sentence of an entry gives besides the entry's: whole, without year, or relative."""
    stated = date_in(page, span)
    if stated:
        return stated
    partial = find_partials(page.plain, *span, anchor)
    if partial:
        return partial[0].when
    relative = find_relatives(page.plain, *span)
    return resolve_relative(relative[0], anchor) if relative else None
