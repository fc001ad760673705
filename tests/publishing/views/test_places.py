"""Places: as exact as the text and the gazetteer, and never a false point."""

from __future__ import annotations

from pathlib import Path

from stemma.pipeline import public_build, start_atlas
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.places import PlaceItem, places_view
from stemma.reading.positions import number_of, position_of

PROFILE = """# Blue River Army (BRA)

## Locations

- 1994: The BRA had a training camp in Kampala, Uganda.[^1]

- 1996: The BRA operated in northern Uganda.[^1]

- 1997: The BRA operated in East Africa.[^1]

## Attacks

May 2, 1995: The BRA bombed a bridge in Kampala, Uganda (9 killed).[^1]

2003: The BRA attacked soldiers in Uganda (unknown killed).[^1]

[^1]: “Blue River Army.” Nile Institute, 2004.
"""


def items(tmp_path: Path) -> list[PlaceItem]:
    folder = tmp_path / "atlas"
    start_atlas(folder, example=False)
    (folder / "profiles" / "bra.md").write_text(PROFILE, "utf-8")
    return list(places_view(concordance_of(public_build(folder))).items)


def test_a_city_is_a_point_and_its_country_beside_it_is_not_drawn(tmp_path: Path) -> None:
    """ "in Kampala, Uganda": one item at Kampala, none for Uganda."""
    (found,) = [item for item in items(tmp_path) if item.kind == "attack" and item.low == 9]
    assert (found.place, found.precision) == ("Kampala", "city")
    assert (round(found.latitude or 0), round(found.longitude or 0)) == (0, 33)


def test_what_is_known_only_to_the_country_has_no_point(tmp_path: Path) -> None:
    """ "soldiers in Uganda" and "northern Uganda": the outline of Uganda, no latitude."""
    vague = [item for item in items(tmp_path) if item.precision in ("country", "within")]
    assert {item.place for item in vague} >= {"Uganda"}
    assert all(item.latitude is None and item.country == "800" for item in vague)


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
