"""Words that announce a place: "over", "expelled the garrison from", "the quarry of", "overran".

In go the characters before a name and those behind it, out comes whether a place must stand there, though
no table knows it. Example: in "a helicopter was downed over Katumbo" the place is announced, in "anger over
Kaboro" none is. Each announcement ends with its preposition, so only those of the last word are tried.
"""

from __future__ import annotations

import re
from functools import lru_cache

from stemma.reading.guarded import guarded

REACH = 60
"""Characters before a name in which it is announced."""
NAME = r"[^\W\d_a-z][\w’'-]*(?:\s+(?:(?:de|la|al|el|of)\s+)?[^\W\d_a-z][\w’'-]*){0,2}"
SPOTS = r"(?:markets?|airfield|airport|harbou?r|port|prison|jail|streets?|outskirts|suburbs?|centre|center|university|station|quarter|neighbou?rhood|barracks|mountains?|hills?|airstrip|bazaar|(?:grain\s+)?silos|customs\s+(?:house|office)|gendarmerie|power\s+(?:plant|station)|cement\s+works|fuel\s+depot|(?:bus|coach|lorry)\s+park|gendarmes|[a-z-]+\s+base|town\s+hall|city\s+hall|main\s+square|square|gates?|entrance|edge|bend|foot|wells?|crossing|junction|bridge|bus\s+stop|railway\s+line|waterfront|beach|mosque|church|cathedral|hospital|school)"
"""What a town or village has one of: "in front of the [station] of Gulu"."""
PARTS = r"(?:islands?|isle|islet|atoll|quarry|quarries|prefecture|kibbutz|moshav|garrison|parish(?:es)?|communes?|hamlets?|townships?|settlements?|oasis|oases|valleys?|plains?|gorge|pass|bay|gulf|oil\s?fields?|gas\s?fields?|tea\s+gardens?|(?:tea|coffee|rubber)\s+estates?|customs\s+(?:post|house)|toll\s+gate|mines?|refinery|dam|post\s+office|police\s+(?:station|post)|gendarmerie\s+post|(?:military|naval|air|army|police)\s+base|border\s+(?:crossing|post|town)|frontier\s+post|monastery|convent|abbey|fort|fortress|citadel|castle|counties|county|canton|cantons|department|departments|governorate|oblast|wilaya|cercle|sub-?prefecture|municipality|municipalities|locality|localities|territory|shore|banks|mouth|estuary|headwaters|coast|plantation|power\s+station|camp\s+town|seaside\s+resort|resort|enclave|peninsula|archipelago|vicinity|area)"
"""Other places that are told by the name of one: "the [quarry] of Gulu"."""
INHABITANTS = r"(?:mayor|deputy\s+mayor|governor|(?:district\s+|deputy\s+)?commissioner|(?:deputy\s+)?police\s+chief|chief\s+of\s+police|(?:sub-?)?prefect|headm[ae]n|prosecutor|bishop|imam|residents|villagers|inhabitants|villagers|traders|fishermen|shopkeepers)"
MOVED = r"(?:mov(?:ed|ing)|march(?:ed|ing)|advanc(?:ed|ing)|advance|drove|driv(?:en|ing)|pass(?:ed|ing)|travel\w*|fled|flee(?:ing)?|head(?:ed|ing)|push(?:ed|ing)|rode|withdr\w+|retreat\w*|went|way|fired|convoy|parade[ds]?|sweep|swept|rampaged|raged)"
VEHICLES = r"(?:roads?|highway|railway|lines?|trains?|bus|buses|tracks?|route|convoys?|trucks?|lorr(?:y|ies)|flights?|ferr(?:y|ies)|planes?|path|street|pipeline)"
CAPTIVES = r"(?:hostages?|captives?|prisoners?|men|women|people|villagers|girls|boys|children|students|pupils|tourists|workers|engineers?|nurses|doctors|teachers|soldiers|policemen)"
DRIVEN = rf"(?:abduct\w*|vanish\w*|disappear\w*|went\s+missing|gone\s+missing|kidnap\w*|snatch\w*|carried\s+off|expel\w*|expulsion\s+of|drove|driven|driving|dr(?:ove|iven)\s+out|oust\w*|evict\w*|dislodg\w*|push(?:ed|ing)|chas(?:ed|ing)|clear(?:ed|ing)|withdr\w+|retreat\w*|fled|flee(?:ing)?|fired|launched|shelled|rockets?|mortars?|advanc\w+|return(?:ed|ing)|travel\w*|evacuat\w+|depart\w*|taken\s+{CAPTIVES}|(?:took|taken|seized)\s+(?:[\w-]+\s+){{0,3}}{CAPTIVES}|{VEHICLES})"
NO_PLACE_CLOSE = r"(?:politician|businessm[ae]n|journalist|cleric|preacher|newspaper|paper|daily|party|parties|militia|officials?|adviser|advisor|aides?|lawyer|judge|ally|allies|figures?|persons?|people|sources?|circles|those|someone|anyone|trader|banker|publisher|priest|bishop|minister|leader|commander|faction|groups?|politically|m[ae]n|wom[ae]n|is|was|were|remained|grew|became|considered)"
STRETCHES = r"bridge|somewhere|blown\s+up|derailed|ambush\w*|stopped|halfway|midway|(?<![Cc]attle )raids?|patrols?|checkpoints?|hold-?ups?|(?:land)?mines?|area|stretch|desert|coast|shore|villages?"
"""What lies or happens between two places, and hardly between two parties."""
AFLOAT = r"(?:land(?:ed|ing|s)?|ashore|behead\w*|held|hold(?:ing|s)?|hostages?|captives?|tourists?|holidaymakers|camps?|bases?|stationed|stranded|fought|clash\w*|killed|shot|abducted|kidnapped|exploded|bombs?|bombed|post|village|villagers|resort|prison|garrison|troops|marines|fishermen|soldiers|dynamite|lighthouse|beach)"
HIGH = r"(?:checkpoints?|road\s?blocks?|posts?|positions?|roads?|ridges?|heights|villages?|garrisons?|barracks|camps?|convoys?|patrols?|bridges?|dams?|mines?|monaster(?:y|ies)|wells?|caves?)"
UPSTREAM = r"\b(?:[Rr]iver|boats?|launch|ferr(?:y|ies)|barges?|rapids|dam|bend)\b[^.;:,]{0,30}?\b"
ANNOUNCED: dict[str, tuple[str, ...]] = {
    "of": (
        rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s+(?:[a-z]+\s+)?{PARTS}\s+of\s+(?:the\s+)?$",
        r"\b(?:coast|shores?|outside|inside|[Ee]nvirons|north|south|east|west)\s+of\s+$",
        r"\b(?:battle|siege|bombardment|shelling|occupation|recapture|storming|sack|burning|looting)\s+of\s+$",
        r"\b(?:took|take|taken|taking|seized|gained|lost|losing|regained|retook|in|full|partial)\s+(?:\w+\s+)?control\s+of\s+$",
        r"\b(?:dr(?:ove|iven|iving)|push(?:ed|ing)|oust(?:ed|ing)|forced|forcing|chas(?:ed|ing)|mov(?:ed|ing)|throw\w*|thrown)\b[^.;:]{0,40}?\bout\s+of\s+$",
    ),
    "from": (
        rf"\b{DRIVEN}\b[^.;:]{{0,40}}?\b[Ff]rom\s+$",
        r"\b(?:far|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s|hours?|minutes?|mins)\s+(?:[a-z]+\s+)?from\s+$",
    ),
    "to": (
        rf"(?<!\w)(?!{NO_PLACE_CLOSE}\s)[\w’'-]+\s+close\s+to\s+$",
        rf"\b(?:way|en\s+route|{VEHICLES}(?:\s+from\s+{NAME})?)\s+to\s+$",
    ),
    "for": (r"\bbound\s+for\s+$",),
    "over": (
        r"\b(?:helicopters?|aircraft|airplanes?|planes?|jets?|airliners?|drones?|balloons?|gliders?|flights?|airspace|downed|shot\s+down|brought\s+down|crashed|exploded|flew|flying|leaflets?|parachut\w+)\b[^.;:]{0,40}?\bover\s+$",
    ),
    "above": (
        r"\b(?:helicopters?|aircraft|airplanes?|planes?|jets?|airliners?|drones?|hills?|mountains?|slopes?|downed|crashed|exploded|flew|flying)\b[^.;:]{0,40}?\babove\s+$",
        rf"{UPSTREAM}above\s+$",
        rf"\b{HIGH}\s+(?:just\s+|high\s+)?above\s+$",
    ),
    "below": (
        rf"{UPSTREAM}below\s+$",
        rf"\b{HIGH}\s+(?:just\s+)?below\s+$",
    ),
    "on": (
        rf"\b{AFLOAT}\s+(?:[\w-]+\s+){{0,3}}?on\s+$",
    ),
    "between": (
        rf"\b(?:{VEHICLES}|{STRETCHES})\s+(?:[a-z]+\s+){{0,3}}?between\s+$",
    ),
    "into": (
        r"(?<!merged )(?<!merge )(?<!merging )(?<!integrated )(?<!incorporated )(?<!absorbed )(?<!turned )(?<!transformed )(?<!evolved )(?<!split )(?<!divided )(?<!folded )(?<!developed )(?<!translated )\binto\s+$",
    ),
    "through": (rf"\b{MOVED}\s+(?:[a-z]+\s+){{0,2}}through\s+$",),
    "towards": (rf"\b{MOVED}\s+(?:[a-z]+\s+){{0,2}}towards\s+$",),
    "toward": (rf"\b{MOVED}\s+(?:[a-z]+\s+){{0,2}}toward\s+$",),
    "and": (
        rf"\b(?:{VEHICLES}|{STRETCHES})\s+(?:[a-z]+\s+){{0,3}}?between\s+{NAME}\s+and\s+$",
    ),
}  # fmt: skip
"""By the preposition before the name, what else must stand before it."""
NEAR = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|[Aa]round|[Oo]ff|[Tt]hroughout|[Ww]ithin|(?:north|south|east|west)(?:east|west)?\s+of)\s+(?:the\s+)?(?:(?:city|town|village|district|province|port|capital)\s+of\s+)?$"
    rf"|\b(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Oo]utside|[Ii]nto|[Bb]efore|[Ff]rom|front\s+of)\s+(?:the|an?|its)\s+(?:[a-z]+\s+)?(?:{SPOTS}\s+of|road\s+to|highway\s+to)\s+$"
    rf"|\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s+(?:[a-z-]+\s+)?(?:{SPOTS}|{INHABITANTS})\s+of\s+(?:the\s+)?$"
)
NEARBY = frozenset(
    ["in", "at", "near", "outside", "inside", "around", "off", "throughout", "within", "of", "to"]
)
OF_TYPE = guarded(
    r"\b(?P<what>city|cities|town|towns|village|villages|port|district|districts|province|provinces|capital|region|suburb|suburbs|neighbou?rhood|quarter)\s+of\s+(?:[\w’'-]+,?\s+(?:and\s+)?)*$",
    re.I,
)
APPOSED = re.compile(
    r"\b(?:[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Aa]nother)\s+(?:[\w’'-]+\s+){0,3}(?:villages?|hamlets?|towns?|camps?|settlements?)(?:,|\s+called|\s+named)\s+$"
)
GOES_ON = re.compile(rf"\s*,|\s+(?:in|near|on)\s|\s+and\s+{NAME}\s*(?:,|\s(?:in|near|on)\s)")
""" "two camps, [Aklaz] and Awakassa, near the border"."""
OVERRUN = r"(?:overran|stormed|shelled|bombarded|besieged|sacked|looted|retook|recaptured|occupied|raided)"
TAKEN = re.compile(
    rf"\b(?P<place>{OVERRUN})\s+$|\b(?:seized|captured|held|attacked|bombed|burned|burnt|entered|took)\s+$"
    r"|\b(?:attacks?|assaults?|raids?|offensives?|air\s?strikes?|march|advance)\s+(?:by\s+(?:the\s+)?[^\s.;,:]+\s+)?(?:up)?on\s+$"
)
"""What is done to a place as a whole, or also to a person: "overran [Gulu]", "attacked [Gulu]"."""
SUFFERED = re.compile(
    rf"(?:\s+and\s+{NAME})?\s+(?:was|were)\s+(?:\w+ly\s+)?(?:overrun|stormed|shelled|bombarded|besieged|sacked|looted|retaken|recaptured|occupied|raided)\b"
)
""" "[Gulu] was overrun"."""
ONE_NAME = re.compile(
    r"\S+|.*[\s-](?:de|la|al|el|es|ul)[\s-].*|(?:San|Santa|Santo|São|Saint|St|El|La|Las|Los|Al|Am|Ain|Aïn|Tel|Tal|Tell|Deir|Beit|Bir|Ras|Umm|Khan|Kafr|Ban|Kampung|Puerto|Porto|Ciudad|Villa|Nueva|Nuevo|Nova|Novo|Monte|New|North|South|East|West|Upper|Lower|Old|Great|Little)\s.*"
)
"""A name that is hardly a man's: one word, or one that begins or is joined as places' are."""
FOLLOWS = (
    r"(?:and|in|on|at|the|an?|all|every|for|from|with|to|into|after|before|when|while|where|who|which|that|by|during|until|as|but|or|nor|near|since|early|late|"
    r"again|once|twice|without|because|then|by|under|over|if|than|so|will|would|could|did|does|fell|came|went|broke|left|cost|lost|led|said|told|held|took|gave|began|rose|shot|met|saw|ran|sent|put|paid|found|got|"
    r"was|were|is|are|has|had|have|been|\w+ing|\w+ed|\w+ly|\d[\w:.,]*)\b"
)
STANDS = re.compile(rf"(?![\w’'-])(?:\s*(?:$|[^\w\s&])|\s+{FOLLOWS})")
"""Behind a name that stands for itself: not "[Dinka] herders"."""
TITLE = re.compile(
    r"(?:Captain|Colonel|Major|Lieutenant|Sergeant|Corporal|Brigadier|Admiral|Professor|Doctor|Dr|Mr|Mrs|Ms|Judge|Justice|Father|Archbishop|Cardinal|Senator|"
    r"Ambassador|Commander|Comandante|Minister|Prime|Christmas|Easter|Good|Independence|New\s+Year|Mother)\b.*"
    r"|.*\s(?:Day|Eve|Festival|Anniversary|Sunday|Star)"
)
"""A person, a day or a ship."""
COMMA, AND = re.compile(r",\s+"), re.compile(r",?\s+and\s+(?:(?:in|at|near|around)\s+)?")
LIST = re.compile(rf"(?:,\s+{NAME}){{0,6}},?\s+and\s+{NAME}(?=\s*[^\w\s]|\s*$|\s+{FOLLOWS})")
PREDICATE = re.compile(
    r"\s+(?:was|were|is|are|has|had|have|would|could|did|fell|came|went|broke|left|cost|lost|led|said|told|held|took|gave|began|shot|met|\w+ed)\b"
)
VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|killed|shot|blew|took|died|went|fell|broke|hit|struck|held|set|\w+ed)\b"
)
OPENING = re.compile(r"[.;:]\s")
ARTICLES = frozenset(["the", "a", "an", "its"])


@lru_cache(maxsize=1)
def announcements() -> dict[str, re.Pattern[str]]:
    """The compiled table."""
    return {word: re.compile("|".join(frames)) for word, frames in ANNOUNCED.items()}


def last_word(before: str) -> str:
    """The last word but an article; empty where something else stands there."""
    words = before.split()[-2:]
    if words and words[-1] in ARTICLES:
        words.pop()
    return words[-1].lower() if words else ""


def is_announced(before: str) -> bool:
    """Whether a place must follow, whatever stands behind: after "in the village of" or "near"."""
    if last_word(before) in NEARBY and NEAR.search(before):
        return True
    return "of" in before and OF_TYPE.search(before) is not None


def is_apposed(before: str, after: str) -> bool:
    """Whether a name says which village or camp was meant: "a settlers' village, [Lanka Basti] in Assam"."""
    return before.endswith((", ", "called ", "named ")) and bool(
        GOES_ON.match(after) and APPOSED.search(before)
    )


def is_framed(before: str) -> bool:
    """Whether the words before a name make a frame of the table: "the road from"."""
    frame = announcements().get(last_word(before))
    return frame is not None and frame.search(before) is not None


def is_told(before: str, name: str, after: str) -> bool:
    """Whether a name that nobody knows is a place by what is done there, if it stands for itself."""
    if TITLE.fullmatch(name):
        return False
    if is_framed(before):
        return STANDS.match(after) is not None
    if SUFFERED.match(after):
        return True
    taken = TAKEN.search(before)
    if taken is None or not STANDS.match(after):
        return False
    return taken["place"] is not None or ONE_NAME.fullmatch(name) is not None


def stands(after: str) -> bool:
    """Whether a name stands for itself, by what follows: "[Katumbo]." but not "[Katumbo] cattle"."""
    return STANDS.match(after) is not None


def joined(before: str, between: str, after: str) -> bool:
    """Whether a name goes on a list of places: "in Amara [and] Basra", "Amara[,] Basra and Kut".

    `before` stands before the place before it. A verb behind the name makes it the subject of another
    clause, except where the places are themselves part of the subject: "Villages around Amara and Basra were".
    """
    if COMMA.fullmatch(between):
        return LIST.match(after) is not None
    if AND.fullmatch(between) is None or not STANDS.match(after):
        return False
    return not PREDICATE.match(after) or VERB.search(OPENING.split(before)[-1]) is None
