"""Reservation topics: what a doubt about the sentence before can be about.

In go the words that a sentence doubts ("the date", "the reasons for the split"), out come topics, and the
properties of statements that they reach. Example: doubt about "the number of members" reaches `size`.
"""

from __future__ import annotations

import re

TOPICS = {
    "date": re.compile(r"\b(?:dates?|years?|month|when|time|earlier|later|(?:1[89]|20)\d\d)\b", re.I),
    "founding": re.compile(
        r"\b(?:found(?:ed|ing|ation)?|form(?:ed|ation)?|establish(?:ed|ment)|creat(?:ed|ion)|origins?|birth|emerge\w*|beginnings?|exist\w*|early\s+history)\b",
        re.I,
    ),
    "size": re.compile(
        r"\b(?:numbers?|figures?|size|strength|estimates?|membership|how\s+many|(?:many|few|more|fewer)\s+(?:members|fighters)|exaggerat\w*|lower|higher|smaller|larger|inflated)\b",
        re.I,
    ),
    "leading": re.compile(
        r"\b(?:leadership|tenure|succe(?:ssion|eded)|command(?:ed)?|led|headed|in\s+charge|role|position)\b",
        re.I,
    ),
    "ending": re.compile(
        r"\b(?:disband\w*|dissol\w+|dissolution|defunct|active|defeat\w*|cease[ds]?|surviv\w+|remnants?)\b",
        re.I,
    ),
    "tie": re.compile(
        r"\b(?:relationship|relations|alliance|allied|cooperat\w+|links?|linked|ties|connections?|merge[rd]?|split|support(?:ed|s)?|sponsor\w*|affiliat\w+|pact|pledge|rivalry|collaborat\w+)\b",
        re.I,
    ),
    "listing": re.compile(r"\b(?:designation|designated|listing|listed|ban(?:ned)?|proscri\w+)\b", re.I),
    "living": re.compile(r"\b(?:funding|funds|income|financ\w+|money|revenue|donations|taxes)\b", re.I),
    "place": re.compile(r"\b(?:presence|bases?|camps?|location|headquarters|operat\w+)\b", re.I),
    "naming": re.compile(r"\b(?:names?|renam\w+)\b", re.I),
    "fate": re.compile(r"\b(?:death|died|killed|arrest\w*|captur\w*|alive|fate)\b", re.I),
}  # fmt: skip
"""What a reservation can be about, by the words that name it."""
OF_PROPERTY = {
    "formed": ("date", "founding"), "first_recorded_activity": ("date",),
    "size": ("size",), "size_in_words": ("size",),
    "status": ("ending",), "disbanded": ("ending", "date"), "disbanded_how": ("ending",),
    "period": ("leading", "date", "listing"), "person": ("leading",), "leader": ("leading",),
    "kind": ("tie",), "start": ("date", "tie"), "end": ("date", "tie"), "support_kind": ("tie",), "state_sponsor": ("tie",),
    "regime": ("listing",), "authority": ("listing",), "resource": ("living",), "resource_giver": ("living",),
    "place": ("place",), "function": ("place",), "from": ("naming",), "to": ("naming",), "when": ("date", "naming"), "fate": ("fate",),
}  # fmt: skip
"""The topics of a property; words told as they stand are about whatever they name."""
UNTOUCHED = frozenset({"name", "abbreviation", "former_name", "updated", "completeness"})
"""What a page calls a thing, and says of itself, whatever else it doubts."""
BESIDE = re.compile(
    r"^\W*(?:(?:on|over|about|as\s+to|regarding|concerning|of|for|in|the|its|their|his|her|exact|precise|actual|real|full|true)\s+)*"
    r"(?:reasons?|causes?|motives?|circumstances|details?|extent|nature|terms|purpose|whereabouts|identity|identities|degree|impact|effect\w*|role\s+of|legality|legitimacy|lawfulness|wisdom|fairness|justice|why|how(?!\s+many)|who(?:m|se)?\b|where|what)\b",
    re.I,
)
"""What can be unknown of a thing without the thing being doubted."""
EXISTING = re.compile(
    r"\b(?:existence|authenticity|truth|veracity|reality|accuracy|credibility|reliability)\b", re.I
)
"""What is doubted with the thing itself."""
HEAD_END = re.compile(r"\s(?:of|for|in|on|over|between|with|to|from|that|which)\s")


def topics_of(words: str) -> tuple[str, ...]:
    """The topics that some words name, in a fixed order."""
    return tuple(name for name, pattern in TOPICS.items() if pattern.search(words))
