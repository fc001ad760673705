"""Events of other datasets: over the map and in the downloads, never among the statements."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

from stemma.pipeline import build_atlas, public_build
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.layers import event_items, layer_views
from stemma.publishing.views.places import places_view

ABOUT = 'title = "Invented events 1.0"\nissued = "2007"\nlicence = "CC BY 4.0"\nattribution = "Nile Institute"\n'
GED = """id,side_a_new_id,side_a,side_b_new_id,side_b,where_prec,where_coordinates,adm_1,country,latitude,longitude,event_clarity,date_start,date_end,low,best,high
11,9,Government of Nileland,71,BRA,1,Gulu town,Gulu district,Uganda,2.7,32.3,1,2001-05-02,2001-05-02,3,4,6
12,71,BRA,9,Government of Nileland,2,Gulu town,Gulu district,Uganda,2.7,32.3,2,2001-06-01,2001-06-30,0,0,0
13,71,BRA,0,Civilians,4,Gulu district,Gulu district,Uganda,2.9,32.4,1,2002-01-01,2002-01-01,1,1,1
14,71,BRA,0,Civilians,6,Uganda,,Uganda,1.0,32.4,1,2002-01-01,2002-01-01,1,1,1
15,71,BRA,0,Civilians,7,high seas,,Uganda,1.0,32.4,1,2002-01-01,2002-01-01,1,1,1
"""


def with_events(atlas: Path, publish: bool) -> Path:
    """The invented atlas with a dataset."""
    groups = atlas / "groups.csv"
    groups.write_text(
        groups.read_text("utf-8")
        .replace("kind\n", "kind,ucdp\n")
        .replace("BRA,armed_group", "BRA,armed_group,71"),
        "utf-8",
    )
    (atlas / "events").mkdir()
    (atlas / "events" / "x.csv").write_text(GED, "utf-8")
    (atlas / "events" / "x.toml").write_text(
        ABOUT + ("publish = true\n" if publish else ""), "utf-8"
    )
    return atlas


def test_events_are_drawn_as_exactly_as_their_dataset_knows(invented_atlas: Path) -> None:
    """A point, a circle of 25 km, a region or its country, the country, and nowhere."""
    items = event_items(public_build(with_events(invented_atlas, publish=True)))
    assert [item.extent.precision for item in items[:2]] == ["point", "area"]
    assert items[1].extent.radius_km == 25
    assert items[2].extent.precision in ("area", "within")
    assert [item.extent.precision for item in items[3:]] == ["country", "none"]
    assert items[2].extent.latitude != 2.9
    assert items[0].words == (
        "Government of Nileland – BRA; 3 to 6 killed; 2 May 2001; as coded by Invented events 1.0"
    )
    assert {item.group for item in items} == {"Blue River Army"}
    assert {item.known for item in items} == {date(2007, 12, 31).toordinal()}


def test_events_are_no_statements_and_are_counted_by_nobody(invented_atlas: Path) -> None:
    """The build says the same of everything, with a dataset and without; items of profiles are what they were."""
    before = concordance_of(public_build(invented_atlas))
    after = concordance_of(public_build(with_events(invented_atlas, publish=True)))
    assert after.build.statements == before.build.statements
    assert after.build.nodes.keys() == before.build.nodes.keys()
    assert places_view(after) == places_view(before)


def test_events_stand_in_downloads_and_on_pages_of_their_own(
    invented_atlas: Path, tmp_path: Path
) -> None:
    """`events.csv` beside the tables, with dataset and licence in every row; a page a year, an article an event."""
    folder = build_atlas(with_events(invented_atlas, publish=True), tmp_path / "out").folder
    rows = list(csv.DictReader((folder / "downloads" / "events.csv").open(encoding="utf-8")))
    assert [row["id"] for row in rows] == ["11", "12", "13", "14", "15"]
    assert {(row["title"], row["licence"]) for row in rows} == {
        ("Invented events 1.0", "CC BY 4.0")
    }
    assert [row["latitude"] for row in rows] == ["2.7", "2.7", "", "", ""]
    manifest = json.loads((folder / "downloads" / "MANIFEST.json").read_text("utf-8"))
    assert manifest["rows"]["events"] == 5
    page = (folder / "site" / "events" / "x" / "2001" / "index.html").read_text("utf-8")
    assert 'id="event-11"' in page
    assert "Not a statement of a profile" in page
    assert "## events" in (folder / "downloads" / "codebook.md").read_text("utf-8")


def test_a_dataset_that_may_not_be_passed_on_leaves_the_atlas_nowhere(
    invented_atlas: Path, tmp_path: Path
) -> None:
    """Without `publish = true` no event is in a page, a script or a download; Places and Data say so."""
    folder = build_atlas(with_events(invented_atlas, publish=False), tmp_path / "out").folder
    assert not (folder / "downloads" / "events.csv").exists()
    for path in folder.rglob("*"):
        if path.suffix in (".html", ".js", ".csv", ".jsonl"):
            assert "Government of Nileland" not in path.read_text("utf-8"), path
    for page in ("places", "data"):
        words = (folder / "site" / page / "index.html").read_text("utf-8")
        assert "do not say that its licence lets it be passed on" in words, page
    (layer,) = layer_views(public_build(invented_atlas))
    assert (layer.shown, layer.others) == (0, 5)
