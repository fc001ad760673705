"""HTML pages: the words a reader sees, without menus and scripts.

In goes the page's source, out come its text, one block a line, and its headings. Calls of notes come
out as `[3]`, however they were printed; a list of notes keeps its numbers. Parsed by lxml (libxml2)
without network, without entity expansion beyond HTML's own, no deeper than 250 elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from stemma.errors import UnreadableFile
from stemma.model.problem import Severity, problem_at
from stemma.model.text import Text
from stemma.reading.containers.writing import Writer
from stemma.reading.decoding import Decoded

ENDINGS = (".html", ".htm", ".shtml", ".xhtml", ".asp", ".aspx", ".php")
OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|div|article|section|main|table|p|h[1-6]|ul|ol|span|font|center|meta)\b",
    re.I | re.S,
)
SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "applet",
        "canvas",
        "audio",
        "video",
        "select",
        "button",
        "textarea",
        "input",
        "head",
        "nav",
        "footer",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
PARAGRAPHS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
        "blockquote",
        "section",
        "article",
    ]
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
MENU_ROLES = frozenset(("navigation", "banner", "search", "contentinfo", "menu", "menubar"))
MENU_WORDS = frozenset(
    [
        "menu",
        "nav",
        "navbar",
        "navigation",
        "mainmenu",
        "main-menu",
        "breadcrumb",
        "breadcrumbs",
        "skip-link",
        "site-footer",
        "site-header",
        "footer",
        "cookie-banner",
        "share",
        "social",
        "social-links",
        "sidebar",
        "pager",
        "toolbar",
    ]
)
NUMBER = re.compile(r"\s*\[?\s*(?P<number>\d{1,3}|[ivxlc]{1,6})\s*\]?[.)]?\s*")
NUMBERS = re.compile(r"\s*\d{1,3}(?:\s*[,;]\s*\d{1,3})+\s*")
MEASURED = re.compile(r"\b(?:k?m|ft|mi|cm)$|\d$")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
FEW = 2
DEEPEST = 250
MANY_MENUS = 20
"""Large elements named like menus after which no further one is measured."""
MOST = 0.5
"""A menu never holds more than this share of the page's words."""


def recognises(name: str, content: str) -> bool:
    """Whether the file's name or its first tag says HTML."""
    head = content[:4000]
    return OPENING.match(head) is not None or (
        name.lower().endswith(ENDINGS) and re.search(r"<[a-zA-Z!/]", head) is not None
    )


def extract(decoded: Decoded, data: bytes) -> Decoded:
    """The page's text and structure."""
    name = decoded.text.name
    root = parse(name, decoded.text.content)
    writer = Writer()
    if root is not None:
        Page(writer, root).write()
    writer.line_end()
    title = "" if root is None else " ".join((root.findtext(".//title") or "").split())
    text = Text.of(name, writer.content(), data, writer.structure("html", title))
    if text.content:
        return Decoded(text, decoded.problems)
    problem = problem_at(
        text, 0, 0, Severity.ERROR, "empty", "expected a profile, found a page without words",
        "save the page again once it has loaded",
    )  # fmt: skip
    return Decoded(text, (problem, *decoded.problems))


def parse(name: str, content: str) -> etree._Element | None:
    """The tree of the page; None where it holds nothing."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True
    )
    source = content.encode("utf-8", "replace")
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise UnreadableFile(
            name, f"nests its elements more than {DEEPEST} deep; save the page again"
        )
    return root


class Page:
    """The walk over one page."""

    def __init__(self, writer: Writer, root: etree._Element) -> None:
        """Start at the top."""
        self.writer, self.root = writer, root
        self.words = max(text_length(root), 1)
        self.open_headings: list[tuple[etree._Element, int]] = []
        self.counters: dict[etree._Element, int] = {}
        self.note_lists: dict[etree._Element, bool] = {}
        """Numbered lists met, and whether each is one of notes."""
        self.called: set[int] = set()
        """Numbers of the notes called since the last list of notes."""
        self.large_menus = 0
        self.verbatim = 0
        """Open `pre` elements."""

    def write(self) -> None:
        """Write every element in the order of the page."""
        walk = etree.iterwalk(self.root, events=("start", "end"))
        passed: etree._Element | None = None
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if self.is_skipped(element) or self.is_call(element):
                    passed = element
                    walk.skip_subtree()
                else:
                    self.begin(element)
            elif element is passed:
                self.after(element)
            else:
                self.finish(element)

    def is_skipped(self, element: etree._Element) -> bool:
        """Scripts, forms and menus."""
        if element.tag in SKIPPED:
            return True
        words = f"{element.get('class') or ''} {element.get('id') or ''}".casefold().split()
        is_menu = element.get("role") in MENU_ROLES or any(word in MENU_WORDS for word in words)
        return is_menu and element is not self.root and self.is_small(element)

    def is_small(self, element: etree._Element) -> bool:
        """Whether an element holds so little that it can be a menu: no title, not half of the page."""
        if self.large_menus > MANY_MENUS:
            return False
        small = element.find(".//h1") is None and text_length(element) < MOST * self.words
        self.large_menus += not small
        return small

    def is_call(self, element: etree._Element) -> bool:
        """Write a call of a note as `[n]`; whether the element was one."""
        tag = element.tag
        is_link = tag == "a" and "#" in (element.get("href") or "")
        if tag != "sup" and not is_link:
            return False
        words = inner(element)
        if len(words) > 40:
            return False
        numbers = [m["number"] for m in NUMBER.finditer(words)]
        plain = NUMBER.fullmatch(words) is not None
        several = NUMBERS.fullmatch(words) is not None or re.fullmatch(
            r"(?:\s*\[\d{1,3}\])+\s*", words
        )
        if not (plain or several):
            return False
        if words.strip().isalpha() and len(words.strip()) == 1 and leads_back(element):
            return False
        if tag == "sup" and "[" not in words and self.follows_measure():
            return False
        if is_link and "[" not in words and not is_note_link(element):
            return False
        self.writer.put(" " if words[:1].isspace() else "")
        self.called.update(int(number) for number in numbers if number.isdigit())
        for number in numbers:
            self.writer.put(f"[{number}]")
        if self.writer.pieces and not self.begins_line():
            self.writer.blank = words[-1:].isspace()
        else:
            self.writer.blank = True
        return True

    def begins_line(self) -> bool:
        """Whether only the call just written stands on the line."""
        last = self.writer.pieces[-2] if len(self.writer.pieces) > 1 else "\n"
        return last.endswith("\n")

    def follows_measure(self) -> bool:
        """Whether a raised number here is a power: after a unit or a digit."""
        last = self.writer.pieces[-1] if self.writer.pieces else ""
        return MEASURED.search(last) is not None and not self.writer.blank

    def begin(self, element: etree._Element) -> None:
        """An element's start and its first words."""
        writer, tag = self.writer, element.tag
        if tag == "br":
            break_line(writer)
        elif tag in BLOCKS:
            if tag in ("td", "th") and is_row_of_data(element.getparent()):
                if element.getprevious() is not None:
                    writer.put(" | ")
            else:
                writer.line_end(2 if tag in PARAGRAPHS else 1)
        if tag in HEADINGS:
            self.open_headings.append((element, writer.length))
        if tag == "li":
            self.number_item(element)
        self.verbatim += tag == "pre"
        if element.text:
            self.words_of(element.text)

    def words_of(self, words: str) -> None:
        """Words; in `pre`, their line ends too."""
        if not self.verbatim:
            self.writer.put(words)
            return
        for at, line in enumerate(words.splitlines()):
            if at:
                end_line(self.writer)
            self.writer.put(line)

    def number_item(self, item: etree._Element) -> None:
        """A note of a numbered list keeps its number."""
        parent = item.getparent()
        if parent is None or parent.tag != "ol":
            return
        start = int(parent.get("start") or 1) if (parent.get("start") or "1").isdigit() else 1
        number = self.counters.get(parent, start - 1) + 1
        own = item.get("value") or ""
        self.counters[parent] = number = int(own) if own.isdigit() else number
        if self.is_note_list(parent) and not begins_with_number(item):
            self.writer.put(f"[{number}] ")

    def is_note_list(self, listed: etree._Element) -> bool:
        """Whether a numbered list is one of notes: an item says so, or the words above call its numbers."""
        known = self.note_lists.get(listed)
        if known is None:
            items = [item for item in listed if item.tag == "li"]
            known = any(map(is_note_item, items)) or self.is_called(items)
            self.note_lists[listed] = known
            if known:
                self.called = set()
        return known

    def is_called(self, items: Sequence[etree._Element]) -> bool:
        """Whether most of a list's numbers are called above it, none beyond it, and no item calls a note.

        A list of one or two is believed only where every item prints a year, as publications do.
        """
        called = sum(number in self.called for number in range(1, len(items) + 1))
        if 2 * called <= len(items) or max(self.called, default=0) > len(items):
            return False
        if any(item.find(".//sup") is not None for item in items):
            return False
        return len(items) > FEW or all(YEAR.search(inner(item)) for item in items)

    def finish(self, element: etree._Element) -> None:
        """An element's end and the words behind it."""
        writer, tag = self.writer, element.tag
        if self.open_headings and self.open_headings[-1][0] is element:
            _, start = self.open_headings.pop()
            if writer.length > start:
                writer.headings.append((start, writer.length, HEADINGS[str(tag)]))
        if tag in BLOCKS and not (tag in ("td", "th") and is_row_of_data(element.getparent())):
            writer.line_end(2 if tag in PARAGRAPHS else 1)
        self.verbatim -= tag == "pre"
        self.after(element)

    def after(self, element: etree._Element | None) -> None:
        """The words behind an element."""
        if element is None:
            return
        if element.tag in SKIPPED or element.tag in BLOCKS:
            self.writer.blank = True
        if element.tail and element is not self.root:
            self.words_of(element.tail)


def break_line(writer: Writer) -> None:
    """A `br`: one alone may stand inside a sentence, further ones leave a blank line."""
    if writer.is_broken:
        writer.line_end()
    if writer.breaks:
        end_line(writer)
    else:
        writer.soft_end()


def end_line(writer: Writer) -> None:
    """A forced break: one line end more, at most a blank line."""
    if writer.length and writer.breaks < 2:
        writer.raw("\n")
        writer.breaks += 1
    writer.blank = False


def is_row_of_data(row: etree._Element | None) -> bool:
    """Whether a table's row holds plain cells, of which a line can be made."""
    if row is None or row.tag != "tr" or len(row) > 8:
        return False
    return all(
        cell.tag in ("td", "th") and not any(b.tag in BLOCKS for b in cell.iterdescendants())
        for cell in row
        if isinstance(cell.tag, str)
    )


def leads_back(element: etree._Element) -> bool:
    """Whether a letter stands before the words of a note: "^ a b [c] Lopez" leads back to where it is called."""
    item = next(element.iterancestors("li"), None)
    return item is not None and is_note_item(item) and bool(BACK.fullmatch(text_to(item, element)))


def text_to(item: etree._Element, element: etree._Element) -> str:
    """The text of an item before one of its elements."""
    found: list[str] = []
    for event, each in etree.iterwalk(item, events=("start", "end")):
        if each is element:
            break
        found.append((each.text if event == "start" else each.tail) or "")
    return "".join(found)


BACK = re.compile(r"(?:[\^↑\s]|\b[a-z]\b)*")
"""Signs and letters that lead back from a note."""


def is_note_link(element: etree._Element) -> bool:
    """Whether a link's target or name says that it leads to a note or back."""
    said = f"{element.get('href') or ''} {element.get('name') or ''} {element.get('id') or ''} {element.get('class') or ''}"
    return (
        re.search(r"(?:#|\b|_)(?:_?ftn|_?edn|note|fn|cite|ref|footnote|endnote|n\d)", said, re.I)
        is not None
    )


def is_note_item(item: etree._Element) -> bool:
    """Whether an item of a numbered list is a note: it has an anchor, or leads back to one."""
    if item.get("id"):
        return True
    parent = item.getparent()
    said = f"{parent.get('class') or ''} {parent.get('id') or ''}" if parent is not None else ""
    if re.search(r"note|reference|cite", said, re.I):
        return True
    if any("#" in (a.get("href") or "") or a.get("name") for a in item.iter("a")):
        return True
    return parent is not None and follows_references(parent)


def follows_references(listed: etree._Element) -> bool:
    """Whether the nearest heading above a list says References or Notes."""
    before = listed.getprevious()
    while before is not None and not isinstance(before.tag, str):
        before = before.getprevious()
    words = inner(before).strip().casefold() if before is not None else ""
    return words.rstrip(":") in (
        "references",
        "notes",
        "footnotes",
        "endnotes",
        "sources",
        "bibliography",
    )


def begins_with_number(item: etree._Element) -> bool:
    """Whether an item prints its number itself."""
    return re.match(r"\s*\[?\d{1,3}[\].)]", inner(item)[:20]) is not None


def inner(element: etree._Element) -> str:
    """All words of an element."""
    return "".join(map(str, element.itertext()))


def text_length(element: etree._Element) -> int:
    """Characters of an element's words."""
    return sum(map(len, words_of(element)))


def words_of(element: etree._Element) -> Iterator[str]:
    """The words of an element, scripts left out."""
    for words in element.itertext():
        parent = words.getparent() if hasattr(words, "getparent") else None
        if parent is None or parent.tag not in ("script", "style"):
            yield str(words)
