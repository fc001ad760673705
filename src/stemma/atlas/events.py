"""`events/`: the user's own copies of event datasets, each with what is to be known of it.

In go `events/NAME.csv` or `.parquet` and `events/NAME.toml`, out come `EventLayer`s with the events that name a group of
the registry; the others are counted. Example of the second file: `title`, `issued = "2023-06"`, `licence`, `attribution`,
`publish = true`, and `[actors]` from the dataset's names or ids to groups. Problems: `event-layer`, `event-columns`,
`event-row`.
"""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from stemma.atlas.event_forms import FORMS, BadCell, Form
from stemma.atlas.tables import Row, Table, load_text
from stemma.model.dates import envelope_of
from stemma.model.layers import EventLayer, OutsideEvent
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.registry import Registry
from stemma.model.text import Text

FOLDER = "events"
NO_SIDE = ("state_body", "intergovernmental", "class", "unnamed")
"""Kinds of the registry that are no groups: what only they took part in is not laid over."""
MOST_SHOWN = 50
"""Faulty rows of one file that are reported one by one; the rest is counted."""


@dataclass(frozen=True, slots=True)
class About:
    """What the file beside a dataset says of it."""

    title: str
    issued: str
    licence: str
    attribution: str
    is_published: bool
    actors: Mapping[str, str]
    """Outside name or id to the group's short id."""


def read_layers(
    folder: Path, registry: Registry, problems: list[Problem]
) -> tuple[EventLayer, ...]:
    """All datasets of the folder that can be read, by name."""
    files = sorted(path for path in folder.glob("*") if path.suffix in (".csv", ".parquet"))
    found = [read_layer(path, registry, problems) for path in files]
    return tuple(layer for layer in found if layer)


def read_layer(path: Path, registry: Registry, problems: list[Problem]) -> EventLayer | None:
    """One dataset; None where nothing says what it is, or its columns are of no known form."""
    about = read_about(path.with_suffix(".toml"), registry, problems)
    if about is None:
        return None
    text = load_text(path, problems) if path.suffix == ".csv" else Text.of(path.name, "")
    table = Table(text, [], [])
    names, rows = csv_rows(text, table) if path.suffix == ".csv" else parquet_rows(path, table)
    form = form_of(names)
    if form is None and table.problems:
        problems += table.problems
        return None
    if form is None:
        known = "; or ".join(f"{form.title}: {', '.join(form.columns)}" for form in FORMS)
        table.report(Row({}, 1, 1), Severity.ERROR, "event-columns",
                     f"expected the columns of one of these: {known}; found {', '.join(names) or 'none'}",
                     "take the dataset's own file, with the names of its columns")  # fmt: skip
        problems += table.problems
        return None
    events, others = events_of(table, form, rows, actors_of(form, registry, about))
    problems += table.problems
    return EventLayer(
        path.stem, form.name, about.title, about.licence, about.attribution, about.issued,
        about.is_published, tuple(sorted(events, key=lambda event: (event.start, event.id))), others,
    )  # fmt: skip


def read_about(path: Path, registry: Registry, problems: list[Problem]) -> About | None:
    """`events/NAME.toml`; None where it is missing or lacks something."""
    text = load_text(path, problems)

    def fault(expected: str, advice: str, at: int = 0) -> None:
        problems.append(
            problem_at(text, at, min(at + 1, len(text.content)), Severity.ERROR, "event-layer",
                       f"expected {expected}; the dataset is not read", advice)
        )  # fmt: skip

    if not text.content.strip():
        fault(f"{path.name} beside the dataset, found none",
              "write what it is: title, issued, licence, attribution, publish")  # fmt: skip
        return None
    try:
        fields = tomllib.loads(text.content)
    except tomllib.TOMLDecodeError as error:
        fault(f"TOML, found: {error}", "correct the line it names")
        return None
    told = {
        name: str(fields.get(name, "")).strip()
        for name in ("title", "issued", "licence", "attribution")
    }
    for name in ("title", "issued", "licence"):
        if not told[name]:
            fault(
                f"{name}, found none", "say which edition of which dataset this is, and its licence"
            )
            return None
    if not is_date(told["issued"]):
        at = max(0, text.content.find(told["issued"]))
        fault(
            f"issued as a date such as 2023-06, found {told['issued']!r}",
            "write when the edition came out",
            at,
        )
        return None
    actors = fields.get("actors", {})
    named = {str(k): str(v) for k, v in actors.items()} if isinstance(actors, dict) else {}
    for name, group in named.items():
        if group not in registry.groups:
            at = max(0, text.content.find(name))
            fault(
                f"ids of groups.csv under [actors], found {group!r} for {name!r}",
                "add the group, or correct its id",
                at,
            )
            return None
    return About(**told, is_published=fields.get("publish") is True, actors=named)


def is_date(edtf: str) -> bool:
    """Whether it is a date with an end."""
    try:
        return envelope_of(edtf).end_max is not None
    except ValueError:
        return False


def form_of(names: list[str]) -> Form | None:
    """The form that has all its columns."""
    return next((form for form in FORMS if set(form.columns) <= set(names)), None)


def actors_of(form: Form, registry: Registry, about: About) -> dict[str, str]:
    """Outside ids and names to node ids: of the registry's column, then what the editors say of this dataset."""
    found = {
        outside: group.node.id
        for group in registry.groups.values()
        for outside in group.identifiers.get(form.scheme, "").split("|")
        if outside and group.kind not in NO_SIDE
    }
    return found | {name: f"group/{group}" for name, group in about.actors.items()}


def events_of(
    table: Table, form: Form, rows: Iterator[Row], actors: Mapping[str, str]
) -> tuple[list[OutsideEvent], int]:
    """The events that name a group of the atlas, and how many rows name none."""
    events: list[OutsideEvent] = []
    others, faults, known = 0, 0, set[str]()
    for row in rows:
        named = (actors.get(row.cells.get(column, "")) for pair in form.actors for column in pair)
        groups = tuple(dict.fromkeys(group for group in named if group))
        if not groups:
            others += 1
            continue
        doubts: list[BadCell] = []
        try:
            event = form.read(row.cells, groups, doubts)
            if event.id in known:
                raise BadCell(form.columns[0], event.id, "each event once")
        except BadCell as error:
            faults += 1
            if faults <= MOST_SHOWN:
                report_cell(table, row, error, Severity.ERROR, "this row is not used")
            continue
        for doubt in doubts:
            report_cell(table, row, doubt, Severity.WARNING, "the toll of this row is not used")
        known.add(event.id)
        events.append(event)
    if faults > MOST_SHOWN:
        table.report(Row({}, 1, 1), Severity.ERROR, "event-row",
                     f"expected rows as above; found {faults - MOST_SHOWN} more faulty ones, which are not used",
                     "correct the rows above first")  # fmt: skip
    return events, others


def report_cell(table: Table, row: Row, error: BadCell, severity: Severity, what: str) -> None:
    """A cell that is wrong, at its place, and what is not used for it."""
    span = table.span(row)
    content = table.text.content
    start, end = span.start, span.end
    if content and error.column in row.cells:
        start, end = cell_span(content, span.start, span.end, list(row.cells).index(error.column))
    where = "" if content else f"row {row.line}: "
    table.problems.append(
        problem_at(table.text, start, end, severity, "event-row",
                   f"{where}{error}; {what}", "correct the cell in your copy, or take the row out")
    )  # fmt: skip


def cell_span(content: str, start: int, end: int, number: int) -> tuple[int, int]:
    """Where a cell of a row of CSV stands, its quotes included; cells are counted from 0."""
    is_quoted, at = False, start
    for place in range(start, end):
        if content[place] == '"':
            is_quoted = not is_quoted
        elif content[place] == "," and not is_quoted:
            if number == 0:
                return at, place
            number, at = number - 1, place + 1
    return at, end


def csv_rows(text: Text, table: Table) -> tuple[list[str], Iterator[Row]]:
    """Names of columns, and the rows one by one."""
    reader = csv.reader(io.StringIO(text.content, newline=""))
    names = [name.strip() for name in next(reader, [])]

    def rows() -> Iterator[Row]:
        before = reader.line_num
        try:
            for cells in reader:
                if any(cells):
                    clean = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
                    yield Row(clean, reader.line_num, before + 1)
                before = reader.line_num
        except csv.Error as error:
            table.report(Row({}, before + 1, before + 1), Severity.ERROR, "event-row",
                         f"expected a row of CSV, found: {error}; the rows from here on are not read",
                         "close the quotes of this row, or of one above")  # fmt: skip

    return names, rows()


def parquet_rows(path: Path, table: Table) -> tuple[list[str], Iterator[Row]]:
    """The same of Parquet, read by DuckDB; nothing, and a problem, where that is not installed."""
    try:
        import duckdb
    except ImportError:
        table.report(Row({}, 1, 1), Severity.ERROR, "event-layer",
                     "expected DuckDB for a Parquet file, found none; the dataset is not read",
                     "install stemma-atlas[parquet], or save the dataset as CSV")  # fmt: skip
        return [], iter(())
    try:
        cursor = duckdb.connect().execute("SELECT * FROM read_parquet(?)", [str(path)])
    except duckdb.Error as error:
        table.report(Row({}, 1, 1), Severity.ERROR, "event-layer",
                     f"expected a Parquet file, found: {str(error).splitlines()[0]}; the dataset is not read",
                     "save the dataset again, as Parquet or CSV")  # fmt: skip
        return [], iter(())
    names = [column[0] for column in cursor.description or ()]

    def rows() -> Iterator[Row]:
        line = 0
        while found := cursor.fetchmany(4096):
            for cells in found:
                line += 1
                pairs = zip(names, cells, strict=True)
                yield Row({name: "" if cell is None else str(cell) for name, cell in pairs}, line)

    return names, rows()
