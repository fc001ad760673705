"""Labels of the key statistics: "Formed", "First Attack" and their spellings.

In goes a line, out comes which label stands there and where its value is: after it (`Formed: 1998`,
`FormedJanuary 2009`, `Formed | 1998 |`), on the next line, or before it (`1999 First Attack`).
"""

from __future__ import annotations

import re

FORMED = r"Formed|FORMED|Founded|FOUNDED|Established|Formation|Year\s+[Ff]ormed|Date\s+(?:[Oo]f\s+)?[Ff]orm(?:ed|ation)|Founding\s+[Yy]ear|FOUNDING\s+YEAR"
DISBANDED = r"Disbanded|DISBANDED|Disbaned|Disband|Dissolved|Status"
FIRST = r"(?:First|FIRST)\s+(?:[Kk]nown\s+|[Mm]ajor\s+)?(?:[Aa]ttacks?|ATTACK|[Aa]tack)"
LAST = r"(?:Last|LAST|Latest|Most\s+[Rr]ecent)\s+(?:[Rr]ecorded\s+|[Kk]nown\s+|[Mm]ajor\s+)?(?:[Aa]ttacks?|ATTACK|[Aa]tack)"
UPDATED = r"(?:(?:Page\s+|Profile\s+)?[Ll]ast\s+)?[Uu]pdated(?:\s+[Oo]n)?|(?:LAST\s+)?UPDATED?|Last\s+[Rr]evised|Last\s+[Mm]odified|Last\s+[Uu]pdate"
ACTIVITY = r"First\s+[Rr]ecorded\s+[Aa]ctivity"
NAMES = (
    rf"(?:(?P<formed>{FORMED})|(?P<disbanded>{DISBANDED})|(?P<first>{FIRST}|First\s+[Rr]ecorded\s+[Aa]ttack)"
    rf"|(?P<last>{LAST})|(?P<updated>{UPDATED})|(?P<activity>{ACTIVITY}))"
)
VALUE = r"[A-Z\d“\"(]|(?:early|mid|late|circa|ca?\.|around|about|approximately|unknown|between|before|after|prior|since|on|in)\b"
BOLD = r"(?:\*\*|__)?"
"""Emphasis that a text keeps as Markdown."""
LABEL = re.compile(
    rf"[\s\u2060]*(?:[-–—•*·▪]\s+)?{BOLD}{NAMES}(?:\s*:{BOLD}[\s\u2060]*|{BOLD}\s*:[\s\u2060]*|[\s\u2060]+(?={VALUE})|(?=[A-Z\d]))"
)
"""A label with its value behind it."""
ALONE = re.compile(rf"\s*(?:[-–—•*·▪]\s+)?{NAMES}\s*:?\s*$")
"""A label whose value stands on the next line, or before it."""
MOMENT = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},?\s+)?(?:1[89]|20)\d\ds?"
STATISTIC = re.compile(rf"\s*(?:[-–—•*·▪]\s+)?(?P<value>{MOMENT}|Active|Inactive)\s+{NAMES}\s*$")
"""A value with its label behind it."""
STANDING = r"(?:(?:(?:The\s+)?[Gg]roup\s+is\s+)?(?:[Ss]till\s+|[Ll]ikely\s+|[Cc]urrently\s+)?(?:[Aa]ctive|[Ii]nactive|[Dd]efunct|[Uu]nknown)\.?)"
"""A status as the value of "Disbanded"."""
BARE_VALUE = re.compile(rf"\s*(?:{MOMENT}|{STANDING}|Present)\s*$")
OTHER_NAMES = re.compile(
    r"\s*(?:(?:Known\s+)?Alias(?:es)?(?:\s+and\s+[Aa]lternate\s+[Nn]ames)?|AKA|Aka|Also\s+[Kk]nown\s+[Aa]s|Other\s+[Nn]ames|Alternate\s+[Nn]ames|(?:Mother\s?-?[Tt]ongue|Native|Original-[Ll]anguage|Vernacular)\s+[Nn]ame)\s*:?\s*$"
)
"""A label above the group's other names."""
LONGEST_LABEL = 40


def label_of(line: str) -> str:
    """Which label the line is: formed, disbanded, first, last, updated, activity; empty for none."""
    found = ALONE.match(line) if len(line) <= LONGEST_LABEL else None
    return (found.lastgroup or "") if found else ""


def is_label(line: str) -> bool:
    """Whether the line is a label and nothing else."""
    return len(line) <= LONGEST_LABEL and ALONE.match(line) is not None


def is_labelled(line: str) -> bool:
    """Whether the line begins with a label, or is a statistic."""
    return LABEL.match(line) is not None or STATISTIC.match(line) is not None


def names_above(line: str) -> bool:
    """Whether the line is a label of other names and nothing else."""
    return len(line) <= LONGEST_LABEL and OTHER_NAMES.match(line) is not None
