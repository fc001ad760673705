"""The tables as a folder of quoted CSV, with metadata for Frictionless and CSV on the Web.

In go tables in one pass, out come `NAME.csv`, `datapackage.json`, `csv-metadata.json` and `codebook.md`.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.publishing.exports.datasets.package import codebook, package, pretty
from stemma.publishing.exports.datasets.table import (
    Chunk,
    Counted,
    DataTable,
    csv_lines,
    csvw_table,
    frictionless_resource,
)
from stemma.publishing.exports.outfiles import Folder


class CsvWriter:
    """A folder of CSV with its metadata."""

    shown: set[str] | None = None

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    def wants(self, table: DataTable) -> bool:
        """All of them."""
        return True

    def begin(self, table: DataTable) -> None:
        """The head."""
        self.file = self.folder.open(f"{table.name}.csv")
        self.file.add(csv_lines([table.names]))

    def add(self, chunk: Chunk) -> None:
        """Rows."""
        self.file.add(chunk.csv)

    def end(self) -> None:
        """The table is whole."""
        self.file.close()

    def finish(self, build: Build, tables: Sequence[Counted]) -> None:
        """Descriptors for Frictionless and CSV on the Web, and the codebook."""
        held = [counted.table for counted in tables]
        resources: list[Json] = [frictionless_resource(t, f"{t.name}.csv") for t in held]
        described: list[Json] = [csvw_table(t, f"{t.name}.csv") for t in held]
        csvw: dict[str, Json] = {"@context": "http://www.w3.org/ns/csvw", "tables": described}
        self.folder.write("datapackage.json", pretty(package(build, resources)))
        self.folder.write("csv-metadata.json", pretty(csvw))
        self.folder.write("codebook.md", codebook(build, tables))
