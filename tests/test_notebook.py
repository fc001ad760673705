"""The Python API, release, packet and audit sheets; the quick-starts of docs/notebooks.md run as printed."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

import stemma
from stemma.analysis.sampling import allocated, alpha_nominal, draw, wilson
from stemma.atlas import new_folder
from stemma.cli import run
from stemma.errors import FolderInUse, UnknownStatement, WrongUse
from stemma.exporting import export_atlas
from stemma.pipeline import compile_atlas, public_build
from stemma.releasing import draw_sample, release_atlas, score_sheets, write_packet
from stemma.store.query import run_query

ROOT = Path(__file__).resolve().parents[1]
PROFILE = """---
id: amber
name: Amber Front
---

# Amber Front

## Overview

Formed: 1994[^overview-1]

## Attacks

May 2, 1995: The Amber Front attacked a market in Gulu, Uganda (5+ killed, 12 wounded).[^attacks-1]

June 1995: The Ugandan government blamed the Amber Front for a bombing in Lira, Uganda (3 killed, unknown wounded).[^attacks-1]

[^overview-1]: “Amber Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
[^attacks-1]: Okello, Amina. “Market attacked.” Daily Courier, 3 July 1995. Web. 2 Aug. 2010.
"""


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """An atlas of one invented group."""
    header = 'title = "Invented groups"\npublisher = "Nile Institute"\nlicence = "CC BY 4.0"\n'
    groups = "id,name,aliases\namber,Amber Front,AF\n"
    secret = "statement,decision,by,at,why\ngroup/amber/x~abcdefg,rejected,Canary Reviewer,2024,because\n"
    files = {
        "atlas.toml": header,
        "groups.csv": groups,
        "profiles/amber.md": PROFILE,
        "judgements/statements.csv": secret,
    }
    new_folder(tmp_path / "atlas", files)
    return tmp_path / "atlas"


def test_a_group_is_found_by_id_or_name_and_its_rows_open_their_sentence(atlas: Path) -> None:
    """The toll of Gulu: at least five, and the sentence that says so."""
    frames = stemma.open(atlas)
    group = frames.groups["AF"]
    assert (
        group.name == "Amber Front" and "amber" in frames.groups and "nobody" not in frames.groups
    )
    gulu = next(row for row in group.attacks if row["happened"] == "1995-05-02")
    assert (gulu["killed_low"], gulu["killed_high"]) == (5, None)
    (sentence,) = frames.why(str(gulu["killed_statement"]))
    assert "5+ killed" in sentence
    assert "<table>" in group.attacks._repr_html_() and "attacks" in repr(group.attacks)
    assert "Amber Front" in frames.groups._repr_html_() and "amber" in repr(frames.groups)
    with pytest.raises(KeyError, match="did you mean amber"):
        frames.groups["ambre"]
    assert stemma.read(atlas / "profiles" / "amber.md").records.formed[0].when == "1994"


def test_the_quick_start_in_python_runs_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """docs/notebooks.md, on the example atlas."""
    pytest.importorskip("pandas")
    assert run(["new", str(tmp_path / "my-atlas"), "--example", "--quiet"]) == 0
    monkeypatch.chdir(tmp_path)
    code = re.search(
        r"```python\n(.*?)```", (ROOT / "docs" / "notebooks.md").read_text("utf-8"), re.S
    )
    assert code
    exec(compile(code[1], "notebooks.md", "exec"), {})


def test_the_quick_start_in_r_runs_as_printed(tmp_path: Path) -> None:
    """docs/notebooks.md, where R is installed."""
    if shutil.which("Rscript") is None:
        pytest.skip("R is not installed (Debian package r-base-core)")
    assert run(["new", str(tmp_path / "my-atlas"), "--example", "--quiet"]) == 0
    export_atlas(tmp_path / "my-atlas", "csv", tmp_path / "tables")
    code = re.search(r"```r\n(.*?)```", (ROOT / "docs" / "notebooks.md").read_text("utf-8"), re.S)
    assert code
    (tmp_path / "q.R").write_text(code[1], "utf-8")
    done = subprocess.run(
        ["Rscript", "--vanilla", "q.R"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_release_is_whole_checked_and_never_written_twice(atlas: Path) -> None:
    """Every file has its digest; the second release lists what changed, by statement."""
    first = release_atlas(atlas, "v1.0", "2024-05-01")
    for line in (first / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256((first / name).read_bytes()).hexdigest() == digest
    for name in (
        "atlas.sqlite",
        "site/index.html",
        "data/datapackage.json",
        "text/profiles/amber.md",
    ):
        assert (first / name).is_file(), name
    assert "Release v1.0" in (first / "site" / "index.html").read_text("utf-8")
    assert json.loads((first / "datacite.json").read_text("utf-8"))["publicationYear"] == 2024
    assert 'version: "v1.0"' in (first / "CITATION.cff").read_text("utf-8")
    with pytest.raises(FolderInUse):
        release_atlas(atlas, "v1.0", "2024-05-01")
    profile = atlas / "profiles" / "amber.md"
    profile.write_text(PROFILE.replace("Formed: 1994", "Formed: 1993"), "utf-8")
    second = release_atlas(atlas, "v1.1", "2024-06-01")
    rows = list(csv.DictReader(io.StringIO((second / "changes.csv").read_text("utf-8"))))
    assert [(r["change"], r["before"], r["after"]) for r in rows] == [
        ("changed", "formed: 1994", "formed: 1993")
    ]


def test_a_release_is_described_as_datacite_and_cff_ask(atlas: Path) -> None:
    """DataCite 4.5 by its own schema; CFF 1.2.0 by its required fields and the SPDX form of the licence."""
    datacite = pytest.importorskip("datacite.schema45")
    header = (atlas / "atlas.toml").read_text("utf-8")
    more = 'address = "https://atlas.example.org"\n'
    (atlas / "atlas.toml").write_text(more + header, "utf-8")
    folder = release_atlas(atlas, "v1.0", "2024-05-01")
    form = json.loads((folder / "datacite.json").read_text("utf-8"))
    datacite.validate(form)
    assert form["version"] == "v1.0" and form["rightsList"][0]["rightsIdentifier"] == "CC-BY-4.0"
    cff = yaml.safe_load((folder / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(cff)
    assert cff["license"] == "CC-BY-4.0" and str(cff["date-released"]) == "2024-05-01"
    assert cff["version"] == "v1.0" and all(author["name"] for author in cff["authors"])


def test_every_page_permalink_and_download_names_its_release(atlas: Path) -> None:
    """Foot of each page, permalinks, words to copy, citations, manifest, package, codebook, library."""
    folder = release_atlas(atlas, "v1.7", "2024-05-01")
    pages = list((folder / "site").rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        text = page.read_text("utf-8")
        assert "v1.7" in text, page
        for permalink in re.findall(r'<p class="permalink">.*?</p>', text, re.S):
            assert "v1.7" in permalink, page
        for words in re.findall(r'<p class="print-this".*?</p>', text, re.S):
            assert "release v1.7" in words, page
    assert json.loads((folder / "downloads/MANIFEST.json").read_text("utf-8"))["release"] == "v1.7"
    assert json.loads((folder / "data/MANIFEST.json").read_text("utf-8"))["release"] == "v1.7"
    assert json.loads((folder / "data/datapackage.json").read_text("utf-8"))["version"] == "v1.7"
    assert "release v1.7" in (folder / "data/codebook.md").read_text("utf-8")
    sql = "SELECT value FROM meta WHERE key = 'release'"
    assert run_query(folder / "atlas.sqlite", sql).rows == (("v1.7",),)


def test_no_byte_of_a_release_names_a_reviewer(atlas: Path) -> None:
    """Rejected decisions, who took them and why stay in the atlas."""
    folder = release_atlas(atlas, "v1.0", "2024-05-01")
    for path in folder.rglob("*"):
        assert not path.is_file() or b"Canary Reviewer" not in path.read_bytes(), path


@pytest.mark.parametrize("version", ["../v1", "", "a/b", ".hidden", "x" * 65])
def test_a_version_is_a_file_name(atlas: Path, version: str) -> None:
    """Nothing is written outside releases/."""
    with pytest.raises(WrongUse):
        release_atlas(atlas, version, "2024-05-01")


def test_a_packet_holds_sentence_note_and_publication(atlas: Path, tmp_path: Path) -> None:
    """The same selection gives the same bytes; an unknown id is an error that names it."""
    wanted = [s.subject for s in public_build(atlas).statements if s.property == "killed"][:1]
    one, two = (write_packet(atlas, wanted, tmp_path / name) for name in ("a.zip", "b.zip"))
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        text = archive.read("evidence.md").decode()
        assert (
            "5+ killed" in text
            and "Market attacked" in text
            and "Not checked against the source." in text
        )
        assert json.loads(archive.read("sources.json"))
    with pytest.raises(UnknownStatement, match="nobody"):
        write_packet(atlas, ["group/nobody"], tmp_path / "c.zip")


def test_a_packet_follows_an_id_of_old(atlas: Path, tmp_path: Path) -> None:
    """The group was called otherwise when somebody noted its id."""
    (atlas / "redirects.csv").write_text("old,new\ngroup/af,group/amber\n", "utf-8")
    old, new = (
        write_packet(atlas, [key], tmp_path / f"{key[-2:]}.zip")
        for key in ("group/af", "group/amber")
    )
    assert old.read_bytes() == new.read_bytes()


def test_a_sample_is_stratified_and_the_same_for_the_same_atlas(
    atlas: Path, tmp_path: Path
) -> None:
    """Hedged statements are drawn though they are few; a blind sheet does not say how the atlas grades them."""
    build = compile_atlas(atlas)
    drawn = draw(build.statements, 12)
    assert drawn == draw(reversed(build.statements), 12) and len(drawn) == 12
    draw_sample(atlas, 12, tmp_path / "sheet", blind=True)
    sheet = (tmp_path / "sheet" / "sheet.csv").read_text("utf-8")
    assert "blamed by" not in sheet and "hedged" in (tmp_path / "sheet" / "key.csv").read_text(
        "utf-8"
    )
    assert allocated({"a": 100, "b": 1, "c": 10}, 20) == {"a": 16, "c": 3, "b": 1}


def test_alpha_and_intervals_are_those_of_the_literature() -> None:
    """Krippendorff's own nominal example for two coders (2011, section A): alpha = 0.095; Wilson's interval of 1 in 10."""
    a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    alpha = alpha_nominal([(str(x), str(y)) for x, y in zip(a, b, strict=True)])
    assert alpha == pytest.approx(0.095, abs=0.0005)
    assert alpha_nominal([("yes", "yes"), ("yes", "yes")]) is None
    rate = wilson(1, 10)
    assert (rate.low, rate.high) == (
        pytest.approx(0.0179, abs=1e-4),
        pytest.approx(0.4042, abs=1e-4),
    )


def test_two_sheets_give_figures_that_the_codebook_prints(atlas: Path, tmp_path: Path) -> None:
    """Both coders call one of four items wrong."""
    head = "item,correct,strength\n"
    (tmp_path / "a.csv").write_text(
        head + "1,yes,stated\n2,no,blamed\n3,yes,stated\n4,yes,stated\n", "utf-8"
    )
    (tmp_path / "b.csv").write_text(
        head + "1,yes,stated\n2,no,blamed\n3,partly,stated\n4,yes,alleged\n", "utf-8"
    )
    found, words = score_sheets([tmp_path / "a.csv", tmp_path / "b.csv"], None, atlas)
    assert found.errors["both coders"].count == 1 and found.errors["both coders"].of == 4
    assert "Krippendorff" in words
    export_atlas(atlas, "csv", tmp_path / "out")
    assert words.splitlines()[1] in (tmp_path / "out" / "codebook.md").read_text("utf-8")
    (tmp_path / "a.csv").write_text(head + "1,perhaps,stated\n", "utf-8")
    with pytest.raises(WrongUse, match=r"a\.csv, line 2.*perhaps"):
        score_sheets([tmp_path / "a.csv", tmp_path / "b.csv"], None, None)
