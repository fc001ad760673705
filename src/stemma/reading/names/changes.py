"""Name changes of the profile's own group.

In go sentences and lines such as "2004: The X Front changed its name to the Y Army.", out come
`NameChangeRecord`s; "There are no recorded name changes" is the value none, not silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from stemma.model.dates import Basis, When
from stemma.model.nodes import NodeType, date_part, slug, tail
from stemma.model.reading import NameChangeRecord, Section
from stemma.model.statement import Special
from stemma.model.strength import is_hedged, strength
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import VERB, Aspect
from stemma.reading.doubts.hedges import doubt_over, is_aside
from stemma.reading.names.frames import Renaming, clean, is_dated_line, name_as, renamings_of
from stemma.reading.names.names import is_short
from stemma.reading.names.own_group import ARTICLE
from stemma.reading.names.parts import altered
from stemma.reading.page import Page

NONE = re.compile(
    r"\b(?:no|without|not\s+(?:had|have|undergone|undergo)\s+any|never)\b[^.;]{0,40}\bname(?:\s+|-)changes?\b"
    r"|\b(?:no|without|not\s+any|none\s+of)\s+(?:[\w-]+\s+){0,4}?(?:changes?|alterations?|modifications?)\s+(?:of|in|to)\s+(?:its\s+|the\s+(?:group[’']s\s+|organi[sz]ation[’']s\s+)?)?names?\b"
    r"|\b(?:has|have|had|was|did)\s*(?:n[o’']t|never|not)\s+(?:been\s+|ever\s+|formally\s+|officially\s+)*(?:changed?|altered|renamed)\s+(?:its|their)\s+name\b|\bname\s+(?:of\s+the\s+(?:group|organi[sz]ation)\s+)?(?:has\s+(?:not|never)\s+(?:been\s+)?changed|has\s+remained\s+(?:the\s+same|unchanged)|remained\s+(?:the\s+same|unchanged))\b"
    r"|\b(?:kept|retained|maintained|used)\s+(?:its|the\s+same)\s+(?:original\s+)?name\s+(?:throughout|since|during|until|from)\b|\b(?:operated|been\s+known|acted|existed|known)\s+(?:only\s+)?(?:under|by)\s+(?:the\s+same|(?:only\s+)?one|a\s+single|its\s+original|no\s+other)\s+name\b"
    r"|\b(?:no|not\s+any|never\s+any)\s+other\s+names?\b|\bnot\s+known\s+to\s+have\s+changed\s+(?:its|their)\s+name\b"
    r"|\b(?:not|never)\s+(?:been\s+)?known\s+(?:by|under)\s+(?:any\s+other|another)\s+name\b"
    r"|\b(?:(?:has|have|had|did)\s+not|(?:(?:has|have|had)\s+)?never)\s+(?:\w+ly\s+|ever\s+)?changed?\s+(?:its|their|the)\s+name\b",
    re.I,
)
NOTHING = re.compile(
    r"\s*(?:[-–—•*·]\s+)?(?:[Nn]one|N/A|No\s+changes?|Not\s+applicable)(?:\s+(?:known|recorded|reported))?\s*\.?\s*$"
)
GIVEN_UP = re.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Bb]efore|[Pp]rior|[Uu]p\s+to|[Ff]rom|[Bb]etween|abandoned|dropped|gave\s+up|discarded|shed|relinquished|ceased|stopped)\b"
)
BEFORE = re.compile(r"(?:before|prior\s+to)\b", re.I)
BORNE = re.compile(
    rf"\s*(?:[-–—•*]\s+)?[\d\w ,]*\b(?:1[89]|20)\d\d\s*(?:(?:[-–—]|to|until)\s*[\d\w ,]*)?:\s*{name_as('borne')}\s*\.?\s*\Z"
)
"""`2012 – 2013: NAME`: under which name the group went then."""


def read_name_changes(section: Section, page: Page) -> list[NameChangeRecord]:
    """The changes told in the section, in order, or the one record that says there are none."""
    records: list[NameChangeRecord] = []
    before: str | None = None
    ended: Ended | None = None
    for sentence in page.prose(section):
        borne = BORNE.match(page.plain, sentence.start, sentence.body_end)
        is_borne = borne and not is_dated_line(page.plain, Span(sentence.start, sentence.body_end))
        if borne and is_borne and not VERB.search(borne["borne"]):
            name = clean(borne["borne"])
            span = Span(sentence.start, sentence.body_end)
            if before and name and before != name:
                when = date_of(Renaming(before, name, span), span, page)
                records.append(change(Renaming(before, name, span), span, page, None, when))
            page.take(sentence.start, sentence.end)
            before = name
            continue
        none = read_none(sentence, page)
        if none:
            records.append(none)
            continue
        span = Span(sentence.start, sentence.body_end)
        told = told_in(page, span, before)
        for at, found in enumerate(told):
            least = told[at - 1].span.end if at else span.start
            most = told[at + 1].span.start if at + 1 < len(told) else span.end
            when = date_of(found, Span(least, most), page)
            whole = span
            if ended and goes_on(ended, found, when, span, page):
                whole, when = Span(ended.span.start, span.end), when or ended.when
            elif ended and ended.is_over:
                records.append(change(ended.found, ended.span, page, None, ended.when))
            ended = None
            if found.following is None:
                before = found.previous
                ended = Ended(found, span, when, is_over(span, page)) if when else None
                continue
            records.append(change(found, whole, page, before, when))
            before = found.following
    if ended and ended.is_over:
        records.append(change(ended.found, ended.span, page, None, ended.when))
    return records


def told_in(page: Page, span: Span, before: str | None) -> list[Renaming]:
    """The changes that a sentence tells in full, by a part of the name, or by "its present name"."""
    own = ARTICLE.sub("", page.group.label)
    told = [in_full(found, own, page) for found in renamings_of(page.plain, span)]
    part = None if told else altered(page.plain, span, before, own)
    present = PRESENT.search(page.plain, *span)
    if part:
        return [part]
    if present and not told and before and before != own:
        return [Renaming(before, own, Span(*present.span()))]
    if present and len(told) == 1 and told[0].following is None and told[0].previous != own:
        return [Renaming(told[0].previous, own, Span(*present.span()))]
    return told


def in_full(found: Renaming, own: str, page: Page) -> Renaming:
    """The change from the page's own name, where only its abbreviation is printed: "The TDM was renamed"."""
    previous, following = found.previous or "", found.following or own
    if following == own or is_short(following) or not is_short(previous):
        return found
    return replace(found, previous=own) if page.mentions.means_own(previous) else found


PRESENT = re.compile(
    r"\b(?:adopt(?:ed|ing|s)?|t(?:ook|aking|akes)|assum(?:ed|ing)|chose|received|giv(?:en|ing)|g(?:ave|iven)\s+itself)\s+(?:on\s+)?(?:its|their|the)\s+(?:present|current|present-day|latest)\s+(?:name|one|title)\b(?!\s*,?\s*(?:of\s+)?(?:the\s+)?[“\"]?[A-Z])"
    r"|\b(?:[Ii]ts|[Tt]he|[Tt]heir)\s+(?:present|current|present-day|latest)\s+name\s+(?:was|has\s+been)\s+(?:\w+ly\s+)?(?:adopted|taken|assumed|chosen|given|used|introduced)\b"
)
"""The name of the page's title as the new one."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A name that the group bore, of which the next sentence may say what it was changed to."""

    found: Renaming
    span: Span
    when: When
    is_over: bool
    """Whether the sentence itself says that the name was given up then."""


def is_over(span: Span, page: Page) -> bool:
    """Whether a sentence says that a name was given up: "until 1994", "dropped the name"."""
    return GIVEN_UP.search(page.plain, *span) is not None


def goes_on(ended: Ended, found: Renaming, when: When | None, span: Span, page: Page) -> bool:
    """Whether a sentence says what the name of the sentence before was changed to: of the same year, or undated."""
    if found.following is None or found.previous not in (None, ended.found.previous):
        return False
    if page.block_at(span.start) != page.block_at(ended.span.start):
        return False
    last = ended.when.edtf.rpartition("/")[2]
    return when is None or when.edtf[:4] in (ended.when.edtf[:4], last[:4]) or not ended.is_over


def read_none(sentence: Sentence, page: Page) -> NameChangeRecord | None:
    """ "There are no recorded name changes" and its like."""
    found = NONE.search(page.plain, sentence.start, sentence.body_end) or NOTHING.match(
        page.plain, sentence.start, sentence.body_end
    )
    if found is None:
        return None
    stated = page.state(page.group.id, "former_name", Special.NONE, Span(*found.span()))
    evidence = page.evidence(page.group.id, [stated])
    return NameChangeRecord(Special.NONE.value, None, None, None, evidence)


def change(
    found: Renaming, span: Span, page: Page, borne: str | None, when: When | None
) -> NameChangeRecord:
    """State the parts of a change on its own node; `borne` is the name known from before."""
    following = found.following
    previous = found.previous or (borne if borne != following else None)
    node = name_change_id(page.group.id, following or previous or "", when)
    page.node(node, NodeType.NAME_CHANGE, f"{previous or '…'} → {following or '…'}")
    hedges = [
        h
        for h in page.hedges(span)
        if h.aspect not in (Aspect.DETAIL, Aspect.MOTIVE)
        and not is_aside(page.plain, span, found.span.start, h)
    ]
    doubt = doubt_over(page.plain, span, hedges, page.who)
    parts = (("from", previous), ("to", following))
    ids = [page.state(node, k, v, span, doubt=doubt, when=when) for k, v in parts if v]
    if when:
        ids.append(page.state(node, "when", when, span, doubt=doubt))
    doubted = (w for i in ids if is_hedged(w := strength(page.statements[i])))
    evidence = page.evidence(node, ids, word=next(doubted, None))
    return NameChangeRecord(None, previous, following, when.edtf if when else None, evidence)


def date_of(found: Renaming, span: Span, page: Page) -> When | None:
    """The first date behind the words of the change, else the last one before them."""
    dates = [date for date in page.dates(span) if date.when.basis is not Basis.PUBLICATION]
    after = [date for date in dates if date.start >= found.span.end]
    before = [date for date in dates if date.start < found.span.end]
    chosen = after[0] if after else before[-1] if before else None
    return moment(chosen.when) if chosen else None


def moment(when: When) -> When:
    """When the name changed: "until 2004" and "since 2004" are 2004; "before 2004" stays open."""
    first, _, last = when.edtf.partition("/")
    if first == ".." and not BEFORE.match(when.as_written):
        return When(last, as_written=when.as_written)
    return When(first, as_written=when.as_written) if last == ".." else when


def name_change_id(group: str, name: str, when: When | None) -> str:
    """`name-change/GROUP/DATE-NAME`."""
    return f"name-change/{tail(group)}/{date_part(when.edtf if when else None)}-{slug(name)}"
