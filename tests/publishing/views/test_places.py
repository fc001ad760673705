"""Places: as exact as the text and the gazetteer, and never a false point."""

from __future__ import annotations

from pathlib import Path

import msgspec

from stemma.model.build import AtlasHeader
from stemma.pipeline import public_build, start_atlas
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.lineage_file import atlas_line
from stemma.publishing.views.places import PlaceItem, PlacesView, places_view
from stemma.publishing.views.places_file import places_file
from stemma.reading.positions import number_of, position_of

PROFILE = """# Blue River Army (BRA)

## Locations

- 1994: The BRA had a training camp in Kampala, Uganda.[^1]

- 1996: The BRA operated in northern Uganda.[^1]

- 1998: The BRA operated in Herat Province, Afghanistan.[^1]

- 1999: The BRA had a base in Karuma, Uganda.[^1]

- 1997: The BRA operated in East Africa.[^1]

## Attacks

May 2, 1995: The BRA bombed a bridge in Kampala, Uganda (9 killed).[^1]

2003: The BRA attacked soldiers in Uganda (unknown killed).[^1]

[^1]: “Blue River Army.” Nile Institute, 2004.
"""


TABLE = "name,country,lat,lon,precision_km,source\n"


def items(tmp_path: Path, table: str = "") -> list[PlaceItem]:
    folder = tmp_path / "atlas"
    start_atlas(folder, example=False)
    if table:
        (folder / "places.csv").write_text(TABLE + table, "utf-8")
    (folder / "profiles" / "bra.md").write_text(PROFILE, "utf-8")
    return list(places_view(concordance_of(public_build(folder))).items)


def test_a_city_is_a_point_and_its_country_beside_it_is_not_drawn(tmp_path: Path) -> None:
    """ "in Kampala, Uganda": one item at Kampala, none for Uganda."""
    (found,) = [item for item in items(tmp_path) if item.kind == "attack" and item.low == 9]
    assert (found.place, found.extent.precision) == ("Kampala", "city")
    assert (round(found.extent.latitude or 0), round(found.extent.longitude or 0)) == (0, 33)


def of_place(found: list[PlaceItem], name: str) -> PlaceItem:
    return next(item for item in found if name in item.place)


def test_what_is_known_only_to_the_country_has_no_point(tmp_path: Path) -> None:
    """ "soldiers in Uganda": the outline of Uganda, no latitude; a village unknown is somewhere in it."""
    found = items(tmp_path)
    vague = [item for item in found if item.extent.precision in ("country", "within")]
    assert {item.place for item in vague} >= {"Uganda", "Karuma"}
    assert all(item.extent.latitude is None and item.extent.country for item in vague)
    assert of_place(found, "Karuma").extent.precision == "within"


def test_a_part_of_a_country_is_no_more_than_that_part(tmp_path: Path) -> None:
    """ "northern Uganda": the north of the outline, not all of it."""
    extent = of_place(items(tmp_path), "northern Uganda").extent
    assert (extent.precision, extent.part, extent.country) == ("part", "north", "800")


def test_a_province_is_the_circle_about_its_towns(tmp_path: Path) -> None:
    """ "Herat Province, Afghanistan": some hundred km about its towns, and no point."""
    extent = of_place(items(tmp_path), "Herat").extent
    if extent.precision == "city":
        return
    assert extent.precision == "area"
    assert 50 < extent.radius_km < 300


def test_the_editors_own_places_come_first(tmp_path: Path) -> None:
    """places.csv: a point where it is known closely, else a circle; also a place that no country holds."""
    table = (
        "Karuma,UG,2.24,32.25,2,Nile Institute\nEast Africa,,-2,35,900,\nUganda,UG,1.3,32.3,250,\n"
    )
    found = items(tmp_path, table)
    karuma = of_place(found, "Karuma").extent
    assert (karuma.precision, karuma.latitude, karuma.source) == ("point", 2.24, "Nile Institute")
    region = of_place(found, "East Africa").extent
    assert (region.precision, region.radius_km, region.country) == ("area", 900.0, "")
    whole = next(item for item in found if item.place == "Uganda").extent
    assert (whole.precision, whole.radius_km, whole.source) == ("area", 250.0, "the editors")


def test_areas_of_the_file_hold_their_items_and_points_have_none(tmp_path: Path) -> None:
    """Items somewhere in one country share its outline; every area that an item names is there."""
    view = PlacesView(tuple(items(tmp_path)))
    file = places_file(view, atlas_line(AtlasHeader("x")), link=str)
    known, lines = {area.id for area in file.areas}, list(map(msgspec.json.decode, file.items))
    assert {line["area"] for line in lines} - {""} == known
    assert all((line["latitude"] is None) == bool(line["area"]) for line in lines)
    assert len([area for area in file.areas if area.id == "800"]) == 1


def test_bases_operations_and_attacks_are_told_apart(tmp_path: Path) -> None:
    """A training camp needs a place to stay; operating does not."""
    kinds = {(item.kind, item.place) for item in items(tmp_path)}
    assert ("base", "Kampala") in kinds
    assert ("attack", "Kampala") in kinds
    assert any(kind == "operation" for kind, _ in kinds)


def test_positions_are_of_the_city_in_that_country_only() -> None:
    """No Kampala in Kenya; a code that is none has no number."""
    assert position_of("Kampala", "UG")
    assert position_of("Kampala", "KE") is None
    assert (number_of("UG"), number_of("XX")) == ("800", "")
