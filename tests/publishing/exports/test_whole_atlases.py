"""Every file of every format, made from whole atlases, is taken by the other tool that it is made for.

The example atlas has prose, hedges and open ends; the Mapping Militants Project's own tables make a coded one.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from stemma.exchange import import_mmp_atlas
from stemma.exporting import write_exports
from stemma.model.build import Build
from stemma.pipeline import example_atlas, public_build
from stemma.publishing.exports.formats import ALL

Peer = Callable[[str], ModuleType]
Exported = tuple[Build, Path]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(580)]


@pytest.fixture(scope="module", params=["example", "mmp"])
def exported(
    request: pytest.FixtureRequest, peer: Peer, tmp_path_factory: pytest.TempPathFactory
) -> Exported:
    """All formats of an atlas, on disk; two of them are written with libraries of the extras."""
    for library in ("duckdb", "pandas"):
        peer(library)
    folder = tmp_path_factory.mktemp(request.param)
    atlas = example_atlas()
    if request.param == "mmp":
        shared: Path = request.getfixturevalue("shared")
        atlas = folder / "atlas"
        import_mmp_atlas(shared / "data" / "mmp" / "2019", atlas)
    build = public_build(atlas)
    write_exports(build, ALL, folder / "out")
    return build, folder / "out"


def test_nothing_is_lost_between_carried_and_left_out(exported: Exported) -> None:
    """In every format but the bibliographies; each statement once, with its reason."""
    build, folder = exported
    ids = {s.id for s in build.statements}
    for manifest in folder.glob("*/MANIFEST.json"):
        form = json.loads(manifest.read_text("utf-8"))
        if form["format"] in ("csl", "bibtex", "ris"):
            continue
        left = manifest.with_name("left_out.csv")
        rows = list(csv.DictReader(left.open(encoding="utf-8"))) if left.exists() else []
        assert {row["statement"] for row in rows} <= ids
        assert len(rows) + form["carried"] == len(ids) == form["statements"], form["format"]
        assert all(row["reason"] for row in rows)


def test_tables_open_in_frictionless_pandas_duckdb_and_pyreadstat(
    peer: Peer, exported: Exported
) -> None:
    """The same numbers of rows by each; keys and foreign keys hold."""
    _, folder = exported
    frictionless, pandas, duckdb = peer("frictionless"), peer("pandas"), peer("duckdb")
    pyreadstat = peer("pyreadstat")
    package = folder / "csv" / "datapackage.json"
    report = frictionless.validate(str(package))
    assert report.valid, report.flatten(["fieldName", "note"])[:5]
    types = {"integer": "Int64", "number": "Float64", "string": "string"}
    for resource in json.loads(package.read_text("utf-8"))["resources"]:
        fields = resource["schema"]["fields"]
        frame = pandas.read_csv(
            folder / "csv" / resource["path"],
            dtype={field["name"]: types[field["type"]] for field in fields},
            keep_default_na=False, na_values=[""],
        )  # fmt: skip
        name = resource["path"].removesuffix(".csv")
        lines = (folder / "jsonl" / f"{name}.jsonl").read_bytes().count(b"\n")
        parquet = str(folder / "parquet" / f"{name}.parquet")
        ((found,),) = duckdb.sql(f"SELECT count(*) FROM read_parquet('{parquet}')").fetchall()
        assert len(frame) == lines == found, name
        stata = folder / "stata" / f"{name}.dta"
        if stata.exists():
            data, meta = pyreadstat.read_dta(str(stata))
            assert len(data) == len(frame), name
            assert all(meta.column_labels), name


def test_the_three_table_formats_are_one_data_package(peer: Peer, exported: Exported) -> None:
    """The descriptor above the folders is valid and lists each table three times, every file of it there."""
    _, folder = exported
    frictionless = peer("frictionless")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "note"])[:5]
    resources = json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]
    tables = {each["name"] for each in resources if each["format"] == "csv"}
    assert len(resources) == 3 * len(tables)
    assert {each["table"] for each in resources if each["format"] != "csv"} == tables
    assert all((folder / each["path"]).is_file() for each in resources)


def test_networks_open_in_networkx_and_igraph(peer: Peer, exported: Exported) -> None:
    """GraphML and GEXF have the same groups and edges."""
    _, folder = exported
    networkx, igraph = peer("networkx"), peer("igraph")
    graphml = networkx.read_graphml(folder / "graphml" / "network.graphml")
    gexf = networkx.read_gexf(folder / "gexf" / "network.gexf")
    other = igraph.Graph.Read_GraphML(str(folder / "graphml" / "network.graphml"))
    assert graphml.number_of_edges() == gexf.number_of_edges() == other.ecount() > 0
    assert set(graphml) == set(gexf) == set(other.vs["id"])
    days = [(e.get("start"), e.get("end")) for _, _, e in gexf.edges(data=True)]
    assert all(start <= end for start, end in days if start and end)


def test_stix_geojson_and_bibliographies_open(peer: Peer, exported: Exported) -> None:
    """Strictly, by stix2, geojson, shapely, bibtexparser and rispy."""
    build, folder = exported
    stix2, geojson, shapely = peer("stix2"), peer("geojson"), peer("shapely.geometry")
    bundle = stix2.parse((folder / "stix" / "bundle.stix.json").read_text("utf-8"))
    assert {"identity", "relationship"} <= {each.type for each in bundle.objects}
    places = geojson.loads((folder / "geojson" / "places.geojson").read_text("utf-8"))
    assert places.is_valid
    for feature in places["features"]:
        assert feature["geometry"] is None or shapely.shape(feature["geometry"]).is_valid
    bibtexparser, rispy = peer("bibtexparser"), peer("rispy")
    bibliography = bibtexparser.parse_string((folder / "bibtex/sources.bib").read_text("utf-8"))
    assert not bibliography.failed_blocks
    records = rispy.loads((folder / "ris" / "sources.ris").read_bytes().decode())
    items = json.loads((folder / "csl" / "sources.json").read_text("utf-8"))
    assert len(bibliography.entries) == len(records) == len(items) == len(build.sources)


def test_rdf_opens_in_rdflib(peer: Peer, exported: Exported) -> None:
    """Each statement has a graph of its own with one triple, and is described once."""
    build, folder = exported
    rdflib = peer("rdflib")
    dataset = rdflib.Dataset()
    dataset.parse(folder / "rdf" / "statements.trig", format="trig")
    kind = rdflib.URIRef("urn:stemma:vocabulary:Statement")
    described = {s for s, _, _, _ in dataset.quads((None, rdflib.RDF.type, kind, None))}
    assert len(described) == len(build.statements)
    named = {g.identifier for g in dataset.graphs() if len(g) == 1}
    assert described <= named


def test_word_documents_open_in_python_docx(peer: Peer, exported: Exported) -> None:
    """One a profile; a coded atlas has none, and says why."""
    build, folder = exported
    docx = peer("docx")
    files = list((folder / "docx").glob("*.docx"))
    assert len(files) == len(build.readings)
    for file in files:
        assert docx.Document(str(file)).paragraphs


def test_followthemoney_takes_every_entity(exported: Exported, followthemoney_python: str) -> None:
    """Each property of each entity is accepted and kept."""
    _, folder = exported
    check = (
        "import json, sys\nfrom followthemoney import model\nn = 0\n"
        "for line in open(sys.argv[1], encoding='utf-8'):\n"
        "    raw = json.loads(line)\n    proxy = model.get_proxy(raw)\n"
        "    lost = {k: v for k, v in raw['properties'].items() if sorted(proxy.get(k)) != sorted(v)}\n"
        "    assert not lost, (raw['schema'], lost)\n    proxy.schema.validate({'properties': raw['properties']})\n    n += 1\n"
        "print(n)\n"
    )
    done = subprocess.run(
        [followthemoney_python, "-c", check, str(folder / "ftm" / "entities.ftm.json")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 5


QUICK = {
    "Aen": r'"[^"\t]+"',
    "P571": r"(?:\+\d{4}-\d\d-\d\dT00:00:00Z/(?:9|10|11)|somevalue)",
    "P576": r"(?:\+\d{4}-\d\d-\d\dT00:00:00Z/(?:9|10|11)|somevalue)",
}


def test_the_metadata_are_valid_csv_on_the_web(peer: Peer, exported: Exported) -> None:
    """The csvw package validates the descriptor, every row by its datatypes, keys, and rows that point to others."""
    csvw = peer("csvw")
    _, folder = exported
    described = csvw.CSVW(str(folder / "csv/csv-metadata.json"), validate=True)
    assert described.is_valid, [str(warning.message) for warning in described.warnings][:3]
    tables = csvw.TableGroup.from_file(folder / "csv/csv-metadata.json")
    assert tables.check_referential_integrity()
    supports = next(table for table in tables.tables if str(table.url) == "supports.csv")
    pointed = {str(key.reference.resource) for key in supports.tableSchema.foreignKeys}
    assert pointed == {"statements.csv", "passages.csv"}


def test_quickstatements_are_in_the_form_that_wikidata_documents(
    exported: Exported, quickstatements_parser: Callable[[bytes], dict[str, Any]]
) -> None:
    """The grammar of its help page, column by column; a packaged parser makes neither items nor mergers of it."""
    _, folder = exported
    read = quickstatements_parser((folder / "wikidata/quickstatements.tsv").read_bytes())
    assert (read["creations"], read["merges"]) == ([], [])
    for edit in read["edits"]:
        claims = [claim for held in edit.get("claims", {}).values() for claim in held]
        assert all(claim["references"] for claim in claims)
    day = r"\+\d{4}-\d\d-\d\dT00:00:00Z/(?:9|10|11)"
    text = r'(?:[a-z]{2,3}:)?"[^"\t]+"'
    for line in io.StringIO((folder / "wikidata/quickstatements.tsv").read_text("utf-8")):
        item, name, value, *more = line.rstrip("\n").split("\t")
        assert re.fullmatch(r"Q\d+", item), line
        expected = QUICK.get(name, r"Q\d+")
        assert re.fullmatch(r"Aen|P\d+", name) and re.fullmatch(expected, value), line
        assert len(more) % 2 == 0, line
        for key, found in zip(more[::2], more[1::2], strict=True):
            assert re.fullmatch(r"[PS]\d+", key) and re.fullmatch(f"{day}|{text}", found), line


def test_plain_sql_on_the_statements_finds_every_total_again(exported: Exported) -> None:
    """Rows of each analysis table, and sums of the group table, from the canonical statements alone."""
    _, folder = exported
    connection = sqlite3.connect(":memory:")
    names = ("subject", "property", "value", "polarity")
    connection.execute("CREATE TABLE s (subject, property, value, polarity, node)")

    def table(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader((folder / "csv" / f"{name}.csv").open(encoding="utf-8")))

    connection.executemany(
        "INSERT INTO s VALUES (?,?,?,?,?)",
        [
            (*(row[n] for n in names), node["node"] if isinstance(node := json.loads(row["value"]), dict) and "node" in node else None)
            for row in table("statements")
        ],
    )  # fmt: skip

    def count(sql: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM ({sql})").fetchone()[0])

    def subjects(kind: str, more: str = "") -> int:
        return count(f"SELECT DISTINCT subject FROM s WHERE subject LIKE '{kind}/%' {more}")

    assert len(table("leaders")) == subjects("leadership")
    assert len(table("designations")) == subjects("designation")
    assert len(table("relations")) == subjects("relation", "AND property='kind' AND polarity='+'")
    assert len(table("sizes")) == count("SELECT 1 FROM s WHERE property='size'")
    named = "SELECT DISTINCT subject, node FROM s WHERE property='perpetrator' AND node IS NOT NULL AND subject LIKE 'attack/%'"
    nobody = f"SELECT DISTINCT subject FROM s WHERE subject LIKE 'attack/%' AND subject NOT IN (SELECT subject FROM ({named}))"
    assert len(table("attacks")) == count(named) + count(nobody)
    groups = {row["group"]: row for row in table("group_table")}
    told = connection.execute(
        f"SELECT node, count(*) FROM ({named} AND polarity='+') GROUP BY node"
    )
    for group, attacks in told:
        assert group not in groups or groups[group]["attacks_told"] == str(attacks), group
    of = "SELECT node, count(DISTINCT subject) FROM s WHERE property='group' AND subject LIKE '{}/%' GROUP BY node"
    for kind, column in (("leadership", "leaders"), ("designation", "listings")):
        for group, number in connection.execute(of.format(kind)):
            assert groups[group][column] == str(number), (group, column)
    pairs = {(row["a"], row["b"]) for row in table("dyads")}
    assert {(row["a"], row["b"]) for row in table("dyad_years")} <= pairs
    assert sum(int(row["relations"]) for row in table("dyads")) == len(table("relations"))
