"""Relation rules: frames of verbs and nouns that tie the profile's own group to another.

In goes the skeleton of a sentence, in which `@O` stands for the own group and `@0`, `@1` ... for others,
out come matches. A rule is one line: name, kind, who acts, pattern, written in lower case; groups named
`x` hold one or more others ("@0, @1, and the @2"). A pattern is tried where one of its rule's stems
stands in the sentence, and the own group where the pattern cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import attrgetter, or_

from stemma.model.nodes import RelationKind
from stemma.model.records import record
from stemma.reading.guarded import END
from stemma.reading.relations.aid import AID
from stemma.reading.relations.callings import CALLINGS
from stemma.reading.relations.dealings import DEALINGS
from stemma.reading.relations.departures import DEPARTURES
from stemma.reading.relations.doings import DOINGS
from stemma.reading.relations.forms import FORMS
from stemma.reading.relations.frames import FRAMES
from stemma.reading.relations.help import HELP
from stemma.reading.relations.joint_units import JOINT_UNITS
from stemma.reading.relations.memberships import MEMBERSHIPS
from stemma.reading.relations.mutual import MUTUAL
from stemma.reading.relations.nominal import NOMINAL
from stemma.reading.relations.nouns import NOUNS
from stemma.reading.relations.plain import PLAIN
from stemma.reading.relations.shapes import (
    FOUGHT,
    GAP,
    GIVE,
    GOOD,
    GOODS,
    MANY,
    MIXED,
    NEAR,
    OWN,
    ROW,
    SKELETONS,
    STRIFE,
    Rule,
    rule,
)
from stemma.reading.relations.successions import SUCCESSIONS
from stemma.reading.relations.turns import TURNS
from stemma.reading.relations.unions import UNIONS
from stemma.reading.wordplaces import Vocabulary

K = RelationKind
RULES: tuple[Rule, ...] = (
    rule("ally-named", "allied|align|partner|alliance|ally |allies", K.ALLY, rf"{OWN}{GAP}\b(?:allied|aligned|partnered|in\s+alliance|an?\s+(?:\w+\s+)?(?:ally|partner)|allies)\s+(?:itself\s+)?(?:closely\s+)?(?:to|with|of)\s+{MANY}"),
    rule("ally-of-own", "ally|allies|partner", K.ALLY, rf"\b(?:ally|allies|partners?)\s+of\s+(?:the\s+)?{OWN}{GAP}\b(?:is|was|were|are|(?:has|have|had)\s+been|remains?|remained|includes?|included)\s+{MANY}"),
    rule("ally-its", "ally|allies|partner", K.ALLY, rf"(?:{OWN}|\bits)\s+(?:\w+\s+)?(?:ally|allies|partners?)\b[^.;]{{0,40}}?{MANY}"),
    rule("ally-is", "ally |allies|allied", K.ALLY, rf"{MANY}{NEAR}\b(?:is|was|were|are|became|remains?)\s+(?:an?\s+)?(?:\w+\s+)?(?:ally|allies|allied)\s+(?:of|with|to)\s+(?:the\s+)?{OWN}"),
    rule("ally-relations", "relation|ties|links|cooperation|alliance|partnership|bond|contact|collaboration", K.ALLY, rf"{OWN}{GAP}\b{GOOD}\s+(?:\w+\s+)?(?:relations?|relationships?|ties|links|cooperation|alliance|partnership|bonds?|contacts?|collaboration)\s+(?:\w+\s+)?(?:with|to)\s+{MANY}"),
    rule("ally-relations-other", "relation|ties|links|cooperation|alliance|partnership", K.ALLY, rf"{MANY}{NEAR}\b{GOOD}\s+(?:\w+\s+)?(?:relations?|relationships?|ties|links|cooperation|alliance|partnership)\s+(?:with|to)\s+(?:the\s+)?{OWN}"),
    rule("ally-cooperated", "operat|collaborat|ordinat|work", K.ALLY, rf"(?:{OWN}|\bit\b|\bthey\b){GAP}\b(?:co-?operat\w+|collaborat\w+|co-?ordinat\w+|work(?:ed|s|ing)(?:\s+hand\s+in\s+(?:hand|glove))?)\s+(?:(?:most\s+|very\s+|more\s+)?closely\s+|extensively\s+|together\s+)?with\s+{MANY}"),
    rule("ally-cooperated-other", "operat|collaborat|ordinat|work", K.ALLY, rf"{MANY}{GAP}\b(?:co-?operat\w+|collaborat\w+|co-?ordinat\w+|work(?:ed|s|ing))\s+(?:closely\s+|together\s+)?with\s+(?:the\s+)?{OWN}"),
    rule("ally-between", "between|among", K.ALLY, rf"\b(?:collaboration|ties|alliance|cooperation|relations?|links|contacts|partnership|coordination)\b[^.;]{{0,40}}?\b(?:between|among)\s+{MIXED}(?!{GAP}\b(?:deteriorat|worsen|sour|strained|tense|hostile|violent|bitter|antagonistic|cool|cold|distant|bad|poor|frosty|icy))"),
    rule("ally-formed", "alliance|coalition|pact|partnership", K.ALLY, rf"{OWN}{GAP}\b(?:form\w*|enter\w*|conclud\w+|forg\w+|join\w*|struck|made|sign\w*)\s+(?:in)?(?:to)?\s*(?:an?\s+)?(?:\w+\s+)?(?:alliance|coalition|pact|partnership)\s+with\s+{MANY}"),
    rule("ally-both", "operated|collaborated|together|alliance|allied|joined", K.ALLY, rf"{MIXED}{NEAR}\b(?:co-?operated|collaborated|worked\s+together|formed\s+an\s+alliance|allied|joined\s+forces)"),
    rule("ally-alongside", "alongside|together|side by side", K.ALLY, rf"(?:{OWN}|\bit\b){GAP}\b(?:fight\w*|fought|operat\w+|battl\w+|struggl\w+)\b{GAP}\b(?:alongside|together\s+with|side\s+by\s+side\s+with)\s+{MANY}", is_weak=True),
    rule("support-received", "receiv", K.SUPPORT, rf"(?:{OWN}|\bit\b|\bthe\s+group\b){GAP}\breceiv\w+\b{GAP}\b(?:{GOODS}|support)\b[^.;]{{0,90}}?\bfrom\s+{MANY}", other_acts=True),
    rule("support-received-permission", "receiv", K.SUPPORT, rf"\breceiv\w+\s+{MANY}\s+(?:permission|support|funding|backing|help|aid|training|protection)\b", other_acts=True),
    rule("support-given", "provid|gave|giv|suppl|fund|train|arm|help|financ|shelter|host|offer|allow|assist|aid|support|sponsor|back|equip|lent|sent|donat|furnish", K.SUPPORT, rf"{MANY}(?:(?!\b(?:was|were|been|being)\s+(?:\w+\s+)?given\b)[^.;,]){{0,60}}?\b{GIVE}\s+(?:the\s+)?{OWN}(?!\s+(?:an?\s+|its\s+|the\s+)?(?:\w+\s+)?(?:presence|foothold|footing|(?:rural|popular|social|urban|mass|regional|solid|firm|new)\s+base|name|voice|reason|chance|opportunity|reputation|platform|edge)\b)", other_acts=True),
    rule("support-goods-given", "provid|gave|giv|suppl|fund|train|arm|help|financ|shelter|host|offer|allow|assist|aid|support|sponsor|back|equip|lent|sent|donat|furnish", K.SUPPORT, rf"{MANY}{NEAR}\b{GIVE}\b[^.;@]{{0,90}}?\b{GOODS}\b[^.;@]{{0,80}}?\b(?:to|of|for)\s+(?:the\s+|members\s+of\s+(?:the\s+)?)?{OWN}", other_acts=True),
    rule("support-protection", "under ", K.SUPPORT, rf"{OWN}{GAP}\bunder\s+(?:the\s+)?(?:protection|patronage|auspices|wing|wings)\s+of\s+{MANY}", other_acts=True),
    rule("support-protection-it", "under ", K.SUPPORT, rf"\bunder\s+(?:the\s+)?(?:protection|patronage)\s+of\s+{MANY}", other_acts=True),
    rule("support-with-help", "with ", K.SUPPORT, rf"{OWN}{GAP}\bwith\s+(?:the\s+)?(?:\w+\s+)?(?:support|help|backing|funding|assistance|aid)\s+(?:of|from)\s+{MANY}", other_acts=True),
    rule("support-patron", "patron|sponsor|backer|benefactor|host", K.SUPPORT, rf"{MANY}{GAP}\b(?:patron|sponsor|backer|benefactor|host)s?\s+(?:of|for|to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("support-guests", "guests", K.SUPPORT, rf"{OWN}{GAP}\bas\s+guests\s+of\s+{MANY}", other_acts=True),
    rule("support-in-exchange", "exchange|return", K.SUPPORT, rf"\b(?:in\s+exchange|in\s+return)\s+for\s+{MANY}\s+(?:patronage|support|protection|sanctuary|funding|backing|hospitality)", other_acts=True),
    rule("support-nature", "nature|extent", K.SUPPORT, rf"\b(?:nature|extent)\s+of\s+{MANY}\s+(?:support|assistance|aid)\s+(?:for|to)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("support-funding-for", "fund", K.SUPPORT, rf"{MANY}{NEAR}\bfund(?:ing|s)\b[^.;]{{0,60}}?\b{OWN}", other_acts=True),
    rule("support-own-gives", "support|aid|assist|help|back|sponsor|fund|train|arm|financ|shelter|host", K.SUPPORT, rf"{OWN}\s+(?:\w+\s+){{0,2}}?(?:support|aid|assist|help|back|sponsor|fund|train|arm|finance|shelter|host)(?:ed|s|d)\s+(?!by\b|with\b){MANY}"),
    rule("support-own-said", "support|aided|assisted|helped|backed|sponsored|funded|trained|armed|financed|sheltered|hosted", K.SUPPORT, rf"{OWN}{NEAR}\b(?:is|are|was|were)\s+\w+\s+to\s+have\s+(?:supported|aided|assisted|helped|backed|sponsored|funded|trained|armed|financed|sheltered|hosted)\s+{MANY}"),
    rule("support-own-provides", "provid|gave|suppl|sent|lent", K.SUPPORT, rf"{OWN}{NEAR}\b(?:provid\w+|gave|suppl\w+|sent|lent)\s+(?!birth\b|rise\b|way\b|(?:an?\s+|its\s+|his\s+)?(?:\w+\s+)?(?:oath|pledge|allegiance)\b)(?:[\w-]+\s+){{0,5}}?(?:to|for)\s+{MANY}"),
    rule("support-it-gives", "support|aid|assist|back", K.SUPPORT, rf"(?:^|,\s+)(?:the\s+group|it)\s+(?:also\s+)?(?:support|aid|assist|back)ed\s+{MANY}"),
    rule("support-declared", "support", K.SUPPORT, rf"\b(?:declar\w+|announc\w+|express\w+|voic\w+|declaration\s+of|statement\s+of)\s+(?:its\s+|their\s+|his\s+)?(?:public\s+)?support\s+(?:for|of|to)\s+{MANY}"),
    rule("support-for", "support", K.SUPPORT, rf"{OWN}{GAP}\bits\s+(?:\w+\s+){{0,2}}?support\s+(?:for|of)\s+{MANY}"),
    rule("support-in-turn", "in turn|in return", K.SUPPORT, rf"{MANY}{GAP}{OWN},?\s+in\s+(?:turn|return),?\s+(?:provid\w+|supplied|gave|sent|train\w+|help\w+)\b"),
    rule("support-trafficked", "traffick|smuggl|transport|guard|sold", K.SUPPORT, rf"{OWN}\s+(?:trafficked|smuggled|transported|guarded|sold)\s+{MANY}"),
    rule("rival-against", "against", K.RIVAL, rf"(?:{OWN}|\bit\b|\bthe\s+group\b){GAP}\b{FOUGHT}\b[^.;]{{0,70}}?\bagainst\s+{MANY}"),
    rule("rival-fought", "fought|fights|battled|attacked|clashed|warred|targeted|expelled|defeated", K.RIVAL, rf"{OWN}\s+(?:\w+\s+){{0,3}}?(?:fought(?!\s+with\b[^.;]{{0,40}}\bagainst\b)|fights|battled|attacked|clashed\s+(?:\w+\s+){{0,2}}?with|warred\s+with|targeted|expelled|defeated)\s+{MANY}"),
    rule("rival-fought-own", "fought|battled|attacked|clashed|expelled|defeated|routed", K.RIVAL, rf"{MANY}{NEAR}\b(?:fought|battled|attacked|clashed\s+(?:\w+\s+){{0,2}}?with|expelled|defeated|routed)\s+(?:the\s+)?{OWN}"),
    rule("rival-killed-by", " by ", K.RIVAL, rf"{OWN}{NEAR}\b(?:killed|executed|captured|assassinated|ambushed|attacked)\s+by\s+{MANY}(?:\s+(?:forces|fighters|militants|troops))?"),
    rule("rival-named", "rival|enem|hostile|oppos|opponent", K.RIVAL, rf"{OWN}{GAP}\b(?:rival|rivals|enemy|enemies|hostile|opposed|opponents?)\s+(?:of|to|with)\s+{MANY}"),
    rule("rival-its", "rival|enem|adversar|competitor", K.RIVAL, rf"(?:{OWN}|\bits)\s+(?:\w+\s+)?(?:rivals?|enem(?:y|ies)|adversar(?:y|ies)|competitors?),?\s+(?:(?:included?|includes|were|was|are|is)\s+)?{MANY}"),
    rule("rival-between", "between", K.RIVAL, rf"\b(?:clashes|fighting|hostilit\w+|conflict|rivalry|feud|war|tensions|competition|friction|animosity)\b[^.;]{{0,30}}?\bbetween\s+{MIXED}"),
    rule("rival-relations", "conflict|clash|feud|rivalry|hostilities|tensions|war|competition", K.RIVAL, rf"{OWN}{GAP}\b(?:conflict|clashes|clash|feud|rivalry|hostilities|tensions|war|competition)\s+with\s+{MANY}"),
    rule("pledge", "loyalty|allegiance|bay|fealty", K.PLEDGE, rf"{OWN}{NEAR}\b(?:pledg\w+|swore|sworn|swearing|declared|vowed|reaffirmed)\s+(?:[^.;,]{{0,40}}?\b)?(?:loyalty|allegiance|bay[’'‘]?a[ht]?|fealty)\s+to\s+{MANY}"),
    rule("pledge-his", "pledg", K.PLEDGE, rf"\bpledg\w+\s+(?:the\s+)?{OWN}\s+(?:loyalty|allegiance)\s+to\s+{MANY}"),
    rule("pledge-to-own", "loyalty|allegiance|bay", K.PLEDGE, rf"{MANY}{NEAR}\b(?:pledg\w+|swore|declared)\s+(?:[^.;,]{{0,30}}?\b)?(?:loyalty|allegiance|bay[’'‘]?a[ht]?)\s+to\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("split-from-own", "split|splinter|broke|seced|separat|defect|emerg|formed", K.SPLIT, rf"{MANY}{GAP}\b(?:split|splintered|broke(?:n)?|broken\s+away|seceded|separated|defected|emerged|formed)\s*(?:away|off|out|as\s+a\s+(?:splinter|breakaway)\s+(?:group|faction))?\s*(?:from|of)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("splinter-of-own", "splinter|offshoot|breakaway|faction", K.SPLIT, rf"{MANY}{GAP}\b(?:splinter(?:\s+(?:group|faction))?|offshoot|breakaway(?:\s+(?:group|faction))?|faction)\s+(?:of|from)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("own-split-from", "split|splinter|broke|seced|separat", K.SPLIT, rf"{OWN}{GAP}\b(?:split|splintered|broke|broken|seceded|separated)\s*(?:away|off)?\s*from\s+{MANY}"),
    rule("own-splinter-of", "splinter|offshoot|breakaway", K.SPLIT, rf"{OWN}{NEAR}\b(?:splinter(?:\s+(?:group|faction))?|offshoot|breakaway(?:\s+(?:group|faction|wing))?)\s+(?:of|from)\s+{MANY}"),
    rule("joint-unit", "joint", K.JOINT_UNIT, r"\b(?:form\w*|establish\w*|creat\w+|set\s+up)\s+(?:an?\s+)?(?:new\s+)?joint\s+(?:\w+\s+){0,2}?(?:unit|group|force|brigade|battalion|command|cell|organi[sz]ation)"),
    rule("successor-of", "success|succeeded|grew|evolved|emerged|descended", K.SUCCESSOR, rf"{OWN}{NEAR}\b(?:successor\s+(?:to|of|organi[sz]ation\s+(?:to|of))|succeeded(?!\s+by\b)|grew\s+out\s+of|evolved\s+from|emerged\s+(?:from|out\s+of)|descended\s+from)\s+{MANY}"),
    rule("successor-founders", "originally|previously|earlier|initially|first", K.SUCCESSOR, rf"{OWN}\s+(?:(?:co-)?(?:founders?|leaders?)\b)?{NEAR}\b(?:originally|previously|earlier|initially|first)\s+(?:founded|established|created|formed|led)\s+(?:[^.;@]{{0,50}}?){MANY}"),
    rule("successor-own-before", "success|succeeded|grew", K.SUCCESSOR, rf"{MANY}{NEAR}\b(?:successor\s+(?:to|of)|succeeded|grew\s+out\s+of)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("affiliate", "affiliate|branch|arm|wing|franchise|subsidiary", K.AFFILIATE, rf"{OWN}{NEAR}\b(?:is|was|became|becoming|as)\s+(?:for\s+(?:an?\s+|some\s+)?(?:\w+\s+)?(?:time|while|years)\s+|at\s+first\s+)?(?:an?\s+|the\s+)?(?:(?!(?:dissident|breakaway|splinter|renegade|dissenting)\b)\w+\s+){{0,2}}?(?:affiliate|branch|arm|wing|franchise|subsidiary)\s+of\s+{MANY}"),
    rule("affiliate-to", "affiliated", K.AFFILIATE, rf"{OWN}{NEAR}\b(?:is|was|became|remains?)\s+(?:\w+\s+)?affiliated\s+(?:with|to)\s+{MANY}"),
    rule("affiliate-of-own", "affiliate|branch|arm|wing", K.AFFILIATE, rf"{MANY}{NEAR}\b(?:is|was|became)\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,2}}?(?:affiliate|branch|arm|wing)\s+of\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("merger", "merg|absorbed|folded", K.MERGER, rf"{OWN}{NEAR}\b(?:merg(?:ed|ing)|was\s+absorbed|folded)\s+(?:\w+\s+)?(?:into|with|by)\s+{MANY}"),
    rule("merger-into-own", "merg|absorbed|folded", K.MERGER, rf"{MANY}{NEAR}\b(?:merg(?:ed|ing)|was\s+absorbed|folded)\s+(?:\w+\s+)?(?:into|with|by)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("umbrella", "joined|member|part of|belong", K.UMBRELLA_MEMBER, rf"{OWN}(?:(?!\b(?:members|fighters|militants|leaders?|commanders?|whom|who|accused)\b)[^.;,]){{0,60}}?\b(?:joined(?!\s+(?:with|forces|hands|by)\b)|member\s+of|part\s+of|belong(?:s|ed|ing)?\s+to)\s+{MANY}(?:\s+(?:alliance|coalition|council|umbrella|front))?"),
    rule("joint-operation", "joint", K.JOINT_OPERATION, rf"\bjoint\s+(?:operations?|attacks?|raids?)\s+with\s+{MANY}"),
    # Further frames, each from a common turn of phrase.
    rule("ally-both-are", "allies|allied|partners|close", K.ALLY, rf"{MIXED}\s+(?:\([^()]*\)\s+)?(?:are|were|became|have\s+been|had\s+been|remained?|have\s+remained)\s+(?:\w+\s+){{0,2}}?(?:allies|allied|partners|close|friendly)\b"),
    rule("ally-entered", "alliance|pact|coalition|agreement", K.ALLY, rf"{MANY}{NEAR}\b(?:entered|signed|concluded|forged|made|formed|sealed)\s+(?:into\s+)?(?:an?\s+)?(?:\w+\s+){{0,2}}?(?:alliance|pact|coalition|agreement)\s+with\s+(?:the\s+)?{OWN}"),
    rule("ally-entered-own", "alliance|pact|coalition", K.ALLY, rf"{OWN}{NEAR}\b(?:entered|signed|concluded|forged|made|formed|sealed)\s+(?:into\s+)?(?:an?\s+)?(?:\w+\s+){{0,2}}?(?:alliance|pact|coalition)\s+with\s+{MANY}"),
    rule("ally-fought-own", "alongside|together|side by side|beside", K.ALLY, rf"{MANY}{GAP}\b(?:fight\w*|fought|operat\w+|battl\w+)\b[^.;@]{{0,40}}?\b(?:beside|alongside|together\s+with|side\s+by\s+side\s+with)\s+(?:the\s+)?{OWN}", is_weak=True),
    rule("ally-enjoyed", "relation|ties|links|contact", K.ALLY, rf"{OWN}{NEAR}\b(?:enjoy\w*|maintain\w*|cultivat\w+|develop\w*|built|forged|established|has|had|kept)\s+(?:(?!no\b|bad\b|poor\b|hostile\b|difficult\b|tense\b|strained\b)\w+\s+){{0,5}}?(?:relations?|relationships?|ties|links|contacts)\s+(?:with|to)\s+{MANY}"),
    rule("ally-enjoyed-other", "relation|ties|links|contact", K.ALLY, rf"{MANY}{NEAR}\b(?:enjoy\w*|maintain\w*|cultivat\w+|develop\w*|built|forged|established|has|had|kept)\s+(?:(?!no\b|bad\b|poor\b|hostile\b|difficult\b|tense\b|strained\b)\w+\s+){{0,5}}?(?:relations?|relationships?|ties|links|contacts)\s+(?:with|to)\s+(?:the\s+)?{OWN}"),
    rule("ally-forces", "forces|ordinated|operations", K.ALLY, rf"{OWN}{NEAR}\b(?:joined\s+forces|co-?ordinat\w+\s+(?:its|their)\s+\w+|made\s+common\s+cause)\s+with\s+{MANY}"),
    rule("ally-another", "ally|partner", K.ALLY, rf"{MANY},\s+(?:an?|another|the)\s+(?:[\w-]+\s+){{0,2}}?(?:ally|partner)\s+of\s+(?:the\s+)?{OWN}"),
    rule("ally-was", "ally|allies", K.ALLY, rf"{OWN}\s+(?:\w+\s+)?(?:ally|allies)\s+(?:was|were|is|are|included)\s+{MANY}"),
    rule("ally-accused-of", "ties|links|collusion|cooperat", K.ALLY, rf"{OWN}\s+of\s+(?:having\s+)?(?:\w+\s+){{0,2}}?(?:ties|links|collusion|cooperation|contacts)\s+(?:with|to)\s+{MANY}"),
    rule("ally-of-sides", "relations|ties", K.ALLY, rf"\b(?:relations|ties)\b[^.;]{{0,20}}?\bbetween\s+{MIXED}\s+(?:were|are|have\s+been|remained)\s+(?:\w+\s+)?(?:warm|good|close|cordial|friendly)"),
    rule("support-passive", " by ", K.SUPPORT, rf"{OWN}\s+(?:\w+\s+){{0,2}}?(?:was|were|been|is|are|being)\s+(?:\w+ly\s+|also\s+|partly\s+)?(?:supplied|funded|trained|armed|sheltered|financed|equipped|supported|hosted|protected|sponsored|backed|aided|assisted|harbou?red|bankrolled)\b[^.;@]{{0,70}}?\bby\s+{MANY}", other_acts=True),
    rule("support-own-passive", " by ", K.SUPPORT, rf"{MANY}\s+(?:\w+\s+){{0,2}}?(?:was|were|been|is|are|being)\s+(?:\w+ly\s+|also\s+|partly\s+)?(?:supplied|funded|trained|armed|sheltered|financed|equipped|supported|hosted|protected|sponsored|backed|aided|assisted|harbou?red)\b[^.;@]{{0,70}}?\bby\s+(?:the\s+)?{OWN}"),
    rule("support-from-own", "receiv|obtain|got ", K.SUPPORT, rf"{MANY}{NEAR}(?:,\s+which\s+)?(?:\w+\s+)?\b(?:receiv\w+|obtain\w+|got)\b(?!\s+(?:its|their)?\s*orders\b)[^.;@]{{0,60}}?\bfrom\s+(?:the\s+)?{OWN}"),
    rule("support-from-relative", "receiv|obtain", K.SUPPORT, rf"{MANY},\s+(?:which|who)\s+(?:\w+\s+)?(?:receiv\w+|obtain\w+)\b[^.;@]{{0,60}}?\bfrom\s+(?:the\s+)?{OWN}"),
    rule("support-own-object", "provid|gave|suppl|lent|offer|sent", K.SUPPORT, rf"{OWN}\s+(?:\w+\s+){{0,2}}?(?:provid\w+|gave|suppl\w+|lent|offered|furnished)\s+{MANY}\s+(?:with\b|{GOODS}|an?\b|[a-z]+s\b)"),
    rule("support-own-modal", "support|aid|assist|help|train|arm|fund|shelter|harbor|host", K.SUPPORT, rf"{OWN}\s+(?:may|might|could|has|have|had)\s+(?:\w+\s+)?(?:supported|aided|assisted|helped|trained|armed|funded|sheltered|harbou?red|hosted|hidden)\s+(?!by\b|with\b){MANY}"),
    rule("support-hid", "hid |harbo|shelter", K.SUPPORT, rf"{MANY}\s+(?:\w+\s+)?(?:hid|harbou?red|sheltered|housed)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("support-relies-own", "relies|relied|rely|depend", K.SUPPORT, rf"{MANY}{NEAR}\b(?:relies|relied|rely|depend\w*)\s+on\s+(?:the\s+)?{OWN}\s+for\b"),
    rule("support-relies", "relies|relied|rely|depend", K.SUPPORT, rf"{OWN}{NEAR}\b(?:relies|relied|rely|depend\w*)\s+on\s+{MANY}\s+for\b", other_acts=True),
    rule("support-bought", "bought|purchased|acquired", K.SUPPORT, rf"{OWN}{NEAR}\b(?:bought|purchased|acquired)\b[^.;]{{0,80}}?\bwith\s+(?:the\s+)?(?:help|support|aid)\s+(?:of|from)\s+{MANY}", other_acts=True),
    rule("support-backing", "with the ", K.SUPPORT, rf"\bwith\s+the\s+(?:\w+\s+)?(?:support|help|backing|funding|assistance|aid|blessing)\s+of\s+{MANY},\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("rival-killed", "killed|assassinat|ambush|bombed|executed|raided", K.RIVAL, rf"{OWN}{NEAR}\b(?:killed|assassinated|ambushed|bombed|executed|raided|murdered|captured)\s+(?:[\w-]+\s+){{0,5}}?(?:of|from)\s+{MANY}"),
    rule("rival-killed-own", "killed|assassinat|ambush|bombed|executed|raided", K.RIVAL, rf"{MANY}{NEAR}\b(?:killed|assassinated|ambushed|bombed|executed|raided|murdered)\s+(?:[\w-]+\s+){{0,5}}?(?:of\s+(?:the\s+)?|an?\s+|the\s+)?{OWN}"),
    rule("rival-war", "war on|war against", K.RIVAL, rf"(?:{OWN}{NEAR}\bdeclar\w+\s+war\s+(?:on|against)\s+{MANY})"),
    rule("rival-war-own", "war on|war against", K.RIVAL, rf"{MANY}{NEAR}\bdeclar\w+\s+war\s+(?:on|against)\s+(?:the\s+)?{OWN}"),
    rule("rival-is", "rival|enem|foe|opponent", K.RIVAL, rf"{MANY}{NEAR}\b(?:is|was|were|are|became|remains?)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:rivals?|enem(?:y|ies)|foes?|opponents?)\s+of\s+(?:the\s+)?{OWN}"),
    rule("rival-hostile", "hostile|opposed", K.RIVAL, rf"{OWN}{NEAR}\b(?:hostile|opposed)\s+to\s+{MANY}"),
    rule("rival-drove", "drove|driven|expel|oust", K.RIVAL, rf"{MANY}{NEAR}\b(?:drove|expelled|ousted|evicted)\s+(?:the\s+)?{OWN}"),
    rule("rival-drove-own", "drove|driven|expel|oust", K.RIVAL, rf"{OWN}{NEAR}\b(?:drove|ousted|evicted)\s+{MANY}"),
    rule("rival-competed", "compet", K.RIVAL, rf"{OWN}{NEAR}\b(?:compet\w+|vied)\s+with\s+{MANY}"),
    rule("rival-soured", "deteriorat|worsen|sour|strained|tense|hostil|compet|friction|tension|marked|rival|conflict|mistrust|antagoni", K.RIVAL, rf"\b(?:relations?|relationship|ties)\b[^.;]{{0,30}}?\b(?:between|with|among)\s+(?:{MIXED}|{MANY.replace('?P<x>', '?P<y>')}){GAP}\b(?:deteriorat\w+|worsen\w*|sour\w*|(?:is|are|were|was|became|become|been|remained?|remains)\s+(?:[\w-]+\s+){{0,2}}?(?:strained|tense|hostile|competitive|antagonistic|adversarial|conflictual)|{STRIFE})"),
    rule("rival-became", "rivals|enemies", K.RIVAL, rf"{OWN}{GAP}{MANY}{GAP}\bbefore\s+the\s+two\s+(?:groups\s+)?became\s+(?:rivals|enemies)"),
    rule("split-founded", "found|form|creat|establish|set up|launch|proclaim|constitut|gather", K.SPLIT, rf"(?:\b(?:left|leave|broke|split|quit|defected|expelled|dissident\w*|disaffected|former|faction|officers|renounced|abandoned|deserted|out\s+of|turned\s+(?:his|her|their)\s+backs?\s+on)\b{GAP}{OWN}|{OWN}{GAP}\b(?:split|left|broke|rejected|disagreed|defected)\b){GAP}\b(?:to|and|who|which)\s+(?:\w+\s+)?(?:founded|found|formed|form|created|create|established|establish|set\s+up|launched|became|proclaimed|(?:re)?constituted\s+(?:itself|themselves)\s+as|gathered\s+[^.;@]{{2,40}}?\s+in)\s+(?:an?\s+(?:[\w-]+\s+){{0,3}}?(?:organi[sz]ation|group|movement|front|army|militia|party|force),\s+)?{MANY}", other_acts=True),
    rule("split-by-former", "former|dissident|defector|breakaway|disaffected|ex-", K.SPLIT, rf"{MANY}{GAP}\b(?:formed|founded|created|established|set\s+up)\b[^.;@]{{0,30}}?\bby\s+(?:[\w-]+\s+){{0,4}}?(?:former|dissident|ex-|disaffected|defectors|breakaway|disgruntled)\b\s*(?:[\w-]+\s+){{0,4}}?{OWN}", other_acts=True),
    rule("split-faction", "faction|wing|members", K.SPLIT, rf"\b(?:faction|wing|part)\s+of\s+(?:the\s+)?{OWN}{GAP}\b(?:under\s+the\s+name\s+(?:of\s+)?|became\s+|calling\s+itself\s+|called\s+itself\s+|known\s+as\s+|as\s+){MANY}", other_acts=True),
    rule("split-with", "broke", K.SPLIT, rf"{MANY}{NEAR}\bbroke\s+(?:ranks\s+)?with\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("absorbed", "absorb|incorporat|integrat", K.MERGER, rf"{OWN}{NEAR}\b(?:absorbed|incorporated|integrated|took\s+over)(?!\s+(?:by|into)\b)\s+{MANY}", other_acts=True),
    rule("merged-to-form", "merg|unit", K.MERGER, rf"{MIXED.replace('?P<x>', '?P<z>')}\s+(?:\w+\s+)?(?:merged|united|fused)\s+(?:\w+\s+){{0,3}}?(?:to\s+form|into|to\s+create|under)\s+{MANY}"),
    rule("absorbed-by", "absorb|incorporat|integrat|folded", K.MERGER, rf"{OWN}{NEAR}\b(?:absorbed|incorporated|integrated|folded)\s+(?:by|into)\s+{MANY}"),
    rule("umbrella-includes", "includ|compris|made up|consist", K.UMBRELLA_MEMBER, rf"{MANY},?\s+(?:is\s+|was\s+)?(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:umbrella|coalition|alliance|federation|council|front|bloc)\b[^.;@]{{0,50}}?\b(?:includ\w+|compris\w+|made\s+up\s+of|consist\w+\s+of){GAP}{OWN}"),
    rule("umbrella-of-which", "of which", K.UMBRELLA_MEMBER, rf"{MANY},\s+(?:an?|the)\s+[^.;@]{{0,50}}?\bof\s+which\s+(?:the\s+)?{OWN}\s+(?:is|was|became)"),
    rule("umbrella-left", "left|quit|withdrew", K.UMBRELLA_MEMBER, rf"{OWN}\s+(?:\w+\s+)?(?:left|quit|withdrew\s+from)\s+{MANY}", is_weak=True, is_end=True),
    rule("successor-considers", "successor|heir", K.SUCCESSOR, rf"{MANY}{GAP}\b(?:successors?|heirs?)\s+(?:of|to)\s+(?:the\s+)?(?:(?:defunct|demobili[sz]ed|dissolved|disbanded|defeated|old|former)\s+)?(?:{OWN}|front|group|movement|organi[sz]ation)", other_acts=True),
    rule("affiliate-its-wing", "wing|branch|arm", K.AFFILIATE, rf"{OWN}\s+(?:\w+\s+)?(?:wing|branch|arm|affiliate),\s+{MANY}", other_acts=True),
    rule("joint-unit-with", "joint|common|mixed|combined|shared", K.JOINT_UNIT, rf"\b(?:joint|common|mixed|combined|shared)\s+(?:\w+\s+)?(?:unit|brigade|battalion|command|force|cell)\s+with\s+{MANY}"),
    rule("joint-operation-both", "jointly|joint", K.JOINT_OPERATION, rf"{MIXED}\s+(?:\w+\s+)?(?:jointly\s+(?!(?:govern|ran|run|control|administ|held|hold|operat|mann|train|patrol|manag)\w*)\w+|(?:conducted|carried\s+out|launched|staged)\s+(?:an?\s+)?(?:\w+\s+)?joint)"),
    rule("rival-clashes-cost", "clashes|fighting|battles|skirmishes|feud", K.RIVAL, rf"\b(?:clashes|fighting|battles|skirmishes|feud|war)\s+with\s+{MANY}[^.;@]{{0,40}}?{OWN}"),
    rule("split-former-members", "former|ex-|dissident|disaffected|disgruntled", K.SPLIT, rf"\b(?:former|ex-|dissident|disaffected|disgruntled|breakaway)\s*(?:[\w-]+\s+){{0,3}}?(?:members|fighters|commanders?|cadres|leaders?|officers|militants|elements)\s+(?:of|from)\s+{MANY}[^.;@]{{0,40}}?\b(?:formed|founded|created|established|set\s+up|launched)\s+(?:the\s+)?{OWN}"),
    rule("recognized-own-by", "recogni|accept|admit|declar|nam|designat|announc|proclaim", K.AFFILIATE, rf"{OWN}[^.;@]{{0,40}}?\b(?:recogni[sz]ed|accepted|admitted|declared|named|designated|announced|proclaimed)\s+by\s+{MANY}\s+(?:as|to\s+be)\s+(?:its|an?|the|one\s+of\s+its)\s+(?:[\w-]+\s+){{0,4}}?(?:affiliates?|branch|arm|wing|province|franchise)"),
    rule("umbrella-founder", "founder|founding", K.UMBRELLA_MEMBER, rf"(?<!\bof )(?<!\bof the )(?<!\bfrom )(?<!\bfrom the ){OWN}[^.;@]{{0,30}}?\b(?:one\s+of\s+the\s+)?(?:co-)?found(?:ers?|ing\s+members?)\s+of\s+{MANY}"),
    rule("support-reached", "reached|flowed|went|helped|sustained|way to|sent", K.SUPPORT, rf"\b(?:{GOODS}|cash|rifles|donations|supplies|instructors)\s+from\s+{MANY}\s+(?:\w+\s+)?(?:reached|went\s+to|flowed\s+to|found\s+(?:its|their)\s+way\s+to|(?:was|were)\s+sent\s+to|helped|sustained|kept)\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("support-sent-who", "instructors|trainers|advis|veterans|experts|officers|commanders", K.SUPPORT, rf"{MANY}[^.;@]{{0,20}}?\b(?:sent|provided|dispatched|lent|supplied)\s+(?:[\w-]+\s+){{0,3}}?(?:instructors|trainers|advis[eo]rs|fighters|experts|men|officers|veterans|commanders),?\s+who\s+(?:\w+\s+)?(?:trained|taught|helped|advised|instructed|fought\s+(?:with|alongside))\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("split-roots", "split|broke|seced|separat|splinter|emerged", K.SPLIT, rf"{OWN}[^.;]{{0,60}}?{MANY},?\s+from\s+which\s+(?:it|they|the\s+group)\s+(?:had\s+)?(?:split|broke|seceded|separated|splintered|emerged)"),
    rule("split-gave-birth", "rift|split|schism|dispute|crisis|quarrel|infighting|feud", K.SPLIT, rf"\b(?:rift|split|schism|dispute|crisis|quarrel|infighting|feud|disagreements?)\b[^.;@]{{0,40}}?\b(?:within|in|inside)\s+(?:the\s+)?{OWN}[^.;@]{{0,40}}?\b(?:gave\s+(?:birth|rise)\s+to|produced|led\s+to|resulted\s+in|brought\s+forth)\s+(?:the\s+(?:birth|creation|formation|emergence)\s+of\s+)?{MANY}", other_acts=True),
    rule("ally-both-remain", "allies|partners|friends", K.ALLY, rf"{MIXED}[^.;@]{{0,70}}?\b(?:remain(?:ed)?|are|were|became|have\s+been)\s+(?:\w+\s+)?(?:allies|partners|friends)\b"),
    rule("ally-is-own", "ally|allies|partner", K.ALLY, rf"{MANY}\s+(?:is|are|was|were|became|becomes|remains?|remained)\s+(?:the\s+)?{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:ally|allies|partners?)\b"),
    rule("rival-both-became", "rivals|enemies|foes", K.RIVAL, rf"{MIXED}[^.;@]{{0,60}}?\b(?:became|become|turned\s+into|are\s+now|have\s+become)\s+(?:\w+\s+)?(?:rivals|enemies|foes)\b"),
    rule("rival-is-own", "rival|enem|foe|opponent", K.RIVAL, rf"{MANY}\s+(?:is|are|was|were|became|becomes|remains?|remained)\s+(?:the\s+)?{OWN}\s+(?:[\w-]+\s+){{0,2}}?(?:rivals?|enem(?:y|ies)|foes?|opponents?)\b"),
    rule("support-let", "let |allow|permit|invit", K.SUPPORT, rf"{MANY}\s+(?:\w+\s+)?(?:let|allow(?:s|ed)|permit(?:s|ted)|invit(?:es|ed))\s+(?:the\s+|members\s+of\s+the\s+)?{OWN}(?:\s+(?:fighters|members|militants|units))?\s+(?:to\s+)?(?:use|train|operate|stay|live|shelter|move|cross|set\s+up|establish|open|station)\b", other_acts=True),
    rule("support-with-supplied", "supplied|provided|given|sent|lent|donated|paid", K.SUPPORT, rf"\b(?:with|using)\s+(?:[\w-]+\s+){{0,2}}?(?:{GOODS}|rifles|explosives|mortars|vehicles|ammunition)\s+(?:supplied|provided|given|sent|lent|donated|paid\s+for)\s+by\s+{MANY}[^.;@]{{0,20}}?,\s+(?:the\s+)?{OWN}", other_acts=True),
    rule("alliance-ended", "broke|collaps|ended|fell apart|dissolv|unravel", K.ALLY, rf"\b(?:alliance|cooperation|partnership|pact|coalition)\s+(?:with|between\s+@O\s+and)\s+{MANY}\s+(?:\w+\s+)?(?:broke|collapsed|ended|fell\s+apart|unravel\w*|was\s+dissolved|dissolved)", is_end=True),
    rule("affiliate-set-up", "wing|arm|branch|affiliate", K.AFFILIATE, rf"{OWN}[^.;@]{{0,40}}?\b(?:set\s+up|established|created|formed|founded|launched|organi[sz]ed)\s+{MANY},?\s+as\s+its\s+(?:[\w-]+\s+){{0,3}}?(?:wing|arm|branch|affiliate)\b", other_acts=True),
    rule("affiliate-named", "province|wilaya|franchise|branch|affiliate", K.AFFILIATE, rf"{OWN}[^.;]{{0,60}}?{MANY},?\s+which\s+(?:\w+\s+)?(?:named|declared|designated|recogni[sz]ed|accepted|made)\s+(?:it|them|the\s+group)\s+(?:as\s+)?(?:an?|its|the)\s+(?:[\w-]+\s+){{0,3}}?(?:province|affiliate|branch|wilaya\w*|franchise)\b"),
    rule("umbrella-joined-others", "joined", K.UMBRELLA_MEMBER, rf"{OWN}[^.;@]{{0,20}}?\bjoined\s+(?:[\w-]+\s+){{1,5}}?(?:groups|factions|organi[sz]ations|parties|movements|militias)\s+(?:in|under|within|to\s+form|to\s+create)\s+{MANY}"),
    rule("umbrella-which-own", "member|founder|component", K.UMBRELLA_MEMBER, rf"{MANY},?\s+of\s+which\s+(?:the\s+)?{OWN}\s+(?:is|was|became|had\s+been)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:member|part|founder|component)"),
    rule("umbrella-left-it", "left|quit|withdrew", K.UMBRELLA_MEMBER, rf"{OWN}[^.;]{{0,40}}?\b(?:member\s+of|joined)\s+{MANY}[^.;@]{{0,40}}?\b(?:left|quit|withdrew\s+from)\s+it\b", is_end=True),
    *FRAMES,
    *TURNS,
    *FORMS,
    *JOINT_UNITS,
    *DEPARTURES,
    *UNIONS,
    *MEMBERSHIPS,
    *SUCCESSIONS,
    *HELP,
    *DEALINGS,
    *CALLINGS,
    *DOINGS,
    *AID,
    *NOUNS,
    *PLAIN,
    *MUTUAL,
    *NOMINAL,
)  # fmt: skip
BY_NAME = {each.name: each for each in RULES}
WITH = re.compile(r"@(O|\d+)")
OTHER = re.compile(r"@\d")
SHARED = frozenset(
    each.name
    for each in RULES
    if each.kind in (K.ALLY, K.RIVAL, K.MERGER) and MIXED in each.pattern.pattern
)
"""Rules whose subjects share a predicate: the own group must be one of them."""


ENEMIES = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:enemies|enemy|rivals?|opponents?|foes?|adversar(?:y|ies))\b"
)
""" "It supplied the group's [enemies]": others are helped, nobody says who."""


def rule_named(name: str) -> Rule:
    """The rule of that name."""
    return BY_NAME[name]


@record
@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits, with the others it names."""

    rule: Rule
    others: tuple[int, ...]
    """Indexes of the sentence's other groups; empty where the pattern names none."""
    start: int
    """Where it begins in the skeleton."""
    end: int


def bits_of_openings() -> dict[str, dict[str, int]]:
    """Each opening with its rules, a bit for each; by its first letters."""
    bits: dict[str, dict[str, int]] = {}
    for number, each in enumerate(RULES):
        for opening in each.openings:
            alike = bits.setdefault(opening[:KEY], {})
            alike[opening] = alike.get(opening, 0) | 1 << number
    return bits


KEY = 2
"""The least letters of an opening."""
OPENINGS = bits_of_openings()


def rules_of(run: str) -> int:
    """The rules that have a stem in the run, a bit for each."""
    found = 0
    for at in range(len(run) - 1):
        for opening, bits in OPENINGS.get(run[at : at + KEY], {}).items():
            if run.startswith(opening, at):
                found |= bits
    return found


STEMS = Vocabulary(rules_of)


def all_but(is_out: Callable[[Rule], bool]) -> int:
    """The rules for which a question is answered with no, a bit for each."""
    return sum(1 << number for number, each in enumerate(RULES) if not is_out(each))


OWNLESS = all_but(attrgetter("needs_own"))
"""Rules that may fit a sentence without the own group."""
ROWLESS = all_but(attrgetter("needs_row"))
"""Rules that may fit a sentence without a row of groups."""
NOT_FROM_OWN = all_but(attrgetter("is_from_own"))
"""Rules that may fit where no other group stands behind the own one."""
NOT_FROM_OTHER = all_but(attrgetter("is_from_other"))
"""Rules that may fit where the own group stands behind no other."""


def rules_of_order(lowered: str) -> int:
    """The rules that may fit the groups of a skeleton in the order in which they stand."""
    bits = -1 if ROW.search(lowered) else ROWLESS
    own, last_own = lowered.find("@O"), lowered.rfind("@O")
    if own < 0:
        return bits & OWNLESS & NOT_FROM_OTHER
    if not OTHER.search(lowered, own):
        bits &= NOT_FROM_OWN
    return bits if OTHER.search(lowered, 0, last_own) else bits & NOT_FROM_OTHER


def rules_for(bits: int) -> Iterator[Rule]:
    """The rules of those bits, in order."""
    while bits:
        lowest = bits & -bits
        yield RULES[lowest.bit_length() - 1]
        bits ^= lowest


def match_rules(skeleton: str) -> Iterator[Match]:
    """Every rule that fits the skeleton, once for each place."""
    lowered = skeleton.replace("İ", "I").lower().replace("@o", "@O")
    has_own = "@O" in lowered
    standing = SKELETONS.standing(lowered, 0, END)
    bits = reduce(or_, map(STEMS.__getitem__, lowered.split()), 0)
    for each in rules_for(bits & rules_of_order(lowered)):
        if each.pattern.lacks(standing):
            continue
        for found in each.pattern.finditer(lowered):
            groups = found.groupdict()
            named = groups.get("x") or groups.get("y") or ""
            parties = WITH.findall(named)
            if each.is_shared and not has_own and len(parties) > 1:
                continue
            if each.kind is K.SUPPORT and ENEMIES.match(lowered, found.end()):
                continue
            others = tuple(int(n) for n in parties if n != "O")
            yield Match(each, others, found.start(), found.end())
