"""Atlas folders one would rather not get: a problem or an error each, a documented exit code, no traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from stemma.cli import run
from stemma.pipeline import start_atlas

GOOD = "---\nid: unf\n---\n\n# Upper Nile Front\n\n## Overview\n\nFormed: 1998\n"


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    folder = tmp_path / "an atlas ü"
    start_atlas(folder)
    (folder / "profiles" / "unf.md").write_text(GOOD, "utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [b"", b"\xff\xfe", b"\x00\x01", b"%PDF-1.7", b'"', b"a,b\n1", b"id\n../x\n", bytes(random.Random(7).randbytes(2000))],
)  # fmt: skip
@pytest.mark.parametrize(
    "name",
    ["atlas.toml", "groups.csv", "sources.json", "sources.bib", "relations.csv", "redirects.csv", "corrections.toml",
     "judgements/statements.csv", "judgements/citations.csv", "judgements/nodes.csv"],
)  # fmt: skip
def test_any_bytes_in_any_file_are_problems_at_most(
    atlas: Path, name: str, words: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never more than exit code 1: the profiles are read all the same."""
    (atlas / name).write_bytes(words)
    assert run(["check", str(atlas), "--format", "json", "--quiet"]) in (0, 1)
    assert "Traceback" not in capsys.readouterr().err


def test_an_empty_profile_is_an_error_and_the_others_are_built(atlas: Path) -> None:
    """Exit code 1, and the build is there."""
    (atlas / "profiles" / "empty.md").write_text("", "utf-8")
    assert run(["build", str(atlas), "--quiet"]) == 1
    assert (atlas / "build" / "site" / "groups" / "unf" / "index.html").is_file()


def test_a_profile_that_is_no_text_ends_with_2_and_leaves_the_old_build(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the file and the reason."""
    assert run(["build", str(atlas), "--quiet"]) == 0
    (atlas / "profiles" / "picture.md").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    assert run(["build", str(atlas), "--quiet"]) == 2
    assert "picture.md" in capsys.readouterr().err
    assert (atlas / "build" / "atlas.sqlite").is_file()


def test_an_id_cannot_leave_the_folder(atlas: Path) -> None:
    """`../` in a profile's id becomes part of a name."""
    (atlas / "profiles" / "x.md").write_text(GOOD.replace("unf", "../../evil"), "utf-8")
    run(["build", str(atlas), "--quiet"])
    assert not list(atlas.parent.rglob("evil")) or (atlas / "build" / "site").is_dir()
    assert {p.name for p in atlas.parent.iterdir()} == {atlas.name}


def test_a_target_that_cannot_be_written_ends_with_2(
    atlas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file where the folder should be; a build that is there stays."""
    (tmp_path / "file").write_text("", "utf-8")
    assert run(["build", str(atlas), "--out", str(tmp_path / "file" / "build"), "--quiet"]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert (tmp_path / "file").read_text("utf-8") == ""
