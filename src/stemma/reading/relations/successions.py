"""Successions: what became of a group after a peace, a ban or its end, told of its people or of itself.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Example: "after
the accord most members entered the @0" makes @0, whose name is a party's, the successor of @O.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import MADE, PEOPLE, each_way
from stemma.reading.relations.shapes import MANY, NAME, NAMELESS, OWN, THE_OWN, Rule, rule

K = RelationKind
SOME = r"(?:most|many|some|several|all|the\s+majority|the\s+bulk|former|remaining|surviving|leading|demobili[sz]ed|pardoned|amnestied|ex-)"
WENT_INTO = rf"(?:{MADE[3:-1]}|entered|joined|gathered\s+in|regrouped\s+in|assembled\s+in|went\s+into|came\s+together\s+in|registered|are\s+active\s+in|formed\s+themselves\s+into)"
A_PARTY = r"(?:an?\s+(?:[\w-]+\s+){0,3}?(?:party|movement|organi[sz]ation|association|group|league),?\s+(?:(?:called|named)\s+)?)?(?:the\s+)?"
TURNED = r"(?:turned|transformed|converted|reconstituted|reorgani[sz]ed|remade|recast|refounded|relaunched|changed|evolved|renamed)"
HEIR = r"(?:successor|heir|continuation|continuator|inheritor|reincarnation|revival|rebirth|resurrection|relaunch|remake)"
PEACE = r"(?:accords?|agreements?|peace|amnesty|dissolution|disbandment|demobili[sz]ation|disarmament|surrender|ban|truce|cease-?fire|settlement|defeat|collapse|end)"
SUCCESSIONS: tuple[Rule, ...] = (
    rule("people-entered-party", "enter|join|gather|regroup|assembl|went|came|regist|form|found|creat|establish|set|launch|built|organi|active", K.SUCCESSOR, rf"(?:{SOME}(?:\s+of)?|{OWN}|\bits|\btheir)\s*(?:[\w-]+\s+){{0,2}}?{PEOPLE}\b(?:(?!@\d)[^.;]){{0,60}}?\b{WENT_INTO}\s+{A_PARTY}(?P<x>{NAME})", other_acts=True, is_implied=True),
    rule("heirs-gathered", "heir|success|follow|cadres", K.SUCCESSOR, rf"(?:{OWN}|\bits)\s+(?:political\s+|legal\s+)?(?:heirs?|successors?)\s+(?!(?:sought|met|approached|contacted|turned|negotiated|fought|allied|dealt)\b)[^.;@]{{0,60}}?(?P<x>{NAME})", other_acts=True),
    rule("own-turned-into", "turn|transform|convert|reconstitut|reorgani|remade|recast|refound|relaunch|evolv|chang", K.SUCCESSOR, rf"{OWN}\s+[^.;@]{{0,40}}?\b{TURNED}\s+(?:itself\s+)?(?:in)?(?:to|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,4}}?(?:party|movement|organi[sz]ation|association|league)[^.;@]{{0,20}}?,?\s+(?:(?:called|named)\s+)?(?:the\s+)?(?P<x>{NAME})", other_acts=True),
    rule("arms-down-became", "bec|turn|transform|found|form|set", K.SUCCESSOR, rf"{OWN}\s+[^.;@]{{0,50}}?\b(?:(?:laid\s+down|handed\s+(?:in|over)|surrendered|gave\s+up|turned\s+in)\s+(?:its|their)\s+(?:arms|weapons)|disarmed|demobili[sz]ed|disbanded|dissolved(?:\s+itself)?|renounced\s+(?:violence|the\s+armed\s+struggle)|gave\s+up\s+(?:its\s+)?(?:arms|weapons|violence|the\s+armed\s+struggle))\b(?:(?!@)[^.;]){{0,60}}?\b(?:became|turned\s+into|founded|formed|reconstituted\s+itself\s+as|transformed\s+itself\s+into|set\s+up)\s+(?:an?\s+[^.;@]{{1,40}}?,\s+)?(?:the\s+)?(?P<x>{NAME})", other_acts=True),
    rule("its-people-founded-own", "found|form|creat|establish|set", K.SUCCESSOR, rf"{MANY}\s+(?:had\s+|was\s+)?(?:dissolved|disbanded|banned|collapsed|broken\s+up|fallen\s+apart)\b[^.;@]{{0,40}}?\b(?:and|but|when)\s+(?:its|their|some\s+of\s+its|many\s+of\s+its)\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}\s+(?:\w+\s+)?{MADE}\s+(?:the\s+)?{OWN}"),
    rule("released-founded-party", "found|form|creat|establish|set|join", K.SUCCESSOR, rf"\b(?:those|some|prisoners|members|veterans)\b(?:(?!@)[^.;]){{0,20}}?\b(?:released|pardoned|amnestied|freed|demobili[sz]ed|returned\s+from\s+exile)\b(?:(?!@)[^.;]){{0,50}}?\b{WENT_INTO}\s+{A_PARTY}(?P<x>{NAME})", other_acts=True, is_implied=True),
    rule("party-founded", "found|form|creat|establish|set|launch|regist", K.SUCCESSOR, rf"\b(?:founded|formed|created|established|set\s+up|launched|registered)\s+(?:an?\s+)(?:[\w-]+\s+){{0,2}}?(?:political\s+party|legal\s+party|party),\s+{MANY}", other_acts=True, is_implied=True),
    rule("party-of-own-people", "found|form|creat|establish|set", K.SUCCESSOR, rf"(?P<x>{NAME}),?\s+(?:(?:was|is|were)\s+)?(?:a\s+party\s+)?{MADE}\b[^.;@]{{0,30}}?\bby\s+(?:[\w-]+\s+){{0,2}}?(?:{OWN}|its|their)\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}", other_acts=True),
    rule("party-after-peace", "found|form|creat|establish|set|launch|bec", K.SUCCESSOR, rf"\b(?:after|following|under|with)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){{0,2}}?{PEACE}\b[^.;@]{{0,40}}?,\s+(?:the\s+)?(?:{OWN}|it|they|the\s+group|the\s+movement)\s+(?:[\w-]+\s+)?(?:became|founded|formed|turned\s+into|set\s+up|created)\s+(?:an?\s+[^.;@]{{1,30}}?,\s+)?(?:the\s+)?(?P<x>{NAME})", other_acts=True, is_implied=True),
    rule("having-replaced", "replac", K.SUCCESSOR, rf"\bhaving\s+replaced\s+{MANY}[^.;@]{{0,30}},\s+{THE_OWN}"),
    rule("lineage-to", "lineage|descent|ancestry", K.SUCCESSOR, rf"{OWN}\s+(?:\w+\s+)?trac(?:es|ed)\s+(?:its|their)\s+(?:[\w-]+\s+)?(?:lineage|descent|ancestry|pedigree)\s+(?:back\s+)?to\s+(?:the\s+)?(?:defunct\s+|old\s+|now\s+)*{MANY}"),
    *each_way("carried-on-work", "carry|continue", K.SUCCESSOR, rf"\b(?:dissolution|end|collapse|disbandment|demise|defeat)\s+of\s+{{b}}[^.;@]{{0,30}},\s+{{a}}\s+(?:was|were)\s+{MADE}"),
    *each_way("took-its-place", "place", K.SUCCESSOR, rf"{{b}}\s+{NAMELESS}\b(?:no\s+longer\s+existed|had\s+(?:disappeared|dissolved|collapsed|vanished)|was\s+gone),?\s+and\s+{{a}}\s+(?:had\s+)?taken\s+its\s+place"),
    *each_way("founded-from-remnants", "remnants|ruins|ashes|survivors|wreckage", K.SUCCESSOR, rf"{{a}}\s+(?:was|were)\s+{MADE}\b[^.;@]{{0,30}}?\b(?:from|out\s+of)\s+the\s+(?:remnants|ruins|ashes|survivors|wreckage|remains)\s+of\s+{{b}}"),
    *each_way("is-continuation", "successor|heir|continuation|reincarnation|revival|rebirth|resurrection", K.SUCCESSOR, rf"{{a}}(?:\s+\([^()]*\))?(?:,[^;.@]{{3,110}},)?\s+(?:is|was|were|as|became|being)\s+(?:[\w-]+\s+){{0,3}}?(?:the|an?)\s+(?:[\w-]+\s+)?{HEIR}\s+(?:of|to)\s+(?:the\s+)?(?:old\s+|former\s+|defunct\s+)?{{b}}"),
    *each_way("being-under-new-name", "under", K.SUCCESSOR, rf"{{a}}{NAMELESS}\b(?:is|was|being)\s+(?:the\s+)?(?:defunct\s+|old\s+|former\s+)?{{b}}\s+under\s+(?:an?|another)\s+(?:new\s+|different\s+)?(?:name|banner|guise)"),
    rule("from-which-own-evolved", "evolv|grew|develop", K.SUCCESSOR, rf"{MANY},\s+(?:the|an?)\s+(?:[\w-]+\s+){{0,4}}?(?:from|out\s+of)\s+which\s+{THE_OWN}\s+(?:evolved|grew|developed|emerged)"),
)  # fmt: skip
