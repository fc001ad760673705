"""Locations: where a group is, and what it does there.

In go the sentences of the section, out come `LocationRecord`s: a place, its country, the function
(base, training, recruitment, operations) and the time; each is a presence node of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.dates import Mode, When
from stemma.model.nodes import NodeType, presence_id
from stemma.model.places import place_id
from stemma.model.reading import LocationRecord, Section
from stemma.model.statement import MadeBy, NodeRef
from stemma.model.text import Span
from stemma.reading.completeness import DISCLAIMER
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.page import Page
from stemma.reading.places import PlaceFound
from stemma.reading.telling import date_in, doubt_in, has_substance, tell
from stemma.reading.whereabouts import places_in, state_country, told_places

FUNCTIONS = (
    ("training", re.compile(r"\btrain\w*", re.I)),
    ("recruitment", re.compile(r"\brecruit\w*", re.I)),
    ("base", re.compile(r"\b(?:bases?|based|headquarter\w*|stronghold\w*|sanctuar\w+|safe\s+havens?|hideouts?|camps?|relocat\w+)\b", re.I)),
)  # fmt: skip
LASTING = re.compile(
    r"\b(?:operat\w+|based|maintain\w*|controlled|held|located|present|active)\b", re.I
)


def read_locations(section: Section, page: Page) -> list[LocationRecord]:
    """Every place of the section, in order; the disclaimer's sentences are no places."""
    return [
        record
        for sentence in page.prose(section)
        if not is_disclaimer(sentence, page)
        for record in read_sentence(sentence, page)
    ]


def is_disclaimer(sentence: Sentence, page: Page) -> bool:
    """Whether the sentence stands in a block that speaks of the list itself."""
    block = page.block_at(sentence.start)
    return bool(block and DISCLAIMER.match(page.plain, block.start, block.end))


def read_sentence(sentence: Sentence, page: Page) -> list[LocationRecord]:
    """The places of one sentence."""
    span = Span(sentence.start, sentence.body_end)
    doubt, when = doubt_in(page, span), date_in(page, span)
    if when and "/" in when.edtf and LASTING.search(page.plain, *span):
        when = replace(when, mode=Mode.THROUGHOUT)
    found = [
        place
        for told, place in zip(told_places(page, span), places_in(page, span), strict=True)
        if told.country or told.kind != "site"
    ]
    if not found and has_substance(page, sentence):
        tell(page, "location_note", span)
    return [presence(place, span, page, doubt, when) for place in found]


def presence(
    place: PlaceFound, span: Span, page: Page, doubt: Doubt, when: When | None
) -> LocationRecord:
    """The node, statements and record of one place."""
    node = presence_id(page.group.id, place.name, when.edtf if when else None)
    page.node(node, NodeType.PRESENCE, f"{page.group.label} in {place.name}")
    target = page.node(place_id(place.name, place.country), NodeType.PLACE, place.name)
    function = function_of(page.plain, place, span)
    here = Span(place.start, place.end)
    parts = (("place", NodeRef(target)), ("function", function), ("group", NodeRef(page.group.id)))
    ids = [
        page.state(
            node, name, value, here, doubt=doubt, when=when, made_by=MadeBy.RULE, rule="presence"
        )
        for name, value in parts
    ]
    lies_in = state_country(page, target, place, here)
    ids += [lies_in] if lies_in else []
    ids += [
        page.state(target, "country", code, here)
        for code in place.countries
        if code != place.country
    ]
    evidence = page.evidence(node, ids)
    return LocationRecord(
        place.name, place.country, function, when.edtf if when else None, evidence
    )


def function_of(plain: str, place: PlaceFound, span: Span) -> str:
    """What the sentence says happens there; operations where it says nothing particular."""
    for name, pattern in FUNCTIONS:
        if pattern.search(plain, *span):
            return name
    return "operations"
