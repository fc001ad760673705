"""Exports appear whole or not at all, and all of them together are what each is alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import stemma.exporting
from stemma.atlas import new_folder
from stemma.errors import BuildFailed, WrongUse
from stemma.exporting import export_atlas, write_exports
from stemma.model.build import Build
from stemma.pipeline import public_build
from stemma.publishing.exports.formats import ALL, FORMATS, export_files

PROFILE = """---
id: amber
name: Amber Front
---

# Amber Front

## Overview

Formed: March 1994[^overview-1]

## Attacks

May 2, 1995: The government blamed the Amber Front for an attack on a market in Gulu, Uganda (5+ killed).[^overview-1]

[^overview-1]: “Amber & the \\“=Front\\”.” Nile Institute, 2003. Web. 3 Aug. 2010.
"""


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """The atlas of the profile above."""
    new_folder(
        tmp_path / "atlas",
        {
            "atlas.toml": 'title = "Invented"\n',
            "groups.csv": "id,name\namber,Amber Front\n",
            "profiles/amber.md": PROFILE,
        },
    )
    return public_build(tmp_path / "atlas")


def files_below(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*")}


@pytest.mark.parametrize("platform", ["linux", "elsewhere"])
def test_all_formats_together_are_what_each_is_alone(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    """Two processes where the system forks, one after the other elsewhere: the same bytes."""
    pytest.importorskip("duckdb"), pytest.importorskip("pandas")
    monkeypatch.setattr(stemma.exporting.sys, "platform", platform)
    made = write_exports(build, ALL, tmp_path / "out")
    assert list(made) == [format.name for format in FORMATS]
    for format in FORMATS:
        alone = export_files(build, format.name)
        together = files_below(tmp_path / "out" / format.name)
        assert set(together) == set(alone)
        for name, data in alone.items():
            assert together[name] == data, (format.name, name)
        assert made[format.name].files == len(alone)


def test_a_format_that_fails_leaves_what_stood_there(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk in the middle of a table: the earlier export is untouched and no part stays."""
    write_exports(build, "csv", tmp_path / "out")
    before = files_below(tmp_path / "out")

    def full(build: Build, tables: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("stemma.publishing.exports.datasets.csv_format.codebook", full)
    with pytest.raises(BuildFailed, match="No space left"):
        write_exports(build, "csv", tmp_path / "out")
    assert files_below(tmp_path / "out") == before
    assert not list((tmp_path / "out").glob(".*"))


def test_an_unknown_format_writes_nothing(build: Build, tmp_path: Path) -> None:
    """The message lists the formats."""
    with pytest.raises(WrongUse, match="csv, parquet"):
        write_exports(build, "xml", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_format_whose_library_is_missing_is_refused_before_anything_is_written(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without DuckDB there is no Parquet, and `all` says so at once."""
    monkeypatch.setattr("stemma.publishing.exports.formats.find_spec", lambda name: None)
    with pytest.raises(WrongUse, match=r"stemma-atlas\[parquet\]"):
        write_exports(build, ALL, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_specifications_stand_beside_the_format(build: Build, tmp_path: Path) -> None:
    """The grid is one long file."""
    export_atlas(tmp_path / "atlas", "csl", tmp_path / "out", specifications=True)
    assert (tmp_path / "out" / "specifications.csv").read_text("utf-8").startswith('"group","year"')
