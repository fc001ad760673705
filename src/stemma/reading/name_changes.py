"""Name changes of the profile's own group.

In go sentences and lines such as "2004: The X Front changed its name to the Y Army.", out come
`NameChangeRecord`s; "There are no recorded name changes" is the value none, not silence.
"""

from __future__ import annotations

import re

from stemma.model.dates import When
from stemma.model.nodes import NodeType, date_part, slug, tail
from stemma.model.reading import NameChangeRecord, Section
from stemma.model.statement import Special
from stemma.model.text import Span
from stemma.reading.aspects import VERB
from stemma.reading.document import Sentence
from stemma.reading.hedges import doubt_over
from stemma.reading.page import Page

NONE = re.compile(
    r"\b(?:no|without|not\s+(?:had|have|undergone|undergo)\s+any|never)\b[^.;]{0,40}\bname(?:\s+|-)changes?\b"
    r"|\b(?:has|have)\s+(?:not|never)\s+changed\s+(?:its|their|the)\s+name\b",
    re.I,
)
NAME = (
    r"(?:the\s+|The\s+)?[“\"']?(?P<{0}>[^\W\d_a-z][\w’'-]*(?:[ -](?:(?:of|the|for|in|and|to|on|al|el|ul|wal|wa|fi|bil|de|du|la|del|dos|y|e)\b"
    r"[ -])*[^\W\d_a-z(][\w’'-]*)*(?:\s+\([^()\n]{{1,40}}\))?)[”\"']?"
)
OWN = r"\b(?:its|their|the group[’']s|the organi[sz]ation[’']s|the)\s+name\s+"
TO = NAME.format("following")
FROM = NAME.format("previous")
LEFT = FROM.replace(r"][\w’'-]*)*(?:", r"][\w’'-]*)*?(?:")
"""The name before "to": the shortest run of words."""
FRAMES = tuple(
    re.compile(frame)
    for frame in (
        rf"\b[Cc]hanged\s+(?:(?:its|their|the)\s+)?name\s+from\s+{LEFT}\s+(?:to|into)\s+{TO}",
        rf"\b[Cc]hange[ds]\s+(?:(?:its|their|the)\s+)?name\s+(?:to|into)\s+{TO}",
        rf"\b(?:re-?named|rebranded|restyled)\s+(?:itself|themselves|the\s+group|the\s+organi[sz]ation)?\s*from\s+{LEFT}\s+(?:to|as|into)\s+{TO}",
        rf"\b(?:re-?named|rebranded|restyled)\s+(?:itself|themselves|the\s+group|the\s+organi[sz]ation)?\s*(?:to|as|into)?\s*{TO}",
        rf"\b(?:adopted|took|assumed)\s+(?:on\s+)?the\s+(?:new\s+)?name\s+(?:of\s+)?{TO}",
        rf"\bbegan\s+(?:to\s+call|calling)\s+itself\s+{TO}",
        rf"\b[Nn]ame\s+(?:was\s+)?changed?\s+from\s+{LEFT}\s+to\s+{TO}",
        rf"\bname\s+was\s+changed\s+to\s+{TO}",
        rf"{FROM}\s*(?:→|->|⟶|became)\s*{TO}",
        rf"\bformerly\s+(?:known\s+as\s+|called\s+)?{FROM}",
    )
)
BORNE = re.compile(
    rf"\s*(?:[-–—•*]\s+)?[\d\w ,]*\b(?:1[89]|20)\d\d\s*(?:(?:[-–—]|to|until)\s*[\d\w ,]*)?:\s*{NAME.format('borne')}\s*\.?\s*\Z"
)
"""`2012 – 2013: NAME`: under which name the group went then."""
BEFORE_VERB = re.compile(rf"{FROM}\s+(?:had\s+|later\s+|then\s+|officially\s+|formally\s+)*$")


def read_name_changes(section: Section, page: Page) -> list[NameChangeRecord]:
    """The changes told in the section, in order, or the one record that says there are none."""
    records = []
    before: str | None = None
    for sentence in page.prose(section):
        borne = BORNE.match(page.plain, sentence.start, sentence.body_end)
        if borne and not VERB.search(borne["borne"]):
            before = clean(borne["borne"])
            page.take(sentence.start, sentence.end)
            continue
        record = read_none(sentence, page) or read_change(sentence, page, before)
        if record:
            records.append(record)
            before = record.following
    return records


def read_none(sentence: Sentence, page: Page) -> NameChangeRecord | None:
    """ "There are no recorded name changes" and its like."""
    found = NONE.search(page.plain, sentence.start, sentence.body_end)
    if found is None:
        return None
    stated = page.state(page.group.id, "former_name", Special.NONE, Span(*found.span()))
    evidence = page.evidence(page.group.id, [stated])
    return NameChangeRecord(Special.NONE.value, None, None, None, evidence)


def read_change(
    sentence: Sentence, page: Page, before: str | None = None
) -> NameChangeRecord | None:
    """One change: from, to and when, as far as printed; `before` is the name of the line above."""
    for frame in FRAMES:
        found = frame.search(page.plain, sentence.start, sentence.body_end)
        if found:
            return change(found, sentence, page, before)
    return None


def change(
    found: re.Match[str], sentence: Sentence, page: Page, borne: str | None
) -> NameChangeRecord:
    """State the parts of a change on its own node."""
    groups = found.groupdict()
    before = BEFORE_VERB.search(page.plain[sentence.start : found.start()])
    previous = clean(groups.get("previous")) or (clean(before["previous"]) if before else None)
    following = clean(groups.get("following"))
    previous = previous or (borne if borne != following else None)
    span = Span(sentence.start, sentence.body_end)
    dates = page.dates(span)
    when = dates[0].when if dates else None
    node = name_change_id(page.group.id, following or previous or "", when)
    page.node(node, NodeType.NAME_CHANGE, f"{previous or '…'} → {following or '…'}")
    doubt = doubt_over(page.plain, span, page.hedges(span), page.who)
    parts = (("from", previous), ("to", following))
    ids = [page.state(node, k, v, span, doubt=doubt, when=when) for k, v in parts if v]
    if when:
        ids.append(page.state(node, "when", when, span, doubt=doubt))
    evidence = page.evidence(node, ids)
    return NameChangeRecord(None, previous, following, when.edtf if when else None, evidence)


def name_change_id(group: str, name: str, when: When | None) -> str:
    """`name-change/GROUP/DATE-NAME`."""
    return f"name-change/{tail(group)}/{date_part(when.edtf if when else None)}-{slug(name)}"


def clean(name: str | None) -> str | None:
    """A name without a trailing bracket or stop; pronouns are no names."""
    if not name:
        return None
    short = re.sub(r"\s*\([^()]*\)\s*$", "", " ".join(name.split())).strip(" .,;:“”\"'")
    return None if short in ("", "It", "The", "They", "In", "The group", "Group") else short
