"""UN narrative summaries: why a group was listed, and what else the committee says of it.

In goes a text, out comes a `Document`. A reference such as "(QDe.004)" is a call and a citation of that
list entry at once: the entry is the source. Follows the Security Council's consolidated list, whose
permanent numbers have this form in all its regimes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from stemma.model.sources import Source
from stemma.model.text import NamedSpan, Span, Text
from stemma.reading.dates import read_date
from stemma.reading.document import Document, Heading
from stemma.reading.headings import split_title
from stemma.reading.layouts.assembly import Sheet, assemble
from stemma.reading.layouts.cia import lines
from stemma.reading.layouts.notelists import Call
from stemma.reading.layouts.rows import LineKind, Row

REFERENCE = re.compile(
    r"\b(?P<ref>[A-Z]{2}[ei]\.\d{3}|[A-Z][EI]\.\s?[A-Z]\.\d{1,3}(?:\.\d\d)?)(?!\w)"
)
"""A permanent number, or one of the form used before 2014 ("QE.A.4.01")."""
ENTRY = re.compile(r"(?P<ref>[A-Z]{2}[ei]\.\d{3})\b[\s:–—-]*(?P<name>\S.*)?$")
HEADS = (
    ("designations", re.compile(r"Reasons? for (?:the )?listing\s*:?\s*$", re.I)),
    ("narrative", re.compile(r"Additional information\s*:?\s*$", re.I)),
    ("relationships", re.compile(r"Related (?:listed )?(?:individuals|entities|groups|and|listed|,|\s)+:?\s*$", re.I)),
)  # fmt: skip
DATES = re.compile(
    r"Date(?:s|\(s\))?\s+(?:on\s+which\s+the\s+narrative\s+summary\s+(?:became\s+available|was\s+updated)|of\s+(?:the\s+)?(?:update|publication|posting)s?)",
    re.I,
)
UPDATED = re.compile(
    r"(?:Date(?:s|\(s\))?\s+(?:on\s+which\s+the\s+narrative\s+summary\s+was\s+updated|of\s+(?:the\s+)?updates?)(?:\s+on\s+the\s+Committee[’']?s?\s+website)?|Updated on|Last updated)\s*:?\s*(?=\d|$)",
    re.I,
)
ONLY_DATE = re.compile(r"\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+\d{4}\s*[,;.]?\s*")
PREAMBLE = re.compile(
    r"In\s+accordance\s+with\s+paragraph\s+\d|(?:Entity|Individual)\s+name\s*:?\s*$", re.I
)
"""What every summary says of itself, and the label of its name."""
AKA = re.compile(r"(?:a\.?k\.?a\.?|also\s+known\s+as|other\s+names?|aliases)\s*:?\s*$", re.I)
LONGEST_CRUMB = 80
"""Of a line above the title, which says where on the site the page stands."""
LISTED_NAME = re.compile(
    r"(?P<name>(?:The\s+)?[^\W\d_a-z][^;\n]{2,150}?)\s+(?:was|were)\s+(?:re-?)?listed\s+on\s+\d"
)
ALSO = re.compile(r"\s*(?:,\s+(?:also|formerly)\b|\().*$", re.S)
OWN_BRACKET = re.compile(r"\s*\([A-Z]{2}[ei]\.\d{3}\)")


def recognises(text: Text) -> bool:
    """ "Reason for listing" as a heading, or a listing told in a sentence with the numbers of list entries."""
    head = text.content[:3000]
    if re.search(r"^[ \t]{0,40}Reason for (?:the )?listing\s*:?\s*$", head, re.M | re.I):
        return True
    begins = ENTRY.match(head.lstrip().partition("\n")[0]) is not None
    listed = REFERENCE.search(head) is not None and LISTED_NAME.search(head) is not None
    return listed or (begins and DATES.search(head) is not None)


def open_un(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay the summary open."""
    content = text.content
    title, rows = cut_rows(text)
    heading = heading_of(content, title, rows)
    calls = list(references(content, rows))

    def find(start: int, end: int) -> Iterator[Call]:
        return (call for call in calls if start <= call.start < end)

    entries: dict[str, NamedSpan] = {}
    for call in calls:
        item = json.dumps({"id": call.number, "type": "entry", "title": call.number})
        place = NamedSpan(call.number, Span(call.start, call.end), call.start, (item,))
        entries.setdefault(call.number, place)
    sheet = Sheet(
        text, tuple(rows), find, "un-narrative", title, heading, is_headed=True,
        default=default_section(content, rows), entries=tuple(entries.values()),
    )  # fmt: skip
    return assemble(sheet, sources)


def cut_rows(text: Text) -> tuple[Span | None, list[Row]]:
    """Title and rows; the number before the title and the page's own dates are furniture."""
    content = text.content
    title: Span | None = None
    rows: list[Row] = []
    below = ""
    printed = list(lines(text))
    first = title_line(content, printed)
    heads = [at for at, each in enumerate(printed) if head_of(content, each)]
    for at, (start, end) in enumerate(printed):
        words = content[start:end]
        is_head = bool(heads) and at < heads[0]
        head = head_of(content, (start, end))
        if at == first:
            entry = ENTRY.match(words)
            name = start + entry.start("name") if entry else start
            title = Span(name, end)
            rows.append(Row(LineKind.STUB, start, name))
        elif first is not None and at < first:
            rows.append(Row(LineKind.STUB, start, end))
        elif head:
            rows.append(Row(LineKind.HEADING, start, end, head))
        elif DATES.match(words):
            rows += dated_rows(content, start, end)
            below = "updated" if UPDATED.match(words) else "published"
            continue
        elif AKA.match(words):
            rows.append(Row(LineKind.STUB, start, end))
            below = "aka"
            continue
        elif below == "aka":
            rows.append(Row(LineKind.BODY, start, end, "overview", label="aka"))
        elif below and ONLY_DATE.fullmatch(words):
            kind = LineKind.BODY if below == "updated" else LineKind.STUB
            rows.append(Row(kind, start, end, "overview", label=below))
            continue
        elif is_furniture(content, title, words) or (is_head and is_crumb(words)):
            rows.append(Row(LineKind.STUB, start, end))
        else:
            rows.append(Row(LineKind.BODY, start, end))
        below = ""
    return title, list(newest_update(content, rows))


def head_of(content: str, line: tuple[int, int]) -> str | None:
    """The section that a line is the heading of."""
    words = content[slice(*line)]
    return next((key for key, pattern in HEADS if pattern.match(words)), None)


def is_crumb(words: str) -> bool:
    """Whether a line above all headings is the site's own, or a label and its value: no sentence."""
    return len(words) <= LONGEST_CRUMB and not words.endswith((".", "!", "?"))


def title_line(content: str, printed: Sequence[tuple[int, int]]) -> int | None:
    """Which line holds number and name; above it only short lines may stand, the site's own."""
    for at, (start, end) in enumerate(printed):
        entry = ENTRY.match(content[start:end])
        if entry and entry["name"]:
            return at
        if entry or end - start > LONGEST_CRUMB or content[start:end].endswith((".", ":")):
            return None
    return None


def is_furniture(content: str, title: Span | None, words: str) -> bool:
    """Whether a line only repeats the entry's number or name, or says what every summary says."""
    named = title is not None and words == content[title.start : title.end]
    return bool(named or PREAMBLE.match(words) or REFERENCE.fullmatch(words))


def dated_rows(content: str, start: int, end: int) -> list[Row]:
    """The line of the page's own dates: the update is a key statistic, the rest furniture."""
    found = UPDATED.search(content, start, end)
    if found is None or found.end() >= end:
        return [Row(LineKind.STUB, start, end)]
    return [
        Row(LineKind.STUB, start, found.end()),
        Row(LineKind.BODY, found.end(), end, "overview", label="updated"),
    ]


def newest_update(content: str, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with the newest of several dates of update alone as the update."""
    updates = [
        (found.when.edtf, row.start)
        for row in rows
        if row.label == "updated" and (found := read_date(content, row.start, row.end))
    ]
    newest = max(updates, default=("", -1))[1]
    for row in rows:
        is_older = row.label == "updated" and row.start != newest
        yield Row(LineKind.STUB, row.start, row.end) if is_older and len(updates) > 1 else row


def default_section(content: str, rows: Sequence[Row]) -> str:
    """What stands before the first heading: the listing, where it is told there."""
    for row in rows:
        if row.kind is LineKind.HEADING:
            break
        if row.kind is LineKind.BODY and LISTED_NAME.match(content, row.start, row.end):
            return "designations"
    return "narrative"


def heading_of(content: str, title: Span | None, rows: Sequence[Row]) -> Heading:
    """The group's name as the listing's sentence writes it, else as the title does."""
    reference = REFERENCE.search(content, 0, title.start) if title else None
    identifiers = {"un": reference["ref"]} if reference else {}
    for row in rows:
        found = LISTED_NAME.match(content, row.start, row.end)
        if row.kind is LineKind.BODY and found:
            words = OWN_BRACKET.sub("", found["name"]).removeprefix("The ")
            name, names = split_title(ALSO.sub("", words) if "(" not in words else words)
            return Heading(name, title, names=names, identifiers=identifiers)
    name, names = split_title(content[title.start : title.end]) if title else ("", ())
    return Heading(name, title, names=names, identifiers=identifiers)


def references(content: str, rows: Sequence[Row]) -> Iterator[Call]:
    """Every reference of the running text; a bracket that holds nothing else goes with it."""
    for row in rows:
        if row.kind is not LineKind.BODY:
            continue
        for found in REFERENCE.finditer(content, row.start, row.end):
            start, end = found.span()
            before, after = content[start - 1 : start], content[end : end + 1]
            whole = before == "(" and after == ")"
            yield Call(start - whole, end + whole, found["ref"])
