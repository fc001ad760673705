"""Input that one would rather not get, through `read`, `check` and `build`.

A clear problem or error each, the exit code that the contract names, nothing lost, no traceback.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from stemma.cli import run
from stemma.pipeline import start_atlas

FRONT = "---\nid: smf\n---\n\n# Saltmarsh Front\n\n## Overview\n\n"
GOOD = f"{FRONT}Formed: 1994[^overview-1]\n\n[^overview-1]: Okello, Amina. “Marsh Wars.” Nile Institute, 2004.\n"
UNREADABLE = 2
"""Exit code of bytes that are no text."""


@dataclass(frozen=True, slots=True)
class Bad:
    """One input and what must come of it."""

    name: str
    data: bytes
    code: int
    """Exit code of `read`, `check` and `build`."""
    problem: str = ""
    """Code of a problem that must be told; of an unreadable file, words of the message."""
    kept: str = ""
    """What must be there: a statement's property."""


CASES = (
    Bad("an empty file", b"", 1, "empty"),
    Bad("nothing but blanks", b" \n\t\r\n", 1, "empty"),
    Bad("a PDF named .md", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\n", UNREADABLE, "PDF"),
    Bad("a JPEG named .md", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01", UNREADABLE, "bad.md"),
    Bad("zeros", b"\0" * 5000, UNREADABLE, "bad.md"),
    Bad("UTF-16, little end first", b"\xff\xfe" + GOOD.encode("utf-16-le"), 0, kept="formed"),
    Bad("UTF-16, big end first", b"\xfe\xff" + GOOD.encode("utf-16-be"), 0, kept="formed"),
    Bad("UTF-16 cut in a letter", b"\xff\xfe" + GOOD.encode("utf-16-le")[:-1], UNREADABLE, "bad.md"),
    Bad("CRLF", GOOD.replace("\n", "\r\n").encode(), 0, kept="formed"),
    Bad("a lone surrogate in UTF-16", b"\xff\xfe" + (GOOD + "## Narrative\n\nA ").encode("utf-16-le") + b"\x3d\xd8" + "b.\n".encode("utf-16-le"), UNREADABLE, "bad.md"),
    Bad("a lone surrogate in UTF-8", GOOD.encode() + b"\n## Narrative\n\nA \xed\xa0\xbd b.\n", 0, "encoding-guessed", kept="formed"),
    Bad("windows-1252", GOOD.encode("cp1252"), 0, "encoding-guessed", kept="formed"),
    Bad("no-break spaces", GOOD.replace("Formed: 1994", "Formed:\u00a01994").replace("Saltmarsh Front", "Saltmarsh\u00a0Front").encode(), 0, kept="formed"),
    Bad("a note without a marker", f"{GOOD}[^overview-2]: “Unused.” Daily Courier, 2001.\n".encode(), 0, "note-without-marker", kept="formed"),
    Bad("a marker without a note", f"{GOOD}\n## Narrative\n\nIt left the coast.[^narrative-9]\n".encode(), 0, "dangling-marker", kept="formed"),
    Bad("script in prose and name", GOOD.replace("Saltmarsh Front", "Saltmarsh <script>alert(1)</script> Front").encode() + b"\n## Narrative\n\nIt <script>alert(2)</script> left.\n", 0, kept="formed"),
    Bad("an id that climbs", GOOD.replace("id: smf", "id: ../../evil").encode(), 1, "bad-id", kept="formed"),
    Bad("front matter that is none", b"---\n[: {\n---\n\n" + GOOD.partition("---\n\n")[2].encode(), 1, "front-matter", kept="formed"),
)  # fmt: skip


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    folder = tmp_path / "atlas"
    start_atlas(folder)
    good = GOOD.replace("smf", "tm").replace("Saltmarsh", "Tidewater")
    (folder / "profiles" / "good.md").write_text(good, "utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("bad", CASES, ids=[case.name for case in CASES])
def test_bad_input_is_told_and_nothing_else_is_lost(
    bad: Bad, atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same file by itself and in an atlas with a good one."""
    path = atlas / "profiles" / "bad.md"
    path.write_bytes(bad.data)
    ended = run(["read", str(path), "--format", "json", "--quiet"])
    told = capsys.readouterr()
    assert ended == bad.code and "Traceback" not in told.err
    if bad.code == UNREADABLE:
        assert not told.out and bad.problem in told.err
    else:
        reading = json.loads(told.out)
        assert not bad.problem or bad.problem in {p["code"] for p in reading["problems"]}
        assert not bad.kept or bad.kept in {s["property"] for s in reading["statements"]}
        amounts = reading["coverage"]
        assert amounts["characters"] == sum(
            amounts[k] for k in ("read", "prose", "notes", "unread")
        )

    ended = run(["check", str(atlas), "--format", "json", "--quiet"])
    told = capsys.readouterr()
    assert ended == bad.code and "Traceback" not in told.err
    if bad.code != UNREADABLE and bad.problem:
        assert bad.problem in told.out

    ended = run(["build", str(atlas), "--quiet"])
    told = capsys.readouterr()
    assert ended == bad.code and "Traceback" not in told.err
    site = atlas / "build" / "site"
    assert (site / "groups" / "tm" / "index.html").is_file() is (bad.code != UNREADABLE)
    assert not any("<script>alert" in p.read_text("utf-8") for p in site.rglob("*.html"))
    assert {p.name for p in atlas.parent.iterdir()} == {"atlas"}


REGISTRIES = (
    ("two groups of one id", "id,name,aliases\nsmf,Saltmarsh Front,\nsmf,Other Front,\n", 1, "duplicate-id"),
    ("aliases in a circle", "id,name,aliases\nsmf,Saltmarsh Front,Red Heron Front\nrhf,Red Heron Front,Saltmarsh Front\n", 1, "cyclic-alias"),
    ("an id that climbs", "id,name,aliases\n../../evil,Evil Front,\n", 1, "bad-id"),
    ("script in a name", 'id,name,aliases\nsmf,"<script>alert(3)</script>",\n', 0, ""),
)  # fmt: skip


@pytest.mark.parametrize(
    "what, words, code, problem", REGISTRIES, ids=[row[0] for row in REGISTRIES]
)
def test_a_bad_registry_is_told_and_the_profiles_are_built(
    what: str, words: str, code: int, problem: str, atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`groups.csv` decides which groups exist; its faults are problems."""
    (atlas / "groups.csv").write_text(words, "utf-8")
    assert run(["check", str(atlas), "--format", "json", "--quiet"]) == code
    assert problem in capsys.readouterr().out
    assert run(["build", str(atlas), "--quiet"]) == code
    site = atlas / "build" / "site"
    assert (site / "groups" / "tm" / "index.html").is_file()
    assert not any("<script>alert" in p.read_text("utf-8") for p in site.rglob("*.html"))
    assert {p.name for p in atlas.parent.iterdir()} == {"atlas"}


def test_two_profiles_of_one_id_are_told_and_both_built(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which of the two is meant is for the author to say; the page has the text of both."""
    for name, year in (("a.md", "1994"), ("b.md", "1996")):
        (atlas / "profiles" / name).write_text(GOOD.replace("1994", year), "utf-8")
    assert run(["build", str(atlas)]) == 1
    assert "duplicate-id" in capsys.readouterr().err
    page = (atlas / "build" / "site" / "groups" / "smf" / "index.html").read_text("utf-8")
    assert "1994" in page and "1996" in page
