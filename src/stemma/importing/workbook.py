"""Workbooks and Stata files as the table that an import reads.

In go the bytes of an .xlsx or .dta, out comes the sheet as CSV text with what was met: formulas stay as such, so
that they are reported and not taken for values; merged cells are reported; a date keeps its day. openpyxl and pandas
are extras: one well kept library each.
"""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from stemma.errors import UnreadableFile, WrongUse

STATA_ROWS = 20_000
"""Rows of a Stata file that are held at a time."""
MAX_UNPACKED = 1_000_000_000
TAIL = 1_000_000
"""Bytes at the end of a sheet that are searched for merged cells."""
BOMB = 200
"""A part that unpacks to more than this many times its size, and to over ten megabytes, is refused."""
BROKEN_BOOK = (
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    SyntaxError,
    OSError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl's parts raise on a damaged workbook; `SyntaxError` is that of its XML parsers."""
BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError)
"""What `zipfile` raises on damaged, encrypted or strangely packed parts."""
BROKEN_STATA = (ValueError, KeyError, IndexError, TypeError, EOFError, struct.error)
"""What pandas raises on a damaged file."""
MERGED = re.compile(rb'<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"')


def workbook_text(name: str, data: bytes, *, sheet: str, max_rows: int) -> tuple[str, list[str]]:
    """The sheet as CSV, and its merged ranges. Raises `UnreadableFile`, `WrongUse`."""
    try:
        import openpyxl
    except ImportError as error:
        raise WrongUse("workbooks need openpyxl", "install stemma-atlas[xlsx]") from error
    merged = safe_archive(name, data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
    except BROKEN_BOOK as error:
        raise UnreadableFile(name, f"no workbook that can be read: {error}") from error
    if sheet and sheet not in book.sheetnames:
        raise WrongUse(
            f"{name}: expected the sheet {sheet!r}, found {', '.join(book.sheetnames)}",
            "correct the mapping",
        )
    try:
        chosen = book[sheet] if sheet else book.worksheets[0]
        rows = ([shown(cell) for cell in row] for row in chosen.iter_rows(values_only=True))
        return csv_of(name, rows, max_rows), merged
    except BROKEN_BOOK as error:
        raise UnreadableFile(name, f"no workbook that can be read: {error}") from error


def safe_archive(name: str, data: bytes) -> list[str]:
    """Merged ranges of all sheets; an archive that unpacks beyond bounds is refused."""
    merged: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.infolist():
                if part.file_size > MAX_UNPACKED or (
                    part.file_size > 10_000_000
                    and part.file_size > BOMB * max(part.compress_size, 1)
                ):
                    raise UnreadableFile(
                        name, f"{part.filename} unpacks to {part.file_size:,} bytes; it is refused"
                    )
                if part.filename.endswith(".xml") and b"<!DOCTYPE" in beginning(archive, part):
                    raise UnreadableFile(
                        name, f"{part.filename} declares a document type; it is refused"
                    )
                if part.filename.startswith("xl/worksheets/"):
                    merged += [found.decode() for found in MERGED.findall(ending(archive, part))]
    except BROKEN_ARCHIVE as error:
        raise UnreadableFile(name, "no workbook: the archive is damaged") from error
    return merged


def beginning(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The first bytes of a part, where a document type would be declared."""
    with archive.open(part) as file:
        return file.read(4096)


def ending(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The last bytes of a part, where a sheet lists what is merged; it is never held as a whole."""
    before, last = b"", b""
    with archive.open(part) as file:
        while piece := file.read(TAIL):
            before, last = last, piece
    return (before + last)[-TAIL:]


def shown(value: object) -> str:
    """A cell as text; a date without a time is its ISO day."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (
            value.date().isoformat()
            if value.time() == datetime.min.time()
            else value.isoformat(" ")
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def csv_of(name: str, rows: Iterable[list[str]], max_rows: int) -> str:
    """CSV text; raises `WrongUse` beyond the limit, before anything is written."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for number, row in enumerate(rows):
        if number > max_rows:
            raise WrongUse(
                f"{name}: expected at most {max_rows:,} rows, found more",
                "split the table, or raise --max-rows",
            )
        writer.writerow(row)
    return buffer.getvalue()


def stata_text(name: str, data: bytes, *, max_rows: int) -> str:
    """A Stata file as CSV, value labels in place of their numbers."""
    try:
        import pandas
    except ImportError as error:
        raise WrongUse("Stata files need pandas", "install stemma-atlas[stata]") from error
    try:
        with pandas.read_stata(
            io.BytesIO(data), chunksize=STATA_ROWS, convert_missing=False, preserve_dtypes=False
        ) as frames:
            return csv_of(name, stata_rows(frames), max_rows)
    except BROKEN_STATA as error:
        raise UnreadableFile(name, f"no Stata file that can be read: {error}") from error


def stata_rows(frames: Iterable[Any]) -> Iterator[list[str]]:
    """Names of the columns, then the rows of all frames."""
    for number, frame in enumerate(frames):
        if not number:
            yield [str(column) for column in frame.columns]
        for row in frame.itertuples(index=False):
            yield [stata_cell(cell) for cell in row]


def stata_cell(value: object) -> str:
    """A cell as text; missing values of all kinds are empty."""
    plain = value.to_pydatetime() if hasattr(value, "to_pydatetime") else value
    return "" if plain != plain or str(plain) in ("NaT", "<NA>") else shown(plain)
