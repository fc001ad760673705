"""Discourse: which groups "the party", "the two", "the splinter" and "they" mean inside a paragraph.

In go the skeletons of a paragraph's sentences in order, out come the same with tokens for what means
a group without naming it. Example: after "The @O allied with the Lake League", "the league" is `@0` and
"the two" is `@O and @0`. What could mean more than one group is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from stemma.model.nodes import Node
from stemma.reading.names.tongues import HEADS
from stemma.reading.pronouns import Subject, is_joint, put, resolved, subject_of, with_own
from stemma.reading.skeletons import Skeleton

SORTED = r"(?:groups|forces|bodies|outfits|organi[sz]ations|movements|sides|parties|factions|militias|fronts|armies|guerrillas|insurgencies|outfits|rebel\s+groups|armed\s+groups|former\s+allies|rivals)"
ACTS = r"(?:\w+ly\b|\w+ed\b|has|had|have|are|were|did|do|later|also|then|soon|first|often|never|still|fought|fell|made|met|began|broke|held|came|drew|withdrew|left|quit|fight|cooperate|share|clash|maintain|remain|became|agree|split|set|took|ran|swore|signed|went|kept|work|would|could|may|might|and|in|from|over|until|since|to|was|is|ended|again|apart|on|at)\b"
TWO = re.compile(
    rf"(?:\b(?:the\s+)?(?:two|pair)|(?<=\bbetween\s)them|(?:^\W*|(?<=,\s)|(?<=\bof\s)|(?<=\bbetween\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bthat\s)|(?<=\bwhen\s)|(?<=\bby\s)|(?<=\bto\s)|(?<=\bfrom\s))both)(?:\s+{SORTED}\b|(?=\s+{ACTS})|(?=[.,;]|$))(?!\s+of\b)|(?<=[;,]\s)(?:in\s+\d{{4}},?\s+)?\bthe\s+(?:allies|partners)(?=\s+{ACTS})",
    re.I,
)
SPLINTER = re.compile(
    r"\b(?:the|this|its)\s+(?:(?:new|rival)\s+)?(?:splinter(?:\s+(?:group|faction))?|breakaway(?:\s+(?:group|faction))|offshoot|new\s+(?:group|organi[sz]ation|movement|body|faction))\b(?!\s+of\b)",
    re.I,
)
PARENT = re.compile(
    r"\b(?:its|the|their)\s+(?:former\s+|old\s+|erstwhile\s+)?(?:parent(?:\s+(?:organi[sz]ation|group|movement|party|body))?|mother\s+(?:organi[sz]ation|group|party))\b(?!\s+(?:of|,\s+the)\b)",
    re.I,
)
FIGHTERS = re.compile(r"(?<=[a-z]\s)the\s+(?:guerrillas|insurgents|militants)\b(?!\s+of\b)")
""" "The @0 drove the guerrillas out"."""
THAT = re.compile(
    r"(?<!\w\sso\s)\bthat\s+(?:group|organi[sz]ation|movement|party|militia)\b(?=[’']s|[.,;]|\s+(?:[a-z]+ed|has|had|was|were|is|are|taught|sent|gave|led|in|from|and|to|since|until)\b)"
)
""" "Instructors of that organization": the one spoken of right before, beside the own group."""
LATTER = re.compile(r"\bthe\s+(?P<which>latter|former)\b(?=\s*[.,;]|[’']s|\s+[a-z]+)", re.I)
ADJOINED = re.compile(
    r"@O(?:[’']s)?\s+and\s+(?:the\s+)?@(?P<a>\d+)\b|@(?P<b>\d+)(?:\s+\([^()]*\))?\s+and\s+(?:the\s+)?@O"
)
FORMERLY = re.compile(
    r"\b(?:its|their)\s+(?:former|erstwhile|one-time|old)\s+(?:ally|allies|patron|partner|host|sponsor|rival|enemy|mentor|protégée?|protegee?|client)\b(?!,?\s+(?:the\s+)?@)"
)
""" "It turned against its former ally"."""
EACH_OTHER = r"(?P<they>[Tt]hey)\s+(?:(?:have|had|are|were|been|became|become|remained|remain|also|then|soon|once|again|\w+ly)\s+)+(?:[\w-]+\s+){0,2}?(?:allies|allied|partners|friends|enemies|rivals|foes|at\s+(?:war|odds|peace)|reconciled|on\s+(?:good|bad)\s+terms)\b"
TO_EACH_OTHER = re.compile(rf"\W*(?:[A-Z][a-z]+\s[^,@;.]{{1,30}},?\s+)?{EACH_OTHER}")
LATER_THEY = re.compile(rf"[;,]\s+(?:[\w-]+\s+){{0,7}}?{EACH_OTHER}")
""" "Since 1999, they have been allies": two groups are that to each other."""
THEY = re.compile(r"\W*(?:[A-Z][a-z]+\s[^,@;.]{1,30},?\s+)?(?P<they>[Tt]hey)\b")
REMEMBERED = 12
"""So many groups of a paragraph can still be meant by the sort of their names."""
TOKEN = re.compile(r"@(O|\d+)")
HEAD_END = re.compile(r"\s+(?:of|for|in|and|to|de|del)\s")
HEADED = re.compile(
    r"\b[Tt]h(?:e|is)\s+(?P<the>\w+)(?![\w-]|\s+(?:of\s|[A-Z]))|(?<![\w@-])(?P<troops>[A-Z]\w+)(?=\s+(?:gunmen|fighters|militants|members|militiamen|leaders?|commanders?|units?|operatives|forces|spokes\w+|camps?|bases?|offices?)\b)"
)
""" "The Guard", "the league", "Brotherhood gunmen"."""
COMMON = frozenset(
    [
        "army", "armed", "forces", "force", "state", "government", "people", "women", "men", "youth", "sons",
        "group", "organization", "organisation", "police", "rebels", "fighters", "soldiers", "martyrs", "students",
        "workers", "province", "guerrillas", "command", "corps", "resistance", "movement",
    ]
)  # fmt: skip
"""Words that, without a capital, stand for others as well."""


@dataclass(slots=True)
class Discourse:
    """What has been spoken of in a paragraph so far."""

    named: list[Node] = field(default_factory=list)
    """The other groups, the one last spoken of at the end."""
    other: Node | None = None
    """The one that is spoken of together with the own group, where it is only one."""
    subject: Subject = None
    """What the last sentence was about."""
    splinter: Node | None = None
    """The group that was last told to have left another."""
    before: Skeleton | None = None
    is_joint: bool = False
    """Whether the last sentence was about the own group and another one together."""
    own_spoken: bool = False
    """Whether the own group has been spoken of."""

    def read(self, named: Skeleton) -> Skeleton:
        """The next sentence, with tokens for what is meant; remembers it."""
        skeleton = named
        if self.named or named.others:
            skeleton = self.with_heads(skeleton)
            skeleton = self.with_roles(skeleton)
            skeleton = self.with_two(skeleton)
        skeleton = resolved(skeleton, self.before, self.subject, self.other)
        self.remember(skeleton)
        return skeleton

    def remember(self, skeleton: Skeleton) -> None:
        """Keep what the sentence speaks of."""
        for node in skeleton.others:
            if node in self.named:
                self.named.remove(node)
            self.named.append(node)
        del self.named[:-REMEMBERED]
        self.subject = subject_of(skeleton) or (None if skeleton.others else self.subject)
        if skeleton.others:
            self.other = paired(skeleton)
        self.is_joint = is_joint(skeleton)
        self.before = skeleton
        self.own_spoken = self.own_spoken or skeleton.has_own

    def with_heads(self, skeleton: Skeleton) -> Skeleton:
        """ "The league", "the Brotherhood", "Brotherhood gunmen": a named group by the sort of its name."""
        heads: dict[str, Node] = {}
        for node in (*self.named, *(n for n in skeleton.others if n not in self.named)):
            heads.update(dict.fromkeys(heads_of(node.label), node))
        if not any(head in skeleton.words for head in heads):
            return skeleton
        at = 0
        while found := HEADED.search(skeleton.words, at):
            at = found.end()
            name = "the" if found["the"] else "troops"
            node_meant = heads.get(found[name])
            if node_meant is not None and (name == "the" or found[name][0].isupper()):
                at = found.start(name) + 2
                skeleton = placed(skeleton, found.span(name), node_meant)
        return skeleton

    def with_roles(self, skeleton: Skeleton) -> Skeleton:
        """ "The splinter", "its parent organization", "the guerrillas", "the latter"."""
        if self.splinter and (found := SPLINTER.search(skeleton.words)):
            skeleton = placed(skeleton, found.span(), self.splinter)
        that = THAT.search(skeleton.words) if "that" in skeleton.words else None
        if that and (meant := self.that_group(skeleton, that.start())):
            skeleton = placed(skeleton, that.span(), meant)
        if not skeleton.has_own and skeleton.others:
            is_about = isinstance(subject_of(skeleton), Node)
            found = PARENT.search(skeleton.words) if is_about else None
            if found is None and self.before and self.before.has_own:
                found = FIGHTERS.search(skeleton.words)
            if found:
                skeleton = put(skeleton, *found.span(), "@O", skeleton.others)
        found = (
            FORMERLY.search(skeleton.words)
            if "former" in skeleton.words or "one-time" in skeleton.words
            else None
        )
        about = subject_of(skeleton) if found else None
        if found and about == "own" and self.other and set(skeleton.others) <= {self.other}:
            skeleton = placed(skeleton, found.span(), self.other)
        elif found and isinstance(about, Node) and not skeleton.has_own:
            skeleton = put(skeleton, *found.span(), "@O", skeleton.others)
        if "latter" in skeleton.words or "former" in skeleton.words:
            skeleton = self.with_latter(skeleton)
        return skeleton

    def that_group(self, skeleton: Skeleton, at: int) -> Node | None:
        """Whom "that organization" means: the only other one named before it in its sentence, else in the one before."""
        told = set(TOKEN.findall(skeleton.words[:at])) - {"O"}
        if told:
            return skeleton.others[int(told.pop())] if len(told) == 1 else None
        spoken = self.before.others if self.before else ()
        return spoken[0] if len(spoken) == 1 else None

    def with_latter(self, skeleton: Skeleton) -> Skeleton:
        """ "The latter" is the last group named before it, "the former" the one before that."""
        found = LATTER.search(skeleton.words)
        if found is None:
            return skeleton
        head = skeleton.words[: found.start()]
        source = skeleton if "@" in head else self.before
        if source is None:
            return skeleton
        told = TOKEN.findall(head if source is skeleton else source.words)[-2:]
        if len(set(told)) < 2:
            return skeleton
        which = told[-1] if found["which"].lower() == "latter" else told[0]
        if which == "O":
            return put(skeleton, *found.span(), "@O", skeleton.others)
        return placed(skeleton, found.span(), source.others[int(which)])

    def with_two(self, skeleton: Skeleton) -> Skeleton:
        """ "The two signed a pact": the own group and the other one spoken of."""
        words = skeleton.words
        they = None
        if not skeleton.has_own or TO_EACH_OTHER.match(words):
            they = THEY.match(words) if self.is_joint else None
            if they is None and self.own_spoken and "hey" in words:
                they = TO_EACH_OTHER.match(words)
        if they and self.other:
            skeleton = placed(skeleton, they.span("they"), self.other)
            return put(skeleton, they.start("they"), they.start("they"), "@O and ", skeleton.others)
        counted = any(
            word in words for word in ("two", "oth ", "pair", "the allies", "the partners")
        )
        found = TWO.search(words) if counted else None
        if found is None:
            return with_later_they(skeleton)
        if found.group().endswith(("allies", "partners")):
            skeleton = with_own(skeleton)
            found = TWO.search(skeleton.words) or found
        told = set(TOKEN.findall(skeleton.words[: found.start()]))
        others = told - {"O"}
        if len(others) == 1:
            named = skeleton.others[int(others.pop())]
            node: Node | None = (self.other or named) if is_roof(named) else named
        else:
            node = None if told else self.other
        if node is None:
            return skeleton
        skeleton = placed(skeleton, found.span(), node)
        token = skeleton.words.find("@", found.start())
        skeleton = put(skeleton, token, token, "@O and ", skeleton.others)
        return with_they(skeleton, token, node)


def with_later_they(skeleton: Skeleton) -> Skeleton:
    """ "Until 2009 the @O was allied to the @0; since then, they have been rivals"."""
    later = LATER_THEY.search(skeleton.words) if "they" in skeleton.words else None
    told = set(TOKEN.findall(skeleton.words[: later.start()])) if later else set()
    if later is None or len(told) != 2 or "O" not in told:
        return skeleton
    other = skeleton.others[int((told - {"O"}).pop())]
    return with_they(skeleton, later.start(), other)


def with_they(skeleton: Skeleton, start: int, other: Node) -> Skeleton:
    """The skeleton with both groups in the place of a later "they" that says what they are to each other."""
    later = LATER_THEY.search(skeleton.words, start) if "they" in skeleton.words else None
    if later is None:
        return skeleton
    skeleton = placed(skeleton, later.span("they"), other)
    return put(skeleton, later.start("they"), later.start("they"), "@O and ", skeleton.others)


def paired(skeleton: Skeleton) -> Node | None:
    """The other group of a sentence, where it tells of one, or joins one with the own group by "and"."""
    plain = [node for node in skeleton.others if not is_roof(node)] or skeleton.others
    if len(plain) == 1:
        return plain[0]
    joined = {
        int(found["a"] or found["b"])
        for found in ADJOINED.finditer(skeleton.words)
        if not skeleton.words[: found.start()].rstrip().endswith((",", " and"))
    }
    return skeleton.others[joined.pop()] if len(joined) == 1 else None


def is_roof(node: Node) -> bool:
    """Whether a group's name is that of a body which other groups are members of."""
    return node.kind == "umbrella" or ROOF.search(node.label) is not None


ROOF = re.compile(
    r"\b(?:Alliance|Coalition|Council|Federation|Confederation|Committee|Congress|Coordination|Assembly)\b"
)


def placed(skeleton: Skeleton, where: tuple[int, int], node: Node) -> Skeleton:
    """The skeleton with a group's token in the place of a stretch."""
    others = skeleton.others if node in skeleton.others else (*skeleton.others, node)
    return put(skeleton, *where, f"@{others.index(node)}", others)


@lru_cache(maxsize=1024)
def heads_of(label: str) -> tuple[str, ...]:
    """The words by which a paragraph that has named a group speaks of it: the sort its name gives."""
    words = label.split()
    first = HEAD_END.split(label)[0].split()
    if len(words) < 2 or not first:
        return ()
    foremost = [words[0]] if words[0] in HEADS else []
    last = words[-1] if len(words) > len(first) and words[-1].endswith("s") else first[-1]
    heads = [
        word
        for word in dict.fromkeys((*foremost, first[-1], last))
        if word[0].isupper() and len(word) > 3
    ]
    plural = [w for w in words if w[0].isupper() and w.endswith("s") and len(w) > 4]
    small = (word.lower() for word in heads if word.lower() not in COMMON)
    return tuple(dict.fromkeys((*heads, *plural, *small)))
