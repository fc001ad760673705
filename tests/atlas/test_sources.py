"""Source lists: BibTeX and CSL-JSON as Zotero exports them, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

from stemma.atlas.sources import read_sources
from stemma.model.problem import Problem
from stemma.model.sources import Author, Source
from stemma.pipeline import build_atlas, compile_atlas, start_atlas

BIB = r"""
@book{okello2006,
  title = {Raids of the {Upper Nile}},
  author = {Ok{\'e}llo, Am\'ina and Lado, Peter},
  publisher = {Nile University Press}, year = {2006}, month = may,
}
@article{courier1999, title = {Five dead --- again}, journaltitle = {Daily Courier}, date = {1999-05-03},
  entrysubtype = {newspaper}, author = {{Nile Institute} and Akol, Mary}, pages = {1--2},
  url = {https://example.org/a\_b}}
"""


def shelf(folder: Path, **lists: str) -> tuple[dict[str, Source], list[Problem]]:
    for name, words in lists.items():
        (folder / f"sources.{name}").write_text(words, "utf-8")
    problems: list[Problem] = []
    return read_sources(folder, problems), problems


def test_bibtex_gives_publications_without_markup(tmp_path: Path) -> None:
    """Accents, braces and dashes are resolved; institutions stay whole."""
    found, problems = shelf(tmp_path, bib=BIB)
    book, article = found["okello2006"], found["courier1999"]
    assert not problems
    assert book.title == "Raids of the Upper Nile" and book.issued == "2006-05"
    assert book.author == (Author("Okéllo", "Amína"), Author("Lado", "Peter"))
    assert article.author[0] == Author(literal="Nile Institute")
    assert (article.type, article.title) == ("article-newspaper", "Five dead — again")
    assert (article.issued, article.page) == ("1999-05-03", "1–2")
    assert article.url == "https://example.org/a_b"


def test_a_broken_entry_is_reported_at_its_line_and_the_others_are_read(tmp_path: Path) -> None:
    """A brace never closed, and a key used twice."""
    broken = (
        BIB + "@book{open, title={no end\n@misc{last, title={Last}}\n@misc{last, title={Other}}\n"
    )
    found, problems = shelf(tmp_path, bib=broken)
    assert {"okello2006", "courier1999", "last"} <= found.keys()
    assert found["last"].title == "Last"
    assert [(p.code, p.source_line[:11]) for p in problems if p.code == "source-list"] == [
        ("source-list", "@book{open,"), ("source-list", "@misc{last,"),
    ]  # fmt: skip


def test_csl_json_of_any_shape_is_read_or_reported(tmp_path: Path) -> None:
    """Zotero's citation key wins over its item address; odd dates are left out, not guessed."""
    words = (
        '[{"id": "http://x/1", "citation-key": "lado2001", "title": "A", "issued": {"date-parts": [["2001", 3]]}},'
        ' {"id": "b", "issued": {"date-parts": [["spring"]]}, "author": "nobody"}, {"title": "no key"}, 7]'
    )
    found, problems = shelf(tmp_path, json=words)
    assert found["lado2001"].issued == "2001-03"
    assert found["b"].issued == "" and found["b"].author == ()
    assert [p.code for p in problems] == ["source-list", "source-list"]
    for odd in ('"text"', "3", '{"items": 3}', "[[", "[" * 100_000):
        assert [p.code for p in shelf(tmp_path, json=odd)[1]] == ["source-list"]


def test_a_key_in_two_lists_keeps_the_first(tmp_path: Path) -> None:
    """CSL-JSON is asked before BibTeX."""
    found, problems = shelf(tmp_path, json='[{"id": "okello2006", "title": "Mine"}]', bib=BIB)
    assert found["okello2006"].title == "Mine"
    assert [p.code for p in problems] == ["duplicate-source"]


def test_a_list_saved_by_a_spreadsheet_is_read_with_a_warning(tmp_path: Path) -> None:
    """Windows-1252 bytes are no UTF-8."""
    (tmp_path / "sources.bib").write_bytes("@book{k, title={Fatah’s é}}".encode("cp1252"))
    problems: list[Problem] = []
    assert read_sources(tmp_path, problems)["k"].title == "Fatah’s é"
    assert [p.code for p in problems] == ["encoding-guessed"]


def test_keys_with_locators_resolve_and_hostile_entries_show_as_text(tmp_path: Path) -> None:
    """
    Formed: 1998[^overview-1]

    [^overview-1]: @okello2006, pp. 4-5; @evil2001
    """
    start_atlas(tmp_path / "a")
    (tmp_path / "a" / "sources.json").unlink()
    hostile = "@misc{evil2001, title={<script>alert(1)</script>}, url={javascript:alert(2)}, author={<img src=x onerror=alert(3)>}}"
    (tmp_path / "a" / "sources.bib").write_text(BIB + hostile, "utf-8")
    (tmp_path / "a" / "profiles" / "x.md").write_text(
        "---\nid: x\n---\n\n# X Front\n\n## Overview\n\nFormed: 1998[^overview-1]\n\n"
        "[^overview-1]: @okello2006, pp. 4-5; @evil2001\n",
        "utf-8",
    )
    (reading,) = compile_atlas(tmp_path / "a").readings
    supports = reading.statements[0].supports
    assert [(s.source, s.locator) for s in supports] == [
        ("okello2006", "pp. 4-5"),
        ("evil2001", None),
    ]
    assert not [p for p in reading.problems if p.code == "unknown-source"]
    built = build_atlas(tmp_path / "a").folder
    for page in built.rglob("*.html"):
        words = page.read_text("utf-8")
        assert "<script>alert" not in words and "<img src=x" not in words
        assert 'href="javascript' not in words
    assert "&lt;script&gt;" in (built / "site" / "sources" / "index.html").read_text("utf-8")
