"""The Python API for notebooks: an atlas as frames, every row with the statement that it rests on.

In goes a folder, out comes an `AtlasFrames`. Example: `stemma.open("my-atlas").groups["imu"].attacks.to_frame()`.
Frames are pandas' (an extra, `stemma-atlas[stata]` or your own); without it rows are plain mappings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, overload

from stemma.errors import UnknownGroup, WrongUse
from stemma.model.build import Build
from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.model.strength import strength
from stemma.model.tables import Cell
from stemma.pipeline import public_build, read_file
from stemma.publishing.exports.datasets.package import tables_of
from stemma.publishing.exports.datasets.table import DataTable
from stemma.publishing.exports.gathered import Gathered
from stemma.publishing.views.life import near_names
from stemma.publishing.views.words import node_in_words, statement_in_words

if TYPE_CHECKING:
    from pandas import DataFrame

SHOWN = 20
"""Rows of a table that a notebook shows."""
WIDE = 10
"""Columns that it shows."""


def read(path: str | Path) -> Reading:
    """Read one profile page in any layout. Raises `UnreadableFile`."""
    return read_file(str(path))


def open(folder: str | Path) -> AtlasFrames:
    """Compile an atlas in memory; only what is public. Raises `NotAnAtlas`."""
    return AtlasFrames(public_build(Path(folder)))


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Mapping[str, Cell]]):
    """Rows of a table; a notebook shows the first of them."""

    table: DataTable
    rows: Sequence[Mapping[str, Cell]]

    @overload
    def __getitem__(self, index: int) -> Mapping[str, Cell]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mapping[str, Cell]]: ...
    def __getitem__(self, index: int | slice) -> Mapping[str, Cell] | Sequence[Mapping[str, Cell]]:
        """A row by its number."""
        return self.rows[index]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def columns(self) -> Mapping[str, str]:
        """Columns and what they mean."""
        return {column.name: column.words for column in self.table.columns}

    def to_frame(self) -> DataFrame:
        """A pandas frame: integers as nullable Int64, text as object; absent is missing. Raises `WrongUse` without pandas."""
        try:
            import pandas
        except ImportError as error:
            raise WrongUse(
                "frames need pandas", "install pandas, or stemma-atlas[stata]"
            ) from error
        types = {"integer": "Int64", "number": "Float64", "text": "object"}
        return pandas.DataFrame({
            c.name: pandas.Series(
                [str(v) if isinstance(v := row.get(c.name), str) else v for row in self.rows],
                dtype=types[c.type],
            )
            for c in self.table.columns
        })  # fmt: skip

    def __repr__(self) -> str:
        """Name and size."""
        return f"<{self.table.name}: {len(self.rows)} rows, {len(self.table.columns)} columns>"

    def _repr_html_(self) -> str:
        """The first rows as a table; columns that are empty throughout are left out."""
        used = [
            c.name for c in self.table.columns if any(r.get(c.name) is not None for r in self.rows)
        ][:WIDE]
        head = "".join(f"<th>{escape(name)}</th>" for name in used)
        body = "".join(
            "<tr>"
            + "".join(
                f"<td>{escape('' if (v := row.get(n)) is None else str(v))}</td>" for n in used
            )
            + "</tr>"
            for row in self.rows[:SHOWN]
        )
        more = f"<p>{len(self.rows)} rows, {len(self.table.columns)} columns</p>"
        return f"<table><caption>{escape(self.table.title)}</caption><tr>{head}</tr>{body}</table>{more}"


@dataclass(frozen=True)
class GroupFrames:
    """One group: its names and its part of every table."""

    atlas: AtlasFrames
    node: str

    @property
    def name(self) -> str:
        """Display name."""
        return node_in_words(self.node, self.atlas.build.nodes)

    def part(self, table: str, *columns: str) -> Rows:
        """The rows of a table that name the group in one of the columns."""
        whole = self.atlas.table(table)
        return Rows(whole.table, [r for r in whole if any(r.get(c) == self.node for c in columns)])

    @property
    def attacks(self) -> Rows:
        """Attacks that name it as perpetrator, with any strength."""
        return self.part("attacks", "perpetrator")

    @property
    def leaders(self) -> Rows:
        """Tenures."""
        return self.part("leaders", "group")

    @property
    def sizes(self) -> Rows:
        """Size estimates."""
        return self.part("sizes", "group")

    @property
    def designations(self) -> Rows:
        """Listings by named authorities."""
        return self.part("designations", "group")

    @property
    def relations(self) -> Rows:
        """Relations with other groups."""
        return self.part("relations", "a", "b")

    @property
    def years(self) -> Rows:
        """Its group-years."""
        return self.part("group_years", "group")

    @property
    def statements(self) -> list[Statement]:
        """What is stated of the group itself."""
        return [s for s in self.atlas.build.statements if s.subject == self.node]

    def __repr__(self) -> str:
        """Name and how much is told."""
        return f"<group {self.name}: {len(self.statements)} statements>"

    def _repr_html_(self) -> str:
        """What is stated of it, in words with strength."""
        nodes = self.atlas.build.nodes
        lines = "".join(
            f"<li>{escape(statement_in_words(s, nodes))} <small>({escape(strength(s).value)})</small></li>"
            for s in self.statements[:SHOWN]
        )
        return f"<h3>{escape(self.name)}</h3><ul>{lines}</ul>"


@dataclass(frozen=True)
class Groups(Mapping[str, GroupFrames]):
    """Groups by short id; any of their names works as well."""

    atlas: AtlasFrames

    def __getitem__(self, name: str) -> GroupFrames:
        """A group by id or name. Raises `UnknownGroup`, which is a `KeyError` as well."""
        build = self.atlas.build
        known = build.registry.resolve(name)
        node = known.id if known else name if name.startswith("group/") else f"group/{name}"
        if node not in build.nodes:
            raise MissingGroup(name, near_names(build, name))
        return GroupFrames(self.atlas, node)

    def __iter__(self) -> Iterator[str]:
        """Short ids in order."""
        return iter(
            sorted(str(row["group"]).partition("/")[2] for row in self.atlas.table("group_table"))
        )

    def __len__(self) -> int:
        """How many groups there are."""
        return len(self.atlas.table("group_table"))

    def __repr__(self) -> str:
        """How many there are, and the first of them."""
        return f"<{len(self)} groups: {', '.join(list(self)[:5])} ...>"

    def _repr_html_(self) -> str:
        """The table of groups."""
        return self.atlas.table("group_table")._repr_html_()


class MissingGroup(UnknownGroup, KeyError):
    """A group that the atlas does not have; a `KeyError`, so that `in` and `get` work."""


class AtlasFrames:
    """A compiled atlas: its groups and its tables."""

    def __init__(self, build: Build) -> None:
        self.build = build

    @cached_property
    def tables(self) -> Mapping[str, Rows]:
        """Every table by name, canonical and analysis."""
        return {
            table.name: Rows(table, list(table.rows)) for table in tables_of(Gathered(self.build))
        }

    def table(self, name: str) -> Rows:
        """One table. Raises `KeyError`."""
        return self.tables[name]

    @property
    def title(self) -> str:
        """The atlas's title."""
        return self.build.header.title

    @property
    def groups(self) -> Groups:
        """Groups by id or name."""
        return Groups(self)

    def __getattr__(self, name: str) -> Rows:
        """A table as an attribute: `atlas.dyad_years`."""
        if name.startswith("_") or name not in self.tables:
            raise AttributeError(name)
        return self.tables[name]

    def why(self, identifier: str) -> list[str]:
        """The sentences behind a statement. Raises `KeyError`."""
        for statement in self.build.statements:
            if statement.id == identifier:
                return [support.passage.exact for support in statement.supports]
        raise KeyError(identifier)

    def __repr__(self) -> str:
        """Title and size."""
        return f"<atlas {self.title}: {len(self.groups)} groups, {len(self.build.statements)} statements>"

    def _repr_html_(self) -> str:
        """Title and tables with their sizes."""
        rows = "".join(
            f"<li><code>{escape(n)}</code>: {len(r)} rows</li>" for n, r in self.tables.items()
        )
        return f"<h2>{escape(self.title)}</h2><ul>{rows}</ul>"
