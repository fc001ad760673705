"""Input one would rather not get: a clear problem or error each, nothing lost, no traceback."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.errors import UnreadableFile
from stemma.reading.reader import read_bytes

PIECES = (
    "---\n", "# A Front (AF)\n\n", "## Attacks\n\n", "Formed: 1998\n", "May 2, 2003: The AF bombed Gulu (3 killed).",
    "[1]", "[^attacks-1]", "\n[1] “T; u.” P, 2001.\n", "[^attacks-1]: @x\n", "- ally: B Army, 2001.\n", "\n\n", "\r\n",
    "\\[1\\]{.dangling}", "<b>", "*x*", "Major Attacks\n", "A. B (2001 to unknown): He was allegedly killed.", "31 February 2004",
    "between 5 and 3 killed", "\u2060", "\u202e", "(unknown killed, 9+ wounded)", "- 2001: 500 (X)\n", "the group's",
)  # fmt: skip


def codes(data: bytes) -> set[str]:
    return {problem.code for problem in read_bytes("x.txt", data).problems}


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 ...", b"\xff\xd8\xff\xe0 jpeg", b"a\x00b\x00c\x00", b"\x01\x02\x03" * 40]
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes) -> None:
    """A PDF, a JPEG, NUL bytes and control characters are unreadable, and the message says why."""
    with pytest.raises(UnreadableFile, match=r"x\.txt: "):
        read_bytes("x.txt", data)


def test_an_empty_file_is_an_error_of_the_text() -> None:
    """Nothing, and nothing but blanks."""
    assert "empty" in codes(b"") and "empty" in codes(b" \r\n\t")


def test_utf16_and_windows_1252_are_read(page: str) -> None:
    """A byte-order mark decides; else windows-1252 is taken with a warning."""
    marked = codecs.BOM_UTF16_LE + page.encode("utf-16-le")
    plain = read_bytes("x.txt", page.encode())
    assert read_bytes("x.txt", marked).records.attacks == plain.records.attacks
    assert "encoding-guessed" in codes("Fatah’s “front”".encode("cp1252"))


def test_line_ends_and_no_break_spaces_change_no_record(page: str) -> None:
    """CRLF are two characters; a no-break space is a space."""
    plain = read_bytes("x.txt", page.encode()).records
    for text in (page.replace("\n", "\r\n"), page.replace("May 2, 1995", "May\u00a02,\u00a01995")):
        records = read_bytes("x.txt", text.encode()).records
        assert [r.when for r in records.attacks] == [r.when for r in plain.attacks]
        assert [r.killed and r.killed.low for r in records.attacks] == [5, None]


def test_a_file_above_the_limit_is_refused() -> None:
    """The message names the option that raises the limit."""
    with pytest.raises(UnreadableFile, match="--max-size"):
        read_bytes("x.txt", b"a" * 101, max_bytes=100)


def test_notes_without_markers_and_markers_without_notes_are_reported() -> None:
    """
    Test Front
    Group Narrative
    It began.[1] It went on.[3]
    [1] A. B, 2001.
    [2] C. D, 2002.
    """
    text = "Test Front\nGroup Narrative\nIt began.[1] It went on.[3]\n[1] A. B, 2001.\n[2] C. D, 2002.\n"
    assert {"dangling-marker", "note-without-marker"} <= codes(text.encode())


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(st.text(max_size=400), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
)
def test_any_text_is_read_and_its_parts_add_up(text: str) -> None:
    """Passages are the text's own words, and the four parts of coverage add up."""
    data = text.encode("utf-8", "replace")
    try:
        reading = read_bytes("x.txt", data)
    except UnreadableFile:
        return
    content = reading.text.content
    for statement in reading.statements:
        for support in statement.supports:
            passage = support.passage
            assert content[passage.start : passage.end] == passage.exact
    c = reading.coverage
    assert c.read + c.prose + c.notes + c.unread == c.characters
    assert min(c.read, c.prose, c.notes, c.unread) >= 0


@pytest.mark.parametrize("words", ["\u00b1\n(@0", "Write to @7 or ops@0rg and @O: The HA allied with @12."])  # fmt: skip
def test_a_printed_at_sign_is_no_group(words: str) -> None:
    """Groups stand as `@0` while relations are read; what is printed so means nothing."""
    reading = read_bytes("a.txt", f"Harbour Army (HA)\n\n{words}".encode())
    assert not reading.records.relations
