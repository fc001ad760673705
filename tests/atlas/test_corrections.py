"""Corrections: a reading put right by hand, anchored on the author's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.cli import run
from stemma.model.build import Build
from stemma.model.counts import Count
from stemma.model.statement import MadeBy, Special
from stemma.pipeline import build_atlas, compile_atlas, start_atlas
from stemma.store.query import run_query

PROFILE = """---
id: unf
---

# Upper Nile Front (UNF)

## Size Estimates

- 1996: 400 – 600 (Daily Courier)[^size_estimates-1]

## Attacks

May 2, 1995: Gunmen of the UNF attacked a market in Gulu, Uganda (5+ killed, 12 wounded).[^attacks-1]

June 2006: The UNF bombed a bridge in Juba, South Sudan (3 kiled).[^attacks-2]

[^size_estimates-1]: Okello, Amina. “Counting.” Daily Courier, 1 Dec. 1996.
[^attacks-1]: Okello, Amina. “Market attacked.” Daily Courier, 3 May 1995.
[^attacks-2]: Lado, Peter. “Bridge bombed.” Juba Post, June 2006.
"""
GULU = "attack/1995-05-02-gulu"


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    folder = tmp_path / "atlas"
    start_atlas(folder)
    (folder / "profiles" / "unf.md").write_text(PROFILE, "utf-8")
    return folder


def correct(atlas: Path, entry: str) -> Build:
    words = f'[[correction]]\nprofile = "unf"\nwhy = "looked again"\nby = "An Editor"\n{entry}\n'
    (atlas / "corrections.toml").write_text(words, "utf-8")
    return compile_atlas(atlas)


def of(build: Build, subject: str, name: str) -> list[object]:
    return [s.value for s in build.statements if (s.subject, s.property) == (subject, name)]


def faults(build: Build) -> list[str]:
    return [p.code for p in build.problems if p.file == "corrections.toml"]


def killed(atlas: Path) -> str:
    build = compile_atlas(atlas)
    return next(s.id for s in build.statements if (s.subject, s.property) == (GULU, "killed"))


def test_a_correction_takes_the_place_of_the_reading(atlas: Path) -> None:
    """Value and record change, the note stays, a person is named as its maker."""
    old = killed(atlas)
    build = correct(
        atlas, f'passage = "5+ killed"\nstatement = "{old}"\nvalue = {{low = 6, high = 8}}'
    )
    (new,) = [s for s in build.statements if (s.subject, s.property) == (GULU, "killed")]
    assert not faults(build)
    assert isinstance(new.value, Count) and (new.value.low, new.value.high) == (6, 8)
    assert new.made_by is MadeBy.PERSON and new.supports[0].footnote == "attacks:1"
    record = build.readings[0].records.attacks[0]
    assert record.killed == new.value and new.id in record.evidence.statements
    assert build.redirects == {old: new.id}


def test_the_old_id_keeps_resolving(atlas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On its node's page, in the library, and in `stemma why`; the reason is not published."""
    old = killed(atlas)
    build = correct(atlas, f'passage = "5+ killed"\nstatement = "{old}"\nvalue = 7')
    new = build.redirects[old]
    built = build_atlas(atlas).folder
    rows = run_query(built / "atlas.sqlite", "SELECT id, target FROM redirects").rows
    assert rows == ((old, new),)
    page = (built / "site" / "nodes" / GULU / "index.html").read_text("utf-8")
    assert f'id="{old.rpartition("/")[2]}"' in page and f"#{new.rpartition('/')[2]}" in page
    capsys.readouterr()
    assert run(["why", old, str(atlas)]) == 0
    assert new in capsys.readouterr().out
    assert not [p for p in built.rglob("*") if p.is_file() and b"An Editor" in p.read_bytes()]


def test_edits_around_the_words_change_nothing(atlas: Path) -> None:
    """Text before it, other entries, a line broken elsewhere."""
    old = killed(atlas)
    entry = f'passage = "(5+ killed, 12 wounded)"\nstatement = "{old}"\nvalue = 7'
    path = atlas / "profiles" / "unf.md"
    path.write_text(
        PROFILE.replace("## Size", "## Narrative\n\nIt began in 1990.\n\n## Size")
        .replace("- 1996: 400", "- 1999: 50 (Juba Post)\n- 1996: 400")
        .replace("5+ killed, 12 wounded", "5+ killed,\n12 wounded"),
        "utf-8",
    )  # fmt: skip
    build = correct(atlas, entry)
    assert not faults(build) and len(of(build, GULU, "killed")) == 1
    assert build.redirects.keys() == {old}


def test_a_correction_is_stale_when_its_words_change(atlas: Path) -> None:
    """The entry is not applied, and the command ends with 1."""
    old = killed(atlas)
    entry = f'passage = "5+ killed"\nstatement = "{old}"\nvalue = 7'
    correct(atlas, entry)
    path = atlas / "profiles" / "unf.md"
    path.write_text(PROFILE.replace("5+ killed", "9+ killed"), "utf-8")
    build = compile_atlas(atlas)
    assert faults(build) == ["stale-correction"] and not build.redirects
    assert run(["check", str(atlas), "--quiet"]) == 1
    path.write_text(PROFILE.replace("Gulu, Uganda", "Lira, Uganda"), "utf-8")
    assert faults(compile_atlas(atlas)) == ["stale-correction"], "the reading is another one now"


def test_what_was_not_read_can_be_said_by_hand(atlas: Path) -> None:
    """The problem that the stretch could not be read is answered, and the note carries the value."""
    node = "attack/2006-06-juba"
    before = [
        p
        for p in compile_atlas(atlas).problems
        if "kiled" in p.source_line and p.code == "casualties"
    ]
    build = correct(
        atlas, f'passage = "3 kiled"\nsubject = "{node}"\nproperty = "killed"\nvalue = {{best = 3}}'
    )
    (new,) = [s for s in build.statements if (s.subject, s.property) == (node, "killed")]
    assert isinstance(new.value, Count) and (new.value.low, new.value.best, new.value.high) == (
        3,
        3,
        3,
    )
    assert new.supports[0].footnote == "attacks:2" and "kiled" in new.supports[0].passage.exact
    after = [p for p in build.problems if "kiled" in p.source_line and p.code == "casualties"]
    assert before and not after


def test_every_form_of_value_and_doubt_can_be_given(atlas: Path) -> None:
    """Unknown, a date, a voice; each makes another proposition."""
    old = killed(atlas)
    head = f'passage = "5+ killed"\nstatement = "{old}"\n'
    assert of(correct(atlas, head + 'value = {special = "some"}'), GULU, "killed") == [Special.SOME]
    build = correct(
        atlas, head + 'voices = [{act = "alleges", label = "a witness"}]\ncertainty = "possible"'
    )
    (new,) = [s for s in build.statements if (s.subject, s.property) == (GULU, "killed")]
    assert new.voices[0].label == "a witness" and new.certainty == "possible"


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ('passage = "x"\nvalue = 1', "correction"),
        ('passage = "5+ killed"\nsubject = "a"\nproperty = "killed"\nvalue = {low = 9, high = 2}', "correction"),
        ('passage = "5+ killed"\nsubject = "a"\nproperty = "killed"\nvalue = 1.5', "correction"),
        ('passage = "5+ killed"\nstatement = "a"\ncertainty = "sure"', "correction"),
        ('passage = "killed"\nzorble = 1\nstatement = "a"\nvalue = 1', "correction"),
        ('passage = "UNF"\nsubject = "group/unf"\nproperty = "size"\nvalue = 1', "ambiguous-correction"),
        ('passage = "5+ killed"\nstatement = "attack/x/killed~aaaaaaa"\nvalue = 1', "stale-correction"),
        ("passage = ", "corrections-toml"),
    ],
)  # fmt: skip
def test_faulty_entries_are_problems(atlas: Path, entry: str, code: str) -> None:
    """Never a traceback, never half applied."""
    build = correct(atlas, entry)
    assert faults(build) == [code] and not build.redirects
