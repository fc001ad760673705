"""Cards as JSON: what the review page shows of each decision.

In go cards and the build, out comes the form that `web/src/review/layout.ts` takes. Every statement stands
with its words, strength and cue; every sentence that carries one stands with its surroundings, its note
and its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stemma.analysis.review import Block, Card, CardKind, Item, passages_of
from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.model.reading import Reading
from stemma.model.statement import Special, Statement
from stemma.model.strength import is_hedged, strength
from stemma.model.text import Span
from stemma.publishing.views.words import (
    node_in_words,
    speakers_in_words,
    statement_in_words,
    value_in_words,
)

AROUND = 240
"""Characters of the paragraph around a sentence."""
Object = dict[str, Json]


def queue_json(cards: Sequence[Card], build: Build) -> list[Json]:
    """All cards in order."""
    readings = {reading.text.name: reading for reading in build.readings}
    return [card_json(card, build, readings) for card in cards]


def card_json(card: Card, build: Build, readings: dict[str, Reading]) -> Object:
    """One card."""
    return {
        "id": card.id,
        "kind": card.kind.value,
        "title": title_of(card, build, readings),
        "rule": card.rule,
        "topic": card.topic.replace("_", " "),
        "paragraph": paragraph_json(card, readings),
        "items": [item_json(item, build, readings) for item in card.items],
    }


def title_of(card: Card, build: Build, readings: dict[str, Reading]) -> str:
    """What the decision is about, in words."""
    if card.kind is CardKind.BATCH:
        return f"{card.topic.replace('_', ' ')}: {len(card.items)} found by the rule “{card.rule}”"
    if card.kind is CardKind.PERSON:
        return f"about a person: {node_in_words(card.items[0].node, build.nodes)}"
    reading = readings.get(card.block.profile) if card.block else None
    place = section_of(reading, card.block.start) if reading and card.block else ""
    return f"one paragraph of {place or 'the text'}"


def paragraph_json(card: Card, readings: dict[str, Reading]) -> Json:
    """The paragraph with the passages of each item marked; nothing for a batch."""
    block = card.block
    reading = readings.get(block.profile) if block else None
    if card.kind is CardKind.BATCH or block is None or reading is None:
        return None
    marks = [
        (index, span)
        for index, item in enumerate(card.items)
        for name, span in passages_of(item)
        if name == block.profile and block.start <= span.start < block.end
    ]
    return {
        "place": place_of(reading, block.start),
        "section": section_of(reading, block.start),
        "pieces": pieces_of(reading, block, marks),
    }


def pieces_of(reading: Reading, block: Block, marks: list[tuple[int, Span]]) -> list[Json]:
    """The paragraph cut where passages begin and end."""
    cuts = {block.start, block.end}
    for _, span in marks:
        cuts |= {max(span.start, block.start), min(span.end, block.end)}
    edges = sorted(cuts)
    return [
        {
            "text": reading.text.content[start:end],
            "items": list[Json](sorted({i for i, s in marks if s.start < end and start < s.end})),
        }
        for start, end in pairwise(edges)
    ]


def item_json(item: Item, build: Build, readings: dict[str, Reading]) -> Object:
    """A node with its statements and every sentence that carries them."""
    tags = [
        name for name, holds in (
            ("hedged", item.is_hedged), ("contested", item.is_contested), ("person", item.names_person),
        ) if holds
    ]  # fmt: skip
    return {
        "node": item.node,
        "label": node_in_words(item.node, build.nodes),
        "topic": item.kind.replace("_", " "),
        "rules": list[Json](sorted(item.rules)),
        "tags": list[Json](tags),
        "statements": [statement_form(s, build) for s in item.statements],
        "sentences": [
            sentence_json(readings[name], span, item) for name, span in passages_of(item) if name in readings
        ],
    }  # fmt: skip


def statement_form(statement: Statement, build: Build) -> Object:
    """A statement in words."""
    value = statement.value
    return {
        "id": statement.id,
        "words": statement_in_words(statement, build.nodes),
        "value": "" if isinstance(value, Special) else value_in_words(statement, build.nodes),
        "strength": strength(statement).value,
        "hedged": is_hedged(strength(statement)),
        "voices": speakers_in_words(statement, build.nodes),
        "cue": statement.cue or "",
        "made": statement.rule or statement.made_by.value,
    }


def sentence_json(reading: Reading, span: Span, item: Item) -> Object:
    """A sentence in its place, with its neighbours and its notes."""
    content = reading.text.content
    start, end = around(content, span)
    notes = {
        support.footnote
        for statement in item.statements
        for support in statement.supports
        if support.footnote and support.passage.text == reading.text.name and support.passage.span == span
    }  # fmt: skip
    defined = {
        note.id: " ".join(content[note.start : note.end].split()) for note in reading.footnotes
    }
    return {
        "place": place_of(reading, span.start),
        "section": section_of(reading, span.start),
        "before": content[start : span.start],
        "exact": content[span.start : span.end],
        "after": content[span.end : end],
        "notes": [defined.get(note, note) for note in sorted(notes)],
    }


def around(content: str, span: Span) -> tuple[int, int]:
    """The rest of the paragraph, as far as it is shown."""
    start = content.rfind("\n", 0, span.start) + 1
    end = content.find("\n", span.end)
    end = len(content) if end < 0 else end
    if span.start - start > AROUND:
        start = content.find(" ", span.start - AROUND) + 1
    if end - span.end > AROUND:
        end = content.rfind(" ", span.end, span.end + AROUND)
    return min(start, span.start), max(end, span.end)


def place_of(reading: Reading, offset: int) -> str:
    """`file:line`."""
    return f"{reading.text.name}:{reading.text.position(offset)[0]}"


def section_of(reading: Reading | None, offset: int) -> str:
    """Title of the innermost section."""
    holding = [s for s in reading.sections if s.start <= offset < s.end] if reading else []
    return max(holding, key=lambda s: (s.level, s.start)).title if holding else ""
