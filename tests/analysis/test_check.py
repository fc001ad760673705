"""The rules of `stemma check`, on the invented page of tests/conftest.py and on the model page."""

from __future__ import annotations

from pathlib import Path

from stemma.analysis.case import Case
from stemma.analysis.check import check, found_alone, sources_of
from stemma.analysis.rules import ALONE
from stemma.atlas import open_atlas
from stemma.pipeline import example_atlas, put_right, read_atlas
from stemma.publishing.exports.problem_lists import FORMS, text_form
from stemma.reading.reader import read_bytes


def test_the_page_contradicts_itself(page: str) -> None:
    """Two sizes of one year, a gap between leaders, a hedged headline."""
    found = {(p.rule, p.code) for p in check([read_bytes("unf.txt", page.encode())])}
    assert ("R1", "size-conflict") in found
    assert ("R6", "leadership-gap") in found
    assert ("R11", "first-attack-hedged") in found


def test_a_source_older_than_what_it_supports_is_reported(page: str) -> None:
    """A note of 1994 for an attack of June 2006."""
    old = page.replace("Juba Post, June 2006", "Juba Post, June 1994")
    assert "anachronism" in {p.code for p in check([read_bytes("unf.txt", old.encode())])}


def test_a_problem_shows_its_line_with_a_caret(page: str) -> None:
    """`file:line:column: severity code [rule]: expected, found; what to do`."""
    problems = [
        p for p in check([read_bytes("unf.txt", page.encode())]) if p.code == "size-conflict"
    ]
    head, line, caret = text_form(problems).splitlines()[:3]
    assert head.startswith("unf.txt:") and ": warning size-conflict [R1]: " in head
    assert "Late 1996: 100" in line and set(caret.strip()) == {"^"}
    assert all(form(problems) for form in FORMS.values())


def test_the_model_page_gives_what_the_issue_names(shared: Path) -> None:
    """Dangling markers, the size conflict and jump, gaps, variants, anachronisms, echoes, the toll."""
    reading = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    codes = [p.code for p in check([reading])]
    assert codes.count("dangling-marker") == 2
    assert codes.count("leadership-gap") == 2
    for code in (
        "size-conflict", "size-jump", "anachronism", "name-variant", "last-attack-hedged",
        "first-attack-hedged", "headline-differs", "friend-and-foe",
    ):  # fmt: skip
        assert code in codes, code


HEAD = "# Dune Front\n\n## Overview\n\nFormed: 1990[^overview-1]\n\n[^overview-1]: “Dunes.” Dune Times, 4 May 2012.\n\n"


def codes_of(text: str, name: str = "df.md") -> list[str]:
    """The codes that the rules give for one page."""
    return [p.code for p in check([read_bytes(name, (HEAD + text).encode())])]


def test_one_voice_that_blames_two_groups_names_no_rivals() -> None:
    """Joint blame is joint; the same two groups blamed in turn are rivals.

    The government blamed the DF and the Reef Brigade (3 killed).
    """
    entry = "## Attacks\n\nMay 3, 2001: A bomb exploded in Oran, Algeria. The government blamed {} (3 killed).[^attacks-1]\n\n"
    note = "[^attacks-1]: “Oran.” Dune Times, 4 May 2001.\n"
    front = read_bytes(
        "df.md",
        (HEAD + entry.format("the Dune Front and the Reef Brigade") + note).encode(),
    )
    brigade_head = HEAD.replace("Dune Front", "Reef Brigade")
    for said, expected in (("the Reef Brigade and the Dune Front", 0), ("the Reef Brigade", 1)):
        other = read_bytes("rb.md", (brigade_head + entry.format(said) + note).encode())
        alone = HEAD + entry.format("the Dune Front") + note
        first = front if expected == 0 else read_bytes("df.md", alone.encode())
        found = [p.code for p in check([first, other])]
        assert found.count("rival-attribution") == expected


def test_a_tenure_of_unknown_start_may_fill_a_gap() -> None:
    """Ali Saad (unknown to May 2004) may have led from 1999 on; Ali Saad alone missing is a gap."""
    lines = (
        "## Leadership\n\nOmar Haddad (1990 to May 1999): Haddad founded it.[^leadership-1]\n\n"
        "{}Karim Sabri (June 2004 to 2010): Sabri came last.[^leadership-1]\n\n"
        "[^leadership-1]: “Dunes.” Dune Times, 4 May 2012.\n"
    )
    middle = "Ali Saad (unknown to May 2004): Saad was second.[^leadership-1]\n\n"
    assert "leadership-gap" in codes_of(lines.format(""))
    assert "leadership-gap" not in codes_of(lines.format(middle))


def test_a_title_needs_no_note_and_one_open_end_is_told_once() -> None:
    """Since 2016 it has operated in Oran and Tunis: several statements, one notice."""
    text = (
        "## Locations\n\nSince 2016 it has operated in Oran, Algeria, and in Tunis, Tunisia.[^locations-1]\n\n"
        "[^locations-1]: “Dunes.” Dune Times.\n"
    )
    found = codes_of(text)
    assert "unsourced" not in found
    assert found.count("open-end") == 1


def test_rules_that_look_at_one_profile_find_the_same_in_a_whole_atlas() -> None:
    """`ALONE` is what may be kept from build to build: the others of the atlas change nothing of it."""
    atlas = open_atlas(example_atlas())
    readings = put_right(atlas, read_atlas(atlas))[1].readings
    case, sources = Case.of(readings), sources_of(readings)
    alone = [found_alone(reading, sources) for reading in readings]
    for at, rule in enumerate(ALONE):
        assert list(rule(case)) == [found for each in alone for found in each[at]], rule
    assert any(found for each in alone for found in each)
