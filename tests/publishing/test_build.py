"""Building: one projection, the same bytes, whole or not there."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from stemma.errors import BuildFailed, QueryRefused
from stemma.pipeline import build_atlas, example_atlas, start_atlas
from stemma.publishing.codebook import columns_of
from stemma.publishing.exports import TABLES
from stemma.publishing.swap import new_build
from stemma.store.library import schema
from stemma.store.query import run_query

CANARY = "canary8c41"


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    folder = tmp_path / "atlas"
    start_atlas(folder, example=True)
    return folder


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def test_the_same_input_gives_the_same_bytes(atlas: Path, tmp_path: Path) -> None:
    """Library, downloads and site, twice."""
    first = digests(build_atlas(atlas, tmp_path / "one").folder)
    assert first == digests(build_atlas(atlas, tmp_path / "two").folder)
    assert {"atlas.sqlite", "site/index.html", "downloads/statements.csv"} <= first.keys()


def test_no_published_byte_holds_what_is_internal(atlas: Path, tmp_path: Path) -> None:
    """A canary in every internal field: who decided and why, who looked."""
    built = build_atlas(atlas, tmp_path / "one").folder
    rows = run_query(built / "atlas.sqlite", "SELECT id FROM statements LIMIT 1").rows
    judged = atlas / "judgements" / "statements.csv"
    judged.write_text(
        f"statement,decision,by,at,why\n{rows[0][0]},accepted,{CANARY},2020,{CANARY}\n", "utf-8"
    )
    checks = atlas / "judgements" / "citations.csv"
    checks.write_text(checks.read_text("utf-8").replace("Stemma project", CANARY), "utf-8")
    out = build_atlas(atlas, tmp_path / "two").folder
    leaks = [p for p in out.rglob("*") if p.is_file() and CANARY.encode() in p.read_bytes()]
    assert not leaks


def test_a_proposal_without_a_decision_is_in_no_view(atlas: Path, tmp_path: Path) -> None:
    """Only read and accepted statements are public."""
    built = build_atlas(atlas, tmp_path / "out").folder
    found = run_query(built / "atlas.sqlite", "SELECT DISTINCT status FROM statements").rows
    assert {row[0] for row in found} <= {"read", "accepted"}


def test_an_interrupted_build_leaves_the_old_one_whole(tmp_path: Path) -> None:
    """An exception and Ctrl-C alike; nothing half-written stays beside it."""
    target = tmp_path / "build"
    with new_build(target) as fresh:
        (fresh / "a").write_text("old", "utf-8")
    for failure in (KeyboardInterrupt, OSError("no space left")):
        with pytest.raises((KeyboardInterrupt, BuildFailed)), new_build(target) as fresh:
            (fresh / "a").write_text("new", "utf-8")
            raise failure
    assert (target / "a").read_text("utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_the_library_is_only_read(atlas: Path, tmp_path: Path) -> None:
    """Writing, attaching and several statements are refused."""
    library = build_atlas(atlas, tmp_path / "out").folder / "atlas.sqlite"
    for sql in (
        "DELETE FROM statements",
        "ATTACH 'x' AS y",
        "SELECT 1; SELECT 2",
        "DROP TABLE nodes",
    ):
        with pytest.raises(QueryRefused):
            run_query(library, sql)
    with sqlite3.connect(library) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_every_column_is_described() -> None:
    """The codebook is made of these words, and has every column of every download, views included."""
    columns = columns_of(schema())
    assert len(columns) > 60
    assert not [column for column in columns if not column.words or not column.type]
    described: dict[str, list[str]] = {}
    for column in columns:
        described.setdefault(column.table, []).append(column.name)
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema())
    for table in TABLES:
        found = connection.execute(f"SELECT * FROM {table}").description
        assert [name for name, *_ in found] == described[table], table


def test_hostile_names_and_prose_are_inert(atlas: Path, tmp_path: Path) -> None:
    """A script in prose and in a title is shown, never run; `../` in an id is refused."""
    shutil.copy(atlas / "profiles" / "iju.md", atlas / "profiles" / "zz.md")
    (atlas / "profiles" / "zz.md").write_text(
        "---\nid: ../../x\n---\n\n# <script>alert(1)</script> Front\n\n## Narrative\n\n"
        "In 2001, <script>alert(2)</script> began.[^overview-1]\n\n[^overview-1]: “T.” P, 2002.\n",
        "utf-8",
    )
    site = build_atlas(atlas, tmp_path / "out").folder / "site"
    pages = [path for path in site.rglob("*.html") if "<script>alert" in path.read_text("utf-8")]
    assert not pages
    assert not (tmp_path / "x").exists()


def test_the_example_is_bundled() -> None:
    """The package finds its example."""
    assert (example_atlas() / "atlas.toml").is_file()
