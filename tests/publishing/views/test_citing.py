"""How to cite: the four forms of publications of each kind."""

from __future__ import annotations

import json

from stemma.model.sources import Author, Source
from stemma.publishing.views.citing import apa, bibtex, chicago, csl_json

OKELLO = Author(family="Okello", given="Grace Auma")
OTIM = Author(family="Otim", given="James")
CHAPTER = Source(
    id="okello2006", type="chapter", title="The lake", author=(OKELLO, Author(literal="et al.")),
    container_title="Wars of the Shore", publisher="Nile Press", issued="2006", page="105-118",
)  # fmt: skip
ARTICLE = Source(
    id="okello2015", type="article-journal", title="Who leads?", author=(OKELLO, OTIM),
    container_title="Nile Review", volume="7", issue="6", issued="2015-06", page="30-35",
)  # fmt: skip
NEWS = Source(
    id="otim2011", type="article-newspaper", title="Market attacked", author=(OTIM,),
    container_title="Lake Times", issued="2011-06-30", url="https://example.org/a",
)  # fmt: skip


def test_apa_names_the_book_and_its_pages() -> None:
    """A chapter stands in a book, its pages in brackets; an article's stand behind the volume."""
    assert apa(CHAPTER) == (
        "Okello, G. A., et al. (2006). The lake. In Wars of the Shore (pp. 105–118). Nile Press."
    )
    assert apa(ARTICLE) == (
        "Okello, G. A., & Otim, J. (2015, June). Who leads? Nile Review, 7(6), 30–35."
    )
    assert apa(NEWS) == (
        "Otim, J. (2011, June 30). Market attacked. Lake Times. https://example.org/a"
    )


def test_chicago_puts_the_year_where_the_kind_of_publication_has_it() -> None:
    """Behind the publisher of a book, in brackets behind a volume, at the end of a news item."""
    assert chicago(CHAPTER) == (
        "Okello, Grace Auma, et al. “The lake.” In Wars of the Shore, 105–118. Nile Press, 2006."
    )
    assert chicago(ARTICLE) == (
        "Okello, Grace Auma, and James Otim. “Who leads?” Nile Review 7, no. 6 (June 2015): 30–35."
    )
    assert chicago(NEWS) == (
        "Otim, James. “Market attacked.” Lake Times, June 30, 2011. https://example.org/a."
    )


def test_what_has_no_date_is_undated() -> None:
    """ "n.d.", and no year in BibTeX or CSL."""
    page = Source(id="list", type="webpage", title="A list", container_title="A ministry")
    assert apa(page) == "A list. (n.d.). A ministry."
    assert chicago(page) == "“A list.” A ministry, n.d."
    assert "year" not in bibtex(page)
    assert "issued" not in json.loads(csl_json([page]))


def test_bibtex_says_others_and_keeps_institutions_whole() -> None:
    """ "et al." is BibTeX's own `others`; the name of an institution is not taken apart."""
    assert "author = {Okello, Grace Auma and others}," in bibtex(CHAPTER)
    assert "pages = {105--118}," in bibtex(CHAPTER)
    listed = Source(id="l", type="report", title="50% & more", author=(Author(literal="A & B"),))
    assert r"author = {{A \& B}}," in bibtex(listed)
    assert r"title = {{50\% \& more}}," in bibtex(listed)
