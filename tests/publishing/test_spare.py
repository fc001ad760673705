"""The spare: a tree of links that follows a build by its changes alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stemma.publishing import swap
from stemma.publishing.spare import bring_up, mirror, put_bytes, remove, stamp_of


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"/"
        for path in folder.rglob("*")
    }


def written(folder: Path, **words: str) -> Path:
    for name, text in words.items():
        path = folder / name.replace("_", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        put_bytes(path, text.encode())
    return folder


def test_a_spare_follows_its_build(tmp_path: Path) -> None:
    """A file changed, one more, one less with its folder; what did not change is not looked at."""
    build = written(tmp_path / "build", a="1", b_c="2", d_e_f="3", g="4")
    mirror(build, tmp_path / "spare")
    assert files(tmp_path / "spare") == files(build)
    assert (tmp_path / "spare" / "g").samefile(build / "g")
    written(build, a="changed", b_n_o="more")
    remove(str(build), "d/e/f")
    bring_up(tmp_path / "spare", build, {"a", "b/n/o", "d/e/f"})
    assert files(tmp_path / "spare") == files(build)
    assert not (build / "d").exists() and (build / "b" / "c").exists()


def test_a_file_is_never_written_through_a_link(tmp_path: Path) -> None:
    """The build that stands keeps its bytes while the next one is written into the spare."""
    build = written(tmp_path / "build", a="1")
    mirror(build, tmp_path / "spare")
    put_bytes(tmp_path / "spare" / "a", b"2")
    assert (build / "a").read_bytes() == b"1"


def test_a_build_is_made_in_its_spare_and_leaves_one(tmp_path: Path) -> None:
    """The second build finds the files of the first; a spare that is not the one it knows is not used."""
    target, kept = tmp_path / "build", tmp_path / "kept" / "spare"
    with swap.renewed(target, kept, None) as first:
        assert not first.is_spare
        written(first.folder, a="1", b="1")
    assert first.stamp == stamp_of(kept) and files(kept) == files(target)
    with swap.renewed(target, kept, first.stamp) as second:
        assert second.is_spare and files(second.folder) == files(target) and not kept.exists()
        written(second.folder, a="2")
        second.changed = {"a"}
    assert files(target) == files(kept) == {"a": b"2", "b": b"1"}
    with swap.renewed(target, kept, first.stamp if first.stamp != second.stamp else None) as third:
        assert not third.is_spare and not files(third.folder)
        written(third.folder, a="3")
    assert files(target) == files(kept) == {"a": b"3"}


def test_a_failed_build_uses_its_spare_up(tmp_path: Path) -> None:
    """What stood stands, and the next build begins with nothing."""
    target, kept = tmp_path / "build", tmp_path / "spare"
    with swap.renewed(target, kept, None) as first:
        written(first.folder, a="1")
    with pytest.raises(ZeroDivisionError), swap.renewed(target, kept, first.stamp) as second:
        written(second.folder, a="2")
        raise ZeroDivisionError
    assert files(target) == {"a": b"1"} and [p.name for p in tmp_path.iterdir()] == ["build"]
    with swap.renewed(target, kept, first.stamp) as third:
        assert not third.is_spare
        written(third.folder, a="3")
    assert files(target) == {"a": b"3"}


def test_a_disk_without_links_keeps_no_spare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build is whole all the same."""

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    with swap.renewed(tmp_path / "build", tmp_path / "spare", None) as making:
        written(making.folder, a="1")
    assert making.stamp is None and [p.name for p in tmp_path.iterdir()] == ["build"]
