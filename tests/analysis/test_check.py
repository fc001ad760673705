"""The rules of `stemma check`, on the invented page of tests/conftest.py and on the model page."""

from __future__ import annotations

from pathlib import Path

from stemma.analysis.check import check
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
