"""Pages made from the program are as old as the program."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MADE = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))["pages"]()


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_generated_page_is_fresh(name: str) -> None:
    """Commands and codebook: run `uv run python tools/make_docs.py` when this fails."""
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert page == MADE[name], f"docs/{name} is stale: run `uv run python tools/make_docs.py`"


def test_every_command_is_described() -> None:
    """Each command of the command line has its section."""
    from stemma.cli import COMMANDS

    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert all(f"## stemma {name}\n" in page for name, *_ in COMMANDS)


def test_every_column_has_words() -> None:
    """A column of the schema without a meaning is a fault."""
    rows = [
        r
        for r in (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8").splitlines()
        if r.startswith("| `")
    ]
    assert len(rows) > 30
    assert all(row.replace(r"\|", "").split("|")[3].strip() for row in rows)


def test_news_is_collected_in_the_order_of_names(tmp_path: Path) -> None:
    """Fragments become bullets above the older versions and are gone; without news nothing changes."""
    collect = runpy.run_path(str(ROOT / "tools" / "collect_news.py"))["collect"]
    (tmp_path / "changelog.d").mkdir()
    log = tmp_path / "CHANGELOG.md"
    log.write_text("# Changelog\n\n## 1.0 (2020-01-01)\n\n- Old.\n", encoding="utf-8")
    assert collect(tmp_path, "1.1", "2021-02-03") == 0
    for name, text in (("b", "Second.\n"), ("a", "First,\nin two lines.\n")):
        (tmp_path / "changelog.d" / f"{name}.md").write_text(text, encoding="utf-8")
    assert collect(tmp_path, "1.1", "2021-02-03") == 2
    assert log.read_text(encoding="utf-8") == (
        "# Changelog\n\n## 1.1 (2021-02-03)\n\n- First, in two lines.\n- Second.\n\n"
        "## 1.0 (2020-01-01)\n\n- Old.\n"
    )
    assert not list((tmp_path / "changelog.d").iterdir())
