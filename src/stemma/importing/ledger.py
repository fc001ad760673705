"""A ledger on disk of what rows code, for tables of any length.

In go relations and statements with the row that codes each, in the order of the table, out come `relations.csv` and
the canonical tables of `coded/NAME/` in the order of their keys, line by line. Only some thousand rows are held in memory; two rows that code
one thing support one statement, as in `importing.coder`. Example: `with opened_ledger() as ledger: ledger.add(...)`.
"""

from __future__ import annotations

import csv
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from stemma.importing.atlas_files import RELATION_COLUMNS, json_lines, table_file
from stemma.importing.table import CodedRow
from stemma.model.statement import Reach, Statement, Support
from stemma.model.tables import passage_row, statement_row, support_row
from stemma.model.text import Text

HELD = 10_000
"""Rows that are held before they go to disk."""


@dataclass(slots=True)
class Ledger:
    """What rows code, on disk."""

    connection: sqlite3.Connection
    file: TextIO
    """`relations.csv`, on its way."""
    held: list[tuple[str, str, int, int]] = field(default_factory=list)
    rows: int = 0

    def add(self, statement: Statement, row: CodedRow) -> None:
        """A statement, and the row that codes it."""
        self.held.append((statement.id, json_lines([statement_row(statement)]), row.start, row.end))
        self.rows += 1
        if len(self.held) >= HELD:
            self.flush()

    def relate(self, cells: Mapping[str, str]) -> None:
        """A row of `relations.csv`."""
        csv.DictWriter(self.file, RELATION_COLUMNS, restval="", lineterminator="\n").writerow(cells)

    def relations(self) -> Iterator[str]:
        """`relations.csv`, in the order of the table."""
        yield table_file(RELATION_COLUMNS, ())
        self.file.seek(0)
        yield from self.file

    def coded(self, name: str, text: Text) -> dict[str, Iterator[str]]:
        """The files of `coded/NAME/`; none where no row codes a statement."""
        if not self.rows:
            return {}
        return {
            f"coded/{name}/statements.jsonl": self.statements(),
            f"coded/{name}/supports.jsonl": self.supports(text, name),
            f"coded/{name}/passages.jsonl": self.passages(text),
            f"coded/{name}/nodes.jsonl": iter(()),
        }

    def flush(self) -> None:
        """Put on disk what is held."""
        self.connection.executemany("INSERT INTO coded VALUES (?, ?, ?, ?)", self.held)
        self.held.clear()

    def ask(self, query: str) -> Iterator[tuple[object, ...]]:
        """Rows of a query over everything."""
        self.flush()
        return self.connection.execute(query)

    def statements(self) -> Iterator[str]:
        """`statements.jsonl`, by id; a statement is told as the first row codes it."""
        last = None
        for identifier, line in self.ask("SELECT id, line FROM coded ORDER BY id, rowid"):
            if identifier != last:
                yield str(line)
            last = identifier

    def supports(self, text: Text, source: str) -> Iterator[str]:
        """`supports.jsonl`: the rows behind each statement, in their order."""
        found = self.ask("SELECT id, start, end FROM coded ORDER BY id, rowid")
        for identifier, rows in groupby(found, key=itemgetter(0)):
            spans: Iterable[tuple[int, int]] = dict.fromkeys((a, b) for _, a, b in rows)  # type: ignore[misc]
            for position, (start, end) in enumerate(spans):
                support = Support(text.passage(start, end), source=source, reach=Reach.SENTENCE)
                yield json_lines([support_row(str(identifier), position, support)])

    def passages(self, text: Text) -> Iterator[str]:
        """`passages.jsonl`, by id."""
        query = "SELECT DISTINCT start, end FROM coded ORDER BY start || '-' || end"
        for start, end in self.ask(query):
            yield json_lines([passage_row(text.passage(int(str(start)), int(str(end))))])


@contextmanager
def opened_ledger() -> Iterator[Ledger]:
    """An empty ledger; its file goes when the work is done."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder, "coded.sqlite"))) as connection,
        Path(folder, "relations.csv").open("w+", encoding="utf-8", newline="") as file,
    ):
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
            "CREATE TABLE coded (id TEXT, line TEXT, start INTEGER, end INTEGER)"
        )
        yield Ledger(connection, file)
