"""Told names: capitalised names that no word of theirs makes a group's, but a tie of the own group does.

In goes the page with the groups found by name, out come further names. Example: in "The @O split from the
Sea Kings of Brass" a frame of a split fits with "the Sea Kings of Brass" as its other side, and whoever is
split from is a group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.nodes import RelationKind
from stemma.model.reading import Block, BlockKind
from stemma.reading.discourse import Discourse
from stemma.reading.gazetteer import gazetteer
from stemma.reading.names.groups import (
    ADJECTIVAL,
    BODIES,
    NAME,
    NO_GROUP,
    TITLE,
    UPPER,
    is_medium,
    trimmed,
)
from stemma.reading.page import Page
from stemma.reading.relations.rules import match_rules
from stemma.reading.skeletons import skeleton_of

SECTIONS = (
    "relationships",
    "narrative",
    "executive_summary",
    "overview",
    "leadership",
    "ideology",
    "political_activities",
)
"""Where ties are told."""
ARTICLE = re.compile(rf"\b[Tt]he\s(?=[{UPPER}])")
TELLING = (
    RelationKind.SPLIT, RelationKind.MERGER, RelationKind.PLEDGE, RelationKind.UMBRELLA_MEMBER, RelationKind.AFFILIATE,
    RelationKind.SUCCESSOR, RelationKind.JOINT_UNIT, RelationKind.ALLY, RelationKind.SUPPORT,
)  # fmt: skip
"""Kinds whose other side is a group; an enemy may be anything."""
LANDS = re.compile(
    r"\b(?:Region|Province|District|Country|State|City|Valley|Coast|Shura|Convention)s?(?:\s+of\b|\Z)"
)
STATES = re.compile(
    r"(?:Government|Republic|Kingdom|Sultanate|Federation|Presid\w+|Prime|King|Queen|Shah|Crown|Royal|Imperial|Ministr\w+|Parliament|Embassy|Holy|Church|Armed\s+Forces|Air|Navy|Bank|Interior|Foreign|Federal|Governor\w*|Archbishop|Bishop|Pope|Vatican|White\s+House|World|International|Organi[sz]ation\s+of)\b"
)
"""States, churches and their organs, which groups deal with too."""
LONGEST = 6
"""A name has no more words."""


def told_names(page: Page) -> list[str]:
    """The names that stand as the other side of a tie, in order of the text."""
    found: dict[str, None] = {}
    for section in page.document.sections:
        for block in section.blocks if section.id in SECTIONS else ():
            is_prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
            if is_prose and any(candidates(page.plain, block.start, block.end, page)):
                found |= dict.fromkeys(names_in(block, page))
    return list(found)


def names_in(block: Block, page: Page) -> Iterator[str]:
    """The names of one paragraph with which a frame fits."""
    talk = Discourse()
    for sentence in page.sentences(block):
        skeleton = talk.read(skeleton_of(sentence, page))
        if not skeleton.has_own:
            continue
        words, number = skeleton.words, len(skeleton.others)
        for name, first, last in candidates(words, 0, len(words)):
            if tells(f"{words[:first]}@{number}{words[last:]}", number):
                yield name


def candidates(
    words: str, start: int, end: int, page: Page | None = None
) -> Iterator[tuple[str, int, int]]:
    """Names with an article that could be a group's, with their places; of a page's text those that it does not know yet."""
    for article in ARTICLE.finditer(words, start, end):
        at = article.end()
        if page and page.mentions.within(at, at + 1):
            continue
        found = NAME.match(words, at, end)
        name, first, last = trimmed(found, words, end) if found else ("", 0, 0)
        if can_be_group(name, words, first):
            yield name, first, last


def can_be_group(name: str, words: str, first: int) -> bool:
    """Whether nothing speaks against it: no state, place, person, medium, and more than one word."""
    before = words[max(0, first - 60) : first]
    return (
        1 <= name.count(" ") < LONGEST
        and not NO_GROUP[name]
        and not ADJECTIVAL[name]
        and not BODIES.match(name)
        and not LANDS.search(name)
        and not STATES.match(name)
        and name.rpartition(" of ")[2].removeprefix("the ") not in gazetteer().countries
        and not is_medium(before)
        and not TITLE.search(before)
    )


def tells(words: str, number: int) -> bool:
    """Whether a frame of the own group has the numbered one for its other side."""
    return any(
        number in match.others and match.rule.kind in TELLING and not match.rule.is_implied
        for match in match_rules(words)
    )
