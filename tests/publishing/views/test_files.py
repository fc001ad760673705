"""The files that the maps load: saved here, loaded by the tests of web/, which draw them."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import msgspec

from stemma.model.build import AtlasHeader
from stemma.model.nodes import parties_of_relation
from stemma.model.releases import Release
from stemma.publishing.site.addresses import Links
from stemma.publishing.site.search_page import address_of
from stemma.publishing.views.comparison import compared_group
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.lineage import lineage_view, tie_row
from stemma.publishing.views.lineage_file import atlas_line, lineage_file, tie_lines
from stemma.publishing.views.network_file import network_file
from stemma.publishing.views.places import places_view
from stemma.publishing.views.places_file import places_file
from stemma.publishing.views.search_files import block_of, search_files
from stemma.publishing.views.search_index import entries_of, findable
from stemma.publishing.views.switched import marks_of
from stemma.publishing.views.timeline import Bar, segments_of

SNAPSHOTS = Path(__file__).resolve().parents[1] / "snapshots"
LINKS = Links("../")


def plain(file: object) -> object:
    """A file as its script reads it."""
    return msgspec.json.decode(msgspec.json.encode(file))


def agrees(name: str, file: object) -> bool:
    """Whether a file is as it was saved; STEMMA_SNAPSHOTS=write saves it anew."""
    words = json.dumps(plain(file), ensure_ascii=False, indent=1) + "\n"
    saved = SNAPSHOTS / f"{name}.json"
    if os.environ.get("STEMMA_SNAPSHOTS") == "write":
        saved.write_text(words, "utf-8")
    return saved.read_text("utf-8") == words


def test_the_file_of_the_lineage_map_is_as_saved(invented: Concordance) -> None:
    """Two invented profiles: lanes, ties of every kind, theatres, what the atlas says of itself."""
    view = lineage_view(invented)
    header = invented.build.header
    file = lineage_file(view, atlas_line(header), link=LINKS.statement, group_link=LINKS.group)
    assert agrees("lineage", file)


def test_bars_are_cut_into_segments_as_saved() -> None:
    """Every way in which a beginning and an end may be stated; the scripts cut them alike."""
    starts = [(None, None), (10, 10), (10, 20), (None, 20), (10, None)]
    ends = [(None, None), (40, 40), (30, 40), (15, 40), (None, 40)]
    bars = [Bar(*start, *end, seen=seen) for start in starts for end in ends for seen in (None, 35)]
    bars += [Bar(10, 10, 20, 20, is_throughout=False), Bar(10, 10, 10, 10), Bar(10, 30, 10, 30)]
    cut = [
        {"bar": bar, "first": 0, "last": 50, "segments": segments_of(bar, 0, 50)} for bar in bars
    ]
    for case in cut:
        found = case["segments"]
        assert isinstance(found, list)
        assert all(a.stop == b.start for a, b in pairwise(found))
    assert agrees("segments", cut)


def test_an_atlas_says_which_release_it_is() -> None:
    """A release by its version; a working build by the release before it, and as of when it describes."""
    header = AtlasHeader("Two rivers", publisher="Nile Institute", described="2006-12")
    past = (Release("1.1", "2005-01-01", {}),)
    assert atlas_line(replace(header, release="1.2"), past).cite == (
        "Nile Institute, Two rivers, release 1.2, as described in December 2006"
    )
    assert atlas_line(header, past).release == "after-1.1"
    line = atlas_line(header)
    assert (line.release, line.edition) == ("unreleased", "unreleased, built from the profiles")


def test_every_dated_relation_of_the_table_is_on_the_map_and_no_other(
    invented: Concordance,
) -> None:
    """The table has those without a date besides, and they are counted."""
    view = lineage_view(invented)
    rows = {tie_row(invented, node).node for node in invented.relations}
    ties = {tie.node for tie in view.ties}
    dated = {
        s.subject
        for s in invented.build.statements
        if parties_of_relation(s.subject) and s.property in ("start", "end")
    }
    assert ties == dated
    assert ties < rows
    assert view.undated == len(rows - ties)


def test_theatres_hold_the_groups_of_their_countries(invented: Concordance) -> None:
    """An attack or a camp in Uganda or South Sudan; a group that is only named is in none."""
    lanes = {lane.name: lane.theatres for lane in lineage_view(invented).lanes}
    assert lanes["Blue River Army"] == ("two-rivers",)
    assert lanes["Upper Nile Front"] == ("two-rivers",)
    assert lanes["White Lions"] == ()


def test_the_file_of_the_network_is_as_saved(invented: Concordance) -> None:
    """Places and measures beside the ties of the map."""
    atlas = atlas_line(invented.build.header)
    view = lineage_view(invented)
    ties = tie_lines(view, LINKS.statement)
    assert agrees("network", network_file(view, atlas, ties, group_link=LINKS.group))


def test_the_file_of_the_places_is_as_saved(invented: Concordance) -> None:
    """Attacks and a camp, in cities and in a country."""
    atlas = atlas_line(invented.build.header)
    assert agrees("places", places_file(places_view(invented), atlas, link=LINKS.statement))


def test_the_files_of_the_comparison_are_as_saved(invented: Concordance) -> None:
    """Key statistics and life chart of both profiles."""
    found = [
        compared_group(invented, group, link=LINKS.statement, group_link=LINKS.group)
        for group in invented.groups
    ]
    assert agrees("compare", tuple(group for group in found if group))


def test_the_files_of_the_search_are_as_saved(invented: Concordance) -> None:
    """Head, word lists, postings and hits, in one."""
    marks = marks_of(invented)
    blocks = [
        block_of(entries_of(invented, each, marks), address_of) for each in findable(invented)
    ]
    assert agrees("search", search_files(blocks))


def test_no_saved_file_is_left_over() -> None:
    """Each belongs to a test of this module."""
    kept = {"compare", "lineage", "network", "places", "search", "segments"}
    assert {path.stem for path in SNAPSHOTS.glob("*.json")} == kept
