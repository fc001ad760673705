"""Hostile names, prose, notes and publications: all of it is shown as text and none of it runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from stemma.pipeline import build_atlas, start_atlas

pytestmark = pytest.mark.browser
SCRIPT = "<script>window.ran=1</script>"
IMAGE = '"><img src=x onerror="window.ran=1">'
OWN = re.compile(
    r"<style>(?!@font-face)|<style |<script(?![^>]* src=)|<\w+(?:\s+[\w:-]+(?:=\"[^\"]*\")?)*\s+(?:style|on\w+)="
)
"""Script of a page's own, or a style that is not the site's."""
PROFILE = f"""---
id: hostile
---

# Blue {SCRIPT} Front (BRA{IMAGE})

## Overview

Formed: 1990.[^1]

First Attack: May 2, 1995: The BRA {SCRIPT} bombed a bridge in Gulu, Uganda (9 killed).[^2]

## Narrative

In 1994, \u202edissidents{SCRIPT}\u202c founded the BRA in Gulu {"x" * 400}.[^1] [link](javascript:window.ran=1) The government alleged that the BRA {IMAGE} was its enemy.[^2]

## Leadership

Evil {SCRIPT} Leader (1991 to 1999): Leader {IMAGE} led the BRA.[^1]

## Size Estimates

- 1996: 400 (Daily {SCRIPT} Courier)[^1]

## Designations

- Ministry {IMAGE} of Interior List: May 1997 – Present.[^1]

## Relationships

- ally: Upper {IMAGE} Front, 1994.[^1]

[^1]: “Title {SCRIPT} {IMAGE}.” Nile Institute, 2004.

[^2]: @evil2001.
"""
RELEASE = (
    "id,subject,words,strength,sources\n"
    f'group/hostile/formed~aaaaaaa,"{SCRIPT}","formed: 1989 {SCRIPT}",stated,evil2001\n'
)
BIBTEX = f"""@article{{evil2001,
  author = {{{{{SCRIPT}}}}},
  title = {{T {IMAGE} \u202etitle}},
  journal = {{J {SCRIPT}}},
  year = {{2001}},
  url = {{javascript:window.ran=1}},
}}
"""


def test_hostile_words_are_words(tmp_path: Path, chromium: Browser) -> None:
    """Every page of the atlas opened: no script, no handler, no `javascript:` link, no sideways scroll."""
    atlas = tmp_path / "atlas"
    start_atlas(atlas, title=f"Atlas {SCRIPT}", example=False)
    (atlas / "profiles" / "hostile.md").write_text(PROFILE, "utf-8")
    (atlas / "sources.bib").write_text(BIBTEX, "utf-8")
    release = atlas / "releases" / "v1"
    release.mkdir(parents=True)
    (release / "statement-list.csv").write_text(RELEASE, "utf-8")
    site = build_atlas(atlas, tmp_path / "out").folder / "site"
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    tab = context.new_page()
    faults: list[str] = []
    tab.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    told = ""
    for page in sorted(site.rglob("*.html")):
        tab.goto(page.as_uri())
        assert tab.evaluate("window.ran") is None, page
        assert (
            tab.evaluate("document.querySelectorAll('main script, main img, [onerror]').length")
            == 0
        )
        assert tab.evaluate("[...document.links].every(a => a.protocol !== 'javascript:')")
        assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, page
        assert not OWN.search(page.read_text("utf-8")), page
        told += tab.locator("body").inner_text()
    context.close()
    assert "<script>window.ran=1</script>" in told
    kinds = {page.relative_to(site).parts[0] for page in site.rglob("*.html")}
    assert kinds >= {"groups", "nodes", "sources", "changes", "search", "compare", "map", "places"}
    nodes = {page.relative_to(site).parts[1] for page in site.glob("nodes/**/index.html")}
    assert nodes >= {"attack", "person", "leadership", "designation", "relation", "group"}
    assert not faults
