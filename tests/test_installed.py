"""The package as somebody installs it: sdist, then wheel, then a fresh environment far from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UV = shutil.which("uv")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(580),
    pytest.mark.skipif(UV is None, reason="uv is not there to build and install"),
]
HELD = (
    "stemma/py.typed",
    "stemma/store/schema.sql",
    "stemma/publishing/site/bundle/site.css",
    "stemma/publishing/site/bundle/sources.sha256",
    "stemma/publishing/site/templates/base.html",
    "stemma/reading/data/countries.tsv",
    "stemma/examples/atlas/atlas.toml",
)


def uv(*arguments: str, cwd: Path) -> None:
    """Run uv; no Node is on its path, so a bundle that is built already must do."""
    path = os.pathsep.join(("/usr/bin", "/bin", str(Path(str(UV)).parent)))
    done = subprocess.run(
        [str(UV), *arguments], cwd=cwd, capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": path, "STEMMA_NODE": "/nowhere/node"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An sdist of the repository, and the wheel that is made from it alone."""
    folder = tmp_path_factory.mktemp("dist")
    uv("build", "-q", "--out-dir", str(folder), str(ROOT), cwd=folder)
    return folder


@pytest.fixture(scope="module")
def stemma(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in a fresh environment with nothing but the wheel and its dependencies."""
    home = tmp_path_factory.mktemp("fresh")
    uv("venv", "-q", "v", cwd=home)
    python = home / "v" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    (wheel,) = built.glob("*.whl")
    uv("pip", "install", "-q", "--compile-bytecode", "--python", str(python), str(wheel), cwd=home)
    return python.with_name("stemma")


def test_wheel_and_sdist_hold_all_that_runs(built: Path) -> None:
    """Bundle, templates, data, example and `py.typed`; the sdist holds them too, and no `node_modules`."""
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert set(HELD) <= names
    assert not [n for n in names if n.startswith(("tests/", "web/")) or "/releases/." in n]
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"src/{n}" for n in HELD if "examples" not in n} <= held
    assert "examples/atlas/atlas.toml" in held and "web/package-lock.json" in held
    assert not [n for n in held if "node_modules" in n]


def test_the_installed_command_works_anywhere_and_on_any_console(
    stemma: Path, tmp_path: Path
) -> None:
    """`stemma demo` and the rest, outside the repository, on a console of windows-1252."""

    def run(*arguments: str, codes: tuple[int, ...] = (0,)) -> str:
        done = subprocess.run(
            [str(stemma), *arguments], cwd=tmp_path, capture_output=True, check=False, timeout=200,
            env={
                **{k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONUTF8")},
                "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0",
            },
        )  # fmt: skip
        told = done.stderr.decode("utf-8", "replace")
        assert done.returncode in codes and "Traceback" not in told, (arguments, told[-2000:])
        return done.stdout.decode("utf-8", "replace")

    run("demo", "--no-serve", "demo")
    for path in ("atlas.sqlite", "site/index.html", "site/assets/site.css", "downloads"):
        assert (tmp_path / "demo" / "build" / path).exists(), path
    run("new", "atlas", "--example")
    run("check", "atlas", codes=(0, 1))
    shown = run("show", "imu", "atlas")
    assert "Islamic Movement of Uzbekistan" in shown
    sql = "SELECT id FROM statements WHERE property = 'killed' LIMIT 1"
    statement = run("ask", sql, "demo/build/atlas.sqlite", "--format", "csv").split('"')[-2]
    assert "~" in statement
    run("why", statement, "atlas")
    run("read", "atlas/profiles/imu.md", codes=(0, 1))
    run("export", "atlas", "--to", "ris", "--out", "ris")
    run("packet", statement, "--out", "packet.zip", "--atlas", "atlas")
    run("sample", "5", "atlas", "--blind", "--out", "audit")
    run("diff", "atlas/profiles/imu.md", "atlas/profiles/iju.md", codes=(0, 1))
    run("ask", "SELECT nothing", "demo/build/atlas.sqlite", codes=(2,))
    run("export", "atlas", "--to", "parquet", "--out", "p", codes=(2,))
