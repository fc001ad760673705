"""Two versions of a profile, compared by statement."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.analysis.changes import Changes, compare
from stemma.cli import run
from stemma.publishing.exports.change_list import changes_text
from stemma.publishing.exports.profile import write_profile
from stemma.reading.reader import read_bytes


def changes(old: str, new: str) -> Changes:
    """Compare two texts."""
    return compare(read_bytes("old.txt", old.encode()), read_bytes("new.txt", new.encode()))


def test_a_profile_is_equal_to_itself_in_another_layout(page: str) -> None:
    """The canonical Markdown of a page changes nothing, in facts, sources or words."""
    reading = read_bytes("unf.txt", page.encode())
    again = read_bytes("unf.md", write_profile(reading).encode())
    found = compare(reading, again)
    assert not (found.added or found.withdrawn or found.changed or found.resourced)


def test_a_changed_number_is_one_change(page: str) -> None:
    """12 wounded becomes 14 in both places of the page: one statement of one node."""
    found = changes(page, page.replace("12 wounded", "14 wounded"))
    assert [(p.old.property, p.new.value.low) for p in found.changed] == [("wounded", 14)]  # type: ignore[union-attr]
    assert not (found.added or found.withdrawn or found.resourced or found.prose)


def test_a_dropped_hedge_is_a_change(page: str) -> None:
    """What was alleged is now said flatly."""
    old = page.replace("The UNF bombed", "The UNF allegedly bombed")
    found = changes(old, page)
    assert any(p.old.voices and not p.new.voices for p in found.changed)
    assert not found.prose


def test_a_new_line_is_added_and_a_removed_one_withdrawn(page: str) -> None:
    """A size estimate more, a size estimate less."""
    line = "- 2004: 90 (Nile Institute)[2]\n"
    longer = page.replace("- Late 1996", line + "- Late 1996")
    assert {s.property for s in changes(page, longer).added} == {"size"}
    assert {s.property for s in changes(longer, page).withdrawn} == {"size"}


def test_another_publication_is_a_resourcing(page: str) -> None:
    """The same words, another newspaper."""
    found = changes(
        page,
        page.replace(
            "“Bridge bombed.” Juba Post, June 2006", "“Bridge bombed.” Juba Star, July 2006"
        ),
    )
    assert found.resourced and not (found.added or found.withdrawn or found.changed)


def test_other_words_for_the_same_facts_stand_apart(page: str) -> None:
    """A sentence reworded, no statement touched."""
    found = changes(
        page, page.replace("is a separatist militant group", "is a militant separatist group")
    )
    assert not (found.added or found.withdrawn or found.changed or found.resourced)
    assert [(each.old != each.new) for each in found.prose] == [True]


def test_a_moved_date_is_shown_as_the_same_node_under_a_new_id(page: str) -> None:
    """The attack's id holds its date: its statements go and come, and the list says why."""
    found = changes(page, page.replace("June 2006: The UNF", "July 2006: The UNF"))
    assert [(r.old[:14], r.new[:14]) for r in found.renamed][:1] == [
        ("attack/2006-06", "attack/2006-07")
    ]


def test_the_command_prints_text_and_json(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`stemma diff OLD NEW [--format json]`."""
    (tmp_path / "old.txt").write_text(page, "utf-8")
    (tmp_path / "new.txt").write_text(page.replace("12 wounded", "14 wounded"), "utf-8")
    names = [str(tmp_path / name) for name in ("old.txt", "new.txt")]
    assert run(["diff", *names]) == 0
    assert "+ " in capsys.readouterr().out
    assert run(["diff", *names, "--format", "json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert form["changed"][0]["new"]["value"] == {"low": 14, "best": 14, "high": 14}
    assert run(["diff", names[0], str(tmp_path / "none.txt")]) == 2


def test_every_kind_of_change_is_told_in_words(page: str) -> None:
    """Blocks carry their kind and count."""
    new = page.replace("12 wounded", "14 wounded").replace(
        "is a separatist", "is an armed separatist"
    )
    reading = (read_bytes("old.txt", page.encode()), read_bytes("new.txt", new.encode()))
    shown = changes_text(compare(*reading), *reading)
    assert "changed (1)" in shown and "wording only (1)" in shown
