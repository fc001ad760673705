"""Any text, any page, any bytes: no crash, and coverage adds up.

Pieces are those that layouts and grammars look for, put together by chance.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import profile
from renderings import RENDERERS, render

from stemma.errors import StemmaError
from stemma.reading.reader import read_bytes, read_pages

pytestmark = pytest.mark.slow
PIECES = [
    "Formed: ", "Formed", "FormedJanuary 2009", "Disbanded", "First Attack", "Last Attack: ", "Updated", "1998", "First Recorded Activity", "Key Statistics",
    "Overview", "Narrative Summary", "Leadership", "Size Estimates", "Major Attacks", "Designations", "References", "Notes", "Name Changes", "Relationships",
    "[1]", "[2]", "[i]", "[^a]", "[^a]: ", "1. ", "2 ", "^", "|", " | ", "- ", "• ", "\n", "\n\n", "\n\n\n", "\f", "\r\n", "\t", "\u00a0", "\u2060", "\u2028",
    "May 3, 1998", "Early 1970s", "2003-00-00", "(3 killed, 4 wounded)", "(unknown casualties)", "(", ")", "“", "”", "; ", ": ", ". ", ".1", ".[1]", "?",
    "The Lake Front (LF) ", "the group ", "allegedly ", "claimed responsibility ", "in Gulu, Uganda ", "Jonas Banda (1994 to 2003): ", "2004: 400 (Courier)",
    "Okello, Amina. “Raid.” Courier, 1998. Web. ", "https://lake.example/1 ", "(QDe.004)", "was listed on 6 October 2001 pursuant to resolution 1333 (2000)",
    "aka – ", "history – ", "strength – ", "goals – ", "HOME BASE: ", "FOUNDING YEAR", "ALIASES: ", "Category:x", "# ", "## Attacks", "---", "\\", "*", "_", "`", "<b>", "&nbsp;",
]  # fmt: skip
MARKUP = [
    "<p>", "</p>", "<div class='menu'>", "</div>", "<sup>1</sup>", "<sup><a href='#n1'>[1]</a></sup>", "<br>", "<li id='n1'>", "<ol>", "</ol>", "<table><tr><td>", "</td><td>",
    "</td></tr></table>", "<h1>", "</h1>", "<h2>", "</h2>", "<script>", "</script>", "<!--", "-->", "&amp;", "&#0;", "&#x110000;", "<", ">", "<![CDATA[", "<pre>", "</pre>",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=60).map("".join)
pages = st.lists(st.sampled_from([*PIECES, *MARKUP]), max_size=60).map("".join)
QUICK = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(name: str, data: bytes) -> None:
    try:
        readings = read_pages(name, data)
    except StemmaError:
        return
    for reading in readings:
        parts = reading.coverage
        assert parts.read + parts.prose + parts.notes + parts.unread == parts.characters
        assert min(parts.read, parts.prose, parts.notes, parts.unread) >= 0
        for statement in reading.statements:
            for support in statement.supports:
                passage = support.passage
                assert reading.text.content[passage.start : passage.end] == passage.exact


@QUICK
@given(texts)
def test_any_text_is_read(text: str) -> None:
    """Labels, markers, notes and lists in any order."""
    check("a.txt", text.encode("utf-8", "surrogatepass"))


@QUICK
@given(pages)
def test_any_page_is_read(source: str) -> None:
    """Open, crossed and made-up elements."""
    check("a.html", f"<html><body>{source}".encode())


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No traceback for what is no text."""
    check("a", data)


@QUICK
@given(
    st.sampled_from(sorted(RENDERERS)),
    st.integers(0, 5),
    st.integers(0, 10_000),
    st.integers(0, 400),
    texts,
)
def test_a_damaged_page_is_read(layout: str, seed: int, at: int, length: int, put: str) -> None:
    """A stretch of a whole page replaced by anything."""
    text, _ = render(profile(seed), layout, seed)
    at %= len(text)
    check("a.txt", (text[:at] + put[:80] + text[at + length :]).encode("utf-8", "surrogatepass"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>x</w:t>", "<w:br/>", "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:instrText>ADDIN CSL_CITATION {</w:instrText>", '<w:footnoteReference w:id="1"/>']), max_size=30).map("".join))  # fmt: skip
def test_any_word_document_is_read_or_refused(body: str) -> None:
    """Parts in any order, well formed or not."""
    out = io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>"
        )
    for changes in ("stop", "accept", "reject"):
        try:
            read_bytes("a.docx", out.getvalue(), changes=changes)
        except StemmaError:
            continue


@pytest.mark.parametrize("text", ["\u00bd0(\u00bd )", "in the Group and  in the Front"])
def test_what_the_fuzzer_once_found_is_read(text: str) -> None:
    """A name of which nothing is left before its region."""
    check("a.txt", text.encode("latin-1"))
