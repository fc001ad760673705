"""The words of leading: names, offices, and what stands around them, for use inside patterns.

In go no texts, out come pieces of patterns. Example: `OFFICE` fits "secretary-general", `RANK` the words
"first overall" before it.
"""

from __future__ import annotations

from stemma.reading.names.groups import UPPER
from stemma.reading.names.own_group import ITSELF

WORD = rf"[{UPPER}](?:\.(?=\s[{UPPER}])|[\w’'-]*)"
NO_NAME = r"(?:The|This|That|It|He|She|They|In|On|Since|After|From|Until|Its|Their|His|Her|Who|At|By|When|While|And|But|Then|As|An?|Under|Later|Following|Around|Between|During|Before|With|Having|Some|Several|Police|Government|January|February|March|April|May|June|July|August|September|October|November|December)\b"
PARTICLES = r"(?:(?:[Aa]bd\s+)?(?:al|el|ul|bin|ibn|abu|ould|ag|de|del|da|dos|der|von|van|la)(?:[-\s]))*"
NAME_WORD = rf"\s+(?:[“\"'‘]{WORD}[”\"'’]\s+)?{PARTICLES}{WORD}"
NAME_START = rf"(?!{NO_NAME})(?:(?:al|el|ul)-)?{WORD}"
NAME = rf"{NAME_START}(?:{NAME_WORD}){{0,4}}"
FULL_NAME = rf"{NAME_START}(?:{NAME_WORD}){{1,4}}"
"""A name of two words or more."""
OFFICE = r"(?:leader|emir|amir|commander(?:-in-chief)?|chairman|chairwoman|chairperson|president|secretary[- ]general|general\s+secretary|chief|head|supreme\s+guide)"
RANKS = r"(?:first|second|third|fourth|fifth|sixth|last|present|current|new|next|former|then|overall|supreme|top|sole|single|de\s+facto|founding|undisputed|uncontested|paramount|titular|nominal|acting|interim|provisional|caretaker|temporary|longtime|long-time|longest-serving|general|spiritual|political|real|actual|effective|true|main|principal|only|joint|highest)"
RANK = rf"(?:{RANKS}\s+){{0,3}}"
PART = r"(?:wing|cell|branch|unit|brigade|battalion|column|bureau|section|faction|office|front|sector|region)"
GROUP = (
    ITSELF
    + rf"|(?P<led>(?:the\s+)?[{UPPER}][\w’'-]*(?:\s+(?:(?:of|for|the)\s+){{0,2}}[{UPPER}][\w’'-]*){{0,6}})"
)
