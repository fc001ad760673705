"""A served page in a real browser: it renews itself when its atlas is edited, and says what is amiss."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from stemma.pipeline import build_atlas, start_atlas

pytestmark = pytest.mark.browser
PROFILE = """# Red Valley Front (RVF)

## Attacks

May 2, 2002: Fighters of the group attacked a post in Gulu, Uganda (12 killed, 3 wounded).[^attacks-1]

[^attacks-1]: “Red Valley Front.” Nile Institute, 2010.
"""
PATIENCE = 60_000


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    start_atlas(tmp_path / "atlas")
    (tmp_path / "atlas" / "profiles" / "rvf.md").write_text(PROFILE, "utf-8")
    build_atlas(tmp_path / "atlas")
    return tmp_path / "atlas"


@pytest.fixture
def page(chromium: Browser, atlas: Path) -> Iterator[Page]:
    """The group's page as `stemma serve` sends it; no error may be logged, so its policy allows what is added."""
    command = [sys.executable, "-m", "stemma.cli", "serve", str(atlas), "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            address = process.stdout.readline().strip()
            context = chromium.new_context()
            tab = context.new_page()
            errors: list[str] = []
            tab.on("pageerror", lambda error: errors.append(str(error)))
            tab.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
            tab.goto(f"{address}groups/rvf/")
            yield tab
            assert errors == []
            context.close()
        finally:
            process.kill()


def test_the_open_page_renews_itself(page: Page, atlas: Path) -> None:
    """A toll that was corrected is there without a touch; an error of the text stands at the lower edge until it is mended."""
    main = page.locator("main")
    expect(main).to_contain_text("12 killed")
    profile = atlas / "profiles" / "rvf.md"
    profile.write_text(PROFILE.replace("12 killed", "17 killed"), "utf-8")
    expect(main).to_contain_text("17 killed", timeout=PATIENCE)
    (atlas / "atlas.toml").rename(atlas / "away.toml")
    status = page.locator(".live-words")
    expect(status).to_contain_text("could not be built", timeout=PATIENCE)
    expect(main).to_contain_text("17 killed")
    (atlas / "away.toml").rename(atlas / "atlas.toml")
    expect(status).to_have_count(0, timeout=PATIENCE)
