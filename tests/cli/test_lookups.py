"""`stemma show` and `stemma why`: what they say, and that they open only what they need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from stemma import lookups
from stemma.cli import run
from stemma.pipeline import build_atlas, public_build, start_atlas
from stemma.publishing.site.changes_pages import list_csv
from stemma.publishing.views.changes import statement_list
from stemma.publishing.views.concordance import concordance_of
from stemma.store import keeping

SALTMARSH = """---
id: smf
---

# Saltmarsh Front

## Overview

Formed: 1994[^overview-1]

[^overview-1]: Okello, Amina. “Marsh Wars.” Nile Institute, 2004.

## Attacks

June 3, 2011: It met little resistance. The Kenyan government blamed the Saltmarsh Front for an attack on a market in Lamu, Kenya (16+ killed, unknown wounded).[^attacks-1]

[^attacks-1]: “Market attacked.” Daily Courier, 2011.

## Relationships

- ally: Red Heron Brigade, 1999.[^relationships-1]

[^relationships-1]: “Friends.” Daily Courier, 2012.
"""
OTHER = "---\nid: tm\n---\n\n# Tidewater Movement\n\n## Overview\n\nFormed: 2001\n"


@pytest.fixture
def atlas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(keeping, "user_folder", lambda: tmp_path / "user")
    keeping.user_secret.cache_clear()
    folder = tmp_path / "atlas"
    start_atlas(folder)
    (folder / "profiles" / "smf.md").write_text(SALTMARSH, "utf-8")
    for number in range(12):
        words = OTHER.replace("tm", f"tm{number}").replace("Movement", f"Movement {number}")
        (folder / "profiles" / f"tm{number}.md").write_text(words, "utf-8")
    return folder


def killed_of(atlas: Path) -> str:
    (found,) = [s.id for s in public_build(atlas).statements if s.property == "killed"]
    return found


def compiles_nothing(*_: object) -> None:
    raise AssertionError("the atlas was compiled")


LOOKUPS = (
    ["show", "smf"],
    ["show", "saltmarsh front"],
    ["show", "tm7"],
    ["why", "KILLED"],
    ["why", "HASH"],
)


def test_after_a_build_look_ups_say_the_same_and_compile_nothing(
    atlas: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The answers of an atlas that was never built, word for word."""
    killed = killed_of(atlas)
    names = {"KILLED": killed, "HASH": killed.rpartition("~")[2]}
    asked = [[verb, names.get(what, what), str(atlas)] for verb, what in LOOKUPS]
    before = []
    for words in asked:
        assert run(words) == 0
        before.append(capsys.readouterr().out)
    build_atlas(atlas)
    monkeypatch.setattr(lookups, "compiled", compiles_nothing)
    for words, told in zip(asked, before, strict=True):
        assert run(words) == 0
        assert capsys.readouterr().out == told


def test_a_look_up_loads_nothing_that_reads_prose() -> None:
    """A process of its own: reading's patterns alone would take most of a second."""
    code = (
        "import sys, stemma.cli.show, stemma.cli.why\n"
        "sys.exit(' '.join(n for n in sys.modules if n.startswith('stemma.reading.') or n == 'stemma.pipeline'))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.stderr.strip() == ""


def test_an_edit_is_seen_without_a_build(atlas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was kept holds only while no file of the atlas has changed:

    "Formed: 1994", then "Formed: 1995".
    """
    build_atlas(atlas)
    path = atlas / "profiles" / "smf.md"
    path.write_text(SALTMARSH.replace("Formed: 1994", "Formed: 1995"), "utf-8")
    assert run(["show", "smf", str(atlas)]) == 0
    told = capsys.readouterr().out
    assert "1995" in told and "1994" not in told


def test_why_says_all_that_a_value_rests_on(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words, sentence with the passage marked, section, note, reach, publication, and that nobody looked:

    "The Kenyan government blamed the Saltmarsh Front for an attack ... (16+ killed, unknown wounded).[^attacks-1]"
    """
    assert run(["why", killed_of(atlas), str(atlas)]) == 0
    told = capsys.readouterr().out
    for words in (
        "at least 16 killed", "smf.md, Attacks", "the note ends this sentence", "attacks:1: ",
        "“Market attacked”. Daily Courier. 2011.", "not checked against the source", "who says so: ",
    ):  # fmt: skip
        assert words in told
    passage = told.partition("»")[2].partition("«")[0]
    assert "16+ killed" in passage and passage in SALTMARSH


def test_why_quotes_the_source_where_somebody_looked(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row of citations.csv with the source's own words."""
    (atlas / "judgements" / "citations.csv").write_text(
        "profile,footnote,source,verdict,quote,checked_by,checked_at\n"
        "smf,attacks:1,,supports,Sixteen people or more died.,A. Editor,2020-01-02\n",
        "utf-8",
    )
    assert run(["why", killed_of(atlas), str(atlas)]) == 0
    told = capsys.readouterr().out
    assert "“Sixteen people or more died.” the source says so, looked up 2 January 2020" in told


def test_show_is_a_life_in_the_order_of_time(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Formed 1994, ally from 1999, attack 2011; what has no date is counted."""
    assert run(["show", "smf", str(atlas)]) == 0
    told = capsys.readouterr().out
    places = [told.index(words) for words in ("formed: 1994", "start: 1999", "at least 16 killed")]
    assert places == sorted(places)
    assert "more statements without a date" in told


def test_a_group_that_is_only_mentioned_is_shown_by_what_others_say(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has no profile: "- ally: Red Heron Brigade, 1999." stands in that of another."""
    build_atlas(atlas)
    assert run(["show", "Red Heron Brigade", str(atlas)]) == 0
    told = capsys.readouterr().out
    assert "(mentioned, no profile yet)" in told and "start: 1999" in told


@pytest.mark.parametrize("is_built", [False, True])
def test_what_is_not_there_is_said_with_what_comes_close(
    atlas: Path, is_built: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and names or ids to try."""
    if is_built:
        build_atlas(atlas)
    stem = killed_of(atlas).rpartition("~")[0]
    for words, near in (
        (["show", "Saltmarsh Frnt"], "did you mean smf"), (["show", "smg"], "did you mean smf"),
        (["show", "zzzzzzz"], "no group 'zzzzzzz' in this atlas"), (["why", f"{stem}~aaaaaaa"], f"did you mean {stem}~"),
        (["why", f"{stem.rpartition('/')[0]}/wonded~aaaaaaa"], stem.rpartition("/")[0]), (["why", "zzzzzzz"], "no statement"),
    ):  # fmt: skip
        assert run([*words, str(atlas)]) == 2
        told = capsys.readouterr().err
        assert near in told and "Traceback" not in told


def test_a_folder_that_is_no_atlas_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names it."""
    for verb in ("show", "why"):
        assert run([verb, "smf", str(tmp_path)]) == 2
        assert str(tmp_path) in capsys.readouterr().err


def released(atlas: Path, version: str) -> None:
    """Keep what the atlas states now as the list of a release."""
    build = public_build(atlas)
    folder = atlas / "releases" / version
    folder.mkdir(parents=True)
    listed = list_csv(statement_list(concordance_of(build)).values())
    (folder / "statement-list.csv").write_text(listed, "utf-8")
    (folder / "release.toml").write_text('date = "2020-01-01"\n', "utf-8")


def why(atlas: Path, asked: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["why", asked, str(atlas)]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("is_built", [False, True])
def test_an_id_of_an_earlier_release_says_what_became_of_it(
    atlas: Path, capsys: pytest.CaptureFixture[str], is_built: bool
) -> None:
    """By id, hash or permalink; changed, withdrawn, and told under another id since its place is read now:

    "Formed: 1994" of v1 is "Formed: 1995" now; the ally is gone; the market attack lies in Mombasa.
    """
    old = {s.property: s.id for s in public_build(atlas).statements if "smf" in s.subject}
    killed = killed_of(atlas)
    released(atlas, "v1")
    path = atlas / "profiles" / "smf.md"
    words = SALTMARSH.replace("Formed: 1994", "Formed: 1995").replace("in Lamu", "in Mombasa")
    path.write_text(
        words.replace("- ally: Red Heron Brigade, 1999.[^relationships-1]\n", ""), "utf-8"
    )
    if is_built:
        build_atlas(atlas)
    formed = old["formed"]
    node, _, anchor = formed.rpartition("/")
    for asked in (
        formed,
        anchor.rpartition("~")[2],
        f"https://example.org/a/nodes/{node}/index.html#{anchor}",
        f"nodes/{node}/index.html?release=v1#{anchor}",
    ):
        told = why(atlas, asked, capsys)
        assert "release v1 stated" in told and "formed: 1994" in told
        assert "changed: of the same thing this is stated now" in told
        assert "Saltmarsh Front: formed: 1995" in told and "»Formed: 1995" in told
    told = why(atlas, old["kind"], capsys)
    assert "withdrawn: nothing is stated of it now" in told
    told = why(atlas, killed, capsys)
    assert "perhaps it is told as attack/2011-06-03-mombasa/killed~" in told


def test_a_corrected_id_leads_on_and_says_so(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A redirect of the editors: the group had another id before."""
    old = next(
        s.id for s in public_build(atlas).statements if s.property == "formed" and "smf" in s.id
    )
    path = atlas / "profiles" / "smf.md"
    path.write_text(SALTMARSH.replace("id: smf", "id: saltmarsh"), "utf-8")
    (atlas / "redirects.csv").write_text(
        "old,new,by,at,why\ngroup/smf,group/saltmarsh,A. Editor,2020-01-02,its own name\n", "utf-8"
    )
    told = why(atlas, old, capsys)
    assert "replaced: it was put right or renamed" in told and "formed: 1994" in told
    assert "group/saltmarsh/formed~" in told


def test_what_was_withheld_since_keeps_its_words_to_itself(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A rejected statement of an earlier release: its id is known, its words are not told."""
    killed = killed_of(atlas)
    released(atlas, "v1")
    (atlas / "judgements" / "statements.csv").write_text(
        f"statement,decision,by,at,why,passage\n{killed},rejected,A. Editor,2020-01-02,wrong,\n",
        "utf-8",
    )
    told = why(atlas, killed, capsys)
    assert "withheld" in told and "at least 16" not in told


def test_an_id_that_nobody_ever_stated_is_refused(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With ids that come near."""
    released(atlas, "v1")
    assert run(["why", "group/smf/formed~aaaaaaa", str(atlas)]) == 2
    assert "did you mean group/smf/formed~" in capsys.readouterr().err
