"""Doings: ties told by what one group did to another's people: "treated its wounded", "let its couriers use its boats".

In go the shapes of `relations.shapes`, out come `Rule`s beside those of `relations.frames`. Example: "commanders
of the @0 drilled two companies of the @O" is support by @0; "the @0 walked out of the @O" is a split.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.departures import FOLK
from stemma.reading.relations.forms import each_way
from stemma.reading.relations.frames import HAS
from stemma.reading.relations.help import MEN, THINGS
from stemma.reading.relations.shapes import MANY, MIXED, NAME, OWN, Rule, rule

K = RelationKind
TAUGHT = r"(?:train|drill|instruct|arm|equipp|cloth|hous|treat|nurs|shelter|lodg|feed|bankroll|coach)(?:ed|ing)|(?<=to )(?:train|drill|instruct|arm|equip|house|treat|nurse|shelter|lodge|feed)|(?:hid|fed|taught)"
KEPT = r"(?:went\s+on\s+|kept\s+|continued\s+|began\s+|started\s+)?(?:to\s+)?"
MOVED = r"(?:transport|carri|smuggl|stor|conceal|escort|guard|forg|launder|print|process)(?:ed|ing)|(?:carry|store|hide|hid|transport|smuggle)"
LEFT = r"(?:left|quit|deserted|abandoned|turned\s+(?:their|his|its)\s+backs?\s+(?:on|to)|walked\s+out\s+of|broke(?:n)?\s+(?:away\s+)?(?:with|from)|split\s+(?:from|with)|resigned\s+from|(?:was|were|been)\s+expelled\s+from|parted\s+(?:ways\s+|company\s+)?(?:with|from)|seceded\s+from|refused\s+to\s+follow|fallen\s+out\s+with|fell\s+out\s+with)"
BORN = r"(?:born|formed|founded|created|established|set\s+up|began|arose|emerged|came\s+into\s+(?:being|existence)|dates|started|launched)"
EACH = r"(?:each\s+other|one\s+another)"
FOUGHT = r"(?:shot|fired|shooting|firing)\s+at|ambush(?:ed|ing)?|attack(?:ed|ing)?|kill(?:ed|ing)?|murder(?:ed|ing)?|fought|fight(?:ing)?|raid(?:ed|ing)?|at\s+war\s+with"
SHARED = r"(?:camps?|bases?|training\s+(?:grounds?|camps?)|safe\s+houses?|houses?|quarters|offices?|depots?|bureaus?|headquarters|workshops?|printing\s+press(?:es)?|ranges?)"
DOINGS: tuple[Rule, ...] = (
    *each_way("taught-men-of", "train|drill|coach|instruct|arm|equip|cloth|hous|treat|nurs|shelter|lodg|feed|bankroll|hid|fed|taught", K.SUPPORT, rf"{{a}}\s+{HAS}{KEPT}(?:{TAUGHT})\s+(?:(?:the|some|several|two|three|four|five|six|seven|eight|nine|ten|many|\w+teen|\w+ty|hundred|dozens|new|young|a|number)\s+){{0,3}}?(?:[\w-]+\s+)?{MEN[:-1]}|companies|platoons|cells|squads)\s+(?:of|from)\s+{{b}}"),
    *each_way("taught-its", "train|drill|instruct|arm|equip|cloth|hous|treat|nurs|shelter|lodg|feed|bankroll|hid|fed|taught", K.SUPPORT, rf"{{a}}\s+{HAS}{KEPT}(?:{TAUGHT})\s+(?:(?:some|several|two|three|four|five|six|ten|many|\w+teen|\w+ty|hundred|dozens|of|the)\s+){{0,3}}?{{b}}\s+(?:[\w-]+\s+)?{MEN}\b"),
    *each_way("moved-things-for", "transport|carr|smuggl|stor|conceal|escort|guard|forg|launder|print|process|hid", K.SUPPORT, rf"{{a}}\s+{HAS}(?:{MOVED})\s+(?:[\w-]+\s+){{0,3}}?{THINGS}\s+(?:[^.;@]{{0,20}}?\s)?(?:for|to)\s+{{b}}"),
    *each_way("hired-out-to", "hir|leas|rent", K.SUPPORT, r"{a}\s+(?:hired|leased|rented|lent)\s+out\s+(?:[\w-]+\s+){1,3}?to\s+{b}"),
    *each_way("let-use", "let|allow|permit", K.SUPPORT, r"{a}\s+(?:[\w-]+\s+){0,3}?(?:let|lets|allowed|permitted)\s+{b}(?:\s+[\w-]+){0,2}?\s+(?:to\s+)?(?:use|cross|pass|stay|operate|train|rest|move|store|live|hide|camp|winter)\b"),
    rule("it-let-use", "let|allow|permit", K.SUPPORT, rf"{MANY}[^.;@]{{0,60}}?\bit\s+(?:let|allowed|permitted)\s+(?:the\s+)?{OWN}(?:\s+[\w-]+){{0,2}}?\s+(?:to\s+)?(?:use|cross|pass|stay|operate|train|rest|move|store|live|hide|camp|winter)\b", other_acts=True),
    rule("lives-on", "rel|liv|depend|subsist", K.SUPPORT, rf"{OWN}\s+(?:\w+\s+)?(?:relie[sd]|rely|lived?s?|subsist\w*|depend\w*)\s+(?:\w+\s+)?on\b[^.;@]{{0,160}}?\b(?:{THINGS}|transfers|payments|remittances|donations|subsidies|gifts)\s+from\s+{MANY}", other_acts=True),
    rule("reached-own", "reach|went|came|gone|come", K.SUPPORT, rf"\b{THINGS}\s+(?:stolen|collected|bought|raised|captured|earned)\s+by\s+{MANY}(?:,\s+[^,;.@]{{1,60}},)?\s+[^.;@]{{0,40}}?\b(?:reached|went\s+to|gone\s+to|came\s+to|come\s+to|passed\s+to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("shared-with", "shar", K.ALLY, rf"(?:{OWN}|\bit)\s+[^.;@]{{0,20}}?\bshar(?:ed|es|ing)\s+(?:[\w-]+\s+){{0,3}}?{SHARED}\b[^.;@]{{0,30}}?\bwith\s+{MANY}"),
    rule("shared-with-own", "shar", K.ALLY, rf"{MANY}\s+[^.;@]{{0,20}}?\bshar(?:ed|es|ing)\s+(?:[\w-]+\s+){{0,3}}?{SHARED}\b[^.;@]{{0,30}}?\bwith\s+(?:the\s+)?{OWN}"),
    rule("shared-by-both", "shar", K.ALLY, rf"{MIXED}\s+(?:[\w-]+\s+)?shar(?:ed|es)\s+(?:[\w-]+\s+){{0,3}}?{SHARED}\b"),
    rule("fought-each-other", "each|one another", K.RIVAL, rf"{MIXED}\s+{HAS}(?:[\w-]+\s+){{0,2}}?(?:{FOUGHT})\s+{EACH}\b"),
    rule("went-to-war", "war|arms|blows", K.RIVAL, rf"{MIXED}\s+(?:[\w-]+\s+)?(?:went\s+to\s+war|took\s+up\s+arms\s+against\s+{EACH})\b"),
    *each_way("parted-from", "parted", K.SPLIT, r"{a}\s+(?:[\w-]+\s+){0,2}?parted\s+(?:ways\s+|company\s+)?from\s+{b}"),
    rule("walked-out-of-own", "left|quit|walked|desert|abandon", K.SPLIT, rf"{MANY}(?:,\s+[^,;.@]{{1,60}},)?\s+(?:\w+\s+)?(?:left|quit|walked\s+out\s+of|deserted|abandoned)\s+(?:the\s+)?{OWN}(?=\s*(?:[.,;]|$)|\s+(?:in|on|after|because|over|and|with|when|to|at|for|rather)\b)", other_acts=True),
    rule("own-born-when-left", "left|quit|desert|abandon|turned|walked|brok|split|resign|expel|parted|seced|refus|fell|fallen", K.SPLIT, rf"{OWN}\s+[^.;@]{{0,60}}?\b{BORN}\b(?:[^.;@]|@O){{0,120}}?\b{LEFT}\s+{MANY}"),
    rule("made-by-its-unhappy", "no longer|lost|rejected|opposed|would not|refused|disagree|dissatisfied|tired", K.SPLIT, rf"{OWN}\s+[^.;@]{{0,40}}?\b{BORN}\b[^.;@]{{0,60}}?\bby\s+(?:[\w-]+\s+){{0,3}}?(?:{FOLK}|graduates|students|pupils)\s+(?:of|from)\s+{MANY}\s+who\s+(?:\w+\s+)?(?:no\s+longer|had\s+(?:lost|broken|left)|rejected|opposed|would\s+not|refused|disagreed|were\s+(?:dissatisfied|tired))\b"),
    rule("born-as-breakaway", "breakaway|splinter|dissident|dissenting|renegade", K.SPLIT, rf"{OWN}\s+[^.;@]{{0,40}}?\b(?:{BORN}|was|is)\b[^.;@]{{0,40}}?\b(?:as\s+)?an?\s+(?:[\w-]+\s+)?(?:breakaway|splinter|dissident|dissenting|renegade)\s+(?:wing|faction|group|cell|branch|section|unit|band|current)\s+(?:of|from|within)\s+{MANY}"),
    rule("said-to-have-left", "brok|split|seced|walked|separat", K.SPLIT, rf"(?P<x>{NAME}),?\s+(?:is|was|are|were)\s+(?:\w+ly\s+)?(?:said|supposed|believed|reported|thought|alleged|known)\s+to\s+have\s+(?:broken\s+(?:off|away)|split\s+(?:off|away)|seceded|walked\s+out|separated)\b(?!\s+(?:from|with)\s+(?!it\b|them\b))", other_acts=True, is_implied=True),
    rule("walked-out-alone", "walked", K.SPLIT, rf"^\W*(?:the\s+)?(?P<x>{NAME})\s+(?:\w+\s+)?walked\s+out\s+(?=(?:in|because|after|over|to\s+protest|when|on)\b)", other_acts=True, is_implied=True),
    rule("branch-went-independent", "independent|own way", K.SPLIT, rf"{OWN}\s+(?:[\w-]+\s+){{0,3}}?(?:branch|wing|section|league|column|battalion|brigade|company|cell|command),\s+{MANY},?\s+(?:\w+\s+)?(?:(?:went|became|declared\s+itself|made\s+itself)\s+independent|went\s+its\s+own\s+way)\b", other_acts=True),
    *each_way("under-its-wing", "wing|protection|tutelage", K.SUPPORT, r"{a}\s+(?:\w+\s+)?(?:took|taken|had|kept)\s+{b}\s+under\s+(?:its|their)\s+(?:wing|protection|tutelage)\b"),
    rule("oath-to-its-emir", "oath|allegian|loyal|fealty|pledge", K.PLEDGE, rf"{OWN}[^.;@]{{0,60}}?\b{MANY}[^.;@]{{0,40}}?\b(?:took|swore|gave|pledged)\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:oath|allegiance|loyalty|fealty|pledge)\b[^.;@]{{0,20}}?\bto\s+its\s+(?:emir|amir|leader|caliph|chief|commander)\b"),
    rule("union-of-two", "union|merg|fusion|unif|amalgam|coming|join", K.MERGER, rf"{OWN}\s+[^.;@]{{0,60}}?\b(?:through|by|from|out\s+of|in)\s+(?:the\s+|an?\s+)?(?:union|merger|fusion|amalgamation|unification|coming\s+together|joining)\s+of\s+(?:[\w’'-]+\s+){{0,5}}?[\w’'-]+,\s+{MANY}", other_acts=True),
    rule("merged-to-make-own", "merg|unit|join|fus|came|band", K.MERGER, rf"(?P<x>{NAME}(?:,?\s+and\s+(?:the\s+)?{NAME}|,\s+(?:the\s+)?{NAME})*),?\s+(?:(?:ceased\s+to\s+exist|dissolved(?:\s+themselves)?|disbanded|gave\s+up\s+(?:their|its)\s+(?:own\s+)?(?:names?|independence|autonomy))\b[^.;,@]{{0,40}}?\s+and\s+)?(?:[\w-]+\s+)?(?:merged|united|joined|fused|came\s+together|banded\s+together)\b[^.;@]{{0,60}}?\b(?:to\s+(?:form|create|found|establish|make|become)|(?:in)?to|as)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("taken-over-by-own", "taken|swallow|incorporat", K.MERGER, rf"{MANY}(?:,\s+[^;.@]{{1,80}},|[^,;.@]{{1,50}}\band)?\s+(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:taken\s+over|taken\s+in|taken|swallowed(?:\s+up)?|incorporated|received)\s+(?:by|into)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("dissolved-and-went-over", "dissolv|disband", K.MERGER, rf"{MANY}\s+(?:\w+\s+)?(?:dissolved|disbanded)\s+(?:itself\s+|themselves\s+)?and\s+[^.;@]{{0,40}}?\b(?:went\s+over\s+to|joined|passed\s+(?:in)?to|entered|came\s+over\s+to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("bodies-founded-roof", "found|form|creat|establish|set|launch", K.UMBRELLA_MEMBER, rf"\b(?:formed|founded|created|established|set\s+up|launched)\s+{MANY}[^.;@:]{{0,40}}?:\s+[^.;]{{0,120}}?{OWN}"),
    rule("entered-a-roof", "enter|join|form|found", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:\w+\s+)?(?:entered|joined|co-?founded|helped\s+(?:to\s+)?found)\s+(?:an?|another)\s+(?:[\w-]+\s+){{0,2}}?(?:coalition|alliance|umbrella|federation|front|bloc|council|union|league),\s+(?:called\s+|named\s+)?{MANY}"),
    rule("under-its-roof-fought", "under|roof|umbrella|banner|flag", K.UMBRELLA_MEMBER, rf"{OWN}\s+[^.;@]{{0,50}}?\bunder\s+the\s+(?:roof|umbrella|banner|flag|aegis)\s+of\s+{MANY}"),
    rule("to-which-it-belonged", "which", K.UMBRELLA_MEMBER, rf"{MANY},\s+(?:an?|the)\s+[^;.@]{{1,60}}?\bto\s+which\s+(?:it|they|(?:the\s+)?{OWN})\s+(?:\w+\s+)?(?:belong\w*|adher\w*|acced\w*)"),
    *each_way("oath-given", "oath|pledge", K.PLEDGE, r"{a}(?:(?!\bto\b)[^.;@]){0,60}?\b(?:gave|swore|offered|sent)\s+{b}\s+(?:an?|its|his|their)\s+(?:[\w-]+\s+)?(?:oath|pledge)\b"),
    rule("with-whom-unit", "joint|common|mixed|shared|combined", K.JOINT_UNIT, rf"{MANY},?\s+with\s+(?:whom|which)\s+(?:it|they|(?:the\s+)?{OWN})\s+(?:[\w-]+\s+)?(?:maintained|had|shared|formed|ran|kept|set\s+up|established|created|founded)\s+(?:an?\s+)?(?:joint|common|mixed|shared|combined)\s+(?:[\w-]+\s+)?(?:command|staff|unit|column|brigade|battalion|squad|bureau|office|force|cell)\b"),
    rule("staffed-unit", "joint|common|mixed|shared|combined", K.JOINT_UNIT, rf"{MIXED}\s+(?:[\w-]+\s+)?(?:staffed|manned|ran|shared|supplied|put\s+together|built\s+up)\s+(?:an?\s+)?(?:joint|common|mixed|shared|combined)\s+(?:[\w-]+\s+)?(?:command|staff|unit|column|brigade|battalion|regiment|squad|bureau|office|force|cell|detachment)\b"),
    rule("with-it-mixed-unit", "joint|common|mixed|shared|combined", K.JOINT_UNIT, rf"\bwith\s+{MANY}(?:,\s+[^,;.@]{{1,40}},|,)?\s+(?:(?:the\s+)?{OWN}|it|they)\s+(?:[\w-]+\s+)?(?:put\s+together|set\s+up|formed|created|raised|established|founded)\s+(?:an?\s+)?(?:joint|common|mixed|shared|combined)\s+(?:[\w-]+\s+)?(?:command|staff|unit|column|brigade|battalion|squad|bureau|office|force|cell|detachment)\b"),
    *each_way("extended-war-to", "war|campaign", K.RIVAL, r"{a}\s+(?:\w+\s+)?(?:extended|widened|carried|brought)\s+(?:its|the|their)\s+(?:war|campaign|fight|offensive)\s+to\s+{b}"),
)  # fmt: skip
