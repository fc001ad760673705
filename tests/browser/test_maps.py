"""The maps in a real browser: by keyboard alone, without script, as rows, as files, in their weight."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from waiting import until

pytestmark = pytest.mark.browser
AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = (
    "map/index.html",
    "network/index.html",
    "places/index.html",
    "compare/index.html",
    "search/index.html",
)
MOST = {
    "lineage.js": 80_000,
    "network.js": 120_000,
    "places.js": 120_000,
    "compare.js": 40_000,
    "everywhere.js": 20_000,
}
"""Bytes of a script, compressed."""


def dayof(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


@pytest.fixture(scope="module")
def folder(example_site: Path) -> Path:
    return example_site


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    yield page
    context.close()
    assert not errors


def press(tab: Page, key: str, until: str, most: int = 120) -> None:
    """Press a key until something that the page answers with is so."""
    for _ in range(most):
        if tab.evaluate(until):
            return
        tab.keyboard.press(key)
    raise AssertionError(f"{key} pressed {most} times, never: {until}")


def test_keys_alone_lead_from_home_to_the_footnote_behind_a_relation(
    folder: Path, tab: Page
) -> None:
    """Home, Map, into the map, along a lane to a relation, Enter, and on to its note."""
    tab.goto((folder / "index.html").as_uri())
    press(tab, "Tab", "document.activeElement.getAttribute('href') === 'map/index.html'")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".map-cursor")
    press(tab, "Tab", "document.activeElement.matches('.map-cursor')")
    press(tab, "ArrowDown", "document.activeElement.ariaLabel === 'Islamic Movement of Uzbekistan'")
    press(tab, "ArrowRight", "/Taliban, ally/.test(document.activeElement.ariaLabel)")
    assert "contested" in tab.locator(".map-live").inner_text()
    tab.keyboard.press("Enter")
    frame = tab.wait_for_selector("dialog[open] iframe").content_frame()
    assert frame
    frame.wait_for_selector("article:target mark")
    for _ in range(60):
        if frame.evaluate("/#note-/.test(document.activeElement.getAttribute('href') ?? '')"):
            break
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/groups/**")
    assert (tab.locator(":target").first.text_content() or "").strip()


def test_without_script_the_same_fact_is_read(folder: Path, chromium: Browser) -> None:
    """Drawing, outline and table stand there, and lead to the sentence and its note."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "map" / "index.html").as_uri())
    drawn = page.locator("svg.lineage-map a:has(.tie)").evaluate_all(
        "links => links.map(link => link.getAttribute('href')).sort()"
    )
    told = page.locator("table.map-table tbody tr").evaluate_all(
        "rows => rows.filter(r => r.cells[3].querySelector('a') || r.cells[4].querySelector('a'))"
        ".map(r => r.cells[1].querySelector('a').getAttribute('href')).sort()"
    )
    assert len(drawn) > 10
    assert {href.partition("#")[0] for href in drawn} == {href.partition("#")[0] for href in told}
    assert page.locator("svg.lineage-map .on-ribbon").count() > 10
    assert page.locator("svg.lineage-map .leader").count() > 3
    row = page.locator("table.map-table tr", has_text="Afghan Taliban").filter(has_text="ally")
    row.locator("a.source").first.click()
    evidence = page.locator("article:target")
    assert evidence.locator("mark").first.inner_text()
    evidence.locator("a[href*='#note-']").first.click()
    assert (page.locator(":target").text_content() or "").strip()
    context.close()


def test_without_script_network_places_and_comparison_are_whole_tables(
    folder: Path, chromium: Browser
) -> None:
    """Every relation, place and group stands there and leads to its sentence; no empty box, no dead button."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for view, rows in (
        ("network", ".outline li[data-node] a.source"),
        ("places", "tr[data-row] a.source"),
        ("compare", "main table a.source"),
    ):
        page.goto((folder / view / "index.html").as_uri())
        assert page.locator(rows).count() > 20, view
        assert page.locator("main button:visible").count() == 0, view
        link = page.locator(f"{rows} >> visible=true").first
        if view == "network":
            page.locator(".outline summary").first.click()
        link.click()
        assert page.locator("article:target mark").first.inner_text(), view
    context.close()


def test_the_picture_and_its_table_have_the_same_rows(folder: Path, tab: Page) -> None:
    """After a filter too: what is drawn is what the table and the outline show."""
    tab.goto((folder / "map" / "index.html").as_uri())
    tab.get_by_text("What is drawn").click()
    for step in ("", "rival", "ally"):
        if step:
            tab.get_by_label(step, exact=True).uncheck()
            tab.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
        said = re.search(r"and (\d+) of (\d+) dated", tab.locator(".map-count").inner_text())
        assert said
        shown = "tr[data-node]:not([hidden])"
        rows = tab.locator(f".map-table {shown}").count()
        undated = tab.evaluate(
            "(() => { const ties = new Set(stemma.lineage.ties.map(t => t.node));"
            "return [...document.querySelectorAll('.map-table tr[data-node]')].filter(r => !ties.has(r.dataset.node)).length })()"
        )
        assert rows - undated == int(said[1])
        outline = tab.evaluate(
            "new Set([...document.querySelectorAll('li[data-node]:not([hidden])')].map(r => r.dataset.node)).size"
        )
        assert outline == int(said[1])


def test_a_permalink_restores_the_view_and_switches_go_along(folder: Path, tab: Page) -> None:
    """Downwards, traced, without what is hedged: the address says it, and links carry the switches."""
    query = "?turn=down&trace=group%2Fimu&steps=2&hedged=hidden&as-of=2014"
    tab.goto((folder / "map" / "index.html").as_uri() + query)
    assert tab.get_by_role("button", name="Time to the right").count() == 1
    assert tab.get_by_role("button", name="Stop tracing").count() == 1
    assert "to 2014" in tab.locator(".map-count").inner_text()
    tab.get_by_role("link", name="Sources", exact=True).click()
    assert "hedged=hidden" in tab.url
    assert "as-of=2014-12-31" in tab.url


def test_a_permalink_of_the_map_gives_back_exactly_what_was_seen(folder: Path, tab: Page) -> None:
    """Window, stretch, place, filters, a chosen mark: the same after its link is opened; it names its release."""
    address = (folder / "map" / "index.html").as_uri()
    tab.goto(f"{address}?zoom=4&from=1996&step=quarter&without=rival&hedged=hidden")
    tab.evaluate("document.querySelector('.map-scroll').scrollTo(1900, 260)")
    tab.get_by_label("Find on the map").fill("jihad union")
    tab.keyboard.press("Enter")
    tab.evaluate("document.querySelector('.map-scroll').scrollTo(1450, 310)")
    tab.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")
    seen = (
        "[Math.round(document.querySelector('.map-scroll').scrollLeft), Math.round(document.querySelector('.map-scroll').scrollTop),"
        "document.querySelector('.map-card').innerText, document.querySelector('.map-count').innerText, document.querySelector('.map-space').style.width]"
    )
    before = tab.evaluate(seen)
    link = tab.get_by_role("link", name="Link to this view")
    link.hover()
    query = link.get_attribute("href") or ""
    release = tab.evaluate("stemma.lineage.atlas.release")
    assert f"release={release}" in query
    tab.goto("about:blank")
    tab.goto(address + query)
    after = tab.evaluate(seen)
    assert after[2:] == before[2:]
    assert [abs(a - b) <= 1 for a, b in zip(before[:2], after[:2], strict=True)] == [True, True]
    assert tab.locator(".map-notice").count() == 0
    tab.goto(address + query.replace(f"release={release}", "release=0.9"))
    assert "made on release 0.9" in tab.locator(".map-notice").inner_text()


def test_a_permalink_of_the_network_gives_back_exactly_what_was_seen(
    folder: Path, tab: Page
) -> None:
    """Years, camera, a group that was dragged, measures, a chosen group."""
    address = (folder / "network" / "index.html").as_uri()
    tab.goto(f"{address}?from=2001&to=2015&without=rival&size=betweenness&shade=none&labels=all")
    tab.get_by_label("Find a group").fill("haqqani")
    tab.keyboard.press("Enter")
    tab.wait_for_timeout(500)
    box = tab.locator(".network-stage").bounding_box()
    assert box
    tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.mouse.down()
    tab.mouse.move(box["x"] + box["width"] / 2 + 60, box["y"] + box["height"] / 2 + 30, steps=4)
    tab.mouse.up()
    link = tab.get_by_role("link", name="Link to this view")
    link.hover()
    query = link.get_attribute("href") or ""
    assert all(part in query for part in ("at=", "moved=", "on=group", "release="))
    seen = (
        "[document.querySelector('.map-card').innerText, document.querySelector('.map-count').innerText,"
        "...document.querySelector('.network-stage .map-cursor').style.cssText.match(/[\\d.]+/g).map(v => Math.round(10 * v))]"
    )
    before = tab.evaluate(seen)
    tab.goto("about:blank")
    tab.goto(address + query)
    tab.wait_for_timeout(300)
    assert tab.evaluate(seen) == before


def test_the_network_names_the_group_with_the_most_ties_first(folder: Path, tab: Page) -> None:
    """Where two names would stand on one another, the smaller group goes without."""
    tab.add_init_script(
        "(() => { window.painted = []; const real = CanvasRenderingContext2D.prototype.fillText;"
        "CanvasRenderingContext2D.prototype.fillText = function (words, ...rest) {"
        "window.painted.push(words); return real.call(this, words, ...rest); }; })()"
    )
    tab.goto((folder / "network" / "index.html").as_uri())
    tab.wait_for_function("window.painted.length > 0")
    painted = tab.evaluate("window.painted")
    counted = tab.evaluate(
        "stemma.network.nodes.map((node, n) =>"
        "[stemma.network.ties.filter(tie => tie.a === n || tie.b === n).length, node.name])"
    )
    assert painted[0] == max(counted)[1]
    ties = {name: count for count, name in counted}
    frame = list(dict.fromkeys(painted))
    assert [ties[name] for name in frame] == sorted((ties[name] for name in frame), reverse=True)


def test_a_permalink_of_the_places_gives_back_exactly_what_was_seen(
    folder: Path, tab: Page
) -> None:
    """Years, kinds, part of the world, and the list of what was chosen."""
    address = (folder / "places" / "index.html").as_uri()
    tab.goto(f"{address}?from=1999&to=2015&without=base&at=640,190,5")
    press(tab, "Tab", "document.activeElement.matches('.map-cursor')")
    tab.keyboard.press("n")
    tab.keyboard.press("n")
    tab.keyboard.press("Enter")
    link = tab.get_by_role("link", name="Link to this view")
    link.hover()
    query = link.get_attribute("href") or ""
    assert "on=" in query
    seen = (
        "[document.querySelector('.map-card').innerText, document.querySelector('.map-count').innerText,"
        "document.querySelector('.places-stage .map-cursor').style.cssText]"
    )
    before = tab.evaluate(seen)
    assert before[0]
    tab.goto("about:blank")
    tab.goto(address + query)
    assert tab.evaluate(seen) == before


def test_a_name_on_the_map_opens_a_card_with_the_life_of_its_group(folder: Path, tab: Page) -> None:
    """Other names, when it was formed with its sentence, its page, the trace; the page is a page and no evidence."""
    tab.goto((folder / "map" / "index.html").as_uri())
    tab.get_by_label("Find on the map").fill("movement of uzbekistan")
    tab.keyboard.press("Enter")
    card = tab.locator(".map-card")
    assert "IMU" in card.inner_text()
    assert "formed: 1998" in card.locator("a.source").first.inner_text()
    card.get_by_role("button", name="Trace this group").click()
    until(tab, "/^1?\\d of /.test(document.querySelector('.map-count').textContent)")
    said = re.search(r"and (\d+) of (\d+) dated", tab.locator(".map-count").inner_text())
    touching = tab.evaluate(
        "(() => { const at = stemma.lineage.lanes.findIndex(l => l.group === 'group/imu');"
        "return new Set(stemma.lineage.ties.filter(t => t.a === at || t.b === at).map(t => t.node)).size })()"
    )
    assert said
    assert int(said[1]) <= touching
    tab.locator(".map-card").get_by_role("link", name="The page of this group").click()
    tab.wait_for_url("**/groups/imu/**")


def test_keys_alone_walk_the_network_to_a_sentence(folder: Path, tab: Page) -> None:
    """From group to group, along the relations of one, across, and Enter opens the evidence."""
    tab.goto((folder / "network" / "index.html").as_uri())
    press(tab, "Tab", "document.activeElement.matches('.network-stage .map-cursor')")
    press(
        tab,
        "ArrowDown",
        "/^Islamic Movement of Uzbekistan,/.test(document.activeElement.ariaLabel)",
    )
    press(tab, "ArrowRight", "/contested/.test(document.activeElement.ariaLabel)")
    words = tab.evaluate("document.activeElement.ariaLabel")
    assert words in tab.locator(".map-live").inner_text()
    tab.keyboard.press("Enter")
    frame = tab.wait_for_selector("dialog[open] iframe").content_frame()
    assert frame
    frame.wait_for_selector("article:target mark")
    tab.keyboard.press("Escape")
    until(
        tab,
        "!document.querySelector('dialog[open]') && document.activeElement.matches('.map-cursor')",
    )
    tab.keyboard.press("x")
    until(tab, "/relations shown/.test(document.activeElement.ariaLabel)")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".map-card a.source")


def test_a_click_on_a_line_of_the_network_opens_its_sentence(folder: Path, tab: Page) -> None:
    """The middle of a relation: its words at the pointer, its evidence at a click."""
    tab.goto((folder / "network" / "index.html").as_uri())
    press(tab, "Tab", "document.activeElement.matches('.network-stage .map-cursor')")
    tab.keyboard.press("ArrowRight")
    box = tab.locator(".network-stage .map-cursor").bounding_box()
    assert box
    tab.mouse.move(5, 5)
    tab.mouse.move(box["x"] + box["width"] / 2 + 1, box["y"] + box["height"] / 2)
    tab.wait_for_selector(".network-stage .map-words:not([hidden])")
    tab.mouse.click(box["x"] + box["width"] / 2 + 1, box["y"] + box["height"] / 2)
    tab.wait_for_selector("dialog[open] iframe")


def test_the_network_has_an_outline_of_the_same_relations(folder: Path, tab: Page) -> None:
    """For screen readers and phones; a filter of years hides the same lines in it."""
    tab.goto((folder / "network" / "index.html").as_uri() + "?from=2015&to=2015")
    said = re.search(r"and (\d+) of (\d+) dated", tab.locator(".map-count").inner_text())
    assert said
    outline = "new Set([...document.querySelectorAll('li[data-node]:not([hidden])')].map(r => r.dataset.node)).size"
    assert tab.evaluate(outline) == int(said[1])


def test_every_picture_that_leaves_the_page_names_its_release(
    folder: Path, tab: Page, tmp_path: Path
) -> None:
    """Network, places and comparison: title, dates, legend, edition, as-of date, licence."""
    for view, words in (
        ("network/index.html", ("Network:", "dated relations", "Size: relations shown")),
        ("places/index.html", ("Places:", "items with a position", "somewhere in the country")),
        ("compare/index.html?groups=imu,ttp", ("Compared:", "rows,", "contested from")),
    ):
        path, _, query = view.partition("?")
        tab.goto((folder / path).as_uri() + (f"?{query}" if query else ""))
        tab.wait_for_selector(".compared a" if "compare" in view else ".map-count:not(:empty)")
        with tab.expect_download() as saved:
            tab.get_by_role("button", name="Save as SVG").click()
        saved.value.save_as(tmp_path / "picture.svg")
        told = " ".join(
            re.findall(r"<text[^>]*>([^<]*)", (tmp_path / "picture.svg").read_text("utf-8"))
        )
        for expected in (
            *words,
            "unreleased, built from the profiles",
            "as described in December 2020",
            "CC BY 4.0",
        ):
            assert expected in told, (view, expected)


def test_the_life_chart_is_saved_with_its_release_and_without_what_is_hidden(
    folder: Path, tab: Page, tmp_path: Path
) -> None:
    """The chart of a group: title, years, legend, edition; fades; and the switches act on the figure too."""
    sizes = []
    for query in ("", "?hedged=hidden&as-of=2010"):
        tab.goto((folder / "groups" / "imu" / "index.html").as_uri() + query)
        with tab.expect_download() as saved:
            tab.locator(".figure-row").get_by_role("button", name="Save as SVG").click()
        saved.value.save_as(tmp_path / "life.svg")
        words = (tmp_path / "life.svg").read_text("utf-8")
        sizes.append(words.count("<path"))
        told = " ".join(re.findall(r"<text[^>]*>([^<]*)", words))
        for expected in (
            "Life of Islamic Movement of Uzbekistan", "dated statements", "fading as long", "as described in December 2020",
            "unreleased, built from the profiles", "CC BY 4.0",
        ):  # fmt: skip
            assert expected in told
        assert "linearGradient" in words
    assert sizes[1] < sizes[0]
    assert "As of 31\u00a0December\u00a02010. Without what is hedged." in told
    with tab.expect_download() as png:
        tab.locator(".figure-row").get_by_role("button", name="Save as PNG").click()
    assert Path(png.value.path()).read_bytes().startswith(b"\x89PNG")


def test_the_switches_hold_on_pages_of_text(folder: Path, tab: Page) -> None:
    """As of a day and without single sources: no line, row or mark stays that began later or has one."""
    pages = [
        "index.html",
        next(folder.glob("groups/imu/index.html")).relative_to(folder).as_posix(),
        *(
            max(folder.glob(f"{kind}/index.html"), key=lambda page: page.stat().st_size)
            .relative_to(folder)
            .as_posix()
            for kind in ("nodes/attack/*", "sources/*")
        ),
    ]
    count = (
        "wanted => [...document.querySelectorAll('[data-said]')].map(e => ["
        "!e.classList.contains('switched-off'), ...e.dataset.said.split('.')])"
        ".filter(([shown, begins, known, second]) => shown && (wanted.single ? !second"
        " : parseInt(begins, 36) > wanted.day)).length"
    )
    wanted = {"single": False, "day": 729_754}
    for path in pages:
        address = (folder / path).as_uri()
        tab.goto(address)
        assert tab.evaluate(count, {"single": True}) > 0, path
        tab.goto(f"{address}?single=hidden")
        assert tab.evaluate(count, {"single": True}) == 0, path
        tab.goto(f"{address}?as-of=1998")
        assert tab.evaluate(count, wanted) == 0, path
    tab.goto((folder / pages[1]).as_uri())
    assert tab.evaluate(count, wanted) > 0
    marks = tab.locator(".life-chart a[data-said]:visible").count()
    tab.goto((folder / pages[1]).as_uri() + "?as-of=1998")
    assert 0 < tab.locator(".life-chart a[data-said]:visible").count() < marks


KNOWN = dayof(2003, 12, 31)


def test_as_known_on_a_day_holds_on_every_page(folder: Path, tab: Page) -> None:
    """Home, group, evidence, publication, sources, search: no line, row or mark stays that came out later."""
    pages = [
        "index.html", "groups/imu/index.html", "sources/index.html", "search/index.html",
        "compare/index.html",
        *(
            max(folder.glob(f"{kind}/index.html"), key=lambda page: page.stat().st_size)
            .relative_to(folder)
            .as_posix()
            for kind in ("nodes/attack/*", "nodes/relation/*/*/*", "sources/*")
        ),
    ]  # fmt: skip
    late = (
        "day => [...document.querySelectorAll('[data-said]')].filter(e => {"
        "const known = parseInt(e.dataset.said.split('.')[1]?.replace('~', '') || 'zzzzzz', 36);"
        "return known > day && !e.classList.contains('switched-off'); }).length"
    )
    for path in pages:
        tab.goto((folder / path).as_uri())
        assert tab.evaluate(late, KNOWN) > 0, path
        tab.goto((folder / path).as_uri() + "?as-known=2003")
        tab.wait_for_selector("#known-then")
        assert tab.evaluate(late, KNOWN) == 0, path
        told = tab.locator("#known-then").inner_text().replace("\u00a0", " ")
        said = re.search(r"As known on 31 December 2003: (\d+) of (\d+) statements", told)
        assert said, path
        assert int(said[1]) < int(said[2]), path


def test_the_life_chart_and_the_prose_are_those_of_the_day(folder: Path, tab: Page) -> None:
    """Later passages are grey, later marks gone, marks that were known otherwise drawn so, later years covered."""
    address = (folder / "groups" / "imu" / "index.html").as_uri()
    tab.goto(address)
    now = tab.locator(".life-chart").inner_html()
    marks = tab.locator(".life-chart a[data-said]:visible").count()
    tab.goto(address + "?as-known=2009")
    tab.wait_for_selector(".life-chart .after", state="attached")
    tab.wait_for_selector(".read.not-yet")
    until(tab, "globalThis.stemma?.earlier?.length > 0")
    assert 0 < tab.locator(".read.not-yet").count() < tab.locator(".read").count()
    assert 0 < tab.locator(".life-chart a[data-said]:visible").count() < marks
    changed = (
        "stemma.earlier.filter(([n, states]) => { const link = document.querySelectorAll('.life-chart a')[n];"
        "const fit = states.filter(([day]) => day <= DAY).at(-1); const since = parseInt(link.dataset.since || 'zzzzzz', 36);"
        "return since > DAY && fit && link.querySelector('title').textContent === "
        "new DOMParser().parseFromString('<x>' + fit[1] + '</x>', 'text/html').querySelector('title').textContent }).length"
    ).replace("DAY", str(dayof(2009, 12, 31)))
    assert tab.evaluate(changed) > 0
    tab.locator(".switches summary").click()
    tab.get_by_label("As known on").fill("")
    tab.get_by_label("As known on").press("Enter")
    until(tab, "!document.querySelector('.not-yet, .after, #known-then')")
    assert tab.locator(".life-chart").inner_html().count("<line") == now.count("<line")


def test_as_known_holds_on_the_maps_their_tables_and_their_figures(
    folder: Path, tab: Page, tmp_path: Path
) -> None:
    """Lineage, network, places, comparison: fewer rows than today, the day in the figure, the switch in the links."""
    counts = {
        "map/index.html": r"and (\d+) of (\d+) dated",
        "network/index.html": r"and (\d+) of (\d+) dated",
        "places/index.html": r": (\d+) of (\d+) items",
        "compare/index.html": r": (\d+) rows()",
    }
    for path, words in counts.items():
        found = []
        for query in ("", "?as-known=2009"):
            tab.goto((folder / path).as_uri() + query)
            tab.wait_for_selector(".map-count:not(:empty)")
            tab.wait_for_selector(".compared a" if "compare" in path else ".map-count")
            said = re.search(words, tab.locator(".map-count").inner_text())
            assert said, path
            found.append(int(said[1]))
            if "places" not in path and "compare" not in path:
                drawn = tab.evaluate(
                    "new Set([...document.querySelectorAll('li[data-node]:not([hidden])')].map(r => r.dataset.node)).size"
                )
                assert drawn == int(said[1]), path
        assert 0 < found[1] < found[0], path
        if "compare" not in path:
            assert "cite no dated publication" in tab.locator(".map-count").inner_text()
        with tab.expect_download() as saved:
            tab.get_by_role("button", name="Save as SVG").click()
        saved.value.save_as(tmp_path / "picture.svg")
        told = " ".join(
            re.findall(r"<text[^>]*>([^<]*)", (tmp_path / "picture.svg").read_text("utf-8"))
        )
        assert "As known on 31\u00a0December\u00a02009." in told, path
        link = tab.get_by_role("link", name="Link to this view")
        link.hover()
        assert "as-known=2009" in (link.get_attribute("href") or ""), path
    tab.get_by_role("link", name="Sources", exact=True).click()
    assert "as-known=2009-12-31" in tab.url


def test_support_for_the_taliban_was_uncontested_until_hostility_was_published(
    folder: Path, tab: Page
) -> None:
    """Support told in 2015, hostility of 2015 told in March 2018: contested only as known from then on."""
    heard = []
    for query in ("", "?as-known=2016"):
        tab.goto((folder / "map" / "index.html").as_uri() + query)
        press(tab, "Tab", "document.activeElement.matches('.map-cursor')")
        press(
            tab,
            "ArrowDown",
            "document.activeElement.ariaLabel === 'Islamic Movement of Uzbekistan'",
        )
        press(
            tab,
            "ArrowRight",
            "/Taliban.*support|support.*Taliban/.test(document.activeElement.ariaLabel)",
        )
        heard.append(tab.locator(".map-live").inner_text())
    assert ["contested" in words for words in heard] == [True, False]


def test_the_search_finds_only_what_was_published(folder: Path, tab: Page) -> None:
    """A publication of 2018 is not among the hits as known in 2009; sentences keep only strengths of then."""
    found = []
    for query in ("", "?as-known=2009"):
        tab.goto((folder / "index.html").as_uri() + query)
        tab.keyboard.press("Control+k")
        tab.keyboard.type("militants 20")
        tab.wait_for_selector(".palette-hits a")
        found.append(tab.locator(".palette-hits a").all_inner_texts())
        said = tab.locator(".palette output").inner_text()
    assert "As known on 31\u00a0December\u00a02009" in said
    assert any("2018" in words for words in found[0])
    assert not any("2018" in words for words in found[1])


def test_without_script_pages_say_since_when_things_are_known(
    folder: Path, chromium: Browser
) -> None:
    """A column of the tables of relations and places, a line of every statement's evidence."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for view in ("map", "network", "places"):
        page.goto((folder / view / "index.html").as_uri())
        known = page.locator("table.map-table tbody tr td:last-child").all_inner_texts()
        assert len(known) > 20, view
        assert any(re.fullmatch(r".*\b(19|20)\d\d", words.strip()) for words in known), view
    evidence = max(folder.glob("nodes/attack/*/index.html"), key=lambda p: p.stat().st_size)
    page.goto(evidence.as_uri())
    assert page.get_by_text("Known since").count() > 3
    context.close()


def test_the_picture_is_saved_with_what_it_shows_and_where_it_is_from(
    folder: Path, tab: Page, tmp_path: Path
) -> None:
    """SVG with title, legend, dates, citation; PNG as an image."""
    tab.goto((folder / "map" / "index.html").as_uri())
    with tab.expect_download() as svg:
        tab.get_by_role("button", name="Save as SVG").click()
    svg.value.save_as(tmp_path / "map.svg")
    words = (tmp_path / "map.svg").read_text("utf-8")
    for expected in (
        "Lineage map:", "dated relations are drawn", "contested from", "fading as long", "CC BY 4.0",
        "unreleased, built from the profiles", "as described in December 2020", "linearGradient",
    ):  # fmt: skip
        assert expected in words
    with tab.expect_download() as png:
        tab.get_by_role("button", name="Save as PNG").click()
    png.value.save_as(tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")


def test_the_network_and_its_table_have_the_same_rows(folder: Path, tab: Page) -> None:
    """At one year: as many rows with a date as relations are said to be shown; the rest is hidden."""
    tab.goto((folder / "network" / "index.html").as_uri() + "?from=2015&to=2015")
    said = re.search(r"and (\d+) of (\d+) dated", tab.locator(".map-count").inner_text())
    assert said
    assert 0 < int(said[1]) < int(said[2])
    shown = tab.evaluate(
        "(() => { const dated = new Set(stemma.network.ties.map(t => t.node));"
        "return [...document.querySelectorAll('.map-table tr[data-node]:not([hidden])')].filter(r => dated.has(r.dataset.node)).length })()"
    )
    assert shown == int(said[1])
    tab.get_by_label("Find a group").fill("movement of uzbekistan")
    tab.keyboard.press("Enter")
    assert tab.locator(".map-card a.source").count() > 3


def test_the_places_and_their_table_have_the_same_rows(folder: Path, tab: Page) -> None:
    """In some years, attacks alone: rows with a position are as many as items are said to be drawn."""
    query = "?from=2004&to=2012&without=base,operation&undated=hidden"
    tab.goto((folder / "places" / "index.html").as_uri() + query)
    said = re.search(r": (\d+) of (\d+) items", tab.locator(".map-count").inner_text())
    assert said
    assert 0 < int(said[1]) < int(said[2])
    shown = tab.evaluate(
        "(() => { const placed = new Set(stemma.places.items.filter(i => !i.layer).map(i => String(i.row)));"
        "return [...document.querySelectorAll('tr[data-row]:not([hidden])')].filter(r => placed.has(r.dataset.row)).length })()"
    )
    assert shown == int(said[1])
    with tab.expect_download() as svg:
        tab.get_by_role("button", name="Save as SVG").click()
    assert svg.value.suggested_filename == "places-2004-2012.svg"


def test_events_of_another_dataset_lie_apart_over_the_places(
    folder: Path, tab: Page, tmp_path: Path
) -> None:
    """UCDP GED over the map: its rows are those that are drawn, with edition and licence; it can be taken away; it opens its page."""
    tab.goto((folder / "places" / "index.html").as_uri() + "?from=2008&to=2014")
    tab.wait_for_selector(".map-count:not(:empty)")
    count = tab.locator(".map-count").inner_text()
    said = re.search(r"Laid over: (\d+) events of UCDP .* \(2023; CC BY 4.0\)", count)
    assert said
    shown = "[...document.querySelectorAll('tr[data-row]:not([hidden])')].filter(r => drawn.has(r.dataset.row)).length"
    laid_over = "(() => { const drawn = new Set(stemma.places.items.filter(i => i.layer).map(i => String(i.row))); return SHOWN })()"
    assert tab.evaluate(laid_over.replace("SHOWN", shown)) == int(said[1])
    own = re.search(r": (\d+) of (\d+) items", count)
    with tab.expect_download() as saved:
        tab.get_by_role("button", name="Save as SVG").click()
    saved.value.save_as(tmp_path / "picture.svg")
    told = (tmp_path / "picture.svg").read_text("utf-8")
    assert "Uppsala" in told
    tab.get_by_label("events of UCDP").uncheck()
    until(tab, "!/Laid over/.test(document.querySelector('.map-count').textContent)")
    assert tab.evaluate(laid_over.replace("SHOWN", shown)) == 0
    again = re.search(r": (\d+) of (\d+) items", tab.locator(".map-count").inner_text())
    assert own and again
    assert own.groups() == again.groups()
    tab.get_by_label("events of UCDP").check()
    tab.locator("tr[data-row] a[href*='events/']:visible").first.click()
    frame = tab.wait_for_selector("dialog[open] iframe").content_frame()
    assert frame
    assert "Not a statement of a profile" in frame.wait_for_selector("article:target").inner_text()


def test_groups_are_compared_in_one_picture_and_one_table(folder: Path, tab: Page) -> None:
    """Every mark of the picture that opens a sentence is in the table, and the other way round."""
    tab.goto((folder / "compare" / "index.html").as_uri() + "?groups=imu,ttp")
    tab.wait_for_selector(".compared a")
    drawn = tab.evaluate(
        "[...new Set([...document.querySelectorAll('.compared a')].map(a => a.getAttribute('href')))]"
    )
    rows = "[...document.querySelectorAll('.compare-table tbody tr')].slice(6)"
    told = tab.evaluate(
        f"[...new Set({rows}.flatMap(r => [...r.querySelectorAll('a')].map(a => a.getAttribute('href'))))]"
    )
    pages = [address for address in drawn if address not in told]
    assert len(pages) == 2
    assert all(address.startswith("../groups/") for address in pages)
    assert set(told) <= set(drawn)
    tab.get_by_role("checkbox", name="Haqqani Network").check()
    until(tab, "document.querySelectorAll('.compare-table thead th').length === 4")


def test_the_palette_finds_a_misspelt_name_and_loads_little(folder: Path, tab: Page) -> None:
    """Ctrl-K, a word with a letter wrong, Enter: 150 kB at most before the first hit."""
    tab.goto((folder / "index.html").as_uri())
    tab.keyboard.press("Control+k")
    tab.keyboard.type("uzbekistn")
    tab.wait_for_selector(".palette-hits a")
    assert "Uzbekistan" in tab.locator(".palette-hits a").first.inner_text()
    loaded = tab.evaluate(
        "[...document.scripts].map(s => s.src).filter(s => /search|everywhere/.test(s))"
    )
    assert (
        sum(Path(address.removeprefix("file://")).stat().st_size for address in loaded) <= 150_000
    )
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/groups/**")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_rule_of_accessibility_is_broken(
    folder: Path, chromium: Browser, view: str, theme: str
) -> None:
    """axe-core finds no violation, with tools open and something chosen."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run npm ci in web/")
    context = chromium.new_context(color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((folder / view).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    if page.locator(".map-find input").count():
        page.locator(".map-find input").first.fill("movement of uzbekistan")
        page.keyboard.press("Enter")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
    context.close()
    assert not [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]


@pytest.mark.parametrize(("name", "most"), MOST.items())
def test_scripts_stay_light_and_block_no_text(folder: Path, name: str, most: int) -> None:
    """Compressed size; every script of every view waits for the text."""
    assert len(gzip.compress((folder / "assets" / name).read_bytes(), 9)) <= most
    for view in VIEWS:
        page = (folder / view).read_text("utf-8")
        tags = re.findall(
            rf"<script [^>]*src=[^>]*{re.escape(name)}[^>]*>|<script [^>]*data.js[^>]*>", page
        )
        assert all("defer" in tag for tag in tags)


@pytest.mark.parametrize(
    ("page", "stage", "zoom"),
    [
        ("places", ".places-stage canvas", r"at=[\d.]+%2C[\d.]+%2C([\d.]+)"),
        ("map", ".map-stick", r"zoom=([\d.]+)"),
    ],
)
def test_two_fingers_stretch_a_map(
    folder: Path, chromium: Browser, page: str, stage: str, zoom: str
) -> None:
    """As on any map on a tablet; the permalink holds the stretched view."""
    context = chromium.new_context(viewport={"width": 1024, "height": 900}, has_touch=True)
    tab = context.new_page()
    tab.goto((folder / page / "index.html").as_uri())
    link = tab.get_by_role("link", name="Link to this view")

    def stretched() -> float:
        link.hover()
        found = re.search(zoom, link.get_attribute("href") or "")
        return float(found[1]) if found else 1.0

    before = stretched()
    tab.evaluate("window.scrollTo(0, 300)")
    box = tab.locator(stage).first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + 200
    client = context.new_cdp_session(tab)
    for kind, apart in (
        ("touchStart", 40), ("touchMove", 60), ("touchMove", 80), ("touchMove", 100), ("touchEnd", 0),
    ):  # fmt: skip
        at = ((x - apart, 0), (x + apart, 1)) if apart else ()
        points = [{"x": finger, "y": y, "id": number} for finger, number in at]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    tab.wait_for_timeout(400)
    assert 2 * before < stretched() < 3 * before
    context.close()
