"""The data package: canonical and analysis tables, and what they mean.

In goes a build, out come its tables, the descriptor of the package (Frictionless) and the codebook, which is made
from the columns' own words and the counts. `csv_format`, `json_lines`, `parquet` and `stata` write them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.model.strength import ORDER
from stemma.publishing.exports.datasets.answers import study_of
from stemma.publishing.exports.datasets.canonical import canonical_tables
from stemma.publishing.exports.datasets.events import event_tables
from stemma.publishing.exports.datasets.groups import group_table, mmp_variables, records_of
from stemma.publishing.exports.datasets.panels import dyad_years, dyads, group_years
from stemma.publishing.exports.datasets.specifications import specifications
from stemma.publishing.exports.datasets.states import state_table
from stemma.publishing.exports.datasets.table import (
    Counted,
    DataTable,
    csv_pieces,
)
from stemma.publishing.exports.gathered import Gathered

WORDS = (
    "- `_status`: *stated*; *stated none* (the text says that there is none); *unknown* (the text says that it is not "
    "known); *not stated* (looked for or described, and nothing is said); *not looked for* (outside the universe, or a "
    "group without a profile). A count of 0 means what its status says.",
    f"- `_strength`: one word for how firmly something is said, the firmest first: {', '.join(ORDER)}. "
    "Below *claimed* it is hedged. Outside the order stand *unknown*, *negative*, *denied* and *rejected*. "
    "It is an order and no probability.",
    "- `_sources`: independent chains of publications; one that is only known through another counts with it.",
    "- `_low`, `_best`, `_high`: at least, the one number that is printed, at most; an open bound is empty and never 0.",
    "- *core*: for certain on at least one day of the year; *hull*: possibly. What has no stated end is core to its last "
    "evidence and hull until the observation ends; friendly relations are core only until hostility of the pair may begin.",
    "- `left_censored`, `right_censored`: 1 where no beginning, no end is stated.",
    "- `last_evidence`: the newest publication that tells of it; `last_spoken_of`: the last day that the sentences "
    "themselves speak of. Which of them ends an open relation is the analyst's choice; `--specifications` writes the "
    "outcomes under each.",
    "- `_statement`: id of the statement behind the value; its sentence, note and publication stand in `supports` and "
    "`passages`, and `stemma why ID` shows them.",
)
"""What the endings of columns mean in every table."""


def tables_of(gathered: Gathered) -> list[DataTable]:
    """All tables, the canonical ones first."""
    return [*canonical_tables(gathered), *analysis_tables(gathered)]


def analysis_tables(gathered: Gathered) -> list[DataTable]:
    """The tables made for analysis, states last."""
    study = study_of(gathered)
    records = records_of(study)
    return [
        group_table(study, records), group_years(study, records), dyads(study), dyad_years(study),
        *event_tables(study), mmp_variables(study, records), state_table(),
    ]  # fmt: skip


def specification_files(build: Build) -> Mapping[str, Iterator[bytes]]:
    """The grid of specifications, which `--specifications` adds."""
    study = study_of(Gathered(build))
    return {"specifications.csv": csv_pieces(specifications(study, records_of(study)))}


def package(build: Build, resources: list[Json]) -> dict[str, Json]:
    """The descriptor; the atlas's own header goes along for `stemma import tables`."""
    title = build.header.title
    licences: list[Json] = [{"name": build.header.licence}] if build.header.licence else []
    return {
        "profile": "tabular-data-package", "name": "stemma-atlas", "title": title,
        "description": "Statements with their passages and notes. Not a screening list.",
        **({"version": build.header.release} if build.header.release else {}),
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


def codebook(build: Build, tables: Sequence[Counted]) -> str:
    """Every table and column: meaning, unit, absence, and how many rows and cells there are."""
    lines = [
        "# Codebook", "", f"{build.header.title or 'An atlas'}{f', release {build.header.release}' if build.header.release else ''}. Not a screening list.",
        "Dates are EDTF (ISO 8601-2:2019). An empty cell means not stated; unknown and stated-none are values of",
        "their own. Text stays as written: a cell that begins with `=`, `+`, `-` or `@` is data.",
    ]  # fmt: skip
    lines += ["", "## Words", "", *WORDS]
    audited = build.header.reliability.strip()
    lines += ["", "## Reliability of the coding", ""]
    lines.append(audited or "Nobody has audited it: `stemma sample` draws a sheet.")
    for counted in tables:
        table = counted.table
        lines += [
            "",
            f"## {table.name}",
            "",
            f"{table.title} {counted.rows} rows; key: {', '.join(table.key)}.",
        ]
        lines += ["", "| column | type | stated in | meaning |", "|---|---|---|---|"]
        for column, stated in zip(table.columns, counted.stated, strict=True):
            words = column.words.replace("|", "\\|")
            lines.append(f"| `{column.name}` | {column.type} | {stated} | {words} |")
    return "\n".join(lines) + "\n"


def pretty(form: Json) -> str:
    """JSON for people."""
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"
