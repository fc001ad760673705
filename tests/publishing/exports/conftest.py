"""The other tools that exports are loaded by."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Peer = Callable[[str], ModuleType]


def demand(reason: str) -> None:
    """Skip, or fail where STEMMA_REQUIRE names peers."""
    if "peers" in os.environ.get("STEMMA_REQUIRE", "").split(","):
        pytest.fail(f"STEMMA_REQUIRE names peers, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def peer() -> Peer:
    """A library of the group `peers`; where it is missing, a skip that says how to have it."""

    def load(name: str) -> ModuleType:
        try:
            return importlib.import_module(name)
        except ImportError:
            demand(f"{name} is not installed: uv sync --group peers")
            raise

    return load


@pytest.fixture(scope="session")
def followthemoney_python() -> str:
    """A Python with followthemoney, in an environment of its own that is kept between runs."""
    home = Path(tempfile.gettempdir()) / "stemma-followthemoney"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not has_followthemoney(python):
        uv = shutil.which("uv")
        if uv is None:
            demand("uv is not there to make an environment for followthemoney")
        commands = (
            ["venv", "-q", "--clear", str(home)],
            ["pip", "install", "-q", "--python", str(python), "followthemoney>=4,<5"],
        )
        for command in commands:
            subprocess.run([str(uv), *command], check=False, capture_output=True, timeout=280)
    if not has_followthemoney(python):
        demand("followthemoney does not install here (PyICU wants libicu-dev, pkg-config, g++)")
    return str(python)


def has_followthemoney(python: Path) -> bool:
    """Whether that Python can import the library."""
    if not python.exists():
        return False
    command = [str(python), "-c", "import followthemoney"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
