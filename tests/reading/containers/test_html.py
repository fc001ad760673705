"""Saved pages: what a reader sees, and nothing that a script or a menu says."""

from __future__ import annotations

import pytest

from stemma.errors import UnreadableFile
from stemma.model.reading import Reading
from stemma.reading.reader import read_bytes


def page(body: str, head: str = "") -> Reading:
    source = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_bytes("page.html", source.encode())


def test_menus_and_scripts_are_no_text() -> None:
    """Only the paragraph is extracted."""
    text = page(
        "<nav><a href='/'>Home</a></nav><div class='menu'>Profiles</div><script>x = '<p>no</p>'</script>"
        "<style>p{}</style><noscript>no</noscript><template>no</template><!-- no --><p>The front.</p><footer>no</footer>"
    ).text.content
    assert text.split() == ["The", "front."]


def test_a_div_named_menu_that_holds_the_page_is_read() -> None:
    """A wrapper of half the page or more is no menu, whatever its class."""
    assert page("<div class='menu'><h1>Lake Front</h1><p>Formed: 1994</p></div>").records.formed


@pytest.mark.parametrize(
    "call",
    [
        "<sup><a href='#n1'>[1]</a></sup>", "<a href='#n1'><sup>1</sup></a>", "<sup>1</sup>", "<sup>[1]</sup>", "<a id='c1' href='#n1'>[1]</a>",
        "<a name='c1'></a><a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a>", "<sup>&nbsp;1</sup>",
    ],
)  # fmt: skip
def test_a_call_of_a_note_is_found_however_it_is_printed(call: str) -> None:
    """Raised, linked, bracketed or bare: one marker that knows its note."""
    reading = page(
        f"<h1>Lake Front</h1><p>Formed: 1994</p><p>First Attack: May 3, 1996: The Lake Front raided Gulu, Uganda.{call}</p>"
        "<h2>References</h2><ol><li id='n1'>Okello, Amina. “Raid.” Courier, 1996. <a href='#c1'>^</a></li></ol>"
    )
    assert [m.footnote for m in reading.markers] == ["references:1"]
    (note,) = reading.footnotes
    (cited,) = note.citations
    assert reading.text.content[cited.start : cited.end] == "Okello, Amina. “Raid.” Courier, 1996."


def test_an_ordinal_and_a_power_are_no_calls() -> None:
    """5<sup>th</sup> and km<sup>2</sup>."""
    reading = page("<p>On the 5<sup>th</sup> it held 20 km<sup>2</sup> of land.</p>")
    assert not reading.markers
    assert "5th" in reading.text.content


def test_no_break_spaces_and_entities_come_out_as_their_characters() -> None:
    """`&nbsp;` is a blank, `&rsquo;` a quotation mark; a made-up entity stays as printed."""
    text = page("<p>3&nbsp;killed, the group&rsquo;s&#160;men&zorble;</p>").text.content
    assert text.strip() == "3 killed, the group’s men&zorble;"


def test_entities_of_a_document_type_are_not_expanded() -> None:
    """A billion laughs stay a few characters; nothing is fetched."""
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    source = f'<!DOCTYPE html [<!ENTITY a0 "ha">{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&a8;&x;</p></body></html>'
    content = read_bytes("page.html", source.encode()).text.content
    assert len(content) < 2_000
    assert "root:" not in content


def test_bottomless_nesting_is_refused_or_read_and_never_a_traceback() -> None:
    """A hundred thousand open elements."""
    with pytest.raises(UnreadableFile, match="deep"):
        page("<div>" * 100_000 + "x")


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf_8() -> None:
    """ISO-8859-2 by its meta element."""
    source = "<html><head><meta charset='iso-8859-2'></head><body><p>Łódź</p></body></html>"
    assert "Łódź" in read_bytes("page.html", source.encode("iso-8859-2")).text.content


def test_a_page_without_words_says_so() -> None:
    """An error, no traceback."""
    for source in (
        "<html></html>",
        "<!doctype html>",
        "<html><body><script>1</script></body></html>",
    ):
        reading = read_bytes("page.html", source.encode())
        assert reading.coverage.characters == 0
        assert "empty" in [p.code for p in reading.problems]


def test_letters_that_lead_back_from_a_note_are_no_calls() -> None:
    """ "^ a b c Lopez": the third letter is a Roman hundred elsewhere, and leads back here."""
    back = "".join(f'<sup><a href="#ref-1">{letter}</a></sup> ' for letter in "abc")
    reading = page(
        '<p>It was founded in 1974.<sup><a href="#note-1">[1]</a></sup></p>'
        f'<h3>References</h3><ol><li id="note-1">^ {back}Lopez, Ana. The Column. Bilbao: Itsaso, 1994.</li></ol>'
    )
    assert len(reading.markers) == 1
    assert "[c]" not in reading.text.content
