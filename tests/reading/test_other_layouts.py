"""BAAD narratives, Wikipedia extracts, and pages in no known layout."""

from __future__ import annotations

from pathlib import Path

from stemma.reading.reader import read_bytes

NARRATIVE = """Lake Liberation Front (LLF)

LAST UPDATE: March 16, 2015
ALIASES: Lake Column, Column of the Lake, LC
HISTORY
The Lake Liberation Front (LLF) split from the Valley Union in 1994.[1]
HOME BASE: Uganda
FOUNDING YEAR
1994
IDEOLOGY: Leftist
SPECIFIC GOALS: The LLF seeks land reform.
LEADERSHIP AND STRUCTURE
Jonas Banda (1994 to 2003): Banda was killed in 2003.[2]
STRENGTH
2004: 300 members (Daily Courier)
UNITED STATES GOVERNMENT DESIGNATIONS
Foreign Terrorist Organization: October 8, 1997 - Present
REFERENCES
[1] Okello, Amina. “Split.” Courier, 1995.
[2] “Killed.” Courier, 2003.
"""


def test_a_baad_narrative_is_read_by_its_labels() -> None:
    """Labels on lines of their own and before a colon."""
    reading = read_bytes("narrative.txt", NARRATIVE.encode())
    found = reading.records
    assert (reading.layout, reading.group.id) == ("baad", "group/llf")
    assert [n.name for n in reading.names[:3]] == ["Lake Column", "Column of the Lake", "LC"]
    assert ([r.when for r in found.updated], [r.when for r in found.formed]) == (
        ["2015-03-16"],
        ["1994"],
    )
    assert [(r.name, r.start, r.end, r.fate) for r in found.leaders] == [
        ("Jonas Banda", "1994", "2003", "killed")
    ]
    assert [(r.when, r.count.low, r.reported_by) for r in found.sizes] == [
        ("2004", 300, "Daily Courier")
    ]
    assert [(r.authority, r.regime, r.start, r.end) for r in found.designations] == [
        (None, "Foreign Terrorist Organization", "1997-10-08", "..")
    ]
    assert [r.place for r in found.locations] == ["Uganda"]
    assert [m.footnote for m in reading.markers] == ["references:1", "references:2"]
    assert reading.coverage.unread == 0


ARTICLE = """The LAKE LIBERATION FRONT (LLF; ),[1] also known as the COLUMN, is a militant group in Uganda.[2] The Lake Liberation Front was founded in 1994 by Jonas Banda.


Background

It split from the Valley Union.[3]


Leadership

Jonas Banda led it until 2003.


See also

-   Valley Union


References

Category:Lakes Category:Fronts

[1]

[2] Okello, Amina. “Split.” Courier, 1995.

[3]
"""


def test_a_wikipedia_extract_has_headings_between_blank_lines() -> None:
    """The name in capitals, sections, and notes that are empty."""
    reading = read_bytes("article.md", ARTICLE.encode())
    assert (reading.layout, reading.group.label) == ("wikipedia", "Lake Liberation Front")
    assert [m.footnote for m in reading.markers] == ["references:1", "references:2", "references:3"]
    assert [s.id for s in reading.sections] == ["narrative", "leadership", "references"]
    assert [len(note.citations) for note in reading.footnotes] == [0, 1, 0]


def test_the_real_extracts_are_recognised_and_their_notes_found(shared: Path) -> None:
    """All articles; each marker has its note; coverage adds up."""
    for path in sorted((shared / "data" / "wikipedia" / "articles_2019-08").glob("*.md"))[2:9:3]:
        reading = read_bytes(path.name, path.read_bytes())
        assert reading.layout == "wikipedia", path.name
        assert all(marker.footnote for marker in reading.markers)
        parts = reading.coverage
        assert parts.read + parts.prose + parts.notes + parts.unread == parts.characters


UNKNOWN = """The river and its people

A history in two parts

The Lake Liberation Front (LLF) split from the Valley Union in 1994.[1]

Trade on the river

Boats carry salt.

Notes

[1] Okello, Amina. “Split.” Courier, 1995.
"""


def test_an_unknown_page_is_read_as_headings_paragraphs_and_notes_and_says_so() -> None:
    """No label, no heading of a profile: a notice names the fallback."""
    reading = read_bytes("essay.txt", UNKNOWN.encode())
    assert reading.layout == "generic"
    assert "unknown-layout" in [p.code for p in reading.problems]
    assert [m.footnote for m in reading.markers] == ["references:1"]
    assert reading.coverage.notes == len("[1]Okello,Amina.“Split.”Courier,1995.")


SHOUTED = """The SOCIETY OF THE RIVER, usually known as the RIVER BAND (RB; ),[1] was a militant group founded in 1931. It was led by Amos Okeke.


History

In 1936 the River Band burned a customs post.[2] On 13 July 1938, the colonial government designated the RB as a 'Proscribed Society' (PS).[1]


Aftermath

The RB dissolved in 1940.[2]

[1] Okeke, A. River Days. 1950.

[2] Bello, T. Customs and Kings. 1961.

Category:Defunct organisations
"""


def test_a_wikipedia_extract_names_the_group_in_capitals_and_tells_its_listing() -> None:
    """Other names and the abbreviation are those of the first sentence."""
    reading = read_bytes("River Band.md", SHOUTED.encode())
    assert reading.group.id == "group/rb"
    assert {n.name for n in reading.names} == {"River Band", "RB"}
    assert [(d.authority, d.start) for d in reading.records.designations] == [
        ("colonial government", "1938-07-13")
    ]
