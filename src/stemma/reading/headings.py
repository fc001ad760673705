"""Headings: the names that pages give their sections, misspellings included.

In goes a line, out comes a section id of contracts/reading.md, or None. Example: "Excecutive Summary"
is `executive_summary`.
"""

from __future__ import annotations

import re

ORDER = (
    "overview", "executive_summary", "narrative", "organization", "leadership", "name_changes",
    "size_estimates", "resources", "locations", "strategy", "ideology", "political_activities",
    "targets_tactics", "attacks", "interactions", "designations", "community_relations",
    "relationships", "state_sponsors", "maps", "references",
)  # fmt: skip
"""Sections in the order in which pages print them."""

CHILDREN = {
    "organization": ("leadership", "name_changes", "size_estimates", "resources", "locations"),
    "strategy": ("ideology", "political_activities", "targets_tactics"),
    "interactions": ("designations", "community_relations", "relationships", "state_sponsors"),
}
"""The divisions, which hold subsections and no text of their own."""

TITLES = {
    "overview": "Overview",
    "executive_summary": "Executive Summary",
    "narrative": "Narrative",
    "organization": "Organizational Structure",
    "leadership": "Leadership",
    "name_changes": "Name Changes",
    "size_estimates": "Size Estimates",
    "resources": "Resources",
    "locations": "Locations",
    "strategy": "Strategy",
    "ideology": "Ideology and Goals",
    "political_activities": "Political Activities",
    "targets_tactics": "Targets and Tactics",
    "attacks": "Attacks",
    "interactions": "Interactions",
    "designations": "Designations",
    "community_relations": "Community Relations",
    "relationships": "Relationships",
    "state_sponsors": "State Sponsors",
    "maps": "Maps",
    "references": "References",
}
"""The titles of the canonical profile."""

NAMES = {
    "overview": "overview|organizational overview|organisational overview|organization overview|overivew|organizational overivew|group overview",
    "executive_summary": "executive summary|excecutive summary|exectuive summary|summary",
    "narrative": "narrative|group narrative|narrative summary|history|group history",
    "organization": "organizational structure|organisational structure|organization|organization structure",
    "leadership": "leadership|leaders|leadership structure",
    "name_changes": "name changes|names|name change",
    "size_estimates": "size estimates|size|size estimate|strength|membership",
    "resources": "resources|resources and funding|funding|finances|resources and financing",
    "locations": "locations|geographic locations|geographical locations|location|geography|areas of operation",
    "strategy": "strategy",
    "ideology": "ideology|ideology & goals|ideology and goals|goals|ideology and strategy|aims and ideology",
    "political_activities": "political activities|political activity|politics",
    "targets_tactics": "targets & tactics|targets and tactics|tactics|targets|tactics and targets|targets / tactics",
    "attacks": "major attacks|attacks|notable attacks|first attacks, largest attacks, notable attacks|selected attacks|attacks and incidents",
    "interactions": "interactions",
    "designations": "designations|designations & listings|designations and listings|designated/listed|listings|designated / listed",
    "community_relations": "community relations|community relationships|relations with communities|community",
    "relationships": "relationships|relationships with other groups|relations with other groups|relationship with other groups|relations",
    "state_sponsors": "state sponsors|state sponsors & external influences|state sponsors and external influences|external influences|state sponsors and external support",
    "maps": "maps|map|mapping relationships",
    "references": "references|notes|sources|footnotes|bibliography|endnotes",
}
BY_NAME = {name: key for key, names in NAMES.items() for name in names.split("|")}
STUBS = frozenset(
    (
        "key statistics", "profile contents", "contents", "table of contents", "contents of profile",
        "menu", "back to top", "share", "print", "citation", "how to cite",
    )
)  # fmt: skip
"""Set phrases of the layout that say nothing of the group."""
LONGEST = 70
BRACKET_NAME = re.compile(r"\s*\((?P<short>[^()]{2,30})\)\s*$")
EDGES = re.compile(r"^[\s#*_]+|[\s:*_.]+$")


def section_of(line: str) -> str | None:
    """The section that a line names as its heading."""
    return BY_NAME.get(heading_key(line)) if len(line) <= LONGEST else None


def is_stub(line: str) -> bool:
    """Whether the line is furniture of the layout."""
    return len(line) <= LONGEST and heading_key(line) in STUBS


def heading_key(line: str) -> str:
    """The line in lower case, blanks single, edges bare."""
    return " ".join(EDGES.sub("", line).casefold().split())


def split_title(words: str) -> tuple[str, tuple[str, ...]]:
    """A title's name and the abbreviation it prints in brackets, if any."""
    name = " ".join(words.split())
    short = BRACKET_NAME.search(name)
    return BRACKET_NAME.sub("", name), (short["short"],) if short else ()
