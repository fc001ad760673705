"""The export formats, in order; outside packages' come after ours.

In goes a public build, out come files by name. A format is one file and one line here; it is imported
when it is asked for. Every format leaves `MANIFEST.json` behind: what was carried, what was left out and
why, statement by statement in `left_out.csv`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points

from stemma.errors import WrongUse
from stemma.model.build import Build
from stemma.publishing.exports import write_csv
from stemma.publishing.exports.omissions import Omissions

Files = Mapping[str, str | bytes]
Maker = Callable[[Build, Omissions], Files]
GROUP = "stemma.formats"
"""Entry points of other packages: each loads to a `Maker`."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name on the command line."""

    name: str
    path: str
    """Module and function that make its files."""
    words: str
    """What it is, for the documentation."""

    def load(self) -> Maker:
        """The function; its module is imported now."""
        module, _, function = self.path.partition(":")
        maker: Maker = getattr(import_module(module), function)
        return maker


HERE = "stemma.publishing.exports.standards"
DATA = "stemma.publishing.exports.datasets.package"
FORMATS: tuple[Format, ...] = (
    Format("csv", f"{DATA}:csv_files", "canonical and analysis tables as quoted CSV, one Frictionless data package"),
    Format("parquet", f"{DATA}:parquet_files", "the same as Parquet (needs the extra parquet)"),
    Format("jsonl", f"{DATA}:json_lines_files", "the same as JSON Lines"),
    Format("stata", "stemma.publishing.exports.datasets.stata:stata_files", "the analysis tables as labelled .dta (needs the extra stata)"),
    Format("ftm", f"{HERE}.followthemoney:followthemoney_files", "FollowTheMoney entities, as Aleph and OpenSanctions read them"),
    Format("stix", f"{HERE}.stix:stix_files", "STIX 2.1 bundle with the full statements as an extension"),
    Format("rdf", f"{HERE}.rdf:rdf_files", "RDF with PROV-O and Web Annotation, lossless, N-Quads"),
    Format("wikidata", f"{HERE}.wikidata:wikidata_files", "QuickStatements for groups that have a Wikidata item"),
    Format("graphml", f"{HERE}.graphml:graphml_files", "the network of relations as GraphML"),
    Format("gexf", f"{HERE}.gexf:gexf_files", "the network of relations as GEXF 1.3 with intervals"),
    Format("geojson", f"{HERE}.geojson:geojson_files", "places of attacks and presences as GeoJSON with Linked Places times"),
    Format("docx", f"{HERE}.docx:docx_files", "the profiles as Word documents with footnotes and live Zotero fields"),
    Format("csl", f"{HERE}.bibliographies:csl_files", "the publications as CSL-JSON"),
    Format("bibtex", f"{HERE}.bibliographies:bibtex_files", "the publications as BibTeX"),
    Format("ris", f"{HERE}.bibliographies:ris_files", "the publications as RIS"),
)  # fmt: skip


def all_formats() -> dict[str, Maker | Format]:
    """Ours, then those of outside packages."""
    ours: dict[str, Maker | Format] = {each.name: each for each in FORMATS}
    return ours | {
        point.name: point.load() for point in entry_points(group=GROUP) if point.name not in ours
    }


def export_files(build: Build, name: str) -> dict[str, bytes]:
    """The files of one format, manifest included. Raises `WrongUse` for a format nobody knows."""
    known = all_formats()
    if name not in known:
        raise WrongUse(f"no format {name!r}", f"choose one of {', '.join(known)}")
    chosen = known[name]
    left = Omissions()
    made = (chosen.load() if isinstance(chosen, Format) else chosen)(build, left)
    files = {
        path: text if isinstance(text, bytes) else encoded(text) for path, text in made.items()
    }
    if left.rows():
        files["left_out.csv"] = encoded(write_csv(("statement", "reason"), left.rows()))
    files["MANIFEST.json"] = encoded(manifest(build, name, left, files))
    return files


def encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate, which UTF-8 cannot carry, becomes a question mark."""
    return text.encode("utf-8", "replace")


def manifest(build: Build, name: str, left: Omissions, files: Mapping[str, bytes]) -> str:
    """What the export holds, what it leaves out and why, and the digest of every file."""
    fields = {
        "title": build.header.title,
        "licence": build.header.licence,
        "described": build.header.described,
        "release": build.header.release or None,
        "format": name,
        "note": "not a screening list",
        "statements": len(build.statements),
        "carried": len(left.carried & {s.id for s in build.statements}),
        "left_out": left.counts(),
        "left_out_before": dict(build.left_out),
        "sha256": {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())},
    }
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n"
