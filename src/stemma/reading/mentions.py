"""Mentions: where the text speaks of groups, by name, abbreviation or "the group".

In goes a document, out come `Mention`s with the node each one means. Names are found by general shape:
a bracketed abbreviation, a word of the field (front, movement, brigade ...), or an apposition ("X, a
militant group"). States and their organs are nodes that can speak, and no groups.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stemma.model.nodes import Node, NodeType, group_id, slug
from stemma.model.reading import BlockKind
from stemma.model.registry import Registry, name_key
from stemma.reading.document import Document
from stemma.reading.gazetteer import gazetteer

TOKEN = r"(?:[^\W\d_a-zß-öø-ÿ][\w]*(?:[-–](?!(?:led|aligned|backed|based|linked|affiliated|style|era|born)\b)\w+)*(?:[’'](?!s\b)\w+)*)"
NAME = re.compile(
    rf"(?<![\w’'-]){TOKEN}(?:[ \u00a0](?:(?:of|for|in)[ \u00a0](?:the[ \u00a0])?|(?:al|el|ul|ut|ud|wal|wa|fi|bil|e|i|de|du|y|li)[- \u00a0])?(?:al-|el-|an-|as-|at-)?{TOKEN})*"
)
NOUN = re.compile(
    r"(?:^|[\s’'-])(?:Movement|Front|Army|Party|Brigades?|Network|Organi[sz]ation|Group|Union|Council|State|Forces?|Battalion|Jihad|Jihadi|Jama[’']?at|Jamaat|"
    r"Jamiat|Jemaah|Ansar\w*|Lashkar\w*|Jaish|Jaysh|Jund\w*|Harakat|Harkat|Hizb\w*|Hezb\w*|Tehrik\w*|Tehreek\w*|Taliban|Qaeda|Qaida|Mujahid\w*|Alliance|"
    r"Coalition|Legion|Command|Guards?|Militia|Tigers|Resistance|Liberation|Shabaab|Boko|Ahrar|Jabhat|Liwa|Katibat?|Emirate|Caliphate|Fatah|Hamas|"
    r"He[sz]bollah|Faction|Ikhwan|Brotherhood|Guerrillas?|Warriors|Fighters|Martyrs|Separatists|Insurgents|Defen[cs]e|Congress|League|Province|Fronte?|Frente|Ejército|Fuerzas|Partido|Movimiento)(?=$|[\s’'-])"
)
NOT_GROUP = re.compile(
    r"\b(?:Operation|Department|Ministry|Office|Security Council|National Security|University|Institute|Center|Centre|Studio|Media|Radio|Television|"
    r"Magazine|News|Times|Post|Journal|Corporation|Treasury|Assistance Force|Commission|Court|Parliament|Agency|Airport|Prison|Mosque|Hotel|Valley|Embassy|"
    r"Nations|European Union|African Union|Soviet Union|United States|Army Staff|Air Force|Armed Forces|National Army|National Guard|Police|Republic|Terrorist|List|Sanctions|Agreement|Accords?|War)\b|^(?:State|Union|Group|Movement|Front|Army|Party|Force|Forces|Council|Province|Council|Command|Alliance|Organi[sz]ation|Network|Coalition|Liberation|Resistance|Defen[cs]e|Congress|Jihad|Guards?|Emirate|Caliphate|Fighters)$|^(?:Central|National)\s+(?:Army|Guard|Congress)$"
)
LEADING = re.compile(
    r"^(?:(?:The|This|Another|These|Following|During|After|Before|In|On|At|From|With|By|Under|Since|Until|When|While|Although|However|Moreover|Both|For|Its|Their|As|An|A|Despite|Unlike|Like|Alongside|Against|If|To|Today|Later)\s+)+"
)
SHORT = re.compile(
    r"\s*\((?:(?:or|also|the|hereafter|abbreviated|known as)\s+)?[“\"']?(?P<short>[^\W\d_a-z][\w-]{1,11})[”\"']?\)"
)
KIND_NOUN = r"(?:group|organi[sz]ation|faction|party|movement|militia|network|unit|wing|cell|alliance|coalition|army|front|offshoot|splinter)s?"
AFTER_APPOSITION = re.compile(
    rf",?\s+(?:(?:is|was)\s+)?(?:an?|the|another)\s+(?:[\w-]+\s+){{0,4}}?{KIND_NOUN}\b"
)
PARTED = re.compile(
    r"\s+(?:\w+\s+)?(?:split\s+(?:off\s+)?from|splintered|broke\s+away|seceded|pledged\s+(?:allegiance|loyalty)|merged\s+with)\b"
)
BEFORE_APPOSITION = re.compile(
    rf"\b(?:an?|the|its|another|called|named|rival|joint|splinter)\s+(?:[\w-]+\s+){{0,4}}?(?:{KIND_NOUN}),?\s+(?:(?:called|named|known\s+as)\s+)?(?:the\s+)?$"
)
RENAMED = re.compile(
    r"(?:\s*\([^()]{1,30}\))?,?\s+(?:(?:later|subsequently|now|also|then|formerly|previously|which\s+was\s+later)\s+)*(?P<verb>renamed|known\s+as|called|rebranded(?:\s+as)?)\s+(?:itself\s+)?(?:as\s+)?(?:the\s+)?$"
)
AREA = re.compile(r"\s+(?:region|area|border|borders|provinces?|districts?)\b")
GROUP_ITSELF = re.compile(
    r"\b(?:[Tt]he|[Tt]his)\s+(?:new\s+|nascent\s+|militant\s+|terrorist\s+|rebel\s+)?(?:group|organi[sz]ation|movement)\b(?![’']s?\s+(?:name|first))"
)
LEADER_OF = r"\s+(?:(?:senior|top|former|late|supreme|then)\s+)?(?:co-)?(?:leaders?|emirs?|commanders?|chiefs?|heads?|founders?|spokes\w+|deputy)\s+"
PERSON = rf"{TOKEN}(?:\s+(?:bin|ibn|abu|al|bint|ul|de|von|van)[\s-])?(?:\s+(?:(?:bin|ibn|abu|al|ul|de|von)\s+)?{TOKEN}){{0,3}}"
LED = re.compile(rf"{LEADER_OF}(?P<person>{PERSON})(?:\s+and\s+(?P<other>{PERSON}))?")
TENURE_NAME = re.compile(r"\s*(?:[-•*]\s+)?(?P<name>[^:()\n]{3,60}?)\s*\([^:\n]{1,100}\)\s*:")
BRACKET_END = re.compile(r"(?:\s*\([^()]{1,12}\))?(?:[’']s?)?$")
STATE_ORGAN = re.compile(
    r"\b(?:government|regime|authorities|police|army|military|forces|troops|officials?|ministry|president|state|security\s+services?|intelligence|prosecutors?)\b",
    re.I,
)
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)


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
        first = bisect_left(self.starts, start)
        found = []
        for mention in self.all[first:]:
            if mention.start >= end:
                break
            found.append(mention)
        return found

    def resolve(self, label: str) -> Node | None:
        """The node that a speaker's name means: a known group, else the government of a state."""
        bare = ARTICLE.sub("", " ".join(label.split()))
        return self.by_key.get(name_key(bare)) or government_of(bare)


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
    """The abbreviation printed in brackets after the group's name."""
    if not document.heading.name:
        return None
    found = re.search(re.escape(name) + SHORT.pattern, document.plain)
    if found:
        return found["short"]
    return next((n for n in document.heading.names if n.isupper()), None)


@dataclass(slots=True)
class Names:
    """Names gathered while the text is scanned."""

    registry: Registry
    own: Node
    nodes: dict[str, Node] = field(default_factory=dict)
    """Printed names to nodes."""
    found: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, node: Node | None = None) -> Node:
        """The node of a printed name; a new one where it is met first."""
        key = name_key(name)
        known = next((n for n in (self.registry.resolve(name), self.by_key(key)) if n), None)
        made = known or node or Node(group_id(name), NodeType.GROUP, name, "armed_group")
        self.nodes[name] = made
        return made

    def by_key(self, key: str) -> Node | None:
        """The node already given to a name that reads the same."""
        return next((n for name, n in self.nodes.items() if name_key(name) == key), None)

    def point(self, name: str, node: Node) -> None:
        """Let a name mean this node."""
        old = self.nodes.get(name)
        self.nodes[name] = node
        if old:
            self.nodes.update({n: node for n, known in self.nodes.items() if known.id == old.id})


def find_mentions(document: Document, registry: Registry, group: Node) -> Mentions:
    """All mentions of the running text."""
    names = Names(registry, group)
    names.nodes[group.label] = group
    for name in document.heading.names:
        names.nodes[name] = group
    registered = registry.groups.get(group.id.partition("/")[2])
    for name in registered.aliases if registered else ():
        names.nodes[name] = group
    stretches = [
        (b.start, b.end)
        for s in document.sections
        if s.id not in ("designations",)
        for b in s.blocks
        if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    ]
    for start, end in stretches:
        gather(document.plain, start, end, names)
    add_short_forms(names)
    persons = people_of(document, stretches, names)
    found = locate(document.plain, stretches, names, persons)
    found = with_anaphora(document.plain, stretches, found, group)
    return laid_out(found, names, group)


def gather(text: str, start: int, end: int, names: Names) -> None:
    """Names of groups in one block."""
    previous: tuple[str, int] | None = None
    for found in NAME.finditer(text, start, end):
        name, first = trimmed(found)
        if " in " in name and AREA.match(text, found.end(), end):
            name = name.partition(" in ")[0]
        if not name:
            continue
        short = SHORT.match(text, found.end(), end)
        if short and initials_match(name, short["short"]):
            node = names.add(name, names.nodes.get(short["short"]))
            if name_key(name) == name_key(names.own.label):
                node = names.own
                names.nodes[name] = node
            names.nodes[short["short"]] = node
        elif is_group(name, text, first, found.end(), start, end):
            names.add(name)
        if previous and name in names.nodes and previous[0] in names.nodes:
            renamed = RENAMED.fullmatch(text, previous[1], first)
            if renamed:
                names.point(previous[0], names.nodes[name])
        names.found[name] += 1
        previous = (name, found.end())


def trimmed(found: re.Match[str]) -> tuple[str, int]:
    """The name without words that only begin a sentence."""
    words = found.group()
    lead = LEADING.match(words + " ")
    cut = min(lead.end(), len(words)) if lead else 0
    return " ".join(words[cut:].split()), found.start() + cut


def initials_match(name: str, short: str) -> bool:
    """Whether an abbreviation's letters stand at the beginnings of the name's words, in order."""
    words = re.findall(r"\w+", name)
    letters = [c for c in short if c.isalpha()]
    if len(letters) < 2:
        return False
    initials = "".join(word[0] for word in words).casefold()
    at = 0
    for letter in letters:
        at = initials.find(letter.casefold(), at) + 1
        if at == 0:
            return short.isupper() and letters[0].casefold() == initials[:1] and len(words) > 1
    return True


def is_group(name: str, text: str, first: int, last: int, start: int, end: int) -> bool:
    """Whether a capitalised name is that of a group, by its words or its surroundings."""
    if NOT_GROUP.search(name) or name in gazetteer().countries or name in gazetteer().adjectives:
        return False
    if NOUN.search(name):
        return True
    before = text[max(start, first - 60) : first]
    if BEFORE_APPOSITION.search(before) and not re.search(r"\bmedia\s+\w+,?\s+$", before):
        return True
    if PARTED.match(text, last, end):
        return True
    return (
        bool(AFTER_APPOSITION.match(text, last, min(end, last + 70)))
        and text[last : last + 1] == ","
    )


def add_short_forms(names: Names) -> None:
    """ "the Y" for the "X Y" most spoken of, where Y alone is a name of the field."""
    last_words: dict[str, Counter[str]] = {}
    for name in list(names.nodes):
        word = name.rpartition(" ")[2]
        if word != name and NOUN.search(word) and not NOT_GROUP.search(word):
            last_words.setdefault(word, Counter())[name] = names.found[name]
    for word, forms in last_words.items():
        best = forms.most_common(1)[0][0]
        if word not in names.nodes or names.nodes[word].label == word:
            names.point(word, names.nodes[best])


def people_of(
    document: Document, stretches: Sequence[tuple[int, int]], names: Names
) -> dict[str, Node]:
    """Persons who act for a group: "X leader NAME", and the names of tenure lines."""
    found: dict[str, Node] = {}
    for start, end in stretches:
        for hit in LED.finditer(document.plain, start, end):
            node = named_before(document.plain[max(start, hit.start() - 80) : hit.start()], names)
            for person in (hit["person"], hit["other"]) if node else ():
                if person and person not in names.nodes and person not in gazetteer().adjectives:
                    found.setdefault(person, node or names.own)
    leadership = document.section("leadership")
    for block in leadership.blocks if leadership else ():
        line = TENURE_NAME.match(document.plain, block.start, block.end)
        if line:
            name = " ".join(line["name"].split())
            found[name] = names.own
            last = name.rpartition(" ")[2]
            if len(last) > 3 and last not in names.nodes:
                found[last] = names.own
    return found


def named_before(words: str, names: Names) -> Node | None:
    """The group whose name ends right before a word such as "leader"."""
    bare = BRACKET_END.sub("", words)
    known = [name for name in names.nodes if bare.endswith(name)]
    return names.nodes[max(known, key=len)] if known else None


def locate(
    text: str, stretches: Sequence[tuple[int, int]], names: Names, persons: Mapping[str, Node]
) -> list[Mention]:
    """Every place where a known name stands, longest name first."""
    everything = {**persons, **names.nodes}
    words = sorted((re.escape(name) for name in everything if name), key=len, reverse=True)
    if not words:
        return []
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(words) + r")(?!\w)")
    found = []
    for start, end in stretches:
        for hit in pattern.finditer(text, start, end):
            node = everything[hit.group()]
            named = hit.group() in names.nodes
            found.append(
                Mention(hit.start(), hit.end(), node, hit.group(), node.id == names.own.id, named)
            )
    return found


def with_anaphora(
    text: str, stretches: Sequence[tuple[int, int]], found: list[Mention], own: Node
) -> list[Mention]:
    """Add "the group": the own group, or the other one where both were named before it."""
    result = list(found)
    starts = [mention.start for mention in found]
    for start, end in stretches:
        for hit in GROUP_ITSELF.finditer(text, start, end):
            sentence = max(text.rfind(". ", start, hit.start()), start)
            before = found[bisect_left(starts, sentence) : bisect_left(starts, hit.start())]
            others = [m for m in before if not m.is_own]
            both = others and any(m.is_own for m in before)
            node = others[-1].node if both else own
            result.append(
                Mention(hit.start(), hit.end(), node, hit.group(), node.id == own.id, False)
            )
    return sorted(result, key=lambda mention: mention.start)


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
