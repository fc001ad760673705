"""CIA profiles: labelled paragraphs (`strength – assessed in 2019 to have 300-400 fighters`).

In goes a text, out comes a `Document` whose sections are the labels'; clauses between semicolons are
paragraphs of their own, as the profiles write them. One page may hold many groups: `split` cuts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from stemma.model.sources import Source
from stemma.model.text import Span, Structure, Text
from stemma.reading import headings
from stemma.reading.dates import read_date
from stemma.reading.document import Document, Heading
from stemma.reading.headings import split_title
from stemma.reading.layouts.assembly import ITEM, Sheet, assemble
from stemma.reading.layouts.labelled import cut_clauses, headed
from stemma.reading.layouts.notelists import bracketed
from stemma.reading.layouts.rows import LineKind, Row

LABELS = {
    "aka": "overview",
    "history": "narrative",
    "established": "narrative",
    "goal": "ideology",
    "leader": "leadership",
    "area": "locations",
    "target": "targets_tactics",
    "strength": "size_estimates",
    "membership": "size_estimates",
    "financ": "resources",
    "funding": "resources",
    "designation": "designations",
}
"""Beginnings of the labels, with the section that each one's paragraph is."""
LABEL = re.compile(
    r"(?P<label>aka|history|established|goals?|leadership(?: and organization)?|areas?(?:\(s\))? of operations?|"
    r"targets,? (?:and )?tactics,?(?: and weapons)?|strength|membership|(?:financial|funding)(?: (?:and other )?(?:support|resources))?|designations?)"
    r"\s*[-–—:]\s*"
)
FIELD = re.compile(r"(?P<label>[a-z][a-z,/&()’' ]{2,48}[a-z)])\s*(?:\s[-–—](?=\s|$)|:(?=\s|$))\s*")
"""Any label in small letters; which of them names a section, `headings` knows."""
STARTS = re.compile(r"(?:aka|history|established)\s*[-–—:]")
NOTE = re.compile(r"note\s*[-–—:]", re.I)
FEWEST = 4
LONGEST_NAME = 140


def recognises(text: Text) -> bool:
    """At least four of the labels, `history` and `strength` or `goals` among them."""
    found = {m["label"] for m in map(LABEL.match, text.content[:40_000].splitlines()) if m}
    return len(found) >= FEWEST and "history" in found and bool(found & {"strength", "goals"})


def split(text: Text) -> list[Text]:
    """The profiles of a page that holds several; the text itself where it holds one."""
    starts = list(profile_starts(text.content))
    if len(starts) < 2 or not recognises(text):
        return [text]
    container = text.structure.container if text.structure else ""
    found = []
    for start, end in zip(starts, [*starts[1:], len(text.content)], strict=True):
        content = text.content[start:end].rstrip()
        name = f"{text.name}#{content.partition(chr(10))[0].strip()}"
        structure = Structure(container) if container else None
        part = Text.of(name, content, None, structure)
        found.append(Text(name, content, text.sha256, part.line_starts, structure))
    return found


def profile_starts(content: str) -> Iterator[int]:
    """Where a group's name stands: a short line right above the first label of a profile."""
    at = 0
    before: tuple[int, str] | None = None
    for line in content.splitlines(keepends=True):
        words = line.strip()
        if words:
            begins = STARTS.match(words) or NOTE.match(words)
            if begins and before and is_name(before[1]):
                yield before[0]
            before = (at, words)
        at += len(line)


def is_name(words: str) -> bool:
    """Whether a line can be a group's name."""
    return (
        len(words) <= LONGEST_NAME
        and not words.endswith((".", ";"))
        and not LABEL.match(words)
        and not NOTE.match(words)
    )


def open_cia(text: Text, sources: Mapping[str, Source]) -> Document:
    """Lay one profile open."""
    content = text.content
    title: Span | None = None
    rows: list[Row] = []
    section = ""
    for start, end in lines(text):
        words = content[start:end]
        label = LABEL.match(words) or named_field(words)
        if label is None:
            if title is None and not rows and is_name(words):
                title = Span(start, end)
            else:
                rows += cut_line(content, Row(LineKind.BODY, start, end), section)
            continue
        section = section_of(label["label"])
        rows.append(headed(start, start + label.end(), section))
        own = "aka" if label["label"] == "aka" else ""
        body = Row(LineKind.BODY, start + label.end(), end, label=own)
        rows += cut_line(content, body, section) if body.start < body.end else []
    name, names = split_title(content[title.start : title.end]) if title else ("", ())
    heading = Heading(name, title, names=names)
    sheet = Sheet(
        text,
        tuple(rows),
        bracketed(content),
        "cia",
        title,
        heading,
        is_headed=True,
        default="narrative",
    )
    return assemble(sheet, sources)


def cut_line(content: str, row: Row, section: str) -> list[Row]:
    """The clauses of a line; an item of a list stays whole, and a clause without a date with its attack."""
    if ITEM.match(content, row.start, row.end):
        return [row]
    found: list[Row] = []
    for clause in cut_clauses(content, row):
        is_new = section != "attacks" or read_date(content, clause.start, clause.end) is not None
        if found and not is_new:
            found[-1] = replace(found[-1], end=clause.end)
        else:
            found.append(clause)
    return found


def named_field(words: str) -> re.Match[str] | None:
    """A label that the profiles do not print by custom, where it is the name of a section."""
    found = FIELD.match(words)
    return found if found and headings.section_of(found["label"]) else None


def section_of(label: str) -> str:
    """The section of a label."""
    known = (section for start, section in LABELS.items() if label.startswith(start))
    return headings.section_of(label) or next(known)


def lines(text: Text) -> Iterator[tuple[int, int]]:
    """Lines that are not blank, without the blanks at their ends."""
    for found in re.finditer(r"[^\r\n]*\S", text.content):
        words = found.group()
        yield found.end() - len(words.lstrip()), found.end()
