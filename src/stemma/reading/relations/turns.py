"""Relation turns: ties told by a turn of phrase that no single verb carries.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`: who founded an
umbrella together, what a group broke up into, whose remnants regrouped. Example: "In 2018 @O, @0 and @1
formed the umbrella @2" makes @O a member of @2.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.frames import FAR, HAS, both, either
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, Rule, rule

K = RelationKind
TOGETHER = MIXED.replace("?P<x>", "?P<z>")
MADE = r"(?:formed|founded|created|established|set\s+up|launched|signed\s+up\s+to)"
OTHERS = r"(?:groups|factions|organi[sz]ations|movements|parties|militias|fronts)"
WING = r"(?:wing|faction|section|tendency|current|group\s+of\s+(?:\w+\s+)?(?:members|officers|fighters|commanders|leaders|dissidents)|members|fighters|officers|commanders|dissidents|hardliners|veterans)"
LEFT = r"(?:left|quit|broke\s+(?:away|off|with|from)|split(?:\s+(?:off|away))?|seceded|defected|departed|parted\s+ways)"
THE_NEW = rf"(?:the\s+|an?\s+)?(?:[\w-]+\s+){{0,3}}?,?\s*(?:called\s+|named\s+|known\s+as\s+)?(?:the\s+)?(?P<x>{NAME})"
SUPPLIES = (
    r"(?:weapons|arms|money|funds|funding|supplies|explosives|recruits|ammunition|rifles|aid|cash)"
)
BROKEN = (
    r"(?:deteriorat\w+|soured|worsened|collapsed|broke\s+down|turned\s+(?:\w+\s+)?(?:violent|hostile|sour|bloody|bad)|"
    r"(?:(?:became|were|was|grew|remained|are)\s+)?(?:\w+\s+)?(?:violent|hostile|tense|strained|bloody|bad|poor|antagonistic)(?!ly))"
)
TURNS: tuple[Rule, ...] = (
    rule("umbrella-serves", "umbrella|roof", K.UMBRELLA_MEMBER, rf"{MANY}{FAR}\b(?:serv\w+|act\w*|function\w*|was|is)\s+(?:as\s+)?(?:an?|the)\s+(?:\w+\s+)?(?:umbrella|roof|coordinating\s+body)\s+(?:\w+\s+)?(?:for|of)\s+[^.;@]{{0,40}}?{OWN}"),
    rule("umbrella-made-together", "form|found|creat|establish|set|launch|sign", K.UMBRELLA_MEMBER, rf"{TOGETHER}\s+{HAS}{MADE}\s+(?!an?\s+(?:alliance|pact|coalition|partnership)\s+(?:with|against)){THE_NEW}"),
    rule("umbrella-made-with-others", "form|found|creat|establish|set|launch", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:and|together\s+with|along\s+with|with)\s+(?:[\w-]+\s+){{1,4}}{OTHERS}\b[^.;@]{{0,60}}?\b{MADE}\s+{THE_NEW}"),
    rule("umbrella-and-member", "member", K.UMBRELLA_MEMBER, rf"{OWN}[^.;]{{0,100}}?\b(?:and|,)\s+(?:an?\s+|the\s+)?(?:founding\s+|full\s+|leading\s+)?member\s+of\s+{MANY}(?!\s+(?:(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:killed|stabbed|shot|arrested|wounded|captured|executed|beaten|kidnapped|found)|died)\b)"),
    *either("fought-battles", "fight|fought|wage", K.RIVAL, r"(?:fights?|fought|wag\w+)\s+(?:[\w-]+\s+){0,4}?(?:battles?|wars?|campaigns?|feuds?)\s+(?:with|against)"),
    *either("bounty", "bounty|reward|price", K.RIVAL, r"(?:put|placed|offered|set|announced)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:bounty|reward|price)\b[^.;@]{0,30}?\b(?:for|on)(?:\s+the\s+heads?\s+of)?"),
    rule("relations-broken", "relation|ties|alliance", K.RIVAL, rf"\b(?:relations?|relationships?|ties)\s+(?:between\s+{MIXED.replace('?P<x>', '?P<y>')}|with\s+{MANY})\s+{HAS}(?:\w+ly\s+)?{BROKEN}"),
    rule("support-reached", "reach|came|come|flow|went|arriv|pass", K.SUPPORT, rf"\b{SUPPLIES}\s+(?:[\w-]+\s+){{0,3}}?{HAS}(?:reached|came\s+to|flowed\s+to|went\s+to|arrived\s+(?:at|with)|passed\s+to)\s+(?:the\s+)?{OWN}\s+(?:mainly\s+|mostly\s+)?(?:through|from|via|by\s+way\s+of|with\s+the\s+help\s+of)\s+{MANY}", other_acts=True),
    rule("split-was-part", "part|member|unit|faction|wing|component", K.SPLIT, rf"{MANY}\s+{HAS}(?:(?:an?\s+)?(?:integral\s+)?(?:part|unit|faction|wing|component|member)\s+of)\s+(?:the\s+)?{OWN}\s+until\b", other_acts=True),
    rule("split-own-was-part", "part|member|unit|faction|wing|component", K.SPLIT, rf"{OWN}\s+{HAS}(?:(?:an?\s+)?(?:integral\s+)?(?:part|unit|faction|wing|component)\s+of)\s+{MANY}\s+until\b"),
    rule("successor-traces", "trac", K.SUCCESSOR, rf"{OWN}{FAR}\btrac\w+\s+(?:its|their)\s+(?:origins?|roots|lineage|beginnings|history|descent)\s+(?:back\s+)?to\s+{MANY}"),
    rule("joint-unit-of", "joint|common|mixed|combined|shared", K.JOINT_UNIT, rf"\b(?:joint|common|mixed|combined|shared)\s+(?:[\w-]+\s+){{0,2}}?(?:battalion|unit|brigade|force|command|company|cell|column|staff)\s+(?:of|between|by|made\s+up\s+of|composed\s+of|consisting\s+of)\s+{MIXED}"),
    *either("dissolved-into", "dissolv|disband", K.MERGER, r"(?:dissolv\w+|disband\w*)\s+(?:itself\s+|themselves\s+)?(?:and|to)\s+(?:\w+\s+)?(?:join\w*|merge\w*\s+(?:into|with))"),
    *both("exchanged", "exchang|swap", K.ALLY, r"(?:exchang\w+|swapp\w+)\s+(?:[\w-]+,?\s+(?:and\s+)?){0,3}(?:intelligence|information|weapons|fighters|training|expertise|know-how|technology|personnel|recruits|instructors)"),
    *either("trained-with", "train", K.ALLY, r"(?<!underwent )(?<!undergone )(?<!received )(?<!undergo )train(?:s|ed|ing)?\s+(?:\w+ly\s+)?with"),
    rule("split-calls-itself", "call|nam|styl", K.SPLIT, rf"\b{WING}\b[^.;@]{{0,50}}?\b{LEFT}\s+(?:[^.;@]{{0,20}}?\s)?{OWN}[^.;@]{{0,60}}?\b(?:call|nam|styl)\w*\s+(?:itself|themselves)\s+{MANY}", other_acts=True),
    rule("split-into", "broke|split|splinter|fractur|disintegrat|fragment|divid", K.SPLIT, rf"{OWN}{FAR}\b(?:broke(?:n)?\s+(?:up|apart)|split(?:\s+up)?|splintered|fractured|disintegrated|fragmented|divided)\s+(?:[^.;@]{{0,30}}?\s)?into\s+(?:[^.;@]{{0,40}}?\s)?{MANY}", other_acts=True),
    rule("successor-predecessor", "predecessor|forerunner|precursor", K.SUCCESSOR, rf"{MANY},?\s+(?:the\s+)?{OWN}\s+(?:\w+\s+)?(?:predecessor|forerunner|precursor)"),
    rule("successor-remains", "remain|remnant|ashes|ruins|rubble", K.SUCCESSOR, rf"{OWN}{FAR}\b(?:emerged|arose|rose|grew|formed|sprang|built)\s+(?:up\s+)?(?:from|out\s+of|on)\s+the\s+(?:remains|remnants|ashes|ruins|rubble)\s+of\s+{MANY}"),
    rule("successor-regrouped", "regroup|reorgani|reform|reconstitut|rename|rebrand|resurfac|re-emerg", K.SUCCESSOR, rf"\b(?:remnants|survivors|members|leaders|parts|veterans|former\s+(?:members|fighters))\s+(?:of|from)\s+(?:the\s+)?{OWN}{FAR}\b(?:regrouped|reorgani[sz]ed|re-?formed|reconstituted|renamed|rebranded|resurfaced|re-?emerged)\s+(?:itself\s+|themselves\s+)?(?:as|under\s+the\s+name(?:\s+of)?|in)\s+{MANY}", other_acts=True),
    rule("affiliate-described", "wing|arm|front|branch", K.AFFILIATE, rf"{MANY}[^.;@]{{0,30}}?\bas\s+(?:the\s+)?{OWN}\s+(?:[\w-]+\s+)?(?:wing|arm|front|branch)\b", other_acts=True),
)  # fmt: skip
