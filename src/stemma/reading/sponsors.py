"""State sponsors and external influences.

In go the sentences of the section, out come `SponsorRecord`s: who gives what, when; "no known sponsors"
is the value none, "the nature of the support is not known" the value some.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.model.nodes import Node, NodeType, RelationKind, relation_id
from stemma.model.reading import Section, SponsorRecord
from stemma.model.statement import MadeBy, NodeRef, Special
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN
from stemma.reading.guarded import guarded
from stemma.reading.names.mentions import government_of
from stemma.reading.page import Page
from stemma.reading.places import find_country_hints
from stemma.reading.telling import date_in, doubt_in, has_substance, tell

NONE = guarded(
    r"\bno\s+(?:\w+\s+){0,4}(?:state\s+)?(?:sponsors?|sponsorship|external\s+(?:support|influences?)|support\s+from)\b|\b(?:not|never)\s+(?:\w+\s+){0,5}(?:state\s+)?sponsor\w*\b|\bwithout\s+(?:a\s+)?(?:state\s+)?sponsor",
    re.I,
)
UNKNOWN = guarded(
    r"\b(?:nature|extent|degree|amount)\b[^.;]{0,60}\b(?:support|assistance|aid|sponsorship)\b[^.;]{0,60}\b(?:is|are|was|remains?)\s+(?:not\s+known|unknown|unclear|uncertain|not\s+clear)",
    re.I,
)
KINDS = (
    ("weapons", guarded(r"\b(?:weapons?|arms|ammunition|missiles|explosives)\b", re.I)),
    ("funding", guarded(r"\b(?:fund\w*|financ\w+|money|dollars|cash|subsid\w+|salar\w+)\b", re.I)),
    ("training", guarded(r"\btrain\w*\b", re.I)),
    ("leadership", guarded(r"\bleadership\s+support|\badvis[eo]rs?\b", re.I)),
    ("sanctuary", guarded(r"\b(?:sanctuary|safe\s+havens?|shelter\w*|allowed\s+[^.;]{0,40}\boperate|refuge|host\w*|patron\w*|bases?\s+in|territory)\b", re.I)),
    ("logistics", guarded(r"\b(?:logistic\w*|supplies|equipment|intelligence|material\s+support)\b", re.I)),
    ("fighters", guarded(r"\b(?:fighters|troops|recruits)\b", re.I)),
    ("political", guarded(r"\b(?:diplomatic|political)\s+(?:support|backing|cover)\b", re.I)),
)  # fmt: skip
SUPPORT = guarded(
    r"\b(?:support\w*|sponsor\w*|patron\w*|provid\w+|receiv\w+|fund\w*|back(?:ed|ing|s)|aid\w*|assist\w*|help\w*|supplied|armed|trained|financ\w+|allowed|shelter\w*|host\w*)\b",
    re.I,
)


def read_sponsors(section: Section, page: Page) -> list[SponsorRecord]:
    """Every sponsor of the section, in order."""
    return [record for s in page.prose(section) for record in read_sentence(s, page)]


def read_sentence(sentence: Sentence, page: Page) -> list[SponsorRecord]:
    """What one sentence says of support from outside."""
    span = Span(sentence.start, sentence.body_end)
    none = NONE.search(page.plain, *span)
    if none:
        stated = page.state(
            page.group.id, "state_sponsor", Special.NONE, Span(*none.span()), doubt=PLAIN
        )
        return [
            SponsorRecord(
                None, (), None, Special.NONE.value, page.evidence(page.group.id, [stated])
            )
        ]
    giver = giver_of(sentence, page)
    if giver is None or not SUPPORT.search(page.plain, *span):
        if has_substance(page, sentence):
            tell(page, "external_influence", span)
        return []
    unknown = UNKNOWN.search(page.plain, *span)
    return [supported(giver, span, page, is_unknown=bool(unknown))]


def supported(giver: Node, span: Span, page: Page, *, is_unknown: bool) -> SponsorRecord:
    """State the sponsor and the kinds of support on their relation."""
    page.nodes.setdefault(giver.id, giver)
    when, doubt = date_in(page, span), doubt_in(page, span)
    node = relation_id(RelationKind.SUPPORT, giver.id, page.group.id, when.edtf if when else None)
    page.node(node, NodeType.RELATION, f"{giver.label} supports {page.group.label}", "support")
    kinds = kinds_of_support(page.plain, *span)
    if is_unknown:
        ids = [
            page.state(
                node,
                "support_kind",
                Special.SOME,
                span,
                when=when,
                made_by=MadeBy.RULE,
                rule="sponsor",
            )
        ]
        kinds = ()
    else:
        ids = [
            page.state(
                node,
                "support_kind",
                kind,
                span,
                doubt=doubt,
                when=when,
                made_by=MadeBy.RULE,
                rule="sponsor",
            )
            for kind in kinds
        ]
    ids.append(page.state(page.group.id, "state_sponsor", NodeRef(giver.id), span, doubt=PLAIN if is_unknown else doubt,
                          when=when, made_by=MadeBy.RULE, rule="sponsor"))  # fmt: skip
    value = Special.SOME.value if is_unknown else None
    return SponsorRecord(
        giver.label, kinds, when.edtf if when else None, value, page.evidence(node, ids)
    )


@lru_cache(maxsize=64)
def kinds_of_support(text: str, start: int, end: int) -> tuple[str, ...]:
    """The kinds of support that a sentence names; asked for every group in it."""
    return tuple([kind for kind, pattern in KINDS if pattern.search(text, start, end)])


def giver_of(sentence: Sentence, page: Page) -> Node | None:
    """The group or state that gives: another group first, else a government named here."""
    other = next(
        (m for m in page.mentions.within(sentence.start, sentence.body_end) if not m.is_own), None
    )
    if other:
        return other.node
    for hit in find_country_hints(page.plain, sentence.start, sentence.body_end):
        body = government_of(page.plain[hit.start : hit.end + 30]) or government_of(
            page.plain[hit.start : hit.end]
        )
        if body:
            return body
    return None
