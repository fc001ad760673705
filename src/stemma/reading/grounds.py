"""Grounds: in which country a place lies that prints none, by what else its page prints.

In go the places of a stretch and the page's `Ground`, out come the same places with a country where only one
is possible. Example: Moreh may lie in four countries; on a page whose attacks happened in India and Myanmar it
lies in India. A small town's name decides nothing by itself, and a place that may lie in two stays open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from stemma.reading.gazetteer import gazetteer
from stemma.reading.places import COMPASS, TYPED, WORD, PlaceFound
from stemma.reading.provinces import borders, countries_with
from stemma.reading.towns import homes_of

PRINTED, INFERRED, SHARED = "stated", "context", "shared"
EVERYWHERE = ("country", "continent")
"""Kinds that are no place in a country."""
OPEN = re.compile(r"\b(?:[Ss]eas?|[Oo]ceans?|[Gg]ulf|[Ss]traits?|[Dd]esert|[Cc]hannel)\b")
"""Lies in no one country, or none."""
OF_SEVERAL = re.compile(
    r"\b(?:Abyei|Hala[’']?ib|Ilemi|Sheba'?a|Golan|Kashmir|Kurdistan|Karabakh|Ferghana\s+[Vv]alley|Fergana\s+[Vv]alley|"
    r"Lake\s+Chad|Chad\s+[Bb]asin|Lake\s+Victoria|Lake\s+Tanganyika|Lake\s+Albert|Great\s+Lakes|Sahara|Hindu\s+Kush|"
    r"Pamirs?|Karakoram|Himalayas?|Andes|Amazon|Mekong|Golden\s+Triangle|Rwenzori|Karamoja|Darién)\b"
)
"""Over which borders run, or which two states say is theirs: no page's other places decide."""
ROUNDS = 2
"""What the first round finds settles more in the second."""
ENOUGH = 3
"""So many places without a printed country show where the group is at home."""
MOST = 0.8
"""The share of them that must lie in one country: a page names a town abroad without its country, too."""
OFTEN = 5
"""So many times as often a page prints its own country as the one into which its group crosses."""
CLEARLY = 4
"""So many times a page must print a country of which it is said to speak."""
LARGE = 6
"""Digits of the people of a large city."""
KNOWN = 7
"""Digits of the people of a city that is known everywhere."""
FAR = 2
"""So many digits more, and a place is meant rather than its namesake."""
PROVINCE = 5
"""The digits that the table gives a province."""
COMPASS_FIRST = re.compile(rf"{COMPASS}\s+", re.I)
OWNED = re.compile(rf"({WORD.replace('’', '')}(?:\s+{WORD.replace('’', '')})*)[’']s\s+")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a page tells of the countries its group fights in."""

    near: frozenset[str] = frozenset()
    """Where its attacks and bases lie."""
    printed: frozenset[str] = frozenset()
    """All countries whose name or people it prints."""
    named: dict[str, str] = field(default_factory=dict)
    """Places beside which it prints their country, wherever else they stand."""
    home: str | None = None
    """Where all places lie beside which it prints none: it names the country of what lies abroad."""

    def abroad(self, homes: Mapping[str, int]) -> frozenset[str]:
        """Of the homes of a name those printed that lie next to the attacks, or have a large city so called."""
        return frozenset(
            code
            for code in homes.keys() & self.printed
            if not self.near
            or homes[code] >= LARGE
            or any(borders(code, near) for near in self.near)
        )


def ground_of(places: Sequence[PlaceFound], printed: Mapping[str, int]) -> Ground:
    """The ground that the places of a page's attacks and bases make, all as their stretches tell them.

    `printed` tells how often the page prints each country or its people.
    """
    told, places = frozenset(printed), [unshared(place) for place in places]
    fixed = frozenset(p.country for p in places if p.country and p.basis == PRINTED)
    others = [place for place in places if place.basis != PRINTED or not place.country]
    ground = Ground(fixed, told, named_beside(places))
    for _ in range(ROUNDS):
        by_name = {place.name: certain(place, ground) for place in others}
        ground = replace(ground, near=fixed | {code for code in by_name.values() if code})
    if not ground.near and len(told) == 1:
        ground = replace(ground, near=told)
    known = [code for code in by_name.values() if code]
    return replace(ground, home=home_in(known, ground, printed))


def home_in(known: Sequence[str], ground: Ground, printed: Mapping[str, int]) -> str | None:
    """Where nearly all places lie beside which no country is printed; of fewer, where all the page's attacks and bases are, or else of which country it speaks far more often."""
    code, times = Counter(known).most_common(1)[0] if known else ("", 0)
    if times >= ENOUGH:
        return code if times >= MOST * len(known) else None
    if len(ground.near) != 1:
        return spoken_of(printed, ground)
    near = next(iter(ground.near))
    most = max(sorted(printed), key=lambda each: printed[each], default=near)
    is_abroad = not known and printed[most] >= OFTEN * max(1, printed.get(near, 0))
    return most if is_abroad else near


def spoken_of(printed: Mapping[str, int], ground: Ground) -> str | None:
    """The country of which the page speaks at least twice as often as of any other, of those of its attacks and bases."""
    (most, times), (_, next_times) = [*Counter(printed).most_common(2), ("", 0), ("", 0)][:2]
    is_clear = times >= CLEARLY and times >= 2 * next_times
    return most if is_clear and (not ground.near or most in ground.near) else None


def unshared(place: PlaceFound) -> PlaceFound:
    """A place without the country that it has only from others of its stretch."""
    return replace(place, country=None) if place.basis == SHARED else place


def named_beside(places: Sequence[PlaceFound]) -> dict[str, str]:
    """The printed countries of places by name, where no two are printed for one name."""
    named: dict[str, set[str]] = {}
    for place in places:
        if place.country and place.basis == PRINTED and place.kind not in EVERYWHERE:
            named.setdefault(place.name, set()).add(place.country)
    return {name: next(iter(codes)) for name, codes in named.items() if len(codes) == 1}


def certain(place: PlaceFound, ground: Ground) -> str | None:
    """The country in which a place must lie by its name and what is printed."""
    if place.kind in EVERYWHERE:
        return None
    homes = homes_of_place(place)
    for codes in (homes.keys() & ground.near, ground.abroad(homes)):
        if len(codes) == 1:
            return next(iter(codes))
    is_only = place.country is not None and homes.keys() <= {place.country}
    return place.country if is_only or place.basis == INFERRED else None


def with_grounds(
    places: Sequence[PlaceFound], ground: Ground, around: Set[str]
) -> list[PlaceFound]:
    """The places of one stretch; `around` are the countries and peoples it prints itself."""
    return shared([with_ground(unshared(place), ground, around) for place in places])


def with_ground(place: PlaceFound, ground: Ground, around: Set[str]) -> PlaceFound:
    """A place with the country that its ground settles; as it was where its own stretch prints one."""
    is_told = place.country and place.basis == PRINTED
    if place.kind in EVERYWHERE or place.countries or is_told or OF_SEVERAL.search(place.name):
        return place
    code = ground.named.get(place.name) or settled_by(place, ground, around)
    if code == place.country:
        return place
    return replace(place, country=code, basis=INFERRED if code else PRINTED)


def settled_by(place: PlaceFound, ground: Ground, around: Set[str]) -> str | None:
    """The country of the ground that has a place of the name, else the group's home."""
    homes = homes_of_place(place)
    if place.basis == INFERRED and (not homes or place.country in homes):
        return place.country
    near = homes.keys() & ground.near
    if place.country in near:
        return place.country
    if near and not is_far_larger(place, homes, near):
        return one_of(near, homes, ground, around)
    if place.country and place.basis != INFERRED:
        return place.country
    abroad = ground.abroad(homes)
    if abroad:
        return one_of(abroad, homes, ground, around)
    if place.country:
        return place.country
    return None if OPEN.search(place.name) else ground.home


def is_far_larger(place: PlaceFound, homes: Mapping[str, int], near: Set[str]) -> bool:
    """Whether the city that the gazetteer means is known everywhere, and its namesakes nearby are small: Rome."""
    own = homes.get(place.country or "", 0)
    return own >= KNOWN and all(own - homes[code] >= FAR for code in near)


def one_of(
    codes: Set[str], homes: Mapping[str, int], ground: Ground, around: Set[str]
) -> str | None:
    """The only one, else that of the far larger place, that which the stretch prints, or the group's home."""
    first, *rest = sorted(codes, key=lambda code: -homes[code])
    if all(homes[first] - homes[code] >= FAR for code in rest):
        return first
    here = codes & around
    if len(here) == 1:
        return next(iter(here))
    return ground.home if ground.home in codes else None


def shared(places: list[PlaceFound]) -> list[PlaceFound]:
    """What nobody knows lies where all else of its stretch lies, of which something is known."""
    codes = {place.country for place in places if place.country}
    if len(codes) != 1 or any(p.countries for p in places):
        return places
    code = next(iter(codes))
    return [
        replace(place, country=code, basis=INFERRED)
        if place.country is None and is_open_to(place, code)
        else place
        for place in places
    ]


def is_open_to(place: PlaceFound, code: str) -> bool:
    """Whether a place may lie in a country: nobody knows its name, or somebody knows it there."""
    if place.kind in EVERYWHERE or OPEN.search(place.name) or OF_SEVERAL.search(place.name):
        return False
    homes = homes_of_place(place)
    return not homes or code in homes


def homes_of_place(place: PlaceFound) -> Mapping[str, int]:
    """The countries that have a place of the name, or of what it is without its type and compass words."""
    for name in names_of(place.name):
        found = homes_of(name) or dict.fromkeys(countries_with(name), PROVINCE)
        if found:
            return found
    words = place.name.split()
    parts = (" ".join(words[:end]) for end in range(len(words) - 1, 0, -1))
    return next((homes_of(part) for part in parts if part in gazetteer().cities), {})


def names_of(name: str) -> Iterator[str]:
    """A name, and shorter forms of it: "Daboka bazaar", "Daboka"; "West Beirut", "Beirut"."""
    yield name
    typed = next(TYPED.finditer(name), None)
    bare = name[: typed.start()] if typed else name
    yield bare
    owned = OWNED.match(bare)
    if owned:
        yield bare[owned.end() :]
        bare = owned[1]
        yield bare
    compass = COMPASS_FIRST.match(bare)
    if compass:
        yield bare[compass.end() :]
