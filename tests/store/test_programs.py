"""The program's digest: another one after every change of what results depend on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.store import programs


@pytest.fixture
def digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """Of a program of two files, with one package beside it."""
    monkeypatch.setattr(programs, "user_folder", lambda: tmp_path / "user")
    monkeypatch.setattr(programs.resources, "files", lambda _: tmp_path / "program")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages"), str(tmp_path / "missing")])
    (tmp_path / "program" / "templates").mkdir(parents=True)
    (tmp_path / "program" / "one.py").write_text("ONE = 1")
    (tmp_path / "program" / "templates" / "page.html").write_text("<p>")
    (tmp_path / "packages" / "jinja2-3.1.4.dist-info").mkdir(parents=True)

    def asked() -> str:
        programs.program.cache_clear()
        return programs.program()

    return asked


CHANGES: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("a module", lambda at: (at / "program" / "one.py").write_text("ONE = 2, 3")),
    ("a template", lambda at: (at / "program" / "templates" / "page.html").write_text("<p lang>")),
    ("a file more", lambda at: (at / "program" / "two.py").write_text("")),
    ("a file less", lambda at: (at / "program" / "one.py").unlink()),
    ("a file's name", lambda at: (at / "program" / "one.py").rename(at / "program" / "six.py")),
    ("a dependency", lambda at: (at / "packages" / "jinja2-3.1.4.dist-info").rename(at / "packages" / "jinja2-3.1.5.dist-info")),
    ("a package more", lambda at: (at / "packages" / "plug-1.dist-info").mkdir()),
)  # fmt: skip


@pytest.mark.parametrize(("what", "change"), CHANGES)
def test_another_program_has_another_digest(
    what: str, change: Callable[[Path], object], digest: Callable[[], str], tmp_path: Path
) -> None:
    before = digest()
    change(tmp_path)
    assert digest() != before, what


def test_the_same_program_has_the_same_digest(digest: Callable[[], str], tmp_path: Path) -> None:
    """Byte code, the order of the search path and a lost cache change nothing."""
    before = digest()
    (tmp_path / "program" / "__pycache__").mkdir()
    (tmp_path / "program" / "__pycache__" / "one.cpython-311.pyc").write_bytes(b"code")
    sys.path.reverse()
    assert digest() == before
    (tmp_path / "user" / "program").unlink()
    assert digest() == before


def test_files_are_read_once_as_long_as_they_stay(
    digest: Callable[[], str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = digest()
    monkeypatch.setattr(Path, "read_bytes", only(tmp_path / "user" / "program"))
    assert digest() == before
    os.utime(tmp_path / "program" / "one.py")
    with pytest.raises(AssertionError):
        digest()


def only(path: Path) -> Callable[[Path], bytes]:
    """Reading that is refused for every other file."""
    read = Path.read_bytes

    def refused(asked: Path) -> bytes:
        assert asked == path
        return read(asked)

    return refused
