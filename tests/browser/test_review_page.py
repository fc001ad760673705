"""The review page in a real browser, by keyboard alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from stemma.desk import Desk
from stemma.pipeline import start_atlas
from stemma.publishing.review.serving import Counter, address_of, open_counter

pytestmark = pytest.mark.browser
PROFILE = """# Red Valley Front (RVF)

## Narrative

In 2002 the RVF attacked Gulu <b>hard</b>. In 2005 the RVF allegedly attacked Jinja.[^narrative-1]

[^narrative-1]: “Red Valley Front.” Nile Institute, 2010.

## Relationships

In 2004 the RVF was closely allied with the Desert Council.[^narrative-1]
"""


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    start_atlas(tmp_path / "atlas")
    (tmp_path / "atlas" / "profiles" / "rvf.md").write_text(PROFILE, "utf-8")
    return tmp_path / "atlas"


@pytest.fixture
def tab(chromium: Browser, atlas: Path) -> Iterator[Page]:
    counter = Counter(Desk(atlas, by="A. Editor"))
    with open_counter(counter, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        context = chromium.new_context()
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        page.goto(address_of(counter, server))
        page.wait_for_selector(".row")
        yield page
        assert errors == []
        context.close()
        server.shutdown()


def decisions(atlas: Path) -> list[dict[str, str]]:
    with (atlas / "judgements" / "statements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_card_is_accepted_undone_and_rejected_with_a_reason(tab: Page, atlas: Path) -> None:
    """a, z, w and r; the tally follows, the files too."""
    shown = tab.locator(".row").count()
    tab.keyboard.press("a")
    expect(tab.locator("#tally")).to_contain_text("1 decision,")
    assert len(decisions(atlas)) == shown
    tab.keyboard.press("z")
    expect(tab.locator("#tally")).to_contain_text("0 decisions,")
    assert decisions(atlas) == []
    tab.keyboard.press("w")
    tab.keyboard.type("another group is meant")
    tab.keyboard.press("Escape")
    tab.keyboard.press("r")
    expect(tab.locator("#tally")).to_contain_text("1 decision,")
    assert {row["why"] for row in decisions(atlas)} == {"another group is meant"}


def test_one_statement_is_corrected_with_the_sentence_in_view(tab: Page, atlas: Path) -> None:
    """J chooses it, c opens the field; the page shows the passage marked and the author's markup as text."""
    while not tab.locator(".row", has_text="start: 2004").count():
        tab.keyboard.press("n")
    assert "closely allied" in tab.locator("mark").first.inner_text()
    while tab.locator('.pick[aria-pressed="true"]', has_text="start: 2004").count() == 0:
        tab.keyboard.press("j")
    tab.keyboard.press("w")
    tab.keyboard.type("a slip")
    tab.keyboard.press("Escape")
    while tab.locator('.pick[aria-pressed="true"]', has_text="start: 2004").count() == 0:
        tab.keyboard.press("j")
    tab.keyboard.press("c")
    tab.keyboard.type("May 2006")
    tab.keyboard.press("Enter")
    expect(tab.locator("#tally")).to_contain_text("1 decision,")
    assert "2006-05" in (atlas / "corrections.toml").read_text("utf-8")
    assert decisions(atlas)[-1]["decision"] == "corrected"


def test_markup_of_the_author_stays_text(tab: Page) -> None:
    """Nothing of a profile becomes an element of the page; on a phone nothing runs over."""
    while not tab.get_by_text("<b>hard</b>").count():
        tab.keyboard.press("n")
    assert tab.locator("main b").count() == 0
    tab.set_viewport_size({"width": 360, "height": 740})
    assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
