"""Designations: who listed the group, on which list, from when to when.

In goes a line such as `- Ministry of Interior Listed Terrorist Entity: May 2002 – Present.[1]`, out
comes a `DesignationRecord` and a designation node. Designation is not guilt: authority, dates and
delistings are kept as printed, and a listing that was only considered is none.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence, Set
from dataclasses import replace

from stemma.model.dates import When
from stemma.model.nodes import NodeType, designation_id
from stemma.model.reading import Block, BlockKind, DesignationRecord, Section
from stemma.model.statement import Act, NodeRef, Voice
from stemma.model.text import Span
from stemma.reading.dates import find_dates
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import Doubt, is_doubted
from stemma.reading.doubts.hedges import Hedge, doubt_over, is_aside
from stemma.reading.listings import listings_of
from stemma.reading.names.own_group import ARTICLE
from stemma.reading.page import Page
from stemma.reading.periods import Period, ends, read_period

LABEL = re.compile(
    r"\s*(?:[-–—•*·]\s+)?(?P<label>[A-Z]{2}|[^:\n]{3,200}?)\s*:\s*(?P<rest>.*)", re.S
)
QUOTED = re.compile(r"(?P<authority>[^“\"]*?)[\s,–—-]*[“\"](?P<regime>[^”\"]+)[”\"]\s*$")
REGIME = re.compile(
    r"(?<=\S)(?:\s+[–—-]?|[,–—])\s*(?:[Tt]he\s+)?(?P<regime>(?:OFAC\s+SDN|SDN|Foreign|Proscribed|Listed|Specially|Special|Designated|Banned|"
    r"Terrorist|Terrorism|Sanctions?|Consolidated|Prohibited|Unlawful|Outlawed|Blacklist|Global|National|"
    r"Al-Qaida|ISIL|Domestic|International|Sanctioned|Entity|Extremist|Illegal|Common|Watch|List\s+of|"
    r"Restricted|Executive|Schedule|Criminal|Autonomous|Unified|Federal)\b"
    r"(?=.*\b(?:[Ll]ist(?:ed|ing)?s?|[Oo]rgani[sz]ations?|[Gg]roups?|[Ee]ntit(?:y|ies)|Terrorists?|[Pp]ersons?|"
    r"Sanctions?|Order|Blacklist|Register|Act|Association)\b).*)$"
)
OFFICE_END = re.compile(
    r"\b(?:Department|Office|Ministry|Council|Treasury|Agency|Government|Security|Service|Commission|Court|Committee|Parliament|Cabinet|Board|Police)\b"
)
DELISTED = re.compile(
    r"\b(?:de-?listed|removed|revoked|lifted|rescinded|de-?proscribed|taken off|unbanned|repealed|annulled|withdrawn)\b",
    re.I,
)
CONSIDERED = re.compile(
    r"\b(?:considered|considering|proposed|under consideration|called for|debated|examined|discussed|weighed)\b[^.;]{0,40}"
    r"\b(?:listing|designat\w+|proscri\w+|ban\w*)\b"
    r"|\b(?:requests?|proposals?|motions?|petitions?|bids?|bills?|applications?|moves?)\s+to\s+(?:have\s+)?(?:the\s+)?(?:list|designate|ban|proscribe|outlaw|blacklist|sanction|add)\b",
    re.I,
)
NOT_LISTED = re.compile(
    r"\b(?:not|never|no)\b[^.;]{0,40}\b(?:designat\w+|listed|proscribed|listings?)\b", re.I
)


def read_designations(section: Section, page: Page) -> list[DesignationRecord]:
    """Every listing of the section, in order."""
    records = []
    blocks = [b for b in section.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)]
    for at, block in enumerate(blocks):
        listed = read_line(block, page)
        records += listed
        if listed:
            continue
        below = page.sentences(blocks[at + 1]) if at + 1 < len(blocks) else []
        told = read_sentences(page, [*page.sentences(block), *below[:1]], len(below[:1]))
        records += told
        if not told:
            read_negative(block, page)
    return records


def read_sentences(
    page: Page, sentences: Sequence[Sentence], below: int = 0
) -> list[DesignationRecord]:
    """Listings told in sentences: "was listed on DATE pursuant to RESOLUTION", "placed on X's list of Y".

    The last `below` sentences only tell whether a listing before them was taken back.
    """
    records: list[DesignationRecord] = []
    for at, sentence in enumerate(sentences[: len(sentences) - below]):
        if CONSIDERED.search(page.plain, sentence.start, sentence.body_end):
            continue
        found = LISTED.search(page.plain, sentence.start, sentence.body_end) or PLACED.search(
            page.plain, sentence.start, sentence.body_end
        )
        span = Span(sentence.start, sentence.body_end)
        after = sentences[at + 1] if at + 1 < len(sentences) else None
        if not found:
            records += told(page, span, after)
            continue
        period = read_period(page.plain, found.start("when"), sentence.body_end)
        if period is None:
            continue
        parts = {k: " ".join(v.split()) if v else None for k, v in found.groupdict().items()}
        regime, authority = parts["regime"] or parts.get("authority") or "", parts.get("authority")
        if authority is None:
            regime = named_list(page) or regime
        whole = with_taking_back(page, span, after)
        period, _ = with_delisting(page, period, whole.end)
        records.append(state_designation(page, authority, regime, period, whole))
    return records


NAMED_LIST = re.compile(r"\bincluded\s+in\s+the\s+(?P<list>[A-Z][^.\n]{2,80}?\bSanctions\s+List)\b")
PREAMBLE = 3000
"""Characters at the head of a page in which it may name the list that it is of."""


def named_list(page: Page) -> str | None:
    """The list whose page this is, where the page says so at its head."""
    found = NAMED_LIST.search(page.document.text.content, 0, PREAMBLE)
    return " ".join(found["list"].split()) if found else None


def with_taking_back(page: Page, span: Span, after: Sentence | None) -> Span:
    """The sentence, together with the next where that takes the listing back."""
    is_taken = after and TAKEN_BACK.match(page.plain, after.start, after.body_end)
    return Span(span.start, after.body_end) if after and is_taken else span


def told(
    page: Page, span: Span, after: Sentence | None = None, known: Container[str | None] = ()
) -> list[DesignationRecord]:
    """The listings of the profile's own group that a sentence tells, with its delisting.

    A single listing may be taken back in the sentence after it: "The designation was lifted in 2021".
    `known` are the starts of listings told elsewhere on the page.
    """
    if NOT_LISTED.search(page.plain, *span):
        return []
    own = {ARTICLE.sub("", m.name) for m in page.mentions.within(*span) if m.is_own}

    def is_own(name: str) -> bool:
        return name in own or page.mentions.means_own(name)

    listings = [
        listing
        for listing in listings_of(page.plain, span, is_own)
        if not (listing.authority and is_own(listing.authority))
    ]
    records = []
    for listing in listings:
        period, whole = listing.period, span
        if period.start in known:
            continue
        if len(listings) == 1 and period.end is None:
            whole = with_taking_back(page, span, after)
            period, _ = with_delisting(page, period, whole.end)
        records.append(state_designation(page, listing.authority, listing.regime, period, whole))
    return records


TAKEN_BACK = re.compile(
    r"\s*(?:(?:The|This|Its|That)\s+(?:designation|listing|ban|proscription|decision|order)|It|The\s+group)\s+(?:was|has\s+been|had\s+been)\s+(?:\w+ly\s+|later\s+|then\s+)?"
    rf"{DELISTED.pattern}"
    r"|\s*(?:(?:later|then)\s+)?(?:de-?listed|removed\s+from\s+(?:that|the|this|its)\s+list|unbanned)\b",
    re.I,
)


def read_described(page: Page, known: Sequence[DesignationRecord]) -> list[DesignationRecord]:
    """Listings told in running prose; the group must be what is listed, and the listing not known yet."""
    records: list[DesignationRecord] = []
    starts = {record.start for record in known}
    for section in page.document.sections:
        sentences = page.prose(section) if section.id in DESCRIBING else []
        goes_on = False
        for at, sentence in enumerate(sentences):
            span = Span(sentence.start, sentence.body_end)
            named = page.mentions.within(*span)
            goes_on = goes_on and not named and IT.search(page.plain, *span) is not None
            others = {mention.name for mention in named if not mention.is_own}
            if goes_on or (named and (not others or others <= listers(page, span, others))):
                after = sentences[at + 1] if at + 1 < len(sentences) else None
                found = told(page, span, after, starts)
                records += found
                goes_on = bool(found)
    return records


def listers(page: Page, span: Span, names: Set[str]) -> Set[str]:
    """Those of the names that stand in the name of who listed the own group: "the African Union's Committee"."""
    told = listings_of(page.plain, span, page.mentions.means_own)
    authorities = [listing.authority for listing in told if listing.authority]
    return {name for name in names if any(name in authority for authority in authorities)}


IT = re.compile(r"\b(?:it|them)\b")
"""What a sentence lists right behind one that told a listing of the group."""
DESCRIBING = ("executive_summary", "narrative")


RESOLUTION = r"resolutions?\s+\d{3,4}\s*\(\d{4}\)"
LISTED = re.compile(
    rf"\b(?:was|were)\s+(?:re-?)?listed\s+on\s+(?P<when>\d{{1,2}}\s+[A-Z][a-z]+\s+\d{{4}})[^.;]{{0,160}}?\b(?P<regime>{RESOLUTION})"
)
PLACED = re.compile(
    r"\b(?:placed|put|added|included|listed)\s+(?:on|to|in)\s+(?:the\s+)?(?P<authority>[A-Z][^;.]{2,60}?)[’']s?\s+list\s+of\s+"
    r"(?P<regime>[A-Z][^;.]{3,80}?)\s+(?:on|in|since)\s+(?=(?P<when>[\dA-Z]))"
)


def read_line(block: Block, page: Page) -> list[DesignationRecord]:
    """`AUTHORITY REGIME: START – END`, a record for each period; none where no period follows the colon."""
    line = LABEL.match(page.plain, block.start, block.end)
    if line is None or CONSIDERED.search(line["rest"]):
        return []
    as_of = page.cited_until(Span(block.start, block.end))
    period = read_period(page.plain, line.start("rest"), block.end, as_of=as_of)
    if period is None:
        told = said_of(line, block, page) or listed_as(line, block, page)
        return [told] if told else []
    authority, regime = split_label(" ".join(line["label"].split()))
    records = []
    while period:
        period, stop = with_delisting(page, period, block.end)
        span = Span(line.start("label"), stop)
        records.append(state_designation(page, authority, regime, period, span))
        again = AGAIN.match(page.plain, stop, block.end)
        period = read_period(page.plain, again.end(), block.end, as_of=as_of) if again else None
    return records


AGAIN = re.compile(r"\s*(?:;|,?\s+and)\s+(?:again\s+)?(?:from\s+|since\s+)?")
""" "May 1991 to June 1995[; ]January 2002 to Present"."""


def listed_as(line: re.Match[str], block: Block, page: Page) -> DesignationRecord | None:
    """`AUTHORITY: LIST, START – END`; None where no period stands behind a comma."""
    found = LISTED_AS.match(page.plain, line.start("rest"), block.end)
    if found is None or NOT_LISTED.search(line["rest"]):
        return None
    as_of = page.cited_until(Span(block.start, block.end))
    period = read_period(page.plain, found.end(), block.end, as_of=as_of)
    if period is None:
        return None
    period, stop = with_delisting(page, period, block.end)
    authority, regime = (" ".join(said.split()) for said in (line["label"], found["regime"]))
    return state_designation(page, authority, regime, period, Span(line.start("label"), stop))


LISTED_AS = re.compile(
    r"\s*(?P<regime>[A-Za-z“\"][^,:;.\n]{2,90}?),\s+(?:(?:from|since)\s+)?(?=(?:\d{1,2}\s+)?(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-]+)?(?:[A-Z][a-z]+\.?,?\s+)?(?:\d{1,2},?\s+)?(?:1[89]|20)\d\d)"
)


def said_of(line: re.Match[str], block: Block, page: Page) -> DesignationRecord | None:
    """`AUTHORITY: designated as a terrorist group on DATE`; None where no such words follow the colon."""
    if NOT_LISTED.search(line["rest"]):
        return None
    told = next(
        listings_of(page.plain, Span(line.start("rest"), block.end), page.mentions.means_own), None
    )
    if told is None:
        return None
    authority = told.authority or " ".join(line["label"].split())
    period, stop = with_delisting(page, told.period, block.end)
    return state_designation(page, authority, told.regime, period, Span(line.start("label"), stop))


def with_delisting(page: Page, period: Period, end: int) -> tuple[Period, int]:
    """A delisting printed after the period gives its end."""
    said = DELISTED.search(page.plain, period.span.end, end)
    if said is None:
        return period, period.span.end
    dates = find_dates(page.plain, said.start(), end) or find_dates(
        page.plain, period.span.end, end
    )
    if not dates:
        return period, said.end()
    last = ends(dates[0].when.edtf)[0]
    when = When(
        f"{period.start or ''}/{last}", period.when.mode,
        as_written=page.plain[period.span.start : dates[0].end].strip(),
    )  # fmt: skip
    return Period(period.start, last, when, period.span), max(said.end(), dates[0].end)


def state_designation(
    page: Page, authority: str | None, regime: str, period: Period, span: Span
) -> DesignationRecord:
    """State period, list, authority and group on the designation's node."""
    node = designation_id(page.group.id, authority or "", regime, period.start)
    page.node(node, NodeType.DESIGNATION, f"{authority or ''} {regime}".strip())
    label = authority or regime
    hedged = hedges_of(page, span)
    doubt = replace(hedged, voices=(*hedged.voices, Voice(Act.DESIGNATES, page.who(label), label)))
    ids = [
        page.state(node, "period", period.when, span, doubt=doubt),
        page.state(node, "regime", regime, span, doubt=hedged),
        page.state(node, "group", NodeRef(page.group.id), span, doubt=hedged),
    ]
    if authority:
        ids.append(page.state(node, "authority", authority, span, doubt=hedged))
    evidence = page.evidence(node, ids)
    return DesignationRecord(regime, authority, period.start, period.end, evidence)


def hedges_of(page: Page, span: Span) -> Doubt:
    """What hedges that there is such a listing at all: "was reportedly banned", not "suspected of terrorism".

    "Listed it as" is the listing itself.
    """
    sentence = page.sentence_at(span.start)
    whole = Span(span.start, max(span.end, sentence.body_end)) if sentence else span
    hedges = [
        h
        for h in page.hedges(whole)
        if (h.kind in HEDGING or is_vague(h) or is_asserted(h, span))
        and h.aspect is Aspect.ATTRIBUTION
        and not h.cue.endswith(" as")
        and not is_aside(page.plain, whole, span.start, h)
    ]
    return doubt_over(page.plain, whole, hedges, page.who)


def is_vague(hedge: Hedge) -> bool:
    """Whether nobody who can be asked says it: "according to unconfirmed reports"."""
    return any(voice.act is Act.SUGGESTS for voice in hedge.doubt.voices)


def is_asserted(hedge: Hedge, span: Span) -> bool:
    """Whether somebody asserts it before it is told: "it has been claimed that Canada listed the group"."""
    return (
        hedge.kind in ("says", "crowd", "suspected")
        and hedge.end <= span.end
        and is_doubted(hedge.doubt)
    )


HEDGING = frozenset({"alleged", "reported", "possible", "probable", "unclear", "unverified"})
"""Kinds of cue that a listing itself can carry; to be suspected or accused is why a group is listed."""


def split_label(label: str) -> tuple[str | None, str]:
    """Authority and list of a label; one that names only a list has no authority, any other is both."""
    quoted = QUOTED.match(label)
    if quoted and quoted["authority"].strip():
        return quoted["authority"].strip(" ,–—-"), quoted["regime"].strip()
    if REGIME.match(f", {label}", 1):
        return None, label
    office = OFFICE_END.search(label)
    found = REGIME.search(label, office.end() if office else 0) or REGIME.search(label)
    if found:
        return label[: found.start()].strip(" ,–—-"), found["regime"].strip()
    return label, label


def read_negative(block: Block, page: Page) -> None:
    """Sentences that say a listing is lacking or was only considered."""
    for sentence in page.sentences(block):
        for prop, pattern in (
            ("designation_considered", CONSIDERED),
            ("not_designated", NOT_LISTED),
        ):
            if pattern.search(page.plain, sentence.start, sentence.body_end):
                span = Span(sentence.start, sentence.body_end)
                dates = page.dates(span)
                when = dates[0].when if dates else None
                text = page.plain[span.start : span.end]
                page.state(page.group.id, prop, text, span, when=when)
                break
