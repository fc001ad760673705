"""Dates on pages stand in one order: day, month, year; what an author printed stays as printed, and citations have their styles."""

from __future__ import annotations

import re
from pathlib import Path

from stemma.model.dates import MONTHS
from stemma.pipeline import build_atlas, example_atlas

MONTH_FIRST = re.compile(rf"\b(?:{'|'.join(MONTHS)})[\s\xa0]\d{{1,2}},[\s\xa0]\d{{4}}")
DAY_FIRST = re.compile(rf"\b\d{{1,2}}[\s\xa0](?:{'|'.join(MONTHS)})[\s\xa0]\d{{4}}")
YEAR_FIRST = re.compile(r"(?<![\w/=~#.\-])\d{4}-\d\d-\d\d(?![\w\-])")
AS_PRINTED = re.compile(
    r'<article class="prose".*?</article>|<blockquote.*?</blockquote>|<figure>.*?</figure>|<dl class="forms">.*?</dl>'
    r'|<pre.*?</pre>|<p class="print-this".*?</p>|<p class="cited".*?</p>|<div class="note".*?</div>|<style>.*?</style>'
    r"|<section aria-labelledby=\"sources\">.*?</section>",
    re.S,
)
"""The author's own words, and citations in the order of their style."""
PAGES = (
    "index.html", "map/index.html", "network/index.html", "places/index.html",
    "compare/index.html", "groups/imu/index.html", "groups/ttp/index.html",
)  # fmt: skip


def words_of(page: str) -> str:
    """What the page says in its own words, tags left out."""
    return re.sub(r"<[^>]+>", " ", AS_PRINTED.sub(" ", page))


def test_no_page_of_the_example_prints_the_month_or_the_year_first(tmp_path: Path) -> None:
    """`February 16, 1999: Five car bombs ...` in the prose is `16 February 1999, Tashkent` in table, chart, map and answer."""
    site = build_atlas(example_atlas(), tmp_path / "out").folder / "site"
    pages = [site / page for page in PAGES]
    pages += sorted(site.glob("nodes/attack/*/index.html"))[:40]
    pages += sorted(site.glob("nodes/relation/*/*/*/index.html"))[:40]
    for page in pages:
        said = words_of(page.read_text("utf-8"))
        found = [*MONTH_FIRST.findall(said), *YEAR_FIRST.findall(said)]
        assert not found, (page.relative_to(site).as_posix(), found[:5])
    for data in ("map", "network", "places"):
        assert not MONTH_FIRST.search((site / data / "data.js").read_text("utf-8")), data
    assert "16 February 1999, Tashkent" in (site / "groups/imu/index.html").read_text(
        "utf-8"
    ).replace("\xa0", " ")
    assert len(DAY_FIRST.findall(words_of((site / "places/index.html").read_text("utf-8")))) > 20


def test_a_page_is_cited_by_its_own_address_with_its_release(tmp_path: Path) -> None:
    """Without an address of the site the permalink still names page and release; with one it is whole, in every style."""
    home = tmp_path / "atlas"
    (home / "profiles").mkdir(parents=True)
    (home / "profiles" / "bra.md").write_text(
        "# Blue River Army (BRA)\n\n## Overview\n\nFormed: 1990.\n", "utf-8"
    )
    (home / "groups.csv").write_text(
        "id,name,aliases,kind\nbra,Blue River Army,BRA,armed_group\n", "utf-8"
    )
    for head, address in (
        ("", ""),
        ('address = "https://example.org/atlas/"\n', "https://example.org/atlas/"),
    ):
        (home / "atlas.toml").write_text(
            f'title = "Two rivers"\neditors = ["Nile Institute"]\n{head}', "utf-8"
        )
        site = build_atlas(home, tmp_path / f"out{len(head)}").folder / "site"
        page = (site / "groups" / "bra" / "index.html").read_text("utf-8")
        permalink = f"{address}groups/bra/index.html?release=unreleased"
        assert f'<a href="?release=unreleased">{permalink}</a>' in page
        cited = re.search(r'<dl class="forms">.*?</dl>', page, re.S)
        assert cited
        assert cited[0].count(permalink) == (2 if address else 0)
