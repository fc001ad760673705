"""The search: its files for the palette, and a page with all names for those without script.

In go pages and a concordance, out come files below `search/`.
"""

from __future__ import annotations

from stemma.publishing.site.addresses import Links
from stemma.publishing.site.data_files import data_script
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.search_files import SearchFiles, search_files
from stemma.publishing.views.search_index import Target, search_index

PATH = "search/index.html"
ROOT = Links("")


def write_search(pages: Pages, concordance: Concordance) -> None:
    """Files and page."""
    index = search_index(concordance, pages.marks)
    write_files(pages, search_files(index, address_of))
    named = [entry for entry in index.entries if entry.kind in ("group", "person")]
    links = pages.links(PATH)
    pages.write(
        PATH, "search.html",
        named=[(entry, links.root + address_of(entry.target)) for entry in named],
        sources=[(e, links.root + address_of(e.target)) for e in index.entries if e.kind == "source"],
        preview=preview_of(f"Search · {pages.build.header.title}",
                           "Names, sentences and publications."),
    )  # fmt: skip


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
