"""Key statistics whose note stands with the sentence that tells the same."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

PAGE = """Harbour Army

Overview

Formed: 1991

Disbanded: February 2012

First Attack: May 1992: A bomb hit a hotel in Lamu, Kenya (2 killed, 3 wounded).[1]

Executive Summary

The Harbour Army (HA) was an armed group in Kenya.[1]

Group Narrative

In 1991 dock workers led by Amina Okello founded the Harbour Army.[2] The Lamu League may have been founded in 1991 as well. On February 11, 2012 the Harbour Army signed a peace accord.[3]

Notes

[1] Nation, 2001.
[2] Nation, 1991.
[3] Nation, 2012.
"""


def test_a_date_opens_the_sentence_and_the_note_that_it_rests_on() -> None:
    """The line has no note of its own; a hedged sentence about another group lends none."""
    reading = read_bytes("page.txt", PAGE.encode())
    (formed,) = reading.records.formed
    assert (formed.when, formed.evidence.footnotes) == ("1991", ("references:2",))
    assert len(formed.evidence.passages) == 2
    (ended,) = reading.records.disbanded
    assert (ended.when, ended.evidence.footnotes) == ("2012-02", ("references:3",))


def test_a_page_whose_head_is_cut_states_what_its_text_tells() -> None:
    """Without a line `Formed` the record is what the text tells, with its note."""
    cut = PAGE.replace("Formed: 1991\n\n", "").replace("In 1991 dock workers led by Amina Okello founded the Harbour Army", "The Harbour Army was founded in Lamu in 1991")  # fmt: skip
    reading = read_bytes("page.txt", cut.encode())
    assert [record.when for record in reading.records.formed] == ["1991"]
    (formed,) = [s for s in reading.statements if s.property == "formed"]
    assert [support.footnote for support in formed.supports] == ["references:2"]


def test_likely_inactive_since_a_year_keeps_the_year() -> None:
    """The status is probable, and its year is the record's."""
    page = PAGE.replace("Disbanded: February 2012", "Disbanded: Likely inactive since 1999")
    (ended,) = read_bytes("page.txt", page.encode()).records.disbanded
    assert (ended.status, ended.when, str(ended.evidence.strength)) == ("inactive", "1999", "probable")  # fmt: skip


def test_a_listing_told_with_two_periods_is_two_listings() -> None:
    """ "... and again from 1997 to 2009" repeats authority and list."""
    listed = "Designated/Listed\n\nThe Kenyan Ministry of Justice listed the Harbour Army as an unlawful association from May 1992 to May 1994 and again from July 12, 1997 to 2009.[1]\n\nNotes"
    reading = read_bytes("page.txt", PAGE.replace("Notes", listed).encode())
    assert [(d.start, d.end) for d in reading.records.designations] == [
        ("1992-05", "1994-05"),
        ("1997-07-12", "2009"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Indonesia: Terrorist Organization, 10 May 2021 to Present.", ("Indonesia", "Terrorist Organization", "2021-05-10", "..")),
        ("The province of Alberta listed it as a criminal organization from April 1999 to March 2010.", ("province of Alberta", "criminal organization", "1999-04", "2010-03")),
    ],
)  # fmt: skip
def test_a_listing_has_its_period_behind_a_comma(line: str, expected: tuple[str, ...]) -> None:
    """`AUTHORITY: LIST, START to END`, and a province as the authority of a sentence."""
    listed = f"Designated/Listed\n\n{line}[1]\n\nNotes"
    reading = read_bytes("page.txt", PAGE.replace("Notes", listed).encode())
    assert [(d.authority, d.regime, d.start, d.end) for d in reading.records.designations] == [
        expected
    ]


MARKED = """# Harbour Army (HA)

## Overview

**Formed:** 3 March 1991
**Disbanded:** 30 August 2007
**First Attack:** 29 May 1992: A bomb hit a hotel in Lamu, Kenya (2 killed).[1]

## Name Changes

* 1994: Dock Column to Harbour Army[2]

## References

1. Nation. Lamu, 1992.
2. Okello, Amina. *The Harbour*. Nairobi: Coast Press, 2001.
"""


def test_markdown_that_keeps_its_notes_in_a_numbered_list() -> None:
    """Calls are `[1]`, notes `1.` below "References", labels bold."""
    reading = read_bytes("page.md", MARKED.encode())
    assert [(r.when) for r in reading.records.formed] == ["1991-03-03"]
    assert [m.footnote for m in reading.markers] == ["references:1", "references:2"]
    assert [(n.previous, n.when) for n in reading.records.name_changes] == [("Dock Column", "1994")]
    assert len(reading.sources) == 2
