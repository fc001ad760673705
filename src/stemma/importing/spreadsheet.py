"""Spreadsheets: the first sheet of an .xlsx file as a table of cells.

In go a name and bytes, out comes CSV text, so that one reader of tables is enough. Values are taken as
Excel stored them; a number in a cell that is formatted as a date comes out as an ISO date. Nothing is
computed, no entity is expanded, and size is bounded. Follows ECMA-376, SpreadsheetML.

Raises `UnreadableFile`.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date, timedelta

from lxml import etree

from stemma.errors import UnreadableFile

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LARGEST = 200_000_000
COLUMNS = 1000
DATES = frozenset((14, 15, 16, 17, 22))
"""Built-in number formats that show a date."""
DATE_FORMAT = re.compile(r"[dy]", re.I)
QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]')
FIRST = date(1899, 12, 30)
"""Day 0 of Excel's count, its leap day of 1900 included."""
BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    EOFError,
    OSError,
    RuntimeError,
)


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip archive that holds a workbook."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except BROKEN:
        return False


def as_csv(name: str, data: bytes) -> bytes:
    """The first sheet as CSV in UTF-8."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            words = shared_words(name, archive)
            dated = date_styles(name, archive)
            sheet = part(name, archive, first_sheet(name, archive))
    except BROKEN as error:
        raise UnreadableFile(name, f"is no whole workbook ({error})") from error
    if sheet is None:
        raise UnreadableFile(name, "holds no sheet")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    for row in sheet.iter(f"{S}row"):
        writer.writerow(cells_of(row, words, dated))
    return out.getvalue().encode("utf-8", "replace")


def part(name: str, archive: zipfile.ZipFile, path: str) -> etree._Element | None:
    """One part, parsed; None where there is none."""
    if path not in archive.namelist():
        return None
    with archive.open(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST or b"<!DOCTYPE" in data[:4096]:
        raise UnreadableFile(name, f"{path} is too large, or declares a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(name, f"{path}: {error.msg}") from error


def first_sheet(name: str, archive: zipfile.ZipFile) -> str:
    """The path of the first sheet."""
    book = part(name, archive, "xl/workbook.xml")
    links = part(name, archive, "xl/_rels/workbook.xml.rels")
    sheet = next(book.iter(f"{S}sheet"), None) if book is not None else None
    if sheet is None or links is None:
        return "xl/worksheets/sheet1.xml"
    target = next((e.get("Target", "") for e in links if e.get("Id") == sheet.get(R)), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def shared_words(name: str, archive: zipfile.ZipFile) -> list[str]:
    """The table of texts that cells point to."""
    table = part(name, archive, "xl/sharedStrings.xml")
    items = table.iter(f"{S}si") if table is not None else ()
    return ["".join(t.text or "" for t in item.iter(f"{S}t")) for item in items]


def date_styles(name: str, archive: zipfile.ZipFile) -> frozenset[int]:
    """Indexes of cell styles that show a date."""
    styles = part(name, archive, "xl/styles.xml")
    if styles is None:
        return frozenset()
    own = {
        int(f.get("numFmtId", "0"))
        for f in styles.iter(f"{S}numFmt")
        if DATE_FORMAT.search(QUOTED.sub("", f.get("formatCode", "")))
    }
    used = styles.find(f"{S}cellXfs")
    formats = list(used) if used is not None else []
    return frozenset(i for i, f in enumerate(formats) if int(f.get("numFmtId", "0")) in DATES | own)


def cells_of(row: etree._Element, words: list[str], dated: frozenset[int]) -> list[str]:
    """The cells of a row at their columns; gaps are empty."""
    found: list[str] = []
    for cell in row.iter(f"{S}c"):
        at = column_of(cell.get("r", ""), len(found))
        if at >= COLUMNS:
            break
        found += [""] * (at - len(found))
        found.append(value_of(cell, words, dated))
    return found


def column_of(reference: str, fallback: int) -> int:
    """The column of a reference such as AB12, from 0."""
    letters = re.match(r"[A-Z]+", reference)
    if letters is None:
        return fallback
    number = 0
    for letter in letters.group():
        number = number * 26 + ord(letter) - 64
    return max(number - 1, fallback)


def value_of(cell: etree._Element, words: list[str], dated: frozenset[int]) -> str:
    """The value of a cell as text."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(f"{S}t")).strip()
    stored = cell.findtext(f"{S}v") or ""
    if kind == "s":
        return words[int(stored)].strip() if stored.isdigit() and int(stored) < len(words) else ""
    if kind in ("n", "") and int(cell.get("s", "0") or 0) in dated:
        return day_of(stored)
    return stored.removesuffix(".0") if kind == "n" else stored.strip()


def day_of(stored: str) -> str:
    """The ISO date of Excel's count of days; as stored where it is none."""
    try:
        return (FIRST + timedelta(days=int(float(stored)))).isoformat()
    except (ValueError, OverflowError):
        return stored
