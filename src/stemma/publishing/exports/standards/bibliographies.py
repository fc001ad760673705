"""Publications as CSL-JSON, BibTeX and RIS.

In goes a build, out comes one file each. A date keeps the precision that is printed; what a format
cannot say of a date stands in its note field as EDTF. Statements are not carried: these are lists of what
they rest on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.model.sources import Author, Source
from stemma.publishing.exports.omissions import Omissions

PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
BIBTEX_TYPES = {
    "article-journal": "article", "article-newspaper": "article", "article-magazine": "article",
    "chapter": "incollection", "book": "book", "report": "techreport", "thesis": "phdthesis",
    "paper-conference": "inproceedings", "webpage": "online", "dataset": "dataset",
}  # fmt: skip
RIS_TYPES = {
    "article-journal": "JOUR", "article-newspaper": "NEWS", "article-magazine": "MGZN",
    "chapter": "CHAP", "book": "BOOK", "report": "RPRT", "thesis": "THES", "webpage": "ELEC",
    "paper-conference": "CONF", "dataset": "DATA",
}  # fmt: skip
SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$",
    "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def csl_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`sources.json`."""
    items = [csl_item(source) for source in build.sources.values()]
    return {"sources.json": json.dumps(items, ensure_ascii=False, indent=1) + "\n"}


def bibtex_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`sources.bib`."""
    return {"sources.bib": "\n".join(bibtex_entry(source) for source in build.sources.values())}


def ris_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """`sources.ris`; lines end as the format asks, with CR and LF."""
    return {"sources.ris": "".join(ris_record(source) for source in build.sources.values())}


def csl_item(source: Source) -> dict[str, Json]:
    """A CSL-JSON item; fields that were not printed are left out."""
    item: dict[str, Json] = {"id": source.id, "type": source.type, "title": source.title}
    if source.author:
        item["author"] = [csl_name(author) for author in source.author]
    if source.issued:
        item["issued"] = csl_date(source.issued)
    more = {
        "container-title": source.container_title, "publisher": source.publisher,
        "volume": source.volume, "issue": source.issue, "page": source.page, "URL": source.url,
        "note": notes(source),
    }  # fmt: skip
    return item | {name: value for name, value in more.items() if value}


def csl_name(author: Author) -> Json:
    """A name, or an institution's."""
    names = {"family": author.family, "given": author.given, "literal": author.literal}
    return {name: value for name, value in names.items() if value}


def csl_date(edtf: str) -> Json:
    """Date parts where it is a plain date, else the EDTF string, which CSL 1.0.2 knows as `raw`."""
    plain = PLAIN.match(edtf)
    if plain is None:
        return {"raw": edtf}
    return {"date-parts": [[int(part) for part in plain.groups() if part]]}


def notes(source: Source) -> str:
    """What the format has no field for: a date that is no plain one, and what the source relies on."""
    said = []
    if source.issued and PLAIN.match(source.issued) is None:
        said.append(f"issued: {source.issued}")
    if source.relies_on:
        said.append(f"known through: {', '.join(source.relies_on)}")
    return "; ".join(said)


def bibtex_entry(source: Source) -> str:
    """One entry, with fields escaped for TeX."""
    kind = BIBTEX_TYPES.get(source.type, "misc")
    plain = PLAIN.match(source.issued)
    container = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
    publisher = "institution" if kind == "techreport" else "publisher"
    fields = {
        "author": " and ".join(bibtex_name(author) for author in source.author),
        "title": f"{{{escaped(source.title)}}}" if source.title else "",
        container.get(kind, "howpublished"): escaped(source.container_title),
        publisher: escaped(source.publisher),
        "volume": escaped(source.volume), "number": escaped(source.issue),
        "pages": escaped(source.page).replace("–", "--"),
        "year": plain[1] if plain else "",
        "month": MONTHS[int(plain[2]) - 1] if plain and plain[2] else "",
        "day": str(int(plain[3])) if plain and plain[3] else "",
        "url": source.url.translate(str.maketrans("", "", "{}\\")), "note": escaped(notes(source)),
    }  # fmt: skip
    lines = [
        f"  {name} = {{{value}}},\n" for name, value in fields.items() if value and name != "month"
    ]
    if fields["month"]:
        lines.append(f"  month = {fields['month']},\n")
    return f"@{kind}{{{bibtex_key(source.id)},\n{''.join(lines)}}}\n"


def bibtex_key(key: str) -> str:
    """A key without the characters that end one."""
    return re.sub(r"[\s,{}\"#%~\\()'=]", "-", key) or "source"


def bibtex_name(author: Author) -> str:
    """`Family, Given`; an institution stands in braces so that nobody splits it."""
    if author.literal:
        return f"{{{escaped(author.literal)}}}"
    return ", ".join(escaped(part) for part in (author.family, author.given) if part)


def escaped(text: str) -> str:
    """Text for TeX."""
    return " ".join(text.translate(SPECIAL).split())


def ris_record(source: Source) -> str:
    """One record; tags of the 2011 specification."""
    pages = re.split(r"\s*[-–]\s*", source.page, maxsplit=1)
    rows: list[tuple[str, str]] = [("TY", RIS_TYPES.get(source.type, "GEN")), ("ID", source.id)]
    rows += [("AU", ris_name(author)) for author in source.author]
    rows += [
        ("TI", source.title), ("T2", source.container_title), ("PB", source.publisher),
        ("VL", source.volume), ("IS", source.issue), ("SP", pages[0]), ("EP", pages[1] if len(pages) > 1 else ""),
        *ris_dates(source.issued), ("UR", source.url), ("N1", notes(source)),
    ]  # fmt: skip
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in rows if value) + "ER  - \r\n"


def ris_dates(edtf: str) -> Iterable[tuple[str, str]]:
    """Year, and the date as far as it is printed."""
    plain = PLAIN.match(edtf)
    if plain:
        yield "PY", plain[1]
        yield "DA", "/".join([plain[1], plain[2] or "", plain[3] or "", ""])


def ris_name(author: Author) -> str:
    """`Family, Given`, or the institution."""
    return author.literal or ", ".join(part for part in (author.family, author.given) if part)


def one_line(text: str) -> str:
    """A value on one line: a line break would begin a new tag."""
    return " ".join(text.split())
