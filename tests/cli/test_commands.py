"""The commands: output, exit codes, and what goes where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.cli import run


def test_read_prints_one_json_object_a_document(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON Lines on standard output; exit 0 where no problem is an error."""
    path = tmp_path / "unf.txt"
    path.write_text(page, "utf-8")
    assert run(["read", str(path), "--format", "json", "--to", str(tmp_path / "out")]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "stemma.reading/1"
    assert (tmp_path / "out" / "unf.md").is_file()


def test_every_record_field_resolves_to_statements(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids that records name are among the statements."""
    path = tmp_path / "unf.txt"
    path.write_text(page, "utf-8")
    run(["read", str(path), "--format", "json"])
    reading = json.loads(capsys.readouterr().out)
    ids = {statement["id"] for statement in reading["statements"]}
    named = {i for records in reading["records"].values() for r in records for i in r["statements"]}
    assert named and named <= ids


def test_wrong_use_and_unreadable_files_end_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the file and the reason, on standard error."""
    assert run(["read", str(tmp_path / "none.txt")]) == 2
    assert "none.txt" in capsys.readouterr().err
    assert run(["show", "nobody", str(tmp_path)]) == 2
    assert run(["read", "--format", "xml", "x"]) == 2


def test_an_atlas_from_nothing_to_evidence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """new, check, build, show, ask, why."""
    folder = str(tmp_path / "atlas")
    assert run(["new", folder, "--example"]) == 0
    assert run(["new", folder]) == 2
    assert run(["check", folder, "--format", "sarif"]) == 0
    assert run(["build", folder]) == 0
    capsys.readouterr()
    assert run(["show", "IMU", folder]) == 0
    assert "Tashkent" in capsys.readouterr().out
    sql = "SELECT id FROM statements WHERE property = 'killed' AND value_low = 16"
    assert run(["ask", sql, folder, "--format", "json"]) == 0
    identifier = json.loads(capsys.readouterr().out)[0]["id"]
    assert run(["why", identifier, folder]) == 0
    shown = capsys.readouterr().out
    assert "at least 16" in shown and "(16+ killed, 100+ wounded)" in shown


TWO_GROUPS = """Appendix of groups

Lake Liberation Front (LLF)
aka – Lake Column
history – formed in 1994
goals – expel the governor
strength – estimated in 2019 to have 300 fighters

Coast Army (CA)
aka – Army of the Coast
history – founded in 1988
goals – secede
strength – estimated in 2019 to have 80 fighters
"""


def test_diff_and_check_take_every_group_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page of two groups: a change in the second is told, and both are checked."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(TWO_GROUPS, "utf-8")
    new.write_text(TWO_GROUPS.replace("80 fighters", "95 fighters"), "utf-8")
    assert run(["diff", str(old), str(new)]) == 0
    printed = capsys.readouterr()
    assert "# Coast Army" in printed.out
    assert "group/llf: 0 added" in printed.err
    run(["check", str(old), "--format", "json"])
    assert "Coast Army" in capsys.readouterr().out
