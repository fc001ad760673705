"""Mentions: where the text speaks of groups, by name, abbreviation, leader or "the group".

In goes a document, out come `Mention`s with the node each one means. Which capitalised words name a
group is decided in `names.groups`, who acts for one in `people`. States and their organs are nodes that
can speak, and no groups. Example: in "the Blue Front (BF)" both names are mentions of one node.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain

from stemma.model.nodes import Node, NodeType, group_id, slug
from stemma.model.reading import BlockKind
from stemma.model.records import record
from stemma.model.registry import Registry, name_key
from stemma.reading.document import Document
from stemma.reading.gazetteer import gazetteer
from stemma.reading.guarded import guarded
from stemma.reading.names.factions import add_factions
from stemma.reading.names.frames import renamings_of
from stemma.reading.names.groups import (
    FIELD_WORDS,
    LEADING,
    NAME,
    SHORT,
    Names,
    gather,
)
from stemma.reading.names.people import is_only_man, people_of
from stemma.reading.names.short_forms import add_short_forms
from stemma.reading.names.umbrellas import is_called_umbrella
from stemma.reading.sentences import bodies
from stemma.reading.wordplaces import all_places

GROUP_ITSELF = guarded(
    r"[Tt]h(?:e|is)\s+(?:new\s+|nascent\s+|militant\s+|terrorist\s+|rebel\s+|armed\s+)?(?:group|organi[sz]ation|movement|outfit|militia)\b(?![’']s?\s+(?:name|first))(?!\s+of\s+(?!(?:having|being|[a-z]{3,}ing)\b))"
)
PREPOSED = re.compile(
    r"\b(?:of|with|by|against|from|in|to|for|under|between|on|and|alongside|including|like|than|as|at|among|joining|leaving)\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+)?$",
    re.I,
)
JOINED = re.compile(r"-[a-z]")
STATE_ORGAN = re.compile(
    r"\b(?:government|regime|authorities|police|army|military|forces|troops|officials?|ministry|president|state|security\s+services?|intelligence|prosecutors?)\b",
    re.I,
)
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)


@record
@dataclass(frozen=True, slots=True)
class Mention:
    """One place where the text speaks of a group, or of a person who acts for it."""

    start: int
    end: int
    node: Node
    """The group that is meant."""
    name: str
    """As printed."""
    is_own: bool
    """Whether it is the profile's own group."""
    is_named: bool = True
    """False for "the group" and for persons."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions in the order of the text."""

    all: tuple[Mention, ...]
    own: Node
    by_key: Mapping[str, Node]
    """Normal names, abbreviations and aliases to nodes."""
    names: Mapping[str, tuple[str, ...]]
    """Node ids to the names met, the abbreviations included."""
    starts: tuple[int, ...] = field(default=(), repr=False)

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch."""
        return list(self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def resolve(self, label: str) -> Node | None:
        """The node that a speaker's name means: a known group, else the government of a state."""
        bare = ARTICLE.sub("", " ".join(label.split()))
        return self.by_key.get(name_key(bare)) or government_of(bare)

    def means_own(self, name: str) -> bool:
        """Whether a name means the profile's own group."""
        return self.resolve(name) == self.own


def government_of(label: str) -> Node | None:
    """The state body that a label such as "Kenyan police" means; None without country or organ."""
    known = gazetteer()
    hit = known.country_pattern.search(label)
    if hit is None or not (STATE_ORGAN.search(label) or hit.group() == label):
        return None
    code = known.countries.get(hit.group()) or known.adjectives[hit.group()]
    name = known.names[code]
    return Node(
        f"group/government-of-{slug(name)}", NodeType.GROUP, f"Government of {name}", "state_body"
    )


def identify_group(document: Document, registry: Registry) -> Node:
    """The profile's own group: front matter's id, the registry's, the abbreviation, or the name."""
    heading = document.heading
    name = heading.name or document.text.name.rpartition(".")[0] or document.text.name
    known = registry.resolve(name)
    if heading.declared_id and slug(heading.declared_id) in registry.groups:
        known = registry.groups[slug(heading.declared_id)].node
    if known:
        return known
    if heading.declared_id:
        return Node(f"group/{slug(heading.declared_id)}", NodeType.GROUP, name, "armed_group")
    short = own_abbreviation(document, name)
    identifier = f"group/{slug(short)}" if short else group_id(name)
    return Node(identifier, NodeType.GROUP, name, "armed_group")


def own_abbreviation(document: Document, name: str) -> str | None:
    """The abbreviation printed in brackets after the group's name: in the title, else in the text."""
    if not document.heading.name:
        return None
    titled = next((n for n in document.heading.names if n.isupper()), None)
    if titled:
        return titled
    for at in all_places(document.plain, name):
        found = SHORT.match(document.plain, at + len(name))
        if found and not any(note.start <= at < note.end for note in document.footnotes):
            return found["short"]
    return initials_used(document, name)


def initials_used(document: Document, name: str) -> str | None:
    """The initials of the name, where the page uses them as a word and gives them to nobody else."""
    words = [word for word in INITIALS.split(name) if word[:1].isupper()]
    short = "".join(word[0] for word in words)
    if not FEWEST_LETTERS <= len(words) <= MOST_LETTERS or f"({short})" in document.plain:
        return None
    uses = sum(stands_whole(document.plain, at, short) for at in all_places(document.plain, short))
    return short if uses >= FEWEST_USES else None


INITIALS = re.compile(r"[\s-]+")
FEWEST_LETTERS, MOST_LETTERS = 3, 7
FEWEST_USES = 2


def find_mentions(document: Document, registry: Registry, group: Node) -> Mentions:
    """All mentions of the running text."""
    names = names_of_own(document, registry, group)
    stretches = [
        (b.start, b.end)
        for s in document.sections
        if s.id != "designations"
        for b in s.blocks
        if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    ]
    for start, end in stretches:
        gather(document.plain, start, end, names)
    for listed in listed_names(document):
        if listed not in names.nodes:
            names.add(listed)
    add_short_forms(names)
    add_factions(document.plain, stretches, names)
    persons = people_of(document.plain, stretches, document.section("leadership"), names)
    for name in [n for n in persons if is_only_man(n, names)]:
        del names.nodes[name]
    found = locate(document.plain, stretches, names, persons)
    found = with_anaphora(document.plain, stretches, found, group)
    return laid_out(with_umbrellas(document.plain, found), names, group)


LISTED = re.compile(rf"(?P<name>{NAME.pattern})[ \u00a0]\([A-Z]{{2}}e\.\d{{3}}\)")


def listed_names(document: Document) -> list[str]:
    """The names with the number of an entity behind them, which a UN summary prints: "Lake Province (QDe.949)"."""
    if document.kind != "un-narrative":
        return []
    return [LEADING.sub("", found["name"]) for found in LISTED.finditer(document.text.content)]


def names_of_own(document: Document, registry: Registry, group: Node) -> Names:
    """The names that the head of the page and the registry give the own group."""
    names = Names(registry, group)
    registered = registry.groups.get(group.id.partition("/")[2])
    known = (
        group.label,
        document.heading.name,
        *document.heading.names,
        own_abbreviation(document, document.heading.name),
        *(registered.aliases if registered else ()),
    )
    for name in filter(None, known):
        names.nodes[name] = group
        names.keys[name_key(name)] = group
        bare = ARTICLE.sub("", name)
        if bare != name:
            names.nodes[bare] = group
    for name in names_borne(document):
        other = registry.resolve(name)
        if name not in names.nodes and (other is None or other.id == group.id):
            names.nodes[name] = names.keys[name_key(name)] = group
    plural = PLURAL.match(ARTICLE.sub("", group.label))
    if plural and plural["word"] in FIELD_WORDS:
        names.nodes[plural["word"]] = names.keys[name_key(plural["word"])] = group
    return names


def names_borne(document: Document) -> Iterator[str]:
    """The names that the section on name changes says the group had or took."""
    section = document.section("name_changes")
    for block in section.blocks if section else ():
        for sentence in bodies(document.plain, block.start, block.end):
            for change in renamings_of(document.plain, sentence):
                yield from filter(None, (change.previous, change.following))


PLURAL = re.compile(r"(?P<word>[A-Z]\w+s)\s+(?:of|for|from)\s")
"""The "Eagles of the Cedar" are spoken of as "the Eagles"."""


def locate(
    text: str, stretches: Sequence[tuple[int, int]], names: Names, persons: Mapping[str, Node]
) -> list[Mention]:
    """Every place where a known name stands, longest name first."""
    everything = {**persons, **names.nodes}
    everything.pop("", None)
    own = names.own.id
    hits = sorted([(at, -len(name), name) for at, name in places_of_names(text, everything)])
    starts = [at for at, _, _ in hits]
    found = []
    for start, end in stretches:
        past = start
        for first, length, name in hits[bisect_left(starts, start) : bisect_left(starts, end)]:
            last = first - length
            if first < past or last > end:
                continue
            past = last
            node = everything[name]
            found.append(Mention(first, last, node, name, node.id == own, name in names.nodes))
    return found


MANY = 500
"""So many names are looked for one by one; more are looked up word by word."""
WORD = re.compile(r"\w+")


def places_of_names(text: str, names: Collection[str]) -> Iterator[tuple[int, str]]:
    """Every place where a name stands whole, in no order."""
    if len(names) <= MANY:
        for name in names:
            yield from ((at, name) for at in all_places(text, name) if stands_whole(text, at, name))
        return
    heads: dict[str, dict[int, set[str]]] = {}
    """First words to the names that begin so, by their length."""
    for name in names:
        head = WORD.match(name)
        alike = heads.setdefault(head.group() if head else "", {})
        alike.setdefault(len(name), set()).add(name)
    for name in chain.from_iterable(heads.pop("", {}).values()):
        yield from ((at, name) for at in all_places(text, name) if stands_whole(text, at, name))
    for word in WORD.finditer(text):
        at = word.start()
        for size, alike_long in heads.get(word.group(), {}).items():
            name = text[at : at + size]
            if name in alike_long and stands_whole(text, at, name):
                yield at, name


def stands_whole(text: str, at: int, name: str) -> bool:
    """Whether a name that stands there is no part of a longer word or of a compound."""
    before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
    if before.isalnum() or before in ("_", "-") or after.isalnum() or after == "_":
        return False
    return after != "-" or not JOINED.match(text, at + len(name))


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
            hits += (hit for hit in sort.finditer(text, start, end) if means_sort(text, start, hit))
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
        return None
    word = named[0]
    if not SORTS.fullmatch(word):
        return re.compile(rf"\b[Tt]he\s+{word}\b(?!\s+(?:of|for)\b|[-\s]+[A-Z])")
    is_capital = word in CAPITAL and word not in SMALL
    forms = word if is_capital else f"{word}|{word.lower()}"
    place = r"(?<!\b[Oo]n )(?<!\b[Aa]t )(?<!\b[Tt]o )" if word == "Front" else ""
    return re.compile(
        rf"{place}\b[Tt]he\s+(?:{forms})\b(?!\s+of\s+(?!(?:having|being|[a-z]{{3,}}ing)\b)|\s+(?:line|page|(?:organi[sz]ation|group|compan(?:y|ie))s?)\b|[-\s]+[A-Z])"
    )


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

    def by_sort(self, start: int, hit: re.Match[str], own: Node) -> Node | None:
        """Whom the word itself tells apart: "the movement" where one of two is called so, "the new group"."""
        words = hit.group().split()
        word = words[-1].lower()
        others = [m for m in self.between(start, hit.start()) if not m.is_own and m.is_named]
        if not others:
            return None
        if "new" in words[1:-1]:
            is_origin = BORN_OF.search(self.text, start, others[-1].start) is not None
            return own if is_origin and len(others) == 1 else others[-1].node
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
        is_told_of_own = ITS_OWN.search(self.text, first.end, at) is not None
        return first.node if is_subject and not is_told_of_own else own

    def is_acting(self, last: Mention, at: int) -> bool:
        """Whether the own group acts, in this very clause, on whom "the group" means: "it hosted the group's men"."""
        between = self.text[last.end : at]
        return last.is_own and last.is_named and HOSTED.fullmatch(between) is not None


BORN_OF = re.compile(
    r"\b(?:emerged|arose|grew|originated|(?:was|were)\s+(?:formed|founded|born|created|established)|split|broke\s+away|seceded)\b[^.;]{0,80}?\b(?:from|of|inside|within|in|by)\s+(?:the\s+)?\Z"
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


def with_umbrellas(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, those of groups that the text calls umbrellas with nodes that say so."""
    roofs = {
        m.node.id: replace(m.node, kind="umbrella")
        for m in found
        if not m.is_own
        and m.node.kind == "armed_group"
        and is_called_umbrella(text, m.start, m.end)
    }
    return [replace(m, node=roofs.get(m.node.id, m.node)) for m in found] if roofs else found


def laid_out(found: list[Mention], names: Names, own: Node) -> Mentions:
    """The indexes."""
    by_key = {name_key(name): node for name, node in names.nodes.items()}
    spoken: dict[str, list[str]] = {}
    for name, node in names.nodes.items():
        spoken.setdefault(node.id, []).append(name)
    return Mentions(
        tuple(found), own, by_key, {key: tuple(value) for key, value in spoken.items()},
        tuple(m.start for m in found),
    )  # fmt: skip
