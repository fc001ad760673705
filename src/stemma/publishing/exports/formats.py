"""The export formats, in order; outside packages' come after ours.

In goes a public build, out come files by name. A format is one file and one line here; it is imported
when it is asked for. Every format leaves `MANIFEST.json` behind: what was carried, what was left out and
why, statement by statement in `left_out.csv`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from stemma.errors import WrongUse
from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.model.outside import outside
from stemma.publishing.exports.datasets.package import tables_of
from stemma.publishing.exports.datasets.writing import TableWriter, write_tables
from stemma.publishing.exports.gathered import Gathered
from stemma.publishing.exports.omissions import Omissions, counts, lines
from stemma.publishing.exports.outfiles import Content, Folder, MemoryFolder

Files = Mapping[str, Content]
Maker = Callable[[Build, Omissions], Files]
GROUP = "stemma.formats"
"""Entry points of other packages: each loads to a `Maker`."""
COUNTED = (
    "the analysis tables count it or have no column for it; csv, parquet and jsonl hold it whole"
)
"""Why a format without the canonical tables does not carry a statement."""
ALL = "all"
"""The name that stands for every format of ours, each in a folder of its own."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name on the command line."""

    name: str
    path: str
    """Module and function that make its files."""
    words: str
    """What it is, for the documentation."""
    is_tables: bool = False
    """Whether it writes the tables, row by row with the other formats that do: `path` names its `TableWriter`."""
    needs: tuple[str, str] = ("", "")
    """Module that it cannot do without, and the extra that brings it; empty: none."""


HERE = "stemma.publishing.exports.standards"
DATA = "stemma.publishing.exports.datasets"
FORMATS: tuple[Format, ...] = (
    Format("csv", f"{DATA}.csv_format:CsvWriter", "canonical and analysis tables as quoted CSV, one Frictionless data package", is_tables=True),
    Format("parquet", f"{DATA}.parquet:ParquetWriter", "the same as Parquet (needs the extra parquet)", is_tables=True, needs=("duckdb", "parquet")),
    Format("jsonl", f"{DATA}.json_lines:JsonLinesWriter", "the same as JSON Lines", is_tables=True),
    Format("stata", f"{DATA}.stata:StataWriter", "the analysis tables as labelled .dta, Stata 14 and later", is_tables=True),
    Format("ftm", f"{HERE}.followthemoney:followthemoney_files", "FollowTheMoney entities, as Aleph and OpenSanctions read them"),
    Format("stix", f"{HERE}.stix:stix_files", "STIX 2.1 bundle with the full statements as an extension"),
    Format("rdf", f"{HERE}.rdf:rdf_files", "RDF with PROV-O and Web Annotation, lossless, TriG"),
    Format("wikidata", f"{HERE}.wikidata:wikidata_files", "QuickStatements for groups that have a Wikidata item"),
    Format("graphml", f"{HERE}.graphml:graphml_files", "the network of relations as GraphML"),
    Format("gexf", f"{HERE}.gexf:gexf_files", "the network of relations as GEXF 1.3 with intervals"),
    Format("geojson", f"{HERE}.geojson:geojson_files", "places of attacks and presences as GeoJSON with Linked Places times"),
    Format("docx", f"{HERE}.docx:docx_files", "the profiles as Word documents with footnotes and live Zotero fields"),
    Format("csl", f"{HERE}.bibliographies:csl_files", "the publications as CSL-JSON"),
    Format("bibtex", f"{HERE}.bibliographies:bibtex_files", "the publications as BibTeX"),
    Format("ris", f"{HERE}.bibliographies:ris_files", "the publications as RIS"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export held and what it left out, in numbers; `MANIFEST.json` has all of it."""

    files: int
    statements: int
    carried: int
    left_out: Mapping[str, int]
    """Reason to count."""


def all_formats() -> dict[str, Maker | Format]:
    """Ours, then those of outside packages."""
    ours: dict[str, Maker | Format] = {each.name: each for each in FORMATS}
    return ours | {name: made for name, made in outside(GROUP) if name not in ours}


def export_into(gathered: Gathered, folders: Mapping[str, Folder]) -> dict[str, Manifest]:
    """Every named format into its folder; formats of tables together, so that each row is made once.

    Raises `WrongUse` for a format that nobody knows or that lacks its library, before anything is written.
    """
    chosen = check_formats(folders)
    tables = {n: f for n, f in chosen.items() if isinstance(f, Format) and f.is_tables}
    manifests = tables_into(gathered, {n: (f, folders[n]) for n, f in tables.items()})
    for name, format in chosen.items():
        if name not in tables:
            maker: Maker = loaded(format) if isinstance(format, Format) else format
            left = Omissions(gathered)
            for path, content in maker(gathered.build, left).items():
                folders[name].write(path, content)
            manifests[name] = close(name, folders[name], left)
    return manifests


def check_formats(names: Iterable[str]) -> dict[str, Maker | Format]:
    """Formats by their names. Raises `WrongUse` for one that nobody knows or that lacks its library."""
    known = all_formats()
    chosen = {name: known.get(name) for name in names}
    for name, format in chosen.items():
        if format is None:
            raise WrongUse(f"no format {name!r}", f"choose one of {', '.join(known)}, or {ALL}")
        module, extra = format.needs if isinstance(format, Format) else ("", "")
        if module and find_spec(module) is None:
            raise WrongUse(f"{name} files need {module}", f"install stemma-atlas[{extra}]")
    return {name: format for name, format in chosen.items() if format is not None}


def tables_into(
    gathered: Gathered, formats: Mapping[str, tuple[Format, Folder]]
) -> dict[str, Manifest]:
    """The formats of tables, in one pass."""
    if not formats:
        return {}
    writers: dict[str, TableWriter] = {
        name: loaded(format)(folder) for name, (format, folder) in formats.items()
    }
    write_tables(gathered.build, tables_of(gathered), list(writers.values()))
    return {
        name: close(name, formats[name][1], omissions_of(gathered, writer))
        for name, writer in writers.items()
    }


def omissions_of(gathered: Gathered, writer: TableWriter) -> Omissions:
    """What a format of tables leaves out: nothing where it has the canonical ones, else what no column shows."""
    left, shown = Omissions(gathered), writer.shown
    if shown is None:
        left.carry_all()
        return left
    left.carried |= shown
    left.leave_rest(gathered.build.statements, COUNTED)
    return left


def loaded(format: Format) -> Any:
    """What a format's path names; its module is imported now."""
    module, _, name = format.path.partition(":")
    return getattr(import_module(module), name)


def close(name: str, folder: Folder, left: Omissions) -> Manifest:
    """The list of what was left out, and the manifest."""
    build, rows = left.gathered.build, left.left()
    reasons = counts(rows)
    if rows:
        folder.write("left_out.csv", lines(rows, reasons))
    carried = sum(map(left.carried.__contains__, left.gathered.ids))
    made = Manifest(len(folder.digests) + 1, len(build.statements), carried, reasons)
    form = manifest_form(build, name, made, folder.digests)
    folder.write("MANIFEST.json", json.dumps(form, ensure_ascii=False, indent=1) + "\n")
    return made


def export_files(build: Build, name: str) -> dict[str, bytes]:
    """The files of one format in memory, manifest included. Raises `WrongUse` for a format nobody knows."""
    folder = MemoryFolder()
    export_into(Gathered(build), {name: folder})
    return folder.files


def manifest_form(
    build: Build, name: str, made: Manifest, digests: Mapping[str, str]
) -> dict[str, Json]:
    """What the export holds, what it leaves out and why, and the digest of every file."""
    return {
        "title": build.header.title,
        "licence": build.header.licence,
        "described": build.header.described,
        "release": build.header.release or None,
        "format": name,
        "note": "not a screening list",
        "statements": made.statements,
        "carried": made.carried,
        "left_out": dict(made.left_out),
        "left_out_before": dict(build.left_out),
        "sha256": dict(sorted(digests.items())),
    }
