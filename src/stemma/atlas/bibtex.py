"""BibTeX and BibLaTeX: a list of publications as Zotero exports it.

In goes a `SourceList`, out come its `Source`s on the shelf, accents and braces resolved, everything
else as text. Example: `@book{okello2006, author = {Okello, Amina}, title = {Raids}, year = 2006}`.
An entry that cannot be parsed is a `source-list` error at its line; the others are read. The parser is
`bibtexparser` 2, which goes on after a broken entry and tells its line, with `pylatexenc` for accents;
both are loaded only where a list in BibTeX lies in the atlas.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

from stemma.atlas.listed import SourceList
from stemma.model.problem import Severity
from stemma.model.sources import Author, Source

TYPES = {
    "article": "article-journal", "book": "book", "booklet": "book", "collection": "book",
    "dataset": "dataset", "electronic": "webpage", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "legislation": "legislation",
    "manual": "report", "mastersthesis": "thesis", "mvbook": "book", "online": "webpage",
    "phdthesis": "thesis", "proceedings": "book", "report": "report", "techreport": "report",
    "thesis": "thesis", "unpublished": "manuscript", "video": "motion_picture", "www": "webpage",
}  # fmt: skip
"""Entry types to CSL types, after the mapping of Zotero's own translator; any other: document."""
MAGAZINES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle", "howpublished", "eventtitle")
PUBLISHERS = ("publisher", "institution", "organization", "school")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
AND = re.compile(r"\s+and\s+", re.I)
BLANKS = re.compile(r"\s+")


def read_bibtex(found: SourceList) -> None:
    """Read the list; broken entries and keys used twice are reported."""
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(found.text.content)
    starts = found.text.line_starts
    for block in library.failed_blocks:
        error = block.error
        reason = (
            " ".join(str(error.args[0] if error.args else error).split()) or type(error).__name__
        )
        found.report(
            line_of(starts, block.start_line), Severity.ERROR, "source-list",
            f"expected a BibTeX entry, found {first_line(block.raw)!r} ({reason[:160]})",
            "close its braces and quotes, or give it a key of its own",
        )  # fmt: skip
    for entry in library.entries:
        fields = {field.key.lower(): str(field.value) for field in entry.fields}
        found.put(
            bib_source(entry.key, entry.entry_type.lower(), fields),
            line_of(starts, entry.start_line),
        )


def line_of(starts: tuple[int, ...], line: int | None) -> int:
    """The offset of a line, counted from 0."""
    return starts[min(line or 0, len(starts) - 1)]


def first_line(raw: str | None) -> str:
    """The first line of what could not be read."""
    return (raw or "").strip().partition("\n")[0][:60]


def bib_source(key: str, type: str, fields: Mapping[str, str]) -> Source:
    """One entry."""
    subtype = fields.get("entrysubtype", fields.get("type", "")).lower()
    kind = TYPES.get(type, "document")
    if kind == "article-journal":
        kind = MAGAZINES.get(subtype, kind)
    names = fields.get("author") or fields.get("editor") or ""
    title = plain(fields.get("title", ""))
    subtitle = plain(fields.get("subtitle", ""))
    return Source(
        key, kind, f"{title}: {subtitle}" if subtitle else title, authors_of(names),
        first_of(fields, CONTAINERS), first_of(fields, PUBLISHERS), date_of(fields),
        plain(fields.get("volume", "")), plain(fields.get("number", "") or fields.get("issue", "")),
        plain(fields.get("pages", "")), address(fields),
    )  # fmt: skip


def first_of(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The first of these fields that says something."""
    return next((plain(fields[name]) for name in names if fields.get(name)), "")


def address(fields: Mapping[str, str]) -> str:
    """The URL as written, escapes of underscores and percents undone; else the DOI's."""
    url = re.sub(r"\\([_%&#~])", r"\1", fields.get("url", "")).strip("{} ")
    doi = fields.get("doi", "").strip("{} ")
    return url or (f"https://doi.org/{doi}" if doi else "")


def date_of(fields: Mapping[str, str]) -> str:
    """`date` as BibLaTeX has it (EDTF), else year and month and day; empty where undated."""
    whole = plain(fields.get("date", ""))
    if whole:
        return whole
    year = plain(fields.get("year", ""))
    if not re.fullmatch(r"-?\d{4}[~?%]?", year):
        return ""
    month = plain(fields.get("month", "")).lower()
    number = MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else 0
    number = number or (int(month) if month.isdecimal() and 1 <= int(month) <= 12 else 0)
    day = plain(fields.get("day", ""))
    if not number:
        return year
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day.isdecimal() and int(day) < 32 else "")


def authors_of(names: str) -> tuple[Author, ...]:
    """Names joined by `and`; a name in braces is an institution's."""
    return tuple(author(name) for name in cut_names(names) if name.strip())


def cut_names(names: str) -> list[str]:
    """Cut at `and` outside braces."""
    cut, depth, at = [], 0, 0
    for place, character in enumerate(names):
        depth += (character == "{") - (character == "}")
        joint = AND.match(names, place) if depth == 0 and character.isspace() else None
        if joint and place >= at:
            cut.append(names[at:place])
            at = joint.end()
    return [*cut, names[at:]]


def author(name: str) -> Author:
    """`Family, Given`, `Given Family`, or `{Institution}`."""
    bare = name.strip()
    if bare.startswith("{") and bare.endswith("}"):
        return Author(literal=plain(bare))
    family, comma, given = bare.partition(",")
    if not comma:
        given, _, family = bare.rpartition(" ")
    words = plain(family), plain(given)
    return Author(*words) if words[1] else Author(literal=words[0])


def plain(words: str) -> str:
    """The words with TeX's accents and symbols as characters, without braces and commands."""
    if not words or not any(mark in words for mark in "\\{}$~%-"):
        return BLANKS.sub(" ", words).strip()
    from pylatexenc.latex2text import LatexNodes2Text

    shown = LatexNodes2Text(math_mode="verbatim", keep_comments=True).latex_to_text(
        words, tolerant_parsing=True
    )
    return BLANKS.sub(" ", shown).strip()
