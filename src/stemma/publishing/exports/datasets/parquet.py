"""The tables as a folder of Parquet files, by DuckDB: one well kept library that also reads them.

In go tables in one pass, out come `NAME.parquet`, `atlas.json` and `codebook.md`. DuckDB is an extra
(`stemma-atlas[parquet]`).
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from stemma.model.build import Build
from stemma.publishing.exports.datasets.package import codebook, header, pretty
from stemma.publishing.exports.datasets.table import Chunk, Counted, DataTable
from stemma.publishing.exports.outfiles import Folder

SQL_TYPES = {"integer": "BIGINT", "number": "DOUBLE", "text": "VARCHAR"}


class ParquetWriter:
    """A folder of Parquet files; integers are 64-bit, everything else text, absent is null.

    DuckDB writes them, from CSV with the types of our columns.
    """

    shown: set[str] | None = None

    def __init__(self, folder: Folder) -> None:
        self.folder, self.connection = folder, duckdb.connect()
        self.connection.execute("SET threads = 1; SET preserve_insertion_order = true")
        self.beside = tempfile.TemporaryDirectory()

    def wants(self, table: DataTable) -> bool:
        """All of them."""
        return True

    def begin(self, table: DataTable) -> None:
        """A file of rows for DuckDB to read."""
        self.table = table
        self.lines = Path(self.beside.name, "rows.csv").open("wb")  # noqa: SIM115 - `end` closes it

    def add(self, chunk: Chunk) -> None:
        """Rows."""
        self.lines.write(chunk.csv)

    def end(self) -> None:
        """Convert the table."""
        self.lines.close()
        target = Path(self.beside.name, "rows.parquet")
        types = ", ".join(f"'{c.name}': '{SQL_TYPES[c.type]}'" for c in self.table.columns)
        self.connection.execute(
            f"COPY (SELECT * FROM read_csv(?, columns = {{{types}}}, header = false, delim = ',', quote = '\"', "
            "escape = '\"', nullstr = '', allow_quoted_nulls = true, auto_detect = false, new_line = '\\n', "
            f"parallel = false, max_line_size = 100000000)) TO '{quoted(target)}' (FORMAT parquet, COMPRESSION zstd)",
            [self.lines.name],
        )
        self.folder.write(f"{self.table.name}.parquet", pieces_of(target))

    def finish(self, build: Build, tables: Sequence[Counted]) -> None:
        """What the atlas says of itself, and the codebook."""
        self.connection.close()
        self.beside.cleanup()
        self.folder.write("atlas.json", pretty(header(build)))
        self.folder.write("codebook.md", codebook(build, tables))


def pieces_of(path: Path) -> Iterator[bytes]:
    """A file's bytes, a million at a time."""
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            yield piece


def quoted(path: Path) -> str:
    """A path inside an SQL string."""
    return str(path).replace("'", "''")
