"""Resources: what a group lives on, and who gives it.

In go the sentences of the section, out come `ResourceRecord`s, one for each kind named in a sentence,
and statements `resource` with the sentence's doubt and date.
"""

from __future__ import annotations

import re

from stemma.model.reading import ResourceRecord, Section
from stemma.model.statement import MadeBy, NodeRef
from stemma.model.text import Span
from stemma.reading.collectives import class_of
from stemma.reading.document import Sentence
from stemma.reading.page import Page
from stemma.reading.telling import date_in, doubt_in, has_substance, tell

KINDS = (
    ("ransom", r"ransoms?(?:\s+payments?)?|kidnapping\s+for\s+ransom|kidnap-for-ransom"),
    ("drug trafficking", r"(?:drugs?|narcotics?|heroin|cocaine|opium|opiate)(?:[\s-]+\w+){0,2}[\s-]+(?:trafficking|trade|smuggling|production)(?:\s+networks?)?|narco-?trafficking"),
    ("smuggling", r"smuggling|trafficking\s+(?:in\s+)?(?:arms|weapons|people|humans|goods|antiquities)"),
    ("extortion", r"extortion|racketeering|protection\s+money|protection\s+rackets?"),
    ("taxation", r"tax(?:es|ation|ing)?|zakat|tolls|levies|customs"),
    ("donations", r"donations?|donors?|charit(?:y|ies|able\s+\w+)|contributions?|diaspora|remittances|fundraising"),
    ("robbery", r"bank\s+robber(?:y|ies)|robber(?:y|ies)|theft|looting|hijackings?"),
    ("natural resources", r"oil|minerals?|mining|gold|diamonds|timber|charcoal|natural\s+gas"),
    ("business", r"business(?:es)?|investments?|companies|farms|agriculture|front\s+companies"),
    ("weapons", r"weapons?|arms|ammunition|explosives"),
    ("training", r"training"),
    ("funding", r"financial\s+support|funding|funds|financ(?:e|es|ing)|money|subsid(?:y|ies)|revenues?|income"),
    ("support", r"leadership\s+support|logistical\s+support|logistics|material\s+support|supplies|equipment|fighters|sanctuary|safe\s+haven"),
)  # fmt: skip
PATTERN = re.compile(
    "|".join(f"(?P<k{i}>\\b(?:{words})\\b)" for i, (_, words) in enumerate(KINDS)), re.I
)
GIVER = re.compile(
    r"\b(?:from|by)\s+(?P<who>(?:the\s+)?(?:[^.;,()]|,(?=\s*(?:and\s+)?[A-Z])){3,90}?)(?=[.;]|,\s+(?:which|who|and\s+[a-z]|including)|\s+(?:to|in\s+order|during|until|since|in\s+\d|which|who|that)\b|$)"
)


def read_resources(section: Section, page: Page) -> list[ResourceRecord]:
    """Every resource of the section, in order."""
    return [record for s in page.prose(section) for record in read_sentence(s, page)]


def value_of(who: str, page: Page) -> NodeRef | str:
    """Whoever gives: a class of people as its node, anybody else as printed."""
    giver = class_of(who)
    if giver is None:
        return who
    page.nodes.setdefault(giver.id, giver)
    return NodeRef(giver.id)


def read_sentence(sentence: Sentence, page: Page) -> list[ResourceRecord]:
    """The kinds one sentence names, each once."""
    span = Span(sentence.start, sentence.body_end)
    doubt, when = doubt_in(page, span), date_in(page, span)
    giver = GIVER.search(page.plain, *span)
    who = " ".join(giver["who"].split()) if giver else None
    records: dict[str, ResourceRecord] = {}
    for found in PATTERN.finditer(page.plain, *span):
        kind = KINDS[int((found.lastgroup or "k0")[1:])][0]
        if kind in records:
            continue
        words = " ".join(found.group().split())
        ids = [
            page.state(page.group.id, "resource", f"{kind}: {words}" if words.casefold() != kind else kind,
                       Span(*found.span()), doubt=doubt, when=when, made_by=MadeBy.RULE, rule="resource")
        ]  # fmt: skip
        if who and giver:
            ids.append(page.state(page.group.id, "resource_giver", value_of(who, page), Span(giver.start("who"), giver.end("who")),
                                  doubt=doubt, when=when, made_by=MadeBy.RULE, rule="resource-giver"))  # fmt: skip
        evidence = page.evidence(page.group.id, ids)
        records[kind] = ResourceRecord(kind, words, who, when.edtf if when else None, evidence)
    if not records and has_substance(page, sentence):
        tell(page, "resource_note", span)
    return list(records.values())
