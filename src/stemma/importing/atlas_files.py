"""The files of an imported atlas.

In go groups, relations, coded statements, sources and theatres, out come file names with their texts,
ready to be written into a new atlas folder. Coded statements stand in `coded/NAME/` as the canonical
tables of `model.tables`, JSON Lines.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.model.nodes import Node
from stemma.model.problem import Problem
from stemma.model.registry import RegisteredGroup
from stemma.model.sources import Source
from stemma.model.statement import Statement
from stemma.model.tables import (
    Cell,
    node_row,
    passage_id,
    passage_row,
    source_row,
    statement_row,
    support_row,
)

Words = str | Iterable[str]
RELATION_COLUMNS = (
    "a", "kind", "b", "start", "end", "source", "locator", "certainty", "support_kinds", "note",
)  # fmt: skip
GROUP_COLUMNS = ("id", "name", "aliases", "kind")


@dataclass(frozen=True, slots=True)
class FileRows:
    """How many rows of a file went where."""

    file: str
    rows: int
    carried: int
    """Rows that stand in the atlas, alone or joined with others of the same link."""
    left_out: int
    """Rows that do not, each with a problem that says why; `rows = carried + left_out`."""


@dataclass(frozen=True, slots=True)
class ImportedAtlas:
    """What an import makes."""

    files: Mapping[str, Words]
    """Path in the folder to its text, whole or in pieces that can be gone through once."""
    problems: tuple[Problem, ...]
    rows: tuple[FileRows, ...]


@dataclass(slots=True)
class Draft:
    """An atlas on its way to files."""

    title: str
    licence: str = ""
    groups: list[RegisteredGroup] = field(default_factory=list)
    relations: list[Mapping[str, str]] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    theatres: Mapping[str, Sequence[str]] = field(default_factory=dict)
    lanes: Sequence[str] = ()
    universe: Mapping[str, str] = field(default_factory=dict)
    described: str = ""


def atlas_files(
    draft: Draft, coded: Mapping[str, tuple[Iterable[Statement], Iterable[Node]]]
) -> dict[str, str]:
    """Every file by its path in the folder."""
    files = {
        "atlas.toml": header_file(draft),
        "groups.csv": groups_file(draft.groups),
        "relations.csv": table_file(RELATION_COLUMNS, draft.relations),
        "sources.json": sources_file(draft.sources),
        "judgements/statements.csv": "statement,decision,by,at,why\n",
        "profiles/README.txt": "One Markdown file a group; `stemma read FILE --to profiles` makes one of a page.\n",
    }
    for name, (statements, nodes) in coded.items():
        files |= coded_files(name, list(statements), nodes)
    return files


def coded_files(
    name: str, statements: Sequence[Statement], nodes: Iterable[Node]
) -> dict[str, str]:
    """The canonical tables of one dataset."""
    ordered = sorted(statements, key=lambda statement: statement.id)
    supports = [support_row(s.id, n, x) for s in ordered for n, x in enumerate(s.supports)]
    passages = {passage_id(x.passage): x.passage for s in ordered for x in s.supports}
    return {
        f"coded/{name}/statements.jsonl": json_lines(map(statement_row, ordered)),
        f"coded/{name}/supports.jsonl": json_lines(supports),
        f"coded/{name}/passages.jsonl": json_lines(
            passage_row(passages[key]) for key in sorted(passages)
        ),
        f"coded/{name}/nodes.jsonl": json_lines(map(node_row, sorted(nodes, key=lambda n: n.id))),
    }


def json_lines(rows: Iterable[Mapping[str, Cell]]) -> str:
    """One object a line; absent cells are left out."""
    return "".join(
        json.dumps({k: v for k, v in row.items() if v is not None}, ensure_ascii=False) + "\n"
        for row in rows
    )


def header_file(draft: Draft) -> str:
    """`atlas.toml`."""
    lines = [
        f"title = {toml(draft.title)}", 'publisher = ""', f"licence = {toml(draft.licence)}", "editors = []",
    ]  # fmt: skip
    if draft.described:
        lines.append(f"described = {toml(draft.described)}")
    for name, fields in (("theatres", draft.theatres), ("universe", draft.universe)):
        if fields:
            lines += ["", f"[{name}]", *(f"{toml(k)} = {toml(v)}" for k, v in fields.items())]
    if draft.lanes:
        lines += ["", "[lineage]", f"order = {toml(draft.lanes)}"]
    return "\n".join(lines) + "\n"


def toml(value: str | Sequence[str]) -> str:
    """A string or a list of strings; JSON's form is valid TOML for these."""
    form = value if isinstance(value, str) else list(value)
    return json.dumps(form, ensure_ascii=False)


def groups_file(groups: Sequence[RegisteredGroup]) -> str:
    """`groups.csv`, with a column for every scheme of outside ids that is used."""
    schemes = sorted({scheme for group in groups for scheme in group.identifiers})
    rows = [
        {"id": g.id, "name": g.name, "aliases": "|".join(a for a in g.aliases if "|" not in a),
         "kind": g.kind, **g.identifiers} for g in groups
    ]  # fmt: skip
    return table_file((*GROUP_COLUMNS, *schemes), rows)


def table_file(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A CSV file, quoted where needed."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, restval="", extrasaction="raise", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def sources_file(sources: Iterable[Source]) -> str:
    """`sources.json`, CSL-JSON."""
    items = []
    for source in sources:
        row = {k: v for k, v in source_row(source).items() if v is not None}
        for name in ("author", "relies_on"):
            if name in row:
                row[name] = json.loads(str(row[name]))
        renamed = {
            {"container_title": "container-title", "url": "URL"}.get(k, k): v
            for k, v in row.items()
        }
        items.append(renamed)
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
