"""Questions: headings that ask what their section answers.

In goes a heading such as "How many fighters does it have?", out comes the section that answers it, here
`size_estimates`, or None. The first line of the table that fits decides.
"""

from __future__ import annotations

import re

LONGEST = 110
FEWEST_SMALL = 2
"""Words in small letters by which a question shows that it does not write all with a capital."""
ASKED = tuple(
    (section, re.compile(rf"(?:{words})", re.I))
    for section, words in (
        ("name_changes", r"\bnam(?:es?|ed)\b|\b(?:been|go(?:es|ne)?)\s+(?:\w+\s+)?(?:called|by)\b|\bknown\s+(?:as|by|under)\b|\bcall(?:s|ed)?\s+(?:itself|themselves)\b"),
        ("designations", r"\b(?:designat|proscri|outlaw|blacklist|sanction|ban(?:s|ned)\b|terror(?:ist)?[\s-]+list)|\blist(?:s|ed)\b.*\bterror|\b(?:is|are|was|were)\s+(?:it|they|the\s+\w+)\s+(?:\w+\s+)?(?:listed|legal|illegal)\b|\blegal\s+status\b|\bwho\s+(?:has\s+|have\s+|had\s+)?(?:listed|lists|designated|banned|bans|blacklisted)\b|\bterrorist\s+(?:organi[sz]ation|group)\b"),
        ("state_sponsors", r"\bwho\s+(?:stands?|stood|is|was|are|were)\s+behind\b|\bwho\s+(?:backs?|backed|sponsors?|sponsored|arms?|armed|protects?|protected)\b|\b(?:states?|governments?|countr(?:y|ies)|powers?)\b.*\b(?:sponsor|back|support|help|aid|arm|stand|stood|behind|behold|assist)|\b(?:state|foreign|outside|external|government)\s+(?:sponsors?|backers?|backing|support\w*|help|aid|powers?|patrons?|influences?)\b|\bsponsors?\b|\bpatrons?\b"),
        ("relationships", r"\b(?:allies|ally|allied|friends?|foes?|enem(?:y|ies)|rivals?|rivalr\w+|partners?|other\s+(?:\w+\s+)?(?:groups?|organi[sz]ations?|militants?|movements?|factions?|militias?|rebels))\b|\b(?:cooperat|collaborat|allied)\w*\s+with\b|\bwork(?:s|ed)?\s+with\b|\bties?\s+(?:to|with)\b"),
        ("resources", r"\b(?:funds?|fund(?:ed|ing)|financ\w+|money|pays?|paid|income|revenues?|resources?|earns?|weapons?\s+come|(?:get|buy|obtain)s?\s+(?:its|their)\s+(?:weapons?|arms|guns))\b"),
        ("community_relations", r"\b(?:popular|local|public|communit\w+|villagers?|population|civilians?|locals)\b|\bhow\s+(?:do|does|did|are|is|was|were)\b.*\b(?:see|seen|view(?:ed)?|regard(?:ed)?|perceived?|think|thought|feel)\b"),
        ("size_estimates", r"\bhow\s+(?:big|large|strong|numerous|small)\b|\bhow\s+many\b(?!\s+(?:attacks?|people|victims?|civilians?|times|names|leaders?|allies|splits?))|\b(?:what\s+(?:is|was|are|were))\s+(?:its|their|the\s+[\w’' ]+?)\s*(?:size|strength|numbers|membership)\b"),
        ("leadership", r"\bwho(?:m)?\s+(?:(?:has\s+|have\s+)?(?:leads?|led)|heads?|headed|commands?|commanded|runs?|ran|directs?|directed|(?:is|are|was|were|has\s+been|have\s+been)\s+(?:in\s+(?:charge|command)|at\s+(?:the\s+)?(?:helm|head|top)|(?:its|their|the)\s+(?:[\w’'-]+\s+){0,4}?(?:leaders?|commanders?|chiefs?|heads?|emirs?)))\b|\b(?:led|commanded|headed)\s+by\b|\bby\s+whom\b.*\bled\b|\bleaders?(?:hip)?\b"),
        ("political_activities", r"\b(?:politic(?:s|al|ally)|elections?|parliament|vote|party|negotiat\w+|peace\s+(?:talks|process))\b"),
        ("attacks", r"\b(?:what|which)\b.*\battacks\b|\bhow\s+many\s+attacks\b|\bknown\s+for\b|\b(?:worst|deadliest|major|biggest)\b.*\b(?:attacks?|deeds?)\b"),
        ("locations", r"\bwhere\s+(?:do|does|did|is|are|was|were|has|have|can)\b(?!.*\bcome\b)(?!.*\b(?:founded|formed|born|begin|originate)\b)|\b(?:territory|areas?)\b"),
        ("ideology", r"\bwhat\s+(?:do|does|did)\b.*\b(?:want|wanted|believe|seek|stand\s+for|aim|hope|fight\s+for|preach|think|demand)\b|\bfight(?:ing)?\s+for\b|\b(?:goals?|aims?|ideolog\w+|objectives?|beliefs?|demands?|doctrine|worldview)\b"),
        ("targets_tactics", r"\b(?:attacks?|targets?|tactics?|fights?|fought|weapons?|methods?|kill|operations?\s+(?:carried|conducted))\b"),
        ("organization", r"\bhow\s+(?:is|was|are|were)\b.*\b(?:organi[sz]ed|structured|built|set\s+up)\b|\bstructure\b"),
        ("narrative", r"\b(?:origins?|histor\w+|roots?)\b|\b(?:how|when|where|why|who)\b.*\b(?:emerge|begin|began|form(?:ed)?|found(?:ed)?|come\s+(?:about|from|into)|arise|arose|originate|start(?:ed)?|born|created?|establish(?:ed)?|develop(?:ed)?|evolved?|grow|rise|fare|change)\b"),
        ("executive_summary", r"^\W*(?:who|what)\s+(?:is|are|was|were)(?:\s+(?:the|it|they|this\s+\w+|these\s+\w+))?\W*$"),
    )
)  # fmt: skip


def section_asked(heading: str) -> str | None:
    """The section whose text answers the heading's question; None for a heading that asks nothing known."""
    if len(heading) > LONGEST or not heading.rstrip(" *_").endswith("?"):
        return None
    words = without_names(heading)
    return next((section for section, sign in ASKED if sign.search(words)), None)


def without_names(heading: str) -> str:
    """The question without its names ("the Popular Front"), unless it writes every word with a capital."""
    first, *words = heading.split()
    small = [word for word in words if not word[0].isupper()]
    return " ".join([first, *(small if len(small) >= FEWEST_SMALL else words)])
