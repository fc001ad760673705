"""Anaphora: whom "the group" means, and "the brigade" on the page of a brigade.

In go the mentions by name, out come they and those by a noun alone, each with the group it most likely
means: the page's own, unless another is nearer. Example: in "The Blue Front trained the group" the
group is the page's own, since nobody is said to train himself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from stemma.model.nodes import Node
from stemma.reading.guarded import guarded
from stemma.reading.names.mentions import Mention
from stemma.reading.names.tongues import HEADS

GROUP_ITSELF = guarded(
    r"[Tt]h(?:e|is)\s+(?:new\s+|young\s+|fledgling\s+|small\s+|nascent\s+|militant\s+|terrorist\s+|rebel\s+|armed\s+)?(?:group|organi[sz]ation|movement|outfit|militia)\b(?![’']s?\s+(?:name|first))(?!\s+of\s+(?!(?:having|being|[a-z]{3,}ing)\b))"
)
PREPOSED = re.compile(
    r"\b(?:of|with|by|against|from|in|to|for|under|between|on|and|alongside|including|like|than|as|at|among|joining|leaving)\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+)?$",
    re.I,
)


def with_anaphora(
    text: str, stretches: Sequence[tuple[int, int]], found: list[Mention], own: Node
) -> list[Mention]:
    """Add "the group", and "the brigade" on the page of a brigade, with the node it most likely means."""
    sort = sort_of(own)
    found = [m for m in found if m.is_own or not (sort and sort.fullmatch(f"the {m.name}"))]
    result = list(found)
    spoken = Spoken(text, found)
    called = called_of(text, found, own)
    for start, end in stretches:
        stops = None
        hits = [*GROUP_ITSELF.finditer(text, start, end)]
        if called:
            for hit in called.finditer(text, start, end):
                if is_first(text, start, hit):
                    spoken.meant.append(hit.start())
                    result.append(Mention(hit.start(), hit.end(), own, hit.group(), True, False))
        if sort:
            hits += (
                hit
                for hit in sort.finditer(text, start, end)
                if means_sort(text, start, hit) and not spoken.begins_name(hit)
            )
        for hit in hits:
            stops = stops_of(text, start, end) if stops is None else stops
            node = spoken.by_sort(start, hit, own) or spoken.antecedent(
                start, hit.start(), stops, own
            )
            if node.id == own.id:
                spoken.meant.append(hit.start())
            result.append(
                Mention(hit.start(), hit.end(), node, hit.group(), node.id == own.id, False)
            )
    return sorted(result, key=lambda mention: mention.start)


OWN_IS = re.compile(
    r"(?:\s*\([^()]{1,60}\))?,?\s+(?:(?:is|was|were|began\s+as|started\s+as|describes\s+itself\s+as|became)\s+)?(?:an?|the|one\s+of\s+the)\s+(?:[\w’-]+\s+){0,5}?(?P<noun>battalion|brigade|militia|legion|league|band|gang|cartel|column|network|cell|sect|underground|squad|commando|brotherhood|regiment|coalition|alliance)\b"
)
IN_ENGLISH = {
    "battalion": ("Katibat", "Katiba", "Katibah", "Batallón"), "brigade": ("Liwa", "Brigada"), "legion": ("Legione", "Legión", "Faylaq"), "column": ("Columna", "Colonna"),
    "movement": ("Harakat", "Harakah", "Haraka", "Harkat", "Movimiento", "Mouvement", "Movimento", "Kilusang", "Gerakan", "Bewegung"), "front": ("Jabhat", "Jabha", "Frente", "Fronte", "Barisan", "Morcha"),
    "league": ("Liga", "Lega", "Ligue", "Bund"), "party": ("Hizb", "Hezb", "Partido", "Partito", "Parti", "Partei"), "faction": ("Fraktion", "Fracción"), "commando": ("Comando", "Kommando"),
    "bloc": ("Bloque", "Bloco"), "squad": ("Escuadra", "Squadra"),
}  # fmt: skip
"""What a group whose name has one of these words is called in English prose."""


OF_ANY = ("militia",)
"""What `GROUP_ITSELF` finds already."""


def called_of(text: str, found: Sequence[Mention], own: Node) -> re.Pattern[str] | None:
    """How a page speaks of its group by what it says that it is, or by what its name means; None for neither."""
    told = (OWN_IS.match(text, m.end, m.end + 140) for m in found if m.is_own and m.is_named)
    nouns = {hit["noun"] for hit in told if hit}
    words = own.label.split()
    nouns |= {noun for noun, names in IN_ENGLISH.items() if not set(words).isdisjoint(names)}
    nouns -= {*(word.lower() for word in words), *OF_ANY}
    return the_sort(tuple(sorted(nouns))) if nouns else None


@lru_cache(maxsize=64)
def the_sort(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """ "The battalion", in small letters."""
    return re.compile(
        rf"\b[Tt]he\s+(?:{'|'.join(nouns)})\b(?!\s+(?:of|for|that|which)\b|[-\s]+[A-Z])"
    )


def is_first(text: str, start: int, hit: re.Match[str]) -> bool:
    """Whether the paragraph has spoken of no other one of the sort before: "its second battalion"."""
    return other_one(hit.group().split()[-1]).search(text, start, hit.start()) is None


SORTS = re.compile(
    r"\b(?:Brigade|Front|Network|Battalion|League|Legion|Coalition|Column|Vanguard|Alliance|Council|Company|Movement|Party|Union|Corps|Guard|Command|Committee|Fraction|Faction|Bloc|Organi[sz]ation|Society|Association|Federation)s?\b"
)
"""What a group can call itself and no state's forces or place is called alone."""
CAPITAL = ("Council", "Company", "Party", "Union", "Corps", "Guard", "Command", "Committee")
"""Those that are the group's only with a capital: "the guard" may be a man."""
SMALL = ("Council", "Party", "Union", "Committee")
"""Those of them that are the group's in small letters too, where the paragraph has spoken of no other."""
OTHER_ONE = r"\b(?:an?|its|his|their|this|that|other|both|same|[a-z]+(?<!\bthe))\s+{}\b"


@lru_cache(maxsize=16)
def other_one(word: str) -> re.Pattern[str]:
    """How another one of a sort is spoken of: "the ruling party", "a town council"."""
    return re.compile(OTHER_ONE.format(word))


def means_sort(text: str, start: int, hit: re.Match[str]) -> bool:
    """Whether "the council" is none of which the paragraph has spoken before as of another, or of a part."""
    word = hit.group().split()[-1]
    if word.capitalize() not in SMALL or word[0].isupper():
        return True
    return other_one(word).search(text, start, hit.start()) is None


def sort_of(own: Node) -> re.Pattern[str] | None:
    """How a page speaks of its group by the sort of group its name gives; None for names without one."""
    named = SORTS.findall(own.label) or several(own.label)
    if len(named) != 1:
        head = own.label.partition(" ")[0]
        return re.compile(rf"\bthe\s+{head}\b{NO_LONGER_NAME}") if head in HEADS else None
    word = named[0]
    if not SORTS.fullmatch(word):
        return re.compile(rf"\b[Tt]he\s+{word}\b(?!\s+(?:of|for)\b|[-\s]+[A-Z])")
    is_capital = word in CAPITAL and word not in SMALL
    forms = word if is_capital else f"{word}|{word.lower()}"
    place = r"(?<!\b[Oo]n )(?<!\b[Aa]t )(?<!\b[Tt]o )" if word == "Front" else ""
    return re.compile(
        rf"{place}\b[Tt]he\s+(?:{forms})\b(?!\s+of\s+(?!(?:having|being|[a-z]{{3,}}ing)\b)|\s+(?:line|page|(?:organi[sz]ation|group|compan(?:y|ie))s?)\b|[-\s]+[A-Z])"
    )


NO_LONGER_NAME = r"(?!\s+(?:of|de|di|del|della|des|du|do|da|for|pour|per|por|para)\b|[-\s]+[A-Z])"
HEAD = re.compile(r"(?P<word>[A-Z][a-z]{3,}s)(?:\s+(?:of|for|from|in|against)\s.*|\s*\([^()]*\))?$")
NOT_ALONE = (
    "Forces",
    "Arms",
    "Troops",
    "States",
    "Nations",
    "Services",
    "Muslims",
    "Workers",
    "Peoples",
    "Islands",
)
"""Plurals that alone mean an army, a country or a people."""


def several(label: str) -> list[str]:
    """The plural that a name ends in: the "Red Harbour Cells" are "the Cells"."""
    head = HEAD.search(label)
    return [head["word"]] if head and head["word"] not in NOT_ALONE and " " in label else []


def stops_of(text: str, start: int, end: int) -> list[int]:
    """Where sentences of a stretch end, roughly, which is enough to look back one or two."""
    found = []
    at = text.find(". ", start, end)
    while at >= 0:
        found.append(at)
        at = text.find(". ", at + 1, end)
    return found


def sentence_start(stops: Sequence[int], start: int, at: int) -> int:
    """Where the sentence begins that holds a place, in a stretch that begins at `start`."""
    before = bisect_right(stops, at - 2)
    return stops[before - 1] + 2 if before else start


def is_object(between: str) -> bool:
    """Whether "the group" is the object of the clause that the group named before it is the subject of.

    Nobody is both: "X operatives trained the group" does not say that X trained itself.
    """
    if len(between) > LONGEST_ACT:
        return False
    between = SORT_OF_IT.sub(" ", between)
    if LEFT.match(between) or DEALT.match(between) or MADE_BY.match(between):
        return True
    if SAID_TO_HAVE.fullmatch(between):
        return True
    return CLAUSE.search(between) is None and ACTED.search(between) is not None


LONGEST_ACT = 120
LONGEST_TOLD = 400


SORT_OF_IT = re.compile(
    r"^,\s+(?:an?|another|the)\s+[^,;.:]{1,60},\s+(?=(?:was|were|is|are|has|had|[a-z]+ed)\b)"
)
""" "The @, a band of herders, was absorbed into": what it is, is no other clause."""
MAY = r"(?:(?:has|have|had|may|might|could|is|are|was|were|be|been|being|also|later|then|now|\w+ly)\s+)"
BOTH = re.compile(r"(?:\s+\([^()]{1,12}\))?\s+and\s+")
""" "The @ and the group": the other one of two."""
LEFT = re.compile(
    rf"\s+{MAY}*(?:emerged|arose|arisen|grew|grown|split(?:\s+off)?|broken?(?:\s+(?:away|off))|seceded|separated|defected)\s+(?:from|out\s+of)\s+\Z"
)
MADE_BY = re.compile(
    rf"\s+(?:\([^()]{{1,12}}\)\s+)?{MAY}+(?:founded|formed|created|established|set\s+up|launched)\b[^,;.]{{0,40}}\b(?:by|when|after)\s[^,;.]{{0,50}}\b(?:of|from|left|quit)\s+\Z"
)
""" "The @ was founded by dissidents of": nobody founds himself out of himself."""
DEALT = re.compile(rf"\s+{MAY}+(?:[\w-]+\s+){{1,3}}?(?:with|to|by|against|towards?|into|of)\s+\Z")
""" "The @ was allied with", "may have been armed by": nobody is that to himself."""
SAID_TO_HAVE = re.compile(
    r"\s+(?:(?:is|are|was|were|has|have|had|may|might|could|been|\w+ly)\s+){1,4}(?:said|believed|thought|alleged|reported|suspected|known|rumou?red|claimed|understood|supposed)(?:\s+by\s[^,;.:]{2,60})?\s+to\s+have\s+(?:\w+ly\s+)?[a-z]+(?:ed|n|t|d)\s+(?:(?:with|to|against|for|on|at|by|some|many|most|all|several)\s+|of\s+)*"
)
""" "The @ is said by officials to have instructed": nobody is that to himself."""
CLAUSE = re.compile(
    r"[,;:]|\b(?:and|but|that|which|who|whom|whose|when|while|because|as|after|before|where|if|although|of|from)\b"
)
ACTED = re.compile(
    r"^(?:[’']s)?(?:\s+(?:\w+\s+)?(?:fighters|militants|operatives|members|leaders|instructors|forces|commanders))?\s+(?:\([^()]{1,12}\)\s+)?(?:\w+ly\s+|has\s+|had\s+|have\s+|also\s+|later\s+|then\s+|may\s+|might\s+|could\s+|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:suspected|believed|said|thought|alleged|reported|known|rumou?red)\s+to\s+have\s+)*(?:[a-z]+(?:ed|s|t|d)|gave|given|drove|driven|broke|took|taken|made|overran|wrote)\s+(?:(?:[a-z-]+\s+){0,3}?(?:with|to|against|for|on|at|by)\s+)?$"
)
"""From the end of the subject's name to "the group": a verb, and at most a preposition."""


class Spoken:
    """The groups named in a text, in its order."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        """`mentions` are those by name."""
        self.text, self.mentions = text, mentions
        self.starts = [mention.start for mention in mentions]
        self.meant: list[int] = []
        """Where "the group" was found to mean the own one."""

    def between(self, start: int, end: int) -> list[Mention]:
        """Those that begin in a stretch."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def begins_name(self, hit: re.Match[str]) -> bool:
        """Whether the word is the first of a longer name: "the Front for Peace" is not "the Front"."""
        return any(m.end > hit.end() for m in self.between(hit.start(), hit.end()))

    def by_sort(self, start: int, hit: re.Match[str], own: Node) -> Node | None:
        """Whom the word itself tells apart: "the movement" where one of two is called so, "the new group"."""
        words = hit.group().split()
        word = words[-1].lower()
        others = [m for m in self.between(start, hit.start()) if not m.is_own and m.is_named]
        if not others:
            return None
        if "new" in words[1:-1]:
            is_origin = BORN_OF.search(self.text, start, others[0].start) is not None
            is_one = len({m.node.id for m in others}) == 1
            return own if is_origin and is_one else others[-1].node
        if word == "group":
            return None
        called = {m.node.id: m.node for m in others if is_called(m.node.label, word)}
        if is_called(own.label, word):
            return own if not called else None
        return next(iter(called.values())) if len(called) == 1 else None

    def antecedent(self, start: int, at: int, stops: Sequence[int], own: Node) -> Node:
        """Whom "the group" means at a place: the own group, unless another is nearer.

        Another group is meant where it and the own group both stand before in the sentence and it is
        the last one named, or where it is the subject of this or the directly preceding sentence, which
        does not name the own group.
        """
        sentence = sentence_start(stops, start, at)
        inside = self.between(sentence, at)
        others = [m for m in inside if not m.is_own and m.is_named]
        if others and inside[-1] is others[-1] and BOTH.fullmatch(self.text[inside[-1].end : at]):
            return own
        if others and any(m.is_own for m in inside):
            told = self.text[inside[-1].end : at]
            return own if inside[-1] is others[-1] and RELATIVE.fullmatch(told) else others[-1].node
        if inside and not others and self.is_acting(inside[-1], at):
            earlier = sentence_start(stops, start, sentence - 2)
            named = {
                m.node.id: m.node
                for m in self.between(earlier, sentence)
                if not m.is_own and m.is_named
            }
            if len(named) == 1 and earlier < sentence:
                return next(iter(named.values()))
        last = others[-1].end if others and len({m.node.id for m in inside}) == 1 else 0
        told = self.text[last : min(at, last + LONGEST_ACT + 1)].removeprefix(")") if last else ""
        if last and is_object(told):
            return own
        is_pronoun = False
        if not inside:
            earlier = sentence_start(stops, start, sentence - 2)
            if self.meant and earlier <= self.meant[-1] < sentence:
                return own
            is_pronoun = THEY.match(self.text, sentence, at) is not None
            inside = self.between(earlier, sentence)
            sentence = earlier
        if not inside or any(m.is_own for m in inside) or is_pronoun:
            return own
        first = inside[0]
        is_subject = (
            not PREPOSED.search(self.text, sentence, first.start)
            and len({m.node.id for m in inside}) == 1
        )
        told_to = min(at, first.end + LONGEST_TOLD)
        is_told_of_own = ITS_OWN.search(self.text, first.end, told_to) is not None
        return first.node if is_subject and not is_told_of_own else own

    def is_acting(self, last: Mention, at: int) -> bool:
        """Whether the own group acts, in this very clause, on whom "the group" means: "it hosted the group's men"."""
        between = self.text[last.end : at]
        return last.is_own and last.is_named and HOSTED.fullmatch(between) is not None


BORN_OF = re.compile(
    r"\b(?:emerged|arose|grew|originated|(?:was|were)\s+(?:formed|founded|born|created|established)|split|broke\s+away|seceded|came\s+into\s+(?:being|existence)|came\s+about)\b[^.;]{0,120}?\b(?:from|of|inside|within|in|by)\s+(?:the\s+)?\Z"
)
""" "It emerged from a dispute inside the @. The new movement": whoever emerged."""
ITS_OWN = re.compile(
    r"\b(?:is|are|was|were|became|become|remain\w*|been)\s+(?:also\s+|still\s+|once\s+)?its\s+(?:[\w-]+\s+){0,2}?(?:all(?:y|ies)|partners?|rivals?|enem(?:y|ies)|foes?|patrons?|sponsors?|backers?|opponents?|offshoot|successor|predecessor|wing|branch|arm|affiliate)\b"
)
""" "The @ is its oldest ally. The group ...": both sentences speak of whom the page is about."""
THEY = re.compile(r"\W*(?:[Ii]t|[Tt]hey|[Ii]ts|[Tt]heir)\b")
""" "It trained the group's men": where it means whom the sentence before was about, the group is another."""
RELATIVE = re.compile(r"(?:\s+\([^()]{1,12}\))?,\s+which\s+[^,;.]{1,30}")
""" "The @, which remains the group's armed wing": nobody is its own wing."""
HOSTED = re.compile(
    r"(?:\s+(?:fighters|militants|members|units))?\s+(?:of\s+|has\s+|had\s+|have\s+|having\s+|later\s+|also\s+|then\s+|\w+ly\s+|never\s+)*(?:(?:host|train|arm|support|shelter|fund|financ|attack|expel|harbour|harbor|aid|assist|sponsor|hunt|equipp|defeat|absorb)(?:ed|led|ing)\s+(?:fighters\s+of\s+|members\s+of\s+)?|(?:gave|given|giving|sent|sending|lent|lending|sold|selling|provided|providing|supplied|supplying|passed|passing|handed|offered)\s+(?:(?:[\w-]+\s+){1,5}to\s+)?)"
)
""" "The @ has hosted": what follows is somebody else."""


def is_called(label: str, word: str) -> bool:
    """Whether a group's name says that it is a movement, an organization."""
    return (
        re.search(
            rf"\b{word.replace('sation', 'zation')}\b", label.lower().replace("sation", "zation")
        )
        is not None
    )
