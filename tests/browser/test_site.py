"""The built example in a real browser: every way from a value to its publication, and no broken link."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page
from waiting import until

pytestmark = pytest.mark.browser
ACTIVE = "document.activeElement"


@pytest.fixture
def watched(chromium: Browser, site: str) -> Iterator[Page]:
    """A tab that fails on an error, a refused script or style, and a request to another host."""
    context = chromium.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request", lambda r: None if r.url.startswith((site, "data:")) else faults.append(r.url)
    )
    yield page
    context.close()
    assert not faults


def press(tab: Page, key: str, until: str, most: int = 150) -> None:
    """Press a key until something about the page is so."""
    for _ in range(most):
        if tab.evaluate(until):
            return
        tab.keyboard.press(key)
    raise AssertionError(f"{key} pressed {most} times, never: {until}")


def test_a_value_opens_its_sentence_note_and_publication_in_place(site: str, watched: Page) -> None:
    """Search, group, value: the panel opens, says who and how firmly, and Escape gives the focus back."""
    tab = watched
    tab.goto(site)
    tab.get_by_role("searchbox").first.fill("uzbekistan")
    tab.locator("table.groups").get_by_role("link", name="Islamic Movement of Uzbekistan").click()
    tab.wait_for_url("**/groups/**")
    value = tab.locator("td a[href*='1999-02-16'][href*='#killed~']:visible").first
    value.click()
    tab.get_by_role("dialog").wait_for()
    shown = tab.frame_locator("dialog iframe").locator("article:target")
    assert "killed" in shown.locator("mark").last.inner_text()
    shown.get_by_text("Strength").wait_for()
    shown.locator("a[href*='#note-']").first.wait_for()
    shown.locator("summary", has_text="Copy with attribution").click()
    assert "at least" in shown.locator(".print-this").inner_text()
    tab.keyboard.press("Escape")
    tab.get_by_role("dialog").wait_for(state="hidden")
    assert tab.evaluate(f"{ACTIVE}.getAttribute('href')") == value.get_attribute("href")
    value.click()
    shown.locator("a[href*='sources/']").first.click()
    tab.wait_for_url("**/sources/**")
    tab.get_by_role("heading", name="What would fall with it").wait_for()


def test_keys_alone_lead_from_home_to_a_footnotes_publication(site: str, watched: Page) -> None:
    """Tab and Enter: a group, a mark in its text, the note, the publication; the focus is always seen."""
    tab = watched
    tab.goto(site)
    tab.keyboard.press("Tab")
    assert tab.evaluate(f"{ACTIVE}.className") == "skip"
    press(tab, "Tab", f"{ACTIVE}.closest('table.groups th.group') !== null")
    assert tab.evaluate(f"getComputedStyle({ACTIVE}).outlineStyle") == "solid"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/groups/**")
    tab.evaluate(
        "document.querySelector('.prose h2').tabIndex = -1; document.querySelector('.prose h2').focus()"
    )
    press(tab, "Tab", f"{ACTIVE}.matches('sup a')")
    tab.keyboard.press("Enter")
    tab.locator(".note:target").wait_for()
    press(tab, "Tab", f"{ACTIVE}.matches('.note:target a[href*=\"sources/\"]')")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/sources/**")
    assert tab.locator("h1").inner_text().strip()


def test_what_was_read_is_told_where_it_stands(site: str, watched: Page) -> None:
    """Asked for, a passage says its statements and their strength on focus; Enter pins the panel."""
    tab = watched
    tab.goto(f"{site}groups/imu/index.html")
    tab.check("#show-read")
    until(tab, "window.stemma?.passages !== undefined")
    tab.wait_for_timeout(300)
    tab.locator(".read + a").first.focus()
    assert tab.get_by_role("tooltip").inner_text().strip()
    tab.keyboard.press("Enter")
    passage = tab.frame_locator("dialog iframe").locator("article.passage:target")
    passage.locator("a.source").first.wait_for()


def test_without_script_nothing_is_missing(site: str, chromium: Browser) -> None:
    """Links alone: home, group, value, evidence, publication; on a phone the note is one tap away."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    tab = context.new_page()
    tab.goto(site)
    tab.locator("table.groups th.group a").first.click()
    mark = tab.locator("sup a").first
    note = tab.locator(f"[id='{unquote((mark.get_attribute('href') or '')[1:])}']")
    assert not note.is_visible()
    mark.click()
    note.wait_for()
    note.locator("a[href*='sources/']").first.click()
    tab.wait_for_url("**/sources/**")
    tab.go_back()
    tab.locator("dl.key a.source").first.click()
    tab.locator("article:target mark").first.wait_for()
    tab.locator("article:target a[href*='sources/']").first.wait_for()
    context.close()


def test_a_double_click_opens_it_all(example_site: Path, chromium: Browser) -> None:
    """From `file://`: styles, fonts, scripts, evidence in place."""
    context = chromium.new_context()
    tab = context.new_page()
    faults: list[str] = []
    tab.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    tab.goto((example_site / "groups" / "imu" / "index.html").as_uri())
    until(tab, "[...document.fonts].some(font => font.status === 'loaded')")
    tab.locator("dl.key a.source").first.click()
    tab.frame_locator("dialog iframe").locator("article:target").wait_for()
    context.close()
    assert not faults


@pytest.mark.parametrize("width", [360, 800])
def test_no_page_needs_sideways_scroll(kinds: list[str], site: str, tab: Page, width: int) -> None:
    """One page of each kind; tables and charts scroll in frames of their own."""
    tab.set_viewport_size({"width": width, "height": 740})
    for page in kinds:
        tab.goto(site + page)
        wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, page


def test_no_figure_of_the_measures_is_cut_off_on_a_phone(site: str, tab: Page) -> None:
    """A long name wraps; the frame around the table has nothing left to scroll to."""
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(f"{site}network/index.html")
    tab.evaluate(
        "document.querySelector('#measures ~ .scroll tbody th a').textContent ="
        " 'Popular Liberation Movement of the Northern Shores (Reunified)'"
    )
    frame = tab.locator("#measures ~ .scroll")
    assert frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth")


@pytest.mark.parametrize("width", [800, 1440])
@pytest.mark.parametrize(
    "title", ["Shores", "Armed groups of the lake, the delta and the mountains behind it"]
)
def test_the_links_of_the_header_stay_in_one_row(
    site: str, tab: Page, width: int, title: str
) -> None:
    """None of them goes to the next line alone, however long the atlas's title."""
    tab.set_viewport_size({"width": width, "height": 740})
    tab.goto(f"{site}method/index.html")
    tab.evaluate("words => document.querySelector('header.site .title').textContent = words", title)
    tops = tab.evaluate(
        "[...document.querySelectorAll('header.site .links > *')].map(e => Math.round(e.getBoundingClientRect().bottom / 8))"
    )
    assert len(tops) == 10
    assert len(set(tops)) == 1
    assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("width", [360, 800, 1440])
def test_a_page_does_not_jump_while_it_loads(site: str, tab: Page, width: int) -> None:
    """What script and fonts add moves next to nothing: layout shift stays far below what counts as good."""
    tab.set_viewport_size({"width": width, "height": 740})
    for page in (
        "index.html",
        "groups/imu/index.html",
        "nodes/attack/1999-02-16-tashkent/index.html",
    ):
        tab.goto(site + page)
        tab.wait_for_timeout(400)
        shifted = tab.evaluate(
            """() => new Promise(done => { let all = 0;
              new PerformanceObserver(list => { for (const e of list.getEntries()) all += e.value; })
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(all), 300); })"""
        )
        assert shifted < 0.1, page


class Links(HTMLParser):
    """The anchors of a page, and what it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if (
                name in ("href", "src", "data-read")
                and value
                and not value.startswith(("data:", "mailto:"))
            ):
                self.targets.add(value)


def test_no_link_is_broken(example_site: Path) -> None:
    """Every file and every anchor that a page names is there, and none lies on another host."""
    pages = {path: Links() for path in example_site.rglob("*.html")}
    for path, links in pages.items():
        links.feed(path.read_text("utf-8"))
    broken = []
    for path, links in pages.items():
        for target in links.targets:
            parts = urlsplit(target)
            file = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            anchor = unquote(parts.fragment)
            page = pages.get(file)
            if parts.netloc or not file.is_file() or (anchor and page and anchor not in page.ids):
                broken.append((path.relative_to(example_site).as_posix(), target))
    assert not broken
    assert len(pages) > 100
