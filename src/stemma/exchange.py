"""What goes into an atlas and out of it besides the line: imports of tables, exports to other systems.

In go folders, out come folders; files are touched only here. `pipeline` compiles, this module carries.
"""

from __future__ import annotations

from pathlib import Path

from stemma.atlas import new_folder
from stemma.errors import BuildFailed, WrongUse
from stemma.importing.atlas_files import ImportedAtlas
from stemma.importing.mmp.reading import import_mmp
from stemma.pipeline import load, public_build, replace_bytes
from stemma.publishing.exports.formats import export_files

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


def export_atlas(folder: Path, name: str, out: Path) -> dict[str, bytes]:
    """Write one format of the public build into a folder; returns its files.

    Raises `WrongUse`, `BuildFailed`.
    """
    files = export_files(public_build(folder), name)
    write_files(files, out)
    return files


def write_files(files: dict[str, bytes], out: Path) -> None:
    """Each file beside its place first, then renamed. Raises `BuildFailed`."""
    try:
        for path, data in files.items():
            target = out / path
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_bytes(target, data)
    except OSError as error:
        raise BuildFailed(str(out), error.strerror or str(error)) from error
