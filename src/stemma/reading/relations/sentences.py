"""Relation sentences: what one sentence tells of the own group's ties.

In go a skeleton and its page, out come `Hit`s: of frames first, of hints for groups of which no frame told.
Example: "The @O joined the @0 in 2014" is membership where `@0` is a council, a merger with a brigade.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.nodes import Node, RelationKind
from stemma.model.statement import Certainty
from stemma.model.text import Span
from stemma.reading.discourse import is_roof
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.plain_verbs import with_plain_verbs
from stemma.reading.pronouns import Subject
from stemma.reading.relations.clues import ROOF
from stemma.reading.relations.context import (
    called_units,
    is_no_unit,
    is_of_others,
    settled,
    unit_of,
)
from stemma.reading.relations.denials import (
    DENIED,
    is_apposed,
    is_disavowed,
    is_negated,
    is_of_part,
    is_word_given,
    without_denial,
)
from stemma.reading.relations.hints import match_hints
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.making import made
from stemma.reading.relations.parties import (
    is_misplaced,
    is_of_relative,
    is_party,
    is_shared_by_others,
    joint_parties,
    parties_of,
)
from stemma.reading.relations.rules import Match, match_rules, rule_named
from stemma.reading.relations.shapes import Rule
from stemma.reading.relations.weeding import without_partners, without_rivals_of_splits
from stemma.reading.relations.weighing import weighed_hits
from stemma.reading.skeletons import Skeleton, without_asides, without_comparison, without_epithets
from stemma.reading.wordplaces import Lexicon, words_that

TWO_WORDS = Lexicon(words_that(lambda word: word.lower() in ("two", "both")))
TWO = guarded(r"\b(?:the\s+)?(?:two|both)\s+(?:groups|organi[sz]ations|movements|sides)\b", re.I)
COOPERATE = guarded(
    r"\b(?:co-?operat\w+|collaborat\w+|together|jointly|friendly|close|shared?|allies|allied|alliance|partners|joined\s+(?:forces|hands)|pact)\b",
    re.I,
)
CLASH = guarded(
    r"\b(?:clash\w*|fought|hostil\w+|rival\w*(?!\s+of\b)|compet\w+|conflict|enem\w+(?!\s+of\b)|at\s+war|feud\w*|skirmish\w*|turned\s+on|fell\s+out)\b",
    re.I,
)
ORIGIN = re.compile(
    r"\b(?:trac\w+|beginnings|origins?|roots|grew\s+out|emerged|began\s+as|started\s+as)\b"
)
""" "Traces its beginnings to the League, which it left": no roof, but where it comes from."""
NOT_KNOWN = re.compile(r"\b(?:not|never|no|neither|nor|denied|without|stopped|ceased)\b")
""" "The two groups are not known to have fought"."""
ALLY = rule_named("ally-both")
RIVAL = rule_named("rival-between")
MERGED = replace(rule_named("merger"), name="merger-joined")
MEMBER = rule_named("umbrella")
EXPELLED_FROM = rule_named("umbrella-out")
LEFT_IT = rule_named("own-split-from")
GAVE_UP_ITSELF = guarded(
    r"\b(?:gave\s+up|abandoned|surrendered|dropped|renounced)\s+(?:its|their|the\s+old|@O[’']s)\s+(?:own\s+)?(?:name|independence|identity)\b"
)
""" "It gave up its name and joined the @0": nothing of its own was left."""
MEMBER_OF = re.compile(r"\bjoined\b.*\bmember\b")
EXPELLED = re.compile(r"\b(?:expelled|suspended|ejected|excluded|expels?)\b")


def sentence_hits(
    sentence: Sentence,
    skeleton: Skeleton,
    last: tuple[Node, ...],
    page: Page,
    before: Skeleton | None = None,
    subject: Subject = None,
) -> list[Hit]:
    """The hits of one sentence."""
    as_told = full = skeleton
    others = skeleton.others
    hits: list[Hit] = []
    if TWO_WORDS.stand_in(page.plain, sentence.start, sentence.body_end) and TWO.search(full.words):
        hits += pair_hits(sentence, full, others or last[-1:], page)
    if not others:
        return hits
    told: set[str] = set()
    full = without_comparison(full)
    units = called_units(full)
    short = without_asides(full)
    bare = without_epithets(short)
    denied = without_denial(full)
    plain, hedges = with_plain_verbs(bare)
    as_printed = matches_of(full, *(s for s in (short, bare, denied) if s is not full))
    unhedged = matches_of(plain) if plain is not bare else []
    spoken: set[str] = set()
    for number, (skeleton, match) in enumerate(as_printed + unhedged):
        words = skeleton.words
        is_unhedged = number >= len(as_printed)
        if number == len(as_printed):
            spoken = told | {hit.other.id for hit in hits}
        if is_of_relative(words, match) or is_misplaced(match, page):
            continue
        if is_unhedged and is_beside_plain(words, match):
            continue
        is_denied = (skeleton is denied and denied is not full) or is_disavowed(words, match)
        if is_negated(words, match) and not is_denied:
            told |= {others[n].id for n in match.others}
            continue
        if is_apposed(words, match) or is_word_given(words, match):
            continue
        if is_of_part(skeleton, match, page):
            continue
        if is_of_others(match, skeleton, before, subject) or is_no_unit(match, skeleton):
            continue
        units += filter(None, [unit_of(match, skeleton)])
        found = [h for h in matched(match, skeleton, sentence, page) if h.other.id not in spoken]
        if is_denied:
            found = [replace(hit, doubt=DENIED) for hit in found]
        elif is_unhedged:
            found = [doubted(hit, hedges, skeleton.span(match.start, match.end)) for hit in found]
        hits += found
    hits = without_partners(hits)
    hits = without_rivals_of_splits(settled(hits, units))
    told |= {hit.other.id for hit in hits} | {node.id for node in units}
    if full.has_own and any(node.id not in told for node in others):
        hits += hinted(full, sentence, page, told)
    told |= {hit.other.id for hit in hits}
    return hits + weighed_hits(sentence, as_told, told, page)


def matches_of(*skeletons: Skeleton) -> list[tuple[Skeleton, Match]]:
    """What fits any of the forms of a sentence, those first that tell an end; a form that is another one's is matched once."""
    forms = {id(skeleton): skeleton for skeleton in skeletons}
    found = [
        (skeleton, match) for skeleton in forms.values() for match in match_rules(skeleton.words)
    ]
    return sorted(found, key=lambda each: not each[1].rule.is_end)


def is_beside_plain(words: str, match: Match) -> bool:
    """Whether a frame that fits without hedges only joins what stands beside the tie."""
    return bool(
        match.rule.is_end
        or match.rule.name.startswith("feud-ended")
        or (words.startswith("@", match.start) and OF_BEFORE.search(words, 0, match.start))
        or OF_ITS_BRANCH.match(words, match.end)
    )


OF_BEFORE = re.compile(r"\bof\s+(?:the\s+)?\Z")
""" "Long a satellite of the @0, it is thought to be ...": the @0 does nothing there."""
OF_ITS_BRANCH = re.compile(
    r"(?:[’']s)?\s+(?:[A-Z]\w+\s+)?(?:branch|affiliate|wing|province|chapter)\b"
)
""" "A competitor of the @0’s Sahel branch"."""


def doubted(hit: Hit, hedges: Sequence[int], frame: Span) -> Hit:
    """The hit of a frame that fits without the hedges of its verbs, at least possible where one of them stood in it."""
    stood = any(frame.start - NEAR <= at < frame.end for at in hedges)
    return replace(hit, doubt=DOUBTED) if stood and hit.doubt == PLAIN else hit


NEAR = 40
"""Characters before a frame in which a hedge of its verb can stand."""
DOUBTED = Doubt(certainty=Certainty.POSSIBLE)


def matched(match: Match, skeleton: Skeleton, sentence: Sentence, page: Page) -> list[Hit]:
    """The hits of one frame, one for each group it names."""
    words, others = skeleton.words, skeleton.others
    if is_shared_by_others(match, words):
        return []
    numbers = parties_of(match, words)
    named = (
        [others[n] for n in numbers] if match.others else joint_parties(others, words, match.end)
    )
    frame = skeleton.span(match.start, match.end)
    return [
        made(joined_as(match, words, node), node, sentence, page, frame)
        for node in named
        if is_party(node)
    ]


def hinted(skeleton: Skeleton, sentence: Sentence, page: Page, told: set[str]) -> list[Hit]:
    """Hits of telling words, for groups of which no frame tells anything."""
    hits: list[Hit] = []
    known = set(told)
    for match in match_hints(skeleton.words):
        if all(skeleton.others[n].id in known for n in match.others):
            continue
        if is_of_part(skeleton, match, page) or is_negated(skeleton.words, match):
            continue
        new = [
            hit
            for hit in matched(match, skeleton, sentence, page)
            if hit.other.id not in known and hit.other.kind != "joint_unit" and is_roofed(hit)
        ]
        known |= {hit.other.id for hit in new}
        hits += new
    return hits


def is_roofed(hit: Hit) -> bool:
    """Whether a hint at membership speaks of a group whose name is that of an umbrella."""
    return hit.kind is not RelationKind.UMBRELLA_MEMBER or (
        hit.other.kind == "umbrella" or ROOF.search(hit.other.label) is not None
    )


def joined_as(match: Match, words: str, node: Node) -> Rule:
    """ "Joined the council" makes a member, "joined the brigade" one of its own."""
    frame = words[match.start : match.end]
    if match.rule.name.startswith("helped-make") and is_roof(node):
        return MEMBER
    if match.rule.name == "umbrella-joined-own":
        return match.rule
    if (
        match.rule.name == "which-own-left"
        and (is_roof(node) or ROOF.search(node.label))
        and not ORIGIN.search(words)
    ):
        return EXPELLED_FROM
    if (
        match.rule.name == "umbrella-left"
        and node.kind != "umbrella"
        and not ROOF.search(node.label)
    ):
        return LEFT_IT
    if GAVE_UP_ITSELF.search(words, 0, match.end) and "joined" in frame:
        return MERGED
    if EXPELLED.search(frame) and match.rule.name.endswith("-by-other") and is_roof(node):
        return EXPELLED_FROM
    if re.search(r"\bto\s+(?:form|create)\b", frame):
        return match.rule
    if (
        match.rule.kind is RelationKind.MERGER
        and re.search(r"\bjoined", frame)
        and ROOF.search(node.label)
    ):
        return MEMBER
    if match.rule.kind is not RelationKind.UMBRELLA_MEMBER or node.kind == "umbrella":
        return match.rule
    if MEMBER_OF.search(words):
        return match.rule if match.rule.kind is RelationKind.UMBRELLA_MEMBER else MEMBER
    if "rejoined" in frame:
        return MERGED
    if "joined" not in frame or ROOF.search(node.label) or ROOF.search(words):
        return match.rule
    return MERGED


def pair_hits(
    sentence: Sentence, skeleton: Skeleton, others: Sequence[Node], page: Page
) -> list[Hit]:
    """ "The two groups cooperated": the own group and the other one spoken of."""
    parties = [node for node in others if is_party(node)][:1]
    for pattern, rule in ((COOPERATE, ALLY), (CLASH, RIVAL)):
        two = TWO.search(skeleton.words)
        found = pattern.search(skeleton.words, two.end() if two else 0)
        if found and not NOT_KNOWN.search(skeleton.words, two.end() if two else 0, found.start()):
            frame = skeleton.span(*found.span())
            return [made(rule, node, sentence, page, frame) for node in parties]
    return []
