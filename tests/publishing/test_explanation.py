"""`stemma read --explain`: which rule read a passage, or why none did."""

from __future__ import annotations

from stemma.publishing.exports.explanation import explain
from stemma.reading.reader import read_bytes

PAGE = """# Red Valley Front (RVF)

## Narrative

The group was founded by students. In 2004 the river froze.[^narrative-1]

## Attacks

May 2, 2005: The RVF attacked a market in Gulu, Uganda (5 killed, 12 wounded).[^narrative-1]

Zorble: 17 quux

## Relationships

- ally: Blue River Army, 2003.

[^narrative-1]: “Red Valley Front.” Nile Institute, 2009.
"""


def blocks() -> dict[str, str]:
    """The explanation by the first words of each stretch."""
    told = explain(read_bytes("rvf.md", PAGE.encode())).split("\n\n")
    return {block.splitlines()[0].split(": ", 1)[1][:20]: block for block in told}


def test_a_line_names_the_reader_that_took_it() -> None:
    """A conventional line of its section; the note it rests on."""
    block = blocks()["May 2, 2005: The RVF"]
    assert "/killed~" in block and "conventional line of attacks" in block and "overview:1" in block


def test_a_stretch_that_nobody_took_says_why() -> None:
    """In a structured section every line has a form."""
    assert "unread: every line of attacks should be one of its forms" in blocks()["Zorble: 17 quux"]


def test_prose_says_that_nothing_was_looked_for() -> None:
    """No number, date, hedge or name."""
    assert "prose: no number" in blocks()["The group was founde"]


def test_headings_and_notes_are_accounted_for() -> None:
    """Nothing of the page is left without a word."""
    shown = explain(read_bytes("rvf.md", PAGE.encode()))
    assert "heading of the section attacks" in shown
    assert "called 2 times" in shown


def test_every_line_of_the_page_is_explained() -> None:
    """Each line that is not blank starts, or lies in, a stretch."""
    shown = explain(read_bytes("rvf.md", PAGE.encode()))
    explained = {
        int(line.split(":")[1]) for line in shown.splitlines() if line.startswith("rvf.md:")
    }
    printed = {n for n, line in enumerate(PAGE.splitlines(), 1) if line.strip()}
    assert printed <= explained
