"""Signs: by what a text capture of a profile page is told from the others.

In goes a text, out come its `Signs`, looked for once; every layout of the family asks them. What is
printed decides, never the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.model.sections import CHILDREN
from stemma.model.text import Text
from stemma.reading.headings import heading_key
from stemma.reading.labels import LABEL, NAMES
from stemma.reading.layouts.furniture import mark_contents
from stemma.reading.layouts.labelled import FEWEST, KEYS, labelled
from stemma.reading.layouts.recover import CONVENTIONS
from stemma.reading.layouts.rows import LineKind, Row, sort_rows
from stemma.reading.layouts.structured import structured
from stemma.reading.layouts.wrapping import is_wrapped
from stemma.reading.questions import section_asked

BARS = re.compile(rf"^[ \t]{{0,40}}(?:\|[ \t]{{0,40}})?{NAMES}[ \t]{{0,40}}\|", re.M)
FUSED = re.compile(r"^[ \t]*(?:Formed|Disbanded|First Attack|Last Attack|Updated)(?=[A-Z\d])", re.M)
UPDATED = re.compile(r"^[ \t]*(?:Last )?Updated\b", re.M)
SUMMARY = re.compile(r"^[ \t]*Narrative Summary[ \t]*$", re.M)
NODE = re.compile(
    r"^[ \t]*(?:Main Tabs|Primary [Tt]abs)(?:[ \t]+Group)?[ \t]*$|^[ \t]*(?:(?:How to )?Cite|DOI)\b[^\n]{0,300}\b10\.\d{4,9}/|^[ \t]*DOI\b",
    re.M,
)
VALUE_BELOW = re.compile(
    r"^[ \t]*(?:Formed|Disbanded|First Attack|Last Attack)[ \t]*:?[ \t]*(?:\r?\n|\r)+[ \t]*\S", re.M
)
PAGE_BREAK = re.compile(r"\f|^[ \t]*[Pp]age \d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[ \t]*$", re.M)
BARE_NOTE = re.compile(r"[a-z)”\"][.,][1-9]\d?(?:\s|$)")
BRACKETED = re.compile(r"\[\s?\d{1,3}\s?\]")
STATISTIC = re.compile(
    r"^[ \t]*\d{4}s?[ \t]*(?:\r?\n|\r)?[ \t]*First (?:Recorded )?(?:Activity|Attack)[ \t]*$", re.M
)
LABELS = ("Formed", "Disbanded", "First Attack", "Last Attack", "Latest Attack")
TABS = ("Main Tabs", "Primary ", "Cite", "DOI")
BRIEF = re.compile(r"^[ \t]*Formed [A-Z\d]", re.M)
COLON = re.compile(
    r"^[ \t]*(?:Formed|Disbanded|First Attack|Last Attack|Latest Attack)[ \t]*:", re.M
)
HEAD = 60_000
"""Characters in which signs are looked for."""
STATISTIC_WORDS = re.compile(r"First (?:Recorded )?(?:Activity|Attack)[ \t]*$", re.M)
PAGE_WORDS = re.compile(r"age (?<=[Pp]age )\d")


def shows(head: str, sign: re.Pattern[str], *words: str) -> bool:
    """Whether a sign stands at the beginning of a line; it holds one of the words, which are quick to find."""
    return any(map(head.__contains__, words)) and sign.search(head) is not None


def shows_statistics(head: str) -> bool:
    """Whether "First Attack" stands below or behind a year, and nothing behind it."""
    return STATISTIC_WORDS.search(head) is not None and STATISTIC.search(head) is not None


def has_page_breaks(head: str) -> bool:
    """Whether the heads or feet of two printed pages are met."""
    may_have = "\f" in head or ("age " in head and PAGE_WORDS.search(head))
    return bool(may_have) and len(PAGE_BREAK.findall(head)) >= 2


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text shows of its layout."""

    rows: tuple[Row, ...]
    """Its lines, sorted."""
    is_profile: bool
    """Whether it prints a label, a heading or a conventional line of a profile at all."""
    is_headed: bool
    has_contents: bool
    is_wrapped: bool
    has_bars: bool
    is_legacy: bool
    is_node: bool
    is_pdf: bool
    is_brief: bool


LATEST: list[tuple[Text, Signs]] = []
"""The text looked at last: every layout of the family asks for the same one."""


def signs_of(text: Text) -> Signs:
    """Look for all signs; the same text is looked at once."""
    if not LATEST or LATEST[0][0] is not text:
        LATEST[:] = [(text, look_for_signs(text))]
    return LATEST[0][1]


def look_for_signs(text: Text) -> Signs:
    """Look for all signs."""
    content = text.content
    head = content[:HEAD]
    rows = tuple(sort_rows(text))
    if text.structure:
        rows = tuple(structured(rows, text.structure))
    questions = any(row.kind is LineKind.SUBHEADING for row in rows)
    rows = tuple(with_questions(content, rows)) if questions else rows
    kinds = [row for row in rows if row.kind is LineKind.HEADING]
    named = {row.section for row in kinds} - {"references", "maps"}
    children = {c for listed in CHILDREN.values() for c in listed}
    headed = any(row.section in children for row in kinds)
    broken = text.structure is None and is_wrapped(content, rows)
    bare = len(BARE_NOTE.findall(head)) if not BRACKETED.search(head) else 0
    updated, colon = shows(head, UPDATED, "Updated"), shows(head, COLON, *LABELS)
    brief = shows(head, BRIEF, "Formed ")
    fused = shows(head, FUSED, *LABELS, "Updated")
    statistics = shows_statistics(head)
    return Signs(
        rows=rows,
        is_profile=len(named) >= 2 or bool(named & OWN) or is_conventional(content, rows),
        is_headed=headed,
        has_contents=statistics or lists_contents(content, rows),
        is_wrapped=broken,
        has_bars=shows(head, BARS, "|"),
        is_legacy=fused or shows(head, SUMMARY, "Narrative Summary") or (updated and not (colon or brief)),
        is_node=shows(head, NODE, *TABS) and (statistics or VALUE_BELOW.search(head) is not None),
        is_pdf="\f" in head or bare >= 3 or has_page_breaks(head),
        is_brief=(brief and not colon) or questions,
    )  # fmt: skip


def with_questions(content: str, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows with questions as the headings of the sections that answer them.

    A section that the page heads by its name keeps its questions to itself; one that the head of the page
    asks, and that fits none, opens the narrative.
    """
    named = {row.section for row in rows if row.kind is LineKind.HEADING}
    above = ""
    for row in rows:
        if row.kind is LineKind.HEADING:
            above = row.section
        elif row.kind is LineKind.SUBHEADING and content[row.end - 1] == "?":
            asked = section_asked(content[row.start : row.end])
            asked = asked or ("narrative" if above in HEAD_SECTIONS else None)
            if asked and asked not in named:
                row = replace(row, kind=LineKind.HEADING, section=asked)
                above = asked
        yield row


HEAD_SECTIONS = ("overview", "executive_summary", "narrative")


def lists_contents(content: str, rows: tuple[Row, ...]) -> bool:
    """Whether section names are listed before the sections."""
    marked = mark_contents(content, rows)
    return sum(a.kind is not b.kind for a, b in zip(rows, marked, strict=True)) >= 3


def is_conventional(content: str, rows: tuple[Row, ...]) -> bool:
    """Whether any line is a stub, a labelled line, or a conventional line of the lists.

    Where paragraphs are labelled instead of headed, a list among them makes no profile.
    """
    for row in rows:
        if LABEL.match(content, row.start, row.end):
            return True
        if row.kind is LineKind.STUB and heading_key(content[row.start : row.end]) in OWN_STUBS:
            return True
        if row.kind is LineKind.BODY:
            words = content[row.start : min(row.end, row.start + 600)]
            if any(p.match(words) for key, p in CONVENTIONS.items() if key in PROOFS):
                return not labels_paragraphs(content, rows)
    return False


def labels_paragraphs(content: str, rows: tuple[Row, ...]) -> bool:
    """Whether three or more sections are named by labels before their paragraphs ("Strength: ...")."""
    bodies = (row for row in rows if row.kind is LineKind.BODY)
    heads = (own[0] for row in bodies for own in [labelled(content[row.start : row.end], row.start)] if own)  # fmt: skip
    found = {head.section for head in heads if head.label not in KEYS}
    return len(found) >= FEWEST


OWN = frozenset(
    ("overview", "name_changes", "size_estimates", "targets_tactics", "attacks", "designations")
)
"""Sections whose heading alone proves a profile."""
OWN_STUBS = ("key statistics", "profile contents")
PROOFS = ("leadership", "size_estimates", "attacks", "designations")
"""Conventional lines that prove a profile without headings."""
