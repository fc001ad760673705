"""How to cite: a page or a publication in APA, Chicago, BibTeX and CSL-JSON.

In goes a `Source` or a page of the atlas, out come the four forms. A small formatter of our own: the
CSL processors of the field bring 90 MB of styles for two of them. What is not known is left out; an
undated thing is "n.d.". Example: `bibtex(source)` gives `@article{okello2006, ...}`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.build import AtlasHeader
from stemma.model.dates import date_in_words
from stemma.model.sources import Author, Source
from stemma.publishing.views.words import one_line

END = (".", "?", "!", "…")
BIBTEX_TYPES = {
    "article-journal": "article", "article-newspaper": "article", "article-magazine": "article",
    "book": "book", "chapter": "incollection", "report": "techreport", "thesis": "phdthesis",
    "paper-conference": "inproceedings",
}  # fmt: skip
"""CSL types to entry types; all others are `misc`."""
PLACES = {
    "article": "journal", "incollection": "booktitle", "inproceedings": "booktitle",
    "techreport": "series", "misc": "howpublished",
}  # fmt: skip
PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
SPECIAL = re.compile(r"[\\{}%#&$_~^]")
SPECIALS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "#": r"\#", "&": r"\&",
    "$": r"\$", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
WITHIN = ("chapter", "entry-encyclopedia", "paper-conference")
"""CSL types that stand in a book."""
OTHERS = "et al."
FULL_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?")


@dataclass(frozen=True, slots=True)
class Forms:
    """One thing in the four forms."""

    apa: str
    chicago: str
    bibtex: str
    csl: str
    """One JSON object, indented."""


def forms_of(source: Source) -> Forms:
    """All four."""
    return Forms(apa(source), chicago(source), bibtex(source), csl_json([source]))


def page_source(header: AtlasHeader, name: str, key: str, permalink: str) -> Source:
    """A page of the atlas as a publication of its editors; `permalink` is its path below the site's root, with the release."""
    return Source(
        id=key,
        type="entry-encyclopedia",
        title=name,
        author=tuple(Author(literal=editor) for editor in header.editors),
        container_title=f"{header.title}, release {header.release}"
        if header.release
        else header.title,
        publisher=header.publisher if header.publisher not in header.editors else "",
        issued=header.described,
        url=f"{header.address.rstrip('/')}/{permalink}" if header.address else "",
    )


def apa(source: Source) -> str:
    """APA, 7th edition: author, (date), title, container, publisher, address."""
    if not source.title:
        return one_line(source.as_printed) or source.id
    who = and_list([apa_name(author) for author in source.author], ", & ")
    date = f"({apa_date(source.issued)})"
    start = [ended(who), ended(date)] if who else []
    middle = [ended(source.title)] if who else [ended(source.title), ended(date)]
    place, pages = source.container_title, dashed(source.page)
    volume = f"{source.volume}{f'({source.issue})' if source.issue else ''}"
    held = ", ".join(part for part in (place, volume, pages) if part)
    if place and source.type in WITHIN:
        held = f"In {place}{f' ({paged(pages)})' if pages else ''}"
    rest = [ended(held), ended(source.publisher), source.url]
    return joined([*start, *middle, *rest])


def chicago(source: Source) -> str:
    """Chicago, bibliography form: author, “title,” container, publisher, date, address."""
    if not source.title:
        return one_line(source.as_printed) or source.id
    who = and_list(
        [inverted(a) if n == 0 else upright(a) for n, a in enumerate(source.author)], ", and "
    )
    whole = source.type in ("book", "report", "thesis")
    title = ended(source.title) if whole else f"“{ended(source.title)}”"
    held = chicago_place(source)
    return joined([ended(who), title, held, f"{source.url}." if source.url else ""])


def chicago_place(source: Source) -> str:
    """Where it stands and when it came out: in a book, in a volume of a journal, or simply dated."""
    place, pages = source.container_title, dashed(source.page)
    date = american_date(source.issued) if source.issued else "n.d."
    if place and source.type in WITHIN:
        came_out = ", ".join(part for part in (source.publisher, date) if part)
        return f"In {ended(', '.join(part for part in (place, pages) if part))} {ended(came_out)}"
    if source.volume:
        number = source.volume + (f", no. {source.issue}" if source.issue else "")
        return ended(f"{place} {number} ({date}){f': {pages}' if pages else ''}".strip())
    return ended(", ".join(part for part in (place, source.publisher, date, pages) if part))


def bibtex(source: Source) -> str:
    """One entry; every value is in braces and its special characters are escaped."""
    kind = BIBTEX_TYPES.get(source.type, "misc")
    dated = FULL_DATE.fullmatch(source.issued)
    fields = {
        "author": " and ".join(bibtex_name(author) for author in source.author),
        "title": f"{{{escaped(source.title or one_line(source.as_printed))}}}",
        PLACES.get(kind, "series"): escaped(source.container_title),
        PUBLISHERS.get(kind, "publisher"): escaped(source.publisher),
        "year": dated[1] if dated else "",
        "date": source.issued,
        "volume": escaped(source.volume),
        "number": escaped(source.issue),
        "pages": escaped(dashed(source.page)).replace("–", "--"),
        "url": source.url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
    }
    lines = [f"  {name} = {{{one_line(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{source.id},", *lines, "}"])


def csl_json(sources: Sequence[Source]) -> str:
    """CSL-JSON 1.0.2: one item alone, several as a list."""
    items = [csl_item(source) for source in sources]
    return json.dumps(items[0] if len(items) == 1 else items, ensure_ascii=False, indent=2)


def csl_item(source: Source) -> dict[str, object]:
    """One item; what is not known is left out."""
    named = [
        {"literal": a.literal} if a.literal else {"family": a.family, "given": a.given}
        for a in source.author
    ]
    dated = FULL_DATE.fullmatch(source.issued)
    parts = [int(part) for part in dated.groups() if part] if dated else []
    issued = {"date-parts": [parts]} if parts else {"raw": source.issued} if source.issued else None
    fields: dict[str, object] = {
        "id": source.id, "type": source.type,
        "title": source.title or one_line(source.as_printed), "author": named,
        "container-title": source.container_title, "publisher": source.publisher,
        "issued": issued, "volume": source.volume, "issue": source.issue, "page": source.page,
        "URL": source.url,
    }  # fmt: skip
    return {name: value for name, value in fields.items() if value}


def apa_name(author: Author) -> str:
    """Family name and initials."""
    if author.literal or not author.given:
        return author.literal or author.family
    initials = " ".join(f"{part[0]}." for part in re.split(r"[\s-]+", author.given) if part)
    return f"{author.family}, {initials}"


def inverted(author: Author) -> str:
    """Family name first."""
    return author.literal or f"{author.family}, {author.given}".strip(", ")


def upright(author: Author) -> str:
    """Given name first."""
    return author.literal or f"{author.given} {author.family}".strip()


def bibtex_name(author: Author) -> str:
    """An institution in braces of its own, so that it is not taken apart."""
    if author.literal == OTHERS:
        return "others"
    return f"{{{escaped(author.literal)}}}" if author.literal else escaped(inverted(author))


def escaped(words: str) -> str:
    """Text that BibTeX shows as it is."""
    return SPECIAL.sub(lambda found: SPECIALS[found[0]], words)


def apa_date(edtf: str) -> str:
    """Year first, as far as known."""
    dated = FULL_DATE.fullmatch(edtf)
    if not dated:
        return date_in_words(edtf) if edtf else "n.d."
    words = date_in_words(dated[1] + (f"-{dated[2]}" if dated[2] else ""))
    month = words.removesuffix(dated[1]).strip()
    day = f" {int(dated[3])}" if dated[3] else ""
    return f"{dated[1]}, {month}{day}" if month else dated[1]


def american_date(edtf: str) -> str:
    """Month before day, as Chicago prints it."""
    dated = FULL_DATE.fullmatch(edtf)
    if not dated or not dated[3]:
        return date_in_words(edtf)
    month = date_in_words(f"{dated[1]}-{dated[2]}").removesuffix(dated[1]).strip()
    return f"{month} {int(dated[3])}, {dated[1]}"


def paged(pages: str) -> str:
    """Pages with their word."""
    return f"{'pp.' if '–' in pages or ',' in pages else 'p.'} {pages}"


def and_list(names: Sequence[str], last: str) -> str:
    """Names with what each style puts before the last one; "et al." takes a comma alone."""
    if len(names) < 2:
        return "".join(names)
    before = ", " if names[-1] == OTHERS else last
    return f"{', '.join(names[:-1])}{before}{names[-1]}"


def ended(words: str) -> str:
    """Words with a full stop, unless they end already."""
    return words if not words or words.endswith(END) else f"{words}."


def dashed(pages: str) -> str:
    """Pages with a real dash."""
    return pages.replace("--", "–").replace("-", "–")


def joined(parts: Sequence[str]) -> str:
    """Parts that are there, on one line."""
    return one_line(" ".join(part for part in parts if part))
