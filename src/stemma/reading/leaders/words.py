"""The words of leading: names, offices, groups, and what stands around them, for use inside patterns.

In go no texts, out come pieces of patterns. Example: `OFFICE` fits "secretary-general", `RANK` the words
"first overall" before it, `group("led")` "the front" or a name that is looked up as what was led.
"""

from __future__ import annotations

from stemma.reading.names.groups import UPPER
from stemma.reading.names.own_group import ITSELF

WORD = rf"[{UPPER}](?:\.(?=\s[{UPPER}])|[\w’'-]*)"
NO_NAME = r"(?:The|This|That|It|He|She|They|In|On|Since|After|From|Until|Its|Their|His|Her|Who|At|By|When|While|And|But|Then|As|An?|Under|Later|Following|Around|Between|During|Before|With|Having|Some|Several|Police|Government|January|February|March|April|May|June|July|August|September|October|November|December)\b"
PARTICLES = (
    r"(?:(?:[Aa]bd\s+)?(?:al|el|ul|bin|ibn|abu|ould|ag|de|del|da|dos|der|von|van|la)(?:[-\s]))*"
)
NAME_WORD = rf"\s+(?:[“\"'‘]{WORD}[”\"'’]\s+)?{PARTICLES}{WORD}"
NAME_START = rf"(?!{NO_NAME})(?:(?:al|el|ul)-)?{WORD}"
NAME = rf"{NAME_START}(?:{NAME_WORD}){{0,4}}"
FULL_NAME = rf"{NAME_START}(?:{NAME_WORD}){{1,4}}"
"""A name of two words or more."""
KIN = r"(?:(?:his|her|their|its|the|an?)\s+[a-z-]+(?:\s+[a-z-]+){0,3},?\s+)?"
PERSON = rf"{KIN}(?P<name>{NAME})"
BRACKET = r"(?:\s*\([^()\n]{1,60}\))*"
"""The short name between the group and the verb, or what is noted of a person."""
ADVERB = r"(?:(?:has|had|have|then|also|still|currently|reportedly|allegedly|initially|originally|jointly|later|been|subsequently|again|now|finally|soon|unanimously|probably|possibly|perhaps|presumably|supposedly|apparently|likely|briefly|formally|officially|effectively|eventually|ultimately|personally|himself|herself|first|already|once)\s+){0,4}"
OFFICE = r"(?:leader|emir|amir|commander(?:-in-chief)?|chairman|chairwoman|chairperson|president|secretary[- ]general|general\s+secretary|chief(?!\s+(?!(?:after|under|over|when)\b)(?:of\s+(?:staff|security|operations|intelligence|police)|[a-z]+(?:er|or|ist|ian|ant|man)s?)\b)|head|supreme\s+guide)"
RANKS = r"(?:first|second|third|fourth|fifth|sixth|last|present|current|new|next|former|then|overall|supreme|top|sole|single|de\s+facto|founding|undisputed|uncontested|paramount|titular|nominal|acting|interim|provisional|caretaker|temporary|longtime|long-time|longest-serving|general|spiritual|political|real|actual|effective|true|main|principal|only|joint)"
RANK = rf"(?:{RANKS}\s+){{0,3}}"
PART = r"(?:wing|cell|branch|unit|brigade|battalion|column|bureau|section|faction|office|front|sector|region)"
LEADERSHIP = r"(?:(?:overall|supreme|sole|full|formal|effective|joint)\s+)?(?:leadership|command|chairmanship|presidency|helm|reins|top\s+(?:post|job|position|office))"
POST = r"(?:post|office|position|role|job)"


def group(key: str) -> str:
    """The group itself, by a pronoun or the sort of thing it is, or a name kept under the key."""
    return (
        rf"(?:(?P<{key}_itself>{ITSELF})\b|(?P<{key}>(?:the\s+)?[{UPPER}][\w’'-]*(?:\s+(?:(?:of|for|the)\s+){{0,2}}[{UPPER}][\w’'-]*){{0,6}}))"
        r"(?![\w’'-])"
    )


def owner(key: str) -> str:
    """ "its ", "the ", or the possessive of a name kept under the key."""
    return rf"(?:(?P<{key}_owner>its|the|their)\s+|(?P<{key}>(?:[Tt]he\s+)?[{UPPER}a-z][\w’'-]*(?:\s+[{UPPER}][\w’'-]*){{0,5}}?)[’']s?\s+)"


def of_group(key: str) -> str:
    """ "of the LRF" behind an office or not, but no part of it: "leader of the LRF's northern wing"."""
    return rf"(?:\s+of\s+{group(key)})?(?!\s+(?:of|abroad|overseas|{PART})\b)(?![\w’'-])"


def office(key: str) -> str:
    """The office with whose it is: "its leader", "the LRF's interim leader", "new leader of the front"."""
    return rf"{owner(key)}?(?P<{key}_rank>{RANK})(?:(?P<{key}_short>[{UPPER}]{{2,9}})\s+)?{RANK}{OFFICE}{of_group(f'{key}_of')}"
