"""Help: support told of who lived by it, where money came from, who sheltered whom, who sold what to whom.

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. On the page of
a group it is that group that is helped where nobody else is named. Example: "most of its money came from
the @0" is support by @0.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import PEOPLE
from stemma.reading.relations.shapes import MANY, NAME, OWN, Rule, rule

K = RelationKind
THINGS = r"(?:vests|belts|drones|engines|launchers|shells|bombs|fertili[sz]er|weapons?|vehicles|lorries|trucks|clothes|medicines|arms|rifles|guns|pistols|mortars|mines|explosives|dynamite|detonators|ammunition|grenades|rockets|missiles|money|funds|funding|cash|income|training|instructors|equipment|supplies|recruits|food|shelter|medicine|passports|papers|vehicles|boats|fuel|radios|uniforms|instruction|advice|volunteers)"
HELPED = r"(?:sheltered|hidden|trained|armed|supplied|funded|financed|equipped|protected|harbou?red|fed|lodged|housed|hosted|instructed|treated|smuggled|nursed|looked\s+after|cared\s+for)"
MEN = rf"(?:{PEOPLE[3:-1]}|militants|recruits|volunteers|wounded|fugitives|families|instructors|followers|units|crews)"
PLACES = r"(?:clinics?|hospitals?|camps?|bases?|houses?|farms?|safe\s+houses|barracks|territory|villages?|schools?|strongholds?|training\s+grounds?)"
SOLD = r"(?:sold|ran|smuggled|delivered|shipped|handed|passed|lent|transferred|sent|supplied|gave|donated)"
A_GROUP = r"(?:an?\s+(?:[\w-]+\s+){1,2}(?:organi[sz]ation|group|militia|movement|front|party),\s+)?(?:the\s+)?"
TO_OWN = rf"(?:the\s+)?(?:{OWN}|it|them)"


def helped(
    name: str, stems: str, pattern: str, *, by_other: bool = True, implied: bool = True
) -> Rule:
    """A rule of this kind; mostly it is the own group that is helped, named or not."""
    return rule(name, stems, K.SUPPORT, pattern, other_acts=by_other, is_implied=implied)


HELP: tuple[Rule, ...] = (
    helped("men-helped-by", "shelter|hid|train|arm|suppl|fund|financ|equip|protect|harbo|fed|lodg|hous|host|instruct|treat|smuggl", rf"\b(?:{MEN}|forty|fifty|sixty|dozens|hundreds)\b(?:(?!@\d|\b(?:government|army|police|soldiers|ministers?)\b)[^.;]){{0,70}}?\b(?:was|were|been|be|being)\s+(?:\w+ly\s+)?{HELPED}\b[^.;@]{{0,60}}?\bby\s+{A_GROUP}{MANY}"),
    helped("things-came-from", "came|come|arriv|obtain|flow|reach|deriv|stem|bought", rf"\b{THINGS}\b[^.;@]{{0,60}}?\b(?:came|comes|come|arrived|flowed|(?:was|were)\s+(?:\w+ly\s+)?(?:obtained|received|got|delivered))\s+(?:\w+\s+)?(?:from|through|via)\s+(?P<x>(?:the\s+)?{NAME})"),
    helped("refuge-with", "refuge|shelter|sanctuar|asylum|haven|protect|hospitality", rf"(?:{OWN}|\bits)\s+(?:[^.;@]{{0,40}}?\s)?(?:found|sought\s+and\s+found|took|taken|enjoyed|were\s+given|was\s+given|received|obtained|had)\s+(?:\w+\s+)?(?:refuge|shelter|sanctuary|asylum|a\s+safe\s+haven|protection|hospitality)\s+(?:[^.;@]{{0,20}}?\s)?(?:with|among|from|in\s+(?:the\s+)?{PLACES}\s+of|under)\s+{MANY}", implied=False),
    helped("learned-from", "learn|taught|instruct|train", rf"(?:{OWN}|\bits)\s+(?:[\w-]+\s+){{0,2}}?(?:{MEN}\s+)?[^.;@]{{0,20}}?\b(?:learn(?:ed|t)|were\s+taught|was\s+taught)\b[^.;@]{{0,50}}?\b(?:from|by|with)\s+(?:[\w-]+\s+){{0,2}}?(?:of\s+)?{MANY}", implied=False),
    helped("things-given-by", "suppl|provid|paid|deliver|sent|given|donat|furnish", rf"\b{THINGS}(?:,?\s+(?:and\s+)?[\w-]+)?\s+(?:was|were|had\s+been|is|are)\s+(?:\w+ly\s+)?(?:supplied|provided|paid|delivered|sent|given|donated|furnished|smuggled\s+in)\s+(?:[^.;@]{{0,20}}?\s)?by\s+{A_GROUP}(?P<x>{NAME})"),
    helped("taught-its-men", "taught|train|instruct|teach", rf"\b(?:instructors|trainers|veterans|experts|officers|advis[eo]rs|specialists|members)\s+(?:of|from)\s+{MANY}\s+(?:\w+\s+)?(?:taught|trained|instructed|advised)\s+(?:its|their|them|{TO_OWN})"),
    helped("trained-its-men", "train|arm|shelter|instruct|fund|financ|hous|host|treat", rf"{MANY}(?:,\s+which)?\s+(?:(?:has|had|have|also|reportedly|later|then)\s+)*(?:trained|armed|sheltered|instructed|funded|financed|housed|hosted|treated)\s+(?:(?:some|about|around|several|dozens|hundreds|\w+ty|\w+teen|\d+)\s+){{0,2}}?(?:of\s+)?(?:[\w-]+\s+)?(?:its|their)\s+(?:[\w-]+\s+)?{MEN}"),
    helped("gift-of", "gift|present|donation", rf"(?:{OWN}|\bits|\btheir)\b[^.;@]{{0,60}}?\b(?:was|were|been)\s+(?:[\w-]+\s+)?(?:gifts?|presents?|donations?)\s+(?:of|from|by)\s+{MANY}", implied=False),
    helped("in-camps-of", "camp|base|hospital|hous|farm|barrack|territor|villag|school|stronghold|ground", rf"\b(?:trained|train|treated|nursed|housed|sheltered|lodged|hidden|kept|lived|stayed|hid|rested|schooled|instructed|studied|learn(?:ed|t))\b[^.;@]{{0,40}}?\b(?:in|at|from)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?{PLACES}\s+(?:of|run\s+by|belonging\s+to|held\s+by|controlled\s+by)\s+{MANY}"),
    helped("with-money-of", "with", rf"\b(?:founded|formed|created|established|set\s+up|armed|equipped|built\s+up|started)\b[^.;@]{{0,30}}?\bwith\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}?(?:{THINGS}|help|support|aid|assistance|backing)(?:,?\s+(?:and\s+)?(?:{THINGS}|help|support))*\s+(?:of|from)\s+{MANY}"),
    helped("sent-to-its", "sent|suppl|gave|lent|deliver|provid|dispatch|lend|send", rf"{MANY}\s+(?:[\w-]+\s+){{0,2}}?(?:sent|supplied|gave|lent|delivered|provided|dispatched|smuggled)\s+(?:[\w-]+\s+){{0,3}}?{THINGS}\b[^.;@]{{0,20}}?\b(?:to|for)\s+(?:its|their|{TO_OWN})"),
    helped("put-at-disposal", "disposal", rf"{MANY}\s+[^.;@]{{0,60}}?\bat\s+(?:its|their)\s+disposal\b"),
    helped("own-given-by", "given|lent|sold|sent|provid|suppl|paid", rf"(?:{OWN}|\bit)\s+(?:was|were|had\s+been|is)\s+(?:\w+ly\s+)?(?:given|lent|sold|sent|provided|supplied|paid)\b[^.;@]{{0,50}}?\bby\s+{MANY}", implied=False),
    helped("given-by-own", "given|lent|sold|sent|provid|suppl|paid|arm|train", rf"(?P<x>{NAME})(?:\s+\([^()]*\))?\s+(?:was|were|had\s+been|is)\s+(?:\w+ly\s+)?(?:given|lent|sold|sent|provided|supplied|paid)\b[^.;@]{{0,50}}?\bby\s+(?:the\s+)?{OWN}", by_other=False, implied=False),
    helped("own-hid", "hid|shelter|harbo|hous|train|treat|arm|lodg|host", rf"{OWN}\s+(?:(?:has|had|have|also|reportedly|allegedly|apparently|may|might|possibly|later|then)\s+)*(?:hid|hidden|sheltered|harbou?red|housed|trained|treated|armed|lodged|hosted|have\s+(?:sheltered|trained|armed))\s+(?!by\b|with\b|in\b)(?:[\w-]+\s+){{0,5}}?(?:of\s+)?{MANY}", by_other=False, implied=False),
    helped("own-sold-to", "sold|ran|smuggl|deliver|ship|hand|pass|lent|transfer|sent|suppl|gave|donat|sell", rf"{OWN}\s+(?:[^.;@]{{0,30}}?\s)?(?:(?:{SOLD})|(?:of\s+)?selling)\s+(?:[\w-]+\s+){{0,4}}?{THINGS}\b[^.;]{{0,60}}?\b(?:to|for)\s+{A_GROUP}(?:the\s+[\w-]+\s+(?:militia|group|organi[sz]ation)\s+)?{MANY}", by_other=False, implied=False),
    helped("own-bought-from", "bought|purchas|acquir|buy", rf"{OWN}\s+(?:[^.;@]{{0,40}}?\s)?(?:bought|purchased|acquired|buying)\s+(?:[\w-]+\s+){{0,4}}?{THINGS}\b[^.;@]{{0,30}}?\bfrom\s+{A_GROUP}{MANY}", implied=False),
    helped("things-bought-from", "bought|purchas|acquir", rf"\b{THINGS}\s+(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:bought|purchased|acquired)\s+from\s+{A_GROUP}(?P<x>{NAME})"),
    helped("sold-own-things", "sold|lent|gave|sell", rf"{MANY}[^.;@]{{0,70}}?\b(?:sold|lent|gave|sent|paid)\s+(?:it|them|(?:the\s+)?{OWN}|(?:its|her|his|their)\s+(?:[\w-]+\s+)?(?:group|men|fighters|organi[sz]ation))\s+(?:[\w-]+,?\s+){{0,5}}?(?:{THINGS}|men|apartments|fighters)\b"),
    helped("things-went-to", "went|gone|pass|flow|reach", rf"\b{THINGS}\b[^.;@]{{0,20}}?\b(?:gone|went|passed|flowed|delivered)\s+from\s+(?:the\s+)?{OWN}\s+to\s+{MANY}", by_other=False, implied=False),
    helped("own-troops-fought-for", "fought|fight|join", rf"(?:{OWN}|\bits)\s+(?:(?:fighters|troops|men|units|members)\s+)?(?:(?:has|have|had|also|later)\s+)*(?:fought|fight)\s+(?:for|in\s+the\s+ranks\s+of|in\s+the\s+pay\s+of)\s+(?P<x>(?:the\s+)?{NAME})", by_other=False, implied=False),
    helped("may-have-supplied", "suppl|provid|deliver|furnish|paid|financ", rf"^\W*{MANY}\s+(?:(?:is|are)\s+(?:\w+\s+)?to\s+have\s+|(?:may|might|could)\s+(?:\w+\s+)?have\s+|(?:reportedly|allegedly|apparently)\s+)(?:supplied|provided|delivered|furnished|paid\s+for)\s+(?:[\w-]+\s+){{0,3}}?{THINGS}\b(?!\s+(?:to|for)\b)"),
    helped("received-in-return", "receiv|got|obtain", rf"{MANY},\s+which\s+(?:in\s+(?:return|exchange)\s+)?(?:received|got|obtained)\s+(?:in\s+(?:return|exchange)\b|[^.;@]{{1,40}}?\s+in\s+(?:return|exchange)\b)", by_other=False),
    helped("money-reached-own", "money|fund|weapon|arms|rifle|cash|suppl", rf"\b{THINGS}\s+(?:of|from)\s+{MANY}\s+(?:[^.;@]{{0,40}}?\s)?(?:reached|(?:went|flowed|gone|came|passed|found\s+(?:its|their)\s+way)\s+to)\s+(?:the\s+)?{OWN}", implied=False),
    helped("remitted-to-own", "remit|wir|transfer|paid|pay|handed|forward|donat", rf"{MANY}\s+(?:[\w-]+\s+){{0,3}}?(?:remitted|wired|transferred|paid|handed(?:\s+over)?|forwarded|donated)\s+(?:(?:some|about|around|over|the\s+equivalent\s+of|at\s+least|nearly|almost|more\s+than|up\s+to)\s+)*(?:[$€£]\s?[\d.,]+|[\d.,]+\s+(?:dollars|euros|pounds|rupees|pesos|francs))[^.;@]{{0,20}}?\s+to\s+(?:the\s+)?{OWN}", implied=False),
    helped("own-ferried-for", "ferr|carr|transport|smuggl|guard|hid|stor|mov|traffick|protect|escort", rf"(?:{OWN}|\bit)\s+(?:[^.;@]{{0,40}}?\s)?(?:ferr(?:ied|ying)|carr(?:ied|ying)|transport(?:ed|ing)|smuggl(?:ed|ing)|guard(?:ed|ing)|hid(?:den|ing)?|stor(?:ed|ing)|mov(?:ed|ing)|escort(?:ed|ing))\s+(?:[\w-]+\s+){{0,2}}?(?:{THINGS}|shipments|convoys|laborator(?:y|ies)|cargo(?:es)?|fighters|men|fugitives)\b[^.;@]{{0,20}}?\s+for\s+{MANY}", by_other=False, implied=False),
    helped("own-shared-intelligence", "intelligence|information", rf"{OWN}\s+(?:[^.;@]{{0,40}}?\s)?(?:shar(?:ed|es|ing)|pass(?:ed|es|ing)(?:\s+on)?|leak(?:ed|s|ing)|gave|fed|suppl(?:ied|ying))\s+(?:[\w-]+\s+){{0,2}}?(?:intelligence|information)\s+(?:with|to)\s+{MANY}", by_other=False, implied=False),
    helped("intelligence-shared-with-own", "intelligence|information", rf"{MANY}\s+(?:[^.;@]{{0,40}}?\s)?(?:shar(?:ed|es|ing)|pass(?:ed|es|ing)(?:\s+on)?|leak(?:ed|s|ing)|gave|fed|suppl(?:ied|ying))\s+(?:[\w-]+\s+){{0,2}}?(?:intelligence|information)\s+(?:with|to)\s+(?:the\s+)?{OWN}", implied=False),
    helped("own-sold-any", "sold|deliver|ship|hand|transfer", rf"{OWN}\s+(?:[^.;@]{{0,30}}?\s)?(?:sold|delivered|shipped|handed\s+over|transferred)\s+(?![^.;@]{{0,40}}?\b(?:prisoners?|hostages?|captives?|bodies|villages?|towns?|power|control|leadership|command|oaths?|allegiance|loyalty|headquarters|posts?|responsibility|territory)\b)[^.;@]{{1,70}}?\s(?:to|for)\s+{A_GROUP}{MANY}", by_other=False, implied=False),
)  # fmt: skip
