"""Invented pages by authors who saw neither the reader nor its tests, scored as the seed is.

pages/blind/NAME.txt, .html or .md with NAME.gold.json, in the form of contracts/reading.md. What each page
reached when it was added stands in pages/blind/floors.json, F1 by category; no change may take a page below.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes

FORMS = (".txt", ".html", ".md")
PAGES = sorted(
    page
    for page in (Path(__file__).parent / "pages" / "blind").iterdir()
    if page.suffix in FORMS and page.with_suffix(".gold.json").exists()
)
FLOORS = json.loads((Path(__file__).parent / "pages" / "blind" / "floors.json").read_text("utf-8"))
ROUNDING = 0.002


def scored(page: Path, folder: Path, shared: Path) -> dict[str, float]:
    """F1 of every category that the page's gold judges: all, where it names none."""
    gold = page.with_suffix(".gold.json")
    reading = folder / "reading.json"
    reading.write_text(reading_line(read_bytes(page.name, page.read_bytes())), "utf-8")
    tool = shared / "tools" / "score_reading.py"
    command = [sys.executable, str(tool), str(gold), str(reading), "--json"]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    judged = json.loads(gold.read_text("utf-8")).get("judged", told)
    return {
        name: figures["f1"]
        for name, figures in told.items()
        if name in judged and isinstance(figures, dict) and "f1" in figures
    }


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_by_another_hand_is_read_as_well_as_before(
    page: Path, tmp_path: Path, shared: Path
) -> None:
    """Leaders, attacks, sizes, ties and the rest, against what its author noted."""
    found = scored(page, tmp_path, shared)
    below = {
        name: (found.get(name), floor)
        for name, floor in FLOORS[page.stem].items()
        if found.get(name, 0.0) < floor - ROUNDING
    }
    assert not below
