"""The atlas folder: what a user owns, read from disk.

In goes a folder with `atlas.toml`, out comes an `Atlas`: registry, profiles, sources, judgements, and
the problems of its tables. Example: `open_atlas(find_atlas(Path("."))).registry.resolve("XF")`.

Problems: `atlas-toml`, `registry-column`, `bad-id`, `duplicate-id`, `cyclic-alias`,
`registry-conflict`, `source-list`, `judgement-column`, `unknown-decision`, `unknown-verdict`.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from stemma.errors import BuildFailed, FolderInUse, NotAnAtlas
from stemma.model.build import AtlasHeader
from stemma.model.judgements import CitationCheck, Decision, StatementJudgement
from stemma.model.nodes import GroupKind
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.registry import RegisteredGroup, Registry, name_key
from stemma.model.sources import Author, Source
from stemma.model.statement import Verdict
from stemma.model.text import Text

HEADER = "atlas.toml"
GROUP_COLUMNS = ("id", "name", "aliases", "kind")
OUTSIDE = ("wikidata", "ucdp", "acled", "gtd", "un", "ofac", "mmp")
STATEMENT_COLUMNS = ("statement", "decision", "by", "at", "why")
CITATION_COLUMNS = (
    "profile", "footnote", "source", "quote", "locator", "checked_by", "checked_at", "verdict", "sha256",
)  # fmt: skip
T = TypeVar("T")
GOOD_ID = re.compile(r"[^\W_A-Z](?:[\w-]*\w)?$")


@dataclass(frozen=True, slots=True)
class Atlas:
    """A folder, read."""

    folder: Path
    header: AtlasHeader
    registry: Registry
    profiles: tuple[Path, ...]
    """Profile files in the order of their names."""
    sources: Mapping[str, Source]
    judgements: tuple[StatementJudgement, ...]
    checks: tuple[CitationCheck, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with its place."""

    cells: Mapping[str, str]
    line: int


@dataclass(slots=True)
class Table:
    """A CSV file with the problems met in it."""

    text: Text
    rows: list[Row]
    problems: list[Problem]

    def report(self, row: Row, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem at a row."""
        number = min(row.line, len(self.text.line_starts))
        start = self.text.line_starts[number - 1]
        end = start + len(self.text.line(number))
        self.problems.append(problem_at(self.text, start, end, severity, code, message, help))


def find_atlas(start: Path) -> Path:
    """The folder, or its nearest parent, that holds an atlas.toml. Raises `NotAnAtlas`."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / HEADER).is_file():
            return folder
    raise NotAnAtlas(str(start))


def open_atlas(folder: Path) -> Atlas:
    """Read the folder's own files; profiles are only listed."""
    problems: list[Problem] = []
    header = read_header(folder / HEADER, problems)
    groups = read_table(folder / "groups.csv", (*GROUP_COLUMNS, *OUTSIDE), problems, is_open=True)
    registry = Registry.of(read_groups(groups))
    statements = read_table(folder / "judgements" / "statements.csv", STATEMENT_COLUMNS, problems)
    citations = read_table(folder / "judgements" / "citations.csv", CITATION_COLUMNS, problems)
    judged = tuple(read_rows(statements, judgement))
    checks = tuple(read_rows(citations, citation_check))
    for table in (groups, statements, citations):
        problems += table.problems
    sources = read_sources(folder, problems)
    profiles = tuple(sorted((folder / "profiles").glob("*.md")))
    return Atlas(folder, header, registry, profiles, sources, judged, checks, tuple(problems))


def load_text(path: Path) -> Text:
    """A text file of the atlas, with or without a byte-order mark; a missing one is empty."""
    data = path.read_bytes() if path.is_file() else b""
    return Text.of(path.name, data.decode("utf-8-sig", "replace"), data)


def read_header(path: Path, problems: list[Problem]) -> AtlasHeader:
    """`atlas.toml`; what cannot be read is a problem and the title is the folder's name."""
    text = load_text(path)
    try:
        fields = tomllib.loads(text.content)
    except tomllib.TOMLDecodeError as error:
        problems.append(
            problem_at(text, 0, min(1, len(text.content)), Severity.ERROR, "atlas-toml",
                       f"expected TOML, found: {error}", "correct the line it names")
        )  # fmt: skip
        return AtlasHeader(path.parent.name)
    editors = fields.get("editors", ())
    universe = fields.get("universe", {})
    return AtlasHeader(
        str(fields.get("title") or path.parent.name),
        str(fields.get("publisher", "")),
        str(fields.get("licence", "")),
        tuple(map(str, editors)) if isinstance(editors, list) else (),
        str(fields.get("described", "")),
        {str(k): shown(v) for k, v in universe.items()} if isinstance(universe, dict) else {},
        theatres_of(fields.get("theatres")),
        words_of(lineage.get("order"))
        if isinstance(lineage := fields.get("lineage"), dict)
        else (),
    )


def theatres_of(fields: object) -> dict[str, tuple[str, ...]]:
    """The regional maps of the header, in its order."""
    rows = fields.items() if isinstance(fields, dict) else ()
    return {str(name): words_of(held) for name, held in rows}


def words_of(value: object) -> tuple[str, ...]:
    """A list of words; anything else is none."""
    return tuple(map(str, value)) if isinstance(value, list) else ()


def shown(value: object) -> str:
    """A value of the header in words."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def read_table(
    path: Path, columns: tuple[str, ...], problems: list[Problem], *, is_open: bool = False
) -> Table:
    """A CSV file; unknown columns are a problem unless the table is open to further ids."""
    text = load_text(path)
    table = Table(text, [], [])
    reader = csv.DictReader(io.StringIO(text.content, newline=""))
    names = [name.strip() for name in reader.fieldnames or ()]
    required = columns[:1] if is_open else columns[:2]
    missing = [name for name in required if text.content.strip() and name not in names]
    unknown = [] if is_open else [name for name in names if name not in columns]
    for name, word in [(n, "missing") for n in missing] + [(n, "unknown") for n in unknown]:
        problems.append(
            problem_at(text, 0, len(text.line(1)), Severity.ERROR, "table-column",
                       f"expected the columns {', '.join(columns)}; found {name!r} {word}",
                       "correct the first line of the table")
        )  # fmt: skip
    reader.fieldnames = names
    for cells in reader:
        clean = {k: (v or "").strip() for k, v in cells.items() if isinstance(k, str)}
        if any(clean.values()):
            table.rows.append(Row(clean, reader.line_num))
    return table


def read_groups(table: Table) -> Iterator[RegisteredGroup]:
    """The registry's rows; faulty ones are reported and left out."""
    ids: set[str] = set()
    outside: dict[tuple[str, str], str] = {}
    names: dict[str, str] = {}
    for row in table.rows:
        identifier = row.cells.get("id", "")
        if not GOOD_ID.fullmatch(identifier):
            table.report(row, Severity.ERROR, "bad-id",
                         f"expected an id of lower-case letters, digits and hyphens, found {identifier!r}",
                         "correct the id; it becomes part of file names and links")  # fmt: skip
            continue
        if identifier in ids:
            table.report(row, Severity.ERROR, "duplicate-id",
                         f"expected each id once, found {identifier!r} again; this row is not used",
                         "give the group an id of its own")  # fmt: skip
            continue
        ids.add(identifier)
        group = read_group(row, identifier)
        report_conflicts(table, row, group, outside)
        report_cycles(table, row, group, names)
        yield group


def read_group(row: Row, identifier: str) -> RegisteredGroup:
    """One row."""
    aliases = tuple(a.strip() for a in row.cells.get("aliases", "").split("|") if a.strip())
    known = {k: v for k, v in row.cells.items() if k not in GROUP_COLUMNS and v}
    kind = row.cells.get("kind") or GroupKind.ARMED_GROUP.value
    return RegisteredGroup(identifier, row.cells.get("name") or identifier, aliases, kind, known)


def report_conflicts(
    table: Table, row: Row, group: RegisteredGroup, outside: dict[tuple[str, str], str]
) -> None:
    """One outside id on two groups."""
    for scheme, value in group.identifiers.items():
        other = outside.setdefault((scheme, value), group.id)
        if other != group.id:
            table.report(row, Severity.ERROR, "registry-conflict",
                         f"expected {scheme} {value} on one group, found it on {other} and {group.id}",
                         "remove it from one of them")  # fmt: skip


def report_cycles(table: Table, row: Row, group: RegisteredGroup, names: dict[str, str]) -> None:
    """A name that leads to two groups: nobody can tell which is meant."""
    for name in (group.name, *group.aliases):
        other = names.setdefault(name_key(name), group.id)
        if other != group.id:
            table.report(row, Severity.ERROR, "cyclic-alias",
                         f"expected {name!r} to mean one group, found it on {other} and {group.id}",
                         "remove the alias from one of them")  # fmt: skip


def read_rows(table: Table, form: Callable[[Table, Row], T | None]) -> Iterator[T]:
    """Every row that can be read."""
    return (made for row in table.rows if (made := form(table, row)) is not None)


def judgement(table: Table, row: Row) -> StatementJudgement | None:
    """A decision about a statement."""
    cells = row.cells
    word = cells.get("decision", "")
    if word not in set(Decision):
        table.report(row, Severity.ERROR, "unknown-decision",
                     f"expected one of {', '.join(Decision)}; found {word!r}", "correct the word")  # fmt: skip
        return None
    return StatementJudgement(
        cells.get("statement", ""), Decision(word), cells.get("by", ""), cells.get("at", ""),
        cells.get("why", ""), row.line,
    )  # fmt: skip


def citation_check(table: Table, row: Row) -> CitationCheck | None:
    """A look into a cited source."""
    cells = row.cells
    word = cells.get("verdict", "")
    if word not in set(Verdict):
        table.report(row, Severity.ERROR, "unknown-verdict",
                     f"expected one of {', '.join(Verdict)}; found {word!r}", "correct the word")  # fmt: skip
        return None
    names = CITATION_COLUMNS
    values = [cells.get(name, "") for name in names]
    profile, footnote, source, quote, locator, by, at, _, sha256 = values
    return CitationCheck(profile, footnote, source, quote, locator, by, at, Verdict(word), sha256)


def read_sources(folder: Path, problems: list[Problem]) -> dict[str, Source]:
    """`sources.json`, CSL-JSON as Zotero exports it; absent: no shared sources."""
    path = folder / "sources.json"
    text = load_text(path)
    if not text.content.strip():
        return {}
    try:
        items = json.loads(text.content)
    except json.JSONDecodeError as error:
        problems.append(
            problem_at(text, error.pos, error.pos + 1, Severity.ERROR, "source-list",
                       f"expected CSL-JSON, found: {error.msg}", "export the list again")
        )  # fmt: skip
        return {}
    listed = items if isinstance(items, list) else items.get("items", [])
    return {
        source.id: source for item in listed if isinstance(item, dict) and (source := csl(item))
    }


def csl(item: Mapping[str, object]) -> Source | None:
    """One CSL-JSON item; None without an id."""
    if not item.get("id"):
        return None
    authors = item.get("author")
    relies = item.get("relies_on")

    def field(name: str) -> str:
        return str(item.get(name) or "")

    return Source(
        field("id"), field("type") or "document", field("title"),
        tuple(author(a) for a in authors if isinstance(a, dict)) if isinstance(authors, list) else (),
        field("container-title"), field("publisher"), issued(item.get("issued")), field("volume"),
        field("issue"), field("page"), field("URL"),
        tuple(map(str, relies)) if isinstance(relies, list) else (),
    )  # fmt: skip


def author(name: Mapping[str, object]) -> Author:
    """A person or an institution."""
    return Author(*(str(name.get(part) or "") for part in ("family", "given", "literal")))


def issued(value: object) -> str:
    """An EDTF date from CSL's `date-parts`, or a string as it is."""
    if isinstance(value, str):
        return value
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else []
    return "-".join(f"{int(n):04}" if i == 0 else f"{int(n):02}" for i, n in enumerate(first))


EMPTY = {
    HEADER: 'title = "{title}"\npublisher = ""\nlicence = "CC BY 4.0"\neditors = []\n',
    "groups.csv": "id,name,aliases,kind,wikidata,ucdp,acled,gtd,un,ofac,mmp\n",
    "sources.json": "[]\n",
    "judgements/statements.csv": "statement,decision,by,at,why\n",
    "judgements/citations.csv": ",".join(CITATION_COLUMNS) + "\n",
    "profiles/README.txt": "One Markdown file a group; `stemma read FILE --to profiles` makes one of a page.\n",
}


def new_atlas(folder: Path, title: str, *, example: Path | None = None) -> None:
    """Start an atlas: empty, or a copy of another. Raises `FolderInUse`, `BuildFailed`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if example is not None:
            shutil.copytree(
                example, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("build")
            )
            return
        for name, words in EMPTY.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            safe = title.replace("\\", "\\\\").replace('"', '\\"')
            path.write_text(words.replace("{title}", safe), encoding="utf-8", newline="\n")
    except OSError as error:
        raise BuildFailed(str(folder), error.strerror or str(error)) from error
