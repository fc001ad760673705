"""The built example in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page, sync_playwright

from stemma.pipeline import build_atlas, example_atlas
from stemma.publishing.site.serving import QuietHandler

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = build_atlas(example_atlas(), tmp_path_factory.mktemp("site") / "build").folder / "site"
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def tab(browser: str) -> Iterator[Page]:
    flags = ["--no-sandbox", "--disable-gpu"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=flags)
        yield chromium.new_page()
        chromium.close()


def test_a_number_leads_to_its_sentence_note_and_publication(site: str, tab: Page) -> None:
    """From the table to the evidence, to the note, to the publication; no error, no foreign request."""
    errors: list[str] = []
    tab.on(
        "console", lambda message: errors.append(message.text) if message.type == "error" else None
    )
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on(
        "request", lambda r: errors.append(r.url) if not r.url.startswith((site, "data:")) else None
    )
    tab.goto(site)
    tab.get_by_role("searchbox").fill("uzbekistan")
    assert tab.locator("table.groups tbody tr").count() >= 1
    tab.get_by_role("link", name="Islamic Movement of Uzbekistan").click()
    tab.locator("a[href*='1999-02-16'][href*='#killed~']:visible").first.click()
    evidence = tab.locator("article:target")
    assert "16+ killed" in evidence.locator("mark").last.inner_text()
    evidence.locator("a[href*='#note-attacks']").first.click()
    note = tab.locator(":target").inner_text()
    assert note.strip()
    tab.go_back()
    tab.locator("article:target a[href*='sources/']").first.click()
    assert tab.locator(":target").inner_text().strip()
    assert not errors


def test_no_link_is_broken_and_a_phone_needs_no_sideways_scroll(site: str, tab: Page) -> None:
    """Every page that links lead to answers, anchors included."""
    tab.set_viewport_size({"width": 360, "height": 740})
    todo, seen = [site], set()
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = tab.goto(address)
        assert answer and answer.ok, address
        wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, address
        broken = tab.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => decodeURIComponent(a.hash.slice(1)))"
            ".filter(id => !document.getElementById(id))"
        )
        assert not broken, (address, broken)
        links = tab.evaluate("[...document.links].map(a => a.href.split('#')[0])")
        todo += [link for link in links if link.startswith(site)]
    assert len(seen) > 20
