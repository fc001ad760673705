"""What modules compile to is kept where Python is told to write nothing beside them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stemma.modules import keep_compiled_modules


def run(cache: Path, **settings: str) -> list[Path]:
    """What a command leaves in the cache folder, compiled."""
    kept = {"XDG_CACHE_HOME": str(cache), "LOCALAPPDATA": str(cache), **settings}
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    command = [sys.executable, "-c", "from stemma.cli import main; main()", "--version"]
    subprocess.run(command, check=True, env=clean | kept, capture_output=True)
    return list((cache / "stemma" / "modules").rglob("*.pyc"))


def test_a_container_compiles_modules_once(tmp_path: Path) -> None:
    """`PYTHONDONTWRITEBYTECODE=1`: the second command finds what the first one compiled."""
    first = run(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert any(path.name.startswith("voice.") for path in first)
    times = {path: path.stat().st_mtime_ns for path in first}
    again = run(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert {path: path.stat().st_mtime_ns for path in again} == times


def test_elsewhere_python_keeps_its_modules_itself(tmp_path: Path) -> None:
    """Nothing is changed where Python may write, or was told where to."""
    assert not run(tmp_path)
    assert not run(tmp_path, PYTHONDONTWRITEBYTECODE="1", PYTHONPYCACHEPREFIX=str(tmp_path / "own"))


def test_without_a_cache_folder_all_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a home: `Path.home` raises, and modules are compiled as ever."""

    def nowhere() -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    keep_compiled_modules(nowhere)
    assert (sys.dont_write_bytecode, sys.pycache_prefix) == (True, None)
