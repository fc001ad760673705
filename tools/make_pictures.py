"""Take the pictures of the documentation from the built example.

    uv run --group dev python tools/make_pictures.py

In goes the example atlas, out come `docs/pictures/*.png`: a group's page, its prose with the notes beside
it, and the evidence of a value in dark colours. Needs Chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from stemma.pipeline import build_atlas, example_atlas

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDE, HIGH = 1280, 860
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic"]


def opened(chromium: Browser, page: Path, theme: str) -> Page:
    """A page with its fonts, as it stands."""
    context = chromium.new_context(
        viewport={"width": WIDE, "height": HIGH},
        color_scheme=theme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.wait_for_function("document.fonts.status === 'loaded'")
    return tab


def take(tab: Page, name: str) -> None:
    """A picture of what the window shows."""
    tab.wait_for_timeout(500)
    tab.screenshot(path=str(PICTURES / f"{name}.png"))
    tab.context.close()


def main() -> None:
    """All three."""
    chromium_path = shutil.which("chromium") or sys.exit("Chromium is missing (Debian: chromium)")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        site = build_atlas(example_atlas(), Path(folder) / "build").folder / "site"
        page = site / "groups" / "imu" / "index.html"
        chromium = driver.chromium.launch(executable_path=chromium_path, args=FLAGS)
        take(opened(chromium, page, "light"), "group")
        tab = opened(chromium, page, "light")
        tab.locator("#executive_summary, #narrative").first.scroll_into_view_if_needed()
        tab.evaluate("document.querySelector('#narrative').scrollIntoView()")
        take(tab, "notes")
        tab = opened(chromium, page, "dark")
        tab.locator("dl.key a.source.s-unverified").first.click()
        tab.frame_locator("dialog iframe").locator("article:target").wait_for()
        take(tab, "evidence")
        chromium.close()


if __name__ == "__main__":
    main()
