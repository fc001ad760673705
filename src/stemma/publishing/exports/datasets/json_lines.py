"""The tables as a folder of JSON Lines.

In go tables in one pass, out come `NAME.jsonl`, `atlas.json` and `codebook.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap

from stemma.model.build import Build
from stemma.publishing.exports.datasets.package import codebook, header, pretty
from stemma.publishing.exports.datasets.table import Chunk, Counted, DataTable
from stemma.publishing.exports.json_text import form_of, json_lines
from stemma.publishing.exports.outfiles import Folder


class JsonLinesWriter:
    """A folder of JSON Lines: one object a row in the order of the columns, absent cells left out."""

    shown: set[str] | None = None

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    def wants(self, table: DataTable) -> bool:
        """All of them."""
        return True

    def begin(self, table: DataTable) -> None:
        """A new file."""
        self.file = self.folder.open(f"{table.name}.jsonl")
        self.row = form_of(table.names)

    def add(self, chunk: Chunk) -> None:
        """Rows."""
        self.file.add(json_lines(list(starmap(self.row, chunk.rows))))

    def end(self) -> None:
        """The table is whole."""
        self.file.close()

    def finish(self, build: Build, tables: Sequence[Counted]) -> None:
        """What the atlas says of itself, and the codebook."""
        self.folder.write("atlas.json", pretty(header(build)))
        self.folder.write("codebook.md", codebook(build, tables))
