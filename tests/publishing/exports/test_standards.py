"""Every format is loaded by the other tool that it is made for, and none of them firms a hedge.

The profile below tells of one firm alliance, one alleged split, a blamed attack and an unknown leader.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from stemma.atlas import new_folder
from stemma.model.build import Build
from stemma.model.places import KnownPlace
from stemma.model.strength import is_hedged, strength
from stemma.pipeline import public_build
from stemma.publishing.exports.formats import FORMATS, export_files
from stemma.publishing.exports.omissions import NO_PARTY
from stemma.publishing.exports.standards.wikidata import NO_LANGUAGE, NO_REFERENCE, is_latin
from stemma.reading.positions import position_of

PROFILE = """---
id: amber
name: Amber Front
---

# Amber Front

## Overview

Formed: March 1994[^overview-1]

Disbanded: Group is active.

## Leadership

Joseph Lual (1994 to 1999): Lual founded the group.[^leadership-1]

## Attacks

May 2, 1995: Gunmen attacked a market in Gulu, Uganda. The Ugandan government blamed the Amber Front for the attack, but this has not been independently verified (5+ killed, 12 wounded).[^attacks-1]

## Designations

- Ministry of Interior Listed Terrorist Entity: May 1997 – Present.[^designations-1]

## Relationships

- ally: Birch Army, May 1998 – 2001[^relationships-1]
- split from: Cedar Brigade, 1994, alleged[^relationships-1]

[^overview-1]: Okello, Amina. “The Front & its <foes>.” Daily Courier, 3 May 1995. Web. 2 Aug. 2010.
[^leadership-1]: “Amber Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
[^attacks-1]: Okello, Amina. “Market attacked.” Daily Courier, 3 May 1995. Web. 2 Aug. 2010.
[^designations-1]: “Listed entities.” Ministry of Interior, Dec. 2005. Web. 4 Aug. 2010.
[^relationships-1]: “Amber Front.” Nile Institute, 2003. Web. 3 Aug. 2010.
"""
GROUPS = (
    "id,name,aliases,kind,wikidata\n"
    "amber,Amber Front,,armed_group,Q1000001\n"
    "birch,Birch Army,BRA,armed_group,Q1000002\n"
    "cedar,Cedar Brigade,,armed_group,Q1000003\n"
)
Peer = Callable[[str], ModuleType]
Export = Callable[[str], dict[str, bytes]]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The atlas of the profile above."""
    folder = tmp_path_factory.mktemp("atlas") / "invented"
    header = 'title = "Invented groups"\nlicence = "CC BY 4.0"\ndescribed = "2010-08"\n'
    new_folder(folder, {"atlas.toml": header, "groups.csv": GROUPS, "profiles/amber.md": PROFILE})
    return public_build(folder)


@pytest.fixture(scope="module")
def export(build: Build) -> Export:
    """One format of it."""
    return lambda name: export_files(build, name)


def test_every_format_says_what_it_left_out(build: Build, export: Export) -> None:
    """Carried and left out are all statements; `left_out.csv` names each with its reason."""
    ids = {s.id for s in build.statements}
    for format in FORMATS:
        if format.name in ("csl", "bibtex", "ris", "parquet", "stata"):
            continue
        files = export(format.name)
        manifest = json.loads(files["MANIFEST.json"])
        rows = list(csv.DictReader(io.StringIO(files.get("left_out.csv", b"").decode())))
        assert {row["statement"] for row in rows} <= ids
        assert manifest["carried"] + len(rows) == len(ids), format.name
        assert sum(manifest["left_out"].values()) == len(rows)
        assert manifest["note"] == "not a screening list"


def test_no_format_writes_a_hedged_relation_as_a_fact(build: Build, export: Export) -> None:
    """The alleged split is in no edge, no link and no QuickStatement; the alliance is."""
    hedged = [s for s in build.statements if s.property == "kind" and is_hedged(strength(s))]
    assert [s.subject.split("/")[1] for s in hedged] == ["split"]
    for name, path in (
        ("graphml", "network.graphml"),
        ("gexf", "network.gexf"),
        ("wikidata", "quickstatements.tsv"),
    ):
        text = export(name)[path].decode()
        assert "P807" not in text and "split" not in text
    entities = [json.loads(line) for line in export("ftm")["entities.ftm.json"].splitlines()]
    roles = [e["properties"].get("role") for e in entities if e["schema"] == "UnknownLink"]
    assert roles == [["ally"]]
    notes = " ".join(e["properties"]["description"][0] for e in entities if e["schema"] == "Note")
    assert "alleged" in notes


@pytest.mark.slow
def test_followthemoney_takes_every_entity(
    export: Export, tmp_path: Path, followthemoney_python: str
) -> None:
    """Loaded by the real library, in an environment of its own: it pins what we do not use."""
    python = followthemoney_python
    (tmp_path / "e.json").write_bytes(export("ftm")["entities.ftm.json"])
    check = (
        "import json, sys\nfrom followthemoney import model\nn = 0\n"
        "for line in open(sys.argv[1], encoding='utf-8'):\n"
        "    raw = json.loads(line)\n    proxy = model.get_proxy(raw)\n"
        "    lost = {k: v for k, v in raw['properties'].items() if sorted(proxy.get(k)) != sorted(v)}\n"
        "    assert not lost, (raw['schema'], lost)\n    proxy.schema.validate({'properties': raw['properties']})\n    n += 1\n"
        "print(n)\n"
    )
    done = subprocess.run(
        [python, "-c", check, str(tmp_path / "e.json")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) > 5


def test_stix_is_parsed_and_no_instant_is_invented(peer: Peer, export: Export) -> None:
    """The real library parses the bundle strictly; "May 1998" has no day, so no start_time."""
    stix2 = peer("stix2")
    text = export("stix")["bundle.stix.json"].decode()
    bundle = stix2.parse(text, allow_custom=False)
    types = Counter(each.type for each in bundle.objects)
    assert types["identity"] >= 4 and types["relationship"] == 1 and types["note"] == 1
    assert "threat-actor" not in types
    relation = next(each for each in bundle.objects if each.type == "relationship")
    assert "start_time" not in relation and "confidence" not in relation
    assert '"possible"' in text or '"alleged"' in text


def test_rdf_is_parsed_and_gives_back_every_statement(
    peer: Peer, build: Build, export: Export
) -> None:
    """Rdflib reads the quads; from them alone each statement is made again, equal in all parts."""
    rdflib = peer("rdflib")
    from stemma.model.tables import TABLES, passage_id, passage_of, statement_of, support_of

    graph = rdflib.Dataset()
    graph.parse(data=export("rdf")["statements.trig"].decode(), format="trig")
    term, oa = "urn:stemma:vocabulary:", "http://www.w3.org/ns/oa#"

    def cells(subject: object) -> dict[str, object]:
        found = {}
        for _, p, o, _ in graph.quads((subject, None, None, None)):
            if str(p).startswith(term):
                found[str(p)[len(term) :]] = o.toPython()
            elif str(p).startswith(oa) and str(p)[len(oa) :] in (
                "start",
                "end",
                "exact",
                "prefix",
                "suffix",
            ):
                found[str(p)[len(oa) :]] = o.toPython()
        return found

    rdf_type = rdflib.RDF.type
    supports: dict[str, list[tuple[int, object]]] = {}
    for subject in {
        s for s, _, _, _ in graph.quads((None, rdf_type, rdflib.URIRef(f"{term}Support"), None))
    }:
        row = cells(subject)
        target = next(
            o for _, _, o, _ in graph.quads((subject, rdflib.URIRef(f"{oa}hasTarget"), None, None))
        )
        place = cells(target)
        passage = passage_of({**place, "text": str(place["id"]).rpartition("#")[0]})
        made = support_of(row, {passage_id(passage): passage})
        supports.setdefault(str(row["statement"]), []).append((int(str(row["position"])), made))
    again = {}
    for subject in {
        s for s, _, _, _ in graph.quads((None, rdf_type, rdflib.URIRef(f"{term}Statement"), None))
    }:
        row = cells(subject)
        assert set(row) <= {column.name for column in TABLES["statements"]}
        carried = [s for _, s in sorted(supports[str(row["id"])], key=lambda pair: pair[0])]
        again[str(row["id"])] = statement_of(row, carried)
    assert again == {s.id: s for s in build.statements}


def test_graphml_opens_in_networkx_and_igraph(peer: Peer, export: Export, tmp_path: Path) -> None:
    """Two groups, one alliance with its days: May 1998 is a month, not its first day."""
    networkx, igraph = peer("networkx"), peer("igraph")
    path = tmp_path / "n.graphml"
    path.write_bytes(export("graphml")["network.graphml"])
    graph = networkx.read_graphml(path)
    ((_, _, edge),) = graph.edges(data=True)
    assert (edge["start_earliest"], edge["start_latest"]) == ("1998-05-01", "1998-05-31")
    assert (edge["end_earliest"], edge["end_latest"]) == ("2001-01-01", "2001-12-31")
    assert edge["strength"] == "stated"
    assert edge["is_directed"] is False
    assert igraph.Graph.Read_GraphML(str(path)).ecount() == 1


def test_gexf_opens_in_networkx_with_its_interval(
    peer: Peer, export: Export, tmp_path: Path
) -> None:
    """The interval is the hull; the core stands beside it."""
    networkx = peer("networkx")
    path = tmp_path / "n.gexf"
    path.write_bytes(export("gexf")["network.gexf"])
    graph = networkx.read_gexf(path)
    ((_, _, edge),) = graph.edges(data=True)
    assert (edge["start"], edge["end"]) == ("1998-05-01", "2001-12-31")
    assert (edge["core_start"], edge["core_end"]) == ("1998-05-31", "2001-01-01")


def test_geojson_opens_in_other_readers_and_holds_no_false_point(
    peer: Peer, build: Build, export: Export
) -> None:
    """Uganda is an area and has no point; Gulu is where the gazetteer knows it, or the editors do."""
    geojson, shapely = peer("geojson"), peer("shapely.geometry")
    known = KnownPlace("place/ug-gulu", "Gulu", "UG", 2.5, 32.5, 3, "made up")
    texts = {
        "less-certain": export("geojson")["places.geojson"],
        "certain": export_files(replace(build, positions={known.id: known}), "geojson")[
            "places.geojson"
        ],
    }
    for certainty, text in texts.items():
        assert geojson.loads(text).is_valid
        form = json.loads(text)
        assert "linkedplaces-context" in form["@context"]
        features = {f["properties"]["title"]: f for f in form["features"]}
        country, city = features["Uganda"], features["Gulu"]
        assert country["geometry"] is None and country["properties"]["somewhere_in"] == "UG"
        assert city["properties"]["ccodes"] == ["UG"]
        assert city["geometry"]["certainty"] == certainty
        point = shapely.shape(city["geometry"])
        expected = (2.5, 32.5) if certainty == "certain" else position_of("Gulu", "UG")
        assert (point.y, point.x) == expected
        assert city["when"]["timespans"][0]["start"]["earliest"] == "1995-05-02"
        assert city["names"][0]["citations"][0]["label"].startswith("Okello")
        killed = next(s for s in city["properties"]["statements"] if s["property"] == "killed")
        assert killed["value"]["low"] == 5 and "high" not in killed["value"]
    assert city["properties"]["precision_km"] == 3


def test_quickstatements_keep_the_precision(export: Export) -> None:
    """March 1994 is a month (precision 10); nothing is said of Kampala time or its first day."""
    lines = export("wikidata")["quickstatements.tsv"].decode().splitlines()
    inception = next(line for line in lines if "\tP571\t" in line)
    assert inception.startswith("Q1000001\tP571\t+1994-03-00T00:00:00Z/10")
    assert "S577\t+1995-05-03T00:00:00Z/11" in inception


LINKED = """---
id: amber
name: Amber Front
---

# Amber Front

## Overview

Formed: between March and May 1994[^overview-1]

Disbanded: 2004

## Relationships

- split from: Cedar Brigade, 1994[^relationships-1]
- umbrella member of: جيش البتولا, May 1998 – 2001[^relationships-1]
- split from: Dune Company, 1996[^relationships-1]

[^overview-1]: Okello, Amina. “The Front: its "foes".” Daily Courier, 3 May 1995. http://example.org/a"b c. Accessed 2 Aug. 2010.
[^relationships-1]: “Le Front de l’Ambre.” Nile Institute, 2003.
"""
QUALIFIERS = {
    "P571": {"P1319", "P1326"}, "P576": {"P1319", "P1326"}, "P807": {"P585"}, "P1365": {"P585"},
    "P7888": {"P585"}, "P463": {"P580", "P582"},
}  # fmt: skip
"""What Wikidata's own constraints allow beside each property that we write."""


def test_quickstatements_are_read_by_a_parser_of_theirs(
    quickstatements_parser: Callable[[bytes], dict[str, Any]], tmp_path: Path
) -> None:
    """No item is made or merged, each claim has a reference, qualifiers are those that the property allows:

    A split is a point in time, a membership has a start and an end; "Disbanded: 2004" has no note and is left out,
    a name in Arabic letters has no language, and a group without an item is no party.
    """
    groups = GROUPS.replace("Birch Army", "جيش البتولا") + "dune,Dune Company,,armed_group,\n"
    header = 'title = "Invented groups"\n'
    new_folder(
        tmp_path / "atlas",
        {"atlas.toml": header, "groups.csv": groups, "profiles/amber.md": LINKED},
    )
    made = export_files(public_build(tmp_path / "atlas"), "wikidata")
    read = quickstatements_parser(made["quickstatements.tsv"])
    assert (read["creations"], read["merges"]) == ([], [])
    amber = next(edit for edit in read["edits"] if edit["id"] == "Q1000001")
    claims = [(name, claim) for name, held in amber["claims"].items() for claim in held]
    assert {name for name, _ in claims} >= {"P807", "P463"} and "P576" not in amber["claims"]
    for name, claim in claims:
        assert claim["references"].keys() & {"P854", "P1476"}
        assert set(claim.get("qualifiers", {})) <= QUALIFIERS[name]
    (member,) = amber["claims"]["P463"]
    assert member["qualifiers"] == {
        "P580": [{"time": "+1998-05-00T00:00:00Z", "precision": 10}],
        "P582": [{"time": "+2001-00-00T00:00:00Z", "precision": 9}],
    }
    (split,) = amber["claims"]["P807"]
    assert split["qualifiers"] == {"P585": [{"time": "+1994-00-00T00:00:00Z", "precision": 9}]}
    assert split["references"]["P1476"] == [{"text": "Le Front de l’Ambre", "language": "und"}]
    left = {row["reason"] for row in csv.DictReader(io.StringIO(made["left_out.csv"].decode()))}
    assert {NO_REFERENCE, NO_PARTY} <= left
    assert amber["aliases"]["en"] == ["Amber Front"]
    assert not any(edit["id"] == "Q1000002" and edit.get("aliases") for edit in read["edits"])


def test_a_name_of_another_script_has_no_language(build: Build) -> None:
    """Accents and figures are Latin; an Arabic or Cyrillic name is left out, as nobody states its language."""
    assert is_latin("Front de l’Ambre 17-N") and is_latin("Óglaigh")
    assert not is_latin("حركة الشباب") and not is_latin("Al-Shabaab (الشباب)")
    name = next(s for s in build.statements if s.id.startswith("group/amber/name~"))
    told = tuple(replace(s, value="Фронт") if s is name else s for s in build.statements)
    files = export_files(replace(build, statements=told), "wikidata")
    assert f'"{name.id}","{NO_LANGUAGE}"' in files["left_out.csv"].decode()


@pytest.mark.parametrize("item", ["", "q1", "Q0", "Q1|Q2", "CREATE", "Q1000001\tP31"])
def test_what_is_no_item_is_no_subject(build: Build, item: str) -> None:
    """A cell of the registry that is no item id writes nothing."""
    group = replace(build.registry.groups["amber"], identifiers={"wikidata": item})
    registry = replace(build.registry, groups={**build.registry.groups, "amber": group})
    files = export_files(replace(build, registry=registry), "wikidata")
    assert all(
        line.startswith((b"Q1000002\t", b"Q1000003\t"))
        for line in files["quickstatements.tsv"].splitlines()
    )


def test_publications_open_in_their_own_readers(peer: Peer, export: Export) -> None:
    """BibTeX by bibtexparser, RIS by rispy, CSL by its date parts; markup in a title stays text."""
    rispy = peer("rispy")
    bibtexparser = pytest.importorskip("bibtexparser")
    bibliography = bibtexparser.parse_string(export("bibtex")["sources.bib"].decode())
    assert not bibliography.failed_blocks
    titles = [entry.fields_dict["title"].value for entry in bibliography.entries]
    assert any(r"Front \& its <foes>" in title for title in titles)
    records = rispy.loads(export("ris")["sources.ris"].decode())
    assert len(records) == len(bibliography.entries)
    items = json.loads(export("csl")["sources.json"])
    assert [[1995, 5, 3]] in [item.get("issued", {}).get("date-parts") for item in items]


def test_the_data_package_is_valid_and_opens_in_pandas(
    peer: Peer, export: Export, tmp_path: Path
) -> None:
    """Frictionless validates all tables, keys and foreign keys; pandas sees the same rows."""
    frictionless, pandas = peer("frictionless"), peer("pandas")
    files = export("csv")
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "note"])[:5]
    frame = pandas.read_csv(tmp_path / "statements.csv", dtype=str)
    assert len(frame) == len(list(csv.DictReader(io.StringIO(files["statements.csv"].decode()))))


def test_tables_come_back_as_the_same_statements(
    peer: Peer, build: Build, export: Export, tmp_path: Path
) -> None:
    """Export, import, export: the same bytes, by CSV and JSON Lines and Parquet."""
    peer("duckdb")
    from stemma.exchange import import_canonical_atlas
    from stemma.exporting import write_exports

    first = export("csv")
    for name in ("csv", "jsonl", "parquet"):
        write_exports(build, name, tmp_path / name)
        import_canonical_atlas(tmp_path / name, tmp_path / f"{name}-atlas")
        again = public_build(tmp_path / f"{name}-atlas")
        assert {s.id: s for s in again.statements} == {s.id: s for s in build.statements}
        second = export_files(again, "csv")
        for table in ("statements", "supports", "passages", "sources", "groups"):
            assert second[f"{table}.csv"] == first[f"{table}.csv"], (name, table)
    assert shutil.disk_usage(tmp_path).free > 0
