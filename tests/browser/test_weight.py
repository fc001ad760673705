"""The weight of a group's page, fonts and scripts included, even from a host that compresses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from waiting import until

pytestmark = pytest.mark.browser
MOST = 250_000
"""Bytes."""


def test_the_heaviest_group_page_stays_light(
    example_site: Path, site: str, chromium: Browser
) -> None:
    """All that a first visit loads, fonts included, uncompressed."""
    heaviest = max(example_site.glob("groups/*/index.html"), key=lambda page: page.stat().st_size)
    context = chromium.new_context()
    tab = context.new_page()
    sent: list[int] = []
    tab.on("response", lambda response: sent.append(len(response.body())))
    tab.goto(site + heaviest.relative_to(example_site).as_posix(), wait_until="networkidle")
    until(tab, "document.fonts.status === 'loaded'")
    tab.wait_for_timeout(300)
    context.close()
    assert len(sent) > 4
    assert sum(sent) <= MOST, sent


def test_the_answer_waits_for_nothing_but_the_page(
    example_site: Path, site: str, chromium: Browser
) -> None:
    """No style sheet or script stands before the answer: it paints after one round trip."""
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.route("**/assets/**", lambda route: route.abort())
    tab.goto(f"{site}groups/imu/index.html")
    assert tab.evaluate("getComputedStyle(document.querySelector('dl.key')).display") == "grid"
    context.close()
    page = (example_site / "groups" / "imu" / "index.html").read_text("utf-8")
    head = page[: page.index('<dl class="key">')]
    assert "stylesheet" not in head
    assert "<script" not in head
