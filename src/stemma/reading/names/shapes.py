"""Name shapes: days, virtues and prefixes inside groups' names, and places of a text where only a group is named.

In goes running text, out come pieces of the pattern of a name, and whether a name stands where a founding
or a list's number makes it a group's. Example: in "left with two companies and founded Boere Sterk" no
word of the name tells that it is a group's, but what they did does.
"""

from __future__ import annotations

import re

MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"[Ee]nero|[Ff]ebrero|[Mm]arzo|[Aa]bril|[Mm]ayo|[Jj]unio|[Jj]ulio|[Aa]gosto|[Ss]eptiembre|[Oo]ctubre|[Nn]oviembre|[Dd]iciembre|"
    r"[Jj]aneiro|[Ff]evereiro|[Mm]arço|[Mm]aio|[Jj]unho|[Jj]ulho|[Ss]etembro|[Oo]utubro|[Nn]ovembro|[Dd]ezembro|"
    r"[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre|"
    r"[Gg]ennaio|[Aa]prile|[Mm]aggio|[Gg]iugno|[Ll]uglio|[Ss]ettembre|[Oo]ttobre|[Dd]icembre)"
)
DAY = rf"\d{{1,2}}(?:st|nd|rd|th|º)?[ ](?:de[ ]|di[ ]|of[ ])?{MONTHS}\b(?!,?[ ]\d{{4}})"
"""A day that a group is called by: "Movimiento 12 de Octubre", "Resistance 9 June"; with a year it is a date."""
ORDINAL_DAY = rf"of[ ]the[ ](?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Fifteenth|Twentieth|Twenty-\w+|Thirtieth)[ ]of[ ]{MONTHS}\b"
""" "Cells of the First of October"."""
VIRTUE = r"(?:Justice|Freedom|Unity|Land|Peace|Democracy|Development|Progress|Equality|Reform|Labou?r|Dignity|Liberty|Solidarity|Independence|Truth|Reconciliation|Faith|Renewal|Fraternity|Bread|Honou?r|Hope|Workers|Peasants|Students)"
VIRTUES = rf"(?:of|for)[ ]{VIRTUE}(?:,[ ]{VIRTUE})?[ ]and[ ]{VIRTUE}\b"
"""What a party is for: "Party of Justice and Land"."""
PREFIXED = r"[a-z]{1,3}(?=[A-Z])[A-Z]\w+"
"""A word whose prefix stays small: "Umkhonto weNkosi"."""
INNER = re.compile(r"\s[a-z]{1,3}[A-Z]")
REGIONS = (
    r"in[ ][A-Z]\w+[ ]and[ ](?:the[ ])?(?:Levant|Sham|al-Sham|Syria|Maghreb|Sahel|Sahara|Gulf)\b"
)
"""Two regions that a group is called by: "in Iraq and the Levant"."""
OUTPOST = r"[-–—][ ][A-Z][\w-]+(?:[ ][A-Z][\w-]+)?[ ](?:Province|Branch|Wing)\b"
"""A province behind a dash: "Islamic State – Amber Province"."""
PARTY_BEFORE = re.compile(
    r"\b(?:political|legal|opposition|regional|communist|socialist|islamist|new)\s+party,\s+(?:(?:called|named)\s+)?the\s+$"
)
MADE = (
    r"(?:formed|founded|created|established|set\s+up|launched|form|found|create|establish|launch)"
)
LEFT = r"(?:left|quit|resigned|deserted|seceded|mutinied|rebelled|broke\s+(?:away|off|with)|split(?:\s+(?:off|away))?|walked\s+out|expelled|dissidents?|hardliners|defectors?|deserters|renegades|who|those)"
FOUNDED = re.compile(
    rf"\b{LEFT}\b[^.;]{{0,140}}?\b(?:{MADE}|under\s+the\s+name(?:\s+of)?)\s+(?:the\s+)?$"
)
LEFT_AS = re.compile(
    r"\b(?:seceded|broke\s+(?:away|off)|split\s+(?:off|away)|reconstituted|regrouped)\b[^.;]{0,80}?\bas\s+(?:the\s+)?$"
)
LAST = frozenset(
    ["formed", "founded", "created", "established", "up", "launched", "form", "found", "create", "establish", "launch", "name", "of", "as"]
)  # fmt: skip
REACH = 220


def is_party(name: str, before: str) -> bool:
    """Whether a name of several words is told to be a party's: "a political party, the People's Conference"."""
    return " " in name and PARTY_BEFORE.search(before) is not None


def is_founded(text: str, start: int, first: int, *, single: bool) -> bool:
    """Whether people who left, or opposed something, are told to have founded what is named there."""
    before = text[max(start, first - REACH) : first]
    words = before.rsplit(None, 2)
    tail = words[-1:] if words[-1:] != ["the"] else words[-2:-1]
    if not tail or tail[0] not in LAST:
        return False
    return FOUNDED.search(before) is not None or (not single and LEFT_AS.search(before) is not None)
