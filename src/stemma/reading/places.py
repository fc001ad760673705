"""Places named in prose, with their countries.

In goes a stretch, out come `PlaceFound`s in the order of the text. Example: "a market in Kisumu, Kenya"
gives the site, the city and the country, all KE. Rules: names of the gazetteer, names announced by a
word such as "valley" or "district", compass words before a country, unknown names behind words that
announce a place (`announcing`), and names joined to those. A country that the text does not settle stays None.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from stemma.model.records import record
from stemma.model.text import Span
from stemma.reading.announcing import REACH, is_announced, is_apposed, is_told, joined, stands
from stemma.reading.gazetteer import Gazetteer, gazetteer
from stemma.reading.guarded import guarded
from stemma.reading.provinces import countries_with
from stemma.reading.towns import homes_of
from stemma.reading.wordplaces import Words

WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'ʻ-]*"
RUN = re.compile(
    rf"(?<![\w’'])(?:[ae]l-)?{WORD}(?:\s+(?:(?:of|al|el|ul|del|de\s+la|de\s+las|de\s+los|de|la|du|da|do|dos|di|e)\s+|(?:[ae][lsdrnz]|ul)-)?{WORD})*"
)
TYPE = (
    r"(?:[Vv]alley|[Dd]istricts?|[Pp]rovinces?|[Vv]illages?|[Tt]own|[Cc]ity|[Mm]osque|(?:International\s+)?[Aa]irport|[Pp]rison|[Jj]ail|"
    r"[Hh]otel|[Mm]arket|[Bb]azaar|[Bb]ase|[Mm]ountains?|[Rr]iver|[Rr]egions?|[Cc]amp|[Bb]ridge|[Ss]quare|[Pp]eninsula|[Ii]slands?|[Dd]esert|"
    r"[Ff]orest|[Pp]ass|[Gg]orge|[Ss]trip|[Hh]ills|[Uu]niversity|[Ss]tadium|[Hh]ospital|[Cc]hurch|[Cc]athedral|[Mm]all|[Ll]ake|[Dd]elta|"
    r"[Gg]overnorate|[Oo]blast|[Cc]ounty|[Pp]refecture|[Ss]uburb|[Ss]tation|[Pp]alace|[Bb]arracks|[Cc]heckpoint|[Pp]ort|[Bb]asin|[Pp]lateau|[Rr]ange|[Aa]gency|"
    r"[Cc]reeks?|[Bb]ay|[Ll]agoon|[Ee]stuary|[Hh]arbou?r|[Ss]hipyards?|[Cc]anal|[Tt]erminal|[Mm]arsh(?:es)?)"
)
OWNER = re.compile(rf"{WORD.replace('’', '')}[’']s\s+")
TYPED = re.compile(
    rf"\s+(?:(?:border|flow|police|power|railway|train|bus|oil|refugee|army|military|naval|air)\s+)?(?:{TYPE}|(?:[Bb]order|[Ff]rontier)\s+(?:[Pp]ost|[Cc]rossing)|(?:(?:[Oo]il|[Gg]as)\s?|[Oo]ffshore\s+)[Ff]ield|[Aa]irfield|[Aa]irstrip|(?:[Oo]il|[Gg]as|[Pp]roduction|[Dd]rilling)\s+[Pp]latform|[Pp]latform(?=\s+off\b)|[Tt]ea\s+[Gg]arden|(?<!Real\s)[Ee]state|(?:[Gg]ame|[Nn]ature|[Ff]orest|[Ww]ildlife)\s+[Rr]eserve|[Nn]ational\s+[Pp]ark|[Jj]unction|[Cc]rossing|[Hh]ighway|[Rr]efinery|[Dd]am|[Tt]unnel|[Ss]ilos|[Mm]ine|[Gg]arrison|[Qq]uarry|[Mm]onastery|[Oo]asis|[Pp]lantation|[Pp]arish)\b"
)
""" "the [Busia] border post", "the [Gisma] flow station"."""
FESTIVE = re.compile(r"(?:Christmas|Easter|Ramadan|Eid|Sunday|Friday)$")
""" "A Christmas [market]" says when it is held."""
FORCES = re.compile(
    r"\s+(?:military\s+|army\s+|naval\s+|air\s+)?(?:garrison|base|barracks|checkpoint|camp|outpost)\b"
)
""" "a US [garrison] near the Haditha dam" says whose it is, not where."""
HEADED = re.compile(r"(?:Mount|Mt\.?|Lake|Jebel|Jabal|Gebel|Djebel|Cape|Camp|Fort|Port|Wadi)\s")
"""How a name begins that says what kind of place it is: "Mount Elgon"."""
ROAD = re.compile(r"(?:[A-Z]\w+\s+)?(?:Highway|Route|Motorway)")
NUMBER = re.compile(r"\s+[A-Z]?\d{1,3}\b")
""" "National Highway [54]"."""
ROAD_OF = re.compile(r"\s+(?:road|railway\s+line|track|railway|route)\b")
ROAD_END = re.compile(r"(?:[AaEe][lsdrnz]-)?[^\W\d_a-z][\w’'ʻ]*(?:\s+[^\W\d_a-z][\w’'ʻ]*)*")
""" "the [Gulu]-[Kitgum] road"."""
ENDS_TYPED = re.compile(rf"\b{TYPE}$")
COMPASS = (
    r"(?:(?:north|south|east|west|central|upper|lower)(?:[-\s]?(?:east|west|central))?(?:ern)?)"
)
MODIFIER = re.compile(rf"(?:\b{COMPASS}(?:,\s+{COMPASS})*(?:,?\s+and\s+{COMPASS})?\s+)$", re.I)
POSSESSED = re.compile(
    rf"[’']s?\s+(?P<what>(?:{COMPASS}(?:,\s+{COMPASS})*(?:,?\s+and\s+{COMPASS})?\s+)(?:provinces?|regions?|areas?|districts?|parts?|borders?|mountains?))\b",
    re.I,
)
PARTS_OF = re.compile(
    rf"\b(?P<what>{COMPASS}(?:,\s+{COMPASS})*(?:,?\s+and\s+{COMPASS})?\s+(?:provinces?|regions?|areas?|districts?|parts?)\s+(?:of|in)\s+)$",
    re.I,
)
SITE = re.compile(
    r"\b(?:an?|the|its|their)\s+(?P<what>(?:[a-z][\w-]*\s+){0,2}?(?:villages?|town|city|base|camp|prison|market|school|mosque|church|"
    r"checkpoint|hotel|border\s+post|outpost|hospital|airport|station))\s+in\s+$"
)
INSTITUTION = re.compile(
    r"\b(?:embass(?:y|ies)|consulates?|governments?|president|army|military|forces|people|citizens|king|prime\s+minister|"
    r"ministry|leader|part)\s+of\s+(?:the\s+)?(?:\w+\s+and\s+(?:the\s+)?)?$",
    re.I,
)
ORGANISATION = guarded(
    r"\b(?:[A-Z][\w’'-]+\s+)*(?:Movement|State|Party|Front|Army|Organi[sz]ation|Union|Council|Group|Forces|Government|Bank|Republic|Kingdom|"
    r"Emirate|University|Association|League|Times|Post)\s+(?:(?:of|for|in(?=\s+the\s)|(?<=State\s)in)\s+(?:the\s+)?(?:Liberation\s+of\s+|Independence\s+of\s+)?)$"
)
LINKS = ("of", "for", "in", "the")
"""The words that such a name runs on with."""
TAKEN = re.compile(
    r"\b(?:raided|seized|captured|held|occupied|attacked|overran|stormed|shelled|bombed|burned|burnt|entered|took|sacked|besieged|bombarded|looted|retook|recaptured)\s+$"
)
"""What is done to a place as a whole: "raided [Gulu] in Uganda"."""
IN_COUNTRY = re.compile(r"\s+in\s+(?:the\s+)?$")
BEFORE_COUNTRY = re.compile(
    r"(?:(?:,|\s+(?:in|of)(?=\s+(?:the\s+)?[A-Z]))\s+[\w’' -]{0,40})?(?:,|\s+in|\s+of|,\s+in)\s+(?:\w+\s+)?"
)
"""What stands between a place and its country: "Sangar [in the Mohmand Agency, ]Pakistan"."""
TOLD_AS_PLACE = re.compile(
    r",\s+(?:the|an?)\s+(?:[a-z]+\s+){0,2}?(?:capital|town|city|village|port|suburb|district)\b"
)
OFFICE_OF = re.compile(
    r".*\b(?:Commissioner|Governor|Mayor|Chief|Minister|Bishop|Archbishop|Director|Commander|Prefect|Imam|Head|Judge|Chairman|Archdiocese|Diocese|Residents|Villagers|Inhabitants|Citizens|Farmers|Traders)\s+of\s+(?=[A-Z])"
)
""" "the District Commissioner of [Afmadow]"."""
SEAT_OF = re.compile(
    r".*\b(?:Bank|University|College|Polytechnic|Municipality|Cathedral)\s+of\s+(?=[A-Z])"
)
""" "the Rural Bank of [Parang]": what a town has."""
SUBURB_OF = re.compile(rf"\s+(?:suburb|district|neighbou?rhood|quarter|area)\s+of\s+(?={WORD})")
""" "the [Athens] suburb of [Kifissia]": two places."""
NOT_PLACES = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|Ramadan|Operation|Resolution|Islam|English|Arabic|President|General|The|This|These|Its|Their|His|Her|He|It|They|On|In|At|A|An|After|"
    r"Sharia|Jihad|God|Allah|Internet|Congress|Parliament|World|Cold|Civil|Web|Spring|Summer|Autumn|Winter|Muslim|Sunni|Shia|Christian|Following|During|Near|Outside|Inside|Around|From|Between|Militants?)\b"
)
TYPE_KINDS = (
    ("district", re.compile(r"district|province|governorate|oblast|county|prefecture|agency|region$", re.I)),
    ("area", re.compile(r"valley|mountain|river|peninsula|island|desert|forest|pass|gorge|strip|hills|lake|delta|basin|plateau|range|creek|\bbay$|lagoon|estuary|canal|marsh|national\s+park", re.I)),
    ("city", re.compile(r"city|town|village|suburb", re.I)),
)  # fmt: skip
LAND = ("district", "area")
"""Kinds that lie in the country whose adjective they begin with: "Afghan provinces"; not an "American University"."""
CONTINENTS = {
    "Africa", "Asia", "Europe", "Central Asia", "South Asia", "Southeast Asia", "Middle East", "North Africa",
    "West Africa", "East Africa", "Sahel", "Caucasus", "Balkans", "Horn of Africa", "Latin America", "North America",
    "South America", "Central America", "Arabian Peninsula", "Maghreb", "Levant", "Caribbean",
}  # fmt: skip
CONTINENT = guarded(
    r"\b(?:" + "|".join(sorted(map(re.escape, CONTINENTS), key=len, reverse=True)) + r")\b"
)
BORDER = re.compile(rf"\b(?P<a>{WORD})\s?[-–]\s?(?P<b>{WORD})\s+(?:border|frontier)\b")
FRONTIER = Words("border|frontier")
SHARED = re.compile(
    rf"[,\s]+(?:at|on|along|near|across)\s+the\s+(?:intersection|border|borders|junction)\s+of\s+(?P<names>{WORD}(?:,\s+(?:and\s+)?{WORD}|\s+and\s+{WORD})+)"
)

SOUTHERN = re.compile(r"\b[Ss]outh(?:ern)?\s+\Z")
""" "southern Sudan", as the state was called before it was one."""


@record
@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place with its stretch in the text."""

    start: int
    end: int
    name: str
    """As printed, with its compass or type word."""
    country: str | None
    """ISO 3166-1 alpha-2; None where the text does not settle it, or names several."""
    countries: tuple[str, ...] = ()
    """All, where it lies in several."""
    kind: str = "site"
    """country, continent, region, area, district, city, site."""
    basis: str = "stated"
    """stated, gazetteer, context, shared: where the country comes from; shared: all else of the stretch has it."""


@record
@dataclass(frozen=True, slots=True)
class CountryHit:
    """A country's name or adjective."""

    start: int
    end: int
    code: str
    is_name: bool


def find_country_hints(text: str, start: int, end: int) -> list[CountryHit]:
    """Countries named, or meant by an adjective, in order."""
    known = gazetteer()
    hits = []
    for found in known.country_names(text, start, end):
        word = found.group()
        code = known.countries.get(word) or known.adjectives[word]
        if code == "SD" and SOUTHERN.search(text, max(start, found.start() - 10), found.start()):
            code = "SS"
        hits.append(CountryHit(found.start(), found.end(), code, word in known.countries))
    return hits


def find_places(
    text: str, start: int, end: int, *, exclude: Collection[tuple[int, int]] = ()
) -> list[PlaceFound]:
    """All places of a stretch, in order; names inside the excluded spans (groups) are none."""
    known = gazetteer()
    hits = find_country_hints(text, start, end)
    free = [h for h in hits if not any(a < h.end and h.start < b for a, b in exclude)]
    found = [
        place
        for hit in free
        if hit.is_name
        and not is_its_city(text, hit, known)
        and (place := country_place(text, start, end, hit, known))
    ]
    found += continents(text, start, end, exclude)
    found += borders(text, start, end, known)
    taken = [(p.start, p.end) for p in found] + list(exclude)
    last = None
    for run in RUN.finditer(text, start, end):
        for place in run_places(text, start, end, run, known, free, last):
            if not any(a < place.end and place.start < b for a, b in taken):
                found.append(place)
                taken.append((place.start, place.end))
                last = place
    return settled(sorted(found, key=lambda place: place.start))


def is_its_city(text: str, hit: CountryHit, known: Gazetteer) -> bool:
    """Whether a country's name begins that of a city: "Guatemala City"."""
    return text.startswith(CITY, hit.end) and f"{text[hit.start : hit.end]}{CITY}" in known.cities


CITY = " City"


def country_place(
    text: str, start: int, end: int, hit: CountryHit, known: Gazetteer
) -> PlaceFound | None:
    """A country's name as a place: whole, a part of it, a site in it; None inside another name."""
    before = text[max(start, hit.start - 80) : hit.start]
    if ("of" in before and INSTITUTION.search(before)) or is_of_organisation(before):
        return None
    if is_adjectival(text, hit.end, end, text[hit.start : hit.end], known):
        return None
    name = text[hit.start : hit.end]
    owned = POSSESSED.match(text, hit.end, end)
    if owned:
        return PlaceFound(
            hit.start, owned.end(), f"{owned['what']} of {name}", hit.code, kind="region"
        )
    first = hit.start
    part = PARTS_OF.search(before)
    compass = MODIFIER.search(before)
    if part or compass:
        lead = (part or compass or [""])[0]
        first = hit.start - len(lead)
        name = " ".join(text[first : hit.end].split())
    site = SITE.search(text[max(start, first - 60) : first])
    if site:
        first -= len(site.group()) - site.start("what") + site.start()
        return PlaceFound(first, hit.end, " ".join(text[first : hit.end].split()), hit.code)
    return PlaceFound(
        first,
        hit.end,
        name,
        hit.code,
        kind="region" if name != text[hit.start : hit.end] else "country",
    )


def is_of_organisation(before: str) -> bool:
    """Whether an organisation's name runs on to this place ("Movement of ...")."""
    return before.rstrip().endswith(LINKS) and bool(ORGANISATION.search(before))


def is_adjectival(text: str, at: int, end: int, name: str, known: Gazetteer) -> bool:
    """ "US forces", "UK Home Office": the name stands for the state, not the place."""
    if name not in known.adjectives and name not in ("UK", "U.K.", "UN", "Iraq", "Iran"):
        return bool(
            re.match(r"\s+(?:government|regime|army|military)\b", text[at : min(end, at + 20)])
        )
    return bool(
        re.match(r"[\s-]+(?:[a-z]|[A-Z][a-z])", text[at : min(end, at + 4)])
    ) and not re.match(
        r"\s+(?:and|in|on|or|as|to|by|at|with|from|for|of|since|after|before|during|where|which|who|while|until|was|is|were|has|had)\b",
        text[at : min(end, at + 10)],
    )


def continents(
    text: str, start: int, end: int, exclude: Collection[tuple[int, int]]
) -> list[PlaceFound]:
    """Continents and their parts; no country."""
    found = []
    for hit in CONTINENT.finditer(text, start, end):
        if any(a < hit.end() and hit.start() < b for a, b in exclude):
            continue
        lead = MODIFIER.search(text[max(start, hit.start() - 40) : hit.start()])
        first = hit.start() - len(lead.group()) if lead else hit.start()
        found.append(PlaceFound(first, hit.end(), text[first : hit.end()], None, kind="continent"))
    return found


def borders(text: str, start: int, end: int, known: Gazetteer) -> list[PlaceFound]:
    """ "the X-Y border" of two countries."""
    found = []
    for hit in BORDER.finditer(text, start, end) if FRONTIER.stand_in(text, start, end) else ():
        codes = [known.countries.get(w) or known.adjectives.get(w) for w in (hit["a"], hit["b"])]
        if all(codes):
            both = tuple(code for code in codes if code)
            found.append(PlaceFound(hit.start(), hit.end(), hit.group(), None, both, "area"))
    return found


def run_places(
    text: str,
    start: int,
    end: int,
    run: re.Match[str],
    known: Gazetteer,
    hits: Sequence[CountryHit],
    last: PlaceFound | None,
) -> list[PlaceFound]:
    """The places of a capitalised run: both ends of a road, one place, or one joined to the last one."""
    if text.endswith(("the ", "The "), start, run.start()) and ROAD_OF.match(text, run.end(), end):
        ends = ROAD_END.finditer(text, *run.span())
        named = [here(part.start(), part.end(), text, known, hits) for part in ends]
        return [with_country(text, start, end, place, known, hits) for place in named]
    place = run_place(text, start, end, run, known, hits)
    if place is None and last and last.kind in ("site", "city", "district"):
        first, after = run.span()
        before, behind = text[start : last.start][-REACH:], text[after : min(end, after + REACH)]
        between, words = text[last.end : first], text[first:after]
        is_province = between == ", " and len(countries_with(words)) == 1 and stands(behind)
        if is_province or (joined(before, between, behind) and not NOT_PLACES.match(words)):
            place = here(first, after, text, known, hits)
            if is_province:
                place = replace(place, kind="district")
            return [with_country(text, start, end, place, known, hits)]
    return [place] if place else []


def here(
    first: int, last: int, text: str, known: Gazetteer, hits: Sequence[CountryHit]
) -> PlaceFound:
    """A name that must be a place's, with the country in which alone the gazetteer knows one of it."""
    name = text[first:last]
    code = home_of(name, known, hits)
    return PlaceFound(first, last, name, code, basis="gazetteer" if code else "stated")


def at_home(
    text: str, span: Span, name: str, known: Gazetteer, hits: Sequence[CountryHit]
) -> PlaceFound:
    """A place by its type word, with the country in which alone the gazetteer knows one of the name."""
    home = home_of(name, known, hits)
    basis = "gazetteer" if home else "stated"
    return PlaceFound(*span, text[slice(*span)], home, kind=kind_of(name), basis=basis)


def home_of(name: str, known: Gazetteer, hits: Sequence[CountryHit]) -> str | None:
    """The country of a place by its name alone: of a city however spelt, or of a province."""
    nearby = tuple(hit.code for hit in hits)
    if name in known.cities:
        return known.city_country(name, nearby)
    codes = known.spelt(name) | countries_with(name)
    near = [code for code in nearby if code in codes]
    return near[0] if near else next(iter(codes)) if len(codes) == 1 else None


def run_place(
    text: str,
    start: int,
    end: int,
    run: re.Match[str],
    known: Gazetteer,
    hits: Sequence[CountryHit],
) -> PlaceFound | None:
    """A capitalised run as a place: by its type word, the gazetteer, or a preposition before it."""
    first, last = run.start(), run.end()
    owner = OWNER.match(text, first, last)
    first = owner.end() if owner else first
    words = text[first:last]
    lead = NOT_PLACES.match(words)
    if lead and not (" " in words and words in known.cities):
        rest = words[lead.end() :].lstrip()
        if not rest or lead.group() not in (
            "The",
            "In",
            "At",
            "On",
            "A",
            "Following",
            "During",
            "After",
            "Near",
            "Outside",
            "Inside",
            "Around",
            "From",
            "Between",
        ):
            return None
        if NOT_PLACES.match(rest):
            return None
        first = last - len(rest)
        words = rest
    number = NUMBER.match(text, last, end) if ROAD.fullmatch(words) else None
    if number or HEADED.match(words):
        last = number.end() if number else last
        place = at_home(text, Span(first, last), words, known, hits)
        return with_country(text, start, end, place, known, hits)
    office = OFFICE_OF.match(words)
    if office:
        first, words = first + office.end(), words[office.end() :]
        place = PlaceFound(first, last, words, None)
        return with_country(text, start, end, place, known, hits)
    seat = SEAT_OF.match(words)
    if seat and is_town(words[seat.end() :], known):
        return here(first + seat.end(), last, text, known, hits)
    before = text[max(start, first - REACH) : first]
    if is_of_organisation(before):
        return None
    if SUBURB_OF.match(text, last, end):
        place = PlaceFound(first, last, words, None, kind="city")
        if words in known.cities:
            code = known.city_country(words, tuple(h.code for h in hits))
            place = replace(place, country=code, basis="gazetteer")
        return with_country(text, start, end, place, known, hits)
    if FESTIVE.match(words):
        return None
    if words in known.adjectives and FORCES.match(text, last, end):
        return None
    typed = TYPED.match(text, last, end)
    if typed or (ENDS_TYPED.search(words) and " " in words):
        last = typed.end() if typed else last
        place = at_home(text, Span(first, last), text[first:last], known, hits)
        return with_country(text, start, end, place, known, hits)
    nearby = tuple(hit.code for hit in hits)
    country = known.city_country(words, nearby) if words in known.cities else None
    if words in known.cities and is_place_context(before, text, last, end, words, start == first):
        place = PlaceFound(first, last, words, country, kind="city", basis="gazetteer")
        return with_country(text, start, end, place, known, hits)
    if (
        (
            is_announced(before)
            or is_apposed(before, text[last : min(end, last + REACH)])
            or stands_before_country(last, hits, text)
            or is_told(before, words, text[last : min(end, last + REACH)])
            or (TAKEN.search(before) and is_taken_place(last, hits, text))
        )
        and words not in known.adjectives
        and not re.match(
            r"\s+(?:[a-z]+\s+)?(?:government|officials|people)", text[last : last + 20]
        )
    ):
        return with_country(text, start, end, here(first, last, text, known, hits), known, hits)
    return None


def is_town(name: str, known: Gazetteer) -> bool:
    """Whether a town is called so, and no country or continent."""
    is_wide = name in known.countries or name in CONTINENTS or name == "America"
    return not is_wide and bool(homes_of(name))


def stands_before_country(last: int, hits: Sequence[CountryHit], text: str) -> bool:
    """Whether a country's name follows behind a comma: "Geissan, Sudan"; not "Smith, Kenya's envoy"."""
    for hit in hits:
        if hit.is_name and hit.start >= last and text[last : hit.start].strip() == ",":
            return text[hit.end : hit.end + 1] not in ("’", "'", "-")
    return False


def is_taken_place(last: int, hits: Sequence[CountryHit], text: str) -> bool:
    """Whether what was taken is a place: "in" its country, or "the capital of" somewhere, follows."""
    if TOLD_AS_PLACE.match(text, last):
        return True
    return any(
        hit.is_name and hit.start > last and IN_COUNTRY.fullmatch(text[last : hit.start])
        for hit in hits
    )


def is_place_context(
    before: str, text: str, last: int, end: int, words: str, at_start: bool
) -> bool:
    """Whether a city's name stands for the city: after a preposition or comma, or large and alone."""
    if is_announced(before):
        return True
    if re.search(
        r"\b(?:of|from|to|and|on|toward|towards|attacked|bombed|captured|seized|entered|leaving|between|against|capital,?)\s+(?:the\s+)?$|[,(]\s*$",
        before,
    ):
        return True
    return bool(re.match(r"\s*,\s+[A-Z]", text[last : min(end, last + 4)])) or (
        len(words) > 5 and not at_start
    )


def kind_of(name: str) -> str:
    """The kind that the type word says."""
    return next((kind for kind, pattern in TYPE_KINDS if pattern.search(name)), "site")


def with_country(
    text: str, start: int, end: int, place: PlaceFound, known: Gazetteer, hits: Sequence[CountryHit]
) -> PlaceFound:
    """Settle the country by what stands around: its own list, a country behind, an owner before."""
    shared = SHARED.match(text, place.end, end)
    if shared:
        names = re.findall(WORD, shared["names"])
        codes = tuple(
            known.countries[n.removesuffix("’s").removesuffix("'s")]
            for n in names
            if n.removesuffix("’s").removesuffix("'s") in known.countries
        )
        return replace(place, countries=codes, country=codes[0] if len(codes) == 1 else None)
    for hit in hits:
        between = text[place.end : hit.start] if hit.start >= place.end else ""
        if hit.is_name and hit.start >= place.end and BEFORE_COUNTRY.fullmatch(between):
            return replace(place, country=hit.code, basis="stated")
        is_first = hit.start == place.start and text[hit.end : hit.end + 1].isspace()
        if is_first and place.kind in LAND and hit.end < place.end:
            return replace(place, country=hit.code, basis="stated")
        owner = text[hit.end : place.start] if hit.end <= place.start else None
        if owner is not None and re.fullmatch(
            r"(?:[’']s?)?\s+(?:(?:cities|city|towns?|capital|villages?|port|provinces?)\s+(?:of\s+)?)?(?:\w+\s+and\s+)?",
            owner,
        ):
            return replace(place, country=hit.code, basis="stated")
    if place.country:
        return place
    named = {hit.code for hit in hits if hit.is_name and not is_state(text, end, hit, known)}
    if len(named) == 1:
        return replace(place, country=named.pop(), basis="context")
    return place


def is_state(text: str, end: int, hit: CountryHit, known: Gazetteer) -> bool:
    """Whether a name stands for a state and its people: "a US base"."""
    return is_adjectival(text, hit.end, end, text[hit.start : hit.end], known)


def settled(places: list[PlaceFound]) -> list[PlaceFound]:
    """Give places without a country the one that all others of the stretch share."""
    codes = {p.country for p in places if p.country}
    if len(codes) != 1:
        return places
    code = next(iter(codes))
    return [
        replace(p, country=code, basis="shared")
        if p.country is None and not p.countries and p.kind != "continent"
        else p
        for p in places
    ]
