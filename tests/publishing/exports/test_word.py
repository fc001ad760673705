"""Profiles go to Word and come back: what a person changed is all that differs."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import stemma
from stemma.analysis.changes import compare
from stemma.exchange import import_own_atlas
from stemma.model.strength import Strength, strength
from stemma.pipeline import example_atlas, public_build, read_versions
from stemma.publishing.exports.formats import export_files
from stemma.publishing.exports.standards.docx import CODED, docx_bytes


@pytest.fixture(scope="module")
def documents() -> dict[str, bytes]:
    """The example atlas in Word."""
    files = export_files(public_build(example_atlas()), "docx")
    return {name: data for name, data in files.items() if name.endswith(".docx")}


def test_a_profile_comes_back_from_word_unchanged(
    documents: dict[str, bytes], tmp_path: Path
) -> None:
    """Same statements, same publications, for every profile of the example."""
    assert len(documents) >= 10
    for name, data in documents.items():
        (tmp_path / name).write_bytes(data)
        old = example_atlas() / "profiles" / name.replace(".docx", ".md")
        changes = compare(*read_versions(str(old), str(tmp_path / name)))
        assert (len(changes.added), len(changes.withdrawn), len(changes.resourced)) == (0, 0, 0), (
            name
        )


def test_a_change_made_in_word_is_all_that_diff_shows(
    documents: dict[str, bytes], tmp_path: Path
) -> None:
    """Somebody types 1997 for 1998 in the line `Formed:`."""

    def edited(data: bytes) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
            for part in old.namelist():
                text = old.read(part).decode()
                new.writestr(part, re.sub(r"Formed: 1998", "Formed: 1997", text))
        return buffer.getvalue()

    (tmp_path / "imu.docx").write_bytes(edited(documents["imu.docx"]))
    old = example_atlas() / "profiles" / "imu.md"
    changes = compare(*read_versions(str(old), str(tmp_path / "imu.docx")))
    told = [
        *changes.added,
        *changes.withdrawn,
        *(side for pair in changes.changed for side in (pair.old, pair.new)),
    ]
    assert {s.property for s in told} == {"formed"}


def test_word_s_own_library_opens_it_with_real_footnotes(
    documents: dict[str, bytes], peer: Callable[[str], ModuleType]
) -> None:
    """python-docx reads title and headings; each note is a footnote with a live Zotero field."""
    docx = peer("docx")
    document = docx.Document(io.BytesIO(documents["imu.docx"]))
    styles = [p.style.name for p in document.paragraphs]
    assert styles[0] == "Title" and any(name.startswith("Heading") for name in styles)
    with zipfile.ZipFile(io.BytesIO(documents["imu.docx"])) as archive:
        notes = archive.read("word/footnotes.xml").decode()
        calls = archive.read("word/document.xml").decode().count("<w:footnoteReference")
    assert notes.count('<w:footnote w:id="') == calls > 20
    assert "ADDIN ZOTERO_ITEM CSL_CITATION" in notes


def test_the_same_profile_gives_the_same_bytes(documents: dict[str, bytes]) -> None:
    """No build time, no author."""
    build = public_build(example_atlas())
    reading = next(r for r in build.readings if r.text.name == "imu.md")
    assert docx_bytes(build, reading) == documents["imu.docx"]


def test_coded_rows_are_left_out_since_word_would_lose_their_voice(tmp_path: Path) -> None:
    """A dataset says "formed 1998"; the same line in a document is the profile's own word when it is read again:

    "Formed: 1998"
    """
    (tmp_path / "t.csv").write_text("Group,Founded\nAmber Front,1998\n", "utf-8")
    (tmp_path / "m.toml").write_text(
        '[source]\nkey = "team"\ntitle = "Coding sheet"\n[[facts]]\ngroup = "Group"\nproperty = "formed"\n'
        'value = {column = "Founded", form = "year"}\n', "utf-8",
    )  # fmt: skip
    import_own_atlas(tmp_path / "t.csv", tmp_path / "m.toml", tmp_path / "atlas", max_rows=9)
    build = public_build(tmp_path / "atlas")
    (coded,) = [s for s in build.statements if s.property == "formed"]
    files = export_files(build, "docx")
    assert [name for name in files if name.endswith(".docx")] == []
    assert json.loads(files["MANIFEST.json"])["left_out"] == {CODED: len(build.statements)}
    (tmp_path / "amber.md").write_text("# Amber Front\n\n## Overview\n\nFormed: 1998\n", "utf-8")
    (read,) = [s for s in stemma.read(tmp_path / "amber.md").statements if s.property == "formed"]
    assert (strength(read), strength(coded)) == (Strength.STATED, Strength.ATTRIBUTED)
