"""Deeds: the verbs by which an armed group acts, and those by which somebody only speaks or judges.

In go words, out comes whether one is a verb of doing: "ambushed", "set", "opened". Verbs that no list
knows are not taken for deeds, so that a new way of speaking about a group does not make it a perpetrator.
"""

from __future__ import annotations

import re

STEMS = (
    "land|disembark|parachut|drift|dump|drop|buri|strangl|electrocut|hammer|strand|confiscat|extract|expropriat|burgl|expell|repell|down|mutini|annex|regain|turn|board|park|plow|plough|smother|toppl|pick|sever|disrupt|crippl|disabl|bulldoz|abduct|advanc|ambush|amputat|annihilat|apprehend|arrest|assail|assassinat|assault|attack|attempt|barricad|batter|battl|behead|besieg|blast|"
    "block|blockad|bludgeon|bomb|bombard|booby-trapp|breach|burn|burst|butcher|capsiz|captur|carjack|carri|castrat|chas|claim|clash|clubb|collid|"
    "commandeer|commit|conduct|conquer|crash|cross|crucif|crush|damag|decapitat|defeat|defend|deliver|demolish|deploy|derail|destroy|detain|"
    "detonat|devastat|disarm|disembowel|dislodg|dismember|dispatch|dragg|drown|dynamit|eject|eliminat|encircl|enforc|engag|enter|escap|evict|"
    "exchang|execut|expel|explod|extort|fail|fir|flatten|flogg|forc|free|grabb|gunn|hack|hang|harass|hijack|hit|hurl|ignit|immolat|impal|imprison|"
    "incinerat|infiltrat|inflict|injur|intercept|interrupt|invad|kidnap|kidnapp|kill|knif|lash|launch|level|liberat|liquidat|lobb|loot|lur|lynch|"
    "machine-gunn|maim|maraud|march|massacr|mastermind|min|mobb|mortar|mount|mow|murder|mutilat|neutrali[sz]|obliterat|occupi|open|orchestrat|"
    "order|organi[sz]|oust|overcom|overpower|overrun|overwhelm|paraly[sz]|pelt|penetrat|pepper|perform|perpetrat|pillag|plac|plant|plunder|poison|"
    "pound|pull|punish|pursu|push|raid|rain|rak|ramm|ransack|rap|raz|recaptur|reconquer|releas|repel|repuls|rescu|resum|retaliat|riddl|robb|"
    "rocket|roll|round|rout|sabotag|sack|scal|seiz|shatter|shell|slash|slaughter|smash|snatch|snip|spray|stabb|stag|steal|ston|stopp|storm|straf|"
    "stripp|subdu|suffocat|surpris|swoop|descend|spirit|bundl|whisk|herd|gutt|terrori[sz]|rustl|trampl|defac|desecrat|uproot|scatter|harri|hound|scorch|firebomb|petrol-bomb|surround|target|throttl|torch|torpedo|tortur|toss|trapp|tri|unleash|us|vandali[sz]|wag|whipp|wip|withdr|wound|wreck|wrest"
)
IRREGULAR = (
    "beat|waylaid|blew|broke|brought|burnt|came|cut|did|drew|drove|dug|fell|flew|forced|fought|hanged|held|hit|hung|kept|laid|launched|led|left|let|lost|made|overran|overthrew|put|ran|retook|rode|"
    "sank|sent|set|shot|slew|slit|sold|sprang|sprung|stole|stood|struck|swept|threw|took|tore|undertook|went|withdrew|won|overtook|tied|cut|began|ended|gave|lay"
)
DONE = (
    "abducted|waylaid|sawn|beaten|beheaded|blown|broken|brought|burnt|cut|dealt|drawn|driven|dug|forced|fought|held|hit|hung|laid|led|left|made|overrun|put|retaken|set|shot|slain|slit|stolen|struck|sunk|"
    "swept|taken|thrown|torn|undertaken|won|lost|done|sent|hanged|sown|strung|wrought"
)
DEMANDED = r"demanded\s+(?:(?:an?|the|their|its)\s+)?(?:ransom|release|withdrawal|exchange|money|payment|[\w.,$€£]+\s+(?:million|dollars|euros|prisoners))"
"""What hostage-takers do: a group that demands the withdrawal of troops holds the hospital."""
ACTS = re.compile(rf"(?:(?:{STEMS})(?:e?d)|{IRREGULAR}|{DEMANDED})\b", re.I)
"""A verb of doing in the past: "ambushed", "took"."""
NOW = re.compile(
    r"(?:help(?:ed|s)(?:\s+(?:the\s+)?Λ+)?\s+(?:to\s+)?(?:capture|take|seize|storm|attack|bomb|overrun|besiege|kill|shell|raid|retake)(?=\s)|(?:attempted|tried|failed|managed)\s+to|attacks?|ambush(?:es)?|kills?|bombs?|raids?|storms?|shoots?|kidnaps?|abducts?|seizes?|captures?|fires?|launch(?:es)?|murders?|executes?|assassinates?|detonates?|destroys?|overruns?|shells?|blows?|sets?|takes?|opens?)"
    r"(?:(?<=\bto)|(?=\s+(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|several|some|its|on|up|off|fire|\d+|[A-Z]\w+)\b))"
)
"""The same as a headline prints it: "attacks a convoy"."""
IS_DONE = re.compile(rf"\b(?:(?:{STEMS})(?:e?d)|{DONE})\b", re.I)
"""A participle of doing: "planted by"."""
TELLS = re.compile(
    r"\b(?:t[eo]ld\s+(?:of|about|how)|sp[oe]ak\w*\s+(?:of|about)|spoke\s+(?:of|about)|talk(?:ed|s)?\s+(?:of|about)|heard|wrote|complain\w*|warn\w*|report(?:ed|s)|testif\w*|recount\w*|recall\w*|describ\w*|document\w*|fear(?:ed|s)?|investigat\w*|prob(?:ed|es|ing)|examin\w*|"
    r"consider\w*|discuss\w*|mention\w*|cit(?:ed|es)|allud\w*|referr\w*|suspect\w*|speculat\w*|debat\w*|disput\w*|doubt\w*|exclud\w*|prov(?:en|ed)|rumou?r\w*|imagin\w*|suppos\w*|presum\w*|assum\w*|allege\w*|question\w*|interrogat\w*|quot\w*|predict\w*|expect\w*|anticipat\w*|"
    r"attribut\w*|ascrib\w*|blam\w*|accus\w*|link\w*|traced|tied\s+to|connect\w*|associat\w*|credit\w*|hint\w*|suggest\w*|indicat\w*|point\w*\s+to|name[sd]?|identif\w*|seen|regarded|viewed|thought|believed|held\s+to|deemed|claimed|call(?:ed|s)|term(?:ed|s)|dubbed|branded|announced|stated|said|declared|rated|ruled)\b",
    re.I,
)
"""A verb or participle that only tells or judges."""
