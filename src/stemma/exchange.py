"""What goes into an atlas besides the line: imports of tables.

In go folders, out come atlas folders; files are touched only here. `exporting` carries the other way.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

from stemma.atlas import new_folder
from stemma.errors import UnreadableFile, WrongUse
from stemma.importing.atlas_files import FileRows, ImportedAtlas
from stemma.importing.canonical import import_canonical
from stemma.importing.ledger import opened_ledger
from stemma.importing.mapping import TableMap, read_mapping
from stemma.importing.mmp.reading import import_mmp
from stemma.importing.own_table import import_own_table
from stemma.importing.own_table import plan as column_plan
from stemma.importing.table import OpenTable, open_table
from stemma.importing.workbook import stata_text, workbook_text
from stemma.model.problem import Problem, Severity
from stemma.model.tables import Cell
from stemma.readers import load


@dataclass(frozen=True, slots=True)
class OwnTable:
    """What a team's table becomes."""

    columns: tuple[str, ...]
    """Each column and what it becomes, in words."""
    problems: tuple[Problem, ...]
    rows: tuple[FileRows, ...]


MAX_TABLE = 1_000_000_000
"""Bytes of a table."""


def import_mmp_atlas(folder: Path, to: Path) -> ImportedAtlas:
    """A new atlas from the Mapping Militants tables of a folder.

    Copies in folders beside it prove dates and lend names; they are not imported. Raises `WrongUse`,
    `FolderInUse`, `BuildFailed`.
    """
    if not folder.is_dir():
        raise WrongUse(f"{folder} is no folder", "name the folder that holds the tables")
    alone = any(folder.glob("*.csv"))
    files = tables_below(folder, folder.parent if alone else folder)
    beside = tables_below(folder.parent, folder.parent) if alone else {}
    imported = import_mmp(files, {k: v for k, v in beside.items() if k not in files})
    if not imported.rows:
        raise WrongUse(
            f"{folder} holds no table of the project", "name the folder of its CSV files"
        )
    new_folder(to, imported.files)
    return imported


def tables_below(folder: Path, root: Path) -> dict[str, bytes]:
    """The CSV files of a folder and of its direct subfolders, by their path below `root`."""
    found = sorted((*folder.glob("*.csv"), *folder.glob("*/*.csv")))
    return {path.relative_to(root).as_posix(): load(path, MAX_TABLE) for path in found}


def import_canonical_atlas(folder: Path, to: Path) -> ImportedAtlas:
    """A new atlas from our own tables: CSV, JSON Lines or Parquet, as an export wrote them.

    Raises `WrongUse`, `UnreadableFile`, `FolderInUse`, `BuildFailed`.
    """
    if not folder.is_dir():
        raise WrongUse(f"{folder} is no folder", "name the folder that an export has written")
    tables = {
        path.stem: read_rows(path) for path in sorted(folder.iterdir()) if path.suffix in READERS
    }
    imported = import_canonical(tables, read_header(folder))
    new_folder(to, imported.files)
    return imported


def import_own_atlas(file: Path, mapping: Path, to: Path | None, *, max_rows: int) -> OwnTable:
    """A team's own CSV, XLSX or Stata table by a mapping; `to` None only says what each column becomes.

    Raises `UnreadableFile`, `WrongUse`, `FolderInUse`, `BuildFailed`; nothing is half-imported.
    """
    plan = read_mapping(load(mapping, MAX_TABLE).decode("utf-8-sig", "replace"))
    table = own_table(file, plan, max_rows)
    columns = tuple(column_plan(table, plan))
    with opened_ledger() as ledger:
        imported = import_own_table(table, plan, ledger)
        if to is not None:
            new_folder(to, imported.files)
        return OwnTable(columns, imported.problems, imported.rows)


def own_table(file: Path, plan: TableMap, max_rows: int) -> OpenTable:
    """The file as a table, its head read."""
    data, merged = load(file, MAX_TABLE), list[str]()
    if file.suffix.casefold() in (".xlsx", ".xlsm"):
        text, merged = workbook_text(file.name, data, sheet=plan.sheet, max_rows=max_rows)
        data = text.encode("utf-8")
    elif file.suffix.casefold() == ".dta":
        data = stata_text(file.name, data, max_rows=max_rows).encode("utf-8")
    lines = data.count(b"\n")
    if lines > max_rows + plan.header:
        raise WrongUse(f"{file.name}: expected at most {max_rows:,} rows, found {lines:,} lines",
                       "split the table, or raise --max-rows")  # fmt: skip
    table = open_table(file.name, data, header=plan.header)
    for area in merged:
        table.report_head(
            Severity.WARNING, "cells-merged",
            f"expected one value a cell, found the merged cells {area}: only the first of them has a value",
            "unmerge them and fill in each cell",
        )  # fmt: skip
    return table


def read_header(folder: Path) -> dict[str, object]:
    """What the exported atlas says of itself; nothing where no file says it."""
    for name, key in (("datapackage.json", "stemma"), ("atlas.json", None)):
        if (folder / name).is_file():
            form = json.loads((folder / name).read_text("utf-8"))
            own = form.get(key, {}) if key else form
            return dict(own) if isinstance(own, dict) else {}
    return {}


def read_rows(path: Path) -> list[dict[str, Cell]]:
    """The rows of a file; empty cells are absent. Raises `UnreadableFile`."""
    try:
        return READERS[path.suffix](path)
    except (OSError, ValueError, csv.Error) as error:
        raise UnreadableFile(path.name, f"expected a table of an export, found: {error}") from error


def csv_rows(path: Path) -> list[dict[str, Cell]]:
    """Quoted CSV."""
    before = csv.field_size_limit(2**31 - 1)
    try:
        return csv_cells(path)
    finally:
        csv.field_size_limit(before)


def csv_cells(path: Path) -> list[dict[str, Cell]]:
    """The rows, cells of any length."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{k: v for k, v in row.items() if k and v != ""} for row in csv.DictReader(file)]


def json_rows(path: Path) -> list[dict[str, Cell]]:
    """JSON Lines."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def parquet_rows(path: Path) -> list[dict[str, Cell]]:
    """Parquet, by DuckDB."""
    try:
        import duckdb
    except ImportError as error:
        raise WrongUse("Parquet needs DuckDB", "install stemma-atlas[parquet]") from error
    cursor = duckdb.connect().execute("SELECT * FROM read_parquet(?)", [str(path)])
    names = [column[0] for column in cursor.description or ()]
    return [
        {n: c for n, c in zip(names, row, strict=True) if c is not None}
        for row in cursor.fetchall()
    ]


READERS = {".csv": csv_rows, ".jsonl": json_rows, ".parquet": parquet_rows}
