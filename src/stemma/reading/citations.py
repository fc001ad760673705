"""Citations: the words of a note, cut into the publications it cites.

In go notes such as `Okello, Amina. “Title; with a stop.” Daily Courier, 3 May 2004. Web. 2 June 2005; ...`,
out come `Citation`s with their place and deduplicated `Source`s in CSL-JSON terms. The form is that of
MLA (8th edition) as profiles use it; what a citation does not print stays empty.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from stemma.model.csl import csl_source
from stemma.model.nodes import slug
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.sources import Author, Citation, Footnote, Source
from stemma.model.text import Text

MON = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = re.compile(
    rf"(?<![\w-])(?:(?P<day>\d{{1,2}})\s+)?(?:(?P<month>{MON})(?:\s*[/–-]\s*{MON})?\s*(?:(?P<day2>\d{{1,2}}),)?\s*)?(?P<year>(?:1[89]|20)\d\d)(?![\w-])"
)
MONTHS = {
    name: n
    for n, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
QUOTE = re.compile(r"[“\"](?P<title>[^”\"]*)[”\"]?")
WEB = re.compile(
    r"[WARarO](?<!\w.)(?:(?<=W)eb|(?<=[Aa])ccessed|(?<=[Rr])etrieved|(?<=O)nline)\b\.?:?\s*"
)
"""These patterns begin with a letter, the border before it comes after: the search for one is quick."""
PAGES = re.compile(r"[Pp](?<!\w.)(?:[Pp]|ages?)?\.?\s*(?P<pages>\d+(?:\s*[-–—]\s*\d+)?)")
VOLUME = re.compile(r"[Vv](?<!\w.)ol(?:ume|\.)?\s*(?P<volume>\d+)")
ISSUE = re.compile(r"[NnIi](?<!\w.)(?:(?<=[Nn])o|(?<=[Ii])ssue)\.?\s*(?P<issue>\d+)")
URL = re.compile(r"h(?<!\w.)ttps?://[^\s;]+[^\s;.,)]")
UNDATED = re.compile(r"n(?<!\w.)\.\s?d\.")
CITED_IN = re.compile(r",?\s+(?:as\s+)?(?:cited|quoted)\s+in[:\s]+", re.I)
KEY = re.compile(r"\[?@(?P<key>[\w:.#$%&+?<>~/-]*\w)\]?(?:,\s*(?P<locator>[^;]+))?")
NEXT = re.compile(r";\s*(?=[“\"‘'@\[]|[^\W\d_a-z])")
PRESS = re.compile(
    r"\b(?:Press|Corporation|University|Books|Publish\w*|Publications?|Inc|Company|RAND|Verlag|House|Brothers|Institute|Routledge)\b"
)
NEWS = re.compile(
    r"\b(?:Times|Post|Guardian|Telegraph|News|Tribune|Daily|Herald|Gazette|Courier|Reuters|Radio|Atlantic|TIME|Mail|Press|"
    r"Yorker|Independent|Standard|Observer|Monitor|Chronicle|Al\s?Jazeera|BBC|CNN|Nation|Star|Sun|Economist|Agence|Journal|Express|Voice)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """Notes with their citations, and the sources they name."""

    footnotes: tuple[Footnote, ...]
    sources: tuple[Source, ...]
    unknown: tuple[tuple[int, int, str], ...] = ()
    """Places of keys that no source list has."""

    def problems(self, text: Text) -> tuple[Problem, ...]:
        """An error for every unknown key."""
        return tuple(
            problem_at(
                text, start, end, Severity.ERROR, "unknown-source",
                f"expected a key of sources.json or sources.bib, found @{key}",
                "correct the key, or add the publication",
            )
            for start, end, key in self.unknown
        )  # fmt: skip


@dataclass(slots=True)
class Shelf:
    """Sources met so far, by key and by what they are."""

    given: Mapping[str, Source]
    by_key: dict[str, Source] = field(default_factory=dict)
    by_work: dict[tuple[str, ...], str] = field(default_factory=dict)
    unknown: list[tuple[int, int, str]] = field(default_factory=list)
    read: dict[str, tuple[str, str | None, str | None]] = field(default_factory=dict)
    """Key, pages and access date of each citation, by its words: pages cite a publication over and over."""

    def put(self, source: Source) -> str:
        """The key of the source; the same work in other capitals keeps the first key."""
        work = identity(source)
        key = self.by_work.get(work)
        if key is None:
            key = self.by_work[work] = self.free_key(source)
            self.by_key[key] = replace(source, id=key)
        return key

    def keep(self, key: str, source: Source) -> str:
        """The entry of a list under its own number."""
        self.by_key.setdefault(key, replace(source, id=key))
        return key

    def free_key(self, source: Source) -> str:
        """Family and year; where another work has that, with a word of the title."""
        base = key_of(source)
        if base not in self.by_key and base not in self.given:
            return base
        words = [word for word in slug(source.title).split("-") if len(word) > 3]
        for word in (*words, *(f"{word}x" for word in words), "other"):
            if f"{base}-{word}" not in self.by_key:
                return f"{base}-{word}"
        return f"{base}-{len(self.by_key)}"


def read_citations(
    content: str,
    notes: Sequence[Footnote],
    bodies: Sequence[int],
    given: Mapping[str, Source],
    managed: Mapping[int, Sequence[str]] | None = None,
) -> Cited:
    """Read every note; `bodies` are the offsets at which the notes' words begin.

    `managed`: for notes that a reference manager wrote, by that offset, their CSL-JSON items.
    """
    shelf = Shelf(given)
    filled = []
    for note, body in zip(notes, bodies, strict=True):
        items = managed.get(body) if managed else None
        read = managed_note(content, body, note.end, items, shelf) if items else None
        cited = read or tuple(read_note(content, body, note.end, shelf))
        filled.append(replace(note, citations=cited))
    return Cited(tuple(filled), tuple(shelf.by_key.values()), tuple(shelf.unknown))


def read_note(content: str, start: int, end: int, shelf: Shelf) -> Iterator[Citation]:
    """The citations of one note."""
    for first, last in parts(content, start, end):
        words = content[first:last]
        keyed = KEY.match(words)
        if keyed:
            yield keyed_citation(keyed, first, last, shelf)
            continue
        if words not in shelf.read:
            shelf.read[words] = read_words(words, shelf)
        key, pages, seen = shelf.read[words]
        yield Citation(key, first, last, pages, seen)


def read_words(words: str, shelf: Shelf) -> tuple[str, str | None, str | None]:
    """The key of what a citation names, its pages as printed and when it was accessed."""
    lower = words.lower()
    via = CITED_IN.search(words) if "cited" in lower or "quoted" in lower else None
    relies = (shelf.put(read_source(words[via.end() :])),) if via else ()
    source = read_source(words[: via.start()] if via else words)
    if via:
        source = replace(source, relies_on=relies, as_printed=" ".join(words.split()))
    pages = PAGES.search(words)
    return shelf.put(source), pages.group() if pages else None, accessed(words)


def managed_note(
    content: str, start: int, end: int, items: Sequence[str], shelf: Shelf
) -> tuple[Citation, ...]:
    """The citations of a note whose publications a reference manager gave as CSL-JSON."""
    places = list(parts(content, start, end))
    if len(places) != len(items):
        places = [bare(content, start, end)] * len(items)
    found = []
    for (first, last), written in zip(places, items, strict=True):
        item = json.loads(written)
        source = csl_source({**item, "id": item.get("id") or "item", "citation-key": None})
        if source is None:
            continue
        source = replace(source, id="", as_printed=" ".join(content[first:last].split()))
        key = shelf.keep(item["id"], source) if source.type == "entry" else shelf.put(source)
        found.append(Citation(key, first, last, item.get("locator"), accessed(content[first:last])))
    return tuple(found)


def keyed_citation(keyed: re.Match[str], first: int, last: int, shelf: Shelf) -> Citation:
    """`@key, locator`; an unknown key is remembered for a problem."""
    key = keyed["key"]
    source = shelf.given.get(key)
    if source:
        shelf.by_key.setdefault(key, source)
        for relied in source.relies_on:
            if relied in shelf.given:
                shelf.by_key.setdefault(relied, shelf.given[relied])
    else:
        shelf.unknown.append((first, last, key))
        shelf.by_key.setdefault(key, Source(key, "document", key))
    locator = (keyed["locator"] or "").strip(" .]") or None
    return Citation(key, first, last, locator)


def parts(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Citations of a note: cut at semicolons outside quoted titles."""
    at = start
    for stop in NEXT.finditer(content, start, end):
        if is_open_quote(content[at : stop.start()]):
            continue
        if content[at : stop.start()].strip():
            yield bare(content, at, stop.start())
        at = stop.end()
    if content[at:end].strip():
        yield bare(content, at, end)


def is_open_quote(words: str) -> bool:
    """Whether a title in double quotes is still open."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def bare(content: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its ends, nor the arrow that leads back to the text."""
    words = content[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, start + len(words.rstrip(BACK))


BACK = " \t\r\n\f\v\u00a0^↑↩︎↵"


def read_source(words: str) -> Source:
    """One publication from one citation."""
    printed = " ".join(words.split())
    book = BOOK.match(printed) if "(" in printed else None
    if book and (persons(book["author"]) or is_institution(book["author"])):
        return book_of(book, printed)
    quoted = QUOTE.search(printed) or SINGLE.search(printed)
    if quoted:
        authors, title = printed[: quoted.start()], quoted["title"].strip()
        rest = printed[quoted.end() :]
    else:
        authors, title, rest = unquoted(printed)
    web = WEB.search(rest)
    body = rest[: web.start()] if web else rest
    container, publisher, issued = imprint(body)
    volume, issue, pages = VOLUME.search(body), ISSUE.search(body), PAGES.search(body)
    url = URL.search(printed)
    kind = type_of(container, publisher, is_article=bool(volume or issue))
    return Source(
        "", kind, title.rstrip(".,") or printed[:120], authors_of(authors), container, publisher, issued,
        volume["volume"] if volume else "", issue["issue"] if issue else "",
        pages["pages"] if pages else "", url.group() if url else "", (), printed,
    )  # fmt: skip


def book_of(book: re.Match[str], printed: str) -> Source:
    """A book whose author stands given name first, with place, publisher and year in brackets."""
    author = persons(book["author"]) or (Author(literal=book["author"]),)
    pages = PAGES.search(printed, book.end())
    url = URL.search(printed)
    return Source(
        "", "book", book["title"].rstrip(".,"), author, "", book["publisher"] or "", book["year"],
        page=pages["pages"] if pages else "", url=url.group() if url else "", as_printed=printed,
    )  # fmt: skip


BOOK = re.compile(
    r"(?P<author>[^“\"‘(;]{3,120}?)(?:\s\(eds?\.?\))?,\s+(?P<title>[^“”\"]{3,200}?)\s+"
    r"\((?P<place>[^\W\d_a-z][^():,\d]{1,40})(?::\s+(?P<publisher>[^():]{2,80}?))?,\s+(?P<year>(?:1[89]|20)\d\d)\)"
)
SINGLE = re.compile(
    r"(?:^|(?<=,\s)|(?<=\.\s))[‘'](?P<title>[^“”\"]{3,200}?)[’'](?=\s*(?:,|\(|$|\.\s))"
)
"""A title in single quotes, which may hold apostrophes."""
PARTICLE = r"(?:de|del|della|da|dos|van|von|der|den|la|le|bin|ibn|al|el)"
PERSON = re.compile(
    rf"(?P<given>[^\W\d_a-z](?:\.|[\w’'-]+)(?:[\s-]?[^\W\d_a-z]\.|\s[^\W\d_a-z][\w’'-]+)?)\s+(?P<family>(?:{PARTICLE}[\s-]){{0,2}}[^\W\d_a-z][\w’'-]+)"
)
"""A name with the given name first."""
INITIALS = re.compile(r"[^\W\d_a-z]\.")
INSTITUTION = re.compile(
    r"\b(?:Amnesty|International|Ministry|Department|Office|Agency|Institute|Center|Centre|Council|Commission|Committee|Unit|Group|Bank|Nations|Union|Government|Parliament|Senate|Police|Army|Watch|Observatory|Foundation|Society|Association|Organi[sz]ation|Bureau|Service|Staff|University|Court|Front|Party|Movement|Project|Network|Archive|Team)\b"
)


SMALL = re.compile(r"\s(?:of|for|on|in|the)\s")
"""Words that stand in no person's name."""


def is_institution(words: str) -> bool:
    """Whether a name has words that only institutions have."""
    return INSTITUTION.search(words) is not None


def persons(words: str) -> tuple[Author, ...]:
    """Persons named given name first ("T. J. Okafor and Lise Brandt"); none where any of them is no person."""
    if is_institution(words) or SMALL.search(words):
        return ()
    found = [PERSON.fullmatch(name.strip()) for name in re.split(r",?\s+(?:and|&)\s+|,\s+", words)]
    return (
        tuple(Author(name["family"], name["given"]) for name in found if name) if all(found) else ()
    )


def unquoted(printed: str) -> tuple[str, str, str]:
    """Author, title and rest of a citation without a quoted title: a book or a page."""
    pieces = printed.split(". ", 2)
    if len(pieces) > 1 and re.match(r"[^\W\d_a-z][\w’'-]+, [^\W\d_a-z]", pieces[0]):
        return pieces[0], pieces[1], ". ".join(pieces[2:])
    title, _, rest = printed.partition(", ")
    return "", title, rest


def imprint(body: str) -> tuple[str, str, str]:
    """Container, publisher and date of what follows the title."""
    date = DATE.search(body)
    undated = UNDATED.search(body)
    detail = VOLUME.search(body)
    stops = [m.start() for m in (date, undated, detail) if m]
    named = body[: min(stops)] if stops else body.partition(". ")[0]
    named = PAGES.sub("", named).strip(" .,")
    container, _, last = named.rpartition(", ")
    publisher = last if container and PRESS.search(last) else ""
    return (container if publisher else named), publisher, edtf(date) if date else ""


def edtf(date: re.Match[str]) -> str:
    """The date as printed."""
    if not date["month"]:
        return date["year"]
    month = f"{date['year']}-{MONTHS[date['month'][:3].lower()]:02}"
    day = date["day"] or date["day2"]
    return f"{month}-{int(day):02}" if day and 1 <= int(day) <= 31 else month


def accessed(words: str) -> str | None:
    """The access date after "Web."."""
    web = WEB.search(words)
    date = DATE.search(words[web.end() :]) if web else None
    return edtf(date) if date else None


ET_AL = re.compile(r",?\s*et al\.?$")
AND = re.compile(r",?\s+and\s+|,\s+")


def authors_of(words: str) -> tuple[Author, ...]:
    """The authors before a title: persons family name first, else an institution."""
    names = words.strip(" .,")
    if not names:
        return ()
    named = ET_AL.sub("", names) if "et al" in names else names
    others = named != names
    family, _, given = named.partition(", ")
    if not given:
        return (INITIALS.match(named) and persons(named)) or (Author(literal=named),)
    given, *more = AND.split(given)
    found = [Author(family, given.strip(" ."))]
    for name in more:
        first, _, last = name.strip().rpartition(" ")
        found.append(Author(last, first))
    if others:
        found.append(Author(literal="et al."))
    return tuple(found)


def type_of(container: str, publisher: str, *, is_article: bool) -> str:
    """The CSL type that the printed parts suggest."""
    if is_article:
        return "article-journal"
    if publisher:
        return "chapter" if container else "book"
    if container and NEWS.search(container):
        return "article-newspaper"
    return "webpage" if container else "document"


def identity(source: Source) -> tuple[str, ...]:
    """What makes two citations one work: author, title, container, date; capitals do not matter."""
    author = source.author[0] if source.author else Author()
    return (
        plain(author.family or author.literal), plain(source.title), plain(source.container_title),
        source.issued,
    )  # fmt: skip


MARKS = re.compile(r"[\W_]+")


def plain(words: str) -> str:
    """Letters and digits only, in lower case."""
    return MARKS.sub("", words.casefold())


def key_of(source: Source) -> str:
    """`okello2004`: first family name, else the institution, container or title; then the year."""
    author = source.author[0] if source.author else Author()
    name = author.family or author.literal or source.container_title or source.title
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    letters = re.sub(r"[^a-z]", "", folded.lower())[:24] or slug(name)[:24]
    return f"{letters}{source.issued[:4] or 'nd'}"
