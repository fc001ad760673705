"""Other packages add readers, exporters and formats: the package that docs/extending.md shows does so."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.cli import run
from stemma.publishing.exports import EXPORTERS, all_exporters
from stemma.publishing.exports.formats import FORMATS, all_formats
from stemma.reading.layouts import LAYOUTS, all_layouts

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "extending.md").read_text("utf-8")
LEDGER = """LEDGER

Amber Front

The Amber Front bombed a bridge in Gulu, Uganda, in May 1995.
"""


def block(kind: str) -> str:
    found = re.search(rf"```{kind}\n(.*?)```", PAGE, re.S)
    assert found
    return found[1]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The package of the page, installed by hand; `entry_points.txt` is its TOML as installers write it."""
    site = tmp_path / "site-packages"
    info = site / "ledger-1.0.dist-info"
    info.mkdir(parents=True)
    (site / "ledger.py").write_text(block("python"), "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: ledger\nVersion: 1.0\n", "utf-8")
    points = re.sub(r'\[project\.entry-points\."([\w.]+)"\]', r"[\1]", block("toml"))
    (info / "entry_points.txt").write_text(points.replace('"', ""), "utf-8")
    monkeypatch.syspath_prepend(str(site))
    importlib.invalidate_caches()
    all_layouts.cache_clear()
    yield info
    all_layouts.cache_clear()


def test_ours_come_first_and_in_order(package: Path) -> None:
    """A layout of another package is asked before the one that takes anything, and after all others."""
    names = [layout.name for layout in all_layouts()]
    assert names == [*(each.name for each in LAYOUTS[:-1]), "ledger", LAYOUTS[-1].name]
    assert [n for n, _ in all_exporters()] == [*(n for n, _ in EXPORTERS), "tsv"]
    assert list(all_formats()) == [*(each.name for each in FORMATS), "words"]


def test_all_three_are_used(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read by the layout, downloads in the ending, exported in the format, with what was left out."""
    (tmp_path / "amber.txt").write_text(LEDGER, "utf-8")
    assert run(["read", str(tmp_path / "amber.txt"), "--format", "json"]) in (0, 1)
    assert json.loads(capsys.readouterr().out)["layout"] == "ledger"
    atlas = tmp_path / "atlas"
    assert run(["new", str(atlas)]) == 0
    profile = "# Amber Front (AF)\n\n## Overview\n\nFormed: 1994\n\nThe AF is allegedly inactive.\n"
    (atlas / "profiles" / "af.md").write_text(profile, "utf-8")
    assert run(["build", str(atlas), "--quiet"]) == 0
    table = (atlas / "build" / "downloads" / "statements.tsv").read_text("utf-8")
    assert table.startswith("id\t") and "\tformed\t" in table
    assert run(["export", str(atlas), "--to", "words", "--out", str(tmp_path / "out")]) == 0
    assert "formed: 1994" in (tmp_path / "out" / "words.txt").read_text("utf-8")
    manifest = json.loads((tmp_path / "out" / "MANIFEST.json").read_text("utf-8"))
    assert manifest["carried"] + sum(manifest["left_out"].values()) == manifest["statements"]


def test_one_that_does_not_load_is_named(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and the name of the package, not a traceback."""
    (package / "entry_points.txt").write_text("[stemma.formats]\nwords = ledger:gone\n", "utf-8")
    importlib.invalidate_caches()
    assert run(["new", str(tmp_path / "atlas")]) == 0
    command = ["export", str(tmp_path / "atlas"), "--to", "words", "--out", str(tmp_path / "out")]
    assert run(command) == 2
    told = capsys.readouterr().err
    assert "ledger adds 'words' to stemma.formats" in told and "uninstall" in told
