"""axe-core on every kind of page, in both themes; nothing moves for those who ask for stillness."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation(kinds: list[str], site: str, chromium: Browser, theme: str) -> None:
    """Names, roles, contrast, heading order, landmarks."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed (npm ci in web/)")
    script = AXE.read_text("utf-8")
    context = chromium.new_context(color_scheme=theme, bypass_csp=True)  # type: ignore[arg-type]
    tab = context.new_page()
    found = []
    for page in kinds:
        tab.goto(site + page)
        tab.evaluate(script)
        result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        found += [(page, v["id"], v["nodes"][0]["html"][:200]) for v in result["violations"]]
    context.close()
    assert not found


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_is_opened(site: str, chromium: Browser, theme: str) -> None:
    """The evidence panel, the palette, the switches and what was read, on a phone."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed (npm ci in web/)")
    context = chromium.new_context(
        color_scheme=theme,  # type: ignore[arg-type]
        bypass_csp=True,
        viewport={"width": 360, "height": 740},
    )
    tab = context.new_page()
    tab.goto(f"{site}groups/imu/index.html")
    tab.check("#show-read")
    tab.locator("details.switches summary").click()
    tab.locator("dl.key a.source").first.click()
    tab.frame_locator("dialog iframe").locator("article:target").wait_for()
    tab.evaluate(AXE.read_text("utf-8"))
    found = violations(tab)
    tab.keyboard.press("Escape")
    tab.locator("dialog.panel").wait_for(state="hidden")
    tab.evaluate("document.body.focus()")
    tab.keyboard.press("Control+k")
    tab.get_by_role("searchbox").fill("tashkent")
    tab.locator(".palette-hits a").first.wait_for()
    found += violations(tab)
    context.close()
    assert not found


def violations(tab: Page) -> list[tuple[str, str]]:
    """What axe-core, loaded before, finds on the page as it stands."""
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'], iframes: false })")
    return [(v["id"], v["nodes"][0]["html"][:200]) for v in result["violations"]]


def test_headings_descend_one_step_at_a_time(
    kinds: list[str], site: str, chromium: Browser
) -> None:
    """One h1 a page, no level skipped."""
    context = chromium.new_context()
    tab = context.new_page()
    for page in kinds:
        tab.goto(site + page)
        levels = tab.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])"
        )
        assert levels.count(1) == 1, page
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), page
    context.close()


def test_nothing_moves_where_stillness_is_asked_for(site: str, chromium: Browser) -> None:
    """No animation of the panel, no smooth scrolling."""
    context = chromium.new_context(reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(f"{site}groups/imu/index.html")
    tab.locator("dl.key a.source").first.click()
    assert (
        tab.evaluate("getComputedStyle(document.querySelector('dialog')).animationName") == "none"
    )
    assert tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()
