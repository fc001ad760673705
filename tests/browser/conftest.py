"""One browser and one built site for all browser tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from stemma.pipeline import build_atlas, example_atlas
from stemma.publishing.site.serving import QuietHandler

KINDS = (
    "index.html", "groups/*/index.html", "groups/*/read/index.html",
    *(f"nodes/{type}/**/index.html" for type in (
        "attack", "designation", "event", "group", "leadership", "name-change", "person", "place",
        "presence", "relation", "section",
    )),
    "sources/index.html", "sources/*/index.html", "map/index.html", "network/index.html",
    "places/index.html", "compare/index.html", "search/index.html", "data/index.html",
    "events/*/index.html", "events/*/*/index.html",
    "method/index.html", "codebook/index.html", "changes/index.html", "404.html",
)  # fmt: skip
"""Every kind of page; a kind that the example lacks is left out."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built example."""
    return build_atlas(example_atlas(), tmp_path_factory.mktemp("site") / "build").folder / "site"


@pytest.fixture(scope="session")
def kinds(example_site: Path) -> list[str]:
    """The largest page of every kind but groups, of which one with a profile of middling size."""
    found = []
    for kind in KINDS:
        pages = sorted(example_site.glob(kind), key=lambda page: page.stat().st_size)
        if pages:
            page = pages[-4] if kind.startswith("groups") and len(pages) > 4 else pages[-1]
            found.append(page.relative_to(example_site).as_posix())
    return found


@pytest.fixture(scope="session")
def site(example_site: Path) -> Iterator[str]:
    """The address of the built example, as `stemma demo` serves it."""
    handler = partial(QuietHandler, directory=str(example_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def chromium(browser: str) -> Iterator[Browser]:
    """One Chromium for the session."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browser, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A fresh tab with nothing in store."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()
