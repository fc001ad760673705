"""Skeletons: a sentence with its groups as tokens, so that a rule needs no name.

In goes a sentence, out comes its text with `@O` for the own group and `@0`, `@1` ... for others, each
character with its place in the page. Example: "the Blue Front (BF) joined it" is "the @0 joined it".
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from stemma.model.nodes import Node
from stemma.model.records import record
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.names.mentions import Mention
from stemma.reading.page import Page

ALIAS = re.compile(r"\s*\(\s*$")
UNEVEN = re.compile(r"[^\S ][\s\u2060]*|\u2060[\s\u2060]*| [\s\u2060]+")
"""Blanks that are not a single space; the filler that stands for markup is one."""


@record
@dataclass(frozen=True, slots=True)
class Skeleton:
    """A sentence with its groups as tokens."""

    words: str
    offsets: array[int]
    """Where each character of `words` stands in the page; a token stands where its name begins."""
    others: tuple[Node, ...]
    has_own: bool

    def span(self, start: int, end: int) -> Span:
        """The stretch of the page that a stretch of the words stands for."""
        last = min(end, len(self.offsets)) - 1
        return Span(self.offsets[start], max(self.offsets[last] + 1, self.offsets[start] + 1))


def skeleton_of(sentence: Sentence, page: Page) -> Skeleton:
    """The skeleton of a sentence; an abbreviation in brackets behind its name is left out."""
    nodes: list[Node] = []
    numbers: dict[str, int] = {}
    words: list[str] = []
    offsets = array("q")
    at, own, before = sentence.start, False, None
    for mention in page.mentions.within(sentence.start, sentence.body_end):
        if mention.start < at:
            continue
        between = page.plain[at : mention.start]
        closes = page.plain[mention.end : mention.end + 1] == ")"
        if before and before.node.id == mention.node.id and closes and ALIAS.fullmatch(between):
            at = mention.end + 1
            continue
        add_words(words, offsets, between, at)
        name = token(mention, numbers, nodes)
        words.append(name)
        offsets.extend([mention.start] * len(name))
        own = own or mention.is_own
        at, before = mention.end, mention
    add_words(words, offsets, page.plain[at : sentence.body_end], at)
    return Skeleton("".join(words), offsets, tuple(nodes), own)


ASIDE = re.compile(
    r",\s+(?:which|who|whose|where|whom|an?|the|led|founded|known|formed|based|then|itself|another|one|already|also|commanded|headed|once|formerly|long|originally|previously|now|by\s+then|angered|unhappy|dissatisfied|fearing|weakened|exhausted|decimated|depleted|weary|isolated|emboldened|strengthened)\s[^,;.]{1,100},\s+(?=(?:\w+ly\s+|later\s+|then\s+|also\s+|soon\s+)*(?:is|are|was|were|has|had|have|did|[a-z]+ed|fought|gave|took|broke|left|fell|made|sent|lent|drove|held|met|began|became|swore|split|set|ran|withdrew)\b)"
)
""" "The @0, which @O had armed, turned on it": what is told of a subject before its verb."""


def without_asides(skeleton: Skeleton) -> Skeleton:
    """The skeleton without what is told between commas of a subject before its verb; itself where nothing is."""
    if skeleton.words.count(",") < 2:
        return skeleton
    found = ASIDE.search(skeleton.words)
    if found is None or NAMED_BEFORE.search(skeleton.words, 0, found.start()) is None:
        return skeleton
    words = f"{skeleton.words[: found.start()]} {skeleton.words[found.end() :]}"
    offsets: array[int] = skeleton.offsets[: found.start()]
    offsets.append(skeleton.offsets[found.start()])
    offsets.extend(skeleton.offsets[found.end() :])
    return Skeleton(words, offsets, skeleton.others, skeleton.has_own)


EPITHET = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+(?P<words>(?:[\w’'-]+\s+){1,4})(?=@\d)"
)
TELLING = re.compile(
    r"\b(?:of|and|or|to|with|by|from|against|for|in|on|at|between|that|which|who|as|than|after|before|until|not|no|called|named|known|is|was|were|are|has|had|newly|new|formed|founded|created|established|joint|common|former|then|future|same|two|three|four|five|six|first|second"
    r"|all(?:y|ies|ied)|partners?|friends?|friendly|rivals?|enem(?:y|ies)|foes?|adversar(?:y|ies)|opponents?|competitors?|splinters?|offshoots?|breakaways?|dissident|renegade|rebel|wings?|branch(?:es)?|arms?|armed|affiliates?|affiliated|umbrellas?|coalitions?|alliances?|federations?|councils?|fronts?|unions?|blocs?|committees?|success\w+|heirs?|continuation|predecessors?|forerunners?|parents?|mother|sisters?|brothers?|sponsors?|patrons?|backers?|hosts?|suppliers?|leaders?|leadership|commanders?|members?|fighters|militants|men|remnants|faction|factions|unit|units|cells?|squads?|brigades?|battalions?|camps?|bases?|name|names|title|province|franchise|proxy|proxies)\b|@",
    re.I,
)
"""Words before a name that tell of a tie, or that are no epithet of it."""


BETWEEN_COMMAS = re.compile(
    r"(?<=[\w)]),\s+(?:too|also|however|moreover|in\s+turn|for\s+its\s+part|for\s+their\s+part|meanwhile|therefore|in\s+fact|nevertheless|nonetheless|of\s+course)(?=,\s),"
)
""" "The @0, too, split from the @O"."""


SORT = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s+(?P<words>(?:[\w’-]+\s+){0,5}?)(?:group|organi[sz]ation|party|movement|militia|network|gang|band|outfit|insurgency)(?:\s+(?:of|from|in|based\s+in|active\s+in)\s+[^,;.@]{3,40})?,\s+(?=(?:the\s+)?@\d)"
)
""" "Allied with an Islamist organization, the @0"."""


def without_epithets(skeleton: Skeleton) -> Skeleton:
    """The skeleton with names bare of what describes, sorts or interrupts them.

    "The neo-fascist @0", "the Corsican group @1" are "the @0", "the @1"; of "the @0, too, split" remains "the @0 split".
    """
    cuts = [
        found.span("words")
        for found in EPITHET.finditer(skeleton.words)
        if not TELLING.search(found["words"])
    ]
    cuts += [f.span() for f in SORT.finditer(skeleton.words) if not TELLING.search(f["words"])]
    cuts += [found.span() for found in BETWEEN_COMMAS.finditer(skeleton.words)]
    cuts.sort()
    if not cuts:
        return skeleton
    words, offsets, at = [], array("q"), 0
    for start, end in [*cuts, (len(skeleton.words), len(skeleton.words))]:
        words.append(skeleton.words[at:start])
        offsets.extend(skeleton.offsets[at:start])
        at = end
    return Skeleton("".join(words), offsets, skeleton.others, skeleton.has_own)


COMPARED = re.compile(
    r"\W*(?:Like|Unlike|As\s+with|In\s+contrast\s+to|Compared\s+with|As\s+had|Within|Inside)\s+[^,;]{1,80},\s+"
)


def without_comparison(skeleton: Skeleton) -> Skeleton:
    """The skeleton without the group that it opens by comparing: "Like the @0, the @O signed"."""
    found = COMPARED.match(skeleton.words)
    if found is None or "@" not in found.group():
        return skeleton
    return Skeleton(
        skeleton.words[found.end() :],
        skeleton.offsets[found.end() :],
        skeleton.others,
        skeleton.has_own,
    )


NAMED_BEFORE = re.compile(r"@(?:O|\d+)(?:\s+\([^()]*\))?\Z")


AT = "\uff20"
"""A full-width at sign, as long as the printed one."""


def add_words(words: list[str], offsets: array[int], text: str, start: int) -> None:
    """Add running text with every run of blanks as one blank; a printed at sign is no token."""
    text = text.replace("@", AT)
    if text.isprintable() and "  " not in text:
        add_even(words, offsets, text, start)
        return
    past = 0
    for blanks in UNEVEN.finditer(text):
        add_even(words, offsets, text[past : blanks.start()], start + past)
        add_even(words, offsets, " ", start + blanks.start())
        past = blanks.end()
    add_even(words, offsets, text[past:], start + past)


def add_even(words: list[str], offsets: array[int], text: str, start: int) -> None:
    """Add text in which blanks stand singly; one right behind another is left out."""
    if text.startswith(" ") and words and words[-1].endswith(" "):
        text, start = text[1:], start + 1
    if text:
        words.append(text)
        offsets.extend(range(start, start + len(text)))


def token(mention: Mention, numbers: dict[str, int], nodes: list[Node]) -> str:
    """The token of one mention."""
    if mention.is_own:
        return "@O"
    if mention.node.id not in numbers:
        numbers[mention.node.id] = len(nodes)
        nodes.append(mention.node)
    return f"@{numbers[mention.node.id]}"
