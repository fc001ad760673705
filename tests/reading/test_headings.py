"""Headings: names and questions that head a section, and where a question heads none."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.reading.headings import section_of
from stemma.reading.questions import section_asked
from stemma.reading.reader import read_bytes

CASES = [
    (section.strip(), heading.strip())
    for line in (Path(__file__).parent / "cases" / "headings.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
    for section, _, headings in [line.partition(" | ")]
    for heading in headings.split(" / ")
]


@pytest.mark.parametrize(("section", "heading"), CASES, ids=[heading for _, heading in CASES])
def test_a_heading_names_or_asks_for_its_section(section: str, heading: str) -> None:
    """By its words, whatever names the group has in a question."""
    assert (section_of(heading) or section_asked(heading)) == section


ASKING = """Marsh Column
Overview
Formed June 2007
Executive Summary
The Marsh Column (MC) is an armed group in Kenya.
Why did fishermen take up arms?
The Marsh Column arose from a quarrel over nets.[1]
[1] “Nets.” Nation, 2008.
Who leads the group?
Jonas Banda (June 2007 to Present): Banda was a fisherman.[1]
[1] “Nets.” Nation, 2008.
How many fighters does it have?
2009: 90 (Nation)[1]
[1] “Nets.” Nation, 2008.
{last}
Kenya has not listed the group.
"""


def sections(text: str, name: str = "page.txt") -> list[str]:
    """The ids of a page's sections."""
    return [section.id for section in read_bytes(name, text.encode()).sections]


def test_questions_head_the_sections_that_answer_them() -> None:
    """One that fits none, asked by the head of the page, opens the narrative."""
    assert sections(ASKING.format(last="Is it banned?")) == [
        "title", "overview", "executive_summary", "narrative", "leadership", "size_estimates", "designations",
    ]  # fmt: skip


def test_a_question_below_a_printed_heading_stays_there() -> None:
    """`Leadership` is printed: "Who leads the group?" in another section is a teaser."""
    text = ASKING.replace("Who leads", "Leadership\nWho leads").format(last="Who leads it abroad?")
    found = read_bytes("page.txt", text.encode()).sections
    leadership = next(section for section in found if section.id == "leadership")
    assert leadership.end < text.index("Who leads it abroad?")
