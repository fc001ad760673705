"""Labelled paragraphs: layouts that name each paragraph instead of printing headings.

In goes where a label stands, out come rows: the label as the section's heading, its paragraph cut into
clauses where the layout writes clauses and no sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.reading.layouts.rows import LineKind, Row

LABELS = (
    ("updated", r"last\s+updated?(?:\s+on)?|updated"),
    ("aka", r"alias(?:es)?(?:\s+and\s+alternate\s+names)?|aka|also\s+known\s+as|other\s+names"),
    ("formed", r"founding\s+year|year\s+(?:founded|formed|of\s+founding)|founded|formed|date\s+(?:founded|formed)"),
    ("disbanded", r"(?:current\s+)?status|dissolved|disbanded|year\s+(?:disbanded|dissolved)"),
    ("targets_tactics", r"strategy|tactics|targets?|cbrn\s+activities|weapons"),
    ("narrative", r"history|group\s+(?:description|formation)|description|overview|violent\s+activities|activities|lethality|background"),
    ("locations", r"home\s+base|base\s+of\s+operations|location(?:s)?|(?:location(?:s)?\s*/\s*)?area(?:s)?\s+of\s+operations?"),
    ("ideology", r"ideology|(?:group\s+)?outlook|(?:group\s+)?mission|(?:specific\s+)?goals?|aims|objectives"),
    ("political_activities", r"(?:political|electoral)\s+activit(?:y|ies)|counter-?\s?terrorism\s+efforts"),
    ("resources", r"recruitment|financing|financ(?:es|ial\s+support)|funding(?:\s+and\s+external\s+aid)?|external\s+aid"),
    ("leadership", r"leadership(?:\s+and\s+(?:structure|organi[sz]ation))?|(?:key\s+)?leaders|organi[sz]ation\s+and\s+leadership"),
    ("organization", r"organi[sz]ation(?:al\s+structure)?|structure|vital\s+statistics"),
    ("size_estimates", r"strength|(?:organi[sz]ational\s+|peak\s+|estimated\s+|current\s+)?size|membership"),
    ("relationships", r"(?:alliances|rivalries|(?:relations(?:hips)?|links|ties)\s+(?:with|to)\s+other\s+groups|relationships(?:\s+with\s+other\s+groups)?)|allies(?:\s+(?:and|&|or)\s+suspected\s+allies)?|suspected\s+allies|rivals(?:\s+(?:and|&|or)\s+(?:suspected\s+)?enemies)?|suspected\s+(?:rivals|enemies)|enemies(?:\s+(?:and|&)\s+rivals)?|external\s+ties"),
    ("designations", r"(?:united\s+states|u\.?s\.?)\s+government\s+designations?|other\s+governments?[’']?s?\s+designations?|designations?"),
    ("community_relations", r"popular\s+support|community\s+relations"),
    ("references", r"references|sources|notes|bibliography|works\s+cited"),
)  # fmt: skip
LABEL = re.compile(
    "(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in LABELS)
    + r")\s*(?:\(\s*(?:as\s+of\s+|in\s+)?(?:1[89]|20)\d\d\s*\)\s*)?(?::\s*|$)",
    re.I,
)
KEYS = ("updated", "aka", "formed", "disbanded")
"""Labels of the key statistics."""
UNLISTED = re.compile(
    r"[A-Z][A-Za-z’'/&-]*(?:\s+(?:and\s+|of\s+)?[A-Z][A-Za-z’'/&-]*){0,4}\s*:\s+"
    r"(?=[A-Z“\"])(?!(?:Early|Mid|Late|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
)
"""A label that the table does not know: a few capitalised words before a colon, and no date behind it."""
FEWEST = 3
"""Sections that a page names by labels, where that is its layout."""
OPEN, CLOSE = "([“", ")]”"


def headed(start: int, end: int, section: str) -> Row:
    """A label as the heading of its section."""
    return Row(LineKind.HEADING, start, end, section)


def cut_clauses(content: str, row: Row) -> list[Row]:
    """The row cut at semicolons outside brackets; the semicolon stays with its clause."""
    rows = []
    for start, end in clauses(content, row.start, row.end):
        words = content[start:end]
        first = start + len(words) - len(words.lstrip())
        if first < end:
            rows.append(replace(row, start=first, end=end))
    return rows


def clauses(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches up to and with each semicolon outside brackets."""
    depth, at = 0, start
    for here in range(start, end):
        character = content[here]
        if character in OPEN:
            depth += 1
        elif character in CLOSE:
            depth = max(0, depth - 1)
        elif character == ";" and not depth:
            yield at, here + 1
            at = here + 1
    yield at, end


def labelled(words: str, start: int) -> list[Row]:
    """A line that begins with a label: the label's row, and its value where that stands beside it."""
    label = LABEL.match(words)
    if label is None:
        return []
    return rows_of(label.lastgroup or "", start, start + label.end(), start + len(words))


def unlisted(words: str, start: int) -> list[Row]:
    """A line that begins with a label of words we do not know: its value is narrative."""
    label = UNLISTED.match(words)
    return rows_of("narrative", start, start + label.end(), start + len(words)) if label else []


def rows_of(key: str, start: int, body: int, end: int) -> list[Row]:
    """A label, and its value where that stands on the same line."""
    kind = LineKind.STUB if key in KEYS else LineKind.HEADING
    rows = [Row(kind, start, body, "overview" if key in KEYS else key, label=key)]
    if body < end:
        section = "overview" if key in KEYS else ""
        rows.append(Row(LineKind.BODY, body, end, section, label=key if key in KEYS else ""))
    return rows
