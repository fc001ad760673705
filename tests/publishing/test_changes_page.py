"""Changes against releases: what is new, what says something else, what is gone, and the feed."""

from __future__ import annotations

import csv
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from stemma.model.releases import ListedStatement
from stemma.pipeline import build_atlas, start_atlas
from stemma.publishing.views.changes import Change, compared

FIRST = """# Blue River Army (BRA)

## Overview

Formed: 1990.[^1]

## Attacks

May 2, 1995: The BRA bombed a bridge in Gulu, Uganda (9 killed).[^1]

[^1]: “Blue River Army.” Nile Institute, 2004.
"""
SECOND = FIRST.replace("(9 killed)", "(9 killed, 4 wounded)").replace("1990", "1991")
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """An atlas that has made a release and was revised since."""
    folder = tmp_path / "atlas"
    start_atlas(folder, example=False)
    profile = folder / "profiles" / "bra.md"
    profile.write_text(FIRST, "utf-8")
    built = build_atlas(folder, tmp_path / "first").folder
    release = folder / "releases" / "1.0"
    release.mkdir(parents=True)
    shutil.copy(built / "site" / "changes" / "statement-list.csv", release)
    (release / "release.toml").write_text('date = "2020-05-01"\n', "utf-8")
    profile.write_text(SECOND, "utf-8")
    return folder


def row(identifier: str, *sources: str) -> ListedStatement:
    return ListedStatement(identifier, "x", "words", "stated", sources)


def test_a_statement_is_new_changed_resourced_or_gone() -> None:
    """Same node and property with another hash: changed. Same id with other sources: other sources."""
    old = {k: row(k, *s) for k, *s in (("a/p~1", "s"), ("b/p~1", "s"), ("c/p~1", "s"), ("e/p~1",))}
    new = {k: row(k, *s) for k, *s in (("a/p~2", "s"), ("b/p~1", "t"), ("d/p~1", "s"), ("e/p~1",))}
    found = list(compared(old, new, new))
    assert [(c.kind, c.statement.id) for c in found] == [
        ("changed", "a/p~2"), ("sources", "b/p~1"), ("new", "d/p~1"), ("gone", "c/p~1"),
    ]  # fmt: skip
    assert found[0] == Change("changed", old["a/p~1"], new["a/p~2"], True)


def test_the_feed_tells_every_change_with_its_hedge(atlas: Path, tmp_path: Path) -> None:
    """The year of formation changed and a toll is new: two entries whose links lead to the evidence."""
    site = build_atlas(atlas, tmp_path / "out").folder / "site"
    root = ET.fromstring((site / "changes" / "feed.xml").read_bytes())
    titles = [entry.findtext("a:title", "", ATOM) for entry in root.findall("a:entry", ATOM)]
    assert any(title.startswith("Changed: Blue River Army: formed: 1991") for title in titles)
    assert any(title.startswith("New:") and "4 wounded" in title for title in titles)
    links = [entry.find("a:link", ATOM) for entry in root.findall("a:entry", ATOM)]
    targets = [link.get("href", "") for link in links if link is not None]
    assert targets and all((site / "changes" / t.partition("#")[0]).is_file() for t in targets)
    page = (site / "changes" / "index.html").read_text("utf-8")
    assert "Since release 1.0" in page
    assert "before: formed: 1990" in page


def test_a_withheld_statement_loses_its_words_in_old_releases(atlas: Path, tmp_path: Path) -> None:
    """What a release published and the editors have rejected since is listed by its id alone."""
    built = build_atlas(atlas, tmp_path / "one").folder
    listed = (built / "site" / "changes" / "statement-list.csv").read_text("utf-8")
    identifier = next(line.split('"')[1] for line in listed.splitlines() if "killed" in line)
    with (atlas / "judgements" / "statements.csv").open("a", encoding="utf-8") as file:
        file.write(f"{identifier},rejected,an editor,2021,misread\n")
    site = build_atlas(atlas, tmp_path / "two").folder / "site"
    told = [path for path in site.rglob("*") if path.is_file() and "9 killed" in read(path)]
    assert not [path for path in told if path.parent.name == "changes"]
    assert "withheld" in read(site / "changes" / "feed.xml")


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def test_an_atlas_without_releases_says_so(tmp_path: Path) -> None:
    """No stage, an empty feed that is valid, and a list for the first release."""
    folder = tmp_path / "atlas"
    start_atlas(folder, example=False)
    site = build_atlas(folder, tmp_path / "out").folder / "site" / "changes"
    assert "Nothing has been released yet" in read(site / "index.html")
    assert not ET.fromstring((site / "feed.xml").read_bytes()).findall("a:entry", ATOM)
    assert read(site / "statement-list.csv").startswith('"id","subject","words"')


def test_an_id_of_an_earlier_release_says_what_became_of_it(atlas: Path, tmp_path: Path) -> None:
    """1990 became 1991: the old permalink tells what release 1.0 said, and leads to what is stated now."""
    first = read(atlas / "releases" / "1.0" / "statement-list.csv").splitlines()
    old = next(line.split('"')[1] for line in first if "formed: 1990" in line)
    site = build_atlas(atlas, tmp_path / "out").folder / "site"
    node, _, anchor = old.rpartition("/")
    page = read(site / "nodes" / node / "index.html")
    told = page[page.index(f'id="{anchor}"') :]
    assert "Release 1.0 said: <q" in told and "formed: 1990" in told
    now = told[told.index("stated of the same now") :]
    assert "formed: 1991" in now and f"#{anchor}" not in now.partition("</ul>")[0]
    rows = list(csv.DictReader((site / "changes" / "old-ids.csv").open(encoding="utf-8")))
    (row,) = [r for r in rows if r["id"] == old]
    assert row["fate"] == "changed" and row["last_release"] == "1.0"
    assert row["now"].startswith(f"{old.rpartition('~')[0]}~") and row["now"] != old


def test_a_thing_that_is_not_told_of_any_more_keeps_a_page(atlas: Path, tmp_path: Path) -> None:
    """The attack was taken out of the profile: its page stays, and says so."""
    text = (atlas / "profiles" / "bra.md").read_text("utf-8")
    cut = "\n".join(line for line in text.splitlines() if not line.startswith("May 2, 1995"))
    (atlas / "profiles" / "bra.md").write_text(cut, "utf-8")
    site = build_atlas(atlas, tmp_path / "out").folder / "site"
    page = read(site / "nodes" / "attack" / "1995-05-02-gulu" / "index.html")
    assert "Not stated any more" in page and "9 killed" in page
    assert "withdrawn" in read(site / "changes" / "old-ids.csv")
