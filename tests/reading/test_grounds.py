"""Grounds: the country of a place that prints none, by the page's own places; never by a small town's name."""

from __future__ import annotations

from collections import Counter

from stemma.model.statement import MadeBy
from stemma.reading.grounds import ground_of, with_grounds
from stemma.reading.places import PlaceFound, find_country_hints, find_places
from stemma.reading.provinces import borders
from stemma.reading.reader import read_bytes
from stemma.reading.towns import homes_of, key_of


def told(*texts: str, also: str = "") -> list[list[tuple[str, str | None]]]:
    """The places of stretches that make one page, `also` being what it prints besides."""
    found = [find_places(text, 0, len(text)) for text in texts]
    whole = "\n".join([*texts, also])
    printed = Counter(hit.code for hit in find_country_hints(whole, 0, len(whole)))
    ground = ground_of([place for places in found for place in places], printed)
    rows = []
    for text, places in zip(texts, found, strict=True):
        around = {hit.code for hit in find_country_hints(text, 0, len(text))}
        rows.append([(p.name, p.country) for p in with_grounds(places, ground, around)])
    return rows


def test_a_small_town_lies_where_the_page_is() -> None:
    """ "a shop in Moreh" beside an attack in India: of the four countries with a Moreh it is India."""
    page = told("A bus burned near Imphal, India.", "A shop burned in Moreh.", also="US, France")
    assert page[1] == [("Moreh", "IN")]


def test_a_small_town_alone_lies_nowhere() -> None:
    """A name that one country alone has is still only a name: "in Zemio" on a page that prints nothing."""
    assert told("A market burned in Zemio.") == [[("Zemio", None)]]


def test_a_place_of_two_countries_of_the_page_stays_open() -> None:
    """Desaguadero lies on both sides of a border; "on the Bolivian side" settles it."""
    both = ("A bomb exploded in Puno, Peru.", "A mast fell near Oruro, Bolivia.")
    assert told(*both, "A post burned in Desaguadero.")[2] == [("Desaguadero", None)]
    side = "A post burned in Desaguadero, on the Bolivian side of the border."
    assert told(*both, side)[2] == [("Desaguadero", "BO")]


def test_a_large_namesake_abroad_gives_way_to_the_page() -> None:
    """Copacabana is Brazil's only where the page is not about Bolivia."""
    page = told("A mast fell near Oruro, Bolivia.", "Men raided the station of Copacabana.")
    assert page[1] == [("Copacabana", "BO")]
    assert told("Men raided the station of Copacabana.") == [[("Copacabana", "BR")]]


def test_a_world_city_gives_way_to_no_village() -> None:
    """Rome is Italy's, though the United States have one."""
    page = told("A bomb exploded in Chicago, United States.", "A bomb exploded in Rome.")
    assert page[1] == [("Rome", "IT")]


def test_an_unknown_name_lies_where_all_else_of_the_page_lies() -> None:
    """Of two countries neither, unless all that prints no country lies in one."""
    assert told("A bus burned near Gulu, Uganda.", "A shop burned in Zzyrulu.")[1] == [
        ("Zzyrulu", "UG")
    ]
    two = ("A bus burned near Gulu, Uganda.", "A bus burned near Kisumu, Kenya.")
    assert told(*two, "A shop burned in Zzyrulu.")[2] == [("Zzyrulu", None)]
    home = ("A shop burned in Kampala.", "A shop burned in Gulu.", "A shop burned in Mbarara.")
    assert told(*home, two[1], "A shop burned in Zzyrulu.")[4] == [("Zzyrulu", "UG")]


def test_a_printed_country_stands_for_the_name_wherever_it_is() -> None:
    """ "Arbinda, Burkina Faso" once, then "Arbinda"."""
    page = ("A bus burned in Arbinda, Burkina Faso.", "A shop burned in Gao, Mali.")
    assert told(*page, "A bank burned in Arbinda.")[2] == [("Arbinda", "BF")]


def test_seas_lie_in_no_country() -> None:
    """ "in the Sulu Sea" on a page of the Philippines."""
    page = told("A bus burned in Jolo, Philippines.", "A ship was seized in the Sulu Sea.")
    assert page[1] == [("Sulu Sea", None)]


def test_what_two_states_claim_lies_in_neither() -> None:
    """ "in Abyei" on a page of Sudan."""
    page = told("A bus burned in Kassala, Sudan.", "A convoy was ambushed in Abyei.")
    assert page[1] == [("Abyei", None)]


def test_a_name_is_looked_up_however_spelt() -> None:
    """Articles, marks and hyphens are no difference; the digits are those of the larger namesake."""
    assert key_of("Al Kūt") == key_of("al-Kut") == "kut"
    assert "IQ" in homes_of("az-Zubayr")
    assert homes_of("Santa Cruz")["BO"] > homes_of("Santa Cruz")["PE"]
    assert not homes_of("Xy")


def test_countries_border_where_their_provinces_touch() -> None:
    """A printed country far away lends no small town; a neighbour does."""
    assert borders("ML", "BF")
    assert not borders("IN", "US")
    near = told(
        "A bus burned in Bambari, Central African Republic.",
        "A shop burned in Haraze.",
        also="Chad",
    )
    assert near[1] == [("Haraze", "TD")]


PAGE = """Lake Front

Attacks

May 2, 1999: The Lake Front bombed a post in Oruro, Bolivia (1 killed, 2 wounded).
June 3, 2000: The Lake Front bombed a post in Viacha (3 killed, 2 wounded).
"""


def test_an_inferred_country_says_that_a_rule_has_made_it() -> None:
    """The printed one is a convention's."""
    reading = read_bytes("lake.txt", PAGE.encode(), layout="mmp-text")
    made = {s.subject: s.made_by for s in reading.statements if s.property == "country"}
    assert made["place/bo-oruro"] is MadeBy.CONVENTION
    assert made["place/bo-viacha"] is MadeBy.RULE


def test_places_keep_what_several_countries_share() -> None:
    """Of a border nothing is inferred."""
    border = PlaceFound(0, 1, "X-Y border", None, ("KE", "UG"), "area")
    assert with_grounds([border], ground_of([border], {"KE": 1}), set()) == [border]


def test_what_a_place_lies_in_leads_to_its_country() -> None:
    """ "At Sangar in the Mohmand Agency, Pakistan": four other countries have a Sangar, one of them of this page."""
    page = told(
        "A bus burned near Khost, Afghanistan.",
        "A bomb hit a car at Sangar in the Mohmand Agency, Pakistan.",
    )
    assert page[1][0] == ("Sangar", "PK")


def test_an_adjective_tells_where_land_lies() -> None:
    """Afghan provinces lie in Afghanistan, on a page about Pakistan too; an American University may stand anywhere."""
    page = told(
        "A bus burned near Peshawar, Pakistan.",
        "Its camps were in the Afghan provinces of Kunar and Paktika.",
        "A bomb exploded at the American University in Islamabad, Pakistan.",
    )
    assert page[1][0] == ("Afghan provinces", "AF")
    assert ("American University", "US") not in page[2]


def test_land_on_both_sides_of_a_border_stays_open() -> None:
    """The Ferghana Valley lies in three countries, whosever its town is; so does Kashmir."""
    page = told("A bus burned in Tashkent, Uzbekistan.", "Its men hid in the Ferghana Valley.")
    assert page[1] == [("Ferghana Valley", None)]
    page = told(
        "A bus burned near Lahore, Pakistan.",
        "Its cells are in the Indian-administered Kashmir region.",
    )
    assert page[1] == [("Indian-administered Kashmir region", None)]


def test_a_confession_is_no_place() -> None:
    """Sunni is a town of Italy, and no place in "attacks in Sunni areas"."""
    assert told("Its men hid in Sunni villages of Iraq.") == [[("Iraq", "IQ")]]


def test_a_town_abroad_does_not_unsettle_the_home() -> None:
    """Four places of Somalia and a recruiter in Mombasa: a village that nobody knows lies in Somalia all the same."""
    home = [f"A post fell in {town}." for town in ("Jamaame", "Luuq", "Baardheere", "Jilib")]
    page = told(
        *home,
        "It had a recruiter in Mombasa.",
        "The airstrip of Hosingow was taken.",
        also="Somalia, Kenya",
    )
    assert page[4:] == [[("Mombasa", "KE")], [("Hosingow", "SO")]]


def test_a_country_into_which_a_group_crosses_is_not_its_home() -> None:
    """Where the page speaks of another one far more often, and no place of it is known."""
    abroad = ("Men attacked a post at Hombori.", "It has crossed into Burkina Faso to buy fuel.")
    page = told(*abroad, also="Malian officials, the Malian army, Mali, Mali and the Malian press")
    assert page[0] == [("Hombori", "ML")]
    assert told(*abroad)[0] == [("Hombori", "BF")]


def test_of_two_countries_it_is_the_one_of_which_the_page_speaks_clearly_more_often() -> None:
    """An unknown town beside attacks in Nepal and India, on a page that is about Nepal; as often as not it stays open."""
    attacks = ("A bus burned near Pokhara, Nepal.", "A man was shot in Siliguri, India.")
    about = "Nepal, the Nepali army, Nepal, the Nepali police and Nepal"
    assert told(*attacks, "A post burned in Zzyrulung.", also=about)[2] == [("Zzyrulung", "NP")]
    assert told(*attacks, "A post burned in Zzyrulung.")[2] == [("Zzyrulung", None)]
