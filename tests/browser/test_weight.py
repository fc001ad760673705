"""The weight of a group's page, fonts and scripts included, as a static host sends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
MOST = 250_000
"""Bytes."""


def test_the_heaviest_group_page_stays_light(
    example_site: Path, site: str, chromium: Browser
) -> None:
    """All that a first visit loads, fonts included."""
    heaviest = max(example_site.glob("groups/*/index.html"), key=lambda page: page.stat().st_size)
    context = chromium.new_context()
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    sent: list[float] = []
    session.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    session.send("Network.enable")
    tab.goto(site + heaviest.relative_to(example_site).as_posix(), wait_until="networkidle")
    tab.wait_for_function("document.fonts.status === 'loaded'")
    tab.wait_for_timeout(300)
    context.close()
    assert len(sent) > 5
    assert sum(sent) <= MOST
