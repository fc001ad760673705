"""Wrapping: paragraphs that a capture broke into lines are put together again.

In go rows, out come rows that span whole paragraphs; the line breaks inside are blanked in the masked
text. A break is the author's where the next word would still have fitted, or where a blank line, a
label, a bullet or a dated entry follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stemma.reading.labels import (
    BARE_VALUE,
    NAMES,
    is_label,
    is_labelled,
    label_of,
    names_above,
)
from stemma.reading.layouts.rows import LineKind, Row, sort_row

WIDEST = 135
"""A line longer than this was broken by nobody."""
FEWEST = 3
SHARE = 0.08
"""Lines that go on in lower case, of all: less, and the text is not wrapped."""
ENDED = re.compile(r"[.!?…:;][”\"’')\]]*(?:\s*\[\s?\w{1,6}\s?\])*\d{0,3}$|\]$")
HANGING = re.compile(
    r"(?:,|\b(?:in|at|of|the|an?|and|or|to|near|by|with|on|for|from|against|between|that|which|was|were|had|has|is|its|their))$"
)
"""A line that cannot be the last of its paragraph."""
BULLET = re.compile(r"[-–—•*·▪]\s+")
PERIOD_OPEN = re.compile(r"(?:1[89]|20)\d\d\s*$|\bunknown\s*$", re.I)
PERIOD_END = re.compile(
    r"[-–—]\s+(?:[Pp]resent|unknown|(?:[A-Z][a-z]+\.?\s+)?(?:\d{1,2},?\s+)?(?:1[89]|20)\d\d)\b"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATED = re.compile(
    rf"(?:(?:[Ee]arly|[Mm]id|[Ll]ate|Spring|Summer|Fall|Autumn|Winter)[ -])?(?:{MONTH}\s+)?(?:\d{{1,2}},?\s+)?(?:{MONTH}\s+)?(?:1[89]|20)\d\ds?(?:\s*[-–—]\s*[^:]{{4,24}})?\s*:"
)
TENURE = re.compile(
    r"[A-Z“][^.()]{2,60}\((?:[^()]*(?:(?:1[89]|20)\d\d|unknown|[Uu]nknown)[^()]*)\)\s*:"
)
WHOLE_TENURE = re.compile(r"[A-Z“][^.()]{2,60}\((?:[^()]*(?:(?:1[89]|20)\d\d|[Uu]nknown)[^()]*)\)$")
"""A tenure of which nothing more is told."""
LISTED = re.compile(r"[A-Z][^.:]{3,150}:\s+(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?(?:1[89]|20)\d\d\b")
COLONED = re.compile(r"[A-Z][\w’' -]{1,40}:\s")
OPENS = r"(?:(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?,? \d)(?:al-|el-|bin |von |van |de )?[A-Z“\"])"
"""How a citation begins: a capital or a quotation, and no month."""
NUMBERED = re.compile(rf"(?P<number>\d{{1,3}})[.)]?\s+(?:[\^↑]\s*)?(?={OPENS})")
FUSED = re.compile(rf"{NAMES}(?=[A-Z\d])")
CITING = re.compile(
    r"\d{1,3}[.)]?\s+(?:[\^↑]\s*)?(?:[“\"]|(?:[a-z]{2,3}[ -])?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, [A-Z]|(?:[A-Z][\w’'-]+ ){1,4}(?:[A-Z][\w’'-]+)?, [“\"]|[^.]{2,60}\. [“\"]|.*https?://)"
)
LONE_NUMBER = re.compile(r"\[\s?(?:\d{1,3}|[ivxlc]{1,6})\s?\][.:]?$|\d{1,3}[.)]$")


def is_wrapped(content: str, rows: Sequence[Row]) -> bool:
    """Whether the capture broke its lines: none is long, and many go on in lower case."""
    lines = [r for r in rows if r.kind in (LineKind.BODY, LineKind.NOTE)]
    if len(lines) < FEWEST:
        return False
    longest = sorted(r.end - r.start for r in lines)[-1 - len(lines) // 50]
    if longest > WIDEST:
        return False
    going_on = sum(
        1
        for before, row in pairwise(rows)
        if row.kind is LineKind.BODY
        and not row.gap
        and content[row.start].islower()
        and before.kind in (LineKind.BODY, LineKind.NOTE)
    )
    return going_on >= FEWEST and going_on >= SHARE * len(lines)


def join_lines(content: str, rows: Sequence[Row]) -> list[Row]:
    """Rows of whole paragraphs; lines numbered in turn ("12. Okello, Amina") begin a note each."""
    widest = sorted(r.end - r.start for r in rows if r.kind is LineKind.BODY)
    width = widest[-1 - len(widest) // 20] if widest else 0
    joined: list[Row] = []
    last: Row | None = None
    """The row of `joined` that may still grow, and the line it ends with."""
    line: Row | None = None
    place = 0
    counted = 0
    """Number of the last numbered note."""
    stubs: list[Row] = []
    listed = any(r.kind is LineKind.HEADING and r.section == "references" for r in rows)
    for row in rows:
        if row.kind is LineKind.STUB:
            stubs.append(row)
            continue
        listed = listed and not (row.kind is LineKind.HEADING and row.section == "references")
        if listed and line and is_call(line, row, width):
            row = replace(row, kind=LineKind.BODY, number="", body=0)
        number = note_number(content[row.start : row.end], counted)
        counted = number or (0 if row.kind is LineKind.HEADING else counted)
        grows = (
            not number
            and last is not None
            and line is not None
            and row.kind is LineKind.BODY
            and goes_on(content, line, row, width, across=bool(stubs))
        )
        if grows and last is not None:
            last = joined[place] = replace(last, end=row.end)
            joined += stubs
        else:
            joined += stubs
            place = len(joined)
            joined.append(row)
            last = row if row.kind in (LineKind.BODY, LineKind.NOTE) else None
        stubs = []
        line = row
    return [*joined, *stubs]


def is_call(line: Row, row: Row, width: int) -> bool:
    """Whether a line that begins with "[3]" goes on with the full line above it: a call, and no note.

    Only asked above the heading of a page's one list of notes.
    """
    full = line.kind is LineKind.BODY and line.end - line.start >= 0.75 * width
    return row.kind is LineKind.NOTE and not row.gap and full


def goes_on(content: str, line: Row, row: Row, width: int, *, across: bool) -> bool:
    """Whether `row` continues the paragraph whose last line is `line`."""
    before, words = content[line.start : line.end], content[row.start : row.end]
    if starts_own(before, words) or is_label(before) or names_above(before):
        return False
    is_rest = leads(before, words) or is_broken_date(before, words) or ENDS_CITATION.match(words)
    if is_rest and not row.gap:
        return True
    ended = ENDED.search(before) is not None
    if words[0].islower():
        return not (ended and row.gap and not across)
    if row.gap and (ended or not across):
        return False
    if BARE_VALUE.match(before) or STATISTIC_END.search(before) or WHOLE_TENURE.match(before):
        return False
    if not ended and not row.gap and HANGING.search(before) and not starts_entry(words):
        return True
    first_word = words.split(None, 1)[0]
    fitted = len(before) + 1 + len(first_word) <= 0.9 * width
    if ended:
        return not fitted and not starts_entry(words)
    return not fitted or not (words[0].isupper() and len(before) < 0.5 * width)


def is_broken_date(before: str, words: str) -> bool:
    """Whether a line ends inside a date that the next one goes on with: "Web. 10 / Aug. 2016."."""
    if DAY_LAST.search(before):
        return MONTH_FIRST.match(words) is not None
    if WEB_LAST.search(before):
        return DATE_FIRST.match(words) is not None
    return MONTH_LAST.search(before) is not None and YEAR_FIRST.match(words) is not None


ENDS_CITATION = re.compile(
    r"(?:Web|Print|Accessed|Retrieved|JSTOR|PDF)\b(?:\s+on)?[.:]?(?:\s+\d|\s*\Z)"
)
"""How no paragraph begins: the means and the day with which a citation ends."""
DAY_LAST = re.compile(r"[.,;]\s+(?:[12]\d|3[01]|0?[1-9])\Z")
WEB_LAST = re.compile(r"\b(?:Web|Print|Accessed|Retrieved|n\.d)\.\Z")
MONTH_FIRST = re.compile(rf"{MONTH}\.?,?\s+(?:1[89]|20)\d\d\b")
MONTH_LAST = re.compile(rf"\b{MONTH}\.?(?:\s+\d{{1,2}},?)?\Z")
YEAR_FIRST = re.compile(r"(?:1[89]|20)\d\d[.,;]")


def leads(before: str, words: str) -> bool:
    """Whether a line is only the head of an entry, whose words stand on the next: a date, a tenure, a list."""
    head = before.rstrip()
    if not head.endswith(":"):
        return False
    if DATE_HEAD.fullmatch(head) or TENURE.fullmatch(head):
        return True
    return LISTING.fullmatch(head) is not None and DATE_FIRST.match(words) is not None


DATE_HEAD = re.compile(r"(?:[A-Z\d][\w ,–—-]{0,40}\b)?(?:1[89]|20)\d\ds?:")
LISTING = re.compile(r"[A-Z][^.:]{3,100}:")
DATE_FIRST = re.compile(
    rf"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:\d{{1,2}}\s+)?(?:{MONTH}\s+)?(?:\d{{1,2}},?\s+)?(?:1[89]|20)\d\d\b"
)


def note_number(words: str, counted: int) -> int:
    """The number of a note that begins with this line: the next in turn, or 1 before a citation; else 0."""
    found = NUMBERED.match(words)
    if found is None:
        return 0
    number = int(found["number"])
    if number == counted + 1 and (counted or CITING.match(words)):
        return number
    return number if number == 1 and CITING.match(words) else 0


STATISTIC_END = re.compile(r"^(?:(?:1[89]|20)\d\d)\s+(?:First|Last|Formed|Disbanded)\b[A-Za-z ]*$")


def starts_own(before: str, words: str) -> bool:
    """Whether the line begins a paragraph whatever stands before it; a dash in a period is no bullet."""
    if BULLET.match(words):
        return not (PERIOD_OPEN.search(before) and PERIOD_END.match(words))
    return is_labelled(words) or is_label(words) or names_above(words)


def starts_entry(words: str) -> bool:
    """Whether the line reads as a dated entry, a tenure, a listing, or as labelled by words we do not know."""
    patterns = (DATED, TENURE, LISTED, COLONED)
    return any(pattern.match(words) for pattern in patterns)


def pair_labels(content: str, rows: Sequence[Row]) -> list[Row]:
    """A label alone on its line goes to the next line, its value; a value alone takes the label below it.

    The label's own line becomes furniture. A note's number alone on a line is joined to its words.
    """
    paired: list[Row] = []
    taken = False
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else None
        if taken:
            taken = False
        elif after is None or not row.kind is after.kind is LineKind.BODY:
            paired.append(row)
        else:
            pair = pair_of(content, row, after)
            paired += pair or [row]
            taken = bool(pair)
    return paired


def pair_of(content: str, row: Row, after: Row) -> list[Row] | None:
    """Two rows as label and value, in either order; None where they are not that."""
    words, below = content[row.start : row.end], content[after.start : after.end]
    label = label_of(words)
    if label:
        if is_labelled(below) or is_label(below):
            return None
        return [replace(row, kind=LineKind.STUB), replace(after, label=label)]
    if names_above(words):
        names = replace(after, label="aka", section="overview")
        return [replace(row, kind=LineKind.STUB), names]
    if BARE_VALUE.match(words) and label_of(below):
        return [replace(row, label=STATED + label_of(below)), replace(after, kind=LineKind.STUB)]
    if LONE_NUMBER.match(words):
        return [sort_row(content[row.start : after.end], row.start, row.gap)]
    return None


def split_fused(content: str, rows: Sequence[Row]) -> list[Row]:
    """`FormedJanuary 2009`: the label as furniture, its value as a row that knows its label."""
    split: list[Row] = []
    for row in rows:
        found = FUSED.match(content, row.start, row.end) if row.kind is LineKind.BODY else None
        if found is None:
            split.append(row)
            continue
        split.append(replace(row, kind=LineKind.STUB, end=found.end()))
        split.append(replace(row, start=found.end(), label=found.lastgroup or ""))
    return split


STATED = "statistic-"
"""Before the label of a value that stands above it: a statistic."""
