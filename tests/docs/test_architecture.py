"""ARCHITECTURE.md: the names it tells of exist, and the number it follows arrives."""

from __future__ import annotations

import importlib
import re
import sqlite3
from pathlib import Path

from stemma.model.statement import Reach
from stemma.pipeline import build_atlas, read_file, start_atlas, write_profiles

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
NUMBER = PAGE[PAGE.index("## One number") : PAGE.index("## Additions")]
NAMES = sorted(set(re.findall(r"`([a-z_]+(?:\.[A-Za-z_]+)+)`", NUMBER)))
KILLED = "attack/2011-06-lamu/killed~n2qai24"


def resolve(name: str) -> object:
    """The module, class, function or method of a dotted name below `stemma`."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(["stemma", *parts[:cut]]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            found = getattr(found, part)
        return found
    raise AssertionError(f"ARCHITECTURE.md names {name}, which does not exist")


def test_every_name_of_the_walk_exists() -> None:
    """Modules, classes and functions that the page names."""
    assert len(NAMES) > 15
    for name in NAMES:
        assert resolve(name) is not None


def test_every_file_it_names_exists() -> None:
    """`tests/docs/test_architecture.py`, `layouts/__init__.py` ..."""
    for path in re.findall(r"`((?:tests|tools|docs)/[\w/.]+)`", PAGE):
        assert (ROOT / path).exists(), path


def test_the_number_arrives(tmp_path: Path) -> None:
    """June 2011: ... (16+ killed, unknown wounded).[2]"""
    reading = read_file(str(ROOT / "docs" / "tutorial" / "saltmarsh-mended.txt"))
    killed = next(s for s in reading.statements if s.id == KILLED)
    assert (killed.value.low, killed.value.high) == (16, None)  # type: ignore[union-attr]
    notes = [s.footnote for s in killed.supports]
    assert notes == ["overview:4", "attacks:2"]
    assert all(s.reach is not Reach.NONE for s in killed.supports)
    assert KILLED in NUMBER

    atlas = tmp_path / "coast"
    start_atlas(atlas, title="Coast")
    write_profiles([reading], atlas / "profiles")
    build_atlas(atlas)
    with sqlite3.connect(atlas / "build" / "atlas.sqlite") as library:
        statements = library.execute("SELECT count(*) FROM statements WHERE id = ?", [KILLED])
        assert statements.fetchone() == (1,)
        supports = library.execute("SELECT count(*) FROM supports WHERE statement = ?", [KILLED])
        assert supports.fetchone() == (2,)
    page = atlas / "build" / "site" / "nodes" / "attack" / "2011-06-lamu" / "index.html"
    assert "at least 16" in page.read_text(encoding="utf-8")
