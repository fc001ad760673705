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
from stemma.reading.relations.clues import clues
from stemma.reading.relations.rules import match_rules
from stemma.reading.relations.weighing import weights
from stemma.reading.skeletons import skeleton_of

SECTIONS = (
    "relationships",
    "narrative",
    "executive_summary",
    "overview",
    "leadership",
    "ideology",
    "political_activities",
    "targets_tactics",
    "community_relations",
    "resources",
    "locations",
    "state_sponsors",
)
"""Where ties are told."""
ARTICLE_BEFORE = re.compile(r"\b[Tt]he\s\Z")
CAPITAL = re.compile(rf"(?<![\w@’'-])(?:(?:al|el|an|as|ash|at|ar)-)?[{UPPER}]\w")
WORD = re.compile(r"[^\W_]+")
UNKNOWN = "unknown"
"""The kind of what is not known to be a group."""
ENOUGH = 0.4
"""The probability of its likeliest tie from which on a name is a group's."""
TELLING = (
    RelationKind.SPLIT, RelationKind.MERGER, RelationKind.PLEDGE, RelationKind.UMBRELLA_MEMBER, RelationKind.AFFILIATE,
    RelationKind.SUCCESSOR, RelationKind.JOINT_UNIT, RelationKind.ALLY, RelationKind.SUPPORT,
)  # fmt: skip
"""Kinds whose other side is a group; an enemy may be anything."""
LANDS = re.compile(
    r"\b(?:Region|Province|District|Country|State|City|Valley|Coast|Shura|Convention)s?(?:\s+of\b|\Z)"
)
SPOTS = re.compile(
    r"(?!.*\bof\s+the\b).*\b(?:East|West|North|South|Asia|Africa|America|Europe|Caucasus|Maghreb|Sahel|Levant|Gulf|Peninsula|Line|Mountains?|Hills|Highlands|Desert|Basin|Delta|Islands?|Straits?|Border|Corridor|Plain|Plateau|River|Lake|Sea|Ocean|Road|Highway|Camp|Base|Airport|Barracks|Gate|Square|Street|Palace|Hotel|Mosque|Prison)(?:\s+of\s+\w+)?"
)
""" "The Middle East", "the Line of Control"; not "the Sons of the Desert"."""
STATES = re.compile(
    r"(?:Albu|Ban[iu]|Beni|Ouled|Awlad|A[iï]t|Government|Republic|Kingdom|Sultanate|Federation|Presid\w+|Prime|King|Queen|Shah|Crown|Royal|Imperial|Ministr\w+|Parliament|Embassy|Holy|Church|Armed\s+Forces|Air|Navy|Bank|Interior|Foreign|Federal|Governor\w*|Archbishop|Bishop|Pope|Vatican|White\s+House|World|International|Organi[sz]ation\s+of)\b"
)
"""States, churches and their organs, and tribes, which groups deal with too."""
A_THING = re.compile(
    rf"(?:\s+\([{UPPER}][\w-]{{1,9}}\))?(?:,\s+(?:(?:an?|the|another|one)\s+(?:[\w’-]+\s+){{0,5}}?(?:group|organi[sz]ation|movement|militia|faction|band|gang|outfit|cell|network|party|army|battalion|brigade|formation|insurgency|circle|league|alliance|coalition|splinter|offshoot|wing|unit)s?\b|which\b|formed\b|founded\b|itself\b)|(?<=\)))"
)
""" "Ahfad Uqba, which", "Sagip Moro (SM)", "Ribat al-Sahel, a smaller group": no man is told of so."""
IZAFAT = re.compile(r"\w+(?:-[a-z]{1,3}-\w+)+")
""" "Barq-e-Azad"."""
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
    """The names of one paragraph with which a frame fits, or whose words weigh enough."""
    talk = Discourse()
    known = weights()
    for sentence in page.sentences(block):
        skeleton = talk.read(skeleton_of(sentence, page))
        if not skeleton.has_own:
            continue
        number = len(skeleton.others)
        for name, first, last in candidates(skeleton.words, 0, len(skeleton.words)):
            words = f"{skeleton.words[:first]}@{number}{skeleton.words[last:]}"
            has_article = ARTICLE_BEFORE.search(words, 0, first) is not None
            if has_article and tells(words, number):
                yield name
            elif known and (
                has_article or IZAFAT.fullmatch(name) or A_THING.match(skeleton.words, last)
            ):
                likely, rule = known.ties(clues_to_name(words, number, name))[0]
                if likely >= ENOUGH and rule.kind in TELLING:
                    yield name


def clues_to_name(words: str, number: int, name: str) -> set[str]:
    """The clues to what ties the own group to the numbered one, of which nobody knows yet that it is a group."""
    found = clues(words, number, name, UNKNOWN, number + 1)
    parts = WORD.findall(name.lower())
    found.update(f"n:{part}" for part in parts)
    found.update(f"ne:{part[-3:]}" for part in parts)
    found.add(f"nf:{parts[0][:4]}")
    found.add(f"nl:{parts[-1][-4:]}")
    return found


def candidates(
    words: str, start: int, end: int, page: Page | None = None
) -> Iterator[tuple[str, int, int]]:
    """Names that could be a group's, with their places; of a page's text those that it does not know yet."""
    past = start
    for capital in CAPITAL.finditer(words, start, end):
        at = capital.start()
        if at < past or (page and page.mentions.within(at, at + 1)):
            continue
        found = NAME.match(words, at, end)
        if not found:
            continue
        past = found.end()
        name, first, last = trimmed(found, words, end)
        if name and can_be_group(name, words, first):
            yield name, first, last


def can_be_group(name: str, words: str, first: int) -> bool:
    """Whether nothing speaks against it: no state, place, person, medium, and more than one word."""
    before = words[max(0, first - 60) : first]
    return (
        (1 <= name.count(" ") < LONGEST or IZAFAT.fullmatch(name) is not None)
        and not NO_GROUP[name]
        and not ADJECTIVAL[name]
        and not BODIES.match(name)
        and not LANDS.search(name)
        and not SPOTS.fullmatch(name)
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
