"""Invented profiles printed in every layout: each is recognised, and read as in every other.

The generator draws facts with the traps of real pages and knows what must be read; the figures are
those of the project's scorer.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from invented import profile
from layouts import score_html, score_layout
from renderings import HTML_LAYOUTS, RENDERERS, render, render_html

from stemma.reading.reader import read_bytes

NAMES = {"mmp-print": "mmp-legacy"}
"""Printings that are variants of one layout."""


@pytest.mark.parametrize("layout", RENDERERS)
def test_every_record_of_a_generated_page_is_read(layout: str, shared: Path) -> None:
    """F1 of at least .97 and fields of at least .95 in each category, markers and citations too."""
    tally, names = score_layout(layout, 3)
    assert names == {NAMES.get(layout, layout): 3}
    assert not tally.short_of(0.97, 0.95)


@pytest.mark.parametrize("layout", HTML_LAYOUTS)
def test_every_record_of_a_saved_page_is_read(layout: str, shared: Path) -> None:
    """The same figures for HTML: raised calls, entities, no-break spaces, menus, scripts, ordered lists."""
    tally, names = score_html(layout, 3)
    assert names == {f"html of {NAMES.get(layout, layout)}": 3}
    assert not tally.short_of(0.97, 0.95)


@pytest.mark.parametrize("layout", HTML_LAYOUTS)
def test_a_saved_page_has_the_statement_ids_of_its_text(layout: str) -> None:
    """What the markup adds changes no statement."""
    page = profile(2)
    text = read_bytes("a.txt", render(page, layout, 2)[0].encode())
    saved = read_bytes("a.html", render_html(page, layout, 2)[0].encode())
    assert {s.id for s in text.statements} == {s.id for s in saved.statements}


@pytest.mark.parametrize("layout", [name for name in RENDERERS if name != "mmp-wrapped"])
def test_a_page_in_two_layouts_has_the_same_statement_ids(layout: str) -> None:
    """What both layouts print gives the same ids: the attacks, leaders, sizes, designations."""
    page = profile(3)
    plain = read_bytes("a.txt", render(page, "mmp-text-headed", 3)[0].encode())
    other = read_bytes("a.txt", render(page, layout, 3)[0].encode())
    prefixes = ("attack/", "leadership/", "person/", "designation/", "name-change/")
    first, second = (
        {s.id for s in reading.statements if s.id.startswith(prefixes)}
        for reading in (plain, other)
    )
    assert first == second


@pytest.mark.parametrize("layout", RENDERERS)
def test_an_unknown_line_adds_its_characters_to_what_is_unread(layout: str) -> None:
    """`Zorble: 17 quux` put into a structured section counts as unread, and nothing else changes."""
    text, gold = render(profile(1), layout, 1)
    before = read_bytes("a.txt", text.encode()).coverage
    for category in ("disbanded", "leaders", "name_changes", "sizes", "attacks", "designations"):
        record = gold["records"][category][0]  # type: ignore[index]
        at = text.index("\n", record["passages"][0]["end"]) + 1
        gap = "\n" if text[at] == "\n" else ""
        changed = text[:at] + gap + "Zorble: 17 quux\n" + text[at:]
        after = read_bytes("a.txt", changed.encode()).coverage
        assert after.unread - before.unread == len("Zorble:17quux"), category
        assert after.read + after.prose + after.notes + after.unread == after.characters


ROMAN = """Marsh Column

Overview

Formed: 1991

Executive Summary

The Marsh Column (MC) arose in 1991.[i] It fought on.[iv]

[i] Okello, Amina. “Marsh Wars.” Nation, 2001.

[iv] “More.” Nation, 2004.

Leadership

Jonas Banda (1991 to 1994): Banda founded it.[i]

[i] Okello, Amina. “Marsh Wars.” Nation, 2001.
"""


def test_roman_notes_have_ids_in_figures() -> None:
    """`[iv]` is printed so, and is note 4 of its list."""
    markers = read_bytes("page.txt", ROMAN.encode()).markers
    assert [(m.number, m.footnote) for m in markers] == [
        ("i", "overview:1"),
        ("iv", "overview:4"),
        ("i", "leadership:1"),
    ]


ONE_LIST = """# Marsh Column (MC)

## Executive Summary

The Marsh Column (MC) arose in 1991.[^1]

## Leadership

Jonas Banda (1991 to 1994): Banda founded it.[^2][^1]
{between}
## Name Changes

There are no name changes.[^2]

{after}
"""
NOTES = "[^1]: Okello, Amina. “Marsh Wars.” Nation, 2001.\n\n[^2]: “More.” Nation, 2004.\n"


@pytest.mark.parametrize(
    ("between", "after", "ids"),
    [
        ("", NOTES, ["references:1", "references:2", "references:1", "references:2"]),
        (f"\n{NOTES}", "", ["overview:1", "leadership:2", "overview:1", "leadership:2"]),
    ],
)
def test_a_markdown_note_is_one_note_wherever_it_is_called(
    between: str, after: str, ids: list[str]
) -> None:
    """All at the end: one list for the page; else each is of the section that calls it first."""
    text = ONE_LIST.format(between=between, after=after)
    assert [m.footnote for m in read_bytes("page.md", text.encode()).markers] == ids


BAAD = """Marsh Column
Last Update: 2015-09-11
Aliases: MC, Reed Army
History
The Marsh Column (MC) was formed in Kenya. Jonas Banda led the group until he was arrested on May 12, 1999. He was succeeded in June 1999 by his adjutant, Amina Okello, a former Lake Column (LC) officer. The last known leader was Peter Odongo, who appears to have taken charge in 2009 and is believed to have died in 2014.
Home Base: Kenya
Founding Year: 1993
Vital Statistics
Organizational Size (2012): 60
Leadership
The MC was a centralized organization.
External Ties
Allies (2012): Lake Column (LC)
Suspected Allies (2012): Hill Guard
Rivals (2012): Coast Band
Group Outlook
The MC sought to rule the marsh.
"""


def test_labels_with_their_year_are_labels() -> None:
    """`Allies (2012)` leads nobody, and the narrative tells who did."""
    reading = read_bytes("page.txt", BAAD.encode())
    assert [(r.name, r.start, r.end) for r in reading.records.leaders] == [
        ("Jonas Banda", None, "1999-05-12"),
        ("Amina Okello", "1999-06", None),
        ("Peter Odongo", "2009", "2014"),
    ]
    assert [r.count.low for r in reading.records.sizes] == [60]
    assert "relationships" in [section.id for section in reading.sections]


UNHEADED = """Marsh Column

Organizational Overview

Formed: 3 March 1983

Executive Summary

The Marsh Column (MC) is an armed group in Kenya.

Organizational Structure

Jonas Banda (3 March 1983 – 1994): Banda was chairman.[1]

[1] Okello, Amina. “Marsh Wars.” Nation, 2001.

1983 – 1986: Students’ Defence Force.

May 1986 – Present: Marsh Column.[1]

[1] Okello, Amina. “Marsh Wars.” Nation, 2001.

- 1985: about 40 (Nation)[1]

[1] Okello, Amina. “Marsh Wars.” Nation, 2001.

Interactions

- Government of Kenya Unlawful Association: 27 November 1990 to Present.[1]

[1] Okello, Amina. “Marsh Wars.” Nation, 2001.

In the villages the boys were fed for years. Extortion wore that goodwill away.[1]

[1] Okello, Amina. “Marsh Wars.” Nation, 2001.
"""


def test_lost_headings_are_known_by_days_before_months_and_by_periods_of_names() -> None:
    """`27 November 1990 to Present` lists a group, `1983 – 1986: NAME` says what it was called."""
    records = read_bytes("page.txt", UNHEADED.encode()).records
    assert [(d.authority, d.start, d.end) for d in records.designations] == [
        ("Government of Kenya", "1990-11-27", "..")
    ]
    assert [(c.previous, c.following, c.when) for c in records.name_changes] == [
        ("Students’ Defence Force", "Marsh Column", "1986-05")
    ]
    assert [s.count.best for s in records.sizes] == [40]
