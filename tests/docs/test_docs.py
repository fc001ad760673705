"""The documentation is run: every command it shows, and every output it prints.

Blocks marked `sh` run in order in a folder of their own that holds the pages of the tutorial; each
line of a block marked `output` must be among what the `sh` block before it printed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\((?!https?:)(?P<target>[^)#\s]+)")
PAGES = (*sorted(DOCS.glob("*.md")), ROOT / "README.md", ROOT / "ARCHITECTURE.md")
BEFORE = {
    "editors.md": "stemma new . --title Coast >/dev/null && stemma read ../saltmarsh.txt --to profiles",
    "README.md": "cp ../saltmarsh.txt page.txt",
}
"""What the reader of a page has done before he opens it."""
NOT_HERE = ("pip install uv && uv run stemma demo", "uv run pytest")
"""Lines of the README that install or never end; `.ci/run` and the browser test run the like."""
SHELL = shutil.which("bash")


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    """Kind and body of each fenced block."""
    for found in FENCE.finditer(page.read_text(encoding="utf-8")):
        yield found["kind"], found["body"]


def run(command: str, folder: Path) -> str:
    """What the command prints; it must end without an error."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        [SHELL or "bash", "-euo", "pipefail", "-c", command],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False,
        env={**os.environ, "PATH": path, "COLUMNS": "160", "NO_COLOR": "1", "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, f"{command}\n{done.stdout[-800:]}\n{done.stderr[-1500:]}"
    return done.stdout + done.stderr


def squeezed(text: str) -> str:
    """The text with single blanks."""
    return " ".join(text.split())


RUNNABLE = [page for page in PAGES if any(kind == "sh" for kind, _ in blocks(page))]


@pytest.mark.slow
@pytest.mark.skipif(SHELL is None, reason="the commands are written for a POSIX shell")
@pytest.mark.parametrize("page", RUNNABLE, ids=lambda page: page.name)
def test_every_command_of_a_page_does_what_the_page_says(page: Path, tmp_path: Path) -> None:
    """`sh` blocks end well; `output` blocks are what was printed."""
    for text in (DOCS / "tutorial").glob("*.txt"):
        shutil.copy(text, tmp_path)
    folder = tmp_path
    if page.name in BEFORE:
        folder = tmp_path / "work"
        folder.mkdir()
        run(BEFORE[page.name], folder)
    printed = ""
    for kind, body in blocks(page):
        if kind == "sh" and body.strip() not in NOT_HERE:
            printed = squeezed(run(body, folder))
        elif kind == "output":
            for line in filter(None, map(squeezed, body.splitlines())):
                assert line in printed, (
                    f"{page.name} shows {line!r}; printed was {printed[:2000]!r}"
                )


def test_the_tutorial_is_run() -> None:
    """The pages that teach by commands hold commands."""
    assert {"tutorial.md", "editors.md", "README.md"} <= {page.name for page in RUNNABLE}


def test_every_link_between_pages_leads_somewhere() -> None:
    """Relative links name files that exist."""
    for page in PAGES:
        for found in LINK.finditer(page.read_text(encoding="utf-8")):
            assert (page.parent / found["target"]).exists(), f"{page.name}: {found['target']}"


def test_the_index_names_every_page() -> None:
    """docs/index.md leads to each page of docs."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    for page in DOCS.glob("*.md"):
        assert page.name == "index.md" or f"({page.name})" in index, page.name


def test_one_sentence_a_line() -> None:
    """A full stop inside a line of prose is followed by no new sentence (tables, lists, code left out)."""
    second = re.compile(r"[a-z)”`][.!?] [A-Z][a-z]+ (?:[a-z]|`)")
    for page in (DOCS / "tutorial.md", DOCS / "profile.md", DOCS / "contributing.md"):
        prose = FENCE.sub("", page.read_text(encoding="utf-8"))
        for line in prose.splitlines():
            if line and line[0] not in "|-#>`[" and "**" not in line:
                assert not second.search(re.sub(r"`[^`]*`|“[^”]*”|\"[^\"]*\"", "x", line)), (
                    f"{page.name}: {line}"
                )
