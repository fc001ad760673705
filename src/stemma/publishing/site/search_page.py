"""The search: its files for the palette, and a page with all names for those without script.

In go pages and a concordance, out come files below `search/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from stemma.publishing.site.addresses import Links
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, joined, preview_of
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.search_files import Block, SearchFiles, block_of, search_files
from stemma.publishing.views.search_index import Findable, Target, entries_of, findable

PATH = "search/index.html"
ROOT = Links("")


def write_search(pages: Pages, concordance: Concordance) -> None:
    """Files and page."""
    blocks: list[Block] = []
    named: list[str] = []
    sources: list[str] = []
    for kind, group in groupby(findable(concordance), key=attrgetter("kind")):
        for block, item in shown_of(concordance, list(group), pages):
            blocks.append(block)
            if item:
                (sources if kind == "source" else named).append(item)
    write_files(pages, search_files(blocks))
    pages.write(
        PATH, "search.html", named=joined(named), sources=joined(sources),
        preview=preview_of(f"Search · {pages.build.header.title}",
                           "Names, sentences and publications."),
    )  # fmt: skip


def shown_of(
    concordance: Concordance, found: Sequence[Findable], pages: Pages
) -> list[tuple[Block, str]]:
    """The same of many of one kind; a whole profile is remembered by itself."""
    keys = [f"{each.kind} {each.key}" for each in found]
    if found[0].kind == "sentences":
        return [concordance.recalled(shown_as_found, key, pages) for key in keys]
    return concordance.recalled_all(shown_as_found, keys, pages)


def shown_as_found(concordance: Concordance, found: str, pages: Pages) -> tuple[Block, str]:
    """What one findable thing adds to the files, and its item of the page; sentences have none."""
    each = Findable(*found.split(" ", 1))
    entries = entries_of(concordance, each, pages.marks)
    block = block_of(entries, address_of)
    if each.kind == "sentences":
        return block, ""
    (entry,) = entries
    macro = "source_item" if each.kind == "source" else "named_item"
    href = pages.links(PATH).root + address_of(entry.target)
    return block, pages.piece("items.html", macro, entry, href)


def write_files(pages: Pages, files: SearchFiles) -> None:
    """Every file under the name that the palette asks for."""
    pages.put("search/head.js", data_script("search/head", files.head))
    for letter, words in files.words.items():
        put_file(pages, f"words-{letter_name(letter)}", words)
    for number, postings in enumerate(files.postings):
        put_file(pages, f"numbers-{number}", postings)
    for number, hits in enumerate(files.hits):
        put_file(pages, f"hits-{number}", hits)


def put_file(pages: Pages, name: str, record: object) -> None:
    """One file of the palette."""
    pages.put(f"search/{name}.js", data_script(f"search/{name}", record))


def address_of(target: Target) -> str:
    """The page of a target, from the root of the site."""
    if target.kind == "node":
        return ROOT.node(target.id)
    if target.kind == "source":
        return ROOT.source(target.id)
    return ROOT.group(target.id, target.anchor)


def letter_name(letter: str) -> str:
    """A first letter as part of a file's name: itself, or the number of its code point."""
    return letter if letter.isascii() else f"u{ord(letter):x}"
