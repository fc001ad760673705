"""`stemma audit`: a team's files read where they lie, and one report that needs nothing else."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest
from invented import profile
from word import word_page

from stemma.audit import audit, read_table
from stemma.cli import run

PROFILE = """# Red Valley Front (RVF)

## Overview

Formed: 2003[^overview-1]

Disbanded: Group is active.

Last Attack: May 2, 2005: The RVF attacked a market in Gulu, Uganda (9 killed, 12 wounded).[^overview-2]

[^overview-1]: “Red Valley Front: a history.” NY Courier, 3 May 2009.

[^overview-2]: Okello, Amina. “Market attacked.” Daily Courier, 3 May 2005.

## Leadership

Joseph Lual (2003 to 2006): Lual founded the group.[^overview-1]

Mary Akol (2006 to Present): Akol was his deputy.

## Size Estimates

- 2004: 400 – 600 (Daily Courier)[^overview-2]

## Attacks

May 2, 2005: The RVF attacked a market in Gulu, Uganda (9 killed, 12 wounded).[^overview-2]

## Relationships

- ally: Blue River Army, 2004.[^overview-1]
- rival: Desert Council, 2005.[^overview-1]
"""
OTHER = """# Blue River Army (BRA)

## Narrative

The BRA was founded by farmers.[^narrative-1]

In 2004 the BRA attacked the <script>alert(1)</script> market.

[^narrative-1]: “Red Valley Front: a history.” New York Courier, 3 May 2009.

## Attacks

May 2, 2005: The BRA attacked a market in Gulu, Uganda (5 killed, 12 wounded).[^narrative-1]
"""
TABLE = """Group Name,Start_Year,Last attack,Leaders,Allies,Rivals,Size,size year,Active,Budget
Red Valley Front,2001,2005-05-00,Joseph Lual; Peter Lado,Blue River Army,Northern League,500,2004,0,12
Ghost Army,1999,0000-00-00,,,,,,1,
"""


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A folder as teams have them."""
    folder = tmp_path / "team"
    (folder / "africa" / "rvf_files").mkdir(parents=True)
    (folder / "africa" / "rvf.md").write_text(PROFILE, "utf-8")
    (folder / "bra.txt").write_text(OTHER, "utf-8")
    (folder / "word.docx").write_bytes(word_page(profile(3))[0])
    (folder / "page.html").write_text(
        "<html><body><h1>White Lions</h1><p>Formed: 2001</p></body></html>", "utf-8"
    )
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4")
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02")
    (folder / "africa" / "rvf_files" / "menu.html").write_text("<p>menu</p>", "utf-8")
    (folder / "~$word.docx").write_bytes(b"lock")
    return folder


def test_every_file_is_accounted_for(team: Path) -> None:
    """Read, not readable, not read, left out: each with its reason."""
    found = {file.name: file for file in audit(team).files}
    assert found["africa/rvf.md"].status == found["bra.txt"].status == "read"
    assert found["word.docx"].reading is not None and found["word.docx"].reading.records.leaders
    assert found["page.html"].status == "read"
    assert found["broken.txt"].status == "unreadable" and "NUL" in found["broken.txt"].why
    assert found["scan.pdf"].status == "not-read" and "PDF" in found["scan.pdf"].why
    assert found["africa/rvf_files/menu.html"].why == "part of a saved page"
    assert found["~$word.docx"].status == "part"


def test_nothing_is_converted_and_the_report_stands_alone(
    team: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder stays as it was; the report has no script, no request and the author's markup as text."""
    before = {path: path.read_bytes() for path in team.rglob("*") if path.is_file()}
    report = tmp_path / "out" / "report.html"
    assert run(["audit", str(team), "--report", str(report)]) == 1
    assert capsys.readouterr().out.strip() == str(report)
    assert {path: path.read_bytes() for path in team.rglob("*") if path.is_file()} == before
    html = unescape(report.read_text("utf-8"))
    raw = report.read_text("utf-8")
    assert "<script" not in raw and "&lt;script&gt;" in raw
    assert not re.search(r'(?:src|href)="(?!#)', raw)
    assert "default-src 'none'; style-src 'sha256-" in html
    for part in ("files", "between", "within", "notes", "sources", "unread", "everything"):
        assert f'id="{part}"' in html


def test_contradictions_notes_and_sources_are_found_across_files(team: Path) -> None:
    """One attack with two tolls, a tenure without a note, one article under two houses."""
    found = audit(team)
    codes = {problem.code for problem in found.problems}
    assert {"two-tellings", "unsourced"} <= codes
    forms = [[form.printed for form in each.forms] for each in found.twice_named]
    assert any(
        "NY Courier" in " ".join(each) and "New York Courier" in " ".join(each) for each in forms
    )
    assert {each.what for each in found.twice_named} == {"title", "house"}


def differences(team: Path, table: Path) -> set[tuple[str, str, str, str]]:
    """What table and profiles tell differently."""
    comparison = audit(team, table).comparison
    assert comparison is not None
    assert comparison.ignored == ("Budget",) and comparison.groups_without_profile == (
        "Ghost Army",
    )
    assert comparison.compared - comparison.agreed == sum(
        d.kind == "differs" for d in comparison.differences
    )
    return {(d.what, d.table, d.profile, d.kind) for d in comparison.differences}


WANTED = {
    ("formed", "2001", "2003", "differs"),
    ("leaders", "Peter Lado", "Joseph Lual, Mary Akol", "differs"),
    ("leaders", "", "Mary Akol", "profile-only"),
    ("relation", "rival of Northern League", "", "table-only"),
    ("active", "not active", "active", "differs"),
}


def test_the_coded_table_is_compared_by_recognised_columns(team: Path, tmp_path: Path) -> None:
    """Dates, leaders, relations, status; what agrees and what says nothing is silent."""
    table = tmp_path / "coded.csv"
    table.write_text(TABLE, "utf-8")
    assert differences(team, table) == WANTED


def test_a_workbook_is_compared_like_a_table(team: Path, tmp_path: Path) -> None:
    """Shared and inline strings, numbers, a cell formatted as a date, gaps."""
    table = tmp_path / "coded.xlsx"
    rows = [line.split(",") for line in TABLE.splitlines()]
    table.write_bytes(workbook(rows))
    assert differences(team, table) == WANTED
    assert read_table(table).rows[0].cells["Last attack"] == "2005-05-02"


def workbook(rows: list[list[str]]) -> bytes:
    """A minimal workbook: years as numbers, the day of the last attack as Excel's count, texts shared."""
    words: list[str] = []
    lines = []
    for number, cells in enumerate(rows, 1):
        written = []
        for index, cell in enumerate(cells):
            place = f"{chr(65 + index)}{number}"
            if cell == "2005-05-00":
                written.append(f'<c r="{place}" s="1"><v>38474</v></c>')
            elif cell.isdigit():
                written.append(f'<c r="{place}"><v>{cell}</v></c>')
            elif cell:
                words.append(cell)
                written.append(f'<c r="{place}" t="s"><v>{len(words) - 1}</v></c>')
        lines.append(f'<row r="{number}">{"".join(written)}</row>')
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    shared = "".join(f"<si><t>{word}</t></si>" for word in words)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "xl/workbook.xml", f"<workbook {space}><sheets><sheet/></sheets></workbook>"
        )
        archive.writestr("xl/sharedStrings.xml", f"<sst {space}>{shared}</sst>")
        archive.writestr(
            "xl/styles.xml",
            f'<styleSheet {space}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f"<worksheet {space}><sheetData>{''.join(lines)}</sheetData></worksheet>",
        )
    return out.getvalue()


def test_coded_relations_are_compared_pair_by_pair(team: Path, tmp_path: Path) -> None:
    """Agreement, another kind, and what only one side has."""
    table = tmp_path / "links.csv"
    table.write_text(
        "group1_name,group2_name,type,year\nRed Valley Front,Blue River Army,Rivals,2004\n"
        "Northern League,RVF,Allies,2001\n", "utf-8",
    )  # fmt: skip
    comparison = audit(team, table).comparison
    assert comparison is not None
    kinds = {(d.kind, d.table) for d in comparison.differences if d.group == "Red Valley Front"}
    assert ("differs", "rival of Blue River Army 2004") in kinds
    assert ("table-only", "ally of Northern League 2001") in kinds
    assert any(kind == "profile-only" for kind, _ in kinds)


def test_archives_are_read_in_memory_and_bombs_refused(team: Path, tmp_path: Path) -> None:
    """Names that climb, names that collide, an entry that swells: reported; the rest is read."""
    path = tmp_path / "team.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../rvf.md", PROFILE)
        archive.writestr("RVF.md", OTHER)
        archive.writestr("bomb.txt", b"0" * 20_000_000)
        archive.writestr("deep/" * 30 + "x.md", OTHER)
    found = audit(path)
    by_name = {file.name: file for file in found.files}
    assert by_name["rvf.md"].status == "read" and not (tmp_path.parent / "rvf.md").exists()
    assert (
        by_name["bomb.txt"].status == "unreadable" and "no document does" in by_name["bomb.txt"].why
    )
    assert by_name["deep/" * 30 + "x.md"].status == "read"
    assert found.collisions == (("RVF.md", "rvf.md"),)
    assert [names for group, names in found.same_group] == [("RVF.md", "deep/" * 30 + "x.md")]
    assert found.has_errors


def test_exit_codes_and_wrong_use(team: Path, tmp_path: Path) -> None:
    """0 for clean files, 1 for problems or unreadable documents, 2 where there is nothing to open."""
    clean = tmp_path / "clean"
    clean.mkdir()
    (clean / "rvf.md").write_text(PROFILE, "utf-8")
    report = ["--report", str(tmp_path / "r.html")]
    assert run(["audit", str(clean), *report]) == 0
    assert run(["audit", str(team), *report]) == 1
    assert run(["audit", str(tmp_path / "none"), *report]) == 2
    assert run(["audit", str(clean / "rvf.md"), *report]) == 2
    assert run(["audit", str(clean), "--coded", str(tmp_path / "none.csv"), *report]) == 2


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    """No file, no finding, no error."""
    (tmp_path / "empty").mkdir()
    report = tmp_path / "r.html"
    assert run(["audit", str(tmp_path / "empty"), "--report", str(report)]) == 0
    assert "There is no file here." in report.read_text("utf-8")
