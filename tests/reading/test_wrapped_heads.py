"""Captures of short lines in which the head of an entry, or a note's call, stands on a line of its own."""

from __future__ import annotations

from stemma.reading.reader import read_bytes

PAGE = """the harbour, and killed a watchman in the store behind the customs house of the town.
(1 killed, 2 wounded) [1]

Last Attack
November 29, 1991: A councillor was shot in his doorway in Lamu, Kenya. The police believed
the gunman to be a member of the HA. (1 killed, 0 wounded) [2]

Disbanded
October 1994

Updated
March 2012

Narrative Summary

The Harbour Army (HA) is a militant group that was founded by dockers in Lamu who thought
the larger unions too slow to act, and it lived on robbery and on the smuggling of tea.
[1][2] It also had a score to settle with the other groups of the coast, and in the end it
fought them all.

Size Estimates

1973:
500+ (Nation) [1]

Designated/Listed

Kenya Proscribed Organisations:
November 12, 1974 to Present [2]

Attacks

June 9, 1973:
A bomb exploded in a bar in Lamu, Kenya, killing two customers and wounding eleven. A caller
claimed it for the HA. (2 killed, 11 wounded) [1]

July - September 1976:
Four shops were burnt in Malindi, Kenya, by members of the HA who had asked for money before
that summer. (no casualties) [2]

References

[1] Bar blast: police seek two men. Nation, 11 June 1973.

[2] Okello, Amina. Men of the Docks. Coast Press, 1993.
"""


def test_a_date_alone_on_its_line_heads_the_entry_below() -> None:
    """So do the year of an estimate and the name of a list."""
    records = read_bytes("page.txt", PAGE.encode()).records
    assert [(a.when, a.killed and a.killed.best) for a in records.attacks] == [
        ("1973-06-09", 2),
        ("1976-07/1976-09", 0),
    ]
    assert [(s.when, s.count.low) for s in records.sizes] == [("1973", 500)]
    assert [(d.regime, d.start) for d in records.designations] == [
        ("Proscribed Organisations", "1974-11-12")
    ]


def test_a_call_that_slipped_to_the_next_line_is_no_note() -> None:
    """The page has one list, below its heading."""
    reading = read_bytes("page.txt", PAGE.encode())
    assert [note.id for note in reading.footnotes] == ["references:1", "references:2"]
    assert all(marker.footnote for marker in reading.markers)
    assert len(reading.markers) == 8


def test_a_citation_whose_date_of_access_is_broken_stays_whole() -> None:
    """Although the line with the rest of the date is printed as often as the head of a page is."""
    listed = "".join(
        f"[{number}] “Shop {number} burnt.” The Nation of the Coast, 11 June 197{number}. Web. 10\nAug. 2016.\n"
        for number in range(3, 8)
    )
    listed += (
        "[8] “Boys with guns in the hills of the coast.” The Coast, n.d. Web.\n10 Aug. 2016.\n"
    )
    calls = PAGE.replace("fought them all.", "fought\nthem all. [3][4][5][6][7][8]")
    reading = read_bytes("page.txt", f"{calls}{listed}".encode())
    printed = [
        reading.text.content[c.start : c.end] for n in reading.footnotes for c in n.citations
    ]
    assert len(printed) == 8
    assert all(words.endswith("Aug. 2016.") for words in printed[2:])


def test_the_means_and_day_of_access_belong_to_the_note_above() -> None:
    """`Web. 10 Aug. 2016.` alone on its line, however often it is printed."""
    listed = "".join(
        f"[{number}] “Shop {number} burnt down.” The Nation of the Coast, 11 June 197{number}.\nWeb. 10 Aug. 2016.\n\n"
        for number in range(3, 8)
    )
    calls = PAGE.replace("fought them all.", "fought\nthem all. [3][4][5][6][7]")
    reading = read_bytes("page.txt", f"{calls}\n{listed}".encode())
    ends = [reading.text.content[n.start : n.end][-10:] for n in reading.footnotes[2:]]
    assert ends == ["Aug. 2016."] * 5


CITED = """Overview

The Harbour Army (HA) is a militant group.[1]
It was founded by dockers of Lamu, who had
lost their work.[2]

[1] Hersi, Liban. “A Movement of Dockers.”
Journal of Coasts, 2004. Pp. 201–230.
[2] Whitlock, James. “Bridges.” Chicago Dispatch, 10 Jan. 1988.
Print.

Size Estimates

1973: 500+ (Nation)[1]

[1] Hersi, Liban. “A Movement of Dockers.”
Journal of Coasts, 2004. Pp. 201–230.

Resources

Dues of the dockers paid for its rifles.[1]
Later it smuggled tea and coffee by night.[2]

[1] Hersi, Liban. “A Movement of Dockers.”
Journal of Coasts, 2004. Pp. 201–230.
[2] Whitlock, James. “Bridges.” Chicago Dispatch, 10 Jan. 1988.
Print.
"""


def test_the_second_line_of_a_citation_is_no_head_of_a_page() -> None:
    """However often a publication is cited, and though a menu has an item "Print"."""
    reading = read_bytes("page.txt", CITED.encode(), layout="mmp-wrapped")
    notes = [reading.text.content[n.start : n.end] for n in reading.footnotes]
    assert [note.endswith(("230.", "Print.")) for note in notes] == [True] * 5
