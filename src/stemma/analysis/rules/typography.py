"""Typography that trips readers and programs: stray blanks, lost stops, two kinds of one sign.

In goes the case, out come notices: `stray-blank`, `missing-blank`, `missing-stop`, `comma-for-stop`,
`mixed-apostrophes`, `mixed-ranges`. What stands inside an address is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.analysis.case import Case
from stemma.analysis.prose import remark
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.text import Span

FEW = 3
"""Strays of a kind up to which each is shown at its own place."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
SLIPS: tuple[tuple[str, re.Pattern[str], str, str], ...] = (
    ("stray-blank", re.compile(r"(?<=[^\W\d_])/ (?=[^\W\d_])|(?<=[^\W\d_]) /(?=[^\W\d_])"),
     "no blank at a slash", "close it up"),
    ("stray-blank", re.compile(r"(?<=[^\W\d_]{2}) +(?=[,;](?:\s|$))"), "no blank before the sign", "close it up"),
    ("missing-blank", re.compile(r"(?<=[^\W\d_])\|(?= [^\W\d_])|(?<=\d )–(?=[^\W\d_])"),
     "blanks on both sides of the sign", "add the missing blank, or use a colon"),
    ("missing-blank", re.compile(r"(?<=[a-z]{3}\.)(?=\d{1,2} [A-Z][a-z]{2,}\b)"), "a blank after the stop", "add it"),
    ("missing-stop", re.compile(r"\b[A-Z]\.[A-Z](?= [A-Z][a-z])"), "a stop after the last initial", "add the stop"),
    ("comma-for-stop", re.compile(
        r",(?= (?:In|On|By|After|Following|During) (?:early |mid-?|late |the )?"
        r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))"),
     "a full stop before a new sentence", "end the sentence, so that its facts are not joined with the next"),
)  # fmt: skip
"""Code, what it looks like, what was expected, what to do."""
APOSTROPHE = {"straight": re.compile(r"(?<=\w)'(?=\w)"), "curly": re.compile(r"(?<=\w)’(?=\w)")}
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
RANGE = {
    "a dash": re.compile(rf"\b(?:19|20)\d\d ?– ?(?=(?:{MONTH} )?\d|Present\b)"),
    "a hyphen": re.compile(rf"\b(?:19|20)\d\d ?- ?(?=(?:{MONTH} )\d|(?:19|20)\d\d\b|Present\b)"),
    "“to”": re.compile(rf"\b(?:19|20)\d\d to (?=(?:{MONTH} )?\d|Present\b)"),
}
"""How a span of years or days may be joined; pages and numbers are left alone."""


def find_typography(case: Case) -> Iterator[Problem]:
    """All slips and mixtures."""
    for reading in case.readings:
        content = ADDRESS.sub(lambda m: " " * len(m.group()), reading.text.content)
        yield from slips(reading, content)
        yield from markers_apart(reading)
        yield from mixed(
            reading, content, APOSTROPHE, "mixed-apostrophes", "one kind of apostrophe"
        )
        yield from mixed(
            reading,
            body_of(reading, content),
            RANGE,
            "mixed-ranges",
            "one way to write spans of time",
        )


def body_of(reading: Reading, content: str) -> str:
    """The text with its notes blanked."""
    parts, at = [], 0
    for note in sorted(reading.footnotes, key=lambda each: each.start):
        if note.start >= at:
            parts += [content[at : note.start], " " * (note.end - note.start)]
            at = note.end
    return "".join([*parts, content[at:]])


def slips(reading: Reading, content: str) -> Iterator[Problem]:
    """Each slip where it stands, the word before and after it included."""
    for code, pattern, expected, advice in SLIPS:
        for found in pattern.finditer(content):
            span = around(content, found.start(), found.end())
            shown = content[span.start : span.end]
            yield remark(
                reading, span, "typography", code, f"expected {expected}, found {shown!r}", advice
            )


def around(content: str, start: int, end: int) -> Span:
    """The stretch with the words that touch it."""
    while start > 0 and not content[start - 1].isspace():
        start -= 1
    while end < len(content) and content[end].isspace() and content[end] not in "\r\n":
        end += 1
    while end < len(content) and not content[end].isspace():
        end += 1
    return Span(start, end)


def markers_apart(reading: Reading) -> Iterator[Problem]:
    """Markers that a blank parts from their sentence, where the page's others touch theirs."""
    content = reading.text.content
    apart = [m for m in reading.markers if content[m.start - 1 : m.start] == " "]
    if not apart or len(apart) * 2 > len(reading.markers):
        return
    for marker in apart:
        span = around(content, marker.start - 1, marker.end)
        yield remark(
            reading, Span(max(0, span.start - 1), marker.end), "typography", "stray-blank",
            "expected the marker right after its stop as elsewhere on the page, found a blank before it",
            "close it up",
        )  # fmt: skip


def mixed(
    reading: Reading, content: str, kinds: dict[str, re.Pattern[str]], code: str, expected: str
) -> Iterator[Problem]:
    """Each rarer kind of a sign: every place where they are few, else the first."""
    found = {name: list(pattern.finditer(content)) for name, pattern in kinds.items()}
    common = max(found, key=lambda name: len(found[name]))
    for name, places in found.items():
        if name == common:
            continue
        spans = [around(content, place.start(), place.end()) for place in places]
        for span in spans if len(spans) <= FEW else spans[:1]:
            yield remark(
                reading, span, "typography", code,
                f"expected {expected} ({common}, {len(found[common])} times), found {name} "
                f"({len(spans)} times)",
                "write all of them alike: programs compare letter by letter",
                others=[other for other in spans if other != span], note="again",
            )  # fmt: skip
