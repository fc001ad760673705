"""What goes out of an atlas to other systems: one format, or all of them by two processes.

In goes a folder, out come folders; files are touched only here. Nothing of a format appears before all of it is
whole, and what stood there before stays until then.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from stemma.collecting import uncollected
from stemma.errors import BuildFailed, StemmaError
from stemma.model.build import Build
from stemma.pipeline import public_build
from stemma.publishing.exports.datasets.package import pretty, specification_files
from stemma.publishing.exports.datasets.whole_package import whole_package
from stemma.publishing.exports.formats import ALL, FORMATS, Manifest, check_formats, export_into
from stemma.publishing.exports.gathered import Gathered
from stemma.publishing.exports.outfiles import DiskFolder

T = TypeVar("T")
PACKAGE = "datapackage.json"


def export_atlas(
    folder: Path, name: str, out: Path, *, specifications: bool = False
) -> dict[str, Manifest]:
    """Write one format of the public build into a folder, or `all` of them into a folder each.

    `specifications` adds the grid of panels. Returns their manifests. Raises `WrongUse`, `BuildFailed`.
    """
    return write_exports(public_build(folder), name, out, specifications=specifications)


def write_exports(
    build: Build, name: str, out: Path, *, specifications: bool = False
) -> dict[str, Manifest]:
    """The same of a build. Raises `WrongUse`, `BuildFailed`."""
    if name != ALL:
        made = write_formats(Gathered(build), {name: out})
    else:
        made = in_two_processes(
            Gathered(build), {format.name: out / format.name for format in FORMATS}
        )
        above = DiskFolder(out)
        with settled([above], out):
            of_csv = json.loads((out / "csv" / PACKAGE).read_text("utf-8"))
            above.write(PACKAGE, pretty(whole_package(of_csv)))
    if specifications:
        grid = DiskFolder(out)
        with settled([grid], out):
            for path, content in specification_files(build).items():
                grid.write(path, content)
    return made


def write_formats(gathered: Gathered, targets: Mapping[str, Path]) -> dict[str, Manifest]:
    """Formats into folders; none of them changes before all are whole. Raises `WrongUse`, `BuildFailed`."""
    folders = {name: DiskFolder(target) for name, target in targets.items()}
    with settled(list(folders.values()), *targets.values()):
        made = export_into(gathered, folders)
        for name, target in targets.items():
            if "left_out.csv" not in folders[name].digests:
                (target / "left_out.csv").unlink(missing_ok=True)
    return made


@contextmanager
def settled(folders: Sequence[DiskFolder], *targets: Path) -> Iterator[None]:
    """Files that appear when the work is done, and not at all where it fails. Raises `BuildFailed`."""
    try:
        yield
        for folder in folders:
            folder.settle()
    except OSError as error:
        raise BuildFailed(str(targets[0]), error.strerror or str(error)) from error
    finally:
        for folder in folders:
            folder.abandon()


def in_two_processes(gathered: Gathered, targets: Mapping[str, Path]) -> dict[str, Manifest]:
    """Tables here, all other formats in a second process where the system lets it share the build.

    Linux forks, so the statements are in memory once; elsewhere, or where the second process fails, one after
    the other: the same bytes, and an error is raised here, where it can be told.
    """
    check_formats(targets)
    tables = {f.name: targets[f.name] for f in FORMATS if f.is_tables}
    others = {name: target for name, target in targets.items() if name not in tables}
    with uncollected():
        gathered.prepare()
        with forked(lambda: write_formats(gathered, others)) as second:
            made = write_formats(gathered, tables)
            rest = second() if second else None
    made |= rest if rest is not None else write_formats(gathered, others)
    return {name: made[name] for name in targets}


@contextmanager
def forked(work: Callable[[], T]) -> Iterator[Callable[[], T | None] | None]:
    """Work in a second process; what is given waits for it, and gives None where it failed.

    None itself where the system does not fork or has one processor.
    """
    if sys.platform != "linux" or (os.cpu_count() or 1) < 2:
        yield None
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=told, args=(work, theirs))
    process.start()
    theirs.close()

    def result() -> T | None:
        try:
            found: T = ours.recv()
        except EOFError:
            return None
        return found

    try:
        yield result
    finally:
        ours.close()
        process.join()


def told(work: Callable[[], T], to: Connection) -> None:
    """Do the work and send what comes of it; a failure sends nothing, and the other process tells it."""
    with suppress(StemmaError, OSError, MemoryError):
        to.send(work())
    to.close()
