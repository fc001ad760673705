"""The data package: canonical and analysis tables, with what they mean, as CSV, JSON Lines or Parquet.

In goes a build, out come files. CSV comes with `datapackage.json` (Frictionless) and `csv-metadata.json`
(CSV on the Web); every form with `codebook.md`, which is made from the columns' own words and the counts.
Parquet is written by DuckDB, an extra (`stemma-atlas[parquet]`): one well kept library that also reads it.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from stemma.errors import WrongUse
from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.publishing.exports.datasets.answers import study_of
from stemma.publishing.exports.datasets.canonical import canonical_tables
from stemma.publishing.exports.datasets.events import event_tables
from stemma.publishing.exports.datasets.groups import group_table, mmp_variables, records_of
from stemma.publishing.exports.datasets.panels import dyad_years, dyads, group_years
from stemma.publishing.exports.datasets.specifications import specifications
from stemma.publishing.exports.datasets.states import state_table
from stemma.publishing.exports.datasets.table import (
    DataTable,
    csv_text,
    csvw_table,
    frictionless_resource,
    json_lines_text,
)
from stemma.publishing.exports.omissions import Omissions

SQL_TYPES = {"integer": "BIGINT", "number": "DOUBLE", "text": "VARCHAR"}


def tables_of(build: Build) -> list[DataTable]:
    """All tables, the canonical ones first."""
    return [*canonical_tables(build), *analysis_tables(build)]


def analysis_tables(build: Build) -> list[DataTable]:
    """The tables made for analysis, states last."""
    study = study_of(build)
    records = records_of(study)
    return [
        group_table(study, records), group_years(study, records), dyads(study), dyad_years(study),
        *event_tables(study), mmp_variables(study, records), state_table(),
    ]  # fmt: skip


def specification_files(build: Build) -> Mapping[str, str]:
    """The grid of specifications, which `--specifications` adds."""
    study = study_of(build)
    return {"specifications.csv": csv_text(specifications(study, records_of(study)))}


def csv_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """A folder of CSV with its metadata."""
    left.carry(*build.statements)
    tables = tables_of(build)
    files = {f"{table.name}.csv": csv_text(table) for table in tables}
    resources: list[Json] = [frictionless_resource(t, f"{t.name}.csv") for t in tables]
    described: list[Json] = [csvw_table(t, f"{t.name}.csv") for t in tables]
    context: list[Json] = ["http://www.w3.org/ns/csvw", {"dc": "http://purl.org/dc/terms/"}]
    csvw: dict[str, Json] = {"@context": context, "tables": described}
    return files | {
        "datapackage.json": pretty(package(build, resources)),
        "csv-metadata.json": pretty(csvw),
        "codebook.md": codebook(build, tables),
    }


def json_lines_files(build: Build, left: Omissions) -> Mapping[str, str]:
    """A folder of JSON Lines."""
    left.carry(*build.statements)
    tables = tables_of(build)
    files = {f"{table.name}.jsonl": json_lines_text(table) for table in tables}
    return files | {"atlas.json": pretty(header(build)), "codebook.md": codebook(build, tables)}


def parquet_files(build: Build, left: Omissions) -> Mapping[str, str | bytes]:
    """A folder of Parquet files; integers are 64-bit, everything else text, absent is null."""
    left.carry(*build.statements)
    tables = tables_of(build)
    with tempfile.TemporaryDirectory() as folder:
        files = {f"{table.name}.parquet": parquet_bytes(table, Path(folder)) for table in tables}
    return files | {"atlas.json": pretty(header(build)), "codebook.md": codebook(build, tables)}


def parquet_bytes(table: DataTable, folder: Path) -> bytes:
    """One table, by way of a JSON Lines file that DuckDB reads with our types."""
    try:
        import duckdb
    except ImportError as error:
        raise WrongUse("Parquet needs DuckDB", "install stemma-atlas[parquet]") from error
    lines, target = folder / f"{table.name}.jsonl", folder / f"{table.name}.parquet"
    lines.write_bytes(json_lines_text(table).encode("utf-8", "replace"))
    types = ", ".join(f"'{c.name}': '{SQL_TYPES[c.type]}'" for c in table.columns)
    connection = duckdb.connect()
    try:
        connection.execute("SET threads = 1; SET preserve_insertion_order = true")
        connection.execute(
            f"COPY (SELECT * FROM read_json(?, format = 'newline_delimited', columns = {{{types}}}, "
            f"maximum_object_size = 100000000)) TO '{quoted(target)}' (FORMAT parquet, COMPRESSION zstd)",
            [str(lines)],
        )
    finally:
        connection.close()
    return target.read_bytes()


def quoted(path: Path) -> str:
    """A path inside an SQL string."""
    return str(path).replace("'", "''")


def package(build: Build, resources: list[Json]) -> dict[str, Json]:
    """The descriptor; the atlas's own header goes along for `stemma import tables`."""
    title = build.header.title
    licences: list[Json] = [{"name": build.header.licence}] if build.header.licence else []
    return {
        "profile": "tabular-data-package", "name": "stemma-atlas", "title": title,
        "description": "Statements with their passages and notes. Not a screening list.",
        **({"licenses": licences} if licences else {}), "stemma": header(build), "resources": resources,
    }  # fmt: skip


def header(build: Build) -> dict[str, Json]:
    """What the atlas says of itself."""
    own = build.header
    return {
        "title": own.title, "publisher": own.publisher, "licence": own.licence,
        "editors": list(own.editors), "described": own.described, "universe": dict(own.universe),
        "theatres": {name: list(held) for name, held in own.theatres.items()},
        "lanes": list(own.lanes),
    }  # fmt: skip


def codebook(build: Build, tables: Sequence[DataTable]) -> str:
    """Every table and column: meaning, unit, absence, and how many rows and cells there are."""
    lines = [
        "# Codebook", "", f"{build.header.title or 'An atlas'}. Not a screening list.",
        "Dates are EDTF (ISO 8601-2:2019). An empty cell means not stated; unknown and stated-none are values of",
        "their own. Text stays as written: a cell that begins with `=`, `+`, `-` or `@` is data.",
    ]  # fmt: skip
    audited = build.header.reliability.strip()
    lines += ["", "## Reliability of the coding", ""]
    lines.append(audited or "Nobody has audited it: `stemma sample` draws a sheet.")
    for table in tables:
        lines += [
            "",
            f"## {table.name}",
            "",
            f"{table.title} {len(table.rows)} rows; key: {', '.join(table.key)}.",
        ]
        lines += ["", "| column | type | stated in | meaning |", "|---|---|---|---|"]
        for column in table.columns:
            stated = sum(row.get(column.name) is not None for row in table.rows)
            lines.append(f"| `{column.name}` | {column.type} | {stated} | {column.words} |")
    return "\n".join(lines) + "\n"


def pretty(form: Json) -> str:
    """JSON for people."""
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"
