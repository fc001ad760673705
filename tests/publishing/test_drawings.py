"""Drawings: what is solid, what is faint, what is contested, and that every mark opens its statement."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from stemma.model.dates import Mode, When
from stemma.pipeline import public_build, start_atlas
from stemma.publishing.drawings.axis import Axis, axis_over
from stemma.publishing.drawings.bars import bar_lines
from stemma.publishing.drawings.life_chart import draw_life_chart
from stemma.publishing.drawings.lineage_map import LABELS, WIDTH, draw_lineage_map
from stemma.publishing.drawings.lineage_places import LETTER
from stemma.publishing.drawings.svg import tag, text
from stemma.publishing.views.concordance import Concordance, concordance_of
from stemma.publishing.views.group_page import group_page_view
from stemma.publishing.views.lineage import LineageMap, lineage_view, tie_row
from stemma.publishing.views.ties import MOMENTS
from stemma.publishing.views.timeline import bar_of, moment_of

PROFILE = """# Blue River Army (BRA)

## Overview

Formed: 1990.[^1]

Disbanded: Group is active.[^1]

## Leadership

Mary Akol (March 1991 to 1999): Akol led the group.[^1]

## Size Estimates

- 1996: 400 to 600 (Daily Courier)[^1]

## Attacks

May 2, 1995: The BRA bombed a bridge in Gulu, Uganda (9 killed).[^1]

## Designations

- Ministry of Interior List: May 1997 – Present.[^1]

## Relationships

- ally: Upper Nile Front, 1994.[^1]

- rival: Upper Nile Front, 1998.[^1]

- split from: White Lions, 2001.[^1]

[^1]: “Blue River Army.” Nile Institute, 2004.
"""
AXIS = Axis(date(2000, 1, 1).toordinal(), date(2010, 1, 1).toordinal(), 0, 100)


def made(tmp_path: Path, profile: str = PROFILE) -> Concordance:
    folder = tmp_path / "atlas"
    start_atlas(folder, example=False)
    (folder / "profiles" / "bra.md").write_text(profile, "utf-8")
    return concordance_of(public_build(folder))


def marks(svg: str, class_: str) -> list[ET.Element]:
    return [e for e in ET.fromstring(svg).iter() if class_ in e.get("class", "").split()]


def test_a_date_of_a_year_fades_for_that_year() -> None:
    """ "2002 to 2004": rises through 2002, solid to the end of 2003, falls through 2004."""
    svg = bar_lines(AXIS, bar_of(When("2002/2004", Mode.THROUGHOUT)), 5, "x")
    found = re.findall(r'<line x1="([\d.]+)" x2="([\d.]+)".*?class="(\w+)"', svg)
    assert [(round(float(a)), round(float(b)), c) for a, b, c in found] == [
        (20, 30, "faded"), (30, 40, "firm"), (40, 50, "faded"),
    ]  # fmt: skip
    stops = re.findall(r'<stop(?: offset="1")?(?: stop-opacity="([\d.]+)")?/>', svg)
    assert stops == ["0", "", "", "0"], "what is opaque says nothing"
    ids = re.findall(r'id="([^"]+)" gradientUnits="userSpaceOnUse" x1="(\d+)', svg)
    assert [x for _, x in ids] == ["20", "40"]
    assert len(set(ids)) == 2
    assert all(f"url(#{name})" in svg for name, _ in ids)


def test_no_two_fades_of_a_drawing_share_a_name(tmp_path: Path) -> None:
    """Each has the colour of the mark it stands in."""
    view = lineage_view(made(tmp_path))
    names = re.findall(r'id="(fade-[^"]+)"', draw_lineage_map(view, "x", str, str))
    assert names
    assert len(names) == len(set(names))


def test_an_open_end_stops_at_its_last_evidence() -> None:
    """ "May 2001 – Present", seen in 2005: solid to there, a gap, and faint from there on."""
    lines = bar_lines(AXIS, bar_of(When("2001-05-01/..", Mode.THROUGHOUT, as_of="2005")), 5, "x")
    found = re.findall(r'x1="([\d.]+)" x2="([\d.]+)".*?class="(\w+)"', lines)
    (_, firm_end, firm), (faint_start, faint_end, faint) = found
    assert (firm, faint) == ("firm", "faint")
    assert round(float(firm_end)) == 50
    assert float(faint_start) > float(firm_end)
    assert float(faint_end) == 100


def test_what_happens_once_has_no_assumed_rest() -> None:
    """A split in 2003 is a mark as long as its year, and no line to the present."""
    bar = moment_of(bar_of(When("2003")))
    assert re.findall(r'x2="([\d.]+)"', bar_lines(AXIS, bar, 5, "x")) == ["40"]


def test_the_chart_draws_every_dated_fact_and_links_each(tmp_path: Path) -> None:
    """Leaders, sizes, attacks, listings and relations; every mark has an address and words."""
    concordance = made(tmp_path)
    page = group_page_view(concordance, "bra")
    svg = draw_life_chart(page.chart, page.name, lambda identifier: f"#{identifier}", {}).markup
    opened = {e.get("href", "")[1:] for e in ET.fromstring(svg).iter() if e.get("href")}
    assert opened <= concordance.statements.keys()
    kinds = {identifier.partition("/")[0] for identifier in opened}
    assert kinds == {"group", "leadership", "attack", "designation", "relation"}
    assert "Mary Akol" in svg
    assert "9 killed" in svg


def test_a_group_without_a_profile_shows_the_relations_that_others_tell(tmp_path: Path) -> None:
    """- ally: Upper Nile Front, 1994. - rival: Upper Nile Front, 1998: both on the page of the front."""
    page = group_page_view(made(tmp_path), "upper-nile-front")
    assert not page.has_profile
    assert {row.kind for _, rows in page.chart.rows for row in rows} == {"ally", "rival"}
    assert {line.words for line in page.mentions} >= {
        "kind of relation: ally",
        "kind of relation: rival",
    }


def test_hostility_makes_a_friendship_contested_and_ends_nothing(tmp_path: Path) -> None:
    """Ally since 1994, rival since 1998: the alliance has a tick there and runs on."""
    page = group_page_view(made(tmp_path), "bra")
    rows = {row.kind: row for _, rows in page.chart.rows for row in rows}
    assert rows["ally"].bar.contested == date(1998, 1, 1).toordinal()
    assert rows["ally"].bar.end_max is None
    svg = draw_life_chart(page.chart, page.name, str, {}).markup
    assert len(marks(svg, "contest-tick")) == 1


def test_the_map_has_a_lane_for_every_party_and_a_row_for_every_relation(tmp_path: Path) -> None:
    """Three ties of three groups, drawn and in the table."""
    concordance = made(tmp_path)
    view = lineage_view(concordance)
    assert {lane.name for lane in view.lanes} == {
        "Blue River Army", "Upper Nile Front", "White Lions"
    }  # fmt: skip
    assert len(concordance.relations) == 3
    svg = draw_lineage_map(view, "x", str, str)
    assert len(marks(svg, "tie")) == 3


def still(invented: Concordance) -> tuple[LineageMap, ET.Element]:
    """The view of the invented atlas, and its drawing."""
    view = lineage_view(invented)
    return view, ET.fromstring(draw_lineage_map(view, "x", str, str))


def of_class(drawing: ET.Element, name: str) -> list[ET.Element]:
    """Elements of a class."""
    return [e for e in drawing.iter() if name in e.get("class", "").split()]


def test_the_still_map_draws_the_rows_of_the_table_and_no_other(invented: Concordance) -> None:
    """Every relation of the table that has a date opens from the drawing, and every life, tenure and attack of a lane."""
    view, drawing = still(invented)
    opened = {e.get("href") for e in drawing.iter("a")}
    dated = {tie.node for tie in view.ties}
    assert {tie.id for tie in view.ties} <= opened
    rows = [tie_row(invented, node) for node in invented.relations]
    assert dated == {row.node for row in rows if row.start.values or row.end.values}
    assert len(of_class(drawing, "tie")) == len(view.ties)
    lines = [line for lane in view.lanes for line in (*lane.life, *lane.leaders, *lane.attacks)]
    assert {line.id for line in lines} <= opened
    known = (
        {tie.id for tie in view.ties}
        | {line.id for line in lines}
        | {lane.group for lane in view.lanes}
    )
    assert opened == known


def test_ribbons_say_their_kind_and_the_other_party(invented: Concordance) -> None:
    """One text a relation that lasts, inside the drawing; the alliance is contested where it is."""
    view, drawing = still(invented)
    words = [e.text for e in of_class(drawing, "on-ribbon")]
    lasting = [tie for tie in view.ties if tie.kind not in MOMENTS]
    assert len([w for w in words if w != "contested"]) == len(lasting)
    assert (
        "ally: UNF" in words
        or "ally: Upper Nile Front" in words
        or "ally: Blue River Army" in words
    )
    assert "contested" in words
    for e in of_class(drawing, "on-ribbon"):
        assert LABELS <= float(e.get("x", "0")) <= WIDTH - len(e.text or "") * LETTER + 60


def test_leaders_stand_above_their_lane_and_never_upon_one_another(invented: Concordance) -> None:
    """A thin bar a tenure, a name where it has room."""
    view, drawing = still(invented)
    tenures = of_class(drawing, "k-leader")
    assert len(tenures) == sum(len(lane.leaders) for lane in view.lanes) > 0
    by_height: dict[str, list[tuple[float, float]]] = {}
    for e in of_class(drawing, "leader"):
        x = float(e.get("x", "0"))
        by_height.setdefault(e.get("y", ""), []).append((x, x + len(e.text or "") * 4.5))
    assert by_height
    for spans in by_height.values():
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(spans)))


def test_an_umbrella_is_one_bracket_with_a_foot_at_each_member_alone(invented: Concordance) -> None:
    """- member of: Lake Front, 1992 – 1995, in two profiles: one back, two feet, and no line to lanes between."""
    view, drawing = still(invented)
    members = [tie for tie in view.ties if tie.kind == "umbrella_member"]
    assert len(members) == 2
    assert len({tie.bar.start_min for tie in members}) == 1
    assert len(of_class(drawing, "bracket")) == 1
    feet = [
        path.get("d", "") for e in of_class(drawing, "k-umbrella_member") if "tie" in e.get("class", "")
        for path in of_class(e, "connector")
    ]  # fmt: skip
    assert len(feet) == 2
    assert all(re.fullmatch(r"M[\d.]+ [\d.]+h7", foot) for foot in feet)
    assert len({foot.partition(" ")[0] for foot in feet}) == 1


def test_an_atlas_without_dates_draws_nothing(tmp_path: Path) -> None:
    """A page that only names relations has a table and no picture."""
    view = lineage_view(made(tmp_path, "# Blue River Army\n\n## Relationships\n\n- ally: UNF.\n"))
    assert draw_lineage_map(view, "x", str, str) == ""


@given(st.text(), st.text())
def test_markup_in_words_stays_words(words: str, value: str) -> None:
    """Any text is well-formed XML in an element and in an attribute."""
    svg = tag("svg", text(words, 0, 0), aria_label=value)
    assert ET.fromstring(svg.encode("utf-8", "replace")).tag == "svg"


@given(st.lists(st.integers(1, date.max.toordinal()), max_size=5))
@example([date.max.toordinal()])
def test_every_day_has_its_place_on_the_axis(days: list[int]) -> None:
    """Inside, in order, whole years."""
    axis = axis_over(days, left=10, right=90)
    places = [axis.x(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(10 <= x <= 90 for x in places)
