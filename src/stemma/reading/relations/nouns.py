"""Relation nouns: ties told by what one group is to another: "the main enemy of @O was the @0".

In go classes of nouns and the constructions that a noun of relation can stand in, out come two `Rule`s for
each pair of them, the own group in the one place and another in the other. `{a}` is what the noun names,
`{b}` whose it is. Example: "among the backers of @O was the @0" is support by `@0`.
"""

from __future__ import annotations

from stemma.model.nodes import RelationKind
from stemma.reading.relations.forms import FOE, FRIEND, MADE, each_way
from stemma.reading.relations.shapes import MANY, Rule, rule

K = RelationKind
LED = r"(?:(?!(?:of|and|or|in|to|for|with|by|from|no|not|former|ex|an?|the|its|their|his|up|out)\b)[\w-]+\s+){0,3}?"
"""What may stand before a noun: "most dangerous", "main financial"."""
BODY = r"(?:\s+(?:group|organi[sz]ation|movement|faction|party|militia|force)s?)?"
GOODS = r"(?:\s+of\s+(?:arms|weapons|ammunition|explosives|money|funds|recruits|fighters|materiel|supplies))?"
BACKER = rf"(?:sponsors?|patrons?|backers?|benefactors?|financiers?|suppliers?|donors?|protectors?|paymasters?|providers?){GOODS}"
BRANCH = r"(?:wings?|branch(?:es)?|arms?|affiliates?|franchises?|subsidiar(?:y|ies)|proxy|proxies|front\s+(?:group|organi[sz]ation)s?)"
PART = rf"(?:splinters?|offshoots?|breakaways?|(?:splinter|breakaway|dissident|renegade)\s+(?:group|faction|organi[sz]ation|movement|party|wing)s?){BODY}"
HEIR = rf"(?:successors?|heirs?|continuations?|reincarnations?){BODY}"
FORERUNNER = rf"(?:predecessors?|forerunners?|precursors?){BODY}"
CLASSES = (
    ("foe", "rival|enem|adversar|foe|opponent|competitor|nemesis", K.RIVAL, FOE),
    ("friend", "ally|allies|partner|friend|confederate", K.ALLY, FRIEND),
    ("backer", "sponsor|patron|backer|benefactor|financier|supplier|donor|protector|paymaster|provider", K.SUPPORT, BACKER),
    ("branch", "wing|branch|arm|affiliate|franchise|subsidiar|prox|front", K.AFFILIATE, BRANCH),
    ("part", "splinter|offshoot|breakaway|dissident|renegade", K.SPLIT, PART),
    ("heir", "success|heir|continuation|reincarnation", K.SUCCESSOR, HEIR),
)  # fmt: skip
IS = r"(?:(?:(?:is|was|were|has\s+been|have\s+been|had\s+been)\s+)?(?:described|regarded|seen|considered|known)\s+(?:\w+ly\s+)?as|(?:act|serv|function)(?:s|es|ed)\s+as|is|was|were|are|has\s+been|had\s+been|have\s+been|became|becomes|remains?|remained)"
HOLDS = rf"(?:{IS}|includ(?:es?|ed)|compris(?:es?|ed))"
ONE = r"(?:the|an?|one|another|one\s+of\s+the|among\s+the)"
OF = r"(?:of|to|for)\s+(?:the\s+)?"
CONSTRUCTIONS = (
    ("was", rf"\b{ONE}\s+{LED}{{n}}\s+{OF}{{b}}\s+{HOLDS}\s+{{a}}"),
    ("included", rf"^(?:the\s+|some\s+|many\s+)?{LED}{{n}}\s+{OF}{{b}}\s+{HOLDS}\s+{{a}}"),
    ("had", rf"{{b}}\s+{LED}{{n}}\s+{HOLDS}\s+{{a}}"),
    ("named", rf"{{b}}\s+{LED}{{n}},\s+{{a}}"),
    ("named-of", rf"\b{ONE}\s+{LED}{{n}}\s+{OF}{{b}},\s+{{a}}"),
    ("is", rf"{{a}}\s+{IS}\s+{ONE}\s+{LED}{{n}}(?:\s+and\s+(?:as\s+)?(?:an?\s+)?[\w-]+)?\s+{OF}{{b}}"),
    ("is-its", rf"{{a}}\s+{IS}\s+(?:the\s+|one\s+of\s+(?:the\s+)?)?{{b}}\s+{LED}{{n}}\b"),
    ("apposed", rf"{{a}},\s+(?:the|an?|one\s+of\s+the)\s+{LED}{{n}}\s+{OF}{{b}}"),
    ("regarded", rf"{{b}}\s+(?:[\w-]+\s+)?(?:regard|consider|view|see|saw|treat|call|count)\w*\s+{{a}}\s+(?:as\s+)?(?:its|their|an?|the|one\s+of\s+its)\s+{LED}{{n}}\b"),
)  # fmt: skip
"""By name, with `{n}` for the noun: joined by a verb ("the ally of @O was @0") or beside each other ("@0, the ally of @O")."""
OF_PAGE = (
    ("is-of-page", rf"{MANY}\s+{IS}\s+(?:its|@O[’']s|the\s+group[’']s)\s+{LED}{{n}}\b"),
    (
        "made-as-its",
        rf"{MANY}\s+(?:was|were|had\s+been)\s+{MADE}\b[^.;@]{{0,40}}?\bas\s+(?:its|@O[’']s)\s+{LED}{{n}}\b",
    ),
)
"""The own group is only meant: "the @0 is its successor"."""


def told_by_nouns() -> tuple[Rule, ...]:
    """A rule for each noun in each construction, each way round."""
    made: list[Rule] = []
    for name, stems, kind, noun in CLASSES:
        for how, construction in CONSTRUCTIONS:
            made += each_way(f"{name}-{how}", stems, kind, construction.replace("{n}", noun))
        for how, pattern in OF_PAGE:
            pattern = pattern.replace("{n}", noun)
            made.append(
                rule(f"{name}-{how}", stems, kind, pattern, other_acts=True, is_implied=True)
            )
    for how, construction in CONSTRUCTIONS:
        turned = construction.replace("{a}", "{c}").replace("{b}", "{a}").replace("{c}", "{b}")
        made += each_way(
            f"forerunner-{how}",
            "predecess|forerunner|precursor",
            K.SUCCESSOR,
            turned.replace("{n}", FORERUNNER),
        )
    return tuple(made)


NOUNS = told_by_nouns()
