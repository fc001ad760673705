"""One pass over all tables for all of their formats.

In go tables and writers, out come files: each row is made once, however many formats want it, and only some thousand
rows are held at a time. Example: `write_tables(build, tables_of(build), [CsvWriter(folder)])`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from stemma.model.build import Build
from stemma.publishing.exports.datasets.table import Chunk, Counted, DataTable


class TableWriter(Protocol):
    """One format of the tables."""

    shown: set[str] | None
    """Ids of the statements that the written tables show; None: the canonical tables are among them, so all."""

    def wants(self, table: DataTable) -> bool:
        """Whether the format holds the table."""
        ...

    def begin(self, table: DataTable) -> None:
        """A table comes."""
        ...

    def add(self, chunk: Chunk) -> None:
        """Some of its rows."""
        ...

    def end(self) -> None:
        """It is whole."""
        ...

    def finish(self, build: Build, tables: Sequence[Counted]) -> None:
        """All tables of the format are written: what is said of them."""
        ...


def write_tables(build: Build, tables: Iterable[DataTable], writers: Sequence[TableWriter]) -> None:
    """Every table through every writer that wants it."""
    written: list[Counted] = []
    for table in tables:
        wanting = [writer for writer in writers if writer.wants(table)]
        if wanting:
            written.append(write_table(table, wanting))
    for writer in writers:
        writer.finish(build, [counted for counted in written if writer.wants(counted.table)])


def write_table(table: DataTable, writers: Sequence[TableWriter]) -> Counted:
    """One table, chunk by chunk."""
    counted = Counted.none(table)
    for writer in writers:
        writer.begin(table)
    for chunk in table.chunks():
        counted.add(chunk)
        for writer in writers:
            writer.add(chunk)
    for writer in writers:
        writer.end()
    return counted
