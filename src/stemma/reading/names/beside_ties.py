"""Names beside ties: places of a sentence where only a group is named, because a tie of groups is told there.

In goes the text around a capitalised name, out comes whether it stands as a group does. Example: in "its
closest ally was the Egbesu Boys" and "they regarded National Dawn as a mortal enemy" no word of the name
tells that it is a group's, but what is said of it does.
"""

from __future__ import annotations

import re

KIN = r"(?:all(?:y|ies)|partners?|rivals?|enem(?:y|ies)|adversar(?:y|ies)|foes?|opponents?|competitors?|sponsors?|patrons?|backers?|splinters?|offshoots?|affiliates?|wings?|successors?|predecessors?|forerunners?)"
IS = r"(?:(?:is|was|were|are|has\s+been|had\s+been|became|remained|remains)(?:\s+(?:and\s+remains|long))?|included?|includes)"
GIVEN = r"(?:weapons?|arms|rifles|pistols|guns|explosives|ammunition|grenades|mortars|money|funds|funding|cash|training|support|shelter|sanctuary|assistance|aid|instructors|recruits|fighters|equipment|supplies|detonators|mines)"
HELP = r"(?:arm|train|fund|financ|shelter|supply|equipp|sponsor|back|support|host|harbou?r)ing"
FIGHT = r"(?:fought|battled|clashed\s+with|warred\s+(?:with|against)|at\s+war\s+with|wars?\s+(?:with|against|on)|campaigns?\s+against|feud(?:ed)?\s+with|hostilities\s+with|skirmishe[sd]\s+with|shoot-?outs?\s+with|fell\s+out\s+with|came\s+to\s+blows\s+with|truce\s+with|peace\s+with|enmity\s+(?:with|of)|rivalry\s+with)"
JOINED = r"(?:allied\s+(?:itself\s+|themselves\s+)?with|in\s+alliance\s+with|merged\s+(?:with|into)|absorbed\s+(?:in)?to|affiliated\s+with|reconciled\s+with|linked\s+(?:to|with)|loyal\s+to|cooperated\s+with|collaborated\s+with|pact\s+with)"
BEFORE = re.compile(
    rf"(?:\b{KIN}\s+{IS}|\b{GIVEN}\s+(?:and\s+\w+\s+)?(?:to|from)|\b(?:{FIGHT}|{JOINED})|\b(?:armed|trained|funded|financed|sheltered|supplied|sponsored|hosted|harboured|expelled|attacked|absorbed|allied|joined|accepted|hunted|denounced)\s+by|\bof\s+{HELP})\s+(?:the\s+)?(?:[a-z][\w-]+\s+){{0,2}}$"
)
"""A tie whose other side comes next."""
HELD = re.compile(r"\b(?:[Tt]he|regarded|considered|called|saw|views)\s+(?:[a-z][\w-]+\s+){0,2}$")
AFTER = re.compile(
    rf"(?:\s+\([^()]{{1,20}}\))?,?\s+(?:as\s+|(?:is|was|were|became|remained|has\s+been|had\s+been)\s+)?(?:an?|its|the|their|one\s+of\s+its)\s+(?:[\w-]+\s+){{0,3}}?{KIN}\b(?!\s+of\s+(?:the\s+)?(?:state|government|people|party))"
)
"""Behind `HELD`: what is said to be somebody's ally or rival."""
GAVE = re.compile(
    rf"\s+(?:(?:has|had|have|also|later|reportedly|allegedly|may|might|could|then)\s+)*(?:provid|suppl|furnish|gave|given|sent|lent|sold|paid|train|arm|shelter)\w*\s+(?:[\w-]+\s+){{0,4}}?(?:{GIVEN}|fighters|militants|members|recruits)\b"
)
"""Who gives arms or money to somebody is a group where a page of groups tells it."""
NAMED = re.compile(
    r"\b(?:under|tak\w+|took|adopt\w*|assum\w+)\s+the\s+name\s+(?:of\s+)?(?:the\s+)?$"
)
""" "... under the name of the Republican Guard": what follows is called so, whatever it sounds like."""


def is_named_so(before: str) -> bool:
    """Whether people are told to have taken the name that follows."""
    return before.rstrip().endswith(("name", "of", "the")) and NAMED.search(before) is not None


CALLED = re.compile(
    r"(?:\s+\([^()]{1,20}\))?,\s+(?:an?|another|the)\s+(?!(?:[\w-]+\s+){0,4}?(?:news|media|aid|relief|rights|human|international|charitable|humanitarian|research|monitoring|intergovernmental|regional|government|state|think|ethnic|tribal|religious|advocacy|music|business)\b)(?:[\w-]+\s+){0,4}?(?:militant|armed|paramilitary|guerrilla|rebel|insurgent|terrorist|jihadist|separatist|vigilante|extremist|Islamist|Salafi\w*|Maoist|Marxist|anarchist|neo-\w+|right-wing|left-wing|far-right|far-left)\s+(?:[\w-]+\s+)?(?:group|organi[sz]ation|militia|faction|movement|network|army|front|party|band|gang|outfit|squad|force|league)\b"
)


def is_called_group(text: str, last: int) -> bool:
    """Whether a name is followed by what it is: "..., a paramilitary organization financed by landowners"."""
    return text[last : last + 1] in (",", " ") and CALLED.match(text, last, last + 120) is not None


def is_beside_tie(before: str, text: str, last: int) -> bool:
    """Whether a name of several words stands where a tie has its other side."""
    return (
        BEFORE.search(before) is not None
        or (HELD.search(before) is not None and AFTER.match(text, last, last + 90) is not None)
        or GAVE.match(text, last, last + 90) is not None
    )
