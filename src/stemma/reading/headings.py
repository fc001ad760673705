"""Headings: the names that pages give their sections, misspellings included.

In goes a line, out comes a section id of contracts/reading.md, or None. Example: "Excecutive Summary"
is `executive_summary`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

NAMES = {
    "overview": "overview|organizational overview|organisational overview|organization overview|group overview",
    "executive_summary": "executive summary|summary|group summary|in brief|synopsis",
    "narrative": "narrative|group narrative|narrative summary|history|group history|background|historical background|other key characteristics|group background|organizational history|organisational history|origins|rise and fall|origins and history|history of the group|formation and history|history and origins",
    "organization": "organizational structure|organisational structure|organization|organization structure|strength and organization|strength and organisation|organization and strength|organisation and strength|structure and organization|structure and organisation",
    "leadership": "leadership|leaders|leadership structure|leadership and structure|leadership and organization|known leaders|list of leaders|known members|notable members|key figures|key leaders|key leader|leader|principal leaders|command|chain of command|commanders|leadership and command|command and leadership",
    "name_changes": "name changes|names|name change|former names|name history|names and aliases|changes of name|previous names",
    "size_estimates": "size estimates|size|size estimate|strength|membership|estimated size|numerical strength|manpower|fighting strength|estimated strength|strength estimates|troop strength|strength and size|size and strength",
    "resources": "resources|resources and funding|resources & funding|funding|finances|financing|resources and financing|financial sources|sources of funding|sources of income|sources of financing|income|sources of revenue|money and arms|revenue|revenues|finance|funding and weapons|weapons and funding",
    "locations": "locations|geographic locations|geographical locations|location|geography|areas of operation|area of operations|home base|base of operation|base of operations|bases of operation|bases of operations|main area of operation|location/area of operation|location/area of operations|area of activity|areas of activity|geographical reach|geographic reach|bases|theater of operations|theatre of operations|bases and areas of operation",
    "strategy": "strategy",
    "ideology": "ideology|ideology & goals|ideology and goals|goals|ideology and strategy|aims and ideology|specific goals|goals and ideology|founding philosophy|philosophy|current goals|current goal|classifications|group classifications|aims|doctrine|aims and objectives|beliefs and goals|objectives|goals and objectives|ideology and objectives",
    "political_activities": "political activities|political activity|politics|politics and elections|political participation|electoral activity|electoral activities|political role",
    "targets_tactics": "targets & tactics|targets, tactics, and weapons|targets and tactics|tactics|targets|tactics and targets|targets / tactics|modus operandi|methods|tactics and weapons|methods and targets|targets and methods",
    "attacks": "major attacks|attacks|notable attacks|first attacks, largest attacks, notable attacks|selected attacks|attacks and incidents|incidents|significant incidents|significant attacks|terrorist attacks|list of attacks|known attacks|actions|notable actions|armed actions|notable operations|key incidents|key attacks|major incidents|notable incidents|principal attacks|important incidents|selected incidents|chronology of attacks|principal operations|record of attacks|timeline of attacks|attacks attributed to the group|chronology of major attacks",
    "interactions": "interactions",
    "designations": "designations|designations & listings|designations and listings|designated/listed|listings|designated / listed|designation|terrorist designations|government designations|united states government designations|us government designations|u.s. government designations|other governments' designations|other governments’ designations|legal status|proscription|designation as a terrorist organization|designation as a terrorist organisation|designation as terrorist organization|designation as terrorist organisation|terrorist designation|classification as a terrorist organization|u.s. terrorist designation|u.s. terrorist designations|us terrorist designation|us terrorist designations|other designations|other terrorist designations|u.s. designation|u.s. designations|sanctions|terrorist listings|sanctions and listings|bans and listings|listings and bans|designations and sanctions|sanctions and designations",
    "community_relations": "community relations|community relationships|relations with communities|community|popular support|relations with the population|public standing|standing in the community|relations with the community|relations with civilians|relations with the local population",
    "relationships": "relationships|allies|allies and suspected allies|rivals|rivals and enemies|relationships with other groups|relations with other groups|relationship with other groups|relations|related groups|allied groups|affiliated groups|associated groups|links to other groups|ties to other groups|friends and foes|allies and enemies|allies and rivals|alliances and rivalries|external ties|allies & enemies|allies & rivals",
    "state_sponsors": "state sponsors|state sponsors & external influences|state sponsors and external influences|external influences|state sponsors and external support|foreign backers|foreign support|state support|outside support|external support|foreign sponsors|foreign backing",
    "maps": "maps|map|mapping relationships",
    "references": "references|notes|sources|footnotes|bibliography|endnotes",
}
BY_NAME = {name: key for key, names in NAMES.items() for name in names.split("|")}
STUBS = frozenset(
    (
        "key statistics", "profile contents", "contents", "table of contents", "contents of profile",
        "menu", "main menu", "navigation", "breadcrumb", "main tabs", "main tabs group", "primary tabs", "group", "tabs", "search", "home",
        "about", "about us", "log in", "login", "skip to main content", "skip to content", "jump to navigation",
        "back to top", "top", "share", "print", "print view", "print this page", "citation", "how to cite", "view", "view map",
        "view profile", "profiles", "all profiles", "group profiles", "map profiles", "methodology", "contact", "contact us",
        "mapping militants", "mapping militants project", "mapping militant organizations", "stanford university",
        "groups", "militant groups", "team", "our team", "news", "publications", "global map",
        "expand all", "collapse all", "navigate", "main navigation", "user account menu", "secondary menu", "at a glance",
    )
)  # fmt: skip
"""Set phrases of the layout that say nothing of the group."""
MENU = STUBS | {"maps", "map", "references", "narrative"}
"""Words that a menu's line is made of."""
SPELT = 0.86
"""How like a known name a misspelt heading is, by Damerau-Levenshtein: two letters of fourteen."""
SHORTEST_MISSPELT = 7
WORDY = re.compile(r"[A-Z][A-Za-z/&,’' ]+:?$")
LONGEST = 70
BRACKET_NAME = re.compile(r"\s*\((?P<short>[^()]{2,60})\)\s*$")
ALSO_KNOWN = re.compile(
    r"\s+/\s+|,?\s+(?:also|formerly|previously|better|commonly)\s+known\s+as\s+(?:the\s+)?|,\s+formerly\s+(?:the\s+)?|,?\s+(?:a\.k\.a\.|aka)\s+"
)
"""Between a title's name and its others."""
EDGES = re.compile(r"^[\s#*_•·▪–—-]*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+)?|(?:\s*\[edit\])?[\s:*_.]*$")


def section_of(line: str) -> str | None:
    """The section that a line names as its heading."""
    if len(line) > LONGEST:
        return None
    return BY_NAME.get(heading_key(line)) or misspelt(line)


def misspelt(line: str) -> str | None:
    """The section whose name a line comes close to ("Exectuive Summary"), words and capitals only."""
    if not 2 <= len(line.split()) + (len(line) >= SHORTEST_MISSPELT) <= 7 or not WORDY.match(line):
        return None
    key = heading_key(line)
    return BY_NAME[near] if (near := nearest_name(key)) else None


@lru_cache(maxsize=4096)
def nearest_name(key: str) -> str | None:
    """The known name nearest to a key, where it is near enough and long enough to be told apart."""
    if len(key) < SHORTEST_MISSPELT or key in STUBS or key in WELL_SPELT:
        return None
    found = process.extractOne(
        key, LONG_NAMES, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=SPELT
    )
    return found[0] if found else None


WELL_SPELT = frozenset(
    (
        "organizations",
        "organisations",
        "resource",
        "relation",
        "allied",
        "location data",
        "attackers",
    )
)
"""Words of their own that come close to a heading."""
LONG_NAMES = tuple(name for name in BY_NAME if len(name) >= SHORTEST_MISSPELT)


def is_stub(line: str) -> bool:
    """Whether the line is furniture of the layout."""
    if len(line) > LONGEST:
        return False
    key = heading_key(line)
    if key in STUBS:
        return not line.rstrip().endswith(".")
    parts = key.split("|") if "|" in key else key.split(" » ")
    return len(parts) > 1 and all(part.strip() in MENU for part in parts if part.strip())


def heading_key(line: str) -> str:
    """The line in lower case, blanks single, edges bare."""
    return " ".join(EDGES.sub("", line).casefold().split())


def split_title(words: str) -> tuple[str, tuple[str, ...]]:
    """A title's name, and the other names and abbreviations it prints: in brackets, after a slash or "also known as"."""
    first, *others = ALSO_KNOWN.split(" ".join(words.split()))
    name, names = without_bracket(first)
    for other in others:
        also, more = without_bracket(other)
        names += (also, *more)
    return name, tuple(each for each in names if each)


def without_bracket(words: str) -> tuple[str, tuple[str, ...]]:
    """A name and what its bracket calls it besides; years and remarks in small letters are no name."""
    bracket = BRACKET_NAME.search(words)
    if bracket is None:
        return words, ()
    called = re.sub(r"^(?:aka|a\.k\.a\.|or|also)\s+", "", bracket["short"])
    is_name = called[:1].isupper() and not any(c.isdigit() for c in called)
    return BRACKET_NAME.sub("", words), (called,) if is_name else ()
