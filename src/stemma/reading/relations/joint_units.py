"""Joint units: what two groups set up and run together, be it a column, a command, a camp or a bureau.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. The other group
is a party of the relation, and the unit is not. Example: "for three years @O and @0 ran a common column,
the @1" makes a joint unit of @O and @0.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import SORTS
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, THE_OWN, TROOPS, Rule, rule

K = RelationKind
MADE = (
    r"(?:form(?:ed|s|ing)?|found(?:ed|s)?|creat(?:ed?|es|ing)|establish(?:ed|es)?|set(?:s|ting)?\s+up|launch(?:ed)?|rais(?:ed|es)|organi[sz]ed?|built|assembled|"
    r"ran|runs?|running|operat(?:ed?|es|ing)|maintain(?:ed|s|ing)?|kept|keeps?|held|had|has|have|share[sd]?|manned|staffed|commanded|led|fielded|contribut\w+\s+(?:[\w-]+\s+){0,3}?to|sent\s+(?:[\w-]+\s+){0,3}?to|served\s+in|fought\s+in|took\s+part\s+in)"
)
JOINT = r"(?:joint|common|combined|mixed|shared|unified|single|united)"
BODY = (
    r"(?:units?|formations?|bod(?:y|ies)|brigades?|battalions?|forces?|commands?|cells?|columns?|compan(?:y|ies)|staff|detachments?|regiments?|squads?|platoons?|corps|patrols?|teams?|divisions?|militia|"
    r"bureaus?|offices?|committees?|structures?|headquarters|camps?|workshops?|schools?|stations?|radio|newspaper|secretariat|leadership|operations?\s+rooms?|organi[sz]ation|group|centres?|centers?|bod(?:y|ies)|front\s+command|general\s+staff|hospital|printing\s+(?:shop|house|works)|fund|staffs|treasury|court|courts)"
)
THE_BODY = rf"{JOINT}\s+(?:[\w’'-]+\s+){{0,3}}?{BODY}"
COORDINATING = rf"(?:{THE_BODY}|(?:coordinati(?:on|ng)|liaison)\s+(?:committee|body|council|office|group|bureau|centre|center|staff))"
AN = r"[^.;@]{0,40}?\b"
NOT_WITH = r"(?!\s+(?:[\w-]+\s+){0,3}?with\s+(?:the\s+)?@\d)"
"""Where they have it with somebody else, that one is the party."""
UNIT_NAME = r"(?:(?:the|an?)\s+(?:[\w-]+\s+){0,3}?,?\s*)?(?:the\s+)?@\d+"
STEMS = "joint|common|combined|mixed|shared|unified|single|united"


def unit(name: str, stems: str, pattern: str) -> Rule:
    """A rule of this kind."""
    return rule(name, stems, K.JOINT_UNIT, pattern, is_implied="|it)" in pattern)


JOINT_UNITS: tuple[Rule, ...] = (
    unit("unit-of-both", STEMS, rf"{MIXED}{TROOPS},?\s+(?:[\w-]+\s+){{0,6}}?{MADE}\b{AN}{THE_BODY}\b{NOT_WITH}"),
    unit("unit-of-own-and-more", STEMS, rf"{OWN}\s+and\s+(?:[\w-]+\s+){{1,4}}{SORTS},\s+{MANY},\s+(?:[\w-]+\s+)?{MADE}\b{AN}{THE_BODY}\b"),
    unit("unit-with-other", STEMS + "|coordinat|liaison", rf"{OWN}(?:\s+and\s+(?:the\s+)?@\d+)?\s+[^.;@]{{0,50}}?\b{MADE}\b{AN}{COORDINATING}\b[^.;@]{{0,40}}?\b(?:with|together\s+with|alongside)\s+{MANY}"),
    unit("unit-with-own", STEMS + "|coordinat|liaison", rf"{MANY}\s+[^.;@]{{0,50}}?\b{MADE}\b{AN}{COORDINATING}\b[^.;@]{{0,40}}?\b(?:with|together\s+with|alongside)\s+(?:the\s+)?{OWN}"),
    unit("unit-of-coordination", "coordinat|liaison", rf"{MIXED}{TROOPS},?\s+(?:[\w-]+\s+){{0,3}}?{MADE}\b{AN}{COORDINATING}\b"),
    unit("with-other-unit", STEMS + "|coordinat|liaison", rf"\bwith\s+{MANY}(?:,\s+[^,;.@]{{3,60}})?,?\s+(?:(?:the\s+)?{OWN}|it)\s+(?:[\w-]+\s+){{0,3}}?{MADE}\b{AN}{COORDINATING}\b"),
    unit("body-of-both", STEMS, rf"\b{THE_BODY}\s+(?:of|between|by|made\s+up\s+of|composed\s+of|consisting\s+of|with\s+members\s+of)\s+{MIXED}"),
    unit("body-that-both-made", STEMS, rf"\b{THE_BODY}[”\"’]?\s+(?:that|which)\s+{MIXED}\s+(?:[\w-]+\s+)?(?:{MADE}|announced|proclaimed|declared)\b"),
    unit("troops-of-both", "mixed|combined|joint", rf"\b(?:mixed|combined|joint)\s+(?:[\w-]+\s+)?{BODY}\s+of\s+{MIXED}"),
    unit("named-unit-with", "with", rf"\b(?:(?:together|jointly)\s+|^\W*)with\s+{MANY},?\s+(?:(?:the\s+)?{OWN}|it)\s+(?:[\w-]+\s+){{0,2}}?(?:formed|founded|created|established|set\s+up|launched|raised)\s+{UNIT_NAME}(?!\s+and\s)"),
    unit("unit-set-up-with", "with", rf"{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:formed|founded|created|established|set\s+up|raised)\s+{UNIT_NAME}\s+(?:together\s+|jointly\s+)?with\s+{MANY}"),
    unit("unit-run-with", "with", rf"\bwhich\s+(?:the\s+)?{OWN}\s+(?:[\w-]+\s+)?(?:ran|runs|formed|founded|created|set\s+up|established|maintained|shared|commanded|operated)\s+(?:jointly\s+|together\s+)?with\s+{MANY}"),
    unit("named-unit-of-both", "form|found|creat|establish|set|rais", rf"{MIXED}\s+(?:[\w-]+\s+){{0,2}}?(?:formed|founded|created|established|set\s+up|raised)\s+(?P<unit>{UNIT_NAME})(?!\s+(?:with|and)\s)"),
    unit("unit-set-up-by-both", "form|found|creat|establish|set|rais", rf"(?P<unit>{NAME})\s+(?:was|were)\s+(?:formed|founded|created|established|set\s+up|raised)\b[^.;@]{{0,30}}?\bby\s+{MIXED}"),
    unit("served-together", STEMS, rf"\b(?:{MIXED})\s+(?:[\w-]+\s+)?(?:served|fought|worked|operated)\s+(?:together\s+|side\s+by\s+side\s+)?in\s+(?:an?\s+)?{THE_BODY}\b"),
    unit("fighters-pooled", "pool|merg|combin|unit|fus", rf"{MIXED}\s+(?:[\w-]+\s+)?(?:pooled|merged|combined|united|fused)\s+(?:their|its|some\s+of\s+their)\s+(?:[\w-]+\s+){{0,2}}?(?:fighters|forces|cells|units|men|troops|wings|battalions|brigades|networks|members)\s+(?:in|into|to\s+form|under)\b"),
    unit("sat-in-it-too", "body|committee|council|command|staff|unit", rf"{OWN}\s+(?:\w+\s+)?(?:formed|founded|created|established|set\s+up)\s+{UNIT_NAME},\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}?(?:body|committee|command|staff|unit|column)\s+(?:in|to)\s+which\s+{MANY}\s+(?:also|too)\b"),
    rule("mixed-unit-set-up-by-both", "joint|common|combined|mixed|shared", K.JOINT_UNIT, rf"\b{JOINT}\s+(?:[\w-]+\s+)?{BODY}\b[^.;]{{0,60}}?\b(?:set\s+up|created|formed|founded|established|raised|made\s+up|composed|run)\s+(?:in\s+(?:\w+\s+)?\d{{4}}\s+)?(?:by|of|from)\s+{MIXED}"),
    rule("unit-composed-of-both", "composed|made up|consist|drawn|recruits", K.JOINT_UNIT, rf"\b(?:composed|made\s+up|consisting|drawn|recruited)\s+(?:of|from)\s+(?:(?!former\b|ex-)[\w-]+\s+){{0,3}}?(?:members|fighters|men|recruits|volunteers|cadres)\s+(?:of|from)\s+(?:both\s+)?{MIXED}"),
    rule("both-had-joint-unit", "joint|common|combined|mixed|shared", K.JOINT_UNIT, rf"{MIXED}\s+(?:\w+\s+)?(?:had|have|ran|run|shared|maintained|kept|formed|set\s+up|created|raised|fielded)\s+an?\s+(?:[\w-]+\s+)?{JOINT}\s+(?:[\w-]+\s+){{0,3}}?{BODY}\b{NOT_WITH}"),
    rule("joint-unit-it-ran-with", "joint|common|combined|mixed|shared", K.JOINT_UNIT, rf"\b{JOINT}\s+(?:[\w-]+\s+)?{BODY}\s+(?:that|which)\s+(?:it|{THE_OWN})\s+(?:\w+\s+)?(?:ran|shared|formed|created|raised|set\s+up|maintained|led|fielded)\s+(?:together\s+)?with\s+{MANY}", is_implied=True),
    rule("unit-jointly-made-by", "jointly", K.JOINT_UNIT, rf"\b{BODY}\s+jointly\s+(?:created|formed|set\s+up|raised|run|founded|established)\s+by\s+{MIXED}"),
    rule("both-put-men-in-one", "single|one |joint|common|combined|shared", K.JOINT_UNIT, rf"{MIXED}\s+(?:even\s+|\w+ly\s+|later\s+)?(?:placed|put|pooled|combined|merged|brought\s+together|united)\s+[^.;@]{{3,60}}?\b(?:in(?:to)?|under|to\s+form)\s+(?:an?\s+)?(?:single|one|joint|common|combined|shared)\s+(?:[\w-]+\s+)?(?:{BODY})"),
    rule("pooled-with-that-of", "pooled", K.JOINT_UNIT, rf"{OWN}\s+(?:\w+\s+)?pooled\s+(?:its|their)\s+[\w\s]{{3,30}}?\s+with\s+(?:that|those)\s+of\s+{MANY}\s+to\s+form\s+an?\s+(?:{JOINT})"),
    rule("both-served-together-in", "combined|joint|mixed|common|shared", K.JOINT_UNIT, rf"\b(?:fighters|men|members|recruits|volunteers)\s+(?:from|of)\s+(?:the\s+)?{OWN}\s+and\s+(?:from\s+|of\s+)?{MANY}\s+(?:served|fought|trained)\s+together\s+in\s+an?\s+{JOINT}"),
    rule("several-formed-strike-force", "force|unit|command|company", K.JOINT_UNIT, r"@o,\s+(?P<x>(?:the\s+)?@\d+(?:\s+\([^()]*\))?,?\s+and\s+(?:the\s+)?@\d+)\s+(?:formed|created|set\s+up|established|raised)\s+an?\s+(?:tripartite|trilateral|joint|common|combined|shared|mixed)\s+(?:[\w-]+\s+)?(?:force|unit|command|company|battalion|brigade)".replace("@o", OWN)),
)  # fmt: skip
